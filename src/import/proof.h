/* What one cell proves about how its column is written. */
#ifndef HANGAR_IMPORT_PROOF_H
#define HANGAR_IMPORT_PROOF_H

#include <stddef.h>

#include "hangar/date.h"
#include "hangar/quantity.h"

enum proof { /* bits */
	     PROVES_NOTHING = 0,
	     PROVES_POINT = 1, /* 1,234.5 or 1.5 */
	     PROVES_COMMA = 2,
	     PROVES_DAY_FIRST = 4, /* 26.10.2023 */
	     PROVES_MONTH_FIRST = 8,
	     UNCLEAR = 16,       /* 1.234, 1,234, 03/04/2023: can be read both ways */
	     SAYS_WHOLE = 32,    /* of a number of aircraft: digits alone */
	     UNCLEAR_POINT = 64, /* of one: 1.234, which is no whole number if that is a decimal */
};

unsigned proof_of_numerals(const char *s, size_t n);
unsigned proof_of_date(const char *s, size_t n);
/* What all the cells of a column prove together; nothing where they contradict each other. */
enum numeral_style proof_style(unsigned proofs);
enum date_order proof_order(unsigned proofs);

#endif
