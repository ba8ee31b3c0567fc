/* Where everything stands: one way for the start, the split and the resize. */
#ifndef TUI_PANES_H
#define TUI_PANES_H

#include <stdbool.h>

struct rect {
	int y, x, h, w;
};

#define LEAST_ROWS 10
#define LEAST_COLS 40

/* What the window is asked to hold. */
struct panes_ask {
	int rows, cols;
	int policy_lines; /* that the policy and the filter take */
	int list_lines;   /* that the whole list would take, with its header and total */
	int list_width;   /* likewise */
	bool detail;      /* there is one to be shown */
	int detail_lines; /* that it takes with its head, where it only adds to the list: then it
			   * stands below, no taller; 0: it is worth half the window */
	bool zoomed, detail_focus;
};

struct panes {
	bool small;                                            /* nothing fits */
	bool beside;                                           /* the detail stands to the right */
	struct rect title, policy, list, detail, hint, status; /* h == 0: not shown */
};

struct panes panes_make(const struct panes_ask *ask);

#endif
