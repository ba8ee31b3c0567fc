/* Series of figures that only grow: running totals, to be held against each other as stocks and
 * never to be added up. */
#ifndef HANGAR_IMPORT_RUNNING_H
#define HANGAR_IMPORT_RUNNING_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/date.h"

struct arena;
struct survey;

/* A table with a day in each row. Columns from 0. */
struct running_columns {
	size_t date;
	enum date_order order; /* that its column proves */
	const size_t *figures;
	size_t figure_count;
	const size_t *keys; /* columns that may tell the series apart (type, operator, condition),
			     * the likeliest first: as many as it takes are used */
	size_t key_count;
	bool told; /* words say that the figures run up: few steps are enough */
};

/* True where nearly all series grow from day to day: *why in the arena tells which and how many. */
bool running_down(const char **why, const struct survey *s, const struct running_columns *c,
		  struct arena *a);
/* The same of the columns of a wide table, in the order of time: each row is a series. */
bool running_across(const char **why, const struct survey *s, const size_t *columns, size_t n,
		    bool told, struct arena *a);
/* A column whose cells are dates, on more than a few different days; the order that they prove.
 * False: it is none. */
bool running_date(enum date_order *order, const struct survey *s, size_t column);

#endif
