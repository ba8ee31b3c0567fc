/* The rows of a finished total: texts for the keys, costs in their order, rows in theirs. */
#include "total-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"

/* Sorting by text is dear, and most keys stand in many rows: the codes of each dimension are put in
 * order once, and rows compare by the places of their codes. */
struct key_text {
	uint64_t code;
	const char *text;
	enum dimension dimension;
	uint32_t number; /* by first appearance */
};
struct key_column {
	struct intern *codes;
	VEC(struct key_text) texts;
	uint32_t *place; /* [number] */
};

struct ranked {
	uint32_t place[DIMENSIONS_AT_ONCE];
	uint32_t group;
	bool mixed;
};

static int by_text(const void *a, const void *b)
{
	const struct key_text *x = a, *y = b;
	int order = dimension_order(x->dimension, x->code, x->text, y->code, y->text);

	return order ? order : x->number < y->number ? -1 : x->number > y->number;
}

static uint32_t number_of_code(struct key_column *k, const struct total_work *w, size_t i,
			       uint64_t code)
{
	int added;
	uint32_t n = intern_add(k->codes, (const char *)&code, sizeof code, &added);
	struct key_text t = {.code = code, .dimension = w->ds.by[i], .number = n};

	if (added) {
		t.text = dimension_text(&w->ds, i, code, &w->t->arena);
		vec_push(&k->texts, t);
	}
	return n;
}

/* Sets place[i] of every row. */
static void rank_column(struct key_column *k, const struct total_work *w, size_t i,
			struct ranked *rows)
{
	*k = (struct key_column){.codes = intern_new()};
	for (size_t n = 0; n < w->rows.n; n++)
		rows[n].place[i] = number_of_code(k, w, i, w->groups.v[rows[n].group].key.code[i]);
	k->place = mem_alloc(k->texts.n * sizeof *k->place);
	if (k->texts.n)
		qsort(k->texts.v, k->texts.n, sizeof *k->texts.v, by_text);
	for (size_t n = 0; n < k->texts.n; n++)
		k->place[k->texts.v[n].number] = (uint32_t)n;
	for (size_t n = 0; n < w->rows.n; n++)
		rows[n].place[i] = k->place[rows[n].place[i]];
	intern_free(&k->codes);
	mem_free(k->place);
}

static int by_place(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->mixed != y->mixed)
		return x->mixed - y->mixed;
	for (int i = 0; i < DIMENSIONS_AT_ONCE; i++) {
		if (x->place[i] != y->place[i])
			return x->place[i] < y->place[i] ? -1 : 1;
	}
	return 0;
}

static int by_currency(const void *a, const void *b)
{
	const struct money *x = a, *y = b;
	int order = strcmp(currency_code(x->currency), currency_code(y->currency));

	return order ? order : x->nominal - y->nominal;
}

/* The target currency first, then by code; of one those in prices of their day last. */
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
		row->cost.v[row->cost.n++] = (struct money){
		    .minor = sum_quantity(&l->sum),
		    .currency = l->currency,
		    .nominal = l->nominal,
		};
	for (size_t i = 0; i < n; i++) {
		if (row->cost.v[i].currency == w->r->policy.in && !row->cost.v[i].nominal) {
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
	    .price_kinds = g->price_kinds,
	    .unpriced = g->unpriced,
	    .rate_after = g->rates.after,
	    .rate_old = g->rates.old,
	};

	for (size_t i = 0; i < DIMENSIONS_AT_ONCE; i++)
		row.keys[i] = "";
	fill_costs(w, &row, g);
	return row;
}

static void add_row(struct total_work *w, const struct ranked *ranked,
		    const struct key_column *columns)
{
	struct total_row row = row_of(w, &w->groups.v[ranked->group]);

	for (size_t i = 0; i < w->ds.n; i++)
		row.keys[i] = columns[i].texts.v[ranked->place[i]].text;
	vec_push(&w->t->rows, row);
}

static void fill_rows(struct total_work *w)
{
	struct key_column columns[DIMENSIONS_AT_ONCE];
	struct ranked *rows = mem_zalloc(w->rows.n * sizeof *rows);

	for (size_t n = 0; n < w->rows.n; n++) {
		rows[n].group = (uint32_t)w->rows.v[n];
		rows[n].mixed = w->groups.v[w->rows.v[n]].key.mixed;
	}
	for (size_t i = 0; i < w->ds.n; i++)
		rank_column(&columns[i], w, i, rows);
	if (w->rows.n)
		qsort(rows, w->rows.n, sizeof *rows, by_place);
	vec_reserve(&w->t->rows, w->rows.n);
	for (size_t n = 0; n < w->rows.n; n++)
		add_row(w, &rows[n], columns);
	for (size_t i = 0; i < w->ds.n; i++)
		vec_free(&columns[i].texts);
	mem_free(rows);
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
