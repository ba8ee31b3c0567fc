/* A row is moved where its number, or its sentence, stands in a column that has none, and all of
 * its cells are more like the columns further right. */
#include "rowspan.h"

#include <string.h>

#include "decision.h"
#include "dialect.h"
#include "glued.h"
#include "inside.h"
#include "nature.h"
#include "survey.h"

#define MOST_ROWS     3000 /* a page has fewer */
#define NO_COLUMN     SIZE_MAX
#define FEWEST_BEFORE 3 /* columns before the numbers: of fewer a broken record leaves the like */

struct rowspan_column {
	size_t filled, figures, natures[NATURES];
};

/* ---- what whole rows are like ---- */

static bool is_figure(const struct cell *c)
{
	struct arena a = {0};
	struct glued g = {.kind = GLUED_NOTHING};

	if (c->n && strpbrk(c->s, "0123456789"))
		glued_figure(&g, c, &a);
	arena_free(&a);
	return g.kind == GLUED_FIGURE || g.kind == GLUED_UNIT;
}

/* The one column of which most cells are numbers; NO_COLUMN where there are several. */
static size_t find_figures(const struct survey *s)
{
	size_t found = NO_COLUMN;

	for (size_t i = 0; i < s->header->n; i++) {
		size_t figures = 0, rows = 0;

		for (size_t row = 0; row < s->rows.n; row++) {
			rows += s->rows.v[row].filled > 1;
			figures += is_figure(survey_cell(s, row, i));
		}
		if (!figures || figures * 2 < rows)
			continue;
		if (found != NO_COLUMN)
			return NO_COLUMN;
		found = i;
	}
	return found;
}

static void learn(struct rowspan *x, const struct survey *s)
{
	for (size_t row = 0; row < s->rows.n; row++) {
		if (!is_figure(survey_cell(s, row, x->figures)))
			continue;
		for (size_t i = 0; i < x->n; i++) {
			const struct cell *c = survey_cell(s, row, i);
			struct rowspan_column *column = &x->columns[i];

			if (!c->n)
				continue;
			column->filled++;
			column->figures += is_figure(c);
			column->natures[nature_of(c, x->names)]++;
		}
	}
}

/* ---- one row ---- */

/* Would it be one of many in the column? */
static bool fits(const struct rowspan *x, const struct cell *c, size_t column)
{
	const struct rowspan_column *of = &x->columns[column];

	if (is_figure(c))
		return of->figures * 10 > of->filled;
	return of->natures[nature_of(c, x->names)] * 10 > of->filled;
}

/* How many cells fit their columns, moved so far. */
static size_t count_fitting(const struct rowspan *x, const struct cells *cells, size_t by)
{
	size_t n = 0;

	for (size_t i = 0; i < cells->list.n && i + by < x->n; i++)
		n += cells->list.v[i].n && fits(x, &cells->list.v[i], i + by);
	return n;
}

/* The cell of a kind that its column has not, and how far the one column that has it is; 0. */
static size_t way_of_figure(const struct rowspan *x, const struct cells *cells)
{
	size_t at = NO_COLUMN;

	for (size_t i = 0; i < cells->list.n && i < x->figures; i++) {
		if (!is_figure(&cells->list.v[i]) || fits(x, &cells->list.v[i], i))
			continue;
		if (at != NO_COLUMN)
			return 0;
		at = i;
	}
	return at == NO_COLUMN ? 0 : x->figures - at;
}

static bool holds_prose(const struct rowspan_column *c)
{
	return c->natures[NATURE_PROSE] * 4 > c->filled;
}

static size_t way_of_prose(const struct rowspan *x, const struct cells *cells, size_t filled)
{
	size_t to = filled;

	if (!filled || holds_prose(&x->columns[filled - 1]) ||
	    nature_of(&cells->list.v[filled - 1], x->names) != NATURE_PROSE)
		return 0;
	while (to < x->n && !holds_prose(&x->columns[to]))
		to++;
	return to > x->figures && to < x->n ? to - (filled - 1) : 0;
}

static size_t filled_to(const struct cells *cells)
{
	size_t n = cells->list.n;

	while (n && !cells->list.v[n - 1].n)
		n--;
	return n;
}

/* How many cells of the row above it lacks; 0: it stands where it belongs. */
static size_t way_of(const struct rowspan *x, const struct cells *cells)
{
	size_t filled = filled_to(cells), way;

	if (filled < 2 || filled > x->n ||
	    (filled > x->figures && is_figure(&cells->list.v[x->figures])))
		return 0;
	way = way_of_figure(x, cells);
	if (!way)
		way = way_of_prose(x, cells, filled);
	if (!way || filled + way > x->n || way > x->figures)
		return 0;
	return count_fitting(x, cells, way) > count_fitting(x, cells, 0) ? way : 0;
}

/* A line with one cell ends what was above it. */
static void remember(struct rowspan *x, const struct cells *cells)
{
	size_t filled = 0;

	for (size_t i = 0; i < x->n; i++) {
		str_clear(&x->above[i]);
		if (i >= cells->list.n)
			continue;
		filled += cells->list.v[i].n > 0;
		str_addn(&x->above[i], cells->list.v[i].s, cells->list.v[i].n);
	}
	x->has_above = filled > 1;
}

static bool move(struct rowspan *x, struct cells *cells, struct arena *texts)
{
	size_t way = x->has_above ? way_of(x, cells) : 0, n = filled_to(cells);

	for (size_t i = 0; way && i < way; i++)
		vec_push(&cells->list, ((struct cell){"", 0}));
	for (size_t i = n; way && i > 0; i--)
		cells->list.v[i - 1 + way] = cells->list.v[i - 1];
	for (size_t i = 0; i < way; i++)
		cells->list.v[i] =
		    (struct cell){arena_strndup(texts, str_c(&x->above[i]), x->above[i].n),
				  x->above[i].n};
	if (way)
		cells->list.n = n + way;
	remember(x, cells);
	return way > 0;
}

void rowspan_take(struct rowspan *s, struct cells *cells, struct arena *texts)
{
	if (s->any)
		move(s, cells, texts);
}

/* ---- the survey ---- */

static void put_back(struct survey *s, size_t row, const struct cells *cells)
{
	struct survey_row *r = &s->rows.v[row];

	r->first = s->cells.n;
	r->n = cells->list.n;
	r->filled = 0;
	for (size_t i = 0; i < cells->list.n; i++) {
		r->filled += cells->list.v[i].n > 0;
		vec_push(&s->cells, cells->list.v[i]);
	}
}

static size_t move_rows(struct rowspan *x, struct survey *s, struct arena *a)
{
	struct cells cells = {0};
	size_t moved = 0;

	for (size_t row = 0; row < s->rows.n; row++) {
		cells.list.n = 0;
		for (size_t i = 0; i < s->rows.v[row].n; i++)
			vec_push(&cells.list, *survey_cell(s, row, i));
		if (!move(x, &cells, a))
			continue;
		moved++;
		put_back(s, row, &cells);
	}
	vec_free(&cells.list);
	return moved;
}

void rowspan_guess(struct rowspan *s, struct import_reader *r, struct survey *survey,
		   const struct catalogue *names)
{
	size_t moved;

	if (!survey->whole || survey->rows.n > MOST_ROWS || survey->columns > survey->header->n)
		return;
	*s = (struct rowspan){.names = names,
			      .n = survey->header->n,
			      .figures = find_figures(survey)};
	if (s->figures == NO_COLUMN || s->figures < FEWEST_BEFORE)
		return;
	s->columns = arena_alloc(&r->arena, s->n * sizeof *s->columns);
	s->above = arena_alloc(&r->arena, s->n * sizeof *s->above);
	learn(s, survey);
	moved = move_rows(s, survey, &r->arena);
	s->any = moved > 0;
	rowspan_rewind(s);
	if (moved)
		decide(r, "rows",
		       arena_printf(&r->arena,
				    "%zu moved to the right, behind cells of the row above", moved),
		       "cells that span several rows of a page are saved in the first: the number, "
		       "or the note, of the others stands in a column that has none",
		       "--plain");
}

void rowspan_rewind(struct rowspan *s)
{
	s->has_above = false;
}

void rowspan_free(struct rowspan *s)
{
	for (size_t i = 0; s->above && i < s->n; i++)
		str_free(&s->above[i]);
}
