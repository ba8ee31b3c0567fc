/* Which delimiter a text has, and what it is padded with. */
#ifndef HANGAR_IMPORT_DELIMITER_H
#define HANGAR_IMPORT_DELIMITER_H

#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

struct err;
struct str;

struct delimiter {
	char c;
	char padding; /* lines end in any number of these, which say nothing; 0: none */
	size_t agree; /* records that have `width` cells, of `records` looked at */
	size_t records, width;
};

/* Those that are tried: , ; tab and bar, in this order. */
extern const char delimiter_candidates[];

/* Chooses by how many of the first records have one number of cells under each, how many columns
 * hold anything, and whether the first full line is as wide. `only`: one that was given, for which
 * the figures are counted; 0: none. */
void delimiter_find(struct delimiter *out, const char *data, size_t size, size_t at, char only,
		    struct arena *a);
/* What --delimiter says: one character, or "tab" and the like. ERR_USAGE for anything else; *c is 0
 * where the text is NULL. */
int delimiter_parse(char *c, const char *text, struct err *e);
/* Excel's first line, sep=; with that delimiter: the bytes of the line with its end; 0: it is none.
 */
size_t delimiter_stated(char *c, const char *s, size_t n);
/* Writes blanks over the padding at the ends of lines. */
void delimiter_unpad(char *s, size_t n, char padding);
/* "comma", "semicolon", "tab", "bar", or the character in quotes. */
void delimiter_name(struct str *out, char c);
/* "41 of 41 records have 7 cells" */
void delimiter_evidence(struct str *out, const struct delimiter *d);

#endif
