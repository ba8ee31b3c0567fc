/* One function for each kind of column that presets have. */
#include "shape.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#include "equipment.h"
#include "inside.h"
#include "preset.h"
#include "published.h"
#include "words.h"

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

void shape_cells(struct import_reader *r)
{
	for (size_t i = 0; r->shaped && i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];

		if (kind_of(l) == COLUMN_PARTY)
			shape_party(l, r->typing.texts);
		if (kind_of(l) == COLUMN_JOINED && !l->follows)
			join(r, l);
		if (l->cell.n && l->column->by && l->column->by->prefix)
			shape_prefix(l, r->typing.texts);
		published_shape(r, l);
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

bool shape_refuses(struct import_reader *r, struct import_row *row)
{
	for (size_t i = 0; r->shaped && i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];
		struct str what = {0};

		if (kind_of(l) != COLUMN_CATEGORY && kind_of(l) != COLUMN_NOUN)
			continue;
		if (l->cell.n && !is_other_equipment(r, l))
			continue;
		str_addf(&what, "other equipment: %s", l->cell.s);
		if (!l->cell.n && l->column->why && names_known_type(r)) {
			str_free(&what);
			continue;
		}
		if (l->cell.n)
			row_refuse(r, row, FATE_SET_ASIDE, str_c(&what));
		else
			row_refuse_cell(r, row, l, "is empty; expected what the equipment is");
		str_free(&what);
		return true;
	}
	return r->header.preset && published_refuses(r, row);
}

/* ---- marks ---- */

int shape_check_mark(const struct lane *l, struct err *e)
{
	if (!is_mark(l) || !l->cell.n)
		return 0;
	if (kind_of(l) == COLUMN_MARK)
		return streq(l->cell.s, "?")
			   ? 0
			   : lane_bad_cell(e, &l->cell,
					   "is no mark; expected ? for an estimate, or nothing");
	return utf8_same_name(l->cell.s, "yes") || utf8_same_name(l->cell.s, "no")
		   ? 0
		   : lane_bad_cell(e, &l->cell, "does not tell an estimate; expected Yes or No");
}

static bool says_estimate(const struct lane *l)
{
	return is_mark(l) && l->cell.n && !utf8_same_name(l->cell.s, "no");
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
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		if (l->place && preset_marks(mark->column->by, l->column->header, l->column->by))
			mark_value(l, row);
	}
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
		if (says_estimate(&r->lanes.v[i]))
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
