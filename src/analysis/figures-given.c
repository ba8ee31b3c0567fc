/* What the claims of a deal give, put so that it can be compared: numbers, prices for all, prices
 * each; one of the prices worked out from the other where only that is given. */
#include <math.h>

#include "inside.h"
#include "magnitude.h"
#include "tellings.h"

struct sheet { /* of one deal */
	struct figures_given *out;
	const struct resolution *r;
	const struct resolved_deal *deal;
	const struct version *version;
	struct figure_given next; /* deal and version are set */
	currency_id yardstick;
};

static void set_ends(struct figure_given *f, struct quantity q)
{
	double best = (double)q.best;

	f->figure = q.flags & Q_BEST;
	f->low = q.flags & Q_LOW ? (double)q.low : f->figure ? best : 0;
	f->high = q.flags & Q_HIGH ? (double)q.high : f->figure ? best : INFINITY;
	f->value = f->figure ? best : q.flags & Q_LOW ? f->low : f->high;
}

static bool repeats_last(const struct figures_given *all, const struct figure_given *f)
{
	const struct figure_given *last = all->n ? &all->v[all->n - 1] : NULL;

	return last && last->deal == f->deal && last->version == f->version &&
	       unit_equal(last->unit, f->unit) && last->given.currency == f->given.currency &&
	       quantity_equal(last->given.minor, f->given.minor);
}

/* What is nothing or less is no figure that another could be a multiple of. */
static void put(struct sheet *s, struct figure_given f)
{
	if (f.value > 0 && !repeats_last(s->out, &f))
		vec_push(s->out, f);
}

static void put_count(struct sheet *s, const struct transfer *t, struct quantity count)
{
	struct figure_given f = s->next;

	if (!(count.flags & Q_ENDS))
		return;
	f.claim = t;
	f.unit = (struct unit){.measure = MEASURE_COUNT};
	f.given.minor = count;
	f.stated = true;
	set_ends(&f, count);
	put(s, f);
}

static void put_price(struct sheet *s, const struct transfer *t, enum measure m, struct money price,
		      bool stated)
{
	struct figure_given f = s->next;
	struct money same;

	if (!(price.minor.flags & Q_ENDS) || !price.currency)
		return;
	same = by_yardstick(s->r, price, s->yardstick, telling_date(s->deal, t));
	f.claim = t;
	f.unit = (struct unit){(uint8_t)m, (uint8_t)kind_of_price(t), same.currency};
	f.given = price;
	f.stated = stated;
	set_ends(&f, same.minor);
	put(s, f);
}

/* One price from the other; not stated where the number is not known. */
static struct money worked_out(const struct transfer *t, enum measure m)
{
	struct quantity n = t->count;
	struct money out = {0};

	if (m == MEASURE_TOTAL) {
		if (money_times(&out, t->unit_price, n, NULL))
			out = (struct money){0};
	} else if ((n.flags & Q_BEST) && n.best > 0 && (t->total_price.minor.flags & Q_BEST)) {
		out.currency = t->total_price.currency;
		out.minor = quantity_exact(t->total_price.minor.best / n.best);
	}
	return out;
}

static void put_claim_price(struct sheet *s, const struct transfer *t, enum measure m)
{
	struct money own = m == MEASURE_TOTAL ? t->total_price : t->unit_price;
	bool stated = (own.minor.flags & Q_ENDS) != 0;

	put_price(s, t, m, stated ? own : worked_out(t, m), stated);
}

/* ---- versions ---- */

static int64_t weight(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : q.flags & Q_HIGH ? q.high : -1;
}

/* The claim that gives most of a number, or of the totals of one kind; NULL: none gives any. */
static const struct transfer *largest(const struct version *v, enum measure m, enum price_kind kind)
{
	const struct transfer *best = NULL;
	int64_t most = -1;

	for (size_t i = 0; i < v->claims.n; i++) {
		const struct transfer *t = v->claims.v[i];
		int64_t own = weight(m == MEASURE_COUNT ? t->count : t->total_price.minor);
		if ((m == MEASURE_COUNT || kind_of_price(t) == kind) && own > most) {
			most = own;
			best = t;
		}
	}
	return best;
}

static void put_sums(struct sheet *s)
{
	const struct version *v = s->version;
	const struct transfer *t = largest(v, MEASURE_COUNT, PRICE_NONE);

	if (t)
		put_count(s, t, v->count);
	for (int kind = PRICE_NONE + 1; kind < PRICE_KINDS; kind++) {
		t = largest(v, MEASURE_TOTAL, (enum price_kind)kind);
		if (t)
			put_price(s, t, MEASURE_TOTAL, v->cost[kind], true);
	}
}

/* What a source says of one lot it says of all; of some sites only, it is no rival for the whole.
 */
static void put_version(struct sheet *s)
{
	const struct version *v = s->version;
	bool whole = !v->part && v->lots.n <= 1;

	for (size_t i = 0; i < v->claims.n && whole; i++)
		put_count(s, v->claims.v[i], v->claims.v[i]->count);
	for (size_t i = 0; i < v->claims.n && whole; i++)
		put_claim_price(s, v->claims.v[i], MEASURE_TOTAL);
	if (!v->part && !whole)
		put_sums(s);
	for (size_t i = 0; i < v->claims.n; i++)
		put_claim_price(s, v->claims.v[i], MEASURE_EACH);
}

void figures_of_deal(struct figures_given *out, const struct resolution *r, uint32_t deal,
		     currency_id to)
{
	const struct resolved_deal *d = &r->deals.v[deal];
	struct sheet s = {.out = out, .r = r, .deal = d, .yardstick = to};

	for (size_t i = 0; i < d->versions.n; i++) {
		s.version = &d->versions.v[i];
		s.next = (struct figure_given){.deal = deal, .version = (uint32_t)i};
		put_version(&s);
	}
}
