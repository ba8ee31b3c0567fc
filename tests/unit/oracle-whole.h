/* The second reading of a deal: stated wholes, and what the lots of one source come to. To be
 * included after oracle-lot.h. */
#ifndef HANGAR_TEST_ORACLE_WHOLE_H
#define HANGAR_TEST_ORACLE_WHOLE_H

#include "oracle-lot.h"

/* ---- wholes ---- */

static inline int bits(set s)
{
	int n = 0;

	for (; s; s &= s - 1)
		n++;
	return n;
}

/* Without a site is more general than with one; then without types, then with more types. */
static inline int generality(const struct o_lot *l)
{
	return (l->site ? 0 : 100) + (l->types ? bits(l->types) : 50);
}

static inline bool day_fits(int whole, int piece)
{
	return !whole || !piece ||
	       (day_first(whole) <= day_first(piece) && day_last(piece) <= day_last(whole));
}

/* Could it be a piece: less general, of that site, of these parties and days, of a type in common?
 */
static inline bool may_hold(const struct o_lot *w, const struct o_lot *p)
{
	return generality(p) < generality(w) && (!w->site || w->site == p->site) &&
	       (!w->from || w->from == p->from) && (!w->to || w->to == p->to) &&
	       day_fits(w->date, p->date) && (!w->types || !p->types || w->types & p->types);
}

static inline bool narrower(const struct o_lot *w, const struct o_lot *p)
{
	return w->types && p->types && p->types != w->types && !(p->types & ~w->types);
}

/* Without the site or the type that the others have; else its types are the union of theirs. */
static inline bool lacks_what_others_have(const struct o_version *v, const struct o_lot *w)
{
	bool any = false, sites = true, types = true;

	for (int i = 0; i < v->lot_count; i++) {
		if (may_hold(w, &v->lots[i])) {
			any = true;
			sites &= v->lots[i].site != 0;
			types &= v->lots[i].types != 0;
		}
	}
	return any && ((!w->site && (sites || !w->types)) || (!w->types && types));
}

static inline bool is_union(const struct o_version *v, const struct o_lot *w)
{
	unsigned types = 0;
	int n = 0;

	for (int i = 0; i < v->lot_count; i++) {
		if (may_hold(w, &v->lots[i]) && narrower(w, &v->lots[i])) {
			types |= v->lots[i].types;
			n++;
		}
	}
	return n > 1 && types == w->types;
}

static inline bool holds(const struct o_version *v, int whole, int piece)
{
	const struct o_lot *w = &v->lots[whole], *p = &v->lots[piece];

	return may_hold(w, p) &&
	       (lacks_what_others_have(v, w) || (is_union(v, w) && narrower(w, p)));
}

/* The narrowest whole that holds it, of equals the first. */
static inline int holder(const struct o_version *v, int piece)
{
	int found = NONE;

	for (int k = 0; k < v->lot_count; k++) {
		int g = generality(&v->lots[k]);
		if (holds(v, k, piece) && (found == NONE || g < generality(&v->lots[found])))
			found = k;
	}
	return found;
}

/* A whole of what a like whole before it holds already only tells that one again. */
static inline int tells_again(const struct o_version *v, int whole)
{
	int rival = NONE;

	for (int p = 0; p < v->lot_count; p++) {
		if (!holds(v, whole, p))
			continue;
		rival = NONE;
		for (int k = 0; k < whole && rival == NONE; k++) {
			if (holds(v, k, p) &&
			    generality(&v->lots[k]) == generality(&v->lots[whole]))
				rival = k;
		}
		if (rival == NONE)
			return NONE;
	}
	return rival;
}

static inline void find_wholes(struct o_version *v)
{
	for (int i = 0; i < v->lot_count; i++) {
		v->lots[i].under = holder(v, i);
		v->lots[i].again = tells_again(v, i);
	}
	for (int i = 0; i < v->lot_count; i++) {
		struct o_lot *p = &v->lots[i];
		struct o_lot *first = p->again == NONE ? NULL : &v->lots[p->again];
		p->whole = first != NULL;
		for (int k = 0; k < v->lot_count; k++)
			p->whole |= v->lots[k].under == i && v->lots[k].again == NONE;
		for (int k = 1; first && k < KINDS_OF_PRICE; k++) {
			if (!first->cost[k].fig.said)
				first->cost[k] = p->cost[k];
		}
		if (first && !fig_ends(first->count))
			first->count = p->count;
	}
}

static inline bool is_piece(const struct o_version *v, int lot, int of)
{
	return v->lots[lot].under == of && v->lots[lot].again == NONE;
}

/* What is counted of a figure for certain. */
static inline int64_t counted(struct fig f)
{
	return f.has[BEST] ? f.v[BEST] : f.has[LOW] ? f.v[LOW] : 0;
}

typedef struct fig fig_of_lot(const struct o_lot *lot);

static inline struct fig count_of_lot(const struct o_lot *lot)
{
	return lot->count;
}

static inline struct fig order_of_lot(const struct o_lot *lot)
{
	return lot->ordered;
}

static inline int64_t pieces_count(const struct o_version *v, int of, fig_of_lot *figure)
{
	int64_t sum = 0;

	for (int i = 0; i < v->lot_count; i++) {
		int64_t own = counted(figure(&v->lots[i])), below;
		if (!is_piece(v, i, of))
			continue;
		below = pieces_count(v, i, figure);
		sum += own > below ? own : below;
	}
	return sum;
}

/* A whole is the total; where its pieces come to more they stand, and it lowers the low end. */
static inline struct fig whole_and_pieces(struct fig whole, struct fig pieces, int64_t sum)
{
	int64_t says =
	    fig_ends(whole) && !whole.has[BEST] && !whole.has[LOW] ? whole.v[HIGH] : counted(whole);

	if (!pieces.said)
		return whole;
	if (!fig_ends(whole))
		return fig_ends(pieces) ? pieces : at_least(sum);
	if (sum <= says)
		return whole;
	if (!fig_ends(pieces))
		return at_least(says);
	if (whole.has[LOW] && pieces.has[LOW] && whole.v[LOW] < pieces.v[LOW])
		pieces.v[LOW] = whole.v[LOW];
	return pieces;
}

static inline struct fig sum_of(const struct o_version *v, int of, fig_of_lot *figure)
{
	struct fig sum = {0};

	for (int i = 0; i < v->lot_count; i++) {
		if (is_piece(v, i, of))
			sum =
			    fig_add(sum, whole_and_pieces(figure(&v->lots[i]), sum_of(v, i, figure),
							  pieces_count(v, i, figure)));
	}
	return sum;
}

static inline void cash_add(const struct oracle *o, struct o_version *v, struct cash *sum,
			    struct cash b, struct span day)
{
	if (!sum->fig.said)
		*sum = b;
	else if (convert(o, &b, sum->currency, day))
		sum->fig = fig_add(sum->fig, b.fig);
	else
		v->unconverted++;
}

/* The cost of a whole stands for its pieces. */
static inline void add_costs(const struct oracle *o, struct o_version *v, int of, int kind,
			     struct span deal, struct cash *sum)
{
	for (int i = 0; i < v->lot_count; i++) {
		if (!is_piece(v, i, of))
			continue;
		if (v->lots[i].cost[kind].fig.said)
			cash_add(o, v, sum, v->lots[i].cost[kind], lot_day(&v->lots[i], deal));
		else
			add_costs(o, v, i, kind, deal, sum);
	}
}

static inline bool any_cost(const struct o_version *v)
{
	bool any = false;

	for (int k = 1; k < KINDS_OF_PRICE; k++)
		any |= v->cost[k].fig.said;
	return any;
}

static inline int claim_kind(const struct r_claim *c)
{
	return c->price_kind ? c->price_kind : 2;
}

/* The kind of a lot's price each: that of the cost, where it has one, else its first. */
static inline int each_kind(const struct oracle *o, const struct o_version *v,
			    const struct o_lot *l)
{
	if (l->each[v->price_kind].fig.said)
		return v->price_kind;
	for (int i = 0; i < o->l->claim_count; i++) {
		if (l->claims & 1u << i && o->l->claims[i].each.fig.said)
			return claim_kind(&o->l->claims[i]);
	}
	return 0;
}

/* A price each that stands apart from the number of the same aircraft. */
static inline void price_by_count(const struct oracle *o, struct o_version *v)
{
	for (int k = 0; k < v->lot_count && !any_cost(v); k++) {
		const struct o_lot *l = &v->lots[k];
		int kind = each_kind(o, v, l);
		if (kind && !fig_ends(l->count) && fig_ends(v->count) &&
		    (!l->types || l->types == v->types)) {
			v->cost[kind].currency = l->each[kind].currency;
			v->cost[kind].fig = fig_times(l->each[kind].fig, v->count);
		}
	}
}

static inline void common_each(struct o_version *v, int kind)
{
	for (int i = 0; i < v->lot_count; i++) {
		struct cash m = v->lots[i].each[kind];
		if (!m.fig.said)
			continue;
		if (v->each[kind].fig.said &&
		    (v->each[kind].currency != m.currency || !fig_same(v->each[kind].fig, m.fig))) {
			v->each[kind] = (struct cash){0};
			return;
		}
		v->each[kind] = m;
	}
}

static inline void version_types(struct o_version *v)
{
	unsigned wholes = 0;

	v->types = 0;
	for (int i = 0; i < v->lot_count; i++) {
		if (v->lots[i].whole)
			wholes |= v->lots[i].types;
		else
			v->types |= v->lots[i].types;
	}
	v->types = v->types ? v->types : wholes;
}

/* An order told again with each delivery is one order. */
static inline void drop_repeated_orders(const struct oracle *o, struct o_version *v)
{
	for (int i = v->lot_count - 1; i >= 0; i--) {
		for (int k = 0; k < i; k++) {
			struct o_lot *a = &v->lots[k], *b = &v->lots[i];
			int x = o->l->claims[a->first].order_date;
			int y = o->l->claims[b->first].order_date;
			if (a->types == b->types && a->site == b->site && a->from == b->from &&
			    a->to == b->to && x == y && fig_same(a->ordered, b->ordered))
				b->ordered = (struct fig){0};
		}
	}
}

/* The kind of the first price that comes to a cost with a best figure, else to any cost. */
static inline void version_price_kind(const struct oracle *o, struct o_version *v)
{
	int first = 0, best = 0;

	v->price_kind = 0;
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		int kind = c->price_kind ? c->price_kind : 2;
		if (!(v->claims & 1u << i) || !gives_price(c))
			continue;
		first = first ? first : kind;
		if (!v->price_kind && v->cost[kind].fig.said)
			v->price_kind = kind;
		if (!best && v->cost[kind].fig.has[BEST])
			best = kind;
	}
	v->price_kind = best ? best : v->price_kind ? v->price_kind : first;
}

static inline void version_figures(const struct oracle *o, struct o_version *v, struct span deal)
{
	version_types(v);
	drop_repeated_orders(o, v);
	v->count = sum_of(v, NONE, count_of_lot);
	v->ordered = sum_of(v, NONE, order_of_lot);
	for (int k = 1; k < KINDS_OF_PRICE; k++) {
		add_costs(o, v, NONE, k, deal, &v->cost[k]);
		common_each(v, k);
	}
	version_price_kind(o, v);
	price_by_count(o, v);
	version_price_kind(o, v);
}

#endif
