/* Exchange rates: which one holds on a day. */
#include "hangar/resolution.h"

#include <string.h>

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

int exchange_convert(const struct evidence *ev, const struct policy *p, struct money *out,
		     struct money m, currency_id to, const struct date *date, bool *after,
		     struct err *e)
{
	const struct rate *r;
	bool inverse, late;

	if (m.currency == to || !m.currency) {
		*out = m;
		return 0;
	}
	/* An amount without a day is converted at the newest rate there is. */
	r = exchange_find(ev, p, m.currency, to, date_stated(date) ? date->latest : DAY_OPEN_FUTURE,
			  &inverse, &late);
	if (!r)
		return 1;
	if (late)
		*after = true;
	return money_convert(out, m, r->rate, inverse, to, e);
}
