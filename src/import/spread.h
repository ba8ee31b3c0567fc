/* Wide tables turned long: many columns of a line are values, and what the header of each says (a
 * year, a type, a currency) belongs to it. Columns that imply the same make one row; a line makes
 * as many rows as there are such groups. */
#ifndef HANGAR_IMPORT_SPREAD_H
#define HANGAR_IMPORT_SPREAD_H

#include "hangar/import.h"
#include "hangar/mem.h"

#include "span.h"

#define SPREAD_WIDEST 400 /* columns of a preset: a table of years since 1700 has fewer */

struct header;
struct mapping;
struct preset;
struct preset_column;

VEC_TYPE(spread_columns, const struct import_column *);

/* The columns that make one row: of each field at most one. */
struct spread_group {
	const struct implied_value *implied; /* what they imply, the same for all */
	size_t implied_count;
	const char *other; /* the other equipment that it is of; NULL: none */
	struct spread_columns columns;
	int month; /* that a preset's column is headed by, 1 to 12; 0: none */
};

/* Of a file that has such columns; groups.n is 0 of any other. */
struct spread {
	VEC(struct spread_group) groups; /* in the order of their first columns */
	size_t at;                       /* the next of them in the record at hand */
	size_t given;                    /* how many of the record said something so far */
	bool zeros;                      /* of the others, some said 0 */
	size_t implied, values, end;     /* lanes: of implied fields from the first on, of the
					  * columns' own from the second, to before the last */
	int month;                       /* of the group at hand, as the next */
	const char *other;
	struct span span;
};

/* Do the columns that are not among those of the preset, nor mapped, all head values? True where it
 * spreads none. */
bool spread_fits(const struct preset *p, const struct header *h, const struct mapping *map);
/* The column of a value with this header; NULL: it heads none. */
const struct preset_column *spread_column(const struct preset *p, const char *header);
/* What a preset's column of a value implies, into c; texts are borrowed from `header`. */
void spread_imply(struct import_column *c, const struct preset *p, const char *header,
		  struct arena *a);
/* For people, in the arena: "count, as_of 2019". */
const char *spread_meaning(const struct import_column *c, struct arena *a);
/* 1 to 12 for "Jan" to "Dec", 0 for "Annual", -1 for anything else. */
int spread_month(const char *header);
/* Makes a column one of the values. */
void spread_add(struct import_reader *r, const struct import_column *c);
/* Makes the lanes of the values, when all are added. */
void spread_add_lanes(struct import_reader *r);
/* Types what the headers imply: a header that can't be is the file's fault, ERR_USAGE, and so is a
 * field that both a header and a column of the file's own state. */
int spread_check(struct import_reader *r, struct err *e);
/* Calls `each` with what every value of the record in r->cells proves to its lane: see lane_proof.
 */
void spread_prove(struct import_reader *r, void (*each)(size_t lane, unsigned proof, void *arg),
		  void *arg);
/* The next value of the file as a row, as reader_read. A group whose cells state nothing makes no
 * row; nor does a transfer of which all are 0: nothing moved. */
bool spread_read(struct import_reader *r, struct import_row *row, struct arena *texts);
/* Has the record at hand values that were not read yet? */
bool spread_goes_on(const struct import_reader *r);
void spread_free(struct spread *s);

#endif
