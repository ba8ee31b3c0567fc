/* What one source's prices come to: totals, else number times price each, told in one currency or
 * several. As price.c reckons them. */
#include "why-inside.h"

#include "hangar/err.h"
#include "hangar/str.h"

/* ---- rates ---- */

struct why_node *why_convert(struct why_work *w, struct why_node *n, currency_id to,
			     const struct date *on)
{
	struct money m = {.minor = n->value.quantity, .currency = n->value.currency};
	struct why_node *c;

	if (!m.currency || m.currency == to)
		return n;
	c = why_node_new(w, WHY_CONVERTED, WHY_AN_AMOUNT, n->measure, n->label);
	c->way =
	    resolution_way(w->r, m.currency, to, date_stated(on) ? on->latest : DAY_OPEN_FUTURE);
	c->source = n->source;
	if (!c->way.rate)
		return NULL;
	w->failed |= exchange_way_convert(&m, m, &c->way, to, w->e) != 0;
	why_set(c, why_money_of(m));
	why_put(w, c, n, WHY_COUNTS);
	return c;
}

static const struct date *day_of_lot(const struct resolved_deal *d, const struct lot *l)
{
	return day_known(&l->date) ? &l->date : &d->date;
}

/* ---- tellings ---- */

enum telling { TELLS_TOTAL, TELLS_PRODUCT, TELLS_EACH };

static struct why_node *product(struct why_work *w, const struct transfer *t)
{
	struct why_node *n = why_node_new(w, WHY_PRODUCT, WHY_AN_AMOUNT, "cost",
					  why_source_name(w, t->claim.source));
	struct money m = {0};

	w->failed |= money_times(&m, t->unit_price, t->count, w->e) != 0;
	n->source = t->claim.source;
	why_put(w, n, why_claim(w, &t->claim, "count", why_count_of(t->count)), WHY_COUNTS);
	why_put(w, n, why_claim(w, &t->claim, "unit_price", why_money_of(t->unit_price)),
		WHY_COUNTS);
	why_set(n, why_money_of(m));
	return n;
}

/* What a claim tells of the price; NULL where it tells nothing. */
static struct why_node *telling(struct why_work *w, const struct transfer *t, enum telling what)
{
	if (what == TELLS_PRODUCT)
		return money_stated(t->unit_price) && quantity_stated(t->count) ? product(w, t)
										: NULL;
	if (what == TELLS_TOTAL)
		return money_stated(t->total_price)
			   ? why_claim(w, &t->claim, "cost", why_money_of(t->total_price))
			   : NULL;
	return money_stated(t->unit_price)
		   ? why_claim(w, &t->claim, "unit_price", why_money_of(t->unit_price))
		   : NULL;
}

static struct why_node *tellings(struct why_work *w, const struct lot *l, const char *measure)
{
	struct why_node *n = why_node_new(w, WHY_TOLD, WHY_A_LOT, measure, l->site);

	n->source = l->first->claim.source;
	return n;
}

/* A further telling: the range goes over all; the first with a best takes the place of those
 * without. */
static struct why_node *tell(struct why_work *w, const struct resolved_deal *d, const struct lot *l,
			     struct why_node *so_far, struct why_node *told)
{
	struct why_node *first = so_far->n ? so_far->children[0] : NULL, *next = so_far, *other;
	bool replaces = first && !(so_far->value.quantity.flags & Q_BEST) &&
			(told->value.quantity.flags & Q_BEST);

	if (!first) {
		why_put(w, so_far, told, WHY_COUNTS);
		why_set(so_far, told->value);
		return so_far;
	}
	if (replaces) {
		next = tellings(w, l, so_far->measure);
		why_put(w, next, told, WHY_COUNTS);
		why_set(next, told->value);
		told = so_far->n == 1 ? first : so_far;
	}
	other = why_convert(w, told, next->value.currency, day_of_lot(d, l));
	why_put(w, next, other ? other : told, other ? WHY_WIDENS : WHY_NO_RATE);
	next->value.quantity = why_told(next);
	why_set(next, next->value);
	return next;
}

/* Exact amounts are told before the others; a price each of another kind than the first is not
 * heard. */
static struct why_node *tell_all(struct why_work *w, const struct resolved_deal *d,
				 const struct lot *l, enum telling what, enum price_kind kind)
{
	struct why_node *n = tellings(w, l, what == TELLS_EACH ? "unit_price" : "cost");
	enum price_kind each = what == TELLS_EACH ? PRICE_NONE : kind;

	for (int exact = 1; exact >= 0; exact--) {
		for (size_t i = 0; i < l->claims.n; i++) {
			const struct transfer *t = l->claims.v[i];
			struct why_node *told = telling(w, t, what);
			if (!told || quantity_is_exact(told->value.quantity) != exact)
				continue;
			each = each ? each : kind_of_price(t);
			if (kind_of_price(t) == each)
				n = tell(w, d, l, n, told);
		}
	}
	return n;
}

static struct why_node *unwrapped(struct why_node *n)
{
	return n->n == 1 ? n->children[0] : n;
}

/* The first telling of a whole told again stands in for one without a price. */
static const struct lot *priced_lot(const struct version *v, size_t lot, enum price_kind kind)
{
	const struct lot *l = &v->lots.v[lot];

	for (size_t k = 0; k < l->claims.n; k++) {
		const struct transfer *t = l->claims.v[k];
		if (kind_of_price(t) == kind &&
		    (money_stated(t->total_price) ||
		     (money_stated(t->unit_price) && quantity_stated(t->count))))
			return l;
	}
	for (size_t i = 0; i < v->lots.n; i++) {
		if (v->lots.v[i].under == lot && lot_retold(v, i) &&
		    money_stated(v->lots.v[i].cost[kind]))
			return &v->lots.v[i];
	}
	return l;
}

struct why_node *why_lot_cost(struct why_work *w, const struct resolved_deal *d,
			      const struct version *v, size_t lot, enum price_kind kind)
{
	const struct lot *l = priced_lot(v, lot, kind);
	struct why_node *n = tell_all(w, d, l, TELLS_TOTAL, kind);

	if (!n->n)
		n = tell_all(w, d, l, TELLS_PRODUCT, kind);
	return unwrapped(n);
}

/* ---- of the version ---- */

static void put_costs(struct why_work *w, struct why_node *to, const struct resolved_deal *d,
		      const struct version *v, size_t of, enum price_kind kind)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		struct why_node *n, *same;
		if (!lot_is_piece(v, i, of))
			continue;
		if (!money_stated(l->cost[kind])) {
			if (l->whole)
				put_costs(w, to, d, v, i, kind);
			continue;
		}
		n = why_lot_cost(w, d, v, i, kind);
		same = to->n ? why_convert(w, n, to->children[0]->value.currency, day_of_lot(d, l))
			     : n;
		why_put(w, to, same ? same : n, same ? WHY_COUNTS : WHY_NO_RATE);
	}
}

/* A price each that stands in another claim than the number of the same aircraft. */
static void put_price_by_count(struct why_work *w, struct why_node *to,
			       const struct resolved_deal *d, const struct version *v)
{
	for (size_t i = 0; i < v->lots.n && !to->n; i++) {
		const struct lot *l = &v->lots.v[i];
		struct why_node *n, *count;
		struct money m = {0};
		if (!money_stated(l->unit_price) || (l->count.flags & Q_ENDS) ||
		    (l->types && l->types != v->types))
			continue;
		n = why_node_new(w, WHY_PRODUCT, WHY_AN_AMOUNT, "cost",
				 why_source_name(w, v->source));
		n->source = v->source;
		count = why_version(w, d, v, ATTRIBUTE_COUNT, PRICE_NONE);
		why_set(count, why_count_of(v->count));
		why_put(w, n, count, WHY_COUNTS);
		why_put(w, n, unwrapped(tell_all(w, d, l, TELLS_EACH, PRICE_NONE)), WHY_COUNTS);
		w->failed |= money_times(&m, l->unit_price, v->count, w->e) != 0;
		why_set(n, why_money_of(m));
		why_put(w, to, n, WHY_COUNTS);
	}
}

void why_version_cost(struct why_work *w, struct why_node *to, const struct resolved_deal *d,
		      const struct version *v, enum price_kind kind)
{
	put_costs(w, to, d, v, NO_LOT, kind);
	if (!to->n && money_stated(v->cost[kind]))
		put_price_by_count(w, to, d, v);
}

void why_version_unit_price(struct why_work *w, struct why_node *to, const struct resolved_deal *d,
			    const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (money_stated(v->lots.v[i].unit_price))
			why_put(w, to,
				unwrapped(tell_all(w, d, &v->lots.v[i], TELLS_EACH, PRICE_NONE)),
				WHY_COUNTS);
	}
}
