/* The columns of a list as they are painted. */
#ifndef TUI_SLOTS_H
#define TUI_SLOTS_H

#include <stddef.h>

#include "hangar/mem.h"
#include "panes.h"

struct view;

#define GAP        2
#define TIGHT_GAP  1 /* where all columns find room by it */
#define GUTTER     1
#define MORE_WIDTH 3 /* "+12": columns that are left out */

/* A column as it is painted. */
struct slot {
	size_t column; /* index of view.columns */
	int x, width;
};

struct slots {
	VEC(struct slot) v;
	int gap, dropped;
};

/* Chooses those that fit the rectangle and puts them side by side. The list is vec_free'd. */
void slots_choose(struct slots *s, const struct view *v, struct rect r);
/* How the i-th of the view's columns is headed. */
const char *slots_title(const struct view *v, size_t i);
/* The columns of the screen that the whole list would take. */
int slots_room(const struct view *v);

#endif
