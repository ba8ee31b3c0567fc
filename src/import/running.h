/* Running sums over the rows of a table, and the places that a total may sum from: the first row,
 * the row behind each total or section, the first row of each run of equal cells. */
#ifndef HANGAR_IMPORT_RUNNING_H
#define HANGAR_IMPORT_RUNNING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "addend.h"

#define RUNNING_STARTS 64 /* kept; of more, the outermost and the latest */

struct running_sum {
	millionths low, high;
	uint32_t figures, open;
};

/* The rows before it: how many, and what they make by column. */
struct running_mark {
	uint32_t rows, subjects;         /* of them, with a subject */
	uint32_t line;                   /* of the first row behind it; 0: none has come */
	struct running_sum *sum, *given; /* given: with what totals say in place of their rows */
};

struct running {
	size_t columns;
	int *decimals; /* by column, the most of any addend */
	struct running_mark now, starts[RUNNING_STARTS];
	size_t n;
	uint32_t last; /* line of the last row */
};

/* A column of a total as it is compared. */
struct running_figure {
	bool stated;
	struct addend is;
};

/* How the figures of a total compare with the rows since one start. */
struct running_match {
	size_t start;
	uint32_t rows, subjects, first, last; /* lines */
	size_t agree, differ, nothing;        /* columns; nothing: 0, and no row says more */
	size_t column;                        /* the first that agrees, else the first stated */
	size_t odd;                           /* the first that differs */
	millionths says, makes; /* of `column`, and of `odd` where something differs */
	bool of_totals;         /* only with what totals say in place of their rows */
};

void running_start(struct running *r, size_t columns);
void running_free(struct running *r);
/* A row: its figures by column, and its line. */
void running_add(struct running *r, const struct running_figure *row, bool subject, uint32_t line);
/* A place to sum from, behind the rows so far; a second one at the same place adds nothing. */
void running_open(struct running *r);
/* Compares a total with the rows since the start `i`. */
void running_compare(struct running_match *m, const struct running *r, size_t i,
		     const struct running_figure *total);
/* A total over the rows since a start: starts inside it are gone, and one behind it is opened. */
void running_close(struct running *r, size_t start, const struct running_figure *total);

#endif
