/* What tells rows apart: a hash of all that a row states, and which of several equal rows of its
 * file it is. */
#ifndef HANGAR_IMPORT_IDENTITY_H
#define HANGAR_IMPORT_IDENTITY_H

#include "hangar/claim.h"
#include "hangar/mem.h"

struct identity {
	VEC(char) text; /* of the row at hand */
	/* Open addressing, both. */
	struct seen {
		uint64_t *hashes; /* 0: free */
		size_t room, n;
	} seen; /* contents */
	struct repeated {
		struct occurrence *slots;
		size_t room, n;
	} repeated; /* contents that were seen more than once */
};

/* Room for about so many rows, so that the table need not grow on the way. */
void identity_expect(struct identity *d, size_t rows);
void identity_free(struct identity *d);
/* A name as identity_pair takes it. `extra`: a header that is no field. */
const char *identity_name(size_t *n, bool extra, const char *name, struct arena *a);
/* A row is begun and gets its pairs in an order that does not depend on the file's. Then it is
 * hashed, and when it proves good, counted: only rows that are kept are told apart by number. */
void identity_begin(struct identity *d, enum record r);
void identity_pair(struct identity *d, const char *name, size_t name_n, const char *text, size_t n);
struct row_identity identity_hash(const struct identity *d);
/* Where it is counted is far away in memory: asked for several rows at once, it answers in the time
 * of one. */
void identity_prefetch(const struct identity *d, struct row_identity content);
/* *again: equal content was counted before. */
struct row_identity identity_count(struct identity *d, struct row_identity content, bool *again);

#endif
