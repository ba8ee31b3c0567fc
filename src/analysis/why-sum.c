/* Does a tree add up? Each figure is reckoned again from those below it, by the rule of the node.
 */
#include "why-inside.h"

#include "hangar/err.h"
#include "hangar/str.h"
#include "total-inside.h"

static bool counts(const struct why_node *n)
{
	return n->role == WHY_COUNTS;
}

/* ---- wholes ---- */

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

static struct quantity whole_of(const struct why_node *n)
{
	return whole_stands_for(n->children[0]->value.quantity, n->children[1]->value.quantity,
				pieces_count(n->children[1]));
}

/* What a whole of a deal has beyond its pieces. */
static struct quantity shortfall(const struct why_node *n)
{
	struct quantity whole = n->children[0]->value.quantity;
	struct why_node pieces = {.children = n->children + 1, .n = n->n - 1};
	int64_t rest = lot_counts_for(whole) - pieces_count(&pieces);

	if (whole.flags & Q_BEST)
		return quantity_exact(rest);
	return (struct quantity){.low = rest, .flags = Q_LOW};
}

static int64_t saturated(int64_t a, int64_t b)
{
	int64_t sum;

	return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

static int64_t less(int64_t a, int64_t b)
{
	return a > b ? a - b : 0;
}

/* What a whole of a list of holdings has beyond its rows by type, and beyond what other lists name.
 */
static struct quantity unlisted(const struct why_node *n)
{
	struct quantity q = n->children[0]->value.quantity;
	int64_t low = 0, best = 0, high = 0;

	for (size_t i = 1; i < n->n; i++) {
		struct quantity row = n->children[i]->value.quantity;
		if (!counts(n->children[i]) && n->children[i]->role != WHY_SILENT)
			continue;
		low = saturated(low, row.flags & Q_LOW ? row.low : 0);
		best = saturated(best, lot_counts_for(row));
		high = saturated(high, row.flags & Q_HIGH ? row.high : INT64_MAX);
	}
	q.low = q.flags & Q_LOW ? less(q.low, high) : 0;
	q.best = q.flags & Q_BEST ? less(q.best, best) : 0;
	q.high = q.flags & Q_HIGH ? less(q.high, low) : 0;
	for (size_t i = 1; i < n->n; i++) {
		int64_t more = n->children[i]->value.quantity.best;
		if (n->children[i]->role != WHY_LOWERS)
			continue;
		q.low = q.flags & Q_LOW ? less(q.low, more) : 0;
		q.best = q.flags & Q_BEST ? less(q.best, more) : 0;
		q.high = q.flags & Q_HIGH ? less(q.high, more) : 0;
	}
	return q;
}

/* ---- totals ---- */

static struct sum sum_of_node(const struct why_node *n)
{
	struct quantity q = n->value.quantity;

	if (n->value.kind == WHY_NOTHING)
		return (struct sum){0};
	return (struct sum){
	    n->low, n->best, q.high, true, (q.flags & Q_BEST) != 0, !(q.flags & Q_HIGH)};
}

static bool is_sum(const struct why_node *n, const struct sum *s)
{
	return quantity_equal(sum_quantity(s), n->value.quantity) &&
	       (!s->any || (n->low == s->low && n->best == s->best));
}

static bool total_adds_up(const struct why_node *n)
{
	struct sum s = {0}, own;

	for (size_t i = 0; i < n->n; i++) {
		if (!counts(n->children[i]))
			continue;
		own = sum_of_node(n->children[i]);
		if (!sum_join(&s, &own))
			return false;
	}
	return is_sum(n, &s);
}

/* A part or a bound as the deal has it, before it is converted or shared. */
static const struct why_node *original(const struct why_node *n)
{
	while (n->rule == WHY_CONVERTED || n->rule == WHY_SHARE)
		n = n->children[0];
	return n;
}

static int64_t converted_end(int64_t end, const struct why_node *bounds)
{
	struct money m = {.minor = quantity_exact(end),
			  .currency = original(bounds)->value.currency};

	if (bounds->rule != WHY_CONVERTED || end == 0 || end == INT64_MAX)
		return end;
	if (exchange_way_convert(&m, m, &bounds->way, bounds->value.currency, NULL))
		return -1;
	return m.minor.best;
}

/* How far the deal may be off its parts together; the parts that the filter does not meet are among
 * them. An order has no range beyond its own. */
static struct slack slack_of(const struct why_node *n, const struct why_node *bounds)
{
	struct slack s = {.whole = bounds->value.quantity};
	struct quantity parts = {0};
	int64_t lows = 0;

	if (streq(bounds->measure, "ordered"))
		return s;
	if (streq(n->measure, "ordered") && n->deal) { /* as far as its parts are off by count */
		s.below = n->deal->count_below;
		s.above = n->deal->count_above;
		return s;
	}
	for (size_t i = 0; i < n->n; i++) {
		struct quantity q = original(n->children[i])->value.quantity;
		if ((!counts(n->children[i]) && n->children[i]->role != WHY_UNMET) ||
		    !(q.flags & Q_ENDS))
			continue;
		if (figure_add(&parts, q, NULL) || __builtin_add_overflow(lows, q.low, &lows))
			return s;
	}
	if (n->what == WHY_A_STOCK)
		stock_slack(&s.below, &s.above, bounds->value.quantity, parts);
	else
		parts_slack(&s.below, &s.above, original(bounds)->value.quantity, parts, lows);
	s.below = converted_end(s.below, bounds);
	s.above = converted_end(s.above, bounds);
	return s;
}

static bool deal_adds_up(const struct why_node *n)
{
	struct sum s = {0};
	struct slack slack = {0};

	for (size_t i = 0; i < n->n; i++) {
		if (counts(n->children[i]) && !sum_add(&s, n->children[i]->value.quantity, false))
			return false;
		if (n->children[i]->role == WHY_BOUNDS)
			slack = slack_of(n, n->children[i]);
	}
	if (!s.any && streq(n->measure, "count"))
		sum_add(&s, (struct quantity){.flags = Q_UNKNOWN}, false);
	return sum_settle(&s, &slack) && is_sum(n, &s);
}

/* ---- by rule ---- */

static bool same(const struct why_value *a, const struct why_value *b)
{
	if (a->kind != b->kind)
		return false;
	return quantity_equal(a->quantity, b->quantity) && a->currency == b->currency &&
	       date_equal(&a->date, &b->date) && a->id == b->id && streq(a->word, b->word);
}

static const struct why_node *first(const struct why_node *n, enum why_role role)
{
	for (size_t i = 0; i < n->n; i++) {
		if (n->children[i]->role == role)
			return n->children[i];
	}
	return NULL;
}

static bool is(const struct why_node *n, struct quantity q)
{
	return quantity_equal(n->value.quantity, q);
}

static bool one_currency(const struct why_node *n)
{
	for (size_t i = 0; i < n->n; i++) {
		const struct why_node *c = n->children[i];
		if ((c->role == WHY_PICKED || c->role == WHY_WIDENS || counts(c)) &&
		    (c->value.quantity.flags & Q_ENDS) && c->value.currency != n->value.currency)
			return false;
	}
	return true;
}

static bool shared(const struct why_node *n)
{
	struct quantity q = n->children[0]->value.quantity;

	if ((q.flags & Q_HIGH) && q.high == 0)
		return is(n, q);
	return is(n, (struct quantity){.high = q.high, .flags = Q_LOW | (q.flags & Q_HIGH)});
}

static bool converted(const struct why_node *n)
{
	const struct why_value *v = &n->children[0]->value;
	struct money m = {.minor = v->quantity, .currency = v->currency};

	return !exchange_way_convert(&m, m, &n->way, n->value.currency, NULL) && is(n, m.minor);
}

static bool chosen(const struct why_node *n)
{
	const struct why_node *picked = first(n, WHY_PICKED);

	for (size_t i = 0; i < n->n; i++) {
		const struct why_node *c = n->children[i];
		bool bound = (c->role == WHY_WIDENS || c->role == WHY_KEPT_TO) &&
			     !(c->value.quantity.flags & Q_BEST);
		if (bound && why_bound_is_kept(n, c) != (c->role == WHY_KEPT_TO))
			return false;
	}
	if (!picked)
		return n->value.kind == WHY_NOTHING;
	if (!(picked->value.quantity.flags & Q_ENDS) && n->what == WHY_A_STOCK &&
	    is(n, picked->value.quantity))
		return true; /* ends that add up to nothing known */
	if (n->value.kind == WHY_COUNT || n->value.kind == WHY_DECIMAL ||
	    n->value.kind == WHY_MONEY)
		return one_currency(n) && is(n, why_range(n));
	return same(&n->value, &picked->value);
}

static bool lowered(const struct why_node *n)
{
	struct quantity q = n->children[0]->value.quantity;

	q.low = 0;
	q.flags |= Q_LOW;
	return first(n, WHY_LOWERS) && is(n, q);
}

static bool multiplied(const struct why_node *n)
{
	const struct why_value *each = &n->children[1]->value;
	struct money m;

	return !money_times(&m, (struct money){.minor = each->quantity, .currency = each->currency},
			    n->children[0]->value.quantity, NULL) &&
	       is(n, m.minor) && n->value.currency == m.currency;
}

static bool agreed(const struct why_node *n)
{
	for (size_t i = 1; i < n->n; i++) {
		if (counts(n->children[i]) &&
		    (!quantity_equal(n->children[i]->value.quantity,
				     n->children[0]->value.quantity) ||
		     n->children[i]->value.currency != n->children[0]->value.currency))
			return n->value.kind == WHY_NOTHING;
	}
	return n->n && counts(n->children[0]) ? same(&n->value, &n->children[0]->value)
					      : n->value.kind == WHY_NOTHING;
}

static bool spans(const struct why_node *n)
{
	struct date d = {0};

	for (size_t i = 0; i < n->n; i++) {
		if (counts(n->children[i]))
			widen_date(&d, &n->children[i]->value.date);
	}
	return date_equal(&d, &n->value.date);
}

static bool unites(const struct why_node *n, struct catalogue *cat)
{
	VEC(type_id) types = {0};
	size_t m;
	typeset_id all;

	for (size_t i = 0; i < n->n; i++) {
		const type_id *t = catalogue_typeset_members(cat, n->children[i]->value.id, &m);
		for (size_t k = 0; k < m && counts(n->children[i]); k++)
			vec_push(&types, t[k]);
	}
	all = catalogue_typeset(cat, types.v, types.n);
	vec_free(&types);
	return n->value.id == all;
}

static bool is_first(const struct why_node *n)
{
	const struct why_node *c = first(n, WHY_COUNTS);

	return c ? same(&n->value, &c->value) : n->value.kind == WHY_NOTHING;
}

static bool listed(const struct why_node *n)
{
	struct quantity q = {.flags = Q_LOW | Q_BEST};

	for (size_t i = 0; i < n->n; i++)
		q.low = q.best += counts(n->children[i]);
	return is(n, q);
}

static bool follows(const struct why_node *n, struct catalogue *cat)
{
	switch (n->rule) {
	case WHY_STATED:
	case WHY_REST:
	case WHY_RULES:
		return n->n == 0;
	case WHY_FIGURES:
		return n->value.kind == WHY_NOTHING;
	case WHY_SUM:
		return total_adds_up(n);
	case WHY_DEAL:
		return deal_adds_up(n);
	case WHY_NOT_MOVED:
		return is(n, quantity_exact(0));
	case WHY_SHARE:
		return shared(n);
	case WHY_CONVERTED:
		return converted(n);
	case WHY_CHOSEN:
		return chosen(n);
	case WHY_LOWERED:
		return lowered(n);
	case WHY_ADDED:
		return one_currency(n) && is(n, why_added(n));
	case WHY_WHOLE:
		return is(n, whole_of(n));
	case WHY_PRODUCT:
		return multiplied(n);
	case WHY_TOLD:
		return is(n, why_told(n));
	case WHY_FIRST:
		return is_first(n);
	case WHY_AGREED:
		return agreed(n);
	case WHY_SPAN:
		return spans(n);
	case WHY_UNION:
		return unites(n, cat);
	case WHY_REMAINDER:
		return is(n, n->what == WHY_A_STOCK ? unlisted(n) : shortfall(n));
	case WHY_LISTED:
		return listed(n);
	}
	return false;
}

static const struct why_node *first_wrong(const struct why_node *n, struct catalogue *cat)
{
	const struct why_node *bad = follows(n, cat) ? NULL : n;

	for (size_t i = 0; i < n->n && !bad; i++)
		bad = first_wrong(n->children[i], cat);
	return bad;
}

bool why_adds_up(const struct why *w, const struct why_node **bad)
{
	const struct why_node *wrong = first_wrong(w->root, w->r->ev->catalogue);

	if (bad)
		*bad = wrong;
	return !wrong;
}
