/* A number of aircraft as a source gives it: bounded, approximate, estimated or unknown. */
#ifndef HANGAR_QUANTITY_H
#define HANGAR_QUANTITY_H

#include <stdbool.h>
#include <stdint.h>

struct err;
struct str;

enum quantity_flag {
	Q_LOW = 1,         /* low is stated */
	Q_BEST = 2,        /* best is stated */
	Q_HIGH = 4,        /* high is stated */
	Q_APPROXIMATE = 8, /* ~80 */
	Q_ESTIMATED = 16,  /* (80), 80?, ε80 */
	Q_UNKNOWN = 32,    /* a stated unknown: no low, best or high */
};
#define Q_ENDS (Q_LOW | Q_BEST | Q_HIGH)

/* Invariant: low <= best <= high over the ends that are there. All zero: nothing is stated. */
struct quantity {
	int64_t low, best,
	    high; /* 0 where the flag is absent, so that equal values are equal bytes */
	uint32_t flags;
};

struct quantity quantity_exact(int64_t n);
struct quantity quantity_make(const int64_t *low, const int64_t *best, const int64_t *high);
/* The invariant, for what comes from a store; quantity_make asserts it. */
bool quantity_valid(struct quantity q);
bool quantity_stated(struct quantity q);   /* false for an empty cell; true for a stated unknown */
bool quantity_is_exact(struct quantity q); /* low = best = high, not approximate */
bool quantity_equal(struct quantity a, struct quantity b);

/* How numerals in one column are written. */
enum numeral_style {
	NUMERAL_PLAIN, /* undecided: 1,234,567 and 1.234.567 are groups, `1.234` is rejected */
	NUMERAL_DECIMAL_POINT, /* 1,234.5 */
	NUMERAL_DECIMAL_COMMA, /* 1.234,5 */
};

/* Parses every notation of the design, any case, any usual group separator (blank, no-break and
 * thin blanks, ',' '.' '\'' '_'). Blank text is "nothing is stated". Negative counts, fractions and
 * trailing text are errors; numbers beyond int64 are errors. `e` gets one line: what was found and
 * what was expected, without file or line (the caller knows them). */
int quantity_parse(struct quantity *q, const char *text, enum numeral_style style, struct err *e);
/* The canonical text, which parses back to the same value: "81", "~80", "80-90", "80+", "<=80"
 * (also read), "(80)", "unknown", "0-81-81" where best is not derived. "" when nothing is stated.
 */
void quantity_format(struct str *out, struct quantity q);
/* For people: "81", "~80", "80–90", "≥80", "≤80", "0–81–81", with commas. */
void quantity_format_short(struct str *out, struct quantity q);

/* "1,019,782,199": plain digits and commas. */
void integer_format(struct str *out, int64_t n);

/* Sums and differences with open ends: an end is open in the result where it is open in either.
 * Best likewise; with no end left it is a stated unknown. Flags are joined. Adding "nothing is
 * stated" changes nothing, so that a sum may start from zero bytes; multiplying by it states
 * nothing. Overflow is an error, never a wrap. */
int quantity_add(struct quantity *out, struct quantity a, struct quantity b, struct err *e);
int quantity_scale(struct quantity *out, struct quantity a, int64_t factor,
		   struct err *e); /* factor >= 0 */
/* count x unit price and the like: both non-negative; ends multiply. */
int quantity_multiply(struct quantity *out, struct quantity a, struct quantity b, struct err *e);
/* The smallest range that holds both; an end open in one is taken from the other. No best. */
struct quantity quantity_envelope(struct quantity a, struct quantity b);
/* True where some number lies in both ranges. */
bool quantity_overlaps(struct quantity a, struct quantity b);
/* By best, else low, else high; a stated unknown after the figures, nothing stated last. Ties go by
 * low, high and flags: 0 only for equal ones. -1, 0, 1. A total order. */
int quantity_compare(struct quantity a, struct quantity b);

#endif
