/* The tree of a total: of each measure the deals or stocks that put something in, the largest
 * first; of each of these its parts, and behind them what claims say. */
#include "why-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "total-inside.h"

enum measure { OF_COUNT, OF_ORDERED, OF_TIV, OF_COST };

/* What one deal or stock puts into the sum of one measure. */
struct share {
	enum measure measure;
	currency_id currency; /* of a cost */
	uint32_t deal;
	struct sum sum;
};
VEC_TYPE(shares, struct share);

struct total_tree {
	struct why_work *w;
	enum flow flow;
	const struct filter *f;
	size_t limit;
	struct shares shares;
};

/* ---- what is put in ---- */

static void add_share(struct shares *list, enum measure m, currency_id c, uint32_t deal,
		      const struct sum *s)
{
	if (s->any)
		vec_push(list, ((struct share){m, c, deal, *s}));
}

static void see(void *arg, const struct contribution *c)
{
	struct total_tree *t = arg;

	add_share(&t->shares, OF_COUNT, 0, c->deal, c->count);
	add_share(&t->shares, OF_ORDERED, 0, c->deal, c->ordered);
	add_share(&t->shares, OF_TIV, 0, c->deal, c->tiv);
	for (size_t i = 0; i < c->cost_n; i++)
		add_share(&t->shares, OF_COST, c->cost[i].currency, c->deal, &c->cost[i].sum);
}

/* By measure and currency, then the largest first. */
static int by_size(const void *a, const void *b)
{
	const struct share *x = a, *y = b;

	if (x->measure != y->measure)
		return x->measure < y->measure ? -1 : 1;
	if (x->currency != y->currency)
		return strcmp(currency_code(x->currency), currency_code(y->currency));
	if (x->sum.best != y->sum.best)
		return x->sum.best > y->sum.best ? -1 : 1;
	if (x->sum.high != y->sum.high)
		return x->sum.high > y->sum.high ? -1 : 1;
	return x->deal < y->deal ? -1 : x->deal > y->deal;
}

static const char *measure_name(enum measure m)
{
	static const char *const names[] = {"count", "ordered", "tiv", "cost"};

	return names[m];
}

static enum attribute attribute_of(enum measure m)
{
	static const enum attribute attributes[] = {ATTRIBUTE_COUNT, ATTRIBUTE_ORDERED,
						    ATTRIBUTE_TIV, ATTRIBUTE_COST};

	return attributes[m];
}

/* A sum keeps what an unknown best counts for. */
static void set_sum(struct why_node *n, const struct sum *s, const struct share *like)
{
	struct quantity q = sum_quantity(s);

	why_set(n, like->measure == OF_COST
		       ? why_money_of((struct money){.minor = q, .currency = like->currency})
		   : like->measure == OF_TIV ? why_decimal_of(q)
					     : why_count_of(q));
	n->low = s->low;
	n->best = s->best;
}

/* ---- parts of a deal ---- */

static enum filter_verdict verdict_on(const struct total_tree *t, const struct part *p)
{
	return filter_match(t->f, p, part_facet, part_text, (void *)(uintptr_t)t->w->r);
}

static struct why_node *shared(struct why_work *w, struct why_node *n)
{
	struct quantity q = n->value.quantity;
	struct why_node *s;

	if (n->value.kind == WHY_NOTHING || ((q.flags & Q_HIGH) && q.high == 0))
		return n;
	s = why_node_new(w, WHY_SHARE, WHY_A_PART, n->measure, n->label);
	s->value = n->value;
	s->value.quantity = (struct quantity){.high = q.high, .flags = Q_LOW | (q.flags & Q_HIGH)};
	why_set(s, s->value);
	why_put(w, s, n, WHY_COUNTS);
	return s;
}

/* The leaf lot of a version that stands at that place among its leaf lots; NO_LOT: beyond them. */
static size_t leaf_at(const struct version *v, size_t place)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole && place-- == 0)
			return i;
	}
	return NO_LOT;
}

/* The whole whose remainder a part is: they stand behind the leaf lots, in their order. */
static size_t whole_of_part(const struct resolution *r, const struct resolved_deal *d,
			    const struct version *v, const struct part *p)
{
	size_t place = (size_t)(p - r->parts.v) - d->first_part;

	for (size_t i = 0; i < v->lots.n; i++)
		place -= !v->lots.v[i].whole;
	for (size_t i = d->first_part; i < (size_t)(p - r->parts.v); i++)
		place -= r->parts.v[i].price_only;
	for (size_t whole = 0; whole < v->lots.n; whole++) {
		if (lot_shortfall(v, whole) && place-- == 0)
			return whole;
	}
	return NO_LOT;
}

static struct why_node *nothing(struct why_work *w, enum attribute a, const struct part *p)
{
	return why_node_new(w, WHY_REST, WHY_A_PART, attribute_name(a),
			    catalogue_typeset_name(w->r->ev->catalogue, p->types));
}

static struct why_node *lot_figure(struct why_work *w, const struct resolved_deal *d,
				   const struct version *v, size_t lot, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return why_lot_cost(w, d, v, lot, d->price_kind);
	return why_lot_figure(w, v, lot, a);
}

static bool has_figure(const struct part *p, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return money_stated(p->cost);
	return quantity_stated(a == ATTRIBUTE_COUNT     ? p->count
			       : a == ATTRIBUTE_ORDERED ? p->ordered
							: p->tiv);
}

/* Why a part has its figure, before it is converted or shared. */
static struct why_node *part_figure(struct why_work *w, const struct resolved_deal *d,
				    const struct part *p, enum attribute a)
{
	const struct version *v = parts_structure(d);
	size_t place = (size_t)(p - w->r->parts.v) - d->first_part, lot;

	if (!has_figure(p, a))
		return nothing(w, a, p);
	if (!v || parts_are_one(v) || p->price_only)
		return why_deal_figure(w, d, a);
	lot = leaf_at(v, place);
	if (lot != NO_LOT)
		return lot_figure(w, d, v, lot, a);
	lot = whole_of_part(w->r, d, v, p);
	return lot == NO_LOT ? nothing(w, a, p) : why_shortfall(w, v, lot, p->count);
}

/* What a deal that is only ordered has ordered: what it says of that, else how many it is of. */
static enum attribute attribute_of_part(const struct resolved_deal *d, enum measure m)
{
	if (m == OF_ORDERED && d->standing == STANDING_ORDERED && !quantity_stated(d->ordered))
		return ATTRIBUTE_COUNT;
	return attribute_of(m);
}

static void put_part(struct total_tree *t, struct why_node *to, const struct resolved_deal *d,
		     const struct part *p, const struct share *share)
{
	struct why_work *w = t->w;
	enum filter_verdict verdict = verdict_on(t, p);
	struct why_node *n = part_figure(w, d, p, attribute_of_part(d, share->measure)), *same;

	if (share->measure == OF_COST && w->r->policy.in) {
		same = why_convert(w, n, w->r->policy.in, &d->date);
		n = same ? same : n;
	}
	if (verdict == FILTER_SHARE)
		n = shared(w, n);
	why_put(w, to, n, verdict == FILTER_NO ? WHY_UNMET : WHY_COUNTS);
}

/* ---- deals ---- */

/* The deal's own figure, by which its parts are bounded; NULL where they are not. */
static struct why_node *bounds_of(struct total_tree *t, const struct resolved_deal *d,
				  const struct share *share)
{
	enum attribute a = attribute_of(share->measure);
	struct why_node *n, *same;

	if (share->measure == OF_TIV)
		return NULL;
	if (share->measure == OF_ORDERED && !quantity_stated(d->ordered)) {
		if (d->standing != STANDING_ORDERED)
			return NULL;
		a = ATTRIBUTE_COUNT;
	}
	n = why_deal_figure(t->w, d, a);
	if (share->measure != OF_COST || !t->w->r->policy.in)
		return n;
	same = why_convert(t->w, n, t->w->r->policy.in, &d->date);
	return same ? same : n;
}

static bool all_met(const struct total_tree *t, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->part_count; i++) {
		if (verdict_on(t, &t->w->r->parts.v[d->first_part + i]) != FILTER_YES)
			return false;
	}
	return true;
}

static bool is_whole(const struct why_node *n, const struct sum *s)
{
	return n && quantity_equal(n->value.quantity, sum_quantity(s)) && n->low == s->low &&
	       n->best == s->best;
}

static struct why_node *parts_node(struct total_tree *t, const struct resolved_deal *d,
				   const struct share *share, struct why_node *bounds)
{
	struct why_node *n =
	    why_node_new(t->w, WHY_DEAL, WHY_A_DEAL, measure_name(share->measure), d->key);

	n->deal = d;
	for (size_t i = 0; i < d->part_count; i++)
		put_part(t, n, d, &t->w->r->parts.v[d->first_part + i], share);
	if (bounds)
		why_put(t->w, n, bounds, WHY_BOUNDS);
	return n;
}

static struct why_node *deal_node(struct total_tree *t, const struct share *share)
{
	const struct resolved_deal *d = &t->w->r->deals.v[share->deal];
	struct why_node *n, *bounds;

	if (d->standing == STANDING_ORDERED && share->measure == OF_COUNT) {
		n = why_node_new(t->w, WHY_NOT_MOVED, WHY_A_DEAL, "count", d->key);
		n->deal = d;
	} else {
		bounds = share->measure == OF_TIV ? why_deal_figure(t->w, d, ATTRIBUTE_TIV)
						  : bounds_of(t, d, share);
		if (all_met(t, d) && is_whole(bounds, &share->sum))
			return bounds;
		n = parts_node(t, d, share, share->measure == OF_TIV ? NULL : bounds);
	}
	set_sum(n, &share->sum, share);
	return n;
}

/* ---- stocks ---- */

static struct why_node *stock_node(struct total_tree *t, const struct share *share)
{
	const struct resolution *r = t->w->r;
	const struct stock *s = &r->stocks.v[share->deal];
	struct why_parts parts = {0};
	struct why_node *figure = why_stock_figure(t->w, t->flow, s, &parts), *n;
	bool met = true;

	for (size_t i = 0; i < s->part_count; i++)
		met = met && verdict_on(t, &r->parts.v[s->first_part + i]) == FILTER_YES;
	if ((met && is_whole(figure, &share->sum)) || !figure) {
		vec_free(&parts);
		return figure;
	}
	n = why_node_new(t->w, WHY_DEAL, WHY_A_STOCK, "count", figure->label);
	n->stock = s;
	for (size_t i = 0; i < s->part_count; i++) {
		enum filter_verdict v = verdict_on(t, &r->parts.v[s->first_part + i]);
		/* a single part has the whole range of its stock */
		struct why_node *row = s->part_count == 1 ? figure : parts.v[i];
		if (s->part_count == 1)
			row = why_stock_figure(t->w, t->flow, s, NULL);
		row = v == FILTER_SHARE ? shared(t->w, row) : row;
		why_put(t->w, n, row, v == FILTER_NO ? WHY_UNMET : WHY_COUNTS);
	}
	why_put(t->w, n, figure, WHY_BOUNDS);
	set_sum(n, &share->sum, share);
	vec_free(&parts);
	return n;
}

/* ---- measures ---- */

static void put_rest(struct total_tree *t, struct why_node *to, const struct share *first, size_t n)
{
	struct why_node *rest;
	struct sum sum = {0};

	if (!n)
		return;
	for (size_t i = 0; i < n; i++)
		sum_join(&sum, &first[i].sum);
	rest = why_node_new(t->w, WHY_REST, WHY_A_REST, to->measure,
			    arena_printf(&t->w->why->arena, "%zu more %s%s", n,
					 flow_is_stock(t->flow) ? "stock" : "deal",
					 n == 1 ? "" : "s"));
	rest->items = n;
	set_sum(rest, &sum, first);
	why_put(t->w, to, rest, WHY_COUNTS);
}

static struct why_node *measure_node(struct total_tree *t, const struct share *first, size_t n)
{
	const char *name = measure_name(first->measure);
	struct why_node *m = why_node_new(t->w, WHY_SUM, WHY_A_MEASURE, name, name);
	size_t shown = t->limit && t->limit < n ? t->limit : n;
	struct sum sum = {0};

	for (size_t i = 0; i < shown; i++) {
		struct why_node *d =
		    flow_is_stock(t->flow) ? stock_node(t, &first[i]) : deal_node(t, &first[i]);
		if (d)
			why_put(t->w, m, d, WHY_COUNTS);
	}
	put_rest(t, m, first + shown, n - shown);
	for (size_t i = 0; i < n; i++)
		sum_join(&sum, &first[i].sum);
	set_sum(m, &sum, first);
	return m;
}

static void put_measures(struct total_tree *t, struct why_node *root)
{
	const struct shares *s = &t->shares;

	for (size_t i = 0, end; i < s->n; i = end) {
		for (end = i + 1; end < s->n && s->v[end].measure == s->v[i].measure &&
				  s->v[end].currency == s->v[i].currency;)
			end++;
		why_put(t->w, root, measure_node(t, &s->v[i], end - i), WHY_COUNTS);
	}
}

/* What no total counts, by its status. */
static void put_left_out(struct total_tree *t, struct why_node *root, const struct total *total)
{
	for (size_t i = 0; i < total->left_out.n; i++) {
		const struct left_out *l = &total->left_out.v[i];
		struct why_node *n = why_node_new(t->w, WHY_REST, WHY_A_REST, "count", l->status);
		n->items = l->row.deals;
		why_set(n, why_count_of(l->row.count));
		why_put(t->w, root, n, WHY_LEFT_OUT);
	}
}

int why_total_tree(struct why_work *w, enum flow flow, const struct filter *f, size_t limit)
{
	struct total_tree t = {.w = w, .flow = flow, .f = f, .limit = limit};
	struct total *total = NULL;
	struct why_node *root;
	int rc = total_watch(w->r, flow, f, see, &t, w->e) ||
			 total_new(&total, w->r, flow, f, NULL, 0, w->e)
		     ? -1
		     : 0;

	if (!rc) {
		root = why_node_new(w, WHY_FIGURES, WHY_A_TOTAL, "",
				    arena_printf(&w->why->arena, "%s%s%s", flow_name(flow),
						 filter_is_empty(f) ? "" : " ",
						 filter_is_empty(f) ? "" : filter_text(f)));
		if (t.shares.n)
			qsort(t.shares.v, t.shares.n, sizeof *t.shares.v, by_size);
		put_measures(&t, root);
		put_left_out(&t, root, total);
		w->why->root = root;
	}
	total_free(&total);
	vec_free(&t.shares);
	return rc;
}
