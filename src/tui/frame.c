/* Title, policy, hints, status. */
#include "frame.h"

#include <string.h>

#include "action.h"
#include "browser.h"
#include "hangar/file.h"
#include "hangar/utf8.h"
#include "lines.h"

/* ---- the title line ---- */

static int tab_width(int i, bool here, bool names)
{
	int name = here || names ? 1 + screen_width(view_kinds[i].title) : 0;

	return 2 + name + 2 * here;
}

static int paint_tab(struct browser *b, int x, int right, int i, bool here, bool names)
{
	enum ink ink = here ? INK_TAB_HERE : INK_TAB;
	struct str s = {0};

	str_addf(&s, here ? " [%d" : " %d", i + 1);
	if (here || names)
		str_addf(&s, " %s", view_kinds[i].title);
	str_add(&s, here ? "]" : "");
	screen_put(b->screen, 0, x, right - x, ink, s.s);
	screen_tint(b->screen, 0, x, 1, INK_TAB);
	x += screen_width(s.s);
	str_free(&s);
	return x;
}

/* The tab that the view shown stands under; VIEW_TABS where it is of no kind that has one. */
static int tab_here(struct browser *b)
{
	int kind = (int)browser_view(b)->ask.kind;

	return kind < VIEW_TABS ? kind : VIEW_TABS;
}

/* The first `named` have their names, and the one shown. */
static int all_tabs(int here, int named)
{
	int sum = here == VIEW_TABS ? 3 + screen_width("Airframes") : 0;

	for (int i = 0; i < VIEW_TABS; i++)
		sum += tab_width(i, i == here, i < named);
	return sum;
}

/* How many names find room beside the ledger's, which gives way where else all do. */
static int names_that_fit(int here, int cols, int ledger)
{
	int named = VIEW_TABS;

	if (all_tabs(here, named) + 1 <= cols)
		return named;
	while (named > 0 && all_tabs(here, named) + 2 + ledger > cols)
		named--;
	return named;
}

static void paint_title(struct browser *b)
{
	struct rect r = b->panes.title;
	int here = tab_here(b), x = 1, left, named;
	const struct view *v = browser_view(b);
	struct str name = {0};

	screen_fill(b->screen, 0, 0, r.w, INK_TAB, " ");
	utf8_safe(&name, file_basename(b->options->ledger));
	named = names_that_fit(here, r.w, screen_width(str_c(&name)));
	left = r.w - all_tabs(here, named) - 2;
	if (left >= 7 + screen_width(str_c(&name)))
		x += screen_put(b->screen, 0, x, r.w, INK_TITLE, "HANGAR ");
	if (left >= screen_width(str_c(&name)) || (!named && left > 8))
		x += screen_put(b->screen, 0, x, left, INK_TITLE, str_c(&name));
	str_free(&name);
	for (int i = 0; i < VIEW_TABS; i++)
		x = paint_tab(b, x, r.w, i, i == here, i < named);
	if (here == VIEW_TABS) {
		x++;
		x += screen_put(b->screen, 0, x, r.w - x, INK_TAB_HERE, "[");
		x += screen_put(b->screen, 0, x, r.w - x, INK_TAB_HERE,
				view_kinds[v->ask.kind].title);
		screen_put(b->screen, 0, x, r.w - x, INK_TAB_HERE, "]");
	}
}

/* ---- policy and filter ---- */

/* That of the figures shown: a newer one stands here as soon as they follow it. */
static void policy_text(struct str *out, struct browser *b, int cols)
{
	const struct sheet *s = browser_view(b)->sheet;

	str_add(out, "policy: ");
	policy_describe_within(out, s ? &s->world->session.resolution->policy : &b->policy,
			       (size_t)cols - 1 - out->n);
}

/* The two scenarios of a comparison that has come; NULL: none. */
static const struct comparison *compared(struct browser *b)
{
	const struct sheet *s = browser_view(b)->sheet;

	return s && s->contrast && s->contrast->open ? &s->contrast->sides : NULL;
}

/* "after ignore=denials: all grades · without denials · as known now · no conversion" */
static void paint_scenarios(struct browser *b, const struct comparison *c, struct rect r)
{
	static const char *const names[] = {"before", "after"};

	for (int i = 0; i < DIFF_SIDES; i++) {
		struct str text = {0};
		str_addf(&text, "%s ", names[i]);
		utf8_safe(&text, c->aspect[i].said);
		str_add(&text, ": ");
		policy_describe_within(&text, &c->side[i]->policy, (size_t)(r.w - 1));
		screen_fit(b->screen, r.y + i, r.x + 1, r.w - 1, INK_POLICY, text.s, false);
		str_free(&text);
	}
}

static void add_totalled(struct str *out, const struct view *v)
{
	if (v->ask.kind == LISTING_TOTALS && v->sheet)
		str_addf(out, "%s by %s │ ", flow_name(v->sheet->listing->flow),
			 dimension_name(v->ask.by));
	if (v->ask.kind == LISTING_DIFF && !v->sheet)
		str_add(out, "comparing │ ");
	if (v->ask.kind == LISTING_WHY && v->figure && *v->figure) {
		utf8_safe(out, v->figure);
		str_add(out, " │ ");
	} else if (v->ask.kind == LISTING_WHY) {
		str_addf(out, "total of %s │ ", flow_name(v->ask.flow));
	}
	if (v->ask.kind == LISTING_CLAIMS && v->ask.behind)
		str_add(out, "behind │ ");
}

/* "deals", and of one "deal". */
static void add_unit(struct str *out, const char *unit, size_t n)
{
	size_t length = strlen(unit);

	if (n != 1 || !length || unit[length - 1] != 's')
		str_add(out, unit);
	else if (length > 3 && streq(unit + length - 3, "ies"))
		str_addf(out, "%.*sy", (int)length - 3, unit);
	else
		str_addn(out, unit, length - 1);
}

static void filter_text_of(struct str *out, struct browser *b)
{
	const struct view *v = browser_view(b);

	add_totalled(out, v);
	if (*v->filter) {
		str_add(out, "filter: ");
		utf8_safe(out, v->filter);
	} else if (v->ask.kind == LISTING_WHY && v->figure && *v->figure) {
		str_add(out, "why");
	} else {
		str_add(out, v->filter_off ? "filter off (Backspace: on)" : "no filter");
	}
	if (!v->sheet)
		return;
	str_add(out, " │ ");
	integer_format(out, (int64_t)view_rows(v));
	str_addc(out, ' ');
	add_unit(out, v->sheet->listing->unit, view_rows(v));
}

int frame_policy_lines(struct browser *b, int cols)
{
	struct str policy = {0}, filter = {0};
	int width;

	if (compared(b))
		return DIFF_SIDES + 1;
	policy_text(&policy, b, cols);
	filter_text_of(&filter, b);
	width = 1 + screen_width(policy.s) + 3 + screen_width(str_c(&filter));
	str_free(&policy);
	str_free(&filter);
	return width <= cols ? 1 : 2;
}

static void paint_policy(struct browser *b)
{
	struct rect r = b->panes.policy;
	struct str policy = {0}, filter = {0};
	enum ink ink = *browser_view(b)->filter ? INK_FILTER : INK_POLICY;
	int width, x = 1, y = r.y;

	filter_text_of(&filter, b);
	if (compared(b)) {
		paint_scenarios(b, compared(b), r);
		screen_fit(b->screen, y + DIFF_SIDES, x, r.w - x, ink, str_c(&filter), false);
		str_free(&filter);
		return;
	}
	policy_text(&policy, b, r.w);
	width = screen_width(policy.s);
	screen_fit(b->screen, y, x, width < r.w - x ? width : r.w - x, INK_POLICY, policy.s, false);
	if (r.h > 1)
		y++;
	else
		x += width + screen_put(b->screen, y, x + width, 3, INK_RULE, " │ ");
	screen_fit(b->screen, y, x, r.w - x, ink, str_c(&filter), false);
	str_free(&policy);
	str_free(&filter);
}

/* ---- keys and messages ---- */

static int paint_hint(struct browser *b, const struct action *a, int y, int x, int right)
{
	struct str key = {0};
	int width;

	str_addn(&key, a->keys, strcspn(a->keys, " "));
	width = screen_width(key.s) + 1 + screen_width(a->hint) + 2;
	if (x + width <= right) {
		int at = x + screen_put(b->screen, y, x, width, INK_KEY, key.s);
		screen_put(b->screen, y, at + 1, width, INK_HINT, a->hint);
		x += width;
	}
	str_free(&key);
	return x;
}

static void paint_hints(struct browser *b, int y, int cols)
{
	const struct action *help = action_named("help");
	unsigned place = action_place(b);
	int x = 1, end = cols - 8;

	for (const struct action *a = actions; a->name; a++) {
		if (a->hint && a != help && (a->where & place))
			x = paint_hint(b, a, y, x, end);
	}
	paint_hint(b, help, y, x, cols + 2);
}

/* The whole of a cell that may be cut in its row. */
static void cell_under_cursor(struct str *out, struct browser *b)
{
	struct view *v = browser_view(b);
	const struct window *w = &v->window;
	const struct column *c;
	const char *text;
	size_t at;

	if (v->row < view_rows(v) && (w->of != v->sheet || v->row - w->first >= w->n))
		view_look(v, v->row, 1); /* the list is not painted: help or a detail covers it */
	text = lines_without_branches(view_cell(v, v->row, v->column));
	c = view_rows(v) ? view_column(v, &at) : NULL;
	if (c)
		str_addf(out, "%s: %s", column_title(c), *text ? text : "nothing stated");
}

static void place_text(struct str *out, struct browser *b)
{
	const struct view *v = browser_view(b);

	if (b->reading && b->percent)
		str_addf(out, "reading %d %% … ", b->percent);
	else if (browser_busy(b))
		str_add(out, b->reading ? "reading … " : "… ");
	if (!view_rows(v))
		return;
	integer_format(out, (int64_t)v->row + 1);
	str_add(out, "/");
	integer_format(out, (int64_t)view_rows(v));
}

/* Long messages take lines of the panes above. */
static void paint_message(struct browser *b, int y, int room)
{
	const struct message *m = &b->message;

	if (screen_width(str_c(&m->text)) <= room)
		screen_put(b->screen, y, 1, room, m->ink, str_c(&m->text));
	else
		lines_paint_above(b->screen, 2, y + 1, room + 2, m->ink, str_c(&m->text));
}

static void paint_status(struct browser *b)
{
	struct rect r = b->panes.status;
	struct str place = {0}, cell = {0};
	int width, room;

	place_text(&place, b);
	width = screen_width(str_c(&place));
	room = r.w - width - 3;
	if (b->message.text.n) {
		screen_fill(b->screen, r.y, 0, r.w, INK_TEXT, " ");
		paint_message(b, r.y, room);
	} else if (b->panes.hint.y != r.y) {
		cell_under_cursor(&cell, b);
		screen_fit(b->screen, r.y, 1, room, INK_MESSAGE, str_c(&cell), false);
	} else {
		paint_hints(b, r.y, room + 2);
	}
	screen_put(b->screen, r.y, r.w - width - 1, width, INK_DIM, str_c(&place));
	str_free(&place);
	str_free(&cell);
}

void frame_paint(struct browser *b)
{
	struct panes *l = &b->panes;

	paint_title(b);
	paint_policy(b);
	if (l->hint.y != l->status.y)
		paint_hints(b, l->hint.y, l->hint.w);
	if (b->prompt.label)
		prompt_paint(&b->prompt, b->screen, 2, l->status.y, l->status.w);
	else
		paint_status(b);
}
