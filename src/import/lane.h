/* One column (or constant) on its way into records: what it means, how it is written, and the cells
 * it had lately. */
#ifndef HANGAR_IMPORT_LANE_H
#define HANGAR_IMPORT_LANE_H

#include "hangar/import.h"
#include "hangar/mem.h"

#include "cells.h"
#include "memo.h"
#include "moneys.h"
#include "place.h"

struct value_rule;

struct lane {
	const struct import_column *column;
	const struct place *place; /* NULL: an extra column */
	struct cell constant;      /* of a constant; s is NULL for a column */
	struct cell cell;          /* of the row at hand */
	const char *name;          /* for identity_pair */
	size_t name_n;
	const char *label;   /* header, or "=Constant" */
	bool lenient;        /* its field was guessed, and a row can do without it */
	bool astray;         /* the cell of the row at hand is not that: kept as an extra one */
	bool follows;        /* a lane before it takes its cell: they are joined */
	const size_t *marks; /* the lanes that it says are estimates; or the one that it stands in
			      * for: COLUMN_ELSE */
	size_t mark_count;
	struct memo *memo;        /* NULL where cells are not kept */
	struct value_rule *rules; /* of --value, for this lane; NULL: none */
	bool codes;               /* its cells are codes of states, of which NA is one */
	enum numeral_style style;
	enum date_order order;
	bool short_years; /* of two digits, which stand last */
	unsigned proofs;  /* of its cells, after a look at all of them: see prove.h */
};

/* What typing needs beside the cell. */
struct typing {
	struct evidence *ev;
	currency_id implied;
	struct row_money money; /* of the row at hand, by a column of its own */
	struct arena *texts;    /* lives as long as the row at hand */
};

void lane_start(struct lane *l, const struct import_column *column, enum record r, struct arena *a);
void lane_free(struct lane *l);
/* `"CELL" WHAT`, the cell cut where it is long; -1. */
int lane_bad_cell(struct err *e, const struct cell *c, const char *what);
/* What a cell proves about the style of this lane; PROVES_NOTHING where it has none. */
unsigned lane_proof(const struct lane *l, const struct cell *cell);
bool lane_is_date(const struct lane *l);
/* Types a non-empty cell into the record: 0, or 1 where it is a word for nothing stated. A bad cell
 * gives -1 and one line: the cell, and what was expected. Where a rule of --value says what the
 * cell is, it is read as that, and l->cell says so. Names are looked up, and added, under the lock
 * of the evidence. */
int lane_read(struct lane *l, struct typing *t, const struct cell *cell, void *record,
	      struct err *e);
/* Cells seen before are read anew. */
void lane_forget(struct lane *l);
/* The cell of a lane that has no place, by the rules of --value: l->cell. */
void lane_apply_rules(struct lane *l);

#endif
