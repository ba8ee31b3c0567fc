/* A resolved deal cut into parts: the pieces that filters, dimensions and totals work on. They come
 * from the version whose count was chosen, or from a rival that says the same in more detail. Where
 * rivals give the deal a wider range than the parts have together, the difference is noted on the
 * deal: nobody says which part it belongs to. */
#include "inside.h"

#include "hangar/err.h"

static size_t leaf_lots(const struct version *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++)
		n += !v->lots.v[i].whole;
	return n;
}

/* Do the lots of `v` count up to the figure chosen? */
static bool breaks_down(const struct resolved_deal *d, const struct version *v)
{
	int64_t sum = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		if (l->whole)
			continue;
		if (!quantity_is_exact(l->count) || l->count.best > d->count.best - sum)
			return false;
		sum += l->count.best;
	}
	return sum == d->count.best;
}

/* The version whose lots become the parts. */
static const struct version *structure_of(const struct resolved_deal *d)
{
	size_t chosen = d->chosen[ATTRIBUTE_COUNT];
	const struct version *best;

	if (chosen == NO_VERSION)
		chosen = d->chosen[ATTRIBUTE_COST];
	if (chosen == NO_VERSION) {
		for (size_t i = 0; i < d->versions.n && chosen == NO_VERSION; i++) {
			if (version_competes(d, &d->versions.v[i]))
				chosen = i;
		}
	}
	if (chosen == NO_VERSION)
		return NULL;
	best = &d->versions.v[chosen];
	for (size_t i = 0; i < d->versions.n && (d->count.flags & Q_BEST); i++) {
		const struct version *v = &d->versions.v[i];
		if (version_competes(d, v) && leaf_lots(v) > leaf_lots(best) && breaks_down(d, v) &&
		    leaf_lots(best) <= 1)
			best = v;
	}
	return best;
}

static bool is_mixed(const struct workshop *w, typeset_id types)
{
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, types, &n);
	return n > 1;
}

static struct part *add_part(struct workshop *w, const struct resolved_deal *d, uint32_t index,
			     source_id source)
{
	struct part p = {
	    .deal = index,
	    .flow = (uint8_t)flow_of_kind(d->kind),
	    .types = d->types,
	    .from = d->from,
	    .to = d->to,
	    .via = d->via,
	    .date = d->date,
	    .condition = d->condition,
	    .source = source,
	};

	vec_push(&w->r->parts, p);
	return &w->r->parts.v[w->r->parts.n - 1];
}

/* The only piece: it has all that the deal has. */
static void single_part(struct workshop *w, struct resolved_deal *d, uint32_t index,
			const struct version *v)
{
	struct part *p = add_part(w, d, index, v ? v->source : 0);

	if (v && v->lots.n && leaf_lots(v) == 1) {
		for (size_t i = 0; i < v->lots.n; i++) {
			if (!v->lots.v[i].whole)
				p->site = v->lots.v[i].site;
		}
	}
	p->count = d->count;
	p->ordered = d->ordered;
	p->tiv = d->tiv;
	p->cost = d->cost;
	p->mixed = is_mixed(w, p->types);
}

static void lot_part(struct workshop *w, struct resolved_deal *d, uint32_t index,
		     const struct version *v, const struct lot *l)
{
	struct part *p = add_part(w, d, index, v->source);
	const struct transfer *t = l->first;

	p->site = l->site;
	p->types = l->types ? l->types : d->types;
	p->from = l->from ? l->from : d->from;
	p->to = l->to ? l->to : d->to;
	p->via = l->via ? l->via : d->via;
	p->date = date_stated(&l->date) ? l->date : d->date;
	p->condition = t->condition ? t->condition : d->condition;
	p->count = l->count;
	p->ordered = l->ordered;
	p->tiv = l->tiv;
	p->mixed = is_mixed(w, p->types);
}

/* What the stated whole has beyond its breakdown. */
static void remainder_part(struct workshop *w, struct resolved_deal *d, uint32_t index,
			   const struct version *v, struct quantity rest)
{
	const struct lot *whole = NULL;
	struct part *p;

	for (size_t i = 0; i < v->lots.n && !whole; i++) {
		if (v->lots.v[i].whole && (v->lots.v[i].count.flags & Q_ENDS))
			whole = &v->lots.v[i];
	}
	p = add_part(w, d, index, v->source);
	if (whole && whole->types)
		p->types = whole->types;
	p->count = rest;
	p->mixed = is_mixed(w, p->types);
}

static int sum_parts(const struct workshop *w, size_t first, struct quantity *sum, struct err *e)
{
	bool any = false;

	*sum = (struct quantity){0};
	for (size_t i = first; i < w->r->parts.n; i++) {
		struct quantity q = w->r->parts.v[i].count;
		if (!(q.flags & Q_ENDS))
			continue;
		if (!any)
			*sum = q;
		else if (quantity_add(sum, *sum, q, e))
			return -1;
		any = true;
	}
	return 0;
}

/* Each lot its own cost, when the chosen cost is the sum of these lots; else the deal's cost is one
 * part by itself, which nobody has split. */
static void cost_parts(struct workshop *w, struct resolved_deal *d, uint32_t index,
		       const struct version *v, size_t first)
{
	size_t chosen = d->chosen[ATTRIBUTE_COST], at = first;
	bool each = chosen != NO_VERSION && v == &d->versions.v[chosen];
	struct part *p;

	if (!money_stated(d->cost))
		return;
	for (size_t i = 0; i < v->lots.n && each; i++) {
		const struct money *m = &v->lots.v[i].cost[d->price_kind];
		each = v->lots.v[i].whole ? !money_stated(*m)
					  : !money_stated(*m) || m->currency == d->cost.currency;
	}
	for (size_t i = 0; i < v->lots.n && each; i++) {
		if (!v->lots.v[i].whole)
			w->r->parts.v[at++].cost = v->lots.v[i].cost[d->price_kind];
	}
	if (each)
		return;
	p = add_part(w, d, index, chosen == NO_VERSION ? v->source : d->versions.v[chosen].source);
	p->cost = d->cost;
	p->price_only = true;
	p->mixed = is_mixed(w, p->types);
}

/* By how much the deal's ends lie outside the sum of its parts'. An open end of the deal is
 * INT64_MAX; open ends of the parts need no allowance. */
static void slack(int64_t *below, int64_t *above, struct quantity deal, struct quantity parts)
{
	int64_t low = (deal.flags & Q_LOW) ? deal.low : 0;

	*below = (parts.flags & Q_LOW) && parts.low > low ? parts.low - low : 0;
	*above = 0;
	if ((parts.flags & Q_HIGH) && (deal.flags & Q_ENDS)) {
		if (!(deal.flags & Q_HIGH))
			*above = INT64_MAX;
		else if (deal.high > parts.high)
			*above = deal.high - parts.high;
	}
}

static int note_slack(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	struct quantity counts, costs = {0};

	if (sum_parts(w, d->first_part, &counts, e))
		return -1;
	slack(&d->count_below, &d->count_above, d->count, counts);
	for (size_t i = d->first_part; i < w->r->parts.n; i++) {
		struct quantity q = w->r->parts.v[i].cost.minor;
		if (!(q.flags & Q_ENDS))
			continue;
		if (!(costs.flags & Q_ENDS))
			costs = q;
		else if (quantity_add(&costs, costs, q, e))
			return -1;
	}
	slack(&d->cost_below, &d->cost_above, d->cost.minor, costs);
	return 0;
}

static int split_parts(struct workshop *w, struct resolved_deal *d, uint32_t index,
		       const struct version *v, struct err *e)
{
	struct quantity sum;

	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole)
			lot_part(w, d, index, v, &v->lots.v[i]);
	}
	cost_parts(w, d, index, v, d->first_part);
	if (sum_parts(w, d->first_part, &sum, e))
		return -1;
	if ((sum.flags & Q_BEST) && (d->count.flags & Q_BEST) && d->count.best > sum.best)
		remainder_part(w, d, index, v, quantity_exact(d->count.best - sum.best));
	return 0;
}

int parts_of_deal(struct workshop *w, struct resolved_deal *d, uint32_t index, struct err *e)
{
	const struct version *v = structure_of(d);

	d->first_part = w->r->parts.n;
	if (!v || leaf_lots(v) <= 1)
		single_part(w, d, index, v);
	else if (split_parts(w, d, index, v, e))
		return err_prefix(e, "deal %s", d->key);
	d->part_count = w->r->parts.n - d->first_part;
	return note_slack(w, d, e);
}
