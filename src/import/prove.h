/* How numerals and dates are written, column by column. */
#ifndef HANGAR_IMPORT_PROVE_H
#define HANGAR_IMPORT_PROVE_H

#include "hangar/import.h"

struct err;

/* Takes --decimal and --dates over for every column; ERR_USAGE where they say anything else. */
int prove_given(struct import_reader *r, const struct import_options *o, struct err *e);
/* Looks at every cell of the file, once, sets the style and the order of each column by what its
 * cells prove, and says so; what was given stands. Its time is spent only on files that have a cell
 * that can be read in two ways. */
void prove_columns(struct import_reader *r);

#endif
