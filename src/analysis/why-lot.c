/* What one source says of a deal, from its lots down to its claims: numbers that add up, wholes and
 * their pieces, words and days. */
#include "why-inside.h"

#include "hangar/str.h"

static const char *lot_label(struct why_work *w, const struct lot *l)
{
	const char *types = catalogue_typeset_name(w->r->ev->catalogue, l->types);

	return arena_printf(&w->why->arena, "%s%s%s", types, *types && l->site ? " · " : "",
			    l->site ? l->site : "");
}

static struct why_node *lot_node(struct why_work *w, enum why_rule rule, enum attribute a,
				 const struct lot *l)
{
	struct why_node *n = why_node_new(w, rule, WHY_A_LOT, attribute_name(a), lot_label(w, l));

	n->source = l->first->claim.source;
	return n;
}

static struct why_node *leaf(struct why_work *w, const struct transfer *t, enum attribute a)
{
	return why_claim(w, &t->claim, attribute_name(a), why_transfer_value(t, a));
}

/* ---- how many ---- */

/* The retold whole that a whole without a number of its own has it from; `lot` itself otherwise. */
static size_t counted_by(const struct version *v, size_t lot)
{
	if (quantity_equal(v->lots.v[lot].count, v->lots.v[lot].first->count))
		return lot;
	for (size_t i = 0; i < v->lots.n; i++) {
		if (v->lots.v[i].under == lot && lot_retold(v, i) &&
		    quantity_equal(v->lots.v[i].first->count, v->lots.v[lot].count))
			return i;
	}
	return lot;
}

/* All claims of a lot have the same number: it stands once. */
static struct why_node *told_count(struct why_work *w, const struct version *v, size_t lot)
{
	size_t by = counted_by(v, lot);
	const struct lot *l = &v->lots.v[by];
	struct why_node *n;

	if (l->claims.n == 1 && by == lot)
		return leaf(w, l->first, ATTRIBUTE_COUNT);
	n = lot_node(w, WHY_FIRST, ATTRIBUTE_COUNT, l);
	for (size_t i = 0; i < l->claims.n; i++)
		why_put(w, n, leaf(w, l->claims.v[i], ATTRIBUTE_COUNT),
			i ? WHY_REPEATED : WHY_COUNTS);
	for (size_t i = 0; by != lot && i < v->lots.v[lot].claims.n; i++)
		why_put(w, n, leaf(w, v->lots.v[lot].claims.v[i], ATTRIBUTE_COUNT), WHY_SILENT);
	why_set(n, why_count_of(v->lots.v[lot].count));
	return n;
}

/* ---- orders and TIV ---- */

/* An order told again with each delivery is one order; what else a lot says of it is told already.
 */
static void put_again(struct why_work *w, struct why_node *to, const struct lot *l,
		      enum attribute a)
{
	for (size_t i = 0; i < l->claims.n; i++) {
		struct why_node *c = leaf(w, l->claims.v[i], a);
		if (c->value.kind)
			why_put(w, to, c, WHY_REPEATED);
	}
}

/* Exact figures go before those with a best, these before bounds. */
static int exactness(struct quantity q)
{
	return quantity_is_exact(q) ? 2 : (q.flags & Q_BEST) != 0;
}

/* The first of the best told goes first, whatever else is told widens it. */
static void put_tellings(struct why_work *w, struct why_node *to, const struct lot *l,
			 enum attribute a)
{
	const struct transfer *first = NULL;
	int best = -1;

	for (size_t i = 0; i < l->claims.n; i++) {
		struct why_value v = why_transfer_value(l->claims.v[i], a);
		if (v.kind && exactness(v.quantity) > best) {
			best = exactness(v.quantity);
			first = l->claims.v[i];
		}
	}
	if (first)
		why_put(w, to, leaf(w, first, a), WHY_COUNTS);
	for (size_t i = 0; i < l->claims.n; i++) {
		struct why_node *c = leaf(w, l->claims.v[i], a);
		if (c->value.kind && l->claims.v[i] != first)
			why_put(w, to, c, WHY_WIDENS);
	}
}

static struct quantity lot_has(const struct lot *l, enum attribute a)
{
	return a == ATTRIBUTE_COUNT ? l->count : a == ATTRIBUTE_TIV ? l->tiv : l->ordered;
}

static struct quantity count_of(const struct lot *l)
{
	return l->count;
}

static struct quantity ordered_of(const struct lot *l)
{
	return l->ordered;
}

static struct quantity tiv_of(const struct lot *l)
{
	return l->tiv;
}

static quantity_of_lot *asked(enum attribute a)
{
	return a == ATTRIBUTE_COUNT ? count_of : a == ATTRIBUTE_TIV ? tiv_of : ordered_of;
}

static struct why_value value_of(struct quantity q, enum attribute a)
{
	return a == ATTRIBUTE_TIV ? why_decimal_of(q) : why_count_of(q);
}

/* What a lot itself says, whatever stands under it. */
static struct why_node *told(struct why_work *w, const struct version *v, size_t lot,
			     enum attribute a)
{
	const struct lot *l = &v->lots.v[lot];
	struct why_node *n;

	if (a == ATTRIBUTE_COUNT)
		return told_count(w, v, lot);
	n = lot_node(w, WHY_TOLD, a, l);
	if (quantity_stated(lot_has(l, a)))
		put_tellings(w, n, l, a);
	else
		put_again(w, n, l, a);
	why_set(n, value_of(lot_has(l, a), a));
	return n->n == 1 && n->children[0]->role == WHY_COUNTS ? n->children[0] : n;
}

/* ---- wholes and their pieces ---- */

static void put_pieces(struct why_work *w, struct why_node *to, const struct version *v, size_t of,
		       enum attribute a);

static void put_retold(struct why_work *w, struct why_node *to, const struct version *v,
		       size_t whole, enum attribute a)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (v->lots.v[i].under == whole && lot_retold(v, i) &&
		    (a != ATTRIBUTE_COUNT || counted_by(v, whole) != i))
			put_again(w, to, &v->lots.v[i], a);
	}
}

static struct why_node *whole_figure(struct why_work *w, const struct version *v, size_t whole,
				     enum attribute a)
{
	const struct lot *l = &v->lots.v[whole];
	struct why_node *n = lot_node(w, WHY_WHOLE, a, l), *pieces;

	why_put(w, n, told(w, v, whole, a), WHY_COUNTS);
	pieces = why_node_new(w, WHY_ADDED, WHY_A_LOT, attribute_name(a), "its breakdown");
	put_pieces(w, pieces, v, whole, a);
	why_set(pieces, value_of(why_added(pieces), a));
	why_put(w, n, pieces, WHY_COUNTS);
	put_retold(w, n, v, whole, a);
	why_set(n, value_of(whole_stands_for(lot_has(l, a), pieces->value.quantity,
					     lot_pieces_of(v, whole, asked(a))),
			    a));
	return n;
}

struct why_node *why_lot_figure(struct why_work *w, const struct version *v, size_t lot,
				enum attribute a)
{
	return v->lots.v[lot].whole ? whole_figure(w, v, lot, a) : told(w, v, lot, a);
}

/* A stated unknown keeps its place in a sum. */
static void put_pieces(struct why_work *w, struct why_node *to, const struct version *v, size_t of,
		       enum attribute a)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		struct why_node *n;
		if (!lot_is_piece(v, i, of))
			continue;
		n = why_lot_figure(w, v, i, a);
		if (n->value.kind)
			why_put(w, to, n, WHY_COUNTS);
		else if (a == ATTRIBUTE_COUNT || v->lots.v[i].whole)
			why_put(w, to, n, WHY_SILENT);
		else
			put_again(w, to, &v->lots.v[i], a);
	}
}

struct why_node *why_shortfall(struct why_work *w, const struct version *v, size_t whole,
			       struct quantity count)
{
	struct why_node *n = lot_node(w, WHY_REMAINDER, ATTRIBUTE_COUNT, &v->lots.v[whole]);

	why_put(w, n, told_count(w, v, whole), WHY_COUNTS);
	put_pieces(w, n, v, whole, ATTRIBUTE_COUNT);
	why_set(n, why_count_of(count));
	return n;
}

/* ---- words, days, types ---- */

static bool in_lots(const struct version *v, const struct transfer *t, const struct lot **lot)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		for (size_t k = 0; k < v->lots.v[i].claims.n; k++) {
			if (v->lots.v[i].claims.v[k] == t) {
				*lot = &v->lots.v[i];
				return true;
			}
		}
	}
	return false;
}

static bool any_typed(const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole && v->lots.v[i].types)
			return true;
	}
	return false;
}

/* A day adds to those before it, types to the others, of a word the first is heard. */
static enum why_role role_of_statement(const struct version *v, const struct lot *l,
				       const struct why_node *so_far, enum attribute a)
{
	if (a == ATTRIBUTE_DATE || a == ATTRIBUTE_ORDER_DATE)
		return WHY_COUNTS;
	if (a == ATTRIBUTE_TYPES)
		return l->whole && any_typed(v) ? WHY_REPEATED : WHY_COUNTS;
	return so_far->n ? WHY_REPEATED : WHY_COUNTS;
}

static void put_statements(struct why_work *w, struct why_node *to, const struct version *v,
			   enum attribute a)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		const struct lot *l = NULL;
		struct why_node *c = leaf(w, v->claims.v[i], a);
		if (c->value.kind && in_lots(v, v->claims.v[i], &l))
			why_put(w, to, c, role_of_statement(v, l, to, a));
	}
}

/* Claims that are weaker than others of the same source are in no lot. */
static void put_excluded(struct why_work *w, struct why_node *to, const struct version *v,
			 enum attribute a)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		const struct lot *l;
		if (!in_lots(v, v->claims.v[i], &l))
			why_put(w, to, leaf(w, v->claims.v[i], a), WHY_EXCLUDED);
	}
}

static enum why_rule rule_of(enum attribute a)
{
	if (a == ATTRIBUTE_DATE || a == ATTRIBUTE_ORDER_DATE)
		return WHY_SPAN;
	if (a == ATTRIBUTE_TYPES)
		return WHY_UNION;
	if (a == ATTRIBUTE_UNIT_PRICE)
		return WHY_AGREED;
	return why_is_number(a) ? WHY_ADDED : WHY_FIRST;
}

struct why_node *why_version(struct why_work *w, const struct resolved_deal *d,
			     const struct version *v, enum attribute a, enum price_kind kind)
{
	struct why_node *n = why_node_new(w, rule_of(a), WHY_A_VERSION, attribute_name(a),
					  why_source_name(w, v->source));

	n->source = v->source;
	n->deal = d;
	if (a == ATTRIBUTE_COST)
		why_version_cost(w, n, d, v, kind);
	else if (a == ATTRIBUTE_UNIT_PRICE)
		why_version_unit_price(w, n, d, v);
	else if (why_is_number(a))
		put_pieces(w, n, v, NO_LOT, a);
	else
		put_statements(w, n, v, a);
	put_excluded(w, n, v, a);
	return n;
}
