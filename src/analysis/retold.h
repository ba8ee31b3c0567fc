/* Sale prices that are next to what was asked: an asking price retold as a sale. */
#ifndef HANGAR_ANALYSIS_RETOLD_H
#define HANGAR_ANALYSIS_RETOLD_H

#include "rivals.h"

struct asked {
	uint32_t deal, version;
	size_t lot; /* NO_LOT: what the version asks for all of its lots */
	struct money price;
};

struct retold { /* one source's sale price, and the asking price next to it */
	uint32_t deal, version;
	const struct lot *lot; /* NULL: the version's price for all of its lots */
	struct money price;
	struct asked asked;
	double off; /* part of the asking price, 0..0.03 */
};
VEC_TYPE(retold_list, struct retold);

/* By deal of the sale, then by what was asked, then by version. */
void retold_find(struct retold_list *out, const struct resolution *r);
bool retold_together(const struct retold *a, const struct retold *b);

#endif
