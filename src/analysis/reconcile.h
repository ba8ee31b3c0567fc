/* The way out of a clash: who gives a number, else a price, with which the rest agrees. */
#ifndef HANGAR_ANALYSIS_RECONCILE_H
#define HANGAR_ANALYSIS_RECONCILE_H

#include "clash.h"
#include "rivals.h"

struct witnesses { /* all who give the same figure in one deal */
	enum measure measure;
	const struct resolved_deal *deal; /* NULL: nobody gives any that would do */
	int64_t value;
	VEC(source_id) sources;
	VEC(claim_id) claims;
};

/* Numbers and prices of all deals of the sellers that are marked: [party_id]. */
void reconcile_index(struct rivals *list, const struct resolution *r, const bool *sellers);
/* A number of aircraft before a price each before a price for all; each of them in the deal itself
 * before others of `list`, there the one next to what is stated. */
void witnesses_find(struct witnesses *w, const struct resolution *r, const struct clash *c,
		    const struct rivals *list);
void witnesses_free(struct witnesses *w);

#endif
