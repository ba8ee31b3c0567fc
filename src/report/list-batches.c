/* Batches: what was imported or typed in, and what became of its rows. Exchange rates beside them.
 */
#include "list.h"

enum {
	BATCH_ID,
	BATCH_STATE,
	BATCH_FILE,
	BATCH_RECORD,
	BATCH_AT,
	BATCH_KEPT,
	BATCH_UNCHANGED,
	BATCH_SET_ASIDE,
	BATCH_REJECTED,
	BATCH_ACTIVE,
	BATCH_READ,
	BATCH_SHA256,
	BATCH_PRESET,
	BATCH_ENCODING,
	BATCH_DELIMITER,
	BATCH_HEADER_LINE,
	BATCH_MAPPING,
	BATCH_COVERS,
	BATCH_COLUMNS
};

static const struct column batch_columns[] = {
    [BATCH_ID] = {.name = "id"},
    /* Empty, and not drawn, where all is alive; never left out where something is undone. */
    [BATCH_STATE] = {.name = "state", .drawn = true, .keep = 1},
    [BATCH_FILE] = {.name = "file", .blank = "typed in", .elastic = true},
    [BATCH_RECORD] = {.name = "record"},
    [BATCH_AT] = {.name = "at", .title = "when (UTC)"},
    [BATCH_KEPT] = {.name = "kept", .right = true},
    [BATCH_UNCHANGED] = {.name = "unchanged", .right = true},
    [BATCH_SET_ASIDE] = {.name = "set_aside", .title = "set aside", .right = true},
    [BATCH_REJECTED] = {.name = "rejected", .right = true},
    [BATCH_ACTIVE] = {.name = "active", .extra = true},
    [BATCH_READ] = {.name = "read", .extra = true, .right = true},
    [BATCH_SHA256] = {.name = "sha256", .extra = true},
    [BATCH_PRESET] = {.name = "preset", .extra = true},
    [BATCH_ENCODING] = {.name = "encoding", .extra = true},
    [BATCH_DELIMITER] = {.name = "delimiter", .extra = true},
    [BATCH_HEADER_LINE] = {.name = "header_line",
			   .title = "header line",
			   .extra = true,
			   .right = true},
    [BATCH_MAPPING] = {.name = "mapping", .extra = true, .elastic = true},
    [BATCH_COVERS] = {.name = "covers", .elastic = true},
};

static struct cell made_from_cell(const struct batch *b, size_t column, const struct look *l)
{
	switch (column) {
	case BATCH_SHA256:
		return cell_text(b->sha256);
	case BATCH_PRESET:
		return cell_text(b->preset);
	case BATCH_COVERS:
		return cell_text(b->covers);
	case BATCH_ENCODING:
		return cell_text(b->encoding);
	case BATCH_DELIMITER:
		return cell_text(b->delimiter ? arena_printf(l->arena, "%c", b->delimiter) : NULL);
	case BATCH_HEADER_LINE:
		return b->header_line ? cell_integer(b->header_line) : cell_text(NULL);
	default:
		return cell_json(b->mapping);
	}
}

static void batch_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct batch *b = row;
	const struct cell cells[BATCH_COLUMNS] = {
	    [BATCH_ID] = cell_id("batch", b->id),
	    [BATCH_STATE] = cell_text(b->active ? NULL : "undone"),
	    [BATCH_FILE] = cell_text(b->file),
	    [BATCH_RECORD] = cell_text(b->record ? record_name(b->record) : NULL),
	    [BATCH_KEPT] = cell_integer(b->kept),
	    [BATCH_UNCHANGED] = cell_integer(b->unchanged),
	    [BATCH_SET_ASIDE] = cell_integer(b->set_aside),
	    [BATCH_REJECTED] = cell_integer(b->rejected),
	    [BATCH_ACTIVE] = cell_bool(b->active),
	    [BATCH_READ] = cell_integer(b->read),
	};

	if (column == BATCH_AT)
		*out = cell_time(l, b->at);
	else if (column >= BATCH_SHA256)
		*out = made_from_cell(b, column, l);
	else
		*out = cells[column];
}

static void batch_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct batch *b = row;
	struct cell c = {.kind = CELL_NONE};

	(void)arg;
	out->kind = FACET_NONE;
	if (nth)
		return;
	if (field == FIELD_BATCH)
		c = cell_integer(b->id);
	else if (field == FIELD_FILE)
		c = cell_text(b->file);
	else if (field == FIELD_DATE || field == FIELD_YEAR)
		c = cell_date(date_of_day((int32_t)(b->at / 86400)));
	else
		return;
	facet_of_cell(out, &c);
}

static const char *batch_text(const void *row, int nth, void *arg)
{
	const struct batch *b = row;

	(void)arg;
	return nth == 0 ? (b->file ? b->file : "typed in") : NULL;
}

static void collect_batches(struct table *t, struct look *l, const struct filter *f)
{
	for (size_t i = 0; i < l->ev->batches.n; i++) {
		if (l->ev->batches.v[i].id)
			list_add(t, &l->ev->batches.v[i], f, batch_facet, batch_text, l);
	}
}

/* ---- rates ---- */

enum {
	RATE_DATE,
	RATE_BASE,
	RATE_QUOTE,
	RATE_RATE,
	RATE_SOURCE,
	RATE_BATCH,
	RATE_LINE,
	RATE_COLUMNS
};

static const struct column rate_columns[] = {
    [RATE_DATE] = {.name = "date"},
    [RATE_BASE] = {.name = "base"},
    [RATE_QUOTE] = {.name = "quote"},
    [RATE_RATE] = {.name = "rate", .right = true},
    [RATE_SOURCE] = {.name = "source"},
    [RATE_BATCH] = {.name = "batch", .extra = true, .right = true},
    [RATE_LINE] = {.name = "line", .extra = true, .right = true},
};

static struct cell rate_text(const struct rate *r, const struct look *l)
{
	struct str s = {0};
	struct cell c;

	rate_format(&s, r->rate);
	c = cell_text(arena_strdup(l->arena, str_c(&s)));
	str_free(&s);
	return c;
}

static void rate_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct rate *r = row;
	const struct cell cells[RATE_COLUMNS] = {
	    [RATE_DATE] = cell_date(r->date),
	    [RATE_BASE] = cell_text(currency_code(r->base)),
	    [RATE_QUOTE] = cell_text(currency_code(r->quote)),
	    [RATE_SOURCE] = cell_text(look_source(l, r->source)),
	    [RATE_BATCH] = r->batch ? cell_integer(r->batch) : cell_text(NULL),
	    [RATE_LINE] = r->line ? cell_integer(r->line) : cell_text(NULL),
	};

	*out = column == RATE_RATE ? rate_text(r, l) : cells[column];
}

static void rate_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct rate *r = row;
	struct cell c = {.kind = CELL_NONE};

	out->kind = FACET_NONE;
	if (field == FIELD_DATE || field == FIELD_YEAR)
		c = cell_date(r->date);
	else if (field == FIELD_QUOTE)
		c = cell_text(currency_code(r->quote));
	else if (field == FIELD_BASE)
		c = cell_text(currency_code(r->base));
	else if (field == FIELD_CURRENCY)
		c = cell_text(currency_code(nth ? r->quote : r->base));
	else if (field == FIELD_SOURCE)
		c = cell_text(look_source(arg, r->source));
	else
		return;
	if (nth == 0 || (field == FIELD_CURRENCY && nth == 1))
		facet_of_cell(out, &c);
}

static const char *rate_words(const void *row, int nth, void *arg)
{
	const struct rate *r = row;
	const char *const texts[] = {currency_code(r->base), currency_code(r->quote),
				     look_source(arg, r->source)};

	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static void collect_rates(struct table *t, struct look *l, const struct filter *f)
{
	for (size_t i = 0; i < l->ev->rates.n; i++)
		list_add(t, &l->ev->rates.v[i], f, rate_facet, rate_words, l);
}

const struct list_kind list_batches = {.name = "batches",
				       .title = "Batches",
				       .columns = batch_columns,
				       .column_count = BATCH_COLUMNS,
				       .cell = batch_cell,
				       .collect = collect_batches,
				       .facets = batch_facet,
				       .texts = batch_text};
const struct list_kind list_rates = {.name = "rates",
				     .title = "Exchange rates",
				     .columns = rate_columns,
				     .column_count = RATE_COLUMNS,
				     .cell = rate_cell,
				     .collect = collect_rates,
				     .facets = rate_facet,
				     .texts = rate_words};
