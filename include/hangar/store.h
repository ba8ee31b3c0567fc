/* The ledger file: SQLite behind a small interface, so that another engine can stand there later.
 * Rows are only ever appended. Each row belongs to the batch that first said it; a row seen again
 * records a sighting. A row is open while any batch that said it is active. Batches of one command
 * are undone and redone together, by rows of the command table: nothing is updated. */
#ifndef HANGAR_STORE_H
#define HANGAR_STORE_H

#include "hangar/evidence.h"

#include <stdatomic.h>
#include <stdint.h>

struct store;
struct str;
struct err;
struct file_view;
struct watch;

enum store_mode {
	STORE_READ,   /* an existing ledger; a WAL ledger in a read-only folder opens too */
	STORE_WRITE,  /* an existing ledger */
	STORE_CREATE, /* made, with its folders, when it is not there; an existing one is opened */
};

/* Opens the ledger at `path`. ERR_IO with one line for: missing (says how to make one), not a
 * ledger (wrong application_id or not SQLite at all), locked, read-only, a newer schema version
 * than this program knows, damaged. Migrations are run, each in one transaction, when the mode is
 * not STORE_READ; an older ledger opened STORE_READ is read through a migrated copy in memory,
 * and stays as it is. */
int store_open(struct store **s, const char *path, enum store_mode mode, struct err *e);
void store_close(struct store **s); /* rolls back what was not committed */
const char *store_path(const struct store *s);
/* The version of an older ledger, which STORE_READ would copy; 0 where it is up to date, or opening
 * it would say what is wrong. Not while this process has it open: its locks would be lost. */
int store_older(const char *path);
/* True where this open made the file. */
int store_is_new(const struct store *s);

/* One writer at a time: BEGIN IMMEDIATE. */
int store_begin(struct store *s, struct err *e);
int store_commit(struct store *s, struct err *e);
void store_rollback(struct store *s);

/* ---- writing: between begin and commit ---- */

/* Appends a line to the history; *id is its number. Time, login name and verb stand in `c`. */
int store_add_command(struct store *s, const struct command *c, uint32_t *id, struct err *e);
/* Opens a batch of b->command (counts are ignored). `original`, if given, is kept whole: compressed
 * in frames of about 1 MiB cut at line ends, each with its first line number; the same bytes are
 * kept once. Its bytes stay until the batch is closed or rolled back: a thread of the store packs
 * them meanwhile. b->sha256, when given, is taken to be its hash, and
 * checked when the file is read back. One batch is open at a time. */
int store_add_batch(struct store *s, const struct batch *b, const struct file_view *original,
		    batch_id *id, struct err *e);
/* Writes the counts of the batch, how its file was read, and what is left of its file, and fills
 * the index tables in sorted order. */
int store_close_batch(struct store *s, const struct batch *b, struct err *e);

/* Somebody looks on while rows are put in order for the index tables, where they are many: done and
 * all are rows. What is to end then fails with ERR_STOPPED. `w` stays until the store is closed. */
void store_watch(struct store *s, const struct watch *w);
/* A thread of the store says so when it is done with the first `to` bytes of the file of the batch
 * that is opened next; it may look at them again. */
void store_on_packed(struct store *s, void (*packed)(size_t to, void *arg), void *arg);

struct store_times {     /* seconds since the store was opened */
	double original; /* writing kept files, and waiting until they are packed */
	double indexes;  /* filling the index tables */
	double commit;
};
struct store_times store_times(const struct store *s);

/* Each appends one row of the batch in claim.batch (or .batch) or records a sighting, and says
 * which. Ids in the record are those of `ev`; names new to the ledger are written as they come, in
 * the words of the source.
 * *id, if given, is the row's number (claim:N), new or old. */
int store_put_holding(struct store *s, const struct evidence *ev, const struct holding *h,
		      struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
int store_put_transfer(struct store *s, const struct evidence *ev, const struct transfer *t,
		       struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
int store_put_airframe(struct store *s, const struct evidence *ev, const struct airframe *a,
		       struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
int store_put_source(struct store *s, const struct evidence *ev, const struct source *src,
		     struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
int store_put_type(struct store *s, const struct aircraft_type *t, const char *parent,
		   batch_id batch, uint32_t line, struct row_identity key, enum fate *fate,
		   claim_id *id, struct err *e);
int store_put_party(struct store *s, const struct party *p, const char *parent, batch_id batch,
		    uint32_t line, struct row_identity key, enum fate *fate, claim_id *id,
		    struct err *e);
int store_put_rate(struct store *s, const struct evidence *ev, const struct rate *r,
		   struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
int store_put_index(struct store *s, const struct evidence *ev, const struct price_index *x,
		    struct row_identity key, enum fate *fate, claim_id *id, struct err *e);
/* The row of an earlier batch that states the same, in force or not: 1, 0 or -1. */
int store_find_row(struct store *s, enum record record, struct row_identity key, claim_id *id,
		   struct err *e);
/* Says that a list stands for an area; st->batch is that of the statement. */
int store_put_stand(struct store *s, const struct stand *st, struct err *e);
/* A judgement of x->batch: of a claim, or of a finding. */
int store_put_edit(struct store *s, const struct edit *x, struct err *e);
int store_put_ack(struct store *s, const struct ack *a, struct err *e);
/* A row of the file that is not in the ledger, and why. */
int store_add_unkept(struct store *s, batch_id batch, uint32_t line, enum fate fate,
		     const char *reason, struct err *e);

/* ---- reading ---- */

/* How far reading is, for somebody who looks on from another thread. */
struct load_progress {
	atomic_size_t done, all; /* rows; all 0: not known yet; undone ones may not be read */
};

/* What to look at. Zeroed: everything, now. */
struct store_view {
	struct load_progress *progress; /* NULL: nobody looks on */
	unsigned records;    /* bits of enum record; 0: all. Types, parties and sources always
			      * come */
	int64_t recorded_by; /* Unix seconds: only commands made by then; 0: all. Later ones are
			      * listed as undone, their batches as not active */
	bool all_batches;    /* rows of undone batches too (for show and log) */
};
/* Reads what is open into `ev` (made by evidence_new): definitions of types and parties go into its
 * catalogue, newest last; of several open definitions of one source key the newest row stands.
 * Then the names of the claims, which are kept as stated, are resolved by that catalogue, and what
 * was judged of them is laid over them (ev->edits: those in force at the moment that is looked at).
 * A row whose own batch is undone shows the first active batch that also said it, and its line;
 * ev->sightings has the other places. With all_batches a row shows the batch that said it first.
 * Outside a transaction of this store it is one moment of the ledger, whatever a writer does. */
int store_load(struct store *s, struct evidence *ev, const struct store_view *view, struct err *e);
/* Only the definitions and keys that import needs: catalogue, sources, deals, history. */
int store_load_names(struct store *s, struct evidence *ev, struct err *e);

/* Appends the kept file of a batch to out, byte for byte; the SHA-256 is checked. */
int store_original(struct store *s, batch_id batch, struct str *out, struct err *e);
/* Appends line N (1-based, physical lines) of the batch's file, without its line end. */
int store_line(struct store *s, batch_id batch, uint32_t line, struct str *out, struct err *e);

struct unkept {
	uint32_t line;
	enum fate fate;
	const char *reason;
};
/* Rows of a batch that are not in the ledger, by line. Calls `each` until it returns non-zero. */
int store_each_unkept(struct store *s, batch_id batch,
		      int (*each)(const struct unkept *u, void *arg), void *arg, struct err *e);

#endif
