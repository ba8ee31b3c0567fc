/* The files of an import on their way into the ledger, within one attempt. */
#ifndef HANGAR_APP_INCOMING_H
#define HANGAR_APP_INCOMING_H

#include "inside.h"

#include "hangar/watch.h"
/* What of a file a dry run compares with the ledger. */
struct drift;

/* A row of the file that the ledger has of another source of its list: the nth that is kept. */
struct elsewhere {
	size_t nth;
	struct row_identity key; /* as it is known there */
};
VEC_TYPE(elsewhere_list, struct elsewhere);

/* One file in an attempt. */
struct incoming {
	const struct input *input;
	const char *sha256;
	struct import_reader *reader;
	const struct import_plan *plan;
	struct imported_file *result;
	struct rejects rejects;
	struct drift *drift;                         /* NULL: nobody asked */
	struct spool_walk opening, reading, packing; /* through the copy of the file */
	uint64_t looked;                 /* bytes of its text when somebody was told last */
	const char *older;               /* the source that this edition makes an older one; NULL */
	struct date older_day;           /* what its file tells of its day */
	struct elsewhere_list elsewhere; /* ascending; no row twice */
	size_t nth, passed;              /* rows that were kept so far; of `elsewhere` */
	bool *repeats;                   /* outlives the attempt: it adds nothing to the ledger */
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
	struct incoming *at_hand; /* the file that is opened or taken; NULL */
	struct watch opening, indexing;
	struct import_seconds seconds; /* over all attempts */
	VEC(bool) other_types;         /* [type]: what other equipment is called */
};

/* Tells who looks on how far the phase of a file is (NULL: of all); false where the import is to be
 * taken back. */
bool incoming_look(const struct run *r, enum import_phase phase, const struct incoming *p,
		   uint64_t done, uint64_t size);
/* Tells what each file means and whether the ledger has it already; puts them in order. */
int incoming_open(struct run *r, struct err *e);
/* Reads all rows into batches. 0, or 1 where a file turned out to repeat what an active batch
 * holds: then the attempt is to be made again. */
int incoming_take(struct run *r, struct err *e);

#endif
