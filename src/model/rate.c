/* Exchange rates, kept as the decimal number that was published, and conversion by them. */
#include "hangar/money.h"

#include <assert.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "amount.h"
#include "cell.h"

enum { RATE_SCALE_MAX = 18 };

static bool is_rate(const struct amount *a)
{
	return a->parts == 1 && !a->part[0].open && a->bound == BOUND_NONE && a->flags == 0;
}

int rate_parse(struct rate_value *r, const char *text, enum numeral_style style, struct err *e)
{
	struct amount a;
	u128 digits;
	int scale;

	*r = (struct rate_value){0};
	if (amount_read(&a, text ? text : "", style, false) || !is_rate(&a))
		return cell_error(e, text ? text : "",
				  "is not a rate; expected a number, as 442.05");
	if (a.part[0].n.undecided)
		return cell_error(e, text,
				  "may have a group or a decimal point; give the column's "
				  "numeral style");
	digits = a.part[0].n.digits;
	for (scale = a.part[0].n.decimals; scale && digits % 10 == 0; digits /= 10)
		scale--;
	if (!digits)
		return cell_error(e, text, "is no rate; expected a number above 0");
	if (digits > (u128)INT64_MAX || scale > RATE_SCALE_MAX)
		return cell_error(e, text, "has too many digits for a rate");
	*r = (struct rate_value){.mantissa = (int64_t)digits, .scale = scale};
	return 0;
}

/* With three decimals a fourth keeps the point from looking like that of a group. */
void rate_format(struct str *out, struct rate_value r)
{
	u128 one = numeral_pow10(r.scale);

	str_addf(out, "%lld", (long long)((u128)r.mantissa / one));
	if (!r.scale)
		return;
	str_addf(out, ".%0*lld", r.scale, (long long)((u128)r.mantissa % one));
	if (r.scale == 3)
		str_addc(out, '0');
}

/* ---- conversion ---- */

/* num / den; both below 2^127, so that a remainder can be doubled. */
struct ratio {
	u128 num, den;
};

static bool ratio_times(u128 *x, u128 factor)
{
	return !__builtin_mul_overflow(*x, factor, x) && *x >> 127 == 0;
}

/* Times 10^exponent, which may be negative. */
static bool ratio_shift(struct ratio *f, int exponent)
{
	u128 one = numeral_pow10(exponent < 0 ? -exponent : exponent);

	return ratio_times(exponent < 0 ? &f->den : &f->num, one);
}

/* The product of a factor below 2^64 and one below 2^127 has up to 191 bits: divided bit by bit.
 * *q is what fits in 128; false where it is more. */
static bool divide_wide(u128 *q, u128 *rest, uint64_t a, const struct ratio *f)
{
	u128 low = (u128)a * (uint64_t)f->num, high = (u128)a * (uint64_t)(f->num >> 64);

	high += low >> 64;
	*q = *rest = 0;
	for (int i = 191; i >= 0; i--) {
		u128 bit = i >= 64 ? high >> (i - 64) & 1 : (uint64_t)low >> i & 1;
		if (*q >> 126)
			return false;
		*rest = *rest << 1 | bit;
		*q = *q << 1 | (*rest >= f->den);
		if (*rest >= f->den)
			*rest -= f->den;
	}
	return true;
}

/* Rounded half to even; false where it does not fit. */
static bool apply(int64_t *out, int64_t value, const struct ratio *f)
{
	uint64_t magnitude = value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
	u128 q, rest;

	if (f->num >> 63 == 0) {
		q = magnitude * f->num / f->den;
		rest = magnitude * f->num % f->den;
	} else if (!divide_wide(&q, &rest, magnitude, f)) {
		return false;
	}
	if (rest > f->den - rest || (rest == f->den - rest && q % 2))
		q++;
	if (q > (u128)INT64_MAX)
		return false;
	*out = value < 0 ? -(int64_t)q : (int64_t)q;
	return true;
}

static int too_large(currency_id c, struct err *e)
{
	return err_set(e, ERR_USAGE, "the amount in %s does not fit 64 bits", currency_code(c));
}

/* All three ends. What is not stated stays so. */
static int scale_money(struct money *out, struct money m, const struct ratio *f, currency_id to,
		       struct err *e)
{
	struct money scaled = m;

	if (!money_stated(m)) {
		*out = m;
		return 0;
	}
	scaled.currency = to;
	if (!apply(&scaled.minor.low, m.minor.low, f) ||
	    !apply(&scaled.minor.best, m.minor.best, f) ||
	    !apply(&scaled.minor.high, m.minor.high, f))
		return too_large(to, e);
	*out = scaled;
	return 0;
}

static bool is_sound(struct rate_value r)
{
	return r.mantissa > 0 && r.scale >= 0 && r.scale <= RATE_SCALE_MAX;
}

int money_convert(struct money *out, struct money m, struct rate_value r, bool inverse,
		  currency_id to, struct err *e)
{
	u128 mantissa = (u128)r.mantissa, scale = numeral_pow10(r.scale);
	struct ratio f = {inverse ? scale : mantissa, inverse ? mantissa : scale};

	assert(is_sound(r));
	if (!ratio_shift(&f, currency_digits(to) - currency_digits(m.currency)))
		return too_large(to, e);
	return scale_money(out, m, &f, to, e);
}

/* Two mantissas have 126 bits at most. Returns the power of ten that is left out. */
static int ratio_step(struct ratio *f, struct rate_step s)
{
	u128 *end = s.inverse ? &f->den : &f->num;

	assert(is_sound(s.rate));
	*end *= (uint64_t)s.rate.mantissa;
	return s.inverse ? s.rate.scale : -s.rate.scale;
}

int money_cross(struct money *out, struct money m, struct rate_step first, struct rate_step second,
		currency_id to, struct err *e)
{
	struct ratio f = {1, 1};
	int exponent = ratio_step(&f, first) + ratio_step(&f, second);

	if (!ratio_shift(&f, exponent + currency_digits(to) - currency_digits(m.currency)))
		return too_large(to, e);
	return scale_money(out, m, &f, to, e);
}

/* ---- prices of another year ---- */

static bool widen(int64_t *value, int places)
{
	for (; places > 0; places--)
		if (__builtin_mul_overflow(*value, 10, value))
			return false;
	return true;
}

bool mean_add(struct mean *mean, struct rate_value v)
{
	int scale = v.scale > mean->scale ? v.scale : mean->scale;

	assert(is_sound(v));
	if (!widen(&mean->sum, scale - mean->scale) || !widen(&v.mantissa, scale - v.scale) ||
	    __builtin_add_overflow(mean->sum, v.mantissa, &mean->sum))
		return false;
	mean->scale = scale;
	mean->n++;
	return true;
}

void mean_format(struct str *out, struct mean mean)
{
	struct ratio f = {1000, (u128)mean.n * numeral_pow10(mean.scale)};
	int64_t thousandths = 0;

	assert(mean.n > 0);
	if (!apply(&thousandths, mean.sum, &f)) /* 10^15 and more: nobody publishes such an index */
		thousandths = INT64_MAX;
	str_addf(out, "%lld.%03lld", (long long)(thousandths / 1000),
		 (long long)(thousandths % 1000));
}

int money_at_prices(struct money *out, struct money m, struct mean own, struct mean target,
		    struct err *e)
{
	struct ratio f = {(u128)target.sum, (u128)own.sum};

	assert(own.n > 0 && target.n > 0);
	if (!ratio_times(&f.num, (u128)own.n) || !ratio_times(&f.den, (u128)target.n) ||
	    !ratio_shift(&f, own.scale - target.scale))
		return too_large(m.currency, e);
	return scale_money(out, m, &f, m.currency, e);
}
