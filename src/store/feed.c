/* An eponymous virtual table over a callback: scanned from the first row to the last. */
#include "feed.h"

#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/watch.h"

#define ROWS_A_LOOK 16384

struct feed_table {
	sqlite3_vtab base;
	const struct feed *feed;
};

struct feed_cursor {
	sqlite3_vtab_cursor base;
	const struct feed *feed;
	size_t at;
};

static int feed_connect(sqlite3 *db, void *feed, int argc, const char *const *argv,
			sqlite3_vtab **out, char **message)
{
	(void)argc, (void)argv, (void)message;
	struct str sql = {0};
	str_add(&sql, "CREATE TABLE feed (c0");
	for (int i = 1; i < FEED_COLUMNS; i++)
		str_addf(&sql, ", c%d", i);
	str_addc(&sql, ')');
	int rc = sqlite3_declare_vtab(db, sql.s);
	str_free(&sql);
	if (rc != SQLITE_OK)
		return rc;
	struct feed_table *t = mem_zalloc(sizeof *t);
	t->feed = feed;
	*out = &t->base;
	return SQLITE_OK;
}

static int feed_disconnect(sqlite3_vtab *t)
{
	mem_free(t);
	return SQLITE_OK;
}

static int feed_plan(sqlite3_vtab *t, sqlite3_index_info *plan)
{
	(void)t;
	plan->estimatedCost = 1e6;
	return SQLITE_OK;
}

static int feed_open(sqlite3_vtab *t, sqlite3_vtab_cursor **out)
{
	struct feed_cursor *c = mem_zalloc(sizeof *c);
	c->feed = ((struct feed_table *)t)->feed;
	*out = &c->base;
	return SQLITE_OK;
}

static int feed_close(sqlite3_vtab_cursor *c)
{
	mem_free(c);
	return SQLITE_OK;
}

static int feed_rewind(sqlite3_vtab_cursor *c, int plan, const char *text, int argc,
		       sqlite3_value **argv)
{
	(void)plan, (void)text, (void)argc, (void)argv;
	((struct feed_cursor *)c)->at = 0;
	return SQLITE_OK;
}

static int feed_next(sqlite3_vtab_cursor *base)
{
	struct feed_cursor *c = (struct feed_cursor *)base;
	const struct feed *f = c->feed;
	if (++c->at % ROWS_A_LOOK != 0 || watch_look(f->watch, f->before + c->at, f->all))
		return SQLITE_OK;
	return SQLITE_INTERRUPT;
}

static int feed_at_end(sqlite3_vtab_cursor *base)
{
	const struct feed_cursor *c = (struct feed_cursor *)base;
	return c->at >= c->feed->n;
}

static int feed_column(sqlite3_vtab_cursor *base, sqlite3_context *to, int column)
{
	const struct feed_cursor *c = (struct feed_cursor *)base;
	c->feed->cell(to, c->feed->arg, c->at, column);
	return SQLITE_OK;
}

static int feed_rowid(sqlite3_vtab_cursor *c, sqlite3_int64 *id)
{
	*id = (sqlite3_int64)((struct feed_cursor *)c)->at + 1;
	return SQLITE_OK;
}

int feed_register(sqlite3 *db, struct feed *f)
{
	static const sqlite3_module module = {
	    .xConnect = feed_connect,
	    .xDisconnect = feed_disconnect,
	    .xBestIndex = feed_plan,
	    .xOpen = feed_open,
	    .xClose = feed_close,
	    .xFilter = feed_rewind,
	    .xNext = feed_next,
	    .xEof = feed_at_end,
	    .xColumn = feed_column,
	    .xRowid = feed_rowid,
	};
	return sqlite3_create_module(db, "feed", &module, f);
}
