/* Wide tables turned long. A value keeps the line of its record and the column that it stands in;
 * what a header means (a currency, a month, a year) goes to the field that the table has no column
 * for. */
#include "spread.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "inside.h"
#include "mapping.h"
#include "plan.h"
#include "preset.h"
#include "published.h"

#define NO_LANE SIZE_MAX
#define FEWEST  3 /* values in a line: fewer columns may be anything */

static const struct preset_column rate_column = {.header = "",
						 .field = FIELD_RATE,
						 .kind = COLUMN_SPREAD};
static const struct preset_column value_column = {.header = "",
						  .field = FIELD_VALUE,
						  .kind = COLUMN_SPREAD};
static const struct preset_column tiv_column = {.header = "",
						.field = FIELD_TIV,
						.kind = COLUMN_SPREAD};
static const struct preset_column sum_column = {.header = "", .kind = COLUMN_PASSED};

/* ---- headers ---- */

int spread_month(const char *header)
{
	static const char *const months[] = {"annual", "jan", "feb", "mar", "apr", "may", "jun",
					     "jul",    "aug", "sep", "oct", "nov", "dec"};

	for (int i = 0; i < 13; i++)
		if (utf8_same_name(months[i], header))
			return i;
	return -1;
}

static bool is_year(const char *header)
{
	return strlen(header) == 4 && strspn(header, "0123456789") == 4 && *header != '0';
}

/* "2019-2023" heads what other columns add up to. */
static bool is_sum_of_years(const char *header)
{
	return strlen(header) == 9 && strspn(header, "0123456789") == 4 && header[4] == '-' &&
	       is_year(header + 5);
}

static bool heads_value(const struct preset *p, const char *header)
{
	switch (p->spread) {
	case SPREAD_CURRENCIES:
		return currency_find(header) && !streq(header, p->money);
	case SPREAD_MONTHS:
		return spread_month(header) >= 0;
	case SPREAD_YEARS:
	case SPREAD_TIV:
		return is_year(header);
	default:
		return false;
	}
}

const struct preset_column *spread_column(const struct preset *p, const char *header)
{
	if (p->spread == SPREAD_TIV)
		return is_year(header) ? &tiv_column : is_sum_of_years(header) ? &sum_column : NULL;
	if (!heads_value(p, header))
		return NULL;
	return p->record == RECORD_RATE ? &rate_column : &value_column;
}

static bool is_column(const struct preset *p, const char *header)
{
	for (const struct preset_column *c = p->columns; c->header; c++)
		if (c->kind != COLUMN_SPREAD && preset_column_is(c, header))
			return true;
	return false;
}

bool spread_fits(const struct preset *p, const struct header *h, const struct mapping *map)
{
	size_t values = 0;

	for (size_t i = 0; p->spread && i < h->n; i++) {
		const char *header = h->cells[i].s;
		if (!*header || is_column(p, header) || (map && mapping_find(map, header)))
			continue;
		if (p->spread == SPREAD_TIV && is_sum_of_years(header))
			continue;
		if (!heads_value(p, header))
			return false;
		values++;
	}
	if (p->spread == SPREAD_TIV)
		return values > 0;
	return !p->spread || p->spread == SPREAD_YEARS || values >= FEWEST;
}

/* ---- lanes ---- */

void spread_add(struct import_reader *r, const struct import_column *c)
{
	vec_push(&r->spread.columns, c);
}

static size_t add_lane(struct import_reader *r, enum field_id id, const char *constant)
{
	struct import_column *c = arena_alloc(&r->arena, sizeof *c);
	struct lane lane;

	*c = (struct import_column){.field = plan_field_of(r->plan.record, id),
				    .constant = constant};
	lane_start(&lane, c, r->plan.record, &r->arena);
	vec_push(&r->lanes, lane);
	return r->lanes.n - 1;
}

/* What the header of a value is: the quote of a rate, the year of an index. */
static enum field_id named_field(const struct preset *p)
{
	return p->spread == SPREAD_CURRENCIES ? FIELD_QUOTE
	       : p->spread >= SPREAD_YEARS    ? FIELD_DATE
					      : FIELD_NONE;
}

void spread_add_lanes(struct import_reader *r)
{
	struct spread *s = &r->spread;
	enum field_id name;

	if (!s->columns.n)
		return;
	name = named_field(r->header.preset);
	s->name = name ? add_lane(r, name, s->columns.v[0]->header) : NO_LANE;
	s->value = add_lane(r, s->columns.v[0]->field->id, NULL);
	s->meant = arena_alloc(&r->arena, sizeof *s->meant);
	s->at = s->columns.n;
}

/* ---- rows ---- */

static void mean(struct import_reader *r, const struct import_column *c)
{
	struct spread *s = &r->spread;
	struct lane *value = &r->lanes.v[s->value];

	*s->meant = *c;
	value->column = s->meant;
	value->label = c->header;
	s->month = r->header.preset->spread == SPREAD_MONTHS ? spread_month(c->header) : 0;
	if (s->name != NO_LANE)
		r->lanes.v[s->name].constant = (struct cell){c->header, strlen(c->header)};
}

/* A fault that is not the value's own is one of the whole record, and said once. */
static void type_value(struct import_reader *r, struct import_row *row)
{
	struct spread *s = &r->spread;

	s->given++;
	r->refused = NULL;
	row_type(r, row);
	if (row->fate != FATE_KEPT && r->refused != &r->lanes.v[s->value])
		s->at = s->columns.n;
}

static bool next_value(struct import_reader *r)
{
	struct spread *s = &r->spread;

	while (s->at < s->columns.n) {
		const struct import_column *c = s->columns.v[s->at++];
		if (c->column <= r->cells.list.n &&
		    !published_says_nothing(&r->cells.list.v[c->column - 1])) {
			mean(r, c);
			return true;
		}
	}
	return false;
}

static void begin_row(struct import_row *row, const struct span *span)
{
	memset(row, 0, sizeof *row);
	row->line = span->line;
	row->text = span->text;
	row->text_size = span->n;
}

bool spread_read(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct spread *s = &r->spread;

	r->typing.texts = texts;
	if (s->at == s->columns.n) {
		if (!spans_next(&r->spans, &s->span))
			return false;
		begin_row(row, &s->span);
		arena_clear(&s->texts);
		if (!reader_split(r, row, &s->span, &s->texts))
			return true;
		s->at = s->given = 0;
	}
	begin_row(row, &s->span);
	if (next_value(r))
		type_value(r, row);
	else if (!s->given)
		row_refuse(r, row, FATE_SET_ASIDE, "no value is stated");
	else
		return spread_read(r, row, texts);
	return true;
}

void spread_free(struct spread *s)
{
	vec_free(&s->columns);
	arena_free(&s->texts);
}
