/* Two scenarios side by side, to be browsed: a row is a deal or a fleet that they have differently,
 * under them the totals of both; beside a row stands what it was and is, attribute by attribute,
 * with the claims that make the change. */
#include "listing-inside.h"

#include "diff-report.h"
#include "hangar/err.h"

/* One of the two. */
struct diff_row {
	const struct diff_deal *deal;
	const struct diff_fleet *fleet;
};

/* The cells are made in whatever arena the listing lends. */
struct diff_rows {
	struct diff_look diff;
	const struct look *lender;
};

static const struct column columns[] = {
    {.name = "deal", .title = "deal, fleet", .key = true, .keep = 9},
    {.name = "change", .uncut = true, .keep = 10},
    {.name = "from", .keep = 1},
    {.name = "to", .keep = 3},
    {.name = "type", .elastic = true, .keep = 4},
    {.name = "aircraft", .right = true, .uncut = true, .keep = 9},
    {.name = "cost", .uncut = true, .keep = 7},
    {.name = "else", .elastic = true, .keep = 2},
    {.name = "because of", .elastic = true, .keep = 8},
};
static const enum diff_deal_column of_deal[] = {DEAL_KEY,        DEAL_CHANGE, DEAL_FROM,
						DEAL_TO,         DEAL_TYPE,   DEAL_COUNT_DRAWN,
						DEAL_COST_DRAWN, DEAL_WHAT,   DEAL_WHY};

static struct diff_look *borrow(struct diff_rows *rows)
{
	rows->diff.arena = rows->lender->arena;
	for (int i = 0; i < DIFF_SIDES; i++)
		rows->diff.side[i].arena = rows->lender->arena;
	return &rows->diff;
}

static struct cell fleet_cell(struct diff_look *l, const struct diff_fleet *f, size_t column)
{
	switch (column) {
	case DEAL_CHANGE:
		return cell_text(diff_change_name(f->change));
	case DEAL_KEY:
		return cell_text(arena_printf(l->arena, "%s · %s",
					      *f->operator_ ? f->operator_ : "operator not given",
					      *f->types ? f->types : "untyped"));
	case DEAL_COUNT_DRAWN:
		return cell_text(diff_fleet_arrow(l, f));
	case DEAL_WHY:
		return cell_text(diff_because(l, &f->because));
	default:
		return (struct cell){.kind = CELL_NONE};
	}
}

static void cell_of_row(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct diff_row *x = row;
	struct diff_look *l = borrow(arg);

	if (x->deal)
		diff_deal_cell(x->deal, of_deal[column], out, l);
	else
		*out = fleet_cell(l, x->fleet, of_deal[column]);
}

/* ---- totals ---- */

struct total_line {
	const char *count, *cost, *more;
};

static const struct column total_columns[] = {{.name = "aircraft", .right = true},
					      {.name = "cost"},
					      {.name = "else"}};

static void total_line_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct total_line *t = row;

	(void)arg;
	*out = cell_text(column == 0 ? t->count : column == 1 ? t->cost : t->more);
}

static const char *arrow(struct diff_look *l, struct cell before, struct cell after)
{
	if (!cell_stated(&before) && !cell_stated(&after))
		return NULL;
	return diff_arrow_of_both(l, &before, &after, "none");
}

/* What there is besides: orders, and TIV. */
static const char *more(struct diff_look *l, const struct diff_total *x)
{
	const struct total_row *a = &x->total[DIFF_BEFORE]->sum, *b = &x->total[DIFF_AFTER]->sum;
	const char *ordered = arrow(l, cell_quantity(a->ordered), cell_quantity(b->ordered));
	const char *tiv = arrow(l, cell_decimal(a->tiv), cell_decimal(b->tiv));

	if (!ordered && !tiv)
		return NULL;
	return arena_printf(l->arena, "%s%s%s%s%s", ordered ? "ordered " : "",
			    ordered ? ordered : "", ordered && tiv ? "; " : "", tiv ? "TIV " : "",
			    tiv ? tiv : "");
}

static const char *title_of(struct diff_look *l, const struct diff_total *x)
{
	size_t a = x->total[DIFF_BEFORE]->sum.deals, b = x->total[DIFF_AFTER]->sum.deals;

	if (x->flow == FLOW_HOLDINGS || x->flow == FLOW_AIRFRAMES)
		return flow_name(x->flow);
	if (a == b)
		return arena_printf(l->arena, "%s: %zu deal%s", flow_name(x->flow), a,
				    a == 1 ? "" : "s");
	return arena_printf(l->arena, "%s: %zu → %zu deals", flow_name(x->flow), a, b);
}

static struct total_line *add_line(struct listing *l, enum flow flow, const char *title)
{
	struct section *s = report_section(l->report, SECTION_TOTAL, flow_name(flow), title);
	struct table *t =
	    report_table(s, total_columns, COUNT_OF(total_columns), total_line_cell, NULL);
	struct total_line *line = arena_alloc(&l->report->arena, sizeof *line);

	*line = (struct total_line){NULL, NULL, NULL};
	vec_push(&t->rows, line);
	return line;
}

static const char *cost_of(struct diff_look *l, const struct diff_total *x,
			   const struct money *like)
{
	struct cell c[DIFF_SIDES] = {{.kind = CELL_NONE}, {.kind = CELL_NONE}};

	for (int i = 0; i < DIFF_SIDES; i++) {
		const struct money *m = diff_cost_like(x->total[i], like);
		if (m)
			c[i] = cell_money(*m);
	}
	return arrow(l, c[DIFF_BEFORE], c[DIFF_AFTER]);
}

/* Each further money stands on a line of its own. */
static void add_costs(struct listing *l, struct diff_look *look, const struct diff_total *x,
		      struct total_line *line)
{
	for (int i = 0; i < DIFF_SIDES; i++) {
		const struct total *t = x->total[i];
		for (size_t k = 0; k < t->sum.cost.n; k++) {
			const struct money *m = &t->sum.cost.v[k];
			if (i == DIFF_AFTER && diff_cost_like(x->total[DIFF_BEFORE], m))
				continue;
			line = line->cost ? add_line(l, x->flow, NULL) : line;
			line->cost = cost_of(look, x, m);
		}
	}
}

static void add_total(struct listing *l, struct diff_look *look, const struct diff_total *x)
{
	struct total_line *line = add_line(l, x->flow, title_of(look, x));

	line->count = arrow(look, cell_quantity(x->total[DIFF_BEFORE]->sum.count),
			    cell_quantity(x->total[DIFF_AFTER]->sum.count));
	line->more = more(look, x);
	add_costs(l, look, x, line);
}

/* ---- building ---- */

static void add_row(struct listing *l, struct table *t, struct diff_row row)
{
	struct diff_row *own = arena_alloc(&l->report->arena, sizeof *own);

	*own = row;
	vec_push(&t->rows, own);
}

static int build_diff(struct listing *l, struct err *e)
{
	const struct diff *d = l->inside->ask.diff;
	struct diff_rows *rows;
	struct table *t;

	if (!d)
		return err_set(e, ERR_USAGE, "nothing is compared");
	rows = arena_alloc(&l->report->arena, sizeof *rows);
	rows->lender = l->inside->look;
	diff_look_open(&rows->diff, l->report, d);
	t = report_table(report_section(l->report, SECTION_TABLE, "rows", NULL), columns,
			 COUNT_OF(columns), cell_of_row, rows);
	for (size_t i = 0; i < d->deals.n; i++)
		add_row(l, t, (struct diff_row){.deal = &d->deals.v[i]});
	for (size_t i = 0; i < d->fleets.n; i++)
		add_row(l, t, (struct diff_row){.fleet = &d->fleets.v[i]});
	for (size_t i = 0; i < d->totals.n; i++)
		add_total(l, &rows->diff, &d->totals.v[i]);
	diff_add_notices(l->report, d);
	return 0;
}

/* ---- rows ---- */

/* The ledger that is browsed is the side before; what only the other has is named as there. */
static const struct resolved_deal *deal_of(const struct diff_row *x)
{
	return x->deal->deal[x->deal->deal[DIFF_BEFORE] ? DIFF_BEFORE : DIFF_AFTER];
}

static void diff_id(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct diff_row *x = row.what;

	(void)l;
	if (x->deal)
		str_addf(out, "%s%s",
			 str_starts(deal_of(x)->key, "claim:") ? "" : "deal:", deal_of(x)->key);
}

static void diff_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct diff_row *x = row.what;

	(void)l;
	if (x->deal) {
		listing_term(out, FIELD_DEAL, deal_of(x)->key);
	} else {
		listing_term(out, FIELD_OPERATOR, x->fleet->operator_);
		listing_term(out, FIELD_TYPE, x->fleet->types);
	}
}

static bool diff_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	const struct diff_row *x = row.what;

	(void)l;
	ask->kind = x->deal ? LISTING_DEALS : LISTING_FLEET;
	return x->deal ? x->deal->deal[DIFF_BEFORE] != NULL : x->fleet->claims[DIFF_BEFORE] > 0;
}

/* ---- beside them ---- */

static void say_step(struct detail *d, struct section *s, struct diff_look *l, const char *what,
		     const struct cell side[DIFF_SIDES])
{
	struct str name = {0};

	for (const char *c = what; *c; c++)
		str_addc(&name, *c == '_' ? ' ' : *c);
	report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s: %s", str_c(&name),
		    diff_arrow_of_both(l, &side[DIFF_BEFORE], &side[DIFF_AFTER], "not given"));
	str_free(&name);
}

/* Of a deal that one side alone has, all that it states there. */
static void say_attributes(struct detail *d, struct section *s, struct diff_look *l,
			   const struct diff_deal *x)
{
	bool both = x->deal[DIFF_BEFORE] && x->deal[DIFF_AFTER];
	enum diff_place there = x->deal[DIFF_AFTER] ? DIFF_AFTER : DIFF_BEFORE;

	for (int a = 0; a < ATTRIBUTES; a++) {
		struct cell side[DIFF_SIDES], c;
		if (both && x->changed & 1U << a) {
			side[DIFF_BEFORE] = diff_attribute(l, x, DIFF_BEFORE, (enum attribute)a);
			side[DIFF_AFTER] = diff_attribute(l, x, DIFF_AFTER, (enum attribute)a);
			say_step(d, s, l, attribute_name((enum attribute)a), side);
		} else if (!both) {
			c = diff_attribute(l, x, there, (enum attribute)a);
			side[DIFF_BEFORE] = side[DIFF_AFTER] = c;
			if (cell_stated(&c))
				say_step(d, s, l, attribute_name((enum attribute)a), side);
		}
	}
	if (both && x->changed & DIFF_STANDING) {
		const struct cell side[] = {cell_text(standing_name(x->deal[DIFF_BEFORE])),
					    cell_text(standing_name(x->deal[DIFF_AFTER]))};
		say_step(d, s, l, "standing", side);
	}
}

enum { MOST_CLAIMS = 50 };

static bool is_among(claim_id id, const claim_id *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (v[i] == id)
			return true;
	}
	return false;
}

/* The claims of one side, those that make the change or the others. */
static size_t say_claims(struct detail *d, const struct diff_look *l, const struct diff_claims *c,
			 enum diff_place side, bool decisive)
{
	static const char *const titles[2][DIFF_SIDES] = {{"Besides, only before",
							   "Besides, only after"},
							  {"Makes the change: without",
							   "Makes the change: with"}};
	struct look look = l->side[side];
	struct detail there = *d;
	struct section *s = NULL;
	const claim_id *v = decisive ? c->decisive[side].v : c->only[side].v;
	size_t n = decisive ? c->decisive[side].n : c->only[side].n, said = 0;

	look.arena = &d->rep->arena;
	there.look = &look;
	for (size_t i = 0; i < n && said < MOST_CLAIMS; i++) {
		const struct claim *claim = look_claim(&look, v[i]);
		if (!claim ||
		    (!decisive && is_among(v[i], c->decisive[side].v, c->decisive[side].n)))
			continue;
		if (!s)
			s = report_section(d->rep, SECTION_PARAGRAPHS, "claims",
					   c->unweighed ? side ? "Only after" : "Only before"
							: titles[decisive][side]);
		detail_line(&there, s, claim);
		said++;
	}
	if (said == MOST_CLAIMS && n > said)
		report_text(d->rep, s, "… of %zu", n);
	return said;
}

static int change_tab(struct detail *d, struct err *e)
{
	const struct diff_row *x = d->row.what;
	const struct diff_claims *c = x->deal ? &x->deal->claims : &x->fleet->because;
	const char *what = diff_change_name(x->deal ? x->deal->change : x->fleet->change);
	struct section *s = report_section(d->rep, SECTION_PARAGRAPHS, "change", NULL);
	struct diff_look l;

	(void)e;
	diff_look_open(&l, d->rep, d->l->inside->ask.diff);
	report_line(d->rep, s, STYLE_HEADING, ROLE_HEADING, 0, "%s", what);
	if (x->deal) {
		say_attributes(d, s, &l, x->deal);
		if (diff_cause_said(x->deal))
			report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "because: %s",
				    diff_cause_said(x->deal));
	} else {
		const char *count = diff_fleet_arrow(&l, x->fleet);
		report_line(d->rep, s, STYLE_INDENTED, ROLE_NONE, 0, "aircraft: %s",
			    count ? count : "not given");
	}
	for (int decisive = 1; decisive >= 0; decisive--) {
		say_claims(d, &l, c, DIFF_BEFORE, decisive);
		say_claims(d, &l, c, DIFF_AFTER, decisive);
	}
	return 0;
}

static const struct tabs tabs_of_diff = {(const char *const[]){"change", NULL},
					 (detail_tab *const[]){change_tab}};

static const struct tabs *diff_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_diff;
}

const struct listing_view listing_diff_view = {.unit = "differences",
					       .build = build_diff,
					       .id = diff_id,
					       .terms = diff_terms,
					       .opens = diff_opens,
					       .tabs = diff_tabs};
