/* One record from cells to a typed row: what it states, what it lacks, and who it is. */
#include "inside.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/utf8.h"

#include "plan.h"
#include "proof.h"
#include "prove.h"
#include "shape.h"
#include "short-year.h"
#include "subject.h"

void row_set_reason(struct import_reader *r, struct import_row *row, enum fate fate,
		    const char *where, const char *what)
{
	struct str reason = {0};

	utf8_safe(&reason, where);
	utf8_safe(&reason, what);
	memset(&row->as, 0, sizeof row->as);
	row->fate = fate;
	row->reason = arena_strdup(r->typing.texts, str_c(&reason));
	str_free(&reason);
}

void row_refuse(struct import_reader *r, struct import_row *row, enum fate fate, const char *what)
{
	struct str where = {0};

	str_add(&where, r->path);
	if (row->line) /* 0: typed in */
		str_addf(&where, ":%u", row->line);
	str_add(&where, ": ");
	row_set_reason(r, row, fate, str_c(&where), what);
	str_free(&where);
}

void row_refuse_cell(struct import_reader *r, struct import_row *row, const struct lane *l,
		     const char *what)
{
	struct str where = {0};

	r->refused = l;
	if (!row->line)
		str_addf(&where, "%s: %s: ", r->path, l->column->field->name);
	else if (l->column->column)
		str_addf(&where, "%s:%u:%zu (%s): ", r->path, row->line,
			 sides_column(&r->sides, l->column->column), l->label);
	else
		str_addf(&where, "%s:%u (%s): ", r->path, row->line, l->label);
	row_set_reason(r, row, FATE_REJECTED, str_c(&where), what);
	str_free(&where);
}

/* A cell in a column that has neither a field nor a place to be kept in. */
static int homeless(const struct import_reader *r, struct err *e)
{
	return err_set(
	    e, ERR_USAGE,
	    "the column has no header and a %s keeps no columns of its own; expected an empty cell",
	    record_name(r->plan.record));
}

/* 1 where the cell states nothing. */
static int type_cell(struct import_reader *r, struct lane *l, const struct cell *cell, void *record,
		     struct err *e)
{
	if (shape_is_silent(l))
		return shape_check_mark(l, e);
	if (!l->place) {
		lane_apply_rules(l);
		return plan_keeps_extra(r->plan.record) || !l->cell.n ? 0 : homeless(r, e);
	}
	if (!r->looked && lane_proof(l, cell) & (UNCLEAR | SHORT_YEAR_IS))
		prove_columns(r);
	return lane_read(l, &r->typing, cell, record, e);
}

static void take_cells(struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		r->lanes.v[i].cell = *reader_cell(r, &r->lanes.v[i]);
	shape_cells(r);
	r->typing.money = moneys_of_row(r);
}

/* The first of a row is said. */
static void keep_stray(struct import_reader *r, struct import_row *row, struct lane *l,
		       const char *what)
{
	struct str reason = {0}, safe = {0};

	l->astray = true;
	if (row->stray)
		return;
	str_addf(&reason, "%s:%u:%zu (%s): %s; the cell is kept under the name of its column",
		 r->path, row->line, l->column->column, l->label, what);
	utf8_safe(&safe, str_c(&reason));
	row->stray = arena_strdup(r->typing.texts, str_c(&safe));
	str_free(&reason);
	str_free(&safe);
}

/* Types all cells; false where the row was refused. */
static bool type_cells(struct import_reader *r, struct import_row *row, struct stated *stated)
{
	struct err e = ERR_INIT;

	for (size_t i = 0; i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];
		struct cell cell = l->cell;
		int rc;

		if (!cell.n)
			continue;
		l->astray = false;
		rc = type_cell(r, l, &cell, &row->as, &e);
		if (rc < 0) {
			if (l->lenient) {
				keep_stray(r, row, l, e.text);
				err_clear(&e);
				continue;
			}
			row_refuse_cell(r, row, l, e.text);
			err_clear(&e);
			return false;
		}
		if (rc)
			l->cell = (struct cell){"", 0};
		else if (l->place)
			stated->field[l->place->field] = true;
	}
	return true;
}

/* Text that stands in JSON as it is. */
static bool is_plain(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] < ' ' || s[i] == '"' || s[i] == '\\' || s[i] == 0x7f)
			return false;
	return true;
}

static void add_json_text(struct str *out, const char *s, size_t n)
{
	json_t *text;
	char *dump;

	if (is_plain(s, n)) {
		str_addc(out, '"');
		str_addn(out, s, n);
		str_addc(out, '"');
		return;
	}
	text = json_stringn(s, n);
	dump = json_dumps(text, JSON_ENCODE_ANY | JSON_COMPACT);

	str_add(out, dump ? dump : "\"\""); /* invalid UTF-8 never comes this far */
	free(dump);
	json_decref(text);
}

/* The cells that nobody knows, as a JSON object in header order; NULL without. */
static const char *extra_cells(struct import_reader *r)
{
	str_clear(&r->extra);
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		const struct cell *cell = &l->cell;

		if ((l->place && !l->astray) || !cell->n || shape_is_silent(l))
			continue;
		str_addc(&r->extra, r->extra.n ? ',' : '{');
		add_json_text(&r->extra, l->label, strlen(l->label));
		str_addc(&r->extra, ':');
		add_json_text(&r->extra, cell->s, cell->n);
	}
	if (!r->extra.n)
		return NULL;
	str_addc(&r->extra, '}');
	return arena_strndup(r->typing.texts, r->extra.s, r->extra.n);
}

static bool holds_source(const struct source_list *list, source_id id)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->v[i] == id)
			return true;
	return false;
}

/* What a claim has beyond its cells; NULL, or what is wrong with it. */
static const char *finish_claim(struct import_reader *r, struct claim *c)
{
	if (!c->source)
		return "no source is named; expected the key of who says so";
	if (holds_source(&c->cites, c->source))
		return "the source cites itself; expected other sources in cites";
	c->record = (uint8_t)r->plan.record;
	c->stance = c->stance ? c->stance : STATES;
	c->rank = c->rank ? c->rank : RANK_NORMAL;
	c->extra = extra_cells(r);
	c->other = r->other;
	return NULL;
}

static const char *finish_source(struct import_reader *r, struct source *s)
{
	if (holds_source(&s->derives_from, s->id))
		return "the source derives from itself; expected other sources in derives_from";
	s->key = intern_text(r->typing.ev->source_keys, s->id - 1);
	s->extra = extra_cells(r);
	return NULL;
}

static const char *finish(struct import_reader *r, struct import_row *row)
{
	switch (r->plan.record) {
	case RECORD_HOLDING:
		return finish_claim(r, &row->as.holding.claim);
	case RECORD_TRANSFER:
		return finish_claim(r, &row->as.transfer.claim);
	case RECORD_AIRFRAME:
		return finish_claim(r, &row->as.airframe.claim);
	case RECORD_SOURCE:
		return finish_source(r, &row->as.source);
	default:
		return NULL;
	}
}

static void set_line(struct import_row *row, enum record of)
{
	if (of & RECORD_CLAIM)
		row->as.holding.claim.line = row->line; /* every claim begins alike: place.c */
	else if (of == RECORD_SOURCE)
		row->as.source.line = row->line;
	else if (of == RECORD_RATE)
		row->as.rate.line = row->line;
	else if (of == RECORD_INDEX)
		row->as.index.line = row->line;
}

static void identify_quantity(struct identity *d, const struct lane *l, struct quantity q,
			      currency_id c)
{
	int64_t ends[4] = {q.low, q.best, q.high, q.flags};

	identity_pair(d, l->name, l->name_n, (const char *)ends, sizeof ends);
	identity_pair(d, "", 0, currency_code(c), strlen(currency_code(c)));
}

static void identify_date(struct identity *d, const struct lane *l, const struct date *date)
{
	int64_t what[5] = {date->earliest, date->latest, date->flags, date->form, date->list};

	identity_pair(d, l->name, l->name_n, (const char *)what, sizeof what);
}

/* A cell that states nothing is no part of the row, whatever word says so; a cell that a rule of
 * --value speaks of counts as what it is read as: another rule makes another claim.
 *
 * Figures and dates count by their value: the same text may mean another amount or day where the
 * column proves another style, or --currency names another currency. Names count by their text:
 * what a name means may be defined later. */
static void identify_cell(struct identity *d, const struct lane *l, const struct import_row *row)
{
	const char *value = (const char *)&row->as + (l->place ? l->place->offset : 0);
	const struct money *money = (const void *)value;

	switch (l->place && !l->astray ? l->place->reading : READ_TEXT) {
	case READ_QUANTITY:
		identify_quantity(d, l, *(const struct quantity *)(const void *)value, 0);
		break;
	case READ_MONEY:
		identify_quantity(d, l, money->minor, money->currency);
		break;
	case READ_DATE:
		identify_date(d, l, (const void *)value);
		break;
	default:
		identity_pair(d, l->name, l->name_n, l->cell.s, l->cell.n);
	}
}

static struct row_identity identify(struct import_reader *r, const struct import_row *row)
{
	identity_begin(&r->identity, r->plan.record);
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[r->identity_order[i]];

		if (l->cell.n && !shape_is_silent(l))
			identify_cell(&r->identity, l, row);
	}
	if (r->other) /* the same words of an aircraft are another claim */
		identity_pair(&r->identity, "other equipment", 15, r->other, strlen(r->other));
	return identity_hash(&r->identity);
}

static void refuse_incomplete_row(struct import_reader *r, struct import_row *row)
{
	struct str what = {0};

	str_addf(&what, "a %s is stated without %s; expected a value there",
		 record_name(r->plan.record), subject_needs(r->plan.record));
	row_refuse(r, row, FATE_REJECTED, str_c(&what));
	str_free(&what);
}

void row_type(struct import_reader *r, struct import_row *row)
{
	struct stated stated = {{false}};
	const char *fault;

	r->other = r->spread.other;
	take_cells(r);
	if (shape_refuses(r, row) || !type_cells(r, row, &stated))
		return;
	shape_finish(r, row);
	if (!subject_complete(r->plan.record, &stated)) {
		refuse_incomplete_row(r, row);
		return;
	}
	fault = finish(r, row);
	if (fault) {
		row_refuse(r, row, FATE_REJECTED, fault);
		return;
	}
	set_line(row, r->plan.record);
	row->key = identify(r, row);
	row->fate = FATE_KEPT;
}
