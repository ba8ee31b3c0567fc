/* The exchange rates that sources imply by giving one amount in two currencies. */
#ifndef HANGAR_ANALYSIS_IMPLIED_H
#define HANGAR_ANALYSIS_IMPLIED_H

#include "tellings.h"

struct implied {
	const struct resolved_deal *deal;
	const struct version *version;
	const struct transfer *claim, *other; /* that give the two amounts */
	struct money amount, counter;
	/* Units of `counter` for one of `amount`; the high is infinite and the low 0 where an
	 * amount is open, the best 0 where one has none. */
	double low, best, high;
	int32_t day; /* of the exchange; DAY_OPEN_FUTURE where nobody says */
};

VEC_TYPE(implied_list, struct implied);

/* All that the ledger implies, one for each lot, source and pair of currencies; by pair of
 * currencies, then day. A pair stands one way round in the whole list. */
void implied_gather(struct implied_list *out, const struct resolution *r);
/* The same the other way round. */
void implied_turn(struct implied *i);
/* Is the whole range more than a tenth off `rate`? */
bool implied_off(const struct implied *i, double rate);
bool implied_same_pair(const struct implied *a, const struct implied *b);

#endif
