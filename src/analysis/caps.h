/* What holdings allow of mixed lots: whoever gave them can't have given more of a type than it is
 * said to have held. Made where the policy asks for it. */
#ifndef HANGAR_ANALYSIS_CAPS_H
#define HANGAR_ANALYSIS_CAPS_H

#include "feasible.h"
#include "hangar/resolution.h"

struct capped_type {
	type_id type;
	size_t first, n; /* those who say so, in cap_problem.said; 0: nobody speaks of it */
};
/* What one party gave since the same lists of what it held. */
struct cap_problem {
	party_id giver;
	int32_t day; /* on which the first of it may have left: the lists of that day cap it */
	struct feasible f;   /* lots with a cell for each of their types; a cap for each type */
	VEC(uint32_t) parts; /* [lot]: indexes into resolution.parts */
	VEC(struct capped_type) types; /* [cap] */
	VEC(source_id) said;           /* who gives the largest figure, type by type */
	bool contradicted; /* no split of the lots keeps to the caps: they are not applied */
};
struct capped_lot {
	uint32_t part; /* index into resolution.parts */
	uint32_t problem;
	size_t lot, first_cell; /* the cells are in the order of the part's types */
};
struct caps {
	VEC(struct cap_problem) problems;
	VEC(struct capped_lot) lots; /* by part */
};

struct caps *caps_new(const struct resolution *r);
void caps_free(struct caps **c); /* harmless for NULL */
/* The place of a part among the lots; NULL where nothing caps it. */
const struct capped_lot *caps_find(const struct resolution *r, const struct part *p);

#endif
