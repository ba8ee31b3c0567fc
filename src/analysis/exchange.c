/* Exchange rates: which one holds on a day. */
#include "inside.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "hangar/str.h"

bool published_known(const struct evidence *ev, const struct policy *p, source_id source,
		     const struct date *date, bool *undated)
{
	const struct source *s = evidence_source_get(ev, source);

	*undated = false;
	if (!p->known_on_set)
		return true;
	*undated = !s || !date_stated(&s->published) || s->published.flags & DATE_UNKNOWN;
	if (*undated)
		return false;
	if (s->published.latest == DAY_OPEN_FUTURE)
		return date->latest <= p->known_on && s->published.earliest <= p->known_on;
	return s->published.latest <= p->known_on;
}

static bool rate_known(const struct evidence *ev, const struct policy *p, const struct rate *r,
		       bool *undated)
{
	*undated = false;
	return date_stated(&r->date) && published_known(ev, p, r->source, &r->date, undated);
}

static bool joins(const struct rate *r, currency_id from, currency_id to, bool *inverse)
{
	*inverse = r->quote == from && r->base == to;
	return *inverse || (r->base == from && r->quote == to);
}

/* The same day a year later; the 28th of February after a leap day. */
static int32_t year_after(int32_t day)
{
	int year, month, dom;

	if (day == DAY_OPEN_PAST || day == DAY_OPEN_FUTURE)
		return day;
	day_to_civil(day, &year, &month, &dom);
	if (month == 2 && dom == 29)
		dom = 28;
	return day_from_civil(year + 1, month, dom);
}

/* Is `r` a better answer for `day` than `best`? Before the day the latest, after it the nearest. */
static bool suits_better(const struct rate *r, const struct rate *best, int32_t day)
{
	bool after = r->date.earliest > day;

	if (after && r->date.earliest > year_after(day))
		return false;
	if (!best)
		return true;
	if (after != (best->date.earliest > day))
		return !after;
	return after ? r->date.earliest < best->date.earliest
		     : r->date.earliest >= best->date.earliest; /* of equal ones the newest row */
}

const struct rate *exchange_find(const struct evidence *ev, const struct policy *p,
				 currency_id from, currency_id to, int32_t day, bool *inverse,
				 bool *after)
{
	const struct rate *best = NULL;
	bool turned, undated;

	for (size_t i = 0; i < ev->rates.n; i++) {
		const struct rate *r = &ev->rates.v[i];
		if (joins(r, from, to, &turned) && rate_known(ev, p, r, &undated) &&
		    suits_better(r, best, day)) {
			best = r;
			*inverse = turned;
		}
	}
	*after = best && best->date.earliest > day;
	return best;
}

/* ---- the same, indexed: by pair of currencies, first day and row ---- */

struct indexed_rate {
	uint32_t pair;
	int32_t day;
	uint32_t row;
};

struct exchange {
	VEC(struct indexed_rate) list;
	VEC(currency_id) bases; /* each once: what two rates may have in common */
};

/* The same in either direction. */
static uint32_t pair_of(currency_id a, currency_id b)
{
	return a < b ? (uint32_t)a << 16 | b : (uint32_t)b << 16 | a;
}

static int by_pair(const void *a, const void *b)
{
	const struct indexed_rate *x = a, *y = b;

	if (x->pair != y->pair)
		return x->pair < y->pair ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static void add_base(struct exchange *x, currency_id base)
{
	for (size_t i = 0; i < x->bases.n; i++)
		if (x->bases.v[i] == base)
			return;
	vec_push(&x->bases, base);
}

struct exchange *exchange_new(const struct evidence *ev, const struct policy *p, size_t *undated)
{
	struct exchange *x = mem_zalloc(sizeof *x);

	for (size_t i = 0; i < ev->rates.n; i++) {
		const struct rate *r = &ev->rates.v[i];
		struct indexed_rate own = {pair_of(r->base, r->quote), r->date.earliest,
					   (uint32_t)i};
		bool no_date;
		if (rate_known(ev, p, r, &no_date)) {
			vec_push(&x->list, own);
			add_base(x, r->base);
		}
		*undated += no_date;
	}
	if (x->list.n)
		qsort(x->list.v, x->list.n, sizeof *x->list.v, by_pair);
	return x;
}

void exchange_free(struct exchange **x)
{
	if (!*x)
		return;
	vec_free(&(*x)->list);
	vec_free(&(*x)->bases);
	mem_free(*x);
	*x = NULL;
}

/* How many stand before (pair, day, row). */
static size_t rank_of(const struct exchange *x, struct indexed_rate key)
{
	size_t low = 0, high = x->list.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (by_pair(&x->list.v[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct rate *resolution_rate(const struct resolution *r, currency_id from, currency_id to,
				   int32_t day, bool *inverse, bool *after)
{
	const struct exchange *x = r->rates;
	const struct indexed_rate *found = NULL;
	uint32_t pair = pair_of(from, to);
	const struct rate *rate;
	size_t at;

	if (!x)
		return exchange_find(r->ev, &r->policy, from, to, day, inverse, after);
	*after = false;
	at = rank_of(x, (struct indexed_rate){pair, day, UINT32_MAX});
	if (at > 0 && x->list.v[at - 1].pair == pair)
		found = &x->list.v[at - 1];
	else if (at < x->list.n && x->list.v[at].pair == pair &&
		 x->list.v[at].day <= year_after(day))
		found = &x->list.v[at];
	if (!found)
		return NULL;
	*after = found->day > day;
	rate = &r->ev->rates.v[found->row];
	*inverse = rate->quote == from;
	return rate;
}

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
	size_t at = rank_of(x, (struct indexed_rate){pair, day, UINT32_MAX});

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
	size_t at = rank_of(c->x, (struct indexed_rate){pair, day, UINT32_MAX});

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
		*way = (struct exchange_way){.rate = first, .second = second};
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
			way->after = after;
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
	if (!best->rate || way->after != best->after)
		return !best->rate || best->after;
	return way->after ? way->rate->date.earliest < best->rate->date.earliest
			  : way->rate->date.earliest > best->rate->date.earliest;
}

static struct exchange_way cross_by_any(const struct resolution *r, currency_id from,
					currency_id to, int32_t day)
{
	const struct exchange *x = r->rates;
	struct exchange_way best = {0}, way;

	for (size_t i = 0; x && i < x->bases.n; i++) {
		struct crossing c = {r->ev, x, x->bases.v[i], from, to};
		if (c.base == from || c.base == to)
			continue;
		if ((cross(&c, day, false, &way) || cross(&c, day, true, &way)) &&
		    suits(&way, &best))
			best = way;
	}
	return best;
}

struct exchange_way resolution_way(const struct resolution *r, currency_id from, currency_id to,
				   int32_t day)
{
	struct exchange_way way = {0};

	way.rate = resolution_rate(r, from, to, day, &way.inverse, &way.after);
	return way.rate ? way : cross_by_any(r, from, to, day);
}

int exchange_way_convert(struct money *out, struct money m, const struct exchange_way *way,
			 currency_id to, struct err *e)
{
	if (way->second)
		return money_cross(out, m, way->rate->rate, way->second->rate, to, e);
	return money_convert(out, m, way->rate->rate, way->inverse, to, e);
}

static void say_rate(struct str *out, const struct rate *r)
{
	rate_format(out, r->rate);
	str_addf(out, " %s per %s", currency_code(r->quote), currency_code(r->base));
}

void exchange_way_say(struct str *out, const struct resolution *r, const struct exchange_way *way)
{
	const struct source *s = evidence_source_get(r->ev, way->rate->source);

	say_rate(out, way->rate);
	if (way->second) {
		str_add(out, " and ");
		say_rate(out, way->second);
	}
	str_add(out, ", ");
	date_format(out, &way->rate->date);
	if (s)
		str_addf(out, ", %s", s->key);
}

int resolution_convert(const struct resolution *r, struct money *out, struct money m,
		       currency_id to, const struct date *date, bool *after, struct err *e)
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
	*after = *after || way.after;
	return exchange_way_convert(out, m, &way, to, e);
}

int resolution_value(const struct resolution *r, struct money *out, struct money m,
		     const struct date *date, struct err *e)
{
	const struct policy *p = &r->policy;
	struct price_way way;
	bool after = false;

	*out = m;
	if (!money_stated(m))
		return 0;
	if (p->in && resolution_convert(r, out, m, p->in, date, &after, e) < 0)
		return -1;
	if (!p->constant_set)
		return 0;
	way = resolution_prices(r, out->currency, date);
	return price_way_apply(out, &way, e);
}
