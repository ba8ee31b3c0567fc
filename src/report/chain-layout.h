/* Where the boxes and lines of a chain of sources stand: in columns, from the origins on the left
 * to those who have it last. Nothing is drawn here. */
#ifndef REPORT_CHAIN_LAYOUT_H
#define REPORT_CHAIN_LAYOUT_H

#include "hangar/chain.h"

#define NO_NODE ((size_t)-1)

struct chain_spot {  /* a box, or a place that a line passes through on its way over a column */
	size_t node; /* NO_NODE: a line passes */
	size_t column, group; /* those joined by lines, over any number of them, are one group */
	int x, y, w, h;       /* pixels; y is its middle */
};

struct chain_hop { /* a line from one column to the next */
	size_t from, to, edge;
};

struct chain_layout {
	VEC(struct chain_spot) spots; /* those of the nodes first, in their order */
	VEC(struct chain_hop) hops;   /* from left to right; those of an edge together */
	VEC(VEC(size_t)) columns;     /* spots from the top down */
	int width, height;
};

/* `w` and `h` are the sizes of the boxes, by node. Edges that close a ring have no hops. */
void chain_layout_make(struct chain_layout *l, const struct chain *c, const int *w, const int *h);
void chain_layout_free(struct chain_layout *l);

#endif
