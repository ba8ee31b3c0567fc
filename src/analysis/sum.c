/* Sums of ranges. */
#include "sum.h"

static bool add(int64_t *to, int64_t n)
{
	return !__builtin_add_overflow(*to, n, to);
}

bool sum_add(struct sum *s, struct quantity q, bool share)
{
	bool best = q.flags & Q_BEST;
	int64_t low = q.low; /* 0 where it is open */

	if (!quantity_stated(q))
		return true;
	if (share && !((q.flags & Q_HIGH) && q.high == 0)) { /* a share of nothing is nothing */
		best = false;
		low = 0;
	}
	s->any = true;
	s->has_best |= best;
	s->open |= !(q.flags & Q_HIGH);
	return add(&s->low, low) && add(&s->best, best ? q.best : low) && add(&s->high, q.high);
}

bool sum_settle(struct sum *s, const struct slack *slack)
{
	bool capped = slack->whole.flags & Q_HIGH;

	if (!s->any)
		return true;
	s->low = s->low > slack->below ? s->low - slack->below : 0;
	s->open |= slack->above == INT64_MAX;
	if (!s->open && !add(&s->high, slack->above))
		return false;
	if (capped && (s->open || s->high > slack->whole.high)) {
		s->high = slack->whole.high;
		s->open = false;
	}
	if (s->high < s->best)
		s->high = s->best;
	return true;
}

bool sum_join(struct sum *s, const struct sum *other)
{
	s->any |= other->any;
	s->has_best |= other->has_best;
	s->open |= other->open;
	return add(&s->low, other->low) && add(&s->best, other->best) && add(&s->high, other->high);
}

struct quantity sum_quantity(const struct sum *s)
{
	if (!s->any)
		return (struct quantity){0};
	if (!s->has_best && s->open && s->low == 0)
		return (struct quantity){.flags = Q_UNKNOWN};
	return quantity_make(&s->low, s->has_best ? &s->best : NULL, s->open ? NULL : &s->high);
}
