/* Tables of exchange rates and price indexes, told by their headers and figures, so that none of
 * them is taken for aircraft. */
#ifndef HANGAR_IMPORT_MARKET_H
#define HANGAR_IMPORT_MARKET_H

#include "hangar/field.h"
#include "hangar/mem.h"

#include "preset.h"
#include "profile.h"

struct header;
struct mapping;

struct market_constant {
	enum field_id field;
	const char *text, *why;
};

struct market {
	enum record record; /* RECORD_RATE or RECORD_INDEX */
	const char *why;
	struct preset_column *columns; /* what each column of the header is */
	struct market_constant constants[2];
	size_t constant_count;
	enum field_id implied; /* of columns of their own for each money, COLUMN_SPREAD: the field
				* that their header is; FIELD_NONE */
	const char *ways;      /* a column of moneys of which nothing says whether they are base or
				* quote; NULL */
	enum field_id lacking; /* that no column and no --map says: FIELD_BASE; FIELD_NONE */
};

/* False where the table is none: it has no dates, nothing that is headed as a rate or an index, or
 * a column of aircraft types. `profiles`: one for each column. Texts go into the arena. */
bool market_find(struct market *m, const struct header *h, const struct profile *const *profiles,
		 const struct mapping *map, struct arena *a);

#endif
