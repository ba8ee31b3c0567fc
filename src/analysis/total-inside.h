/* What the files of a total share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_TOTAL_INSIDE_H
#define HANGAR_ANALYSIS_TOTAL_INSIDE_H

#include "hangar/total.h"
#include "hangar/valuation.h"

#include "caps.h"
#include "dimension.h"
#include "share.h"
#include "sum.h"

struct intern;

/* The sums of one currency; those in prices of their day apart from those of the policy's year. */
struct line {
	currency_id currency;
	bool nominal;
	struct sum sum;
	struct line *next;
};

/* A row in the making: of the table, of what is left out, or the sum of all. */
struct group {
	struct part_key key;
	const char *status; /* of what is left out */
	size_t deals, claims, unpriced, without;
	struct rate_age rates;
	unsigned price_kinds; /* bits by enum price_kind */
	struct sum count, ordered, tiv;
	struct line *cost;
	size_t pending; /* what the deal in work puts in: index + 1; 0: nothing yet */
};

/* What one deal puts into one row. */
struct pending {
	size_t group;
	struct sum count, ordered, tiv;
	VEC(struct line) cost;
	size_t without, claims; /* claims: that speak of one part each */
	bool priced;
	struct rate_age rates;
	bool countless, without_count; /* a part of a deal of which nobody gives a number */
};

/* The figures of one part, as they count. */
struct figures {
	struct quantity count, ordered, tiv;
	struct money cost;
	size_t claims; /* that speak of this part alone */
	struct rate_age rates;
	bool narrowed; /* the filter sees only some of its types */
};

/* The deal or stock in work. */
struct deal_in_work {
	uint32_t index;
	const struct resolved_deal *d; /* NULL: a stock */
	bool orders;                   /* counts as the measure `ordered` only */
	bool states_count;
	struct valuation_seen seen; /* of its costs, for the notices */
	size_t claims, left_out;    /* claims: that speak of all parts; left_out: its group */
	struct slack count, ordered, cost;
	currency_id currency; /* of cost, as the next */
	bool nominal;
};

/* One type of a capped lot in a row: all of a row are bounded together. */
struct joint_cell {
	size_t group, lot_row; /* as in share_put */
	uint32_t problem;
	size_t cell;
	bool has_best; /* a figure is stated for all types of the lot in the row: */
	int64_t best;  /* it stands with the first of them */
};
/* What a type of a lot is at least, in a row and so in the best of it: not once more in the row of
 * the lot. */
struct counted_low {
	size_t group, lot_row;
	int64_t low; /* below 0: what the row of the lot gets back */
};

/* How many mixed lots are counted by type, by what bounds their types. */
struct share_notes {
	size_t open, stated, capped;
	VEC(uint32_t) capping, contradicted; /* problems, each once */
};

/* What one deal or stock puts into the sum of all: as wide as the deal is, in the target currency
 * where there is one. */
struct contribution {
	uint32_t deal; /* as of a part */
	const struct sum *count, *ordered, *tiv;
	const struct line *cost; /* one a currency */
	size_t cost_n;
	/* Of what several deals have together, by caps: its cells, by number, and their count; no
	 * deal. */
	const struct joint_cell *joint; /* NULL: a deal or stock */
	size_t joint_n;
};
typedef void contribution_seen(void *arg, const struct contribution *c);

struct total_work {
	contribution_seen *see; /* NULL: nobody asks */
	void *seeing;
	const struct resolution *r;
	const struct filter *f;
	struct total_scope scope;
	uint32_t asked; /* the deal whose verdict is known: index + 1 */
	enum filter_verdict verdict;
	struct total *t;
	struct dimensions ds;
	struct intern *keys; /* codes to rows */
	VEC(size_t) rows;    /* [key]: index into groups */
	VEC(size_t) left_out;
	VEC(struct group) groups; /* [0] is the sum */
	VEC(struct pending) pending;
	size_t pending_count;  /* those in use; the others keep their memory */
	VEC(uint32_t) counted; /* parts of deals, as indexes */
	struct part_keys part_keys;
	struct deal_in_work deal;
	struct valuation value;
	struct arena arena;
	VEC(struct joint_cell) joints;
	VEC(struct counted_low) lows;
	struct share_notes lots, narrowed; /* for the notices */
	size_t unconverted;                /* rivals */
};

/* Adds up as total_new does, and tells what each deal or stock puts in. */
int total_watch(const struct resolution *r, enum flow flow, const struct filter *f,
		contribution_seen *see, void *arg, struct err *e);

/* How far what a deal ordered lies outside of what its parts come to. */
struct slack orders_slack(struct quantity whole, const struct sum *parts);

/* total-group.c: from figures to sums. Group 0 is the sum of all. */

size_t group_of_key(struct total_work *w, const struct part_key *key);
size_t group_of_status(struct total_work *w, const char *status);
/* Puts figures of the deal in work into a group. Errors name the row that does not fit. */
int group_put(struct total_work *w, size_t group, const struct figures *x, bool share,
	      struct err *e);
/* Adds to the count of a group what several deals have together. */
int group_add(struct total_work *w, size_t group, const struct sum *count, struct err *e);
/* Ends the deal in work: what it put into each group counts now, as the deal's range allows. */
int groups_close_deal(struct total_work *w, struct err *e);

/* total-share.c: types of mixed lots. */

/* As group_put, of some types of the part (bits, as in share_of); `lot_row`: the row of the lot
 * itself, or 0. */
int share_put(struct total_work *w, size_t group, size_t lot_row, const struct part *p,
	      const struct figures *x, uint64_t types, struct err *e);
/* What the row of the lot itself has, where some of its types have figures of their own. */
struct quantity share_rest(const struct total_work *w, const struct part *p, struct quantity whole,
			   const struct part_key *types, size_t n);
void share_note(struct total_work *w, struct share_notes *n, const struct part *p);
/* Is the count of the part, where the filter sees some of its types only, bounded together with
 * other lots of what its giver held? */
bool share_is_joint(const struct resolution *r, const struct part *p);
/* What cells are together: `best` is that of each lot by itself, where one has one. */
struct sum joint_sum(struct feasible_range range, int64_t best, bool has_best);
/* After all deals: what is bounded together. */
int shares_close(struct total_work *w, struct err *e);
void shares_done(struct total_work *w);

/* total-money.c: how far the deal's cost may be off, and the deal's cost, as the policy has them.
 */

int total_cost_slack(struct total_work *w, const struct resolved_deal *d, struct err *e);

/* total-rows.c: from sums to rows, in their order. */

void total_fill(struct total_work *w);

/* total-note.c: the notices. */

void total_note(struct total_work *w);

#endif
