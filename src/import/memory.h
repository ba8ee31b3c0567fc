/* What is remembered of headers: how files with the same one were read before. */
#ifndef HANGAR_IMPORT_MEMORY_H
#define HANGAR_IMPORT_MEMORY_H

#include "hangar/import.h"

struct mapping;
struct str;

/* Do the options say something about how the columns are read? */
bool memory_is_said(const struct import_options *o);
/* Where one of the first lines of the text is a header that is remembered, or that of its rejected
 * rows: adds its mapping to the reader's options and to `map`. An import whose options say what the
 * columns are goes by these alone. */
int memory_use(struct import_reader *r, struct mapping *map, struct err *e);
/* Appends a header, of one or several lines, as it is compared: letters folded, every delimiter the
 * same, without quotes and empty cells around. */
void memory_header(struct str *out, const char *header, size_t n);

#endif
