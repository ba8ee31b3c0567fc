/* Clean RFC 4180 text, for the lists that are embedded in the program and for nothing else: a fault
 * in them is a bug and asserts. Files from outside go through libcsv in import, which expects the
 * worst. */
#ifndef HANGAR_CSVLINE_H
#define HANGAR_CSVLINE_H

#include <stddef.h>

struct arena;

struct csvline {
	const char *at, *end; /* the text that is left; not NUL-terminated */
};

struct csvline csvline_begin(const unsigned char *text, size_t size);
/* The next row: its fields, unquoted, in the arena. Returns their number, 0 at the end of the text.
 * Empty lines are passed over. */
size_t csvline_next(struct csvline *c, struct arena *a, char ***fields);

#endif
