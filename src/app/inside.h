/* What the files of the app layer share. */
#ifndef HANGAR_APP_INSIDE_H
#define HANGAR_APP_INSIDE_H

#include "hangar/app.h"
#include "hangar/file.h"
#include "hangar/str.h"

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

/* ---- rejects.c ---- */

/* The rejected rows of one file as a file of their own, growing. */
struct rejects {
	const char *last; /* the text of the row added last */
	struct str text;
	size_t rows;
};
/* The header, `reason` before it, as it stands in the file. */
void rejects_begin(struct rejects *r, const struct import_plan *p);
void rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row);

/* ---- import.c ---- */

struct input { /* a file that is in memory */
	const char *path;
	struct file_view view;
};
/* ledger_import behind the reading of files; job->paths are not looked at. */
int import_inputs(struct imported **out, const char *ledger, const struct input *inputs, size_t n,
		  const struct import_job *job, struct err *e);

#endif
