/* Dividing a window. */
#include "panes.h"

#define ROWS_FOR_HINTS  14 /* below, hints and messages share a line */
#define ROWS_FOR_DETAIL 17
#define DETAIL_LEAST    6
#define LIST_LEAST      6
#define COLS_FOR_BESIDE 160
#define BESIDE_LEAST    70 /* columns of a detail that stands beside */

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

static void zoom(struct panes *l, struct rect body, bool detail)
{
	*(detail ? &l->detail : &l->list) = body;
}

static void put_beside(struct panes *l, struct rect body, int list_width)
{
	int width = most(list_width, body.w * 45 / 100);

	l->beside = true;
	l->list = (struct rect){body.y, 0, body.h, width};
	l->detail = (struct rect){body.y, width + 1, body.h, body.w - width - 1};
}

/* The list has what it needs, but no more than half. */
static void put_below(struct panes *l, struct rect body, int list_lines)
{
	int h = most(LIST_LEAST, least(list_lines, body.h / 2));

	h = least(h, body.h - DETAIL_LEAST);
	l->list = (struct rect){body.y, 0, h, body.w};
	l->detail = (struct rect){body.y + h, 0, body.h - h, body.w};
}

/* The detail has what it needs, but no more than a third. */
static void put_under(struct panes *l, struct rect body, int detail_lines)
{
	int h = least(detail_lines, body.h / 3);

	l->list = (struct rect){body.y, 0, body.h - h, body.w};
	l->detail = (struct rect){body.y + body.h - h, 0, h, body.w};
}

static void divide(struct panes *l, struct rect body, const struct panes_ask *ask)
{
	bool beside = ask->cols >= COLS_FOR_BESIDE && !ask->detail_lines &&
		      ask->list_width <= ask->cols - BESIDE_LEAST;

	if (ask->zoomed)
		zoom(l, body, ask->detail_focus);
	else if (!ask->detail || (ask->rows < ROWS_FOR_DETAIL && !beside))
		zoom(l, body, ask->detail_focus && ask->detail);
	else if (beside)
		put_beside(l, body, ask->list_width);
	else if (ask->detail_lines)
		put_under(l, body, ask->detail_lines);
	else
		put_below(l, body, ask->list_lines);
}

struct panes panes_make(const struct panes_ask *ask)
{
	int foot = ask->rows < ROWS_FOR_HINTS ? 1 : 2, head = 1 + ask->policy_lines;
	struct panes l = {.small = ask->rows < LEAST_ROWS || ask->cols < LEAST_COLS};

	if (l.small)
		return l;
	l.title = (struct rect){0, 0, 1, ask->cols};
	l.policy = (struct rect){1, 0, ask->policy_lines, ask->cols};
	l.status = (struct rect){ask->rows - 1, 0, 1, ask->cols};
	l.hint = (struct rect){ask->rows - foot, 0, 1, ask->cols};
	divide(&l, (struct rect){head, 0, ask->rows - head - foot, ask->cols}, ask);
	return l;
}
