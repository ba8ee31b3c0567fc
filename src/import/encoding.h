/* What bytes a file is made of. */
#ifndef HANGAR_IMPORT_ENCODING_H
#define HANGAR_IMPORT_ENCODING_H

#include <stddef.h>

struct file_view;
struct err;

struct encoding {
	const char *name; /* "UTF-8", "UTF-8 with BOM" */
	size_t skip;      /* bytes before the text */
};

/* Refuses (ERR_USAGE) what is empty, binary or in an encoding that is not read yet. A stray byte
 * further down is the affair of its row. */
int encoding_detect(struct encoding *out, const struct file_view *f, const char *path,
		    struct err *e);

#endif
