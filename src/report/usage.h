/* How often the ledger's claims use each type, party and source. */
#ifndef REPORT_USAGE_H
#define REPORT_USAGE_H

#include "look.h"

struct usage {
	size_t *types, *parties, *sources; /* claims, by id */
	size_t claims;
};

/* Once a look; in its arena. */
const struct usage *usage_of(struct look *l);

#endif
