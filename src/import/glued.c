/* The longest stretch that is a quantity is the number; what is left is a unit, words or the name
 * of a type. */
#include "glued.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/date.h"
#include "hangar/quantity.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/vocabulary.h"

#include "mark.h"
#include "words.h"

static struct cell part(struct arena *a, const char *s, size_t n)
{
	struct cell c = cell_trim(s, n);

	return (struct cell){arena_strndup(a, c.s, c.n), c.n};
}

struct cell glued_unmarked(const struct cell *cell, bool *marked, struct arena *a)
{
	struct str text = {0};
	struct cell out = *cell;

	*marked = marks_drop(&text, cell->s, cell->n);
	if (*marked)
		out = part(a, str_c(&text), text.n);
	str_free(&text);
	return out;
}

/* ---- numbers ---- */

static bool is_plain(const struct cell *c)
{
	return c->n && strspn(c->s, "0123456789") == c->n;
}

/* A quantity with a figure in it; "unknown" and "some" are none that anything is glued to. */
static bool is_quantity(const struct cell *c, bool figure)
{
	struct quantity q;

	if (is_plain(c))
		return true;
	return (!figure || strpbrk(c->s, "0123456789")) &&
	       !quantity_parse(&q, c->s, NUMERAL_DECIMAL_POINT, NULL) && quantity_stated(q);
}

/* Whether a number may end before s[at]: not inside of a word or of another number. */
static bool may_end(const char *s, size_t n, size_t at)
{
	const char *next = s + at;

	if (at == n || is_digit(*next) || (unsigned char)(*next & 0xc0) == 0x80)
		return at == n;
	if (strchr("-.,/'_", *next))
		return false;
	while (*next == ' ')
		next++;
	if (s[at - 1] == '+' && is_digit(*next))
		return false;
	return s[at] == ' ' || is_digit(s[at - 1]) || s[at - 1] == '+' || s[at - 1] == ')';
}

/* The longest quantity that the text begins with, behind which something stands. */
static bool leading_quantity(const struct cell *text, struct cell *figure, struct cell *rest,
			     struct arena *a)
{
	for (size_t at = text->n; at-- > 1;) {
		if (!may_end(text->s, text->n, at))
			continue;
		*figure = part(a, text->s, at);
		if (!is_quantity(figure, true))
			continue;
		*rest = part(a, text->s + at, text->n - at);
		return true;
	}
	return false;
}

/* "units: 12", "Stück 12". */
static bool trailing_quantity(const struct cell *text, struct cell *figure, struct cell *rest,
			      struct arena *a)
{
	size_t at = strcspn(text->s, ":= ");
	size_t behind = at + strspn(text->s + at, ":= ");

	if (!at || behind == at || behind >= text->n || !words_are_unit(text->s, at))
		return false;
	*figure = part(a, text->s + behind, text->n - behind);
	*rest = part(a, text->s, at);
	return is_quantity(figure, true);
}

/* "(2 in storage)", "+ 6 on order", "stored": not "-ship", "th" or "mm". */
static bool are_words(const char *text, const struct cell *figure, const struct cell *rest)
{
	bool apart = text[figure->n] == ' ';

	if (*rest->s == '(')
		return rest->n > 2;
	if (!apart)
		return false;
	return (*rest->s == '+' && rest->s[1] == ' ') || is_letter(*rest->s);
}

static bool is_date(const struct cell *c)
{
	struct date d;

	return !date_parse(&d, c->s, DATE_DAY_FIRST, NULL) && date_stated(&d);
}

/* The words without brackets around all of them. */
static struct cell bare(const struct cell *words, struct arena *a)
{
	if (words->n > 2 && *words->s == '(' && strcspn(words->s, ")") == words->n - 1)
		return part(a, words->s + 1, words->n - 2);
	return *words;
}

static bool is_vocabulary(const char *s)
{
	return vocabulary_find(&condition_words, s) > 0 || vocabulary_find(&status_words, s) > 0;
}

/* "12 (2)" says too little to be told, "12 May" is a day. */
static enum glued_kind judge_words(struct glued *g, const struct cell *text, struct arena *a)
{
	if (words_are_unit(g->words.s, g->words.n))
		return GLUED_UNIT;
	if (!are_words(text->s, &g->figure, &g->words) || is_date(text))
		return GLUED_STRANGE;
	g->words = bare(&g->words, a);
	g->stated = is_vocabulary(g->words.s);
	return is_quantity(&g->words, true) ? GLUED_STRANGE : GLUED_WORDS;
}

void glued_figure(struct glued *g, const struct cell *cell, struct arena *a)
{
	struct cell text;

	*g = (struct glued){.kind = GLUED_NOTHING};
	if (!cell->n || is_plain(cell)) {
		g->figure = *cell;
		g->kind = cell->n ? GLUED_FIGURE : GLUED_NOTHING;
		return;
	}
	text = glued_unmarked(cell, &g->marked, a);
	if (!text.n || words_state_nothing(text.s, text.n))
		return;
	g->figure = text;
	g->kind = GLUED_FIGURE;
	if (is_quantity(&text, false))
		return;
	if (leading_quantity(&text, &g->figure, &g->words, a))
		g->kind = judge_words(g, &text, a);
	else
		g->kind =
		    trailing_quantity(&text, &g->figure, &g->words, a) ? GLUED_UNIT : GLUED_STRANGE;
}

/* ---- types ---- */

/* A number of aircraft behind or before a type: no year, no number of an aircraft. */
static bool is_count(const char *s, size_t n, struct cell *figure, struct arena *a)
{
	struct cell text = part(a, s, n);
	struct glued g;

	if (text.n > 1 && *text.s == '0')
		return false;
	if (is_plain(&text) && text.n == 4 && (text.s[0] == '1' || text.s[0] == '2') &&
	    (text.s[1] == '9' || text.s[1] == '0'))
		return false;
	glued_figure(&g, &text, a);
	*figure = g.figure;
	return (g.kind == GLUED_FIGURE || g.kind == GLUED_UNIT) && is_quantity(figure, true);
}

static const char *const times[] = {"x", "X", "×", "х", "Х", "*", "✕", NULL};

/* The length of a sign of multiplication at s. */
static size_t times_at(const char *s)
{
	for (const char *const *t = times; *t; t++)
		if (str_starts(s, *t))
			return strlen(*t);
	return 0;
}

static bool is_name(const struct cell *c)
{
	size_t letters = 0;

	for (size_t i = 0; i < c->n; i++)
		letters += is_letter(c->s[i]);
	return letters > 0 && (is_letter(*c->s) || is_digit(*c->s));
}

static bool set_type(struct glued *g, struct cell type, const struct catalogue *c)
{
	g->type = type;
	g->known = type.n && catalogue_type_find(c, type.s, type.n);
	return type.n && is_name(&type);
}

/* "MiG-29 (12)" */
static bool in_brackets(struct glued *g, const struct cell *text, const struct catalogue *c,
			struct arena *a)
{
	const char *open = strrchr(text->s, '(');
	size_t at = open ? (size_t)(open - text->s) : 0;

	return at && text->s[text->n - 1] == ')' &&
	       is_count(open + 1, text->n - at - 2, &g->figure, a) &&
	       set_type(g, part(a, text->s, at), c);
}

/* The length of what joins a type and the number behind it, at s[at]: " x ", ": ", " - ". */
static size_t joint_at(const char *s, size_t at)
{
	static const char *const dashes[] = {"- ", "– ", "— ", "= ", NULL};
	size_t n;

	if (s[at] == ':')
		return 1;
	if (!at || s[at - 1] != ' ')
		return str_starts(s + at, "×") ? strlen("×") : 0;
	n = times_at(s + at);
	if (n && (s[at + n] == ' ' || is_digit(s[at + n])))
		return n;
	for (const char *const *d = dashes; *d; d++)
		if (str_starts(s + at, *d))
			return strlen(*d);
	return 0;
}

/* "MiG-29 x 12", "MiG-29: 12" */
static bool behind(struct glued *g, const struct cell *text, const struct catalogue *c,
		   struct arena *a)
{
	for (size_t at = text->n; at-- > 1;) {
		size_t joint = joint_at(text->s, at);

		if (joint && is_count(text->s + at + joint, text->n - at - joint, &g->figure, a) &&
		    set_type(g, part(a, text->s, at), c))
			return true;
	}
	return false;
}

/* "12 x Su-27", "12 MiG-29": without a sign between them the type has to be known. */
static bool before(struct glued *g, const struct cell *text, const struct catalogue *c,
		   struct arena *a)
{
	for (size_t at = text->n; at-- > 1;) {
		const char *rest = text->s + at;
		size_t sign = times_at(rest);

		if (!sign && *rest != ' ')
			continue;
		if (sign && rest[sign] != ' ' && !str_starts(rest, "×"))
			continue;
		if (is_count(text->s, at, &g->figure, a) &&
		    set_type(g, part(a, rest + (sign ? sign : 1), text->n - at - (sign ? sign : 1)),
			     c) &&
		    (sign || g->known))
			return true;
	}
	return false;
}

static bool read_one(struct glued *g, const struct cell *text, const struct catalogue *c,
		     struct arena *a)
{
	if (!strpbrk(text->s, "0123456789"))
		return false;
	return in_brackets(g, text, c, a) || behind(g, text, c, a) || before(g, text, c, a);
}

/* Where the next of several types begins behind s[at]; its length 0: nowhere. */
static size_t separator_at(const char *s, size_t at)
{
	static const char *const all[] = {", ",    ",",   "; ", ";",     " / ", " + ",
					  " and ", " и ", "\n", " und ", NULL};

	for (const char *const *p = all; *p; p++)
		if (str_starts(s + at, *p))
			return strlen(*p);
	return 0;
}

static bool read_several(const struct cell *text, const struct catalogue *c, struct arena *a)
{
	size_t from = 0, parts = 0;

	for (size_t at = 0; at <= text->n; at++) {
		size_t n = at < text->n ? separator_at(text->s, at) : 1;
		struct glued one = {0};
		struct cell piece;

		if (!n)
			continue;
		piece = part(a, text->s + from, at - from);
		if (!read_one(&one, &piece, c, a))
			return false;
		parts++;
		from = at + n;
		at = from - 1;
	}
	return parts > 1;
}

/* A number that stands alone in a name: "Fokker 60", "MiG-29 (12) stored". */
static bool has_number(const struct cell *c)
{
	for (size_t at = 0; at < c->n;) {
		size_t n = strspn(c->s + at, "0123456789");
		bool apart = !at || strchr(" (,", c->s[at - 1]);

		if (n && apart && (at + n == c->n || strchr(" ),", c->s[at + n])))
			return true;
		at += n ? n : 1;
	}
	return false;
}

/* "An-2 (2)" may be an An-22, by a column that has no other numbers. */
static void known_whole(struct glued *g, const struct cell *text, const struct catalogue *c,
			struct arena *a)
{
	struct glued one = {.marked = g->marked};

	g->kind = GLUED_TYPE;
	if (!read_one(&one, text, c, a) || !one.known)
		return;
	*g = one;
	g->kind = GLUED_TYPE_COUNT;
	g->two_ways = true;
}

void glued_type(struct glued *g, const struct cell *cell, const struct catalogue *c,
		struct arena *a)
{
	struct cell text;

	*g = (struct glued){.kind = GLUED_NOTHING};
	text = glued_unmarked(cell, &g->marked, a);
	if (!text.n || words_state_nothing(text.s, text.n))
		return;
	if (set_type(g, text, c) && g->known) {
		known_whole(g, &text, c, a);
		return;
	}
	if (read_several(&text, c, a)) {
		g->kind = GLUED_TYPES;
		return;
	}
	g->kind = GLUED_TYPE_COUNT;
	if (read_one(g, &text, c, a))
		return;
	g->figure = (struct cell){"", 0};
	g->kind = set_type(g, text, c) && !has_number(&text) ? GLUED_TYPE : GLUED_STRANGE;
}
