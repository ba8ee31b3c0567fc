/* Numerals and dates that can be read in one way only decide those that can be read in two. */
#include "proof.h"

#include <stdbool.h>

#include "hangar/str.h"

static unsigned decimal(char separator)
{
	return separator == '.' ? PROVES_POINT : PROVES_COMMA;
}

/* One numeral: `first` and `last` are its separators, `count` their number, `lead` the digits
 * before the first, `tail` those after the last. */
static unsigned judge(char first, char last, size_t count, size_t lead, size_t tail, bool decided)
{
	if (first != last || decided)
		return decimal(last);
	if (count > 1) /* it separates groups, so the other one is the decimal */
		return decimal(first == '.' ? ',' : '.');
	return tail == 3 && lead >= 1 && lead <= 3 ? UNCLEAR : decimal(last);
}

/* A group before s, separated by a blank or an apostrophe: 1 234,567. */
static bool group_before(const char *s, size_t at, size_t lead)
{
	return at >= 2 && lead == 3 && (s[at - 1] == ' ' || s[at - 1] == '\'') &&
	       is_digit(s[at - 2]);
}

static unsigned proof_of_numeral(const char *s, size_t n, size_t *at)
{
	size_t from = *at, i = from, count = 0, lead, tail = 0;
	char first = 0, last = 0;

	while (i < n && is_digit(s[i]))
		i++;
	lead = i - from;
	for (; i + 1 < n && (s[i] == '.' || s[i] == ',') && is_digit(s[i + 1]); count++) {
		last = s[i];
		first = first ? first : last;
		for (tail = 0, i++; i < n && is_digit(s[i]); i++)
			tail++;
	}
	*at = i;
	return count ? judge(first, last, count, lead, tail,
			     group_before(s, from, lead) || s[from] == '0')
		     : PROVES_NOTHING;
}

unsigned proof_of_numerals(const char *s, size_t n)
{
	unsigned proofs = PROVES_NOTHING;

	for (size_t i = 0; i < n;) {
		if (is_digit(s[i]))
			proofs |= proof_of_numeral(s, n, &i);
		else
			i++;
	}
	return proofs;
}

/* One or two digits at *at; 0: none. */
static int short_number(const char *s, size_t n, size_t *at)
{
	int v = 0, digits = 0;

	for (; *at < n && is_digit(s[*at]); ++*at, digits++)
		v = digits < 3 ? v * 10 + (s[*at] - '0') : v;
	return digits <= 2 ? v : 0;
}

unsigned proof_of_date(const char *s, size_t n)
{
	size_t at = 0;
	int a = short_number(s, n, &at), b;
	char separator = at < n ? s[at++] : '\0';

	if (!a || (separator != '/' && separator != '.' && separator != '-'))
		return PROVES_NOTHING;
	b = short_number(s, n, &at);
	if (!b || at + 1 >= n || s[at] != separator || !is_digit(s[at + 1]))
		return PROVES_NOTHING;
	if (a > 12 && b > 12)
		return PROVES_NOTHING;
	if (a > 12)
		return PROVES_DAY_FIRST;
	return b > 12 ? PROVES_MONTH_FIRST : UNCLEAR;
}

enum numeral_style proof_style(unsigned proofs)
{
	switch (proofs & (PROVES_POINT | PROVES_COMMA)) {
	case PROVES_POINT:
		return NUMERAL_DECIMAL_POINT;
	case PROVES_COMMA:
		return NUMERAL_DECIMAL_COMMA;
	default:
		return NUMERAL_PLAIN;
	}
}

enum date_order proof_order(unsigned proofs)
{
	switch (proofs & (PROVES_DAY_FIRST | PROVES_MONTH_FIRST)) {
	case PROVES_DAY_FIRST:
		return DATE_DAY_FIRST;
	case PROVES_MONTH_FIRST:
		return DATE_MONTH_FIRST;
	default:
		return DATE_ORDER_UNKNOWN;
	}
}
