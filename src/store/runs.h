/* More entries than memory is to hold, in order: sorted stretches of them go to a file as they
 * come, and are merged when all are there. */
#ifndef HANGAR_STORE_RUNS_H
#define HANGAR_STORE_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"
#include "hangar/spool.h"

struct err;

#define RUN_WORDS 4 /* of an entry, at most; it is sorted by the first */

struct runs { /* zeroed: none */
	struct spool spool;
	VEC(size_t) starts; /* of each run, the entry that it begins with */
	size_t n;           /* entries */
	unsigned words;     /* of each */
};

/* Begins another run: the entries added next come in their order. */
void runs_begin(struct runs *r, unsigned words);
int runs_add(struct runs *r, const uint64_t *entries, size_t n, struct err *e);
void runs_free(struct runs *r);

/* All entries of all runs, in their order; of equal ones those of an earlier run first. */
struct merge {
	const struct runs *of;
	struct reach { /* a run as far as it is read */
		uint64_t *at, *to, *buffer;
		size_t next, end; /* entries of it that are still to be read */
		size_t run;
	} * heap; /* the run whose entry is next stands first */
	size_t n;
	struct err *e;
	bool failed;
};

void merge_start(struct merge *m, const struct runs *r, struct err *e);
/* The entry that is next, until the next step; NULL at the end, or where m->failed: then *e says
 * why. */
const uint64_t *merge_head(const struct merge *m);
/* Behind that entry, of which there is one. */
void merge_step(struct merge *m);
void merge_end(struct merge *m);

#endif
