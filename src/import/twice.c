/* Rows are compared by a hash of their text: a row set aside for a chance agreement of two hashes
 * of 64 bits is not to be feared. */
#include "twice.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/mem.h"
#include "hangar/sorted.h"

#include "cells.h"
#include "span.h"

#define FEWEST 5 /* rows below a heading: fewer may be alike by chance */

#define MOST 1000000 /* rows below it: more are no second telling that somebody wrote */

struct told {
	uint64_t hash;
	uint32_t line, above; /* above: the row there that is the same; 0: none so far */
	uint32_t matched;     /* of the first with its hash: so many from it on have one */
};

VEC_TYPE(told_list, struct told);

/* The record without the blanks and delimiters around it. */
static struct cell core(const struct span *s, char delimiter)
{
	struct cell c = cell_trim(s->text, s->n);

	while (c.n && c.s[c.n - 1] == delimiter)
		c = cell_trim(c.s, c.n - 1);
	return c;
}

static bool has_delimiter(const struct cell *c, char delimiter)
{
	return c->n && memchr(c->s, delimiter, c->n);
}

static uint64_t hash(const struct cell *c)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < c->n; i++)
		h = (h ^ (unsigned char)c->s[i]) * UINT64_C(1099511628211);
	return h;
}

static int by_hash(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

static int by_line(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	return (x->line > y->line) - (x->line < y->line);
}

/* Moves `spans` behind a heading that stands behind a blank record; false: there is none. */
static bool find_heading(struct spans *spans, uint32_t *line)
{
	struct span span;
	bool blank = false;

	while (spans_next(spans, &span)) {
		struct cell c = core(&span, spans->delimiter);

		*line = span.line;
		if (blank && c.n && *c.s != spans->delimiter &&
		    !has_delimiter(&c, spans->delimiter))
			return true;
		blank = !c.n;
	}
	return false;
}

/* False where there are too many. */
static bool read_below(struct told_list *below, struct spans *spans)
{
	struct span span;

	while (below->n <= MOST && spans_next(spans, &span)) {
		struct cell c = core(&span, spans->delimiter);

		if (has_delimiter(&c, spans->delimiter))
			vec_push(below, ((struct told){hash(&c), span.line, 0, 0}));
	}
	return below->n <= MOST;
}

/* The next row below with this hash, which is given once; NULL: there is none. */
static struct told *take_below(const struct told_list *below, uint64_t hash)
{
	size_t place, next;

	SORTED_PLACE(place, below->n, below->v[at].hash < hash);
	if (place == below->n || below->v[place].hash != hash)
		return NULL;
	next = place + below->v[place].matched;
	if (next == below->n || below->v[next].hash != hash)
		return NULL;
	below->v[place].matched++;
	return &below->v[next];
}

/* How many of the rows below stand above the heading, each above for one below. */
static size_t match_above(struct told_list *below, struct spans *spans, uint32_t heading)
{
	struct span span;
	size_t same = 0;

	while (spans_next(spans, &span) && span.line < heading) {
		struct cell c = core(&span, spans->delimiter);
		struct told *row = NULL;

		if (has_delimiter(&c, spans->delimiter))
			row = take_below(below, hash(&c));
		if (!row)
			continue;
		row->above = span.line;
		same++;
	}
	return same;
}

static void keep_rows(struct twice *t, struct told_list *below, size_t same, struct arena *a)
{
	struct twice_row *rows = arena_alloc(a, same * sizeof *rows);

	qsort(below->v, below->n, sizeof *below->v, by_line);
	for (size_t i = 0; i < below->n; i++)
		if (below->v[i].above)
			rows[t->n++] = (struct twice_row){below->v[i].line, below->v[i].above};
	t->rows = rows;
	t->below = below->n;
}

void twice_find(struct twice *t, struct spans spans, struct arena *a)
{
	struct told_list below = {0};
	struct spans above = spans;
	uint32_t heading = 0;
	size_t same = 0;

	*t = (struct twice){0};
	if (find_heading(&spans, &heading) && read_below(&below, &spans) && below.n >= FEWEST) {
		qsort(below.v, below.n, sizeof *below.v, by_hash);
		same = match_above(&below, &above, heading);
	}
	if (same >= FEWEST && 10 * same >= 9 * below.n) {
		t->heading = heading;
		keep_rows(t, &below, same, a);
	}
	vec_free(&below);
}

uint32_t twice_above(const struct twice *t, uint32_t line)
{
	size_t from = 0, to = t->n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (t->rows[middle].line < line)
			from = middle + 1;
		else
			to = middle;
	}
	return from < t->n && t->rows[from].line == line ? t->rows[from].above : 0;
}
