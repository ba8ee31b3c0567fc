/* Which deals may be one. The versions of deals are hashed by parties, flow and family of types; on
 * each ground those of one list are set against those of each other, in the order of their dates,
 * so that a ledger of one list is passed by, and one of many is never searched pair by pair. A deal
 * that may be any of many of a list is no suggestion: nothing tells which. */
#include "hangar/suggest.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "inside.h"
#include "lists.h"

#define MOST_FITS   16 /* deals of one list that another may be, to be worth saying */
#define MOST_SOUGHT 128

struct told { /* a deal, as one list tells it */
	uint32_t ground, deal;
	source_id list;
	type_id family;
	int32_t first, last; /* days, a year wider where only the year is known */
	int32_t reach;       /* the last day of its list on its ground so far */
	/* How many of the other list at hand it may be, and of these with its number; counted up
	 * to where they are too many. */
	uint32_t fits, same;
};

struct search {
	const struct resolution *r;
	struct intern *grounds;
	VEC(struct told) told;
	bool *vague; /* [place in resolution.deals]: it may be too many of a list */
	struct suggestions *out;
};

/* ---- onto grounds ---- */

struct ground {
	party_id from, to;
	type_id family;
	uint32_t flow;
};

static bool has_parties(const struct resolved_deal *d, enum flow flow)
{
	switch (flow) {
	case FLOW_LOSSES:
		return d->from != 0;
	case FLOW_PRODUCTION:
		return d->to != 0;
	default:
		return d->from && d->to;
	}
}

/* A year before and after what is no closer than a year; days that are not known are open. */
static void set_days(struct told *x, const struct resolved_deal *d)
{
	const struct date *date = date_stated(&d->date) ? &d->date : &d->order_date;
	bool known = day_known(date);
	bool open_past = !known || date->earliest == DAY_OPEN_PAST;
	bool open_future = !known || date->latest == DAY_OPEN_FUTURE;
	bool coarse = !open_past && !open_future && date->latest - date->earliest >= 364;

	x->first = open_past ? INT32_MIN : date->earliest - (coarse ? 365 : 0);
	x->last = open_future ? INT32_MAX : date->latest + (coarse ? 365 : 0);
}

static void add_family(struct search *s, struct told x, const struct resolved_deal *d)
{
	struct ground g;

	memset(&g, 0, sizeof g);
	g.from = d->from;
	g.to = d->to;
	g.family = x.family;
	g.flow = flow_of_kind(d->kind);
	x.ground = intern_add(s->grounds, (const char *)&g, sizeof g, NULL);
	for (size_t i = 0; i < d->versions.n; i++) {
		x.list = list_of(s->r->lists, d->versions.v[i].source);
		if (x.list)
			vec_push(&s->told, x);
	}
}

static void add_deal(struct search *s, const struct resolved_deal *d)
{
	struct told x = {.deal = (uint32_t)(d - s->r->deals.v)};
	const struct catalogue *c = s->r->ev->catalogue;
	const type_id *types;
	size_t n;

	if (d->standing == STANDING_PASSED || !has_parties(d, flow_of_kind(d->kind)))
		return;
	set_days(&x, d);
	types = catalogue_typeset_members(c, d->types, &n);
	for (size_t i = 0; i < n; i++) {
		x.family = catalogue_family(c, types[i]);
		add_family(s, x, d);
	}
}

static int by_ground(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	if (x->ground != y->ground)
		return x->ground < y->ground ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->deal < y->deal ? -1 : x->deal > y->deal;
}

/* ---- may two be one? ---- */

static bool tells(const struct lists *l, const struct resolved_deal *d, source_id list)
{
	for (size_t i = 0; i < d->versions.n; i++)
		if (list_of(l, d->versions.v[i].source) == list)
			return true;
	return false;
}

static bool told_apart(const struct resolution *r, const struct resolved_deal *a,
		       const struct resolved_deal *b)
{
	for (size_t i = 0; i < a->versions.n; i++)
		if (tells(r->lists, b, list_of(r->lists, a->versions.v[i].source)))
			return true;
	return false;
}

static bool counts_overlap(struct quantity a, struct quantity b)
{
	bool below = (a.flags & Q_HIGH) && (b.flags & Q_LOW) && a.high < b.low;
	bool above = (b.flags & Q_HIGH) && (a.flags & Q_LOW) && b.high < a.low;

	return !below && !above;
}

/* Dates that are open or coarse have been widened; of two coarse ones one widening is enough. */
static bool dates_overlap(const struct resolved_deal *a, const struct told *x,
			  const struct resolved_deal *b, const struct told *y)
{
	const struct date *p = date_stated(&a->date) ? &a->date : &a->order_date;
	const struct date *q = date_stated(&b->date) ? &b->date : &b->order_date;

	if (x->first == INT32_MIN || x->last == INT32_MAX || y->first == INT32_MIN ||
	    y->last == INT32_MAX)
		return x->first <= y->last && y->first <= x->last;
	if (p->latest - p->earliest < 364 && q->latest - q->earliest < 364)
		return p->earliest <= q->latest && q->earliest <= p->latest;
	return day_year(p->earliest) <= day_year(q->latest) + 1 &&
	       day_year(q->earliest) <= day_year(p->latest) + 1;
}

static bool may_be_one(const struct resolution *r, const struct told *x, const struct told *y)
{
	const struct resolved_deal *a = &r->deals.v[x->deal], *b = &r->deals.v[y->deal];

	return a != b && dates_overlap(a, x, b, y) && counts_overlap(a->count, b->count) &&
	       !told_apart(r, a, b);
}

/* ---- on one ground ---- */

static bool same_number(struct quantity a, struct quantity b)
{
	return (a.flags & Q_BEST) && (b.flags & Q_BEST) && a.best == b.best;
}

/* The one that more is said of is the one to stay. */
static bool stays(const struct resolved_deal *a, const struct resolved_deal *b)
{
	if (a->stating != b->stating)
		return a->stating > b->stating;
	if (!a->deal != !b->deal)
		return a->deal != 0;
	return a < b;
}

static void suggest(struct search *s, const struct told *x, const struct told *y)
{
	const struct resolved_deal *a = &s->r->deals.v[x->deal], *b = &s->r->deals.v[y->deal];
	struct suggestion one = {a, b, x->family, same_number(a->count, b->count)};

	if (!stays(a, b)) {
		one.into = b;
		one.other = a;
	}
	vec_push(s->out, one);
}

static void set_reach(struct told *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		bool same = i && v[i - 1].list == v[i].list;
		v[i].reach = same && v[i - 1].reach > v[i].last ? v[i - 1].reach : v[i].last;
	}
}

/* The first of a list behind which one reaches up to the day; all before it end too early. */
static size_t first_in_reach(const struct told *list, size_t n, int32_t day)
{
	size_t from = 0;

	while (from < n) {
		size_t middle = from + (n - from) / 2;
		if (list[middle].reach >= day)
			n = middle;
		else
			from = middle + 1;
	}
	return from;
}

/* The next of the list, from `i` on, that may be one with x; n: there is none. */
static size_t next_fit(const struct search *s, const struct told *x, const struct told *list,
		       size_t n, size_t i)
{
	while (i < n && list[i].first <= x->last && !may_be_one(s->r, x, &list[i]))
		i++;
	return i < n && list[i].first <= x->last ? i : n;
}

static bool of_same_number(const struct search *s, const struct told *x, const struct told *y)
{
	return same_number(s->r->deals.v[x->deal].count, s->r->deals.v[y->deal].count);
}

static void count_fits(struct search *s, struct told *x, const struct told *list, size_t n)
{
	size_t i = next_fit(s, x, list, n, first_in_reach(list, n, x->first));

	x->fits = x->same = 0;
	for (; i < n && x->same <= MOST_FITS; i = next_fit(s, x, list, n, i + 1)) {
		x->same += of_same_number(s, x, &list[i]);
		if (++x->fits > MOST_SOUGHT)
			x->same = MOST_FITS + 1;
	}
	s->vague[x->deal] |= x->fits > MOST_FITS;
}

/* What may be any of many is no evidence; the same number may still tell. */
static bool tells_which(const struct told *x, bool same)
{
	return x->fits <= MOST_FITS || (same && x->same <= MOST_FITS);
}

static void match_one(struct search *s, const struct told *x, const struct told *list, size_t n)
{
	size_t i = first_in_reach(list, n, x->first);

	if (!x->fits || (!tells_which(x, false) && !tells_which(x, true)))
		return;
	for (i = next_fit(s, x, list, n, i); i < n; i = next_fit(s, x, list, n, i + 1)) {
		bool same = of_same_number(s, x, &list[i]);
		if (tells_which(x, same) && tells_which(&list[i], same))
			suggest(s, x, &list[i]);
	}
}

static void match_lists(struct search *s, struct told *a, size_t n, struct told *b, size_t m)
{
	for (size_t i = 0; i < n; i++)
		count_fits(s, &a[i], b, m);
	for (size_t i = 0; i < m; i++)
		count_fits(s, &b[i], a, n);
	for (size_t i = 0; i < n; i++)
		match_one(s, &a[i], b, m);
}

static size_t list_end(const struct told *v, size_t from, size_t n)
{
	size_t end = from;

	while (end < n && v[end].list == v[from].list)
		end++;
	return end;
}

static void match_ground(struct search *s, struct told *v, size_t n)
{
	set_reach(v, n);
	for (size_t first = 0, end; first < n; first = end) {
		end = list_end(v, first, n);
		for (size_t at = end, next; at < n; at = next) {
			next = list_end(v, at, n);
			match_lists(s, v + first, end - first, v + at, next - at);
		}
	}
}

static void match_grounds(struct search *s)
{
	struct told *v = s->told.v;

	for (size_t first = 0, end; first < s->told.n; first = end) {
		for (end = first; end < s->told.n && v[end].ground == v[first].ground;)
			end++;
		if (v[first].list != v[end - 1].list)
			match_ground(s, v + first, end - first);
	}
}

/* ---- what is left of it ---- */

/* From which deal to which claims were moved: "kz-1\nkz-2". */
static struct intern *moves_of(const struct evidence *ev)
{
	struct intern *moves = intern_new();
	struct str key = {0};

	for (size_t i = 0; i < ev->edits.n; i++) {
		const struct edit *e = &ev->edits.v[i];
		if (e->field != FIELD_DEAL)
			continue;
		str_clear(&key);
		str_addf(&key, "%s\n%s", e->was, e->value);
		intern_add(moves, key.s, key.n, NULL);
	}
	str_free(&key);
	return moves;
}

static bool moved(const struct intern *moves, const struct resolved_deal *from,
		  const struct resolved_deal *to)
{
	struct str key = {0};
	bool found;

	str_addf(&key, "%s\n%s", from->key, to->key);
	found = intern_find(moves, key.s, key.n) != INTERN_NONE;
	str_free(&key);
	return found;
}

/* Both are there, though claims were moved: who split them said that they are different. */
static bool was_split(const struct intern *moves, const struct suggestion *x)
{
	return moved(moves, x->into, x->other) || moved(moves, x->other, x->into);
}

static int by_likeness(const void *a, const void *b)
{
	const struct suggestion *x = a, *y = b;

	if (x->same_count != y->same_count)
		return x->same_count ? -1 : 1;
	if (x->into != y->into)
		return x->into < y->into ? -1 : 1;
	if (x->other != y->other)
		return x->other < y->other ? -1 : 1;
	return x->family < y->family ? -1 : x->family > y->family;
}

/* Two deals may have met in several families, and by several lists. */
static void settle(struct suggestions *out, const struct evidence *ev)
{
	struct intern *moves = moves_of(ev);
	size_t kept = 0;

	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_likeness);
	for (size_t i = 0; i < out->n; i++) {
		const struct suggestion *last = kept ? &out->v[kept - 1] : NULL;
		bool again = last && last->into == out->v[i].into && last->other == out->v[i].other;
		if (!again && !was_split(moves, &out->v[i]))
			out->v[kept++] = out->v[i];
	}
	out->n = kept;
	intern_free(&moves);
}

static size_t count_vague(const struct search *s)
{
	size_t n = 0;

	for (size_t i = 0; i < s->r->deals.n; i++)
		n += s->vague[i];
	return n;
}

size_t suggest_merges(struct suggestions *out, const struct resolution *r)
{
	struct search s = {.r = r, .out = out, .vague = mem_zalloc(r->deals.n + 1)};
	size_t vague;

	s.grounds = intern_new();
	for (size_t i = 0; i < r->deals.n; i++)
		add_deal(&s, &r->deals.v[i]);
	if (s.told.n)
		qsort(s.told.v, s.told.n, sizeof *s.told.v, by_ground);
	match_grounds(&s);
	settle(out, r->ev);
	vague = count_vague(&s);
	intern_free(&s.grounds);
	vec_free(&s.told);
	mem_free(s.vague);
	return vague;
}
