/* A date as a source gives it: an EDTF (ISO 8601-2) subset plus what files really hold. It knows
 * its earliest and its latest day. */
#ifndef HANGAR_DATE_H
#define HANGAR_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct err;
struct str;

#define DAY_OPEN_PAST   INT32_MIN /* "../B" */
#define DAY_OPEN_FUTURE INT32_MAX /* "A/.." */

/* What is taken for a year where nothing but its four digits says so. */
#define DATE_FIRST_YEAR 1900
#define DATE_LAST_YEAR  2100

enum date_flag {
	DATE_STATED = 1,
	DATE_UNCERTAIN = 2,   /* ? */
	DATE_APPROXIMATE = 4, /* ~ ; % is both */
	DATE_UNKNOWN = 8,     /* a stated unknown: "unknown", "?" */
};

struct date {
	int32_t earliest, latest; /* days since 1970-01-01, proleptic Gregorian, inclusive */
	uint8_t flags;
	/* private, see date-inside.h: how it is written; the members of a list after the first */
	uint8_t form;
	uint32_t list;
};

/* What a column has proved about d/m/y against m/d/y. */
enum date_order { DATE_ORDER_UNKNOWN, DATE_DAY_FIRST, DATE_MONTH_FIRST };

/* Parses level 0 EDTF, `?` `~` `%`, `201X`, `2004-XX`, intervals `A/B` `../B` `A/..`, seasons
 * (2004-21 to 2004-24), one-of sets `[a,b]`, and `26.10.2023`, `10/26/2023` (an order that neither
 * the value nor the column proves is an error that says so), `Oct 2023`, `October 26, 2023`,
 * `26 October 2023`, month names in English, Russian, Ukrainian, German, French, Spanish, Polish,
 * `2001; 2002` (lists of years, months or days, all within 33 of the first but for the last).
 * Qualifiers count for the whole date. A value that proves its order overrules the column. A time
 * of day behind a day is passed over. Seasons are northern: 21 spring from March, 22 summer, 23
 * autumn, 24 winter from December into February of the next year. A stated unknown is open at both
 * ends. Impossible days (30 February) are errors, and so are years before 1000 or of two digits.
 * Blank states nothing. */
int date_parse(struct date *d, const char *text, enum date_order order, struct err *e);
/* The canonical EDTF text; parses back to the same value. "" when nothing is stated. */
void date_format(struct str *out, const struct date *d);
bool date_stated(const struct date *d);
bool date_equal(const struct date *a, const struct date *b);
/* By earliest, then latest day; a stated unknown after the dates, nothing stated last. A total
 * order: 0 only for equal ones. */
int date_compare(const struct date *a, const struct date *b);
bool date_contains(const struct date *outer, const struct date *inner);
bool date_overlaps(const struct date *a, const struct date *b);

int32_t day_from_civil(int year, int month, int day);
void day_to_civil(int32_t day, int *year, int *month, int *dom);
int day_year(int32_t day);
/* The year that four digits alone say, from 1900 to 2100; 0: the n bytes are none. */
int date_year(const char *s, size_t n);
void day_format(struct str *out, int32_t day); /* "2024-04-30", ".." for the open ends */
struct date date_of_day(int32_t day);

#endif
