/* Tables side by side: a record of the file has a row of each of them ("Russia type, Russia lost,
 * Ukraine type, Ukraine lost"), which have nothing to do with each other. They are read as one
 * table, whose rows say in a column of their own which side they are of. */
#ifndef HANGAR_IMPORT_SIDES_H
#define HANGAR_IMPORT_SIDES_H

#include <stdbool.h>
#include <stddef.h>

#include "cells.h"
#include "dialect.h"
#include "span.h"

struct catalogue;
struct import_reader;
struct import_row;
struct survey;

struct side {
	struct cell name; /* the party that its headers name; n = 0: they name none */
	size_t from, to;  /* its columns in the file */
	size_t *columns;  /* by column of the table: that of the file from 1; 0: it has none */
};

struct sides {
	struct side *v;
	size_t n;             /* 0: there are none */
	size_t shared;        /* columns before them that speak of all */
	struct header file;   /* the header as it stands */
	struct header header; /* of the table */
	const char *said;     /* what stands before or behind the names, for what it says of all */
	struct span span;     /* the record at hand, */
	size_t at;            /* its next side, */
	size_t hand;          /* and the one that is read */
};

/* Told from the header, whose names repeat under the names of parties or as they are, and the rows
 * below it, which have types in each part. All in the arena. */
bool sides_find(struct sides *s, const struct header *h, const struct survey *survey,
		const struct catalogue *c, struct arena *a);
/* The rows of the survey as the table has them. */
void sides_unfold(const struct sides *s, const struct survey *survey, struct survey *table);
/* Leaves of the record's cells those of one side. False where it says nothing. */
bool sides_select(const struct sides *s, size_t side, struct cells *cells);
/* Moves to the next record, or to the next side of the one at hand. */
bool sides_next(struct import_reader *r, struct span *span);
/* Leaves of the record in r->cells the side that is next. False where it is no row to be typed: it
 * then has its fate. */
bool sides_take(struct import_reader *r, struct import_row *row);
/* The column of the file that a column of the table (from 1) is in the row at hand. */
size_t sides_column(const struct sides *s, size_t column);

#endif
