/* The rates of a resolution, indexed. */
#ifndef HANGAR_ANALYSIS_EXCHANGE_H
#define HANGAR_ANALYSIS_EXCHANGE_H

#include "inside.h"

/* By pair of currencies, first day and row. */
struct indexed_rate {
	uint32_t pair;
	int32_t day;
	uint32_t row;
};
/* A currency to which a rate leads, either way round. */
struct neighbour {
	currency_id of, currency;
};
struct exchange {
	VEC(struct indexed_rate) list;
	VEC(struct neighbour) neighbours; /* sorted; each once from either side */
};

/* The same in either direction. */
uint32_t pair_of(currency_id a, currency_id b);
/* The same day a year later; the 28th of February after a leap day. */
int32_t year_after(int32_t day);
/* How many stand before (pair, day, row). */
size_t exchange_rank(const struct exchange *x, struct indexed_rate key);
/* Those of a currency, ascending. */
const struct neighbour *exchange_neighbours(const struct exchange *x, currency_id of, size_t *n);

#endif
