/* What differs between two deals, attribute by attribute. Of two ledgers names tell what is the
 * same. */
#include "diff-inside.h"
#include "hangar/str.h"

/* The two deals, each with the resolution that it is of. */
struct pair {
	const struct resolution *r[DIFF_SIDES];
	const struct resolved_deal *d[DIFF_SIDES];
};

static bool same_party(const struct pair *p, party_id a, party_id b)
{
	const struct catalogue *x = p->r[0]->ev->catalogue, *y = p->r[1]->ev->catalogue;

	if (x == y || !a || !b)
		return a == b;
	return streq(catalogue_party_get(x, a)->name, catalogue_party_get(y, b)->name);
}

static bool same_types(const struct pair *p, typeset_id a, typeset_id b)
{
	const struct catalogue *x = p->r[0]->ev->catalogue, *y = p->r[1]->ev->catalogue;

	if (x == y || !a || !b)
		return a == b;
	return streq(catalogue_typeset_name(x, a), catalogue_typeset_name(y, b));
}

struct money deal_money(const struct resolution *r, const struct resolved_deal *d, struct money m)
{
	struct money made;

	if (!money_stated(m) || resolution_value(r, &made, m, &d->date, NULL))
		return m;
	return made;
}

static bool same_money(const struct pair *p, struct money a, struct money b)
{
	struct money x = deal_money(p->r[0], p->d[0], a), y = deal_money(p->r[1], p->d[1], b);

	return x.currency == y.currency && x.nominal == y.nominal &&
	       quantity_equal(x.minor, y.minor);
}

static bool same_attribute(const struct pair *p, enum attribute which)
{
	const struct resolved_deal *a = p->d[0], *b = p->d[1];

	switch (which) {
	case ATTRIBUTE_COUNT:
		return quantity_equal(a->count, b->count);
	case ATTRIBUTE_ORDERED:
		return quantity_equal(a->ordered, b->ordered);
	case ATTRIBUTE_TIV:
		return quantity_equal(a->tiv, b->tiv);
	case ATTRIBUTE_COST:
		return same_money(p, a->cost, b->cost) && a->price_kind == b->price_kind;
	case ATTRIBUTE_UNIT_PRICE:
		return same_money(p, a->unit_price, b->unit_price);
	case ATTRIBUTE_DATE:
		return same_days(&a->date, &b->date);
	case ATTRIBUTE_ORDER_DATE:
		return same_days(&a->order_date, &b->order_date);
	case ATTRIBUTE_STATUS:
		return a->status == b->status;
	case ATTRIBUTE_TYPES:
		return same_types(p, a->types, b->types);
	case ATTRIBUTE_FROM:
		return same_party(p, a->from, b->from);
	case ATTRIBUTE_TO:
		return same_party(p, a->to, b->to);
	case ATTRIBUTE_VIA:
		return same_party(p, a->via, b->via);
	case ATTRIBUTE_OUTCOME:
		return a->outcome == b->outcome;
	case ATTRIBUTE_KIND:
		return a->kind == b->kind;
	case ATTRIBUTE_CONDITION:
		return a->condition == b->condition;
	case ATTRIBUTES:
		break;
	}
	return true;
}

/* What is passed over may be so for another reason. */
static bool same_standing(const struct resolved_deal *a, const struct resolved_deal *b)
{
	return a->standing == b->standing &&
	       (a->standing != STANDING_PASSED || streq(standing_name(a), standing_name(b)));
}

unsigned deals_differ(const struct resolution *rx, const struct resolved_deal *x,
		      const struct resolution *ry, const struct resolved_deal *y)
{
	struct pair p = {{rx, ry}, {x, y}};
	unsigned changed = same_standing(x, y) ? 0 : DIFF_STANDING;

	for (int i = 0; i < ATTRIBUTES; i++) {
		if (!same_attribute(&p, (enum attribute)i))
			changed |= 1U << i;
	}
	return changed;
}
