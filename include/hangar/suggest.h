/* Deals that may be one: told by different sources, between the same parties, of the same family of
 * types, at about the same time, with numbers that do not rule it out. Nothing says that they are:
 * an analyst joins them, or leaves them. */
#ifndef HANGAR_SUGGEST_H
#define HANGAR_SUGGEST_H

#include "hangar/resolution.h"

struct suggestion {
	const struct resolved_deal *into, *other; /* into: more sources state it, or it has a key */
	type_id family;                           /* that both have; of several the first */
	bool same_count;                          /* both give one number, the same */
};
VEC_TYPE(suggestions, struct suggestion);

/* All pairs, those of the same number first, then as they stand in the ledger. Dates overlap, or,
 * where one is only a year or longer, lie in the same or in neighbouring years; a date that nobody
 * gives rules nothing out, nor does a number. A list that states both tells them apart, and so does
 * somebody who split them. A deal that may be any of many (more than 16) of one list is left out,
 * but for those of its number, if they are fewer. Owned by the caller (vec_free). Gives the number
 * of deals of which some were left out so. */
size_t suggest_merges(struct suggestions *out, const struct resolution *r);

#endif
