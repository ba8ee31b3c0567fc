/* The error that is passed along: one kind, one owned line of text. */
#include "hangar/err.h"

#include <stdarg.h>
#include <stdio.h>

#include "hangar/mem.h"
#include "hangar/str.h"

__attribute__((format(printf, 1, 0))) static char *format_text(const char *fmt, va_list ap)
{
	va_list again;
	int n;
	char *text;

	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (n < 0)
		return mem_strdup(fmt);
	text = mem_alloc((size_t)n + 1);
	vsnprintf(text, (size_t)n + 1, fmt, ap);
	return text;
}

int err_set(struct err *e, enum err_kind kind, const char *fmt, ...)
{
	va_list ap;
	char *text;

	if (!e)
		return -1;
	va_start(ap, fmt);
	text = format_text(fmt, ap); /* before the old text goes: it may be an argument */
	va_end(ap);
	mem_free(e->text);
	mem_free(e->next);
	e->text = text;
	e->next = NULL;
	e->kind = kind;
	return -1;
}

int err_next(struct err *e, const char *command)
{
	char *next;

	if (!e)
		return -1;
	next = mem_strdup(command);
	mem_free(e->next);
	e->next = next;
	return -1;
}

int err_prefix(struct err *e, const char *fmt, ...)
{
	va_list ap;
	char *prefix, *next;

	if (!e)
		return -1;
	va_start(ap, fmt);
	prefix = format_text(fmt, ap);
	va_end(ap);
	next = e->next;
	e->next = NULL;
	err_set(e, e->kind, "%s: %s", prefix, e->text ? e->text : "");
	e->next = next;
	mem_free(prefix);
	return -1;
}

void err_clear(struct err *e)
{
	mem_free(e->text);
	mem_free(e->next);
	e->text = e->next = NULL;
	e->kind = ERR_NONE;
}
