/* The use cases that the command line and the terminal share: open, import, add, undo, the sample.
 * They change ledgers and give back what happened; they print nothing. */
#ifndef HANGAR_APP_H
#define HANGAR_APP_H

#include "hangar/import.h"
#include "hangar/policy.h"
#include "hangar/resolution.h"
#include "hangar/store.h"

struct err;
struct filter;

/* ---- which ledger ---- */

/* `given` (--ledger), else $HANGAR_LEDGER, else $XDG_DATA_HOME/hangar/ledger.db, where
 * $XDG_DATA_HOME is ~/.local/share unless set. Owned; NULL and an error where no home is known. */
char *ledger_path(const char *given, struct err *e);
/* The sample's own file: `given`, else sample.db beside the ledger. Owned. */
char *ledger_sample_path(const char *given, struct err *e);
/* Makes an empty ledger with its first line of history, or brings an older one up to date
 * (*was_older). Where there is one of now already: an error. */
int ledger_init(const char *path, bool *was_older, struct err *e);
/* A line for the history: the verb, now, and who is at the keyboard (login name; borrowed, valid
 * until the next call). */
struct command ledger_command(const char *verb, const char *what);

/* ---- looking ---- */

/* A ledger as it is seen under one policy. */
struct session {
	struct store *store;
	struct evidence *ev;
	struct resolution *resolution;
};

/* Opens for reading, reads and resolves. */
int session_open(struct session *s, const char *path, const struct policy *p, struct err *e);
/* The same, for somebody who looks on; `progress` (NULL: nobody) stays while it runs. */
int session_open_watched(struct session *s, const char *path, const struct policy *p,
			 struct load_progress *progress, struct err *e);
/* The same without resolving it: the resolution is NULL. In all of these the claims of other
 * equipment stand aside (other.h). */
int session_read(struct session *s, const char *path, const struct policy *p, struct err *e);
/* Resolves what was read, with other equipment where the filter (NULL: none) asks for it. */
int session_resolve(struct session *s, const struct policy *p, const struct filter *f,
		    struct err *e);
/* The same where `id` (claim:12, deal:sipri:17.count) may be one of other equipment: with it if so.
 */
int session_resolve_for(struct session *s, const struct policy *p, const char *id, struct err *e);
/* Only the history and the names: enough for the log. */
int session_open_history(struct session *s, const char *path, struct err *e);
void session_close(struct session *s);
/* Appends the line of an imported file as it stands there, in UTF-8, without its end. One thread at
 * a time. */
int session_line(const struct session *s, batch_id batch, uint32_t line, struct str *out,
		 struct err *e);

/* ---- comparing ---- */

/* One side of a comparison: what is looked at, and how. */
struct aspect {
	char *said; /* as it is printed: "source:tvp", "known on 2024-04-25", "now" */
	struct policy policy;
	batch_id batch;     /* only its claims; 0: all */
	const char *source; /* only its claims, or those of the editions of that list; NULL: all */
	const char *covers; /* what its files speak for, where they say so; NULL. Borrowed */
};

/* A ledger under two aspects. */
struct comparison {
	struct aspect aspect[2];
	struct session session[2]; /* the second is open only where what was recorded differs */
	struct evidence *part[2];  /* what is looked at; NULL: all of the session's */
	struct resolution *side[2];
	bool other; /* with claims of other equipment */
};

/* Could that be one of the two words? Whether the ledger has the source or batch is not asked. */
int comparison_check(const char *word, const struct policy *base, struct err *e);
/* Each of the two words is "now", a day (as known then), "source:KEY" (or the key alone, or the
 * edition_of of several), "batch:N", or options of the policy ("min-grade=C ignore=denials",
 * "--min-grade C") on top of `base`. ERR_USAGE says what is not understood. */
int comparison_open(struct comparison *c, const char *ledger, const struct policy *base,
		    const char *const words[2], struct err *e);
/* Makes both sides anew where other equipment is, or is no longer, to be looked at. */
int comparison_look(struct comparison *c, bool other, struct err *e);
void comparison_close(struct comparison *c);

/* What a front end that browses a ledger begins with. */
struct browse_options {
	const char *ledger; /* its path */
	struct policy policy;
	const char *scheme; /* of colours; NULL: what suits the terminal */
	bool read_only, no_color;
	const char *const *words; /* of a filter, as on a command line */
	size_t word_count;
};

/* ---- import ---- */

/* What an import is doing, in this order for each file. */
enum import_phase {
	IMPORT_COPIES,  /* the file; all files are copied first */
	IMPORT_OPENS,   /* tells its encoding, decodes it */
	IMPORT_READS,   /* rows */
	IMPORT_INDEXES, /* puts rows in order for the index tables */
	IMPORT_COMMITS, /* all files */
};
struct import_progress {
	enum import_phase phase;
	const char *path;    /* NULL: all files */
	int64_t rows;        /* of the file, read so far */
	uint64_t done, size; /* bytes of the file, or rows put in order; size 0: nobody knows */
};

struct import_job {
	const char *const *paths;
	size_t path_count;
	struct import_options options;
	const char *covers;   /* what the files speak for, as an area; NULL: what a preset tells */
	bool dry_run;         /* the same report, and nothing is changed */
	bool strict;          /* one rejected row, and nothing is changed */
	const char *rejects;  /* rejected rows as they stand go here, with their reasons; NULL */
	const char *save_map; /* how the files were read goes here, as a mapping file; NULL */
	/* Called now and then; false: the import is to be taken back, which then fails with
	 * ERR_STOPPED and leaves the ledger as it was. NULL: nobody looks. */
	bool (*progress)(const struct import_progress *p, void *arg);
	void *arg;
};

/* So many rows of each kind are listed; the others are counted, by their reasons. */
#define IMPORT_LISTED 1000

/* A row that is not in the ledger, and why. */
struct imported_row {
	uint32_t line;
	const char *reason;
};

/* All rows of a file that are not in the ledger for one reason. */
struct imported_reason {
	const char *why; /* without the place; NULL: all reasons for which there was no room */
	bool rejected;   /* else set aside */
	int64_t rows;
	uint32_t first; /* line */
};

/* All records of a file that were put right in one way. */
struct imported_mending {
	const char *how;
	int64_t rows;
	uint32_t last; /* line */
};

struct imported_column {
	const char *header;   /* NULL: a constant */
	const char *constant; /* NULL: a column */
	const char *field;    /* NULL: kept under its own name */
	const char *special;  /* what a preset takes it for that is no field; NULL */
	int score;            /* 0 to 100; 100 where nothing had to be guessed */
	const char *why;      /* the evidence; NULL: nothing had to be guessed */
	const struct import_candidate *candidates; /* what else it could be, likeliest first */
	size_t candidate_count;
};

/* A row of a file beside the claim of the ledger that speaks of the same thing. */
struct imported_change {
	uint32_t line;              /* of the row; 0: the claim is gone from the file */
	claim_id claim;             /* 0: the row is new */
	const char *subject;        /* "Poland, MiG-29, active, as of 2023" */
	const char *before, *after; /* figures: "12" and "14"; NULL where there is no such side */
};

/* What an import would change, of a dry run. Claims are compared that are of the same source, or an
 * edition of the same list, or under the same header. */
struct imported_diff {
	bool made;
	int64_t appeared, changed, gone;
	int64_t unchanged; /* rows that are there, or with these figures in another edition */
	/* Changed ones as the file has them, gone ones as the ledger has them, then new ones as the
	 * file has them; 100,000 of all at the most. */
	VEC(struct imported_change) rows;
};

/* What became of one file. */
/* What a column of numbers adds up to in a file; of a number's ends the best, else the low. */
struct imported_sum {
	int64_t kept, set_aside, rejected; /* kept: or unchanged */
	int64_t bare;                      /* rows kept without a number */
	bool beyond;                       /* the sum is too large to be said */
};

struct imported_file {
	const char *path;
	batch_id batch;  /* 0: no batch was written, for nothing changed */
	bool seen;       /* the same bytes are in the ledger already */
	batch_id before; /* the batch that has them */
	enum record record;
	const char *encoding, *preset, *source;
	char delimiter;
	uint32_t header_line, preamble; /* preamble: lines above the header that are no rows */
	unsigned header_rows;           /* 0: the file has none; 1; 2 */
	const char *covers;             /* what the file says it speaks for, as a filter; NULL */
	const char *mapping;            /* JSON object, header to field */
	VEC(struct imported_column) columns;
	VEC(struct import_decision) decisions; /* in the order in which they were taken */
	int64_t read, kept, unchanged, set_aside, rejected; /* the last four add up to the first */
	struct imported_sum count, ordered;                 /* of holdings and transfers */
	int64_t other; /* of those kept or unchanged: of other equipment */
	VEC(struct imported_row) set_aside_rows; /* the first IMPORT_LISTED, as the next two */
	VEC(struct imported_row) rejected_rows;
	VEC(struct imported_row)
	mended_rows;                           /* whatever their fate: how, one for each record; the
						* first IMPORT_LISTED */
	VEC(struct imported_mending) mendings; /* of all records */
	VEC(struct imported_row) notices; /* on rows that were kept: an alias that is another's */
	int64_t noticed;                  /* rows, those that are not listed too */
	VEC(struct imported_reason) reasons; /* of all that were set aside or rejected */
	int64_t repeated;             /* rows that state what a row above them in the file does */
	VEC(uint32_t) repeated_lines; /* the first IMPORT_LISTED of them */
	const char *rejects; /* the file that its rejected rows were written to; NULL: none */
	struct imported_diff diff;
	bool mends; /* it has the rejected rows of a batch, mended */
};

/* Where the time of an import went, in seconds. All but `read` follow one another. */
struct import_seconds {
	double file;     /* copying the files, and their SHA-256 */
	double read;     /* reading and typing rows, partly while others are written */
	double wait;     /* for rows to be read and typed */
	double rows;     /* looking for rows in the ledger, and writing them */
	double original; /* writing the kept files */
	double indexes;
	double commit; /* and closing the ledger */
};

struct imported {
	struct arena arena;
	VEC(struct imported_file) files;  /* in the order given */
	uint32_t command;                 /* 0: nothing changed */
	VEC(const char *) types, parties; /* named in the files, and nothing defines them yet */
	VEC(const char *) near_parties; /* "did you mean Poland?" or "", of the first 20 of them */
	int64_t rejected;               /* rows, over all files */
	bool changed;                   /* false: dry run, strict, or nothing new */
	struct import_seconds seconds;
};

/* Imports the files as one command of the history: all in one transaction, so that whatever goes
 * wrong (a later file can't be read, the machine stops) the ledger is as it was. Each file is one
 * batch. Types and parties are read before what may name them, whatever the order given; batches
 * are numbered in the order they are read. Bytes that an active batch holds already, with the same
 * meaning, change nothing; where nothing changes, not even a line of history is written.
 *
 * Rejected rows are no failure: they are counted (job.strict: and then nothing is kept). With a job
 * that has rejects, they are written there, `reason` first, then the columns of the file; of a
 * second and third file with rejected rows to REJECTS.2, REJECTS.3. Likewise save_map.
 *
 * A ledger that does not exist is made where something is kept. */
int ledger_import(struct imported **out, const char *ledger, const struct import_job *job,
		  struct err *e);
void imported_free(struct imported **i);

/* ---- add ---- */

struct typed_pair {
	const char *name, *text; /* "count", "12" */
};

struct added {
	uint32_t command;
	char *id;     /* owned: "claim:37", "source:tvp", "type:MiG-29"; "batch:5" for a rate */
	char *notice; /* owned: an alias that stays with another; NULL */
	bool changed; /* false: the ledger says so already */
};

/* One record typed in. A claim must name its source. Source fields among the pairs of a claim
 * (title, address, reliability, ...) define its source along with it, when nothing defines that
 * source yet. ERR_USAGE names the field. The ledger must exist. */
int ledger_add(struct added *out, const char *ledger, enum record record,
	       const struct typed_pair *pairs, size_t n, struct err *e);

/* ---- stand ---- */

struct stood {
	batch_id batch; /* that undo takes back; 0: nothing changed */
	char *area;     /* as it is kept; NULL: everything. Owned */
	bool changed;   /* false: it was the last thing said already */
};

/* Says that a list (the key of a source, or the edition_of of several) stands for the area of the
 * filter words: what other sources state there is passed over. ERR_USAGE: no such list, no area. */
int ledger_stand(struct stood *out, const char *ledger, const char *list, const char *const *words,
		 size_t n, struct err *e);
void stood_free(struct stood *s);

/* ---- judgements: edit, rank, merge, split, ack ---- */

struct changed {
	uint32_t command;
	batch_id batch; /* that undo takes back; 0: nothing changed */
	VEC(char *)
	ids;          /* what it was about: "claim:12", "source:tvp", "deal:kz-us-81",
		       * "finding:3f9c2a1b"; owned */
	bool changed; /* false: the ledger says so already */
};

/* Judges claims ("claim:12" ...) in some fields: rank, stance, denies, credibility, and outcome of
 * transfers; an empty text takes away what is stated. Or defines one source ("source:KEY") anew,
 * with all it had and the new values. ERR_USAGE names the field and those that are known. */
int ledger_edit(struct changed *out, const char *ledger, const char *const *ids, size_t id_count,
		const struct typed_pair *pairs, size_t n, struct err *e);
/* The rank of claims: "preferred", "normal", "deprecated". */
int ledger_rank(struct changed *out, const char *ledger, const char *rank, const char *const *ids,
		size_t id_count, struct err *e);
/* All claims of the deals ("deal:KEY"; "claim:12" where it is a deal of its own) speak of the first
 * of them from now on. */
int ledger_merge(struct changed *out, const char *ledger, const char *const *deals, size_t n,
		 struct err *e);
/* Claims leave their deal, for the deal `key`, or each for itself (NULL). What stays behind under
 * the name of a claim that left takes the name of the first that stayed. */
int ledger_split(struct changed *out, const char *ledger, const char *const *claims, size_t n,
		 const char *key, struct err *e);
/* Acknowledges what a check finds: one finding by its id (about is NULL), or all that the check
 * `what` finds about a record. Findings are those under the policy. */
int ledger_ack(struct changed *out, const char *ledger, const struct policy *p, const char *what,
	       const char *about, const char *note, struct err *e);
void changed_free(struct changed *c);

/* ---- undo, redo ---- */

struct undone {
	struct arena arena;
	uint32_t command;          /* that was taken back or brought back */
	const char *verb, *what;   /* what it had done */
	VEC(struct batch) batches; /* of it */
	int64_t rows;              /* that they kept or saw again */
	VEC(const char *) depends; /* of an undo: what rests on them, one line each */
};

/* Takes back the last command that is not undone (batch 0), or the command of a batch, with all
 * its batches. ERR_USAGE: nothing to undo, no such batch, already undone. */
int ledger_undo(struct undone *out, const char *ledger, batch_id batch, struct err *e);
/* What ledger_undo of no batch would take back of a ledger as it was read. ERR_USAGE as there. */
int ledger_undo_next(struct undone *out, const struct evidence *ev, struct err *e);
/* Brings back what was undone last and is not back yet. */
int ledger_redo(struct undone *out, const char *ledger, struct err *e);
void undone_free(struct undone *u);

/* ---- the sample ---- */

/* Puts the Kazakh sale, which is embedded in the program, into the ledger at `path`, which is made
 * when it is not there. Where it holds the sample already nothing changes. A ledger with other
 * data and none of the sample's is refused (ERR_USAGE). */
int ledger_demo(const char *path, struct err *e);

#endif
