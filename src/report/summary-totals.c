/* Sums in the summary: what moved from whom to whom, by type, and the other flows. */
#include "summary.h"

#define MOST_ROWS 60

static int make_total(struct total **t, struct summary *s, enum flow flow, const enum dimension *by,
		      size_t n, struct err *e)
{
	if (total_new(t, s->look->r, flow, s->filter, by, n, e))
		return -1;
	total_keep(s->rep, *t);
	return 0;
}

static bool same_name(const char *key, const char *name)
{
	return streq(key, name ? name : "");
}

/* Who speaks of the deals that a row from -> to adds up. */
static const char *route_notes(const struct total_row *row, void *arg)
{
	const struct summary *s = arg;
	const struct resolution *r = s->look->r;
	VEC(source_id) ids = {0};
	const char *notes;

	for (size_t i = 0; i < s->counted; i++) {
		const struct resolved_deal *d = s->deals.v[i];
		const struct part *p = &r->parts.v[d->first_part];
		if (flow_of_kind(d->kind) != FLOW_TRANSFERS || !d->part_count ||
		    !same_name(row->keys[0], look_party(s->look, p->from)) ||
		    !same_name(row->keys[1], look_party(s->look, p->to)))
			continue;
		for (size_t k = 0; k < d->versions.n; k++)
			vec_push(&ids, d->versions.v[k].source);
		for (size_t k = 0; k < d->objections.n; k++)
			vec_push(&ids, d->objections.v[k].claim->claim.source);
	}
	notes = summary_notes(s, ids.v, ids.n);
	vec_free(&ids);
	return notes;
}

static void limit_last(struct summary *s)
{
	table_limit(&s->rep->sections.v[s->rep->sections.n - 1].table, MOST_ROWS);
}

static void copy_notices(struct summary *s, const struct total *t)
{
	for (size_t i = 0; i < t->notices.n; i++) {
		bool said = false;
		for (size_t k = 0; k < s->rep->notices.n; k++)
			said |= streq(s->rep->notices.v[k], t->notices.v[i]);
		if (!said)
			report_notice(s->rep, "%s", t->notices.v[i]);
	}
}

static int moved(struct summary *s, struct err *e)
{
	static const enum dimension route[] = {BY_FROM, BY_TO};
	struct total *t;

	if (make_total(&t, s, FLOW_TRANSFERS, route, 2, e))
		return -1;
	total_rows_noted(s->rep, t, "moved", "What moved, from whom to whom", route_notes, s);
	limit_last(s);
	total_sum(s->rep, t, "total");
	copy_notices(s, t);
	return 0;
}

static int by_type(struct summary *s, struct err *e)
{
	static const enum dimension type[] = {BY_TYPE};
	struct section *words;
	struct total *t;

	if (make_total(&t, s, FLOW_TRANSFERS, type, 1, e))
		return -1;
	total_rows(s->rep, t, "types", "By aircraft type");
	limit_last(s);
	if (!total_has_mixed(t))
		return 0;
	words = report_section(s->rep, SECTION_PARAGRAPHS, "types_note", NULL);
	report_text(
	    s->rep, words,
	    "Where nobody says how a mixed lot divides into types, each of its types may have "
	    "had any share of it: from 0 up to the whole lot, less what other sources or "
	    "holdings rule out, and with a best figure only where a source gives one. These "
	    "shares overlap and do not add up; the lot itself has a row of its own, and it "
	    "is that row which adds up to the total.");
	return 0;
}

static int other_flow(struct summary *s, enum flow flow, const enum dimension *by, size_t n,
		      const char *title, struct err *e)
{
	struct total *t;

	if (!total_has(s->look->r, flow, s->filter))
		return 0;
	if (make_total(&t, s, flow, by, n, e))
		return -1;
	total_rows(s->rep, t, flow_name(flow), title);
	limit_last(s);
	total_sum(s->rep, t, arena_printf(s->look->arena, "%s_total", flow_name(flow)));
	copy_notices(s, t);
	return 0;
}

int summary_totals(struct summary *s, struct err *e)
{
	static const enum dimension type[] = {BY_TYPE}, who[] = {BY_OPERATOR, BY_TYPE},
				    from[] = {BY_FROM, BY_TYPE};

	if (total_has(s->look->r, FLOW_TRANSFERS, s->filter) && (moved(s, e) || by_type(s, e)))
		return -1;
	if (other_flow(s, FLOW_LOSSES, from, 2, "What was lost", e) ||
	    other_flow(s, FLOW_PRODUCTION, type, 1, "What was produced", e) ||
	    other_flow(s, FLOW_HOLDINGS, who, 2, "What is held", e))
		return -1;
	return other_flow(s, FLOW_AIRFRAMES, who, 2, "Single aircraft listed", e);
}
