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

/* The step of a node that converts, or brings to the prices of a year. */
static int value_once(struct money *m, const struct why_node *n)
{
	return n->rule == WHY_CONVERTED
		   ? exchange_way_convert(m, *m, &n->way, n->value.currency, NULL)
		   : price_way_apply(m, &n->prices, NULL);
}

static int64_t converted_end(int64_t end, const struct why_node *bounds)
{
	struct money m;

	if ((bounds->rule != WHY_CONVERTED && bounds->rule != WHY_DEFLATED) || end == 0 ||
	    end == INT64_MAX)
		return end;
	m.minor = quantity_exact(converted_end(end, bounds->children[0]));
	m.currency = bounds->children[0]->value.currency;
	return value_once(&m, bounds) ? -1 : m.minor.best;
}

static bool is_part(const struct why_node *n)
{
	return counts(n) || n->role == WHY_UNMET;
}

static struct slack slack_of_order(const struct why_node *n, struct quantity whole)
{
	struct sum parts = {0};

	for (size_t i = 0; i < n->n; i++) {
		if (is_part(n->children[i]) &&
		    !sum_add(&parts, why_original(n->children[i])->value.quantity, false))
			return (struct slack){.whole = whole};
	}
	return orders_slack(whole, &parts);
}

/* How far the deal may be off its parts together; the parts that the filter does not meet are among
 * them. */
static struct slack slack_of(const struct why_node *n, const struct why_node *bounds)
{
	struct slack s = {.whole = bounds->value.quantity};
	struct quantity parts = {0};
	int64_t lows = 0;

	if (streq(bounds->measure, "ordered"))
		return slack_of_order(n, s.whole);
	if (streq(n->measure, "ordered") && n->deal) { /* as far as its parts are off by count */
		s.below = n->deal->count_below;
		s.above = n->deal->count_above;
		return s;
	}
	for (size_t i = 0; i < n->n; i++) {
		struct quantity q = why_original(n->children[i])->value.quantity;
		if (!is_part(n->children[i]))
			continue;
		if (figure_add(&parts, q, NULL) || __builtin_add_overflow(lows, q.low, &lows))
			return s;
	}
	if (n->what == WHY_A_STOCK)
		stock_slack(&s.below, &s.above, bounds->value.quantity, parts);
	else
		parts_slack(&s.below, &s.above, why_original(bounds)->value.quantity, parts, lows);
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

static bool valued(const struct why_node *n)
{
	const struct why_value *v = &n->children[0]->value;
	struct money m = {.minor = v->quantity, .currency = v->currency};

	return !value_once(&m, n) && is(n, m.minor) && n->value.currency == m.currency;
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
	const struct why_node *one = first(n, WHY_COUNTS);

	for (size_t i = 0; one && i < n->n; i++) {
		if (counts(n->children[i]) &&
		    (!quantity_equal(n->children[i]->value.quantity, one->value.quantity) ||
		     n->children[i]->value.currency != one->value.currency))
			return n->value.kind == WHY_NOTHING;
	}
	return one ? same(&n->value, &one->value) : n->value.kind == WHY_NOTHING;
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
		return why_share_follows(n, cat);
	case WHY_OF_TYPE:
		return why_of_type_follows(n);
	case WHY_TOGETHER:
		return is(n, (struct quantity){.flags = Q_LOW | Q_HIGH});
	case WHY_CAPPED:
		return why_capped_follows(n, cat);
	case WHY_HELD:
		return why_held_follows(n);
	case WHY_AT_MOST:
		return why_at_most_follows(n);
	case WHY_CONVERTED:
	case WHY_DEFLATED:
		return valued(n);
	case WHY_CHOSEN:
		return chosen(n);
	case WHY_LOWERED:
		return lowered(n);
	case WHY_ADDED:
		return one_currency(n) && is(n, why_added(n));
	case WHY_WHOLE:
		return is(n, why_whole_of(n));
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
		return is(n, n->what == WHY_A_STOCK ? why_unlisted(n) : why_shortfall_of(n));
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
