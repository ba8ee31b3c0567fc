/* The batch that has a file's bytes already. */
#ifndef HANGAR_APP_TWIN_H
#define HANGAR_APP_TWIN_H

#include "incoming.h"

/* A file that the ledger has is not read into it again: *p->repeats; whether one says more than it
 * did only its rows can tell (see only_repeated). An error where it was read in another way, or
 * covers something else. */
int twin_find(struct run *r, struct incoming *p, struct err *e);

#endif
