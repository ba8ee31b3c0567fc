/* How far the cost of a deal in a total may be off, in the money that the policy has it in. */
#include "total-inside.h"

#include "hangar/err.h"

static int value_end(struct total_work *w, int64_t *minor, currency_id c, const struct date *date,
		     struct err *e)
{
	struct money m = {.minor = quantity_exact(*minor), .currency = c};
	struct rate_age age = {0};

	if (*minor == 0 || *minor == INT64_MAX)
		return 0;
	if (valuation_make(&w->value, &m, date, &age, e))
		return -1;
	*minor = m.minor.best;
	return 0;
}

int total_cost_slack(struct total_work *w, const struct resolved_deal *d, struct err *e)
{
	struct deal_in_work *deal = &w->deal;
	struct money whole = d->cost;
	struct rate_age age = {0};

	deal->cost = (struct slack){.below = d->cost_below, .above = d->cost_above};
	if (value_end(w, &deal->cost.below, whole.currency, &d->date, e) ||
	    value_end(w, &deal->cost.above, whole.currency, &d->date, e) ||
	    valuation_make(&w->value, &whole, &d->date, &age, e))
		return err_prefix(e, "deal %s", d->key);
	deal->cost.whole = whole.minor;
	deal->currency = whole.currency;
	deal->nominal = whole.nominal;
	return 0;
}
