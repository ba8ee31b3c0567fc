/* What the files of the app layer share. */
#ifndef HANGAR_APP_INSIDE_H
#define HANGAR_APP_INSIDE_H

#include "hangar/app.h"
#include "hangar/edit.h"
#include "hangar/file.h"
#include "hangar/spool.h"
#include "hangar/str.h"

/* ---- session.c ---- */

/* Makes the folder in which a ledger lies that nobody names, where `path` is in it; no other. */
int ledger_make_folder(const char *path, struct err *e);

/* ---- put.c ---- */

/* Stores one kept row of a batch and says what became of it. A type or a party is defined in the
 * evidence too, for the rows that come after it. */
int put_row(struct store *s, const struct evidence *ev, enum record record, struct import_row *row,
	    batch_id batch, enum fate *fate, claim_id *id, struct err *e);

/* ---- alias.c ---- */

/* Appends `alias "Hercules" stays with C-130` for each alias of a type or party just defined that
 * belongs to another; nothing for other records. */
void alias_taken(struct str *out, const struct evidence *ev, enum record record,
		 const struct import_row *row);

/* ---- put-list.c ---- */

/* What a file tells of the list that its rows come from becomes the definition of their source,
 * along with the batch and not as a row of it: where nothing defines that source yet, or what does
 * says the same (then this is seen again, so that it stays when the other batch is undone). */
int put_list(struct store *s, struct evidence *ev, const struct import_plan *plan, batch_id batch,
	     struct err *e);

/* Defines the source anew along with the batch, as an edition of the list; of that day, where its
 * definition has none. Nothing where it is one already. */
int put_older(struct store *s, struct evidence *ev, const char *key, const char *list,
	      const struct date *day, batch_id batch, struct err *e);

/* ---- unkept.c ---- */

/* A row of that fate is listed with the file, or only counted, where the list is full. */
void unkept_add(struct imported_file *f, const struct import_row *row, struct arena *a);
/* Adds a row's numbers to the sums of its file. */
void sums_add(struct imported_file *f, const struct import_row *row);

/* ---- rejects.c ---- */

/* The rejected rows of one file as a file of their own, growing. */
struct rejects {
	const char *last; /* the text of the row added last */
	struct str text;
	size_t rows;
};
/* Appends the header as it stands in the file, without the reason of rows that came back. */
void rejects_header(struct str *out, const struct import_plan *p);
/* That header, `reason` before it. */
void rejects_begin(struct rejects *r, const struct import_plan *p);
void rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row);

/* ---- session.c ---- */

/* What of the ledger the policy looks at. */
struct store_view session_view(const struct policy *p);

/* ---- changing.c ---- */

/* A judgement on its way into the ledger: one command, one batch. Edits are laid over the evidence
 * as they are collected. */
struct changing {
	struct store *store;
	struct evidence *ev;
	struct resolution *r; /* before the change; NULL: nobody asked */
	VEC(struct edit) edits;
	VEC(struct ack) acks;
	struct arena arena;
};
/* Begins to write and reads the ledger; resolves it where a policy is given. */
int changing_open(struct changing *ch, const char *ledger, const struct policy *p, struct err *e);
/* The claim of "claim:12". ERR_USAGE where there is none. */
int changing_claim(const struct claim **out, struct changing *ch, const char *id, struct err *e);
/* Judges the claim, unless it says so already. */
int changing_edit(struct changing *ch, const struct claim *c, enum field_id field,
		  const char *value, struct err *e);
/* Writes what was collected, if anything, under the verb, and says so in *out. */
int changing_write(struct changed *out, struct changing *ch, const char *verb, const char *what,
		   struct err *e);
void changing_close(struct changing *ch);
/* Appends an id, printed, to what the change is about. */
void changed_about(struct changed *out, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Appends words, blanks between; of many the first few. */
void words_join(struct str *out, const char *const *words, size_t n);

/* ---- edit-source.c ---- */

/* Defines the source anew under the verb "edit". */
int edit_source(struct changed *out, struct changing *ch, const char *key,
		const struct typed_pair *pairs, size_t n, const char *what, struct err *e);

/* ---- import.c ---- */

struct input { /* a file that is there whole */
	const char *path;
	struct file_view view;
	const char *sha256; /* NULL: nobody knows it yet */
	struct spool *copy; /* whose view it is; NULL: it is the caller's */
};
/* ledger_import behind the reading of files; job->paths are not looked at. */
int import_inputs(struct imported **out, const char *ledger, const struct input *inputs, size_t n,
		  const struct import_job *job, struct err *e);

#endif
