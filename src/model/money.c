/* Amounts of money: quantities of minor units, written and read in major ones. */
#include "hangar/money.h"

#include <assert.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "amount.h"
#include "cell.h"

static const char *const faults[] = {
    [AMOUNT_STRANGE] = "is not an amount of money; expected USD 2.26m, $19,300, ~USD 1.5m, "
		       "USD 80-90m, <USD 20000 or unknown",
    [AMOUNT_NEGATIVE] = "is negative; an amount of money can't be",
    [AMOUNT_TOO_FINE] = "is finer than the smallest unit of its currency",
    [AMOUNT_UNDECIDED] =
	"may have a group or a decimal point; say which (import --decimal point|comma)",
    [AMOUNT_TOO_LARGE] = "is too large; expected at most 9223372036854775807 minor units",
    [AMOUNT_BACKWARDS] = "runs backwards; expected the low end first, as in USD 80-90m",
    [AMOUNT_TWO_CURRENCIES] = "names two currencies; expected one",
};

static currency_id chosen_currency(const struct amount *a, const struct money_context *c)
{
	bool unknown = a->parts == 1 && a->part[0].open;

	if (a->bare_dollar && c && c->dollar)
		return c->dollar;
	if (a->currency || unknown)
		return a->currency;
	return c ? c->implied : 0;
}

/* 2.5 below "Mio. EUR" is 2.5 million; 2.5 thousand says so itself. */
static void lend_factor(struct amount *a, const struct money_context *c)
{
	bool own = false;

	for (int i = 0; i < a->parts; i++)
		own |= a->part[i].factor > 0;
	if (c && c->factor > 1 && !own && a->parts)
		a->part[a->parts - 1].factor = c->factor;
}

int money_parse(struct money *m, const char *text, const struct money_context *c, struct err *e)
{
	struct amount a;
	enum amount_fault fault;

	*m = (struct money){0};
	if (str_blank(text))
		return 0;
	fault = amount_read(&a, text, c ? c->style : NUMERAL_PLAIN, true);
	if (!fault && a.some) /* some money says nothing */
		fault = AMOUNT_STRANGE;
	if (fault)
		return cell_error(e, text, faults[fault]);
	lend_factor(&a, c);
	m->currency = chosen_currency(&a, c);
	if (!m->currency && !a.part[0].open)
		return cell_error(e, text,
				  "names no currency; expected one, as in USD 2.26m, or "
				  "one for the whole column");
	fault = amount_resolve(&m->minor, &a, currency_digits(m->currency));
	if (!fault)
		return 0;
	*m = (struct money){0};
	return cell_error(e, text, faults[fault]);
}

static uint64_t magnitude(int64_t v)
{
	return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

static uint64_t minor_per_major(int digits)
{
	return (uint64_t)numeral_pow10(digits);
}

void money_major(struct str *out, int64_t minor, currency_id c)
{
	int digits = currency_digits(c);
	uint64_t per = minor_per_major(digits), v = magnitude(minor);

	str_addf(out, "%s%llu", minor < 0 ? "-" : "", (unsigned long long)(v / per));
	if (digits)
		str_addf(out, ".%0*llu", digits, (unsigned long long)(v % per));
}

/* Whole amounts without decimals. KWD 1.234 would read as a thousand or as one and a bit: a fourth
 * decimal settles it. */
static void canonical_figure(struct str *out, int64_t minor, const void *how)
{
	currency_id c = *(const currency_id *)how;
	uint64_t per = minor_per_major(currency_digits(c));

	if (magnitude(minor) % per == 0) {
		str_addf(out, "%lld", (long long)(minor / (int64_t)per));
		return;
	}
	money_major(out, minor, c);
	if (currency_digits(c) == 3)
		str_addc(out, '0');
}

/* The code and a blank, in a buffer of its own; "" without a currency. */
static struct str unit_before(currency_id c)
{
	struct str unit = {0};

	if (c)
		str_addf(&unit, "%s ", currency_code(c));
	return unit;
}

void money_format(struct str *out, struct money m)
{
	struct str unit = unit_before(m.currency);
	struct amount_writer w = {.unit = str_c(&unit),
				  .unit_after = "",
				  .places = currency_digits(m.currency),
				  .figure = canonical_figure,
				  .how = &m.currency};

	amount_write(out, &w, m.minor);
	str_free(&unit);
}

/* Figures of one amount for people are written in one unit. */
struct short_unit {
	int digits;   /* minor digits of the currency */
	int exponent; /* 0, 6, 9, 12 */
	bool trim;    /* no zeros at the end of decimals: the source gave none */
	const char *name;
};

/* Halves go up, as people round: an upper end of 2,265,000 reads 2.27 m, not less than it is. */
static uint64_t divide_rounded(uint64_t v, uint64_t by)
{
	uint64_t q = v / by, r = v % by;

	return q + (r >= by - r);
}

static void short_decimals(struct str *out, uint64_t hundredths, int decimals, bool trim)
{
	uint64_t rest = decimals == 2 ? hundredths % 100 : hundredths % 10;

	if (decimals == 2 && trim && rest % 10 == 0) {
		rest /= 10;
		decimals = 1;
	}
	if (!(trim && rest == 0))
		str_addf(out, ".%0*llu", decimals, (unsigned long long)rest);
}

static void short_plain(struct str *out, int64_t minor, const struct short_unit *u)
{
	uint64_t per = minor_per_major(u->digits), v = magnitude(minor);

	if (v % per && v / per < 1000) {
		str_addf(out, "%llu.%0*llu", (unsigned long long)(v / per), u->digits,
			 (unsigned long long)(v % per));
		return;
	}
	integer_format(out, (int64_t)divide_rounded(v, per));
}

/* Three digits or more: 2.26, 93.0, 1,803.4. */
static void short_figure(struct str *out, int64_t minor, const void *how)
{
	const struct short_unit *u = how;
	uint64_t one = minor_per_major(u->digits + u->exponent), v = magnitude(minor), scaled;
	int decimals;

	str_add(out, minor < 0 ? "-" : "");
	if (u->exponent == 0 || v == 0) {
		short_plain(out, minor, u);
		return;
	}
	decimals = divide_rounded(v, one / 100) < 1000 ? 2 : 1;
	scaled = divide_rounded(v, decimals == 2 ? one / 100 : one / 10);
	integer_format(out, (int64_t)(scaled / (decimals == 2 ? 100 : 10)));
	short_decimals(out, scaled, decimals, u->trim);
}

/* An end that is not nothing must not read as nothing: USD 500 to 5,000,000 is not "0.00–5.00 m".
 */
static bool vanishes(const struct quantity *q, uint64_t least)
{
	return ((q->flags & Q_LOW) && q->low && magnitude(q->low) < least) ||
	       ((q->flags & Q_BEST) && q->best && magnitude(q->best) < least);
}

static int64_t largest_shown(struct quantity q, int places)
{
	if (amount_shape(q, places) == SHAPE_ONE)
		return q.best;
	return q.flags & Q_HIGH ? q.high : q.flags & Q_BEST ? q.best : q.low;
}

/* Millions, unless the amount is round in thousands of millions (KZT 1 bn) or too long for them. */
static struct short_unit short_unit(struct money m)
{
	static const struct {
		int exponent;
		const char *name;
	} large[] = {{12, " tn"}, {9, " bn"}};
	struct short_unit u = {.digits = currency_digits(m.currency), .name = ""};
	enum amount_shape shape = amount_shape(m.minor, u.digits);
	uint64_t v = magnitude(largest_shown(m.minor, u.digits));

	if (v < minor_per_major(u.digits + 6) || vanishes(&m.minor, minor_per_major(u.digits + 4)))
		return u;
	u.exponent = 6;
	u.name = " m";
	u.trim = m.minor.flags & Q_APPROXIMATE;
	for (int i = 0; i < 2; i++) {
		uint64_t one = minor_per_major(u.digits + large[i].exponent);
		bool round = v >= one && v % (one / 100) == 0;
		if ((round || v / 10 >= one) && !vanishes(&m.minor, one / 100)) {
			u.exponent = large[i].exponent;
			u.name = large[i].name;
			u.trim |= round;
			break;
		}
	}
	if (shape == SHAPE_RANGE || shape == SHAPE_FULL)
		u.trim = false; /* the ends of a range have equally many decimals */
	return u;
}

void money_format_short(struct str *out, struct money m)
{
	struct str unit = unit_before(m.currency);
	struct short_unit u = short_unit(m);
	struct amount_writer w = {.unit = str_c(&unit),
				  .unit_after = u.name,
				  .places = u.digits,
				  .for_people = true,
				  .figure = short_figure,
				  .how = &u};

	amount_write(out, &w, m.minor);
	str_free(&unit);
}

bool money_stated(struct money m)
{
	return quantity_stated(m.minor);
}

/* An unknown amount needs no currency to be added. */
static bool any_currency(struct money m)
{
	return !m.currency && !(m.minor.flags & Q_ENDS);
}

int money_add(struct money *out, struct money a, struct money b, struct err *e)
{
	struct money sum = {0};

	if (!money_stated(a) || !money_stated(b)) {
		*out = money_stated(a) ? a : b;
		return 0;
	}
	if (a.currency != b.currency && !any_currency(a) && !any_currency(b))
		return err_set(e, ERR_USAGE, "%s and %s can't be added", currency_code(a.currency),
			       currency_code(b.currency));
	sum.currency = a.currency ? a.currency : b.currency;
	if (quantity_add(&sum.minor, a.minor, b.minor, e))
		return -1;
	*out = sum;
	return 0;
}

int money_times(struct money *out, struct money each, struct quantity count, struct err *e)
{
	struct money all = {.currency = each.currency};

	if (quantity_multiply(&all.minor, each.minor, count, e))
		return -1;
	*out = money_stated(all) ? all : (struct money){0};
	return 0;
}
