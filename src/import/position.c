/* What reports call such a column is what --map calls it. */
#include "position.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"

#include "dialect.h"
#include "mapping.h"

static const char word[] = "column ";

/* ---- from a name to the column ---- */

static bool is_called(const struct header *h, const char *name)
{
	for (size_t i = 0; i < h->n; i++)
		if (*h->cells[i].s && utf8_same_name(h->cells[i].s, name))
			return true;
	return false;
}

/* The header that stands before " (column 3)" in a name has to be that of column 3. */
static bool leads(const char *name, size_t n, const char *header, struct arena *a)
{
	const char *lead = arena_strndup(a, name, n);

	return streq(lead, header) || utf8_same_name(lead, header);
}

/* Counted from 1; 0: the name tells of no column of the header. */
static size_t column_of(const struct header *h, const char *name, struct arena *a)
{
	const char *open = strrchr(name, '(');
	const char *at = open > name && str_starts(open + 1, word) ? open + 1 : name;
	unsigned long n;
	char *end;

	if (!str_starts(at, word) || at[strlen(word)] < '1' || at[strlen(word)] > '9')
		return 0;
	n = strtoul(at + strlen(word), &end, 10);
	if (n > h->n || strcmp(end, at == name ? "" : ")") != 0)
		return 0;
	if (at != name &&
	    !leads(name, (size_t)(open - name) - (open[-1] == ' '), h->cells[n - 1].s, a))
		return 0;
	return n;
}

static void rename_cell(struct header *h, size_t i, const char *name, struct arena *a)
{
	struct cell *cells = arena_alloc(a, (h->n + 1) * sizeof *cells);

	memcpy(cells, h->cells, h->n * sizeof *cells);
	cells[i].s = name;
	cells[i].n = strlen(name);
	h->cells = cells;
}

void position_name(struct header *h, const struct mapping *map, struct arena *a)
{
	for (size_t k = 0; k < map->entries.n; k++) {
		const struct map_entry *x = &map->entries.v[k];
		size_t column =
		    x->header && !is_called(h, x->header) ? column_of(h, x->header, a) : 0;

		if (column)
			rename_cell(h, column - 1, x->header, a);
	}
}

/* ---- from the column to a name ---- */

static bool stands_twice(const struct header *h, size_t i)
{
	for (size_t k = 0; k < h->n; k++)
		if (k != i && utf8_same_name(h->cells[k].s, h->cells[i].s))
			return true;
	return false;
}

/* An entry ends at a comma behind '='. */
static bool breaks_entries(const char *s)
{
	return *s == '=' || (strchr(s, '=') && strchr(s, ','));
}

void position_call(struct str *out, const struct header *h, size_t i)
{
	const char *s = h->cells[i].s;

	if (!*s || breaks_entries(s) || !utf8_is_safe(s))
		str_addf(out, "%s%zu", word, i + 1);
	else if (stands_twice(h, i))
		str_addf(out, "%s (%s%zu)", s, word, i + 1);
	else
		str_add(out, s);
}
