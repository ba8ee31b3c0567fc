/* A string that grows. Always NUL-terminated once something was added; `n` excludes the NUL. */
#ifndef HANGAR_STR_H
#define HANGAR_STR_H

#include <stdbool.h>
#include <stddef.h>

struct str {
	char *s; /* NULL while nothing was ever added */
	size_t n, cap;
};

void str_add(struct str *b, const char *s); /* NULL adds nothing */
void str_addn(struct str *b, const char *s, size_t n);
void str_addc(struct str *b, char c);
void str_addf(struct str *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void str_pad(struct str *b, size_t n); /* n blanks */
void str_clear(struct str *b);         /* empty, memory kept */
void str_free(struct str *b);
const char *str_c(const struct str *b); /* "" when empty; borrowed */
char *str_take(struct str *b);          /* owned; the buffer is empty afterwards */

bool streq(const char *a, const char *b); /* NULL equals only NULL */
bool str_starts(const char *s, const char *prefix);
/* True for NULL and for text of blanks only. */
bool str_blank(const char *s);

/* ---- one byte: never those of a locale ---- */

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Of a letter: an ASCII one, or any byte beyond ASCII. */
static inline bool is_letter(char c)
{
	return is_ascii_letter(c) || (unsigned char)c >= 0x80;
}

/* ---- the number of a word ---- */

static inline const char *plural(size_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

#endif
