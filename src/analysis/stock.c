/* Stocks: what a party holds. Of each source its newest snapshot of a party counts, whole;
 * conditions add; sources compete for each type as versions do. A stated whole is the total, and
 * what its listed types fall short of it is the untyped remainder. Airframe lists count one each.
 */
#include "inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

VEC_TYPE(holding_list, const struct holding *);

static int32_t snapshot_day(const struct holding *h)
{
	return date_stated(&h->as_of) ? h->as_of.latest : DAY_OPEN_PAST;
}

/* By party and source, the newest snapshot first. */
static int by_snapshot(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	if (snapshot_day(x) != snapshot_day(y))
		return snapshot_day(x) > snapshot_day(y) ? -1 : 1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

/* By party, types and source: the rivals for one stock stand together. */
static int by_stock(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->types != y->types)
		return x->types < y->types ? -1 : 1;
	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

static void admit(struct workshop *w, struct holding_list *list)
{
	const struct evidence *ev = w->ev;

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		bool undated;
		if (!policy_admits(&w->r->policy, ev, &h->claim, &undated)) {
			w->r->claims_left_out++;
			w->r->claims_undated += undated;
		} else if (h->claim.stance != DENIES && h->claim.stance != DOUBTS) {
			vec_push(list, h);
		}
	}
}

/* Keeps of each party and source the rows of the newest day. */
static void keep_newest(struct holding_list *list)
{
	size_t kept = 0;
	const struct holding *newest = NULL;

	qsort(list->v, list->n, sizeof *list->v, by_snapshot);
	for (size_t i = 0; i < list->n; i++) {
		const struct holding *h = list->v[i];
		if (!newest || newest->operator_ != h->operator_ ||
		    newest->claim.source != h->claim.source)
			newest = h;
		if (snapshot_day(h) == snapshot_day(newest))
			list->v[kept++] = h;
	}
	list->n = kept;
}

/* One source's rows for one stock. */
struct teller {
	const struct holding *const *rows;
	size_t n;
	struct quantity sum;
};
VEC_TYPE(teller_list, struct teller);

static int sum_rows(struct teller *t, struct err *e)
{
	for (size_t i = 0; i < t->n; i++) {
		struct quantity q = t->rows[i]->count;
		if (!(q.flags & Q_ENDS))
			continue;
		if (!(t->sum.flags & Q_ENDS))
			t->sum = q;
		else if (quantity_add(&t->sum, t->sum, q, e))
			return -1;
	}
	return 0;
}

/* The version that a teller would be, so that stocks choose and range as deals do. */
static void add_version(struct workshop *w, struct resolved_deal *as_deal, const struct teller *t)
{
	struct version v = {.source = t->rows[0]->claim.source,
			    .count = t->sum,
			    .excluded = true,
			    .rank = RANK_DEPRECATED};

	for (size_t i = 0; i < t->n; i++) {
		const struct claim *c = &t->rows[i]->claim;
		struct grade g = evidence_grade(w->ev, c);
		enum rank rank = c->rank ? (enum rank)c->rank : RANK_NORMAL;
		if (i == 0 || grade_compare(g, v.grade) < 0)
			v.grade = g;
		if (rank < v.rank)
			v.rank = rank;
		v.excluded = v.excluded && claim_excluded(w->ev, c);
	}
	vec_push(&as_deal->versions, v);
}

static bool teller_count(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct resolved_deal *)arg)->versions.v[i].count;
	return (out->flags & Q_ENDS) != 0;
}

static void add_stock_part(struct workshop *w, uint32_t stock, const struct holding *h)
{
	struct part p = {
	    .deal = stock,
	    .flow = FLOW_HOLDINGS,
	    .site = h->base,
	    .types = h->types,
	    .to = h->operator_,
	    .date = h->as_of,
	    .condition = h->condition,
	    .count = h->count,
	    .source = h->claim.source,
	};
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, h->types, &n);
	p.mixed = n > 1;
	vec_push(&w->r->parts, p);
}

/* The rows of the teller chosen become the parts; a single one takes the whole range. */
static void stock_parts(struct workshop *w, struct stock *s, uint32_t index, const struct teller *t)
{
	s->first_part = w->r->parts.n;
	for (size_t i = 0; i < t->n; i++)
		add_stock_part(w, index, t->rows[i]);
	s->part_count = t->n;
	if (t->n == 1) {
		w->r->parts.v[s->first_part].count = s->count;
		return;
	}
	if ((t->sum.flags & Q_LOW) && (s->count.flags & Q_LOW))
		s->count_below = t->sum.low - s->count.low;
	if ((t->sum.flags & Q_HIGH) && (s->count.flags & Q_HIGH))
		s->count_above = s->count.high - t->sum.high;
	else if (t->sum.flags & Q_HIGH)
		s->count_above = INT64_MAX;
}

static void split_tellers(struct teller_list *list, const struct holding *const *rows, size_t n)
{
	list->n = 0;
	for (size_t i = 0; i < n; i++) {
		struct teller *last = list->n ? &list->v[list->n - 1] : NULL;
		if (last && last->rows[0]->claim.source == rows[i]->claim.source)
			last->n++;
		else
			vec_push(list, ((struct teller){&rows[i], 1, {0}}));
	}
}

static bool all_excluded(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (!d->versions.v[i].excluded)
			return false;
	}
	return true;
}

static int by_first_claim(const void *a, const void *b)
{
	const struct teller *x = a, *y = b;

	return x->rows[0]->claim.id < y->rows[0]->claim.id ? -1 : 1;
}

/* Rivals for one party and type: one source or several. */
static int resolve_stock(struct workshop *w, struct teller_list *tellers,
			 const struct holding *const *rows, size_t n, struct err *e)
{
	struct stock s = {.operator_ = rows[0]->operator_, .types = rows[0]->types, .claims = n};
	struct resolved_deal as_deal = {0};
	size_t chosen = 0;
	int rc = 0;

	split_tellers(tellers, rows, n);
	if (tellers->n > 1)
		qsort(tellers->v, tellers->n, sizeof *tellers->v, by_first_claim);
	for (size_t i = 0; i < tellers->n && !rc; i++)
		rc = sum_rows(&tellers->v[i], e);
	s.sources = tellers->n;
	s.count = tellers->v[0].sum;
	if (!rc && tellers->n > 1) {
		for (size_t i = 0; i < tellers->n; i++)
			add_version(w, &as_deal, &tellers->v[i]);
		as_deal.standing = all_excluded(&as_deal) ? STANDING_DISCREDITED : STANDING_MOVED;
		chosen = choose_version(w, &as_deal, ATTRIBUTE_COUNT);
		s.count = range_over(&as_deal, chosen, teller_count, &as_deal);
	}
	if (!rc) {
		stock_parts(w, &s, (uint32_t)w->r->stocks.n,
			    &tellers->v[chosen == NO_VERSION ? 0 : chosen]);
		vec_push(&w->r->stocks, s);
	}
	vec_free(&as_deal.versions);
	return rc;
}

static bool same_stock(const struct holding *a, const struct holding *b)
{
	return a->operator_ == b->operator_ && a->types == b->types;
}

/* What a source's listed types fall short of its stated whole, so that a whole and its breakdown
 * are one number. `whole` is a row without types; the list is sorted by snapshot. */
static int shortfall(const struct holding_list *snapshot, size_t first, size_t end,
		     const struct holding *whole, struct quantity *rest, struct err *e)
{
	struct quantity listed = {0};

	for (size_t i = first; i < end; i++) {
		const struct holding *h = snapshot->v[i];
		if (!h->types || !quantity_is_exact(h->count))
			continue;
		if (quantity_add(&listed, quantity_stated(listed) ? listed : quantity_exact(0),
				 h->count, e))
			return -1;
	}
	*rest = whole->count;
	if (!quantity_stated(listed))
		return 0;
	if (rest->flags & Q_LOW)
		rest->low = rest->low > listed.low ? rest->low - listed.low : 0;
	if (rest->flags & Q_BEST)
		rest->best = rest->best > listed.best ? rest->best - listed.best : 0;
	if (rest->flags & Q_HIGH)
		rest->high = rest->high > listed.high ? rest->high - listed.high : 0;
	return 0;
}

/* Replaces each stated whole by its untyped remainder, in copies kept with the resolution. */
static int replace_wholes(struct workshop *w, struct holding_list *list, struct err *e)
{
	for (size_t first = 0, end; first < list->n; first = end) {
		const struct holding *f = list->v[first];
		for (end = first; end < list->n && list->v[end]->operator_ == f->operator_ &&
				  list->v[end]->claim.source == f->claim.source;)
			end++;
		for (size_t i = first; i < end; i++) {
			struct holding *rest;
			if (list->v[i]->types)
				continue;
			rest = arena_alloc(&w->r->arena, sizeof *rest);
			*rest = *list->v[i];
			if (shortfall(list, first, end, list->v[i], &rest->count, e))
				return -1;
			list->v[i] = rest;
		}
	}
	return 0;
}

static int resolve_holdings(struct workshop *w, struct holding_list *list, struct err *e)
{
	struct teller_list tellers = {0};
	int rc = replace_wholes(w, list, e);

	qsort(list->v, list->n, sizeof *list->v, by_stock);
	for (size_t first = 0, end; first < list->n && !rc; first = end) {
		for (end = first; end < list->n && same_stock(list->v[first], list->v[end]);)
			end++;
		rc = resolve_stock(w, &tellers, list->v + first, end - first, e);
	}
	vec_free(&tellers);
	return rc;
}

/* ---- airframes ---- */

/* An airframe is the same by icao24, else type and construction number, else operator and serial;
 * one that has none of them is one of its own. */
static void airframe_key(struct str *key, const struct airframe *a)
{
	str_clear(key);
	if (a->icao24)
		str_addf(key, "i%s", a->icao24);
	else if (a->type && a->construction_no)
		str_addf(key, "c%u %s", a->type, a->construction_no);
	else if (a->operator_ && a->serial)
		str_addf(key, "s%u %s", a->operator_, a->serial);
	else
		str_addf(key, "n%llu", (unsigned long long)a->claim.id);
}

static int by_fleet(const void *a, const void *b)
{
	const struct airframe *x = *(const struct airframe *const *)a;
	const struct airframe *y = *(const struct airframe *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

/* `n` airframes listed: so many at least. */
static void add_fleet(struct workshop *w, const struct airframe *a, size_t n)
{
	struct quantity count = {.low = (int64_t)n, .best = (int64_t)n, .flags = Q_LOW | Q_BEST};
	struct stock s = {
	    .operator_ = a->operator_,
	    .types = a->type ? catalogue_typeset(w->ev->catalogue, &a->type, 1) : 0,
	    .count = count,
	    .first_part = w->r->parts.n,
	    .part_count = 1,
	    .sources = 1,
	    .claims = n,
	};
	struct part p = {
	    .deal = (uint32_t)w->r->stocks.n,
	    .flow = FLOW_AIRFRAMES,
	    .types = s.types,
	    .to = a->operator_,
	    .date = a->as_of,
	    .count = count,
	    .source = a->claim.source,
	};

	vec_push(&w->r->parts, p);
	vec_push(&w->r->stocks, s);
}

static void resolve_airframes(struct workshop *w)
{
	VEC(const struct airframe *) list = {0};
	struct intern *known = intern_new();
	struct str key = {0};

	for (size_t i = 0; i < w->ev->airframes.n; i++) {
		const struct airframe *a = &w->ev->airframes.v[i];
		bool undated;
		int added = 0;
		if (!policy_admits(&w->r->policy, w->ev, &a->claim, &undated)) {
			w->r->claims_left_out++;
			w->r->claims_undated += undated;
			continue;
		}
		airframe_key(&key, a);
		intern_add(known, key.s, key.n, &added);
		if (added && a->claim.stance != DENIES && a->claim.stance != DOUBTS)
			vec_push(&list, a);
	}
	if (list.n)
		qsort(list.v, list.n, sizeof *list.v, by_fleet);
	for (size_t first = 0, end; first < list.n; first = end) {
		for (end = first; end < list.n && list.v[end]->type == list.v[first]->type &&
				  list.v[end]->operator_ == list.v[first]->operator_;)
			end++;
		add_fleet(w, list.v[first], end - first);
	}
	str_free(&key);
	intern_free(&known);
	vec_free(&list);
}

int stocks_resolve(struct workshop *w, struct err *e)
{
	struct holding_list list = {0};
	int rc = 0;

	admit(w, &list);
	if (list.n) {
		keep_newest(&list);
		rc = resolve_holdings(w, &list, e);
	}
	vec_free(&list);
	if (rc)
		return err_prefix(e, "holdings");
	resolve_airframes(w);
	return 0;
}
