/* Counts what cells look like, column by column. */
#include "column-looks.h"

#include <string.h>

#define ROWS_BELOW 100
#define MOST_CELLS ((size_t)1 << 18) /* of a table as wide as this, fewer rows are looked at */

static bool same_line(const struct glance_line *a, const struct glance_line *b)
{
	if (a->filled != b->filled)
		return false;
	for (size_t i = 0; i < a->filled; i++)
		if (a->cells[i].n != b->cells[i].n ||
		    memcmp(a->cells[i].s, b->cells[i].s, a->cells[i].n) != 0)
			return false;
	return true;
}

static void count_cell(struct column_look *c, const struct cell *cell, enum cell_look look)
{
	c->filled += look != GLANCE_EMPTY;
	c->numbers += look == GLANCE_NUMBER;
	c->dates += look == GLANCE_DATE;
	c->words += look == GLANCE_WORDS;
	c->codes += look == GLANCE_CODE;
	c->marks += look == GLANCE_MARK;
	c->years += look == GLANCE_NUMBER && cell_is_year(cell);
}

static size_t widest(const struct glance *g, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++)
		n = g->lines[i].filled > n ? g->lines[i].filled : n;
	return n;
}

size_t column_looks(struct column_look **out, const struct glance *g, size_t at, struct arena *a)
{
	size_t to = g->n - at - 1 > ROWS_BELOW ? at + 1 + ROWS_BELOW : g->n;
	size_t n = widest(g, at + 1, to);
	struct column_look *columns = arena_alloc(a, (n + 1) * sizeof *columns);
	size_t most = MOST_CELLS / (n + 1) + 3;

	to = to - at - 1 > most ? at + 1 + most : to;
	for (size_t i = 0; i < n; i++)
		columns[i] = (struct column_look){.g = g, .from = at + 1, .to = to, .column = i};
	for (size_t row = at + 1; row < to; row++) {
		const struct glance_line *l = &g->lines[row];
		if (!l->filled || same_line(l, &g->lines[at]))
			continue;
		for (size_t i = 0; i < n; i++)
			columns[i].rows++;
		for (size_t i = 0; i < l->n && i < n; i++)
			count_cell(&columns[i], &l->cells[i], (enum cell_look)l->looks[i]);
	}
	*out = columns;
	return n;
}

bool column_look_is_used(const struct column_look *c)
{
	return c->filled && c->filled * 5 >= c->rows;
}

bool column_look_is_number(const struct column_look *c)
{
	size_t said = c->filled - c->marks;

	return c->numbers + c->dates && (c->numbers + c->dates) * 5 >= said * 3;
}

bool column_look_repeats(const struct column_look *c, const struct cell *cell)
{
	const struct glance_line *above = &c->g->lines[c->from - 1];

	for (size_t row = c->from; cell->n && row < c->to; row++) {
		const struct glance_line *l = &c->g->lines[row];
		if (c->column < l->n && l->cells[c->column].n == cell->n &&
		    memcmp(l->cells[c->column].s, cell->s, cell->n) == 0 && !same_line(l, above))
			return true;
	}
	return false;
}
