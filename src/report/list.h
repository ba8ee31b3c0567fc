/* The kinds of `list`: each is one table of columns, one function that makes cells and one that
 * collects rows. */
#ifndef REPORT_LIST_H
#define REPORT_LIST_H

#include "look.h"

struct list_kind {
	const char *name, *title;
	/* Columns of its own and their cells; or, of claims, the fields that are its columns, of
	 * which the first `shown` are drawn. */
	const struct column *columns;
	size_t column_count;
	cell_of *cell;
	const enum field_id *fields;
	size_t field_count, shown;
	void (*collect)(struct table *t, struct look *l, const struct filter *f);
	/* Instead of all these: makes the table itself, and what is to be said of it. */
	int (*make)(struct report *rep, struct section *s, struct look *l, const struct filter *f,
		    struct err *e);
	bool judged; /* its figures are those of deals */
	/* What is to be said below the rows; NULL: nothing. */
	void (*note)(struct report *rep, const struct look *l, const struct table *t);
	/* What its rows have for filters; `arg` is the look, of deals the resolution. */
	facet_of *facets;
	text_of *texts;
};

/* Adds the row where the filter lets it pass. */
void list_add(struct table *t, const void *row, const struct filter *f, facet_of *facets,
	      text_of *texts, struct look *l);
/* A table whose columns are fields of claims. */
struct table *list_fields(struct section *s, struct look *l, const enum field_id *fields, size_t n,
			  size_t shown);

/* Commands of the ledger's history. */
struct table *log_table(struct section *s, struct look *l);

extern const struct list_kind list_holdings, list_transfers, list_deals, list_airframes, list_types,
    list_parties, list_sources, list_batches, list_rates, list_claims, list_stands, list_indexes,
    list_prices;

/* The value of a field of a claim of any record. */
struct cell claim_cell(const struct claim *c, enum field_id field, const struct look *l);
facet_of claim_facet; /* row: struct claim, arg: struct look */
text_of claim_text;

#define COUNT_OF(a) (sizeof(a) / sizeof *(a))

#endif
