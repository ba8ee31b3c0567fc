/* A file that needs nothing of this keeps its records as they stand, and its speed. */
#include "sheet.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

#include "decision.h"
#include "inside.h"
#include "pieces.h"
#include "survey.h"

/* ---- guessing ---- */

static void add_name(struct sheet *s, const char *name)
{
	s->header.cells[s->header.n++] = (struct cell){name, strlen(name)};
}

/* Room for all that may come behind the file's columns. */
static void start_header(struct sheet *s, const struct header *h, size_t more, struct arena *a)
{
	s->header = *h;
	s->header.cells = arena_alloc(a, (h->n + more + 1) * sizeof *s->header.cells);
	for (size_t i = 0; i < h->n; i++)
		s->header.cells[i] = h->cells[i];
}

static void gather(struct cell *out, const struct survey *survey, size_t column)
{
	for (size_t row = 0; row < survey->rows.n; row++)
		out[row] = *survey_cell(survey, row, column);
}

static bool has_figures(const struct survey *survey, size_t column)
{
	size_t said = 0, figures = 0;

	for (size_t row = 0; row < survey->rows.n; row++) {
		const struct cell *c = survey_cell(survey, row, column);

		said += c->n > 0;
		figures += c->n && strspn(c->s, "0123456789") == c->n;
	}
	return said && figures * 20 >= said * 19;
}

/* By column: has it numbers of aircraft? How many do. */
static size_t find_counted(bool *counted, const struct import_reader *r,
			   const struct survey *survey, const struct catalogue *c)
{
	size_t n = 0;

	for (size_t i = 0; i < r->sheet.columns; i++) {
		counted[i] = glue_says_number(r->header.cells[i].s, c) && has_figures(survey, i);
		n += counted[i];
	}
	return n;
}

static const char *glue_meaning(const struct glue_column *g)
{
	return g->glue == GLUE_ORDINALS ? "numbers before names count nothing, and are left out"
					: "numbers taken from what they are glued to";
}

/* A wide table has a number and its portions in many columns: there they are notes. */
static void find_portions(struct sheet *s)
{
	size_t columns = 0, part = s->columns + s->outline.levels;

	for (size_t i = 0; i < s->columns; i++) {
		if (s->glue[i].glue == GLUE_PORTIONS && !columns++) {
			s->portioned = i;
			s->portions = part;
		}
		part += s->glue[i].part != NULL;
	}
	if (columns > 1)
		s->portioned = SIZE_MAX;
}

static size_t guess_glue(struct import_reader *r, const struct survey *survey,
			 const struct catalogue *c)
{
	struct sheet *s = &r->sheet;
	struct cell *cells = arena_alloc(&r->arena, (survey->rows.n + 1) * sizeof *cells);
	bool *counted = arena_alloc(&r->arena, s->columns + 1);
	size_t found = 0, numbers = find_counted(counted, r, survey, c);

	s->glue = arena_alloc(&r->arena, (s->columns + 1) * sizeof *s->glue);
	for (size_t i = 0; i < s->columns; i++) {
		gather(cells, survey, i);
		s->glue[i] = glue_guess(r->header.cells[i].s, cells, survey->rows.n,
					numbers > counted[i], c, &r->arena);
		if (!s->glue[i].glue)
			continue;
		found++;
		decide(r, "cells",
		       arena_printf(&r->arena, "%s: %s", r->header.cells[i].s,
				    glue_meaning(&s->glue[i])),
		       s->glue[i].why, "--plain");
	}
	return found;
}

static void name_parts(struct sheet *s, struct arena *a)
{
	for (size_t level = 0; level < s->outline.levels; level++)
		add_name(s, level ? arena_printf(a, "section %zu", level + 1) : "section");
	for (size_t i = 0; i < s->columns; i++)
		if (s->glue[i].part)
			add_name(s, s->glue[i].part);
}

void sheet_guess(struct import_reader *r, struct survey *survey, const struct catalogue *c)
{
	struct sheet *s = &r->sheet;
	size_t glued;

	s->portioned = SIZE_MAX;
	rowspan_guess(&s->rowspan, r, survey, c);
	outline_guess(&s->outline, r, survey, c);
	glued = guess_glue(r, survey, c);
	find_portions(s);
	s->plain = !s->outline.any && !glued && !s->rowspan.any;
	if (s->plain)
		return;
	s->catalogue = c;
	start_header(s, &r->header, s->outline.levels + s->columns, &r->arena);
	name_parts(s, &r->arena);
	r->header = s->header;
}

/* ---- rows ---- */

static void pad(struct cells *cells, size_t columns)
{
	while (cells->list.n < columns)
		vec_push(&cells->list, ((struct cell){"", 0}));
	cells->list.n = columns;
}

/* Takes the glued cells apart; the column of the first that can't be, else SIZE_MAX. */
static size_t split_glued(struct sheet *s, struct cells *cells, struct arena *texts)
{
	size_t fault = SIZE_MAX;

	for (size_t i = 0; i < s->columns; i++) {
		struct cell first, second, whole = cells->list.v[i];

		if (!s->glue[i].glue)
			continue;
		if (!glue_split(&s->glue[i], &whole, s->catalogue, &first, &second, texts) &&
		    fault == SIZE_MAX && !(s->idle && s->idle[i]) && !pieces_numbers(&whole))
			fault = i;
		cells->list.v[i] = first;
		if (s->glue[i].part)
			vec_push(&cells->list, second);
	}
	return fault;
}

static void refuse_glued(struct import_reader *r, struct import_row *row, size_t column)
{
	const char *where = arena_printf(r->typing.texts, "%s:%u:%zu (%s): ", r->path, row->line,
					 column + 1, r->header.cells[column].s);

	row_set_reason(
	    r, row, FATE_REJECTED, where,
	    arena_printf(r->typing.texts,
			 "\"%s\" is not put together as the others of its column are; "
			 "expected what they are: %s (--plain reads cells as they stand)",
			 r->cells.list.v[column].s, r->sheet.glue[column].why));
}

static bool is_field(const struct import_plan *p, size_t column)
{
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].column == column + 1)
			return p->columns[i].field || p->columns[i].special;
	return false;
}

void sheet_settle(struct import_reader *r)
{
	struct sheet *s = &r->sheet;
	size_t part = s->columns + s->outline.levels;

	if (s->plain)
		return;
	s->idle = arena_alloc(&r->arena, s->columns + 1);
	for (size_t i = 0; i < s->columns; i++) {
		bool second = s->glue[i].part && is_field(&r->plan, part++);

		s->idle[i] = !is_field(&r->plan, i) && !second;
	}
}

bool sheet_take(struct import_reader *r, struct import_row *row, struct arena *texts)
{
	struct sheet *s = &r->sheet;
	const char *reason = NULL;
	size_t fault;

	if (s->plain)
		return true;
	rowspan_take(&s->rowspan, &r->cells, texts);
	pad(&r->cells, s->columns);
	if (outline_take(&s->outline, &r->cells, s->columns, row->line, texts, &reason) !=
	    OUTLINE_ROW) {
		row_refuse(r, row, FATE_SET_ASIDE, reason);
		return false;
	}
	fault = split_glued(s, &r->cells, texts);
	if (fault == SIZE_MAX)
		return true;
	refuse_glued(r, row, fault);
	return false;
}

void sheet_shape(struct import_reader *r, struct arena *texts)
{
	struct sheet *s = &r->sheet;

	if (s->plain)
		return;
	pad(&r->cells, s->columns);
	pad(&r->cells, s->columns + s->outline.levels);
	split_glued(s, &r->cells, texts);
}

size_t sheet_portions(struct portion rows[PORTIONS_MOST + 1], const struct sheet *s,
		      const struct cell *cells, struct arena *texts)
{
	if (s->plain || s->portioned == SIZE_MAX || !cells[s->portions].n)
		return 0;
	return portions_divide(rows, &cells[s->portioned], &cells[s->portions], texts);
}

/* ---- the rows of the survey as the table has them ---- */

static void add_rows(struct survey *table, const struct sheet *s, struct cells *cells,
		     uint32_t line, struct arena *a)
{
	struct portion rows[PORTIONS_MOST + 1];
	size_t n = sheet_portions(rows, s, cells->list.v, a);

	for (size_t i = 0; i < n; i++) {
		const char *count = arena_printf(a, "%lld", (long long)rows[i].count);

		cells->list.v[s->portioned] = (struct cell){count, strlen(count)};
		cells->list.v[s->portions] = rows[i].condition;
		survey_add(table, cells->list.v, cells->list.n, line);
	}
	if (!n)
		survey_add(table, cells->list.v, cells->list.n, line);
}

/* The cells of a plain row, but for those that no header is above. */
static void cut_row(const struct survey *s, struct survey_row *row)
{
	row->n = s->columns;
	row->filled = 0;
	for (size_t i = 0; i < row->n; i++)
		row->filled += s->cells.v[row->first + i].n > 0;
}

static void take_plain(struct survey *table, struct survey *survey, const struct header *h)
{
	*table = *survey;
	*survey = (struct survey){.header = survey->header};
	table->header = h;
	table->columns = h->n;
	for (size_t i = 0; i < table->rows.n; i++)
		if (table->rows.v[i].n > table->columns)
			cut_row(table, &table->rows.v[i]);
}

void sheet_table(struct import_reader *r, struct survey *survey, struct survey *table)
{
	struct sheet *s = &r->sheet;
	struct cells cells = {0};
	const char *reason;

	if (s->plain) {
		take_plain(table, survey, &r->header);
		return;
	}
	*table =
	    (struct survey){.header = &r->header, .columns = r->header.n, .whole = survey->whole};
	for (size_t i = 0; i < survey->rows.n; i++) {
		const struct survey_row *row = &survey->rows.v[i];

		cells.list.n = 0;
		for (size_t k = 0; k < row->n; k++)
			vec_push(&cells.list, survey->cells.v[row->first + k]);
		pad(&cells, s->columns);
		if (outline_take(&s->outline, &cells, s->columns, row->line, &r->arena, &reason) !=
		    OUTLINE_ROW)
			continue;
		split_glued(s, &cells, &r->arena);
		add_rows(table, s, &cells, row->line, &r->arena);
	}
	vec_free(&cells.list);
	outline_rewind(&s->outline);
}

void sheet_end(struct sheet *s)
{
	rowspan_free(&s->rowspan);
	outline_free(&s->outline);
}
