/* The range of a resolved figure: the envelope of the versions that compete. An open end widens
 * nothing unless all are open; a version with only a bound does not widen where a rival's best
 * keeps to it. The best is always inside. */
#include "inside.h"

static bool keeps_to(int64_t best, struct quantity bound)
{
	return (!(bound.flags & Q_LOW) || best >= bound.low) &&
	       (!(bound.flags & Q_HIGH) || best <= bound.high);
}

static bool rival_keeps_to(const struct resolved_deal *d, size_t self, struct quantity bound,
			   figure_of *of, void *arg)
{
	struct quantity q;

	for (size_t i = 0; i < d->versions.n; i++) {
		if (i != self && version_competes(d, &d->versions.v[i]) && of(arg, i, &q) &&
		    (q.flags & Q_BEST) && keeps_to(q.best, bound))
			return true;
	}
	return false;
}

static void lower_to(struct quantity *range, int64_t n)
{
	if (!(range->flags & Q_LOW) || n < range->low)
		range->low = n;
	range->flags |= Q_LOW;
}

static void raise_to(struct quantity *range, int64_t n)
{
	if (!(range->flags & Q_HIGH) || n > range->high)
		range->high = n;
	range->flags |= Q_HIGH;
}

static void widen(struct quantity *range, struct quantity q)
{
	if (q.flags & Q_LOW)
		lower_to(range, q.low);
	if (q.flags & Q_HIGH)
		raise_to(range, q.high);
	if (q.flags & Q_BEST) {
		if ((range->flags & Q_LOW) && q.best < range->low)
			range->low = q.best;
		if ((range->flags & Q_HIGH) && q.best > range->high)
			range->high = q.best;
		return;
	}
	/* Only bounds: an upper bound below everything else lowers the low end, and so on. */
	if ((q.flags & Q_HIGH) && (range->flags & Q_LOW) && q.high < range->low)
		range->low = q.high;
	if ((q.flags & Q_LOW) && (range->flags & Q_HIGH) && q.low > range->high)
		range->high = q.low;
}

static void hold_best(struct quantity *range)
{
	if (!(range->flags & Q_BEST))
		return;
	if ((range->flags & Q_LOW) && range->best < range->low)
		range->low = range->best;
	if ((range->flags & Q_HIGH) && range->best > range->high)
		range->high = range->best;
}

struct quantity range_over(const struct resolved_deal *d, size_t chosen, figure_of *of, void *arg)
{
	struct quantity range = {0}, q;

	if (chosen == NO_VERSION || !of(arg, chosen, &range))
		return (struct quantity){0};
	for (size_t i = 0; i < d->versions.n; i++) {
		if (i == chosen || !version_competes(d, &d->versions.v[i]) || !of(arg, i, &q))
			continue;
		if (!(q.flags & Q_BEST) && rival_keeps_to(d, i, q, of, arg))
			continue;
		widen(&range, q);
	}
	hold_best(&range);
	return range;
}
