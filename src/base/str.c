/* A string that grows. */
#include "hangar/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "hangar/mem.h"

static char *str_room(struct str *b, size_t more)
{
	if (b->cap < b->n + more + 1)
		b->s = mem_grow(b->s, &b->cap, b->n + more + 1, 1);
	return b->s + b->n;
}

void str_addn(struct str *b, const char *s, size_t n)
{
	char *at = str_room(b, n);

	if (n)
		memcpy(at, s, n);
	b->n += n;
	b->s[b->n] = '\0';
}

void str_add(struct str *b, const char *s)
{
	if (s)
		str_addn(b, s, strlen(s));
}

void str_addc(struct str *b, char c)
{
	str_addn(b, &c, 1);
}

void str_addf(struct str *b, const char *fmt, ...)
{
	va_list ap, again;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n > 0) {
		vsnprintf(str_room(b, (size_t)n), (size_t)n + 1, fmt, ap);
		b->n += (size_t)n;
	}
	va_end(ap);
}

void str_pad(struct str *b, size_t n)
{
	memset(str_room(b, n), ' ', n);
	b->n += n;
	b->s[b->n] = '\0';
}

void str_clear(struct str *b)
{
	b->n = 0;
	if (b->s)
		b->s[0] = '\0';
}

void str_free(struct str *b)
{
	mem_free(b->s);
	b->s = NULL;
	b->n = b->cap = 0;
}

const char *str_c(const struct str *b)
{
	return b->s ? b->s : "";
}

char *str_take(struct str *b)
{
	char *s = b->s ? b->s : mem_strdup("");

	b->s = NULL;
	b->n = b->cap = 0;
	return s;
}

bool streq(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

bool str_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool str_blank(const char *s)
{
	return !s || s[strspn(s, " \t\r\n\v\f")] == '\0';
}
