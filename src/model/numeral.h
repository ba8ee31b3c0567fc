/* Reading numerals: digits, group separators, decimals. The one place that knows how they are
 * written. */
#ifndef HANGAR_NUMERAL_H
#define HANGAR_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/quantity.h"

__extension__ typedef unsigned __int128 u128;

/* digits / 10^decimals, as written: trailing zeros are kept, they say how exact a figure is. */
struct numeral {
	u128 digits; /* below 10^NUMERAL_DIGITS */
	int decimals;
	bool undecided; /* one point and three digits after it, 1.234: group or decimal? Given here
			 * as a decimal. */
};

enum { NUMERAL_DIGITS = 24 };

enum numeral_fault { NUMERAL_OK, NUMERAL_NONE, NUMERAL_TOO_LONG };

/* Reads the numeral at s; *used is its length in bytes. Groups are of three digits (the Indian
 * 1,00,000 too) and separated by one of blank , . ' ’ _ throughout; a comma or point that cannot
 * separate groups is a decimal one. `1,234` is a group unless the style is DECIMAL_COMMA. Stops
 * before anything that is no part of the numeral. */
enum numeral_fault numeral_read(struct numeral *n, size_t *used, const char *s, size_t size,
				enum numeral_style style);

u128 numeral_pow10(int exponent); /* 0..38 */
/* Half a unit of the last digit that was meant, in units of 10^-places times factor, rounded down:
 * 80 -> 5, 2.26 (places 2, factor 1000000) -> 500000. Zeros at the end of a whole number are not
 * meant; those of a fraction are, unless all of it is zeros and nothing scales it (20000.00 is how
 * spreadsheets write 20000). */
u128 numeral_half_unit(const struct numeral *n, int places, uint64_t factor);

#endif
