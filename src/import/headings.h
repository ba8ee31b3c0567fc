/* A table on its way to being found wide: what each header says, what stands below it. */
#ifndef HANGAR_IMPORT_HEADINGS_H
#define HANGAR_IMPORT_HEADINGS_H

#include "heading.h"

/* The cells of a column. */
struct figures {
	size_t exact, loose, blank, none; /* see figure.h */
	size_t zero;                      /* of the exact ones */
};

struct heading_column {
	const char *header; /* as in the file */
	struct heading_words words;
	struct figures figures;
	bool value;           /* its cells are figures of what its header says */
	bool total;           /* it is the sum of values */
	bool part;            /* a class of aircraft that another column counts, too */
	size_t checked, adds; /* of a sum: rows in which it could be checked, and held */
	bool whole;           /* of a sum: it is more than its values in some rows, never less */
};

struct wide {
	const struct survey *survey;
	struct heading_column *columns; /* by column of the header */
	size_t n;
	unsigned families; /* of kinds, as bits, that each value says one of */
	struct arena *arena;
};

/* Kinds that say one thing, as bits: of each a header says one at most. */
unsigned heading_family(unsigned kinds);
/* Cells that are figures, with hardly an exception; blank ones count for nothing. */
bool figures_only(const struct figures *f);
/* Finds the sums among the columns of a wide table, and what does not add up. */
void headings_add_up(struct headings *h, struct wide *w);
/* Where the values are conditions of losses, the sum that counts instead of them (they run up
 * together, or leave some losses out); w->n: none does. */
size_t headings_whole(const struct headings *h, const struct wide *w);
/* What was found, for people. */
const char *headings_explain(const struct headings *h, const struct wide *w);

#endif
