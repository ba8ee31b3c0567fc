/* How likely bytes beyond ASCII are text in some encoding: by how common the letters are that they
 * would be, and whether capitals and small ones follow each other as in words. */
#ifndef HANGAR_IMPORT_LETTERS_H
#define HANGAR_IMPORT_LETTERS_H

#include <stddef.h>

struct reckoning {
	double bits;  /* that the text would take: the fewer, the likelier */
	size_t bytes; /* beyond ASCII, and the second halves of pairs */
	size_t usual; /* of them, those of common letters in their places */
	size_t fours; /* characters of four bytes */
};

/* An encoding that a file may be in. */
struct candidate {
	const char *name;           /* for encoding_named */
	const char *iconv;          /* of one with single bytes; NULL: see pairs */
	const char *const *letters; /* in UTF-8, small, the most common ones first; bits[] has what
				     * a letter of each text takes; NULL-terminated */
	double bits;                /* that it takes beforehand: it is rarer than others */
	/* Of one with pairs of bytes: what the character at s takes, its size in *size; a bad byte
	 * is of size 1. */
	double (*pair)(const unsigned char *s, size_t n, size_t *size);
};
extern const struct candidate candidates[]; /* ends with name == NULL */

/* The sample may be cut anywhere. */
void letters_reckon(struct reckoning *out, const struct candidate *c, const unsigned char *s,
		    size_t n);

#endif
