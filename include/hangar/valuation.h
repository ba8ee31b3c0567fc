/* Amounts brought into the currency and the prices that the policy asks for, one after the other,
 * and what is to be said of it: the rates and indexes in force, and what they do not reach. */
#ifndef HANGAR_VALUATION_H
#define HANGAR_VALUATION_H

#include "hangar/resolution.h"

struct intern;

/* Costs that stay in prices of their day, of one currency and for one reason. */
struct stale {
	currency_id currency;
	enum price_fault fault;
	size_t n;
};

struct valuation {
	const struct resolution *r;
	struct intern *rate_keys;
	VEC(struct exchange_way) rates; /* that were looked up, by currency and day */
	VEC(struct price_way) prices;   /* those in use: each index and year once */
	VEC(struct stale) stale;
	size_t no_rate, rate_after, rate_old;
	size_t range_after, range_old; /* of costs whose rivals were compared at such rates */
	struct arena *arena;           /* of the notices */
};
/* What was counted of a deal already: each counts once, however many amounts it has. */
struct valuation_seen {
	bool no_rate, rate_after, rate_old, no_prices;
	bool range_after, range_old;
};

void valuation_open(struct valuation *v, const struct resolution *r);
void valuation_close(struct valuation *v);
/* Converts by --in and brings to the prices of --constant, at the date; what can't be stays as it
 * is. *age is raised by what holds of the rate. As resolution_value does, but each
 * rate is searched for once. -1: it does not fit. */
int valuation_make(struct valuation *v, struct money *m, const struct date *date,
		   struct rate_age *age, struct err *e);
/* Counts an amount, as made, for the notices. */
void valuation_count(struct valuation *v, const struct money *m, const struct date *date,
		     struct rate_age age, struct valuation_seen *seen);
/* Counts a range by the rates at which its rivals were compared. */
void valuation_count_range(struct valuation *v, struct rate_age age, struct valuation_seen *seen);
/* The notices, in the arena. */
void valuation_say(struct valuation *v, struct notices *out, struct arena *a);

#endif
