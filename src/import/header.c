/* A header of one row is a record; one of two has the names of both joined; where a file has none,
 * its columns are called by their numbers. */
#include "header.h"

#include <string.h>

#include "hangar/str.h"

#include "caption.h"
#include "mapping.h"
#include "plan.h"

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A name with its line breaks, and what blanks stand about them, as one blank each. */
static struct cell on_one_line(const struct cell *c, struct arena *a)
{
	char *s;
	size_t n = 0;

	if (!memchr(c->s, '\n', c->n))
		return *c;
	s = arena_alloc(a, c->n + 1);
	for (size_t i = 0; i < c->n; i++)
		if (!is_space(c->s[i]))
			s[n++] = c->s[i];
		else if (n && s[n - 1] != ' ')
			s[n++] = ' ';
	s[n] = '\0';
	return (struct cell){s, n};
}

static bool blank_line(const struct cells *c)
{
	for (size_t i = 0; i < c->list.n; i++)
		if (c->list.v[i].n)
			return false;
	return true;
}

static void take_cells(struct header *h, const struct cell *cells, size_t n, struct arena *a)
{
	struct cell *part = arena_alloc(a, (n + 1) * sizeof *part);

	h->n = n;
	h->rows = 1;
	h->cells = arena_alloc(a, (n + 1) * sizeof *h->cells);
	for (size_t i = 0; i < n; i++) {
		part[i] = cells[i];
		h->cells[i] = on_one_line(&cells[i], a);
	}
	h->parts[0] = (struct cells_of_row){part, n};
}

void header_read(struct header *h, struct spans *s, struct arena *a)
{
	struct cells cells;

	cells_start(&cells, h->delimiter);
	while (spans_next(s, &h->span)) {
		if (h->span.fault)
			break;
		cells_split(&cells, &h->span, a);
		if (!blank_line(&cells))
			break;
	}
	h->at = (size_t)(h->span.text - s->data);
	take_cells(h, cells.list.v, h->span.fault ? 0 : cells.list.n, a);
	h->body = s->at;
	h->line = s->line;
	cells_free(&cells);
}

/* ---- two rows, none ---- */

static void add_name(struct str *out, const struct cell *c, char delimiter)
{
	if (!memchr(c->s, delimiter, c->n) && !memchr(c->s, '"', c->n)) {
		str_addn(out, c->s, c->n);
		return;
	}
	str_addc(out, '"');
	for (size_t i = 0; i < c->n; i++) {
		if (c->s[i] == '"')
			str_addc(out, '"');
		str_addc(out, c->s[i]);
	}
	str_addc(out, '"');
}

/* A record that reads as the names, where the file has no such. */
static void write_span(struct header *h, struct arena *a)
{
	struct str text = {0};

	for (size_t i = 0; i < h->n; i++) {
		if (i)
			str_addc(&text, h->delimiter);
		add_name(&text, &h->cells[i], h->delimiter);
	}
	h->span.text = arena_strndup(a, str_c(&text), text.n);
	h->span.n = text.n;
	str_free(&text);
}

static void take_two(struct header *h, const struct glance_line *upper,
		     const struct glance_line *lower, struct arena *a)
{
	size_t most = upper->n > lower->n ? upper->n : lower->n;

	h->parts[0] = (struct cells_of_row){upper->cells, upper->n};
	h->parts[1] = (struct cells_of_row){lower->cells, lower->n};
	h->cells = arena_alloc(a, (most + 1) * sizeof *h->cells);
	h->n = caption_join(h->cells, upper, lower, a);
	for (size_t i = 0; i < h->n; i++)
		h->cells[i] = on_one_line(&h->cells[i], a);
	h->rows = 2;
	h->body = lower->body;
	h->line = lower->line;
	write_span(h, a);
}

static void glance_from(struct glance *g, const struct header *h, const struct dialect *d,
			struct arena *a)
{
	glance_at(g, d->data, d->size, h->at, h->span.line, h->delimiter, a);
}

void header_take_second(struct header *h, const struct dialect *d, struct arena *a)
{
	struct glance g;

	glance_from(&g, h, d, a);
	if (g.n > 1 && !h->span.fault && !g.lines[1].span.fault)
		take_two(h, &g.lines[0], &g.lines[1], a);
}

void header_settle(struct header *h, const struct dialect *d, struct arena *a)
{
	struct header joined = *h;
	struct glance g;

	if (h->span.fault)
		return;
	glance_from(&g, h, d, a);
	if (!caption_is_double(&g, 0, d->map, a))
		return;
	take_two(&joined, &g.lines[0], &g.lines[1], a);
	if (plan_tells(&joined, d->map, d->as) < plan_tells(h, d->map, d->as)) {
		joined.cells = h->cells;
		joined.n = h->n;
		write_span(&joined, a);
	}
	joined.why = arena_printf(a, "%s; a second row of names below", h->why ? h->why : "");
	*h = joined;
}

static void number_columns(struct header *h, size_t n, struct arena *a)
{
	h->rows = 0;
	h->n = n;
	h->cells = arena_alloc(a, (n + 1) * sizeof *h->cells);
	for (size_t i = 0; i < n; i++) {
		h->cells[i].s = arena_printf(a, "column %zu", i + 1);
		h->cells[i].n = strlen(h->cells[i].s);
	}
	h->parts[0].n = 0;
	h->body = h->at;
	h->line = h->span.line;
	write_span(h, a);
}

/* How wide the rows from line `at` on are: as most of the file, or as the first of them. */
static size_t row_width(const struct dialect *d, const struct glance_line *l)
{
	return d->consistent.width > l->filled ? d->consistent.width : l->filled;
}

static const char *say_why(const struct caption *found, struct arena *a)
{
	if (found->names > found->values)
		return arena_printf(a, "it is unlike the rows below (%zu against %zu)",
				    found->names, found->values);
	return found->rows ? "the first line as wide as the rows"
			   : arena_printf(a,
					  "the first line is like the rows below (%zu against "
					  "%zu)",
					  found->values, found->names);
}

static void take_line(struct header *h, const struct glance *g, size_t at, struct arena *a)
{
	const struct glance_line *l = &g->lines[at];

	h->span = l->span;
	h->body = l->body;
	h->line = l->line;
	for (size_t i = 0; i < at; i++)
		h->below = h->below || g->lines[i].span.fault || g->lines[i].filled;
	take_cells(h, l->cells, l->n, a);
}

/* "[Poland],,": the section that the first rows stand below is no line above the table. */
static size_t first_section(const struct glance *g, size_t at)
{
	while (at && g->lines[at - 1].named == 1 && cell_is_bracketed(&g->lines[at - 1].cells[0]))
		at--;
	return at;
}

bool header_by_content(struct header *out, const struct dialect *d, struct arena *a)
{
	struct caption found;
	struct glance g;

	*out = (struct header){.delimiter = d->consistent.c};
	glance_at(&g, d->data, d->size, d->skip, d->line, out->delimiter, a);
	if (!caption_find(&found, &g, d->map, a))
		return false;
	if (d->given.none)
		found.rows = 0;
	else if (found.rows && found.at && caption_is_double(&g, found.at - 1, d->map, a))
		found = (struct caption){found.at - 1, 2, found.names, found.values};
	else if (found.rows && caption_is_double(&g, found.at, d->map, a))
		found.rows = 2;
	take_line(out, &g, found.rows ? found.at : first_section(&g, found.at), a);
	out->at = (size_t)(out->span.text - d->data);
	if (found.rows == 2)
		take_two(out, &g.lines[found.at], &g.lines[found.at + 1], a);
	else if (!found.rows)
		number_columns(out, row_width(d, &g.lines[found.at]), a);
	out->why = d->given.none ? NULL : say_why(&found, a);
	return true;
}

/* ---- again ---- */

bool header_is(const struct header *h, const struct cell *cells, size_t n)
{
	for (unsigned part = 0; part < 2; part++) {
		const struct cells_of_row *p = &h->parts[part];
		size_t i = 0;

		if (!p->n || n < p->n)
			continue;
		while (i < p->n && cells[i].n == p->cells[i].n &&
		       memcmp(cells[i].s, p->cells[i].s, cells[i].n) == 0)
			i++;
		if (i == p->n)
			return true;
	}
	return false;
}
