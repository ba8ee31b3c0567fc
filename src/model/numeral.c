/* Numerals as lists write them. Nothing here knows a locale: what a separator means follows from
 * the figure itself or from the style of its column. */
#include "numeral.h"

#include <string.h>

enum separator { SEP_NONE, SEP_BLANK, SEP_COMMA, SEP_POINT, SEP_APOSTROPHE, SEP_UNDERSCORE };

/* What was found, before it is decided what the separators mean. */
struct scan {
	const char *s;
	size_t size, at;
	struct {
		enum separator before;
		int length;
		bool zero; /* starts with a 0 */
	} run[20];         /* runs of digits; 24 digits in groups of two and three are fewer */
	int runs;
	int digits; /* without leading zeros */
	u128 value;
};

u128 numeral_pow10(int exponent)
{
	u128 p = 1;

	while (exponent-- > 0)
		p *= 10;
	return p;
}

static bool digit_at(const struct scan *c, size_t at)
{
	return at < c->size && c->s[at] >= '0' && c->s[at] <= '9';
}

static enum separator separator_at(const struct scan *c, size_t at, size_t *length)
{
	*length = 1;
	if (at >= c->size)
		return SEP_NONE;
	switch (c->s[at]) {
	case ' ':
		return SEP_BLANK;
	case ',':
		return SEP_COMMA;
	case '.':
		return SEP_POINT;
	case '\'':
		return SEP_APOSTROPHE;
	case '_':
		return SEP_UNDERSCORE;
	default:
		break;
	}
	*length = strlen("’");
	if (c->size - at >= *length && memcmp(c->s + at, "’", *length) == 0)
		return SEP_APOSTROPHE;
	return SEP_NONE;
}

static bool scan_run(struct scan *c, enum separator before)
{
	size_t start = c->at;

	if (c->runs == (int)(sizeof c->run / sizeof *c->run))
		return false;
	for (; digit_at(c, c->at); c->at++) {
		if (c->digits || c->s[c->at] != '0')
			c->digits++;
		if (c->digits > NUMERAL_DIGITS || c->at - start > 1000)
			return false;
		c->value = c->value * 10u + (u128)(unsigned char)(c->s[c->at] - '0');
	}
	c->run[c->runs].before = before;
	c->run[c->runs].length = (int)(c->at - start);
	c->run[c->runs].zero = c->s[start] == '0';
	c->runs++;
	return true;
}

/* A blank belongs to the numeral only where exactly three digits follow: "80 1" is two numerals. */
static bool goes_on(const struct scan *c, enum separator sep, size_t next)
{
	if (sep == SEP_NONE || !digit_at(c, next))
		return false;
	if (sep == SEP_COMMA || sep == SEP_POINT)
		return true;
	return digit_at(c, next + 1) && digit_at(c, next + 2) && !digit_at(c, next + 3);
}

static enum numeral_fault scan_all(struct scan *c)
{
	enum separator sep = SEP_NONE;
	size_t length;

	if (!digit_at(c, 0))
		return NUMERAL_NONE;
	do {
		if (!scan_run(c, sep))
			return NUMERAL_TOO_LONG;
		sep = separator_at(c, c->at, &length);
		if (!goes_on(c, sep, c->at + length))
			return NUMERAL_OK;
		c->at += length;
	} while (true);
}

/* True where runs 0 .. last-1 are groups with one separator. */
static bool grouped(const struct scan *c, int runs)
{
	enum separator sep = c->run[1].before;
	bool thousands = true, indian = sep == SEP_COMMA && runs > 2;

	if (c->run[0].zero || c->run[0].length > 3 || c->run[runs - 1].length != 3)
		return false;
	for (int i = 1; i < runs; i++) {
		if (c->run[i].before != sep)
			return false;
		thousands &= c->run[i].length == 3;
		indian &= c->run[i].length == (i == runs - 1 ? 3 : 2);
	}
	return thousands || (indian && c->run[0].length <= 2);
}

/* Whether the last separator may be a decimal one. */
static bool decimal_allowed(const struct scan *c, enum numeral_style style)
{
	enum separator last = c->run[c->runs - 1].before;

	if (last == SEP_COMMA)
		return style != NUMERAL_DECIMAL_POINT;
	return last == SEP_POINT && style != NUMERAL_DECIMAL_COMMA;
}

/* Whether a lone separator with three digits after it separates a group. */
static bool lone_group(const struct scan *c, enum numeral_style style)
{
	switch (c->run[1].before) {
	case SEP_COMMA:
		return style != NUMERAL_DECIMAL_COMMA;
	case SEP_POINT:
		return style == NUMERAL_DECIMAL_COMMA;
	default:
		return true;
	}
}

enum numeral_fault numeral_read(struct numeral *n, size_t *used, const char *s, size_t size,
				enum numeral_style style)
{
	struct scan c = {.s = s, .size = size};
	enum numeral_fault fault = scan_all(&c);
	bool groups, lone = c.runs == 2;

	*n = (struct numeral){0};
	if (fault)
		return fault;
	*used = c.at;
	n->digits = c.value;
	if (c.runs == 1)
		return NUMERAL_OK;
	groups = grouped(&c, c.runs);
	if (groups && (!lone || lone_group(&c, style)))
		return NUMERAL_OK;
	if (!decimal_allowed(&c, style) || (!lone && !grouped(&c, c.runs - 1)) ||
	    (!lone && c.run[c.runs - 1].before == c.run[1].before))
		return NUMERAL_NONE;
	n->decimals = c.run[c.runs - 1].length;
	n->undecided = groups && style == NUMERAL_PLAIN;
	return n->decimals > NUMERAL_DIGITS ? NUMERAL_TOO_LONG : NUMERAL_OK;
}

u128 numeral_half_unit(const struct numeral *n, int places, uint64_t factor)
{
	u128 left = n->digits, unit = 1;
	int decimals = n->decimals;

	if (factor == 1) {
		u128 whole = numeral_pow10(decimals);
		if (left % whole == 0) {
			left /= whole;
			decimals = 0;
		}
	}
	for (; decimals == 0 && left && left % 10 == 0; left /= 10)
		unit *= 10;
	unit *= factor * numeral_pow10(places);
	return left ? unit / numeral_pow10(decimals) / 2 : 0;
}
