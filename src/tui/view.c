/* Views: their list, their cursor, the cells of their window. */
#include "view.h"

#include <string.h>

#include "browser.h"
#include "screen.h"

#define MOST_WIDTH  500 /* of a column: longer texts are read in the detail */
#define MOST_MAKING 2   /* lists made at once, so that keys pressed at random fill no memory */

void view_begin(struct view *v, enum listing_kind kind)
{
	*v = (struct view){.ask = {.kind = kind, .by = BY_TYPE, .flow = FLOWS},
			   .filter = mem_strdup("")};
}

static void forget_window(struct view *v)
{
	for (size_t i = 0; i < v->window.cells.n; i++)
		str_free(&v->window.cells.v[i]);
	vec_free(&v->window.cells);
	v->window = (struct window){0};
}

void view_end(struct view *v)
{
	forget_window(v);
	sheet_free(&v->sheet);
	mem_free(v->figure);
	mem_free(v->filter);
	mem_free(v->filter_off);
	mem_free(v->off_id);
	mem_free(v->off_terms);
	mem_free(v->order);
	mem_free(v->trouble);
	vec_free(&v->columns);
}

/* ---- rows and lines ---- */

size_t view_rows(const struct view *v)
{
	return view_list(v) ? listing_count(view_list(v)) : 0;
}

static size_t rows_above(const struct view *v)
{
	return view_list(v)->rows->rows.n;
}

static bool has_between(const struct view *v)
{
	const struct table *below = view_list(v)->below;

	return below && below->rows.n;
}

size_t view_lines(const struct view *v)
{
	return view_list(v) ? view_rows(v) + has_between(v) : 0;
}

size_t view_line(const struct view *v, size_t row)
{
	return row >= rows_above(v) ? row + has_between(v) : row;
}

size_t view_row_at(const struct view *v, size_t line)
{
	if (!has_between(v) || line < rows_above(v))
		return line;
	return line == rows_above(v) ? SIZE_MAX : line - 1;
}

const struct column *view_column(const struct view *v, size_t *at)
{
	if (!view_list(v) || v->column >= v->columns.n)
		return NULL;
	*at = v->columns.v[v->column].at;
	return &view_list(v)->rows->columns[*at];
}

static char *text_of_row(const struct view *v,
			 void (*text)(struct str *out, const struct listing *l, size_t row))
{
	struct str s = {0};

	if (v->row >= view_rows(v))
		return NULL;
	text(&s, view_list(v), v->row);
	str_add(&s, "");
	return s.s ? str_take(&s) : mem_strdup("");
}

char *view_id(const struct view *v)
{
	return text_of_row(v, listing_id);
}

char *view_terms(const struct view *v)
{
	return text_of_row(v, listing_terms);
}

bool view_has_figures(const struct view *v)
{
	static const bool figures[LISTINGS] = {[LISTING_FLEET] = true,
					       [LISTING_TRANSFERS] = true,
					       [LISTING_DEALS] = true,
					       [LISTING_DIFF] = true};

	return figures[v->ask.kind];
}

/* ---- lists being made ---- */

struct sheet_work {
	struct work work;
	struct sheet *sheet;
	unsigned ticket;
};

static void run_sheet(struct work *w)
{
	sheet_make(((struct sheet_work *)w)->sheet);
}

/* The view may be gone. Where a newer list was asked for, this one is shown until that comes. */
static void sheet_arrives(struct browser *b, struct work *w)
{
	struct sheet_work *sw = (struct sheet_work *)w;
	struct view *v = browser_view_of(b, sw->ticket);

	b->making--;
	if (v) {
		v->ticket = 0;
		view_take(b, v, sw->sheet);
	} else {
		sheet_free(&sw->sheet);
	}
	mem_free(sw);
}

/* The ledger is read anew where it may have changed, or is looked at under another policy. */
static struct contrast *contrast_for(const struct browser *b, const struct view *v, struct world *w)
{
	const struct sheet *s = v->sheet;

	if (v->ask.kind != LISTING_DIFF)
		return NULL;
	if (s && s->world == w && s->contrast)
		return contrast_hold(s->contrast);
	return contrast_new(b->options->ledger, &w->session.resolution->policy);
}

static struct sheet *sheet_for(const struct browser *b, const struct view *v, struct world *w)
{
	struct sheet *s = mem_zalloc(sizeof *s);

	s->world = world_hold(w);
	s->filter_text = mem_strdup(v->filter);
	s->order = mem_strdup(v->order);
	s->ask = v->ask;
	s->figure = mem_strdup(v->figure);
	s->ask.figure = s->figure;
	s->ask.diff = NULL;
	s->contrast = contrast_for(b, v, w);
	s->ask.findings = world_findings(w);
	s->ask.original_line = world_line;
	s->ask.original_arg = w;
	s->row = v->row;
	s->id = v->to_top ? NULL : view_id(v);
	s->terms = v->to_top ? NULL : view_terms(v);
	s->id2 = mem_strdup(v->off_id);
	s->terms2 = mem_strdup(v->off_terms);
	return s;
}

/* What differs is read by itself. */
static struct world *world_for(const struct browser *b, const struct view *v,
			       const struct filter *f)
{
	return v->ask.kind != LISTING_DIFF && filter_asks_other(f) &&
		       other_count(b->world->session.ev)
		   ? world_whole(b->world, b->options->ledger)
		   : b->world;
}

int view_ask_for(struct browser *b, struct view *v, struct err *e)
{
	struct sheet_work *sw;
	struct filter *f = NULL;

	v->stale = true;
	if (!b->world)
		return 0;
	if (filter_parse_line(&f, v->filter, b->world->session.ev->catalogue, e))
		return -1;
	if (v->ticket || b->making == MOST_MAKING || b->leaving) {
		filter_free(&f);
		return 0;
	}
	b->making++;
	sw = mem_zalloc(sizeof *sw);
	sw->work = (struct work){.run = run_sheet, .arrive = sheet_arrives};
	sw->sheet = sheet_for(b, v, world_for(b, v, f));
	v->to_top = false;
	sw->sheet->filter = f;
	sw->ticket = v->ticket = ++b->tickets;
	v->stale = false;
	work_start(b, &sw->work);
	return 0;
}

/* ---- lists that have come ---- */

static void set(char **to, const char *text)
{
	char *copy = mem_strdup(text);

	mem_free(*to);
	*to = copy;
}

/* What was wrong is said; the list before it stays, and its filter with it. */
static void refuse(struct browser *b, struct view *v, struct sheet *s)
{
	const char *why = s->error.text ? s->error.text : "the list can't be made";

	if (v->stale) {
		sheet_free(&s); /* it is not what is asked for by now */
		return;
	}
	if (v->sheet) {
		set(&v->filter, v->sheet->filter_text);
		set(&v->order, v->sheet->order);
		v->ask = v->sheet->ask;
		browser_say(b, INK_ERROR, "%s", why);
	} else {
		set(&v->trouble, why);
	}
	sheet_free(&s);
}

static bool same_columns(const struct view *v, const struct table *t)
{
	return view_list(v) && view_list(v)->rows->columns == t->columns &&
	       view_list(v)->rows->column_count == t->column_count;
}

static void take_columns(struct view *v, const struct table *t)
{
	size_t n, *shown = table_shown(t, true, &n);

	v->columns.n = 0;
	for (size_t i = 0; i < n; i++) {
		struct view_column c = {.at = shown[i]};
		vec_push(&v->columns, c);
	}
	mem_free(shown);
	v->column = v->column < n ? v->column : 0;
}

/* Was the list before it asked for in the same words? Then it is the same, read again. */
static bool asks_the_same(const struct sheet *a, const struct sheet *b)
{
	return a && streq(a->filter_text, b->filter_text) && streq(a->order, b->order) &&
	       a->ask.by == b->ask.by && a->ask.flow == b->ask.flow;
}

/* The cursor on the row it was on. Of the same list that stays at its height, but where the window
 * began with the first row it still does; another one shows what stands above the row, too, as far
 * as that fits: painting scrolls to the cursor. */
static void place_cursor(struct view *v, size_t found, bool same)
{
	size_t n = view_rows(v), height = v->row > v->top ? v->row - v->top : 0;

	if (found != SIZE_MAX)
		v->row = found;
	if (v->row >= n)
		v->row = n ? n - 1 : 0;
	v->top = same && v->top && v->row > height ? v->row - height : 0;
}

/* The cursor has moved on while the list was made. */
static void find_again(const struct view *v, struct sheet *s)
{
	char *id = view_id(v), *terms = view_terms(v);

	if (id)
		s->found = listing_find(s->listing, id, terms);
	mem_free(id);
	mem_free(terms);
}

void view_take(struct browser *b, struct view *v, struct sheet *s)
{
	bool same, again, searched;

	if (!s->listing) {
		refuse(b, v, s);
		return;
	}
	mem_free(v->trouble);
	v->trouble = NULL;
	same = same_columns(v, s->listing->rows);
	again = asks_the_same(v->sheet, s);
	if (v->row != s->row)
		find_again(v, s);
	searched = b->search.of == v->sheet && search_stop(b);
	forget_window(v);
	sheet_free(&v->sheet);
	v->sheet = s;
	if (!same)
		take_columns(v, s->listing->rows);
	place_cursor(v, s->found, again);
	browser_list_came(b, v);
	if (searched && v == browser_view(b))
		search_begin(b, b->search.back); /* in what stands there now */
}

/* ---- cells of the window ---- */

static struct str *window_cell(const struct window *w, size_t row, size_t columns, size_t column)
{
	return &w->cells.v[(row - w->first) * columns + column];
}

static bool is_fixed(const struct cell *c)
{
	return c->kind == CELL_INTEGER || c->kind == CELL_QUANTITY || c->kind == CELL_DECIMAL ||
	       c->kind == CELL_MONEY || c->kind == CELL_MONIES || c->kind == CELL_DATE;
}

/* A row of a list is one line: amounts in several currencies stand side by side. */
static void join_lines(struct str *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->s[i] == '\n')
			s->s[i] = ' ';
	}
}

static void make_cell(struct view *v, struct str *out, size_t row, size_t column)
{
	const struct listing *l = view_list(v);
	size_t above = rows_above(v);
	const struct table *t = row < above ? l->rows : l->below;
	struct view_column *c = &v->columns.v[column];
	struct cell cell = table_cell(t, row < above ? row : row - above, c->at);
	int width;

	show_cell(out, &cell);
	c->fixed |= is_fixed(&cell) || t->columns[c->at].uncut;
	c->stated |= out->n > 0;
	if (!out->n)
		str_add(out, t->columns[c->at].blank);
	join_lines(out);
	width = screen_width_to(str_c(out), MOST_WIDTH);
	c->width = width > c->width ? width : c->width;
}

void view_look(struct view *v, size_t first, size_t n)
{
	struct window w = {.of = v->sheet, .first = first, .n = n}, *old = &v->window;
	size_t columns = v->columns.n;

	if (old->of == w.of && old->first == first && old->n == n)
		return;
	vec_reserve(&w.cells, n * columns + 1);
	for (size_t row = first; row < first + n; row++) {
		bool kept = old->of == w.of && row >= old->first && row < old->first + old->n;
		for (size_t c = 0; c < columns; c++) {
			struct str s = {0};
			if (kept) {
				s = *window_cell(old, row, columns, c);
				*window_cell(old, row, columns, c) = (struct str){0};
			} else {
				make_cell(v, &s, row, c);
			}
			vec_push(&w.cells, s);
		}
	}
	forget_window(v);
	v->window = w;
}

const char *view_cell(const struct view *v, size_t row, size_t column)
{
	const struct window *w = &v->window;

	if (row < w->first || row >= w->first + w->n || column >= v->columns.n)
		return "";
	return str_c(window_cell(w, row, v->columns.n, column));
}

const struct view_kind view_kinds[LISTINGS] = {
    [LISTING_FLEET] = {"Fleet",
		       "Who has what: holdings and airframe lists, one row for each party, type, "
		       "place and condition. Of each source its newest snapshot counts. s/o is how "
		       "many sources say so, and on how many independent origins they rest."},
    [LISTING_TRANSFERS] = {"Transfers",
			   "What moved, piece by piece: a row is one type or mixed lot of a deal, "
			   "with its own count and cost. Losses and production stand here too."},
    [LISTING_DEALS] = {"Deals",
		       "Each deal as its sources together tell it: low - best - high. s/o is how "
		       "many sources state it, and on how many independent origins they rest."},
    [LISTING_TOTALS] = {"Totals",
			"Sums over what moved or is held. A type of a mixed lot has a best only "
			"where a source gives one: the lot stands in a row of its own."},
    [LISTING_TYPES] = {"Types", "Aircraft types that the ledger speaks of."},
    [LISTING_PARTIES] = {"Parties", "States, forces, companies and groups."},
    [LISTING_SOURCES] = {"Sources", "Who says so: each source, its grade, what it has from whom."},
    [LISTING_CHECKS] = {"Checks",
			"Contradictions that were found, with the figures and a way out where "
			"arithmetic offers one."},
    [LISTING_HISTORY] = {"History", "Who changed the ledger, when and how; the newest first."},
    [LISTING_CLAIMS] = {"Claims", "Statements as their sources make them, one a row."},
    [LISTING_AIRFRAMES] = {"Airframes", "Single aircraft."},
    [LISTING_WHY] =
	{"Why", "The tree behind a figure: what it is made of, by which rule, down to the claims "
		"and the lines of their files. Enter goes to the deal or claim of a row."},
    [LISTING_DIFF] =
	{"Compare",
	 "Two scenarios side by side: the policy in force (before), and another policy, "
	 "day, source or batch (after). The deals and fleets that differ, and the claims "
	 "that make the change; under them the totals of both. Enter goes to the deal or "
	 "fleet of a row, D compares with something else."},
};
