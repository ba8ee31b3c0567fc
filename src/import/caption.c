/* A header is told by what stands below it: words over numbers, names that no row repeats. A line
 * that has numbers where the rows have numbers, or a text that they have again, is a row. */
#include "caption.h"

#include <string.h>

#include "hangar/field.h"
#include "hangar/str.h"

#include "column-looks.h"
#include "mapping.h"
#include "subject.h"

#define SEARCHED 60 /* lines, for a header */

/* How a line compares with the rows below it. */
struct comparison {
	size_t names, values;
	bool full; /* it has something in three of four columns that the rows fill */
	bool wide; /* in half of them, and in two */
};

static bool is_known(const struct cell *c, const struct mapping *map)
{
	return c->n && (mapping_find(map, c->s) || field_find(c->s, RECORD_ANY));
}

/* Years over columns of other numbers name them; one alone may be a value. */
static size_t year_names(const struct glance_line *l, const struct column_look *columns, size_t n)
{
	size_t years = 0;

	for (size_t i = 0; i < l->n && i < n; i++)
		years += cell_is_year(&l->cells[i]) && columns[i].numbers &&
			 columns[i].years * 2 < columns[i].numbers;
	return years > 1 ? years : 0;
}

static void compare_cell(struct comparison *c, const struct cell *cell, enum cell_look look,
			 const struct column_look *column, const struct mapping *map)
{
	if (column_look_repeats(column, cell))
		c->values += 2;
	else if (is_known(cell, map))
		c->names += 2;
	if (look == GLANCE_WORDS && column_look_is_number(column))
		c->names += 2;
	else if (look == GLANCE_WORDS && column->codes * 2 > column->filled)
		c->names++;
	else if (look == GLANCE_DATE && column_look_is_number(column) &&
		 column->dates * 2 < column->filled) /* a day over figures */
		c->names += 2;
	else if ((look == GLANCE_NUMBER || look == GLANCE_DATE) && column_look_is_number(column))
		c->values += 2;
}

static struct comparison compare(const struct glance *g, size_t at, const struct mapping *map,
				 struct arena *a)
{
	const struct glance_line *l = &g->lines[at];
	struct comparison c = {0};
	struct column_look *columns;
	size_t n = column_looks(&columns, g, at, a), used = 0, years, shared = 0;

	for (size_t i = 0; i < n; i++) {
		bool counts = column_look_is_used(&columns[i]);
		used += counts;
		shared += counts && i < l->n && l->cells[i].n;
	}
	for (size_t i = 0; i < l->n && i < n; i++)
		compare_cell(&c, &l->cells[i], (enum cell_look)l->looks[i], &columns[i], map);
	years = year_names(l, columns, n);
	c.names += 2 * years;
	c.values -= c.values < 2 * years ? c.values : 2 * years;
	c.full = l->named && (l->named > 1 || used < 2) && shared * 4 >= used * 3;
	c.wide = l->named && (l->named > 1 || used < 2) && shared * 2 >= used;
	return c;
}

size_t caption_next(const struct glance *g, size_t at)
{
	for (at++; at < g->n && !g->lines[at].filled;)
		at++;
	return at;
}

static void choose(struct caption *out, size_t at, const struct comparison *c)
{
	*out = (struct caption){.at = at, .names = c->names, .values = c->values};
	out->rows = c->values > c->names ? 0 : 1;
}

/* Lines down to the first that looks like a row: a fuller one is a better header than what stands
 * above it, and of full ones the first that is unlike the rows. */
bool caption_find(struct caption *out, const struct glance *g, const struct mapping *map,
		  struct arena *a)
{
	bool found = false, full = false;

	for (size_t i = 0; i < g->n && i < SEARCHED; i++) {
		struct comparison c;

		if (!g->lines[i].filled)
			continue;
		c = compare(g, i, map, a);
		if (c.wide && (!found || (c.full && !full) ||
			       (c.full && !out->names && c.names > c.values))) {
			if (found && c.values > c.names)
				break;
			choose(out, i, &c);
			full = c.full;
			found = true;
		}
		if (c.wide && c.values > c.names)
			break;
		if (found && full && out->names > out->values)
			break;
	}
	if (!found && caption_next(g, (size_t)-1) < g->n) {
		*out = (struct caption){.at = caption_next(g, (size_t)-1), .rows = 1};
		found = true;
	}
	return found;
}
