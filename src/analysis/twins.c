/* Two lists that cover the same ground: parts of different deals, told by different lists, between
 * the same parties, of the same family of types, delivered in the same or in neighbouring years.
 * Nothing says that they are the same aircraft, so they are only noticed. Parts are hashed by
 * parties and family; a bucket of one list, which nearly all are, is passed by. */
#include "twins.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/sorted.h"
#include "inside.h"
#include "lists.h"

struct entry {
	uint32_t bucket, part;
	source_id list;
	int32_t first_year, last_year; /* INT32_MIN, INT32_MAX: not known */
	type_id family;
	int32_t reach; /* the last year of its list in its bucket so far */
};

struct match {          /* a part that another list may tell too */
	source_id a, b; /* the pair, a < b */
	source_id list; /* the part's own */
	uint32_t part, bucket;
	type_id family;
};

struct search {
	const struct resolution *r;
	struct intern *grounds; /* parties and family to buckets */
	VEC(struct entry) entries;
	VEC(struct match) matches;
	int64_t *weights; /* [list]: what it has of all that is totalled */
};

/* ---- into buckets ---- */

static int64_t add_capped(int64_t a, int64_t b)
{
	return a > INT64_MAX - b ? INT64_MAX : a + b;
}

struct ground {
	party_id from, to;
	type_id family;
};

static bool has_parties(const struct part *p)
{
	switch ((enum flow)p->flow) {
	case FLOW_LOSSES:
		return p->from != 0;
	case FLOW_PRODUCTION:
		return p->to != 0;
	default:
		return p->from && p->to;
	}
}

static void set_years(struct entry *x, const struct part *p, const struct resolved_deal *d)
{
	const struct date *days = date_stated(&p->date) ? &p->date : &d->order_date;
	bool known = day_known(days);

	x->first_year =
	    !known || days->earliest == DAY_OPEN_PAST ? INT32_MIN : day_year(days->earliest);
	x->last_year =
	    !known || days->latest == DAY_OPEN_FUTURE ? INT32_MAX : day_year(days->latest);
}

static void add_part(struct search *s, uint32_t index)
{
	const struct resolution *r = s->r;
	const struct part *p = &r->parts.v[index];
	struct entry x = {.part = index, .list = list_of(r->lists, p->source)};
	struct ground g = {p->from, p->to, 0};
	const type_id *types;
	size_t n;

	s->weights[x.list] = add_capped(s->weights[x.list], lot_counts_for(p->count));
	if (!p->source || p->price_only || !has_parties(p))
		return;
	set_years(&x, p, &r->deals.v[p->deal]);
	types = catalogue_typeset_members(r->ev->catalogue, p->types, &n);
	for (size_t i = 0; i < n; i++) {
		g.family = x.family = catalogue_family(r->ev->catalogue, types[i]);
		x.bucket = intern_add(s->grounds, (const char *)&g, sizeof g, NULL);
		vec_push(&s->entries, x);
	}
}

static int by_bucket(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	if (x->first_year != y->first_year)
		return x->first_year < y->first_year ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

/* ---- within a bucket ---- */

static bool tells(const struct lists *l, const struct resolved_deal *d, source_id list)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (list_of(l, d->versions.v[i].source) == list)
			return true;
	}
	return false;
}

/* A list that speaks of both deals tells them apart. */
static bool told_apart(const struct resolution *r, const struct resolved_deal *a,
		       const struct resolved_deal *b)
{
	for (size_t i = 0; i < a->versions.n; i++) {
		if (tells(r->lists, b, list_of(r->lists, a->versions.v[i].source)))
			return true;
	}
	return false;
}

static bool may_be_same(const struct resolution *r, const struct entry *x, const struct entry *y)
{
	uint32_t a = r->parts.v[x->part].deal, b = r->parts.v[y->part].deal;

	return a != b && (int64_t)x->last_year + 1 >= y->first_year &&
	       (int64_t)y->last_year + 1 >= x->first_year &&
	       !told_apart(r, &r->deals.v[a], &r->deals.v[b]);
}

static void set_reach(struct entry *bucket, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool same = i && bucket[i - 1].list == bucket[i].list;
		bucket[i].reach = same && bucket[i - 1].reach > bucket[i].last_year
				      ? bucket[i - 1].reach
				      : bucket[i].last_year;
	}
}

/* The first entry of a list behind which one reaches up to x; all before it end too early. */
static size_t first_in_reach(const struct entry *x, const struct entry *list, size_t n)
{
	size_t place;

	SORTED_PLACE(place, n, (int64_t)list[at].reach + 1 < x->first_year);
	return place;
}

/* Does any entry of another list, from `list` to its end (sorted by year), match x? */
static bool list_matches(const struct resolution *r, const struct entry *x,
			 const struct entry *list, size_t n)
{
	size_t i = first_in_reach(x, list, n);

	if (tells(r->lists, &r->deals.v[r->parts.v[x->part].deal], list->list))
		return false; /* it tells x apart from all that it has */
	for (; i < n && list[i].first_year <= (int64_t)x->last_year + 1; i++) {
		if (may_be_same(r, x, &list[i]))
			return true;
	}
	return false;
}

/* What of one list in a bucket another may tell, too. */
static void match_list(struct search *s, const struct entry *v, size_t n, const struct entry *other,
		       size_t others)
{
	source_id a = v->list < other->list ? v->list : other->list;
	source_id b = v->list < other->list ? other->list : v->list;

	for (size_t i = 0; i < n; i++) {
		struct match m = {a, b, v[i].list, v[i].part, v[i].bucket, v[i].family};
		if (list_matches(s->r, &v[i], other, others))
			vec_push(&s->matches, m);
	}
}

/* The end of the entries that begin at `from`: those of one list in a bucket of n. */
static size_t list_end(const struct entry *v, size_t from, size_t n)
{
	size_t end = from;

	while (end < n && v[end].list == v[from].list)
		end++;
	return end;
}

static void match_bucket(struct search *s, const struct entry *v, size_t n)
{
	for (size_t first = 0, end; first < n; first = end) {
		end = list_end(v, first, n);
		for (size_t at = 0, next; at < n; at = next) {
			next = list_end(v, at, n);
			if (at != first)
				match_list(s, v + first, end - first, v + at, next - at);
		}
	}
}

static void match_buckets(struct search *s)
{
	struct entry *v = s->entries.v;

	if (s->entries.n)
		qsort(s->entries.v, s->entries.n, sizeof *v, by_bucket);
	for (size_t first = 0, end; first < s->entries.n; first = end) {
		for (end = first; end < s->entries.n && v[end].bucket == v[first].bucket;)
			end++;
		if (v[first].list == v[end - 1].list)
			continue;
		set_reach(v + first, end - first);
		match_bucket(s, v + first, end - first);
	}
}

/* ---- by pair of lists ---- */

static int by_pair(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	if (x->b != y->b)
		return x->b < y->b ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

/* Within a pair: what is between the same parties and of one family together. */
static int by_ground(const void *a, const void *b)
{
	const struct match *x = a, *y = b;

	if (x->bucket != y->bucket)
		return x->bucket < y->bucket ? -1 : 1;
	return by_pair(a, b);
}

struct side {
	size_t deals;
	int64_t aircraft;
};

static struct side lesser(struct side a, struct side b)
{
	return (struct side){a.deals < b.deals ? a.deals : b.deals,
			     a.aircraft < b.aircraft ? a.aircraft : b.aircraft};
}

/* Matches of one list, by part; one may have been met in several families. */
static struct side weigh_side(const struct resolution *r, const struct match *v, size_t n)
{
	struct side s = {0};

	for (size_t i = 0; i < n; i++) {
		const struct part *p = &r->parts.v[v[i].part];
		if (i && v[i].part == v[i - 1].part)
			continue;
		s.deals += !i || p->deal != r->parts.v[v[i - 1].part].deal;
		s.aircraft = add_capped(s.aircraft, lot_counts_for(p->count));
	}
	return s;
}

/* What both lists have of these matches, sorted by list. */
static struct side weigh_both(const struct resolution *r, const struct match *v, size_t n)
{
	size_t cut = 0;

	while (cut < n && v[cut].list == v->a)
		cut++;
	return lesser(weigh_side(r, v, cut), weigh_side(r, v + cut, n - cut));
}

/* What may be counted twice: what both have on each ground, for there the one may be the other. */
static struct side weigh_grounds(const struct resolution *r, struct match *v, size_t n)
{
	struct side all = weigh_both(r, v, n), sum = {0};

	qsort(v, n, sizeof *v, by_ground);
	for (size_t first = 0, end; first < n; first = end) {
		struct side s;
		for (end = first; end < n && v[end].bucket == v[first].bucket;)
			end++;
		s = weigh_both(r, v + first, end - first);
		sum.deals += s.deals;
		sum.aircraft = add_capped(sum.aircraft, s.aircraft);
	}
	return lesser(sum, all); /* a mixed lot stands on several grounds */
}

/* The deals of all matches, and what they have in common. */
static void describe(struct twins *t, const struct resolution *r, const struct match *v, size_t n)
{
	t->from = r->parts.v[v->part].from;
	t->to = r->parts.v[v->part].to;
	t->family = v->family;
	for (size_t i = 0; i < n; i++) {
		const struct part *p = &r->parts.v[v[i].part];
		if (!i || p->deal != r->parts.v[v[i - 1].part].deal)
			vec_push(&t->deals, p->deal);
		t->from = t->from == p->from ? p->from : 0;
		t->to = t->to == p->to ? p->to : 0;
		t->family = t->family == v[i].family ? t->family : 0;
	}
}

/* The list that has more of what is totalled comes first: it is the one to stand. */
static struct twins weigh_pair(const struct search *s, struct match *v, size_t n)
{
	struct twins t = {.a = v->a, .b = v->b};
	struct side twice;

	if (s->weights[t.a] < s->weights[t.b]) {
		t.a = v->b;
		t.b = v->a;
	}
	describe(&t, s->r, v, n);
	twice = weigh_grounds(s->r, v, n);
	t.deals_twice = twice.deals;
	t.aircraft_twice = twice.aircraft;
	return t;
}

static int by_weight(const void *a, const void *b)
{
	const struct twins *x = a, *y = b;

	if (x->aircraft_twice != y->aircraft_twice)
		return x->aircraft_twice > y->aircraft_twice ? -1 : 1;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

static void weigh(struct twins_list *out, struct search *s)
{
	struct match *v = s->matches.v;

	if (s->matches.n)
		qsort(s->matches.v, s->matches.n, sizeof *v, by_pair);
	for (size_t first = 0, end; first < s->matches.n; first = end) {
		for (end = first;
		     end < s->matches.n && v[end].a == v[first].a && v[end].b == v[first].b;)
			end++;
		vec_push(out, weigh_pair(s, v + first, end - first));
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_weight);
}

void twins_find(struct twins_list *out, const struct resolution *r, const uint32_t *parts, size_t n)
{
	struct search s = {.r = r};
	source_id only = n ? list_of(r->lists, r->parts.v[parts[0]].source) : 0;
	bool several = false;

	for (size_t i = 1; i < n && !several; i++)
		several = list_of(r->lists, r->parts.v[parts[i]].source) != only;
	if (!several)
		return;
	s.grounds = intern_new();
	s.weights = mem_zalloc((r->ev->sources.n + 1) * sizeof *s.weights);
	for (size_t i = 0; i < n; i++)
		add_part(&s, parts[i]);
	match_buckets(&s);
	weigh(out, &s);
	intern_free(&s.grounds);
	mem_free(s.weights);
	vec_free(&s.entries);
	vec_free(&s.matches);
}

void twins_free(struct twins_list *t)
{
	for (size_t i = 0; i < t->n; i++)
		vec_free(&t->v[i].deals);
	vec_free(t);
}
