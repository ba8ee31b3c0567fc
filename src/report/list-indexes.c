/* Price indexes: what was published of each, and of which money. */
#include "list.h"

enum {
	INDEX_DATE,
	INDEX_VALUE,
	INDEX_CURRENCY,
	INDEX_SOURCE,
	INDEX_BATCH,
	INDEX_LINE,
	INDEX_COLUMNS
};

static const struct column columns[] = {
    [INDEX_DATE] = {.name = "date"},
    [INDEX_VALUE] = {.name = "value", .right = true},
    [INDEX_CURRENCY] = {.name = "currency", .blank = "not given"},
    [INDEX_SOURCE] = {.name = "source"},
    [INDEX_BATCH] = {.name = "batch", .right = true, .extra = true},
    [INDEX_LINE] = {.name = "line", .right = true, .extra = true},
};

static struct cell value_cell(const struct price_index *x, const struct look *l)
{
	struct str s = {0};
	struct cell c;

	rate_format(&s, x->value);
	c = cell_text(arena_strdup(l->arena, s.s));
	str_free(&s);
	return c;
}

static void index_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct price_index *x = row;
	const struct cell cells[] = {
	    [INDEX_DATE] = cell_date(x->date),
	    [INDEX_VALUE] = {.kind = CELL_NONE},
	    [INDEX_CURRENCY] = cell_text(currency_code(x->currency)),
	    [INDEX_SOURCE] = cell_text(look_source(l, x->source)),
	    [INDEX_BATCH] = cell_id("batch", x->batch),
	    [INDEX_LINE] = cell_integer(x->line),
	};

	*out = column == INDEX_VALUE ? value_cell(x, l) : cells[column];
}

static void index_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct price_index *x = row;
	struct cell c = {.kind = CELL_NONE};

	out->kind = FACET_NONE;
	if (field == FIELD_DATE || field == FIELD_YEAR)
		c = cell_date(x->date);
	else if (field == FIELD_CURRENCY)
		c = cell_text(currency_code(x->currency));
	else if (field == FIELD_SOURCE)
		c = cell_text(look_source(arg, x->source));
	else
		return;
	if (nth == 0)
		facet_of_cell(out, &c);
}

static const char *index_words(const void *row, int nth, void *arg)
{
	const struct price_index *x = row;
	const char *const texts[] = {currency_code(x->currency), look_source(arg, x->source)};

	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static void collect_indexes(struct table *t, struct look *l, const struct filter *f)
{
	for (size_t i = 0; i < l->ev->indexes.n; i++)
		list_add(t, &l->ev->indexes.v[i], f, index_facet, index_words, l);
}

const struct list_kind list_indexes = {.name = "indexes",
				       .title = "Price indexes",
				       .columns = columns,
				       .column_count = INDEX_COLUMNS,
				       .cell = index_cell,
				       .collect = collect_indexes,
				       .facets = index_facet,
				       .texts = index_words};
