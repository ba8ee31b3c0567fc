/* Reading a file: opened, looked at, then row by row. */
#include "inside.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"

#include "decision.h"
#include "header.h"
#include "mapping-file.h"
#include "mapping.h"
#include "memory.h"
#include "mend.h"
#include "preamble.h"
#include "preset.h"
#include "prove.h"
#include "shape.h"
#include "tally.h"
#include "value-rule.h"
#include "value-survey.h"

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
	r->shaped = r->header.preset != NULL;
	for (size_t i = 0; i < r->plan.column_count; i++) {
		const struct import_column *c = &r->plan.columns[i];
		struct lane lane;

		r->shaped = r->shaped || c->by;
		if (c->by && c->by->kind == COLUMN_SPREAD) {
			spread_add(r, c);
			continue;
		}
		lane_start(&lane, c, r->plan.record, &r->arena);
		lane.follows = follows(r, c);
		lane.codes = r->codes && c->column && r->codes[c->column - 1];
		if (lane.follows)
			lane.place = NULL;
		if (r->moneys && c->field && c->field->kind == KIND_OF_MONEY) /* of its row */
			memo_free(&lane.memo);
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

		if (l->column->constant && l->place &&
		    lane_read(l, &r->typing, &l->constant, &scratch.as, e) < 0)
			return err_prefix(e, "--map '%s:%s'", l->label, l->column->field->name);
	}
	return 0;
}

/* --map, then the mapping file: it fills what the options leave open. */
static int read_mappings(struct import_reader *r, struct mapping *map, struct err *e)
{
	struct import_options *o = &r->options;
	enum record as = o->as;

	if (mapping_parse(map, o->map, &r->arena, e))
		return -1;
	if (o->mapping && mapping_file_read(o, map, o->mapping, o->mapping_path, &r->arena, e))
		return -1;
	if (o->preset && !as)
		o->as = RECORD_NONE; /* the preset's */
	return 0;
}

/* What stays of the options for as long as the reader does. */
static void keep_options(struct import_reader *r)
{
	struct import_options *o = &r->options;
	const char **const texts[] = {&o->source,    &o->preset, &o->encoding,
				      &o->delimiter, &o->header, &o->decimal,
				      &o->dates,     &o->as_of,  &o->edition};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		*texts[i] = arena_strdup(&r->arena, *texts[i]);
	o->map = NULL;
	o->mapping = NULL;
	o->list = NULL;
	r->plan.given_edition = o->edition;
	r->plan.given_source = o->source;
	r->plan.given_as_of = o->as_of;
	r->plan.keep_other = o->keep_other;
	r->plan.implied = o->implied;
}

static int open_reader(struct import_reader *r, const struct file_view *file, struct evidence *ev,
		       struct err *e)
{
	struct import_options *o = &r->options;
	struct mapping map = {0};
	const struct preset *preset;
	int rc;

	r->plan.said = memory_is_said(o);
	rc = read_mappings(r, &map, e) || reader_decode(r, file, e) || memory_use(r, &map, e) ||
	     preset_find(&preset, o->preset, e) ||
	     reader_open_text(r, preset, &map, o, ev->catalogue, e);
	mapping_free(&map);
	if (rc)
		return -1;
	keep_options(r);
	reader_add_lanes(r, ev, o->implied);
	if (prove_given(r, o, e) || check_constants(r, e) || spread_check(r, e) ||
	    value_rules_bind(r, o->values, e))
		return -1;
	value_rules_count(r);
	changes_find(&r->changes, r);
	return 0;
}

int import_open(struct import_reader **out, const struct file_view *file, const char *path,
		const struct import_options *o, struct evidence *ev, struct err *e)
{
	struct import_reader *r = mem_zalloc(sizeof *r);

	*out = NULL;
	r->path = arena_strdup(&r->arena, path);
	r->options = *o;
	if (open_reader(r, file, ev, e)) {
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
	pieces_free(&r->pieces);
	sheet_end(&r->sheet);
	changes_free(&r->changes);
	identity_free(&r->identity);
	cells_free(&r->cells);
	str_free(&r->extra);
	spool_free(&r->decoded);
	str_free(&r->bare);
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
	if (r->spread.groups.n)
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

/* |---|:---:|, as tables of Markdown have it below their header. */
static bool is_rule(const struct cells *cells)
{
	bool any = false;

	for (size_t i = 0; i < cells->list.n; i++) {
		const struct cell *c = &cells->list.v[i];

		if (c->n && (c->n < 3 || strspn(c->s, "-:=+_") != c->n))
			return false;
		any = any || c->n;
	}
	return any;
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
	if (span->cell <= r->sheet.columns)
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

	str_addf(&what, "row has %zu cells, the header has %zu", filled, r->sheet.columns);
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

void reader_begin_row(const struct import_reader *r, struct import_row *row,
		      const struct span *span)
{
	memset(row, 0, sizeof *row);
	row->line = span->line;
	row->text = r->plan.text + (span->text - r->spans.data);
	row->text_size = span->n;
	row->mended = span->mended;
}

static bool split_damaged(struct import_reader *r, struct import_row *row, struct span *span,
			  struct arena *texts)
{
	if (!r->sides.n && mend_fault(&r->cells, span, &r->spans,
				      r->pattern.width ? r->pattern.width : r->header.n, texts))
		return true;
	refuse_span(r, row, span);
	r->cells.list.n = 0;
	r->sides.at = 0;
	return false;
}

/* A record of another number of cells than the rows have, not counting empty ones at its end where
 * the rows differ. True where it was mended. */
static bool mend_width(struct import_reader *r, struct span *span, size_t filled,
		       struct arena *texts)
{
	const struct pattern *p = &r->pattern;
	size_t n = r->cells.list.n;

	if (filled && n < p->width)
		return mend_short(&r->cells, span, &r->spans, p, &r->judged, texts);
	if (p->width && n > p->width && p->width >= r->header.n)
		return mend_wide(&r->cells, span, p, p->width, texts);
	if (filled <= r->header.n)
		return false;
	r->cells.list.n = filled;
	return mend_wide(&r->cells, span, p, r->header.n, texts);
}

static void pass_twice(struct import_reader *r, struct import_row *row, uint32_t above)
{
	struct str what = {0};

	str_addf(&what, "stands in line %u already: the list is told again below line %u", above,
		 r->twice.heading);
	row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
	str_free(&what);
}

bool reader_split(struct import_reader *r, struct import_row *row, struct span *span,
		  struct arena *texts)
{
	size_t filled;

	look_for_preamble(r, span);
	if (!span->fault)
		cells_split(&r->cells, span, texts);
	else if (!split_damaged(r, row, span, texts))
		return false;
	if (r->sides.n && !sides_take(r, row))
		return false;
	filled = filled_cells(r);
	if (!span->mended && !r->sides.n &&
	    (r->cells.list.n < r->pattern.width || r->cells.list.n > r->wide) &&
	    mend_width(r, span, filled, texts))
		filled = filled_cells(r);
	if (span->mended)
		reader_begin_row(r, row, span);
	if (filled > r->sheet.columns)
		refuse_wide(r, row, filled);
	else if (!filled)
		row_refuse(r, row, FATE_SET_ASIDE, "blank row");
	else if (is_rule(&r->cells))
		row_refuse(r, row, FATE_SET_ASIDE, "a rule");
	else if (header_is(&r->header, r->cells.list.v, r->cells.list.n))
		row_refuse(r, row, FATE_SET_ASIDE, "the header again");
	else if (r->pasted)
		refuse_pasted(r, row);
	else if (r->twice.n && twice_above(&r->twice, row->line))
		pass_twice(r, row, twice_above(&r->twice, row->line));
	else if (sheet_take(r, row, texts) && is_blank(r, filled))
		row_refuse(r, row, FATE_SET_ASIDE, "nothing in the columns that Hangar knows");
	else
		return !row->fate;
	return false;
}

/* A fault of one is that of the whole record, and said once. */
static void type_piece(struct import_reader *r, struct import_row *row)
{
	reader_begin_row(r, row, &r->pieces.span);
	row_type(r, row);
	if (row->fate != FATE_KEPT)
		pieces_drop(r);
}

bool reader_goes_on(const struct import_reader *r)
{
	return spread_goes_on(r) || r->pieces.at < r->pieces.n;
}

bool reader_read(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct span span;

	if (r->spread.groups.n)
		return spread_read(r, row, texts);
	r->typing.texts = texts;
	if (pieces_next(r)) {
		type_piece(r, row);
		return true;
	}
	if (!sides_next(r, &span))
		return false;
	reader_begin_row(r, row, &span);
	if (!reader_split(r, row, &span, texts)) {
		tally_left(r, row);
		return true;
	}
	if (pieces_by_condition(r, &span, texts))
		pieces_next(r);
	r->refused = NULL;
	row_type(r, row);
	if (row->fate == FATE_REJECTED && pieces_by_type(r, &span, texts) && pieces_next(r))
		type_piece(r, row);
	else if (row->fate != FATE_KEPT)
		tally_left(r, row);
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
	if (p->given_edition)
		json_object_set_new(object, "--edition", json_string(p->given_edition));
	if (p->given_as_of)
		json_object_set_new(object, "--as-of", json_string(p->given_as_of));
	text = json_dumps(object, JSON_COMPACT);
	str_add(out, text);
	free(text);
	json_decref(object);
}
