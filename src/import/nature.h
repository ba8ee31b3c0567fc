/* What one cell looks like at a glance: what tells a section from a row. */
#ifndef HANGAR_IMPORT_NATURE_H
#define HANGAR_IMPORT_NATURE_H

#include "cells.h"

struct catalogue;

enum nature {
	NATURE_NOTHING,
	NATURE_NUMBER,
	NATURE_TIME,  /* a year or a date */
	NATURE_CLASS, /* fighters, helicopters, tanks */
	NATURE_TYPE,  /* a designation */
	NATURE_PARTY, /* that the catalogue knows */
	NATURE_PROSE, /* a sentence, or nearly one */
	NATURE_TEXT,  /* none of these */
	NATURES
};

/* `names` NULL: types are told by their letters and digits alone, and no party is known. */
enum nature nature_of(const struct cell *c, const struct catalogue *names);

#endif
