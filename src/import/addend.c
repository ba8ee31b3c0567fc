/* Counts in every notation of the design, decimals, and amounts of money. */
#include "addend.h"

#include <string.h>

#include "hangar/money.h"
#include "hangar/str.h"

#include "words.h"

#define LONGEST  40 /* bytes: no figure is longer */
#define MILLION  1000000
#define DIGITS   15 /* so many always fit */
#define DECIMALS 6
#define MINUS    "\xE2\x88\x92"

static struct addend exact(millionths n, int decimals)
{
	return (struct addend){.low = n, .high = n, .decimals = decimals};
}

static bool read_digits(struct addend *a, const struct cell *c)
{
	int64_t n = 0;

	if (!c->n || c->n > DIGITS)
		return false;
	for (size_t i = 0; i < c->n; i++) {
		if (!is_digit(c->s[i]))
			return false;
		n = n * 10 + (c->s[i] - '0');
	}
	*a = exact((millionths)n * MILLION, 0);
	return true;
}

/* What may stand behind a number and adds nothing to it. */
static bool is_unit(const char *s, size_t n)
{
	struct cell unit = cell_trim(s, n);

	return !unit.n || words_are_unit(unit.s, unit.n);
}

/* Decimals behind the sixth are nobody's total. */
static struct addend from_rate(struct rate_value r, bool negative)
{
	millionths n = r.mantissa;

	for (; r.scale > DECIMALS; r.scale--)
		n /= 10;
	for (int i = r.scale; i < DECIMALS; i++)
		n *= 10;
	return exact(negative ? -n : n, r.scale);
}

/* A decimal, a negative number, or one with its unit: 12.50, -112, "12 units". */
static bool read_number(struct addend *a, const struct cell *c, enum numeral_style style)
{
	bool negative = *c->s == '-' || str_starts(c->s, MINUS);
	size_t sign = !negative ? 0 : *c->s == '-' ? 1 : strlen(MINUS);
	size_t n = strspn(c->s + sign, "0123456789.,' ");
	char number[LONGEST + 1] = "";
	struct rate_value r;

	if (!n || !is_unit(c->s + sign + n, c->n - sign - n))
		return false;
	memcpy(number, c->s + sign, n);
	if (strspn(number, "0., ") == n && *number == '0') {
		*a = exact(0, 0);
		return true;
	}
	if (rate_parse(&r, number, style, NULL))
		return false;
	*a = from_rate(r, negative);
	return true;
}

static void from_quantity(struct addend *a, struct quantity q, millionths unit)
{
	int64_t low = q.flags & Q_LOW ? q.low : q.flags & Q_BEST ? q.best : 0;

	*a = (struct addend){.low = low * unit, .high = q.high * unit};
	a->open = !(q.flags & Q_HIGH);
	if (a->open)
		a->high = a->low;
}

static bool read_quantity(struct addend *a, const struct cell *c, enum numeral_style style)
{
	struct quantity q;

	if (quantity_parse(&q, c->s, style, NULL))
		return false;
	from_quantity(a, q, MILLION);
	return true;
}

static bool read_money(struct addend *a, const struct cell *c, enum numeral_style style)
{
	struct money_context context = {.style = style};
	millionths unit = MILLION;
	struct money m;

	if (money_parse(&m, c->s, &context, NULL))
		return false;
	for (int i = currency_digits(m.currency); i > 0; i--)
		unit /= 10;
	from_quantity(a, m.minor, unit);
	return true;
}

bool addend_read(struct addend *a, const struct cell *c, enum numeral_style style)
{
	if (read_digits(a, c))
		return true;
	if (!c->n || c->n > LONGEST)
		return false;
	return read_number(a, c, style) || read_quantity(a, c, style) || read_money(a, c, style);
}

void addend_format(struct str *out, millionths n)
{
	int64_t part = (int64_t)(n % MILLION);
	int digits = DECIMALS;

	if (n < 0) {
		str_addc(out, '-');
		n = -n;
		part = -part;
	}
	integer_format(out, (int64_t)(n / MILLION));
	if (!part)
		return;
	for (; part % 10 == 0; digits--)
		part /= 10;
	str_addf(out, ".%0*lld", digits, (long long)part);
}
