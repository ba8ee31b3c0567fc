/* The same list in another file: whose rows they are, and whether it is an edition or a part. */
#ifndef HANGAR_APP_REPETITION_H
#define HANGAR_APP_REPETITION_H

#include "incoming.h"

/* Before the rows of a claim file are taken: where the file tells no list of its own and an earlier
 * file with its columns shares rows with it, or --edition or --part says so, it is opened again as
 * of that list. ERR_USAGE where nothing tells an edition from a part. */
int repetition_find(struct run *r, struct incoming *p, struct err *e);
/* Along with the batch of an edition: what was there before it is an older edition of the list. */
int repetition_put(struct run *r, struct incoming *p, struct err *e);

/* incoming.c: opens the file anew, its rows of that list. */
int incoming_reopen(struct run *r, struct incoming *p, const struct import_list *list,
		    struct err *e);

#endif
