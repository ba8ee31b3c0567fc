/* Ends of a quantity as bounds to reckon with: an open low is 0, an open high INT64_MAX, and what
 * is added to that stays open. */
#ifndef HANGAR_ANALYSIS_BOUND_H
#define HANGAR_ANALYSIS_BOUND_H

#include "hangar/quantity.h"

static inline int64_t bound_low(struct quantity q)
{
	return q.flags & Q_LOW ? q.low : 0;
}

static inline int64_t bound_high(struct quantity q)
{
	return q.flags & Q_HIGH ? q.high : INT64_MAX;
}

static inline int64_t bound_sum(int64_t a, int64_t b)
{
	int64_t sum;

	return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

/* What is left of `a`; never below 0. */
static inline int64_t bound_less(int64_t a, int64_t b)
{
	return a > b ? a - b : 0;
}

#endif
