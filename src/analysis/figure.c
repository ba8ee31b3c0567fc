/* The figures of a resolved deal: each attribute from the version chosen for it, with a range over
 * the rivals, in the currency of the chosen cost; and what denials make of it. */
#include "inside.h"

struct figures { /* what a figure_of is asked through */
	struct workshop *w;
	struct resolved_deal *d;
	struct err *e;
	bool failed;
};

static bool figure_count(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].count;
	return (out->flags & Q_ENDS) != 0;
}

static bool figure_ordered(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].ordered;
	return (out->flags & Q_ENDS) != 0;
}

static bool figure_tiv(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct figures *)arg)->d->versions.v[i].tiv;
	return (out->flags & Q_ENDS) != 0;
}

/* A rival's amount in the currency of the chosen one, at the deal's date. */
static bool converted(struct figures *f, struct money m, currency_id to, struct quantity *out)
{
	struct money same;
	int rc;

	if (!(m.minor.flags & Q_ENDS) || f->failed)
		return false;
	rc = resolution_convert(f->w->r, &same, m, to, &f->d->date, &f->d->rates, f->e);
	f->failed = rc < 0;
	*out = same.minor;
	return rc == 0;
}

static bool figure_cost(void *arg, size_t i, struct quantity *out)
{
	struct figures *f = arg;
	const struct version *chosen = &f->d->versions.v[f->d->chosen[ATTRIBUTE_COST]];
	const struct money *m = &f->d->versions.v[i].cost[chosen->price_kind];

	return converted(f, *m, chosen->cost[chosen->price_kind].currency, out);
}

static bool figure_unit_price(void *arg, size_t i, struct quantity *out)
{
	struct figures *f = arg;
	const struct version *chosen = &f->d->versions.v[f->d->chosen[ATTRIBUTE_UNIT_PRICE]];
	const struct version *v = &f->d->versions.v[i];

	return v->price_kind == chosen->price_kind &&
	       converted(f, v->unit_price, chosen->unit_price.currency, out);
}

/* Rivals whose cost no rate could bring into the deal's currency are counted, not forgotten. */
static void count_unconverted(struct figures *f)
{
	struct resolved_deal *d = f->d;
	size_t chosen = d->chosen[ATTRIBUTE_COST];
	struct quantity q;

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		d->unconverted += v->unconverted;
		if (chosen != NO_VERSION && version_competes(d, v) &&
		    (v->cost[d->price_kind].minor.flags & Q_ENDS) && !figure_cost(f, i, &q))
			d->unconverted++;
	}
}

static void lower_to_nothing(struct quantity *q)
{
	if (q->flags & Q_ENDS) {
		q->low = 0;
		q->flags |= Q_LOW;
	}
}

/* A denial of the deal puts the low of count and cost at 0; one of the price, that of the cost. */
void figures_apply_denials(struct resolved_deal *d)
{
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		if (o->stance != DENIES || o->excluded)
			continue;
		if (o->denies == DENIED_DEAL) {
			d->denied = true;
			lower_to_nothing(&d->count);
		}
		if (o->denies == DENIED_DEAL || o->denies == DENIED_PRICE)
			lower_to_nothing(&d->cost.minor);
	}
}

static const struct version *chosen_of(const struct resolved_deal *d, enum attribute a)
{
	return d->chosen[a] == NO_VERSION ? NULL : &d->versions.v[d->chosen[a]];
}

#define TAKE(field, attribute)                                                                     \
	do {                                                                                       \
		const struct version *v_ = chosen_of(d, (attribute));                              \
		if (v_)                                                                            \
			d->field = v_->field;                                                      \
	} while (0)

void figures_take_statements(struct resolved_deal *d)
{
	TAKE(date, ATTRIBUTE_DATE);
	TAKE(order_date, ATTRIBUTE_ORDER_DATE);
	TAKE(status, ATTRIBUTE_STATUS);
	TAKE(types, ATTRIBUTE_TYPES);
	TAKE(from, ATTRIBUTE_FROM);
	TAKE(to, ATTRIBUTE_TO);
	TAKE(via, ATTRIBUTE_VIA);
	TAKE(outcome, ATTRIBUTE_OUTCOME);
	TAKE(kind, ATTRIBUTE_KIND);
	TAKE(condition, ATTRIBUTE_CONDITION);
}

int figures_take(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	struct figures f = {.w = w, .d = d, .e = e};
	const struct version *cost = chosen_of(d, ATTRIBUTE_COST);
	const struct version *unit = chosen_of(d, ATTRIBUTE_UNIT_PRICE);

	d->count = range_over(d, d->chosen[ATTRIBUTE_COUNT], figure_count, &f);
	d->ordered = range_over(d, d->chosen[ATTRIBUTE_ORDERED], figure_ordered, &f);
	d->tiv = range_over(d, d->chosen[ATTRIBUTE_TIV], figure_tiv, &f);
	if (cost) {
		d->price_kind = cost->price_kind;
		d->cost.currency = cost->cost[cost->price_kind].currency;
		d->cost.minor = range_over(d, d->chosen[ATTRIBUTE_COST], figure_cost, &f);
	}
	if (unit) {
		d->unit_price.currency = unit->unit_price.currency;
		d->unit_price.minor =
		    range_over(d, d->chosen[ATTRIBUTE_UNIT_PRICE], figure_unit_price, &f);
	}
	count_unconverted(&f);
	return f.failed ? -1 : 0;
}
