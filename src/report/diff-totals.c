/* The totals of two sides, a row for each figure that either has. */
#include "diff-report.h"

/* ---- totals ---- */

enum measure { MEASURE_DEALS, MEASURE_COUNT, MEASURE_ORDERED, MEASURE_TIV, MEASURE_COST };

struct figure_row {
	const char *of, *measure;
	struct cell side[DIFF_SIDES];
	const char *change;
};

enum { TOTAL_OF, TOTAL_MEASURE, TOTAL_BEFORE, TOTAL_AFTER, TOTAL_CHANGE, TOTAL_COLUMNS };

static const struct column total_columns[] = {
    [TOTAL_OF] = {.name = "of"},
    [TOTAL_MEASURE] = {.name = "figure"},
    [TOTAL_BEFORE] = {.name = "before", .right = true},
    [TOTAL_AFTER] = {.name = "after", .right = true},
    [TOTAL_CHANGE] = {.name = "change", .right = true},
};

static void total_figure_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct figure_row *f = row;

	(void)arg;
	if (column == TOTAL_BEFORE || column == TOTAL_AFTER)
		*out = f->side[column - TOTAL_BEFORE];
	else
		*out = cell_text(column == TOTAL_OF        ? f->of
				 : column == TOTAL_MEASURE ? f->measure
							   : f->change);
}

static struct figure_row *add_row(struct table *t, struct diff_look *l, enum flow flow,
				  const char *measure)
{
	struct figure_row *f = arena_alloc(l->arena, sizeof *f);

	f->of = flow_name(flow);
	f->measure = measure;
	vec_push(&t->rows, f);
	return f;
}

/* "+12.5" of millionths. */
static const char *step_of_decimal(struct arena *a, struct quantity before, struct quantity after)
{
	struct str s = {0};
	const char *text;
	int64_t step;

	if (!(before.flags & after.flags & Q_BEST) ||
	    __builtin_sub_overflow(after.best, before.best, &step) || step == INT64_MIN)
		return NULL;
	str_add(&s, step > 0 ? "+" : step < 0 ? "-" : "");
	show_decimal(&s, step < 0 ? -step : step);
	text = arena_strdup(a, str_c(&s));
	str_free(&s);
	return text;
}

static void add_count(struct table *t, struct diff_look *l, const struct diff_total *x,
		      const char *measure, struct quantity before, struct quantity after,
		      bool decimal)
{
	struct figure_row *f;

	if (!quantity_stated(before) && !quantity_stated(after))
		return;
	f = add_row(t, l, x->flow, measure);
	f->side[DIFF_BEFORE] = decimal ? cell_decimal(before) : cell_quantity(before);
	f->side[DIFF_AFTER] = decimal ? cell_decimal(after) : cell_quantity(after);
	f->change =
	    decimal ? step_of_decimal(l->arena, before, after) : diff_step(l->arena, before, after);
}

const struct money *diff_cost_like(const struct total *t, const struct money *like)
{
	for (size_t i = 0; i < t->sum.cost.n; i++) {
		const struct money *m = &t->sum.cost.v[i];
		if (m->currency == like->currency && m->nominal == like->nominal)
			return m;
	}
	return NULL;
}

/* "+USD 1.2 m": from best to best. */
static const char *step_of_money(struct arena *a, const struct money *x, const struct money *y)
{
	struct money step = {.currency = x->currency, .nominal = x->nominal};
	struct str s = {0};
	const char *text;
	int64_t by;

	if (!(x->minor.flags & y->minor.flags & Q_BEST) ||
	    __builtin_sub_overflow(y->minor.best, x->minor.best, &by) || by == INT64_MIN)
		return NULL;
	if (!by)
		return "0";
	step.minor = quantity_exact(by < 0 ? -by : by);
	str_addc(&s, by > 0 ? '+' : '-');
	show_money(&s, step);
	text = arena_strdup(a, str_c(&s));
	str_free(&s);
	return text;
}

static void add_cost(struct table *t, struct diff_look *l, const struct diff_total *x,
		     const struct money *like)
{
	const struct money *before = diff_cost_like(x->total[DIFF_BEFORE], like);
	const struct money *after = diff_cost_like(x->total[DIFF_AFTER], like);
	struct figure_row *f = add_row(t, l, x->flow, "cost");

	if (before)
		f->side[DIFF_BEFORE] = cell_money(*before);
	if (after)
		f->side[DIFF_AFTER] = cell_money(*after);
	if (before && after)
		f->change = step_of_money(l->arena, before, after);
}

static void add_costs(struct table *t, struct diff_look *l, const struct diff_total *x)
{
	const struct total *before = x->total[DIFF_BEFORE], *after = x->total[DIFF_AFTER];

	for (size_t i = 0; i < before->sum.cost.n; i++)
		add_cost(t, l, x, &before->sum.cost.v[i]);
	for (size_t i = 0; i < after->sum.cost.n; i++) {
		if (!diff_cost_like(before, &after->sum.cost.v[i]))
			add_cost(t, l, x, &after->sum.cost.v[i]);
	}
}

static void add_total(struct table *t, struct diff_look *l, const struct diff_total *x)
{
	const struct total_row *before = &x->total[DIFF_BEFORE]->sum;
	const struct total_row *after = &x->total[DIFF_AFTER]->sum;
	bool stock = x->flow == FLOW_HOLDINGS || x->flow == FLOW_AIRFRAMES;

	if (!stock)
		add_count(t, l, x, "deals", quantity_exact((int64_t)before->deals),
			  quantity_exact((int64_t)after->deals), false);
	add_count(t, l, x, "aircraft", before->count, after->count, false);
	add_count(t, l, x, "ordered", before->ordered, after->ordered, false);
	add_count(t, l, x, "TIV", before->tiv, after->tiv, true);
	add_costs(t, l, x);
}

void diff_add_totals(struct report *rep, struct diff_look *l)
{
	struct section *s = report_section(rep, SECTION_TABLE, "totals", "In all");
	struct table *t = report_table(s, total_columns, TOTAL_COLUMNS, total_figure_cell, l);

	for (size_t i = 0; i < l->d->totals.n; i++)
		add_total(t, l, &l->d->totals.v[i]);
}
