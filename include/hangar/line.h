/* Physical lines of a file: LF, CRLF or a lone CR ends one, mixed as they come. */
#ifndef HANGAR_LINE_H
#define HANGAR_LINE_H

#include <stdbool.h>
#include <stddef.h>

/* The offset of the end of the line that begins at `at`, its line end left out; n where the text
 * ends first. *next is where the next line begins, n at the end of the text. */
size_t line_end(const char *text, size_t n, size_t at, size_t *next);

/* How the characters that end a line are written: in UTF-16 and UTF-32 their bytes stand inside of
 * other characters, too. */
struct line_form {
	unsigned width; /* bytes of a unit: 1, 2 or 4 */
	bool big;       /* its high byte first */
};
/* By the name of an encoding; NULL and all that is no UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE
 * (" with BOM" or not) has lines of bytes. */
struct line_form line_form_of(const char *encoding);
bool line_form_same(struct line_form a, struct line_form b);
/* line_end for that form; `at` stands at the beginning of a unit. */
size_t line_end_in(struct line_form f, const char *text, size_t n, size_t at, size_t *next);
/* Where a piece of at most `most` bytes (a multiple of 4) of n > most bytes of text had best be
 * cut: behind its last line end, else at `most`, but never within a CRLF. */
size_t line_cut(struct line_form f, const char *text, size_t n, size_t most);

#endif
