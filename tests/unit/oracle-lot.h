/* The second reading of a deal: the lots that one source tells, once or several times, and their
 * prices. To be included after oracle-origin.h. */
#ifndef HANGAR_TEST_ORACLE_LOT_H
#define HANGAR_TEST_ORACLE_LOT_H

#include "oracle-origin.h"

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

#endif
