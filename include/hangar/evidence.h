/* What a ledger says, read into memory for one look at it: the claims that are open, the sources,
 * rates and batches behind them. Filled by the store, read by the analysis. */
#ifndef HANGAR_EVIDENCE_H
#define HANGAR_EVIDENCE_H

#include "hangar/claim.h"
#include "hangar/mem.h"
#include "hangar/other.h"

struct intern;
struct evidence_lock;

struct deal {
	deal_id id;
	const char *key; /* NULL never: a transfer without a deal key has no deal here */
};

struct batch {
	batch_id id;
	uint32_t command; /* batches of one command are undone and redone together */
	const char *file; /* as given on the command line; NULL: typed in */
	const char *sha256;
	enum record record;
	const char *preset, *encoding, *mapping; /* mapping: JSON object header -> field */
	const char *covers; /* what the file speaks for, as a filter of transfers, holdings or
			     * airframes: "from:China date:2000..2025"; NULL: nobody said */
	/* How the file was read, to be read so again; NULL in batches of older ledgers. */
	const char *header;  /* as it stands in the file */
	const char *reading; /* a mapping file */
	const char *source;  /* of rows that name none; NULL */
	bool said;           /* options said how: remembered for the header */
	char delimiter;
	uint32_t header_line;
	int64_t read, kept, unchanged, set_aside, rejected; /* the last four add up to the first */
	bool active;                                        /* false: undone */
	int64_t at;                                         /* Unix seconds, of its command */
};

/* One line of the ledger's history. */
struct command {
	uint32_t id;
	int64_t at;       /* Unix seconds */
	const char *who;  /* login name */
	const char *verb; /* "init", "import", "add", "undo", "redo" */
	const char *what; /* for people: the files or the claim */
	uint32_t target;  /* the command that an undo or redo speaks of; else 0 */
	bool undone;
};

/* Another place where the same row was seen. */
struct sighting {
	claim_id claim;
	batch_id batch;
	uint32_t line;
};

/* A list that stands for an area: there the claims of others are passed over. */
struct stand {
	batch_id batch;
	const char *list; /* the key of a source, or the edition_of of several */
	const char *area; /* as a filter; NULL: everything */
};

/* A judgement of an analyst that stands in place of what a claim's row states: rank, stance,
 * denies, credibility, outcome, and the deal that it speaks of (merged, split). The claim carries
 * it already; of several on one field the last stands. */
struct edit {
	batch_id batch;
	claim_id claim;
	enum field_id field;
	const char
	    *value; /* as the field writes it: "deprecated", "3", "kz-us-81"; "" takes it away */
	const char *was; /* what it found, likewise: what the row states, or an edit before it */
};

/* A finding that somebody has looked at. It holds while the figures of the finding are these. */
struct ack {
	batch_id batch;
	const char *check, *about, *figures; /* as in struct finding */
	const char *note;
};

struct evidence {
	struct arena arena;          /* owns the texts */
	struct catalogue *catalogue; /* owned */
	VEC(struct source) sources;  /* [id - 1] */
	VEC(struct deal) deals;      /* [id - 1] */
	VEC(struct batch) batches;   /* [id - 1] */
	VEC(struct command) commands;
	VEC(struct stand) stands; /* in force, in the order in which they were said */
	VEC(struct edit) edits; /* in force and overtaken ones, by claim, then as they were made */
	VEC(struct ack) acks;   /* in force, in the order in which they were made */
	VEC(struct transfer) transfers; /* by claim id, ascending, as the next two */
	VEC(struct holding) holdings;
	VEC(struct airframe) airframes;
	struct other_claims other;
	VEC(struct rate) rates;
	VEC(struct price_index) indexes;
	VEC(struct sighting) sightings;         /* by claim id */
	struct intern *source_keys, *deal_keys; /* key to id - 1 */
	struct intern *stated;                  /* names as stated, to id - 1 */
	int64_t undated; /* sources and rates left out by --known-on for want of a date */
	struct evidence_lock *lock; /* owned */
};

/* While a reader of import.h is read from, it may add names from a thread of its own: to the
 * catalogue, its type sets, the sources, the deals and the names as stated, and to nothing else.
 * Until the reader is at its end or closed, the caller leaves these alone, but for looking up what
 * an id of a row stands for, between lock and unlock; texts and members found so stay where they
 * are. The reader takes the lock where it looks for a name or adds one, and nobody holds it for
 * longer. Everybody else has the evidence to himself and needs no lock. */
void evidence_lock(const struct evidence *e);
void evidence_unlock(const struct evidence *e);

struct evidence *evidence_new(void); /* with a catalogue of the reference lists */
void evidence_free(struct evidence **e);
/* The source of that key, added as unresolved when new. */
source_id evidence_source(struct evidence *e, const char *key, size_t n);
const struct source *evidence_source_get(const struct evidence *e, source_id id);
const struct batch *evidence_batch_get(const struct evidence *e, batch_id id); /* NULL: none */
source_id evidence_source_find(const struct evidence *e, const char *key);     /* 0: none */
deal_id evidence_deal(struct evidence *e, const char *key, size_t n);
deal_id evidence_deal_find(const struct evidence *e, const char *key);
/* A name as a source has it; 0 where it is the one that it was resolved to. */
stated_id evidence_stated(struct evidence *e, const char *text, size_t n, const char *resolved);
const char *evidence_stated_text(const struct evidence *e, stated_id id); /* NULL for 0 */
/* The claim of that number, of any record; NULL: there is none. */
/* The other places where a claim was seen: *n of them, NULL for none. */
const struct sighting *evidence_sightings(const struct evidence *e, claim_id claim, size_t *n);
const struct claim *evidence_claim(const struct evidence *e, claim_id id);
/* The claim's grade: its own credibility and its source's reliability. */
struct grade evidence_grade(const struct evidence *e, const struct claim *c);

#endif
