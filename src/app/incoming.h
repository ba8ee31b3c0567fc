/* The files of an import on their way into the ledger, within one attempt. */
#ifndef HANGAR_APP_INCOMING_H
#define HANGAR_APP_INCOMING_H

#include "inside.h"

/* What of a file a dry run compares with the ledger. */
struct drift;

/* One file in an attempt. */
struct incoming {
	const struct input *input;
	const char *sha256;
	struct import_reader *reader;
	const struct import_plan *plan;
	struct imported_file *result;
	struct rejects rejects;
	struct drift *drift; /* NULL: nobody asked */
	bool *repeats;       /* outlives the attempt: it adds nothing to the ledger */
};

struct run {
	struct store *store;
	const struct import_job *job;
	VEC(struct import_known) known; /* readings of the ledger's batches, the latest first */
	struct evidence *ev;
	struct evidence *before; /* of a dry run: the ledger without the files */
	struct imported *out;
	struct incoming *files; /* in the order they are read */
	size_t n;
	struct import_seconds seconds; /* over all attempts */
};

/* Tells what each file means and whether the ledger has it already; puts them in order. */
int incoming_open(struct run *r, struct err *e);
/* Reads all rows into batches. 0, or 1 where a file turned out to repeat what an active batch
 * holds: then the attempt is to be made again. */
int incoming_take(struct run *r, struct err *e);

#endif
