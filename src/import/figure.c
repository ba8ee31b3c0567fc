/* The parsers of the model tell what is a figure; digits alone, which most are, need none. */
#include "figure.h"

#include <stdbool.h>
#include <string.h>

#include "hangar/money.h"
#include "hangar/quantity.h"

#include "cells.h"
#include "published.h"
#include "words.h"

#define LONGEST     40 /* bytes: no figure is longer */
#define DIGITS_MOST 12 /* of a number that surely fits in millionths */

static bool has_digit(const char *s, size_t n)
{
	return strcspn(s, "0123456789") < n;
}

static bool plain_number(const struct cell *c, int64_t *micro)
{
	int64_t n = 0;

	if (!c->n || c->n > DIGITS_MOST || strspn(c->s, "0123456789") != c->n)
		return false;
	for (size_t i = 0; i < c->n; i++)
		n = n * 10 + (c->s[i] - '0');
	*micro = n * FIGURE_UNIT;
	return true;
}

static enum figure quantity_figure(struct quantity q, int64_t *micro)
{
	if (!quantity_is_exact(q) || q.best > INT64_MAX / FIGURE_UNIT)
		return FIGURE_LOOSE;
	*micro = q.best * FIGURE_UNIT;
	return FIGURE_EXACT;
}

static enum figure decimal_figure(struct rate_value v, int64_t *micro)
{
	for (; v.scale > 6; v.scale--)
		v.mantissa /= 10;
	for (; v.scale < 6; v.scale++) {
		if (v.mantissa > INT64_MAX / 10)
			return FIGURE_LOOSE;
		v.mantissa *= 10;
	}
	*micro = v.mantissa;
	return FIGURE_EXACT;
}

enum figure figure_of(const struct cell *c, int64_t *micro)
{
	struct money_context dollars = {.implied = currency_find("USD")};
	struct quantity q;
	struct rate_value v;
	struct money m;

	if (plain_number(c, micro))
		return FIGURE_EXACT;
	if (!c->n || published_says_nothing(c))
		return FIGURE_BLANK;
	if (c->n > LONGEST)
		return FIGURE_NONE;
	if (!has_digit(c->s, c->n) && words_state_nothing(c->s, c->n))
		return FIGURE_BLANK;
	if (!has_digit(c->s, c->n)) /* "some", "unknown" */
		return quantity_parse(&q, c->s, NUMERAL_PLAIN, NULL) ? FIGURE_NONE : FIGURE_LOOSE;
	if (!quantity_parse(&q, c->s, NUMERAL_PLAIN, NULL))
		return quantity_figure(q, micro);
	if (!rate_parse(&v, c->s, NUMERAL_PLAIN, NULL) ||
	    !rate_parse(&v, c->s, NUMERAL_DECIMAL_POINT, NULL))
		return decimal_figure(v, micro);
	return money_parse(&m, c->s, &dollars, NULL) ? FIGURE_NONE : FIGURE_LOOSE;
}
