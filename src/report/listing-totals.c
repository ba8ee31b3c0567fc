/* Sums by one dimension, to be browsed and opened into the parts behind each row. */
#include "listing-inside.h"

#include <string.h>

#include "hangar/err.h"
#include "total-table.h"

/* The first flow that the ledger has and the filter fits. */
static enum flow flow_for(const struct listing_ask *ask, const struct resolution *r)
{
	if (ask->flow < FLOWS)
		return ask->flow;
	for (int flow = 0; flow < FLOWS; flow++) {
		if (total_has(r, (enum flow)flow, ask->filter))
			return (enum flow)flow;
	}
	return FLOW_TRANSFERS;
}

/* What is left out stands under the heads of the rows, its status in the place of their key. */
static void share_heads(struct listing *l)
{
	const struct table *rows = &listing_section(l, "rows")->table;
	struct table *below = &listing_section(l, "below")->table;
	struct column *own = arena_alloc(&l->report->arena, below->column_count * sizeof *own);

	for (size_t i = 0; i < below->column_count; i++)
		own[i] = rows->columns[i];
	below->columns = own;
}

static int build_totals(struct listing *l, struct err *e)
{
	const struct listing_ask *ask = &l->inside->ask;
	struct report *rep = l->report;
	struct total *t;

	l->flow = flow_for(ask, l->inside->r);
	if (total_new(&t, l->inside->r, l->flow, ask->filter, &ask->by, 1, e))
		return -1;
	total_keep(rep, t);
	total_rows(rep, t, "rows", NULL);
	total_left_out(rep, t, "below", "left out of the totals");
	total_sum(rep, t, "total");
	share_heads(l);
	/* years follow one another; of the rest the greatest are looked for first */
	l->inside->sorted = ask->by == BY_YEAR ? NULL : "-count";
	for (size_t i = 0; i < t->notices.n; i++)
		report_notice(rep, "%s", t->notices.v[i]);
	return 0;
}

/* ---- what a row stands for ---- */

static bool is_stock(enum flow f)
{
	return f == FLOW_HOLDINGS || f == FLOW_AIRFRAMES;
}

/* The field by which a dimension is asked for; none where the parts of the flow do not have it. */
static enum field_id field_of(enum dimension d, enum flow flow)
{
	static const struct {
		enum field_id field;
		enum { OF_DEALS = 1, OF_STOCKS = 2, OF_BOTH = 3 } of;
	} fields[DIMENSIONS] = {
	    [BY_DEAL] = {FIELD_DEAL, OF_DEALS},       [BY_TYPE] = {FIELD_TYPE, OF_BOTH},
	    [BY_FAMILY] = {FIELD_FAMILY, OF_BOTH},    [BY_ROLE] = {FIELD_ROLE, OF_BOTH},
	    [BY_CLASS] = {FIELD_CLASS, OF_BOTH},      [BY_FROM] = {FIELD_FROM, OF_DEALS},
	    [BY_TO] = {FIELD_TO, OF_DEALS},           [BY_OPERATOR] = {FIELD_OPERATOR, OF_STOCKS},
	    [BY_PARTY] = {FIELD_PARTY, OF_BOTH},      [BY_YEAR] = {FIELD_YEAR, OF_BOTH},
	    [BY_STATUS] = {FIELD_STATUS, OF_DEALS},   [BY_CONDITION] = {FIELD_CONDITION, OF_BOTH},
	    [BY_OUTCOME] = {FIELD_OUTCOME, OF_DEALS}, [BY_KIND] = {FIELD_KIND, OF_DEALS},
	    [BY_SOURCE] = {FIELD_SOURCE, OF_BOTH},    [BY_CURRENCY] = {FIELD_CURRENCY, OF_DEALS},
	};

	return fields[d].of & (is_stock(flow) ? OF_STOCKS : OF_DEALS) ? fields[d].field
								      : FIELD_NONE;
}

/* "2023–2024" as a filter writes it. */
static void year_term(struct str *out, const char *key)
{
	const char *dash = strstr(key, "–");
	struct str span = {0};

	if (dash) {
		str_addn(&span, key, (size_t)(dash - key));
		str_addf(&span, "..%s", dash + strlen("–"));
	} else {
		str_add(&span, key);
	}
	listing_term(out, FIELD_YEAR, str_c(&span));
	str_free(&span);
}

static void key_term(struct str *out, enum field_id field, const char *key)
{
	if (!*key && field == FIELD_PARTY) { /* neither who gives nor who gets */
		listing_term(out, FIELD_FROM, "");
		listing_term(out, FIELD_TO, "");
	} else if (!*key && field == FIELD_YEAR) {
		listing_term_unknown(out, field);
	} else if (field == FIELD_YEAR) {
		year_term(out, key);
	} else {
		listing_term(out, field, key);
	}
}

/* What is passed over goes by that, whatever its status. */
static void left_out_term(struct str *out, const struct listing *l, const struct left_out *left)
{
	if (streq(left->status, "discredited") || streq(left->status, "superseded")) {
		listing_term(out, FIELD_IS, left->status);
		return;
	}
	if (streq(left->status, "passed over")) {
		listing_term(out, FIELD_IS, "passed_over");
		str_add(out, " not:is:superseded");
		return;
	}
	listing_term(out, FIELD_STATUS, left->status);
	str_add(out, " not:is:discredited");
	if (l->inside->r->passed.n)
		str_add(out, " not:is:passed_over");
}

static void total_terms(struct str *out, const struct listing *l, struct listing_row row)
{
	const struct total_row *t = row.what;
	enum field_id field = field_of(l->inside->ask.by, l->flow);

	if (row.below)
		left_out_term(out, l, row.what);
	else if (t->mixed) /* of several types: the lots of just these */
		listing_term(out, FIELD_TYPE, t->keys[0]);
	else if (field == FIELD_PARTY && is_stock(l->flow) && !*t->keys[0])
		listing_term(out, FIELD_OPERATOR, "");
	else if (field)
		key_term(out, field, t->keys[0]);
}

static bool total_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask)
{
	(void)row;
	ask->kind = is_stock(l->flow) ? LISTING_FLEET : LISTING_TRANSFERS;
	ask->flow = l->flow;
	ask->one_flow = true;
	return true;
}

const struct listing_view listing_totals = {
    .unit = "rows",
    .build = build_totals,
    .resolved = true,
    .terms = total_terms,
    .opens = total_opens,
};
