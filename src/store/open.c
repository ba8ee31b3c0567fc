/* Opening a ledger: refusing what is none without touching it, and making a new one whole or not at
 * all. */
#include "hangar/err.h"
#include "hangar/file.h"
#include "leftover.h"
#include "row.h"
#include "schema.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- what kind of file it is, before SQLite reads it ---- */

#define HEADER_BYTES 100

static uint32_t big_endian(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* The size of a file beside the ledger, as PATH-wal; 0 where there is none. */
static int64_t size_beside(const char *path, const char *suffix)
{
	struct str name = {0};
	struct stat st;
	str_addf(&name, "%s%s", path, suffix);
	int64_t size = stat(name.s, &st) == 0 ? (int64_t)st.st_size : 0;
	str_free(&name);
	return size;
}

static bool has_journal(const char *path)
{
	return size_beside(path, "-wal") > 0 || size_beside(path, "-journal") > 0;
}

/* A file that ends before its last page. While a journal lies beside it, the header may be ahead
 * of the file. */
static int check_length(const char *path, const unsigned char *h, int64_t size, struct err *e)
{
	int64_t page = (int64_t)h[16] << 8 | h[17];
	int64_t expected = (page == 1 ? 65536 : page) * (int64_t)big_endian(h + 28);
	bool counted = big_endian(h + 24) == big_endian(h + 92); /* page count is valid */
	if (!counted || size >= expected || has_journal(path))
		return 0;
	return err_set(e, ERR_IO, "ledger %s is damaged: %lld of its %lld bytes are missing", path,
		       (long long)(expected - size), (long long)expected);
}

/* Refuses what is not a ledger by its first bytes: the application_id stands in the file from the
 * moment it gets its name (see make_new). They are read through SQLite's own handle, because
 * closing another one would drop the locks that this process holds on the file. */
static int check_header(struct store *s, struct err *e)
{
	unsigned char h[HEADER_BYTES] = {0};
	sqlite3_file *file = NULL;
	sqlite3_int64 size = 0;
	int rc = sqlite3_file_control(s->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
	if (rc == SQLITE_OK)
		rc = file->pMethods->xFileSize(file, &size);
	if (rc == SQLITE_OK && size == 0)
		return err_set(e, ERR_IO, "%s is not a ledger: it is empty", s->path);
	if (rc == SQLITE_OK)
		rc = file->pMethods->xRead(file, h, sizeof h, 0);
	if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
		return db_error(s, rc, e);
	if (memcmp(h, "SQLite format 3", 16) != 0)
		return err_set(e, ERR_IO, "%s is not a ledger", s->path);
	if (big_endian(h + 68) != LEDGER_APPLICATION_ID)
		return err_set(e, ERR_IO, "%s is not a ledger but another program's database",
			       s->path);
	return check_length(s->unnamed ? s->unnamed : s->path, h, size, e);
}

static int check_kind(const char *path, struct err *e)
{
	struct stat st;
	if (stat(path, &st) != 0)
		return err_set(e, ERR_IO, "ledger %s cannot be read: %s", path, strerror(errno));
	if (S_ISDIR(st.st_mode))
		return err_set(e, ERR_IO, "%s is a folder, not a ledger", path);
	if (!S_ISREG(st.st_mode))
		return err_set(e, ERR_IO, "%s is not a file", path);
	return 0;
}

/* ---- the connection ---- */

int open_connection(sqlite3 **db, const char *name, int flags)
{
	int rc = sqlite3_open_v2(name, db, flags | SQLITE_OPEN_NOMUTEX, NULL);
	if (rc != SQLITE_OK)
		return rc;
	sqlite3_extended_result_codes(*db, 1);
	sqlite3_busy_timeout(*db, LOCK_WAIT_MS);
	sqlite3_db_config(*db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
	sqlite3_db_config(*db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)NULL);
	return SQLITE_OK;
}

/* The file is opened but not read yet. */
static int connect_as(struct store *s, const char *name, int flags, struct err *e)
{
	int rc = open_connection(&s->db, name, flags);
	return rc == SQLITE_OK ? 0 : db_error(s, rc, e);
}

/* synchronous=FULL: in WAL mode one fsync per command more than NORMAL, for which a command that
 * was reported as done survives a power cut. */
static const char settings[] = "PRAGMA foreign_keys = ON;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA synchronous = FULL;"
			       "PRAGMA temp_store = MEMORY;";

static void disconnect(struct store *s)
{
	db_finalize(s);
	sqlite3_close(s->db);
	s->db = NULL;
}

/* Rows are only appended: this connection can neither change nor delete one. SQLite asks about its
 * own tables where it makes the feed; DEFENSIVE guards them. */
static int permit(void *arg, int action, const char *table, const char *b, const char *c,
		  const char *d)
{
	(void)arg, (void)b, (void)c, (void)d;
	bool changes = action == SQLITE_UPDATE || action == SQLITE_DELETE;
	bool own = changes && table && !str_starts(table, "sqlite_");
	return own || action == SQLITE_ATTACH ? SQLITE_DENY : SQLITE_OK;
}

static const struct query user_version = {SLOT_USER_VERSION, "PRAGMA user_version"};
static const struct query first_look = {SLOT_SCHEMA, "SELECT count(*) FROM sqlite_schema"};

int open_version(struct store *s, int64_t *version, struct err *e)
{
	if (db_number(s, &user_version, version, e) != 0)
		return -1;
	if (*version <= schema_version())
		return 0;
	return err_set(e, ERR_IO,
		       "ledger %s was made by a newer hangar (version %lld; this one knows %d)",
		       s->path, (long long)*version, schema_version());
}

int open_settings(struct store *s, int64_t *version, struct err *e)
{
	int64_t tables;
	if (db_text(s, settings, e) != 0 || db_number(s, &first_look, &tables, e) != 0 ||
	    open_version(s, version, e) != 0)
		return -1;
	return *version > 0 ? 0 : db_damaged(s, "it has no version", e);
}

static int check_ledger(struct store *s, int64_t *version, struct err *e)
{
	return check_header(s, e) == 0 ? open_settings(s, version, e) : -1;
}

/* ---- a new ledger ---- */

static const char new_settings[] = "PRAGMA page_size = 8192;"
				   "PRAGMA foreign_keys = ON;";

static int fill_new(struct store *s, const char *name, struct err *e)
{
	int result = connect_as(s, name, SQLITE_OPEN_READWRITE, e);
	if (result == 0)
		result = db_text(s, new_settings, e);
	if (result == 0)
		result = migrate_ledger(s, 0, e);
	disconnect(s);
	return result;
}

/* Gives the finished file its name: 0, or 1 where another has it by now, or -1 with errno. */
static int give_name(const char *from, const char *path)
{
	int result = link(from, path) == 0 ? 0 : errno == EEXIST ? 1 : -1;
	if (result < 0 && access(path, F_OK) != 0) /* a file system without links */
		result = rename(from, path);
	int code = errno;
	unlink(from);
	errno = code;
	return result;
}

static int make_empty(struct store *s, struct str *name, struct err *e)
{
	leftover_sweep(s->path);
	int fd = file_temp(name, s->path);
	if (fd < 0)
		return err_set(e, ERR_IO, "ledger %s cannot be made: %s", s->path, strerror(errno));
	leftover_claim(fd);
	s->claim = fd + 1;
	return 0;
}

/* A folder that is missing may well be a slip in its name: it is not made. */
static int folder_is_there(const struct store *s, struct err *e)
{
	char *folder = mem_strndup(s->path, (size_t)(file_basename(s->path) - s->path));
	int rc = 0;

	if (*folder && !file_exists(folder))
		rc = err_set(e, ERR_IO, "ledger %s cannot be made: there is no folder %s", s->path,
			     folder);
	mem_free(folder);
	return rc;
}

/* A new ledger gets its name with its first commit: until then nobody sees it, a crash leaves no
 * half of one, and what is never committed was never there. */
static int make_new(struct store *s, struct err *e)
{
	struct str name = {0};
	int result = folder_is_there(s, e);
	if (result == 0)
		result = make_empty(s, &name, e);
	if (result == 0 && fill_new(s, name.s, e) != 0) {
		leftover_unlink(name.s);
		result = -1;
	}
	if (result == 0) {
		s->is_new = true;
		s->unnamed = str_take(&name);
	}
	str_free(&name);
	return result;
}

/* The file that is opened. */
static const char *file_of(const struct store *s)
{
	return s->unnamed ? s->unnamed : s->path;
}

/* No connection has the file: closing it drops SQLite's locks of this process, too. */
static void drop_unnamed(struct store *s)
{
	if (s->claim)
		close(s->claim - 1);
	s->claim = 0;
	if (s->unnamed)
		leftover_unlink(s->unnamed);
	mem_free(s->unnamed);
	s->unnamed = NULL;
}

/* ---- opening ---- */

/* "file:PATH?immutable=1", the path percent-encoded where SQLite would read it otherwise. */
static void immutable_name(struct str *out, const char *path)
{
	str_add(out, path[0] == '/' ? "file://" : "file:");
	for (; *path; path++) {
		if (strchr("%?#", *path))
			str_addf(out, "%%%02X", (unsigned)(unsigned char)*path);
		else
			str_addc(out, *path);
	}
	str_add(out, "?immutable=1");
}

/* A read-only folder, where SQLite cannot make the files that WAL needs. What is still in a
 * journal could not be seen, so such a ledger is refused. */
static int open_immutable(struct store *s, int64_t *version, struct err *e)
{
	struct str name = {0};
	disconnect(s);
	if (has_journal(s->path))
		return err_set(
		    e, ERR_IO,
		    "ledger %s has unfinished writes beside it and its folder is read-only",
		    s->path);
	immutable_name(&name, s->path);
	int result = connect_as(s, name.s, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, e);
	str_free(&name);
	return result == 0 ? check_ledger(s, version, e) : -1;
}

static bool needs_immutable(struct store *s)
{
	int rc = s->db ? sqlite3_errcode(s->db) & 0xff : SQLITE_OK;
	return s->mode == STORE_READ && (rc == SQLITE_CANTOPEN || rc == SQLITE_READONLY);
}

/* Also STORE_READ opens for writing where it may, with query_only: such a connection takes the
 * -wal and -shm files away when it closes, one that only reads leaves them. */
static int open_file(struct store *s, int64_t *version, struct err *e)
{
	int result = connect_as(s, file_of(s), SQLITE_OPEN_READWRITE, e);
	if (result == 0)
		result = check_ledger(s, version, e);
	if (result != 0 && needs_immutable(s)) {
		err_clear(e);
		result = open_immutable(s, version, e);
	}
	if (result == 0 && s->mode != STORE_READ && sqlite3_db_readonly(s->db, "main"))
		result =
		    err_set(e, ERR_IO, "ledger %s cannot be written: it is read-only", s->path);
	if (result == 0 && s->mode == STORE_READ)
		result = db_text(s, "PRAGMA query_only = ON", e);
	return result;
}

void open_wal(struct store *s)
{
	if (!s->is_wal && s->mode != STORE_READ)
		s->is_wal = db_text(s, "PRAGMA journal_mode = WAL", NULL) == 0;
}

static int bring_up_to_date(struct store *s, int64_t version, struct err *e)
{
	if (version == schema_version())
		return 0;
	return s->mode == STORE_READ ? migrate_copy(s, e) : migrate_ledger(s, version, e);
}

static int guard_connection(struct store *s, struct err *e)
{
	sqlite3_set_authorizer(s->db, permit, NULL);
	int rc = feed_register(s->db, &s->feed);
	return rc == SQLITE_OK ? 0 : db_error(s, rc, e);
}

static int open_ledger(struct store *s, struct err *e)
{
	struct stat st;
	int64_t version;
	bool missing = stat(s->path, &st) != 0 && errno == ENOENT;
	if (missing && s->mode != STORE_CREATE)
		return err_set(
		    e, ERR_IO,
		    "no ledger at %s; make one with \"hangar init\" or by importing a file",
		    s->path);
	if (!missing && s->mode == STORE_CREATE) /* it was made before the killed one let go */
		leftover_sweep(s->path);
	if (missing && make_new(s, e) != 0)
		return -1;
	if (check_kind(file_of(s), e) != 0 || open_file(s, &version, e) != 0 ||
	    bring_up_to_date(s, version, e) != 0)
		return -1;
	if (!s->is_new)
		open_wal(s);
	return guard_connection(s, e);
}

int open_name(struct store *s, struct err *e)
{
	int64_t version;
	disconnect(s);
	int named = give_name(s->unnamed, s->path);
	int code = errno;
	drop_unnamed(s);
	if (named > 0)
		return err_set(e, ERR_IO,
			       "ledger %s was made by another program meanwhile; nothing was "
			       "changed in it",
			       s->path);
	if (named < 0)
		return err_set(e, ERR_IO, "ledger %s cannot be made: %s", s->path, strerror(code));
	return open_file(s, &version, e) == 0 ? guard_connection(s, e) : -1;
}

/* Where a link leads: what lies beside a ledger (its -wal) is beside the file, not the link. Owned.
 */
static char *path_of(const char *path)
{
	struct stat st;
	struct str name = {0};
	char *target = lstat(path, &st) == 0 && S_ISLNK(st.st_mode) ? realpath(path, NULL) : NULL;
	if (target)
		return target;
	if (path[0] == ':') /* ":memory:" is a file, too */
		str_add(&name, "./");
	str_add(&name, path);
	return str_take(&name);
}

int store_open(struct store **out, const char *path, enum store_mode mode, struct err *e)
{
	struct store *s = mem_zalloc(sizeof *s);
	s->path = path_of(path);
	s->mode = mode;
	if (open_ledger(s, e) != 0)
		store_close(&s);
	*out = s;
	return s ? 0 : -1;
}

/* What the header says is enough for a ledger of now; where it is older, a newer one may stand in
 * the journal. */
static bool header_is_older(const char *path)
{
	unsigned char h[HEADER_BYTES] = {0};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool whole = fd >= 0 && read(fd, h, sizeof h) == sizeof h;
	if (fd >= 0)
		close(fd);
	return whole && big_endian(h + 68) == LEDGER_APPLICATION_ID &&
	       big_endian(h + 60) < (uint32_t)schema_version();
}

int store_older(const char *path)
{
	struct store *s;
	int64_t version = 0;
	if (!header_is_older(path))
		return 0;
	s = mem_zalloc(sizeof *s);
	s->path = path_of(path);
	s->mode = STORE_READ;
	if (check_kind(s->path, NULL) != 0 || open_file(s, &version, NULL) != 0 ||
	    version == schema_version())
		version = 0;
	store_close(&s);
	return (int)version;
}

void store_close(struct store **sp)
{
	struct store *s = *sp;
	if (!s)
		return;
	if (s->writing)
		store_rollback(s);
	if (s->db && s->is_new && !s->unnamed)
		open_wal(s);
	disconnect(s);
	drop_unnamed(s);
	history_free(&s->history);
	idmap_free(&s->ids);
	row_forget(s);
	mem_free(s->path);
	mem_free(s);
	*sp = NULL;
}

const char *store_path(const struct store *s)
{
	return s->path;
}

int store_is_new(const struct store *s)
{
	return s->is_new;
}
