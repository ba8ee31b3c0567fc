/* The second reading of totals: the parts of a deal, and sums of them by row. To be included after
 * oracle-deal.h. */
#ifndef HANGAR_TEST_ORACLE_TOTAL_H
#define HANGAR_TEST_ORACLE_TOTAL_H

#include "oracle-deal.h"

enum { MOST_PARTS = 2 * MOST_CLAIMS, MOST_ROWS = 64 };

struct o_part {
	int from, to;
	unsigned types;
	struct span date;
	struct fig count, ordered;
	struct cash cost;
};

struct o_parts {
	struct o_part v[MOST_PARTS];
	int n;
};

/* ---- parts ---- */

static inline int leaves(const struct o_version *v)
{
	int n = 0;

	for (int i = 0; i < v->lot_count; i++)
		n += !v->lots[i].whole;
	return n;
}

/* What a whole says beyond its pieces. */
static inline int64_t shortfall(const struct o_version *v, int lot)
{
	const struct o_lot *l = &v->lots[lot];
	int64_t more = counted(l->count) - pieces_count(v, lot, count_of_lot);

	return l->whole && l->again == NONE && more > 0 ? more : 0;
}

static inline bool falls_short(const struct o_version *v)
{
	bool any = false;

	for (int i = 0; i < v->lot_count; i++)
		any |= shortfall(v, i) > 0;
	return any;
}

/* Says the same number in detail. */
static inline bool details(const struct o_deal *d, const struct o_version *v)
{
	int64_t sum = 0;

	for (int i = 0; i < v->lot_count; i++) {
		if (v->lots[i].whole)
			continue;
		if (!fig_exact(v->lots[i].count))
			return false;
		sum += v->lots[i].count.v[BEST];
	}
	return sum == d->count.v[BEST] && !falls_short(v);
}

/* Whose lots are the parts: of him who gives the number (else the cost, the types, else
 * of the first), or of a rival who says the same in more detail. */
static inline int structure(const struct o_deal *d)
{
	const int given[] = {d->count_from, d->cost_from, d->types_from};
	int chosen = NONE, best;
	bool none;

	for (size_t i = 0; i < LENGTH(given) && chosen == NONE; i++)
		chosen = given[i];
	none = chosen == NONE;
	for (int i = 0; i < d->version_count && none; i++) {
		const struct o_version *v = &d->versions[i];
		if (v->competes && (chosen == NONE || v->first < d->versions[chosen].first))
			chosen = i;
	}
	best = chosen;
	for (int i = 0; i < d->version_count; i++) {
		const struct o_version *v = &d->versions[i];
		if (!d->count.has[BEST] || !v->competes || !details(d, v) ||
		    leaves(&d->versions[chosen]) > 1 || leaves(v) < 2)
			continue;
		if (best == chosen || leaves(v) > leaves(&d->versions[best]) ||
		    (leaves(v) == leaves(&d->versions[best]) && v->first < d->versions[best].first))
			best = i;
	}
	return best;
}

static inline struct o_part deal_part(const struct o_deal *d)
{
	return (struct o_part){d->from, d->to, d->types, d->date, {0}, {0}, {{0}, 0}};
}

static inline bool costs_by_lot(const struct o_deal *d, const struct o_version *v)
{
	bool any = false, all = d->cost_from != NONE && &d->versions[d->cost_from] == v;

	for (int i = 0; i < v->lot_count; i++) {
		const struct cash *c = &v->lots[i].cost[d->price_kind];
		any |= c->fig.said;
		all &= !c->fig.said || (!v->lots[i].whole && c->currency == d->cost.currency);
	}
	return any && all;
}

static inline bool orders_by_lot(const struct o_deal *d, const struct o_version *v)
{
	int64_t sum = 0;

	for (int i = 0; i < v->lot_count; i++)
		sum += v->lots[i].whole ? 0 : counted(v->lots[i].ordered);
	return sum == counted(d->ordered);
}

static inline void add_lot_parts(const struct o_deal *d, const struct o_version *v,
				 struct o_parts *out)
{
	bool costs = costs_by_lot(d, v), orders = orders_by_lot(d, v);

	for (int i = 0; i < v->lot_count; i++) {
		const struct o_lot *l = &v->lots[i];
		struct o_part p = deal_part(d);
		if (l->whole)
			continue;
		p.from = l->from ? l->from : p.from;
		p.to = l->to ? l->to : p.to;
		p.types = l->types ? l->types : p.types;
		p.date = l->date ? span_of_day(l->date) : p.date;
		p.count = l->count;
		if (costs)
			p.cost = l->cost[d->price_kind];
		if (orders)
			p.ordered = l->ordered;
		out->v[out->n++] = p;
	}
	if ((!costs && d->cost.fig.said) || !orders) { /* nobody has split it */
		struct o_part p = deal_part(d);
		if (!costs)
			p.cost = d->cost;
		if (!orders)
			p.ordered = d->ordered;
		out->v[out->n++] = p;
	}
}

static inline void add_remainders(const struct o_deal *d, int of, struct o_parts *out)
{
	const struct o_version *v = &d->versions[of];

	for (int i = 0; i < v->lot_count; i++) {
		const struct o_lot *l = &v->lots[i];
		int64_t more = shortfall(v, i);
		struct o_part p = deal_part(d);
		if (!more)
			continue;
		p.types = l->types ? l->types : d->types_from == of ? 0 : d->types;
		p.count = at_least(more);
		if (l->count.has[BEST])
			p.count = (struct fig){true, false, {true, true, true}, {more, more, more}};
		out->v[out->n++] = p;
	}
}

static inline void parts_of(const struct o_deal *d, struct o_parts *out)
{
	int of = structure(d);
	struct o_part whole = deal_part(d);

	out->n = 0;
	if (of == NONE || (leaves(&d->versions[of]) <= 1 && !falls_short(&d->versions[of]))) {
		whole.count = d->count;
		whole.ordered = d->ordered;
		whole.cost = d->cost;
		out->v[out->n++] = whole;
		return;
	}
	add_lot_parts(d, &d->versions[of], out);
	add_remainders(d, of, out);
}

/* ---- sums ---- */

/* Low, best and high of several figures: an open low is nothing, an unknown best counts as its low.
 */
struct o_sum {
	bool any, has_best, open;
	int64_t v[3];
};

static inline void sum_put(struct o_sum *s, struct fig f)
{
	if (!f.said)
		return;
	s->any = true;
	s->has_best |= f.has[BEST];
	s->open |= !f.has[HIGH];
	s->v[LOW] += f.has[LOW] ? f.v[LOW] : 0;
	s->v[BEST] += counted(f);
	s->v[HIGH] += f.has[HIGH] ? f.v[HIGH] : 0;
}

static inline void sum_merge(struct o_sum *s, const struct o_sum *other)
{
	s->any |= other->any;
	s->has_best |= other->has_best;
	s->open |= other->open;
	for (int e = 0; e < 3; e++)
		s->v[e] += other->v[e];
}

/* What a deal puts into a row: of its range the row may have all that its other parts leave. `all`:
 * the sum of all its parts. */
static inline void sum_bound(struct o_sum *row, const struct o_sum *all, struct fig deal)
{
	int64_t above = 0;

	if (!row->any || !fig_ends(deal))
		return;
	if (all->v[LOW] > deal.v[LOW]) /* an open low is nothing */
		row->v[LOW] -= all->v[LOW] - deal.v[LOW];
	row->v[LOW] = row->v[LOW] < 0 ? 0 : row->v[LOW];
	if (!deal.has[HIGH]) {
		row->open |= !all->open; /* what is open in them leaves the others as they are */
		return;
	}
	above = deal.v[HIGH] - all->v[HIGH];
	row->v[HIGH] += above > 0 && !all->open ? above : 0;
	if (row->open || row->v[HIGH] > deal.v[HIGH])
		row->v[HIGH] = deal.v[HIGH];
	row->open = false;
	row->v[HIGH] = row->v[HIGH] < row->v[BEST] ? row->v[BEST] : row->v[HIGH];
}

struct o_key {
	char text[64];
};
struct o_row {
	struct o_key key;
	int deals, unpriced, without;
	struct o_sum count, ordered, cost[LENGTH(currency_names)];
};
struct o_rows {
	struct o_row v[MOST_ROWS];
	int n;
};

static inline struct o_key key_of_text(const char *text)
{
	struct o_key key;

	snprintf(key.text, sizeof key.text, "%s", text);
	return key;
}

static inline bool key_same(const struct o_key *a, const struct o_key *b)
{
	return strcmp(a->text, b->text) == 0;
}

static inline struct o_row *row_of(struct o_rows *rows, struct o_key key)
{
	for (int i = 0; i < rows->n; i++) {
		if (key_same(&rows->v[i].key, &key))
			return &rows->v[i];
	}
	rows->v[rows->n] = (struct o_row){.key = key};
	return &rows->v[rows->n++];
}

/* ---- dimensions ---- */

enum { DIMENSIONS_ASKED = 6 };
static const enum dimension asked[DIMENSIONS_ASKED] = {BY_DEAL, BY_FROM,   BY_TO,
						       BY_YEAR, BY_STATUS, BY_TYPE};

static inline void write_year(struct str *out, struct span date)
{
	int first = day_year(date.first), last = day_year(date.last);

	if (!date.said)
		return;
	str_addf(out, "%d", first);
	if (last != first)
		str_addf(out, "–%d", last);
}

static inline void write_deal_key(struct str *out, struct o_deal_id id)
{
	if (id.name == NONE)
		str_addf(out, "claim:%d", id.claim + 1);
	else
		str_addf(out, "d%d", id.name);
}

static inline void write_key(struct str *out, const struct o_deal *d, const struct o_part *p,
			     enum dimension by)
{
	switch (by) {
	case BY_DEAL:
		write_deal_key(out, d->id);
		break;
	case BY_FROM:
		str_add(out, party_names[p->from]);
		break;
	case BY_TO:
		str_add(out, party_names[p->to]);
		break;
	case BY_YEAR:
		write_year(out, p->date);
		break;
	case BY_STATUS:
		str_add(out, status_names[d->status]);
		break;
	default:
		write_types(out, p->types);
	}
}

static inline struct o_key key_of(const struct o_deal *d, const struct o_part *p,
				  const enum dimension *by, int n)
{
	struct str text = {0};
	struct o_key key;

	for (int i = 0; i < n; i++) {
		str_add(&text, i ? " + " : "");
		write_key(&text, d, p, by[i]);
	}
	key = key_of_text(str_c(&text));
	str_free(&text);
	return key;
}

/* ---- one deal into its rows ---- */

/* An order counts as what is ordered alone: its own number where nobody says what was ordered. */
static inline struct fig part_counts(const struct o_part *p, bool order)
{
	return order ? (struct fig){true, false, {true, true, true}, {0, 0, 0}} : p->count;
}

static inline struct fig part_orders(const struct o_deal *d, const struct o_part *p, bool order)
{
	return order && !d->ordered.said ? p->count : p->ordered;
}

static inline struct cash in_currency(const struct oracle *o, struct cash c, int to,
				      const struct o_deal *d)
{
	if (to && c.fig.said)
		convert(o, &c, to, d->date);
	return c;
}

/* Of a deal the part of it that goes into the row of this key; all of it where key is NULL. */
static inline void sum_parts(const struct oracle *o, const struct o_deal *d,
			     const struct o_parts *parts, bool order, const struct o_key *key,
			     const enum dimension *by, int n, struct o_row *out)
{
	for (int i = 0; i < parts->n; i++) {
		const struct o_part *p = &parts->v[i];
		struct fig count = part_counts(p, order);
		struct cash cost = in_currency(o, p->cost, o->policy.in, d);
		struct o_key own = key_of(d, p, by, n);
		if (key && !key_same(&own, key))
			continue;
		sum_put(&out->count, count);
		out->without += count.said ? !count.has[BEST] : 0;
		sum_put(&out->ordered, part_orders(d, p, order));
		if (cost.fig.said && fig_ends(d->cost.fig) && !order)
			sum_put(&out->cost[cost.currency], cost.fig);
		out->unpriced += fig_ends(cost.fig); /* priced parts, here */
		out->deals++;                        /* parts, here */
	}
}

/* How far a deal's cost lies outside of what its parts come to is told in its own currency. */
static inline void bound_cost(const struct oracle *o, const struct o_deal *d,
			      const struct o_parts *parts, struct o_row *row)
{
	struct cash whole = in_currency(o, d->cost, o->policy.in, d);
	struct o_sum all = {0}, own = {0};

	for (int i = 0; i < parts->n; i++) {
		sum_put(&all, in_currency(o, parts->v[i].cost, o->policy.in, d).fig);
		sum_put(&own, parts->v[i].cost.fig);
	}
	for (int e = 0; e < 3; e += 2) {
		struct cash slack = d->cost;
		slack.fig.has[e] = true;
		slack.fig.v[e] = own.v[e] > d->cost.fig.v[e] ? own.v[e] - d->cost.fig.v[e]
							     : d->cost.fig.v[e] - own.v[e];
		slack = in_currency(o, slack, o->policy.in, d);
		all.v[e] = own.v[e] > d->cost.fig.v[e] ? whole.fig.v[e] + slack.fig.v[e]
						       : whole.fig.v[e] - slack.fig.v[e];
	}
	if (d->cost.fig.said)
		sum_bound(&row->cost[whole.currency], &all, whole.fig);
}

static inline void put_deal(const struct oracle *o, const struct o_deal *d, bool order,
			    const enum dimension *by, int n, struct o_rows *rows)
{
	struct o_parts parts;
	struct o_row all = {0};
	struct o_key keys[MOST_PARTS];
	int key_count = 0;

	parts_of(d, &parts);
	sum_parts(o, d, &parts, order, NULL, by, n, &all);
	for (int i = 0; i < parts.n; i++) {
		bool again = false;
		keys[key_count] = key_of(d, &parts.v[i], by, n);
		for (int k = 0; k < key_count; k++)
			again |= key_same(&keys[k], &keys[key_count]);
		key_count += !again;
	}
	for (int k = 0; k < key_count; k++) {
		struct o_row part = {0}, *row = row_of(rows, keys[k]);
		sum_parts(o, d, &parts, order, &keys[k], by, n, &part);
		if (!part.count.any && !d->count.said) { /* an unknown number */
			part.count.any = part.count.open = true;
			part.without++;
		}
		if (!order) {
			sum_bound(&part.count, &all.count, d->count);
			bound_cost(o, d, &parts, &part);
		}
		sum_bound(&part.ordered, &all.ordered,
			  d->ordered.said ? d->ordered
			  : order         ? d->count
					  : (struct fig){0});
		for (int c = 1; c < LENGTH(currency_names); c++)
			sum_merge(&row->cost[c], &part.cost[c]);
		sum_merge(&row->count, &part.count);
		sum_merge(&row->ordered, &part.ordered);
		row->without += part.without;
		row->deals++;
		row->unpriced += !part.unpriced && !order;
	}
}

/* What did not move stands in one row for each status, by its own figures; of an order what has
 * moved of it and what it costs. */
static inline void put_left_out(const struct oracle *o, const struct o_deal *d, const char *status,
				bool order, struct o_rows *rows)
{
	struct o_rows own = {0};
	struct o_row *row = row_of(rows, key_of_text(status));

	put_deal(o, d, false, NULL, 0, &own);
	row->deals++;
	row->unpriced += order ? 0 : own.v[0].unpriced;
	row->without += own.v[0].without;
	sum_merge(&row->count, &own.v[0].count);
	if (!order)
		sum_merge(&row->ordered, &own.v[0].ordered);
	for (int c = 1; c < LENGTH(currency_names); c++)
		sum_merge(&row->cost[c], &own.v[0].cost[c]);
}

/* Do its sources say what has moved of an order, or what it costs? */
static inline bool says_more_than_ordered(const struct o_deal *d)
{
	struct o_parts parts;
	bool any = false;

	parts_of(d, &parts);
	for (int i = 0; i < parts.n; i++)
		any |= parts.v[i].count.said || parts.v[i].cost.fig.said;
	return any;
}

#endif
