/* A file as a plain table: its records without the rows that are none (outline.h), its cells with
 * numbers freed of what is glued to them (glue.h), and behind its own columns those that stand
 * beside the table: sections, and the second parts of cells. What comes after - the meaning of
 * columns, typing - sees only this table. */
#ifndef HANGAR_IMPORT_SHEET_H
#define HANGAR_IMPORT_SHEET_H

#include "dialect.h"
#include "glue.h"
#include "outline.h"
#include "portion.h"
#include "rowspan.h"

struct catalogue;
struct import_reader;
struct import_row;
struct survey;

struct sheet {
	struct header header; /* of the file, and behind it the names of the columns added */
	size_t columns;       /* of the file itself */
	struct rowspan rowspan;
	struct outline outline;
	struct glue_column *glue;   /* by column of the file */
	size_t portioned, portions; /* columns of numbers of which some are in a condition, and of
				     * those words; SIZE_MAX: there are none */
	/* By column of the file: the plan makes nothing of it, nor of what is split off it. */
	bool *idle;
	const struct catalogue *catalogue;
	bool plain; /* the records are the table as they stand */
};

/* Guesses what the table is, from the survey; r->header becomes that of the table. r->sheet.columns
 * is set before. */
void sheet_guess(struct import_reader *r, struct survey *survey, const struct catalogue *c);
/* The rows of the survey as the table has them, which takes what it can from it. */
void sheet_table(struct import_reader *r, struct survey *survey, struct survey *table);
/* The plan is made: a cell of a column that is no field needs no reading. */
void sheet_settle(struct import_reader *r);
/* Makes a row of the table from the record in r->cells. False where it is none, or can't be taken
 * apart: the row has its fate. */
bool sheet_take(struct import_reader *r, struct import_row *row, struct arena *texts);
/* The same for a look at cells alone, in any order: no row is told from any other. */
void sheet_shape(struct import_reader *r, struct arena *texts);
/* The numbers that the cells of a row of the table state by condition: how many; 0: the row is one
 * as it stands. */
size_t sheet_portions(struct portion rows[PORTIONS_MOST + 1], const struct sheet *s,
		      const struct cell *cells, struct arena *texts);
void sheet_end(struct sheet *s);

#endif
