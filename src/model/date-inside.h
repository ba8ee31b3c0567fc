/* How a date remembers the way it was written. Shared by reading and writing, nobody else's. */
#ifndef HANGAR_DATE_INSIDE_H
#define HANGAR_DATE_INSIDE_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/date.h"

/* date.form is kind | precision of the first part << 2 | precision of the last part << 5. */
enum date_kind { KIND_SINGLE, KIND_INTERVAL, KIND_ONE_OF, KIND_ALL_OF };

/* Seasons are the northern ones of the weather: 21 spring March to May, 22 summer, 23 autumn, 24
 * winter, which runs from December into February of the next year. */
enum date_precision {
	PRECISION_OPEN,
	PRECISION_DAY,
	PRECISION_MONTH,
	PRECISION_YEAR,
	PRECISION_DECADE,
	PRECISION_CENTURY,
	PRECISION_SEASON,
};

/* The members of a list ([a,b], {a,b}) are years, months or days, all of one kind. The first and
 * the last follow from earliest and latest; bit i of date.list stands for the one i + 1 units
 * behind the first. */
enum { LIST_BITS = 32 };

static inline uint8_t date_form(enum date_kind kind, enum date_precision first,
				enum date_precision last)
{
	return (uint8_t)((unsigned)kind | (unsigned)first << 2 | (unsigned)last << 5);
}

static inline enum date_kind date_kind(const struct date *d)
{
	return (enum date_kind)(d->form & 3);
}

static inline enum date_precision date_precision(const struct date *d, bool last)
{
	return (enum date_precision)(d->form >> (last ? 5 : 2) & 7);
}

enum { YEAR_MIN = 1000, YEAR_MAX = 9999 };

int days_in_month(int year, int month);
/* Units of a precision (year, month, day), for lists: their number from a day, their first day. */
int32_t unit_of_day(int32_t day, enum date_precision p);
int32_t day_of_unit(int32_t unit, enum date_precision p);

#endif
