/* Figures of all deals by seller and type: where checks look beyond one deal, without a search
 * through all of them. */
#ifndef HANGAR_ANALYSIS_RIVALS_H
#define HANGAR_ANALYSIS_RIVALS_H

#include "hangar/resolution.h"

enum measure { MEASURE_COUNT, MEASURE_TOTAL, MEASURE_EACH, MEASURES };

/* What can be compared with one another: the same measure, kind of price and currency. */
struct unit {
	uint8_t measure, kind;
	currency_id currency;
};

struct rival {
	party_id from;
	type_id type;
	struct unit unit;
	int64_t value; /* aircraft, or minor units */
	uint32_t deal, version;
	size_t lot; /* of the version; NO_LOT: all of them */
	const struct transfer *claim;
};

VEC_TYPE(rivals, struct rival);

/* Once for each type of its deal, which `of` names; not at all where its seller is not known. */
void rivals_add(struct rivals *list, const struct resolution *r, struct rival of);
/* By seller, type, unit, value, deal, version and claim. */
void rivals_sort(struct rivals *list);
/* Of a sorted list, the first that is not below (from, type, unit, value) of `key`. */
size_t rivals_seek(const struct rivals *list, const struct rival *key);
/* The same seller, type and unit? */
bool rivals_comparable(const struct rival *a, const struct rival *b);
bool unit_equal(struct unit a, struct unit b);

/* The currency that amounts are compared in: that of --in, else the one that most rates are of; 0
 * where there are no rates. */
currency_id yardstick(const struct resolution *r);
/* `m` in that currency where a rate is known, else as it is. */
struct money by_yardstick(const struct resolution *r, struct money m, currency_id yardstick,
			  const struct date *on);

#endif
