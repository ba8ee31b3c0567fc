/* What a dry run would change: the rows of a file against the claims that the ledger has of the
 * same list. */
#ifndef HANGAR_APP_DRIFT_H
#define HANGAR_APP_DRIFT_H

#include "incoming.h"

struct intern;

struct drift_row {              /* kept: it is not in the ledger as it stands */
	uint64_t subject, says; /* hashes of its words, and of its figures */
	uint32_t line;
	const char *about, *figures; /* NULL beyond DRIFT_LISTED rows */
};

#define DRIFT_LISTED 100000 /* rows of each file of which the words are kept */

struct drift {
	const struct evidence *before; /* the ledger without the file; NULL: nobody asked */
	VEC(struct drift_row) rows;
	VEC(claim_id) same;     /* claims that the file repeats */
	struct intern *sources; /* keys of the sources that its rows are of */
	VEC(bool) seen;         /* by source of the evidence of the run */
	struct arena texts;
};

/* Reads the ledger as it is, and begins to compare the files of claims with it. */
int drift_begin(struct run *r, struct err *e);
/* Takes a row of a claim as it was put: kept, or unchanged and then claim `id`. */
void drift_take(struct drift *d, const struct evidence *ev, const struct import_row *row,
		enum record record, enum fate fate, claim_id id);
/* Compares, when all rows are taken; into p->result->diff. */
void drift_finish(struct drift *d, const struct incoming *p, struct arena *a);
void drift_free(struct drift **d);

#endif
