/* One function for each kind of column that presets have. */
#include "shape.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#include "equipment.h"
#include "inside.h"
#include "preset.h"
#include "published.h"
#include "volumes.h"
#include "words.h"

#define LISTED_YEARS 32 /* a list of dates spans no more */

/* Names that lists write where they know nobody. */
static const char *const nobody[];

static enum preset_kind kind_of(const struct lane *l)
{
	return l->column->by ? l->column->by->kind : COLUMN_PLAIN;
}

static bool is_mark(const struct lane *l)
{
	return kind_of(l) == COLUMN_MARK || kind_of(l) == COLUMN_YES_NO;
}

bool shape_is_silent(const struct lane *l)
{
	return is_mark(l) || l->follows || published_is_silent(l);
}

/* ---- which lanes speak of which ---- */

static bool speaks_of(const struct lane *l, const struct lane *other)
{
	if (is_mark(l))
		return other->place &&
		       preset_marks(l->column->by, other->column->header, other->column->by);
	return kind_of(l) == COLUMN_ELSE && other->column->by &&
	       preset_column_is(other->column->by, l->column->by->of);
}

static void find_marks(struct import_reader *r, struct lane *l)
{
	size_t *marks = arena_alloc(&r->arena, r->lanes.n * sizeof *marks), n = 0;

	for (size_t i = 0; i < r->lanes.n; i++)
		if (speaks_of(l, &r->lanes.v[i]))
			marks[n++] = i;
	l->marks = marks;
	l->mark_count = n;
}

void shape_start(struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		if (is_mark(&r->lanes.v[i]) || kind_of(&r->lanes.v[i]) == COLUMN_ELSE)
			find_marks(r, &r->lanes.v[i]);
}

/* ---- before typing ---- */

static bool is_nobody(const struct cell *c)
{
	struct str folded = {0};
	bool is = false;

	utf8_fold(&folded, c->s, c->n, FOLD_NAME);
	for (const char *const *n = nobody; *n && !is; n++)
		is = streq(*n, str_c(&folded));
	str_free(&folded);
	return is;
}

/* "NATO**" is NATO. */
static void shape_party(struct lane *l, struct arena *a)
{
	size_t n = l->cell.n;

	while (n && l->cell.s[n - 1] == '*')
		n--;
	if (n < l->cell.n) {
		l->cell = cell_trim(l->cell.s, n);
		l->cell.s = arena_strndup(a, l->cell.s, l->cell.n);
	}
	if (l->cell.n && is_nobody(&l->cell))
		l->cell = (struct cell){"", 0};
}

static void shape_prefix(struct lane *l, struct arena *a)
{
	l->cell.s = arena_printf(a, "%s%s", l->column->by->prefix, l->cell.s);
	l->cell.n += strlen(l->column->by->prefix);
}

/* The first lane of a joined field takes what all of them say. */
static void join(struct import_reader *r, struct lane *first)
{
	struct str all = {0};

	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];

		if (kind_of(l) == COLUMN_JOINED && l->column->field == first->column->field &&
		    l->cell.n)
			str_addf(&all, "%s%s", all.n ? "; " : "", l->cell.s);
	}
	first->cell = (struct cell){arena_strdup(r->typing.texts, str_c(&all)), all.n};
	str_free(&all);
}

/* What the column says where its other is empty: that. */
static void stand_in(struct import_reader *r, const struct lane *l)
{
	for (size_t i = 0; i < l->mark_count; i++)
		if (!r->lanes.v[l->marks[i]].cell.n)
			r->lanes.v[l->marks[i]].cell = l->cell;
}

/* A party, or a category of arms, which is none. */
static void shape_volume(struct import_reader *r, struct lane *l)
{
	enum volumes_row is;

	shape_party(l, r->typing.texts);
	is = volumes_row(&l->cell);
	if (is == VOLUMES_OTHER_ARMS && r->options.keep_other)
		r->other = l->cell.s;
	if (is == VOLUMES_AIRCRAFT || r->other)
		l->cell = (struct cell){"", 0};
}

/* "captured and later destroyed" is destroyed; what none of the words tells is left unsaid. */
static void shape_fate(struct lane *l)
{
	static const char *const fates[][2] = {
	    {"destroyed", "destroyed"},
	    {"sunk", "destroyed"},
	    {"captured", "captured"},
	    {"abandoned", "abandoned"},
	    {"damaged", "damaged"},
	    {"repair", "damaged"},
	    {NULL, NULL},
	};
	struct str folded = {0};
	const char *fate = "";

	utf8_fold(&folded, l->cell.s, l->cell.n, FOLD_NAME);
	for (size_t i = 0; fates[i][0] && !*fate; i++)
		if (strstr(str_c(&folded), fates[i][0]))
			fate = fates[i][1];
	l->cell = (struct cell){fate, strlen(fate)};
	str_free(&folded);
}

/* "2017-10-19 18:30:18", "2017-10-19T18:30:18Z" */
static void shape_day(struct lane *l, struct arena *a)
{
	if (!strpbrk(l->cell.s, "0123456789"))
		l->cell = (struct cell){"", 0};
	if (l->cell.n > 10 && (l->cell.s[10] == ' ' || l->cell.s[10] == 'T'))
		l->cell = (struct cell){arena_strndup(a, l->cell.s, 10), 10};
}

/* What stands for a day in Kiel's sheet: the announcement's, day first, or the last of a package,
 * month first, as its two kinds of entry are typed. */
static void shape_day_or_until(struct lane *l, struct arena *a)
{
	bool until = !strncmp(l->cell.s, "until ", 6);
	int one, two, year, end = 0;
	int day, month;

	if (sscanf(l->cell.s + (until ? 6 : 0), "%2d/%2d/%4d%n", &one, &two, &year, &end) < 3 ||
	    l->cell.s[(until ? 6 : 0) + end])
		return;
	day = until ? two : one;
	month = until ? one : two;
	if (day < 1 || day > 31 || month < 1 || month > 12 || year < 1900)
		return;
	l->cell.s = arena_printf(a, "%s%04d-%02d-%02d", until ? "../" : "", year, month, day);
	l->cell.n = strlen(l->cell.s);
}

/* 2005-01-01 is 2005. */
static void shape_first_of_year(struct lane *l, struct arena *a)
{
	shape_day(l, a);
	if (l->cell.n == 10 && streq(l->cell.s + 4, "-01-01"))
		l->cell = (struct cell){arena_strndup(a, l->cell.s, 4), 4};
}

/* "1989; 1990; ...; 2023" is longer than a list of dates can be: it is the years from the first to
 * the last. What the list leaves out stands in the line itself. */
static void shape_years(struct lane *l, struct arena *a)
{
	const char *last = strrchr(l->cell.s, ';');
	long from = strtol(l->cell.s, NULL, 10), to = last ? strtol(last + 1, NULL, 10) : 0;

	if (!last || from < 1000 || to > 9999 || to - from <= LISTED_YEARS)
		return;
	l->cell.s = arena_printf(a, "%ld/%ld", from, to);
	l->cell.n = strlen(l->cell.s);
}

static void shape_cell(struct import_reader *r, struct lane *l)
{
	struct arena *a = r->typing.texts;

	switch (kind_of(l)) {
	case COLUMN_PARTY:
		shape_party(l, a);
		break;
	case COLUMN_TIV_ROW:
		shape_volume(r, l);
		break;
	case COLUMN_JOINED:
		if (!l->follows)
			join(r, l);
		break;
	case COLUMN_ELSE:
		stand_in(r, l);
		break;
	case COLUMN_FATE:
		shape_fate(l);
		break;
	case COLUMN_DAY:
		shape_day(l, a);
		break;
	case COLUMN_YEARS:
		shape_years(l, a);
		break;
	case COLUMN_DAY_OR_UNTIL:
		shape_day_or_until(l, a);
		break;
	case COLUMN_FIRST_OF_YEAR:
		shape_first_of_year(l, a);
		break;
	default:
		published_shape(r, l);
	}
}

void shape_cells(struct import_reader *r)
{
	for (size_t i = 0; r->shaped && i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];

		shape_cell(r, l);
		if (l->cell.n && l->column->by && l->column->by->prefix)
			shape_prefix(l, r->typing.texts);
	}
}

/* ---- other equipment ---- */

static bool names_known_type(const struct import_reader *r)
{
	const struct cell *type = NULL;
	bool known;

	for (size_t i = 0; i < r->lanes.n && !type; i++)
		if (r->lanes.v[i].place && r->lanes.v[i].place->field == FIELD_TYPE)
			type = &r->lanes.v[i].cell;
	if (!type || !type->n)
		return false;
	evidence_lock(r->typing.ev);
	known = catalogue_type_find(r->typing.ev->catalogue, type->s, type->n) != 0;
	evidence_unlock(r->typing.ev);
	return known;
}

/* In a column that was guessed words tell; where they do not, what type the row is of. */
static bool words_are_other(const struct import_reader *r, const struct lane *l)
{
	enum equipment e = words_equipment(l->cell.s, l->cell.n);

	return e == EQUIPMENT_UNKNOWN ? !names_known_type(r) : e == EQUIPMENT_OTHER;
}

static bool is_other_equipment(const struct import_reader *r, const struct lane *l)
{
	if (kind_of(l) == COLUMN_CATEGORY)
		return !utf8_same_name(l->cell.s, l->column->by->of);
	return l->column->why ? words_are_other(r, l)
			      : !equipment_is_aircraft(l->cell.s, l->cell.n);
}

/* The only cell of the record that says something; NULL: there are several. */
static const struct cell *lone_cell(const struct import_reader *r)
{
	const struct cell *lone = NULL;

	for (size_t i = 0; i < r->cells.list.n; i++) {
		const struct cell *c = &r->cells.list.v[i];
		if (c->n && lone)
			return NULL;
		lone = c->n ? c : lone;
	}
	return lone;
}

/* A row that does not say what it is of: a note or a sum below the list, or damage. */
/* Sums that somebody left below the list. */
static bool only_figures(const struct import_reader *r)
{
	for (size_t i = 0; i < r->cells.list.n; i++)
		if (strspn(r->cells.list.v[i].s, "0123456789., ") < r->cells.list.v[i].n)
			return false;
	return true;
}

static void refuse_unsaid(struct import_reader *r, struct import_row *row, const struct lane *l)
{
	const struct cell *lone = lone_cell(r);
	struct str what = {0};

	if (!lone && only_figures(r)) {
		row_refuse(r, row, FATE_SET_ASIDE,
			   "no row of the list, it says nothing but figures");
		return;
	}
	if (!lone) {
		row_refuse_cell(r, row, l, "is empty; expected what the equipment is");
		return;
	}
	str_addf(&what, "no row of the list, it says nothing but: %s", lone->s);
	row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
	str_free(&what);
}

/* Sums of parties, and other arms: what a table of volumes has beside parties and aircraft. */
static bool refuses_volume(struct import_reader *r, struct import_row *row, const struct lane *l)
{
	enum volumes_row is = volumes_row(&l->cell);
	struct str what = {0};

	if (is == VOLUMES_PARTY || is == VOLUMES_AIRCRAFT)
		return false;
	str_addf(&what, "%s: %s", is == VOLUMES_TOTAL ? "the sum of other rows" : "other equipment",
		 l->cell.s);
	row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
	str_free(&what);
	return true;
}

/* What is wrong with an address; NULL: nothing. */
static const char *fault_of_address(const struct cell *c)
{
	size_t hex = strspn(c->s, "0123456789ABCDEFabcdef");

	if (hex == c->n && hex <= 6)
		return NULL;
	if (strspn(c->s, "0123456789.,Ee+-") == c->n && strpbrk(c->s, "Ee") && strchr(c->s, '+'))
		return "is what a spreadsheet made of an address that it took for a number; "
		       "expected six hexadecimal digits, from a copy that no spreadsheet saved";
	return "is no ICAO address; expected six hexadecimal digits";
}

static bool refuses_address(struct import_reader *r, struct import_row *row, const struct lane *l)
{
	const char *fault = l->cell.n ? fault_of_address(&l->cell) : NULL;
	struct err e = ERR_INIT;

	if (!fault)
		return false;
	lane_bad_cell(&e, &l->cell, fault);
	row_refuse_cell(r, row, l, e.text);
	err_clear(&e);
	return true;
}

bool shape_refuses(struct import_reader *r, struct import_row *row)
{
	for (size_t i = 0; r->shaped && i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];
		struct str what = {0};

		if (kind_of(l) == COLUMN_TIV_ROW && refuses_volume(r, row, l))
			return true;
		if (kind_of(l) == COLUMN_ADDRESS && refuses_address(r, row, l))
			return true;
		if (kind_of(l) != COLUMN_CATEGORY && kind_of(l) != COLUMN_NOUN)
			continue;
		if (l->cell.n && !is_other_equipment(r, l))
			continue;
		str_addf(&what, "other equipment: %s", l->cell.s);
		if (l->cell.n && r->options.keep_other) {
			r->other = arena_strdup(r->typing.texts, l->cell.s);
			str_free(&what);
			continue;
		}
		if (!l->cell.n && l->column->why && names_known_type(r)) {
			str_free(&what);
			continue;
		}
		if (l->cell.n)
			row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
		else
			refuse_unsaid(r, row, l);
		str_free(&what);
		return true;
	}
	if (changes_refuse(&r->changes, r, row))
		return true;
	return (r->header.preset || (unsigned)r->plan.record & (RECORD_RATE | RECORD_INDEX)) &&
	       published_refuses(r, row);
}

/* ---- marks ---- */

/* 1: it is an estimate; 0: it is none; -1: the cell says neither. */
static int says_estimate(const struct lane *l)
{
	static const char *const yes[] = {"yes", "true", NULL}, *const no[] = {"no", "false", NULL};
	int says = kind_of(l) == COLUMN_MARK && streq(l->cell.s, "?") ? 1 : -1;

	for (size_t i = 0; yes[i] && says < 0; i++)
		says = utf8_same_name(l->cell.s, yes[i])  ? 1
		       : utf8_same_name(l->cell.s, no[i]) ? 0
							  : -1;
	return l->cell.n ? says : 0;
}

int shape_check_mark(const struct lane *l, struct err *e)
{
	if (!is_mark(l) || says_estimate(l) >= 0)
		return 0;
	if (kind_of(l) == COLUMN_MARK)
		return lane_bad_cell(e, &l->cell,
				     "is no mark; expected ? for an estimate, or nothing");
	return lane_bad_cell(e, &l->cell, "does not tell an estimate; expected Yes or No");
}

static void mark_value(const struct lane *target, struct import_row *row)
{
	char *value = (char *)&row->as + target->place->offset;
	struct quantity *q = (void *)value;
	struct date *d = (void *)value;

	if (!target->cell.n)
		return;
	if (target->place->reading == READ_QUANTITY && q->flags & Q_ENDS)
		q->flags |= Q_ESTIMATED;
	if (target->place->reading == READ_DATE && !(d->flags & DATE_UNKNOWN))
		d->flags |= DATE_UNCERTAIN;
}

static void mark_estimates(struct import_reader *r, const struct lane *mark, struct import_row *row)
{
	for (size_t i = 0; i < mark->mark_count; i++)
		mark_value(&r->lanes.v[mark->marks[i]], row);
}

/* ---- status ---- */

static bool is_nothing(struct quantity q)
{
	return !quantity_stated(q) || (quantity_is_exact(q) && q.best == 0);
}

static void set_status(struct transfer *t)
{
	if (t->status)
		return;
	t->status =
	    is_nothing(t->count) && !date_stated(&t->date) ? STATUS_ORDERED : STATUS_DELIVERED;
}

void shape_finish(struct import_reader *r, struct import_row *row)
{
	const struct preset *p = r->header.preset;

	for (size_t i = 0; p && i < r->lanes.n; i++)
		if (is_mark(&r->lanes.v[i]) && says_estimate(&r->lanes.v[i]) > 0)
			mark_estimates(r, &r->lanes.v[i], row);
	if (p && p->status_by_delivery && r->plan.record == RECORD_TRANSFER)
		set_status(&row->as.transfer);
}

static const char *const nobody[] = {/* folded */
				     "unknown",           "unknownsupplier",
				     "unknownsuppliers",  "unknownrecipient",
				     "unknownrecipients", "unknowncountry",
				     "unknowncountries",  "unknownstate",
				     "unknownoperator",   NULL};
