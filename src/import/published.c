/* One function for each kind of column that published rates and price indexes have. */
#include "published.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/err.h"
#include "hangar/evidence.h"
#include "hangar/utf8.h"

#include "inside.h"
#include "money-of.h"
#include "preset.h"

static enum preset_kind kind_of(const struct lane *l)
{
	return l->column->by ? l->column->by->kind : COLUMN_PLAIN;
}

static bool is_value(const struct lane *l)
{
	return kind_of(l) == COLUMN_VALUE || kind_of(l) == COLUMN_SPREAD;
}

bool published_says_nothing(const struct cell *c)
{
	static const char *const words[] = {"", "N/A", "NA", "n.a.", ".", "..", "-", NULL};

	for (const char *const *w = words; *w; w++)
		if (streq(*w, c->s))
			return true;
	return false;
}

bool published_is_silent(const struct lane *l)
{
	enum preset_kind k = kind_of(l);

	return k == COLUMN_PASSED || k == COLUMN_PERIOD || k == COLUMN_SERIES ||
	       k == COLUMN_INDICATOR;
}

/* ---- before typing ---- */

static const struct lane *lane_of_kind(const struct import_reader *r, enum preset_kind kind)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		if (kind_of(&r->lanes.v[i]) == kind)
			return &r->lanes.v[i];
	return NULL;
}

/* M01 to M12; 0 for M13, the year; -1 for half-years and the like. */
static int month_of_period(const struct cell *c)
{
	int n = 0;

	if (c->n != 3 || c->s[0] != 'M' || strspn(c->s + 1, "0123456789") != 2)
		return -1;
	n = (c->s[1] - '0') * 10 + c->s[2] - '0';
	return n == 13 ? 0 : n >= 1 && n <= 12 ? n : -1;
}

static void shape_year(const struct import_reader *r, struct lane *l)
{
	const struct lane *period = lane_of_kind(r, COLUMN_PERIOD);
	int month = period ? month_of_period(&period->cell) : r->spread.month;

	if (!l->cell.n || month <= 0)
		return;
	l->cell.s = arena_printf(r->typing.texts, "%s-%02d", l->cell.s, month);
	l->cell.n = strlen(l->cell.s);
}

/* 1947-01-01 is January 1947. */
static void shape_first_day(const struct import_reader *r, struct lane *l)
{
	if (l->cell.n != 10 || !streq(l->cell.s + 7, "-01"))
		return;
	l->cell.s = arena_strndup(r->typing.texts, l->cell.s, 7);
	l->cell.n = 7;
}

/* A state by its code, or by any name of it. */
static void shape_state(const struct import_reader *r, struct lane *l)
{
	const struct catalogue *names = r->typing.ev->catalogue;
	const char *code, *money;
	party_id p;

	evidence_lock(r->typing.ev);
	p = catalogue_party_find(names, l->cell.s, l->cell.n);
	code = p ? catalogue_party_get(names, p)->alpha3 : NULL;
	evidence_unlock(r->typing.ev);
	money = money_of_state(code && *code ? code : l->cell.s);

	if (r->plan.record == RECORD_RATE && code && money_has_changed(code))
		money = NULL;

	if (money)
		l->cell = (struct cell){money, strlen(money)};
}

void published_shape(struct import_reader *r, struct lane *l)
{
	if (kind_of(l) == COLUMN_YEAR)
		shape_year(r, l);
	else if (kind_of(l) == COLUMN_FIRST_DAY)
		shape_first_day(r, l);
	else if (kind_of(l) == COLUMN_STATE)
		shape_state(r, l);
}

/* ---- rows that are none ---- */

static void set_aside(struct import_reader *r, struct import_row *row, const char *what,
		      const struct cell *cell)
{
	struct str s = {0};

	str_addf(&s, "%s%s%s", what, *what ? ": " : "", cell->s);
	row_refuse(r, row, FATE_SET_ASIDE, str_c(&s));
	str_free(&s);
}

/* What is wrong with the row by this column; NULL: nothing. */
static const char *fault_of(const struct import_reader *r, const struct lane *l)
{
	switch (kind_of(l)) {
	case COLUMN_INDICATOR:
		return utf8_same_name(l->cell.s, l->column->by->of) ? NULL
								    : "no consumer price index";
	case COLUMN_SERIES:
		return r->series && streq(l->cell.s, r->series->id)
			   ? NULL
			   : "another series than the file begins with";
	case COLUMN_PERIOD:
		return month_of_period(&l->cell) >= 0 ? NULL : "neither a month nor a year";
	case COLUMN_STATE:
		if (currency_find(l->cell.s))
			return NULL;
		return r->plan.record == RECORD_RATE
			   ? "its name does not tell which money this was on that day"
			   : money_of_state_fault(l->cell.s);
	default:
		return NULL;
	}
}

static void refuse_comma(struct import_reader *r, struct import_row *row, const struct lane *l)
{
	struct err e = ERR_INIT;

	lane_bad_cell(&e, &l->cell, "has a comma; expected a decimal point, as it is published");
	row_refuse_cell(r, row, l, e.text);
	err_clear(&e);
}

bool published_refuses(struct import_reader *r, struct import_row *row)
{
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		const char *fault = fault_of(r, l);

		if (fault) {
			set_aside(r, row, fault, &l->cell);
			return true;
		}
		if (is_value(l) && published_says_nothing(&l->cell)) {
			row_refuse(r, row, FATE_SET_ASIDE, "no value is stated");
			return true;
		}
		if (is_value(l) && r->header.preset && r->header.preset->decimal_point &&
		    strchr(l->cell.s, ',')) {
			refuse_comma(r, row, l);
			return true;
		}
	}
	return false;
}

/* ---- for people ---- */

const char *published_special(const struct preset_column *by, const struct import_column *c,
			      struct arena *a)
{
	switch (by->kind) {
	case COLUMN_PASSED:
		return "not used";
	case COLUMN_PERIOD:
		return "month";
	case COLUMN_SERIES:
		return "source";
	case COLUMN_INDICATOR:
		return arena_printf(a, "all but %s set aside", by->of);
	case COLUMN_SPREAD:
		return spread_meaning(c, a);
	default:
		return NULL;
	}
}

void published_explain_spread(struct str *out, const struct preset *p)
{
	static const char *const words[] = {
	    [SPREAD_CURRENCIES] = "(each other currency) \xe2\x86\x92 rate, a row of its own",
	    [SPREAD_MONTHS] = "(each other month, Annual) \xe2\x86\x92 value, a row of its own",
	    [SPREAD_YEARS] = "(each year) \xe2\x86\x92 value, a row of its own",
	    [SPREAD_TIV] = "(each year) \xe2\x86\x92 tiv, a row of its own",
	};

	str_add(out, words[p->spread]);
}

bool published_explain(struct str *out, const struct preset_column *c)
{
	static const char *const words[] = {
	    [COLUMN_PASSED] = "not used",
	    [COLUMN_FIRST_DAY] = "date, the month that begins then",
	    [COLUMN_YEAR] = "date, with the month",
	    [COLUMN_PERIOD] = "month; M13 is the year, others set aside",
	    [COLUMN_SERIES] = "source; all but the first series set aside",
	    [COLUMN_TIV_ROW] = "a party; of categories Aircraft alone, others set aside",
	    [COLUMN_FATE] = "condition, the gravest of its words",
	    [COLUMN_ADDRESS] = "icao24; what is no address is rejected",
	    [COLUMN_STATE] = "currency; set aside where none is known to be its own",
	};

	if (c->kind == COLUMN_INDICATOR) {
		str_addf(out, "%s \xe2\x86\x92 all but %s set aside", c->header, c->of);
		return true;
	}
	if (c->kind > COLUMN_STATE || !words[c->kind])
		return false;
	str_addf(out, "%s \xe2\x86\x92 %s", c->header, words[c->kind]);
	return true;
}
