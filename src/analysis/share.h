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

#endif
