/* What --map says: which header is which field, and which constants every row has. */
#ifndef HANGAR_IMPORT_MAPPING_H
#define HANGAR_IMPORT_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

struct err;

struct map_entry {
	const char *header;   /* NULL: a constant */
	const char *constant; /* NULL: a column */
	const char *field;    /* as written; "" leaves the column out */
	bool used;            /* the header stands in the file */
};

struct mapping {
	VEC(struct map_entry) entries; /* texts in the arena given to mapping_parse */
};

/* `texts` is NULL-terminated or NULL; each is "Header=field,Other=,=Constant:field". */
int mapping_parse(struct mapping *m, const char *const *texts, struct arena *a, struct err *e);
void mapping_free(struct mapping *m);
/* The entry of that header, in any case; NULL: it is not mapped. */
struct map_entry *mapping_find(const struct mapping *m, const char *header);

#endif
