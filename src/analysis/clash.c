/* The arithmetic of a contradiction: number times price each against price for all. */
#include "clash.h"

#include "hangar/err.h"

static bool has_ends(struct quantity q)
{
	return (q.flags & Q_ENDS) != 0;
}

static int64_t divide_up(int64_t a, int64_t b)
{
	return a / b + (a % b != 0);
}

/* total.low <= n * unit.high and total.high >= n * unit.low; no number of aircraft at no price
 * comes to anything. */
static void reconciling_counts(struct clash *c)
{
	struct quantity unit = c->each->unit_price.minor, total = c->total.minor;

	c->from = 0;
	c->to = INT64_MAX;
	if ((unit.flags & Q_HIGH) && (total.flags & Q_LOW) && unit.high > 0)
		c->from = divide_up(total.low, unit.high);
	if ((unit.flags & Q_LOW) && (total.flags & Q_HIGH) && unit.low > 0)
		c->to = total.high / unit.low;
	if ((unit.flags & Q_HIGH) && unit.high == 0)
		c->to = -1;
}

/* A tenth to either side; the best stays. */
static void widen(struct quantity *q)
{
	if (q->flags & Q_LOW)
		q->low -= q->low / 11;
	if ((q->flags & Q_HIGH) && q->high < INT64_MAX / 2)
		q->high += q->high / 10;
}

/* The price for all in the currency of the price each; false where no rate is known. */
static bool convert_total(struct clash *c, const struct resolution *r)
{
	const struct money given = c->all->total_price;
	currency_id to = c->each->unit_price.currency;
	const struct date *on = telling_date(c->deal, c->all);
	struct err ignored = ERR_INIT;
	struct rate_age age = {0};
	int rc;

	c->total = given;
	c->way = (struct exchange_way){0};
	if (given.currency == to)
		return true;
	rc = resolution_convert(r, &c->total, given, to, on, &age, &ignored);
	err_clear(&ignored);
	if (rc)
		return false;
	c->way =
	    resolution_way(r, given.currency, to, date_stated(on) ? on->latest : DAY_OPEN_FUTURE);
	widen(&c->total.minor);
	return true;
}

static bool multiply(struct clash *c)
{
	struct err ignored = ERR_INIT;
	int rc = money_times(&c->product, c->each->unit_price, c->counts->count, &ignored);

	err_clear(&ignored);
	return rc == 0;
}

bool clash_between(struct clash *c, const struct resolution *r, const struct transfer *counts,
		   const struct transfer *each, const struct transfer *all)
{
	c->counts = counts;
	c->each = each;
	c->all = all;
	if (!has_ends(counts->count) || !has_ends(each->unit_price.minor) ||
	    !has_ends(all->total_price.minor) || !multiply(c) || !convert_total(c, r) ||
	    quantity_overlaps(c->product.minor, c->total.minor))
		return false;
	reconciling_counts(c);
	return true;
}

size_t clash_size(const struct clash *c)
{
	size_t n = 1;

	n += c->each != c->counts;
	n += c->all != c->counts && c->all != c->each;
	return n;
}
