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

/* a * b * c / d, rounded half to even. a * b stays below 2^126 and d * c below 2^127: the
 * remainder is scaled by c apart from the quotient. */
struct ratio {
	u128 b, c, d;
};

static bool apply(int64_t *out, int64_t value, const struct ratio *f)
{
	u128 magnitude = value < 0 ? (u128)0 - (u128)value : (u128)value;
	u128 whole = magnitude * f->b / f->d, rest = magnitude * f->b % f->d * f->c, q;

	if (whole > (u128)INT64_MAX)
		return false;
	q = whole * f->c + rest / f->d;
	rest %= f->d;
	if (rest > f->d - rest || (rest == f->d - rest && q % 2))
		q++;
	if (q > (u128)INT64_MAX)
		return false;
	*out = value < 0 ? -(int64_t)q : (int64_t)q;
	return true;
}

static struct ratio ratio_of(struct rate_value r, bool inverse, int from_digits, int to_digits)
{
	u128 mantissa = (u128)r.mantissa, scale = numeral_pow10(r.scale);
	struct ratio f = {.b = inverse ? scale : mantissa, .c = 1, .d = inverse ? mantissa : scale};

	if (to_digits >= from_digits)
		f.c = numeral_pow10(to_digits - from_digits);
	else
		f.d *= numeral_pow10(from_digits - to_digits);
	return f;
}

int money_convert(struct money *out, struct money m, struct rate_value r, bool inverse,
		  currency_id to, struct err *e)
{
	struct ratio f = ratio_of(r, inverse, currency_digits(m.currency), currency_digits(to));
	struct money converted = {.minor = m.minor, .currency = to};

	assert(r.mantissa > 0 && r.scale >= 0 && r.scale <= RATE_SCALE_MAX);
	if (!money_stated(m)) {
		*out = m;
		return 0;
	}
	if (!apply(&converted.minor.low, m.minor.low, &f) ||
	    !apply(&converted.minor.best, m.minor.best, &f) ||
	    !apply(&converted.minor.high, m.minor.high, &f))
		return err_set(e, ERR_USAGE, "the amount in %s does not fit 64 bits",
			       currency_code(to));
	*out = converted;
	return 0;
}
