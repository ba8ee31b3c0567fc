/* One amount in two currencies: which rate that is. */
#include "implied.h"

#include <math.h>
#include <stdlib.h>

#include "inside.h"

static bool has_ends(struct money m)
{
	return (m.minor.flags & Q_ENDS) && m.currency;
}

static double major(int64_t minor, currency_id c)
{
	double one = 1;

	for (int i = currency_digits(c); i > 0; i--)
		one *= 10;
	return (double)minor / one;
}

/* The rate by one end of each amount; `open` where an end is missing or nothing. */
static double ratio(const struct implied *i, int64_t counter, unsigned counter_flag, int64_t amount,
		    unsigned amount_flag, double open)
{
	if (!(i->counter.minor.flags & counter_flag) || !(i->amount.minor.flags & amount_flag) ||
	    amount <= 0)
		return open;
	return major(counter, i->counter.currency) / major(amount, i->amount.currency);
}

static void imply(struct implied *i)
{
	const struct quantity *c = &i->counter.minor, *a = &i->amount.minor;

	i->low = ratio(i, c->low, Q_LOW, a->high, Q_HIGH, 0);
	i->best = ratio(i, c->best, Q_BEST, a->best, Q_BEST, 0);
	i->high = ratio(i, c->high, Q_HIGH, a->low, Q_LOW, INFINITY);
}

void implied_turn(struct implied *i)
{
	struct money amount = i->amount;
	const struct transfer *claim = i->claim;

	i->amount = i->counter;
	i->counter = amount;
	i->claim = i->other;
	i->other = claim;
	imply(i);
}

bool implied_off(const struct implied *i, double rate)
{
	return i->low > rate * 1.1 || i->high < rate * 0.9;
}

bool implied_same_pair(const struct implied *a, const struct implied *b)
{
	return a->amount.currency == b->amount.currency &&
	       a->counter.currency == b->counter.currency;
}

/* ---- gathering ---- */

static void add(struct implied_list *out, struct implied i)
{
	const struct date *on = telling_date(i.deal, i.claim);

	i.day = day_known(on) ? on->latest : DAY_OPEN_FUTURE;
	if (i.amount.currency > i.counter.currency)
		implied_turn(&i);
	else
		imply(&i);
	if (i.low > 0 || i.high < INFINITY)
		vec_push(out, i);
}

static struct money price_of(const struct transfer *t, bool each)
{
	return each ? t->unit_price : t->total_price;
}

/* Are these the first claims of the lot that give the amount in these currencies? */
static bool told_before(const struct implied_list *out, size_t from, const struct implied *i)
{
	for (size_t k = from; k < out->n; k++) {
		const struct implied *o = &out->v[k];
		bool same = implied_same_pair(o, i) || (o->amount.currency == i->counter.currency &&
							o->counter.currency == i->amount.currency);
		if (same && quantity_equal(o->claim->count, i->claim->count) &&
		    kind_of_price(o->claim) == kind_of_price(i->claim))
			return true;
	}
	return false;
}

static void compare_amounts(struct implied_list *out, struct implied i,
			    const struct transfer *const *v, size_t n, size_t from)
{
	for (size_t k = 0; k < 2 * n; k++) { /* totals before prices each */
		const struct transfer *t = v[k % n];
		bool each = k >= n;

		i.claim = t;
		i.amount = price_of(t, each);
		for (size_t j = k % n + 1; j < n && has_ends(i.amount); j++) {
			i.other = v[j];
			i.counter = price_of(v[j], each);
			if (has_ends(i.counter) && i.counter.currency != i.amount.currency &&
			    quantity_equal(t->count, v[j]->count) &&
			    kind_of_price(t) == kind_of_price(v[j]) && !told_before(out, from, &i))
				add(out, i);
		}
	}
}

static void look_at_version(struct implied_list *out, struct tellings *claims, struct implied i)
{
	if (i.version->claims.n < 2)
		return;
	tellings_of(claims, i.version);
	for (size_t first = 0, end; first < claims->n; first = end) {
		end = tellings_end(claims, first);
		if (end - first > 1 && end - first <= TELLINGS_MOST)
			compare_amounts(out, i, claims->v + first, end - first, out->n);
	}
}

static int by_pair(const void *a, const void *b)
{
	const struct implied *x = a, *y = b;

	if (x->amount.currency != y->amount.currency)
		return x->amount.currency < y->amount.currency ? -1 : 1;
	if (x->counter.currency != y->counter.currency)
		return x->counter.currency < y->counter.currency ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->claim->claim.id < y->claim->claim.id ? -1
						       : x->claim->claim.id > y->claim->claim.id;
}

void implied_gather(struct implied_list *out, const struct resolution *r)
{
	struct tellings claims = {0};

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++) {
			struct implied x = {.deal = d, .version = &d->versions.v[k]};
			look_at_version(out, &claims, x);
		}
	}
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_pair);
	vec_free(&claims);
}
