/* implied-rate: a source gives one amount in two currencies, and the rate that this implies is more
 * than a tenth off the rate on record; without one, off the rate that two others or more imply, who
 * agree with each other. */
#include "check-inside.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "implied.h"

#define NEIGHBOURS 16  /* others, by day, that are asked for what they imply */
#define A_YEAR     366 /* days; what is further off says nothing of the rate of a day */

struct echo { /* others who imply the same, to the digits that are said */
	double rate;
	VEC(source_id) sources;
};
VEC_TYPE(echoes, struct echo);

/* ---- the rate on record ---- */

static double rate_number(struct rate_value v)
{
	double x = (double)v.mantissa;

	for (int i = 0; i < v.scale; i++)
		x /= 10;
	return x;
}

/* NULL where none is on record, or only one of more than a year before. */
static const struct rate *rate_for(const struct resolution *r, const struct implied *i)
{
	bool inverse, after;
	const struct rate *rate =
	    resolution_rate(r, i->amount.currency, i->counter.currency, i->day, &inverse, &after);

	if (rate && i->day != DAY_OPEN_FUTURE && (int64_t)rate->date.latest + A_YEAR < i->day)
		return NULL;
	return rate;
}

/* ---- what others imply ---- */

/* Rates are said with three digits or more: these are the same then. */
static double digits_said(double x)
{
	return x >= 100 ? 1 : x >= 10 ? 10 : x >= 1 ? 100 : 10000;
}

static bool said_alike(double a, double b)
{
	double d = digits_said(a);

	return rounded(a * d) == rounded(b * d);
}

static bool heard(const struct echoes *all, source_id s)
{
	for (size_t i = 0; i < all->n; i++) {
		for (size_t k = 0; k < all->v[i].sources.n; k++) {
			if (all->v[i].sources.v[k] == s)
				return true;
		}
	}
	return false;
}

/* Each source once, so that it never agrees with itself. */
static void hear(struct echoes *all, double rate, source_id s)
{
	struct echo fresh = {.rate = rate};

	if (heard(all, s))
		return;
	for (size_t i = 0; i < all->n; i++) {
		if (said_alike(all->v[i].rate, rate)) {
			vec_push(&all->v[i].sources, s);
			return;
		}
	}
	vec_push(&fresh.sources, s);
	vec_push(all, fresh);
}

static bool is_near(const struct implied *a, const struct implied *b)
{
	int64_t apart = (int64_t)a->day - b->day;

	return implied_same_pair(a, b) && apart <= A_YEAR && apart >= -A_YEAR;
}

static int by_rate(const void *a, const void *b)
{
	double x = ((const struct echo *)a)->rate, y = ((const struct echo *)b)->rate;

	return (x > y) - (x < y);
}

/* What other sources imply for the same pair of currencies at about the same time, one way round
 * as `turned` has it; of many the nearest in time. */
static void ask_others(struct echoes *out, const struct implied_list *all, size_t at,
		       const struct implied *turned)
{
	const struct implied *self = &all->v[at];
	size_t first = at, end = at + 1;

	while (first > 0 && at - first < NEIGHBOURS && is_near(self, &all->v[first - 1]))
		first--;
	while (end < all->n && end - at <= NEIGHBOURS && is_near(self, &all->v[end]))
		end++;
	for (size_t i = first; i < end; i++) {
		struct implied o = all->v[i];
		if (o.version->source == self->version->source)
			continue;
		if (o.amount.currency != turned->amount.currency)
			implied_turn(&o);
		if (o.best > 0)
			hear(out, o.best, o.version->source);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_rate);
}

static bool close_to(double x, double rate)
{
	return x <= rate * 1.1 && x >= rate * 0.9;
}

/* The rate that most sources agree on, if two or more do; 0: none. */
static double agreed(const struct echoes *others)
{
	double rate = 0;
	size_t most = 1;

	for (size_t i = 0; i < others->n; i++) {
		size_t n = 0;
		for (size_t k = 0; k < others->n; k++) {
			if (close_to(others->v[k].rate, others->v[i].rate))
				n += others->v[k].sources.n;
		}
		if (n > most) {
			most = n;
			rate = others->v[i].rate;
		}
	}
	return rate;
}

static void echoes_free(struct echoes *e)
{
	for (size_t i = 0; i < e->n; i++)
		vec_free(&e->v[i].sources);
	vec_free(e);
}

/* ---- what it says ---- */

static void say_rate(struct str *m, double x)
{
	int digits = x >= 100 ? 0 : x >= 10 ? 1 : x >= 1 ? 2 : 4;

	if (digits)
		str_addf(m, "%.*f", digits, x);
	else
		integer_format(m, rounded(x));
}

static void say_implied(struct str *m, const struct resolution *r, const struct implied *i)
{
	bool range = i->high < 1e15 && i->low > 0 && !said_alike(i->low, i->high);

	str_addf(m, "%s: ", say_source(r->ev, i->version->source));
	say_amount(m, i->counter);
	str_add(m, " for ");
	say_amount(m, i->amount);
	str_add(m, " implies ");
	if (i->best > 0)
		say_rate(m, i->best);
	else if (!range)
		str_add(m, i->low > 0 ? "at least " : "at most ");
	if (range) {
		str_add(m, i->best > 0 ? " (" : "");
		say_rate(m, i->low);
		str_add(m, " to ");
		say_rate(m, i->high);
		str_add(m, i->best > 0 ? ")" : "");
	} else if (!(i->best > 0)) {
		say_rate(m, i->low > 0 ? i->low : i->high);
	}
	str_addf(m, " %s for one %s", currency_code(i->counter.currency),
		 currency_code(i->amount.currency));
}

/* "51 % more": by the best, else by the end that is nearer. */
static void say_off(struct str *m, const struct implied *i, double rate)
{
	double x = i->best > 0 ? i->best : i->low > rate ? i->low : i->high;
	double off = (x / rate - 1) * 100;

	str_addf(m, "%.0f %% %s", off < 0 ? -off : off, off < 0 ? "less" : "more");
}

/* The way out: what the one amount comes to by the rate on record. */
static void say_converted(struct str *m, const struct implied *i, const struct rate *rate)
{
	struct err ignored = ERR_INIT;
	struct money would;

	if ((i->counter.minor.flags & Q_BEST) &&
	    !money_convert(&would, i->counter, rate->rate, true, i->amount.currency, &ignored)) {
		str_add(m, ", at which it would be ");
		say_money(m, would.minor.best, would.currency, false);
	}
	err_clear(&ignored);
}

static void say_recorded(struct str *m, const struct resolution *r, const struct implied *i,
			 const struct rate *rate)
{
	str_add(m, ", ");
	say_off(m, i, rate_number(rate->rate));
	str_add(m, " than the ");
	rate_format(m, rate->rate);
	str_add(m, " on record (");
	date_format(m, &rate->date);
	str_addf(m, ", %s)", say_source(r->ev, rate->source));
	say_converted(m, i, rate);
}

/* "; sofx and 1lurer imply 442, aerotime 468": those near `rate`, or all. */
static void say_others(struct str *m, const struct resolution *r, const struct echoes *others,
		       double rate)
{
	bool first = true;

	for (size_t i = 0; i < others->n; i++) {
		const struct echo *e = &others->v[i];
		if (!close_to(e->rate, rate))
			continue;
		str_add(m, first ? "; " : ", ");
		say_sources(m, r->ev, e->sources.v, e->sources.n, 3);
		if (first)
			str_add(m, e->sources.n > 1 ? " imply" : " implies");
		str_addc(m, ' ');
		say_rate(m, e->rate);
		first = false;
	}
}

static void report(struct findings *out, const struct implied *i, struct str *m,
		   const struct check *self)
{
	const struct resolved_deal *d = i->deal;
	size_t at = d->chosen[ATTRIBUTE_COST];
	bool first = i->claim->claim.id < i->other->claim.id;
	bool stands = at != NO_VERSION && &d->versions.v[at] == i->version && !d->passed_over;
	struct str about = {0};
	struct finding *f;

	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, stands ? SEVERITY_ERROR : SEVERITY_WARNING, str_c(&about), m);
	vec_push(&f->claims, first ? i->claim->claim.id : i->other->claim.id);
	vec_push(&f->claims, first ? i->other->claim.id : i->claim->claim.id);
	str_free(&about);
}

static void compare(struct findings *out, const struct resolution *r,
		    const struct implied_list *all, size_t at, const struct check *self)
{
	struct implied i = all->v[at];
	const struct rate *rate = rate_for(r, &i);
	struct echoes others = {0};
	struct str m = {0};
	double yard;

	if (rate ? rate->base != i.amount.currency : i.best > 0 && i.best < 1)
		implied_turn(&i);
	ask_others(&others, all, at, &i);
	yard = rate ? rate_number(rate->rate) : agreed(&others);
	if (yard > 0 && implied_off(&i, yard)) {
		say_implied(&m, r, &i);
		if (rate)
			say_recorded(&m, r, &i, rate);
		else
			str_add(&m, ", and no rate is on record");
		say_others(&m, r, &others, yard);
		str_addc(&m, '.');
		report(out, &i, &m, self);
	}
	echoes_free(&others);
	str_free(&m);
}

void check_implied_rate(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct implied_list all = {0};

	implied_gather(&all, r);
	for (size_t i = 0; i < all.n; i++)
		compare(out, r, &all, i, self);
	vec_free(&all);
}
