/* What lists say that a party held. A list speaks from its first day on; of each list and party the
 * newest snapshot by a day counts, whole. A list speaks of the types it names, and of others only
 * where it gives the whole; of several lists the largest figure counts. */
#include "held.h"

#include <stdlib.h>

#include "bound.h"
#include "feasible.h"
#include "inside.h"
#include "lists.h"

/* One row of a list. */
struct said {
	source_id list;
	const struct holding *h;
	int32_t day; /* the first of its snapshot */
	bool own;    /* of the party that the list speaks of, not of a part of it */
};
VEC_TYPE(said_list, struct said);

struct held {
	const struct resolution *r;
	const struct catalogue *catalogue;
	struct said_list all;     /* rows that count, by party */
	size_t *level;            /* [source]: how far above the party the list speaks; UNRELATED */
	struct said_list of;      /* the party at hand, by list, party and day */
	struct said_list current; /* the same, of the snapshots of the day at hand */
	VEC(int32_t) days;        /* on which a snapshot of the party begins, ascending */
	VEC(source_id) saying;    /* who gives the figure asked for last */
	held_seeing *see;         /* NULL: nobody watches */
	void *seeing;
};

void held_watch(struct held *h, held_seeing *see, void *arg)
{
	h->see = see;
	h->seeing = arg;
}

static void show(const struct held *x, struct held_seen seen)
{
	if (x->see)
		x->see(x->seeing, &seen);
}

bool part_has_moved(const struct resolution *r, const struct part *p)
{
	return !p->price_only &&
	       (p->flow == FLOW_TRANSFERS || p->flow == FLOW_LOSSES ||
		p->flow == FLOW_PRODUCTION) &&
	       r->deals.v[p->deal].standing == STANDING_MOVED;
}

bool party_is_part(const struct catalogue *c, party_id p, party_id of)
{
	for (; p; p = catalogue_party_get(c, p)->parent) {
		if (p == of)
			return true;
	}
	return false;
}

/* Some type of the set is `t` or above it (`variants`: or below it). */
static bool holds_type(const struct catalogue *c, typeset_id set, type_id t, bool variants)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(c, set, &n);

	for (size_t i = 0; i < n; i++) {
		if (catalogue_type_within(c, t, types[i]) ||
		    (variants && catalogue_type_within(c, types[i], t)))
			return true;
	}
	return false;
}

/* ---- what was held ---- */

static int by_holder(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	if (x->h->operator_ != y->h->operator_)
		return x->h->operator_ < y->h->operator_ ? -1 : 1;
	return x->h->claim.id < y->h->claim.id ? -1 : x->h->claim.id > y->h->claim.id;
}

static int by_list(const void *a, const void *b)
{
	const struct said *x = a, *y = b;

	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	if (x->h->operator_ != y->h->operator_)
		return x->h->operator_ < y->h->operator_ ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->h->claim.id < y->h->claim.id ? -1 : x->h->claim.id > y->h->claim.id;
}

static bool counts(const struct resolution *r, const struct holding *h)
{
	bool undated;

	return !h->claim.other && policy_admits(&r->policy, r->ev, &h->claim, &undated) &&
	       h->claim.stance != DENIES && h->claim.stance != DOUBTS &&
	       !claim_excluded(r->ev, &h->claim) && !resolution_passed(r, h->claim.id) &&
	       h->condition != CONDITION_LOST && h->condition != CONDITION_ORDERED &&
	       day_known(&h->as_of) && h->as_of.earliest != DAY_OPEN_PAST;
}

static void gather_held(struct held *x)
{
	const struct evidence *ev = x->r->ev;

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		struct said s = {list_of(x->r->lists, h->claim.source), h, h->as_of.earliest,
				 false};
		if (h->operator_ && counts(x->r, h))
			vec_push(&x->all, s);
	}
	if (x->all.n)
		qsort(x->all.v, x->all.n, sizeof *x->all.v, by_holder);
}

/* ---- the lists that speak of a giver ---- */

#define UNRELATED SIZE_MAX

/* How many levels `p` stands above the giver; 0: itself. */
static size_t levels_above(const struct catalogue *c, party_id giver, party_id p)
{
	size_t n = 0;

	for (; giver; giver = catalogue_party_get(c, giver)->parent, n++) {
		if (giver == p)
			return n;
	}
	return UNRELATED;
}

static party_id party_above(const struct catalogue *c, party_id p, size_t levels)
{
	while (levels--)
		p = catalogue_party_get(c, p)->parent;
	return p;
}

/* A list speaks of the giver itself, else of the nearest that it is a part of. */
static void find_speakers(struct held *x, party_id giver)
{
	size_t level = UNRELATED;

	for (size_t i = 0; i <= x->r->ev->sources.n; i++)
		x->level[i] = UNRELATED;
	for (size_t i = 0; i < x->all.n; i++) {
		const struct said *s = &x->all.v[i];
		if (!i || s->h->operator_ != s[-1].h->operator_)
			level = levels_above(x->catalogue, giver, s->h->operator_);
		if (level < x->level[s->list])
			x->level[s->list] = level;
	}
}

static int by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/* All that these lists say of the giver and its parts, or of whom it is a part of; and the days. */
void held_by(struct held *x, party_id giver)
{
	size_t kept = 0;

	find_speakers(x, giver);
	x->of.n = x->days.n = 0;
	for (size_t i = 0; i < x->all.n; i++) {
		struct said s = x->all.v[i];
		party_id above;
		if (x->level[s.list] == UNRELATED)
			continue;
		above = party_above(x->catalogue, giver, x->level[s.list]);
		s.own = s.h->operator_ == above;
		if (!s.own && !party_is_part(x->catalogue, s.h->operator_, above))
			continue;
		vec_push(&x->of, s);
		vec_push(&x->days, s.day);
	}
	if (!x->of.n)
		return;
	qsort(x->of.v, x->of.n, sizeof *x->of.v, by_list);
	qsort(x->days.v, x->days.n, sizeof *x->days.v, by_day);
	for (size_t i = 0; i < x->days.n; i++) {
		if (!kept || x->days.v[kept - 1] != x->days.v[i])
			x->days.v[kept++] = x->days.v[i];
	}
	x->days.n = kept;
}

static bool same_holder(const struct said *a, const struct said *b)
{
	return a->list == b->list && a->h->operator_ == b->h->operator_;
}

/* Of each list and party the newest snapshot that begins by that day. */
void held_at(struct held *x, int32_t day)
{
	x->current.n = 0;
	for (size_t first = 0, end; first < x->of.n; first = end) {
		const struct said *newest = NULL;
		for (end = first; end < x->of.n && same_holder(&x->of.v[first], &x->of.v[end]);
		     end++) {
			if (x->of.v[end].day <= day)
				newest = &x->of.v[end];
		}
		for (size_t i = first; i < end && newest; i++) {
			if (x->of.v[i].day == newest->day)
				vec_push(&x->current, x->of.v[i]);
		}
	}
}

/* ---- the cap of a type ---- */

/* What came in since, of the type. */
static int64_t received(const struct held *x, party_id holder, type_id t, int32_t since)
{
	int64_t sum = 0;

	for (size_t i = 0; i < x->r->parts.n; i++) {
		const struct part *p = &x->r->parts.v[i];
		int64_t above;
		if (!p->to || !part_has_moved(x->r, p) ||
		    !party_is_part(x->catalogue, p->to, holder) ||
		    (day_known(&p->date) && p->date.latest < since) ||
		    (p->types && !holds_type(x->catalogue, p->types, t, true)))
			continue;
		above = x->r->deals.v[p->deal].count_above;
		above = bound_sum(bound_high(p->count), above);
		show(x, (struct held_seen){HELD_RECEIVED, NULL, p, above});
		sum = bound_sum(sum, above);
	}
	return sum;
}

static bool is_whole(const struct said *s)
{
	return s->own && !s->h->types && !s->h->condition && !s->h->base &&
	       (s->h->count.flags & Q_HIGH);
}

/* What a stated whole has beyond the types that its list names: so many may be of another. */
static int64_t beyond(const struct said *rows, size_t n, const struct said *whole)
{
	int64_t named = 0;

	for (size_t i = 0; i < n; i++) {
		const struct holding *h = rows[i].h;
		if (rows[i].own && h->types && (h->count.flags & Q_LOW))
			named = bound_sum(named, h->count.low);
	}
	return bound_less(whole->h->count.high, named);
}

/* What one list says of a type. */
struct listed {
	const struct said *whole;
	bool named; /* it names the type */
	int32_t since;
	party_id holder;
	int64_t most;
};

static void look_at_row(const struct held *x, struct listed *l, const struct said *s, type_id t)
{
	l->holder = s->own ? s->h->operator_ : l->holder;
	l->since = s->day < l->since ? s->day : l->since;
	l->whole = is_whole(s) ? s : l->whole;
	l->named |= s->own && holds_type(x->catalogue, s->h->types, t, false);
	if (!holds_type(x->catalogue, s->h->types, t, true))
		return;
	show(x, (struct held_seen){HELD_ROW, s->h, NULL, bound_high(s->h->count)});
	l->most = bound_sum(l->most, bound_high(s->h->count));
}

/* The most that one list has of the type. False where it does not speak of it. */
static bool most_of_list(const struct held *x, const struct said *rows, size_t n, type_id t,
			 int64_t *most)
{
	struct listed l = {.since = rows[0].day};
	int64_t rest;

	for (size_t i = 0; i < n; i++)
		look_at_row(x, &l, &rows[i], t);
	if (!l.holder || (!l.named && !l.whole)) {
		show(x, (struct held_seen){HELD_SILENT, rows[0].h, NULL, 0});
		return false;
	}
	if (!l.named) {
		rest = beyond(rows, n, l.whole);
		show(x, (struct held_seen){HELD_BEYOND, l.whole->h, NULL, rest});
		l.most = bound_sum(l.most, rest);
	}
	*most = bound_sum(l.most, received(x, l.holder, t, l.since));
	show(x, (struct held_seen){HELD_LIST, rows[0].h, NULL, *most});
	return true;
}

int64_t held_most(struct held *x, type_id t, struct source_list *saying)
{
	int64_t cap = -1, most;

	x->saying.n = 0;
	for (size_t first = 0, end; first < x->current.n; first = end) {
		const struct said *s = &x->current.v[first];
		for (end = first; end < x->current.n && x->current.v[end].list == s->list;)
			end++;
		if (!most_of_list(x, s, end - first, t, &most))
			continue;
		if (most > cap)
			x->saying.n = 0;
		if (most >= cap)
			vec_push(&x->saying, s->h->claim.source);
		cap = most > cap ? most : cap;
	}
	*saying = (struct source_list){x->saying.v, x->saying.n};
	return cap < 0 ? FEASIBLE_OPEN : cap;
}

size_t held_period(const struct held *x, int32_t day)
{
	size_t n = 0;

	while (n < x->days.n && x->days.v[n] <= day)
		n++;
	return n;
}

struct held *held_new(const struct resolution *r)
{
	struct held *x = mem_zalloc(sizeof *x);

	x->r = r;
	x->catalogue = r->ev->catalogue;
	x->level = mem_zalloc((r->ev->sources.n + 1) * sizeof *x->level);
	gather_held(x);
	return x;
}

void held_free(struct held **x)
{
	if (!*x)
		return;
	vec_free(&(*x)->all);
	vec_free(&(*x)->of);
	vec_free(&(*x)->current);
	vec_free(&(*x)->days);
	vec_free(&(*x)->saying);
	mem_free((*x)->level);
	mem_free(*x);
	*x = NULL;
}
