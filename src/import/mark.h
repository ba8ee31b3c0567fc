/* Marks that refer a reader to a note: "52[1][a]", "31*", "45†", "12²". They say nothing of the
 * value they stand at. */
#ifndef HANGAR_IMPORT_MARK_H
#define HANGAR_IMPORT_MARK_H

#include <stdbool.h>
#include <stddef.h>

struct str;

/* Appends the text without its marks and the blanks they leave at its ends; true where it had any.
 * "[31]" alone leaves nothing. "(a)" and "?" are no marks: they say something. */
bool marks_drop(struct str *out, const char *s, size_t n);

#endif
