/* The second reading of a deal: origins, lots and wholes, versions, choice, range. To be included
 * after oracle.h. */
#ifndef HANGAR_TEST_ORACLE_DEAL_H
#define HANGAR_TEST_ORACLE_DEAL_H

#include "oracle.h"

enum { KINDS_OF_PRICE = LENGTH(price_names), MOST_DEALS = MOST_CLAIMS };

struct o_deal_id {
	int name;  /* of d0, d1, ...; NONE */
	int claim; /* of a deal without a key */
};

struct o_lot {
	set claims;
	int first; /* claim */
	int site, from, to, date;
	unsigned types;
	struct fig count, ordered;
	struct cash each[KINDS_OF_PRICE], cost[KINDS_OF_PRICE];
	bool whole;
	int under; /* the whole that it is a piece of; NONE */
	int again; /* the whole that it only tells again; NONE */
};

struct o_version {
	int source, first;
	set claims; /* those that count */
	bool excluded, part, competes;
	int rank, credibility, reliability; /* places: less is better */
	set origins, price_origins;
	struct o_lot lots[MOST_CLAIMS];
	int lot_count;
	struct fig count, ordered;
	struct cash each[KINDS_OF_PRICE], cost[KINDS_OF_PRICE];
	int price_kind; /* 0: no price */
	unsigned types;
	int unconverted;
};

struct o_deal {
	struct o_deal_id id;
	struct o_version versions[MOST_SOURCES];
	int version_count;
	int count_from, ordered_from, cost_from, each_from, date_from, order_date_from, status_from;
	int types_from, from_from, to_from, kind_from;
	struct fig count, ordered;
	struct cash cost, each;
	struct span date, order_date;
	int price_kind, status, from, to, kind, unconverted;
	unsigned types;
	bool denied, price_denied, discredited;
	int stating, denials, doubts;
	set origins;
};

static inline bool of_deal(const struct oracle *o, struct o_deal_id d, int claim)
{
	return d.name == NONE ? claim == d.claim : o->l->claims[claim].deal == d.name;
}

/* ---- origins ---- */

/* Who stands behind a source on a deal: whom its claims cite, else whom it derives from. */
static inline set upstream(const struct oracle *o, struct o_deal_id d, int source)
{
	set s = 0;

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (of_deal(o, d, i) && c->source == source && c->stance == 0 && c->cites &&
		    admitted(o, c))
			s |= 1u << (c->cites - 1);
	}
	if (!s) {
		for (int k = 0; k < o->l->sources[source].froms; k++)
			s |= 1u << o->l->sources[source].from[k];
	}
	return s;
}

/* All that can be reached from a source, itself only through a ring. */
static inline set behind(const struct oracle *o, struct o_deal_id d, int source)
{
	set reached = upstream(o, d, source), before;

	do {
		before = reached;
		for (int i = 0; i < MOST_SOURCES; i++) {
			if (reached & 1u << i)
				reached |= upstream(o, d, i);
		}
	} while (reached != before);
	return reached;
}

static inline bool gives_price(const struct r_claim *c)
{
	return c->each.fig.said || c->total.fig.said;
}

/* It says something, but does not state this deal (or, asked for it, no price of it). */
static inline bool passed_over(const struct oracle *o, struct o_deal_id d, int source, bool price)
{
	bool speaks = false;

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (c->source != source)
			continue;
		speaks = true;
		if (of_deal(o, d, i) && c->stance == 0 && (!price || gives_price(c)))
			return false;
	}
	for (int i = 0; i < o->l->holding_count; i++)
		speaks |= o->l->holdings[i].source == source;
	for (int i = 0; i < o->l->frame_count; i++)
		speaks |= o->l->frames[i].source == source;
	return speaks;
}

static inline set ends_of(const struct oracle *o, struct o_deal_id d, int source, bool price)
{
	set ring = 1u << source, out = 0, ends = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		if (behind(o, d, source) & 1u << i && behind(o, d, i) & 1u << source)
			ring |= 1u << i;
	}
	for (int i = 0; i < MOST_SOURCES; i++) {
		if (ring & 1u << i)
			out |= upstream(o, d, i);
	}
	for (int i = 0; i < MOST_SOURCES; i++) {
		if (out & ~ring & 1u << i)
			ends |= ends_of(o, d, i, price);
	}
	for (int i = 0; i < MOST_SOURCES && !ends; i++) {
		if (ring & 1u << i && !passed_over(o, d, i, price))
			ends = 1u << i;
	}
	return ends;
}

static inline set origins_of(const struct oracle *o, struct o_deal_id d, int source, bool price)
{
	set ends = ends_of(o, d, source, price);

	return ends ? ends : 1u << source;
}

/* ---- lots ---- */

static inline bool same_lot(const struct r_claim *a, const struct r_claim *b)
{
	return a->site == b->site && a->types == b->types && a->from == b->from && a->to == b->to &&
	       a->date == b->date && fig_same(a->count, b->count);
}

static inline struct span span_of_day(int day)
{
	return day ? (struct span){true, day_first(day), day_last(day)} : (struct span){0};
}

static inline struct span span_join(struct span a, struct span b)
{
	if (!a.said || !b.said)
		return a.said ? a : b;
	a.first = b.first < a.first ? b.first : a.first;
	a.last = b.last > a.last ? b.last : a.last;
	return a;
}

/* The best of what is told several times is the first exact amount, else the first with a best; the
 * range goes over all. */
static inline struct cash told_twice(const struct oracle *o, const struct cash *v, int n,
				     struct span day, int *unconverted)
{
	int64_t least = INT64_MAX, most = 0;
	struct cash out;
	int pick = 0;

	for (int i = n - 1; i >= 0; i--) {
		if (v[i].fig.has[BEST])
			pick = i;
	}
	for (int i = n - 1; i >= 0; i--) {
		if (fig_exact(v[i].fig))
			pick = i;
	}
	out = v[pick];
	for (int i = 0; i < n; i++) {
		struct cash c = v[i];
		if (!convert(o, &c, out.currency, day)) {
			++*unconverted;
			continue;
		}
		if (!fig_ends(c.fig))
			continue;
		least = fig_least(c.fig) < least ? fig_least(c.fig) : least;
		most = fig_most(c.fig) > most ? fig_most(c.fig) : most;
		out.fig.has[LOW] |= c.fig.has[LOW];
		out.fig.has[HIGH] |= c.fig.has[HIGH];
	}
	out.fig.v[LOW] = out.fig.has[LOW] ? least : 0;
	out.fig.v[HIGH] = out.fig.has[HIGH] ? most : 0;
	return out;
}

enum told { TOLD_TOTAL, TOLD_EACH, TOLD_PRODUCT };

static inline struct cash claim_tells(const struct r_claim *c, enum told what)
{
	struct cash m = what == TOLD_TOTAL ? c->total : c->each;

	if (what == TOLD_PRODUCT && m.fig.said) {
		m.fig = fig_times(m.fig, c->count);
		m = c->count.said ? m : (struct cash){0};
	}
	return m;
}

static inline struct cash lot_prices(const struct oracle *o, const struct o_lot *lot, int kind,
				     enum told what, struct span day, int *unconverted)
{
	struct cash v[MOST_CLAIMS];
	int n = 0;

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		struct cash m = claim_tells(c, what);
		if (lot->claims & 1u << i && (c->price_kind ? c->price_kind : 2) == kind &&
		    m.fig.said)
			v[n++] = m;
	}
	return n ? told_twice(o, v, n, day, unconverted) : (struct cash){0};
}

/* Amounts of a lot convert at its own day, else at that of the deal. */
static inline struct span lot_day(const struct o_lot *lot, struct span deal)
{
	return lot->date ? span_of_day(lot->date) : deal;
}

static inline void lot_money(const struct oracle *o, struct o_version *v, struct o_lot *lot,
			     struct span deal)
{
	struct span day = lot_day(lot, deal);

	for (int k = 1; k < KINDS_OF_PRICE; k++) {
		lot->each[k] = lot_prices(o, lot, k, TOLD_EACH, day, &v->unconverted);
		lot->cost[k] = lot_prices(o, lot, k, TOLD_TOTAL, day, &v->unconverted);
		if (!lot->cost[k].fig.said)
			lot->cost[k] = lot_prices(o, lot, k, TOLD_PRODUCT, day, &v->unconverted);
	}
}

static inline void find_lots(const struct oracle *o, struct o_version *v, struct span deal)
{
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		struct o_lot *lot = NULL;
		if (!(v->claims & 1u << i))
			continue;
		for (int k = 0; k < v->lot_count && !lot; k++) {
			if (same_lot(&o->l->claims[v->lots[k].first], c))
				lot = &v->lots[k];
		}
		if (!lot) {
			lot = &v->lots[v->lot_count++];
			*lot = (struct o_lot){0,          i,        c->site,  c->from, c->to,
					      c->date,    c->types, c->count, {0},     {{{0}, 0}},
					      {{{0}, 0}}, false,    NONE,     0};
		}
		lot->claims |= 1u << i;
	}
	for (int k = 0; k < v->lot_count; k++) {
		struct cash orders[MOST_CLAIMS];
		int n = 0, ignore = 0;
		for (int i = 0; i < o->l->claim_count; i++) {
			if (v->lots[k].claims & 1u << i && o->l->claims[i].ordered.said)
				orders[n++].fig = o->l->claims[i].ordered;
		}
		for (int i = 0; i < n; i++)
			orders[i].currency = 0;
		if (n)
			v->lots[k].ordered =
			    told_twice(o, orders, n, (struct span){0}, &ignore).fig;
		lot_money(o, v, &v->lots[k], deal);
	}
}

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
			p->whole |= v->lots[k].under == i;
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

/* The kind of the first price that comes to a cost. */
static inline void version_price_kind(const struct oracle *o, struct o_version *v)
{
	int first = 0;

	v->price_kind = 0;
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		int kind = c->price_kind ? c->price_kind : 2;
		if (!(v->claims & 1u << i) || !gives_price(c))
			continue;
		first = first ? first : kind;
		if (!v->price_kind && v->cost[kind].fig.said)
			v->price_kind = kind;
	}
	v->price_kind = v->price_kind ? v->price_kind : first;
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

/* ---- versions ---- */

static inline void version_grade(const struct oracle *o, struct o_version *v)
{
	static const int ranks[] = {1, 0, 2};

	v->rank = v->credibility = 9;
	v->reliability = grade_place(o->l->sources[v->source].grade);
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!(v->claims & 1u << i))
			continue;
		if (ranks[c->rank] < v->rank)
			v->rank = ranks[c->rank];
		if (credibility_place(c->credibility) < v->credibility)
			v->credibility = credibility_place(c->credibility);
	}
}

/* What a source states of a deal; of its claims those nobody believes count only where there are no
 * others. */
static inline bool find_version(const struct oracle *o, struct o_deal_id d, int source,
				struct o_version *v)
{
	set all = 0, believed = 0;

	*v = (struct o_version){.source = source, .first = NONE};
	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!of_deal(o, d, i) || c->source != source || c->stance != 0 || !admitted(o, c))
			continue;
		if (v->first == NONE)
			v->first = i;
		all |= 1u << i;
		if (!excluded(o, c))
			believed |= 1u << i;
	}
	v->excluded = !believed;
	v->claims = believed ? believed : all;
	version_grade(o, v);
	v->origins = origins_of(o, d, source, false);
	v->price_origins = origins_of(o, d, source, true);
	return all != 0;
}

static inline set version_sites(const struct oracle *o, const struct o_version *v)
{
	set sites = 0;

	for (int i = 0; i < o->l->claim_count; i++) {
		if (v->claims & 1u << i)
			sites |= 1u << o->l->claims[i].site;
	}
	return sites;
}

static inline bool larger_whole(const struct o_version *w, const struct o_version *v)
{
	return (w->count.has[BEST] || w->count.has[LOW]) &&
	       (v->count.has[BEST] || v->count.has[LOW]) && counted(w->count) > counted(v->count);
}

/* Every claim has a site, and another has others or states a larger whole. Strictly: it has these
 * sites, too. */
static inline bool is_part(const struct oracle *o, const struct o_deal *d,
			   const struct o_version *v, bool strictly)
{
	set sites = version_sites(o, v) & ~1u;

	for (int i = 0; i < d->version_count && !(version_sites(o, v) & 1); i++) {
		const struct o_version *w = &d->versions[i];
		set others = version_sites(o, w);
		if (w == v || w->excluded != v->excluded)
			continue;
		if (others & ~1u & ~sites && !(strictly && sites & ~others))
			return true;
		if (others & 1 && larger_whole(w, v))
			return true;
	}
	return false;
}

static inline void who_competes(const struct oracle *o, struct o_deal *d)
{
	bool any = false;

	d->discredited = true;
	for (int i = 0; i < d->version_count; i++)
		d->discredited &= d->versions[i].excluded;
	for (int i = 0; i < d->version_count; i++) {
		struct o_version *v = &d->versions[i];
		v->part = is_part(o, d, v, false);
		v->competes = !v->part && v->excluded == d->discredited;
		any |= v->competes;
	}
	for (int i = 0; i < d->version_count && !any; i++) {
		struct o_version *v = &d->versions[i];
		v->part = is_part(o, d, v, true);
		v->competes = !v->part && v->excluded == d->discredited;
	}
}

/* ---- choice ---- */

static inline set derives_behind(const struct oracle *o, int source)
{
	set reached = 1u << source, before, self = 0;

	do {
		before = reached;
		for (int i = 0; i < MOST_SOURCES; i++) {
			const struct r_source *s = &o->l->sources[i];
			for (int k = 0; k < s->froms && reached & 1u << i; k++) {
				reached |= 1u << s->from[k];
				self |= s->from[k] == source;
			}
		}
	} while (reached != before);
	return self ? reached : reached & ~(1u << source);
}

static inline bool derived(const struct oracle *o, int source, int from)
{
	return derives_behind(o, source) & 1u << from && !(derives_behind(o, from) & 1u << source);
}

/* Of the versions with the least of a measure. */
static inline set keep_least(set among, const int *measure)
{
	int least = INT32_MAX;
	set kept = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		if (among & 1u << i && measure[i] < least)
			least = measure[i];
	}
	for (int i = 0; i < MOST_SOURCES; i++) {
		if (among & 1u << i && measure[i] == least)
			kept |= 1u << i;
	}
	return kept;
}

/* The best of the versions that state something, by the order of the design. */
static inline int choose(const struct oracle *o, const struct o_deal *d, set stating, bool price)
{
	int m[6][MOST_SOURCES];
	set original = 0;

	for (int i = 0; i < d->version_count; i++) {
		const struct o_version *v = &d->versions[i];
		m[0][i] = v->rank;
		m[1][i] = v->credibility;
		m[2][i] = v->reliability;
		m[3][i] = -bits(price ? v->price_origins : v->origins);
		m[4][i] = -o->l->sources[v->source].published;
		m[5][i] = v->first;
	}
	for (int k = 0; k < 3; k++)
		stating = keep_least(stating, m[k]);
	for (int i = 0; i < d->version_count; i++) {
		bool copy = false;
		for (int k = 0; k < d->version_count; k++)
			copy |= stating & 1u << k &&
				derived(o, d->versions[i].source, d->versions[k].source);
		if (stating & 1u << i && !copy)
			original |= 1u << i;
	}
	for (int k = 3; k < 6; k++)
		original = keep_least(original, m[k]);
	for (int i = 0; i < d->version_count; i++) {
		if (original & 1u << i)
			return i;
	}
	return NONE;
}

/* Figures with a best go before those with a bound. */
static inline int choose_fig(const struct oracle *o, const struct o_deal *d, const struct fig *figs,
			     bool price)
{
	set best = 0, bound = 0;

	for (int i = 0; i < d->version_count; i++) {
		if (!d->versions[i].competes)
			continue;
		best |= (set)figs[i].has[BEST] << i;
		bound |= (set)fig_ends(figs[i]) << i;
	}
	return choose(o, d, best ? best : bound, price);
}

enum plain { P_STATUS, P_FROM, P_TO, P_KIND, P_TYPES };

static inline int claim_says(const struct r_claim *c, enum plain what)
{
	switch (what) {
	case P_STATUS:
		return c->status;
	case P_FROM:
		return c->from;
	case P_TO:
		return c->to;
	default:
		return c->kind;
	}
}

static inline struct span version_date(const struct oracle *o, const struct o_version *v,
				       bool order)
{
	struct span all = {0};

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (v->claims & 1u << i)
			all = span_join(all, span_of_day(order ? c->order_date : c->date));
	}
	return all;
}

/* The days of a version are all days of its claims. */
static inline struct span choose_date(const struct oracle *o, const struct o_deal *d, bool order)
{
	set stating = 0;
	int at;

	for (int i = 0; i < d->version_count; i++) {
		if (d->versions[i].competes && version_date(o, &d->versions[i], order).said)
			stating |= 1u << i;
	}
	at = choose(o, d, stating, false);
	return at == NONE ? (struct span){0} : version_date(o, &d->versions[at], order);
}

/* What a version says of it: its first claim that says anything. */
static inline int version_says_plain(const struct oracle *o, const struct o_version *v,
				     enum plain what)
{
	for (int i = 0; i < o->l->claim_count; i++) {
		int says = what == P_TYPES ? (int)v->types : claim_says(&o->l->claims[i], what);
		if (v->claims & 1u << i && says)
			return says;
	}
	return 0;
}

static inline int choose_plain(const struct oracle *o, const struct o_deal *d, enum plain what,
			       int *from)
{
	set stating = 0;
	int at;

	for (int i = 0; i < d->version_count; i++) {
		if (d->versions[i].competes && version_says_plain(o, &d->versions[i], what))
			stating |= 1u << i;
	}
	at = choose(o, d, stating, false);
	*from = at;
	return at == NONE ? 0 : version_says_plain(o, &d->versions[at], what);
}

/* ---- range ---- */

/* The envelope of what competes: open ends widen nothing unless all are open; a bound widens only
 * where no rival's best keeps to it. */
static inline struct fig envelope(const struct fig *figs, set among, int chosen)
{
	struct fig out = chosen == NONE ? (struct fig){0} : figs[chosen];
	int64_t least = INT64_MAX, most = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		struct fig f = figs[i];
		bool kept_to = false;
		if (!(among & 1u << i) || !fig_ends(f))
			continue;
		for (int k = 0; k < MOST_SOURCES; k++)
			kept_to |=
			    among & 1u << k && figs[k].has[BEST] && fig_keeps(f, figs[k].v[BEST]);
		if (!f.has[BEST] && kept_to)
			continue;
		least = fig_least(f) < least ? fig_least(f) : least;
		most = fig_most(f) > most ? fig_most(f) : most;
		out.has[LOW] |= f.has[LOW];
		out.has[HIGH] |= f.has[HIGH];
	}
	out.v[LOW] = out.has[LOW] ? least : 0;
	out.v[HIGH] = out.has[HIGH] ? most : 0;
	return out;
}

static inline void deny(struct fig *f)
{
	if (fig_ends(*f)) {
		f->has[LOW] = true;
		f->v[LOW] = 0;
	}
}

static inline set competing(const struct o_deal *d)
{
	set s = 0;

	for (int i = 0; i < d->version_count; i++)
		s |= (set)d->versions[i].competes << i;
	return s;
}

/* ---- a deal ---- */

static inline void deal_voices(const struct oracle *o, struct o_deal *d)
{
	set stances[3] = {0};

	for (int i = 0; i < o->l->claim_count; i++) {
		const struct r_claim *c = &o->l->claims[i];
		if (!of_deal(o, d->id, i) || !admitted(o, c))
			continue;
		stances[c->stance] |= 1u << c->source;
		if (c->stance == 2 && !excluded(o, c)) {
			d->denied |= c->denies <= 1;
			d->price_denied |= c->denies == 3;
		}
	}
	d->stating = bits(stances[0]);
	d->doubts = bits(stances[1]);
	d->denials = bits(stances[2]);
	for (int i = 0; i < d->version_count; i++)
		d->origins |= d->versions[i].origins;
}

static inline void deal_plain(const struct oracle *o, struct o_deal *d)
{
	d->date = choose_date(o, d, false);
	d->order_date = choose_date(o, d, true);
	d->status = choose_plain(o, d, P_STATUS, &d->status_from);
	d->from = choose_plain(o, d, P_FROM, &d->from_from);
	d->to = choose_plain(o, d, P_TO, &d->to_from);
	d->kind = choose_plain(o, d, P_KIND, &d->kind_from);
	d->types = (unsigned)choose_plain(o, d, P_TYPES, &d->types_from);
}

static inline void deal_counts(const struct oracle *o, struct o_deal *d)
{
	struct fig counts[MOST_SOURCES] = {{0}}, orders[MOST_SOURCES] = {{0}};

	for (int i = 0; i < d->version_count; i++) {
		counts[i] = d->versions[i].count;
		orders[i] = d->versions[i].ordered;
	}
	d->count_from = choose_fig(o, d, counts, false);
	d->ordered_from = choose_fig(o, d, orders, false);
	d->count = envelope(counts, competing(d), d->count_from);
	d->ordered = envelope(orders, competing(d), d->ordered_from);
}

/* The cost in the chosen version's kind and currency; rivals are converted to it. */
static inline void deal_cost(const struct oracle *o, struct o_deal *d)
{
	struct fig costs[MOST_SOURCES] = {{0}};
	set among = 0;

	for (int i = 0; i < d->version_count; i++)
		costs[i] = d->versions[i].cost[d->versions[i].price_kind].fig;
	d->cost_from = choose_fig(o, d, costs, true);
	if (d->cost_from == NONE)
		return;
	d->price_kind = d->versions[d->cost_from].price_kind;
	d->cost = d->versions[d->cost_from].cost[d->price_kind];
	for (int i = 0; i < d->version_count; i++) {
		struct cash c = d->versions[i].cost[d->price_kind];
		if (!d->versions[i].competes || !c.fig.said)
			continue;
		if (convert(o, &c, d->cost.currency, d->date))
			among |= 1u << i;
		else
			d->unconverted++;
		costs[i] = c.fig;
	}
	d->cost.fig = envelope(costs, among, d->cost_from);
}

/* A price each, of the kind of the cost. */
static inline void deal_each(const struct oracle *o, struct o_deal *d)
{
	struct fig each[MOST_SOURCES] = {{0}};
	set among = 0;
	int kind;

	for (int i = 0; i < d->version_count; i++) {
		const struct o_version *v = &d->versions[i];
		if (d->cost_from == NONE || v->price_kind == d->price_kind)
			each[i] = v->each[v->price_kind].fig;
	}
	d->each_from = choose_fig(o, d, each, true);
	if (d->each_from == NONE)
		return;
	kind = d->versions[d->each_from].price_kind;
	d->each = d->versions[d->each_from].each[kind];
	for (int i = 0; i < d->version_count; i++) {
		struct cash c = d->versions[i].each[kind];
		if (!d->versions[i].competes || !c.fig.said || d->versions[i].price_kind != kind)
			continue;
		if (convert(o, &c, d->each.currency, d->date))
			among |= 1u << i;
		each[i] = c.fig;
	}
	d->each.fig = envelope(each, among, d->each_from);
}

static inline struct o_deal resolve(const struct oracle *o, struct o_deal_id id)
{
	struct o_deal d = {.id = id};

	for (int s = 0; s < MOST_SOURCES; s++) {
		if (find_version(o, id, s, &d.versions[d.version_count]))
			d.version_count++;
	}
	deal_voices(o, &d);
	for (int round = 0; round < 2; round++) { /* money is converted at the deal's day */
		for (int i = 0; i < d.version_count; i++) {
			struct o_version *v = &d.versions[i];
			v->lot_count = v->unconverted = 0;
			v->count = v->ordered = (struct fig){0};
			memset(v->cost, 0, sizeof v->cost);
			memset(v->each, 0, sizeof v->each);
			find_lots(o, v, d.date);
			find_wholes(v);
			version_figures(o, v, d.date);
		}
		who_competes(o, &d);
		deal_plain(o, &d);
	}
	deal_counts(o, &d);
	deal_cost(o, &d);
	deal_each(o, &d);
	if (d.denied)
		deny(&d.count);
	if (d.denied || d.price_denied)
		deny(&d.cost.fig);
	return d;
}

#endif
