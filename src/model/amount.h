/* The notation of bounded amounts (~80, 80-90, at least 80, (80), 0-81-81), which counts and money
 * share. Reading goes in two steps, because how fine money is depends on the currency found. */
#ifndef HANGAR_AMOUNT_H
#define HANGAR_AMOUNT_H

#include "hangar/money.h"
#include "numeral.h"

struct str;

enum amount_fault {
	AMOUNT_OK,
	AMOUNT_STRANGE, /* not this notation at all */
	AMOUNT_NEGATIVE,
	AMOUNT_TOO_FINE,  /* a fraction of the smallest unit */
	AMOUNT_UNDECIDED, /* 1.234 */
	AMOUNT_TOO_LARGE,
	AMOUNT_BACKWARDS,      /* 90-80 */
	AMOUNT_TWO_CURRENCIES, /* USD 5 KZT */
};

struct amount_part {
	struct numeral n;
	uint64_t factor; /* of its multiplier word; 0: none was given */
	bool open;       /* a ? stands for it */
};

enum amount_bound { BOUND_NONE, BOUND_LOW, BOUND_HIGH, BOUND_FROM, BOUND_BETWEEN };

struct amount {
	struct amount_part part[3];
	int parts;
	enum amount_bound bound;
	uint32_t flags;       /* Q_APPROXIMATE, Q_ESTIMATED */
	bool some;            /* "some", "several", without a figure */
	currency_id currency; /* 0: none was named */
	bool bare_dollar;     /* the currency was given as $ and no more */
	uint64_t unit;        /* of figures without a multiplier, said elsewhere; 0: 1 */
};

/* Reads text that is not blank. Currencies and multipliers are understood where `money` says so. */
enum amount_fault amount_read(struct amount *a, const char *text, enum numeral_style style,
			      bool money);
/* What it says in units of 10^-places. */
enum amount_fault amount_resolve(struct quantity *q, const struct amount *a, int places);

/* The text of a cell that is just digits and blanks, as nearly all are: no allocation, no tables.
 * False where it is anything else. */
bool amount_plain(int64_t *value, const char *text);

/* How a quantity is to be written: the same for counts and money. */
enum amount_shape {
	SHAPE_NOTHING,
	SHAPE_UNKNOWN,
	SHAPE_ONE,   /* 80 or ~80: best alone tells the rest */
	SHAPE_RANGE, /* 80-90: low and high tell the best */
	SHAPE_LOW,   /* 80+ */
	SHAPE_HIGH,  /* <=80 */
	SHAPE_FULL,  /* 0-81-81, with ? for what is not stated */
};
enum amount_shape amount_shape(struct quantity q, int places);

struct amount_writer {
	const char *unit;       /* before the figures: "USD " or "" */
	const char *unit_after; /* behind them: " m" or "" */
	int places;
	bool for_people; /* 0–81–81 and ≤80 instead of what parses everywhere */
	void (*figure)(struct str *out, int64_t value, const void *how);
	const void *how;
};
void amount_write(struct str *out, const struct amount_writer *w, struct quantity q);

/* 10-11-2023: like a date that strayed into a column of numbers. */
bool amount_like_date(const int64_t figure[3]);
/* The middle, rounded half to even. */
int64_t amount_middle(int64_t low, int64_t high);

#endif
