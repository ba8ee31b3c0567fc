/* Records of the beginning of a text, split, each cell with what it looks like. */
#include "glance.h"

#include <string.h>

#include "hangar/date.h"
#include "hangar/str.h"

/* Bytes of signs beyond ASCII: no-break blanks, pounds and degrees (0xC2), dashes, thin blanks and
 * euros (0xE2). How many of them, 0 for none. */
static size_t sign_size(const char *s, size_t left)
{
	unsigned char c = (unsigned char)*s;

	if (c == 0xC2 && left > 1)
		return 2;
	return c == 0xE2 && left > 2 ? 3 : 0;
}

/* How many digits stand at *at; moves behind them. */
static size_t digits(const struct cell *c, size_t *at)
{
	size_t from = *at;

	while (*at < c->n && is_digit(c->s[*at]))
		++*at;
	return *at - from;
}

static bool is_date(const struct cell *c)
{
	size_t at = 0, first = digits(c, &at), second, third;
	char sign = at < c->n ? c->s[at++] : '\0';

	if (!first || first > 4 || !sign || !strchr("-./", sign))
		return false;
	second = digits(c, &at);
	if (!second || second > 2 || at >= c->n || c->s[at++] != sign)
		return false;
	third = digits(c, &at);
	return third && third <= 4 && (first == 4 || third != 3) &&
	       (at == c->n || c->s[at] == ' ' || c->s[at] == 'T');
}

enum cell_look cell_look(const struct cell *c)
{
	bool has_digit = false, has_letter = false;

	if (!c->n)
		return GLANCE_EMPTY;
	if (is_date(c))
		return GLANCE_DATE;
	for (size_t i = 0; i < c->n; i++) {
		size_t sign = sign_size(c->s + i, c->n - i);

		has_digit = has_digit || is_digit(c->s[i]);
		has_letter = has_letter || (!sign && is_letter(c->s[i]));
		i += sign ? sign - 1 : 0;
	}
	if (has_digit)
		return has_letter ? GLANCE_CODE : GLANCE_NUMBER;
	return has_letter ? GLANCE_WORDS : GLANCE_MARK;
}

static bool is_month(const struct cell *c)
{
	const char *s = c->s;

	return c->n == 7 && s[4] == '-' && strspn(s, "0123456789") == 4 &&
	       strspn(s + 5, "0123456789") == 2 &&
	       (strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0);
}

bool cell_is_year(const struct cell *c)
{
	bool whole = c->n == 4 || (c->n == 6 && streq(c->s + 4, ".0")); /* 1950.0, of a program */

	return is_month(c) || (whole && date_year(c->s, 4));
}

static void take(struct glance_line *l, const struct cells *cells, struct arena *a)
{
	struct cell *copy = arena_alloc(a, (cells->list.n + 1) * sizeof *copy);

	l->n = cells->list.n;
	memcpy(copy, cells->list.v, l->n * sizeof *copy);
	l->cells = copy;
	l->looks = arena_alloc(a, l->n + 1);
	for (size_t i = 0; i < l->n; i++) {
		l->looks[i] = (unsigned char)cell_look(&copy[i]);
		if (copy[i].n) {
			l->filled = i + 1;
			l->named++;
		}
	}
}

void glance_at(struct glance *g, const char *data, size_t size, size_t at, uint32_t line,
	       char delimiter, struct arena *a)
{
	size_t end = size - at < GLANCE_BYTES ? size : at + GLANCE_BYTES;
	struct cells cells;
	struct spans spans;

	*g = (struct glance){.lines = arena_alloc(a, GLANCE_LINES * sizeof *g->lines)};
	cells_start(&cells, delimiter);
	spans_start(&spans, data, end, at, line, delimiter);
	while (g->n < GLANCE_LINES) {
		struct glance_line *l = &g->lines[g->n];

		if (!spans_next(&spans, &l->span))
			break;
		if (spans.at >= end && end < size && g->n)
			break; /* it may be cut */
		if (!l->span.fault) {
			cells_split(&cells, &l->span, a);
			take(l, &cells, a);
		}
		l->body = spans.at;
		l->line = spans.line;
		g->records += l->span.fault || l->filled;
		g->n++;
	}
	cells_free(&cells);
}
