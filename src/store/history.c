/* The history: commands, their batches, and which of them are in force. Undo and redo are commands
 * that target a command; the last one decides. */
#include "hangar/err.h"
#include "hangar/file.h"
#include "inside.h"

#include <assert.h>
#include <string.h>

/* ---- which batches are active ---- */

static bool *undone_flag(struct history *h, uint32_t command)
{
	size_t had = h->undone.n;
	if (command > had) {
		vec_reserve(&h->undone, command);
		memset(h->undone.v + had, 0, (command - had) * sizeof *h->undone.v);
		h->undone.n = command;
	}
	return &h->undone.v[command - 1];
}

/* What a command does to the one it targets. */
static void apply(struct history *h, const char *verb, uint32_t target)
{
	if (target == 0)
		return;
	if (strcmp(verb, "undo") == 0)
		*undone_flag(h, target) = true;
	else if (strcmp(verb, "redo") == 0)
		*undone_flag(h, target) = false;
}

static const struct query history_query = {
    SLOT_HISTORY, "SELECT id, at, verb, coalesce(target, 0) FROM command ORDER BY id"};

static int read_commands(struct store *s, struct history *h, int64_t recorded_by, struct err *e)
{
	struct statement *q = db_use(s, &history_query, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1) {
		uint32_t id = (uint32_t)column_take_number(q);
		int64_t at = column_take_number(q);
		size_t n;
		const char *verb = column_look_text(q, &n);
		uint32_t target = (uint32_t)column_take_number(q);
		bool later = recorded_by != 0 && at > recorded_by;
		*undone_flag(h, id) = later;
		if (!later)
			apply(h, verb, target);
	}
	return got;
}

static const struct query batch_commands = {SLOT_BATCH_COMMANDS,
					    "SELECT command FROM batch ORDER BY id"};

int history_read(struct store *s, struct history *h, int64_t recorded_by, struct err *e)
{
	h->undone.n = h->command_of.n = 0;
	if (read_commands(s, h, recorded_by, e) != 0)
		return -1;
	struct statement *q = db_use(s, &batch_commands, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1)
		vec_push(&h->command_of, (uint32_t)column_take_number(q));
	return got;
}

bool history_active(const struct history *h, batch_id batch)
{
	if (batch == 0 || batch > h->command_of.n)
		return false;
	uint32_t command = h->command_of.v[batch - 1];
	return command > h->undone.n || !h->undone.v[command - 1];
}

void history_free(struct history *h)
{
	vec_free(&h->undone);
	vec_free(&h->command_of);
}

/* ---- into evidence ---- */

static const struct query commands_query = {
    SLOT_COMMANDS, "SELECT id, at, who, verb, what, target FROM command ORDER BY id"};

static int load_commands(struct store *s, struct evidence *ev, const struct history *h,
			 struct err *e)
{
	struct statement *q = db_use(s, &commands_query, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1) {
		struct command c = {0};
		c.id = (uint32_t)column_take_number(q);
		c.at = column_take_number(q);
		c.who = column_take_text(q, &ev->arena);
		c.verb = column_take_text(q, &ev->arena);
		c.what = column_take_text(q, &ev->arena);
		c.target = (uint32_t)column_take_number(q);
		c.undone = c.id <= h->undone.n && h->undone.v[c.id - 1];
		vec_push(&ev->commands, c);
	}
	return got;
}

static const struct query batches_query = {
    SLOT_BATCHES,
    "SELECT b.id, b.command, b.file, b.sha256, b.record, b.preset, b.encoding, b.mapping,"
    " b.delimiter, b.header_line, b.covers, r.header, r.mapping, r.source, r.said,"
    " n.read, n.kept, n.unchanged, n.set_aside, n.rejected, c.at "
    "FROM batch AS b JOIN command AS c ON c.id = b.command "
    "LEFT JOIN batch_count AS n ON n.batch = b.id "
    "LEFT JOIN reading AS r ON r.batch = b.id ORDER BY b.id"};

static struct batch take_batch(struct statement *q, struct arena *a)
{
	struct batch b = {0};
	b.id = (batch_id)column_take_number(q);
	b.command = (uint32_t)column_take_number(q);
	b.file = column_take_text(q, a);
	b.sha256 = column_take_text(q, a);
	b.record = (enum record)column_take_number(q);
	b.preset = column_take_text(q, a);
	b.encoding = column_take_text(q, a);
	b.mapping = column_take_text(q, a);
	b.delimiter = column_take_char(q);
	b.header_line = (uint32_t)column_take_number(q);
	b.covers = column_take_text(q, a);
	b.header = column_take_text(q, a);
	b.reading = column_take_text(q, a);
	b.source = column_take_text(q, a);
	b.said = column_take_number(q) == 1;
	b.read = column_take_number(q);
	b.kept = column_take_number(q);
	b.unchanged = column_take_number(q);
	b.set_aside = column_take_number(q);
	b.rejected = column_take_number(q);
	b.at = column_take_number(q);
	return b;
}

int history_load(struct store *s, struct evidence *ev, const struct history *h, struct err *e)
{
	if (load_commands(s, ev, h, e) != 0)
		return -1;
	struct statement *q = db_use(s, &batches_query, e);
	int got = q ? 0 : -1;
	while (q && (got = db_next(q, e)) == 1) {
		struct batch b = take_batch(q, &ev->arena);
		b.active = history_active(h, b.id);
		vec_push(&ev->batches, b);
	}
	return got;
}

/* ---- writing ---- */

static const struct query add_command = {
    SLOT_ADD_COMMAND, "INSERT INTO command (at, who, verb, what, target) VALUES (?, ?, ?, ?, ?)"};

int store_add_command(struct store *s, const struct command *c, uint32_t *id, struct err *e)
{
	assert(s->writing);
	struct statement *q = db_use(s, &add_command, e);
	if (!q)
		return -1;
	column_put_number(q, c->at);
	column_put_text(q, c->who);
	column_put_text(q, c->verb);
	column_put_text(q, c->what);
	column_put_word(q, c->target);
	if (db_run(q, e) != 0)
		return -1;
	*id = (uint32_t)sqlite3_last_insert_rowid(s->db);
	*undone_flag(&s->history, *id) = false;
	apply(&s->history, c->verb, c->target);
	return 0;
}

/* The file's hash: as the caller found it, else made here; NULL without a file. */
static const char *hash_of(const struct batch *b, const struct file_view *original,
			   char made[FILE_SHA256_HEX])
{
	if (b->sha256 || !original)
		return b->sha256;
	file_sha256(made, original->data, original->size);
	return made;
}

static const struct query add_batch = {
    SLOT_ADD_BATCH,
    "INSERT INTO batch (command, file, sha256, original, record, preset, encoding, delimiter,"
    " header_line, mapping, covers) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

static int insert_batch(struct store *s, const struct batch *b, const char *hex, int64_t original,
			struct err *e)
{
	struct statement *q = db_use(s, &add_batch, e);
	if (!q)
		return -1;
	column_put_number(q, b->command);
	column_put_text(q, b->file);
	column_put_text(q, hex);
	column_put_word(q, original);
	column_put_word(q, b->record);
	column_put_text(q, b->preset);
	column_put_text(q, b->encoding);
	column_put_char(q, b->delimiter);
	column_put_word(q, b->header_line);
	column_put_text(q, b->mapping);
	column_put_text(q, b->covers);
	return db_run(q, e);
}

int store_add_batch(struct store *s, const struct batch *b, const struct file_view *original,
		    batch_id *id, struct err *e)
{
	assert(s->writing);
	idmap_forget(&s->ids);
	char made[FILE_SHA256_HEX];
	const char *hex = hash_of(b, original, made);
	int64_t kept = 0;
	if (row_settle(s, e) != 0)
		return -1;
	if (original && original_keep(s, original, line_form_of(b->encoding), hex, &kept, e) != 0)
		return -1;
	if (insert_batch(s, b, hex, kept, e) != 0)
		return -1;
	*id = (batch_id)sqlite3_last_insert_rowid(s->db);
	vec_push(&s->history.command_of, b->command);
	assert(s->history.command_of.n == *id);
	return 0;
}

static const struct query add_counts = {
    SLOT_ADD_COUNTS, "INSERT INTO batch_count (batch, read, kept, unchanged, set_aside, rejected) "
		     "VALUES (?, ?, ?, ?, ?, ?)"};

static const struct query add_reading = {
    SLOT_ADD_READING,
    "INSERT INTO reading (batch, header, mapping, source, said) VALUES (?, ?, ?, ?, ?)"};

static int insert_reading(struct store *s, const struct batch *b, struct err *e)
{
	struct statement *q = db_use(s, &add_reading, e);
	if (!q)
		return -1;
	column_put_number(q, b->id);
	column_put_text(q, b->header);
	column_put_text(q, b->reading);
	column_put_text(q, b->source);
	column_put_word(q, b->said);
	return db_run(q, e);
}

int store_close_batch(struct store *s, const struct batch *b, struct err *e)
{
	assert(s->writing);
	if (row_settle(s, e) != 0)
		return -1;
	if (b->reading && insert_reading(s, b, e) != 0)
		return -1;
	struct statement *q = db_use(s, &add_counts, e);
	if (!q)
		return -1;
	column_put_number(q, b->id);
	column_put_number(q, b->read);
	column_put_number(q, b->kept);
	column_put_number(q, b->unchanged);
	column_put_number(q, b->set_aside);
	column_put_number(q, b->rejected);
	return db_run(q, e);
}

/* ---- rows of a file that are not in the ledger ---- */

static const struct query add_unkept = {
    SLOT_ADD_UNKEPT, "INSERT INTO unkept (batch, line, fate, reason) VALUES (?, ?, ?, ?)"};

int store_add_unkept(struct store *s, batch_id batch, uint32_t line, enum fate fate,
		     const char *reason, struct err *e)
{
	assert(s->writing);
	struct statement *q = db_use(s, &add_unkept, e);
	if (!q)
		return -1;
	column_put_number(q, batch);
	column_put_number(q, line);
	column_put_number(q, fate);
	column_put_text(q, reason);
	return db_run(q, e);
}

static const struct query unkept_query = {
    SLOT_UNKEPT, "SELECT line, fate, reason FROM unkept WHERE batch = ? ORDER BY line, id"};

int store_each_unkept(struct store *s, batch_id batch,
		      int (*each)(const struct unkept *u, void *arg), void *arg, struct err *e)
{
	struct statement *q = db_use(s, &unkept_query, e);
	int got = q ? 0 : -1;
	if (q)
		column_put_number(q, batch);
	while (q && (got = db_next(q, e)) == 1) {
		struct unkept u = {0};
		size_t n;
		u.line = (uint32_t)column_take_number(q);
		u.fate = (enum fate)column_take_number(q);
		u.reason = column_look_text(q, &n);
		if (each(&u, arg) != 0)
			break;
	}
	if (q)
		db_end(q);
	return got < 0 ? -1 : 0;
}
