/* What is open, read into evidence. Columns are taken by position, names are resolved once each,
 * texts are copied only where there are some. */
#include "columns.h"
#include "load.h"

#include <string.h>

#include "hangar/edit.h"
#include "hangar/sorted.h"

#define TELL_ROWS 4096 /* between looks at how far it is */

/* ---- what rows have in common ---- */

struct name load_name(struct loader *l, enum name_kind kind, int64_t ledger_id)
{
	struct name_list *m = &l->names[kind];
	struct name name = {0};
	size_t at = (size_t)ledger_id;
	if (l->raw)
		return (struct name){.id = (uint32_t)ledger_id};
	if (at < m->n && m->v[at].id != 0)
		return m->v[at];
	if (ledger_id <= 0 || l->failed)
		return name;
	l->failed = idmap_load(l->s, l->ev, kind, ledger_id, &name, l->e) != 0;
	if (at >= m->n) {
		vec_reserve(m, at + 1);
		memset(m->v + m->n, 0, (m->cap - m->n) * sizeof *m->v);
		m->n = m->cap;
	}
	m->v[at] = name;
	return name;
}

/* The id in evidence of the ledger id in the next column; 0 for NULL. */
static uint32_t take_name(struct loader *l, struct statement *q, enum name_kind kind)
{
	return load_name(l, kind, column_take_number(q)).id;
}

/* The same, and the name as stated. */
static uint32_t take_stated(struct loader *l, struct statement *q, enum name_kind kind,
			    stated_id *as)
{
	struct name name = load_name(l, kind, column_take_number(q));
	*as = name.as;
	return name.id;
}

static struct source_list sources_of(struct loader *l, uint64_t row)
{
	struct source_list list = {0};
	size_t from;
	SORTED_PLACE(from, l->lists.n, l->lists.v[at].row < row);
	while (from + list.n < l->lists.n && l->lists.v[from + list.n].row == row)
		list.n++;
	if (list.n == 0)
		return list;
	source_id *v = arena_alloc(&l->ev->arena, list.n * sizeof *v);
	for (size_t i = 0; i < list.n; i++)
		v[i] = l->lists.v[from + i].source;
	list.v = v;
	return list;
}

static bool take_claim(struct loader *l, struct statement *q, uint8_t record, struct claim *c)
{
	struct where w;
	if (!where_take(l, q, &w))
		return false;
	*c = (struct claim){.id = w.row, .batch = w.batch, .line = w.line, .record = record};
	c->source = take_name(l, q, NAME_SOURCE);
	c->stance = (uint8_t)column_take_number(q);
	c->denies = (uint8_t)column_take_number(q);
	c->rank = (uint8_t)column_take_number(q);
	int64_t credibility = column_take_number(q);
	c->credibility = credibility ? (char)('0' + credibility) : 0;
	c->locator = column_take_text(q, &l->ev->arena);
	c->excerpt = column_take_text(q, &l->ev->arena);
	c->note = column_take_text(q, &l->ev->arena);
	c->tags = column_take_text(q, &l->ev->arena);
	c->extra = column_take_text(q, &l->ev->arena);
	if (l->lists.n > 0)
		c->cites = sources_of(l, w.row);
	return true;
}

/* ---- one record each ---- */

static void take_holding(struct loader *l, struct statement *q)
{
	struct evidence *ev = l->ev;
	vec_reserve(&ev->holdings, ev->holdings.n + 1);
	struct holding *h = &ev->holdings.v[ev->holdings.n];
	if (!take_claim(l, q, RECORD_HOLDING, &h->claim))
		return;
	ev->holdings.n++;
	h->operator_ = take_stated(l, q, NAME_PARTY, &h->operator_as);
	h->types = take_stated(l, q, NAME_TYPESET, &h->types_as);
	h->count = column_take_quantity(q);
	h->condition = (enum condition)column_take_number(q);
	h->as_of = column_take_date(q);
	h->unit_price = column_take_money(q);
	h->base = column_take_text(q, &ev->arena);
}

static void take_transfer(struct loader *l, struct statement *q)
{
	struct transfer t = {0};
	if (!take_claim(l, q, RECORD_TRANSFER, &t.claim))
		return;
	t.deal = take_name(l, q, NAME_DEAL);
	t.site = column_take_text(q, &l->ev->arena);
	t.kind = (enum kind)column_take_number(q);
	t.from = take_stated(l, q, NAME_PARTY, &t.from_as);
	t.to = take_stated(l, q, NAME_PARTY, &t.to_as);
	t.via = take_stated(l, q, NAME_PARTY, &t.via_as);
	t.types = take_stated(l, q, NAME_TYPESET, &t.types_as);
	t.ordered = column_take_quantity(q);
	t.count = column_take_quantity(q);
	t.unit_price = column_take_money(q);
	t.total_price = column_take_money(q);
	t.price_kind = (enum price_kind)column_take_number(q);
	t.order_date = column_take_date(q);
	t.date = column_take_date(q);
	t.status = (enum status)column_take_number(q);
	t.condition = (enum condition)column_take_number(q);
	t.outcome = (enum outcome)column_take_number(q);
	t.tiv = column_take_quantity(q);
	vec_push(&l->ev->transfers, t);
}

static void take_airframe(struct loader *l, struct statement *q)
{
	struct airframe f = {0};
	struct arena *a = &l->ev->arena;
	if (!take_claim(l, q, RECORD_AIRFRAME, &f.claim))
		return;
	f.type = take_stated(l, q, NAME_TYPE, &f.type_as);
	f.icao24 = column_take_text(q, a);
	f.registration = column_take_text(q, a);
	f.serial = column_take_text(q, a);
	f.construction_no = column_take_text(q, a);
	f.operator_ = take_stated(l, q, NAME_PARTY, &f.operator_as);
	f.unit = column_take_text(q, a);
	f.base = column_take_text(q, a);
	f.status = column_take_text(q, a);
	f.built = column_take_date(q);
	f.as_of = column_take_date(q);
	vec_push(&l->ev->airframes, f);
}

/* True where what is said of a source now was said later than what is known of it. */
static bool stands(struct loader *l, source_id id, batch_id said)
{
	while (l->said.n < id)
		vec_push(&l->said, 0);
	if (said < l->said.v[id - 1])
		return false;
	l->said.v[id - 1] = said;
	return true;
}

/* Of several rows on one source that stands which was said last; of one batch the last row. */
static void take_source(struct loader *l, struct statement *q)
{
	struct where w;
	struct arena *a = &l->ev->arena;
	if (!where_take(l, q, &w))
		return;
	source_id id = take_name(l, q, NAME_SOURCE);
	if (id == 0 || !stands(l, id, where_last_said(l, &w)))
		return;
	struct source *x = &l->ev->sources.v[id - 1];
	*x = (struct source){.id = id, .key = x->key, .batch = w.batch, .line = w.line};
	x->title = column_take_text(q, a);
	x->publisher = column_take_text(q, a);
	x->address = column_take_text(q, a);
	x->archived = column_take_text(q, a);
	x->language = column_take_text(q, a);
	x->note = column_take_text(q, a);
	x->extra = column_take_text(q, a);
	x->published = column_take_date(q);
	x->retrieved = column_take_date(q);
	x->reliability = column_take_char(q);
	x->edition_of = column_take_text(q, a);
	x->derives_from = sources_of(l, w.row);
}

/* The name in the next column as it stands: a definition is about the name given, whatever that
 * would mean by the definitions before it. NULL for none. */
static const char *take_name_text(struct loader *l, struct statement *q, enum name_kind kind)
{
	int64_t ledger_id = column_take_number(q);
	if (ledger_id == 0 || l->failed)
		return NULL;
	const char *text = idmap_text(l->s, kind, ledger_id, &l->ev->arena, l->e);
	l->failed = !text;
	return text;
}

static void take_type(struct loader *l, struct statement *q)
{
	struct where w;
	struct aircraft_type t = {0};
	struct arena *a = &l->ev->arena;
	if (!where_take(l, q, &w))
		return;
	t.designation = take_name_text(l, q, NAME_TYPE);
	t.maker = column_take_text(q, a);
	t.role = column_take_text(q, a);
	t.reporting_name = column_take_text(q, a);
	t.aliases = column_take_text(q, a);
	t.class_ = (enum aircraft_class)column_take_number(q);
	t.first_flight = column_take_date(q);
	const char *parent = take_name_text(l, q, NAME_TYPE);
	if (t.designation)
		catalogue_type_define(l->ev->catalogue, &t, parent);
}

static void take_party(struct loader *l, struct statement *q)
{
	struct where w;
	struct party p = {0};
	struct arena *a = &l->ev->arena;
	if (!where_take(l, q, &w))
		return;
	p.name = take_name_text(l, q, NAME_PARTY);
	p.alpha2 = column_take_text(q, a);
	p.alpha3 = column_take_text(q, a);
	p.category = column_take_text(q, a);
	p.aliases = column_take_text(q, a);
	p.groups = column_take_text(q, a);
	p.from = column_take_date(q);
	p.to = column_take_date(q);
	const char *parent = take_name_text(l, q, NAME_PARTY);
	if (p.name)
		catalogue_party_define(l->ev->catalogue, &p, parent);
}

static void take_rate(struct loader *l, struct statement *q)
{
	struct where w;
	struct rate r = {0};
	if (!where_take(l, q, &w))
		return;
	r.batch = w.batch;
	r.line = w.line;
	r.date = column_take_date(q);
	r.base = column_take_currency(q);
	r.quote = column_take_currency(q);
	r.rate.mantissa = column_take_number(q);
	r.rate.scale = (int)column_take_number(q);
	r.source = take_name(l, q, NAME_SOURCE);
	vec_push(&l->ev->rates, r);
}

/* Millionths of before, and figures as they were published: without zeros at their end. */
static struct rate_value take_value(int64_t mantissa, int64_t scale)
{
	while (scale > 0 && mantissa && mantissa % 10 == 0) {
		mantissa /= 10;
		scale--;
	}
	return (struct rate_value){.mantissa = mantissa, .scale = (int)scale};
}

static void take_index(struct loader *l, struct statement *q)
{
	struct where w;
	struct price_index x = {0};
	if (!where_take(l, q, &w))
		return;
	x.batch = w.batch;
	x.line = w.line;
	x.date = column_take_date(q);
	int64_t mantissa = column_take_number(q);
	x.source = take_name(l, q, NAME_SOURCE);
	x.currency = column_take_currency(q);
	x.value = take_value(mantissa, column_take_number(q));
	vec_push(&l->ev->indexes, x);
}

/* A stand is no row: its batch alone says whether it is in force. */
static void take_stand(struct loader *l, struct statement *q)
{
	struct stand x;
	x.batch = (batch_id)column_take_number(q);
	x.list = column_take_text(q, &l->ev->arena);
	x.area = column_take_text(q, &l->ev->arena);
	if (l->view->all_batches || history_active(&l->history, x.batch))
		vec_push(&l->ev->stands, x);
}

/* ---- tables ---- */

static void take_row_source(struct loader *l, struct statement *q)
{
	struct row_source x;
	x.row = (uint64_t)column_take_number(q);
	x.source = take_name(l, q, NAME_SOURCE);
	vec_push(&l->lists, x);
}

static void take_sighting(struct loader *l, struct statement *q)
{
	struct sighting x;
	x.claim = (claim_id)column_take_number(q);
	x.batch = (batch_id)column_take_number(q);
	x.line = (uint32_t)column_take_number(q);
	if (l->view->all_batches || history_active(&l->history, x.batch))
		vec_push(&l->ev->sightings, x);
}

/* The claims stand by now; of one that is not open nothing is to be said. */
static void take_other_row(struct loader *l, struct statement *q)
{
	claim_id id = (claim_id)column_take_number(q);
	struct claim *c = (struct claim *)(uintptr_t)evidence_claim(l->ev, id);
	const char *equipment = column_take_text(q, &l->ev->arena);
	if (c)
		c->other = equipment ? equipment : "";
}

/* Now and then is enough for somebody who looks on. */
static void tell(const struct loader *l, size_t rows)
{
	if (l->view->progress)
		atomic_fetch_add(&l->view->progress->done, rows);
}

int load_range(struct loader *l, const struct table *t, int64_t from, int64_t to)
{
	struct statement *q = db_use(l->s, &t->query, l->e);
	if (!q)
		return -1;
	if (t->records == RECORD_HOLDING) {
		column_put_number(q, from);
		column_put_number(q, to);
	}
	int got;
	size_t rows = 0;
	while ((got = db_next(q, l->e)) == 1) {
		t->take(l, q);
		if (l->failed)
			break;
		if (++rows % TELL_ROWS == 0)
			tell(l, TELL_ROWS);
	}
	tell(l, rows % TELL_ROWS);
	db_end(q);
	return got == 0 ? 0 : -1;
}

static int load_table(struct loader *l, const struct table *t)
{
	return t->records == RECORD_HOLDING ? halves_load(l, t) : load_range(l, t, 0, INT64_MAX);
}

/* In this order: sightings and lists are asked by the rows; definitions come before uses, whose
 * names are read as the definitions then have them. */
static const struct table tables[] = {
    {0,
     {SLOT_LOAD_SIGHTINGS, "SELECT row, batch, line FROM sighting ORDER BY row, batch"},
     take_sighting},
    {0,
     {SLOT_LOAD_ROW_SOURCES, "SELECT row, source FROM row_source ORDER BY row, position"},
     take_row_source},
    {0, {SLOT_LOAD_TYPES, "SELECT " TYPE_COLUMNS " FROM type_row ORDER BY id"}, take_type},
    {0, {SLOT_LOAD_PARTIES, "SELECT " PARTY_COLUMNS " FROM party_row ORDER BY id"}, take_party},
    {0, {SLOT_LOAD_SOURCES, "SELECT " SOURCE_COLUMNS " FROM source_row ORDER BY id"}, take_source},
    {0, {SLOT_LOAD_STANDS, "SELECT batch, list, area FROM stand ORDER BY id"}, take_stand},
    {0,
     {SLOT_LOAD_EDITS, "SELECT batch, claim, field, value, was FROM edit ORDER BY claim, id"},
     judgement_take_edit},
    {0,
     {SLOT_LOAD_ACKS, "SELECT batch, rule, about, figures, note FROM ack ORDER BY id"},
     judgement_take_ack},
    {RECORD_HOLDING,
     {SLOT_LOAD_HOLDINGS,
      "SELECT " HOLDING_COLUMNS " FROM holding WHERE id BETWEEN ? AND ? ORDER BY id"},
     take_holding},
    {RECORD_TRANSFER,
     {SLOT_LOAD_TRANSFERS, "SELECT " TRANSFER_COLUMNS " FROM transfer ORDER BY id"},
     take_transfer},
    {RECORD_AIRFRAME,
     {SLOT_LOAD_AIRFRAMES, "SELECT " AIRFRAME_COLUMNS " FROM airframe ORDER BY id"},
     take_airframe},
    {RECORD_RATE,
     {SLOT_LOAD_RATES, "SELECT " RATE_COLUMNS " FROM rate_row ORDER BY id"},
     take_rate},
    {RECORD_INDEX,
     {SLOT_LOAD_INDEXES, "SELECT " INDEX_COLUMNS " FROM index_row ORDER BY id"},
     take_index},
    {RECORD_CLAIM,
     {SLOT_LOAD_OTHER_ROWS, "SELECT row, equipment FROM other_row ORDER BY row"},
     take_other_row},
};

/* Rows of all tables have one sequence of numbers. */
static int tell_all(struct loader *l)
{
	static const struct query last = {SLOT_LAST_NUMBER,
					  "SELECT max("
					  "coalesce((SELECT max(id) FROM holding), 0),"
					  "coalesce((SELECT max(id) FROM transfer), 0),"
					  "coalesce((SELECT max(id) FROM airframe), 0))"};
	int64_t all;
	if (db_number(l->s, &last, &all, l->e) != 0)
		return -1;
	l->view->progress->all = (size_t)all;
	return 0;
}

static int load_tables(struct loader *l, unsigned records)
{
	if (l->view->progress && tell_all(l) != 0)
		return -1;
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (tables[i].records == 0 || (tables[i].records & records))
			if (load_table(l, &tables[i]) != 0)
				return -1;
	where_drop_used(l->ev);
	return 0;
}

static const struct query begin_read = {SLOT_BEGIN_READ, "BEGIN"};
static const struct query end_read = {SLOT_ROLLBACK, "ROLLBACK"};

/* Everything from one moment of the ledger, whatever a writer does meanwhile. */
static int load(struct loader *l, unsigned records, bool keys)
{
	bool own = !l->s->writing;
	if (own ? db_do(l->s, &begin_read, l->e) : row_flush(l->s, l->e))
		return -1;
	int result = history_read(l->s, &l->history, l->view->recorded_by, l->e);
	if (result == 0)
		result = history_load(l->s, l->ev, &l->history, l->e);
	if (result == 0 && keys)
		result = idmap_load_keys(l->s, l->ev, l->e);
	if (result == 0)
		result = load_tables(l, records);
	if (result == 0)
		result = edits_apply(l->ev, l->e);
	if (own)
		db_do(l->s, &end_read, NULL);
	history_free(&l->history);
	for (size_t i = 0; i < NAME_KINDS; i++)
		vec_free(&l->names[i]);
	vec_free(&l->lists);
	vec_free(&l->said);
	return result;
}

int store_load(struct store *s, struct evidence *ev, const struct store_view *view, struct err *e)
{
	struct loader l = {.s = s, .ev = ev, .view = view, .e = e};
	return load(&l, view->records ? view->records : ~0u, false);
}

int store_load_names(struct store *s, struct evidence *ev, struct err *e)
{
	static const struct store_view now = {0};
	struct loader l = {.s = s, .ev = ev, .view = &now, .e = e};
	return load(&l, RECORD_NONE, true);
}
