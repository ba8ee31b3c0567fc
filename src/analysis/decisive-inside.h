/* What the files that find decisive claims share. */
#ifndef HANGAR_ANALYSIS_DECISIVE_INSIDE_H
#define HANGAR_ANALYSIS_DECISIVE_INSIDE_H

#include "total-inside.h"
#include "why-inside.h"

/* Beyond so many claims of one deal, one party, or all airframe lists, the structure tells. */
enum { TRIED_IN_DEAL = 200, TRIED_IN_PARTY = 500, TRIED_AIRFRAMES = 500 };

VEC_TYPE(claim_list, claim_id);

/* decisive-tally.c */

/* What one deal or stock puts into a sum. */
struct share {
	uint32_t deal; /* that puts it in */
	uint32_t measure;
	struct sum sum;
};
VEC_TYPE(shares, struct share);

struct tally_line { /* a sum from which something can be taken back */
	uint32_t measure;
	int64_t low, best, high, any, with_best, open;
};
VEC_TYPE(tally, struct tally_line);

/* A contribution_seen that puts what it sees into the struct shares in `arg`. */
void see_shares(void *arg, const struct contribution *c);
/* Wraps where a sum does not fit; then it wraps back when it is taken away. */
void tally_add(struct tally *t, const struct share *s, bool away);
/* Are the figures the same? Lines that only one has are added to the other. */
bool same_tally(struct tally *a, struct tally *b);

/* decisive-candidates.c */

/* The claims that may bear on a deal: those that tell of it, and those that alone speak for a
 * source above them. */
void candidates_of_deal(struct claim_list *out, struct without *bench, const char *key);
bool too_many_in_deal(struct without *bench, const char *key);
/* Claims that reach beyond their own deal or party: the only one by which a file or an edition
 * speaks, or by which a list stands for a flow. */
void claims_beyond(struct claim_list *out, const struct resolution *r);
/* All claims of a ledger, sorted. */
void claims_of_all(struct claim_list *out, const struct evidence *ev);
/* Would it take too long to resolve everything without each of so many? */
bool too_many_beyond(const struct resolution *r, size_t n);
bool claim_among(const struct claim_list *list, claim_id c); /* of a sorted list */
/* Sorted, each once. */
void decisive_settle(struct why *w);

/* decisive.c */

/* Those beyond; none where they are too many, which is noted. */
void find_beyond(struct why_work *w, struct claim_list *out);

/* decisive-structure.c: told without trying. */

void structure_of_deal(struct why_work *w, const struct resolved_deal *d);
/* What lists give the most of what was held, of each problem of the resolution. */
void structure_of_caps(struct why_work *w);
/* Of the stocks from `first` to `end`. */
int structure_of_party(struct why_work *w, party_id party, size_t first, size_t end);
/* Of one stock, or (NULL) of all that meet the filter. */
int structure_of_airframes(struct why_work *w, const struct stock *s, const struct filter *f);

#endif
