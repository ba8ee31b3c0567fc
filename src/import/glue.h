/* Numbers that are glued to something: "12 units", "MiG-29 (12)", "12 x Su-27", "c. 20 stored",
 * "52[1][a]". A column gives up its quantities only where one reading holds for all of it. */
#ifndef HANGAR_IMPORT_GLUE_H
#define HANGAR_IMPORT_GLUE_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

#include "cells.h"

struct catalogue;

/* How the cells of a column are put together. */
enum glue {
	GLUE_NONE,
	GLUE_MARKS,      /* names or days, some with reference marks behind them: one part */
	GLUE_UNITS,      /* a quantity and words that add nothing: one part */
	GLUE_TYPE_COUNT, /* a type and its number, in either order: the type stays, the number is
			  * the second part */
	GLUE_COUNT_WORD, /* a quantity and what it is of: a condition, a status, a note */
	GLUE_PORTIONS,   /* a quantity, and how many of them are in a condition: portion.h; the
			  * second part has those words */
	GLUE_ORDINALS,   /* names, most with a number before them that counts nothing: one part */
};

/* What a column was found to be. */
struct glue_column {
	enum glue glue;
	const char *part; /* the name of its second part: "number of aircraft (Type)"; NULL: none */
	const char *why;  /* "41 of 41 cells are a number, 12 of them with \"units\"" */
};

/* Does the header say that its column has numbers of aircraft, or what has become of them? */
bool glue_says_number(const char *header, const struct catalogue *c);
/* Looks at the cells of one column (n of them, blanks among them); texts go into the arena. At
 * least 19 of 20 cells that say something have to fit, below 20 cells all of them. `counted`: other
 * columns have the numbers. */
struct glue_column glue_guess(const char *header, const struct cell *cells, size_t n, bool counted,
			      const struct catalogue *c, struct arena *a);
/* Takes one cell apart: *first replaces it, *second is its second part. A cell that can't be taken
 * apart as its column is: false, and *first is the cell as it stands (the row is rejected: expected
 * ...); a blank one gives two blanks. */
bool glue_split(const struct glue_column *g, const struct cell *cell, const struct catalogue *c,
		struct cell *first, struct cell *second, struct arena *texts);

#endif
