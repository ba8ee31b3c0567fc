/* One cell in which a number stands glued to something, read as such. */
#ifndef HANGAR_IMPORT_GLUED_H
#define HANGAR_IMPORT_GLUED_H

#include <stdbool.h>

#include "cells.h"

struct catalogue;

enum glued_kind {
	GLUED_STRANGE, /* nothing of what follows */
	GLUED_NOTHING, /* blank, a word for nothing stated, or a reference mark alone */
	GLUED_FIGURE,  /* a number in any notation of the design */
	GLUED_UNIT,    /* a number and a unit that adds nothing */
	GLUED_WORDS,   /* a number and words that say something */
	GLUED_TYPE,    /* a type and no number */
	GLUED_TYPE_COUNT,
	GLUED_TYPES, /* several types, each with its number */
};

struct glued {
	enum glued_kind kind;
	struct cell figure, words, type; /* in the arena; n = 0: there is none */
	bool marked;                     /* it had reference marks */
	bool known;                      /* the catalogue knows the type */
	bool stated;                     /* the words are of a vocabulary: a condition, a status */
	bool two_ways; /* TYPE_COUNT, but all of it is the name of a type too: "An-2 (2)" */
};

/* NOTHING, FIGURE, UNIT, WORDS or STRANGE. */
void glued_figure(struct glued *g, const struct cell *cell, struct arena *a);
/* NOTHING, TYPE, TYPE_COUNT, TYPES or STRANGE. A known type is a type, whatever digits its name
 * has; a number of four digits that may be a year, and one that begins with 0, is no count. */
void glued_type(struct glued *g, const struct cell *cell, const struct catalogue *c,
		struct arena *a);
/* The cell without its reference marks. */
struct cell glued_unmarked(const struct cell *cell, bool *marked, struct arena *a);

#endif
