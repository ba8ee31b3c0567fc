/* Adding up ranges: low - best - high, where open ends and unknown bests must not swallow the
 * figures that are there. */
#ifndef HANGAR_ANALYSIS_SUM_H
#define HANGAR_ANALYSIS_SUM_H

#include "hangar/money.h"

struct sum {
	int64_t low, best, high; /* best: an unknown one counts as its low */
	bool any;                /* something was added */
	bool has_best;           /* of some item at least */
	bool open;               /* no high: some item has none */
};

/* How much lower and higher a deal may be than its parts say together, and the deal itself. */
struct slack {
	int64_t below, above; /* INT64_MAX: open */
	struct quantity whole;
};

/* All return false where the sum does not fit. A share is any part of the item, nothing too: low 0
 * and no best. What states nothing adds nothing. */
bool sum_add(struct sum *s, struct quantity q, bool share);
/* The items of one deal together: widened by the slack, but not above the deal itself. */
bool sum_settle(struct sum *s, const struct slack *slack);
bool sum_join(struct sum *s, const struct sum *other);
/* Nothing stated where nothing was added; a stated unknown where no end is known. */
struct quantity sum_quantity(const struct sum *s);

#endif
