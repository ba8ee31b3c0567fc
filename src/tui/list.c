/* Painting a list: its header, the rows of the window, the total under them. */
#include "list.h"

#include <string.h>

#include "browser.h"
#include "hangar/report.h"
#include "hangar/utf8.h"
#include "lines.h"
#include "slots.h"

#define NOTICE_LINES 3
#define SHORT_TITLE  8 /* "in all" */

/* ---- the total ---- */

static int lines_in(const char *text)
{
	int n = *text != '\0';

	for (; *text; text++)
		n += *text == '\n';
	return n;
}

static void total_text(struct str *out, const struct view *v, const struct section *total,
		       size_t column)
{
	struct cell c = total_cell(total, view_list(v)->rows, v->columns.v[column].at, column == 0);

	show_cell(out, &c);
}

/* Lines of one total: amounts in several currencies are stacked. */
static int lines_of_total(const struct view *v, const struct section *total)
{
	int most = 1;

	for (size_t i = 0; i < v->columns.n; i++) {
		struct str s = {0};
		total_text(&s, v, total, i);
		most = lines_in(str_c(&s)) > most ? lines_in(str_c(&s)) : most;
		str_free(&s);
	}
	return most;
}

static int total_lines(const struct view *v)
{
	int sum = 0;

	for (size_t i = 0; view_list(v) && i < view_list(v)->totals.n; i++)
		sum += lines_of_total(v, view_list(v)->totals.v[i]);
	return sum;
}

static int notice_lines(const struct view *v, int width)
{
	const struct listing *l = view_list(v);
	int n = 0;

	for (size_t i = 0; l && i < l->report->notices.n; i++)
		n += lines_count(l->report->notices.v[i], width);
	return n < NOTICE_LINES ? n : NOTICE_LINES;
}

int list_lines(const struct view *v, int cols)
{
	size_t rows = view_lines(v);

	rows = rows > 1000 ? 1000 : rows;
	return 2 + (int)rows + total_lines(v) + notice_lines(v, cols - 2) + 1;
}

/* ---- painting ---- */

/* -1, 0, 1: is the list sorted by this column, and which way? */
static int sorted_by(const struct view *v, size_t i)
{
	const char *order = view_list(v)->sorted, *name;
	bool down = *order == '-';

	name = view_list(v)->rows->columns[v->columns.v[i].at].name;
	order += down;
	if (strncmp(order, name, strlen(name)) != 0 ||
	    (order[strlen(name)] && order[strlen(name)] != ','))
		return 0;
	return down ? -1 : 1;
}

static void paint_header(struct browser *b, const struct view *v, const struct slots *s, int y,
			 struct rect r)
{
	for (size_t i = 0; i < s->v.n; i++) {
		const struct slot *p = &s->v.v[i];
		bool here = p->column == v->column && !b->detail_focus;
		bool right = view_list(v)->rows->columns[v->columns.v[p->column].at].right;
		int sorted = sorted_by(v, p->column),
		    width = screen_width(slots_title(v, p->column));
		enum ink ink = here ? INK_HEADER_HERE : INK_HEADER;
		int x = width > p->width || !right ? p->x : p->x + p->width - width;

		if (width > p->width)
			screen_fit(b->screen, y, x, p->width, ink, slots_title(v, p->column),
				   false);
		else
			screen_put(b->screen, y, x, width, ink, slots_title(v, p->column));
		if (sorted)
			screen_put(b->screen, y, width < p->width && right ? x - 1 : x + width, 1,
				   INK_HEADER_HERE, sorted > 0 ? "▲" : "▼");
	}
	if (s->dropped) {
		struct str more = {0};
		str_addf(&more, "+%d", s->dropped);
		screen_fit(b->screen, y, r.x + r.w - MORE_WIDTH, MORE_WIDTH, INK_DIM, more.s, true);
		str_free(&more);
	}
}

/* Marks that findings leave in a cell. */
static enum ink ink_of_text(const char *text, enum ink other)
{
	if (str_starts(text, "✗"))
		return INK_ERROR;
	return str_starts(text, "!") ? INK_WARNING : other;
}

static void paint_row(struct browser *b, const struct view *v, const struct slots *s, size_t row,
		      int y, struct rect r)
{
	bool here = row == v->row, left_out = row >= view_list(v)->rows->rows.n;
	enum ink ink = here       ? b->detail_focus ? INK_ROW_AWAY : INK_ROW_HERE
		       : left_out ? INK_LEFT_OUT
				  : INK_TEXT;

	screen_fill(b->screen, y, r.x, r.w, ink, " ");
	if (here)
		screen_put(b->screen, y, r.x, 1, ink, "▌");
	for (size_t i = 0; i < s->v.n; i++) {
		const struct slot *p = &s->v.v[i];
		const char *text = view_cell(v, row, p->column);
		bool right = view_list(v)->rows->columns[v->columns.v[p->column].at].right;
		bool cell = here && !b->detail_focus && p->column == v->column;
		enum ink of = cell ? INK_CELL_HERE : here ? ink : ink_of_text(text, ink);
		screen_fit(b->screen, y, p->x, p->width, of, text, right);
	}
}

static void paint_between(struct browser *b, const struct view *v, int y, struct rect r)
{
	struct screen *s = b->screen;
	int x = r.x;

	x += screen_put(s, y, x, r.w, INK_RULE, "┄┄ ");
	x += screen_put(s, y, x, r.x + r.w - x, INK_LEFT_OUT, view_list(v)->below_title);
	x += screen_put(s, y, x, r.x + r.w - x, INK_RULE, " ");
	screen_fill(s, y, x, r.x + r.w - x, INK_RULE, "┄");
}

/* Line `n` of a text. */
static void nth_line(struct str *out, const char *text, int n)
{
	for (; n > 0 && *text; n--) {
		text += strcspn(text, "\n");
		text += *text == '\n';
	}
	str_addn(out, text, n ? 0 : strcspn(text, "\n"));
}

/* Its title may run on over columns that have nothing to say. */
static int total_room(const struct view *v, const struct section *total, const struct slots *s,
		      size_t from, struct rect r)
{
	for (size_t i = from + 1; i < s->v.n; i++) {
		struct str text = {0};
		bool stated;
		total_text(&text, v, total, s->v.v[i].column);
		stated = text.n > 0;
		str_free(&text);
		if (stated)
			return s->v.v[i].x - s->gap - s->v.v[from].x;
	}
	return r.x + r.w - s->v.v[from].x;
}

static void paint_total_cell(struct browser *b, const struct view *v, const struct section *total,
			     const struct slots *s, size_t i, struct rect r)
{
	const struct slot *p = &s->v.v[i];
	bool right = view_list(v)->rows->columns[v->columns.v[p->column].at].right;
	struct str text = {0}, line = {0};

	total_text(&text, v, total, p->column);
	for (int n = 0; n < r.h && text.n; n++) {
		int width = right ? p->width : total_room(v, total, s, i, r), over;
		str_clear(&line);
		nth_line(&line, str_c(&text), n);
		over = right && n ? screen_width(str_c(&line)) - width : 0;
		over = over < 0 ? 0 : over > p->x - r.x ? p->x - r.x : over;
		if (line.n)
			screen_fit(b->screen, r.y + n, p->x - over, width + over, INK_TOTAL,
				   str_c(&line), right);
	}
	str_free(&text);
	str_free(&line);
}

/* Has it anything to say in the columns that there is room for? */
static bool says_anything(const struct view *v, const struct section *total, const struct slots *s)
{
	bool says = false;

	for (size_t i = 0; i < s->v.n && !says; i++) {
		struct str text = {0};
		total_text(&text, v, total, s->v.v[i].column);
		says = text.n > 0;
		str_free(&text);
	}
	return says;
}

/* The totals one under the other, in r.h lines. */
static void paint_totals(struct browser *b, const struct view *v, const struct slots *s,
			 struct rect r)
{
	const struct listing *l = view_list(v);

	for (size_t t = 0; t < l->totals.n && r.h > 0; t++) {
		int lines = lines_of_total(v, l->totals.v[t]);
		if (!says_anything(v, l->totals.v[t], s))
			continue;
		for (size_t i = 0; i < s->v.n; i++)
			paint_total_cell(b, v, l->totals.v[t], s, i,
					 (struct rect){r.y, r.x, lines < r.h ? lines : r.h, r.w});
		r.y += lines;
		r.h -= lines;
	}
}

static void paint_notices(struct browser *b, const struct view *v, int y, int lines, struct rect r)
{
	const struct listing *l = view_list(v);

	for (size_t i = 0; i < l->report->notices.n && lines > 0; i++) {
		struct str safe = {0};
		int n;
		utf8_safe(&safe, l->report->notices.v[i]);
		n = lines_paint(b->screen, y, r.x + GUTTER, r.w - GUTTER - 1, lines, INK_NOTICE,
				str_c(&safe));
		str_free(&safe);
		y += n;
		lines -= n;
	}
}

/* ---- the window ---- */

static void scroll_to_cursor(struct view *v, int page)
{
	size_t line = view_line(v, v->row), lines = view_lines(v), height = (size_t)page;

	if (v->top + height > lines)
		v->top = lines > height ? lines - height : 0;
	if (line < v->top)
		v->top = line;
	if (line >= v->top + height)
		v->top = line - height + 1;
}

/* Makes the cells of the rows that the page shows. */
static void look(struct view *v, int page)
{
	size_t first = SIZE_MAX, last = 0;

	for (int i = 0; i < page && v->top + (size_t)i < view_lines(v); i++) {
		size_t row = view_row_at(v, v->top + (size_t)i);
		if (row == SIZE_MAX)
			continue;
		first = row < first ? row : first;
		last = row;
	}
	if (first != SIZE_MAX)
		view_look(v, first, last - first + 1);
}

static void widen_for_total(struct view *v, const struct section *total, size_t column)
{
	struct view_column *c = &v->columns.v[column];
	bool right = view_list(v)->rows->columns[c->at].right;
	struct str text = {0}, line = {0};

	total_text(&text, v, total, column);
	for (int n = 0; n < lines_in(str_c(&text)); n++) {
		int width;
		str_clear(&line);
		nth_line(&line, text.s, n);
		width = right && n ? 0 : screen_width(str_c(&line)); /* these run over */
		c->width = width > c->width ? width : c->width;
		c->stated = true;
	}
	str_free(&text);
	str_free(&line);
}

static void widen_for_totals(struct view *v)
{
	for (size_t t = 0; t < view_list(v)->totals.n; t++) {
		const char *title = view_list(v)->totals.v[t]->title;
		/* a long title runs over into the columns without a total */
		for (size_t i = title && strlen(title) <= SHORT_TITLE ? 0 : 1; i < v->columns.n;
		     i++)
			widen_for_total(v, view_list(v)->totals.v[t], i);
	}
}

static void paint_nothing(struct browser *b, const struct view *v, struct rect r)
{
	struct str text = {0};

	if (v->trouble)
		utf8_safe(&text, v->trouble);
	else if (!v->sheet)
		str_add(&text, "reading …");
	else if (*v->filter)
		str_addf(&text, "Nothing here meets the filter. Backspace takes it off.");
	else if (v->ask.kind == LISTING_DIFF)
		str_add(&text, "Nothing differs.");
	else
		str_addf(&text, "The ledger has no %s.", v->sheet->listing->unit);
	for (size_t i = 0; !v->trouble && view_list(v) && i < view_list(v)->report->notices.n;
	     i++) {
		const char *said = view_list(v)->report->notices.v[i];
		if (!streq(said, TOTAL_OF_NOTHING)) {
			str_add(&text, " – ");
			utf8_safe(&text, said);
		}
	}
	lines_paint(b->screen, r.y + 1, r.x + 2, r.w - 4, r.h - 1, v->trouble ? INK_ERROR : INK_DIM,
		    str_c(&text));
	str_free(&text);
}

static void paint_lines(struct browser *b, struct view *v, const struct slots *s, int page,
			struct rect r)
{
	for (int i = 0; i < page && v->top + (size_t)i < view_lines(v); i++) {
		size_t row = view_row_at(v, v->top + (size_t)i);
		if (row == SIZE_MAX)
			paint_between(b, v, r.y + i, r);
		else
			paint_row(b, v, s, row, r.y + i, r);
	}
}

/* Lines under the rows: the total first, notices where there is room for them. */
static void share_foot(const struct view *v, struct rect r, int *total, int *notices)
{
	*total = total_lines(v);
	*notices = notice_lines(v, r.w - GUTTER - 1);
	if (*total > r.h / 4)
		*total = r.h / 4 ? r.h / 4 : 1;
	while (*notices && *notices + *total > r.h / 3)
		--*notices;
}

int list_page(struct browser *b)
{
	const struct view *v = browser_view(b);
	int total, notices, page;

	if (!v->sheet)
		return 1;
	share_foot(v, b->panes.list, &total, &notices);
	page = b->panes.list.h - 1 - (b->panes.list.h > 8) - total - notices;
	return page > 1 ? page : 1;
}

void list_paint(struct browser *b, struct rect r)
{
	struct view *v = browser_view(b);
	struct slots slots = {0};
	int total, notices, page = list_page(b), y = r.y;
	bool ruled = r.h > 8;

	if (!view_rows(v)) {
		paint_nothing(b, v, r);
		return;
	}
	scroll_to_cursor(v, page);
	look(v, page);
	widen_for_totals(v);
	slots_choose(&slots, v, r);
	paint_header(b, v, &slots, y++, r);
	if (ruled)
		screen_fill(b->screen, y++, r.x, r.w, b->detail_focus ? INK_RULE : INK_RULE_HERE,
			    "─");
	paint_lines(b, v, &slots, page, (struct rect){y, r.x, page, r.w});
	share_foot(v, r, &total, &notices);
	y += view_lines(v) < (size_t)page ? (int)view_lines(v) + 1 : page;
	paint_totals(b, v, &slots, (struct rect){y, r.x, total, r.w});
	paint_notices(b, v, y + total, notices, r);
	vec_free(&slots.v);
}
