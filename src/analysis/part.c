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

/* By how much the pieces of a stated whole fall short of it; of "at least 20", by how much at
 * least.
 */
int64_t lot_shortfall(const struct version *v, size_t whole)
{
	const struct lot *l = &v->lots.v[whole];
	int64_t own = lot_counts_for(l->count), pieces = lot_pieces_count(v, whole);

	return l->whole && !lot_retold(v, whole) && own > pieces ? own - pieces : 0;
}

static bool falls_short(const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (lot_shortfall(v, i))
			return true;
	}
	return false;
}

/* Do the lots of `v` count up to the figure chosen, with nothing beside them? */
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
	return sum == d->count.best && !falls_short(v);
}

/* The version whose lots become the parts. */
const struct version *parts_structure(const struct resolved_deal *d)
{
	static const enum attribute tellers[] = {ATTRIBUTE_COUNT, ATTRIBUTE_COST, ATTRIBUTE_TYPES};
	size_t chosen = NO_VERSION;
	const struct version *best;

	for (size_t i = 0; i < sizeof tellers / sizeof *tellers && chosen == NO_VERSION; i++)
		chosen = d->chosen[tellers[i]];
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
	    .other = d->other,
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

/* A lot goes by the edition that tells it. */
static void lot_part(struct workshop *w, struct resolved_deal *d, uint32_t index,
		     const struct lot *l)
{
	const struct transfer *t = l->first;
	struct part *p = add_part(w, d, index, t->claim.source);

	p->site = l->site;
	p->types = l->types ? l->types : d->types;
	p->from = l->from ? l->from : d->from;
	p->to = l->to ? l->to : d->to;
	p->via = l->via ? l->via : d->via;
	p->date = date_stated(&l->date) ? l->date : d->date;
	p->condition = t->condition ? t->condition : d->condition;
	p->count = l->count;
	p->mixed = is_mixed(w, p->types);
	p->split_claims = (uint32_t)l->claims.n;
	d->split_claims += l->claims.n;
}

/* What a stated whole has beyond its breakdown. Where the whole has no type, nor anybody else gives
 * one, it is untyped: the types of the breakdown are those of the breakdown. */
static void remainder_part(struct workshop *w, struct resolved_deal *d, uint32_t index,
			   const struct version *v, size_t whole)
{
	struct part *p = add_part(w, d, index, v->source);
	const struct lot *l = &v->lots.v[whole];

	if (l->types)
		p->types = l->types;
	else if (d->chosen[ATTRIBUTE_TYPES] == (size_t)(v - d->versions.v))
		p->types = 0;
	p->site = l->site;
	p->count = quantity_exact(lot_shortfall(v, whole));
	if (!(l->count.flags & Q_BEST))
		p->count = (struct quantity){.low = p->count.low, .flags = Q_LOW};
	p->mixed = is_mixed(w, p->types);
}

/* Is the cost chosen the sum of the lots'? */
static bool each_its_cost(const struct resolved_deal *d, const struct version *v)
{
	bool any = false;

	if (d->chosen[ATTRIBUTE_COST] != (size_t)(v - d->versions.v))
		return false;
	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		const struct money *m = &l->cost[d->price_kind];
		if (money_stated(*m) && (l->whole || m->currency != d->cost.currency))
			return false;
		any = any || money_stated(*m);
	}
	return any;
}

/* Do the lots have together what the deal has? `which` gives the figure of a lot. */
static bool each_its_own(const struct version *v, struct quantity deal,
			 struct quantity (*which)(const struct lot *))
{
	int64_t sum = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		int64_t own = v->lots.v[i].whole ? 0 : lot_counts_for(which(&v->lots.v[i]));
		if (__builtin_add_overflow(sum, own, &sum))
			return false;
	}
	return sum == lot_counts_for(deal);
}

static struct quantity ordered_of(const struct lot *l)
{
	return l->ordered;
}

static struct quantity tiv_of(const struct lot *l)
{
	return l->tiv;
}

/* Gives each lot its own figures where they are together those of the deal. What nobody has split
 * is a part by itself. */
static void split_figures(struct workshop *w, struct resolved_deal *d, uint32_t index,
			  const struct version *v)
{
	bool cost = each_its_cost(d, v) || !money_stated(d->cost);
	bool ordered = each_its_own(v, d->ordered, ordered_of);
	bool tiv = each_its_own(v, d->tiv, tiv_of);
	size_t chosen = d->chosen[ATTRIBUTE_COST], at = d->first_part;
	struct part *p;

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		if (l->whole)
			continue;
		p = &w->r->parts.v[at++];
		if (cost && money_stated(d->cost))
			p->cost = l->cost[d->price_kind];
		if (ordered)
			p->ordered = l->ordered;
		if (tiv)
			p->tiv = l->tiv;
	}
	if (cost && ordered && tiv)
		return;
	p = add_part(w, d, index,
		     cost || chosen == NO_VERSION ? v->source : d->versions.v[chosen].source);
	if (!cost)
		p->cost = d->cost;
	if (!ordered)
		p->ordered = d->ordered;
	if (!tiv)
		p->tiv = d->tiv;
	p->price_only = true;
	p->mixed = is_mixed(w, p->types);
}

/* By how much the deal's ends lie outside the sum of its parts'; `lows` is what these have at
 * least. An open end of the deal is INT64_MAX; open ends of the parts need no allowance. */
void parts_slack(int64_t *below, int64_t *above, struct quantity deal, struct quantity parts,
		 int64_t lows)
{
	int64_t low = (deal.flags & Q_LOW) ? deal.low : 0;

	*below = lows > low ? lows - low : 0;
	*above = 0;
	if ((parts.flags & Q_HIGH) && (deal.flags & Q_ENDS)) {
		if (!(deal.flags & Q_HIGH))
			*above = INT64_MAX;
		else if (deal.high > parts.high)
			*above = deal.high - parts.high;
	}
}

static int64_t at_least(int64_t sum, struct quantity q)
{
	return q.flags & Q_LOW && __builtin_add_overflow(sum, q.low, &sum) ? INT64_MAX : sum;
}

static int note_slack(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	struct quantity counts = {0}, costs = {0};
	int64_t count_lows = 0, cost_lows = 0;

	for (size_t i = d->first_part; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		if (figure_add(&counts, p->count, e) || figure_add(&costs, p->cost.minor, e))
			return -1;
		count_lows = at_least(count_lows, p->count);
		cost_lows = at_least(cost_lows, p->cost.minor);
	}
	parts_slack(&d->count_below, &d->count_above, d->count, counts, count_lows);
	parts_slack(&d->cost_below, &d->cost_above, d->cost.minor, costs, cost_lows);
	return 0;
}

static void split_parts(struct workshop *w, struct resolved_deal *d, uint32_t index,
			const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole)
			lot_part(w, d, index, &v->lots.v[i]);
	}
	split_figures(w, d, index, v);
	for (size_t i = 0; i < v->lots.n; i++) {
		if (lot_shortfall(v, i))
			remainder_part(w, d, index, v, i);
	}
}

bool parts_are_one(const struct version *v)
{
	return leaf_lots(v) <= 1 && !falls_short(v);
}

int parts_of_deal(struct workshop *w, struct resolved_deal *d, uint32_t index, struct err *e)
{
	const struct version *v = parts_structure(d);

	d->first_part = w->r->parts.n;
	if (!v || parts_are_one(v))
		single_part(w, d, index, v);
	else
		split_parts(w, d, index, v);
	d->part_count = w->r->parts.n - d->first_part;
	return note_slack(w, d, e) ? err_prefix(e, "deal %s", d->key) : 0;
}
