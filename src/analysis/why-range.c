/* Figures of nodes reckoned from those below them: the range over rivals, what is told several
 * times, what adds up. */
#include "why-inside.h"

#include "hangar/str.h"

static void widen(struct quantity *range, struct quantity q)
{
	int64_t low = q.flags & Q_LOW ? q.low : INT64_MAX;
	int64_t high = q.flags & Q_HIGH ? q.high : INT64_MIN;

	if (q.flags & Q_BEST) {
		low = q.best < low ? q.best : low;
		high = q.best > high ? q.best : high;
	}
	/* a bound alone may lie on the far side of the others */
	low = (q.flags & Q_HIGH) && q.high < low ? q.high : low;
	high = (q.flags & Q_LOW) && q.low > high ? q.low : high;
	range->low = low < range->low ? low : range->low;
	range->high = high > range->high ? high : range->high;
	range->flags |= q.flags & (Q_LOW | Q_HIGH);
}

struct quantity why_range(const struct why_node *n)
{
	const struct why_node *picked =
	    n->n && n->children[0]->role == WHY_PICKED ? n->children[0] : NULL;
	struct quantity range;

	if (!picked || !(picked->value.quantity.flags & Q_ENDS))
		return (struct quantity){0};
	range = (struct quantity){INT64_MAX, picked->value.quantity.best, INT64_MIN,
				  picked->value.quantity.flags};
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == WHY_PICKED || n->children[i]->role == WHY_WIDENS)
			widen(&range, n->children[i]->value.quantity);
	}
	range.low = range.flags & Q_LOW ? range.low : 0;
	range.high = range.flags & Q_HIGH ? range.high : 0;
	return range;
}

struct quantity why_told(const struct why_node *n)
{
	struct quantity q = {0}, range;

	if (!n->n || n->children[0]->role != WHY_COUNTS)
		return q;
	q = n->children[0]->value.quantity;
	for (size_t i = 1; i < n->n; i++) {
		if (n->children[i]->role != WHY_WIDENS)
			continue;
		range = quantity_envelope(q, n->children[i]->value.quantity);
		q.low = range.low;
		q.high = range.high;
		q.flags |= range.flags & (Q_LOW | Q_HIGH);
	}
	return q;
}

struct quantity why_added(const struct why_node *n)
{
	struct quantity sum = {0};

	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == WHY_COUNTS &&
		    figure_add(&sum, n->children[i]->value.quantity, NULL))
			return (struct quantity){.flags = Q_UNKNOWN};
	}
	return sum;
}
