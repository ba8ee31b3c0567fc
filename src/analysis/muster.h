/* What lists say a party held of a family of types on a day: snapshots, by condition. Only of
 * parties and families of which something is reported to have moved. */
#ifndef HANGAR_ANALYSIS_MUSTER_H
#define HANGAR_ANALYSIS_MUSTER_H

#include "books.h"

#define HELD_CONDITIONS (CONDITION_UNKNOWN + 1)

struct muster {
	party_id party;
	type_id family;
	source_id list, source; /* its newest edition, and the one that says it */
	struct date as_of;
	int32_t from, to; /* its days */
	int64_t low, high;
	int64_t of[HELD_CONDITIONS]; /* [enum condition]: the high end of each; lost and ordered
				      * ones are not held */
	unsigned conditions;         /* bits of those that it lists */
	claim_id claim;              /* the first */
};

struct musters {
	VEC(struct muster) v; /* by party, family, last day, list */
	struct intern *runs;  /* party, family */
	VEC(size_t) first;    /* [number in runs]: where its own begin; one more at the end */
};

void musters_take(struct musters *m, const struct resolution *r, const struct books *b);
void musters_free(struct musters *m);
/* Those of one party and family; their number in *n. NULL: none. */
const struct muster *musters_of(const struct musters *m, party_id party, type_id family, size_t *n);

#endif
