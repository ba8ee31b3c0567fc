/* The second reading of a deal: what it is made of, and where its sources have it from. To be
 * included after oracle.h. */
#ifndef HANGAR_TEST_ORACLE_ORIGIN_H
#define HANGAR_TEST_ORACLE_ORIGIN_H

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

/* Who published first, else the first by key; undated ones come last. */
static inline set first_of_ring(const struct oracle *o, struct o_deal_id d, set ring, bool price)
{
	int first = NONE, day = 0;

	for (int i = 0; i < MOST_SOURCES; i++) {
		int own = ring & 1u << i ? o->l->sources[i].published : 0;
		if (!(ring & 1u << i) || passed_over(o, d, i, price))
			continue;
		if (first == NONE || (own && (!day || own < day))) {
			first = i;
			day = own;
		}
	}
	return first == NONE ? 0 : 1u << first;
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
	return ends ? ends : first_of_ring(o, d, ring, price);
}

static inline set origins_of(const struct oracle *o, struct o_deal_id d, int source, bool price)
{
	set ends = ends_of(o, d, source, price);

	return ends ? ends : 1u << source;
}

#endif
