/* Rows are appended under one sequence of numbers. A row that is there already records a sighting
 * instead; its fate depends on whether a batch that said it is active. */
#include "row.h"

#include "hangar/err.h"

#include <assert.h>

static const struct query last_row = {SLOT_LAST_ROW,
				      "SELECT max("
				      "coalesce((SELECT max(id) FROM holding), 0),"
				      "coalesce((SELECT max(id) FROM transfer), 0),"
				      "coalesce((SELECT max(id) FROM airframe), 0),"
				      "coalesce((SELECT max(id) FROM source_row), 0),"
				      "coalesce((SELECT max(id) FROM type_row), 0),"
				      "coalesce((SELECT max(id) FROM party_row), 0),"
				      "coalesce((SELECT max(id) FROM rate_row), 0),"
				      "coalesce((SELECT max(id) FROM index_row), 0))"};

int row_begin_numbers(struct store *s, struct err *e)
{
	int64_t last;
	if (db_number(s, &last_row, &last, e) != 0)
		return -1;
	s->next_row = (uint64_t)last + 1;
	s->has_rows = last > 0;
	return 0;
}

/* ---- is it there? ---- */

/* Equal cells of two records are not the same row: the record is mixed in, so that the caller's
 * identity need not know of it. */
static uint64_t mixed_hash(const struct row *r)
{
	return r->key.hash ^ (uint64_t)r->record * 0x9e3779b97f4a7c15u;
}

static const struct query sightings_of_row = {SLOT_SIGHTINGS_OF_ROW,
					      "SELECT batch FROM sighting WHERE row = ?"};

/* Whether some active batch saw the row again. */
static int is_sighted(struct store *s, uint64_t number, struct err *e)
{
	struct statement *q = db_use(s, &sightings_of_row, e);
	if (!q)
		return -1;
	column_put_number(q, (int64_t)number);
	int got, sighted = 0;
	while (!sighted && (got = db_next(q, e)) != 0) {
		if (got < 0)
			return -1;
		sighted = history_active(&s->history, (batch_id)column_take_number(q));
	}
	db_end(q);
	return sighted;
}

static const struct query add_sighting = {
    SLOT_ADD_SIGHTING, "INSERT INTO sighting (row, batch, line) VALUES (?, ?, ?)"};

static int sight(struct store *s, uint64_t number, const struct row *r, struct err *e)
{
	struct statement *q = db_use(s, &add_sighting, e);
	if (!q)
		return -1;
	column_put_number(q, (int64_t)number);
	column_put_number(q, r->batch);
	column_put_number(q, r->line);
	return db_run(q, e);
}

static const struct query newer_source_row = {
    SLOT_NEWER_SOURCE_ROW,
    "SELECT coalesce((SELECT max(a.said) FROM ("
    "  SELECT r.batch AS said FROM source_row AS r WHERE r.source = m.source AND r.id <> m.id"
    "  UNION ALL SELECT g.batch FROM sighting AS g JOIN source_row AS r ON r.id = g.row"
    "   WHERE r.source = m.source AND r.id <> m.id) AS a), 0)"
    " > coalesce((SELECT max(b.said) FROM ("
    "  SELECT r.batch AS said FROM source_row AS r WHERE r.id = m.id"
    "  UNION ALL SELECT g.batch FROM sighting AS g WHERE g.row = m.id) AS b), 0) "
    "FROM source_row AS m WHERE m.id = ?"};

/* Of several descriptions of a source the one said last stands. One that is open but was followed
 * by another is not there any more: saying it again brings it back. */
static int is_superseded(struct store *s, const struct row *r, uint64_t number, struct err *e)
{
	int64_t newer = 0;
	if (r->record != RECORD_SOURCE)
		return 0;
	struct statement *q = db_use(s, &newer_source_row, e);
	if (!q)
		return -1;
	column_put_number(q, (int64_t)number);
	int got = db_next(q, e);
	if (got == 1)
		newer = column_take_number(q);
	db_end(q);
	return got < 0 ? -1 : newer != 0;
}

int store_find_row(struct store *s, enum record record, struct row_identity key, claim_id *id,
		   struct err *e)
{
	struct row row = {.key = key, .record = record};
	struct identity_entry wanted = {mixed_hash(&row), key.check, 0, 0}, there;
	int found = known_find(s, &wanted, &there, e);

	if (found == 1)
		*id = (claim_id)there.row;
	return found;
}

/* 1: it is there, and a sighting was recorded; 0: not there; -1: error. */
static int meet(struct store *s, const struct row *r, enum fate *fate, uint64_t *number,
		struct err *e)
{
	struct identity_entry wanted = {mixed_hash(r), r->key.check, 0, r->batch}, there;
	int found = s->has_rows ? known_find(s, &wanted, &there, e) : 0;
	if (found != 1)
		return found;
	*number = there.row;
	int open = history_active(&s->history, there.batch);
	if (!open)
		open = is_sighted(s, *number, e);
	int superseded = open < 0 ? 0 : is_superseded(s, r, *number, e);
	if (open < 0 || superseded < 0 || sight(s, *number, r, e) != 0)
		return -1;
	*fate = open && !superseded ? FATE_UNCHANGED : FATE_KEPT;
	return 1;
}

/* ---- rows that wait ---- */

/* So few that they stay in the processor's cache. */
#define WAITING_ROWS 512
#define WAITING_TEXT ((size_t)4 << 20)

static void waiting_cell(sqlite3_context *to, const void *arg, size_t row, int column)
{
	const struct row_buffer *b = arg;
	const struct cell *c = &b->cells[row * b->query->columns + (size_t)column];
	if (c->kind == CELL_NUMBER)
		sqlite3_result_int64(to, c->number);
	else if (c->kind == CELL_TEXT)
		sqlite3_result_text64(to, b->texts.s + c->number, c->size, SQLITE_STATIC,
				      SQLITE_UTF8);
}

int row_flush(struct store *s, struct err *e)
{
	struct row_buffer *b = &s->rows;
	if (b->rows == 0)
		return 0;
	s->feed = (struct feed){.n = b->rows, .cell = waiting_cell, .arg = b};
	int result = db_do(s, &b->query->insert, e);
	s->feed = (struct feed){0};
	b->rows = b->cell_count = 0;
	str_clear(&b->texts);
	return result == 0 ? original_take(s, e) : -1;
}

int row_settle(struct store *s, struct err *e)
{
	if (row_flush(s, e) != 0 || original_finish(s, e) != 0)
		return -1;
	return index_flush(s, e);
}

void row_forget(struct store *s)
{
	mem_free(s->rows.cells);
	str_free(&s->rows.texts);
	s->rows = (struct row_buffer){0};
	str_free(&s->row_cells.text);
	original_forget(s);
	index_forget(&s->pending);
	known_forget(&s->known);
}

/* ---- appending ---- */

/* Makes ready for a row of that table. */
static int use_buffer(struct row_writer *w, const struct row_query *insert)
{
	struct store *s = w->s;
	if (s->rows.query != insert && row_flush(s, w->e) != 0)
		return -1;
	s->rows.query = insert;
	s->rows.cell_count = s->rows.rows * insert->columns;
	s->row_cells.store = s;
	s->row_cells.buffer = &s->rows;
	s->row_cells.at = 0;
	s->row_cells.rc = SQLITE_OK;
	w->q = &s->row_cells;
	return 0;
}

int row_start(struct row_writer *w, const struct row_query *insert, enum fate *fate, claim_id *id)
{
	uint64_t number;
	assert(w->s->writing);
	int met = meet(w->s, w->row, fate, &number, w->e);
	if (met == 1 && id)
		*id = number;
	if (met != 0)
		return met;
	if (use_buffer(w, insert) != 0)
		return -1;
	column_put_number(w->q, (int64_t)w->s->next_row);
	column_put_number(w->q, w->row->batch);
	column_put_number(w->q, w->row->line);
	return 0;
}

int row_append(struct row_writer *w, enum fate *fate, claim_id *id)
{
	struct store *s = w->s;
	struct row_buffer *b = &s->rows;
	if (w->failed)
		return -1;
	if (w->q->rc != SQLITE_OK)
		return db_error(s, w->q->rc, w->e);
	b->rows++;
	assert(b->cell_count == b->rows * b->query->columns);
	if ((b->rows >= WAITING_ROWS || b->texts.n >= WAITING_TEXT) && row_flush(s, w->e) != 0)
		return -1;
	struct identity_entry x = {mixed_hash(w->row), w->row->key.check, s->next_row++,
				   w->row->batch};
	*fate = FATE_KEPT;
	if (id)
		*id = x.row;
	return index_add_identity(s, &x, w->e);
}

int64_t row_put_name(struct row_writer *w, enum name_kind kind, uint32_t id, stated_id as)
{
	struct name name = {id, as};
	int64_t known = w->failed ? 0 : idmap_of(w->s, w->ev, kind, name, w->e);
	if (known < 0)
		w->failed = true;
	column_put_word(w->q, known < 0 ? 0 : known);
	return known;
}

void row_put_text_name(struct row_writer *w, enum name_kind kind, const char *text)
{
	int64_t known = w->failed || !text ? 0 : idmap_id(w->s, kind, text, w->e);
	if (known < 0)
		w->failed = true;
	column_put_word(w->q, known < 0 ? 0 : known);
}

static const struct query add_row_source = {
    SLOT_ADD_ROW_SOURCE, "INSERT INTO row_source (row, position, source) VALUES (?, ?, ?)"};

void row_put_sources(struct row_writer *w, const struct source_list *list)
{
	for (size_t i = 0; i < list->n && !w->failed; i++) {
		struct name name = {list->v[i], 0};
		int64_t source = idmap_of(w->s, w->ev, NAME_SOURCE, name, w->e);
		struct statement *q = source < 0 ? NULL : db_use(w->s, &add_row_source, w->e);
		w->failed = !q;
		if (w->failed)
			return;
		column_put_number(q, (int64_t)w->s->next_row);
		column_put_number(q, (int64_t)i);
		column_put_word(q, source);
		w->failed = db_run(q, w->e) != 0;
	}
}

static const struct query add_other_row = {SLOT_ADD_OTHER_ROW,
					   "INSERT INTO other_row (row, equipment) VALUES (?, ?)"};

void row_put_other(struct row_writer *w, const char *equipment)
{
	struct statement *q = w->failed ? NULL : db_use(w->s, &add_other_row, w->e);
	w->failed = !q;
	if (w->failed)
		return;
	column_put_number(q, (int64_t)w->s->next_row);
	column_put_text(q, equipment);
	w->failed = db_run(q, w->e) != 0;
}
