/* What --map says: which header is which field, and which constants every row has. */
#ifndef HANGAR_IMPORT_MAPPING_H
#define HANGAR_IMPORT_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

struct err;
struct intern;

struct map_entry {
	const char *header;   /* NULL: a constant */
	const char *constant; /* NULL: a column */
	const char *field; /* as written; "" leaves the column out, "extra" keeps it as it stands,
			    * "equipment" too, and it says what equipment a row is of; so does
			    * "type equipment", which is the type besides */
	const char *from;  /* "FILE:LINE" of a mapping file; NULL: --map */
	bool used;         /* the header stands in the file */
};
#define MAPPING_EXTRA          "extra"
#define MAPPING_EQUIPMENT      "equipment"
#define MAPPING_TYPE_EQUIPMENT "type equipment"

struct mapping {
	VEC(struct map_entry) entries; /* texts in the arena given to mapping_parse */
	struct intern *headers;        /* as written, and folded */
	VEC(size_t) entry_of;          /* by number in `headers` */
};

/* `texts` is NULL-terminated or NULL; each is "Header=field,Other=,=Constant:field". */
int mapping_parse(struct mapping *m, const char *const *texts, struct arena *a, struct err *e);
void mapping_free(struct mapping *m);
/* Adds an entry; of several with one header the first stands. */
void mapping_add(struct mapping *m, const struct map_entry *x);
/* True where the column is to be kept as it stands, whatever it could be. */
bool map_keeps(const struct map_entry *x);
/* True where it says what equipment a row is of. */
bool map_tells_equipment(const struct map_entry *x);
/* A mapping file may speak of columns that this file lacks, where it only leaves them out or keeps
 * them as they stand. */
bool mapping_spares(const struct map_entry *x);
/* The entry of that header, in any case; NULL: it is not mapped. */
struct map_entry *mapping_find(const struct mapping *m, const char *header);

#endif
