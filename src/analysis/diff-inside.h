/* What the files of a comparison share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_DIFF_INSIDE_H
#define HANGAR_ANALYSIS_DIFF_INSIDE_H

#include "hangar/diff.h"
#include "hangar/without.h"

/* diff-match.c: which deals of the two sides are the same. */

struct deal_match {
	const struct resolved_deal *deal[DIFF_SIDES]; /* NULL: only the other side has it */
	bool met[DIFF_SIDES];                         /* it meets that side's filter */
};
VEC_TYPE(deal_matches, struct deal_match);

/* Those of the first side in its order, then those of the second alone; but for those that meet the
 * filter on neither. */
void deals_match(struct deal_matches *out, const struct diff *d);

/* The same days, as sure: a list of years may be written in two ways. */
static inline bool same_days(const struct date *a, const struct date *b)
{
	return a->earliest == b->earliest && a->latest == b->latest && a->flags == b->flags;
}

/* diff-attribute.c: what differs between two deals (bits as in struct diff_deal), each as its
 * resolution has it. */
unsigned deals_differ(const struct resolution *rx, const struct resolved_deal *x,
		      const struct resolution *ry, const struct resolved_deal *y);
/* The amount in the currency and the prices of the policy, at the deal's date. */
struct money deal_money(const struct resolution *r, const struct resolved_deal *d, struct money m);

/* The benches on which claims are left out, made when they are needed. */
struct benches {
	struct without *of[DIFF_SIDES];
	/* What each side speaks for, in the names of the other; NULL: nobody says, or it can't be
	 * read, which the totals say. */
	struct filter *area[DIFF_SIDES];
};
struct without *bench_of(struct benches *b, const struct diff *d, enum diff_place side);
void benches_free(struct benches *b);

/* diff-claims.c: finds the claims behind the change of a deal, and weighs them. */
int diff_deal_claims(struct diff *d, struct diff_deal *x, struct benches *b, struct err *e);
bool claim_looked_at(const struct diff_side *s, claim_id id);

/* diff-cause.c: what differs of rates, grades and sources; NULL: nothing
 * that could be named. In the arena. */
const char *diff_cause(struct diff *d, const struct diff_deal *x);

/* diff-fleet.c */

void diff_fleets(struct diff *d);

/* diff-holders.c: the same of fleets. */
int diff_fleet_claims(struct diff *d, struct benches *b, struct err *e);

#endif
