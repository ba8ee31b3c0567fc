/* Views: opening them and going back, their filter, order and search. */
#include "action.h"

#include <string.h>

#include "browser.h"
#include "hangar/err.h"

/* An error becomes a message. */
static void complain(struct browser *b, struct err *e)
{
	browser_say(b, INK_ERROR, "%s", e->text ? e->text : "that did not work");
	err_clear(e);
}

static const struct listing *list_of(struct browser *b)
{
	const struct view *v = browser_view(b);

	return view_rows(v) ? v->sheet->listing : NULL;
}

/* Totals are of what is looked at: they take the filter of a list of figures along. */
static void take_filter_along(struct browser *b)
{
	struct view *from = browser_view(b), *to = &b->roots[LISTING_TOTALS];

	if (!view_has_figures(from) || !*from->filter || streq(from->filter, to->filter))
		return;
	mem_free(to->filter);
	to->filter = mem_strdup(from->filter);
	to->stale = true;
	browser_say(b, INK_MESSAGE, "the filter came along · Backspace takes it off");
}

void view_pick(struct browser *b, int32_t key)
{
	int root = (int)(key - '1');

	if (root == LISTING_TOTALS)
		take_filter_along(b);
	browser_show_root(b, root);
}

/* Every claim, on top of what is shown, so that one comes back to it. */
void view_claims(struct browser *b, int32_t key)
{
	struct listing_ask ask = {.kind = LISTING_CLAIMS, .flow = FLOWS};

	(void)key;
	if (browser_view(b)->ask.kind != LISTING_CLAIMS || browser_view(b)->ask.behind)
		browser_open(b, &ask, "");
}

/* Does the filter say so already? Then to say it again would only make it longer. */
static bool has_terms(const char *filter, const char *terms)
{
	const char *at = filter;
	size_t n = strlen(terms);

	while ((at = strstr(at, terms)) != NULL) {
		if ((at == filter || at[-1] == ' ') && (at[n] == ' ' || !at[n]))
			return true;
		at++;
	}
	return false;
}

/* A filter with further terms behind it; owned. */
static char *narrowed(const char *filter, const char *terms)
{
	struct str out = {0};

	if (*terms && has_terms(filter, terms))
		return mem_strdup(filter);
	str_addf(&out, "%s%s%s", filter, *filter && *terms ? " " : "", terms);
	return str_take(&out);
}

/* The filter of the view, narrowed to what the row stands for. */
static char *filter_of_row(struct browser *b)
{
	const struct view *v = browser_view(b);
	char *terms = view_terms(v);
	char *filter = narrowed(v->filter, terms);

	mem_free(terms);
	return filter;
}

void view_deeper(struct browser *b, int32_t key)
{
	const struct listing *l = list_of(b);
	struct listing_ask ask = {.by = BY_TYPE, .flow = FLOWS};
	char *filter;
	bool listed;

	(void)key;
	if (!l)
		return;
	if (!listing_opens(l, browser_view(b)->row, &ask)) {
		if (detail_has(b))
			move_focus(b, key);
		if (l->kind == LISTING_CHECKS)
			browser_say(b, INK_MESSAGE,
				    "it is about several deals: their claims stand in the detail");
		return;
	}
	listed = l->kind == LISTING_CHECKS && ask.kind != LISTING_CLAIMS;
	/* of a tree the row alone: its filter may be one of other rows; of a comparison likewise,
	 * since its filter may be met on the other side only */
	filter = l->kind == LISTING_WHY || l->kind == LISTING_DIFF || listed
		     ? view_terms(browser_view(b))
		     : filter_of_row(b);
	browser_open(b, &ask, filter);
	if (listed && ask.kind != LISTING_SOURCES)
		browser_sort(b, "-unresolved,-claims"); /* those that it is about come first */
	mem_free(filter);
}

void view_back(struct browser *b, int32_t key)
{
	if (b->helping)
		b->helping = false;
	else if (b->zoomed && key == KEY_IS_ESC)
		b->zoomed = false;
	else if (b->detail_focus)
		b->detail_focus = false;
	else if (!browser_back(b) && key != KEY_IS_ESC)
		b->over = true;
	else if (key == KEY_IS_ESC && !b->stack.n)
		browser_say(b, INK_MESSAGE, "q leaves the program");
}

/* The total of what the row stands for has its filter; a single figure has none. */
void view_why(struct browser *b, int32_t key)
{
	const struct listing *l = list_of(b);
	const struct view *v = browser_view(b);
	struct str figure = {0};
	struct listing_ask ask;
	char *filter;
	size_t at = 0;

	(void)key;
	if (!l)
		return;
	view_column(v, &at);
	if (!listing_why(&figure, l, v->row, at, &ask)) {
		browser_say(b, INK_MESSAGE, "%s",
			    l->kind == LISTING_WHY
				? "this is the tree itself; Enter goes on from it"
				: "no figure of claims stands here");
	} else {
		ask.figure = str_c(&figure);
		filter = figure.n ? mem_strdup("") : filter_of_row(b);
		browser_open(b, &ask, filter);
		mem_free(filter);
	}
	str_free(&figure);
}

void view_why_total(struct browser *b, int32_t key)
{
	const struct listing *l = list_of(b);
	struct listing_ask ask;
	char *filter;

	(void)key;
	if (!l)
		return;
	if (!listing_why_total(l, &ask)) {
		browser_say(b, INK_MESSAGE, "no total stands under this list");
		return;
	}
	filter = mem_strdup(browser_view(b)->filter);
	browser_open(b, &ask, filter);
	mem_free(filter);
}

void view_sources_behind(struct browser *b, int32_t key)
{
	const struct view *v = browser_view(b);
	struct listing_ask ask = {.kind = LISTING_CLAIMS, .behind = true, .flow = FLOWS};
	char *filter;

	(void)key;
	if (!list_of(b))
		return;
	if (v->ask.kind == LISTING_CLAIMS || v->ask.kind == LISTING_HISTORY ||
	    v->ask.kind == LISTING_WHY) {
		browser_say(b, INK_MESSAGE, "nothing lies behind: %s",
			    v->ask.kind == LISTING_CLAIMS    ? "these are the claims themselves"
			    : v->ask.kind == LISTING_HISTORY ? "this is the history"
							     : "the tree has them");
		return;
	}
	filter = filter_of_row(b);
	browser_open(b, &ask, filter);
	mem_free(filter);
}

/* ---- totals ---- */

/* Of what is held where a fleet is looked at; else of what the ledger has first. */
static enum flow flow_for(struct browser *b)
{
	const struct view *v = browser_view(b);

	if (v->ask.kind == LISTING_TOTALS)
		return v->ask.flow;
	if (v->ask.kind == LISTING_AIRFRAMES)
		return FLOW_AIRFRAMES;
	if (v->ask.kind != LISTING_FLEET)
		return FLOWS;
	return total_has(v->sheet->world->session.resolution, FLOW_HOLDINGS, v->sheet->filter)
		   ? FLOW_HOLDINGS
		   : FLOW_AIRFRAMES;
}

void view_totals(struct browser *b, int32_t key)
{
	const struct listing *l = list_of(b);
	const struct view *v = browser_view(b);
	struct listing_ask ask = {.kind = LISTING_TOTALS};
	const struct column *c;
	char *filter;
	size_t at;

	(void)key;
	c = l ? view_column(v, &at) : NULL;
	if (!c)
		return;
	if (!listing_dimension(l, at, &ask.by)) {
		browser_say(b, INK_MESSAGE,
			    "there are no totals by %s; try from, to, type, date or status",
			    column_title(c));
		return;
	}
	ask.flow = flow_for(b);
	filter = mem_strdup(v->filter);
	browser_open(b, &ask, filter);
	mem_free(filter);
}

static bool is_totals(struct browser *b)
{
	if (browser_view(b)->ask.kind == LISTING_TOTALS)
		return true;
	browser_say(b, INK_MESSAGE, "this is for totals: 4, or F by the column under the cursor");
	return false;
}

static void ask_again(struct browser *b)
{
	struct err e = ERR_INIT;

	if (view_ask_for(b, browser_view(b), &e))
		complain(b, &e);
}

void view_next_dimension(struct browser *b, int32_t key)
{
	struct view *v = browser_view(b);

	(void)key;
	if (!is_totals(b))
		return;
	v->ask.by = (enum dimension)((v->ask.by + 1) % DIMENSIONS);
	ask_again(b);
}

void view_next_flow(struct browser *b, int32_t key)
{
	struct view *v = browser_view(b);
	int flow, tried = 0;

	(void)key;
	if (!is_totals(b) || !v->sheet)
		return;
	flow = (int)v->sheet->listing->flow;
	do
		flow = (flow + 1) % FLOWS;
	while (++tried < FLOWS &&
	       !total_has(v->sheet->world->session.resolution, (enum flow)flow, v->sheet->filter));
	v->ask.flow = (enum flow)flow;
	ask_again(b);
}

/* ---- order ---- */

static void sort(struct browser *b, bool down)
{
	struct str order = {0};
	const struct column *c;
	size_t at;

	c = view_column(browser_view(b), &at);
	if (!c)
		return;
	str_addf(&order, "%s%s", down ? "-" : "", c->name);
	browser_sort(b, str_c(&order));
	str_free(&order);
}

void view_sort_up(struct browser *b, int32_t key)
{
	(void)key;
	sort(b, false);
}

void view_sort_down(struct browser *b, int32_t key)
{
	(void)key;
	sort(b, true);
}

/* ---- filters ---- */

void view_filter(struct browser *b, int32_t key)
{
	const char *filter = browser_view(b)->filter;
	struct str text = {0};

	(void)key;
	str_addf(&text, "%s%s", filter, *filter ? " " : ""); /* for a further term */
	b->question = ASK_FILTER;
	prompt_ask(&b->prompt, "filter", str_c(&text), &b->histories[ASK_FILTER]);
	b->prompt.hint = "type:MiG-29 to:India date:2022..";
	str_free(&text);
}

void view_filter_like(struct browser *b, int32_t key)
{
	const struct listing *l = list_of(b);
	const struct view *v = browser_view(b);
	struct str term = {0};
	struct err e = ERR_INIT;
	const struct column *c;
	char *filter;
	size_t at;

	(void)key;
	c = l ? view_column(v, &at) : NULL;
	if (!c)
		return;
	if (!listing_like(&term, l, v->row, at)) {
		browser_say(b, INK_MESSAGE, "no filter knows the column %s", column_title(c));
		return;
	}
	filter = narrowed(v->filter, str_c(&term));
	if (browser_filter(b, filter, &e))
		complain(b, &e);
	str_free(&term);
	mem_free(filter);
}

static void move_text(char **to, char **from)
{
	mem_free(*to);
	*to = *from;
	*from = NULL;
}

void view_filter_off(struct browser *b, int32_t key)
{
	struct view *v = browser_view(b);

	(void)key;
	if (*v->filter) {
		char *id = view_id(v), *terms = view_terms(v);
		move_text(&v->filter_off, &v->filter);
		move_text(&v->off_id, &id);
		move_text(&v->off_terms, &terms);
		v->filter = mem_strdup("");
	} else if (v->filter_off) {
		move_text(&v->filter, &v->filter_off);
	} else {
		browser_say(b, INK_MESSAGE, "there is no filter to take off");
		return;
	}
	ask_again(b);
}

/* ---- search ---- */

void view_search(struct browser *b, int32_t key)
{
	(void)key;
	b->question = ASK_SEARCH;
	prompt_ask(&b->prompt, "search", "", &b->histories[ASK_SEARCH]);
}

void view_search_next(struct browser *b, int32_t key)
{
	(void)key;
	search_begin(b, false);
}

void view_search_before(struct browser *b, int32_t key)
{
	(void)key;
	search_begin(b, true);
}

/* ---- two scenarios ---- */

void view_compare(struct browser *b, int32_t key)
{
	const struct view *v = browser_view(b);

	(void)key;
	b->question = ASK_COMPARE;
	prompt_ask(&b->prompt, "compare with", v->ask.kind == LISTING_DIFF ? v->figure : "",
		   &b->histories[ASK_COMPARE]);
}
