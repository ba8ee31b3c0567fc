/* Years, months, quarters and days as headers of columns write them. */
#ifndef HANGAR_IMPORT_HEADING_TIME_H
#define HANGAR_IMPORT_HEADING_TIME_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/date.h"

struct arena;

/* What all headers of a table together prove: one alone may be read in two ways. */
struct heading_times {
	unsigned proofs;       /* of 02/25/2022 and its like: see proof.h */
	enum date_order order; /* what they prove */
	size_t months, fiscal; /* like 2010-11: how many, and of these how many of two years in a
				* row */
};

/* Takes a text into account; then, when all are, settles them. */
void heading_times_see(struct heading_times *t, const char *text, size_t n);
void heading_times_settle(struct heading_times *t);
/* The time that the text names, as the field of a date writes it, in the arena; *day is true where
 * it is less than a year. NULL: none, or one that can be read in two ways. Only 1900 to 2100. */
const char *heading_time(const struct heading_times *t, const char *text, size_t n, bool *day,
			 struct arena *a);

#endif
