/* Physical lines of a file: LF, CRLF or a lone CR ends one, mixed as they come. */
#ifndef HANGAR_LINE_H
#define HANGAR_LINE_H

#include <stddef.h>

/* The offset of the end of the line that begins at `at`, its line end left out; n where the text
 * ends first. *next is where the next line begins, n at the end of the text. */
size_t line_end(const char *text, size_t n, size_t at, size_t *next);

#endif
