/* Days whose year has two digits: "3.4.23", "22/02/24", "01-Mar-22". They are read where the column
 * proves that the year stands last. */
#ifndef HANGAR_IMPORT_SHORT_YEAR_H
#define HANGAR_IMPORT_SHORT_YEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SHORT_YEAR_PIVOT 40 /* 00 to 39 are 2000 to 2039, 40 to 99 are 1940 to 1999 */
#define SHORT_YEAR_TEXT  32 /* bytes: a day with its whole year has fewer */

/* Bits of what one cell shows; 0: it is no such day. */
enum short_year {
	SHORT_YEAR_IS = 256,     /* it is one */
	SHORT_YEAR_LAST = 512,   /* its year can stand last only; or it has four digits, and does */
	SHORT_YEAR_FIRST = 1024, /* or first only */
};
unsigned short_year_shows(const char *s, size_t n);

/* The days of a column. */
struct short_years {
	size_t n, last, first, points;
	uint32_t firsts, thirds; /* as bits: which numbers stand first and last */
};
void short_years_add(struct short_years *all, const char *s, size_t n);
/* Why the year stands last, for people; NULL: nothing proves it. Points stand between a day and
 * what follows it. */
const char *short_years_proved(const struct short_years *all);
/* The same day with all four digits of its year, the year taken to stand last. False where it is
 * none. */
bool short_year_whole(char out[SHORT_YEAR_TEXT], const char *s, size_t n);

#endif
