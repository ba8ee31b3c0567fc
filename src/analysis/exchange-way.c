/* How an amount gets from one currency to another: by one rate, else by two. */
#include "exchange.h"

#include "hangar/err.h"
#include "hangar/str.h"

/* ---- by two rates with one base ---- */

/* What is sought: rates of the base to both currencies, of one source and day. */
struct crossing {
	const struct evidence *ev;
	const struct exchange *x;
	currency_id base, from, to;
};

/* The last of a pair that is not after the day, or the first after it; NULL: none. */
static const struct indexed_rate *nearest(const struct exchange *x, uint32_t pair, int32_t day,
					  bool after)
{
	size_t at = exchange_rank(x, (struct indexed_rate){pair, day, UINT32_MAX});

	if (!after && at-- == 0)
		return NULL;
	return at < x->list.n && x->list.v[at].pair == pair ? &x->list.v[at] : NULL;
}

/* The newest of that day in that pair with the base on its side, of the source where one is asked
 * for. */
static const struct rate *told_on(const struct crossing *c, currency_id quote, int32_t day,
				  const struct rate *beside)
{
	uint32_t pair = pair_of(c->base, quote);
	size_t at = exchange_rank(c->x, (struct indexed_rate){pair, day, UINT32_MAX});

	for (; at > 0; at--) {
		const struct indexed_rate *i = &c->x->list.v[at - 1];
		const struct rate *r = &c->ev->rates.v[i->row];
		if (i->pair != pair || i->day != day)
			break;
		if (r->base == c->base && (!beside || r->source == beside->source))
			return r;
	}
	return NULL;
}

static bool meets_on(const struct crossing *c, int32_t day, struct exchange_way *way)
{
	const struct rate *first = told_on(c, c->from, day, NULL);
	const struct rate *second = first ? told_on(c, c->to, day, first) : NULL;

	if (second)
		*way = (struct exchange_way){.rate = first, .second = second, .inverse = true};
	return second != NULL;
}

/* From the day on, back or forward, to the first on which both are told. */
static bool cross(const struct crossing *c, int32_t day, bool after, struct exchange_way *way)
{
	int32_t end = after ? year_after(day) : DAY_OPEN_PAST;

	for (;;) {
		const struct indexed_rate *a = nearest(c->x, pair_of(c->base, c->from), day, after);
		const struct indexed_rate *b = nearest(c->x, pair_of(c->base, c->to), day, after);
		int32_t met;
		if (!a || !b)
			return false;
		met = after ? (a->day > b->day ? a->day : b->day)
			    : (a->day < b->day ? a->day : b->day);
		if (after && met > end)
			return false;
		if (meets_on(c, met, way)) {
			way->age.after = after;
			return true;
		}
		if (met == DAY_OPEN_PAST || met == DAY_OPEN_FUTURE)
			return false;
		day =
		    after ? (a->day == b->day ? met : met - 1) : (a->day == b->day ? met - 1 : met);
	}
}

static bool suits(const struct exchange_way *way, const struct exchange_way *best)
{
	if (!best->rate || way->age.after != best->age.after)
		return !best->rate || best->age.after;
	return way->age.after ? way->rate->date.earliest < best->rate->date.earliest
			      : way->rate->date.earliest > best->rate->date.earliest;
}

static struct exchange_way cross_by_any(const struct resolution *r, currency_id from,
					currency_id to, int32_t day)
{
	struct exchange_way best = {0}, way;
	size_t n = 0;
	const struct neighbour *over = exchange_neighbours(r->rates, from, &n);

	for (size_t i = 0; i < n; i++) {
		struct crossing c = {r->ev, r->rates, over[i].currency, from, to};
		if (c.base != to && (cross(&c, day, false, &way) || cross(&c, day, true, &way)) &&
		    suits(&way, &best))
			best = way;
	}
	return best;
}

/* ---- by any two rates with a currency in common ---- */

/* The day that tells how well two rates suit: of those from before the older, else the later. */
static int32_t worse_day(const struct exchange_way *way)
{
	int32_t a = way->rate->date.earliest, b = way->second->date.earliest;

	return (a < b) == way->age.after ? b : a;
}

static bool chain_suits(const struct exchange_way *way, const struct exchange_way *best)
{
	if (!best->rate || way->age.after != best->age.after)
		return !best->rate || best->age.after;
	return way->age.after ? worse_day(way) < worse_day(best) : worse_day(way) > worse_day(best);
}

/* Each of the two is the one that holds on the day. */
static struct exchange_way chain_by_any(const struct resolution *r, currency_id from,
					currency_id to, int32_t day)
{
	struct exchange_way best = {0};
	size_t n = 0;
	const struct neighbour *over = exchange_neighbours(r->rates, from, &n);

	for (size_t i = 0; i < n; i++) {
		struct exchange_way way = {0};
		bool after = false;
		if (over[i].currency == to)
			continue;
		way.second = resolution_rate(r, over[i].currency, to, day, &way.second_inverse,
					     &way.age.after);
		way.rate = way.second ? resolution_rate(r, from, over[i].currency, day,
							&way.inverse, &after)
				      : NULL;
		way.age.after |= after;
		if (way.rate && chain_suits(&way, &best))
			best = way;
	}
	return best;
}

/* ---- the way ---- */

static bool is_old(const struct rate *rate, int32_t day)
{
	return rate && day != DAY_OPEN_FUTURE && rate->date.latest != DAY_OPEN_FUTURE &&
	       year_after(rate->date.latest) < day;
}

struct exchange_way resolution_way(const struct resolution *r, currency_id from, currency_id to,
				   int32_t day)
{
	struct exchange_way way = {0};

	way.rate = resolution_rate(r, from, to, day, &way.inverse, &way.age.after);
	if (!way.rate && r->rates)
		way = cross_by_any(r, from, to, day);
	if (!way.rate && r->rates)
		way = chain_by_any(r, from, to, day);
	way.age.old = is_old(way.rate, day) || is_old(way.second, day);
	return way;
}

void rate_age_join(struct rate_age *to, struct rate_age age)
{
	to->after |= age.after;
	to->old |= age.old;
}

int exchange_way_convert(struct money *out, struct money m, const struct exchange_way *way,
			 currency_id to, struct err *e)
{
	struct rate_step first = {way->rate->rate, way->inverse}, second;

	if (!way->second)
		return money_convert(out, m, first.rate, first.inverse, to, e);
	second = (struct rate_step){way->second->rate, way->second_inverse};
	return money_cross(out, m, first, second, to, e);
}

static void say_rate(struct str *out, const struct rate *r)
{
	rate_format(out, r->rate);
	str_addf(out, " %s per %s", currency_code(r->quote), currency_code(r->base));
}

static void say_whence(struct str *out, const struct resolution *r, const struct rate *rate)
{
	const struct source *s = evidence_source_get(r->ev, rate->source);

	str_add(out, ", ");
	date_format(out, &rate->date);
	if (s)
		str_addf(out, ", %s", s->key);
}

static bool same_whence(const struct rate *a, const struct rate *b)
{
	return a->source == b->source && a->date.earliest == b->date.earliest &&
	       a->date.latest == b->date.latest;
}

void exchange_way_say(struct str *out, const struct resolution *r, const struct exchange_way *way)
{
	say_rate(out, way->rate);
	if (way->second) {
		if (!same_whence(way->rate, way->second))
			say_whence(out, r, way->rate);
		str_add(out, " and ");
		say_rate(out, way->second);
	}
	say_whence(out, r, way->second ? way->second : way->rate);
}

int resolution_convert(const struct resolution *r, struct money *out, struct money m,
		       currency_id to, const struct date *date, struct rate_age *age, struct err *e)
{
	struct exchange_way way;

	if (m.currency == to || !m.currency) {
		*out = m;
		return 0;
	}
	/* An amount without a day is converted at the newest rate there is. */
	way = resolution_way(r, m.currency, to, date_stated(date) ? date->latest : DAY_OPEN_FUTURE);
	if (!way.rate)
		return 1;
	rate_age_join(age, way.age);
	return exchange_way_convert(out, m, &way, to, e);
}

int resolution_value(const struct resolution *r, struct money *out, struct money m,
		     const struct date *date, struct err *e)
{
	const struct policy *p = &r->policy;
	struct price_way way;
	struct rate_age age = {0};

	*out = m;
	if (!money_stated(m))
		return 0;
	if (p->in && resolution_convert(r, out, m, p->in, date, &age, e) < 0)
		return -1;
	if (!p->constant_set)
		return 0;
	way = resolution_prices(r, out->currency, date);
	return price_way_apply(out, &way, e);
}
