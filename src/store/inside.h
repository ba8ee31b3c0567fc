/* The inside of the store: what its files share. */
#ifndef HANGAR_STORE_INSIDE_H
#define HANGAR_STORE_INSIDE_H

#include "hangar/line.h"
#include "hangar/store.h"

#include "db.h"
#include "feed.h"
#include "runs.h"

/* ---- history.c: which batches are active ---- */

struct history {
	VEC(bool) undone;         /* [command - 1]; also set for commands made after the moment */
	VEC(uint32_t) command_of; /* [batch - 1] */
};
/* As of `recorded_by` (Unix seconds; 0: now). What h held is replaced. */
int history_read(struct store *s, struct history *h, int64_t recorded_by, struct err *e);
bool history_active(const struct history *h, batch_id batch);
void history_free(struct history *h);
/* ev->commands and ev->batches. */
int history_load(struct store *s, struct evidence *ev, const struct history *h, struct err *e);

/* ---- idmap.c: ledger ids of names ---- */

enum name_kind { NAME_TYPE, NAME_PARTY, NAME_SOURCE, NAME_DEAL, NAME_TYPESET, NAME_KINDS };

/* A name in one evidence: what it is resolved to there, and how it is stated. */
struct name {
	uint32_t id;
	stated_id as; /* 0 also of sources and deals, whose keys are as stated */
};

/* Ledger ids by ids of one evidence; 0: not asked yet. */
struct idmap {
	const struct evidence *of;
	struct id_list {
		int64_t *v;
		size_t n, cap;
	} maps[NAME_KINDS], /* of names that are stated as what they are resolved to */
	    stated[NAME_KINDS];
};
/* Forgets what is known of any evidence: names may have been rolled back, ids reused. */
void idmap_forget(struct idmap *n);
void idmap_free(struct idmap *n);
/* The ledger's id of a text, written when new; -1 on error. */
int64_t idmap_id(struct store *s, enum name_kind kind, const char *text, struct err *e);
/* The ledger's id of a name of ev; 0 where it has no id; -1 on error. */
int64_t idmap_of(struct store *s, const struct evidence *ev, enum name_kind kind, struct name name,
		 struct err *e);
/* The other way: what the name means in ev as it is now, which is given the name when it lacks
 * it. */
int idmap_load(struct store *s, struct evidence *ev, enum name_kind kind, int64_t ledger_id,
	       struct name *out, struct err *e);
/* The name as stated, a copy; NULL on error. */
const char *idmap_text(struct store *s, enum name_kind kind, int64_t ledger_id, struct arena *a,
		       struct err *e);
/* Every source and deal key of the ledger into ev. */
int idmap_load_keys(struct store *s, struct evidence *ev, struct err *e);

/* ---- keep.c: files that are kept whole ---- */

#define FRAME_BYTES ((size_t)1 << 20)

/* Begins to keep a file, whose bytes stay until _finish; *id is that of `original`. hex: its
 * SHA-256. Bytes that are kept already stay in the frames that they are in, cut at line ends of
 * another form, it may be. */
int original_keep(struct store *s, const struct file_view *f, struct line_form form,
		  const char *hex, int64_t *id, struct err *e);
/* Writes the frames that are ready. */
int original_take(struct store *s, struct err *e);
/* Writes the rest; nothing looks at the bytes any more. */
int original_finish(struct store *s, struct err *e);
void original_forget(struct store *s);

/* ---- index.c: what is filled in sorted order when a batch is closed ---- */

struct identity_entry {
	uint64_t hash, proof, row;
	batch_id batch;
};
struct place { /* of a holding */
	uint64_t row;
	uint32_t operator_, types; /* ledger ids */
	int64_t day;
};
#define INDEX_TABLES 4
struct pending {
	VEC(struct identity_entry) identities;
	VEC(struct place) places;
	struct runs runs[INDEX_TABLES]; /* those before, where they are many */
};
int index_add_identity(struct store *s, const struct identity_entry *x, struct err *e);
void index_add_place(struct store *s, const struct place *p);
int index_flush(struct store *s, struct err *e);
void index_forget(struct pending *p);

/* ---- known.c: rows that are there, found without the disk ---- */

/* The identity table in memory, once a transaction asks so often that reading it whole is quicker
 * than looking up row by row in a tree that does not fit the page cache. */
struct known {
	VEC(struct identity_entry) entries; /* by signed hash */
	VEC(uint32_t) starts;               /* first entry of each bucket, and the end */
	unsigned shift;                     /* of a hash, gives its bucket */
	size_t asked;
};
/* Looks for an entry of equal hash and proof that an earlier batch wrote: 1, 0 or -1. */
int known_find(struct store *s, const struct identity_entry *wanted, struct identity_entry *found,
	       struct err *e);
void known_forget(struct known *k);

/* ---- row.c: rows on their way ---- */

/* Writes the rows that wait. */
int row_flush(struct store *s, struct err *e);
/* The same, and the index tables and what is left of the file that is being kept. */
int row_settle(struct store *s, struct err *e);
void row_forget(struct store *s);

/* ---- migrate.c: older ledgers ---- */

/* Runs the migrations after `version`, each in a transaction of its own. Where another program is
 * at it, waits for it and runs what is left. */
int migrate_ledger(struct store *s, int64_t version, struct err *e);
/* Puts a migrated copy in memory in place of the file that is open, which stays as it is. */
int migrate_copy(struct store *s, struct err *e);

/* ---- open.c ---- */

#define LOCK_WAIT_MS 2000 /* how long somebody else's transaction is waited for */

/* A connection of our kind, to a file or ":memory:"; gives SQLite's result code. */
int open_connection(sqlite3 **db, const char *name, int flags);
/* Sets what a connection must have set, and reads the version of its ledger. */
int open_settings(struct store *s, int64_t *version, struct err *e);
/* The version; an error where it is newer than this program knows. */
int open_version(struct store *s, int64_t *version, struct err *e);
/* Changes to a write-ahead log, so that readers and a writer do not hinder each other. A ledger
 * that this open made gets it after its first commit: until then nobody has anything to read, and
 * a rollback journal of an empty file writes every page once instead of twice. Where another
 * program stands in the way, it stays as it is until the next writer. */
void open_wal(struct store *s);
/* Gives a new ledger its name, once its first commit stands; on failure it is gone. */
int open_name(struct store *s, struct err *e);

/* ---- the store ---- */

struct store {
	sqlite3 *db;
	char *path;
	char *unnamed; /* the file of a new ledger until its first commit; NULL: it has its name */
	enum store_mode mode;
	bool is_new;
	bool is_wal;
	bool writing;        /* between begin and commit */
	const char *misread; /* what a cell held that it cannot hold; borrowed */
	struct statement *statements[SLOT_COUNT];
	struct column_cache columns;

	/* Valid while writing. */
	struct history history;
	struct idmap ids;
	struct pending pending;
	struct known known;
	struct packing *packing; /* of the open batch's file; NULL: none */
	struct row_buffer rows;
	struct statement row_cells; /* puts into `rows`; has no SQL */
	struct feed feed;           /* the rows of the statement that runs */
	uint64_t next_row;
	bool has_rows; /* in the identity table */
	struct store_times times;
	const struct watch *watch; /* NULL: nobody looks on */
	struct {
		void (*packed)(size_t to, void *arg); /* NULL: nobody wants to know */
		void *arg;
	} on;
};

#endif
