/* The text of one cell: folded for matching, quoted for messages. */
#ifndef HANGAR_CELL_H
#define HANGAR_CELL_H

#include <stdbool.h>

struct err;
struct str;

/* Folds the text for matching: case and accents go, blanks of any kind become one. False, and
 * nothing added, where that could change what is said: invalid UTF-8, control characters, digits
 * that are none (the ² of a footnote would become a 2). Full-width and Arabic digits are digits. */
bool cell_fold(struct str *out, const char *text);
/* Says `"TEXT" FAULT`, the text made safe and cut. Returns -1. */
int cell_error(struct err *e, const char *text, const char *fault);

#endif
