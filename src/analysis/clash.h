/* A number of aircraft, a price each and a price for all that can't all be true. */
#ifndef HANGAR_ANALYSIS_CLASH_H
#define HANGAR_ANALYSIS_CLASH_H

#include "tellings.h"

struct clash {
	const struct resolved_deal *deal;
	const struct version *version;
	/* who gives which; the same claim may give two of them, or all */
	const struct transfer *counts, *each, *all;
	struct money product;    /* number times price each */
	struct money total;      /* the price for all, in the currency of the price each */
	struct exchange_way way; /* by which it was converted; without a rate: it is given so */
	/* the numbers of aircraft that would reconcile them, 0..INT64_MAX; none where from > to */
	int64_t from, to;
};

/* Do the three contradict one another? What was converted may be off by a tenth, for want of the
 * rate that its source used. `c` has its deal and version; the rest is filled. */
bool clash_between(struct clash *c, const struct resolution *r, const struct transfer *counts,
		   const struct transfer *each, const struct transfer *all);
/* How many claims it takes: 1 to 3. */
size_t clash_size(const struct clash *c);

#endif
