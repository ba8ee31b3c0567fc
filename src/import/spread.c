/* Wide tables turned long. A value keeps the line of its record and the column that it stands in;
 * what a header means goes to the field that the table has no column for, as a constant that
 * changes from group to group. */
#include "spread.h"

#include <string.h>

#include "hangar/date.h"
#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "inside.h"
#include "mapping.h"
#include "plan.h"
#include "preset.h"
#include "published.h"
#include "words.h"

#define FEWEST 3 /* values in a line: fewer columns may be anything */

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

/* "2019-2023" heads what other columns add up to. */
static bool is_sum_of_years(const char *header)
{
	return strlen(header) == 9 && strspn(header, "0123456789") == 4 && header[4] == '-' &&
	       date_year(header + 5, 4);
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
		return date_year(header, strlen(header));
	default:
		return false;
	}
}

const struct preset_column *spread_column(const struct preset *p, const char *header)
{
	if (p->spread == SPREAD_TIV)
		return date_year(header, strlen(header)) ? &tiv_column
		       : is_sum_of_years(header)         ? &sum_column
							 : NULL;
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

/* ---- what a header implies ---- */

/* A month goes to the year that another column has: see published.c. */
static enum field_id named_field(const struct preset *p)
{
	return p->spread == SPREAD_CURRENCIES ? FIELD_QUOTE
	       : p->spread >= SPREAD_YEARS    ? FIELD_DATE
					      : FIELD_NONE;
}

void spread_imply(struct import_column *c, const struct preset *p, const char *header,
		  struct arena *a)
{
	enum field_id id = named_field(p);
	struct implied_value *v;

	if (!id)
		return;
	v = arena_alloc(a, sizeof *v);
	*v = (struct implied_value){plan_field_of(p->record, id), header};
	c->implied = v;
	c->implied_count = 1;
}

const char *spread_meaning(const struct import_column *c, struct arena *a)
{
	struct str s = {0};
	const char *meaning;

	str_add(&s, c->field->name);
	for (size_t i = 0; i < c->implied_count; i++)
		str_addf(&s, ", %s %s", c->implied[i].field->name, c->implied[i].text);
	meaning = arena_strdup(a, str_c(&s));
	str_free(&s);
	return meaning;
}

/* ---- groups ---- */

static const struct implied_value *implies(const struct import_column *c, const struct field *f)
{
	for (size_t i = 0; i < c->implied_count; i++)
		if (c->implied[i].field == f)
			return &c->implied[i];
	return NULL;
}

static bool implies_same(const struct import_column *a, const struct import_column *b)
{
	for (size_t i = 0; i < a->implied_count; i++) {
		const struct implied_value *v = implies(b, a->implied[i].field);
		if (!v || !streq(v->text, a->implied[i].text))
			return false;
	}
	return a->implied_count == b->implied_count && streq(a->other, b->other);
}

static bool has_field(const struct spread_group *g, const struct field *f)
{
	for (size_t i = 0; i < g->columns.n; i++)
		if (g->columns.v[i]->field == f)
			return true;
	return false;
}

/* Two columns of one field that imply the same are two statements: none takes the other's place. */
static struct spread_group *group_of(struct spread *s, const struct import_column *c)
{
	for (size_t i = 0; i < s->groups.n; i++) {
		struct spread_group *g = &s->groups.v[i];
		if (implies_same(g->columns.v[0], c) && !has_field(g, c->field))
			return g;
	}
	return NULL;
}

void spread_add(struct import_reader *r, const struct import_column *c)
{
	const struct preset *p = r->header.preset;
	struct spread *s = &r->spread;
	struct spread_group *g = group_of(s, c);

	if (!g) {
		struct spread_group new = {.implied = c->implied,
					   .implied_count = c->implied_count,
					   .other = c->other};
		if (p && p->spread == SPREAD_MONTHS)
			new.month = spread_month(c->header);
		vec_push(&s->groups, new);
		g = &s->groups.v[s->groups.n - 1];
	}
	vec_push(&g->columns, c);
}

/* ---- lanes ---- */

static const struct cell nothing = {"", 0};

static struct lane *lane_of(struct import_reader *r, size_t from, size_t to, const struct field *f)
{
	for (size_t i = from; i < to; i++)
		if (r->lanes.v[i].column->field == f)
			return &r->lanes.v[i];
	return NULL;
}

/* A lane for the field, among those since `from`, which each row gives its cell. */
static void add_lane(struct import_reader *r, size_t from, const struct field *f, const char *label)
{
	struct import_column *c;
	struct lane lane;

	if (lane_of(r, from, r->lanes.n, f))
		return;
	c = arena_alloc(&r->arena, sizeof *c);
	*c = (struct import_column){.field = f, .header = label};
	lane_start(&lane, c, r->plan.record, &r->arena);
	lane.constant = nothing;
	if (f->kind == KIND_OF_MONEY) /* each column may have its own unit */
		memo_free(&lane.memo);
	vec_push(&r->lanes, lane);
}

void spread_add_lanes(struct import_reader *r)
{
	struct spread *s = &r->spread;

	s->implied = r->lanes.n;
	for (size_t i = 0; i < s->groups.n; i++)
		for (size_t j = 0; j < s->groups.v[i].implied_count; j++)
			add_lane(r, s->implied, s->groups.v[i].implied[j].field,
				 s->groups.v[i].columns.v[0]->header);
	s->values = r->lanes.n;
	for (size_t i = 0; i < s->groups.n; i++)
		for (size_t j = 0; j < s->groups.v[i].columns.n; j++)
			add_lane(r, s->values, s->groups.v[i].columns.v[j]->field,
				 s->groups.v[i].columns.v[j]->header);
	s->end = r->lanes.n;
	s->at = s->groups.n;
}

static int refuse_twice(const struct import_reader *r, const struct lane *l,
			const struct import_column *c, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "%s:%u: the header \"%s\" says %s of its figures, and so does %s%s; "
		       "expected one of them (--map 'Header=' leaves a column out)",
		       r->path, r->plan.header_line, l->label, l->column->field->name,
		       c->constant ? "=" : "", c->constant ? c->constant : c->header);
}

/* Does another column of the plan state what these lanes do? */
static int check_fields(const struct import_reader *r, struct err *e)
{
	const struct spread *s = &r->spread;

	for (size_t i = 0; i < s->implied; i++)
		for (size_t j = s->implied; j < s->end; j++) {
			const struct lane *l = &r->lanes.v[i];
			if (l->place && l->column->field == r->lanes.v[j].column->field)
				return refuse_twice(r, &r->lanes.v[j], l->column, e);
		}
	return 0;
}

static int check_implied(struct import_reader *r, const struct spread_group *g, struct err *e)
{
	const struct import_column *c = g->columns.v[0];

	for (size_t i = 0; i < g->implied_count; i++) {
		const struct implied_value *v = &g->implied[i];
		struct lane *l = lane_of(r, r->spread.implied, r->spread.values, v->field);
		struct cell cell = {v->text, strlen(v->text)};
		struct import_row scratch = {0};

		if (lane_read(l, &r->typing, &cell, &scratch.as, e) < 0)
			return err_prefix(e, "%s:%u:%zu (%s): %s", r->path, r->plan.header_line,
					  c->column, c->header, v->field->name);
	}
	return 0;
}

int spread_check(struct import_reader *r, struct err *e)
{
	if (r->spread.groups.n && check_fields(r, e))
		return -1;
	for (size_t i = 0; i < r->spread.groups.n; i++)
		if (check_implied(r, &r->spread.groups.v[i], e))
			return -1;
	return 0;
}

/* ---- cells ---- */

static bool says_nothing(const struct cell *c)
{
	if (c->n && c->s[0] >= '0' && c->s[0] <= '9')
		return false;
	return published_says_nothing(c) || words_state_nothing(c->s, c->n);
}

static struct cell cell_of(const struct import_reader *r, const struct import_column *c)
{
	const struct cell *cell = &nothing;

	if (c->column <= r->cells.list.n)
		cell = &r->cells.list.v[c->column - 1];
	return says_nothing(cell) ? nothing : *cell;
}

void spread_prove(struct import_reader *r, void (*each)(size_t, unsigned, void *), void *arg)
{
	struct spread *s = &r->spread;

	for (size_t i = 0; i < s->groups.n; i++)
		for (size_t j = 0; j < s->groups.v[i].columns.n; j++) {
			const struct import_column *c = s->groups.v[i].columns.v[j];
			struct lane *l = lane_of(r, s->values, s->end, c->field);
			struct cell cell = cell_of(r, c);
			if (cell.n)
				each((size_t)(l - r->lanes.v), lane_proof(l, &cell), arg);
		}
}

static bool is_zero(const struct cell *c)
{
	return memchr(c->s, '0', c->n) && strspn(c->s, "0.,") == c->n;
}

/* A volume of 0 (TIV) is one that rounds to it. */
static bool is_number_moved(const struct import_column *c)
{
	return c->field->id == FIELD_COUNT || c->field->id == FIELD_ORDERED;
}

/* Does the group say something of the record at hand? */
static bool states(struct import_reader *r, const struct spread_group *g)
{
	bool any = false, moved = r->plan.record != RECORD_TRANSFER;

	for (size_t i = 0; i < g->columns.n; i++) {
		struct cell cell = cell_of(r, g->columns.v[i]);
		any |= cell.n > 0;
		moved |= cell.n && (!is_zero(&cell) || !is_number_moved(g->columns.v[i]));
	}
	r->spread.zeros |= any && !moved;
	return any && moved;
}

/* ---- rows ---- */

/* Gives the lanes what the group has for them. */
static void mean(struct import_reader *r, const struct spread_group *g)
{
	struct spread *s = &r->spread;

	for (size_t i = s->implied; i < s->end; i++)
		r->lanes.v[i].constant = nothing;
	for (size_t i = 0; i < g->implied_count; i++) {
		const struct implied_value *v = &g->implied[i];
		struct lane *l = lane_of(r, s->implied, s->values, v->field);
		l->constant = (struct cell){v->text, strlen(v->text)};
	}
	for (size_t i = 0; i < g->columns.n; i++) {
		const struct import_column *c = g->columns.v[i];
		struct lane *l = lane_of(r, s->values, s->end, c->field);
		l->constant = cell_of(r, c);
		l->column = c;
		l->label = c->header;
	}
	s->month = g->month;
	s->other = g->other;
}

static bool is_value(const struct import_reader *r, const struct lane *l)
{
	return l && l >= &r->lanes.v[r->spread.values] && l < r->lanes.v + r->spread.end;
}

/* A fault that is not the value's own is one of the whole record, and said once. */
static void type_value(struct import_reader *r, struct import_row *row)
{
	struct spread *s = &r->spread;

	s->given++;
	r->refused = NULL;
	row_type(r, row);
	if (row->fate != FATE_KEPT && !is_value(r, r->refused))
		s->at = s->groups.n;
}

static void pass_silent(struct import_reader *r)
{
	struct spread *s = &r->spread;

	while (s->at < s->groups.n && !states(r, &s->groups.v[s->at]))
		s->at++;
}

static bool next_value(struct import_reader *r)
{
	struct spread *s = &r->spread;

	pass_silent(r);
	if (s->at == s->groups.n)
		return false;
	mean(r, &s->groups.v[s->at++]);
	return true;
}

bool spread_goes_on(const struct import_reader *r)
{
	return r->spread.at < r->spread.groups.n;
}

/* Splits the next record; false where it is none to be typed. */
static bool begin_record(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct spread *s = &r->spread;

	reader_begin_row(r, row, &s->span);
	if (!reader_split(r, row, &s->span, texts))
		return false;
	s->at = s->given = 0;
	s->zeros = false;
	return true;
}

bool spread_read(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct spread *s = &r->spread;

	r->typing.texts = texts;
	for (;;) {
		if (s->at == s->groups.n) {
			if (!sides_next(r, &s->span))
				return false;
			if (!begin_record(r, row, texts))
				return true;
		}
		reader_begin_row(r, row, &s->span);
		if (next_value(r)) {
			type_value(r, row);
			pass_silent(r);
			return true;
		}
		if (!s->given) {
			row_refuse(r, row, FATE_SET_ASIDE,
				   s->zeros ? "every figure is 0" : "no value is stated");
			return true;
		}
	}
}

void spread_free(struct spread *s)
{
	for (size_t i = 0; i < s->groups.n; i++)
		vec_free(&s->groups.v[i].columns);
	vec_free(&s->groups);
}
