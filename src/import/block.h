/* Rows read ahead in blocks, so that reading and typing has a processor of its own. */
#ifndef HANGAR_IMPORT_BLOCK_H
#define HANGAR_IMPORT_BLOCK_H

#include <stdbool.h>

#include "hangar/ahead.h"
#include "hangar/import.h"
#include "hangar/mem.h"

/* Enough for the worker to get ahead by more than the time for which the machine may give its
 * processor to others. */
#define BLOCKS 16

struct block {
	struct arena texts; /* of its rows */
	VEC(struct import_row) rows;
	double read; /* seconds that it took */
};

/* A ring of blocks: one is in the caller's hands, the worker fills the others. */
struct blocks {
	struct block ring[BLOCKS];
	const struct block *at_hand; /* NULL before the first and at the end */
	size_t next;                 /* of its rows */
	bool begun;
	struct ahead *worker; /* NULL: blocks are filled in the caller's thread */
	struct import_times times;
};

/* Ends the worker, wherever it is. */
void blocks_free(struct blocks *b);

#endif
