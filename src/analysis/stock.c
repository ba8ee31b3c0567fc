/* Stocks: what a party holds. Of each source its newest snapshot of a party counts, whole;
 * conditions add; sources compete for each type as versions do. A stated whole is the total, and
 * what its listed types fall short of it is the untyped remainder.
 */
#include "inside.h"

#include "bound.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "lists.h"

/* The same party, of aircraft both, or of other equipment. */
static bool same_holder(const struct holding *a, const struct holding *b)
{
	return a->operator_ == b->operator_ && !a->claim.other == !b->claim.other;
}

static bool same_list(const struct holding *a, const struct holding *b)
{
	return same_holder(a, b) && a->claim.source == b->claim.source;
}

/* On order, and not held yet. */
static bool is_ordered(const struct holding *h)
{
	return h->condition == CONDITION_ORDERED;
}

/* By party, types and source: the rivals for one stock stand together, what is untyped after the
 * types, since it is what they leave; what is ordered after what is held. */
static int by_stock(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (!x->claim.other != !y->claim.other)
		return x->claim.other ? 1 : -1;
	if (is_ordered(x) != is_ordered(y))
		return is_ordered(y) ? -1 : 1;
	if (x->types != y->types)
		return x->types - 1 < y->types - 1 ? -1 : 1; /* 0 is last */
	if (!x->types && other_compare(&x->claim, &y->claim))
		return other_compare(&x->claim, &y->claim);
	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

/* The edition that a row is from. */
static source_id said_by(const struct workshop *w, const struct holding *h)
{
	const struct claim *c = w->r->lists ? evidence_claim(w->ev, h->claim.id) : NULL;

	return c ? c->source : h->claim.source;
}

static int sum_rows(struct teller *t, struct err *e)
{
	for (size_t i = 0; i < t->n; i++) {
		if (figure_add(&t->sum, t->rows[i]->count, e))
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
	    .other = h->claim.other != NULL,
	    .site = h->base,
	    .types = h->types,
	    .to = h->operator_,
	    .date = h->as_of,
	    .condition = h->condition,
	    .count = h->count,
	    .source = said_by(w, h),
	};
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, h->types, &n);
	p.mixed = n > 1;
	vec_push(&w->r->parts, p);
}

void stock_slack(int64_t *below, int64_t *above, struct quantity stock, struct quantity rows)
{
	*below = *above = 0;
	if ((rows.flags & Q_LOW) && rows.low > stock.low) /* 0 where it is open */
		*below = rows.low - stock.low;
	if ((rows.flags & Q_HIGH) && (stock.flags & Q_HIGH))
		*above = stock.high - rows.high;
	else if (rows.flags & Q_HIGH)
		*above = INT64_MAX;
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
	stock_slack(&s->count_below, &s->count_above, s->count, t->sum);
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
/* The ends behind the tellers: what their rows cite, else what they derive from. */
static size_t count_origins(struct workshop *w, const struct teller_list *tellers)
{
	VEC(source_id) from = {0};
	size_t n;

	for (size_t i = 0; i < tellers->n; i++) {
		const struct teller *t = &tellers->v[i];
		size_t before = from.n;
		for (size_t k = 0; k < t->n; k++) {
			struct source_list cites = t->rows[k]->claim.cites;
			for (size_t m = 0; m < cites.n; m++)
				vec_push(&from, cites.v[m]);
		}
		if (from.n == before)
			vec_push(&from, t->rows[0]->claim.source);
	}
	n = origins_of_all(w, from.v, from.n).n;
	vec_free(&from);
	return n;
}

static int resolve_stock(struct workshop *w, struct teller_list *tellers,
			 const struct holding *const *rows, size_t n, struct err *e)
{
	struct stock s = {.operator_ = rows[0]->operator_,
			  .types = rows[0]->types,
			  .other = rows[0]->claim.other != NULL,
			  .ordered = is_ordered(rows[0]),
			  .claims = n};
	struct resolved_deal as_deal = {0};
	enum choice why = CHOICE_ALONE;
	size_t chosen = 0;
	int rc = 0;

	split_tellers(tellers, rows, n);
	if (tellers->n > 1)
		qsort(tellers->v, tellers->n, sizeof *tellers->v, by_first_claim);
	for (size_t i = 0; i < tellers->n && !rc; i++)
		rc = sum_rows(&tellers->v[i], e);
	s.sources = tellers->n;
	s.origins = count_origins(w, tellers);
	s.count = tellers->v[0].sum;
	if (!rc && tellers->n > 1) {
		for (size_t i = 0; i < tellers->n; i++)
			add_version(w, &as_deal, &tellers->v[i]);
		as_deal.standing = all_excluded(&as_deal) ? STANDING_DISCREDITED : STANDING_MOVED;
		chosen = choose_version(w, &as_deal, ATTRIBUTE_COUNT, &why);
		s.count = range_over(&as_deal, chosen, teller_count, &as_deal);
	}
	if (!rc) {
		chosen = chosen == NO_VERSION ? 0 : chosen;
		stock_parts(w, &s, (uint32_t)w->r->stocks.n, &tellers->v[chosen]);
		vec_push(&w->r->stocks, s);
		if (w->see_stock)
			w->see_stock(w->seeing,
				     &(struct stock_seen){&s, tellers, &as_deal, chosen, why});
	}
	vec_free(&as_deal.versions);
	return rc;
}

static bool same_stock(const struct holding *a, const struct holding *b)
{
	return same_holder(a, b) && a->types == b->types && is_ordered(a) == is_ordered(b) &&
	       (a->types || !other_compare(&a->claim, &b->claim));
}

/* ---- stated wholes ---- */

bool holding_speaks_of(const struct holding *whole, enum condition condition, const char *base)
{
	bool any = !whole->condition && condition != CONDITION_ORDERED;

	return (any || whole->condition == condition) && (!whole->base || streq(whole->base, base));
}

/* What is left of each end; the list has pieces of `low` to `high` (open: INT64_MAX) aircraft. */
static void take_away(struct quantity *q, int64_t low, int64_t best, int64_t high)
{
	q->low = q->flags & Q_LOW ? bound_less(q->low, high) : 0;
	q->best = q->flags & Q_BEST ? bound_less(q->best, best) : 0;
	q->high = q->flags & Q_HIGH ? bound_less(q->high, low) : 0;
}

/* Puts a remainder in place of the whole at `at` of one source's list of a party. */
static void replace_whole(struct workshop *w, struct holding_list *list, size_t first, size_t end,
			  size_t at)
{
	struct remainder *rest = arena_alloc(&w->r->arena, sizeof *rest);
	int64_t low = 0, best = 0, high = 0;

	rest->row = *list->v[at];
	rest->stated = rest->row.count;
	if (w->see_stock)
		rest->rows = arena_alloc(&w->r->arena, (end - first + 1) * sizeof *rest->rows);
	for (size_t i = first; i < end; i++) {
		const struct holding *h = list->v[i];
		if (!h->types || !holding_speaks_of(&rest->row, h->condition, h->base) ||
		    other_compare(&rest->row.claim, &h->claim))
			continue; /* ships are no part of the tanks */
		if (rest->rows)
			rest->rows[rest->row_count++] = h;
		low = bound_sum(low, h->count.flags & Q_LOW ? h->count.low : 0);
		best = bound_sum(best, lot_counts_for(h->count));
		high = bound_sum(high, h->count.flags & Q_HIGH ? h->count.high : INT64_MAX);
	}
	rest->low = low;
	rest->best = best;
	rest->high = high;
	take_away(&rest->row.count, low, best, high);
	list->v[at] = &rest->row;
}

/* Replaces each stated whole by its untyped remainder, in copies kept with the resolution, so that
 * a whole and its breakdown are one number. Sorted by snapshot. */
static void replace_wholes(struct workshop *w, struct holding_list *list)
{
	for (size_t first = 0, end; first < list->n; first = end) {
		size_t typed = 0;
		for (end = first; end < list->n && same_list(list->v[first], list->v[end]); end++)
			typed += list->v[end]->types != 0;
		for (size_t i = first; i < end; i++) {
			if (!list->v[i]->types)
				replace_whole(w, list, first, typed ? end : first, i);
		}
	}
}

/* Other sources may list more of a whole's aircraft than its own does: what they list, from part
 * `first` on, is not counted once more. */
static void reduce_remainder(const struct workshop *w, struct holding *row, size_t first)
{
	struct remainder *rest = (struct remainder *)row;
	int64_t others = 0, more;

	if (row->claim.other)
		return; /* no part says which equipment it is */
	for (size_t i = first; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		if (p->types && holding_speaks_of(row, p->condition, p->site))
			others = bound_sum(others, lot_counts_for(p->count));
	}
	more = bound_less(others, rest->best);
	rest->more = more;
	take_away(&row->count, more, more, more);
}

static void reduce_remainders(struct workshop *w, const struct holding *const *rows, size_t n,
			      size_t first)
{
	for (size_t i = 0; i < n; i++) /* each a copy that replace_whole made */
		reduce_remainder(w, (struct holding *)(uintptr_t)rows[i], first);
}

static int resolve_holdings(struct workshop *w, struct holding_list *list, struct err *e)
{
	struct teller_list tellers = {0};
	size_t first_part = w->r->parts.n; /* of the party */
	int rc = 0;

	replace_wholes(w, list);
	qsort(list->v, list->n, sizeof *list->v, by_stock);
	for (size_t first = 0, end; first < list->n && !rc; first = end) {
		const struct holding *h = list->v[first];
		if (first && !same_holder(list->v[first - 1], h))
			first_part = w->r->parts.n;
		for (end = first; end < list->n && same_stock(h, list->v[end]);)
			end++;
		if (!h->types)
			reduce_remainders(w, list->v + first, end - first, first_part);
		rc = resolve_stock(w, &tellers, list->v + first, end - first, e);
	}
	vec_free(&tellers);
	return rc;
}

int stocks_resolve(struct workshop *w, struct err *e)
{
	struct holding_list list = {0};
	int rc = 0;

	snapshots_take(w, &list);
	if (list.n)
		rc = resolve_holdings(w, &list, e);
	vec_free(&list);
	if (rc)
		return err_prefix(e, "holdings");
	fleets_resolve(w);
	return 0;
}
