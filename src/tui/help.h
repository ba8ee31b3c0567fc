/* The help: what the view is for, and every key, from the table of actions. */
#ifndef TUI_HELP_H
#define TUI_HELP_H

#include "panes.h"

struct browser;

void help_scroll(struct browser *b, long lines);
void help_paint(struct browser *b, struct rect r);

#endif
