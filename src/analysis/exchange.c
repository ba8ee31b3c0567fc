/* Exchange rates: which one holds on a day. */
#include "inside.h"

#include <stdlib.h>

#include "hangar/err.h"

static bool rate_known(const struct evidence *ev, const struct policy *p, const struct rate *r)
{
	const struct source *s = evidence_source_get(ev, r->source);

	if (!p->known_on_set)
		return true;
	return s && date_stated(&s->published) && s->published.latest <= p->known_on;
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
	bool turned;

	for (size_t i = 0; i < ev->rates.n; i++) {
		const struct rate *r = &ev->rates.v[i];
		if (joins(r, from, to, &turned) && date_stated(&r->date) && rate_known(ev, p, r) &&
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

struct exchange *exchange_new(const struct evidence *ev, const struct policy *p)
{
	struct exchange *x = mem_zalloc(sizeof *x);

	for (size_t i = 0; i < ev->rates.n; i++) {
		const struct rate *r = &ev->rates.v[i];
		struct indexed_rate own = {pair_of(r->base, r->quote), r->date.earliest,
					   (uint32_t)i};
		if (date_stated(&r->date) && rate_known(ev, p, r))
			vec_push(&x->list, own);
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

int resolution_convert(const struct resolution *r, struct money *out, struct money m,
		       currency_id to, const struct date *date, bool *after, struct err *e)
{
	const struct rate *rate;
	bool inverse = false, late = false;

	if (m.currency == to || !m.currency) {
		*out = m;
		return 0;
	}
	/* An amount without a day is converted at the newest rate there is. */
	rate = resolution_rate(r, m.currency, to,
			       date_stated(date) ? date->latest : DAY_OPEN_FUTURE, &inverse, &late);
	if (!rate)
		return 1;
	*after = *after || late;
	return money_convert(out, m, rate->rate, inverse, to, e);
}
