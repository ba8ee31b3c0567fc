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
	bool nominal;         /* likewise: in prices of its day */
	bool is_target;       /* in the currency and the prices asked for */
	uint32_t deal;
	struct sum sum;
	const struct contribution *joint; /* of several deals together; NULL: of one */
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

static void add_share(struct total_tree *t, uint32_t deal, enum measure m, const struct line *l)
{
	bool target = m == OF_COST && l->currency == t->w->r->policy.in && !l->nominal;

	if (l->sum.any)
		vec_push(&t->shares,
			 ((struct share){m, l->currency, l->nominal, target, deal, l->sum, NULL}));
}

static enum filter_verdict verdict_on(const struct total_tree *t, const struct part *p)
{
	return filter_match(t->f, p, part_facet, part_text, (void *)(uintptr_t)t->w->r);
}

/* Counted with what else its giver gave? */
static bool is_joint(const struct total_tree *t, const struct part *p)
{
	return share_is_joint(t->w->r, p) && verdict_on(t, p) == FILTER_SHARE;
}

/* A deal of which all is counted with what else its giver gave has nothing by itself. */
static bool is_all_joint(const struct total_tree *t, const struct contribution *c)
{
	const struct resolution *r = t->w->r;
	const struct sum *s = c->count;

	if (flow_is_stock(t->flow) || s->best || s->high || s->has_best || s->open)
		return false;
	for (size_t i = 0; i < r->deals.v[c->deal].part_count; i++) {
		if (is_joint(t, &r->parts.v[r->deals.v[c->deal].first_part + i]))
			return true;
	}
	return false;
}

static void see_joint(struct total_tree *t, const struct contribution *c)
{
	struct arena *a = &t->w->why->arena;
	struct contribution *kept = arena_alloc(a, sizeof *kept);
	struct joint_cell *cells = arena_alloc(a, c->joint_n * sizeof *cells);
	struct sum *sum = arena_alloc(a, sizeof *sum);

	memcpy(cells, c->joint, c->joint_n * sizeof *cells);
	*sum = *c->count;
	*kept = (struct contribution){.deal = c->deal,
				      .count = sum,
				      .joint = cells,
				      .joint_n = c->joint_n};
	vec_push(
	    &t->shares,
	    ((struct share){.measure = OF_COUNT, .deal = c->deal, .sum = *sum, .joint = kept}));
}

/* What is ordered adds nothing to what is held. */
static bool is_ordered_stock(const struct total_tree *t, const struct contribution *c)
{
	return flow_is_stock(t->flow) && t->w->r->stocks.v[c->deal].ordered;
}

static void see(void *arg, const struct contribution *c)
{
	struct total_tree *t = arg;

	if (c->joint) {
		see_joint(t, c);
		return;
	}
	if (!is_all_joint(t, c) && !is_ordered_stock(t, c))
		add_share(t, c->deal, OF_COUNT, &(struct line){.sum = *c->count});
	add_share(t, c->deal, OF_ORDERED, &(struct line){.sum = *c->ordered});
	add_share(t, c->deal, OF_TIV, &(struct line){.sum = *c->tiv});
	for (size_t i = 0; i < c->cost_n; i++)
		add_share(t, c->deal, OF_COST, &c->cost[i]);
}

/* By measure and currency (as the total has them), then the largest first. */
static int by_size(const void *a, const void *b)
{
	const struct share *x = a, *y = b;

	if (x->measure != y->measure)
		return x->measure < y->measure ? -1 : 1;
	if (x->is_target != y->is_target)
		return x->is_target ? -1 : 1;
	if (x->currency != y->currency)
		return strcmp(currency_code(x->currency), currency_code(y->currency));
	if (x->nominal != y->nominal)
		return x->nominal ? 1 : -1;
	if (x->sum.best != y->sum.best)
		return x->sum.best > y->sum.best ? -1 : 1;
	if (x->sum.high != y->sum.high)
		return x->sum.high > y->sum.high ? -1 : 1;
	if (x->joint && y->joint)
		return x->joint->joint->problem < y->joint->joint->problem ? -1 : 1;
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
		       ? why_money_of((struct money){.minor = q,
						     .currency = like->currency,
						     .nominal = like->nominal})
		   : like->measure == OF_TIV ? why_decimal_of(q)
					     : why_count_of(q));
	n->low = s->low;
	n->best = s->best;
}

/* ---- parts of a deal ---- */

/* What a deal that is only ordered has ordered: what it says of that, else how many it is of. */
static enum attribute attribute_of_part(const struct resolved_deal *d, enum measure m)
{
	if (m == OF_ORDERED && d->standing == STANDING_ORDERED && !quantity_stated(d->ordered))
		return ATTRIBUTE_COUNT;
	return attribute_of(m);
}

/* The types of a part that the filter lets through, as bits. */
static uint64_t types_met(const struct total_tree *t, const struct part *p)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(t->w->r->ev->catalogue, p->types, &n);
	uint64_t bits = 0;

	for (size_t i = 0; i < n && i < 64; i++)
		bits |= (uint64_t)filter_admits_type(t->f, types[i], p->other) << i;
	return bits;
}

/* What is counted with other lots has nothing here. */
static struct why_node *together(struct why_work *w, struct why_node *n)
{
	struct why_node *s = why_node_new(w, WHY_TOGETHER, WHY_A_PART, n->measure, n->label);

	why_set(s, why_count_of((struct quantity){.flags = Q_LOW | Q_HIGH}));
	why_put(w, s, n, WHY_COUNTS);
	return s;
}

static struct why_node *part_count(struct why_work *w, const struct part *p)
{
	return why_part_figure(w, &w->r->deals.v[p->deal], p, ATTRIBUTE_COUNT);
}

static void put_part(struct total_tree *t, struct why_node *to, const struct resolved_deal *d,
		     const struct part *p, const struct share *share)
{
	struct why_work *w = t->w;
	enum filter_verdict verdict = verdict_on(t, p);
	struct why_node *n = why_part_figure(w, d, p, attribute_of_part(d, share->measure));

	if (share->measure == OF_COST)
		n = why_valued(w, n, &d->date);
	if (verdict == FILTER_SHARE)
		n = share->measure == OF_COUNT && is_joint(t, p)
			? together(w, n)
			: why_share(w, p, n, types_met(t, p), share->measure == OF_COUNT);
	why_put(w, to, n, verdict == FILTER_NO ? WHY_UNMET : WHY_COUNTS);
}

/* ---- deals ---- */

/* The deal's own figure, by which its parts are bounded; NULL where they are not. */
static struct why_node *bounds_of(struct total_tree *t, const struct resolved_deal *d,
				  const struct share *share)
{
	enum attribute a = attribute_of(share->measure);
	struct why_node *n;

	if (share->measure == OF_TIV)
		return NULL;
	if (share->measure == OF_ORDERED && !quantity_stated(d->ordered)) {
		if (d->standing != STANDING_ORDERED)
			return NULL;
		a = ATTRIBUTE_COUNT;
	}
	n = why_deal_figure(t->w, d, a);
	return share->measure == OF_COST ? why_valued(t->w, n, &d->date) : n;
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
		if (v == FILTER_SHARE)
			row = why_share(t->w, &r->parts.v[s->first_part + i], row,
					types_met(t, &r->parts.v[s->first_part + i]), true);
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
		struct why_node *d = first[i].joint ? why_capped(t->w, first[i].joint, part_count)
				     : flow_is_stock(t->flow) ? stock_node(t, &first[i])
							      : deal_node(t, &first[i]);
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
				  s->v[end].currency == s->v[i].currency &&
				  s->v[end].nominal == s->v[i].nominal;)
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
