/* Types of mixed lots in the rows of a total. What a type may be is that of its lot alone, and goes
 * through the range of the deal as any figure does. Only where holdings cap several lots together,
 * what a row has of them is found at the end, for all of the row at once. */
#include "total-inside.h"

#include <stdlib.h>

/* The place of the part among capped lots, where this total may ask for it: of what has moved. */
static const struct capped_lot *capped(const struct total_work *w, const struct part *p)
{
	const struct capped_lot *c = w->deal.orders || w->deal.left_out ? NULL : caps_find(w->r, p);

	return c && !w->r->caps->problems.v[c->problem].contradicted ? c : NULL;
}

bool share_is_joint(const struct resolution *r, const struct part *p)
{
	const struct capped_lot *c = caps_find(r, p);

	return c && r->deals.v[p->deal].standing == STANDING_MOVED && (p->count.flags & Q_ENDS) &&
	       !r->caps->problems.v[c->problem].contradicted;
}

/* `alone`: what the types are of the lot by itself; their best stands with the first of them. */
static void join_cells(struct total_work *w, const struct capped_lot *c, size_t group,
		       size_t lot_row, uint64_t types, struct quantity alone)
{
	struct joint_cell j = {.group = group, .lot_row = lot_row, .problem = c->problem};

	j.best = alone.best;
	j.has_best = (alone.flags & Q_BEST) != 0;
	for (size_t i = 0; i < 64; i++) {
		if (!(types >> i & 1))
			continue;
		j.cell = c->first_cell + i;
		vec_push(&w->joints, j);
		j.best = 0;
	}
}

int share_put(struct total_work *w, size_t group, size_t lot_row, const struct part *p,
	      const struct figures *x, uint64_t types, struct err *e)
{
	const struct capped_lot *c = types ? capped(w, p) : NULL;
	struct figures share = *x;

	share.count = share_of(w->r, p, x->count, types);
	if (c && (x->count.flags & Q_ENDS)) {
		join_cells(w, c, group, lot_row, types, share.count);
		share.narrowed &= !(share.count.flags & Q_BEST); /* it is not without a figure */
		share.count = (struct quantity){.flags = Q_LOW | Q_HIGH}; /* the rest comes later */
	}
	if (lot_row && !(share.count.flags & Q_BEST) && share.count.low > 0)
		vec_push(&w->lows, ((struct counted_low){group, lot_row, share.count.low}));
	return group_put(w, group, &share, true, e);
}

/* Only the bests add up to the whole: those of single types are not once more in that of the lot.
 */
struct quantity share_rest(const struct total_work *w, const struct part *p, struct quantity whole,
			   const struct part_key *types, size_t n)
{
	struct quantity rest = whole;

	if (!(whole.flags & Q_BEST))
		return whole;
	for (size_t i = 0; i < n; i++) {
		struct quantity q = share_of(w->r, p, whole, types[i].types);
		if (!(q.flags & Q_BEST) || !types[i].types)
			continue;
		rest.best = rest.best > q.best ? rest.best - q.best : 0;
		rest.low = (q.flags & Q_HIGH) && rest.low > q.high ? rest.low - q.high : 0;
		rest.high = rest.high > q.low ? rest.high - q.low : 0;
	}
	rest.low = rest.low < rest.best ? rest.low : rest.best;
	if ((rest.flags & Q_HIGH) && rest.high < rest.best)
		rest.high = rest.best;
	return rest;
}

/* ---- what is bounded together ---- */

static int by_row(const void *a, const void *b)
{
	const struct joint_cell *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->problem != y->problem)
		return x->problem < y->problem ? -1 : 1;
	return x->cell < y->cell ? -1 : x->cell > y->cell;
}

/* Of what types without a figure are at least, so much is of each lot, in their order. */
static void count_lows(struct total_work *w, const struct feasible *f,
		       const struct joint_cell *cells, size_t n, int64_t low)
{
	size_t last = SIZE_MAX;

	for (size_t i = 0; i < n && low > 0; i++) {
		size_t lot = f->cells.v[cells[i].cell].lot;
		int64_t own = f->lots.v[lot].low < low ? f->lots.v[lot].low : low;
		if (!cells[i].lot_row || cells[i].has_best || lot == last)
			continue;
		vec_push(&w->lows, ((struct counted_low){cells[i].group, cells[i].lot_row, own}));
		low -= own;
		last = lot;
	}
}

/* So much less than the figures stated for types is the most they can be. */
static void give_back(struct total_work *w, const struct joint_cell *cells, size_t n,
		      int64_t excess)
{
	for (size_t i = 0; i < n; i++) {
		if (!cells[i].lot_row || !cells[i].has_best)
			continue;
		vec_push(&w->lows,
			 ((struct counted_low){cells[i].group, cells[i].lot_row, -excess}));
		return;
	}
}

struct sum joint_sum(struct feasible_range range, int64_t best, bool has_best)
{
	struct sum sum = {.any = true, .low = range.low, .has_best = has_best};

	sum.open = range.high == FEASIBLE_OPEN;
	sum.high = sum.open ? 0 : range.high;
	sum.best = best > sum.low ? best : sum.low;
	if (!sum.open && sum.best > sum.high)
		sum.best = sum.high;
	return sum;
}

static int add_to_row(struct total_work *w, const struct joint_cell *cells, size_t n,
		      const struct sum *sum, struct err *e)
{
	static const struct sum none;
	struct contribution c = {.deal = UINT32_MAX,
				 .count = sum,
				 .ordered = &none,
				 .tiv = &none,
				 .joint = cells,
				 .joint_n = n};

	if (w->see && cells->group == 0)
		w->see(w->seeing, &c);
	return group_add(w, cells->group, sum, e);
}

/* What a row has of one problem. */
static int add_joint(struct total_work *w, const struct joint_cell *cells, size_t n, struct err *e)
{
	const struct cap_problem *problem = &w->r->caps->problems.v[cells->problem];
	bool *chosen = mem_zalloc(problem->f.cells.n);
	struct feasible_range range;
	int64_t best = 0; /* each within its lot, which fits */
	bool has_best = false;
	struct sum sum;

	for (size_t i = 0; i < n; i++) {
		chosen[cells[i].cell] = true;
		best += cells[i].best;
		has_best |= cells[i].has_best;
	}
	feasible_range(&problem->f, chosen, &range); /* it has a split: it was asked before */
	mem_free(chosen);
	count_lows(w, &problem->f, cells, n, range.low - best);
	sum = joint_sum(range, best, has_best);
	best = best > sum.low ? best : sum.low;
	if (best > sum.best)
		give_back(w, cells, n, best - sum.best);
	return add_to_row(w, cells, n, &sum, e);
}

static int add_joints(struct total_work *w, struct err *e)
{
	if (w->joints.n)
		qsort(w->joints.v, w->joints.n, sizeof *w->joints.v, by_row);
	for (size_t first = 0, end; first < w->joints.n; first = end) {
		const struct joint_cell *j = &w->joints.v[first];
		for (end = first; end < w->joints.n && w->joints.v[end].group == j->group &&
				  w->joints.v[end].problem == j->problem;)
			end++;
		if (add_joint(w, j, end - first, e))
			return -1;
	}
	return 0;
}

/* An unknown best counts as its low where the row has other bests: then it is not once more in the
 * best of the lot. */
static void take_lows(struct total_work *w)
{
	for (size_t i = 0; i < w->lows.n; i++) {
		const struct counted_low *l = &w->lows.v[i];
		struct sum *lot = &w->groups.v[l->lot_row].count;
		if (!w->groups.v[l->group].count.has_best)
			continue;
		lot->best = lot->best > l->low ? lot->best - l->low : 0;
		lot->low = lot->low < lot->best ? lot->low : lot->best;
	}
}

int shares_close(struct total_work *w, struct err *e)
{
	if (add_joints(w, e))
		return -1;
	take_lows(w);
	return 0;
}

void shares_done(struct total_work *w)
{
	vec_free(&w->joints);
	vec_free(&w->lows);
	vec_free(&w->lots.capping);
	vec_free(&w->lots.contradicted);
	vec_free(&w->narrowed.capping);
	vec_free(&w->narrowed.contradicted);
}

/* ---- for the notices ---- */

void share_note(struct total_work *w, struct share_notes *n, const struct part *p)
{
	const struct capped_lot *c = w->deal.orders ? NULL : caps_find(w->r, p);
	bool contradicted = c && w->r->caps->problems.v[c->problem].contradicted, known = false;

	if (c && !contradicted) {
		n->capped++;
		for (size_t i = 0; i < n->capping.n; i++)
			known |= n->capping.v[i] == c->problem;
		if (!known)
			vec_push(&n->capping, c->problem);
		return;
	}
	n->stated += share_is_stated(w->r, p);
	n->open += !share_is_stated(w->r, p);
	for (size_t i = 0; c && i < n->contradicted.n; i++)
		known |= n->contradicted.v[i] == c->problem;
	if (c && !known)
		vec_push(&n->contradicted, c->problem);
}
