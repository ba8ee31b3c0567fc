/* Shares of a mixed part by itself: closed arithmetic over what is stated of its types. */
#include "share.h"

#include "bound.h"

#include "hangar/sorted.h"

static const struct stated_share *first_of(const struct resolution *r, const struct part *p)
{
	uint32_t part = (uint32_t)(p - r->parts.v);
	size_t place;

	SORTED_PLACE(place, r->shares.n, r->shares.v[at].part < part);
	return place < r->shares.n && r->shares.v[place].part == part ? &r->shares.v[place] : NULL;
}

bool share_is_stated(const struct resolution *r, const struct part *p)
{
	return first_of(r, p) != NULL;
}

const struct stated_share *share_stated(const struct resolution *r, const struct part *p, type_id t)
{
	const struct stated_share *s = first_of(r, p), *end = r->shares.v + r->shares.n;

	for (uint32_t part = s ? s->part : 0; s && s < end && s->part == part; s++) {
		if (s->type == t)
			return s;
	}
	return NULL;
}

void share_bounds(const struct resolution *r, const struct part *p, type_id t, int64_t *least,
		  int64_t *most)
{
	const struct stated_share *s = share_stated(r, p, t);

	*least = s ? bound_low(s->count) : 0;
	*most = s ? bound_high(s->count) : FEASIBLE_OPEN;
}

/* The range of the types by what is stated of all types; false where nothing fits. */
static bool range_by_types(struct quantity whole, const struct quantity *stated, size_t n,
			   uint64_t types, struct feasible_range *out)
{
	struct feasible_lot lot = {bound_low(whole), bound_high(whole)};
	struct feasible_cell cells[64] = {0};
	bool chosen[64];

	if (n > 64 || !types)
		return false;
	for (size_t i = 0; i < n; i++) {
		chosen[i] = types >> i & 1;
		cells[i].least = bound_low(stated[i]);
		cells[i].most = bound_high(stated[i]);
	}
	return feasible_single(lot, cells, n, chosen, out);
}

/* The figures stated for all of the types together; false where one has none. */
static bool best_of(const struct quantity *stated, size_t n, uint64_t types, int64_t *best)
{
	*best = 0;
	for (size_t i = 0; i < n && i < 64; i++) {
		if (!(types >> i & 1))
			continue;
		if (!(stated[i].flags & Q_BEST))
			return false;
		*best += stated[i].best; /* together not above the whole */
	}
	return types != 0;
}

struct quantity share_by(struct quantity whole, const struct quantity *stated, size_t n,
			 uint64_t types)
{
	struct quantity q = {.flags = Q_LOW};
	struct feasible_range range;
	int64_t best;

	if (!(whole.flags & Q_ENDS) || ((whole.flags & Q_HIGH) && whole.high == 0))
		return whole; /* a share of nothing is nothing */
	if (!range_by_types(whole, stated, n, types, &range))
		range = (struct feasible_range){0, FEASIBLE_OPEN};
	if (bound_high(whole) < range.high)
		range.high = whole.high;
	q.low = range.low;
	if (range.high != FEASIBLE_OPEN) {
		q.high = range.high;
		q.flags |= Q_HIGH;
	}
	if (best_of(stated, n, types, &best) && best >= q.low &&
	    (!(q.flags & Q_HIGH) || best <= q.high)) {
		q.best = best;
		q.flags |= Q_BEST;
	}
	return q;
}

struct quantity share_of(const struct resolution *r, const struct part *p, struct quantity whole,
			 uint64_t types)
{
	struct quantity stated[64] = {0};
	size_t n;
	const type_id *members = catalogue_typeset_members(r->ev->catalogue, p->types, &n);

	for (size_t i = 0; i < n && i < 64; i++) {
		const struct stated_share *s = share_stated(r, p, members[i]);
		if (s)
			stated[i] = s->count;
	}
	return share_by(whole, stated, n, types);
}

void share_keep_within(struct quantity *stated, size_t n, struct quantity whole)
{
	int64_t sum = 0, most = whole.flags & Q_BEST ? whole.best : bound_high(whole);

	for (size_t i = 0; i < n; i++)
		sum = bound_sum(sum, stated[i].best);
	for (size_t i = 0; i < n && sum > most; i++) {
		stated[i].best = 0;
		stated[i].flags &= ~(uint32_t)Q_BEST;
	}
}
