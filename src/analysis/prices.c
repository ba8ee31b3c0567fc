/* Constant prices: amounts of one year in the prices of another, by the yearly means of a price
 * index. Both means are of one index of one source: those of different bases are never mixed. */
#include "inside.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "hangar/str.h"

#define MONTHS 12

/* A value of an index on its way into the mean of its year. */
struct index_value {
	currency_id currency;
	source_id source;
	int year;
	int32_t first, last; /* its days */
	size_t row;
};

/* The mean of a year. */
struct index_year {
	int year;
	struct mean mean;
	unsigned months; /* bits: those that its values are of */
};

struct prices {
	VEC(struct index_source) sources; /* by currency, the first to be asked first */
	VEC(struct index_year) years;     /* by source, ascending */
};

/* ---- building ---- */

static int by_series(const void *a, const void *b)
{
	const struct index_value *x = a, *y = b;

	if (x->currency != y->currency)
		return x->currency < y->currency ? -1 : 1;
	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->year != y->year)
		return x->year < y->year ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	if (x->last != y->last)
		return x->last > y->last ? -1 : 1; /* the year before its January */
	return x->row < y->row ? -1 : x->row > y->row;
}

VEC_TYPE(index_values, struct index_value);

/* What lies over the end of a year is of none. */
static void collect(struct index_values *out, const struct evidence *ev, const struct policy *p,
		    size_t *undated)
{
	for (size_t i = 0; i < ev->indexes.n; i++) {
		const struct price_index *x = &ev->indexes.v[i];
		struct index_value v = {.currency = x->currency,
					.source = x->source,
					.first = x->date.earliest,
					.last = x->date.latest,
					.row = i};
		bool no_date = false;

		if (!date_stated(&x->date) || v.first == DAY_OPEN_PAST ||
		    v.last == DAY_OPEN_FUTURE || day_year(v.first) != day_year(v.last))
			continue;
		v.year = day_year(v.first);
		if (published_known(ev, p, x->source, &x->date, &no_date))
			vec_push(out, v);
		*undated += no_date;
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_series);
}

static int month_of(int32_t day)
{
	int year, month, dom;

	day_to_civil(day, &year, &month, &dom);
	return month;
}

static unsigned months_of(const struct index_value *v)
{
	unsigned months = 0;

	for (int m = month_of(v->first); m <= month_of(v->last); m++)
		months |= 1U << (m - 1);
	return months;
}

static bool is_whole_year(const struct index_value *v)
{
	return v->first == day_from_civil(v->year, 1, 1) &&
	       v->last == day_from_civil(v->year, MONTHS, 31);
}

static bool same_days(const struct index_value *a, const struct index_value *b)
{
	return a->first == b->first && a->last == b->last;
}

/* Of one year of one series: a value of the whole year stands as it is, else the others are
 * averaged; of two that say the same days the newest row. */
static int add_year(struct prices *p, const struct evidence *ev, const struct index_value *v,
		    size_t n, struct err *e)
{
	struct index_year y = {.year = v->year};
	bool annual = false;

	for (size_t i = 0; i < n && !annual; i++) {
		if (i + 1 < n && same_days(&v[i], &v[i + 1]))
			continue;
		annual = is_whole_year(&v[i]);
		y.months |= months_of(&v[i]);
		if (!mean_add(&y.mean, ev->indexes.v[v[i].row].value))
			return err_set(e, ERR_USAGE,
				       "the values of %s in %d have too many digits to be averaged",
				       evidence_source_get(ev, v->source)->key, v->year);
	}
	vec_push(&p->years, y);
	return 0;
}

static struct index_source source_of(const struct prices *p, const struct evidence *ev,
				     const struct index_value *v)
{
	static currency_id usd;
	const struct source *s = evidence_source_get(ev, v->source);
	bool dated = s && date_stated(&s->published);

	if (!usd)
		usd = currency_find("USD");
	return (struct index_source){.source = v->source,
				     .currency = v->currency ? v->currency : usd,
				     .assumed = !v->currency,
				     .latest = dated ? s->published.latest : INT32_MIN,
				     .first = p->years.n};
}

static bool same_series(const struct index_value *a, const struct index_value *b)
{
	return a->currency == b->currency && a->source == b->source;
}

static int add_series(struct prices *p, const struct evidence *ev, const struct index_value *v,
		      size_t n, struct err *e)
{
	struct index_source s = source_of(p, ev, v);

	for (size_t i = 0, end; i < n; i = end) {
		for (end = i; end < n && v[end].year == v[i].year; end++)
			if (v[end].row > s.newest)
				s.newest = v[end].row;
		if (add_year(p, ev, v + i, end - i, e))
			return -1;
	}
	s.years = p->years.n - s.first;
	vec_push(&p->sources, s);
	return 0;
}

/* Those that say of which money they are, the last published, the newest in the ledger. */
static int by_preference(const void *a, const void *b)
{
	const struct index_source *x = a, *y = b;

	if (x->currency != y->currency)
		return x->currency < y->currency ? -1 : 1;
	if (x->assumed != y->assumed)
		return x->assumed ? 1 : -1;
	if (x->latest != y->latest)
		return x->latest > y->latest ? -1 : 1;
	return x->newest > y->newest ? -1 : x->newest < y->newest;
}

int prices_new(struct prices **out, const struct evidence *ev, const struct policy *policy,
	       size_t *undated, struct err *e)
{
	struct prices *p = mem_zalloc(sizeof *p);
	struct index_values values = {0};
	int rc = 0;

	collect(&values, ev, policy, undated);
	for (size_t i = 0, end; i < values.n && !rc; i = end) {
		for (end = i; end < values.n && same_series(&values.v[i], &values.v[end]);)
			end++;
		rc = add_series(p, ev, values.v + i, end - i, e);
	}
	if (p->sources.n)
		qsort(p->sources.v, p->sources.n, sizeof *p->sources.v, by_preference);
	vec_free(&values);
	if (rc)
		prices_free(&p);
	*out = p;
	return rc;
}

void prices_free(struct prices **p)
{
	if (!*p)
		return;
	vec_free(&(*p)->sources);
	vec_free(&(*p)->years);
	mem_free(*p);
	*p = NULL;
}

/* ---- asking ---- */

static const struct index_year *year_of(const struct prices *p, const struct index_source *s,
					int year)
{
	for (size_t low = s->first, high = s->first + s->years; low < high;) {
		size_t middle = low + (high - low) / 2;
		if (p->years.v[middle].year == year)
			return &p->years.v[middle];
		if (p->years.v[middle].year < year)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static bool has_both(const struct prices *p, const struct index_source *s, struct price_way *way,
		     int target)
{
	const struct index_year *own = year_of(p, s, way->year), *other = year_of(p, s, target);

	if (!own || !other)
		return false;
	*way = (struct price_way){.index = s,
				  .year = way->year,
				  .own = own->mean,
				  .target = other->mean};
	return true;
}

struct price_way resolution_prices(const struct resolution *r, currency_id c,
				   const struct date *date)
{
	const struct prices *p = r->prices;
	struct price_way way = {.fault = PRICES_NO_YEAR};

	if (!p || !c)
		return (struct price_way){0};
	if (!day_known(date) || date->latest == DAY_OPEN_FUTURE)
		return way;
	way.year = day_year(date->latest);
	way.fault = way.year == r->policy.constant ? PRICES_DONE : PRICES_NO_INDEX;
	for (size_t i = 0; way.fault && i < p->sources.n; i++)
		if (p->sources.v[i].currency == c &&
		    has_both(p, &p->sources.v[i], &way, r->policy.constant))
			break;
	return way;
}

int price_way_apply(struct money *m, const struct price_way *way, struct err *e)
{
	m->nominal = way->fault != PRICES_DONE;
	if (!way->index)
		return 0;
	return money_at_prices(m, *m, way->own, way->target, e);
}

int price_way_months(const struct resolution *r, const struct price_way *way, int year)
{
	const struct index_year *y = year_of(r->prices, way->index, year);
	int n = 0;

	for (unsigned bits = y ? y->months : 0; bits; bits &= bits - 1)
		n++;
	return n;
}

void price_way_say(struct str *out, const struct resolution *r, const struct price_way *way)
{
	str_addf(out, "%s, ", evidence_source_get(r->ev, way->index->source)->key);
	mean_format(out, way->target);
	str_add(out, " / ");
	mean_format(out, way->own);
}
