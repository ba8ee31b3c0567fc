/* An amount of money as a source gives it: a quantity of minor units of one ISO 4217 currency. */
#ifndef HANGAR_MONEY_H
#define HANGAR_MONEY_H

#include "hangar/quantity.h"

#include <stddef.h>

/* A currency is a small number: its row in the embedded list; 0 is none. */
typedef uint16_t currency_id;

struct money {
	struct quantity minor; /* in minor units (cents, tiyn) */
	currency_id currency;
	bool nominal; /* constant prices were asked for, and this amount is in those of its day */
};

/* The list: ISO 4217 with minor digits, symbols and words, embedded at build time. Loaded once,
 * at the first use; a fault in it is a bug and asserts. */
currency_id currency_find(const char *code); /* "USD", any case; 0 when unknown */
const char *currency_code(currency_id c);    /* "" for 0 */
const char *currency_name(currency_id c);
int currency_digits(currency_id c); /* minor digits: 2 for USD, 0 for JPY */
size_t currency_count(void);        /* ids run from 1 to this */

struct money_context {
	enum numeral_style style;
	currency_id implied; /* for an amount without a currency; 0: such an amount is an error */
	currency_id dollar;  /* what a bare $ is; 0 means USD */
	uint64_t factor;     /* of figures without a multiplier, where their header has one ("Mio.
			      * EUR"); 0 or 1: none */
};

/* Parses every notation of the design: code or symbol or word before or after; multipliers (k, m,
 * mln, млн, bn, trillion, ...); all the bounds and approximations of quantity; decimal point or
 * comma. More decimals than the currency has are an error unless they come out whole after the
 * multiplier. Amounts that don't fit int64 minor units are an error. In an undecided column `1,234`
 * is a group of thousands, as with counts, and `1.234` an error, but with a multiplier a decimal
 * (`2.260m`). A multiplier on the last of several figures holds for those before it that have none
 * (`80-90m`). A stated unknown needs no currency. `c` may be NULL: undecided, nothing implied. */
int money_parse(struct money *m, const char *text, const struct money_context *c, struct err *e);
/* Canonical, parses back to the same value: "USD 2260000", "~USD 2260000", "<=USD 20000",
 * "USD 1.50". */
void money_format(struct str *out, struct money m);
/* For people: "USD 2.26 m", "USD 19,300", "KZT 1,803.4 m"; three or four digits kept. */
void money_format_short(struct str *out, struct money m);
/* The decimal string of an amount in major units: 156330000 cents -> "1563300.00"; a currency
 * without minor units gives "1563300". */
void money_major(struct str *out, int64_t minor, currency_id c);

bool money_stated(struct money m);
/* Same currency on both sides, or one side not stated; anything else is an error. */
int money_add(struct money *out, struct money a, struct money b, struct err *e);
/* Price of one times number of aircraft. */
int money_times(struct money *out, struct money each, struct quantity count, struct err *e);

/* An exchange rate as published: 1 base = mantissa / 10^scale quote. */
struct rate_value {
	int64_t mantissa; /* > 0 */
	int scale;        /* 0..18 */
};
int rate_parse(struct rate_value *r, const char *text, enum numeral_style style, struct err *e);
void rate_format(struct str *out, struct rate_value r);
/* base -> quote multiplies, quote -> base divides; rounded half to even in minor units of `to`;
 * low, best and high each. `inverse`: m is in the quote currency. Overflow is an error. */
int money_convert(struct money *out, struct money m, struct rate_value r, bool inverse,
		  currency_id to, struct err *e);
/* One of the rates that a conversion goes by, and its direction as above. */
struct rate_step {
	struct rate_value rate;
	bool inverse;
};
/* By two rates, one after the other, over what they have in common; `to` is the currency that the
 * second leads to. Rounded once, as above. */
int money_cross(struct money *out, struct money m, struct rate_step first, struct rate_step second,
		currency_id to, struct err *e);

/* The mean of published values: sum / 10^scale / n. Begins with zero bytes. */
struct mean {
	int64_t sum;
	int scale, n;
};
bool mean_add(struct mean *mean, struct rate_value v); /* false where it does not fit */
void mean_format(struct str *out, struct mean mean);   /* "258.811": to three decimals */
/* The amount times target / own: of the prices of one year made those of another. Rounded half to
 * even, each end; overflow is an error. */
int money_at_prices(struct money *out, struct money m, struct mean own, struct mean target,
		    struct err *e);

#endif
