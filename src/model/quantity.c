/* Counts of aircraft: three ends of which each may be open, and the arithmetic that keeps them
 * honest. */
#include "hangar/quantity.h"

#include <assert.h>
#include <stddef.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "amount.h"
#include "cell.h"

struct quantity quantity_exact(int64_t n)
{
	return (struct quantity){.low = n, .best = n, .high = n, .flags = Q_ENDS};
}

struct quantity quantity_make(const int64_t *low, const int64_t *best, const int64_t *high)
{
	struct quantity q = {
	    .low = low ? *low : 0,
	    .best = best ? *best : 0,
	    .high = high ? *high : 0,
	    .flags = (low ? (unsigned)Q_LOW : 0) | (best ? (unsigned)Q_BEST : 0) |
		     (high ? (unsigned)Q_HIGH : 0),
	};

	assert(quantity_valid(q));
	return q;
}

bool quantity_valid(struct quantity q)
{
	uint32_t ends = q.flags & Q_ENDS;

	if ((!(ends & Q_LOW) && q.low) || (!(ends & Q_BEST) && q.best) ||
	    (!(ends & Q_HIGH) && q.high))
		return false;
	if (q.flags & Q_UNKNOWN)
		return q.flags == Q_UNKNOWN;
	if (!ends)
		return q.flags == 0;
	if (q.flags & ~(uint32_t)(Q_ENDS | Q_APPROXIMATE | Q_ESTIMATED))
		return false;
	return !((ends & Q_LOW) && (ends & Q_BEST) && q.low > q.best) &&
	       !((ends & Q_BEST) && (ends & Q_HIGH) && q.best > q.high) &&
	       !((ends & Q_LOW) && (ends & Q_HIGH) && q.low > q.high);
}

bool quantity_stated(struct quantity q)
{
	return q.flags != 0;
}

bool quantity_is_exact(struct quantity q)
{
	return (q.flags & (Q_ENDS | Q_APPROXIMATE)) == Q_ENDS && q.low == q.high;
}

bool quantity_equal(struct quantity a, struct quantity b)
{
	return a.low == b.low && a.best == b.best && a.high == b.high && a.flags == b.flags;
}

static const char *const faults[] = {
    [AMOUNT_STRANGE] = "is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, "
		       "(80) or unknown",
    [AMOUNT_NEGATIVE] = "is negative; a number of aircraft can't be",
    [AMOUNT_TOO_FINE] = "has a fraction; expected a whole number of aircraft",
    [AMOUNT_UNDECIDED] =
	"may have a group or a decimal point; say which (import --decimal point|comma)",
    [AMOUNT_TOO_LARGE] = "is too large; expected at most 9223372036854775807",
    [AMOUNT_BACKWARDS] = "runs backwards; expected the low end first, as in 80-90",
    [AMOUNT_TWO_CURRENCIES] = "is an amount of money; expected a number of aircraft",
};

int quantity_parse(struct quantity *q, const char *text, enum numeral_style style, struct err *e)
{
	struct amount a;
	enum amount_fault fault;
	int64_t plain;

	*q = (struct quantity){0};
	if (amount_plain(&plain, text)) {
		*q = quantity_exact(plain);
		return 0;
	}
	if (str_blank(text))
		return 0;
	fault = amount_read(&a, text, style, false);
	if (!fault)
		fault = amount_resolve(q, &a, 0);
	return fault ? cell_error(e, text, faults[fault]) : 0;
}

static void plain_figure(struct str *out, int64_t value, const void *how)
{
	(void)how;
	str_addf(out, "%lld", (long long)value);
}

void quantity_format(struct str *out, struct quantity q)
{
	static const struct amount_writer canonical = {.unit = "",
						       .unit_after = "",
						       .figure = plain_figure};

	amount_write(out, &canonical, q);
}

static void people_figure(struct str *out, int64_t value, const void *how)
{
	(void)how;
	integer_format(out, value);
}

void quantity_format_short(struct str *out, struct quantity q)
{
	static const struct amount_writer people = {.unit = "",
						    .unit_after = "",
						    .for_people = true,
						    .figure = people_figure};

	amount_write(out, &people, q);
}

static int too_large(struct err *e, const char *what)
{
	return err_set(e, ERR_USAGE, "the %s does not fit 64 bits", what);
}

/* Where nothing bounds the result any more, it is a stated unknown. */
static struct quantity settled(struct quantity q)
{
	return q.flags & Q_ENDS ? q : (struct quantity){.flags = Q_UNKNOWN};
}

/* The ends that both state, with the flags of either. */
static uint32_t joined_flags(struct quantity a, struct quantity b)
{
	return (a.flags & b.flags & Q_ENDS) | ((a.flags | b.flags) & (Q_APPROXIMATE | Q_ESTIMATED));
}

int quantity_add(struct quantity *out, struct quantity a, struct quantity b, struct err *e)
{
	struct quantity sum = {.flags = joined_flags(a, b)};

	if (!quantity_stated(a) || !quantity_stated(b)) {
		*out = quantity_stated(a) ? a : b;
		return 0;
	}
	if (((sum.flags & Q_LOW) && __builtin_add_overflow(a.low, b.low, &sum.low)) ||
	    ((sum.flags & Q_BEST) && __builtin_add_overflow(a.best, b.best, &sum.best)) ||
	    ((sum.flags & Q_HIGH) && __builtin_add_overflow(a.high, b.high, &sum.high)))
		return too_large(e, "sum");
	*out = settled(sum);
	return 0;
}

int quantity_scale(struct quantity *out, struct quantity a, int64_t factor, struct err *e)
{
	struct quantity product = a;

	assert(factor >= 0);
	if (__builtin_mul_overflow(a.low, factor, &product.low) ||
	    __builtin_mul_overflow(a.best, factor, &product.best) ||
	    __builtin_mul_overflow(a.high, factor, &product.high))
		return too_large(e, "product");
	*out = product;
	return 0;
}

static bool is_negative(struct quantity q)
{
	return q.low < 0 || q.best < 0 || q.high < 0;
}

int quantity_multiply(struct quantity *out, struct quantity a, struct quantity b, struct err *e)
{
	struct quantity product = {.flags = joined_flags(a, b)};

	if (!quantity_stated(a) || !quantity_stated(b)) {
		*out = (struct quantity){0};
		return 0;
	}
	if (is_negative(a) || is_negative(b))
		return err_set(e, ERR_USAGE, "a negative amount can't be multiplied");
	if (((product.flags & Q_LOW) && __builtin_mul_overflow(a.low, b.low, &product.low)) ||
	    ((product.flags & Q_BEST) && __builtin_mul_overflow(a.best, b.best, &product.best)) ||
	    ((product.flags & Q_HIGH) && __builtin_mul_overflow(a.high, b.high, &product.high)))
		return too_large(e, "product");
	*out = settled(product);
	return 0;
}

/* A best without an end stands in for the end. */
static struct quantity as_range(struct quantity q)
{
	if ((q.flags & Q_BEST) && !(q.flags & Q_LOW))
		q.low = q.best;
	if ((q.flags & Q_BEST) && !(q.flags & Q_HIGH))
		q.high = q.best;
	if (q.flags & Q_BEST)
		q.flags |= Q_LOW | Q_HIGH;
	return q;
}

static int64_t smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int64_t larger(int64_t a, int64_t b)
{
	return a > b ? a : b;
}

/* Both ends of both are inside, so that <=20 and >=90 give 20 to 90 and never a range that runs
 * backwards. */
struct quantity quantity_envelope(struct quantity a, struct quantity b)
{
	struct quantity x = as_range(a), y = as_range(b), out = {0};
	int64_t least = INT64_MAX, most = INT64_MIN;

	if (!(x.flags & Q_ENDS) && !(y.flags & Q_ENDS))
		return (struct quantity){.flags = (a.flags | b.flags) & (unsigned)Q_UNKNOWN};
	for (int i = 0; i < 2; i++) {
		struct quantity q = i ? y : x;
		if (q.flags & Q_LOW) {
			least = smaller(least, q.low);
			most = larger(most, q.low);
		}
		if (q.flags & Q_HIGH) {
			least = smaller(least, q.high);
			most = larger(most, q.high);
		}
	}
	out.flags = ((x.flags | y.flags) & (Q_LOW | Q_HIGH)) |
		    ((a.flags | b.flags) & (Q_APPROXIMATE | Q_ESTIMATED));
	out.low = out.flags & Q_LOW ? least : 0;
	out.high = out.flags & Q_HIGH ? most : 0;
	return out;
}

bool quantity_overlaps(struct quantity a, struct quantity b)
{
	bool a_before_b = (a.flags & Q_HIGH) && (b.flags & Q_LOW) && a.high < b.low;
	bool b_before_a = (b.flags & Q_HIGH) && (a.flags & Q_LOW) && b.high < a.low;

	return !a_before_b && !b_before_a;
}

/* 0: has a figure; 1: a stated unknown; 2: nothing stated. */
static int rank(struct quantity q)
{
	return q.flags & Q_ENDS ? 0 : quantity_stated(q) ? 1 : 2;
}

static int64_t key(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : q.high;
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int quantity_compare(struct quantity a, struct quantity b)
{
	int c = order(rank(a), rank(b));

	if (!c)
		c = order(key(a), key(b));
	if (!c)
		c = order(a.low, b.low);
	if (!c)
		c = order(a.high, b.high);
	return c ? c : order(a.flags, b.flags);
}
