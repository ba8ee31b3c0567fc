/* The spans that a term of a filter may ask for: 80, <80, >=80, 80.., ..80, 10..20, of numbers,
 * amounts and dates. */
#ifndef HANGAR_MODEL_FILTER_RANGE_H
#define HANGAR_MODEL_FILTER_RANGE_H

#include "hangar/date.h"
#include "hangar/money.h"

struct err;

/* Inclusive; INT64_MIN and INT64_MAX are open. Counts as they are, decimals in millionths, money in
 * ten-thousandths of the major unit, which no currency is finer than. */
struct range {
	int64_t low, high;
	currency_id currency; /* of money: 0 is any */
	bool unknown;         /* asks for a stated unknown */
};

/* < and > are strict. A single figure may be written in every notation of a cell: ~80 asks for 75
 * to 85, 80+ for 80 and more. */
int range_of_count(struct range *r, const char *text, struct err *e);
int range_of_decimal(struct range *r, const char *text, struct err *e);
int range_of_money(struct range *r, const char *text, struct err *e);
/* Every date of a cell, or one with an operator, or two with ".." between; only the days of `d` and
 * that it is stated are of use. */
int range_of_date(struct date *d, const char *text, struct err *e);

/* By best where there is one; else whether some number of the row's range lies in the span. A
 * stated unknown answers only to "unknown". */
bool range_holds(const struct range *r, struct quantity q);
bool range_holds_money(const struct range *r, struct money m);

#endif
