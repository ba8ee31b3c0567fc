/* Records of too many cells. Neighbours are joined again to a number with its group separators, or
 * to prose that has the delimiter in it; how many ways there are is counted from the end. */
#include "mend.h"

#include <string.h>

#define MOST_CELLS 1024 /* of a record */
#define MOST_JOINS 8    /* delimiters too many */

enum joining { JOIN_NUMBERS, JOIN_PROSE };

struct piece {
	struct cell cell;
	bool quoted;
	bool blank; /* a blank stands before it */
};

/* One record: `excess` pieces more than `width` columns. ways[column * (pieces + 1) + piece] counts
 * readings from there on; take[] has how many pieces the first column takes. */
struct regroup {
	const struct pattern *pattern;
	struct piece *pieces;
	size_t n, width, excess;
	enum joining how;
	unsigned char *ways, *take;
};

static bool is_group(const struct cell *c)
{
	return c->n == 3 && strspn(c->s, "0123456789") == 3;
}

/* "234", or "234.50" as the last. */
static bool ends_number(const struct cell *c)
{
	size_t digits = strspn(c->s, "0123456789");

	return digits == 3 && (c->n == 3 || (c->s[3] == '.' && c->n > 4 &&
					     strspn(c->s + 4, "0123456789") == c->n - 4));
}

/* "1" to "999", a sign or a currency before it. */
static bool begins_number(const struct cell *c)
{
	size_t digits = 0;

	while (digits < c->n && c->s[c->n - 1 - digits] >= '0' && c->s[c->n - 1 - digits] <= '9')
		digits++;
	return digits >= 1 && digits <= 3 && c->s[c->n - digits] != '0' &&
	       cell_look(c) == GLANCE_NUMBER && !strpbrk(c->s, ".,");
}

static bool is_number(const struct regroup *r, size_t at, size_t n)
{
	if (!begins_number(&r->pieces[at].cell) || r->pieces[at].quoted)
		return false;
	for (size_t i = at + 1; i < at + n; i++)
		if (r->pieces[i].quoted || r->pieces[i].blank ||
		    !(i + 1 < at + n ? is_group(&r->pieces[i].cell)
				     : ends_number(&r->pieces[i].cell)))
			return false;
	return true;
}

static bool is_prose(const struct regroup *r, size_t at, size_t n)
{
	for (size_t i = at; i < at + n; i++)
		if (r->pieces[i].quoted)
			return false;
	return r->pieces[at].cell.n && r->pieces[at + n - 1].cell.n;
}

static bool is_habit(const struct regroup *r, size_t column, enum column_habit habit)
{
	return column < r->pattern->columns && r->pattern->habits[column] == habit;
}

/* May column `column` have the n pieces from `at` on? */
static bool may_take(const struct regroup *r, size_t column, size_t at, size_t n)
{
	if (n == 1)
		return pattern_fits(r->pattern, column, &r->pieces[at].cell);
	if (r->how == JOIN_NUMBERS)
		return !is_habit(r, column, HABIT_WORDS) && column < r->pattern->columns &&
		       is_number(r, at, n);
	return !is_habit(r, column, HABIT_NUMBER) && column < r->pattern->columns &&
	       is_prose(r, at, n);
}

static void count_at(struct regroup *r, size_t column, size_t at)
{
	size_t row = r->n + 1, here = column * row + at;

	for (size_t n = 1; n <= r->excess + 1 && at + n <= r->n; n++) {
		unsigned more =
		    column + 1 == r->width ? at + n == r->n : r->ways[(column + 1) * row + at + n];
		if (!more || !may_take(r, column, at, n))
			continue;
		r->ways[here] =
		    (unsigned char)(r->ways[here] + more > 2 ? 2 : r->ways[here] + more);
		r->take[here] = (unsigned char)n;
	}
}

static bool one_way(struct regroup *r, enum joining how)
{
	r->how = how;
	memset(r->ways, 0, r->width * (r->n + 1));
	for (size_t column = r->width; column-- > 0;)
		for (size_t at = column; at <= column + r->excess && at < r->n; at++)
			count_at(r, column, at);
	return r->ways[0] == 1;
}

/* Prose has blanks behind its commas, and records mostly none: if there are as many as are too
 * many, those are it. Else -1. */
static bool by_blanks(struct regroup *r)
{
	size_t blanks = 0;

	for (size_t i = 1; i < r->n; i++)
		blanks += r->pieces[i].blank && r->pieces[i].cell.n > 0;
	if (r->pattern->spaced || blanks != r->excess)
		return false;
	r->how = JOIN_PROSE;
	for (size_t column = 0, at = 0; column < r->width; column++) {
		size_t n = 1;
		while (at + n < r->n && r->pieces[at + n].blank && r->pieces[at + n].cell.n)
			n++;
		if (!may_take(r, column, at, n))
			return false;
		r->take[column * (r->n + 1) + at] = (unsigned char)n;
		at += n;
	}
	return true;
}

/* ---- pieces ---- */

static void cut(struct regroup *r, const struct cells *cells, const struct span *s)
{
	size_t at = 0;

	for (size_t i = 0; i < r->n; i++) {
		size_t open = span_cell_start(s->text, s->n, at, cells->delimiter);
		const char *end;
		struct piece *p = &r->pieces[i];

		p->cell = cells->list.v[i];
		p->quoted = open < s->n && s->text[open] == '"';
		p->blank = at < s->n && s->text[at] == ' ';
		at = open + (p->quoted ? quoted_size(s->text + open, s->n - open) : 0);
		end = memchr(s->text + at, cells->delimiter, s->n - at);
		at = end ? (size_t)(end - s->text) + 1 : s->n;
	}
}

static struct cell join(const struct regroup *r, size_t at, size_t n, char delimiter,
			struct arena *texts)
{
	struct str s = {0};
	struct cell c;

	for (size_t i = at; i < at + n; i++) {
		if (i > at && r->how == JOIN_PROSE)
			str_addc(&s, delimiter);
		if (i > at && r->pieces[i].blank)
			str_addc(&s, ' ');
		str_addn(&s, r->pieces[i].cell.s, r->pieces[i].cell.n);
	}
	c = (struct cell){arena_strndup(texts, str_c(&s), s.n), s.n};
	str_free(&s);
	return c;
}

static void put(struct cells *cells, const struct regroup *r, struct arena *texts)
{
	cells->list.n = 0;
	for (size_t column = 0, at = 0; column < r->width; column++) {
		size_t n = r->take[column * (r->n + 1) + at];
		struct cell c =
		    n == 1 ? r->pieces[at].cell : join(r, at, n, cells->delimiter, texts);

		vec_push(&cells->list, c);
		at += n;
	}
}

bool mend_wide(struct cells *cells, struct span *span, const struct pattern *p, size_t width,
	       struct arena *texts)
{
	struct regroup r = {.pattern = p, .n = cells->list.n, .width = width};
	const char *how = NULL;

	if (r.n > MOST_CELLS || r.n <= width || r.n - width > MOST_JOINS || !width)
		return false;
	r.excess = r.n - width;
	r.pieces = arena_alloc(texts, r.n * sizeof *r.pieces);
	r.ways = arena_alloc(texts, width * (r.n + 1));
	r.take = arena_alloc(texts, width * (r.n + 1));
	cut(&r, cells, span);
	if (cells->delimiter == ',' && one_way(&r, JOIN_NUMBERS))
		how = "a number with commas that nobody put in quotes";
	else if (r.ways[0] < 2 && (by_blanks(&r) || one_way(&r, JOIN_PROSE)))
		how = "a delimiter in prose that nobody put in quotes";
	if (!how)
		return false;
	put(cells, &r, texts);
	span->mended = how;
	return true;
}
