/* Statements prepared once, kept and reused; SQLite's failures as one line that names the ledger
 * and says what to do about it. */
#include "hangar/err.h"
#include "hangar/watch.h"
#include "inside.h"

#include <stdlib.h>
#include <string.h>

static struct statement *prepare(struct store *s, const struct query *query, struct err *e)
{
	sqlite3_stmt *h = NULL;
	int rc = sqlite3_prepare_v3(s->db, query->sql, -1, SQLITE_PREPARE_PERSISTENT, &h, NULL);
	if (rc != SQLITE_OK) {
		db_error(s, rc, e);
		return NULL;
	}
	struct statement *q = mem_zalloc(sizeof *q);
	q->h = h;
	q->store = s;
	q->n = sqlite3_bind_parameter_count(h);
	q->bound = q->n > 0 ? mem_zalloc((size_t)q->n * sizeof *q->bound) : NULL;
	s->statements[query->slot] = q;
	return q;
}

struct statement *db_use(struct store *s, const struct query *query, struct err *e)
{
	struct statement *q = s->statements[query->slot];
	if (!q)
		q = prepare(s, query, e);
	if (q) {
		q->at = 0;
		q->rc = SQLITE_OK;
	}
	return q;
}

int db_run(struct statement *q, struct err *e)
{
	int rc = q->rc;
	if (rc == SQLITE_OK)
		rc = sqlite3_step(q->h);
	if (rc == SQLITE_DONE) {
		sqlite3_reset(q->h);
		return 0;
	}
	db_error(q->store, rc, e);
	sqlite3_reset(q->h);
	return -1;
}

int db_next(struct statement *q, struct err *e)
{
	int rc = q->rc;
	if (rc == SQLITE_OK)
		rc = sqlite3_step(q->h);
	q->at = 0;
	if (rc == SQLITE_ROW && !q->store->misread)
		return 1;
	int result = 0;
	if (q->store->misread)
		result = db_damaged(q->store, q->store->misread, e);
	else if (rc != SQLITE_DONE)
		result = db_error(q->store, rc, e);
	q->store->misread = NULL;
	sqlite3_reset(q->h);
	return result;
}

void db_end(struct statement *q)
{
	sqlite3_reset(q->h);
}

int db_do(struct store *s, const struct query *query, struct err *e)
{
	struct statement *q = db_use(s, query, e);
	if (!q)
		return -1;
	int got = db_next(q, e);
	db_end(q);
	return got < 0 ? -1 : 0;
}

int db_number(struct store *s, const struct query *query, int64_t *out, struct err *e)
{
	struct statement *q = db_use(s, query, e);
	if (!q)
		return -1;
	int got = db_next(q, e);
	*out = got == 1 ? column_take_number(q) : 0;
	db_end(q);
	return got < 0 ? -1 : 0;
}

int db_text(struct store *s, const char *sql, struct err *e)
{
	int rc = sqlite3_exec(s->db, sql, NULL, NULL, NULL);
	return rc == SQLITE_OK ? 0 : db_error(s, rc, e);
}

int db_damaged(struct store *s, const char *what, struct err *e)
{
	return err_set(e, ERR_IO, "ledger %s is damaged: %s", s->path, what);
}

int db_error(struct store *s, int rc, struct err *e)
{
	int code = s->db ? sqlite3_system_errno(s->db) : 0;
	switch (rc & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(e, ERR_IO, "ledger %s is locked by another program", s->path);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return db_damaged(s, s->db ? sqlite3_errmsg(s->db) : "not readable", e);
	case SQLITE_FULL:
		return err_set(e, ERR_IO, "ledger %s: no space is left for it", s->path);
	case SQLITE_READONLY:
		return err_set(e, ERR_IO, "ledger %s cannot be written: it is read-only", s->path);
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR:
		return err_set(e, ERR_IO, "ledger %s: %s", s->path,
			       code ? strerror(code) : sqlite3_errstr(rc));
	case SQLITE_INTERRUPT:
		return watch_stopped(e);
	case SQLITE_NOMEM:
		return err_set(e, ERR_IO, "ledger %s: out of memory", s->path);
	default:
		return err_set(e, ERR_IO, "ledger %s: %s", s->path,
			       s->db ? sqlite3_errmsg(s->db) : sqlite3_errstr(rc));
	}
}

static void statement_free(struct statement *q)
{
	if (!q)
		return;
	sqlite3_finalize(q->h);
	for (int i = 0; i < q->n; i++)
		str_free(&q->bound[i].text);
	str_free(&q->text);
	mem_free(q->bound);
	mem_free(q);
}

void db_finalize(struct store *s)
{
	for (size_t i = 0; i < SLOT_COUNT; i++) {
		statement_free(s->statements[i]);
		s->statements[i] = NULL;
	}
}
