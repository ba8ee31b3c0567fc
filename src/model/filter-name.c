/* Terms on parties and types: names looked up once, what they take in noted by id. */
#include "filter-name.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/mem.h"
#include "hangar/str.h"
#include "cell.h"
#include "nearest.h"

static int unknown_name(struct err *e, const char *value, const char *what,
			void (*nearest)(struct str *, const struct catalogue *, const char *),
			const struct catalogue *c)
{
	struct str fault = {0};

	str_addf(&fault, "is no %s Hangar knows", what);
	nearest(&fault, c, value);
	cell_error(e, value, str_c(&fault));
	str_free(&fault);
	return -1;
}

int term_read_party(struct term *t, const struct field *f, const char *value,
		    const struct catalogue *c, struct err *e)
{
	(void)f;
	t->party = catalogue_party_find(c, value, strlen(value));
	if (!t->party)
		return unknown_name(e, value, "party", nearest_party, c);
	t->party_count = catalogue_party_count(c);
	t->parties = mem_zalloc(t->party_count + 1);
	for (party_id p = 1; p <= t->party_count; p++)
		t->parties[p] =
		    catalogue_party_within(c, p, t->party, DAY_OPEN_PAST, DAY_OPEN_FUTURE);
	return 0;
}

bool term_meets_party(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	if (t->exact)
		return x->kind == FACET_PARTY && x->party == t->party && !x->aside;
	return x->kind == FACET_PARTY && x->party <= t->party_count && t->parties[x->party] &&
	       catalogue_party_within(c, x->party, t->party, x->from, x->to);
}

void term_make_types(struct term *t, const struct catalogue *c)
{
	if (t->types)
		return;
	t->type_count = catalogue_type_count(c);
	t->types = mem_zalloc(t->type_count + 1);
}

static void add_to_set(struct term *t, type_id of)
{
	t->set = mem_realloc(t->set, (t->set_count + 1) * sizeof *t->set);
	t->set[t->set_count++] = of;
}

static int by_id(const void *a, const void *b)
{
	type_id x = *(const type_id *)a, y = *(const type_id *)b;

	return x < y ? -1 : x > y;
}

/* Of one type there is no lot. */
static void close_set(struct term *t)
{
	size_t kept = 0;

	if (!t->set)
		return;
	qsort(t->set, t->set_count, sizeof *t->set, by_id);
	for (size_t i = 0; i < t->set_count; i++) {
		if (!kept || t->set[kept - 1] != t->set[i])
			t->set[kept++] = t->set[i];
	}
	t->set_count = kept;
	if (kept > 1)
		return;
	mem_free(t->set);
	t->set = NULL;
}

bool term_meets_set(const struct term *t, const type_id *types, size_t n)
{
	return n == t->set_count && memcmp(types, t->set, n * sizeof *types) == 0;
}

static int add_type(struct term *t, const struct field *f, const char *value, size_t n,
		    const struct catalogue *c)
{
	type_id of = catalogue_type_find(c, value, n);

	if (!of)
		return -1;
	if (f->id == FIELD_FAMILY)
		of = catalogue_family(c, of);
	if (t->exact && f->id == FIELD_TYPE) {
		t->types[of] = true;
		add_to_set(t, of);
		return 0;
	}
	for (type_id id = 1; id <= t->type_count; id++)
		t->types[id] |= catalogue_type_within(c, id, of);
	return 0;
}

/* The length of the first of several types, and of the separator behind it. */
static size_t first_piece(const char *value, size_t *separator)
{
	const char *slash = strstr(value, " / ");
	size_t n = strcspn(value, ";");

	*separator = value[n] == ';';
	if (slash && (size_t)(slash - value) < n) {
		n = (size_t)(slash - value);
		*separator = 3;
	}
	return n;
}

/* One type, or several as a mixed lot names them: any of them. */
int term_read_types(struct term *t, const struct field *f, const char *value,
		    const struct catalogue *c, struct err *e)
{
	size_t n, separator;
	char *piece;

	term_make_types(t, c);
	if (!add_type(t, f, value, strlen(value), c)) {
		close_set(t);
		return 0;
	}
	for (const char *p = value; *p; p += n + separator) {
		n = first_piece(p, &separator);
		if (!add_type(t, f, p, n, c))
			continue;
		piece = mem_strndup(p, n);
		unknown_name(e, piece, "aircraft type", nearest_type, c);
		mem_free(piece);
		return -1;
	}
	close_set(t);
	return 0;
}

bool term_meets_type(const struct term *t, type_id type)
{
	return t->types && type <= t->type_count && t->types[type];
}

bool term_meets_types(const struct term *t, const struct catalogue *c, const struct facet *x)
{
	return x->kind == FACET_TEXT &&
	       term_meets_type(t, catalogue_type_find(c, x->text, strlen(x->text)));
}
