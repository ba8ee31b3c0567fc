/* Sources that give a number of the same thing, and whether all of them can be right. */
#ifndef HANGAR_ANALYSIS_CHECK_COUNT_H
#define HANGAR_ANALYSIS_CHECK_COUNT_H

#include "check-group.h"
#include "hangar/err.h"
#include "hangar/intern.h"
#include "inside.h"

struct voice_of {
	source_id source;
	struct quantity count;
	claim_id claim;
	bool excluded;         /* the range leaves it out */
	enum status announced; /* pledged ... ordered: fewer may have moved; STATUS_NONE: moved */
	bool so_far;           /* a delivery under way: more may have come later */
};
VEC_TYPE(voices_list, struct voice_of);

#define NO_CONFLICT (-1)

/* The ends of a number, as far as it has them: 0 and INT64_MAX. */
int64_t quantity_from(struct quantity q);
int64_t quantity_up_to(struct quantity q);
/* SEVERITY_WARNING where two of them exclude each other, SEVERITY_NOTE where they do so only with
 * one that is left out of the range, else NO_CONFLICT. */
int voices_conflict(const struct voices_list *l);
/* "81 (a and b), 117 (c; pledged) or 200 (d; left out of the range)", smallest first. */
void voices_say(struct str *m, const struct evidence *ev, struct voices_list *l);
void voices_claims(struct remark *r, const struct voices_list *l);
/* Fewer than the same source says were ordered, before the last day that anybody gives. */
bool delivery_under_way(const struct resolved_deal *d, const struct version *v);
/* check-fleet.c: the same of holdings. */
void fleets_compare(struct findings *out, const struct resolution *r, const struct check *self);

#endif
