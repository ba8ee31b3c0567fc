/* Running sums over the rows of a table, and the places that a total may sum from: the first row,
 * the row behind each total or section, the first row of each run of equal cells. */
#ifndef HANGAR_IMPORT_ADDING_H
#define HANGAR_IMPORT_ADDING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "addend.h"

#define ADDING_STARTS 64 /* kept; of more, the outermost and the latest */

struct adding_sum {
	millionths low, high;
	uint32_t figures, open;
};

/* The rows before it: how many, and what they make by column. */
struct adding_mark {
	uint32_t rows, subjects;        /* of them, with a subject */
	uint32_t line;                  /* of the first row behind it; 0: none has come */
	struct adding_sum *sum, *given; /* given: with what totals say in place of their rows */
};

struct adding {
	size_t columns;
	int *decimals; /* by column, the most of any addend */
	struct adding_mark now, starts[ADDING_STARTS];
	size_t n;
	uint32_t last; /* line of the last row */
};

/* A column of a total as it is compared. */
struct adding_figure {
	bool stated;
	struct addend is;
};

/* How the figures of a total compare with the rows since one start. */
struct adding_match {
	size_t start;
	uint32_t rows, subjects, first, last; /* lines */
	size_t agree, differ, nothing;        /* columns; nothing: 0, and no row says more */
	size_t column;                        /* the first that agrees, else the first stated */
	size_t odd;                           /* the first that differs */
	millionths says, makes; /* of `column`, and of `odd` where something differs */
	bool of_totals;         /* only with what totals say in place of their rows */
};

void adding_start(struct adding *r, size_t columns);
void adding_free(struct adding *r);
/* A row: its figures by column, and its line. */
void adding_add(struct adding *r, const struct adding_figure *row, bool subject, uint32_t line);
/* A place to sum from, behind the rows so far; a second one at the same place adds nothing. */
void adding_open(struct adding *r);
/* Compares a total with the rows since the start `i`. */
void adding_compare(struct adding_match *m, const struct adding *r, size_t i,
		    const struct adding_figure *total);
/* A total over the rows since a start: starts inside it are gone, and one behind it is opened. */
void adding_close(struct adding *r, size_t start, const struct adding_figure *total);

#endif
