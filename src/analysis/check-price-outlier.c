/* price-outlier: what a deal comes to for one aircraft is three times or more, or a third or less,
 * of what other deals of the same type family come to, as the history of unit prices has it. A
 * price that magnitude speaks of is left to it. */
#include "check-inside.h"

#include "hangar/history.h"

#include "magnitude.h"

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

static void report(struct findings *out, const struct resolution *r, const struct unit_price *u,
		   const struct check *self)
{
	const struct catalogue *c = r->ev->catalogue;
	struct str m = {0}, about = {0};

	say_money(&m, u->each.minor.best, u->each.currency, false);
	str_add(&m, " each");
	if (u->same.currency != u->each.currency) {
		str_add(&m, ", about ");
		say_money(&m, u->same.minor.best, u->same.currency, false);
		str_addc(&m, ',');
	}
	str_add(&m, " is ");
	say_factor(&m, u->factor);
	str_add(&m, " the ");
	say_money(&m, u->median.minor.best, u->median.currency, false);
	str_addf(&m, " that is the median of %zu other deals in the %s", u->others,
		 catalogue_type_get(c, u->family)->designation);
	if (u->deal->price_kind != PRICE_SALE)
		str_addf(&m, " (%s)", vocabulary_name(&price_kind_words, (int)u->deal->price_kind));
	str_addc(&m, '.');
	str_addf(&about, "deal:%s", u->deal->key);
	name_claims(finding_add(out, self, SEVERITY_NOTE, str_c(&about), &m), u->deal);
	str_free(&m);
	str_free(&about);
}

/* ---- who stands apart ---- */

struct outliers {
	const struct resolution *r;
	bool *slipped; /* [deal]: magnitude speaks of a claim of it; NULL: not asked yet */
};

static bool left_to_magnitude(struct outliers *o, const struct resolved_deal *d)
{
	struct slips slips = {0};

	if (!o->slipped) {
		o->slipped = mem_zalloc((o->r->deals.n + 1) * sizeof *o->slipped);
		magnitude_find(&slips, o->r);
		for (size_t i = 0; i < slips.n; i++)
			o->slipped[slips.v[i].at.deal] = true;
		vec_free(&slips);
	}
	return o->slipped[d - o->r->deals.v];
}

/* Amounts too large to be brought to a common value have no history to stand apart from. */
void check_price_outlier(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct outliers o = {.r = r};
	struct price_history *h = NULL;

	if (price_history_new(&h, r, NULL, NULL))
		return;
	for (size_t i = 0; i < h->rows.n; i++) {
		const struct unit_price *u = &h->rows.v[i];
		if (u->outlier && !left_to_magnitude(&o, u->deal))
			report(out, r, u, self);
	}
	price_history_free(&h);
	mem_free(o.slipped);
}
