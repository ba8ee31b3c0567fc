/* What in the ledger rests on the batches of a command that is taken back. */
#ifndef HANGAR_APP_DEPENDS_H
#define HANGAR_APP_DEPENDS_H

#include "inside.h"

/* Lists in out->depends, one line each, what goes or changes with the batches in out->batches:
 * `before` has the ledger with them, `after` without. */
void depends_list(struct undone *out, const struct evidence *before, const struct evidence *after);

#endif
