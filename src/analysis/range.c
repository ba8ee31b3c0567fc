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

/* Takes in every number that `q` states, so that the order of the versions does not matter: "at
 * least 33" beside "at most 16" leaves 16 to 33 possible. */
static void widen(struct quantity *range, struct quantity q)
{
	const int64_t ends[] = {q.low, q.best, q.high};
	static const uint32_t stated[] = {Q_LOW, Q_BEST, Q_HIGH};

	for (int i = 0; i < 3; i++) {
		if (!(q.flags & stated[i]))
			continue;
		range->low = ends[i] < range->low ? ends[i] : range->low;
		range->high = ends[i] > range->high ? ends[i] : range->high;
	}
	range->flags |= q.flags & (Q_LOW | Q_HIGH);
}

struct quantity range_over(const struct resolved_deal *d, size_t chosen, figure_of *of, void *arg)
{
	struct quantity range, best, q;

	if (chosen == NO_VERSION || !of(arg, chosen, &best))
		return (struct quantity){0};
	range = (struct quantity){INT64_MAX, best.best, INT64_MIN, best.flags};
	widen(&range, best);
	for (size_t i = 0; i < d->versions.n; i++) {
		if (i == chosen || !version_competes(d, &d->versions.v[i]) || !of(arg, i, &q))
			continue;
		if (!(q.flags & Q_BEST) && rival_keeps_to(d, i, q, of, arg))
			continue;
		widen(&range, q);
	}
	range.low = range.flags & Q_LOW ? range.low : 0; /* an end open in all stays open */
	range.high = range.flags & Q_HIGH ? range.high : 0;
	return range;
}
