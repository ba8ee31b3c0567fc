/* One record that states several numbers: "762, 140" beside "F-16C, F-16D" is two rows, one a type,
 * and so is "18 (6 stored)": twelve, and six that are stored. */
#ifndef HANGAR_IMPORT_PIECES_H
#define HANGAR_IMPORT_PIECES_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

#include "cells.h"
#include "span.h"

struct import_reader;

#define PIECES_MOST 8 /* numbers in a cell: more are a list of something else */

/* The rows of the record at hand; n is 0 of any that is one row. */
struct pieces {
	VEC(struct cell) cells; /* of all rows, one after the other */
	size_t width, n, at;    /* cells of each; rows; the next of them */
	struct span span;
};

/* How many numbers stand in the cell, apart from each other; 0: it is something else. What one
 * number of aircraft is in any notation, "1,234" or "80-90", is none of these. */
size_t pieces_numbers(const struct cell *c);
/* The row at hand was rejected for its number: where that is several numbers and another cell has
 * as many types, they are rows. False where they are not; the cells are as they were. */
bool pieces_by_type(struct import_reader *r, const struct span *span, struct arena *texts);
/* The cells at hand state numbers that are part of others (sheet_parts): likewise. */
bool pieces_by_condition(struct import_reader *r, const struct span *span, struct arena *texts);
/* Gives the next row's cells to the reader; false: there is none. */
bool pieces_next(struct import_reader *r);
void pieces_drop(struct import_reader *r);
void pieces_free(struct pieces *p);

#endif
