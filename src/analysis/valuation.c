/* Amounts as the policy has them, and what is said of that beside them: which rates and indexes are
 * in force, and what they do not reach. */
#include "hangar/valuation.h"

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

#define RATES_SHOWN 3

void valuation_open(struct valuation *v, const struct resolution *r)
{
	*v = (struct valuation){.r = r, .rate_keys = intern_new()};
}

void valuation_close(struct valuation *v)
{
	intern_free(&v->rate_keys);
	vec_free(&v->rates);
	vec_free(&v->prices);
	vec_free(&v->stale);
}

/* ---- amounts ---- */

/* As resolution_convert does, but each rate is searched for once. */
static const struct exchange_way *way_for(struct valuation *v, currency_id from, int32_t day)
{
	uint64_t key = (uint64_t)(uint32_t)day << 16 | from;
	int added;
	uint32_t at = intern_add(v->rate_keys, (const char *)&key, sizeof key, &added);

	if (added)
		vec_push(&v->rates, resolution_way(v->r, from, v->r->policy.in, day));
	return &v->rates.v[at];
}

static int convert(struct valuation *v, struct money *m, const struct date *date,
		   struct rate_age *age, struct err *e)
{
	currency_id to = v->r->policy.in;
	const struct exchange_way *way;

	if (!to || !m->currency || m->currency == to)
		return 0;
	way = way_for(v, m->currency, date_stated(date) ? date->latest : DAY_OPEN_FUTURE);
	if (!way->rate)
		return 0;
	rate_age_join(age, way->age);
	return exchange_way_convert(m, *m, way, to, e);
}

int valuation_make(struct valuation *v, struct money *m, const struct date *date,
		   struct rate_age *age, struct err *e)
{
	struct price_way way;

	if (convert(v, m, date, age, e))
		return -1;
	if (!v->r->prices || !money_stated(*m))
		return 0;
	way = resolution_prices(v->r, m->currency, date);
	return price_way_apply(m, &way, e);
}

/* ---- what they are counted by ---- */

static void count_stale(struct valuation *v, currency_id c, enum price_fault fault)
{
	size_t i = 0;

	while (i < v->stale.n && (v->stale.v[i].currency != c || v->stale.v[i].fault != fault))
		i++;
	if (i == v->stale.n)
		vec_push(&v->stale, ((struct stale){.currency = c, .fault = fault}));
	v->stale.v[i].n++;
}

static void count_index(struct valuation *v, const struct price_way *way)
{
	for (size_t i = 0; i < v->prices.n; i++)
		if (v->prices.v[i].index == way->index && v->prices.v[i].year == way->year)
			return;
	vec_push(&v->prices, *way);
}

static void count_prices(struct valuation *v, const struct money *m, const struct date *date,
			 struct valuation_seen *seen)
{
	struct price_way way = resolution_prices(v->r, m->currency, date);

	if (way.fault && !seen->no_prices)
		count_stale(v, m->currency, way.fault);
	else if (way.index)
		count_index(v, &way);
	seen->no_prices |= way.fault != PRICES_DONE;
}

void valuation_count(struct valuation *v, const struct money *m, const struct date *date,
		     struct rate_age age, struct valuation_seen *seen)
{
	bool unrated = v->r->policy.in && m->currency != v->r->policy.in;

	v->no_rate += unrated && !seen->no_rate;
	v->rate_after += age.after && !seen->rate_after;
	v->rate_old += age.old && !seen->rate_old;
	seen->no_rate |= unrated;
	seen->rate_after |= age.after;
	seen->rate_old |= age.old;
	if (v->r->prices && money_stated(*m))
		count_prices(v, m, date, seen);
}

void valuation_count_range(struct valuation *v, struct rate_age age, struct valuation_seen *seen)
{
	v->range_after += age.after && !seen->range_after;
	v->range_old += age.old && !seen->range_old;
	seen->range_after |= age.after;
	seen->range_old |= age.old;
}

/* ---- notices ---- */

static void add(struct valuation *v, struct notices *out, struct str *line)
{
	if (line->n)
		vec_push(out, arena_strdup(v->arena, line->s));
	str_clear(line);
}

/* By the rates' own rows: a rate that holds on many days is one. */
static bool say_once(struct intern *said, const struct exchange_way *way)
{
	const struct rate *key[2] = {way->rate, way->second};
	int added;

	intern_add(said, (const char *)key, sizeof key, &added);
	return added;
}

static void note_rates(struct valuation *v, struct notices *out, struct str *line)
{
	struct intern *rates = intern_new();
	size_t said = 0, more = 0;

	for (size_t i = 0; i < v->rates.n; i++) {
		const struct exchange_way *way = &v->rates.v[i];
		if (!way->rate || !say_once(rates, way))
			continue;
		if (said == RATES_SHOWN) {
			more++;
			continue;
		}
		str_add(line, said++ ? "; " : "converted at ");
		exchange_way_say(line, v->r, way);
	}
	if (more)
		str_addf(line, "; and at %zu more", more);
	add(v, out, line);
	intern_free(&rates);
}

static void note_ages(struct valuation *v, struct notices *out, struct str *line)
{
	if (v->rate_after)
		str_addf(line,
			 "%zu %s converted at a rate from after the deal: there is none from "
			 "before",
			 v->rate_after, plural(v->rate_after, "cost is", "costs are"));
	add(v, out, line);
	if (v->rate_old)
		str_addf(line, "%zu %s converted at a rate more than a year older than the deal",
			 v->rate_old, plural(v->rate_old, "cost is", "costs are"));
	add(v, out, line);
}

static void note_range(struct valuation *v, struct notices *out, struct str *line, size_t n,
		       const char *rate)
{
	if (n)
		str_addf(line, "the %s amounts at a rate %s",
			 n == 1 ? "range of 1 cost compares"
				: arena_printf(v->arena, "ranges of %zu costs compare", n),
			 rate);
	add(v, out, line);
}

static void note_unrated(struct valuation *v, struct notices *out, struct str *line)
{
	if (v->no_rate)
		str_addf(line, "%zu %s no rate to %s and %s in the original currency", v->no_rate,
			 plural(v->no_rate, "cost has", "costs have"),
			 currency_code(v->r->policy.in), plural(v->no_rate, "stays", "stay"));
	add(v, out, line);
}

/* Each index once. */
static bool index_was_said(const struct valuation *v, size_t i)
{
	for (size_t k = 0; k < i; k++)
		if (v->prices.v[k].index == v->prices.v[i].index)
			return true;
	return false;
}

static const char *index_key(const struct valuation *v, const struct price_way *way)
{
	return evidence_source_get(v->r->ev, way->index->source)->key;
}

static void note_indexes(struct valuation *v, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < v->prices.n; i++)
		if (!index_was_said(v, i))
			str_addf(line, "%s %s by %s", line->n ? "," : "",
				 currency_code(v->prices.v[i].index->currency),
				 index_key(v, &v->prices.v[i]));
	if (line->n)
		vec_push(out, arena_printf(v->arena, "in prices of %d:%s", v->r->policy.constant,
					   line->s));
	str_clear(line);
	for (size_t i = 0; i < v->prices.n; i++) {
		if (v->prices.v[i].index->assumed && !index_was_said(v, i))
			str_addf(line,
				 "%s does not say of which money it is an index: taken as one of "
				 "USD",
				 index_key(v, &v->prices.v[i]));
		add(v, out, line);
	}
}

static void note_months(struct valuation *v, const struct price_way *way, int year,
			struct notices *out, struct str *line)
{
	int n = price_way_months(v->r, way, year);

	if (n < 12)
		str_addf(line, "%s has %d %s of %d: their mean stands for the year",
			 index_key(v, way), n, plural((size_t)n, "month", "months"), year);
	add(v, out, line);
}

/* Means of years that are not whole; the target's once for each index. */
static void note_partial(struct valuation *v, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < v->prices.n; i++) {
		if (!index_was_said(v, i))
			note_months(v, &v->prices.v[i], v->r->policy.constant, out, line);
		note_months(v, &v->prices.v[i], v->prices.v[i].year, out, line);
	}
}

static void note_stale(struct valuation *v, struct notices *out, struct str *line)
{
	for (size_t i = 0; i < v->stale.n; i++) {
		const struct stale *s = &v->stale.v[i];
		str_addf(line, "%zu %s not in prices of %d: ", s->n,
			 plural(s->n, "cost is", "costs are"), v->r->policy.constant);
		if (s->fault == PRICES_NO_YEAR)
			str_addf(line, "%s no year",
				 plural(s->n, "its deal has", "their deals have"));
		else
			str_addf(line, "there is no index of %s for both years",
				 currency_code(s->currency));
		add(v, out, line);
	}
}

/* What --known-on leaves out because nobody knows when it was published. */
static void note_undated(struct valuation *v, struct notices *out, struct str *line)
{
	size_t rates = v->r->rates_undated, indexes = v->r->indexes_undated;

	if (rates)
		str_addf(line, "%zu %s left out for want of the date on which %s published", rates,
			 plural(rates, "exchange rate is", "exchange rates are"),
			 plural(rates, "it was", "they were"));
	add(v, out, line);
	if (indexes)
		str_addf(line, "%zu %s left out for want of the date on which %s published",
			 indexes,
			 plural(indexes, "value of a price index is",
				"values of price indexes are"),
			 plural(indexes, "it was", "they were"));
	add(v, out, line);
}

void valuation_say(struct valuation *v, struct notices *out, struct arena *a)
{
	struct str line = {0};

	v->arena = a;
	note_undated(v, out, &line);
	note_ages(v, out, &line);
	note_range(v, out, &line, v->range_after, "from after the deal");
	note_range(v, out, &line, v->range_old, "more than a year older than the deal");
	note_unrated(v, out, &line);
	note_rates(v, out, &line);
	note_indexes(v, out, &line);
	note_partial(v, out, &line);
	note_stale(v, out, &line);
	str_free(&line);
}
