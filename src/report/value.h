/* What an amount comes to under the policy, and how, for people. */
#ifndef HANGAR_REPORT_VALUE_H
#define HANGAR_REPORT_VALUE_H

#include "hangar/valuation.h"

struct report;
struct str;

/* "USD 210,387 at 442.05 KZT per USD, 2024-04, trend-fx; USD 187,400 in prices of 2020 (us-cpi,
 * 258.811 / 304.702)", or why it can't be. False, and nothing appended, where the policy does
 * nothing to the amount. */
bool value_say(struct str *out, const struct resolution *r, struct money m,
	       const struct date *date);
/* The rate alone at which --in converts it: "442.05 KZT per USD, 2024-04, trend-fx". False where it
 * is not converted. */
bool value_rate_say(struct str *out, const struct resolution *r, struct money m,
		    const struct date *date);
/* Values an amount for the notices alone. */
void value_count(struct valuation *v, struct money m, const struct date *date);
void value_notices(struct report *rep, struct valuation *v);

#endif
