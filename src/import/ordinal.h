/* Numbers that stand before names and count nothing: "1. MiG-29", "23 Su-25 attack aircraft", as
 * rows of another list were numbered. */
#ifndef HANGAR_IMPORT_ORDINAL_H
#define HANGAR_IMPORT_ORDINAL_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

#include "cells.h"

struct catalogue;

/* Do the cells of a column (n of them, blanks among them) begin with such numbers: 1, 2, 3 down the
 * column, or, where other columns have the numbers (`counted`), the same name behind several of
 * them? What shows it, in the arena; NULL: they do not. */
const char *ordinals_show(const struct cell *cells, size_t n, bool counted,
			  const struct catalogue *c, struct arena *a);
/* The cell without its number; as it stands where it has none, or is a known name with it. */
struct cell ordinal_drop(const struct cell *cell, const struct catalogue *c);

#endif
