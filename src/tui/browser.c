/* Keys in, pictures out. */
#include "browser.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "action.h"
#include "frame.h"
#include "hangar/err.h"
#include "hangar/utf8.h"
#include "help.h"
#include "lines.h"
#include "list.h"
#include "slots.h"
#include "reading.h"

#define SEARCH_MS 15 /* between looks at the keyboard */
#define COMPARE_WITH                                                                               \
	"expected ignore=denials or other options of the policy, a day like 2024-04-25, "          \
	"source:KEY or batch:N"
#define SETTLE_MS 30 /* a key waits so long for its list, so that small ones come at once */

void browser_age(struct browser *b)
{
	for (int i = 0; i < VIEW_TABS; i++)
		b->roots[i].stale = true;
	for (size_t i = 0; i < b->stack.n; i++)
		b->stack.v[i]->stale = true;
}

void browser_refresh(struct browser *b)
{
	struct view *v = browser_view(b);
	struct err e = ERR_INIT;

	if (!v->stale || !b->world || b->leaving)
		return;
	if (view_ask_for(b, v, &e))
		browser_say(b, INK_ERROR, "%s", e.text ? e.text : "the list can't be made");
	err_clear(&e);
}

void browser_list_came(struct browser *b, struct view *v)
{
	if (b->sought && v == browser_view(b) && !v->stale) {
		size_t row = listing_find(v->sheet->listing, b->sought, NULL);
		v->row = row == SIZE_MAX ? v->row : row;
		mem_free(b->sought);
		b->sought = NULL;
	}
	detail_forget(&b->detail);
	reading_checks(b);
}

/* ---- beginning and end ---- */

struct browser *browser_new(const struct browse_options *o, struct screen *s)
{
	struct browser *b = mem_zalloc(sizeof *b);

	b->options = o;
	b->screen = s;
	b->policy = o->policy;
	b->finding = SIZE_MAX;
	b->root = LISTING_DEALS;
	for (int i = 0; i < VIEW_TABS; i++)
		view_begin(&b->roots[i], (enum listing_kind)i);
	browser_read(b);
	return b;
}

void browser_free(struct browser **bp)
{
	struct browser *b = *bp;

	if (!b)
		return;
	b->leaving = true;
	search_free(&b->search);
	while (b->works.n)
		work_poll(b, 1000);
	vec_free(&b->works);
	while (browser_back(b))
		;
	vec_free(&b->stack);
	for (int i = 0; i < VIEW_TABS; i++)
		view_end(&b->roots[i]);
	for (int i = 0; i < QUESTIONS; i++)
		typed_free(&b->histories[i]);
	detail_free(&b->detail);
	prompt_free(&b->prompt);
	world_let_go(&b->world);
	str_free(&b->message.text);
	mem_free(b->trouble);
	mem_free(b->sought);
	mem_free(b);
	*bp = NULL;
}

int browser_leave(struct browser **bp, struct err *e)
{
	static struct browser *left __attribute__((used)); /* threads point into it */
	struct browser *b = *bp;
	bool changing = b->changing;
	int rc = 0;

	*bp = NULL;
	b->leaving = true;
	while (b->changing)
		work_poll(b, 50);
	if (changing && b->message.ink == INK_ERROR)
		rc = err_set(e, ERR_IO, "%s", str_c(&b->message.text));
	if (b->works.n)
		left = b;
	else
		browser_free(&b);
	return rc;
}

/* ---- views ---- */

struct view *browser_view(struct browser *b)
{
	return b->stack.n ? b->stack.v[b->stack.n - 1] : &b->roots[b->root];
}

struct view *browser_view_of(struct browser *b, unsigned ticket)
{
	for (int i = 0; i < VIEW_TABS; i++) {
		if (b->roots[i].ticket == ticket)
			return &b->roots[i];
	}
	for (size_t i = 0; i < b->stack.n; i++) {
		if (b->stack.v[i]->ticket == ticket)
			return b->stack.v[i];
	}
	return NULL;
}

void browser_show_root(struct browser *b, int root)
{
	while (browser_back(b))
		;
	b->root = root;
	b->detail_focus = b->zoomed = false;
	detail_forget(&b->detail);
	if (!b->roots[root].sheet)
		b->roots[root].stale = true;
	browser_refresh(b);
}

void browser_open(struct browser *b, const struct listing_ask *ask, const char *filter)
{
	struct view *v = mem_alloc(sizeof *v);

	view_begin(v, ask->kind);
	v->ask = (struct listing_ask){.kind = ask->kind,
				      .behind = ask->behind,
				      .by = ask->by,
				      .flow = ask->flow,
				      .one_flow = ask->one_flow};
	v->figure = mem_strdup(ask->figure);
	mem_free(v->filter);
	v->filter = mem_strdup(filter);
	v->stale = true;
	vec_push(&b->stack, v);
	b->detail_focus = b->zoomed = false;
	detail_forget(&b->detail);
	browser_refresh(b);
}

bool browser_back(struct browser *b)
{
	struct view *v;

	if (!b->stack.n)
		return false;
	v = b->stack.v[--b->stack.n];
	view_end(v);
	mem_free(v);
	detail_forget(&b->detail);
	return true;
}

/* ---- filter and order ---- */

static int change(struct browser *b, char **what, const char *text, struct err *e)
{
	struct view *v = browser_view(b);
	char *before = *what;
	bool stale = v->stale;

	*what = mem_strdup(text);
	if (view_ask_for(b, v, e)) {
		mem_free(*what);
		*what = before;
		v->stale = stale;
		return -1;
	}
	mem_free(before);
	return 0;
}

int browser_filter(struct browser *b, const char *filter, struct err *e)
{
	return change(b, &browser_view(b)->filter, filter, e);
}

void browser_sort(struct browser *b, const char *order)
{
	struct view *v = browser_view(b);
	size_t row = v->row;
	struct err e = ERR_INIT;

	v->to_top = true; /* what comes first is what it was sorted for */
	v->row = 0;
	if (change(b, &v->order, order, &e)) {
		v->to_top = false;
		v->row = row;
		browser_say(b, INK_ERROR, "%s", e.text ? e.text : "it can't be sorted");
	}
	err_clear(&e);
}

/* ---- answers to prompts: -1 with an error keeps the line open ---- */

static int answer_filter(struct browser *b, const char *text, struct err *e)
{
	return browser_filter(b, text, e);
}

static int answer_search(struct browser *b, const char *text, struct err *e)
{
	(void)e;
	if (*text) {
		search_stop(b);
		mem_free(b->search.text);
		b->search.text = mem_strdup(text);
	}
	view_search_next(b, 0);
	return 0;
}

static int answer_policy(struct browser *b, const char *text, struct err *e)
{
	struct policy p;

	if (policy_parse(&p, text, e))
		return -1;
	b->policy = p;
	browser_read(b);
	return 0;
}

static int answer_compare(struct browser *b, const char *text, struct err *e)
{
	struct listing_ask ask = {.kind = LISTING_DIFF, .figure = text, .flow = FLOWS};
	char *filter;

	if (!*text)
		return err_set(e, ERR_USAGE, "%s", COMPARE_WITH);
	if (comparison_check(text, &b->policy, e))
		return -1;
	filter = mem_strdup(view_has_figures(browser_view(b)) ? browser_view(b)->filter : "");
	if (browser_view(b)->ask.kind == LISTING_DIFF)
		browser_back(b);
	browser_open(b, &ask, filter);
	mem_free(filter);
	return 0;
}

static int (*const answers[QUESTIONS])(struct browser *b, const char *text, struct err *e) = {
    [ASK_FILTER] = answer_filter,
    [ASK_SEARCH] = answer_search,
    [ASK_POLICY] = answer_policy,
    [ASK_COMPARE] = answer_compare,
};

static void press_in_prompt(struct browser *b, int32_t key)
{
	struct err e = ERR_INIT;

	switch (prompt_press(&b->prompt, key)) {
	case PROMPT_OPEN:
		break;
	case PROMPT_LEFT:
		prompt_close(&b->prompt);
		break;
	case PROMPT_ACCEPTED:
		if (answers[b->question](b, str_c(&b->prompt.text), &e))
			prompt_error(&b->prompt, e.text ? e.text : "that can't be read");
		else
			prompt_close(&b->prompt);
	}
	err_clear(&e);
}

/* ---- keys ---- */

void browser_say(struct browser *b, enum ink ink, const char *fmt, ...)
{
	struct arena a = {0};
	va_list ap;
	char *text;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	text = arena_alloc(&a, (size_t)(n < 0 ? 0 : n) + 1);
	va_start(ap, fmt);
	vsnprintf(text, (size_t)(n < 0 ? 0 : n) + 1, fmt, ap);
	va_end(ap);
	str_clear(&b->message.text);
	utf8_safe(&b->message.text, text);
	b->message.ink = ink;
	arena_free(&a);
}

static void press_action(struct browser *b, int32_t key)
{
	const struct action *a = action_of_key(key, action_place(b));

	str_clear(&b->message.text);
	if (!a || a->run != ledger_take_back)
		b->to_undo = 0;
	if (a) {
		a->run(b, key);
	} else if (key < KEY_ABOVE) {
		struct str name = {0};
		key_write(&name, key);
		browser_say(b, INK_MESSAGE, "%s does nothing here; ? lists the keys", str_c(&name));
		str_free(&name);
	}
}

void browser_press(struct browser *b, int32_t key)
{
	size_t before = b->works.n;

	if (key == KEY_IS_RESIZE || key == KEY_IS_NONE)
		return;
	if (search_stop(b) && key == KEY_IS_ESC) {
		browser_say(b, INK_MESSAGE, "the search is stopped");
		return;
	}
	if (key == KEY_IS_GONE)
		b->over = true;
	else if (b->prompt.label)
		press_in_prompt(b, key);
	else
		press_action(b, key);
	if (!b->stack.n || browser_view(b)->stale)
		browser_refresh(b);
	if (b->works.n > before)
		browser_tick(b, SETTLE_MS);
}

bool browser_tick(struct browser *b, int milliseconds)
{
	bool came = work_poll(b, b->search.at ? 0 : milliseconds);
	int percent = reading_percent(b);

	if (came) /* a list may have been waiting for others to be made */
		browser_refresh(b);
	came |= percent != b->percent;
	b->percent = percent;
	return search_go_on(b, SEARCH_MS) || came;
}

bool browser_busy(const struct browser *b)
{
	return b->works.n > 0 || b->search.at;
}

bool browser_searching(const struct browser *b)
{
	return b->search.at != NULL;
}

/* ---- painting ---- */

/* Where no ledger could be read: why, and what to do first. */
static void paint_trouble(struct browser *b, struct rect r)
{
	static const char *const first[][2] = {
	    {"hangar demo", "loads a sample ledger to look at"},
	    {"hangar import FILE", "reads a CSV file into your own"},
	    {"hangar help", "lists all commands"},
	};
	struct str safe = {0};
	int y = r.y + 1;

	utf8_safe(&safe, b->trouble ? b->trouble : "The ledger is empty.");
	y += lines_paint(b->screen, y, 2, r.w - 4, r.h - 4, b->trouble ? INK_ERROR : INK_HEADING,
			 str_c(&safe));
	for (size_t i = 0; i < sizeof first / sizeof *first; i++) {
		screen_put(b->screen, y + 1 + (int)i, 4, r.w - 4, INK_KEY, first[i][0]);
		screen_put(b->screen, y + 1 + (int)i, 24, r.w - 24, INK_TEXT, first[i][1]);
	}
	str_free(&safe);
}

static bool is_empty(const struct browser *b)
{
	const struct evidence *ev = b->world ? b->world->session.ev : NULL;

	return b->world && !b->world->session.resolution->deals.n &&
	       !b->world->session.resolution->parts.n && !ev->sources.n && !ev->batches.n;
}

static void paint_panes(struct browser *b)
{
	struct panes *l = &b->panes;

	if (b->helping) {
		help_paint(b, l->list);
	} else if (!b->world && b->reading) {
		struct str text = {0};
		browser_reading(&text, b);
		screen_put(b->screen, l->list.y + 1, 2, l->list.w, INK_DIM, str_c(&text));
		str_free(&text);
	} else if (!b->world || (is_empty(b) && b->root != LISTING_HISTORY)) {
		paint_trouble(b, l->list);
	} else {
		if (l->list.h)
			list_paint(b, l->list);
		if (l->detail.h)
			b->unfinished = !detail_paint(b, l->detail, b->hasty);
	}
	for (int y = l->list.y; l->beside && y < l->list.y + l->list.h; y++)
		screen_put(b->screen, y, l->detail.x - 1, 1, INK_RULE, "│");
}

static void lay_out(struct browser *b)
{
	struct view *v = browser_view(b);
	struct panes_ask ask = {.zoomed = b->zoomed, .detail_focus = b->detail_focus};

	screen_size(b->screen, &ask.rows, &ask.cols);
	ask.policy_lines = frame_policy_lines(b, ask.cols);
	ask.list_lines = list_lines(v, ask.cols);
	ask.list_width = slots_room(v);
	ask.detail = !b->detail_hidden && !b->helping && detail_has(b);
	if (ask.detail && v->ask.kind == LISTING_WHY) /* it says little that the tree does not */
		ask.detail_lines = detail_height(b, ask.cols);
	if (b->helping || !ask.detail)
		ask.zoomed = ask.detail_focus = false;
	b->detail_focus &= b->helping || ask.detail;
	b->panes = panes_make(&ask);
}

void browser_paint(struct browser *b)
{
	int rows, cols;

	b->unfinished = false;
	screen_clear(b->screen);
	lay_out(b);
	screen_size(b->screen, &rows, &cols);
	if (b->panes.small) {
		screen_put(b->screen, 0, 0, cols, INK_WARNING, "window too small");
		screen_put(b->screen, 1, 0, cols, INK_TEXT, "40 × 10 at least");
	} else {
		paint_panes(b);
		frame_paint(b);
	}
	screen_flush(b->screen);
	if (browser_view(b)->sheet)
		listing_forget_cells(browser_view(b)->sheet->listing);
}

bool browser_paint_hastily(struct browser *b)
{
	b->hasty = true;
	browser_paint(b);
	b->hasty = false;
	return b->unfinished;
}
