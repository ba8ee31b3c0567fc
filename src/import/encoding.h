/* What bytes a file is made of, and its text in UTF-8. */
#ifndef HANGAR_IMPORT_ENCODING_H
#define HANGAR_IMPORT_ENCODING_H

#include <stddef.h>

struct file_view;
struct err;
struct str;

struct encoding {
	const char *name;  /* "UTF-8", "UTF-8 with BOM", "Windows-1252" */
	size_t skip;       /* bytes before the text */
	const char *iconv; /* what iconv calls it; NULL: it is UTF-8 as it stands */
};

/* Refuses (ERR_USAGE) what is empty, binary or in an encoding that is not read yet. A file that is
 * not UTF-8 is Windows-1252, which Latin-1 is a part of; unless most of its letters beyond ASCII
 * are UTF-8: then a stray byte is the affair of its row. */
int encoding_detect(struct encoding *out, const struct file_view *f, const char *path,
		    struct err *e);
/* Appends the file in UTF-8. Bytes that the encoding does not define stay as they are, so that they
 * are not UTF-8 and damage their row alone. Line ends stay where they are. */
int encoding_decode(struct str *out, const struct encoding *enc, const struct file_view *f,
		    struct err *e);

#endif
