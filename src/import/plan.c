/* From header to plan: which record the columns speak of, and which field each of them is. */
#include "plan.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/field.h"
#include "hangar/file.h"
#include "hangar/str.h"

#include "dialect.h"
#include "mapping.h"
#include "offer.h"
#include "meaning.h"
#include "preset.h"
#include "published.h"
#include "refusal.h"
#include "spread.h"
#include "subject.h"
#include "words.h"

bool plan_keeps_extra(enum record r)
{
	return r & (RECORD_CLAIM | RECORD_SOURCE);
}

const struct field *plan_field(const struct mapping *map, const char *header, enum record r)
{
	const struct map_entry *x = mapping_find(map, header);

	return field_find(x ? x->field : header, r);
}

const struct field *plan_field_of(enum record r, enum field_id id)
{
	const struct field *f = field_next(NULL);

	while (f && (f->id != id || !(f->records & (unsigned)r)))
		f = field_next(f);
	return f;
}

/* What a file with this header would state of a record of kind r; how many of its columns count. */
static size_t state(struct stated *s, const struct header *h, const struct mapping *map,
		    enum record r)
{
	size_t known = 0;

	*s = (struct stated){{false}};
	for (size_t i = 0; i < h->n; i++) {
		const struct field *f = plan_field(map, h->cells[i].s, r);
		if (f) {
			s->field[f->id] = true;
			known++;
		}
	}
	for (size_t i = 0; i < map->entries.n; i++) {
		const struct map_entry *x = &map->entries.v[i];
		const struct field *f = x->constant ? field_find(x->field, r) : NULL;
		if (f)
			s->field[f->id] = true;
	}
	return known;
}

enum record plan_told(const struct header *h, const struct mapping *map, enum record as,
		      size_t *known)
{
	enum record told = RECORD_NONE;

	*known = 0;
	for (const enum record *r = subject_records; *r; r++) {
		struct stated s;
		size_t n = as && as != *r ? 0 : state(&s, h, map, *r);

		if (n <= *known || !(as ? subject_complete(*r, &s) : subject_shown(*r, &s)))
			continue;
		told = *r;
		*known = n;
	}
	return told;
}

size_t plan_tells(const struct header *h, const struct mapping *map, enum record as)
{
	size_t known;

	plan_told(h, map, as, &known);
	return known;
}

/* The record that the most columns speak of, among those that show themselves. */
static int tell_record(enum record *out, const struct refusal *refusal, const struct header *h,
		       const struct mapping *map)
{
	enum record best = RECORD_NONE, rival = RECORD_NONE;
	size_t most = 0;

	for (const enum record *r = subject_records; *r; r++) {
		struct stated s;
		size_t known = state(&s, h, map, *r);

		if (!known || known < most || !subject_shown(*r, &s))
			continue;
		rival = known == most ? best : RECORD_NONE;
		best = *r;
		most = known;
	}
	if (!best)
		return refuse_unknown(refusal);
	if (rival)
		return refuse_ambiguous(refusal, rival, best);
	*out = best;
	return 0;
}

/* An entry of --map that is of no column; NULL. */
static const struct map_entry *stray_entry(const struct refusal *refusal)
{
	for (size_t k = 0; k < refusal->map->entries.n; k++) {
		const struct map_entry *x = &refusal->map->entries.v[k];
		size_t i = 0;

		while (i < refusal->header->n &&
		       mapping_find(refusal->map, refusal->header->cells[i].s) != x)
			i++;
		if (!x->constant && !mapping_spares(x) && i == refusal->header->n)
			return x;
	}
	return NULL;
}

/* The record of a table whose columns were guessed. */
static int guessed_record(enum record *out, const struct refusal *refusal, const struct meaning *m)
{
	const struct map_entry *stray = m->record && !m->lacking ? NULL : stray_entry(refusal);

	if (stray)
		return refuse_header(refusal, stray);
	*out = m->record;
	if (!m->record)
		return refuse_unknown(refusal);
	if (m->aimless)
		return refuse_aimless(refusal, m);
	if (m->unfit)
		return refuse_unfit(refusal, m->unfit);
	return m->lacking ? refuse_lacking(refusal, m) : 0;
}

static int choose_record(enum record *out, const struct refusal *refusal, const struct header *h,
			 const struct mapping *map, const struct meaning *m)
{
	struct stated s;

	if (h->preset) {
		*out = h->preset->record;
		return 0;
	}
	if (!m->native)
		return guessed_record(out, refusal, m);
	if (!refusal->as)
		return tell_record(out, refusal, h, map);
	*out = refusal->as;
	if (!state(&s, h, map, *out))
		return refuse_unknown(refusal);
	return subject_complete(*out, &s) ? 0 : refuse_incomplete(refusal, *out);
}

/* What a column without a name is called. */
static const char *column_name(const struct header *h, size_t i, struct arena *a)
{
	if (!h->cells[i].n)
		return arena_printf(a, "column %zu", i + 1);
	for (size_t j = 0; j < i; j++)
		if (streq(h->cells[j].s, h->cells[i].s))
			return arena_printf(a, "%s (column %zu)", h->cells[i].s, i + 1);
	return h->cells[i].s;
}

/* Several columns may have the field of this one: their texts are joined, or each is a row. */
static bool joined(const struct import_column *c)
{
	return c->by && (c->by->kind == COLUMN_JOINED || c->by->kind == COLUMN_SPREAD);
}

/* One field, one column, but for those of which a preset makes one text. */
static int check_twice(const struct import_plan *p, const struct import_column *c,
		       const struct refusal *refusal)
{
	for (size_t i = 0; c->field && i < p->column_count; i++)
		if (p->columns[i].field == c->field && !(joined(&p->columns[i]) && joined(c)))
			return refuse_twice(refusal, &p->columns[i], c);
	return 0;
}

/* "order_date is an estimate", of the columns that the mark speaks of; NULL where they are mapped
 * to something that can't be estimated: then the marks are kept as any other column. */
static const char *marked(const struct import_column *columns, size_t n,
			  const struct preset_column *mark, struct arena *a)
{
	struct str names = {0};
	const char *special = NULL;
	size_t several = 0;

	for (size_t i = 0; i < n; i++) {
		const struct import_column *c = &columns[i];
		if (preset_marks(mark, c->header, c->by) && c->field &&
		    (c->field->kind == KIND_OF_QUANTITY || c->field->kind == KIND_OF_DATE))
			str_addf(&names, "%s%s", several++ ? " or " : "", c->field->name);
	}
	if (several)
		special = arena_printf(a, "%s is an estimate", str_c(&names));
	str_free(&names);
	return special;
}

/* Which columns mark others as estimates is known when all are there. */
static void settle_marks(struct import_plan *p, struct import_column *columns, struct arena *a)
{
	for (size_t i = 0; i < p->column_count; i++) {
		struct import_column *c = &columns[i];

		if (!c->by || (c->by->kind != COLUMN_MARK && c->by->kind != COLUMN_YES_NO))
			continue;
		c->special = marked(columns, p->column_count, c->by, a);
		if (!c->special)
			c->by = NULL;
	}
}

/* What a guess says of the column, where nothing else does. */
static void take_guess(struct import_column *c, const struct meaning *m, size_t i, enum record r,
		       struct arena *a)
{
	const struct meaning_column *x = &m->columns[i];

	c->score = x->score;
	c->candidates = x->candidates;
	c->candidate_count = x->candidate_count;
	if (!x->guessed)
		return;
	c->by = &x->by;
	c->why = x->why;
	c->field = plan_field_of(r, x->by.field);
	c->implied = x->implied;
	c->implied_count = x->implied_count;
	c->other = x->other;
	c->special = c->by->kind == COLUMN_SPREAD ? spread_meaning(c, a) : x->special;
}

/* What the header says of the money of its amounts. */
static void tell_money(struct import_column *c)
{
	char code[4];
	int64_t factor = 0;

	if (!c->field || c->field->kind != KIND_OF_MONEY)
		return;
	if (words_money_of_header(c->header, code, &factor))
		c->money = currency_find(code);
	else if (!words_unit_of_header(c->header, &factor))
		return;
	c->factor = (uint64_t)factor;
}

/* "delivered" is a field by its own name, but beside "pledged" one of several statuses. */
static bool is_spread(const struct meaning *m, size_t i)
{
	return m->columns[i].guessed && m->columns[i].by.kind == COLUMN_SPREAD;
}

/* --map says that it tells aircraft from other equipment. */
static void take_equipment(struct import_column *c, const struct import_plan *p,
			   const struct map_entry *x)
{
	static const struct preset_column noun = {.header = "", .kind = COLUMN_NOUN};
	static const struct preset_column type = {.header = "",
						  .kind = COLUMN_NOUN,
						  .field = FIELD_TYPE};
	bool is_type = streq(x->field, MAPPING_TYPE_EQUIPMENT);

	c->by = is_type ? &type : &noun;
	c->field = is_type ? plan_field_of(p->record, FIELD_TYPE) : NULL;
	c->special = is_type ? NULL : "what equipment the row is of";
	c->why = "--map";
}

/* Its field, by --map, a preset, its own name or a guess, in this order. */
static void tell_column(struct import_column *c, const struct import_plan *p,
			const struct header *h, size_t i, const struct map_entry *x,
			const struct meaning *m, const struct preset_column *by, struct arena *a)
{
	bool named = x || !m || m->native;

	c->score = 100;
	c->field = named ? field_find(x ? x->field : h->cells[i].s, p->record) : NULL;
	if (by && (!x || (c->field && c->field->id == by->field))) {
		c->by = by; /* but --map overrules the preset */
		c->field = plan_field_of(p->record, by->field);
		if (by->kind == COLUMN_SPREAD)
			spread_imply(c, h->preset, h->cells[i].s, a);
		c->special = published_special(by, c, a);
	}
	if (m && !x && (!c->field || is_spread(m, i)))
		take_guess(c, m, i, p->record, a);
	if (map_tells_equipment(x))
		take_equipment(c, p, x);
}

static int add_columns(struct import_plan *p, struct import_column *columns, const struct header *h,
		       const struct mapping *map, const struct meaning *m,
		       const struct refusal *refusal, struct arena *a)
{
	const struct preset_column **by = arena_alloc(a, (h->n + 1) * sizeof(void *));

	if (h->preset)
		preset_bind(h->preset, h, map, by);
	for (size_t i = 0; i < h->n; i++) {
		struct map_entry *x = mapping_find(map, h->cells[i].s);
		struct import_column c = {.column = i + 1};

		tell_column(&c, p, h, i, x, m, by[i], a);
		c.header = c.field ? h->cells[i].s : column_name(h, i, a);
		tell_money(&c);
		if (x)
			x->used = true;
		if (x && !*x->field)
			continue;
		if (!c.field && !h->cells[i].n && h->preset && h->preset->spread)
			continue; /* behind a comma at the end of each line */
		if (x && !c.field && !map_keeps(x))
			return refuse_field(refusal, x, p->record);
		if (!c.field && h->cells[i].n && !c.by && !plan_keeps_extra(p->record))
			return refuse_column(refusal, c.header, p->record);
		if (check_twice(p, &c, refusal))
			return -1;
		columns[p->column_count++] = c;
	}
	settle_marks(p, columns, a);
	return 0;
}

static int add_constants(struct import_plan *p, struct import_column *columns,
			 const struct mapping *map, const struct refusal *refusal)
{
	for (size_t i = 0; i < map->entries.n; i++) {
		const struct map_entry *x = &map->entries.v[i];
		struct import_column c = {.constant = x->constant};

		if (!x->constant && (x->used || mapping_spares(x)))
			continue;
		if (!x->constant)
			return refuse_header(refusal, x);
		if (streq(x->constant, OFFER_TYPE))
			return refuse_blank(refusal, x);
		c.field = field_find(x->field, p->record);
		if (!c.field)
			return refuse_field(refusal, x, p->record);
		if (check_twice(p, &c, refusal))
			return -1;
		columns[p->column_count++] = c;
	}
	return 0;
}

/* What was guessed for all rows, where --map says nothing else. */
static void add_guessed_constants(struct import_plan *p, struct import_column *columns,
				  const struct meaning *m)
{
	for (size_t i = 0; m && !m->native && i < m->constants.n; i++) {
		const struct meaning_constant *c = &m->constants.v[i];

		columns[p->column_count++] =
		    (struct import_column){.field = plan_field_of(p->record, c->field),
					   .constant = c->text,
					   .score = 100,
					   .why = c->why};
	}
}

static bool has_field(const struct import_plan *p, enum field_id id)
{
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].field && p->columns[i].field->id == id)
			return true;
	return false;
}

/* The party whose transfers the whole table has. */
static void add_partner(struct import_plan *p, struct import_column *columns,
			const struct header *h)
{
	const struct volumes *v = &h->volumes;

	if (v->party && !has_field(p, v->field))
		columns[p->column_count++] =
		    (struct import_column){.field = plan_field_of(p->record, v->field),
					   .constant = v->party};
}

/* What every row of the list states, but for what a column or --map says. */
static void add_stated(struct import_plan *p, struct import_column *columns,
		       const struct preset *by)
{
	for (const struct preset_constant *c = by ? by->constants : NULL; c && c->field; c++)
		if (!has_field(p, c->field))
			columns[p->column_count++] =
			    (struct import_column){.field = plan_field_of(p->record, c->field),
						   .constant = c->text};
}

/* The money that a published file does not name because everybody knows it; of an index without
 * any, that of --currency. */
static int add_money(struct import_plan *p, struct import_column *columns, const struct preset *by,
		     currency_id implied, const char *path, struct err *e)
{
	bool named = by && (!by->series || p->list); /* the file says what it holds */
	const char *known = named ? by->money : NULL, *given = currency_code(implied);
	enum field_id id = p->record == RECORD_RATE ? FIELD_BASE : FIELD_CURRENCY;

	if ((p->record != RECORD_INDEX && !known) || has_field(p, id))
		return 0;
	if (known && implied && id == FIELD_CURRENCY && !streq(known, given))
		return err_set(e, ERR_USAGE, "%s: --currency %s: preset %s is an index of %s", path,
			       given, by->name, known);
	if (!known && !implied)
		return 0;
	columns[p->column_count++] = (struct import_column){.field = plan_field_of(p->record, id),
							    .constant = known ? known : given};
	return 0;
}

/* The key of the source for rows that name none: that of the list, else the file's name without its
 * ending. */
static const char *default_source(const struct import_options *o, const char *path, enum record r,
				  const char *listed, struct arena *a)
{
	const char *base = file_basename(path), *dot = strrchr(base, '.');

	if (!field_find("source", r))
		return NULL;
	if (o->list && o->list->edition_of)
		return arena_strdup(a, o->list->key);
	if (o->source)
		return arena_strdup(a, o->source);
	if (listed)
		return listed;
	if (o->list)
		return arena_strdup(a, o->list->key);
	if (streq(path, "-"))
		return "stdin";
	return arena_strndup(a, base, dot && dot > base ? (size_t)(dot - base) : strlen(base));
}

int plan_make(struct import_plan *p, const struct header *h, const struct mapping *map,
	      const struct meaning *m, const struct import_options *o, const char *path,
	      const char *party, struct arena *a, struct err *e)
{
	struct refusal refusal = {
	    .path = path, .header = h, .map = map, .meaning = m, .options = o, .as = o->as, .e = e};
	size_t guessed = m ? m->constants.n : 0;
	struct import_column *columns =
	    arena_alloc(a, (h->n + map->entries.n + guessed + PRESET_COLUMNS) * sizeof *columns);

	p->columns = columns;
	p->column_count = 0;
	if (choose_record(&p->record, &refusal, h, map, m) ||
	    add_columns(p, columns, h, map, m, &refusal, a) ||
	    add_constants(p, columns, map, &refusal))
		return -1;
	add_guessed_constants(p, columns, m);
	if (add_money(p, columns, h->preset, o->implied, path, e))
		return -1;
	add_partner(p, columns, h);
	add_stated(p, columns, h->preset);
	if (h->preset && h->preset->asks && !has_field(p, h->preset->asks))
		return refuse_unasked(&refusal, plan_field_of(p->record, h->preset->asks), party);
	p->source = default_source(o, path, p->record, p->list ? p->list->key : NULL, a);
	p->own_name = p->source && !o->source && !o->list && !(p->list && p->list->key);
	return 0;
}
