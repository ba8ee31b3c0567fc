/* Dates in words and signs that are no EDTF, said in EDTF: "Q3 2022" is 2022-07/2022-09. */
#ifndef HANGAR_DATE_REWRITE_H
#define HANGAR_DATE_REWRITE_H

#include <stdbool.h>

#include "date-part.h"

struct str;

/* Appends what the folded text says in notations that the parts of a date are read in; false and
 * nothing appended where it is none of these. The result may say no date either.
 *
 * Q3, H1: their months. Early, mid and late: a third of the year, and approximate; of a month, the
 * month. FY2019: 2019, approximate, as nobody says where it begins; FY2019-20 and 2019/20: both
 * years. Since, after, before, by: an open end, inclusive. A day or month of ?, x or 0 is not
 * given. 2022年3月5日. 1996.0, as tables write whole numbers. */
bool date_rewrite(struct str *out, struct span t);
/* Whether it looks like the number of a day in a spreadsheet: 44621. */
bool date_is_serial(struct span t);

#endif
