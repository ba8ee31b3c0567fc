/* The keys that a part has along the dimensions of a total: numbers, so that rows are found by
 * hashing, and texts only for the rows there are. */
#ifndef HANGAR_ANALYSIS_DIMENSION_H
#define HANGAR_ANALYSIS_DIMENSION_H

#include "hangar/total.h"

struct intern;

/* One row that a part goes to. */
struct part_key {
	uint64_t code[DIMENSIONS_AT_ONCE]; /* those beyond the number of dimensions are 0 */
	bool mixed;                        /* the row of a mixed lot */
	bool share;                        /* some types of a mixed lot */
	uint64_t types; /* those of its types, of the first 64, that fall into the row: bits */
};
VEC_TYPE(part_keys, struct part_key);

struct dimensions {
	const struct resolution *r;
	const struct filter *f;
	const enum dimension *by;
	size_t n;
	struct intern *roles; /* owned */
};

struct dimension_row {
	const char *name;
	/* Either of the part; `side` 0 or 1 where a part stands under two keys. */
	uint64_t (*of_part)(const struct dimensions *ds, const struct part *p, int side);
	/* or of each of its types. */
	uint64_t (*of_type)(const struct dimensions *ds, const struct part *p, type_id t);
	const char *(*text)(const struct dimensions *ds, uint64_t code, struct arena *a);
};
extern const struct dimension_row dimension_table[DIMENSIONS];
/* The party on a side: 0 who gives, 1 who gets; the only one on either. */
uint64_t dimension_party(const struct part *p, int side);

void dimensions_init(struct dimensions *ds, const struct resolution *r, const struct filter *f,
		     const enum dimension *by, size_t n);
void dimensions_done(struct dimensions *ds);
/* The rows that a part goes to; `narrowed`: the filter sees some of its types only. */
void dimensions_of(struct part_keys *out, const struct dimensions *ds, const struct part *p,
		   bool narrowed);
/* The types of a part that the filter admits, as bits. */
uint64_t dimension_types(const struct dimensions *ds, const struct part *p);
/* The text of dimension i, from the catalogue, the resolution or `a`; "" is not given. */
const char *dimension_text(const struct dimensions *ds, size_t i, uint64_t code, struct arena *a);
/* Names in natural order (F-4 before F-16), not given last; years by their days. */
int dimension_order(enum dimension d, uint64_t code_a, const char *a, uint64_t code_b,
		    const char *b);

/* Of a stock there is no deal, and the other way round. */
static inline bool flow_is_stock(unsigned flow)
{
	return flow == FLOW_HOLDINGS || flow == FLOW_AIRFRAMES;
}

static inline const struct resolved_deal *part_deal(const struct resolution *r,
						    const struct part *p)
{
	return flow_is_stock(p->flow) ? NULL : &r->deals.v[p->deal];
}

#endif
