/* Parts to be browsed: who has what, and what moved. Under each flow its own total. */
#include "listing-inside.h"

#include "hangar/err.h"
#include "part-table.h"
#include "total-table.h"

/* ---- totals ---- */

static bool is_said(const struct report *rep, const char *notice)
{
	for (size_t i = 0; i < rep->notices.n; i++) {
		if (streq(rep->notices.v[i], notice))
			return true;
	}
	return false;
}

static void add_notices(struct report *rep, const struct total *t)
{
	for (size_t i = 0; i < t->notices.n; i++) {
		bool of_nothing = streq(t->notices.v[i], TOTAL_OF_NOTHING);
		if (!is_said(rep, t->notices.v[i]) && !of_nothing) /* rows may stand below */
			report_notice(rep, "%s", t->notices.v[i]);
	}
}

/* "2 in, 1 out"; "losses: 3 in" beside other flows. */
static const char *title_of(struct report *rep, enum flow flow, size_t in, size_t out, bool several)
{
	struct str s = {0};
	const char *title;

	if (several)
		str_addf(&s, "%s: ", flow_name(flow));
	integer_format(&s, (int64_t)in);
	if (flow == FLOW_HOLDINGS || flow == FLOW_AIRFRAMES)
		str_add(&s, in == 1 ? " row" : " rows");
	else
		str_add(&s, " in");
	if (out) {
		str_add(&s, ", ");
		integer_format(&s, (int64_t)out);
		str_add(&s, " out");
	}
	title = arena_strdup(&rep->arena, str_c(&s));
	str_free(&s);
	return title;
}

/* Orders stand below the line, and so do their numbers; the measure `ordered` has them all. */
static int note_orders(struct listing *l, enum flow flow, const struct total *above,
		       struct total_scope scope, struct err *e)
{
	struct str with = {0}, without = {0};
	struct total *t;

	scope.moved = false;
	if (total_scoped(&t, l->inside->r, flow, l->inside->ask.filter, scope, e))
		return -1;
	show_quantity(&with, t->sum.ordered);
	show_quantity(&without, above->sum.ordered);
	if (!streq(str_c(&with), str_c(&without)))
		report_notice(l->report, "%s ordered in all, orders below the line included: %s",
			      flow_name(flow), str_c(&with));
	str_free(&with);
	str_free(&without);
	total_free(&t);
	return 0;
}

static int add_total(struct listing *l, enum flow flow, struct total_scope scope, const char *title,
		     struct err *e)
{
	struct total *t;

	if (total_scoped(&t, l->inside->r, flow, l->inside->ask.filter, scope, e))
		return -1;
	total_keep(l->report, t);
	total_sum(l->report, t, "total");
	l->report->sections.v[l->report->sections.n - 1].title = title;
	l->report->sections.v[l->report->sections.n - 1].quiet = false;
	add_notices(l->report, t);
	return flow == FLOW_HOLDINGS || flow == FLOW_AIRFRAMES ? 0
							       : note_orders(l, flow, t, scope, e);
}

static int add_each(struct listing *l, const struct listing_sides *n, struct total_scope scope,
		    struct err *e)
{
	size_t several = 0;

	for (int flow = 0; flow < FLOWS; flow++)
		several += n->in[flow] + n->out[flow] > 0;
	for (int flow = 0; flow < FLOWS; flow++) {
		const char *title;
		if (!n->in[flow] && !n->out[flow])
			continue;
		title =
		    title_of(l->report, (enum flow)flow, n->in[flow], n->out[flow], several > 1);
		if (add_total(l, (enum flow)flow, scope, title, e))
			return -1;
	}
	return 0;
}

int listing_add_totals(struct listing *l, struct listing_sides *n, bool of_deals, struct err *e)
{
	struct total_scope scope = {.deals = of_deals, .moved = true, .verdicts = n->verdicts};
	int failed = add_each(l, n, scope, e);

	mem_free(n->verdicts);
	n->verdicts = NULL;
	return failed;
}

/* ---- what stands below the line ---- */

static void add_word(struct str *s, const char *word)
{
	str_addf(s, "%s%s", s->n ? ", " : "", word);
}

void listing_title_below(struct listing *l,
			 const struct resolved_deal *(*deal_of)(const struct listing *l,
								const void *row))
{
	struct section *s = listing_section(l, "below");
	bool status[STATUS_NOT_HELD + 1] = {0}, discredited = false;
	bool superseded = false, passed_over = false;
	struct str words = {0};

	for (size_t i = 0; i < s->table.rows.n; i++) {
		const struct resolved_deal *d = deal_of(l, s->table.rows.v[i]);
		if (d->standing == STANDING_PASSED)
			*(d->passed.v[0]->by ? &superseded : &passed_over) = true;
		else if (d->standing == STANDING_DISCREDITED)
			discredited = true;
		else
			status[d->status] = true;
	}
	for (int i = 1; i <= STATUS_NOT_HELD; i++) {
		if (status[i])
			add_word(&words, vocabulary_name(&status_words, i));
	}
	if (discredited)
		add_word(&words, "discredited");
	if (superseded)
		add_word(&words, "superseded");
	if (passed_over)
		add_word(&words, "passed over");
	s->title = words.n ? arena_printf(&l->report->arena, "left out of the totals: %s", words.s)
			   : "left out of the totals";
	str_free(&words);
}

/* ---- rows ---- */

static bool is_of_flows(const struct listing *l, const struct part *p, bool stocks)
{
	const struct listing_ask *ask = &l->inside->ask;
	bool stock = p->flow == FLOW_HOLDINGS || p->flow == FLOW_AIRFRAMES;

	return stock == stocks && (!ask->one_flow || p->flow == ask->flow);
}

static bool is_counted(const struct listing *l, const struct part *p, bool stocks)
{
	return stocks || l->inside->r->deals.v[p->deal].standing == STANDING_MOVED;
}

static struct listing_sides collect(struct listing *l, struct table *rows, struct table *below,
				    bool stocks)
{
	const struct resolution *r = l->inside->r;
	struct listing_sides n = {.verdicts = mem_zalloc(r->parts.n + 1)};

	for (size_t i = 0; i < r->parts.n; i++) {
		const struct part *p = &r->parts.v[i];
		if (!is_of_flows(l, p, stocks))
			continue;
		n.verdicts[i] = (unsigned char)listing_verdict(l, p);
		if (n.verdicts[i] == FILTER_NO)
			continue;
		if (is_counted(l, p, stocks)) {
			vec_push(&rows->rows, p);
			n.in[p->flow]++;
		} else {
			vec_push(&below->rows, p);
			n.out[p->flow]++;
		}
	}
	return n;
}

static struct table *add_table(struct listing *l, const char *name, enum parts_of what)
{
	return part_table(report_section(l->report, SECTION_TABLE, name, NULL), l->inside->look,
			  what);
}

static int build_fleet(struct listing *l, struct err *e)
{
	struct listing_sides n = collect(l, add_table(l, "rows", PARTS_OF_FLEET), NULL, true);

	return listing_add_totals(l, &n, false, e);
}

static const struct resolved_deal *deal_of(const struct listing *l, const void *row)
{
	return &l->inside->r->deals.v[((const struct part *)row)->deal];
}

static int build_transfers(struct listing *l, struct err *e)
{
	struct listing_sides n;

	add_table(l, "rows", PARTS_OF_TRANSFERS);
	add_table(l, "below", PARTS_OF_TRANSFERS);
	n = collect(l, &listing_section(l, "rows")->table, &listing_section(l, "below")->table,
		    false);
	listing_title_below(l, deal_of);
	return listing_add_totals(l, &n, false, e);
}

/* ---- what a row is ---- */

static void fleet_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct part *p = row.what;

	listing_term_party(out, l->inside->look, FIELD_OPERATOR, p->to);
	listing_term_types(out, l->inside->look, p->types);
}

static bool fleet_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	(void)l, (void)row;
	ask->kind = LISTING_CLAIMS;
	ask->behind = true;
	return true;
}

static void transfer_id(struct str *out, const struct listing *l, struct listing_row row)
{
	str_addf(out, "deal:%s", deal_of(l, row.what)->key);
}

static void transfer_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	listing_term(out, FIELD_DEAL, deal_of(l, row.what)->key);
}

static const struct tabs *fleet_tabs(const struct listing *l, struct listing_row row)
{
	(void)l;
	return ((const struct part *)row.what)->flow == FLOW_HOLDINGS ? &tabs_of_holding
								      : &tabs_of_airframes;
}

static const struct tabs *transfer_tabs(const struct listing *l, struct listing_row row)
{
	(void)l, (void)row;
	return &tabs_of_deal;
}

const struct listing_view listing_fleet = {
    .unit = "rows",
    .sorted = "operator,type",
    .build = build_fleet,
    .facets = part_facet,
    .texts = part_text,
    .resolved = true,
    .terms = fleet_terms,
    .opens = fleet_opens,
    .tabs = fleet_tabs,
};
const struct listing_view listing_transfers = {
    .unit = "transfers",
    .sorted = "-date",
    .build = build_transfers,
    .facets = part_facet,
    .texts = part_text,
    .resolved = true,
    .id = transfer_id,
    .terms = transfer_terms,
    .opens = deal_opens,
    .tabs = transfer_tabs,
};
