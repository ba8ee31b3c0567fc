/* Cells that span several rows of a web page and are saved in the first of them only: the other
 * rows stand too far to the left by so many cells. "EH,28" below "Dassault Rafale,France,Multirole,
 * DH,8" is 28 more of the Rafale. */
#ifndef HANGAR_IMPORT_ROWSPAN_H
#define HANGAR_IMPORT_ROWSPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"
#include "hangar/str.h"

#include "cells.h"

struct catalogue;
struct import_reader;
struct rowspan_column;
struct survey;

struct rowspan {
	bool any;
	const struct catalogue *names;
	struct rowspan_column *columns; /* what whole rows have in each */
	size_t n, figures;              /* columns; the one of the numbers */
	struct str *above;              /* by column: of the row above, whole or made so */
	bool has_above;
};

/* Looks for such rows in a file of one column of numbers, says what it found (decide), and moves
 * the cells of the survey to where they belong; texts go into the arena of the reader. */
void rowspan_guess(struct rowspan *s, struct import_reader *r, struct survey *survey,
		   const struct catalogue *names);
/* The next record, in order: its cells where they belong, those of the row above before them. */
void rowspan_take(struct rowspan *s, struct cells *cells, struct arena *texts);
void rowspan_rewind(struct rowspan *s);
void rowspan_free(struct rowspan *s);

#endif
