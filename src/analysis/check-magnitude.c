/* magnitude: a number, a price for all or a price each is a factor of 300 or more off its rivals.
 * Says the factor, and the power of a thousand that would bring it to them. */
#include "check-inside.h"

#include "inside.h"
#include "magnitude.h"

static void say_given(struct str *m, const struct figure_given *f)
{
	if (f->unit.measure == MEASURE_COUNT) {
		say_quantity(m, f->given.minor);
		str_add(m, " aircraft");
		return;
	}
	say_amount(m, f->given);
	str_add(m, f->unit.measure == MEASURE_EACH ? " each" : " in all");
	if (f->unit.kind != PRICE_SALE)
		str_addf(m, " (%s)", vocabulary_name(&price_kind_words, f->unit.kind));
}

/* "1,054 times", "1/1,054 of" */
static void say_factor(struct str *m, double factor)
{
	bool above = factor >= 1;

	str_add(m, above ? "" : "1/");
	integer_format(m, rounded(above ? factor : 1 / factor));
	str_add(m, above ? " times the " : " of the ");
}

static void say_rival(struct str *m, const struct resolution *r, const struct slip *s)
{
	const struct resolved_deal *d = &r->deals.v[s->rival.deal];
	const char *what =
	    s->elsewhere ? "deal of the same seller with a type in common" : "source";
	const char *many =
	    s->elsewhere ? "deals of the same seller with a type in common" : "sources";

	if (s->rival.given.currency)
		say_money(m, s->rival.given.minor.best, s->rival.given.currency, true);
	else
		integer_format(m, s->rival.given.minor.best);
	str_addf(m,
		 s->elsewhere      ? " that %s gives in %s"
		 : s->rival.stated ? " of %s"
				   : " that the figures of %s come to",
		 say_source(r->ev, d->versions.v[s->rival.version].source), d->key);
	if (s->others > 1)
		str_addf(m, " and %s%zu other %s", s->elsewhere ? "those of " : "", s->others - 1,
			 s->others == 2 ? what : many);
}

/* The power of a thousand that brings it to half or twice its rival at most; 0: none does. */
static int64_t unit_missed(double factor)
{
	double times = factor >= 1 ? factor : 1 / factor;

	for (int64_t power = 1000; power <= 1000000; power *= 1000) {
		double left = times / (double)power;
		if (left >= 0.5 && left <= 2)
			return power;
	}
	return 0;
}

static bool rescale(struct quantity *q, int64_t power, bool divide)
{
	if (divide) {
		q->low /= power;
		q->best /= power;
		q->high /= power;
		return q->low || q->best || q->high;
	}
	return quantity_scale(q, *q, power, NULL) == 0;
}

static void say_way_out(struct str *m, const struct slip *s)
{
	double factor = slip_factor(s);
	int64_t power = unit_missed(factor);
	struct money would = s->at.given;

	if (!power || !rescale(&would.minor, power, factor >= 1))
		return;
	str_add(m, factor >= 1 ? "; divided by " : "; times ");
	integer_format(m, power);
	str_add(m, " it would fit: ");
	say_amount(m, would);
}

/* The figures stand on what is not excluded: it chooses, or it widens. */
static enum severity weigh(const struct resolution *r, const struct slip *s)
{
	const struct resolved_deal *d = &r->deals.v[s->at.deal];

	return s->elsewhere || d->passed_over || claim_excluded(r->ev, &s->at.claim->claim)
		   ? SEVERITY_WARNING
		   : SEVERITY_ERROR;
}

static void report(struct findings *out, const struct resolution *r, const struct slip *s,
		   const struct check *self)
{
	const struct resolved_deal *d = &r->deals.v[s->at.deal];
	struct str m = {0}, about = {0};
	struct finding *f;

	str_addf(&m, "%s gives ", say_source(r->ev, d->versions.v[s->at.version].source));
	say_given(&m, &s->at);
	str_add(&m, ", ");
	say_factor(&m, slip_factor(s));
	say_rival(&m, r, s);
	say_way_out(&m, s);
	str_addc(&m, '.');
	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, weigh(r, s), str_c(&about), &m);
	vec_push(&f->claims, s->at.claim->claim.id);
	vec_push(&f->claims, s->rival.claim->claim.id);
	str_free(&m);
	str_free(&about);
}

void check_magnitude(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct slips all = {0};

	magnitude_find(&all, r);
	for (size_t i = 0; i < all.n; i++)
		report(out, r, &all.v[i], self);
	vec_free(&all);
}
