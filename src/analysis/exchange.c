/* Exchange rates: which one holds on a day. */
#include "exchange.h"

#include <stdlib.h>

#include "hangar/sorted.h"

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

int32_t year_after(int32_t day)
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

uint32_t pair_of(currency_id a, currency_id b)
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

static int by_first(const void *a, const void *b)
{
	const struct neighbour *x = a, *y = b;

	if (x->of != y->of)
		return x->of < y->of ? -1 : 1;
	return x->currency < y->currency ? -1 : x->currency > y->currency;
}

/* Each pair that has a rate, from either side. */
static void find_neighbours(struct exchange *x)
{
	for (size_t i = 0; i < x->list.n; i++) {
		uint32_t pair = x->list.v[i].pair;
		currency_id a = (currency_id)(pair >> 16), b = (currency_id)(pair & 0xFFFF);
		if (i && x->list.v[i - 1].pair == pair)
			continue;
		vec_push(&x->neighbours, ((struct neighbour){a, b}));
		vec_push(&x->neighbours, ((struct neighbour){b, a}));
	}
	if (x->neighbours.n)
		qsort(x->neighbours.v, x->neighbours.n, sizeof *x->neighbours.v, by_first);
}

struct exchange *exchange_new(const struct evidence *ev, const struct policy *p, size_t *undated)
{
	struct exchange *x = mem_zalloc(sizeof *x);

	for (size_t i = 0; i < ev->rates.n; i++) {
		const struct rate *r = &ev->rates.v[i];
		struct indexed_rate own = {pair_of(r->base, r->quote), r->date.earliest,
					   (uint32_t)i};
		bool no_date;
		if (rate_known(ev, p, r, &no_date))
			vec_push(&x->list, own);
		*undated += no_date;
	}
	if (x->list.n)
		qsort(x->list.v, x->list.n, sizeof *x->list.v, by_pair);
	find_neighbours(x);
	return x;
}

void exchange_free(struct exchange **x)
{
	if (!*x)
		return;
	vec_free(&(*x)->list);
	vec_free(&(*x)->neighbours);
	mem_free(*x);
	*x = NULL;
}

size_t exchange_rank(const struct exchange *x, struct indexed_rate key)
{
	size_t place;

	SORTED_PLACE(place, x->list.n, by_pair(&x->list.v[at], &key) < 0);
	return place;
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
	at = exchange_rank(x, (struct indexed_rate){pair, day, UINT32_MAX});
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

const struct neighbour *exchange_neighbours(const struct exchange *x, currency_id of, size_t *n)
{
	struct neighbour key = {.of = of};
	size_t from, to;

	SORTED_PLACE(from, x->neighbours.n, by_first(&x->neighbours.v[at], &key) < 0);
	for (to = from; to < x->neighbours.n && x->neighbours.v[to].of == of; to++)
		;
	*n = to - from;
	return x->neighbours.v + from;
}
