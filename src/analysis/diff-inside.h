/* What the files of a comparison share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_DIFF_INSIDE_H
#define HANGAR_ANALYSIS_DIFF_INSIDE_H

#include "hangar/diff.h"

/* diff-match.c: which deals of the two sides are the same. */

struct deal_match {
	const struct resolved_deal *deal[DIFF_SIDES]; /* NULL: only the other side has it */
};
VEC_TYPE(deal_matches, struct deal_match);

/* Those of the first side in its order, then those of the second alone. */
void deals_match(struct deal_matches *out, const struct diff *d);

/* The same days, as sure: a list of years may be written in two ways. */
static inline bool same_days(const struct date *a, const struct date *b)
{
	return a->earliest == b->earliest && a->latest == b->latest && a->flags == b->flags;
}

/* diff-fleet.c */

void diff_fleets(struct diff *d);

#endif
