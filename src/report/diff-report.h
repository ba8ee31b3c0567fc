/* What the files that draw a comparison share. */
#ifndef REPORT_DIFF_REPORT_H
#define REPORT_DIFF_REPORT_H

#include "hangar/diff.h"
#include "look.h"

struct diff_look {
	struct look side[DIFF_SIDES];
	const struct diff *d;
	struct arena *arena; /* of the report */
};

void diff_look_open(struct diff_look *l, struct report *rep, const struct diff *d);
/* How much is the same, and what the totals of the sides have to say. */
void diff_add_notices(struct report *rep, const struct diff *d);
/* What differs besides the claims, for people; NULL: nothing that is known. */
const char *diff_cause_said(const struct diff_deal *x);
/* "not given → 4": where one side states nothing, `none` stands there. */
const char *diff_arrow_of_both(struct diff_look *l, const struct cell *before,
			       const struct cell *after, const char *none);
/* "81 → 0–81–81"; one alone where they are equal or the other side has nothing. Owned by the arena;
 * NULL where neither states anything. */
const char *diff_arrow(struct diff_look *l, const struct cell *before, const struct cell *after);
/* "+14", "-3", "0": from best to best; NULL where either has none. */
const char *diff_step(struct arena *a, struct quantity before, struct quantity after);

/* The columns of deals; the drawn ones are first. */
enum diff_deal_column {
	DEAL_CHANGE,
	DEAL_KEY,
	DEAL_FROM,
	DEAL_TO,
	DEAL_TYPE,
	DEAL_COUNT_DRAWN,
	DEAL_COST_DRAWN,
	DEAL_WHAT,
	DEAL_WHY,
	DEAL_DECISIVE,
	DEAL_CAUSE,
	DEAL_CHANGED,
	DEAL_COUNT_BEFORE,
	DEAL_COUNT,
	DEAL_COST_BEFORE,
	DEAL_COST,
	DEAL_DATE_BEFORE,
	DEAL_DATE,
	DEAL_STATUS_BEFORE,
	DEAL_STATUS,
	DEAL_CLAIMS_BEFORE,
	DEAL_CLAIMS,
	DEAL_COLUMNS
};

extern const struct column diff_deal_columns[]; /* [DEAL_COLUMNS] */
/* Row: struct diff_deal, arg: struct diff_look. */
cell_of diff_deal_cell;
/* An attribute of the deal as that side has it, which knows the deal. */
struct cell diff_attribute(const struct diff_look *l, const struct diff_deal *x,
			   enum diff_place side, enum attribute a);
struct money diff_money(const struct resolution *r, const struct resolved_deal *d, struct money m);

/* ---- because of what (diff-because.c) ---- */

/* "without kazspetsexport (67); with tvp (3) and 2 that alone change nothing": the decisive ones
 * first. In the arena; NULL: there are none. */
const char *diff_because(struct diff_look *l, const struct diff_claims *c);
struct cell diff_claim_list(struct diff_look *l, const struct diff_claims *c, enum diff_place side);
struct cell diff_decisive_list(struct diff_look *l, const struct diff_claims *c);

/* ---- fleets (diff-fleets.c) ---- */

const char *diff_fleet_arrow(struct diff_look *l, const struct diff_fleet *f); /* "14 → 13" */
const char *diff_fleet_step(struct diff_look *l, const struct diff_fleet *f);  /* "-1" */

/* ---- totals ---- */

/* What the total costs in the same money as `like`; NULL: nothing. */
const struct money *diff_cost_like(const struct total *t, const struct money *like);

void diff_add_deals(struct report *rep, struct diff_look *l);
void diff_add_fleets(struct report *rep, struct diff_look *l);
void diff_add_totals(struct report *rep, struct diff_look *l);

#endif
