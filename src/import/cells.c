/* The cells of a record whose quotes are known to balance. Those without quotes end at the next
 * delimiter; a quoted one is libcsv's business, which is fed that cell alone. It strips the blanks
 * around cells, which is what keeps its quotes where the record's are. */
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

/* Writes the cell over its own text, which is at least as long. */
static void add_cell(void *text, size_t n, void *arg)
{
	struct cells *c = arg;
	struct cell cell = cell_trim(text, n);

	if (cell.n)
		memcpy(c->at, cell.s, cell.n);
	cell = (struct cell){c->at, with_plain_line_ends(c->at, cell.n)};
	c->at[cell.n] = '\0';
	vec_push(&c->list, cell);
}

/* A cell that begins with a quote, at `from` of the record; returns where its delimiter stands. */
static size_t split_quoted(struct cells *c, const struct span *s, char *copy, size_t from,
			   size_t quote)
{
	size_t end = quote + quoted_size(s->text + quote, s->n - quote);

	while (end < s->n && s->text[end] != c->delimiter)
		end++;
	c->at = copy + from;
	csv_parse(&c->parser, s->text + from, end - from, add_cell, NULL, c);
	csv_fini(&c->parser, add_cell, NULL, c);
	return end;
}

static size_t split_plain(struct cells *c, char *copy, size_t n, size_t from)
{
	const char *delimiter = memchr(copy + from, c->delimiter, n - from);
	size_t end = delimiter ? (size_t)(delimiter - copy) : n;
	struct cell cell = cell_trim(copy + from, end - from);

	copy[cell.s - copy + (ptrdiff_t)cell.n] = '\0';
	vec_push(&c->list, cell);
	return end;
}

void cells_split(struct cells *c, const struct span *s, struct arena *texts)
{
	char *copy = arena_strndup(texts, s->text, s->n);

	c->list.n = 0;
	for (size_t from = 0; from <= s->n;) {
		size_t quote = s->quoted ? span_cell_start(s->text, s->n, from, c->delimiter) : 0;

		if (s->quoted && quote < s->n && s->text[quote] == '"')
			from = split_quoted(c, s, copy, from, quote) + 1;
		else
			from = split_plain(c, copy, s->n, from) + 1;
	}
}

struct cell cell_of_text(struct arena *a, const char *text)
{
	struct cell cell = cell_trim(text, strlen(text));

	cell.s = arena_strndup(a, cell.s, cell.n);
	return cell;
}

bool cell_is_bracketed(const struct cell *c)
{
	return c->n > 2 && strspn(c->s, "[]0123456789 ,") < c->n && c->s[0] == '[' &&
	       memchr(c->s, ']', c->n) == c->s + c->n - 1;
}
