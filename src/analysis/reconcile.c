/* Who gives a figure that would make a clash come right. */
#include "reconcile.h"

#include "inside.h"

/* The figures that would do, of one measure. */
struct wanted {
	struct unit unit;
	int64_t low, high;
	int64_t near; /* what is stated: of several deals the next to it is taken */
};

static int64_t divide_up(int64_t a, int64_t b)
{
	return a / b + (a % b != 0);
}

static void want_price(struct wanted *w, const struct clash *c, enum measure m)
{
	struct quantity n = c->counts->count, total = c->total.minor, product = c->product.minor;

	if (m == MEASURE_TOTAL) {
		w->low = product.flags & Q_LOW ? product.low : 0;
		w->high = product.flags & Q_HIGH ? product.high : INT64_MAX;
		w->near = total.flags & Q_BEST ? total.best : w->low;
		return;
	}
	w->low = (total.flags & Q_LOW) && (n.flags & Q_HIGH) && n.high > 0
		     ? divide_up(total.low, n.high)
		     : 0;
	w->high = (total.flags & Q_HIGH) && (n.flags & Q_LOW) && n.low > 0 ? total.high / n.low
									   : INT64_MAX;
	if ((n.flags & Q_HIGH) && n.high == 0)
		w->high = 0; /* of no aircraft there is no price */
	w->near =
	    c->each->unit_price.minor.flags & Q_BEST ? c->each->unit_price.minor.best : w->low;
}

static struct wanted want(const struct clash *c, enum measure m)
{
	struct wanted w = {.unit = {.measure = (uint8_t)m}, .low = c->from, .high = c->to};

	if (m == MEASURE_COUNT) {
		w.near = c->counts->count.flags & Q_BEST ? c->counts->count.best : c->from;
		return w;
	}
	w.unit.kind = (uint8_t)kind_of_price(c->each);
	w.unit.currency = c->each->unit_price.currency;
	want_price(&w, c, m);
	w.low = w.low > 0 ? w.low : 1; /* nothing is no price */
	return w;
}

static bool fits(const struct wanted *w, struct quantity q)
{
	return (q.flags & Q_BEST) && q.best >= w->low && q.best <= w->high;
}

static struct unit unit_of_claim(const struct transfer *t, enum measure m, currency_id c)
{
	return (struct unit){(uint8_t)m, (uint8_t)kind_of_price(t), c};
}

/* Another telling by the same source joins it. */
static void add_witness(struct witnesses *w, const struct resolved_deal *d, source_id s,
			const struct claim *c, int64_t value)
{
	w->deal = d;
	w->value = value;
	vec_push(&w->claims, c->id);
	if (!w->sources.n || w->sources.v[w->sources.n - 1] != s)
		vec_push(&w->sources, s);
}

/* ---- in the deal itself: the first figure that fits, and all who give it ---- */

static void hear(struct witnesses *w, const struct wanted *want, const struct resolved_deal *d,
		 const struct version *v, const struct transfer *t, struct money m)
{
	if (unit_equal(unit_of_claim(t, w->measure, m.currency), want->unit) &&
	    fits(want, m.minor) && (!w->deal || w->value == m.minor.best))
		add_witness(w, d, v->source, &t->claim, m.minor.best);
}

static void look_in_deal(struct witnesses *w, const struct wanted *want, const struct clash *c)
{
	const struct resolved_deal *d = c->deal;

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (w->measure == MEASURE_COUNT) {
			if (!v->part && fits(want, v->count) &&
			    (!w->deal || w->value == v->count.best))
				add_witness(w, d, v->source, &v->claims.v[0]->claim, v->count.best);
			continue;
		}
		for (size_t k = 0; k < v->claims.n; k++) {
			const struct transfer *t = v->claims.v[k];
			hear(w, want, d, v, t,
			     w->measure == MEASURE_EACH ? t->unit_price : t->total_price);
		}
	}
}

/* ---- in other deals ---- */

static bool of_deal(const struct resolution *r, const struct rival *x, const struct clash *c)
{
	return &r->deals.v[x->deal] == c->deal;
}

/* Of those that fit, the next to what is stated, from the first of its equals on; NULL: none. */
static const struct rival *nearest(const struct rivals *list, const struct resolution *r,
				   const struct wanted *want, struct rival key,
				   const struct clash *c)
{
	size_t at;
	const struct rival *above = NULL, *below = NULL;

	key.value = want->near > want->low ? want->near : want->low;
	at = rivals_seek(list, &key);
	for (size_t i = at; i < list->n && !above; i++) {
		const struct rival *x = &list->v[i];
		if (!rivals_comparable(x, &key) || x->value > want->high)
			break;
		above = of_deal(r, x, c) ? NULL : x;
	}
	for (size_t i = at; i-- > 0;) {
		const struct rival *x = &list->v[i];
		if (!rivals_comparable(x, &key) || x->value < want->low ||
		    (below && (x->value != below->value || x->deal != below->deal)))
			break;
		if (!of_deal(r, x, c) && x->value <= want->high)
			below = x;
	}
	if (above && below)
		return above->value - want->near <= want->near - below->value ? above : below;
	return above ? above : below;
}

static void look_elsewhere(struct witnesses *w, const struct resolution *r,
			   const struct wanted *want, const struct clash *c,
			   const struct rivals *list)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(r->ev->catalogue, c->deal->types, &n);
	const struct rival *found = NULL;

	for (size_t i = 0; i < n && c->deal->from && !found; i++) {
		struct rival key = {.from = c->deal->from, .type = types[i], .unit = want->unit};
		found = nearest(list, r, want, key, c);
	}
	for (const struct rival *x = found; x && x < list->v + list->n; x++) {
		const struct resolved_deal *d = &r->deals.v[x->deal];
		if (!rivals_comparable(x, found) || x->value != found->value ||
		    x->deal != found->deal)
			break;
		add_witness(w, d, d->versions.v[x->version].source, &x->claim->claim, x->value);
	}
}

void witnesses_find(struct witnesses *w, const struct resolution *r, const struct clash *c,
		    const struct rivals *list)
{
	static const enum measure order[] = {MEASURE_COUNT, MEASURE_EACH, MEASURE_TOTAL};

	for (size_t i = 0; i < MEASURES && !w->deal; i++) {
		struct wanted wanted = want(c, order[i]);

		w->measure = order[i];
		if (wanted.low > wanted.high)
			continue;
		look_in_deal(w, &wanted, c);
		if (!w->deal)
			look_elsewhere(w, r, &wanted, c, list);
	}
}

void witnesses_free(struct witnesses *w)
{
	vec_free(&w->sources);
	vec_free(&w->claims);
}

/* ---- the index ---- */

static void index_price(struct rivals *list, const struct resolution *r, struct rival of,
			enum measure m, struct money price)
{
	if (!(price.minor.flags & Q_BEST))
		return;
	of.unit = unit_of_claim(of.claim, m, price.currency);
	of.value = price.minor.best;
	rivals_add(list, r, of);
}

static void index_version(struct rivals *list, const struct resolution *r, struct rival of,
			  const struct version *v)
{
	if ((v->count.flags & Q_BEST) && !v->part) {
		of.claim = v->claims.v[0];
		of.value = v->count.best;
		rivals_add(list, r, of);
	}
	for (size_t i = 0; i < v->claims.n; i++) {
		of.claim = v->claims.v[i];
		index_price(list, r, of, MEASURE_TOTAL, of.claim->total_price);
		index_price(list, r, of, MEASURE_EACH, of.claim->unit_price);
	}
}

void reconcile_index(struct rivals *list, const struct resolution *r, const bool *sellers)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n && sellers[d->from]; k++) {
			struct rival of = {.deal = (uint32_t)i,
					   .version = (uint32_t)k,
					   .lot = NO_LOT};
			index_version(list, r, of, &d->versions.v[k]);
		}
	}
	rivals_sort(list);
}
