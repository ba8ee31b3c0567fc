/* Moving: rows and columns of the list, lines and tabs of the detail, panes. */
#include "action.h"
#include "browser.h"
#include "help.h"
#include "list.h"

/* Of whatever the keys go to. */
static void move(struct browser *b, long lines)
{
	struct view *v = browser_view(b);
	long n = (long)view_rows(v), row = (long)v->row + lines;

	if (b->helping) {
		help_scroll(b, lines);
	} else if (b->detail_focus) {
		detail_scroll(b, lines);
	} else if (n) {
		row = row >= n ? n - 1 : row;
		v->row = row < 0 ? 0 : (size_t)row;
	}
}

static long page(struct browser *b)
{
	if (b->helping)
		return b->panes.list.h - 1;
	return b->detail_focus ? b->panes.detail.h - 2 : list_page(b);
}

void move_down(struct browser *b, int32_t key)
{
	(void)key;
	move(b, 1);
}

void move_up(struct browser *b, int32_t key)
{
	(void)key;
	move(b, -1);
}

void move_page_down(struct browser *b, int32_t key)
{
	(void)key;
	move(b, page(b));
}

void move_page_up(struct browser *b, int32_t key)
{
	(void)key;
	move(b, -page(b));
}

void move_half_down(struct browser *b, int32_t key)
{
	(void)key;
	move(b, (page(b) + 1) / 2);
}

void move_half_up(struct browser *b, int32_t key)
{
	(void)key;
	move(b, -(page(b) + 1) / 2);
}

#define FAR 2000000000L

void move_first(struct browser *b, int32_t key)
{
	(void)key;
	move(b, -FAR);
}

void move_last(struct browser *b, int32_t key)
{
	(void)key;
	move(b, FAR);
}

/* ---- columns: those that have nothing to show are passed over ---- */

static void move_column(struct browser *b, int step)
{
	struct view *v = browser_view(b);
	size_t i = v->column;

	while (step > 0 ? i + 1 < v->columns.n : i > 0) {
		i += (size_t)step;
		if (i == 0 || v->columns.v[i].stated) {
			v->column = i;
			return;
		}
	}
}

void move_left(struct browser *b, int32_t key)
{
	(void)key;
	move_column(b, -1);
}

void move_right(struct browser *b, int32_t key)
{
	(void)key;
	move_column(b, 1);
}

/* ---- panes ---- */

void move_focus(struct browser *b, int32_t key)
{
	(void)key;
	if (b->detail_focus || detail_has(b))
		b->detail_focus = !b->detail_focus;
	if (b->detail_focus)
		b->detail_hidden = false;
}

void move_enlarge(struct browser *b, int32_t key)
{
	(void)key;
	b->zoomed = !b->zoomed;
}

void move_hide(struct browser *b, int32_t key)
{
	(void)key;
	b->detail_hidden = !b->detail_hidden;
	b->detail_focus = false;
	b->zoomed = false;
}

void tab_next(struct browser *b, int32_t key)
{
	(void)key;
	detail_turn(b, 1);
}

void tab_before(struct browser *b, int32_t key)
{
	(void)key;
	detail_turn(b, -1);
}
