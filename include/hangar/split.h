/* How mixed lots may divide into types where nobody says: the range of each type, and why. */
#ifndef HANGAR_SPLIT_H
#define HANGAR_SPLIT_H

#include "hangar/resolution.h"

/* One type of a mixed lot, as totals by type count it. */
struct type_split {
	const struct part *part;
	type_id type;
	/* Low to high; a best only where a source states one for the type. */
	struct quantity count;
	const struct stated_share *stated; /* what sources say of the type; NULL: nothing */
	int64_t cap; /* the most that its giver is said to have held, with what came in since;
		      * INT64_MAX: nobody says, or the policy does not ask */
	struct source_list held; /* who says so */
	bool contradicted;       /* the lots of the giver do not fit what it held: no caps */
	/* "Kazakhstan had at most 31 (tech-wp); the other types leave at least 29"; "" where
	 * nothing but the size of the lot bounds it. */
	const char *reason;
};
VEC_TYPE(type_splits, struct type_split);

/* Of all mixed parts of a deal whose number is bounded, part by part, in the order of their types;
 * texts in the arena. */
void deal_split(struct type_splits *out, const struct resolution *r, const struct resolved_deal *d,
		struct arena *a);

#endif
