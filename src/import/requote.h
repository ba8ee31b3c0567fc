/* Records whose quotes are not those of RFC 4180. */
#ifndef HANGAR_IMPORT_REQUOTE_H
#define HANGAR_IMPORT_REQUOTE_H

#include "cells.h"
#include "span.h"

/* In how many ways, 0, 1 or 2 for more, the quotes of the record can be read so that it has `width`
 * cells. A quote closes a cell only before a delimiter or the end, and must where the cell is well
 * formed; a cell whose quotes can't be matched has them as letters. */
size_t requote_ways(const struct span *s, char delimiter, size_t width);
/* Splits it in the only way. */
void requote_split(struct cells *cells, const struct span *s, size_t width, struct arena *texts);

#endif
