/* Stated wholes reckoned again: with their pieces, and what they have beyond them. */
#include "why-inside.h"

#include "bound.h"

static bool counts(const struct why_node *n)
{
	return n->role == WHY_COUNTS;
}

static int64_t pieces_count(const struct why_node *breakdown);

static int64_t piece_counts(const struct why_node *n)
{
	int64_t own, pieces;

	if (n->rule != WHY_WHOLE)
		return lot_counts_for(n->value.quantity);
	own = lot_counts_for(n->children[0]->value.quantity);
	pieces = pieces_count(n->children[1]);
	return own > pieces ? own : pieces;
}

static int64_t pieces_count(const struct why_node *breakdown)
{
	int64_t sum = 0;

	for (size_t i = 0; i < breakdown->n; i++) {
		const struct why_node *n = breakdown->children[i];
		if ((counts(n) || n->role == WHY_SILENT) &&
		    __builtin_add_overflow(sum, piece_counts(n), &sum))
			return INT64_MAX;
	}
	return sum;
}

struct quantity why_whole_of(const struct why_node *n)
{
	return whole_stands_for(n->children[0]->value.quantity, n->children[1]->value.quantity,
				pieces_count(n->children[1]));
}

/* What a whole of a deal has beyond its pieces. */
struct quantity why_shortfall_of(const struct why_node *n)
{
	struct quantity whole = n->children[0]->value.quantity;
	struct why_node pieces = {.children = n->children + 1, .n = n->n - 1};
	int64_t rest = lot_counts_for(whole) - pieces_count(&pieces);

	if (whole.flags & Q_BEST)
		return quantity_exact(rest);
	return (struct quantity){.low = rest, .flags = Q_LOW};
}

/* What a whole of a list of holdings has beyond its rows by type, and beyond what other lists name.
 */
struct quantity why_unlisted(const struct why_node *n)
{
	struct quantity q = n->children[0]->value.quantity;
	int64_t low = 0, best = 0, high = 0;

	for (size_t i = 1; i < n->n; i++) {
		struct quantity row = n->children[i]->value.quantity;
		if (!counts(n->children[i]) && n->children[i]->role != WHY_SILENT)
			continue;
		low = bound_sum(low, row.flags & Q_LOW ? row.low : 0);
		best = bound_sum(best, lot_counts_for(row));
		high = bound_sum(high, row.flags & Q_HIGH ? row.high : INT64_MAX);
	}
	q.low = q.flags & Q_LOW ? bound_less(q.low, high) : 0;
	q.best = q.flags & Q_BEST ? bound_less(q.best, best) : 0;
	q.high = q.flags & Q_HIGH ? bound_less(q.high, low) : 0;
	for (size_t i = 1; i < n->n; i++) {
		int64_t more = n->children[i]->value.quantity.best;
		if (n->children[i]->role != WHY_LOWERS)
			continue;
		q.low = q.flags & Q_LOW ? bound_less(q.low, more) : 0;
		q.best = q.flags & Q_BEST ? bound_less(q.best, more) : 0;
		q.high = q.flags & Q_HIGH ? bound_less(q.high, more) : 0;
	}
	return q;
}
