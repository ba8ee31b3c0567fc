/* Words of the text are put together, the most words first, and looked up as a party's name. */
#include "party-named.h"

#include <string.h>
#include <strings.h>

#include "hangar/catalogue.h"
#include "hangar/file.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#include "demonym.h"
#include "dialect.h"

#define WORDS_OF_NAME  6
#define HAN_BYTES      3  /* of a Chinese sign in UTF-8 */
#define UNSPACED_BYTES 45 /* of a Chinese name */
#define LEAST_LETTERS  4  /* of a name; two and three are codes, or words of any language */

#define LAYOUT_COLUMNS 12

/* The first columns of a list, exactly, and whose it is. */
struct layout {
	const char *columns[LAYOUT_COLUMNS];
	const char *party;
};
static const struct layout layouts[];

struct token {
	const char *s;
	size_t n;
};

static bool is_break(char c)
{
	return (unsigned char)c < 0x80 && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
	       !(c >= '0' && c <= '9');
}

static size_t split(struct token *out, size_t most, const char *text)
{
	size_t n = 0;

	while (*text && n < most) {
		const char *from;

		while (*text && is_break(*text))
			text++;
		from = text;
		while (*text && !is_break(*text))
			text++;
		if (text > from)
			out[n++] = (struct token){from, (size_t)(text - from)};
	}
	return n;
}

/* What stands at the end of a Russian or Ukrainian name in a sentence ("из России", "України"), and
 * at its end alone. */
static const struct ending {
	const char *said, *alone;
} endings[] = {{"ии", "ия"}, {"ії", "ія"}, {"ией", "ия"}, {"ію", "ія"}, {"ию", "ия"},
	       {"ом", ""},   {"ы", "а"},   {"и", "а"},    {"и", "ь"},   {"и", "я"},
	       {"і", "а"},   {"і", "ь"},   {"е", "а"},    {"е", ""},    {"у", "а"},
	       {"у", ""},    {"а", ""},    {"я", "й"},    {"я", "ь"},   {NULL, NULL}};

/* Is the party resolved? */
static party_id find_known(const char *name, size_t n, const struct catalogue *c)
{
	party_id p = n >= LEAST_LETTERS ? catalogue_party_find(c, name, n) : 0;

	return p && catalogue_party_get(c, p)->unresolved ? 0 : p;
}

/* "Казахстана" is Казахстан. */
static party_id look_up_inflected(struct token word, const struct catalogue *c)
{
	party_id p = 0;

	if (!word.n || (unsigned char)*word.s < 0x80)
		return 0;
	for (const struct ending *e = endings; e->said && !p; e++) {
		struct str name = {0};
		size_t n = strlen(e->said);

		if (word.n <= n + LEAST_LETTERS || memcmp(word.s + word.n - n, e->said, n) != 0)
			continue;
		str_addn(&name, word.s, word.n - n);
		str_add(&name, e->alone);
		p = find_known(name.s, name.n, c);
		str_free(&name);
	}
	return p;
}

/* The party of these words with single blanks between; 0. */
static party_id look_up(const struct token *words, size_t n, const struct catalogue *c)
{
	struct str name = {0};
	party_id p;

	for (size_t i = 0; i < n; i++) {
		if (i)
			str_addc(&name, ' ');
		str_addn(&name, words[i].s, words[i].n);
	}
	p = find_known(str_c(&name), name.n, c);
	str_free(&name);
	return p || n != 1 ? p : look_up_inflected(words[0], c);
}

/* Chinese names stand among other signs without blanks: how long the longest is that s begins with;
 * 0: none. */
static size_t unspaced(party_id *p, const char *s, size_t n, const struct catalogue *c)
{
	size_t most = n < UNSPACED_BYTES ? n : UNSPACED_BYTES;

	for (most -= most % HAN_BYTES; most >= 2 * HAN_BYTES; most -= HAN_BYTES)
		if ((*p = find_known(s, most, c)) != 0)
			return most;
	return 0;
}

static bool is_han(const char *s, size_t n)
{
	unsigned char first = (unsigned char)*s;

	return n >= HAN_BYTES && first >= 0xe3 && first <= 0xe9;
}

/* The only party that a word of Chinese signs names; 0. */
static party_id inside_word(struct token word, const struct catalogue *c)
{
	party_id found = 0;

	for (size_t i = 0; i < word.n;) {
		party_id p = 0;
		size_t used =
		    is_han(word.s + i, word.n - i) ? unspaced(&p, word.s + i, word.n - i, c) : 1;

		if (p && found && p != found)
			return 0;
		found = p ? p : found;
		i += used ? used : HAN_BYTES;
	}
	return found;
}

#define TEXT_WORDS 400

static const char *const places[];

static bool is_word(const struct token *t, const char *word)
{
	return strlen(word) == t->n && !strncasecmp(word, t->s, t->n);
}

/* "in Afghanistan", "over Vietnam": where, and not whose. */
static bool is_place(const struct token *before)
{
	for (const char *const *p = places; *p; p++)
		if (is_word(before, *p))
			return true;
	return false;
}

static party_id only_party(const char *text, const struct catalogue *c)
{
	struct token *words = mem_alloc(TEXT_WORDS * sizeof *words);
	size_t n = split(words, TEXT_WORDS, text);
	party_id found = 0;
	bool several = false;

	for (size_t i = 0; i < n && !several;) {
		size_t most = n - i < WORDS_OF_NAME ? n - i : WORDS_OF_NAME;
		party_id p = 0;

		while (most && !(p = look_up(words + i, most, c)))
			most--;
		if (i && is_place(&words[i - 1]))
			p = 0;
		else if (!p)
			p = demonym_party(words[i].s, words[i].n, c);
		if (!p && !(i && is_place(&words[i - 1])))
			p = inside_word(words[i], c);
		several = p && found && p != found;
		found = p ? p : found;
		i += most ? most : 1;
	}
	mem_free(words);
	return several ? 0 : found;
}

const char *party_named(const char *text, const struct catalogue *c, struct arena *a)
{
	party_id p = only_party(text, c);

	return p ? arena_strdup(a, catalogue_party_get(c, p)->name) : NULL;
}

/* Codes that file names have for other reasons. */
static bool is_common(const struct token *w)
{
	static const char *const common[] = {"in", "is", "it",  "at",  "by",  "to",
					     "no", "de", "my",  "me",  "so",  "am",
					     "la", "id", "all", "can", "mil", NULL};

	for (const char *const *p = common; *p; p++)
		if (strlen(*p) == w->n && !strncmp(*p, w->s, w->n))
			return true;
	return false;
}

static party_id of_code(const struct token *t, const struct catalogue *c)
{
	char code[4] = "";

	for (size_t i = 0; i < t->n; i++)
		code[i] = (char)(t->s[i] >= 'a' && t->s[i] <= 'z' ? t->s[i] - 'a' + 'A' : t->s[i]);
	return catalogue_party_find(c, code, t->n);
}

static party_id only_code(const char *text, const struct catalogue *c)
{
	struct token words[WORDS_OF_NAME * 2];
	size_t n = split(words, WORDS_OF_NAME * 2, text);
	party_id found = 0;

	for (size_t i = 0; i < n; i++) {
		party_id p = 0;

		if ((words[i].n == 2 || words[i].n == 3) && !is_common(&words[i]))
			p = of_code(&words[i], c);
		if (p && found && p != found)
			return 0;
		found = p ? p : found;
	}
	return found;
}

const char *party_in_file_name(const char *path, const struct catalogue *c, struct arena *a)
{
	const char *base = file_basename(path), *dot = strrchr(base, '.');
	const char *name = dot ? arena_strndup(a, base, (size_t)(dot - base)) : base;
	party_id p = only_party(name, c);

	if (!p)
		p = only_code(name, c);
	return p ? arena_strdup(a, catalogue_party_get(c, p)->name) : NULL;
}

static bool begins_so(const struct header *h, const char *const *columns)
{
	size_t i = 0;

	while (columns[i] && i < h->n && streq(columns[i], h->cells[i].s))
		i++;
	return !columns[i];
}

const char *party_of_layout(const struct header *h)
{
	for (const struct layout *l = layouts; l->party; l++)
		if (begins_so(h, l->columns))
			return l->party;
	return NULL;
}

static const struct layout layouts[] = {
    {{"date", "day", "aircraft", "helicopter", "tank", "APC", "field artillery", "MRL",
      "military auto", "fuel tank", NULL},
     "Russia"},
    {{"date", "day", "personnel", "tanks", "apv", "artillery", "mlrs", "aaws", "aircrafts",
      "helicopters", "uav", NULL},
     "Russia"},
    {.party = NULL},
};

static const char *const places[] = {"in", "over", "near", "at",  "im",    "über", "bei",
				     "au", "en",   "w",    "nad", "sobre", NULL};
