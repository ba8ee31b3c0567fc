/* Sums over the parts of a resolution: low - best - high, by any dimensions, with what is left out
 * beside them. */
#ifndef HANGAR_TOTAL_H
#define HANGAR_TOTAL_H

#include "hangar/filter.h"
#include "hangar/resolution.h"

enum dimension {
	BY_DEAL,
	BY_TYPE,
	BY_FAMILY,
	BY_ROLE,
	BY_CLASS,
	BY_FROM,
	BY_TO,
	BY_OPERATOR,
	BY_PARTY,
	BY_YEAR,
	BY_STATUS,
	BY_CONDITION,
	BY_OUTCOME,
	BY_KIND,
	BY_SOURCE,
	BY_CURRENCY,
	DIMENSIONS
};
#define DIMENSIONS_AT_ONCE 4

const char *dimension_name(enum dimension d);
/* -1 with an error that names the known ones. */
int dimension_parse(enum dimension *d, const char *name, size_t n, struct err *e);

struct total_row {
	const char *keys[DIMENSIONS_AT_ONCE]; /* one a dimension; "" is "not given" */
	bool mixed;
	size_t deals, claims;
	struct quantity count, ordered, tiv; /* best absent where no item of the row has one */
	size_t without_figure;               /* items whose unknown best counts as their low */
	VEC(struct money) cost;              /* the target currency first, then the unconverted */
	unsigned price_kinds; /* bits by enum price_kind: what sort of prices the cost is made of */
	size_t unpriced;      /* deals without a cost */
	bool rate_after;      /* a conversion took a rate from after the deal */
	bool rate_old;        /* or one more than a year older than it */
};

struct left_out {
	const char *status; /* "offered", "cancelled", ..., "discredited" */
	struct total_row row;
};

/* The notice of a total that the filter leaves nothing for. */
#define TOTAL_OF_NOTHING "nothing meets the filter"

struct total {
	enum flow flow;
	bool other; /* the ledger is looked at with other equipment: its figures may be of that */
	enum dimension by[DIMENSIONS_AT_ONCE];
	size_t by_count;
	VEC(struct total_row)
	rows; /* in the order of their keys, mixed ones last; none without
		 a dimension */
	struct total_row sum;
	VEC(struct left_out) left_out;
	VEC(const char *) notices; /* one line each */
	struct arena arena;
};

/* Errors: an amount that does not fit. In `rows` a part stands once for each key it has: types of a
 * mixed lot and both parties make several. `sum` has each part once. */
int total_new(struct total **t, const struct resolution *r, enum flow flow, const struct filter *f,
	      const enum dimension *by, size_t n, struct err *e);
/* The sum alone, of fewer parts than those of the flow that meet the filter. */
struct total_scope {
	bool deals; /* the filter is asked of deals: all parts of one that meets it, and where it
		     * meets some of its types only, what is of these */
	bool moved; /* neither orders nor what is left out */
	/* What the filter makes of each part (with `deals`, of each deal), by index, where it was
	 * asked already; NULL: it is asked. */
	const unsigned char *verdicts; /* enum filter_verdict */
};
int total_scoped(struct total **t, const struct resolution *r, enum flow flow,
		 const struct filter *f, struct total_scope scope, struct err *e);
void total_free(struct total **t);
/* Does any part of the flow match? For choosing what to total by default. */
bool total_has(const struct resolution *r, enum flow flow, const struct filter *f);

/* Facets and texts of a part and of a resolved deal, for filters and lists. `row` is a struct part
 * or struct resolved_deal of the struct resolution in `arg`. */
facet_of part_facet, deal_facet;
text_of part_text, deal_text;

#endif
