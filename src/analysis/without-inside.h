/* The bench on which things are resolved without a claim; for without.c, decisive.c and the trees.
 */
#ifndef HANGAR_ANALYSIS_WITHOUT_INSIDE_H
#define HANGAR_ANALYSIS_WITHOUT_INSIDE_H

#include "hangar/without.h"

#include "inside.h"

/* Claims that belong together: of one deal, of one content, of one party. */
struct grouped {
	uint64_t group;
	uint32_t at; /* index of the claim among its record */
};
VEC_TYPE(grouping, struct grouped);
struct group_span {
	const struct grouped *v;
	size_t n;
};

struct without {
	const struct resolution *r;
	struct workshop shop;
	struct evidence sub;     /* of the question in work */
	struct resolution *made; /* the answer */
	claim_id *last;          /* [source]: its last claim; of those with one, the only */
	size_t *spoken;          /* [source]: as in the resolution, but for who is silenced */
	uint32_t *content;       /* [transfer]: its content, from 1 on; 0: not asked for */
	struct grouping deals, contents, parties;
	VEC(uint32_t) set; /* transfers, by without_set */
	VEC(struct transfer) transfers;
	VEC(struct holding) holdings;
	VEC(struct airframe) airframes;
};

/* Those of a group. */
struct group_span group_span(const struct grouping *g, uint64_t group);
/* Puts into w->set the transfers that may tell of the deal. */
void without_set(struct without *w, const char *key);

#endif
