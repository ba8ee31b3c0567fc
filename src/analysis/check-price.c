/* price-conflict: one claim gives a count, a price each and a price for the lot that can't all be
 * true. Says from which count on they could, and who gives such a count: first in the same deal,
 * then in deals with the same seller and a type in common. */
#include "check-inside.h"

#include "hangar/err.h"

struct conflict {
	const struct resolution *r;
	const struct resolved_deal *deal;
	const struct transfer *claim;
	struct money product, total;
	/* counts that would reconcile them, 0..INT64_MAX */
	int64_t from, to;
};

static int64_t divide_up(int64_t a, int64_t b)
{
	return a / b + (a % b != 0);
}

static bool has_ends(struct quantity q)
{
	return (q.flags & Q_ENDS) != 0;
}

/* total.low <= n * unit.high and total.high >= n * unit.low */
static void reconciling_counts(struct conflict *c)
{
	struct quantity unit = c->claim->unit_price.minor, total = c->total.minor;

	c->from = 0;
	c->to = INT64_MAX;
	if ((unit.flags & Q_HIGH) && (total.flags & Q_LOW) && unit.high > 0)
		c->from = divide_up(total.low, unit.high);
	if ((unit.flags & Q_LOW) && (total.flags & Q_HIGH) && unit.low > 0)
		c->to = total.high / unit.low;
}

static bool in_conflict(struct conflict *c)
{
	const struct transfer *t = c->claim;
	struct err ignored = ERR_INIT;
	bool overflow;

	if (!has_ends(t->count) || !has_ends(t->unit_price.minor) ||
	    !has_ends(t->total_price.minor) || t->unit_price.currency != t->total_price.currency)
		return false;
	overflow = money_times(&c->product, t->unit_price, t->count, &ignored) != 0;
	err_clear(&ignored);
	if (overflow || quantity_overlaps(c->product.minor, t->total_price.minor))
		return false;
	c->total = t->total_price;
	reconciling_counts(c);
	return true;
}

/* ---- who gives a count that reconciles ---- */

struct witnesses {
	const struct resolved_deal *deal;
	int64_t count;
	VEC(source_id) sources;
	VEC(claim_id) claims;
};

static bool reconciles(const struct conflict *c, const struct version *v)
{
	return (v->count.flags & Q_BEST) && v->count.best >= c->from && v->count.best <= c->to;
}

/* All versions of a deal that give the first count that fits. */
static void look_in(struct witnesses *w, const struct conflict *c, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (!reconciles(c, v) || (w->sources.n && v->count.best != w->count))
			continue;
		w->deal = d;
		w->count = v->count.best;
		vec_push(&w->sources, v->source);
		vec_push(&w->claims, v->claims.v[0]->claim.id);
	}
}

static bool type_in_common(const struct catalogue *cat, typeset_id a, typeset_id b)
{
	size_t n, m;
	const type_id *x = catalogue_typeset_members(cat, a, &n);
	const type_id *y = catalogue_typeset_members(cat, b, &m);

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < m; k++) {
			if (x[i] == y[k])
				return true;
		}
	}
	return false;
}

static void find_witnesses(struct witnesses *w, const struct conflict *c)
{
	const struct resolution *r = c->r;

	look_in(w, c, c->deal);
	for (size_t i = 0; i < r->deals.n && !w->sources.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		if (d != c->deal && d->from && d->from == c->deal->from &&
		    type_in_common(r->ev->catalogue, d->types, c->deal->types))
			look_in(w, c, d);
	}
}

/* ---- what it says ---- */

static void say_each(struct str *m, const struct conflict *c, int64_t count)
{
	if (count > 0 && (c->total.minor.flags & Q_BEST)) {
		str_add(m, " (");
		say_money(m, c->total.minor.best / count, c->total.currency, false);
		str_add(m, " each)");
	}
}

static void say_clash(struct str *m, const struct conflict *c)
{
	const struct transfer *t = c->claim;

	str_addf(m, "%s: ", say_source(c->r->ev, t->claim.source));
	say_quantity(m, t->count);
	str_add(m, " × ");
	say_amount(m, t->unit_price);
	str_add(m, " is ");
	say_amount(m, c->product);
	str_add(m, ", but it gives the lot as ");
	say_amount(m, c->total);
	say_each(m, c, t->count.flags & Q_BEST ? t->count.best : 0);
	str_addc(m, '.');
}

/* "from 113 aircraft on", "up to 5 aircraft", "at 13 aircraft", "from 91 to 151 aircraft". */
static void say_bounds(struct str *m, const struct conflict *c)
{
	if (c->from > c->to) {
		str_add(m, " No number of aircraft makes them agree");
		return;
	}
	str_add(m, " They agree only ");
	if (c->from == c->to) {
		str_add(m, "at ");
	} else if (c->to == INT64_MAX) {
		str_add(m, "from ");
	} else if (c->from > 0) {
		str_add(m, "from ");
		integer_format(m, c->from);
		str_add(m, " to ");
	} else {
		str_add(m, "up to ");
	}
	integer_format(m, c->to == INT64_MAX ? c->from : c->to);
	str_add(m, c->to == INT64_MAX ? " aircraft on" : " aircraft");
}

static void say_witnesses(struct str *m, const struct conflict *c, const struct witnesses *w)
{
	if (!w->sources.n) {
		str_add(m, "; nobody gives such a number.");
		return;
	}
	str_add(m, "; ");
	integer_format(m, w->count);
	say_each(m, c, w->count);
	str_add(m, " is what ");
	say_sources(m, c->r->ev, w->sources.v, w->sources.n, 3);
	str_add(m, w->sources.n == 1 ? " gives" : " give");
	if (w->deal == c->deal)
		str_add(m, " in the same deal.");
	else
		str_addf(m, " in %s.", w->deal->key);
}

static void report(struct findings *out, const struct conflict *c, const struct version *v,
		   const struct check *self)
{
	struct str m = {0}, about = {0};
	struct witnesses w = {0};
	struct finding *f;

	find_witnesses(&w, c);
	say_clash(&m, c);
	say_bounds(&m, c);
	say_witnesses(&m, c, &w);
	str_addf(&about, "deal:%s", c->deal->key);
	f = finding_add(out, self, v->excluded ? SEVERITY_WARNING : SEVERITY_ERROR, str_c(&about),
			&m);
	vec_push(&f->claims, c->claim->claim.id);
	for (size_t i = 0; i < w.claims.n; i++)
		vec_push(&f->claims, w.claims.v[i]);
	vec_free(&w.sources);
	vec_free(&w.claims);
	str_free(&m);
	str_free(&about);
}

void check_price_conflict(struct findings *out, const struct resolution *r,
			  const struct check *self)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++) {
			const struct version *v = &d->versions.v[k];
			for (size_t j = 0; j < v->claims.n; j++) {
				struct conflict c = {.r = r, .deal = d, .claim = v->claims.v[j]};
				if (in_conflict(&c))
					report(out, &c, v, self);
			}
		}
	}
}
