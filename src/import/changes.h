/* A log of changes: rows with a minus take back what other rows of the same kind state ("-3" of
 * destroyed helicopters). Losses cannot be negative: what was taken back is no loss, and the rest
 * of its row counts. */
#ifndef HANGAR_IMPORT_CHANGES_H
#define HANGAR_IMPORT_CHANGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

struct import_reader;
struct import_row;
struct survey;

/* One row of such a log. */
struct change {
	uint64_t key;   /* of all that it is about, but for its number and its day */
	int64_t says;   /* the number, with its sign */
	int64_t left;   /* of a positive one: what nothing takes back */
	int64_t excess; /* of a negative one: how much more it takes back than there is */
	uint32_t line;
	size_t record; /* among those of the file */
};
VEC_TYPE(change_list, struct change);

struct changes {
	struct change_list list; /* by line; empty where no number has a sign */
	size_t signs;            /* numbers that have one */
	size_t lane;             /* that has the numbers */
};

/* Are all cells of the column that say something whole numbers, some of them with a sign? */
bool changes_look(const struct survey *s, size_t column);
/* Finds what takes back what, where the plan is one of losses and its numbers have a minus. The
 * reader stands before the first record, and does again. */
void changes_find(struct changes *c, struct import_reader *r);
/* Sets the row at hand aside where it takes back, or is taken back; its cell becomes what is left
 * of it. A row that takes back more than there is is rejected. */
bool changes_refuse(const struct changes *c, struct import_reader *r, struct import_row *row);
void changes_free(struct changes *c);

#endif
