/* Cells by libcsv, fed one record at a time, whose quotes are known to balance. It strips the
 * blanks around cells, which is what keeps its quotes where the record's are. */
#include "cells.h"

#include <string.h>

#include "span.h"

static void *grow(void *p, size_t n)
{
	return mem_realloc(p, n);
}

void cells_start(struct cells *c, char delimiter)
{
	*c = (struct cells){.delimiter = delimiter};
	csv_init(&c->parser, 0);
	csv_set_delim(&c->parser, (unsigned char)delimiter);
	csv_set_realloc_func(&c->parser, grow); /* never NULL: it can't stop half way */
	csv_set_free_func(&c->parser, mem_free);
	csv_set_blk_size(&c->parser, 4096);
}

void cells_free(struct cells *c)
{
	csv_free(&c->parser);
	vec_free(&c->list);
	mem_free(c->text);
	c->text = NULL;
}

/* The length of the blank that starts at s: ASCII, or a no-break space. */
static size_t blank_at(const char *s, size_t n)
{
	if (n && (*s == ' ' || (*s >= '\t' && *s <= '\r')))
		return 1;
	return n > 1 && s[0] == '\xC2' && s[1] == '\xA0' ? 2 : 0;
}

static size_t blank_before(const char *s, size_t n)
{
	if (n && blank_at(s + n - 1, 1))
		return 1;
	return n > 1 && blank_at(s + n - 2, 2) == 2 ? 2 : 0;
}

struct cell cell_trim(const char *s, size_t n)
{
	size_t blank;

	while ((blank = blank_at(s, n)) > 0) {
		s += blank;
		n -= blank;
	}
	while ((blank = blank_before(s, n)) > 0)
		n -= blank;
	return (struct cell){s, n};
}

/* CRLF and lone CR become LF. */
static size_t with_plain_line_ends(char *s, size_t n)
{
	size_t to = 0;

	if (!memchr(s, '\r', n))
		return n;
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\r' && i + 1 < n && s[i + 1] == '\n')
			continue;
		s[to++] = s[i] == '\r' ? '\n' : s[i];
	}
	return to;
}

static void add_cell(void *text, size_t n, void *arg)
{
	struct cells *c = arg;
	struct cell cell = cell_trim(text, n);
	char *copy = c->text + c->used;

	if (cell.n)
		memcpy(copy, cell.s, cell.n);
	if (cell.n && c->line_ends)
		cell.n = with_plain_line_ends(copy, cell.n);
	copy[cell.n] = '\0';
	c->used += cell.n + 1;
	vec_push(&c->list, ((struct cell){copy, cell.n}));
}

static void cut(struct cells *c, const struct span *s)
{
	char *p = c->text, *end = p + s->n;

	memcpy(p, s->text, s->n);
	for (char *from = p; p <= end; p++) {
		struct cell cell;

		if (p < end && *p != c->delimiter)
			continue;
		cell = cell_trim(from, (size_t)(p - from));
		from[cell.s - from + (ptrdiff_t)cell.n] = '\0';
		vec_push(&c->list, cell);
		from = p + 1;
	}
}

void cells_split(struct cells *c, const struct span *s)
{
	c->list.n = 0;
	c->used = 0;
	if (c->cap < 2 * s->n + 2) /* the text and a NUL behind each of at most n + 1 cells */
		c->text = mem_grow(c->text, &c->cap, 2 * s->n + 2, 1);
	if (!s->quoted) {
		cut(c, s);
		return;
	}
	c->line_ends = memchr(s->text, '\r', s->n) != NULL;
	csv_parse(&c->parser, s->text, s->n, add_cell, NULL, c);
	csv_fini(&c->parser, add_cell, NULL, c);
}

struct cell cell_of_text(struct arena *a, const char *text)
{
	struct cell cell = cell_trim(text, strlen(text));

	cell.s = arena_strndup(a, cell.s, cell.n);
	return cell;
}
