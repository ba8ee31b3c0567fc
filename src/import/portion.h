/* What stands behind a number and says that some of them, or more of them, are in a condition: "(6
 * stored)", "+ 26 on order", "из них 4 на хранении". */
#ifndef HANGAR_IMPORT_PORTION_H
#define HANGAR_IMPORT_PORTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cells.h"

#define PORTIONS_MOST 6

struct portion {
	int64_t count;
	struct cell condition; /* as it stands, in the arena */
	bool more;             /* beside the number, not among it */
};

/* The portions that the words are, how many; 0: they say something else, or do not tell whether
 * those are among the number: "36 (26 on order)". */
size_t portions_of(struct portion out[PORTIONS_MOST], const struct cell *words, struct arena *a);
/* Numbers of aircraft by condition: those that nothing is said of first, where there are some. How
 * many rows; 0: the number is none that they can be taken from. */
size_t portions_divide(struct portion rows[PORTIONS_MOST + 1], const struct cell *number,
		       const struct cell *words, struct arena *a);

#endif
