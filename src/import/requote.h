/* Files whose cells stand in single quotes. */
#ifndef HANGAR_IMPORT_REQUOTE_H
#define HANGAR_IMPORT_REQUOTE_H

#include <stddef.h>

struct str;

/* Appends the text with double quotes for the single ones around cells; two of those in a row
 * inside are one. Line ends stay where they are, so that lines keep their numbers. */
void requote(struct str *out, const char *text, size_t n, char delimiter);

#endif
