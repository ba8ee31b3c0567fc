/* One row on its way into the ledger: known already, or appended. */
#ifndef HANGAR_STORE_ROW_H
#define HANGAR_STORE_ROW_H

#include "inside.h"

struct row {
	enum record record;
	batch_id batch;
	uint32_t line;
	struct row_identity key;
};

/* Where the cells of a row go. */
struct row_writer {
	struct store *s;
	const struct evidence *ev;
	const struct row *row;
	struct statement *q;
	struct err *e;
	bool failed; /* a name could not be found or written */
};

/* Looks whether the row is there. 1: it was, a sighting is recorded, *fate and *id are set. 0: it
 * is new, and w is ready for the cells after id, batch and line. -1: error. id may be NULL. */
int row_start(struct row_writer *w, const struct row_query *insert, enum fate *fate, claim_id *id);
/* Appends the row whose cells were put. */
int row_append(struct row_writer *w, enum fate *fate, claim_id *id);
/* The ledger's id of a name as the next cell; returned as well, 0 where there is none. */
int64_t row_put_name(struct row_writer *w, enum name_kind kind, uint32_t id, stated_id as);
/* The same for a text, which may be NULL. */
void row_put_text_name(struct row_writer *w, enum name_kind kind, const char *text);
/* The row's list of sources; no cell. */
void row_put_sources(struct row_writer *w, const struct source_list *list);
/* That the row is of other equipment, and of which; no cell. */
void row_put_other(struct row_writer *w, const char *equipment);

/* The number of the next row and whether any are there; at store_begin. */
int row_begin_numbers(struct store *s, struct err *e);

#endif
