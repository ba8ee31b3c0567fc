/* Each sale price is looked up among what was asked for aircraft of the same seller, with a type in
 * common, in every currency that was asked in. */
#include "retold.h"

#include <math.h>
#include <stdlib.h>

#include "inside.h"

#define DAYS_BEFORE 731   /* from asking to selling, where the deals are two */
#define THE_SAME    0.001 /* of the asking price: no chance, whatever the number of aircraft */
#define NEAR        0.03  /* of the asking price */
#define MOST_ASKED  256   /* asking prices next to one sale price: more are the same over again */

struct searcher {
	const struct resolution *r;
	struct retold_list *out;
	struct rivals asked;
	VEC(currency_id) currencies; /* that something is asked in */
};

static const struct version *version_of(const struct resolution *r, uint32_t deal, uint32_t version)
{
	return &r->deals.v[deal].versions.v[version];
}

/* ---- what is asked ---- */

static void note_currency(struct searcher *s, currency_id c)
{
	for (size_t i = 0; i < s->currencies.n; i++) {
		if (s->currencies.v[i] == c)
			return;
	}
	vec_push(&s->currencies, c);
}

static void note_asked(struct searcher *s, struct rival of, struct money price)
{
	if (!(price.minor.flags & Q_BEST) || price.minor.best <= 0)
		return;
	of.unit = (struct unit){MEASURE_TOTAL, PRICE_ASKING, price.currency};
	of.value = price.minor.best;
	rivals_add(&s->asked, s->r, of);
	note_currency(s, price.currency);
}

static void gather_asked(struct searcher *s)
{
	for (size_t i = 0; i < s->r->deals.n; i++) {
		const struct resolved_deal *d = &s->r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++) {
			const struct version *v = &d->versions.v[k];
			struct rival of = {.deal = (uint32_t)i, .version = (uint32_t)k};
			for (of.lot = 0; of.lot < v->lots.n; of.lot++) {
				of.claim = v->lots.v[of.lot].first;
				note_asked(s, of, v->lots.v[of.lot].cost[PRICE_ASKING]);
			}
			of.lot = NO_LOT;
			of.claim = v->claims.v[0];
			if (v->lots.n > 1)
				note_asked(s, of, v->cost[PRICE_ASKING]);
		}
	}
	rivals_sort(&s->asked);
}

/* ---- what is sold ---- */

static const struct date *date_of(const struct resolution *r, uint32_t deal, const struct lot *l)
{
	return l && day_known(&l->date) ? &l->date : &r->deals.v[deal].date;
}

static const struct lot *lot_asked(const struct searcher *s, const struct rival *a)
{
	return a->lot == NO_LOT ? NULL : &version_of(s->r, a->deal, a->version)->lots.v[a->lot];
}

/* Asked before it was sold, or on a day that nobody gives; in another deal not long before. */
static bool asked_before(const struct searcher *s, const struct rival *a, const struct retold *sale)
{
	const struct date *asked = date_of(s->r, a->deal, lot_asked(s, a));
	const struct date *sold = date_of(s->r, sale->deal, sale->lot);

	if (!day_known(asked) || !day_known(sold))
		return true;
	return asked->earliest <= sold->latest &&
	       (a->deal == sale->deal || (int64_t)sold->earliest - asked->latest <= DAYS_BEFORE);
}

static bool counts_agree(struct quantity a, struct quantity b)
{
	return !(a.flags & b.flags & Q_ENDS) || quantity_overlaps(a, b);
}

/* What was asked of a buyer and went to him is a sale of its own; what went nowhere may have been
 * told again as a sale to him. */
static bool open_to(const struct resolved_deal *asked, const struct version *asking, party_id buyer)
{
	return !asking->to || (asking->to == buyer && asked->standing != STANDING_MOVED);
}

/* Prices of other deals are alike by chance, too: there it has to be a buyer who may have been
 * asked, and the number of the lot or of all, if not the very same amount. */
static bool same_aircraft(const struct searcher *s, const struct rival *a,
			  const struct retold *sale, double off)
{
	const struct version *asking = version_of(s->r, a->deal, a->version);
	const struct version *selling = version_of(s->r, sale->deal, sale->version);
	const struct lot *asked = lot_asked(s, a);
	struct quantity n = sale->lot ? sale->lot->count : selling->count;

	if (a->deal == sale->deal)
		return true;
	if (!open_to(&s->r->deals.v[a->deal], asking, s->r->deals.v[sale->deal].to))
		return false;
	return off <= THE_SAME || counts_agree(n, asking->count) ||
	       (asked && counts_agree(n, asked->count));
}

/* Who gives both prices tells them apart. */
static bool same_source(const struct searcher *s, const struct rival *a, const struct retold *sale)
{
	return version_of(s->r, a->deal, a->version)->source ==
	       version_of(s->r, sale->deal, sale->version)->source;
}

static void consider(struct searcher *s, struct retold *best, const struct rival *a, double sale)
{
	double off = fabs(sale / (double)a->value - 1);

	if (off > NEAR + 1e-9 || off >= best->off || same_source(s, a, best) ||
	    !asked_before(s, a, best) || !same_aircraft(s, a, best, off))
		return;
	best->off = off;
	best->asked = (struct asked){.deal = a->deal, .version = a->version, .lot = a->lot};
	best->asked.price.currency = a->unit.currency;
	best->asked.price.minor = quantity_exact(a->value);
}

static void search_currency(struct searcher *s, struct retold *best, struct rival key)
{
	double sale = (double)key.value;
	size_t seen = 0;

	key.value = (int64_t)(sale / (1 + NEAR)) - 1;
	for (size_t i = rivals_seek(&s->asked, &key); i < s->asked.n && seen < MOST_ASKED; i++) {
		const struct rival *a = &s->asked.v[i];
		if (!rivals_comparable(a, &key) || (double)a->value > sale / (1 - NEAR) + 1)
			return;
		consider(s, best, a, sale);
		seen++;
	}
}

static void search(struct searcher *s, struct retold sale)
{
	const struct resolved_deal *d = &s->r->deals.v[sale.deal];
	size_t n;
	const type_id *types = catalogue_typeset_members(s->r->ev->catalogue, d->types, &n);

	sale.off = INFINITY;
	for (size_t c = 0; c < s->currencies.n; c++) {
		struct money same = by_yardstick(s->r, sale.price, s->currencies.v[c],
						 date_of(s->r, sale.deal, sale.lot));
		struct rival key = {.from = d->from, .value = same.minor.best};
		key.unit = (struct unit){MEASURE_TOTAL, PRICE_ASKING, s->currencies.v[c]};
		for (size_t i = 0; i < n && same.currency == s->currencies.v[c]; i++) {
			key.type = types[i];
			search_currency(s, &sale, key);
		}
	}
	if (sale.off <= 1)
		vec_push(s->out, sale);
}

static bool is_price(struct money m)
{
	return (m.minor.flags & Q_BEST) && m.minor.best > 0;
}

static void search_version(struct searcher *s, uint32_t deal, uint32_t version)
{
	const struct version *v = version_of(s->r, deal, version);
	struct retold sale = {.deal = deal, .version = version};
	size_t found = s->out->n;

	for (size_t i = 0; i < v->lots.n; i++) {
		sale.lot = &v->lots.v[i];
		sale.price = sale.lot->cost[PRICE_SALE];
		if (is_price(sale.price))
			search(s, sale);
	}
	sale.lot = NULL;
	sale.price = v->cost[PRICE_SALE];
	if (v->lots.n > 1 && s->out->n == found && is_price(sale.price))
		search(s, sale);
}

/* ---- in order ---- */

static int compare_together(const struct retold *x, const struct retold *y)
{
	if (x->deal != y->deal)
		return x->deal < y->deal ? -1 : 1;
	if (x->asked.deal != y->asked.deal)
		return x->asked.deal < y->asked.deal ? -1 : 1;
	if (x->asked.version != y->asked.version)
		return x->asked.version < y->asked.version ? -1 : 1;
	return (x->asked.lot > y->asked.lot) - (x->asked.lot < y->asked.lot);
}

bool retold_together(const struct retold *a, const struct retold *b)
{
	return compare_together(a, b) == 0;
}

static int by_sale(const void *a, const void *b)
{
	const struct retold *x = a, *y = b;
	int c = compare_together(x, y);

	if (c)
		return c;
	if (x->version != y->version)
		return x->version < y->version ? -1 : 1;
	return (x->lot > y->lot) - (x->lot < y->lot);
}

void retold_find(struct retold_list *out, const struct resolution *r)
{
	struct searcher s = {.r = r, .out = out};

	gather_asked(&s);
	for (size_t i = 0; i < r->deals.n && s.asked.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n && d->from; k++)
			search_version(&s, (uint32_t)i, (uint32_t)k);
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_sale);
	vec_free(&s.asked);
	vec_free(&s.currencies);
}
