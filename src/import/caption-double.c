/* Headers of two rows. */
#include "caption.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "column-looks.h"

static const struct cell *cell_at(const struct glance_line *l, size_t i)
{
	static const struct cell none = {"", 0};

	return i < l->n ? &l->cells[i] : &none;
}

static enum cell_look look_at(const struct glance_line *l, size_t i)
{
	return i < l->n ? (enum cell_look)l->looks[i] : GLANCE_EMPTY;
}

/* How far the name in column i of the upper row goes: over blanks with names below them, where it
 * has one below itself. */
static size_t reach(const struct glance_line *upper, const struct glance_line *lower, size_t i)
{
	size_t to = i + 1;

	if (!cell_at(upper, i)->n || !cell_at(lower, i)->n)
		return to;
	while (to < lower->n && !cell_at(upper, to)->n && cell_at(lower, to)->n)
		to++;
	return to;
}

static size_t groups(const struct glance_line *upper, const struct glance_line *lower)
{
	size_t n = 0;

	for (size_t i = 0; i < upper->n; i++)
		n += reach(upper, lower, i) > i + 1;
	return n;
}

/* Every cell of the lower row stands under a group, or says nothing of a row. */
static bool is_distinct(const struct glance_line *l)
{
	for (size_t i = 0; i < l->n; i++)
		for (size_t j = 0; j < i; j++)
			if (l->cells[i].n && l->cells[i].n == l->cells[j].n &&
			    memcmp(l->cells[i].s, l->cells[j].s, l->cells[i].n) == 0)
				return false;
	return true;
}

/* What the lower row is beside the rows below it. */
struct below {
	size_t over_numbers; /* words over a column of numbers */
	size_t over_words;   /* cells over a column of words */
	size_t number_columns;
	bool years; /* two or more over other numbers */
	bool value; /* a cell that only a row has */
};

static struct below look_below(const struct glance *g, size_t at, struct arena *a)
{
	const struct glance_line *l = &g->lines[at];
	struct column_look *columns;
	size_t n = column_looks(&columns, g, at, a), years = 0, numbers = 0;
	struct below b = {0};

	for (size_t i = 0; i < n; i++) {
		const struct column_look *c = &columns[i];
		bool number = column_look_is_number(c);
		enum cell_look look = look_at(l, i);

		b.number_columns += number && column_look_is_used(c);
		b.over_numbers += number && look == GLANCE_WORDS;
		b.over_words += !number && c->filled && look != GLANCE_EMPTY;
		b.value =
		    b.value || (look != GLANCE_EMPTY && column_look_repeats(c, cell_at(l, i)));
		if (look == GLANCE_NUMBER || look == GLANCE_DATE) {
			numbers++;
			years += cell_is_year(cell_at(l, i)) && c->years * 2 < c->numbers + 1;
		}
	}
	b.years = years > 1;
	b.value = b.value || numbers > (b.years ? years : 0);
	return b;
}

/* Columns that rows fill and the upper row does not name, but the lower one does. */
static size_t named_below(const struct glance_line *upper, const struct glance_line *lower)
{
	size_t n = 0;

	for (size_t i = 0; i < lower->n; i++)
		n += !cell_at(upper, i)->n &&
		     (look_at(lower, i) == GLANCE_WORDS || look_at(lower, i) == GLANCE_CODE ||
		      cell_is_year(cell_at(lower, i)));
	return n;
}

static size_t named_above(const struct glance_line *upper, const struct glance_line *lower)
{
	size_t n = 0;

	for (size_t i = 0; i < upper->n; i++)
		n += cell_at(upper, i)->n && !cell_at(lower, i)->n;
	return n;
}

/* A name over all columns is the title of the table. */
static bool is_title(const struct glance_line *upper, const struct glance_line *lower)
{
	return cell_at(upper, 0)->n && upper->named == 1 && reach(upper, lower, 0) >= lower->n;
}

/* "Number,,Status," over "ordered,delivered,new,used". */
static bool are_groups(const struct glance_line *upper, const struct glance_line *lower,
		       const struct below *b)
{
	size_t n = groups(upper, lower);
	bool needed = named_above(upper, lower) || !is_distinct(lower) || n > 1;

	return n && needed && !is_title(upper, lower) && named_below(upper, lower) &&
	       (b->over_numbers || b->years);
}

/* "Type,Price" over ",USD m". */
static bool are_units(const struct glance_line *upper, const struct glance_line *lower,
		      const struct below *b)
{
	return b->over_numbers && !b->over_words && !cell_at(lower, 0)->n &&
	       upper->named > lower->named && !named_below(upper, lower);
}

static bool is_latin(const struct glance_line *l)
{
	size_t latin = 0, other = 0;

	for (size_t i = 0; i < l->n; i++)
		for (size_t k = 0; k < l->cells[i].n; k++) {
			unsigned char c = (unsigned char)l->cells[i].s[k];
			latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
			other += c >= 0xCE && c != 0xE2 && c != 0xEF;
		}
	return latin >= other;
}

static bool has_digits(const struct glance_line *l)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->looks[i] != GLANCE_WORDS && l->looks[i] != GLANCE_EMPTY)
			return true;
	return false;
}

/* The same names in another language. */
static bool are_languages(const struct glance_line *upper, const struct glance_line *lower,
			  const struct below *b)
{
	bool scripts = is_latin(upper) != is_latin(lower);

	if (upper->named < 2 || upper->named != lower->named || has_digits(lower) ||
	    !is_distinct(lower) || !b->over_numbers)
		return false;
	return scripts || (b->number_columns > 1 && b->over_numbers == b->number_columns);
}

bool caption_is_double(const struct glance *g, size_t at, const struct mapping *map,
		       struct arena *a)
{
	size_t next = at + 1;
	const struct glance_line *upper, *lower;
	struct below b;

	(void)map;
	if (next + 1 >= g->n || !g->lines[at].filled || !g->lines[next].filled)
		return false;
	upper = &g->lines[at];
	lower = &g->lines[next];
	for (size_t i = 0; i < upper->n; i++)
		if (upper->looks[i] == GLANCE_DATE ||
		    (upper->looks[i] == GLANCE_NUMBER && !cell_is_year(&upper->cells[i])))
			return false;
	b = look_below(g, next, a);
	return !b.value && (are_groups(upper, lower, &b) || are_units(upper, lower, &b) ||
			    are_languages(upper, lower, &b));
}

/* "Number" and "ordered": "Number ordered"; the same twice is said once. */
static struct cell join(const struct cell *upper, const struct cell *lower, struct arena *a)
{
	struct cell c;

	if (!upper->n || (upper->n == lower->n && memcmp(upper->s, lower->s, upper->n) == 0))
		return *lower;
	if (!lower->n)
		return *upper;
	c.s = arena_printf(a, "%s %s", upper->s, lower->s);
	c.n = upper->n + 1 + lower->n;
	return c;
}

size_t caption_join(struct cell *out, const struct glance_line *upper,
		    const struct glance_line *lower, struct arena *a)
{
	size_t n = upper->n > lower->n ? upper->n : lower->n;

	for (size_t i = 0; i < n;) {
		size_t to = reach(upper, lower, i);

		for (const struct cell *group = cell_at(upper, i); i < to; i++)
			out[i] = join(group, cell_at(lower, i), a);
	}
	return n;
}
