/* Reading a file: opened, looked at, then row by row. */
#include "inside.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"

#include "mapping.h"
#include "preamble.h"
#include "preset.h"
#include "shape.h"

static int by_identity(const struct lane *a, const struct lane *b)
{
	if (!a->place != !b->place)
		return a->place ? -1 : 1;
	if (!a->place)
		return strcmp(a->label, b->label);
	return (a->place->field > b->place->field) - (a->place->field < b->place->field);
}

/* An insertion sort: columns are few, and qsort has no place for the lanes. */
static void order_lanes(struct import_reader *r)
{
	r->identity_order = arena_alloc(&r->arena, r->lanes.n * sizeof *r->identity_order);
	for (size_t i = 0; i < r->lanes.n; i++) {
		size_t at = i;
		for (; at > 0 &&
		       by_identity(&r->lanes.v[i], &r->lanes.v[r->identity_order[at - 1]]) < 0;
		     at--)
			r->identity_order[at] = r->identity_order[at - 1];
		r->identity_order[at] = i;
	}
}

/* Where no column names the source, the plan's is a constant like any other. */
static void add_default_source(struct import_reader *r)
{
	const struct field *source = field_find("source", r->plan.record);
	struct import_column *c;
	struct lane lane;

	if (!source || !r->plan.source)
		return;
	r->default_source = (struct cell){r->plan.source, strlen(r->plan.source)};
	for (size_t i = 0; i < r->plan.column_count; i++)
		if (r->plan.columns[i].field == source)
			return;
	c = arena_alloc(&r->arena, sizeof *c);
	*c = (struct import_column){.field = source, .constant = r->plan.source};
	lane_start(&lane, c, r->plan.record, &r->arena);
	vec_push(&r->lanes, lane);
}

/* A lane before it joins cells of the same field. */
static bool follows(const struct import_reader *r, const struct import_column *c)
{
	for (size_t i = 0; c->by && c->by->kind == COLUMN_JOINED && i < r->lanes.n; i++)
		if (r->lanes.v[i].column->by && r->lanes.v[i].column->by->kind == COLUMN_JOINED &&
		    r->lanes.v[i].column->field == c->field)
			return true;
	return false;
}

/* Nothing is left for the columns to prove. */
static void fix_style(struct import_reader *r)
{
	r->looked = true;
	for (size_t i = 0; i < r->lanes.n; i++)
		r->lanes.v[i].style = NUMERAL_DECIMAL_POINT;
}

void reader_add_lanes(struct import_reader *r, struct evidence *ev, currency_id implied)
{
	for (size_t i = 0; i < r->plan.column_count; i++) {
		const struct import_column *c = &r->plan.columns[i];
		struct lane lane;
		if (c->by && c->by->kind == COLUMN_SPREAD) {
			spread_add(r, c);
			continue;
		}
		lane_start(&lane, c, r->plan.record, &r->arena);
		lane.follows = follows(r, c);
		if (lane.follows)
			lane.place = NULL;
		vec_push(&r->lanes, lane);
	}
	spread_add_lanes(r);
	add_default_source(r);
	order_lanes(r);
	shape_start(r);
	if (r->header.preset && r->header.preset->decimal_point)
		fix_style(r);
	r->typing.ev = ev;
	r->typing.implied = implied;
	r->typing.texts = &r->arena; /* of constants; rows have their blocks */
}

const struct cell *reader_cell(const struct import_reader *r, const struct lane *l)
{
	static const struct cell none = {"", 0};
	const struct cell *cell = &none;

	if (l->constant.s)
		return &l->constant;
	if (l->column->column <= r->cells.list.n)
		cell = &r->cells.list.v[l->column->column - 1];
	if (!cell->n && l->place && l->place->field == FIELD_SOURCE && r->default_source.n)
		return &r->default_source;
	return cell;
}

/* A constant that can't be typed is wrong use, said once and not for every row. */
static int check_constants(struct import_reader *r, struct err *e)
{
	for (size_t i = 0; i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];
		struct import_row scratch = {0};

		if (l->constant.s && l->place &&
		    lane_read(l, &r->typing, &l->constant, &scratch.as, e))
			return err_prefix(e, "--map '%s:%s'", l->label, l->column->field->name);
	}
	return 0;
}

static int open_reader(struct import_reader *r, const struct file_view *file,
		       const struct import_options *o, struct evidence *ev, struct err *e)
{
	struct mapping map = {0};
	const struct preset *preset;
	int rc;

	rc = preset_find(&preset, o->preset, e) || mapping_parse(&map, o->map, &r->arena, e) ||
	     reader_open_text(r, file, preset, &map, o, ev->catalogue, e);
	mapping_free(&map);
	if (rc)
		return -1;
	r->plan.given_source = arena_strdup(&r->arena, o->source);
	r->plan.implied = o->implied;
	reader_add_lanes(r, ev, o->implied);
	return check_constants(r, e);
}

int import_open(struct import_reader **out, const struct file_view *file, const char *path,
		const struct import_options *o, struct evidence *ev, struct err *e)
{
	struct import_reader *r = mem_zalloc(sizeof *r);

	*out = NULL;
	r->path = arena_strdup(&r->arena, path);
	if (open_reader(r, file, o, ev, e)) {
		import_close(&r);
		return -1;
	}
	*out = r;
	return 0;
}

void import_close(struct import_reader **rp)
{
	struct import_reader *r = *rp;

	if (!r)
		return;
	blocks_free(&r->blocks);
	for (size_t i = 0; i < r->lanes.n; i++)
		lane_free(&r->lanes.v[i]);
	vec_free(&r->lanes);
	vec_free(&r->decisions);
	spread_free(&r->spread);
	identity_free(&r->identity);
	cells_free(&r->cells);
	str_free(&r->extra);
	str_free(&r->decoded);
	arena_free(&r->arena);
	mem_free(r);
	*rp = NULL;
}

const struct import_plan *import_plan(const struct import_reader *r)
{
	return &r->plan;
}

/* No cell in a column that says something: of the record, or of its own. */
static bool is_blank(const struct import_reader *r, size_t filled)
{
	if (r->spread.columns.n)
		return !filled;
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		size_t column = l->column->column;

		if (l->place && column && column <= r->cells.list.n &&
		    r->cells.list.v[column - 1].n)
			return false;
	}
	return true;
}

static bool is_header(const struct import_reader *r)
{
	if (r->cells.list.n < r->header.n)
		return false;
	for (size_t i = 0; i < r->header.n; i++)
		if (!streq(r->cells.list.v[i].s, r->header.cells[i].s))
			return false;
	return true;
}

/* How many cells the record has, those that are empty at its end left out. */
static size_t filled_cells(const struct import_reader *r)
{
	size_t n = r->cells.list.n;

	while (n && !r->cells.list.v[n - 1].n)
		n--;
	return n;
}

/* "FILE:LINE:2 (note): what", the cell where the damage stands. */
static void refuse_span(struct import_reader *r, struct import_row *row, const struct span *span)
{
	struct str where = {0}, what = {0};

	str_addf(&where, "%s:%u:%zu", r->path, row->line, span->cell);
	if (span->cell <= r->header.n)
		str_addf(&where, " (%s)", r->header.cells[span->cell - 1].s);
	str_add(&where, ": ");
	span_explain(&what, span, r->plan.encoding);
	row_set_reason(r, row, FATE_REJECTED, str_c(&where), str_c(&what));
	str_free(&where);
	str_free(&what);
}

static void refuse_wide(struct import_reader *r, struct import_row *row, size_t filled)
{
	struct str what = {0};

	str_addf(&what, "row has %zu cells, the header has %zu", filled, r->header.n);
	row_refuse(r, row, FATE_REJECTED, str_c(&what));
	str_free(&what);
}

/* Only lists whose preamble says when they were generated can be told from one another. */
static void look_for_preamble(struct import_reader *r, const struct span *span)
{
	const struct preset *p = r->header.preset;

	if (p && p->list.dated && !r->pasted && preamble_again(span->text, span->n))
		r->pasted = span->line;
}

/* Its rows would count under the name and the day of the first list, and once more if they are the
 * same. */
static void refuse_pasted(struct import_reader *r, struct import_row *row)
{
	struct str what = {0};

	str_addf(&what,
		 "stands behind a second \"Data generated\" (line %u); expected one list in a "
		 "file: import the second as a file of its own",
		 r->pasted);
	row_refuse(r, row, FATE_REJECTED, str_c(&what));
	str_free(&what);
}

static void pass_twice(struct import_reader *r, struct import_row *row, uint32_t above)
{
	struct str what = {0};

	str_addf(&what, "stands in line %u already: the list is told again below line %u", above,
		 r->twice.heading);
	row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
	str_free(&what);
}

bool reader_split(struct import_reader *r, struct import_row *row, const struct span *span,
		  struct arena *texts)
{
	size_t filled;

	look_for_preamble(r, span);
	if (span->fault) {
		refuse_span(r, row, span);
		return false;
	}
	cells_split(&r->cells, span, texts);
	filled = filled_cells(r);
	if (filled > r->header.n)
		refuse_wide(r, row, filled);
	else if (is_blank(r, filled))
		row_refuse(r, row, FATE_SET_ASIDE,
			   filled ? "nothing in the columns that Hangar knows" : "blank row");
	else if (is_header(r))
		row_refuse(r, row, FATE_SET_ASIDE, "the header again");
	else if (r->pasted)
		refuse_pasted(r, row);
	else if (r->twice.n && twice_above(&r->twice, row->line))
		pass_twice(r, row, twice_above(&r->twice, row->line));
	else
		return true;
	return false;
}

bool reader_read(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct span span;

	if (r->spread.columns.n)
		return spread_read(r, row, texts);
	if (!spans_next(&r->spans, &span))
		return false;
	memset(row, 0, sizeof *row);
	row->line = span.line;
	row->text = span.text;
	row->text_size = span.n;
	r->typing.texts = texts;
	if (reader_split(r, row, &span, texts))
		row_type(r, row);
	return true;
}

void import_mapping_json(struct str *out, const struct import_plan *p)
{
	json_t *object = json_object();
	char *text;

	for (size_t i = 0; i < p->column_count; i++) {
		const struct import_column *c = &p->columns[i];
		struct str key = {0};

		if (c->constant)
			str_addf(&key, "=%s:%s", c->constant, c->field->name);
		else
			str_add(&key, c->header);
		json_object_set_new(object, str_c(&key),
				    c->special ? json_string(c->special)
				    : c->field ? json_string(c->field->name)
					       : json_null());
		str_free(&key);
	}
	if (p->given_source)
		json_object_set_new(object, "--source", json_string(p->given_source));
	if (p->implied)
		json_object_set_new(object, "--currency", json_string(currency_code(p->implied)));
	text = json_dumps(object, JSON_COMPACT);
	str_add(out, text);
	free(text);
	json_decref(object);
}
