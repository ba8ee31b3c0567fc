/* What aircraft cost each, deal by deal: the history of unit prices by type. */
#ifndef HANGAR_HISTORY_H
#define HANGAR_HISTORY_H

#include "hangar/filter.h"
#include "hangar/resolution.h"

/* One type, or mixed lot, of one deal. */
struct unit_price {
	const struct resolved_deal *deal;
	typeset_id types;
	type_id family;        /* the one that all of them are of; 0: several, or none */
	bool mixed;            /* a lot whose split nobody gives: the price is no type's own */
	struct quantity count; /* of the piece */
	struct money each;     /* as stated, in its own currency */
	bool derived;          /* nobody states it: cost by number, end by end */
	struct money value;    /* what it comes to under the policy */
	bool after;            /* by a rate from after the deal */
	/* Beside the other deals of its family with that kind of price, where there are enough: */
	bool judged, outlier;
	size_t others;
	struct money same;   /* its price in the currency that they are compared in */
	struct money median; /* of the others */
	double factor;       /* how many times that it is */
};

struct price_history {
	VEC(struct unit_price) rows; /* by family, type and date, mixed lots last */
};

/* Of the deals that the filter meets, those whose price of one is known or follows; they are judged
 * beside all others of the resolution. Errors: an amount that does not fit. */
int price_history_new(struct price_history **h, const struct resolution *r, const struct filter *f,
		      struct err *e);
void price_history_free(struct price_history **h);

#endif
