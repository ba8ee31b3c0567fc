/* What changed between two ways of looking at a ledger: two sources, editions, batches, dates of
 * knowledge or policies. Deals, fleets and totals of the one side beside those of the other, with
 * the claims that only one of them has. */
#ifndef HANGAR_DIFF_H
#define HANGAR_DIFF_H

#include "hangar/resolution.h"
#include "hangar/total.h"

/* One side. The evidence of the two may be one or two; names tell what is the same. */
struct diff_side {
	const struct resolution *r;
	const struct filter *filter; /* NULL: all; of this side's catalogue */
	const char *covers; /* what it speaks for, as an area: what the other side alone has outside
			     * of that has not vanished; NULL: nobody says. Outlives the diff */
};

/* A deal that both sides have, and that meets the filter on one of them, enters or leaves it. */
enum diff_change { DIFF_APPEARED, DIFF_VANISHED, DIFF_ENTERED, DIFF_LEFT, DIFF_CHANGED };
enum diff_place { DIFF_BEFORE, DIFF_AFTER, DIFF_SIDES };

/* What may change of a deal besides its attributes (bits by enum attribute). */
#define DIFF_STANDING (1U << ATTRIBUTES)

/* Beyond so many claims of one deal, or of one party's holdings, nobody tries what each changes. */
enum { DIFF_WEIGHED = 200 };

/* The claims that only the one side looks at, by number. */
struct diff_claims {
	VEC(claim_id) only[DIFF_SIDES];
	/* Those of them that make the change: without the claim its side has another figure. Of a
	 * fleet also claims of the party's other types: a snapshot stands as a whole. */
	VEC(claim_id) decisive[DIFF_SIDES];
	bool unweighed; /* too many to be tried, or airframes: none is told from the others */
};

struct diff_deal {
	enum diff_change change;
	const struct resolved_deal *deal[DIFF_SIDES]; /* NULL: it is not there */
	/* Bits by enum attribute, and DIFF_STANDING, where both sides have it. Amounts are compared
	 * as the policy of each side has them: in its currency and prices. */
	unsigned changed;
	struct diff_claims claims;
	/* Both look at the same claims: what changed are rates, grades or the sources behind. */
	bool same_claims;
	/* What differs besides the claims, as far as it can be told: the currency or prices asked
	 * for, a rate, a claim judged or a source defined anew. NULL: nothing. In the arena. */
	const char *cause;
};

/* What a party holds of a type, or of a mixed lot. */
struct diff_fleet {
	enum diff_change change;
	enum flow flow;                /* FLOW_HOLDINGS or FLOW_AIRFRAMES */
	const char *operator_, *types; /* "" where not stated */
	bool ordered;                  /* and not held */
	struct quantity count[DIFF_SIDES];
	size_t claims[DIFF_SIDES];
	party_id party[DIFF_SIDES]; /* 0: that side knows no such party */
	struct diff_claims because;
};

/* The total of one flow that either side has. */
struct diff_total {
	enum flow flow;
	struct total *total[DIFF_SIDES];
};

struct diff {
	struct arena arena;
	struct diff_side side[DIFF_SIDES];
	VEC(struct diff_deal)
	deals; /* appeared, vanished, entered, left, changed; each in the order of the ledger */
	VEC(struct diff_fleet) fleets; /* by operator and type */
	VEC(struct diff_total) totals; /* by flow */
	size_t same_deals, same_fleets;
	/* [side]: deals that only it has and that the other does not speak for; they are in its
	 * totals, and not among the deals that differ. */
	size_t outside[DIFF_SIDES];
};

/* Deals are looked for in both sides whole, and shown where either meets the filter there.
 * Deals are the same by their key, else by parties, types, kind and the year of order or date; of
 * several alike those with the same count and date first. Errors: an amount that does not fit. */
int diff_new(struct diff **d, const struct diff_side *before, const struct diff_side *after,
	     struct err *e);
void diff_free(struct diff **d);

/* "appeared", "no longer meets the filter" */
const char *diff_change_name(enum diff_change c);

/* A part of the evidence: the claims that `keep` takes, with everything else of `ev`, which is
 * borrowed; no list stands, and unless `editions`, sources are lists of their own (nothing is
 * superseded). */
typedef bool keep_claim(const struct claim *c, void *arg);
struct evidence *evidence_part(const struct evidence *ev, keep_claim *keep, void *arg,
			       bool editions);
void evidence_part_free(struct evidence **part);

#endif
