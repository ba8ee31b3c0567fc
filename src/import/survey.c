/* One pass over the first part of the file. */
#include "survey.h"

#include "hangar/str.h"

#include "dialect.h"
#include "header.h"
#include "span.h"

static size_t count_blanks(const struct span *span)
{
	size_t quote = span->n && *span->text == '"', n = quote;

	while (n < span->n && span->text[n] == ' ')
		n++;
	return n - quote;
}

static void add_row(struct survey *s, const struct cells *c, const struct span *span)
{
	struct survey_row row = {.line = span->line,
				 .first = s->cells.n,
				 .indent = count_blanks(span)};

	for (size_t i = 0; i < c->list.n; i++) {
		row.filled += c->list.v[i].n > 0;
		row.n = c->list.v[i].n ? i + 1 : row.n;
	}
	if (!row.filled || header_is(s->header, c->list.v, c->list.n))
		return;
	for (size_t i = 0; i < row.n; i++)
		vec_push(&s->cells, c->list.v[i]);
	if (row.n > s->columns)
		s->columns = row.n;
	vec_push(&s->rows, row);
}

static bool is_full(const struct survey *s, size_t read)
{
	return s->rows.n >= SURVEY_ROWS || s->cells.n >= SURVEY_CELLS || read >= SURVEY_BYTES;
}

void survey_make(struct survey *s, const struct header *h, const char *text, size_t size,
		 struct arena *a)
{
	struct spans spans;
	struct span span;
	struct cells cells;

	*s = (struct survey){.header = h, .columns = h->n, .whole = true};
	cells_start(&cells, h->delimiter);
	spans_start(&spans, text, size, h->body, h->line, h->delimiter);
	while (spans_next(&spans, &span)) {
		if (is_full(s, spans.at - h->body)) {
			s->whole = false;
			break;
		}
		if (span.fault)
			continue;
		cells_split(&cells, &span, a);
		add_row(s, &cells, &span);
	}
	cells_free(&cells);
}

void survey_add(struct survey *s, const struct cell *cells, size_t n, uint32_t line)
{
	struct survey_row row = {.line = line, .first = s->cells.n, .n = n};

	for (size_t i = 0; i < n; i++) {
		row.filled += cells[i].n > 0;
		vec_push(&s->cells, cells[i]);
	}
	vec_push(&s->rows, row);
}

void survey_free(struct survey *s)
{
	vec_free(&s->rows);
	vec_free(&s->cells);
}

const struct cell *survey_cell(const struct survey *s, size_t row, size_t column)
{
	static const struct cell none = {"", 0};
	const struct survey_row *r = &s->rows.v[row];

	return column < r->n ? &s->cells.v[r->first + column] : &none;
}
