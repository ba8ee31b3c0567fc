/* Inside of reading: what load.c, halves.c and where.c share. */
#ifndef HANGAR_STORE_LOAD_H
#define HANGAR_STORE_LOAD_H

#include "inside.h"

/* One source of a row's list. */
struct row_source {
	uint64_t row;
	source_id source;
};

struct loader {
	struct store *s;
	struct evidence *ev;
	const struct store_view *view;
	struct history history;
	struct name_list {
		struct name *v; /* [ledger id]: what it means in ev; id 0: not asked yet */
		size_t n, cap;
	} names[NAME_KINDS];
	VEC(struct row_source) lists; /* by row */
	VEC(batch_id) said;           /* [source - 1]: when what stands of it was said; 0: never */
	struct err *e;
	bool failed; /* a name could not be found; e is filled */
	bool raw;    /* names are left as ledger ids, to be found later */
};

/* A table, when it is read, and how its rows are taken. */
struct table {
	unsigned records; /* any of them asked for; 0: always */
			  /* RECORD_HOLDING: the query asks for rows from ? to ? */
	struct query query;
	void (*take)(struct loader *l, struct statement *q);
};

/* ---- where.c ---- */

/* Where a row stands: its number, who said it and in which line. */
struct where {
	uint64_t row;
	batch_id batch;
	uint32_t line;
};
/* Takes id, batch and line; false where the row is not open. Of a row whose own batch is undone,
 * the first batch that also said it takes its place, and uses that sighting up. */
bool where_take(struct loader *l, struct statement *q, struct where *w);
/* The newest batch in force that said the row. */
batch_id where_last_said(struct loader *l, const struct where *w);
/* Drops the sightings that are used up: they are where their rows stand. */
void where_drop_used(struct evidence *ev);

/* ---- load.c ---- */

/* What the name of that ledger id means, by the definitions that are in the catalogue by now;
 * nothing for 0. */
struct name load_name(struct loader *l, enum name_kind kind, int64_t ledger_id);
/* The holdings of these numbers; of another table all rows. */
int load_range(struct loader *l, const struct table *t, int64_t from, int64_t to);
/* ---- judgement.c ---- */

/* Each takes one, where it is in force. */
void judgement_take_edit(struct loader *l, struct statement *q);
void judgement_take_ack(struct loader *l, struct statement *q);

/* ---- halves.c ---- */

/* All holdings, by two readers where there are many. */
int halves_load(struct loader *l, const struct table *t);

#endif
