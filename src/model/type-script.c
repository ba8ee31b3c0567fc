/* Chinese houses before a number, Chinese nouns behind it, Russian and Ukrainian nouns around it.
 */
#include "type-script.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

/* The beginning of a designation, and how it is written in Latin letters. */
static const struct house {
	const char *chinese;
	const char *latin;
} houses[];

static const struct noun {
	const char *word; /* a Chinese noun; a Cyrillic stem, folded */
	enum aircraft_class of;
} chinese_nouns[], cyrillic_stems[];

/* A longer text is a sentence. */
enum { NAME_MAX_BYTES = 120 };

struct part {
	const char *at;
	size_t n;
};

static bool begins(struct part s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && memcmp(s.at, with, n) == 0;
}

static bool ends(struct part s, const char *with)
{
	size_t n = strlen(with);

	return s.n >= n && memcmp(s.at + s.n - n, with, n) == 0;
}

static bool is_han(int32_t code)
{
	return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}

static bool has_script(struct part s, bool han)
{
	int32_t code;
	size_t used;

	for (size_t i = 0; i < s.n; i += used) {
		used = utf8_next(s.at + i, s.n - i, &code);
		if (!used)
			return false;
		if (han ? is_han(code) : code >= 0x400 && code < 0x500)
			return true;
	}
	return false;
}

/* ---- Chinese ---- */

static bool take_noun(struct part *s, enum aircraft_class *of)
{
	for (const struct noun *w = chinese_nouns; w->word; w++) {
		if (s->n > strlen(w->word) && ends(*s, w->word)) {
			s->n -= strlen(w->word);
			while (s->n && s->at[s->n - 1] == ' ')
				s->n--;
			*of = w->of;
			return true;
		}
	}
	return false;
}

/* Dashes of any script between a house and its number. */
static size_t dash(struct part s)
{
	static const char *const dashes[] = {"-", " ", "－", "–", "—", "‑", "−", NULL};

	for (const char *const *d = dashes; *d; d++)
		if (begins(s, *d))
			return strlen(*d);
	return 0;
}

/* Adds "MiG-" for 米格-, where a number follows. */
static bool take_house(struct part *s, struct str *out)
{
	for (const struct house *h = houses; h->chinese; h++) {
		struct part rest;

		if (!begins(*s, h->chinese))
			continue;
		rest = (struct part){s->at + strlen(h->chinese), s->n - strlen(h->chinese)};
		rest = (struct part){rest.at + dash(rest), rest.n - dash(rest)};
		if (!rest.n || !is_digit(*rest.at))
			continue;
		str_addf(out, "%s-", h->latin);
		*s = rest;
		return true;
	}
	return false;
}

/* The rest, with a blank between a Latin sign and a Chinese one; whether there was such a place. */
static bool add_parted(struct str *out, struct part s)
{
	bool parted = false;
	int32_t code;
	size_t used;

	for (size_t i = 0; i < s.n; i += used) {
		used = utf8_next(s.at + i, s.n - i, &code);
		if (i && is_han(code) && (unsigned char)s.at[i - 1] < 0x80 && s.at[i - 1] != ' ') {
			str_addc(out, ' ');
			parted = true;
		}
		str_addn(out, s.at + i, used);
	}
	return parted;
}

static bool rewrite_chinese(struct str *out, struct part s, enum aircraft_class *of)
{
	bool noun = take_noun(&s, of), house = take_house(&s, out), parted = add_parted(out, s);

	return noun || house || parted;
}

/* ---- Russian and Ukrainian ---- */

/* A word of a use, to the end of its stem; *of where the word is the noun of a class. */
static bool is_use(struct part word, enum aircraft_class *of)
{
	struct str folded = {0};
	const struct noun *w = cyrillic_stems;

	utf8_fold(&folded, word.at, word.n, FOLD_NAME);
	while (w->word && strncmp(str_c(&folded), w->word, strlen(w->word)) != 0)
		w++;
	if (w->word && w->of)
		*of = w->of;
	str_free(&folded);
	return w->word != NULL;
}

static struct part trimmed(struct part s)
{
	while (s.n && strchr(" ,();\"", *s.at))
		s = (struct part){s.at + 1, s.n - 1};
	while (s.n && strchr(" ,(;\"", s.at[s.n - 1]))
		s.n--;
	return s;
}

static struct part without_first(struct part s, enum aircraft_class *of)
{
	const char *blank = memchr(s.at, ' ', s.n);
	size_t n = blank ? (size_t)(blank - s.at) : s.n;

	if (n == s.n || !is_use((struct part){s.at, n}, of))
		return s;
	return trimmed((struct part){s.at + n, s.n - n});
}

static struct part without_last(struct part s, enum aircraft_class *of)
{
	size_t n = s.n, from;

	while (n && s.at[n - 1] == ')')
		n--;
	for (from = n; from && !strchr(" (,", s.at[from - 1]);)
		from--;
	if (!from || !is_use((struct part){s.at + from, n - from}, of))
		return s;
	return trimmed((struct part){s.at, from});
}

static bool rewrite_cyrillic(struct str *out, struct part s, enum aircraft_class *of)
{
	struct part whole = s, before;

	do {
		before = s;
		s = without_last(without_first(s, of), of);
	} while (s.n && s.n < before.n);
	str_addn(out, s.at, s.n);
	return s.n && s.n < whole.n && *of;
}

bool type_script_rewrite(struct str *out, const char *text, size_t n, enum aircraft_class *of)
{
	struct part s = {text, n};

	*of = 0;
	if (n > NAME_MAX_BYTES)
		return false;
	if (has_script(s, true))
		return rewrite_chinese(out, s, of);
	return has_script(s, false) && rewrite_cyrillic(out, s, of);
}

static const struct house houses[] = {
    {"米格", "MiG"},    {"苏霍伊", "Su"}, {"苏", "Su"},       {"蘇", "Su"},   {"伊尔", "Il"},
    {"伊爾", "Il"},     {"伊柳辛", "Il"}, {"图波列夫", "Tu"}, {"图", "Tu"},   {"圖", "Tu"},
    {"安东诺夫", "An"}, {"安", "An"},     {"雅克", "Yak"},    {"別", "Be"},   {"别", "Be"},
    {"米里", "Mi"},     {"米", "Mi"},     {"卡莫夫", "Ka"},   {"卡", "Ka"},   {"歼轰", "JH"},
    {"殲轟", "JH"},     {"歼教", "JJ"},   {"殲教", "JJ"},     {"歼侦", "JZ"}, {"歼", "J"},
    {"殲", "J"},        {"强", "Q"},      {"強", "Q"},        {"轰", "H"},    {"轟", "H"},
    {"运油", "YY"},     {"運油", "YY"},   {"运", "Y"},        {"運", "Y"},    {"武直", "Z"},
    {"直", "Z"},        {"空警", "KJ"},   {"初教", "CJ"},     {"彩虹", "CH"}, {"攻击", "GJ"},
    {"无侦", "WZ"},     {"無偵", "WZ"},   {NULL, NULL},
};

/* A longer noun before one that it ends with. */
static const struct noun chinese_nouns[] = {
    {"战斗轰炸机", CLASS_FIXED_WING},
    {"歼击轰炸机", CLASS_FIXED_WING},
    {"多用途战斗机", CLASS_FIXED_WING},
    {"舰载战斗机", CLASS_FIXED_WING},
    {"战斗机", CLASS_FIXED_WING},
    {"戰鬥機", CLASS_FIXED_WING},
    {"歼击机", CLASS_FIXED_WING},
    {"截击机", CLASS_FIXED_WING},
    {"战略轰炸机", CLASS_FIXED_WING},
    {"轰炸机", CLASS_FIXED_WING},
    {"轟炸機", CLASS_FIXED_WING},
    {"攻击机", CLASS_FIXED_WING},
    {"攻擊機", CLASS_FIXED_WING},
    {"强击机", CLASS_FIXED_WING},
    {"运输机", CLASS_FIXED_WING},
    {"運輸機", CLASS_FIXED_WING},
    {"高级教练机", CLASS_FIXED_WING},
    {"教练机", CLASS_FIXED_WING},
    {"教練機", CLASS_FIXED_WING},
    {"预警机", CLASS_FIXED_WING},
    {"預警機", CLASS_FIXED_WING},
    {"空中加油机", CLASS_FIXED_WING},
    {"加油机", CLASS_FIXED_WING},
    {"加油機", CLASS_FIXED_WING},
    {"侦察机", CLASS_FIXED_WING},
    {"偵察機", CLASS_FIXED_WING},
    {"反潜巡逻机", CLASS_FIXED_WING},
    {"反潜机", CLASS_FIXED_WING},
    {"巡逻机", CLASS_FIXED_WING},
    {"电子战飞机", CLASS_FIXED_WING},
    {"飞机", CLASS_FIXED_WING},
    {"飛機", CLASS_FIXED_WING},
    {"武装直升机", CLASS_HELICOPTER},
    {"攻击直升机", CLASS_HELICOPTER},
    {"运输直升机", CLASS_HELICOPTER},
    {"反潜直升机", CLASS_HELICOPTER},
    {"预警直升机", CLASS_HELICOPTER},
    {"直升机", CLASS_HELICOPTER},
    {"直升機", CLASS_HELICOPTER},
    {"无人攻击机", CLASS_UAV},
    {"无人侦察机", CLASS_UAV},
    {"无人机", CLASS_UAV},
    {"無人機", CLASS_UAV},
    {NULL, 0},
};

static const struct noun cyrillic_stems[] = {
    {"samolet", CLASS_FIXED_WING},
    {"litak", CLASS_FIXED_WING},
    {"istrebitel", CLASS_FIXED_WING},
    {"vinishchuvach", CLASS_FIXED_WING},
    {"perekhvatchik", CLASS_FIXED_WING},
    {"bombardirovshchik", CLASS_FIXED_WING},
    {"bombarduval", CLASS_FIXED_WING},
    {"shturmovik", CLASS_FIXED_WING},
    {"raketonosets", CLASS_FIXED_WING},
    {"toplivozapravshchik", CLASS_FIXED_WING},
    {"vertolet", CLASS_HELICOPTER},
    {"gelikopter", CLASS_HELICOPTER},
    {"vertolit", CLASS_HELICOPTER},
    {"bpla", CLASS_UAV},
    {"bespilotnik", CLASS_UAV},
    {"bezpilotnik", CLASS_UAV},
    {"dron", CLASS_UAV},
    {"voennotransportn", 0},
    {"viiskovotransportn", 0},
    {"transportn", 0},
    {"desantno", 0},
    {"uchebn", 0},
    {"navchaln", 0},
    {"boev", 0},
    {"boiov", 0},
    {"udarn", 0},
    {"mnogotselev", 0},
    {"bagatotsilov", 0},
    {"mnogofunktsionaln", 0},
    {"frontov", 0},
    {"tyazhel", 0},
    {"vazhk", 0},
    {"legk", 0},
    {"palubn", 0},
    {"strategichesk", 0},
    {"strategichn", 0},
    {"daln", 0},
    {"sverkhzvukov", 0},
    {"razvedyvateln", 0},
    {"rozviduvaln", 0},
    {"protivolodochn", 0},
    {"poiskov", 0},
    {"turbovintov", 0},
    {"reaktivn", 0},
    {NULL, 0},
};
