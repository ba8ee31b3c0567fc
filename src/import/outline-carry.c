/* Columns whose value stands only in the first row of each group, as merged cells are saved. */
#include "outline-inside.h"

#include <string.h>

#include "dialect.h"
#include "words.h"

#define LARGEST 400 /* rows of a group of one type */

struct groups {
	size_t rows, filled, blank;
	size_t repeats;                         /* a value that the group before has too */
	size_t cells_of_filled, cells_of_blank; /* in the other columns */
	size_t larger;                          /* groups with more than one row */
	bool first;                             /* the first row is filled */
};

static bool is_row(const struct outline_verdict *v, const struct survey *s, size_t row)
{
	return v[row].kind == OUTLINE_ROW && s->rows.v[row].filled > 1;
}

/* Cells of the row but for those of the columns up to one. */
static size_t cells_behind(const struct survey *s, size_t row, size_t to)
{
	size_t n = s->rows.v[row].filled;

	for (size_t i = 0; i < to; i++)
		n -= survey_cell(s, row, i)->n > 0;
	return n;
}

/* A total or a section ends what was above it. The columns up to `nested` may be carried too. */
static struct groups find_groups(const struct outline_verdict *v, const struct survey *s,
				 size_t column, size_t nested)
{
	const struct cell *last = NULL;
	struct groups g = {0};
	bool inside = false;

	for (size_t i = 0; i < s->rows.n; i++) {
		const struct cell *c = survey_cell(s, i, column);

		if (!is_row(v, s, i))
			continue;
		if (!g.rows++)
			g.first = c->n > 0;
		if (c->n) {
			g.filled++;
			g.cells_of_filled += cells_behind(s, i, nested);
			g.repeats += last && streq(last->s, c->s);
			last = c;
			inside = false;
		} else {
			g.blank++;
			g.cells_of_blank += cells_behind(s, i, nested);
			g.larger += !inside;
			inside = true;
		}
	}
	return g;
}

/* A value that comes again names no group: distinct among the groups, or nearly. */
static bool values_are_distinct(const struct outline_verdict *v, const struct survey *s,
				size_t column, const bool *carried)
{
	size_t seen = 0, again = 0;

	for (size_t i = 0; i < s->rows.n && seen < 200; i++) {
		const struct cell *c = survey_cell(s, i, column);

		if (!is_row(v, s, i) || !c->n)
			continue;
		seen++;
		for (size_t j = i; j > 0; j--) {
			if (!is_row(v, s, j - 1))
				continue;
			if (column && carried[column - 1] && survey_cell(s, j, column - 1)->n)
				break; /* another group of the column to the left */
			if (streq(survey_cell(s, j - 1, column)->s, c->s)) {
				again++;
				break;
			}
		}
	}
	return again * 10 <= seen;
}

/* Who or what the rows are of is said once for several; what tells one row from others is not. */
static const enum field_id said_once[] = {FIELD_OPERATOR, FIELD_FROM,  FIELD_TO,   FIELD_VIA,
					  FIELD_TYPE,     FIELD_UNIT,  FIELD_BASE, FIELD_CONDITION,
					  FIELD_STATUS,   FIELD_CLASS, FIELD_ROLE};

static bool header_may_carry(const struct header *h, size_t column)
{
	struct header_meaning meanings[WORDS_MEANINGS];

	if (column >= h->n || !words_of_header(h->cells[column].s, meanings) ||
	    meanings[0].role != ROLE_FIELD)
		return true;
	for (size_t i = 0; i < sizeof said_once / sizeof *said_once; i++)
		if (said_once[i] == meanings[0].field)
			return true;
	return false;
}

static bool may_carry(const struct outline_table *t, const struct survey *s, size_t column)
{
	const struct outline_column *c = &t->columns[column];

	return c->holds == HOLDS_TEXT && c->nature != NATURE_PROSE &&
	       header_may_carry(s->header, column);
}

/* A third of the rows say nothing there. */
static bool has_gaps(const struct outline_verdict *v, const struct survey *s, size_t column)
{
	size_t rows = 0, blank = 0;

	for (size_t i = 0; i < s->rows.n; i++) {
		rows += is_row(v, s, i);
		blank += is_row(v, s, i) && !survey_cell(s, i, column)->n;
	}
	return blank * 3 >= rows;
}

/* Behind the columns that may be carried together with this one: groups within groups. */
static size_t nested_to(const struct outline_verdict *v, const struct outline_table *t,
			const struct survey *s, size_t column)
{
	size_t to = column + 1;

	while (to < t->n && may_carry(t, s, to) && has_gaps(v, s, to))
		to++;
	return to;
}

/* Everything to the left is carried, or numbers rows. */
static bool is_left(const struct outline_table *t, const bool *carried, size_t column)
{
	for (size_t i = 0; i < column; i++)
		if (!carried[i] && !t->columns[i].counts_up)
			return false;
	return true;
}

/* The other cells of a row are there, whether its first is blank or not. */
static bool rows_are_whole(const struct groups *g)
{
	return g->cells_of_blank * g->filled * 10 >= g->cells_of_filled * g->blank * 8;
}

/* ---- the subject ---- */

/* A row of a group that is not its first: no column up to the subject says anything. A row that
 * says who has them, and not of what type, states a whole. */
static bool goes_on(const struct survey *s, size_t row, size_t subject)
{
	for (size_t i = 0; i < subject; i++)
		if (survey_cell(s, row, i)->n)
			return false;
	return true;
}

/* Does the column tell the rows of each group apart: a base, a year, a condition in each? */
static bool tells_rows_apart(const struct outline_verdict *v, const struct survey *s,
			     size_t subject, size_t column)
{
	for (size_t i = 0, first = 0; i < s->rows.n; i++) {
		const struct cell *c = survey_cell(s, i, column);

		if (v[i].kind != OUTLINE_ROW)
			continue;
		if (survey_cell(s, i, subject)->n)
			first = i;
		if (!c->n || i - first > LARGEST)
			return false;
		for (size_t j = first; j < i; j++)
			if (is_row(v, s, j) && streq(survey_cell(s, j, column)->s, c->s))
				return false;
	}
	return true;
}

/* A type is carried where each row without one goes on with the group above, and is another row of
 * it by something that all rows say. */
static bool subject_is_carried(const struct outline_verdict *v, const struct outline_table *t,
			       const struct survey *s)
{
	for (size_t i = 0; i < s->rows.n; i++)
		if (is_row(v, s, i) && !survey_cell(s, i, t->subject)->n &&
		    !goes_on(s, i, t->subject))
			return false;
	for (size_t i = t->subject + 1; i < t->n; i++)
		if (t->columns[i].usual && t->columns[i].holds != HOLDS_FIGURES &&
		    !t->columns[i].counts_up && tells_rows_apart(v, s, t->subject, i))
			return true;
	return false;
}

static bool is_carried(const struct outline_verdict *v, const struct outline_table *t,
		       const struct survey *s, const bool *carried, size_t column)
{
	struct groups g = find_groups(v, s, column, nested_to(v, t, s, column));
	enum nature n = t->columns[column].nature;
	bool known = n == NATURE_PARTY || n == NATURE_CLASS;

	if (!g.first || g.repeats || g.filled < 2 || !rows_are_whole(&g))
		return false;
	if (known ? g.blank * 4 < g.rows : g.blank * 3 < g.rows || g.larger < 2)
		return false;
	return values_are_distinct(v, s, column, carried) &&
	       (column != t->subject || subject_is_carried(v, t, s));
}

size_t outline_find_carried(bool *carried, const struct outline_verdict *v,
			    const struct outline_table *t, const struct survey *s)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++) {
		carried[i] =
		    may_carry(t, s, i) && is_left(t, carried, i) && is_carried(v, t, s, carried, i);
		n += carried[i];
	}
	return n;
}
