/* What some types of a mixed part may be, by itself: the lot is so large, and what sources say of
 * its types bounds them and leaves so much for the others. */
#ifndef HANGAR_ANALYSIS_SHARE_H
#define HANGAR_ANALYSIS_SHARE_H

#include "feasible.h"
#include "hangar/resolution.h"

/* What sources say of a type of the part; NULL where they say nothing. */
const struct stated_share *share_stated(const struct resolution *r, const struct part *p,
					type_id t);
/* Does any source say something of any type of it? */
bool share_is_stated(const struct resolution *r, const struct part *p);
/* 0 to FEASIBLE_OPEN where nobody says anything. */
void share_bounds(const struct resolution *r, const struct part *p, type_id t, int64_t *least,
		  int64_t *most);
/* What the types (bits, in the order of the part's types; 0: none that a bit stands for) are of
 * `whole` aircraft; with a best where one is stated for each of them. */
struct quantity share_of(const struct resolution *r, const struct part *p, struct quantity whole,
			 uint64_t types);
/* The same of `n` types, of which so much is stated each; what is not stated bounds nothing. */
struct quantity share_by(struct quantity whole, const struct quantity *stated, size_t n,
			 uint64_t types);
/* Bests by type that are more than the whole together are taken away. */
void share_keep_within(struct quantity *stated, size_t n, struct quantity whole);

/* ---- what rivals say of one type ---- */

/* The types of a mixed lot, and one of them. */
struct share_question {
	const struct catalogue *catalogue;
	const type_id *types;
	size_t n;
	type_id type;
};
/* Are the aircraft of a rival's lot of the type? */
enum bearing { BESIDE, PERHAPS, CERTAIN };
enum bearing share_bearing(const struct share_question *q, const struct lot *l);

/* Sums over the lots of a version. Begins with zero bytes. */
struct share_tally {
	int64_t low, best, high;       /* of the type; an end that is open is INT64_MAX */
	int64_t whole_low, whole_high; /* of all */
	size_t certain, perhaps, no_best;
};
void share_tally_add(struct share_tally *t, struct quantity lot, enum bearing bearing);
/* What that says of the type, of a deal of so many in all. */
struct quantity share_of_tally(const struct share_tally *t, struct quantity deal);
/* What the version says of the type. False where it says nothing. */
bool share_told(const struct share_question *q, const struct version *v, struct quantity deal,
		struct quantity *out);

#endif
