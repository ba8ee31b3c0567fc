/* Which splits are possible: lots of which only the number of all types together is known, each
 * type of a lot within bounds, and caps on what several lots may have of a type together. Given
 * that, how few and how many may the chosen types of the chosen lots be? Exact: both ends are
 * reached by some split, in whole aircraft. Pure: numbers in, numbers out. */
#ifndef HANGAR_ANALYSIS_FEASIBLE_H
#define HANGAR_ANALYSIS_FEASIBLE_H

#include "hangar/mem.h"

#include <stdbool.h>
#include <stdint.h>

#define FEASIBLE_OPEN   INT64_MAX /* an end that nobody bounds */
#define FEASIBLE_NO_CAP ((size_t)-1)

struct feasible_lot {
	int64_t low, high; /* high: FEASIBLE_OPEN */
};
/* One type of one lot. */
struct feasible_cell {
	size_t lot;
	size_t cap; /* the narrowest it counts under, or FEASIBLE_NO_CAP */
	int64_t least, most;
};
/* What all cells under it may be together. Caps under caps are trees: a variant's under its type's.
 */
struct feasible_cap {
	int64_t most;  /* FEASIBLE_OPEN: only what it is within bounds it */
	size_t within; /* a cap with a smaller number, or FEASIBLE_NO_CAP */
};
/* Cells of one lot stand together, in the order of the lots. Figures above 10^12 count as open. */
struct feasible {
	VEC(struct feasible_lot) lots;
	VEC(struct feasible_cell) cells;
	VEC(struct feasible_cap) caps;
};

struct feasible_range {
	int64_t low, high; /* high: FEASIBLE_OPEN */
};

void feasible_free(struct feasible *f);
/* The least and the most that the chosen cells (by index) are together. False where no split meets
 * all bounds of lots that are tied to theirs by caps. */
bool feasible_range(const struct feasible *f, const bool *chosen, struct feasible_range *out);
/* Is there any split at all? */
bool feasible_any(const struct feasible *f);
/* The same of one lot of `n` cells and no caps, by arithmetic: the others leave so many at least.
 */
bool feasible_single(struct feasible_lot lot, const struct feasible_cell *cells, size_t n,
		     const bool *chosen, struct feasible_range *out);

#endif
