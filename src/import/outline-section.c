/* Rows that say what the rows below them are of. */
#include "outline-inside.h"

#include <string.h>

#include "words.h"

/* ---- the cell ---- */

static bool is_number_of_row(const struct outline_table *t, size_t column)
{
	return t->columns[column].counts_up;
}

/* The only cell that says something beside a row number; NO_COLUMN where there are more. A text
 * repeated across a merged range is one: a cell of it stands where figures do. */
static size_t only_cell(const struct outline_table *t, const struct outline_record *r)
{
	size_t found = NO_COLUMN, n = 0;
	bool across = false;

	for (size_t i = 0; i < r->n; i++) {
		if (!r->cells[i].n || is_number_of_row(t, i))
			continue;
		if (n++ == 0)
			found = i;
		else if (!streq(r->cells[i].s, r->cells[found].s))
			return NO_COLUMN;
		across |= t->columns[i].holds == HOLDS_FIGURES;
	}
	return n == 1 || across ? found : NO_COLUMN;
}

enum likeness { LIKE_NO_ROW, LIKE_ANY, LIKE_ROWS };

/* How the cell compares with those that complete rows have in its column. */
static enum likeness likeness_of(const struct outline_table *t, size_t column, enum nature n)
{
	const struct outline_column *c = &t->columns[column];

	if (c->rare || c->holds == HOLDS_NOTHING || c->holds == HOLDS_FIGURES)
		return LIKE_NO_ROW;
	if (n == c->nature || (n == NATURE_TYPE && column == t->subject))
		return n == NATURE_TEXT ? LIKE_ANY : LIKE_ROWS;
	return n == NATURE_TEXT && c->nature != NATURE_TYPE ? LIKE_ANY : LIKE_NO_ROW;
}

static size_t section_column(const struct outline_table *t, const struct outline_record *r,
			     enum likeness *like)
{
	size_t column = only_cell(t, r);
	const struct cell *c = outline_cell(r, column);
	enum nature n = nature_of(c, t->names);

	if (!c->n || n == NATURE_NUMBER || words_are_total(c->s, c->n) ||
	    words_state_nothing(c->s, c->n))
		return NO_COLUMN;
	if (cell_is_bracketed(c)) {
		*like = LIKE_NO_ROW;
		return column;
	}
	if (n == NATURE_TIME && t->columns[column].holds == HOLDS_FIGURES)
		return NO_COLUMN;
	*like = likeness_of(t, column, n);
	return *like == LIKE_ROWS ? NO_COLUMN : column;
}

const struct cell *outline_section_cell(const struct outline_table *t,
					const struct outline_record *r)
{
	enum likeness like;
	size_t column = section_column(t, r, &like);

	return column != NO_COLUMN && like == LIKE_NO_ROW ? &r->cells[column] : NULL;
}

/* ---- its value ---- */

/* "1. ", "2.3 ", "IV) " */
static size_t numbering(const struct cell *c)
{
	size_t n = strspn(c->s, "0123456789.");

	if (!n)
		n = strspn(c->s, "IVX");
	if (!n || n > 6)
		return 0;
	if (c->s[n] == ')' || (c->s[n] == '.' && n < c->n))
		n++;
	else if (c->s[n - 1] != '.' && !memchr(c->s, '.', n))
		return 0;
	return c->s[n] == ' ' ? n + 1 : 0;
}

/* Where "(73, of which ...)", ": 73" or " - 73" begins behind the words; n where nothing does. */
static size_t end_of_words(const char *s, size_t n)
{
	size_t end = n;

	for (size_t i = 1; i + 1 < n; i++)
		if (s[i] == '(' && s[i + 1] >= '0' && s[i + 1] <= '9' && s[n - 1] == ')')
			return i;
	while (end && ((s[end - 1] >= '0' && s[end - 1] <= '9') || s[end - 1] == ','))
		end--;
	if (end == n)
		return n;
	while (end && s[end - 1] == ' ')
		end--;
	if (end > 1 && (s[end - 1] == ':' || (s[end - 1] == '-' && s[end - 2] == ' ')))
		return end - 1;
	return n;
}

static struct cell without_colon(struct cell c)
{
	while (c.n && (c.s[c.n - 1] == ':' || c.s[c.n - 1] == ' '))
		c.n--;
	return c;
}

const char *outline_section_value(const struct cell *c, struct arena *a)
{
	size_t from = numbering(c);
	struct cell value = without_colon((struct cell){c->s + from, c->n - from});

	if (cell_is_bracketed(c))
		return arena_strndup(a, c->s + 1, c->n - 2);
	value = without_colon(cell_trim(value.s, end_of_words(value.s, value.n)));
	if (!value.n)
		value = *c;
	return arena_strndup(a, value.s, value.n);
}

const char *outline_section_reason(const char *value, struct arena *a)
{
	return arena_printf(a, "a section: \"%s\" is said of the rows below it", value);
}

/* ---- in the survey ---- */

static bool is_loud(const struct cell *c)
{
	bool upper = c->n > 3 && !strpbrk(c->s, "abcdefghijklmnopqrstuvwxyz0123456789");

	for (size_t i = 0; upper && i < c->n; i++)
		upper = (unsigned char)c->s[i] < 0x80;
	return upper || c->s[c->n - 1] == ':';
}

/* The next row that is no note; the count of rows where none is. */
static size_t next_row(const struct outline_verdict *v, const struct survey *s, size_t row)
{
	do
		row++;
	while (row < s->rows.n && v[row].kind == OUTLINE_NOTE);
	return row;
}

static bool says_the_same(const struct outline_record *a, const struct outline_record *b, size_t c)
{
	return streq(outline_cell(a, c)->s, outline_cell(b, c)->s);
}

/* A weak one by itself: by the way in which it is written, or because the next row repeats it. */
static bool stands_out(const struct outline_record *r, const struct outline_record *next,
		       size_t column)
{
	return is_loud(&r->cells[column]) || r->indent < next->indent ||
	       says_the_same(r, next, column);
}

enum mark { MARK_NONE, MARK_WEAK, MARK_SURE };

static enum mark mark_row(const struct outline_table *t, const struct survey *s, size_t row,
			  size_t next)
{
	struct outline_record r = outline_record_of(s, row), below = outline_record_of(s, next);
	enum likeness like = LIKE_ROWS;
	size_t column = section_column(t, &r, &like);

	if (column == NO_COLUMN) {
		column = like == LIKE_ROWS ? only_cell(t, &r) : NO_COLUMN;
		if (column == NO_COLUMN || below.filled < 2 || !says_the_same(&r, &below, column))
			return MARK_NONE;
		return MARK_SURE;
	}
	if (like == LIKE_NO_ROW || stands_out(&r, &below, column))
		return MARK_SURE;
	return MARK_WEAK;
}

static void mark(struct outline_verdict *v, const struct outline_table *t, const struct survey *s,
		 size_t row, struct arena *a)
{
	struct outline_record r = outline_record_of(s, row);
	size_t column = only_cell(t, &r);

	v[row].kind = OUTLINE_SECTION;
	v[row].label = column;
	v[row].section = outline_section_value(&r.cells[column], a);
	v[row].reason =
	    arena_printf(a, "a section: \"%s\" is said of the rows below it", v[row].section);
}

/* Weak ones count where there are several and rows are complete, or nearly all. */
static bool weak_ones_hold(const struct outline_verdict *v, const struct outline_table *t,
			   const struct survey *s, size_t weak)
{
	size_t complete = 0, rows = 0;

	for (size_t i = 0; i < s->rows.n; i++) {
		if (v[i].kind != OUTLINE_ROW)
			continue;
		rows++;
		complete += s->rows.v[i].filled * 2 > t->wide && s->rows.v[i].filled > 1;
	}
	return weak > 1 && weak * 2 < rows && (complete + weak) * 20 >= rows * 19;
}

void outline_mark_sections(struct outline_verdict *v, const struct outline_table *t,
			   const struct survey *s, struct arena *a)
{
	unsigned char *marks = arena_alloc(a, s->rows.n + 1);
	bool followed = false;
	size_t weak = 0;

	for (size_t i = s->rows.n; i > 0; i--) {
		size_t row = i - 1, next = next_row(v, s, row);

		if (v[row].kind == OUTLINE_NOTE)
			continue;
		if (followed)
			marks[row] = (unsigned char)mark_row(t, s, row, next);
		weak += marks[row] == MARK_WEAK;
		followed |= !marks[row] && s->rows.v[row].filled > 1;
		if (marks[row] == MARK_SURE)
			mark(v, t, s, row, a);
	}
	if (!weak || !weak_ones_hold(v, t, s, weak))
		return;
	for (size_t i = 0; i < s->rows.n; i++)
		if (marks[i] == MARK_WEAK)
			mark(v, t, s, i, a);
}
