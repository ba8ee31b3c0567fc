/* asking-as-sale: what a source gives as the price of a sale is within 3 % of what was asked, in
 * all or for one lot: the one may be the other, told again. */
#include "check-inside.h"

#include "inside.h"
#include "retold.h"

struct group { /* sale prices of one deal, next to the same asking price */
	const struct resolution *r;
	const struct retold *v;
	size_t n;
	const struct version *asking;
	const struct lot *lot; /* that was asked for; NULL: all of them */
};

static const struct version *version_of(const struct group *g, size_t i)
{
	return &g->r->deals.v[g->v[i].deal].versions.v[g->v[i].version];
}

/* They read the same: what another currency of one of them widens is not said. */
static bool same_price(const struct retold *a, const struct retold *b)
{
	const struct quantity *x = &a->price.minor, *y = &b->price.minor;

	return a->price.currency == b->price.currency && x->best == y->best &&
	       (x->flags & Q_APPROXIMATE) == (y->flags & Q_APPROXIMATE);
}

/* "sofx and 1lurer give KZT 1,000,000,000": all who give the price of the one at `of`. */
static void say_sale(struct str *m, const struct group *g, size_t of)
{
	VEC(source_id) sources = {0};

	for (size_t i = of; i < g->n; i++) {
		source_id s = version_of(g, i)->source;
		if (same_price(&g->v[of], &g->v[i]) &&
		    (!sources.n || sources.v[sources.n - 1] != s))
			vec_push(&sources, s);
	}
	say_sources(m, g->r->ev, sources.v, sources.n, 6);
	str_add(m, sources.n == 1 ? " gives " : " give ");
	say_amount(m, g->v[of].price);
	vec_free(&sources);
}

static void say_sales(struct str *m, const struct group *g)
{
	for (size_t i = 0; i < g->n; i++) {
		bool said = false;
		for (size_t k = 0; k < i && !said; k++)
			said = same_price(&g->v[k], &g->v[i]);
		if (said)
			continue;
		str_add(m, i ? ", " : "");
		say_sale(m, g, i);
	}
}

static void say_asked(struct str *m, const struct group *g)
{
	struct quantity count = g->lot ? g->lot->count : g->asking->count;
	const struct resolved_deal *d = &g->r->deals.v[g->v->asked.deal];
	const struct date *on = g->lot && day_known(&g->lot->date) ? &g->lot->date : &d->date;

	say_amount(m, g->v->asked.price);
	if (count.flags & Q_ENDS) {
		str_add(m, " for ");
		say_quantity(m, count);
		str_add(m, " aircraft");
	}
	if (g->lot && g->lot->site)
		str_addf(m, " at %s", g->lot->site);
	str_addf(m, " (%s", say_source(g->r->ev, g->asking->source));
	if (g->v->asked.deal != g->v->deal)
		str_addf(m, " in %s", d->key);
	if (day_known(on)) {
		str_add(m, ", ");
		date_format(m, on);
	}
	str_addc(m, ')');
}

static bool all_give(const struct group *g, struct quantity count)
{
	for (size_t i = 0; i < g->n; i++) {
		struct quantity own = g->v[i].lot ? g->v[i].lot->count : version_of(g, i)->count;
		if (!(count.flags & own.flags & Q_BEST) || own.best != count.best)
			return false;
	}
	return true;
}

/* Whose number of aircraft the sale has: the lot's, or that of all lots. */
static void say_count(struct str *m, const struct group *g)
{
	struct quantity lot = g->lot ? g->lot->count : g->asking->count;

	if (all_give(g, lot)) {
		str_add(m, "; ");
		integer_format(m, lot.best);
		str_add(m, " is the number given as sold, too");
	} else if (g->lot && all_give(g, g->asking->count)) {
		str_add(m, "; the ");
		integer_format(m, g->asking->count.best);
		str_add(m, " given as sold are the number of all lots");
	}
}

static size_t lots_priced(const struct version *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->lots.n; i++)
		n += !v->lots.v[i].whole && money_stated(v->lots.v[i].cost[PRICE_ASKING]);
	return n;
}

static void say_all_lots(struct str *m, const struct group *g)
{
	const struct version *v = g->asking;

	if (!g->lot || lots_priced(v) < 2)
		return;
	str_addf(m, " The %zu lots of %s add up to ", lots_priced(v),
		 say_source(g->r->ev, v->source));
	if (v->count.flags & Q_ENDS) {
		say_quantity(m, v->count);
		str_add(m, " aircraft and ");
	}
	say_amount(m, v->cost[PRICE_ASKING]);
	str_addc(m, '.');
}

static double largest_gap(const struct group *g)
{
	double off = 0;

	for (size_t i = 0; i < g->n; i++)
		off = g->v[i].off > off ? g->v[i].off : off;
	return off * 100;
}

static void name_claims(struct finding *f, const struct group *g)
{
	for (size_t i = 0; i < g->n; i++) {
		const struct lot *l = g->v[i].lot;
		vec_push(&f->claims,
			 l ? l->first->claim.id : version_of(g, i)->claims.v[0]->claim.id);
	}
	vec_push(&f->claims, g->lot ? g->lot->first->claim.id : g->asking->claims.v[0]->claim.id);
}

static void report(struct findings *out, const struct group *g, const struct check *self)
{
	struct str m = {0}, about = {0};

	say_sales(&m, g);
	str_add(&m, " as a sale price: ");
	if (largest_gap(g) >= 0.05)
		str_addf(&m, "within %.1f %% of ", largest_gap(g));
	str_addf(&m, "what was asked%s, ",
		 g->lot && lots_priced(g->asking) > 1 ? " for one lot" : "");
	say_asked(&m, g);
	say_count(&m, g);
	str_addc(&m, '.');
	say_all_lots(&m, g);
	str_add(&m, " Is it that price, told again?");
	str_addf(&about, "deal:%s", g->r->deals.v[g->v->deal].key);
	name_claims(finding_add(out, self, SEVERITY_WARNING, str_c(&about), &m), g);
	str_free(&m);
	str_free(&about);
}

void check_asking_as_sale(struct findings *out, const struct resolution *r,
			  const struct check *self)
{
	struct retold_list all = {0};

	retold_find(&all, r);
	for (size_t first = 0, end; first < all.n; first = end) {
		const struct asked *a = &all.v[first].asked;
		struct group g = {.r = r, .v = &all.v[first]};
		for (end = first; end < all.n && retold_together(g.v, &all.v[end]);)
			end++;
		g.n = end - first;
		g.asking = &r->deals.v[a->deal].versions.v[a->version];
		g.lot = a->lot == NO_LOT ? NULL : &g.asking->lots.v[a->lot];
		report(out, &g, self);
	}
	vec_free(&all);
}
