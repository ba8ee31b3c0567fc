/* The deals of the summary, one by one: a table, then each in words that can be quoted. */
#include "summary.h"

#include "value.h"

#define MOST_TOLD 25 /* deals told in words */
#define MOST_ROWS 200

/* ---- figures in words: "81 (between 0 and 81)", "at most USD 20,000" ---- */

typedef void say_end(struct str *out, int64_t v, currency_id c);

static void say_count(struct str *out, int64_t v, currency_id c)
{
	(void)c;
	integer_format(out, v);
}

static void say_amount(struct str *out, int64_t minor, currency_id c)
{
	show_money_exact(out, (struct money){.minor = quantity_exact(minor), .currency = c});
}

static void say_bounds(struct str *out, struct quantity q, say_end *say, currency_id c)
{
	if ((q.flags & Q_LOW) && (q.flags & Q_HIGH)) {
		str_add(out, "between ");
		say(out, q.low, c);
		str_add(out, " and ");
		say(out, q.high, c);
	} else if (q.flags & Q_LOW) {
		str_add(out, "at least ");
		say(out, q.low, c);
	} else if (q.flags & Q_HIGH) {
		str_add(out, "at most ");
		say(out, q.high, c);
	}
}

/* "81 aircraft (between 0 and 81)" */
static void say_ends(struct str *out, struct quantity q, say_end *say, currency_id c,
		     const char *noun)
{
	if (!(q.flags & Q_ENDS)) {
		str_addf(out, "an unknown %s", c ? "sum" : "number of");
	} else if (!(q.flags & Q_BEST)) {
		say_bounds(out, q, say, c);
	} else {
		say(out, q.best, c);
	}
	str_add(out, noun);
	if ((q.flags & Q_BEST) && (q.low != q.best || q.high != q.best)) {
		str_add(out, " (");
		say_bounds(out, q, say, c);
		str_add(out, ")");
	}
}

/* ---- the table ---- */

struct noted_deals {
	const struct summary *s;
	struct look *look;
};

static void noted_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct noted_deals *n = arg;

	if (column == list_deals.column_count)
		*out = cell_text(summary_deal_notes(n->s, row));
	else
		list_deals.cell(row, column, out, n->look);
}

/* The columns of `list deals`, with the footnotes. Standing and status stand elsewhere. */
static struct table *deal_table(struct summary *s, const char *name, const char *title)
{
	struct section *to = report_section(s->rep, SECTION_TABLE, name, title);
	struct noted_deals *n = arena_alloc(s->look->arena, sizeof *n);
	size_t own = list_deals.column_count;
	struct column *columns = arena_alloc(s->look->arena, (own + 1) * sizeof *columns);

	*n = (struct noted_deals){s, s->look};
	for (size_t i = 0; i < own; i++) {
		columns[i] = list_deals.columns[i];
		columns[i].extra |=
		    streq(columns[i].name, "against") || streq(columns[i].name, "standing") ||
		    streq(columns[i].name, "status") || streq(columns[i].name, "type");
	}
	columns[own] = (struct column){.name = "notes", .keep = 4};
	return report_table(to, columns, own + 1, noted_cell, n);
}

/* ---- in words ---- */

static const char *or_unnamed(const char *name)
{
	return name ? name : "an unnamed source";
}

static void tell_parties(struct str *out, const struct summary *s, const struct resolved_deal *d)
{
	struct str date = {0};

	str_addf(out, "%s: from %s to %s", d->key,
		 d->from ? look_party(s->look, d->from) : "nobody named",
		 d->to ? look_party(s->look, d->to) : "nobody named");
	if (d->via)
		str_addf(out, " through %s", look_party(s->look, d->via));
	date_format(&date, &d->date);
	if (date.n)
		str_addf(out, ", %s", date.s);
	if (d->status)
		str_addf(out, ", %s", vocabulary_name(&status_words, (int)d->status));
	if (d->outcome)
		str_addf(out, " (for %s)", vocabulary_name(&outcome_words, (int)d->outcome));
	str_free(&date);
}

static const struct version *chosen(const struct resolved_deal *d, enum attribute a)
{
	return d->chosen[a] == NO_VERSION ? NULL : &d->versions.v[d->chosen[a]];
}

static void add_by(struct str *out, const struct summary *s, const struct version *v)
{
	if (v)
		str_addf(out, ", as %s has it %s", or_unnamed(look_source(s->look, v->source)),
			 summary_note(s, v->source));
}

static void tell_count(struct summary *s, struct section *to, const struct resolved_deal *d)
{
	struct str t = {0};
	bool ordered = !quantity_stated(d->count) && quantity_stated(d->ordered);
	size_t members;

	say_ends(&t, ordered ? d->ordered : d->count, say_count, 0,
		 ordered ? " aircraft ordered" : " aircraft");
	add_by(&t, s, chosen(d, ordered ? ATTRIBUTE_ORDERED : ATTRIBUTE_COUNT));
	if (d->types)
		str_addf(&t, ". Type: %s", look_types(s->look, d->types));
	catalogue_typeset_members(s->look->ev->catalogue, d->types, &members);
	if (members > 1 && d->part_count == 1)
		str_add(&t, ", and nobody gives the split");
	report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "%s.", t.s);
	str_free(&t);
}

/* The version that sets the upper end of the cost, where it is not the chosen one. */
static const struct version *highest(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		struct money m = v->cost[d->price_kind];
		if (!v->excluded && !v->part && m.currency == d->cost.currency &&
		    (m.minor.flags & Q_HIGH) && m.minor.high == d->cost.minor.high)
			return v;
	}
	return NULL;
}

static bool states_total(const struct version *v)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		if (money_stated(v->claims.v[i]->total_price))
			return true;
	}
	return false;
}

static void tell_cost(struct summary *s, struct section *to, const struct resolved_deal *d)
{
	const struct version *v = chosen(d, ATTRIBUTE_COST), *top = highest(d);
	struct str t = {0};

	if (!money_stated(d->cost)) {
		report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "Nobody states a price.");
		return;
	}
	str_addf(&t, "%s: ", d->price_kind == PRICE_ASKING ? "Asking price" : "Cost");
	say_ends(&t, d->cost.minor, say_amount, d->cost.currency, "");
	add_by(&t, s, v);
	if (v && !states_total(v) && money_stated(v->unit_price)) {
		str_add(&t, " (price of one, ");
		show_money_exact(&t, v->unit_price);
		str_add(&t, ", times their number)");
	}
	if (top && top != v && d->cost.minor.high > d->cost.minor.best)
		str_addf(&t, "; the high end is that of %s %s", look_source(s->look, top->source),
			 summary_note(s, top->source));
	if (d->unconverted)
		str_addf(&t, "; %d rival price%s in other currencies could not be compared",
			 d->unconverted, d->unconverted == 1 ? "" : "s");
	report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "%s.", t.s);
	str_clear(&t);
	if (value_say(&t, s->look->r, d->cost, &d->date))
		report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 1, "%s.", t.s);
	str_free(&t);
}

static void tell_origins(struct summary *s, struct section *to, const struct resolved_deal *d)
{
	VEC(source_id) ids = {0};

	for (size_t i = 0; i < d->versions.n; i++)
		vec_push(&ids, d->versions.v[i].source);
	if (d->stating > 1)
		report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0,
			    "%zu sources state it %s; followed back, they rest on %zu origin%s: "
			    "%s %s.",
			    d->stating, summary_notes(s, ids.v, ids.n), d->origins.n,
			    d->origins.n == 1 ? "" : "s", look_sources(s->look, d->origins),
			    summary_notes(s, d->origins.v, d->origins.n));
	else if (d->stating)
		report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0, "One source states it: %s %s.",
			    look_source(s->look, ids.v[0]), summary_note(s, ids.v[0]));
	vec_free(&ids);
}

static void tell_low_end(struct summary *s, struct section *to, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->objections.n && d->denied; i++) {
		const struct objection *o = &d->objections.v[i];
		source_id by = o->claim->claim.source;
		if (o->stance != DENIES || o->denies != DENIED_DEAL || o->excluded)
			continue;
		report_line(s->rep, to, STYLE_BULLET, ROLE_NONE, 0,
			    "The range begins at 0 because %s denies the deal %s.",
			    or_unnamed(look_source(s->look, by)), summary_note(s, by));
		return;
	}
}

static void tell(struct summary *s, struct section *to, const struct resolved_deal *d)
{
	struct str head = {0};

	tell_parties(&head, s, d);
	report_line(s->rep, to, STYLE_HEADING, ROLE_NONE, 0, "%s", head.s);
	tell_count(s, to, d);
	tell_cost(s, to, d);
	tell_low_end(s, to, d);
	tell_origins(s, to, d);
	str_free(&head);
}

static void tell_all(struct summary *s, struct section *to, size_t from, size_t end)
{
	size_t told = end - from > MOST_TOLD ? from + MOST_TOLD : end;

	for (size_t i = from; i < told; i++)
		tell(s, to, s->deals.v[i]);
	if (told < end)
		report_text(
		    s->rep, to,
		    "%zu more deals are not told in words here; 'hangar show deal:KEY' tells "
		    "each.",
		    end - told);
}

void summary_deals(struct summary *s)
{
	struct table *t;

	if (!s->counted)
		return;
	t = deal_table(s, "rows", "The deals one by one");
	for (size_t i = 0; i < s->counted; i++)
		vec_push(&t->rows, s->deals.v[i]);
	table_limit(t, MOST_ROWS);
	tell_all(s, report_section(s->rep, SECTION_PARAGRAPHS, "told", NULL), 0, s->counted);
}

static const char *why_left_out(const struct resolved_deal *d)
{
	if (d->standing == STANDING_DISCREDITED)
		return "only statements that are not counted (credibility 5, reliability E, or "
		       "deprecated) say so";
	if (d->standing == STANDING_PASSED)
		return d->passed.v[0]->by ? "a newer edition of its list supersedes it"
					  : "another list stands for what it is part of";
	return vocabulary_name(&status_words, (int)d->status);
}

void summary_left_out(struct summary *s)
{
	struct section *words;
	struct table *t;

	if (s->counted == s->deals.n)
		return;
	t = deal_table(s, "left_out", "Left out of the totals");
	for (size_t i = s->counted; i < s->deals.n; i++)
		vec_push(&t->rows, s->deals.v[i]);
	table_limit(t, MOST_ROWS);
	words = report_section(s->rep, SECTION_PARAGRAPHS, "why_left_out", NULL);
	report_text(s->rep, words,
		    "What was only offered, approved, cancelled or not held did not change hands, "
		    "and an asking price is not what was paid. These deals are shown, not added.");
	for (size_t i = s->counted; i < s->deals.n && i < s->counted + MOST_TOLD; i++)
		report_line(s->rep, words, STYLE_BULLET, ROLE_NONE, 0, "%s is left out: %s.",
			    s->deals.v[i]->key, why_left_out(s->deals.v[i]));
	tell_all(s, words, s->counted, s->deals.n);
}
