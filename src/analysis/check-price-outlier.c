/* price-outlier: what a deal comes to for one aircraft is three times or more, or a third or less,
 * of what other deals of the same type family come to. A price that magnitude speaks of is left to
 * it. */
#include "check-inside.h"

#include <stdlib.h>

#include "inside.h"
#include "magnitude.h"
#include "price-outlier.h"
#include "rivals.h"

struct priced { /* a deal with a price for one aircraft */
	uint32_t deal;
	type_id family;
	uint8_t kind;
	struct money each; /* as given, or cost by number */
	struct money same; /* by the yardstick, where a rate is known */
};
VEC_TYPE(priced_list, struct priced);

/* The one family that all types are of; 0: none, or several. */
static type_id family_of(const struct catalogue *c, typeset_id types)
{
	size_t n;
	const type_id *t = catalogue_typeset_members(c, types, &n);
	type_id family = n ? catalogue_family(c, t[0]) : 0;

	for (size_t i = 1; i < n; i++) {
		if (catalogue_family(c, t[i]) != family)
			return 0;
	}
	return family;
}

static struct money price_each(const struct resolved_deal *d)
{
	struct money each = d->unit_price;

	if (each.minor.flags & Q_BEST)
		return each;
	if (!(d->cost.minor.flags & Q_BEST) || !(d->count.flags & Q_BEST) || d->count.best <= 0)
		return (struct money){0};
	each.currency = d->cost.currency;
	each.minor = quantity_exact(d->cost.minor.best / d->count.best);
	return each;
}

static void gather_priced(struct priced_list *out, const struct resolution *r)
{
	currency_id to = yardstick(r);

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		struct priced p = {.deal = (uint32_t)i, .kind = (uint8_t)d->price_kind};
		p.each = price_each(d);
		p.family = family_of(r->ev->catalogue, d->types);
		if (!p.family || d->passed_over || p.each.minor.best <= 0)
			continue;
		p.same = by_yardstick(r, p.each, to, &d->date);
		if (p.same.minor.best > 0)
			vec_push(out, p);
	}
}

static int compare_kin(const struct priced *x, const struct priced *y)
{
	if (x->family != y->family)
		return x->family < y->family ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->same.currency > y->same.currency) - (x->same.currency < y->same.currency);
}

static int by_kin(const void *a, const void *b)
{
	const struct priced *x = a, *y = b;
	int c = compare_kin(x, y);

	return c ? c : (x->deal > y->deal) - (x->deal < y->deal);
}

/* ---- what it says ---- */

static void say_factor(struct str *m, double factor)
{
	bool above = factor >= 1;
	double times = above ? factor : 1 / factor;

	str_add(m, above ? "" : "1/");
	if (times < 100)
		str_addf(m, "%.1f", times);
	else
		integer_format(m, rounded(times));
	str_add(m, above ? " times" : " of");
}

static void name_claims(struct finding *f, const struct resolved_deal *d)
{
	size_t at = d->chosen[ATTRIBUTE_UNIT_PRICE];

	if (at == NO_VERSION)
		at = d->chosen[ATTRIBUTE_COST];
	if (at == NO_VERSION)
		return;
	for (size_t i = 0; i < d->versions.v[at].claims.n; i++) {
		const struct transfer *t = d->versions.v[at].claims.v[i];
		if (money_stated(t->unit_price) || money_stated(t->total_price))
			vec_push(&f->claims, t->claim.id);
	}
}

static void report(struct findings *out, const struct resolution *r, const struct priced *p,
		   const struct price_verdict *v, size_t others, const struct check *self)
{
	const struct resolved_deal *d = &r->deals.v[p->deal];
	const struct catalogue *c = r->ev->catalogue;
	struct str m = {0}, about = {0};

	say_money(&m, p->each.minor.best, p->each.currency, false);
	str_add(&m, " each");
	if (p->same.currency != p->each.currency) {
		str_add(&m, ", about ");
		say_money(&m, p->same.minor.best, p->same.currency, false);
		str_addc(&m, ',');
	}
	str_add(&m, " is ");
	say_factor(&m, v->factor);
	str_add(&m, " the ");
	say_money(&m, rounded(v->median), p->same.currency, false);
	str_addf(&m, " that is the median of %zu other deals in the %s", others,
		 catalogue_type_get(c, p->family)->designation);
	if (p->kind != PRICE_SALE)
		str_addf(&m, " (%s)", vocabulary_name(&price_kind_words, p->kind));
	str_addc(&m, '.');
	str_addf(&about, "deal:%s", d->key);
	name_claims(finding_add(out, self, SEVERITY_NOTE, str_c(&about), &m), d);
	str_free(&m);
	str_free(&about);
}

/* ---- who stands apart ---- */

struct outliers {
	struct findings *out;
	const struct resolution *r;
	const struct check *self;
	bool *slipped; /* [deal]: magnitude speaks of a claim of it; NULL: not asked yet */
};

static bool left_to_magnitude(struct outliers *o, uint32_t deal)
{
	struct slips slips = {0};

	if (!o->slipped) {
		o->slipped = mem_zalloc((o->r->deals.n + 1) * sizeof *o->slipped);
		magnitude_find(&slips, o->r);
		for (size_t i = 0; i < slips.n; i++)
			o->slipped[slips.v[i].at.deal] = true;
		vec_free(&slips);
	}
	return o->slipped[deal];
}

static void judge(struct outliers *o, const struct priced *v, size_t n)
{
	double *prices = mem_alloc(n * sizeof *prices);
	struct price_verdict *verdicts = mem_alloc(n * sizeof *verdicts);

	for (size_t i = 0; i < n; i++)
		prices[i] = (double)v[i].same.minor.best;
	price_outliers(verdicts, prices, n);
	for (size_t i = 0; i < n; i++) {
		if (verdicts[i].outlier && !left_to_magnitude(o, v[i].deal))
			report(o->out, o->r, &v[i], &verdicts[i], n - 1, o->self);
	}
	mem_free(prices);
	mem_free(verdicts);
}

void check_price_outlier(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct outliers o = {.out = out, .r = r, .self = self};
	struct priced_list all = {0};

	gather_priced(&all, r);
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_kin);
	for (size_t first = 0, end; first < all.n; first = end) {
		for (end = first + 1; end < all.n && compare_kin(&all.v[first], &all.v[end]) == 0;)
			end++;
		judge(&o, &all.v[first], end - first);
	}
	mem_free(o.slipped);
	vec_free(&all);
}
