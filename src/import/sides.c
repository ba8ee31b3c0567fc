/* What repeats is looked for at the beginning of the names, then at their end, then in the names
 * themselves. */
#include "sides.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/str.h"

#include "header.h"
#include "inside.h"
#include "party-named.h"
#include "survey.h"
#include "words.h"

#define SHARED_MOST  2   /* columns before the first side */
#define COLUMNS_MOST 200 /* of a file that is looked at */
#define SIDES_MOST   12
#define FEWEST       2 /* columns of a side */
#define SURE         50
#define TYPES_SHARE  4 /* a cell in so many that is a known type */

/* A header while it is looked at. */
struct look {
	const struct header *h;
	const struct survey *survey;
	const struct catalogue *names;
	struct arena *arena;
	bool tail;                        /* what tells the sides stands behind the names */
	size_t shared;                    /* columns before the sides */
	size_t starts[SIDES_MOST + 1], n; /* of the sides, and the end of the last */
	size_t affix[SIDES_MOST];         /* bytes of what tells each */
};

static const struct cell *name_of(const struct look *l, size_t column)
{
	return &l->h->cells[column];
}

/* The byte at distance k from where affixes begin. */
static char byte_of(const struct look *l, const struct cell *c, size_t k)
{
	return l->tail ? c->s[c->n - 1 - k] : c->s[k];
}

static size_t common(const struct look *l, const struct cell *a, const struct cell *b)
{
	size_t k = 0;

	while (k < a->n && k < b->n && byte_of(l, a, k) == byte_of(l, b, k))
		k++;
	return k;
}

/* What all names from one column to before another have in common; blank ones are passed over. */
static size_t common_of(const struct look *l, size_t from, size_t to)
{
	size_t most = name_of(l, from)->n;

	for (size_t i = from + 1; i < to; i++) {
		size_t k = name_of(l, i)->n ? common(l, name_of(l, from), name_of(l, i)) : most;
		most = k < most ? k : most;
	}
	return most;
}

/* The name without n bytes of affix, and without what joins them. */
static struct cell rest_of(const struct look *l, size_t column, size_t n)
{
	static const char joints[] = " _-:/.,()[]";
	struct cell c = *name_of(l, column);

	if (!c.n)
		return c;
	c.s += l->tail ? 0 : n;
	c.n -= n;
	while (c.n && strchr(joints, *c.s)) {
		c.s++;
		c.n--;
	}
	while (c.n && strchr(joints, c.s[c.n - 1]))
		c.n--;
	return c;
}

static struct cell affix_of(const struct look *l, size_t column, size_t n)
{
	const struct cell *c = name_of(l, column);

	return (struct cell){l->tail ? c->s + c->n - n : c->s, n};
}

static bool same(struct cell a, struct cell b)
{
	return a.n == b.n && !memcmp(a.s, b.s, a.n);
}

/* ---- where they begin ---- */

/* Does a side begin at the column, with the first name of the first one? */
static bool begins(const struct look *l, size_t column, struct cell first)
{
	const struct cell *c = name_of(l, column);
	size_t last = l->starts[l->n - 1];

	if (c->n <= first.n || !first.n ||
	    memcmp(l->tail ? c->s : c->s + c->n - first.n, first.s, first.n) != 0)
		return false;
	return common(l, name_of(l, last), c) < l->affix[l->n - 1];
}

/* The sides, where the first has the columns from l->shared to `second`. */
static bool cut(struct look *l, size_t second)
{
	struct cell first = *name_of(l, l->shared);

	l->starts[0] = l->shared;
	l->affix[0] = common_of(l, l->shared, second);
	l->n = 1;
	if (!l->affix[0] || l->affix[0] >= first.n)
		return false;
	first.s += l->tail ? 0 : l->affix[0];
	first.n -= l->affix[0];
	for (size_t i = second; i < l->h->n; i++) {
		if (!begins(l, i, first)) {
			if (i == second)
				return false;
			continue;
		}
		if (l->n == SIDES_MOST || i - l->starts[l->n - 1] < FEWEST)
			return false;
		l->starts[l->n] = i;
		l->affix[l->n++] = name_of(l, i)->n - first.n;
	}
	l->starts[l->n] = l->h->n;
	for (size_t k = 0; k < l->n; k++)
		if (common_of(l, l->starts[k], l->starts[k + 1]) < l->affix[k])
			return false;
	return l->h->n - l->starts[l->n - 1] >= FEWEST;
}

/* ---- what tells them apart ---- */

static const char *party_of(const struct look *l, size_t side, size_t less)
{
	struct cell affix = affix_of(l, l->starts[side], l->affix[side] - less);

	return party_in_file_name(arena_strndup(l->arena, affix.s, affix.n), l->names, l->arena);
}

/* All affixes without so many bytes name parties, each another. */
static bool names_parties(const struct look *l, size_t less, struct side *v)
{
	for (size_t k = 0; k < l->n; k++) {
		const char *party = less < l->affix[k] ? party_of(l, k, less) : NULL;

		if (!party)
			return false;
		for (size_t i = 0; i < k; i++)
			if (streq(v[i].name.s, party))
				return false;
		v[k].name = (struct cell){party, strlen(party)};
	}
	return true;
}

/* Bytes at the ends of all affixes that are alike may belong to the names: "Russia t|ype". */
static size_t doubtful(const struct look *l)
{
	size_t n = 0;

	for (;; n++)
		for (size_t k = 0; k < l->n; k++) {
			if (n >= l->affix[k] ||
			    byte_of(l, name_of(l, l->starts[k]), l->affix[k] - 1 - n) !=
				byte_of(l, name_of(l, l->starts[0]), l->affix[0] - 1 - n))
				return n;
		}
}

static bool settle_parties(struct look *l, struct side *v)
{
	for (size_t less = doubtful(l) + 1; less-- > 0;) {
		if (!names_parties(l, less, v))
			continue;
		for (size_t k = 0; k < l->n; k++)
			l->affix[k] -= less;
		return true;
	}
	return false;
}

/* ---- what they have in common ---- */

static bool says_type(const struct cell *name)
{
	struct header_meaning m[WORDS_MEANINGS];
	size_t n = words_of_header(name->s, m);

	for (size_t i = 0; i < n; i++)
		if (m[i].score >= SURE && (m[i].role == ROLE_EQUIPMENT || m[i].field == FIELD_TYPE))
			return true;
	return false;
}

/* Texts, and types if the header does not say so. */
static bool holds_types(const struct look *l, size_t column, bool said)
{
	size_t filled = 0, texts = 0, types = 0;

	for (size_t row = 0; row < l->survey->rows.n; row++) {
		const struct cell *c = survey_cell(l->survey, row, column);

		filled += c->n > 0;
		texts += c->n && strspn(c->s, "0123456789., ") < c->n;
		types += c->n && !said && catalogue_type_find(l->names, c->s, c->n) != 0;
	}
	return texts && texts * 2 > filled && (said || types * TYPES_SHARE >= filled);
}

/* The column of a side, from 1, that has a name of the table; 0: none. */
static size_t find_name(const struct look *l, size_t side, struct cell name)
{
	for (size_t i = l->starts[side]; i < l->starts[side + 1]; i++)
		if (name_of(l, i)->n && same(rest_of(l, i, l->affix[side]), name))
			return i + 1;
	return 0;
}

static bool have_types(const struct look *l, const struct sides *s)
{
	for (size_t i = l->shared; i < s->header.n; i++) {
		bool said = says_type(&s->header.cells[i]), all = true;

		for (size_t k = 0; k < s->n && all; k++)
			all = s->v[k].columns[i] && holds_types(l, s->v[k].columns[i] - 1, said);
		if (all)
			return true;
	}
	return false;
}

/* ---- the table ---- */

static bool has_column(const struct sides *s, size_t shared, struct cell name)
{
	for (size_t i = shared; i < s->header.n; i++)
		if (same(s->header.cells[i], name))
			return true;
	return false;
}

static void add_column(struct sides *s, const struct look *l, struct cell name)
{
	size_t at = s->header.n++;

	s->header.cells[at] = (struct cell){arena_strndup(l->arena, name.s, name.n), name.n};
	for (size_t k = 0; k < s->n; k++)
		s->v[k].columns[at] = at < l->shared ? at + 1 : find_name(l, k, name);
}

/* Names that only one side has follow those of the others, in their order. */
static void make_table(struct sides *s, const struct look *l)
{
	size_t all = l->h->n + 1;

	s->n = l->n;
	s->shared = l->shared;
	s->header = *l->h;
	s->header.n = 0;
	s->header.cells = arena_alloc(l->arena, (all + 1) * sizeof *s->header.cells);
	for (size_t k = 0; k < s->n; k++) {
		s->v[k].from = l->starts[k];
		s->v[k].to = l->starts[k + 1];
		s->v[k].columns = arena_alloc(l->arena, all * sizeof *s->v[k].columns);
	}
	for (size_t i = 0; i < l->shared; i++)
		add_column(s, l, *name_of(l, i));
	for (size_t k = 0; k < s->n; k++)
		for (size_t i = l->starts[k]; i < l->starts[k + 1]; i++) {
			struct cell name = rest_of(l, i, l->affix[k]);

			if (name.n && !has_column(s, l->shared, name))
				add_column(s, l, name);
		}
	if (s->v[0].name.n)
		s->header.cells[s->header.n++] = (struct cell){"country", strlen("country")};
}

static void keep_said(struct sides *s, const struct look *l)
{
	struct str said = {0};

	for (size_t k = 0; k < l->n && s->v[0].name.n; k++) {
		struct cell affix = affix_of(l, l->starts[k], l->affix[k]);

		str_addn(&said, affix.s, affix.n);
		str_addc(&said, '\n');
	}
	s->said = arena_strdup(l->arena, str_c(&said));
	str_free(&said);
}

/* A column without a name that says something would belong to no table. */
static bool loses_column(const struct look *l)
{
	for (size_t i = l->shared; i < l->survey->columns; i++)
		for (size_t row = 0; row < l->survey->rows.n; row++)
			if ((i >= l->h->n || !name_of(l, i)->n) &&
			    survey_cell(l->survey, row, i)->n)
				return true;
	return false;
}

static bool take(struct sides *s, const struct look *l)
{
	make_table(s, l);
	s->file = *l->h;
	keep_said(s, l);
	if (have_types(l, s) && !loses_column(l))
		return true;
	s->n = 0;
	return false;
}

/* ---- the names as they are ---- */

/* "Type.1", as pandas tells the second from the first. */
static size_t number_behind(const struct cell *c)
{
	size_t n = c->n;

	while (n && c->s[n - 1] >= '0' && c->s[n - 1] <= '9')
		n--;
	return n > 1 && n < c->n && c->s[n - 1] == '.' ? c->n - n + 1 : 0;
}

/* The same names over and over: a long list, put beside itself. */
static bool cut_alike(struct look *l)
{
	size_t n = l->h->n - l->shared;

	for (size_t width = FEWEST; width * 2 <= n; width++) {
		size_t i = 0;

		while (n % width == 0 && i < n) {
			struct cell a = *name_of(l, l->shared + i % width);
			struct cell b = *name_of(l, l->shared + i);

			b.n -= i >= width ? number_behind(&b) : 0;
			if (!same(a, b))
				break;
			i++;
		}
		if (i < n || n / width > SIDES_MOST)
			continue;
		l->n = n / width;
		for (size_t k = 0; k <= l->n; k++)
			l->starts[k] = l->shared + k * width;
		return true;
	}
	return false;
}

static bool find_alike(struct sides *s, struct look *l)
{
	l->tail = true;
	if (!cut_alike(l))
		return false;
	for (size_t k = 0; k < l->n; k++)
		l->affix[k] = k ? number_behind(name_of(l, l->starts[k])) : 0;
	for (size_t k = 0; k < l->n; k++)
		s->v[k].name = (struct cell){"", 0};
	return take(s, l);
}

static bool find_named(struct sides *s, struct look *l)
{
	for (size_t second = l->shared + FEWEST; second + FEWEST <= l->h->n; second++)
		if (cut(l, second) && settle_parties(l, s->v) && take(s, l))
			return true;
	return false;
}

bool sides_find(struct sides *s, const struct header *h, const struct survey *survey,
		const struct catalogue *c, struct arena *a)
{
	struct look l = {.h = h, .survey = survey, .names = c, .arena = a};

	*s = (struct sides){.v = arena_alloc(a, SIDES_MOST * sizeof *s->v)};
	if (!h->rows || h->n < 2 * FEWEST || h->n > COLUMNS_MOST)
		return false;
	for (l.shared = 0; l.shared <= SHARED_MOST && l.shared + 2 * FEWEST <= h->n; l.shared++) {
		l.tail = false;
		if (find_named(s, &l))
			return true;
		l.tail = true;
		if (find_named(s, &l) || find_alike(s, &l))
			return true;
	}
	return false;
}

/* ---- rows ---- */

static bool says_something(const struct sides *s, size_t side, const struct cells *cells)
{
	for (size_t i = s->v[side].from; i < s->v[side].to && i < cells->list.n; i++)
		if (cells->list.v[i].n)
			return true;
	return false;
}

bool sides_select(const struct sides *s, size_t side, struct cells *cells)
{
	const struct side *x = &s->v[side];
	size_t n = cells->list.n, columns = s->header.n - (x->name.n > 0);

	if (!says_something(s, side, cells))
		return false;
	for (size_t i = 0; i < columns; i++) {
		size_t column = x->columns[i];

		vec_push(&cells->list, column && column <= n ? cells->list.v[column - 1]
							     : ((struct cell){"", 0}));
	}
	if (x->name.n)
		vec_push(&cells->list, x->name);
	memmove(cells->list.v, cells->list.v + n, s->header.n * sizeof *cells->list.v);
	cells->list.n = s->header.n;
	return true;
}

void sides_unfold(const struct sides *s, const struct survey *survey, struct survey *table)
{
	struct cells cells = {0};

	*table =
	    (struct survey){.header = &s->header, .columns = s->header.n, .whole = survey->whole};
	for (size_t i = 0; i < survey->rows.n; i++)
		for (size_t side = 0; side < s->n; side++) {
			const struct survey_row *row = &survey->rows.v[i];

			cells.list.n = 0;
			for (size_t k = 0; k < row->n; k++)
				vec_push(&cells.list, survey->cells.v[row->first + k]);
			if (sides_select(s, side, &cells))
				survey_add(table, cells.list.v, cells.list.n, row->line);
		}
	vec_free(&cells.list);
}

bool sides_next(struct import_reader *r, struct span *span)
{
	struct sides *s = &r->sides;

	if (s->n && s->at && s->at < s->n) {
		*span = s->span;
		return true;
	}
	s->at = 0;
	if (!spans_next(&r->spans, span))
		return false;
	s->span = *span;
	return true;
}

static size_t filled_cells(const struct cells *cells)
{
	size_t n = cells->list.n;

	while (n && !cells->list.v[n - 1].n)
		n--;
	return n;
}

/* The record as a whole is none: blank, too wide, the header again. */
static bool refuse_record(struct import_reader *r, struct import_row *row)
{
	size_t filled = filled_cells(&r->cells), wide = r->sides.file.n;

	if (filled > wide)
		row_refuse(r, row, FATE_REJECTED,
			   arena_printf(r->typing.texts, "row has %zu cells, the header has %zu",
					filled, wide));
	else if (!filled)
		row_refuse(r, row, FATE_SET_ASIDE, "blank row");
	else if (header_is(&r->sides.file, r->cells.list.v, r->cells.list.n))
		row_refuse(r, row, FATE_SET_ASIDE, "the header again");
	return row->fate != 0;
}

/* Sums of one table stand beside rows of another: nobody can say which rows they are of. */
static bool is_total(const struct cells *cells)
{
	for (size_t i = 0; i < cells->list.n; i++) {
		const struct cell *c = &cells->list.v[i];

		if (c->n && strspn(c->s, "0123456789") < c->n)
			return words_are_total(c->s, c->n);
	}
	return false;
}

bool sides_take(struct import_reader *r, struct import_row *row)
{
	struct sides *s = &r->sides;
	size_t side = s->at, next;

	if (!side && refuse_record(r, row)) {
		s->at = s->n;
		return false;
	}
	while (side < s->n && !says_something(s, side, &r->cells))
		side++;
	if (side == s->n) { /* nothing but what all share */
		s->at = s->n;
		row_refuse(r, row, FATE_SET_ASIDE, "nothing in any of the tables side by side");
		return false;
	}
	for (next = side + 1; next < s->n && !says_something(s, next, &r->cells);)
		next++;
	s->at = next;
	s->hand = side;
	sides_select(s, side, &r->cells);
	if (!is_total(&r->cells))
		return true;
	row_refuse(r, row, FATE_SET_ASIDE, "a total, not checked in tables side by side");
	return false;
}

size_t sides_column(const struct sides *s, size_t column)
{
	size_t n = s->n && column ? s->v[s->hand].columns[column - 1] : 0;

	return n ? n : column;
}
