/* Columns that --map can't name by their header, because it is blank, stands twice or would break
 * the text of a --map, are named by where they stand: "column 3", "Type (column 5)". */
#ifndef HANGAR_IMPORT_POSITION_H
#define HANGAR_IMPORT_POSITION_H

#include <stddef.h>

struct arena;
struct header;
struct mapping;
struct str;

/* Gives the columns that entries of the mapping name so, and that no header is called, that name.
 * The header's cells are then others: those it had stay as they were. */
void position_name(struct header *h, const struct mapping *map, struct arena *a);
/* Appends what --map calls column i: its header where that will do. */
void position_call(struct str *out, const struct header *h, size_t i);

#endif
