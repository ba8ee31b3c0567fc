/* What rivals say of one type of a mixed lot. Where the deal stands as "81 of four types" and
 * another source gives "20 MiG-29" of it, the 20 are a figure of that type: chosen among those who
 * give one and ranged over them as any figure is. Where the rival's whole and the deal's differ,
 * the difference may be of any type. */
#include "inside.h"

#include "bound.h"
#include "feasible.h"
#include "share.h"

/* A type as its home among the types of the lot: itself, or the nearest that it is a variant of. */
static type_id home_of(const struct catalogue *c, type_id t, const type_id *types, size_t n)
{
	for (; t; t = catalogue_type_get(c, t)->parent) {
		for (size_t i = 0; i < n; i++) {
			if (types[i] == t)
				return t;
		}
	}
	return 0;
}

enum bearing share_bearing(const struct share_question *q, const struct lot *l)
{
	size_t n, of = 0, perhaps = 0;
	const type_id *types = catalogue_typeset_members(q->catalogue, l->types, &n);

	for (size_t i = 0; i < n; i++) {
		type_id home = home_of(q->catalogue, types[i], q->types, q->n);
		of += home == q->type;
		perhaps += !home && catalogue_type_within(q->catalogue, q->type, types[i]);
	}
	if (n && of == n)
		return CERTAIN;
	return !n || of || perhaps ? PERHAPS : BESIDE;
}

void share_tally_add(struct share_tally *t, struct quantity lot, enum bearing bearing)
{
	t->whole_low = bound_sum(t->whole_low, bound_low(lot));
	t->whole_high = bound_sum(t->whole_high, bound_high(lot));
	if (bearing == BESIDE)
		return;
	t->high = bound_sum(t->high, bound_high(lot));
	t->perhaps += bearing == PERHAPS;
	if (bearing == CERTAIN) {
		t->certain++;
		t->no_best += !(lot.flags & Q_BEST);
		t->low = bound_sum(t->low, bound_low(lot));
		t->best = bound_sum(t->best, lot_counts_for(lot));
	}
}

struct quantity share_of_tally(const struct share_tally *t, struct quantity deal)
{
	struct quantity q = {.flags = Q_LOW};

	q.low = bound_less(t->low, bound_less(t->whole_low, bound_low(deal)));
	if ((deal.flags & Q_HIGH) && t->high < INT64_MAX) {
		q.high = bound_sum(t->high, bound_less(deal.high, t->whole_high));
		q.flags |= Q_HIGH;
	}
	if (!t->perhaps && !t->no_best) {
		q.best = t->best;
		q.flags |= Q_BEST;
	}
	return q;
}

static bool names(struct share_question q, const struct version *v, type_id t)
{
	q.type = t;
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole && share_bearing(&q, &v->lots.v[i]) != BESIDE)
			return true;
	}
	return false;
}

/* Who says that all 81 were MiG-29 speaks of other types than the deal has, and does not divide
 * them: it has to name all types, or leave room for those that it does not name. */
static bool divides(const struct share_question *q, const struct version *v, struct quantity deal)
{
	int64_t whole = deal.flags & Q_BEST ? deal.best : bound_high(deal), named = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole)
			named = bound_sum(named, lot_counts_for(v->lots.v[i].count));
	}
	for (size_t i = 0; i < q->n && named >= whole; i++) {
		if (!names(*q, v, q->types[i]))
			return false;
	}
	return true;
}

bool share_told(const struct share_question *q, const struct version *v, struct quantity deal,
		struct quantity *out)
{
	struct share_tally t = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole)
			share_tally_add(&t, v->lots.v[i].count, share_bearing(q, &v->lots.v[i]));
	}
	if (!t.certain || !(t.low || t.high < INT64_MAX) || !divides(q, v, deal))
		return false;
	*out = share_of_tally(&t, deal);
	return true;
}

static bool told_count(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct resolved_deal *)arg)->versions.v[i].count;
	return true;
}

/* Resolves what is said of the type as if it were a deal. False where nobody says anything. */
static bool resolve_share(struct workshop *w, const struct resolved_deal *d,
			  const struct share_question *q, struct stated_share *out)
{
	struct resolved_deal as_deal = {.standing = d->standing};
	enum choice why;
	size_t chosen;

	for (size_t i = 0; i < d->versions.n; i++) {
		struct version v = d->versions.v[i];
		if (version_competes(d, &v) && share_told(q, &v, d->count, &v.count))
			vec_push(&as_deal.versions, v);
	}
	for (int a = 0; a < ATTRIBUTES; a++)
		as_deal.chosen[a] = NO_VERSION;
	chosen = choose_version(w, &as_deal, ATTRIBUTE_COUNT, &why);
	if (chosen != NO_VERSION) {
		out->count = range_over(&as_deal, chosen, told_count, &as_deal);
		out->source = as_deal.versions.v[chosen].source;
		out->choice = (uint8_t)why;
		out->sources = as_deal.versions.n;
	}
	vec_free(&as_deal.versions);
	return chosen != NO_VERSION;
}

/* ---- of one deal ---- */

/* Its only part that has a number, where that is a mixed lot. */
static const struct part *the_mixed_part(const struct resolution *r, const struct resolved_deal *d)
{
	const struct part *only = NULL;

	for (size_t i = 0; i < d->part_count; i++) {
		const struct part *p = &r->parts.v[d->first_part + i];
		if (p->price_only)
			continue;
		if (only || !p->mixed || !(p->count.flags & Q_ENDS))
			return NULL;
		only = p;
	}
	return only;
}

/* Is there a split that keeps to what is said of each type? Sources that speak of different types
 * only may give more together than the deal has. */
static bool may_all_be(const struct stated_share *said, size_t n, size_t types,
		       const struct part *p)
{
	struct feasible_lot lot = {bound_low(p->count), bound_high(p->count)};
	struct feasible_cell *cells = mem_zalloc(types * sizeof *cells);
	bool *chosen = mem_zalloc(types), possible;
	struct feasible_range ignored;

	for (size_t i = 0; i < types; i++)
		cells[i].most = FEASIBLE_OPEN;
	for (size_t i = 0; i < n; i++) {
		cells[i].least = bound_low(said[i].count);
		cells[i].most = bound_high(said[i].count);
	}
	possible = feasible_single(lot, cells, types, chosen, &ignored);
	mem_free(cells);
	mem_free(chosen);
	return possible;
}

/* Bests by type stand beside the best of the rest: not where they are more than the whole. */
static void keep_bests_within(struct stated_share *said, size_t n, const struct part *p)
{
	struct quantity *stated = mem_zalloc(n * sizeof *stated);

	for (size_t i = 0; i < n; i++)
		stated[i] = said[i].count;
	share_keep_within(stated, n, p->count);
	for (size_t i = 0; i < n; i++)
		said[i].count = stated[i];
	mem_free(stated);
}

void shares_state(struct workshop *w, const struct resolved_deal *d)
{
	const struct part *p = d->versions.n > 1 ? the_mixed_part(w->r, d) : NULL;
	struct share_question q = {.catalogue = w->ev->catalogue};
	size_t first = w->r->shares.n, n;

	if (!p)
		return;
	q.types = catalogue_typeset_members(q.catalogue, p->types, &q.n);
	for (size_t i = 0; i < q.n; i++) {
		struct stated_share s = {.part = (uint32_t)(p - w->r->parts.v), .type = q.types[i]};
		q.type = q.types[i];
		if (resolve_share(w, d, &q, &s))
			vec_push(&w->r->shares, s);
	}
	n = w->r->shares.n - first;
	if (!n)
		return;
	if (!may_all_be(w->r->shares.v + first, n, q.n, p))
		w->r->shares.n = first;
	else
		keep_bests_within(w->r->shares.v + first, n, p);
}
