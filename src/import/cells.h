/* The cells of one record. */
#ifndef HANGAR_IMPORT_CELLS_H
#define HANGAR_IMPORT_CELLS_H

#include <csv.h>
#include <stddef.h>

#include "hangar/mem.h"
#include "hangar/str.h"

struct span;

struct cell {
	const char *s; /* trimmed, NUL-terminated */
	size_t n;
};

struct cells {
	VEC(struct cell) list; /* valid until the next split, their texts for the arena's life */
	struct csv_parser parser;
	char delimiter;
	char *at; /* where the quoted cell at hand goes */
};

void cells_start(struct cells *c, char delimiter);
void cells_free(struct cells *c);
/* Splits a record without fault; texts go into the arena. Line ends inside quotes become LF. */
void cells_split(struct cells *c, const struct span *s, struct arena *texts);
/* The stretch without blanks around it, no-break ones too; not NUL-terminated. */
struct cell cell_trim(const char *s, size_t n);
/* A text that is no record, a constant or a value typed in, trimmed into the arena. */
struct cell cell_of_text(struct arena *a, const char *text);

/* "[Poland]", as files of settings head a section; "[12]" is a footnote. */
bool cell_is_bracketed(const struct cell *c);

#endif
