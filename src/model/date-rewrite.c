/* One table of words with what they make of the year or date beside them, and some patterns. */
#include "date-rewrite.h"

#include <pthread.h>
#include <string.h>

#include "hangar/str.h"

#include "lexicon.h"

/* Months of a year from first to last, or an open end. */
struct stretch {
	const char *words;
	int first, last;
	bool approximate;
	const char *before, *after; /* where the rest is any date: what stands around it */
};

static const struct stretch stretches[];
static struct lexicon words;
static pthread_once_t words_once = PTHREAD_ONCE_INIT;

static void load_words(void)
{
	for (int i = 0; stretches[i].words; i++)
		lexicon_add_all(&words, stretches[i].words, '|', i, 0);
	lexicon_seal(&words);
}

static struct span without_edges(struct span t)
{
	while (t.n && strchr(" -.,", *t.s))
		t.s++, t.n--;
	while (t.n && strchr(" -.,", t.s[t.n - 1]))
		t.n--;
	return t;
}

/* "2022", "2022 г." */
static bool begins_with_year(struct span t)
{
	return t.n >= 4 && span_fits(span_upto(t, 4), "9999") &&
	       (t.n == 4 || (!is_digit(t.s[4]) && t.n <= 11 && t.s[4] != '-' && t.s[4] != '/' &&
			     t.s[4] != '.' && !memchr("0123456789", t.s[t.n - 1], 10)));
}

static bool say_stretch(struct str *out, const struct stretch *s, struct span rest)
{
	if (s->before) {
		str_addf(out, "%s%.*s%s", s->before, (int)rest.n, rest.s, s->after);
		return rest.n > 0;
	}
	if (begins_with_year(rest))
		str_addf(out, "%.4s-%02d%s/%.4s-%02d%s", rest.s, s->first,
			 s->approximate ? "~" : "", rest.s, s->last, s->approximate ? "~" : "");
	else if (s->approximate)
		str_addn(out, rest.s, rest.n); /* early March 2023 */
	return out->n > 0;
}

/* The word stands before: "q3 2022", or behind a year: "2022 q3". */
static bool rewrite_word(struct str *out, struct span t)
{
	const struct lexeme *l;
	struct span rest = t;

	pthread_once(&words_once, load_words);
	l = lexicon_match(&words, t.s, t.n);
	if (l)
		return say_stretch(out, &stretches[l->kind], without_edges(span_after(t, l->n)));
	if (t.n < 6 || !span_fits(span_upto(t, 4), "9999"))
		return false;
	rest = without_edges(span_after(t, 4));
	l = lexicon_match(&words, rest.s, rest.n);
	if (!l || l->n != rest.n || stretches[l->kind].before)
		return false;
	return say_stretch(out, &stretches[l->kind], span_upto(t, 4));
}

/* The length of the figure at s in "2022年3月5日", with the sign behind it; 0 where it is none. */
static size_t signed_figure(struct span t, const char *sign, int *value)
{
	size_t n = 0, length = strlen(sign);

	for (*value = 0; n < t.n && n < 4 && is_digit(t.s[n]); n++)
		*value = *value * 10 + (t.s[n] - '0');
	return n && t.n - n >= length && memcmp(t.s + n, sign, length) == 0 ? n + length : 0;
}

static bool rewrite_chinese(struct str *out, struct span t)
{
	int year, month, day;
	size_t n = signed_figure(t, "年", &year);

	if (!n)
		return false;
	str_addf(out, "%04d", year);
	t = span_after(t, n);
	n = signed_figure(t, "月", &month);
	if (n) {
		str_addf(out, "-%02d", month);
		t = span_after(t, n);
		n = signed_figure(t, "日", &day);
		n = n ? n : signed_figure(t, "号", &day);
		if (n)
			str_addf(out, "-%02d", day);
		t = span_after(t, n);
	}
	if (t.n)
		str_clear(out);
	return !t.n;
}

/* Zeros stand for nothing only in a whole date: there is no month 2023-00. */
static bool is_blank_figure(const char *s, size_t n, bool whole)
{
	for (size_t i = 0; i < n; i++)
		if (!strchr(whole ? "?x0" : "?x", s[i]))
			return false;
	return n >= 2 && n <= 3;
}

/* ??-mar-1941, 00.03.1941, 1941-03-??: what is left is a month or a year. */
static bool rewrite_open(struct str *out, struct span t)
{
	size_t before = t.n;
	bool whole = t.n >= strlen("1-1-1941");

	for (size_t n = 1; n + 1 < t.n && n <= 3; n++)
		if (strchr("-./ ", t.s[n]) && is_blank_figure(t.s, n, whole)) {
			t = span_after(t, n + 1);
			n = 0;
		}
	for (size_t n = 1; n + 1 < t.n && n <= 3; n++)
		if (strchr("-./", t.s[t.n - n - 1]) && is_blank_figure(t.s + t.n - n, n, whole)) {
			t = span_upto(t, t.n - n - 1);
			n = 0;
		}
	if (t.n == before || t.n < 4)
		return false;
	str_addn(out, t.s, t.n);
	return true;
}

/* 2019/20, 2019-20, fy2019/20: two years that follow each other and can't be a year and a month. */
static bool two_years(struct str *out, struct span t, bool fiscal)
{
	int first, last;

	if (!span_fits(t, "9999/99") && !span_fits(t, "9999-99"))
		return false;
	first = (t.s[2] - '0') * 10 + t.s[3] - '0';
	last = (t.s[5] - '0') * 10 + t.s[6] - '0';
	if (last != (first + 1) % 100 || (!fiscal && last <= 12))
		return false;
	str_addf(out, "%.4s/%.2s%02d", t.s, last ? t.s : "", last);
	if (!last) /* 1999/00 */
		str_clear(out);
	return last > 0;
}

static bool rewrite_fiscal(struct str *out, struct span t)
{
	if (t.n < 6 || memcmp(t.s, "fy", 2) != 0)
		return false;
	t = without_edges(span_after(t, 2));
	if (two_years(out, t, true))
		return true;
	if (!span_fits(t, "9999"))
		return false;
	str_addf(out, "%.4s~", t.s);
	return true;
}

/* 1996.0, 19960305.0 */
static bool rewrite_decimal(struct str *out, struct span t)
{
	if (!span_fits(t, "9999.0") && !span_fits(t, "99999999.0"))
		return false;
	str_addn(out, t.s, t.n - 2);
	return true;
}

bool date_rewrite(struct str *out, struct span t)
{
	static bool (*const ways[])(struct str *, struct span) = {rewrite_fiscal, rewrite_word,
								  rewrite_chinese, rewrite_open,
								  rewrite_decimal};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (ways[i](out, t))
			return true;
	return two_years(out, t, false);
}

bool date_is_serial(struct span t)
{
	if (t.n > 6 && t.s[5] == '.')
		t = span_upto(t, 5);
	return span_fits(t, "99999") && *t.s >= '1' && *t.s <= '7';
}

static const struct stretch stretches[] = {
    {"q1|1q|1st quarter|first quarter|1 quarter|1 кв|1 квартал|i кв|i квартал|1. quartal|"
     "1er trimestre|1 trimestre|1 kwartał|i kwartał",
     1, 3, false, NULL, NULL},
    {"q2|2q|2nd quarter|second quarter|2 quarter|2 кв|2 квартал|ii кв|ii квартал|2. quartal|"
     "2e trimestre|2 trimestre|2 kwartał|ii kwartał",
     4, 6, false, NULL, NULL},
    {"q3|3q|3rd quarter|third quarter|3 quarter|3 кв|3 квартал|iii кв|iii квартал|3. quartal|"
     "3e trimestre|3 trimestre|3 kwartał|iii kwartał",
     7, 9, false, NULL, NULL},
    {"q4|4q|4th quarter|fourth quarter|4 quarter|4 кв|4 квартал|iv кв|iv квартал|4. quartal|"
     "4e trimestre|4 trimestre|4 kwartał|iv kwartał",
     10, 12, false, NULL, NULL},
    {"h1|1h|first half of|first half|1 полугодие|первая половина|1. halbjahr|1er semestre", 1, 6,
     false, NULL, NULL},
    {"h2|2h|second half of|second half|2 полугодие|вторая половина|2. halbjahr|2e semestre", 7, 12,
     false, NULL, NULL},
    {"early|early in|beginning of|start of|начало|в начале|початок|на початку|anfang|début|"
     "principios de|początek",
     1, 4, true, NULL, NULL},
    {"mid|middle of|середина|в середине|посередині|mitte|mi|mediados de|połowa", 5, 8, true, NULL,
     NULL},
    {"late|late in|end|end of|конец|в конце|кінець|наприкінці|ende|fin|fines de|finales de|koniec",
     9, 12, true, NULL, NULL},
    {"since|from|after|starting|с|після|з|seit|ab|nach|depuis|après|desde|od|po", 0, 0, false, "",
     "/.."},
    {"by|before|until|till|up to|до|к|bis|vor|jusqu'à|avant|hasta|antes de|do|przed", 0, 0, false,
     "../", ""},
    {NULL, 0, 0, false, NULL, NULL},
};
