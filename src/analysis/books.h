/* The double entry of a ledger: what each party, with its parts, is said to have received and given
 * away of each family of types, when, and between which ends. */
#ifndef HANGAR_ANALYSIS_BOOKS_H
#define HANGAR_ANALYSIS_BOOKS_H

#include "hangar/resolution.h"

struct entry {
	int32_t from, to;  /* days; DAY_OPEN_PAST to DAY_OPEN_FUTURE: nobody dates it */
	int64_t low, high; /* aircraft; INT64_MAX: open */
	uint32_t deal;     /* index into resolution.deals */
};

struct running { /* a day, and the sums of what stands up to it */
	int32_t day;
	int64_t low, high, open;
};

struct side {
	VEC(struct entry) entries; /* by last day */
	struct running *starts, *ends;
};

struct book {
	struct side in, out;
};

struct books;

struct books *books_new(const struct resolution *r);
void books_free(struct books **b);
/* Of the party and its parts (`own`: of itself alone) and a family; 0 is what is of no stated type.
 * NULL: nothing is reported. */
const struct book *books_find(const struct books *b, party_id party, type_id family, bool own);

/* What must have moved after the one day and before the other. */
int64_t side_least(const struct side *s, int32_t after, int32_t before);
/* What may have moved between two days, both included; INT64_MAX: nobody bounds it. */
int64_t side_most(const struct side *s, int32_t from, int32_t to);
/* What a party may have received (or given away) of a family in those days: its own books, what is
 * of no stated type, and what only a party above it is named for. */
int64_t books_most(const struct books *b, party_id party, type_id family, bool in, int32_t from,
		   int32_t to);
/* Sums that stay at INT64_MAX once they are open. */
int64_t open_add(int64_t a, int64_t b);

#endif
