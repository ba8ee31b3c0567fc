/* A column of its own that names the money of the amounts beside it: "35.5" under "Price" and "EUR"
 * under "Currency". */
#ifndef HANGAR_IMPORT_MONEYS_H
#define HANGAR_IMPORT_MONEYS_H

#include "hangar/import.h"

struct cell;
struct import_reader;
struct mapping;
struct survey;

/* The money of a row. */
struct row_money {
	currency_id money; /* 0: the row names none */
	uint64_t factor;   /* "USD m"; 0 or 1: nothing */
	bool unknown;      /* it names one that nobody knows */
};

/* Finds the column, r->moneys. One that --map speaks of is none. */
void moneys_find(struct import_reader *r, const struct survey *table, const struct mapping *map);
/* With the plan made: says so (decide), where it has amounts. */
void moneys_settle(struct import_reader *r, const struct survey *table);
struct row_money moneys_of_row(const struct import_reader *r);

#endif
