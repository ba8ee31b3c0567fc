/* Older ledgers: brought up to date where they are opened for writing, read through a copy where
 * they are only looked at. */
#include "hangar/err.h"
#include "inside.h"
#include "schema.h"

/* For another program that brings the same ledger up to date: all its rows are looked at. */
#define MIGRATION_WAIT_MS 300000

static const struct query foreign_key_check = {SLOT_FOREIGN_KEY_CHECK,
					       "SELECT count(*) FROM pragma_foreign_key_check"};

/* That no row lost what it speaks of. */
static int check_references(struct store *s, struct err *e)
{
	int64_t lost;
	if (db_number(s, &foreign_key_check, &lost, e) != 0)
		return -1;
	return lost == 0 ? 0 : db_damaged(s, "a row speaks of a name that is not there", e);
}

static int run_text(struct store *s, const struct migration *m, struct err *e)
{
	char *text = mem_strndup((const char *)m->text, *m->size);
	int result = db_text(s, text, e);
	mem_free(text);
	return result;
}

/* The version is asked again inside the transaction: while this one waited for its turn, another
 * program may have brought the ledger up to date. */
static int run_migration(struct store *s, const struct migration *m, struct err *e)
{
	int64_t version;
	if (db_text(s, "BEGIN IMMEDIATE", e) != 0)
		return -1;
	if (open_version(s, &version, e) == 0 &&
	    (version >= m->version || (run_text(s, m, e) == 0 && check_references(s, e) == 0)) &&
	    db_text(s, "COMMIT", e) == 0)
		return 0;
	sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
	return -1;
}

static int run_all(struct store *s, int64_t version, struct err *e)
{
	for (size_t i = 0; i < migration_count; i++)
		if (migrations[i].version > version && run_migration(s, &migrations[i], e) != 0)
			return err_prefix(e, "migration %d (%s)", migrations[i].version,
					  migrations[i].name);
	return 0;
}

/* A table that others speak of can be made anew only while they are not asked: all of them are,
 * before each migration is committed. Rows may be changed here alone: the connection is denied it
 * only afterwards. */
int migrate_ledger(struct store *s, int64_t version, struct err *e)
{
	sqlite3_busy_timeout(s->db, MIGRATION_WAIT_MS);
	int result = db_text(s, "PRAGMA foreign_keys = OFF", e);
	if (result == 0)
		result = run_all(s, version, e);
	if (result == 0)
		result = db_text(s, "PRAGMA foreign_keys = ON", e);
	sqlite3_busy_timeout(s->db, LOCK_WAIT_MS);
	return result;
}

/* The whole file, at one moment, into *copy. */
static int copy_into(sqlite3 **copy, struct store *s, struct err *e)
{
	int rc = open_connection(copy, ":memory:", SQLITE_OPEN_READWRITE);
	sqlite3_backup *b =
	    rc == SQLITE_OK ? sqlite3_backup_init(*copy, "main", s->db, "main") : NULL;
	if (!b)
		return db_error(s, rc == SQLITE_OK ? sqlite3_errcode(*copy) : rc, e);
	rc = sqlite3_backup_step(b, -1);
	if (rc == SQLITE_DONE)
		rc = SQLITE_OK;
	int finished = sqlite3_backup_finish(b);
	rc = rc == SQLITE_OK ? finished : rc;
	return rc == SQLITE_OK ? 0 : db_error(s, rc, e);
}

/* The version is asked of the copy: the file may have been brought up to date meanwhile. */
int migrate_copy(struct store *s, struct err *e)
{
	int64_t version;
	sqlite3 *copy = NULL;
	if (copy_into(&copy, s, e) != 0) {
		sqlite3_close(copy);
		return -1;
	}
	db_finalize(s); /* statements of the file */
	sqlite3_close(s->db);
	s->db = copy;
	if (open_settings(s, &version, e) != 0 || migrate_ledger(s, version, e) != 0)
		return -1;
	return db_text(s, "PRAGMA query_only = ON", e);
}
