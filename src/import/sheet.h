/* A file as a plain table: its records without the rows that are none (outline.h), its cells with
 * numbers freed of what is glued to them (glue.h), and behind its own columns those that stand
 * beside the table: sections, and the second parts of cells. What comes after - the meaning of
 * columns, typing - sees only this table. */
#ifndef HANGAR_IMPORT_SHEET_H
#define HANGAR_IMPORT_SHEET_H

#include "dialect.h"
#include "glue.h"
#include "outline.h"

struct import_reader;
struct import_row;
struct span;
struct survey;

struct sheet {
	struct header header; /* of the file, and behind it the names of the columns added */
	size_t columns;       /* of the file itself */
	struct outline outline;
	struct glue_column *glue; /* by column of the file */
	bool plain;               /* the records are the table as they stand */
};

/* Guesses what the table is, from the survey; r->header becomes that of the table. */
void sheet_guess(struct import_reader *r, const struct survey *s);
/* Makes a row of the table from the record in r->cells. False where it is none, or can't be taken
 * apart: the row has its fate. */
bool sheet_take(struct import_reader *r, struct import_row *row, struct arena *texts);
void sheet_free(struct sheet *s);

#endif
