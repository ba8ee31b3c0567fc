/* The transaction around a command. */
#include "hangar/err.h"
#include "hangar/file.h"
#include "row.h"

#include <assert.h>

static const struct query begin_write = {SLOT_BEGIN_WRITE, "BEGIN IMMEDIATE"};
static const struct query commit = {SLOT_COMMIT, "COMMIT"};
static const struct query rollback = {SLOT_ROLLBACK, "ROLLBACK"};

int store_begin(struct store *s, struct err *e)
{
	assert(!s->writing);
	if (s->mode == STORE_READ)
		return err_set(e, ERR_IO, "ledger %s was opened for reading only", s->path);
	if (db_do(s, &begin_write, e) != 0)
		return -1;
	s->writing = true;
	idmap_forget(&s->ids);
	if (history_read(s, &s->history, 0, e) == 0 && row_begin_numbers(s, e) == 0)
		return 0;
	store_rollback(s);
	return -1;
}

int store_commit(struct store *s, struct err *e)
{
	assert(s->writing);
	double start = clock_seconds();
	if (row_settle(s, e) != 0 || db_do(s, &commit, e) != 0) {
		store_rollback(s);
		return -1;
	}
	s->writing = false;
	row_forget(s);
	if (s->unnamed && open_name(s, e) != 0)
		return -1;
	open_wal(s);
	s->times.commit += clock_seconds() - start;
	return 0;
}

void store_watch(struct store *s, const struct watch *w)
{
	s->watch = w;
}

void store_on_packed(struct store *s, void (*packed)(size_t to, void *arg), void *arg)
{
	s->on.packed = packed;
	s->on.arg = arg;
}

struct store_times store_times(const struct store *s)
{
	return s->times;
}

void store_rollback(struct store *s)
{
	if (!s->writing)
		return;
	db_do(s, &rollback, NULL);
	s->writing = false;
	row_forget(s);
}
