/* Sections with one figure that is the sum of all columns of the rows below them: "Aircraft,12,"
 * above types with their destroyed and captured. Read as rows they would count everything twice. */
#include "outline-inside.h"

#include <string.h>

#define FEWEST 2 /* that add up: one may be a row */

/* Its figures, and the sum of them. */
static size_t figures_of(millionths *sum, const struct outline_table *t,
			 const struct outline_record *r)
{
	size_t n = 0;

	for (size_t i = 0; i < t->figure_count; i++) {
		size_t column = t->figures[i];
		struct addend a;

		if (column >= r->n || !addend_read(&a, &r->cells[column], t->columns[column].style))
			continue;
		*sum += a.low;
		n++;
	}
	return n;
}

/* A class and one figure, and nothing else. */
static bool may_head(const struct outline_table *t, const struct outline_verdict *v,
		     const struct survey *s, size_t row, millionths *says)
{
	struct outline_record r = outline_record_of(s, row);

	*says = 0;
	return v[row].kind == OUTLINE_ROW && t->subject != NO_COLUMN && r.filled == 2 &&
	       nature_of(outline_cell(&r, t->subject), t->names) == NATURE_CLASS &&
	       figures_of(says, t, &r) == 1 && *says > 0;
}

/* Where the rows below end, at the next that may head some; *makes: what they make. */
static size_t rows_below(const struct outline_table *t, const struct outline_verdict *v,
			 const struct survey *s, size_t row, millionths *makes)
{
	millionths says;

	*makes = 0;
	for (row++;
	     row < s->rows.n && v[row].kind != OUTLINE_SECTION && !may_head(t, v, s, row, &says);
	     row++) {
		struct outline_record r = outline_record_of(s, row);

		if (v[row].kind == OUTLINE_ROW)
			figures_of(makes, t, &r);
	}
	return row;
}

struct across {
	size_t heads, add;
};

static struct across look(const struct outline_table *t, const struct outline_verdict *v,
			  const struct survey *s)
{
	struct across a = {0};
	millionths says, makes;

	for (size_t i = 0; i < s->rows.n; i++) {
		if (!may_head(t, v, s, i, &says))
			continue;
		a.heads++;
		a.add += rows_below(t, v, s, i, &makes) > i + 1 && makes == says;
	}
	return a;
}

static void head(struct outline_verdict *v, const struct outline_table *t, const struct survey *s,
		 size_t row, struct arena *a)
{
	struct outline_record r = outline_record_of(s, row);

	v->kind = OUTLINE_SECTION;
	v->label = t->subject;
	v->section = outline_section_value(outline_cell(&r, t->subject), a);
	v->settled = true;
	v->reason = arena_printf(a,
				 "a section with its total over all columns: \"%s\" is said of the "
				 "rows below it",
				 v->section);
}

void outline_mark_across(struct outline_verdict *v, const struct outline_table *t,
			 const struct survey *s, struct arena *a)
{
	struct across found = look(t, v, s);
	millionths says;

	if (found.add < FEWEST || found.add * 10 < found.heads * 9)
		return;
	for (size_t i = s->rows.n; i-- > 0;)
		if (may_head(t, v, s, i, &says))
			head(&v[i], t, s, i, a);
}
