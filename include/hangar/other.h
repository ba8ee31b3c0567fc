/* Claims of other equipment: of ships, missiles, armour, which an import keeps where it is asked
 * to. No figure that speaks of aircraft counts them, no list has them: they stand aside from the
 * evidence until somebody asks for them. */
#ifndef HANGAR_OTHER_H
#define HANGAR_OTHER_H

#include "hangar/claim.h"
#include "hangar/mem.h"

struct evidence;
struct filter;

/* The class of other equipment, beside those of aircraft; and what asks for all. */
#define OTHER_CLASS "other"
#define ANY_CLASS   "any"

/* Those that stand aside, by claim id. */
struct other_claims {
	VEC(struct transfer) transfers;
	VEC(struct holding) holdings;
	VEC(struct airframe) airframes;
	bool among; /* some do not: they were put back */
};

/* Sets the claims of other equipment aside, all there are; pointers to claims go stale. Of a deal
 * that speaks of both their part goes by "KEY (other equipment)" from then on. */
void other_set_aside(struct evidence *ev);
/* Puts them back in their places among the others; likewise. */
void other_take_back(struct evidence *ev);
/* How many stand aside. */
size_t other_count(const struct evidence *ev);
/* The claim of that number among those that stand aside; NULL: there is none. */
const struct claim *other_claim(const struct evidence *ev, claim_id id);
/* An order of what claims are of: aircraft, then other equipment by what it is called. */
int other_compare(const struct claim *a, const struct claim *b);
void other_free(struct other_claims *o);

#endif
