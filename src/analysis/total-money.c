/* Money as the policy has it: converted at the deal's date, in the prices of a year, and what is
 * said of that under a total. */
#include "total-inside.h"

#include <stdlib.h>
#include <string.h>

#include "inside.h"

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

#define RATES_SHOWN 3

/* ---- amounts ---- */

/* As resolution_convert does, but each rate is searched for once. */
static const struct exchange_way *way_for(struct total_work *w, currency_id from, int32_t day)
{
	uint64_t key = (uint64_t)(uint32_t)day << 16 | from;
	int added;
	uint32_t at = intern_add(w->rate_keys, (const char *)&key, sizeof key, &added);

	if (added)
		vec_push(&w->rates, resolution_way(w->r, from, w->r->policy.in, day));
	return &w->rates.v[at];
}

static int convert(struct total_work *w, struct money *m, const struct date *date, bool *after,
		   struct err *e)
{
	currency_id to = w->r->policy.in;
	const struct exchange_way *way;

	if (!to || !m->currency || m->currency == to)
		return 0;
	way = way_for(w, m->currency, date_stated(date) ? date->latest : DAY_OPEN_FUTURE);
	if (!way->rate)
		return 0;
	*after |= way->after;
	return exchange_way_convert(m, *m, way, to, e);
}

int total_value(struct total_work *w, struct money *m, const struct date *date, bool *after,
		struct err *e)
{
	struct price_way way;

	if (convert(w, m, date, after, e))
		return -1;
	if (!w->r->prices || !money_stated(*m))
		return 0;
	way = resolution_prices(w->r, m->currency, date);
	return price_way_apply(m, &way, e);
}

static int value_end(struct total_work *w, int64_t *minor, currency_id c, const struct date *date,
		     struct err *e)
{
	struct money m = {.minor = quantity_exact(*minor), .currency = c};
	bool after = false;

	if (*minor == 0 || *minor == INT64_MAX)
		return 0;
	if (total_value(w, &m, date, &after, e))
		return -1;
	*minor = m.minor.best;
	return 0;
}

int total_cost_slack(struct total_work *w, const struct resolved_deal *d, struct err *e)
{
	struct deal_in_work *deal = &w->deal;
	struct money whole = d->cost;
	bool after = false;

	deal->cost = (struct slack){.below = d->cost_below, .above = d->cost_above};
	if (value_end(w, &deal->cost.below, whole.currency, &d->date, e) ||
	    value_end(w, &deal->cost.above, whole.currency, &d->date, e) ||
	    total_value(w, &whole, &d->date, &after, e))
		return err_prefix(e, "deal %s", d->key);
	deal->cost.whole = whole.minor;
	deal->currency = whole.currency;
	deal->nominal = whole.nominal;
	return 0;
}

/* ---- what they are counted by ---- */

static void count_stale(struct total_work *w, currency_id c, enum price_fault fault)
{
	size_t i = 0;

	while (i < w->stale.n && (w->stale.v[i].currency != c || w->stale.v[i].fault != fault))
		i++;
	if (i == w->stale.n)
		vec_push(&w->stale, ((struct stale){.currency = c, .fault = fault}));
	w->stale.v[i].deals++;
}

static void count_index(struct total_work *w, const struct price_way *way)
{
	for (size_t i = 0; i < w->prices.n; i++)
		if (w->prices.v[i].index == way->index && w->prices.v[i].year == way->year)
			return;
	vec_push(&w->prices, *way);
}

static void count_prices(struct total_work *w, const struct money *m, const struct date *date)
{
	struct price_way way = resolution_prices(w->r, m->currency, date);

	if (way.fault && !w->deal.no_prices)
		count_stale(w, m->currency, way.fault);
	else if (way.index)
		count_index(w, &way);
	w->deal.no_prices |= way.fault != PRICES_DONE;
}

void total_count_money(struct total_work *w, const struct figures *x, const struct date *date)
{
	struct deal_in_work *deal = &w->deal;
	bool unrated = w->r->policy.in && x->cost.currency != w->r->policy.in;

	w->no_rate += unrated && !deal->no_rate;
	w->rate_after += x->rate_after && !deal->rate_after;
	deal->no_rate |= unrated;
	deal->rate_after |= x->rate_after;
	if (w->r->prices && money_stated(x->cost))
		count_prices(w, &x->cost, date);
}

/* ---- notices ---- */

static const char *plural(size_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

static void add(struct total_work *w, struct notices *out, struct str *line)
{
	if (line->n)
		vec_push(out, arena_strdup(&w->t->arena, line->s));
	str_clear(line);
}

/* By the rate's own row: a rate that holds on many days is one. */
static bool was_said(const struct total_work *w, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (w->rates.v[k].rate == w->rates.v[i].rate &&
		    w->rates.v[k].second == w->rates.v[i].second)
			return true;
	return false;
}

static void note_rates(struct total_work *w, struct notices *out, struct str *line)
{
	size_t said = 0, more = 0;

	for (size_t i = 0; i < w->rates.n; i++) {
		const struct exchange_way *way = &w->rates.v[i];
		if (!way->rate || (said < RATES_SHOWN && was_said(w, i)))
			continue;
		if (said == RATES_SHOWN) {
			more++;
			continue;
		}
		str_add(line, said++ ? "; " : "converted at ");
		exchange_way_say(line, w->r, way);
	}
	if (more)
		str_addf(line, "; and at rates of %zu more %s", more,
			 plural(more, "day or currency", "days or currencies"));
	add(w, out, line);
}

static void note_unrated(struct total_work *w, struct notices *out, struct str *line)
{
	if (w->rate_after)
		str_addf(line,
			 "%zu %s converted at a rate from after the deal: there is none from "
			 "before",
			 w->rate_after, plural(w->rate_after, "cost is", "costs are"));
	add(w, out, line);
	if (w->no_rate)
		str_addf(line, "%zu %s no rate to %s and %s in the original currency", w->no_rate,
			 plural(w->no_rate, "cost has", "costs have"),
			 currency_code(w->r->policy.in), plural(w->no_rate, "stays", "stay"));
	add(w, out, line);
}

/* Each index once. */
static bool index_was_said(const struct total_work *w, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (w->prices.v[k].index == w->prices.v[i].index)
			return true;
	return false;
}

static const char *index_key(const struct total_work *w, const struct price_way *way)
{
	return evidence_source_get(w->r->ev, way->index->source)->key;
}

static void note_indexes(struct total_work *w, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < w->prices.n; i++)
		if (!index_was_said(w, i))
			str_addf(line, "%s %s by %s",
				 line->n ? "," : "", currency_code(w->prices.v[i].index->currency),
				 index_key(w, &w->prices.v[i]));
	if (line->n)
		vec_push(out, arena_printf(&w->t->arena, "in prices of %d:%s", w->r->policy.constant,
					   line->s));
	str_clear(line);
	for (size_t i = 0; i < w->prices.n; i++) {
		if (w->prices.v[i].index->assumed && !index_was_said(w, i))
			str_addf(line,
				 "%s does not say of which money it is an index: taken as one of "
				 "USD",
				 index_key(w, &w->prices.v[i]));
		add(w, out, line);
	}
}

static void note_months(struct total_work *w, const struct price_way *way, int year,
			struct notices *out, struct str *line)
{
	int n = price_way_months(w->r, way, year);

	if (n < 12)
		str_addf(line, "%s has %d %s of %d: their mean stands for the year",
			 index_key(w, way), n, plural((size_t)n, "month", "months"), year);
	add(w, out, line);
}

/* Means of years that are not whole; the target's once for each index. */
static void note_partial(struct total_work *w, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < w->prices.n; i++) {
		if (!index_was_said(w, i))
			note_months(w, &w->prices.v[i], w->r->policy.constant, out, line);
		note_months(w, &w->prices.v[i], w->prices.v[i].year, out, line);
	}
}

static void note_stale(struct total_work *w, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < w->stale.n; i++) {
		const struct stale *s = &w->stale.v[i];
		str_addf(line, "%zu %s not in prices of %d: ", s->deals,
			 plural(s->deals, "cost is", "costs are"), w->r->policy.constant);
		if (s->fault == PRICES_NO_YEAR)
			str_addf(line, "%s no year", plural(s->deals, "its deal has", "their deals have"));
		else
			str_addf(line, "there is no index of %s for both years",
				 currency_code(s->currency));
		add(w, out, line);
	}
}

/* What --known-on leaves out because nobody knows when it was published. */
static void note_undated(struct total_work *w, struct notices *out, struct str *line)
{
	size_t rates = w->r->rates_undated, indexes = w->r->indexes_undated;

	if (rates)
		str_addf(line, "%zu %s left out for want of the date on which %s published", rates,
			 plural(rates, "exchange rate is", "exchange rates are"),
			 plural(rates, "it was", "they were"));
	add(w, out, line);
	if (indexes)
		str_addf(line, "%zu %s left out for want of the date on which %s published",
			 indexes,
			 plural(indexes, "value of a price index is", "values of price indexes are"),
			 plural(indexes, "it was", "they were"));
	add(w, out, line);
}

void total_note_money(struct total_work *w, struct notices *out)
{
	struct str line = {0};

	note_undated(w, out, &line);
	note_rates(w, out, &line);
	note_unrated(w, out, &line);
	note_indexes(w, out, &line);
	note_partial(w, out, &line);
	note_stale(w, out, &line);
	str_free(&line);
}
