/* The first part of a file, record by record, as it stands under its header: what everything that
 * is guessed of the file is guessed from, so that each guess can name its evidence. */
#ifndef HANGAR_IMPORT_SURVEY_H
#define HANGAR_IMPORT_SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

#include "cells.h"

struct header;

#define SURVEY_ROWS  20000 /* at most, */
#define SURVEY_CELLS 1000000
#define SURVEY_BYTES ((size_t)4 << 20)

struct survey_row {
	uint32_t line;
	size_t first, n; /* its cells: those of the survey from `first` on; trailing blanks cut */
	size_t filled;   /* of these, how many are not blank */
	size_t indent;   /* blanks that its line begins with */
};

/* Records without fault; blank ones and the header again are left out. */
struct survey {
	const struct header *header;
	VEC(struct survey_row) rows;
	VEC(struct cell) cells; /* texts in the arena given */
	size_t columns;         /* of the header, or of the widest row if that is more */
	bool whole;             /* the file has no more records */
};

void survey_make(struct survey *s, const struct header *h, const char *text, size_t size,
		 struct arena *a);
/* Appends a row of these cells. */
void survey_add(struct survey *s, const struct cell *cells, size_t n, uint32_t line);
void survey_free(struct survey *s);
/* The cell of a row in a column, both from 0: never NULL, n = 0 where it is blank or absent. */
const struct cell *survey_cell(const struct survey *s, size_t row, size_t column);

#endif
