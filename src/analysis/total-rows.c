/* The rows of a finished total: texts for the keys, costs in their order, rows in theirs. */
#include "total-inside.h"

#include <stdlib.h>
#include <string.h>

struct ranked {
	const struct group *group;
	const struct dimensions *ds;
};

static int by_keys(const void *a, const void *b)
{
	const struct dimensions *ds = ((const struct ranked *)a)->ds;
	const struct group *x = ((const struct ranked *)a)->group;
	const struct group *y = ((const struct ranked *)b)->group;

	if (x->key.mixed != y->key.mixed)
		return x->key.mixed - y->key.mixed;
	for (size_t i = 0; i < ds->n; i++) {
		int order = dimension_order(ds->by[i], x->key.code[i], x->texts[i], y->key.code[i],
					    y->texts[i]);
		if (order)
			return order;
	}
	return 0;
}

static int by_currency(const void *a, const void *b)
{
	const struct money *x = a, *y = b;

	return strcmp(currency_code(x->currency), currency_code(y->currency));
}

/* The target currency first, then by code. */
static void fill_costs(const struct total_work *w, struct total_row *row, const struct group *g)
{
	size_t n = 0, first = 0;

	for (const struct line *l = g->cost; l; l = l->next)
		n++;
	if (!n)
		return;
	row->cost.v = arena_alloc(&w->t->arena, n * sizeof *row->cost.v);
	row->cost.cap = n;
	for (const struct line *l = g->cost; l; l = l->next)
		row->cost.v[row->cost.n++] = (struct money){sum_quantity(&l->sum), l->currency};
	for (size_t i = 0; i < n; i++) {
		if (row->cost.v[i].currency == w->r->policy.in) {
			struct money target = row->cost.v[i];
			row->cost.v[i] = row->cost.v[0];
			row->cost.v[0] = target;
			first = 1;
		}
	}
	qsort(row->cost.v + first, n - first, sizeof *row->cost.v, by_currency);
}

static struct total_row row_of(const struct total_work *w, const struct group *g)
{
	struct total_row row = {
	    .mixed = g->key.mixed,
	    .deals = g->deals,
	    .claims = g->claims,
	    .count = sum_quantity(&g->count),
	    .ordered = sum_quantity(&g->ordered),
	    .tiv = sum_quantity(&g->tiv),
	    .without_figure = g->without,
	    .unpriced = g->unpriced,
	    .rate_after = g->rate_after,
	};

	for (size_t i = 0; i < DIMENSIONS_AT_ONCE; i++)
		row.keys[i] = g->texts[i] ? g->texts[i] : "";
	fill_costs(w, &row, g);
	return row;
}

static void fill_rows(struct total_work *w)
{
	struct ranked *sorted = mem_alloc((w->rows.n + 1) * sizeof *sorted);

	for (size_t n = 0; n < w->rows.n; n++) {
		struct group *g = &w->groups.v[w->rows.v[n]];
		for (size_t i = 0; i < w->ds.n; i++)
			g->texts[i] = dimension_text(&w->ds, i, g->key.code[i], &w->t->arena);
		sorted[n] = (struct ranked){g, &w->ds};
	}
	if (w->rows.n)
		qsort(sorted, w->rows.n, sizeof *sorted, by_keys);
	vec_reserve(&w->t->rows, w->rows.n);
	for (size_t n = 0; n < w->rows.n; n++)
		vec_push(&w->t->rows, row_of(w, sorted[n].group));
	mem_free(sorted);
}

static int by_status(const void *a, const void *b)
{
	const struct left_out *x = a, *y = b;

	return strcmp(x->status, y->status);
}

static void fill_left_out(struct total_work *w)
{
	for (size_t i = 0; i < w->left_out.n; i++) {
		const struct group *g = &w->groups.v[w->left_out.v[i]];
		struct left_out l = {.status = g->status, .row = row_of(w, g)};
		if (g->deals)
			vec_push(&w->t->left_out, l);
	}
	if (w->t->left_out.n)
		qsort(w->t->left_out.v, w->t->left_out.n, sizeof *w->t->left_out.v, by_status);
}

void total_fill(struct total_work *w)
{
	fill_rows(w);
	fill_left_out(w);
	w->t->sum = row_of(w, &w->groups.v[0]);
}
