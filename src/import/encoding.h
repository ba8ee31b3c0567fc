/* Encodings by name, and text in them made UTF-8. detect.h tells which one a file is in. */
#ifndef HANGAR_IMPORT_ENCODING_H
#define HANGAR_IMPORT_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/line.h"

struct file_view;
struct watch;
struct spool;
struct arena;
struct err;

struct encoding {
	const char *name;  /* "UTF-8", "UTF-8 with BOM", "UTF-16LE with BOM", "Windows-1251" */
	const char *iconv; /* what iconv calls it; NULL: it is UTF-8 as it stands */
	size_t bom;        /* bytes of the file before its text */
	struct line_form form;
};

/* The one of that name, as it stands in our table or as iconv knows it. A name that says not which
 * byte comes first ("UTF-16", "UCS-2") is the little-endian one. ERR_USAGE: nobody knows it, or its
 * lines don't end where others' do; texts live in the arena. */
int encoding_named(struct encoding *out, const char *name, struct arena *a, struct err *e);
/* The same with a BOM of so many bytes in front. */
void encoding_add_bom(struct encoding *enc, size_t bytes, struct arena *a);
/* Appends text in UTF-8. A byte that the encoding does not have stays as it is where that makes no
 * UTF-8 (else 0xFF stands before it), so that it damages its row alone; half a character of UTF-16
 * or UTF-32 becomes 0xFF. Line ends stay where they are. */
int encoding_decode(struct spool *out, const struct encoding *enc, const char *s, size_t n,
		    const struct watch *w, struct err *e);
/* Code points of the single bytes 0x80 to 0xFF, 0 where there is none. False: not known here. */
bool encoding_bytes(int32_t codes[128], const char *iconv_name);

#endif
