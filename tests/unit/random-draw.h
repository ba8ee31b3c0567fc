/* Draws random ledgers: small ones, in which sources contradict, copy and outbid one another. To be
 * included after random-ledger.h. */
#ifndef HANGAR_TEST_RANDOM_DRAW_H
#define HANGAR_TEST_RANDOM_DRAW_H

#include "random-ledger.h"

/* One of n, 0 in most cases. */
static inline int draw_seldom(int n, int one_in)
{
	return random_below(one_in) ? 0 : random_below(n);
}

static inline struct fig fig_of(bool low, int64_t l, bool best, int64_t b, bool high, int64_t h)
{
	return (struct fig){.said = true,
			    .has = {low, best, high},
			    .v = {low ? l : 0, best ? b : 0, high ? h : 0}};
}

static inline struct fig draw_fig(int empty_in)
{
	int n = 1 + random_below(12), wide = 2 * (1 + random_below(4));
	struct fig f;

	if (random_below(empty_in) == 0)
		return (struct fig){0};
	switch (random_below(12)) {
	case 0: /* "~30": half a unit of its last digit that tells */
		f = fig_of(true, 10 * n - 5, true, 10 * n, true, 10 * n + 5);
		if (n == 10)
			f = fig_of(true, 50, true, 100, true, 150);
		f.about = true;
		return f;
	case 1:
		return fig_of(true, n, false, 0, false, 0);
	case 2:
		return fig_of(false, 0, false, 0, true, n);
	case 3:
		return fig_of(true, n, true, n + wide / 2, true, n + wide);
	case 4:
		return random_below(3) ? fig_of(true, n, true, n, true, n)
				       : (struct fig){.said = true};
	default:
		return fig_of(true, n, true, n, true, n);
	}
}

static inline struct cash draw_cash(int empty_in)
{
	struct cash c = {draw_fig(1), 1 + random_below(LENGTH(currency_names) - 1)};

	if (random_below(empty_in))
		return (struct cash){0};
	c.fig = draw_fig(1000);
	if (!c.fig.said || (!c.fig.has[LOW] && !c.fig.has[HIGH]))
		return (struct cash){0};
	for (int i = 0; i < 3; i++)
		c.fig.v[i] *= 100;
	return c;
}

static inline void draw_sources(struct random_ledger *l)
{
	for (int i = 0; i < MOST_SOURCES; i++) {
		struct r_source *s = &l->sources[i];
		s->grade = random_below(LENGTH(grade_names));
		s->published = random_below(6) ? 1 + random_below(28) : 0;
		for (int k = draw_seldom(3, 2); k > 0; k--) {
			int up = random_below(MOST_SOURCES);
			if (up != i && (s->froms == 0 || s->from[0] != up))
				s->from[s->froms++] = up;
		}
	}
}

static inline unsigned draw_types(void)
{
	static const unsigned sets[] = {0, 1, 1, 1, 2, 4, 3, 7, 1, 2};

	return random_of(sets);
}

static inline struct r_claim draw_claim(int deals, bool calm)
{
	struct r_claim c = {0};
	int up = random_below(MOST_SOURCES);

	c.source = random_below(MOST_SOURCES);
	c.deal = random_below(12) ? random_below(deals) : NONE;
	c.stance = draw_seldom(3, 4);
	c.denies = c.stance ? draw_seldom(LENGTH(denied_names), 2) : 0;
	c.rank = draw_seldom(LENGTH(rank_names), 4);
	c.credibility = random_below(7);
	if (random_below(8) == 0 && up != c.source)
		c.cites = up + 1;
	c.site = draw_seldom(LENGTH(site_names), calm ? 4 : 2);
	c.from = draw_seldom(LENGTH(party_names), 2);
	c.to = draw_seldom(LENGTH(party_names), calm ? 3 : 2);
	c.date = draw_seldom(LENGTH(days), 2);
	c.order_date = draw_seldom(LENGTH(days), 6);
	c.status = draw_seldom(LENGTH(status_names), 3);
	c.kind = draw_seldom(LENGTH(kind_names), 4);
	c.price_kind = draw_seldom(LENGTH(price_names), 3);
	c.types = draw_types();
	c.count = draw_fig(5);
	c.ordered = random_below(6) ? (struct fig){0} : draw_fig(5);
	c.each = draw_cash(4);
	c.total = draw_cash(3);
	return c;
}

/* A claim like an earlier one but for a thing or two, as a list tells a lot again. */
static inline struct r_claim draw_again(struct r_claim c)
{
	struct r_claim other = draw_claim(3, false);

	switch (random_below(9)) {
	case 0:
		c.site = other.site;
		break;
	case 1:
		c.types = other.types;
		break;
	case 2:
		c.count = other.count;
		break;
	case 3:
		c.source = other.source;
		c.cites = 0;
		break;
	case 4:
		c.date = other.date;
		break;
	case 5:
		c.site = 0;
		c.types |= other.types;
		c.count = other.count;
		break;
	default:
		c.total = other.total;
		c.each = other.each;
		c.price_kind = other.price_kind;
	}
	return c;
}

static inline void draw_claims(struct random_ledger *l, int n)
{
	int deals = 1 + random_below(3);
	bool calm = random_below(2);

	for (l->claim_count = 0; l->claim_count < n; l->claim_count++) {
		int last = l->claim_count - 1;
		struct r_claim *c = &l->claims[l->claim_count];
		*c = last >= 0 && random_below(3) == 0
			 ? draw_again(l->claims[random_below(last + 1)])
			 : draw_claim(deals, calm);
		if (c->deal == NONE && !c->types && !c->from && !c->to)
			c->types = 1; /* something it has to say */
	}
}

/* No two of one pair begin on one day. */
static inline void draw_rates(struct random_ledger *l, int n)
{
	for (l->rate_count = 0; l->rate_count < n; l->rate_count++) {
		struct r_rate *r = &l->rates[l->rate_count];
		r->base = 1 + random_below(3);
		r->quote = 1 + (r->base + random_below(2)) % 3;
		r->source = random_below(MOST_SOURCES);
		r->year = 2021 + random_below(4);
		r->month = 1 + 2 * l->rate_count + random_below(2);
		r->value = 1 + random_below(9);
	}
}

static inline void draw_holdings(struct random_ledger *l, int n)
{
	bool wholes = random_below(3) == 0;

	for (l->holding_count = 0; l->holding_count < n; l->holding_count++) {
		struct r_holding *h = &l->holdings[l->holding_count];
		h->source = random_below(MOST_SOURCES);
		h->party = 1 + random_below(2);
		h->condition = random_below(LENGTH(condition_names));
		h->year = 2022 + random_below(2);
		h->rank = draw_seldom(LENGTH(rank_names), 5);
		h->credibility = random_below(7);
		h->types = wholes && random_below(3) == 0 ? 0 : 1u << random_below(3);
		h->count = draw_fig(1000);
	}
}

static inline void draw_frames(struct random_ledger *l, int n)
{
	for (l->frame_count = 0; l->frame_count < n; l->frame_count++) {
		struct r_frame *f = &l->frames[l->frame_count];
		f->source = random_below(MOST_SOURCES);
		f->party = 1 + random_below(2);
		f->type = random_below(2);
		f->year = 2022 + random_below(2);
		f->stance = draw_seldom(3, 4);
		f->icao = draw_seldom(4, 2);
		f->construction = draw_seldom(3, 2);
		f->serial = draw_seldom(3, 2);
		if (!f->icao && !f->construction && !f->serial)
			f->serial = 3; /* no other row is known to be the same */
	}
}

static inline void draw_ledger(struct random_ledger *l)
{
	*l = (struct random_ledger){0};
	draw_sources(l);
	draw_claims(l, 1 + random_below(10));
	draw_rates(l, random_below(MOST_RATES + 1));
	draw_holdings(l, random_below(3) ? 0 : 1 + random_below(MOST_HOLDINGS - 1));
	draw_frames(l, random_below(4) ? 0 : 1 + random_below(MOST_FRAMES - 1));
}

#endif
