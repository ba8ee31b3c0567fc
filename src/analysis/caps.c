/* Caps from holdings. For each party that gave mixed lots: what it gave since the same lists of
 * what it held is one problem, with a cap for each type. A list speaks from its first day on, so
 * that one of 2023 caps what left in 2023; one from after a lot says what was left, and caps
 * nothing. Of each list the newest such snapshot counts; of several lists the largest figure. What
 * came in since is added. Nothing is capped that may have been: new aircraft were never held, a
 * list speaks of the types it names, and of others only where it gives the whole. */
#include "caps.h"

#include <stdlib.h>

#include "inside.h"
#include "lists.h"
#include "share.h"

/* One row of a list. */
struct said {
	source_id list;
	const struct holding *h;
	int32_t day; /* the first of its snapshot */
	bool own;    /* of the party that the list speaks of, not of a part of it */
};
VEC_TYPE(said_list, struct said);

/* A part that left somebody. */
struct given {
	party_id from;
	int32_t day; /* the first that it may have left on */
	uint32_t part;
};
VEC_TYPE(given_list, struct given);

struct cap_work {
	const struct resolution *r;
	const struct catalogue *catalogue;
	struct caps *caps;
	struct said_list held;    /* all rows that count, by party */
	struct given_list given;  /* by party, then by day */
	struct said_list of;      /* of the giver at hand, by list, party and day */
	struct said_list current; /* the same, of the snapshots that cap the lots at hand */
	VEC(int32_t) days;        /* on which a snapshot of the giver begins, ascending */
	VEC(source_id) speaking;  /* of the type at hand */
	size_t *level;            /* [source]: how far above the giver the list speaks; UNRELATED */
};

static int64_t plus(int64_t a, int64_t b)
{
	int64_t sum;

	return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

static int64_t high_of(struct quantity q)
{
	return q.flags & Q_HIGH ? q.high : FEASIBLE_OPEN;
}

static bool is_part_of(const struct catalogue *c, party_id p, party_id of)
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

	return policy_admits(&r->policy, r->ev, &h->claim, &undated) && h->claim.stance != DENIES &&
	       h->claim.stance != DOUBTS && !claim_excluded(r->ev, &h->claim) &&
	       !resolution_passed(r, h->claim.id) && h->condition != CONDITION_LOST &&
	       day_known(&h->as_of) && h->as_of.earliest != DAY_OPEN_PAST;
}

static void gather_held(struct cap_work *w)
{
	const struct evidence *ev = w->r->ev;

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		struct said s = {list_of(w->r->lists, h->claim.source), h, h->as_of.earliest,
				 false};
		if (h->operator_ && counts(w->r, h))
			vec_push(&w->held, s);
	}
	if (w->held.n)
		qsort(w->held.v, w->held.n, sizeof *w->held.v, by_holder);
}

/* ---- what was given ---- */

static bool has_moved(const struct resolution *r, const struct part *p)
{
	return !p->price_only &&
	       (p->flow == FLOW_TRANSFERS || p->flow == FLOW_LOSSES ||
		p->flow == FLOW_PRODUCTION) &&
	       r->deals.v[p->deal].standing == STANDING_MOVED;
}

static int by_giver(const void *a, const void *b)
{
	const struct given *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

/* New aircraft were never held, and what a party hands to a part of itself it still has. */
static void gather_given(struct cap_work *w)
{
	for (size_t i = 0; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		struct given g = {p->from, p->date.earliest, (uint32_t)i};
		if (has_moved(w->r, p) && p->from && p->types && (p->count.flags & Q_ENDS) &&
		    p->condition != CONDITION_NEW && day_known(&p->date) &&
		    p->date.earliest != DAY_OPEN_PAST && !is_part_of(w->catalogue, p->to, p->from))
			vec_push(&w->given, g);
	}
	if (w->given.n)
		qsort(w->given.v, w->given.n, sizeof *w->given.v, by_giver);
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
static void find_speakers(struct cap_work *w, party_id giver)
{
	size_t level = UNRELATED;

	for (size_t i = 0; i <= w->r->ev->sources.n; i++)
		w->level[i] = UNRELATED;
	for (size_t i = 0; i < w->held.n; i++) {
		const struct said *s = &w->held.v[i];
		if (!i || s->h->operator_ != s[-1].h->operator_)
			level = levels_above(w->catalogue, giver, s->h->operator_);
		if (level < w->level[s->list])
			w->level[s->list] = level;
	}
}

static int by_day(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return (x > y) - (x < y);
}

/* All that these lists say of the giver and its parts, or of whom it is a part of; and the days. */
static void take_said(struct cap_work *w, party_id giver)
{
	size_t kept = 0;

	find_speakers(w, giver);
	w->of.n = w->days.n = 0;
	for (size_t i = 0; i < w->held.n; i++) {
		struct said s = w->held.v[i];
		party_id above;
		if (w->level[s.list] == UNRELATED)
			continue;
		above = party_above(w->catalogue, giver, w->level[s.list]);
		s.own = s.h->operator_ == above;
		if (!s.own && !is_part_of(w->catalogue, s.h->operator_, above))
			continue;
		vec_push(&w->of, s);
		vec_push(&w->days, s.day);
	}
	if (!w->of.n)
		return;
	qsort(w->of.v, w->of.n, sizeof *w->of.v, by_list);
	qsort(w->days.v, w->days.n, sizeof *w->days.v, by_day);
	for (size_t i = 0; i < w->days.n; i++) {
		if (!kept || w->days.v[kept - 1] != w->days.v[i])
			w->days.v[kept++] = w->days.v[i];
	}
	w->days.n = kept;
}

static bool same_holder(const struct said *a, const struct said *b)
{
	return a->list == b->list && a->h->operator_ == b->h->operator_;
}

/* Of each list and party the newest snapshot that begins by that day. */
static void take_current(struct cap_work *w, int32_t day)
{
	w->current.n = 0;
	for (size_t first = 0, end; first < w->of.n; first = end) {
		const struct said *newest = NULL;
		for (end = first; end < w->of.n && same_holder(&w->of.v[first], &w->of.v[end]);
		     end++) {
			if (w->of.v[end].day <= day)
				newest = &w->of.v[end];
		}
		for (size_t i = first; i < end && newest; i++) {
			if (w->of.v[i].day == newest->day)
				vec_push(&w->current, w->of.v[i]);
		}
	}
}

/* ---- the cap of a type ---- */

/* What came in since, of the type. */
static int64_t received(const struct cap_work *w, party_id holder, type_id t, int32_t since)
{
	int64_t sum = 0;

	for (size_t i = 0; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		int64_t above;
		if (!p->to || !has_moved(w->r, p) || !is_part_of(w->catalogue, p->to, holder) ||
		    (day_known(&p->date) && p->date.latest < since) ||
		    (p->types && !holds_type(w->catalogue, p->types, t, true)))
			continue;
		above = w->r->deals.v[p->deal].count_above;
		sum = plus(sum, plus(high_of(p->count), above));
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
			named = plus(named, h->count.low);
	}
	return whole->h->count.high > named ? whole->h->count.high - named : 0;
}

/* The most that one list has of the type. False where it does not speak of it. */
static bool most_of_list(const struct cap_work *w, const struct said *rows, size_t n, type_id t,
			 int64_t *most)
{
	const struct said *whole = NULL;
	bool named = false;
	int32_t since = rows[0].day;
	party_id holder = 0;

	*most = 0;
	for (size_t i = 0; i < n; i++) {
		const struct said *s = &rows[i];
		holder = s->own ? s->h->operator_ : holder;
		since = s->day < since ? s->day : since;
		whole = is_whole(s) ? s : whole;
		named |= s->own && holds_type(w->catalogue, s->h->types, t, false);
		if (holds_type(w->catalogue, s->h->types, t, true))
			*most = plus(*most, high_of(s->h->count));
	}
	if (!holder || (!named && !whole))
		return false;
	if (!named)
		*most = plus(*most, beyond(rows, n, whole));
	*most = plus(*most, received(w, holder, t, since));
	return true;
}

/* The largest figure of all lists; FEASIBLE_OPEN where none speaks of the type. */
static int64_t cap_of_type(struct cap_work *w, type_id t)
{
	int64_t cap = -1, most;

	w->speaking.n = 0;
	for (size_t first = 0, end; first < w->current.n; first = end) {
		const struct said *s = &w->current.v[first];
		for (end = first; end < w->current.n && w->current.v[end].list == s->list;)
			end++;
		if (!most_of_list(w, s, end - first, t, &most))
			continue;
		vec_push(&w->speaking, s->h->claim.source);
		cap = most > cap ? most : cap;
	}
	return cap < 0 ? FEASIBLE_OPEN : cap;
}

/* ---- one problem ---- */

static size_t place_of(const struct cap_problem *x, type_id t)
{
	for (size_t i = 0; i < x->types.n; i++) {
		if (x->types.v[i] == t)
			return i;
	}
	return FEASIBLE_NO_CAP;
}

/* The types of the lots, each once. */
static void take_types(struct cap_work *w, struct cap_problem *x, const struct given *g, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t count;
		const type_id *types =
		    catalogue_typeset_members(w->catalogue, w->r->parts.v[g[i].part].types, &count);
		for (size_t k = 0; k < count; k++) {
			if (place_of(x, types[k]) == FEASIBLE_NO_CAP)
				vec_push(&x->types, types[k]);
		}
	}
}

static void add_source(struct cap_problem *x, source_id s)
{
	for (size_t i = 0; i < x->said.n; i++) {
		if (x->said.v[i] == s)
			return;
	}
	vec_push(&x->said, s);
}

/* A variant counts under its type, too. Returns whether anything is capped at all. */
static bool take_caps(struct cap_work *w, struct cap_problem *x)
{
	for (size_t i = 0; i < x->types.n; i++) {
		struct feasible_cap cap = {cap_of_type(w, x->types.v[i]), FEASIBLE_NO_CAP};
		type_id up = x->types.v[i];
		while (cap.within == FEASIBLE_NO_CAP &&
		       (up = catalogue_type_get(w->catalogue, up)->parent))
			cap.within = place_of(x, up);
		vec_push(&x->f.caps, cap);
		for (size_t k = 0; k < w->speaking.n && cap.most != FEASIBLE_OPEN; k++)
			add_source(x, w->speaking.v[k]);
	}
	return x->said.n > 0;
}

/* The lots of a deal that may be smaller or larger than its parts together may each be so. */
static struct feasible_lot lot_of(const struct resolution *r, const struct part *p)
{
	const struct resolved_deal *d = &r->deals.v[p->deal];
	int64_t low = p->count.flags & Q_LOW ? p->count.low : 0;

	return (struct feasible_lot){low > d->count_below ? low - d->count_below : 0,
				     plus(high_of(p->count), d->count_above)};
}

static void take_lot(struct cap_work *w, struct cap_problem *x, const struct given *g)
{
	const struct part *p = &w->r->parts.v[g->part];
	struct capped_lot lot = {g->part, (uint32_t)w->caps->problems.n, x->f.lots.n, x->f.cells.n};
	size_t n;
	const type_id *types = catalogue_typeset_members(w->catalogue, p->types, &n);

	vec_push(&x->f.lots, lot_of(w->r, p));
	for (size_t i = 0; i < n; i++) {
		struct feasible_cell c = {lot.lot, place_of(x, types[i]), 0, FEASIBLE_OPEN};
		share_bounds(w->r, p, types[i], &c.least, &c.most);
		vec_push(&x->f.cells, c);
	}
	if (p->mixed)
		vec_push(&w->caps->lots, lot);
}

static void problem_free(struct cap_problem *x)
{
	feasible_free(&x->f);
	vec_free(&x->types);
	vec_free(&x->said);
}

static bool any_mixed(const struct cap_work *w, const struct given *g, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (w->r->parts.v[g[i].part].mixed)
			return true;
	}
	return false;
}

/* What left one party while the same lists were the newest. */
static void pose(struct cap_work *w, const struct given *g, size_t n)
{
	struct cap_problem x = {.giver = g->from};

	if (!any_mixed(w, g, n))
		return;
	take_current(w, g->day);
	take_types(w, &x, g, n);
	if (!take_caps(w, &x)) {
		problem_free(&x);
		return;
	}
	for (size_t i = 0; i < n; i++)
		take_lot(w, &x, &g[i]);
	x.contradicted = !feasible_any(&x.f);
	vec_push(&w->caps->problems, x);
}

/* ---- all ---- */

/* How many snapshots of the giver begin by that day. */
static size_t period_of(const struct cap_work *w, int32_t day)
{
	size_t n = 0;

	while (n < w->days.n && w->days.v[n] <= day)
		n++;
	return n;
}

static void pose_all(struct cap_work *w, const struct given *g, size_t n)
{
	if (!any_mixed(w, g, n))
		return;
	take_said(w, g->from);
	for (size_t first = 0, end; first < n; first = end) {
		size_t period = period_of(w, g[first].day);
		for (end = first; end < n && period_of(w, g[end].day) == period;)
			end++;
		if (period)
			pose(w, g + first, end - first);
	}
}

static int by_part(const void *a, const void *b)
{
	const struct capped_lot *x = a, *y = b;

	return x->part < y->part ? -1 : x->part > y->part;
}

struct caps *caps_new(const struct resolution *r)
{
	struct cap_work w = {.r = r, .catalogue = r->ev->catalogue};

	w.caps = mem_zalloc(sizeof *w.caps);
	w.level = mem_zalloc((r->ev->sources.n + 1) * sizeof *w.level);
	gather_held(&w);
	gather_given(&w);
	for (size_t first = 0, end; first < w.given.n; first = end) {
		for (end = first; end < w.given.n && w.given.v[end].from == w.given.v[first].from;)
			end++;
		pose_all(&w, w.given.v + first, end - first);
	}
	if (w.caps->lots.n)
		qsort(w.caps->lots.v, w.caps->lots.n, sizeof *w.caps->lots.v, by_part);
	vec_free(&w.held);
	vec_free(&w.given);
	vec_free(&w.of);
	vec_free(&w.current);
	vec_free(&w.days);
	vec_free(&w.speaking);
	mem_free(w.level);
	return w.caps;
}

void caps_free(struct caps **c)
{
	if (!*c)
		return;
	for (size_t i = 0; i < (*c)->problems.n; i++)
		problem_free(&(*c)->problems.v[i]);
	vec_free(&(*c)->problems);
	vec_free(&(*c)->lots);
	mem_free(*c);
	*c = NULL;
}

const struct capped_lot *caps_find(const struct resolution *r, const struct part *p)
{
	struct capped_lot key = {.part = (uint32_t)(p - r->parts.v)};

	if (!r->caps || !r->caps->lots.n)
		return NULL;
	return bsearch(&key, r->caps->lots.v, r->caps->lots.n, sizeof key, by_part);
}
