/* The numbers go to the types in their order; nothing else of the record may be a figure for all of
 * them together, for it would be told once a row. */
#include "pieces.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/evidence.h"
#include "hangar/quantity.h"
#include "hangar/str.h"

#include "inside.h"
#include "lane.h"

/* ---- parts of a cell ---- */

struct parts {
	struct cell v[PIECES_MOST];
	size_t n;
};

static void add_part(struct parts *p, const char *s, size_t n, struct arena *a)
{
	struct cell c = cell_trim(s, n);

	if (p->n < PIECES_MOST)
		p->v[p->n] = (struct cell){arena_strndup(a, c.s, c.n), c.n};
	p->n++;
}

/* Split at one of the separators; p->n may be more than there is room for. */
static void split_at(struct parts *p, const struct cell *c, const char *separator, struct arena *a)
{
	size_t n = strlen(separator);
	const char *from = c->s, *next;

	p->n = 0;
	while ((next = strstr(from, separator))) {
		add_part(p, from, (size_t)(next - from), a);
		from = next + n;
	}
	add_part(p, from, (size_t)(c->s + c->n - from), a);
}

/* ---- numbers ---- */

/* "12,5" may be a decimal: a comma has a blank behind it. */
static const char *const between_numbers[] = {"\n", ";", " / ", "/", ", ", " & ", NULL};

static bool is_number(const struct cell *c)
{
	struct quantity q;

	return c->n && strpbrk(c->s, "0123456789") &&
	       !quantity_parse(&q, c->s, NUMERAL_DECIMAL_POINT, NULL) && q.flags & Q_ENDS;
}

static bool find_numbers(struct parts *p, const struct cell *c, struct arena *a)
{
	for (const char *const *s = between_numbers; *s; s++) {
		size_t good = 0;

		split_at(p, c, *s, a);
		while (p->n > 1 && p->n <= PIECES_MOST && good < p->n && is_number(&p->v[good]))
			good++;
		if (good == p->n)
			return true;
	}
	return false;
}

size_t pieces_numbers(const struct cell *c)
{
	struct arena a = {0};
	struct parts p;
	size_t n = c->n && find_numbers(&p, c, &a) ? p.n : 0;

	arena_free(&a);
	return n;
}

/* ---- types ---- */

static const char *const between_types[] = {"\n", ";", " / ", ", ", ",", "/", " & ", " and ", NULL};

static bool is_known(const struct cell *c, const struct catalogue *names)
{
	return c->n && catalogue_type_find(names, c->s, c->n);
}

/* "D" behind "F-16C" or "F-16", "33" behind "MiG-29": the end of a designation, in place of what
 * the first one ends with. */
static struct cell complete(const struct cell *first, const struct cell *end, struct arena *a)
{
	size_t n = first->n;
	bool digits = is_digit(*end->s);
	const char *text;

	while (n && !is_digit(first->s[n - 1]))
		n--;
	while (digits && n && is_digit(first->s[n - 1]))
		n--;
	text = arena_printf(a, "%.*s%s", (int)n, first->s, end->s);
	return (struct cell){text, strlen(text)};
}

static bool are_types(struct parts *p, const struct catalogue *names, struct arena *a)
{
	if (!is_known(&p->v[0], names))
		return false;
	for (size_t i = 1; i < p->n; i++) {
		struct cell *c = &p->v[i];

		if (c->n > 1 && strpbrk(c->s, "0123456789") && !is_digit(*c->s) &&
		    is_known(c, names))
			continue;
		if (!c->n || c->n > 4 || strchr(c->s, ' '))
			return false;
		*c = complete(&p->v[0], c, a);
		if (!is_known(c, names))
			return false;
	}
	return true;
}

/* The cell is just so many types. */
static bool find_types(struct parts *p, const struct cell *c, size_t n,
		       const struct catalogue *names, struct arena *a)
{
	for (const char *const *s = between_types; *s; s++) {
		split_at(p, c, *s, a);
		if (p->n == n && are_types(p, names, a))
			return true;
	}
	return false;
}

/* ---- rows ---- */

static void start(struct import_reader *r, const struct span *span, size_t n)
{
	struct pieces *p = &r->pieces;

	p->width = r->cells.list.n;
	p->n = n;
	p->at = 0;
	p->span = *span;
	p->cells.n = 0;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < p->width; k++)
			vec_push(&p->cells, r->cells.list.v[k]);
}

static void give(struct pieces *p, size_t column, const struct parts *parts)
{
	for (size_t i = 0; i < p->n; i++)
		p->cells.v[i * p->width + column] = parts->v[i];
}

/* A figure of the whole record. */
static bool is_whole(const struct import_reader *r, const struct lane *l)
{
	if (!l->place || !reader_cell(r, l)->n || l->place->field == FIELD_COUNT)
		return false;
	return l->place->reading == READ_QUANTITY || l->place->reading == READ_MICRO_QUANTITY ||
	       (l->place->reading == READ_MONEY && l->place->field != FIELD_UNIT_PRICE);
}

static bool states_whole(const struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		if (is_whole(r, &r->lanes.v[i]))
			return true;
	return false;
}

static bool is_count(const struct import_reader *r, const struct lane *l)
{
	return l && l->place && l->place->field == FIELD_COUNT && l->column->column &&
	       l->column->column <= r->cells.list.n;
}

bool pieces_by_type(struct import_reader *r, const struct span *span, struct arena *texts)
{
	const struct catalogue *names = r->typing.ev->catalogue;
	struct parts numbers, types;
	bool found = false;
	size_t column;

	if (!is_count(r, r->refused) || states_whole(r))
		return false;
	column = r->refused->column->column - 1;
	if (!find_numbers(&numbers, &r->cells.list.v[column], texts))
		return false;
	start(r, span, numbers.n);
	for (size_t i = 0; i < r->pieces.width; i++) {
		if (i == column || !r->cells.list.v[i].n ||
		    !find_types(&types, &r->cells.list.v[i], numbers.n, names, texts))
			continue;
		give(&r->pieces, i, &types);
		found = true;
	}
	give(&r->pieces, column, &numbers);
	if (!found)
		pieces_drop(r);
	return found;
}

bool pieces_by_condition(struct import_reader *r, const struct span *span, struct arena *texts)
{
	struct portion rows[PORTIONS_MOST + 1];
	const struct sheet *s = &r->sheet;
	size_t n = sheet_portions(rows, s, r->cells.list.v, texts);

	if (!n || states_whole(r))
		return false;
	start(r, span, n);
	for (size_t i = 0; i < n; i++) {
		struct cell *cells = r->pieces.cells.v + i * r->pieces.width;
		const char *count = arena_printf(texts, "%lld", (long long)rows[i].count);

		cells[s->portioned] = (struct cell){count, strlen(count)};
		cells[s->portions] = rows[i].condition;
	}
	return true;
}

bool pieces_next(struct import_reader *r)
{
	struct pieces *p = &r->pieces;

	if (p->at == p->n)
		return false;
	r->cells.list.n = 0;
	for (size_t i = 0; i < p->width; i++)
		vec_push(&r->cells.list, p->cells.v[p->at * p->width + i]);
	p->at++;
	return true;
}

void pieces_drop(struct import_reader *r)
{
	r->pieces.n = r->pieces.at = 0;
}

void pieces_free(struct pieces *p)
{
	vec_free(&p->cells);
}
