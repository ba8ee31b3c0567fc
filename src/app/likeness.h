/* How a file's rows compare with those that the ledger has of one source, if they were of it. */
#ifndef HANGAR_APP_LIKENESS_H
#define HANGAR_APP_LIKENESS_H

#include "incoming.h"

/* Rows that one side alone has. */
struct apart {
	size_t n, undated;
	VEC(uint64_t) subjects, parties;
};

struct likeness {
	const struct batch *batch;   /* the earlier file, in `before` */
	const char *key;             /* of its source */
	size_t rows, shared;         /* kept rows of the file; those that the ledger has in force */
	size_t found;                /* and those that it has at all */
	size_t there;                /* rows of the source in force */
	struct elsewhere_list known; /* the rows that it has */
	struct apart here_only, there_only;
	int32_t first, last; /* days of all rows of the file */
	size_t there_inside; /* rows that the source alone has, on these days */
};

/* Reads the file as if its rows were of that source, and compares. The ledger before it is in
 * `before`, with its undone rows. */
int likeness_measure(struct likeness *l, const struct run *r, const struct incoming *p,
		     const struct evidence *before, struct err *e);
void likeness_free(struct likeness *l);
/* Have both sides rows of their own that speak of the same thing, or of the same parties? */
bool likeness_same_subjects(const struct likeness *l);
bool likeness_same_parties(const struct likeness *l);
/* Do the rows that the source alone has all lie outside of the days of the file, so that the file
 * has all that is there of its days? */
bool likeness_other_days(const struct likeness *l);

#endif
