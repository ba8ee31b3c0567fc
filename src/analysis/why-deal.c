/* The figure of a deal: the version chosen among its rivals, the range over those that widen it,
 * what denials make of it, and whatever else is said of the deal and does not count. */
#include "why-inside.h"

#include "hangar/str.h"

/* ---- values ---- */

static struct why_value word_of(const struct vocabulary *v, int word)
{
	return (struct why_value){.kind = word ? WHY_WORD : WHY_NOTHING,
				  .word = word ? vocabulary_name(v, word) : NULL};
}

static struct why_value id_of(enum why_kind kind, uint32_t id)
{
	return (struct why_value){.kind = id ? kind : WHY_NOTHING, .id = id};
}

static struct why_value date_of(const struct date *d)
{
	return (struct why_value){.kind = date_stated(d) ? WHY_DATE : WHY_NOTHING, .date = *d};
}

/* What deals, versions and claims have under the same names. */
#define VALUE_OF(x, a)                                                                             \
	switch (a) {                                                                               \
	case ATTRIBUTE_COUNT:                                                                      \
		return why_count_of((x)->count);                                                   \
	case ATTRIBUTE_ORDERED:                                                                    \
		return why_count_of((x)->ordered);                                                 \
	case ATTRIBUTE_TIV:                                                                        \
		return why_decimal_of((x)->tiv);                                                   \
	case ATTRIBUTE_UNIT_PRICE:                                                                 \
		return why_money_of((x)->unit_price);                                              \
	case ATTRIBUTE_DATE:                                                                       \
		return date_of(&(x)->date);                                                        \
	case ATTRIBUTE_ORDER_DATE:                                                                 \
		return date_of(&(x)->order_date);                                                  \
	case ATTRIBUTE_TYPES:                                                                      \
		return id_of(WHY_TYPES, (x)->types);                                               \
	case ATTRIBUTE_FROM:                                                                       \
		return id_of(WHY_PARTY, (x)->from);                                                \
	case ATTRIBUTE_TO:                                                                         \
		return id_of(WHY_PARTY, (x)->to);                                                  \
	case ATTRIBUTE_VIA:                                                                        \
		return id_of(WHY_PARTY, (x)->via);                                                 \
	case ATTRIBUTE_KIND:                                                                       \
		return word_of(&kind_words, (int)(x)->kind);                                       \
	case ATTRIBUTE_STATUS:                                                                     \
		return word_of(&status_words, (int)(x)->status);                                   \
	case ATTRIBUTE_CONDITION:                                                                  \
		return word_of(&condition_words, (int)(x)->condition);                             \
	case ATTRIBUTE_OUTCOME:                                                                    \
		return word_of(&outcome_words, (int)(x)->outcome);                                 \
	case ATTRIBUTE_COST:                                                                       \
	case ATTRIBUTES:                                                                           \
		break;                                                                             \
	}                                                                                          \
	return (struct why_value)                                                                  \
	{                                                                                          \
		.kind = WHY_NOTHING                                                                \
	}

struct why_value why_deal_value(const struct resolved_deal *d, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return why_money_of(d->cost);
	VALUE_OF(d, a);
}

struct why_value why_transfer_value(const struct transfer *t, enum attribute a)
{
	if (a == ATTRIBUTE_COST)
		return why_money_of(t->total_price);
	VALUE_OF(t, a);
}

static struct why_value version_value(const struct version *v, enum attribute a,
				      enum price_kind kind)
{
	if (a == ATTRIBUTE_COST)
		return why_money_of(v->cost[kind]);
	VALUE_OF(v, a);
}

bool why_is_number(enum attribute a)
{
	return a == ATTRIBUTE_COUNT || a == ATTRIBUTE_ORDERED || a == ATTRIBUTE_TIV ||
	       a == ATTRIBUTE_COST || a == ATTRIBUTE_UNIT_PRICE;
}

/* ---- versions beside one another ---- */

/* Is this a bound that some other of those that compete keeps to with its best? */
bool why_bound_is_kept(const struct why_node *parent, const struct why_node *self)
{
	struct quantity q = self->value.quantity;

	for (size_t i = 0; i < parent->n; i++) {
		const struct why_node *n = parent->children[i];
		struct quantity b = n->value.quantity;
		if (n != self && (n->role == WHY_PICKED || n->role == WHY_WIDENS) &&
		    (b.flags & Q_BEST) && (!(q.flags & Q_LOW) || b.best >= q.low) &&
		    (!(q.flags & Q_HIGH) || b.best <= q.high))
			return true;
	}
	return false;
}

static bool is_price(enum attribute a)
{
	return a == ATTRIBUTE_COST || a == ATTRIBUTE_UNIT_PRICE;
}

/* What a version is to the figure. */
static enum why_role role_of(const struct resolved_deal *d, size_t at, enum attribute a,
			     const struct why_node *n)
{
	const struct version *v = &d->versions.v[at];

	if (at == d->chosen[a])
		return WHY_PICKED;
	if (n->value.kind == WHY_NOTHING)
		return WHY_SILENT;
	if (!version_competes(d, v))
		return v->part ? WHY_PART_ONLY : WHY_EXCLUDED;
	if (!why_is_number(a))
		return WHY_OUTSHONE;
	return n->value.quantity.flags & Q_ENDS ? WHY_WIDENS : WHY_SILENT;
}

/* Prices of another kind are no rivals; the others are converted. */
static struct why_node *in_currency(struct why_work *w, const struct resolved_deal *d,
				    struct why_node *n, const struct version *v, enum attribute a,
				    enum why_role *role)
{
	currency_id to = a == ATTRIBUTE_COST ? d->cost.currency : d->unit_price.currency;
	const struct version *chosen = &d->versions.v[d->chosen[a]];
	struct why_node *converted;

	if (*role != WHY_WIDENS)
		return n;
	if (a == ATTRIBUTE_UNIT_PRICE && v->price_kind != chosen->price_kind) {
		*role = WHY_OTHER_KIND;
		return n;
	}
	converted = why_convert(w, n, to, &d->date);
	if (!converted)
		*role = WHY_NO_RATE;
	return converted ? converted : n;
}

static enum price_kind kind_wanted(const struct resolved_deal *d, const struct version *v)
{
	size_t chosen = d->chosen[ATTRIBUTE_COST];

	return chosen == NO_VERSION ? v->price_kind : d->versions.v[chosen].price_kind;
}

/* A version without a price of the kind chosen may have one of another. */
static struct why_node *version_node(struct why_work *w, const struct resolved_deal *d,
				     const struct version *v, enum attribute a, bool *other_kind)
{
	enum price_kind kind = kind_wanted(d, v);
	struct why_value value = version_value(v, a, kind);
	struct why_node *n;

	*other_kind = a == ATTRIBUTE_COST && !value.kind && money_stated(v->cost[v->price_kind]);
	if (*other_kind)
		kind = v->price_kind;
	n = why_version(w, d, v, a, kind);
	why_set(n, version_value(v, a, kind));
	return n;
}

static void put_version(struct why_work *w, const struct resolved_deal *d, struct why_node *parent,
			size_t at, enum attribute a)
{
	const struct version *v = &d->versions.v[at];
	bool other_kind;
	struct why_node *n = version_node(w, d, v, a, &other_kind);
	enum why_role role = role_of(d, at, a, n);

	if (other_kind && role == WHY_WIDENS)
		role = WHY_OTHER_KIND;
	if (is_price(a) && d->chosen[a] != NO_VERSION)
		n = in_currency(w, d, n, v, a, &role);
	why_put(w, parent, n, role);
}

/* The chosen first, then those that widen, then the others. */
static void put_versions(struct why_work *w, const struct resolved_deal *d, struct why_node *parent,
			 enum attribute a)
{
	if (d->chosen[a] != NO_VERSION)
		put_version(w, d, parent, d->chosen[a], a);
	for (size_t i = 0; i < d->versions.n; i++) {
		if (i != d->chosen[a])
			put_version(w, d, parent, i, a);
	}
	for (size_t i = 0; i < parent->n; i++) {
		struct why_node *n = parent->children[i];
		if (n->role == WHY_WIDENS && !(n->value.quantity.flags & Q_BEST) &&
		    why_bound_is_kept(parent, n))
			n->role = WHY_KEPT_TO;
	}
}

/* ---- what else is said of the deal ---- */

static struct why_node *transfer_leaf(struct why_work *w, const struct transfer *t,
				      enum attribute a)
{
	return why_claim(w, &t->claim, attribute_name(a), why_transfer_value(t, a));
}

static bool lowers(const struct objection *o, enum attribute a)
{
	if (o->stance != DENIES || o->excluded)
		return false;
	return (o->denies == DENIED_DEAL && (a == ATTRIBUTE_COUNT || a == ATTRIBUTE_COST)) ||
	       (o->denies == DENIED_PRICE && a == ATTRIBUTE_COST);
}

static void put_objections(struct why_work *w, const struct resolved_deal *d, struct why_node *to,
			   enum attribute a, bool effective)
{
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		enum why_role role = o->stance == DOUBTS ? WHY_DOUBTS : WHY_NO_EFFECT;
		if (lowers(o, a) != effective)
			continue;
		why_put(w, to, transfer_leaf(w, o->claim, a), effective ? WHY_LOWERS : role);
	}
}

/* Claims that the policy leaves out, and those passed over. */
static void put_unheard(struct why_work *w, const struct resolved_deal *d, struct why_node *to,
			enum attribute a)
{
	const struct evidence *ev = w->r->ev;
	bool undated;

	for (size_t i = 0; i < d->passed.n && !d->passed_over; i++) {
		const struct passed *p = d->passed.v[i];
		struct why_node *n =
		    transfer_leaf(w, (const struct transfer *)(const void *)p->claim, a);
		n->passed = p;
		why_put(w, to, n, WHY_PASSED);
	}
	without_set(w->bench, d->key);
	for (size_t i = 0; i < w->bench->set.n; i++) {
		const struct transfer *t = &ev->transfers.v[w->bench->set.v[i]];
		deal_id deal = resolution_deal_of(w->r, t);
		if ((d->deal ? deal == d->deal : resolution_deal_told(w->r, t) == d) &&
		    !policy_admits(&w->r->policy, ev, &t->claim, &undated))
			why_put(w, to, transfer_leaf(w, t, a), WHY_LEFT_OUT);
	}
}

struct why_node *why_deal_figure(struct why_work *w, const struct resolved_deal *d,
				 enum attribute a)
{
	struct why_node *n = why_node_new(w, WHY_CHOSEN, WHY_A_DEAL, attribute_name(a), d->key);
	struct why_node *lowered;
	bool denied = false;

	n->deal = d;
	n->choice = (enum choice)d->choice[a];
	put_versions(w, d, n, a);
	put_objections(w, d, n, a, false);
	put_unheard(w, d, n, a);
	why_set(n, why_deal_value(d, a));
	for (size_t i = 0; i < d->objections.n; i++)
		denied = denied || lowers(&d->objections.v[i], a);
	if (!denied || !(n->value.quantity.flags & Q_ENDS)) {
		put_objections(w, d, n, a, true);
		return n;
	}
	lowered = why_node_new(w, WHY_LOWERED, WHY_A_DEAL, attribute_name(a), d->key);
	lowered->deal = d;
	why_set(lowered, n->value);
	n->value.quantity = why_range(n);
	why_set(n, n->value);
	why_put(w, lowered, n, WHY_COUNTS);
	put_objections(w, d, lowered, a, true);
	return lowered;
}
