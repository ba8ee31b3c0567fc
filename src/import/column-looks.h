/* What the columns hold below a line. */
#ifndef HANGAR_IMPORT_COLUMN_LOOKS_H
#define HANGAR_IMPORT_COLUMN_LOOKS_H

#include "glance.h"

struct column_look {
	const struct glance *g; /* whose column it is */
	size_t from, to;        /* the lines looked at */
	size_t column;          /* from 0 */
	size_t rows;            /* that are not blank */
	size_t filled, numbers, dates, words, codes, marks;
	size_t years; /* of the numbers */
};

/* Looks at the lines behind `at` that are not that line again; how many columns there are. */
size_t column_looks(struct column_look **out, const struct glance *g, size_t at, struct arena *a);
/* One row in five has something in it. */
bool column_look_is_used(const struct column_look *c);
/* Most of what it has are numbers or dates. */
bool column_look_is_number(const struct column_look *c);
/* A row below has the same text. */
bool column_look_repeats(const struct column_look *c, const struct cell *cell);

#endif
