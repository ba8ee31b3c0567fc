/* The makers of aircraft and what became of them: which names in front of a designation may mean
 * the same maker. */
#ifndef HANGAR_MODEL_MAKERS_H
#define HANGAR_MODEL_MAKERS_H

#include <stdbool.h>

#include "names.h"

/* A maker's name and a house that it is part of: its successors, predecessors, partners, or those
 * that build its types under licence. A name may be in several. */
struct house_name {
	uint32_t maker, house;
};

struct makers {
	struct names names;
	VEC(struct house_name) houses;
};

void makers_init(struct makers *m);
void makers_done(struct makers *m);
/* A house of makers, ';' between them. */
void makers_add_house(struct makers *m, const char *list, uint32_t house);
/* Does `text` name one of the makers of a type, which stand in `stated` with '/' between? */
bool makers_agree(const struct makers *m, const char *text, size_t n, const char *stated);

#endif
