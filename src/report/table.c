/* Tables: choosing columns, sorting and cutting rows, without knowing what the rows are. */
#include "hangar/table.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "table-inside.h"

struct cell table_cell(const struct table *t, size_t row, size_t column)
{
	struct cell c = {.kind = CELL_NONE};

	t->cell(t->rows.v[row], column, &c, t->arg);
	return c;
}

static bool is_word(const char *known, const char *name, size_t n)
{
	return known && n && strlen(known) == n && memcmp(known, name, n) == 0;
}

/* Names come before headings: one column may be headed with another's name. */
static size_t find_column(const struct table *t, const char *name, size_t n)
{
	for (size_t i = 0; i < t->column_count; i++) {
		if (is_word(t->columns[i].name, name, n))
			return i;
	}
	for (size_t i = 0; i < t->column_count; i++) {
		if (is_word(t->columns[i].title, name, n))
			return i;
	}
	return SIZE_MAX;
}

size_t table_column(const struct table *t, const char *name)
{
	return find_column(t, name, strlen(name));
}

size_t *table_shown(const struct table *t, bool for_people, size_t *n)
{
	size_t *shown = mem_alloc((t->column_count + t->shown_count) * sizeof *shown);
	size_t all = t->shown ? t->shown_count : t->column_count;

	*n = 0;
	for (size_t i = 0; i < all; i++) {
		size_t at = t->shown ? t->shown[i] : i;
		const struct column *c = &t->columns[at];
		if (for_people ? t->shown || !c->extra : !c->drawn)
			shown[(*n)++] = at;
	}
	return shown;
}

static int unknown_column(const struct table *t, const char *name, size_t n, struct err *e)
{
	struct str known = {0};

	for (size_t i = 0; i < t->column_count; i++) {
		if (t->columns[i].drawn)
			continue;
		str_add(&known, known.n ? ", " : "");
		str_add(&known, t->columns[i].name);
	}
	err_set(e, ERR_USAGE, "no column '%.*s' here; there are %s", (int)n, name, str_c(&known));
	str_free(&known);
	return -1;
}

/* One name of "-count, to", and whether it was led by '-'. */
static const char *next_name(const char **spec, size_t *n, bool *descending)
{
	const char *s = *spec + strspn(*spec, " ,"), *end;

	*descending = *s == '-';
	s += *s == '-' || *s == '+';
	end = s + strcspn(s, ",");
	*spec = end;
	while (end > s && end[-1] == ' ')
		end--;
	*n = (size_t)(end - s);
	return s;
}

int table_columns(struct table *t, const char *spec, struct err *e)
{
	VEC(size_t) shown = {0};
	bool descending;
	size_t n;

	while (*(spec += strspn(spec, " ,"))) {
		const char *name = next_name(&spec, &n, &descending);
		size_t at = find_column(t, name, n);
		if (at == SIZE_MAX) {
			vec_free(&shown);
			return unknown_column(t, name, n, e);
		}
		vec_push(&shown, at);
	}
	if (!shown.n)
		return err_set(e, ERR_USAGE, "no column is named");
	mem_free(t->shown);
	t->shown = shown.v;
	t->shown_count = shown.n;
	return 0;
}

/* ---- sorting ---- */

static int parse_keys(struct sort_keys *keys, const struct table *t, const char *spec,
		      struct err *e)
{
	while (*(spec += strspn(spec, " ,"))) {
		struct sort_key k;
		size_t n;
		const char *name = next_name(&spec, &n, &k.descending);

		k.column = find_column(t, name, n);
		if (k.column == SIZE_MAX)
			return unknown_column(t, name, n, e);
		vec_push(keys, k);
	}
	return keys->n ? 0 : err_set(e, ERR_USAGE, "no column to sort by is named");
}

int table_sort(struct table *t, const char *spec, struct err *e)
{
	struct sort_keys keys = {0};
	int failed = parse_keys(&keys, t, spec, e);

	if (!failed && t->rows.n > 1)
		table_order(t, &keys);
	vec_free(&keys);
	return failed;
}

void table_limit(struct table *t, size_t rows)
{
	if (t->rows.n <= rows)
		return;
	t->cut += t->rows.n - rows;
	t->rows.n = rows;
}

void table_free(struct table *t)
{
	vec_free(&t->rows);
	mem_free(t->shown);
	t->shown = NULL;
	t->shown_count = 0;
}
