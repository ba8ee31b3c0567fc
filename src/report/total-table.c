/* Sums as tables: dimensions first, then what was summed. */
#include "total-table.h"

#include "look.h"

enum {
	TOTAL_DEALS,
	TOTAL_COUNT,
	TOTAL_ORDERED,
	TOTAL_COST,
	TOTAL_PRICE_KIND,
	TOTAL_TIV,
	TOTAL_UNPRICED,
	TOTAL_CLAIMS,
	TOTAL_MIXED,
	TOTAL_WITHOUT_FIGURE,
	TOTAL_RATE_AFTER,
	TOTAL_RATE_OLD,
	TOTAL_NOTES,
	TOTAL_COLUMNS
};

static const struct column sums[] = {
    [TOTAL_DEALS] = {.name = "deals", .right = true, .keep = 4},
    [TOTAL_COUNT] =
	{.name = "count", .keep = 9, .title = "aircraft", .right = true, .spread = SPREAD_QUANTITY},
    [TOTAL_ORDERED] = {.name = "ordered", .right = true, .keep = 5, .spread = SPREAD_QUANTITY},
    [TOTAL_COST] = {.name = "cost", .keep = 7, .spread = SPREAD_MONIES},
    [TOTAL_PRICE_KIND] = {.name = "price_kind", .extra = true},
    [TOTAL_TIV] =
	{.name = "tiv", .title = "TIV", .right = true, .keep = 3, .spread = SPREAD_QUANTITY},
    [TOTAL_UNPRICED] = {.name = "unpriced", .right = true, .keep = 1},
    [TOTAL_CLAIMS] = {.name = "claims", .right = true, .keep = 2},
    [TOTAL_MIXED] = {.name = "mixed"},
    [TOTAL_WITHOUT_FIGURE] = {.name = "without_figure", .extra = true, .right = true},
    [TOTAL_RATE_AFTER] = {.name = "rate_after", .extra = true},
    [TOTAL_RATE_OLD] = {.name = "rate_old", .extra = true},
    [TOTAL_NOTES] = {.name = "notes"},
};

/* What leads a row: its keys, or the status of what is left out, or nothing. */
struct lead {
	size_t n;
	bool status;
	row_notes *notes; /* NULL: without that column */
	void *notes_arg;
};

/* What sort of prices a cost is made of: their kind, or that there are several. */
static const char *kinds_of_price(const struct total_row *row)
{
	for (int kind = PRICE_ASKING; kind < PRICE_KINDS; kind++) {
		if (row->price_kinds == 1U << kind)
			return vocabulary_name(&price_kind_words, kind);
	}
	return row->price_kinds ? "several kinds of price" : NULL;
}

/* A sale goes without saying. */
static struct cell monies_cell(const struct total_row *row)
{
	struct cell c = {.kind = CELL_MONIES, .as.monies = {row->cost.v, row->cost.n}};

	if (row->price_kinds & ~(1U << PRICE_SALE))
		c.after = kinds_of_price(row);
	return c;
}

static struct cell count_cell(const struct total_row *row)
{
	struct cell c = cell_quantity(row->count);

	c.without_figure = row->without_figure;
	return c;
}

static struct cell sum_cell(const struct total_row *row, size_t column)
{
	switch (column) {
	case TOTAL_DEALS:
		return cell_size(row->deals);
	case TOTAL_COUNT:
		return count_cell(row);
	case TOTAL_ORDERED:
		return cell_quantity(row->ordered);
	case TOTAL_COST:
		return monies_cell(row);
	case TOTAL_PRICE_KIND:
		return cell_text(kinds_of_price(row));
	case TOTAL_TIV:
		return cell_decimal(row->tiv);
	case TOTAL_UNPRICED:
		return cell_size(row->unpriced);
	case TOTAL_CLAIMS:
		return cell_size(row->claims);
	case TOTAL_MIXED:
		return cell_bool(row->mixed);
	case TOTAL_WITHOUT_FIGURE:
		return cell_size(row->without_figure);
	default:
		return cell_bool(row->rate_after);
	case TOTAL_RATE_OLD:
		return cell_bool(row->rate_old);
	}
}

static void total_cell_of(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct lead *lead = arg;
	const struct left_out *left = row;
	const struct total_row *t = lead->status ? &left->row : row;

	if (column == lead->n + TOTAL_NOTES)
		*out = cell_text(lead->notes(t, lead->notes_arg));
	else if (column >= lead->n)
		*out = sum_cell(t, column - lead->n);
	else
		*out = cell_text(lead->status ? left->status : t->keys[column]);
}

bool total_has_mixed(const struct total *t)
{
	for (size_t i = 0; i < t->rows.n; i++) {
		if (t->rows.v[i].mixed)
			return true;
	}
	return false;
}

/* People need not read of deals where there are none, nor of claims where footnotes stand. */
static bool is_idle(const struct total *t, size_t column, bool noted)
{
	bool stock = t->flow == FLOW_HOLDINGS || t->flow == FLOW_AIRFRAMES;

	switch (column) {
	case TOTAL_DEALS:
		return stock;
	case TOTAL_UNPRICED:
		return stock || t->sum.unpriced == 0;
	case TOTAL_CLAIMS:
		return noted;
	case TOTAL_MIXED:
		return !total_has_mixed(t);
	default:
		return false;
	}
}

static struct table *sum_table(struct report *r, struct section *s, const struct total *t,
			       size_t keys, struct lead how)
{
	struct lead *lead = arena_alloc(&r->arena, sizeof *lead);
	size_t n = keys + how.status, all = n + TOTAL_COLUMNS - !how.notes;
	struct column *columns = arena_alloc(&r->arena, (n + TOTAL_COLUMNS) * sizeof *columns);

	for (size_t i = 0; i < keys; i++)
		columns[i] =
		    (struct column){.name = dimension_name(t->by[i]), .blank = "not given"};
	if (how.status)
		columns[0] = (struct column){.name = "status"};
	for (size_t i = 0; i < TOTAL_COLUMNS; i++) {
		columns[n + i] = sums[i];
		columns[n + i].extra |= is_idle(t, i, how.notes != NULL);
	}
	if (t->other)
		columns[n + TOTAL_COUNT].title = "items";
	*lead = how;
	lead->n = n;
	return report_table(s, columns, all, total_cell_of, lead);
}

void total_rows(struct report *r, const struct total *t, const char *name, const char *title)
{
	total_rows_noted(r, t, name, title, NULL, NULL);
}

void total_rows_noted(struct report *r, const struct total *t, const char *name, const char *title,
		      row_notes *notes, void *arg)
{
	struct section *s = report_section(r, SECTION_TABLE, name, title);
	struct table *table =
	    sum_table(r, s, t, t->by_count, (struct lead){.notes = notes, .notes_arg = arg});

	for (size_t i = 0; i < t->rows.n; i++)
		vec_push(&table->rows, &t->rows.v[i]);
	if (!t->by_count && !table->rows.n) /* not divided: one row, the whole */
		vec_push(&table->rows, &t->sum);
}

void total_sum(struct report *r, const struct total *t, const char *name)
{
	struct section *s = report_section(r, SECTION_TOTAL, name, "in all");
	struct table *table = sum_table(r, s, t, 0, (struct lead){0});

	vec_push(&table->rows, &t->sum);
	s->quiet = !t->by_count;
}

void total_left_out(struct report *r, const struct total *t, const char *name, const char *title)
{
	struct section *s = report_section(r, SECTION_TABLE, name, title);
	struct table *table = sum_table(r, s, t, 0, (struct lead){.status = true});

	for (size_t i = 0; i < t->left_out.n; i++)
		vec_push(&table->rows, &t->left_out.v[i]);
}

static void let_total_go(void *what)
{
	struct total *t = what;

	total_free(&t);
}

void total_keep(struct report *r, struct total *t)
{
	report_keep(r, let_total_go, t);
}
