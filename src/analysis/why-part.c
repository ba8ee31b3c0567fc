/* Why a part of a deal has its figure: the lot that it is, what a stated whole has beyond its lots,
 * or all of the deal. */
#include "why-inside.h"

/* The leaf lot of a version that stands at that place among its leaf lots; NO_LOT: beyond them. */
static size_t leaf_at(const struct version *v, size_t place)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].whole && place-- == 0)
			return i;
	}
	return NO_LOT;
}

/* The whole whose remainder a part is: they stand behind the leaf lots, in their order. */
static size_t whole_of_part(const struct resolution *r, const struct resolved_deal *d,
			    const struct version *v, const struct part *p)
{
	size_t place = (size_t)(p - r->parts.v) - d->first_part;

	for (size_t i = 0; i < v->lots.n; i++)
		place -= !v->lots.v[i].whole;
	for (size_t i = d->first_part; i < (size_t)(p - r->parts.v); i++)
		place -= r->parts.v[i].price_only;
	for (size_t whole = 0; whole < v->lots.n; whole++) {
		if (lot_shortfall(v, whole) && place-- == 0)
			return whole;
	}
	return NO_LOT;
}

static struct why_node *nothing(struct why_work *w, enum attribute a, const struct part *p)
{
	return why_node_new(w, WHY_REST, WHY_A_PART, attribute_name(a),
			    catalogue_typeset_name(w->r->ev->catalogue, p->types));
}

static struct why_node *lot_figure(struct why_work *w, const struct resolved_deal *d,
				   const struct version *v, size_t lot, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return why_lot_cost(w, d, v, lot, d->price_kind);
	return why_lot_figure(w, v, lot, a);
}

static bool has_figure(const struct part *p, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return money_stated(p->cost);
	return quantity_stated(a == ATTRIBUTE_COUNT     ? p->count
			       : a == ATTRIBUTE_ORDERED ? p->ordered
							: p->tiv);
}

struct why_node *why_part_figure(struct why_work *w, const struct resolved_deal *d,
				 const struct part *p, enum attribute a)
{
	const struct version *v = parts_structure(d);
	size_t place = (size_t)(p - w->r->parts.v) - d->first_part, lot;

	if (!has_figure(p, a))
		return nothing(w, a, p);
	if (!v || parts_are_one(v) || p->price_only)
		return why_deal_figure(w, d, a);
	lot = leaf_at(v, place);
	if (lot != NO_LOT)
		return lot_figure(w, d, v, lot, a);
	lot = whole_of_part(w->r, d, v, p);
	return lot == NO_LOT ? nothing(w, a, p) : why_shortfall(w, v, lot, p->count);
}
