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

struct told {
	uint64_t hash;
	uint32_t line;
	bool taken; /* a row below is the same */
};

VEC_TYPE(told_list, struct told);
VEC_TYPE(row_list, struct twice_row);

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

/* Reads rows up to a heading behind a blank record, whose line it gives; 0: there was none. */
static uint32_t read_above(struct told_list *above, struct spans *spans)
{
	struct span span;
	bool blank = false;

	while (spans_next(spans, &span)) {
		struct cell c = core(&span, spans->delimiter);

		if (blank && c.n && *c.s != spans->delimiter &&
		    !has_delimiter(&c, spans->delimiter))
			return span.line;
		blank = !c.n;
		if (has_delimiter(&c, spans->delimiter))
			vec_push(above, ((struct told){hash(&c), span.line, false}));
	}
	return 0;
}

/* The row above with this hash that no row below has taken; NULL: none. */
static struct told *find_above(const struct told_list *above, uint64_t hash)
{
	size_t from;

	SORTED_PLACE(from, above->n, above->v[at].hash < hash);
	while (from < above->n && above->v[from].hash == hash && above->v[from].taken)
		from++;
	return from < above->n && above->v[from].hash == hash ? &above->v[from] : NULL;
}

/* The rows below that stand above too; *below: how many rows there are at all. */
static void read_below(struct row_list *rows, size_t *below, struct told_list *above,
		       struct spans *spans)
{
	struct span span;

	while (spans_next(spans, &span)) {
		struct cell c = core(&span, spans->delimiter);
		struct told *same = NULL;

		if (!has_delimiter(&c, spans->delimiter))
			continue;
		same = find_above(above, hash(&c));
		++*below;
		if (!same)
			continue;
		same->taken = true;
		vec_push(rows, ((struct twice_row){span.line, same->line}));
	}
}

void twice_find(struct twice *t, struct spans spans, struct arena *a)
{
	struct told_list above = {0};
	struct row_list rows = {0};
	size_t below = 0;
	uint32_t heading = read_above(&above, &spans);

	*t = (struct twice){0};
	if (heading && above.n) {
		qsort(above.v, above.n, sizeof *above.v, by_hash);
		read_below(&rows, &below, &above, &spans);
	}
	if (rows.n >= FEWEST && 10 * rows.n >= 9 * below) {
		struct twice_row *kept = arena_alloc(a, rows.n * sizeof *kept);

		memcpy(kept, rows.v, rows.n * sizeof *kept);
		*t = (struct twice){heading, kept, rows.n, below};
	}
	vec_free(&above);
	vec_free(&rows);
}

uint32_t twice_above(const struct twice *t, uint32_t line)
{
	size_t from;

	SORTED_PLACE(from, t->n, t->rows[at].line < line);
	return from < t->n && t->rows[from].line == line ? t->rows[from].above : 0;
}
