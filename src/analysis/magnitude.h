/* Figures that are a factor of 300 or more off all that others say: a thousand taken for a million.
 */
#ifndef HANGAR_ANALYSIS_MAGNITUDE_H
#define HANGAR_ANALYSIS_MAGNITUDE_H

#include "rivals.h"

#define MAGNITUDE_FACTOR 300

/* One figure of one claim; a version of several lots has one for all of them, under the claim that
 * gives most. */
struct figure_given {
	struct unit unit;   /* after conversion: what it can be compared with */
	struct money given; /* as its source gives it; a number of aircraft has no currency */
	double low, high;   /* by the unit; 0 and infinite where open */
	double value;       /* the best, else the end that is given */
	bool figure;        /* has a best: can be a yardstick for others */
	bool stated;        /* not worked out from other figures of the claim */
	uint32_t deal, version;
	const struct transfer *claim;
};
VEC_TYPE(figures_given, struct figure_given);

struct slip {
	struct figure_given at, rival; /* the rival that the others stand around */
	size_t others;                 /* sources, or deals, that agree with the rival */
	bool elsewhere;                /* the rivals are of other deals: it has none in its own */
};
VEC_TYPE(slips, struct slip);

/* slips.c: one for each claim, by claim. */
void magnitude_find(struct slips *out, const struct resolution *r);
/* How many times the rival it is; below 1 where it is less. */
double slip_factor(const struct slip *s);

/* Finds those that are off among figures of one unit, by their low end: of one deal, or of several
 * (`elsewhere`), where enough of them have to agree; `excused`: [figure], not spoken of; NULL: all
 * are. Adds to the list. */
void magnitude_judge(struct slips *out, const struct resolution *r,
		     const struct figure_given *const *v, size_t n, bool elsewhere,
		     const bool *excused);

/* figures-given.c */

/* All that a deal's versions give, for every measure; added to the list. */
void figures_of_deal(struct figures_given *out, const struct resolution *r, uint32_t deal,
		     currency_id yardstick);

#endif
