/* date-outlier: a source dates a deal half a year or more from every other, between the nearest
 * ends. Of two sources that are so far apart nobody can say which is the outlier: both are named. A
 * part of the story (one site of several) may have a date of its own. */
#include "check-group.h"

#include <stdlib.h>

#include "inside.h"

#define HALF_A_YEAR 183

struct dated {
	const struct version *version;
	struct date date;
	int64_t before, after; /* days to the nearest earlier and later one; INT64_MAX: none */
};
VEC_TYPE(dated_list, struct dated);

static int by_date(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;
	int order = date_compare(&x->date, &y->date);

	if (order)
		return order;
	return x->version < y->version ? -1 : x->version > y->version;
}

/* Those that start later are no nearer than the next; those that start earlier end at the latest
 * at `reached`. */
static void measure(struct dated_list *l)
{
	int64_t reached = INT32_MIN;

	for (size_t i = 0; i < l->n; i++) {
		struct dated *d = &l->v[i];
		d->before = i ? (int64_t)d->date.earliest - reached : INT64_MAX;
		d->after = i + 1 < l->n
			       ? (int64_t)l->v[i + 1].date.earliest - (int64_t)d->date.latest
			       : INT64_MAX;
		reached = d->date.latest > reached ? d->date.latest : reached;
	}
}

static bool is_apart(const struct dated *d)
{
	return d->before >= HALF_A_YEAR && d->after >= HALF_A_YEAR;
}

static void list_dates(struct dated_list *l, const struct resolved_deal *d, bool order)
{
	l->n = 0;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		struct dated x = {.version = v, .date = order ? v->order_date : v->date};
		if (!v->part && day_known(&x.date) && x.date.earliest != DAY_OPEN_PAST &&
		    x.date.latest != DAY_OPEN_FUTURE)
			vec_push(l, x);
	}
	if (l->n)
		qsort(l->v, l->n, sizeof *l->v, by_date);
	measure(l);
}

/* ---- what it says ---- */

static void say_when(struct str *m, const struct evidence *ev, const struct dated *d)
{
	str_add(m, say_source(ev, d->version->source));
	str_addc(m, ' ');
	date_format(m, &d->date);
}

/* From day to day: "about 12 months", "about 3 years". */
static void say_distance(struct str *m, int64_t days)
{
	int64_t months = (days * 2 + 30) / 61, years = (days * 2 + 365) / 731;

	if (months < 24)
		str_addf(m, "about %lld months", (long long)months);
	else
		str_addf(m, "about %lld years", (long long)years);
}

/* Between the starts, or the ends, of a day or month and its nearest rival; what spans more is
 * measured from its near end. */
static int64_t distance(const struct dated *d, bool later)
{
	int64_t span = (int64_t)d->date.latest - d->date.earliest;

	return (later ? d->before : d->after) + (span <= 31 ? span : 0);
}

/* The others agree among themselves: one is early or late. */
static void say_outlier(struct str *m, const struct evidence *ev, const struct dated_list *l,
			size_t at, const char *what)
{
	const struct dated *d = &l->v[at];
	bool later = d->before < d->after;
	const struct dated *nearest = later ? &l->v[at - 1] : &l->v[at + 1];

	for (size_t i = 0; i < at && later; i++)
		nearest = l->v[i].date.latest > nearest->date.latest ? &l->v[i] : nearest;
	str_addf(m, "%s dates the %s ", say_source(ev, d->version->source), what);
	date_format(m, &d->date);
	str_add(m, ", ");
	say_distance(m, distance(d, later));
	str_addf(m, " %s the nearest of %zu others (", later ? "after" : "before", l->n - 1);
	say_when(m, ev, nearest);
	str_addc(m, ')');
}

/* No two agree. */
static void say_scattered(struct str *m, const struct evidence *ev, const struct dated_list *l,
			  const char *what)
{
	str_addf(m, "no two sources agree within half a year on the %s date: ", what);
	for (size_t i = 0; i < l->n && i < 6; i++) {
		str_add(m, i ? ", " : "");
		say_when(m, ev, &l->v[i]);
	}
	if (l->n > 6)
		str_addf(m, " and %zu more", l->n - 6);
	else if (l->n == 2) {
		str_add(m, ", ");
		say_distance(m, distance(&l->v[0], false));
		str_add(m, " apart");
	}
}

static void add(struct remarks *out, const struct evidence *ev, const struct resolved_deal *d,
		const struct dated_list *l, size_t first, size_t n, const struct str *m)
{
	struct str about = {0}, group = {0};
	struct remark *r;

	str_addf(&about, "deal:%s", d->key);
	str_addf(&group, "source:%s", say_source(ev, l->v[first].version->source));
	r = remark_add(out, SEVERITY_WARNING, str_c(&about), str_c(m), str_c(&group), d->key);
	for (size_t i = first; i < first + n; i++)
		remark_claim(r, l->v[i].version->claims.v[0]->claim.id);
	for (size_t i = 0; i < l->n; i++) {
		if (i < first || i >= first + n)
			remark_claim(r, l->v[i].version->claims.v[0]->claim.id);
	}
	str_free(&about);
	str_free(&group);
}

static void compare(struct remarks *out, const struct evidence *ev, const struct resolved_deal *d,
		    const struct dated_list *l, const char *what)
{
	struct str m = {0};
	size_t apart = 0;

	for (size_t i = 0; i < l->n; i++)
		apart += is_apart(&l->v[i]);
	if (l->n > 1 && apart == l->n) {
		say_scattered(&m, ev, l, what);
		add(out, ev, d, l, 0, l->n, &m);
	}
	for (size_t i = 0; i < l->n && apart < l->n; i++) {
		if (!is_apart(&l->v[i]))
			continue;
		str_clear(&m);
		say_outlier(&m, ev, l, i, what);
		add(out, ev, d, l, i, 1, &m);
	}
	str_free(&m);
}

void check_date_outlier(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct remarks all = {.many =
				  "dates lie half a year or more from every other of their deal"};
	struct dated_list l = {0};

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		if (d->versions.n < 2 || d->passed_over)
			continue;
		list_dates(&l, d, false);
		compare(&all, r->ev, d, &l, "deal");
		list_dates(&l, d, true);
		compare(&all, r->ev, d, &l, "order");
	}
	vec_free(&l);
	remarks_say(out, &all, self);
}
