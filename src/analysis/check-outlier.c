/* date-outlier: a source dates a deal half a year or more from every other, between the nearest
 * ends. Of two sources that are so far apart nobody can say which is the outlier: both are named. A
 * part of the story (one site of several) may have a date of its own; and years may lie between a
 * pledge, its order, the days of its delivery, but no delivery lies before its order. */
#include "check-count.h"

#include <stdlib.h>

#include "inside.h"

#define HALF_A_YEAR 183

enum stage { STAGE_AHEAD, STAGE_ORDERED, STAGE_MOVED, STAGES };

struct dated {
	const struct version *version;
	struct date date;
	enum stage stage;
	int64_t before, after; /* days to the nearest earlier and later one; INT64_MAX: none */
};
VEC_TYPE(dated_list, struct dated);

static enum stage stage_of(enum status s)
{
	if (s == STATUS_PLEDGED || s == STATUS_APPROVED || s == STATUS_OFFERED)
		return STAGE_AHEAD;
	return s == STATUS_ORDERED ? STAGE_ORDERED : STAGE_MOVED;
}

/* An earlier date and a later one tell of different days where the stage is a later one, too. */
static bool are_rivals(const struct dated *earlier, const struct dated *later)
{
	return earlier->stage >= later->stage;
}

static int by_date(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;
	int order = date_compare(&x->date, &y->date);

	if (order)
		return order;
	return x->version < y->version ? -1 : x->version > y->version;
}

/* Those that start later are no nearer than the next; those that start earlier end at the latest
 * at what they reached. Each is asked of those of the stages that are its rivals. */
static void measure(struct dated_list *l)
{
	int64_t reached[STAGES], next[STAGES];

	for (int s = 0; s < STAGES; s++) {
		reached[s] = INT64_MIN;
		next[s] = INT64_MAX;
	}
	for (size_t i = 0; i < l->n; i++) {
		struct dated *d = &l->v[i];
		d->before = INT64_MAX;
		for (int s = (int)d->stage; s < STAGES; s++) {
			if (reached[s] != INT64_MIN && d->date.earliest - reached[s] < d->before)
				d->before = d->date.earliest - reached[s];
		}
		if (d->date.latest > reached[d->stage])
			reached[d->stage] = d->date.latest;
	}
	for (size_t i = l->n; i-- > 0;) {
		struct dated *d = &l->v[i];
		d->after = INT64_MAX;
		for (int s = 0; s <= (int)d->stage; s++) {
			if (next[s] != INT64_MAX && next[s] - d->date.latest < d->after)
				d->after = next[s] - d->date.latest;
		}
		next[d->stage] = d->date.earliest;
	}
}

/* Those that nobody else dates are left out. */
static void keep_rivals(struct dated_list *l)
{
	size_t n = 0;

	for (size_t i = 0; i < l->n; i++) {
		if (l->v[i].before != INT64_MAX || l->v[i].after != INT64_MAX)
			l->v[n++] = l->v[i];
	}
	l->n = n;
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
		struct dated x = {.version = v,
				  .date = order ? v->order_date : v->date,
				  .stage = order ? STAGE_ORDERED : stage_of(v->status)};
		if (!v->part && (order || !delivery_under_way(d, v)) && day_known(&x.date) &&
		    x.date.earliest != DAY_OPEN_PAST && x.date.latest != DAY_OPEN_FUTURE)
			vec_push(l, x);
	}
	if (l->n)
		qsort(l->v, l->n, sizeof *l->v, by_date);
	measure(l);
	keep_rivals(l);
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

static int64_t span(const struct dated *d)
{
	return (int64_t)d->date.latest - d->date.earliest;
}

/* Between the starts, or the ends, of a day or month and its nearest rival, and of two years; what
 * spans more is measured from its near end. */
static int64_t distance(const struct dated *d, const struct dated *nearest, bool later)
{
	bool alike =
	    span(d) <= 31 || (span(d) <= 366 && span(nearest) >= 364 && span(nearest) <= 366);

	return (later ? d->before : d->after) + (alike ? span(d) : 0);
}

/* The nearest rival on the side that is nearer; *rivals: how many there are on both. */
static const struct dated *nearest_rival(const struct dated_list *l, size_t at, bool later,
					 size_t *rivals)
{
	const struct dated *d = &l->v[at], *nearest = NULL;

	*rivals = 0;
	for (size_t i = 0; i < l->n; i++) {
		const struct dated *x = &l->v[i];
		if (i == at || !(i < at ? are_rivals(x, d) : are_rivals(d, x)))
			continue;
		++*rivals;
		if (later ? i < at && (!nearest || x->date.latest > nearest->date.latest)
			  : i > at && !nearest)
			nearest = x;
	}
	return nearest;
}

/* The others agree among themselves: one is early or late. */
static void say_outlier(struct str *m, const struct evidence *ev, const struct dated_list *l,
			size_t at, const char *what)
{
	const struct dated *d = &l->v[at];
	bool later = d->before < d->after;
	size_t rivals;
	const struct dated *nearest = nearest_rival(l, at, later, &rivals);

	str_addf(m, "%s dates the %s ", say_source(ev, d->version->source), what);
	date_format(m, &d->date);
	str_add(m, ", ");
	say_distance(m, distance(d, nearest, later));
	str_add(m, later ? " after the " : " before the ");
	if (rivals > 1)
		str_addf(m, "nearest of %zu others (", rivals);
	else
		str_add(m, "only other (");
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
		say_distance(m, distance(&l->v[0], &l->v[1], false));
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
