/* UTF-8 text: folding for comparison, columns on a terminal, and text from outside made safe. */
#ifndef HANGAR_UTF8_H
#define HANGAR_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str;

/* Decodes one code point at s (n > 0 bytes); returns its length in bytes, 0 where invalid. */
size_t utf8_next(const char *s, size_t n, int32_t *code);
void utf8_append(struct str *out, int32_t code);
/* The offset of the first invalid byte, or n when all is valid. A NUL is valid here. */
size_t utf8_valid_prefix(const char *s, size_t n);

enum utf8_fold {
	FOLD_TEXT, /* case, accents and compatibility forms folded; blanks squeezed; script kept:
		    * for free-text search */
	FOLD_NAME, /* for names of types, parties, sources: case and accents folded, Cyrillic
		    * transliterated, everything but letters, digits and '/' dropped */
	FOLD_LOOKALIKE, /* like FOLD_NAME, but Cyrillic letters become the Latin ones they look like
			 */
};
/* Appends the folded form of s to out. Invalid bytes are dropped. */
void utf8_fold(struct str *out, const char *s, size_t n, enum utf8_fold how);
/* Do both texts fold to one name? False where they fold to nothing. */
bool utf8_same_name(const char *a, const char *b);
/* Does s, folded as text, hold this text, which is folded already? As strstr of the two would say,
 * but mostly without folding s. */
bool utf8_holds(const char *s, const char *folded);

/* Columns that s takes on a terminal (wcwidth-like, by utf8proc). */
size_t utf8_width(const char *s);
/* Appends s, cut to `width` columns with an ellipsis where it is longer, padded where shorter. */
void utf8_fit(struct str *out, const char *s, size_t width, bool right);
enum utf8_case { UTF8_NO_LETTER, UTF8_LETTER, UTF8_LOWER, UTF8_UPPER };
enum utf8_case utf8_case(int32_t code);
int32_t utf8_lower(int32_t code);
/* Characters that change what a terminal or a reader sees without being seen themselves: controls,
 * formats (bidi marks, zero-width characters, soft hyphen), surrogates, private use, and the
 * separators that break lines. */
bool utf8_hidden(int32_t code);
/* Appends s with control, bidi and invisible characters and invalid bytes made visible
 * (U+XXXX as "␛"-like pictures or <U+202E>); newlines and tabs become blanks. */
void utf8_safe(struct str *out, const char *s);
/* Would it be appended just as it stands? */
bool utf8_is_safe(const char *s);

#endif
