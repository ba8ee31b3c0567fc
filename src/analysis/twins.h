/* Lists that may tell the same deals under different keys. */
#ifndef HANGAR_ANALYSIS_TWINS_H
#define HANGAR_ANALYSIS_TWINS_H

#include "hangar/resolution.h"

struct str;

struct twins {
	source_id a, b; /* lists, as their newest editions; a has more of what is totalled */
	size_t deals_twice;
	int64_t aircraft_twice;
	party_id from, to;   /* of all of it; 0: of several */
	type_id family;      /* the same */
	VEC(uint32_t) deals; /* of both; index into resolution.deals */
};
VEC_TYPE(twins_list, struct twins);

/* Pairs of lists among the parts (indexes, of deals that are counted), the heaviest first. */
void twins_find(struct twins_list *out, const struct resolution *r, const uint32_t *parts,
		size_t n);
void twins_free(struct twins_list *t);
/* What both may tell, and the way out; `area`: the filter of the total, "" for none. */
void twins_say(struct str *out, const struct resolution *r, const struct twins *t,
	       const char *area);
/* The same of the heaviest pairs among the parts, and how many more there are; `f`: the filter that
 * let the parts through. */
void twins_notices(struct notices *out, const struct resolution *r, const uint32_t *parts, size_t n,
		   const struct filter *f, struct arena *a);
/* Does a total of that flow count the part? What is left out does not double. */
bool twins_count(const struct resolution *r, const struct part *p, enum flow flow);

#endif
