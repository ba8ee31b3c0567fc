/* Wide tables: a line is a day, a year or a state, and many of its columns are values, each of
 * which becomes a row of its own. */
#ifndef HANGAR_IMPORT_SPREAD_H
#define HANGAR_IMPORT_SPREAD_H

#include "hangar/import.h"
#include "hangar/mem.h"

#include "span.h"

#define SPREAD_WIDEST 400 /* columns: a table of years since 1700 has fewer */

struct header;
struct mapping;
struct preset;
struct preset_column;

/* Of a file whose preset spreads; n is 0 of any other. The record at hand is split into texts of
 * its own, since its rows may fall into several blocks. */
struct spread {
	VEC(const struct import_column *) columns; /* the values, in the order of the file */
	size_t at;                                 /* the next of them in the record at hand */
	size_t given;                /* how many of the record said something so far */
	size_t value, name;          /* lanes; name: SIZE_MAX where the header makes no field */
	struct import_column *meant; /* of both lanes: the column at hand */
	int month;                   /* that it is headed by, 1 to 12; 0: none */
	struct span span;
	struct arena texts;
};

/* Do the columns that are not among those of the preset, nor mapped, all head values? True where it
 * spreads none. */
bool spread_fits(const struct preset *p, const struct header *h, const struct mapping *map);
/* The column of a value with this header; NULL: it heads none. */
const struct preset_column *spread_column(const struct preset *p, const char *header);
/* 1 to 12 for "Jan" to "Dec", 0 for "Annual", -1 for anything else. */
int spread_month(const char *header);
/* Makes a column one of the values. */
void spread_add(struct import_reader *r, const struct import_column *c);
/* Makes the lanes of the values, when all are added. */
void spread_add_lanes(struct import_reader *r);
/* The next value of the file as a row, as reader_read. */
bool spread_read(struct import_reader *r, struct import_row *row, struct arena *texts);
void spread_free(struct spread *s);

#endif
