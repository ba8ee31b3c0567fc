/* Rows that are none of the table's: section rows, subtotals and totals, notes below the table; and
 * columns whose value stands only in the first row of a group. */
#ifndef HANGAR_IMPORT_OUTLINE_H
#define HANGAR_IMPORT_OUTLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

#include "cells.h"

struct catalogue;
struct import_reader;
struct survey;

enum outline_kind {
	OUTLINE_ROW,     /* a row of the table */
	OUTLINE_SECTION, /* says what the rows below it are of */
	OUTLINE_TOTAL,   /* a sum of rows above or below it */
	OUTLINE_NOTE,    /* a footnote, a legend, a source line */
};

/* What was found of a file, and where the reading of it stands. */
struct outline {
	bool any;          /* false: every record is a row, and nothing is carried */
	size_t levels;     /* of sections: 0 without, 2 where sections have sections */
	VEC(bool) carried; /* by column: a blank cell says what the one above it says */
	/* ... what the streaming part needs is the implementation's own */
	struct outline_state *state;
};

/* Looks at the survey of the file. Says what it decided (decide): how many sections, totals, notes
 * and on what evidence; "--plain" undoes it. `names` tells parties and types, and is not kept
 * behind the survey where the file ends with it; NULL: nobody does. */
void outline_guess(struct outline *o, struct import_reader *r, const struct survey *s,
		   const struct catalogue *names);
/* The next record of the file, in order: what it is. For anything but a row *reason (in `texts`)
 * tells why: "a total: 47 is the sum of the 5 rows above it (lines 3-7)", "a total that does not
 * add up: 47, the rows above make 45". Blank cells of carried columns get the value above; sections
 * in force are appended behind `columns` cells, one cell a level. */
enum outline_kind outline_take(struct outline *o, struct cells *cells, size_t columns,
			       uint32_t line, struct arena *texts, const char **reason);
/* Back to the beginning of the file. Nothing was guessed: it stays so. */
void outline_rewind(struct outline *o);
void outline_free(struct outline *o);

#endif
