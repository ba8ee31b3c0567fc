/* The list pane: a header, the rows of the window, and the total under them. */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include "panes.h"

struct browser;
struct view;

/* Lines that the whole list would take. */
int list_lines(const struct view *v, int cols);
/* Rows that a page has, as painted last. */
int list_page(struct browser *b);
void list_paint(struct browser *b, struct rect r);

#endif
