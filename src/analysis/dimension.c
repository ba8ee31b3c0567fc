/* Dimensions: which rows a part goes to, and in which order rows stand. */
#include "dimension.h"

#include <assert.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

/* The code of a mixed lot is that of its set of types, marked. */
#define SET_MARK ((uint64_t)1 << 63)

const char *dimension_name(enum dimension d)
{
	return dimension_table[d].name;
}

int dimension_parse(enum dimension *d, const char *name, size_t n, struct err *e)
{
	struct str known = {0};

	for (int i = 0; i < DIMENSIONS; i++) {
		if (strlen(dimension_table[i].name) == n &&
		    memcmp(dimension_table[i].name, name, n) == 0) {
			*d = (enum dimension)i;
			str_free(&known);
			return 0;
		}
		str_addf(&known, "%s%s", i ? ", " : "", dimension_table[i].name);
	}
	err_set(e, ERR_USAGE, "\"%.*s\" is no dimension; known: %s", (int)n, name, str_c(&known));
	str_free(&known);
	return -1;
}

void dimensions_init(struct dimensions *ds, const struct resolution *r, const struct filter *f,
		     const enum dimension *by, size_t n)
{
	assert(n <= DIMENSIONS_AT_ONCE);
	*ds = (struct dimensions){.r = r, .f = f, .by = by, .n = n, .roles = intern_new()};
	intern_add(ds->roles, "", 0, NULL); /* 0 is not given */
}

void dimensions_done(struct dimensions *ds)
{
	intern_free(&ds->roles);
}

/* ---- the rows of a part ---- */

static void codes_of_part(struct part_key *k, const struct dimensions *ds, const struct part *p,
			  int side)
{
	*k = (struct part_key){0};
	for (size_t i = 0; i < ds->n; i++) {
		if (dimension_table[ds->by[i]].of_part)
			k->code[i] = dimension_table[ds->by[i]].of_part(ds, p, side);
	}
}

static void codes_of_type(struct part_key *k, const struct dimensions *ds, const struct part *p,
			  type_id t)
{
	for (size_t i = 0; i < ds->n; i++) {
		if (dimension_table[ds->by[i]].of_type)
			k->code[i] = dimension_table[ds->by[i]].of_type(ds, p, t);
	}
}

static bool same_codes(const struct part_key *a, const struct part_key *b)
{
	return memcmp(a->code, b->code, sizeof a->code) == 0;
}

/* Adds the key unless it stands among those from `first` on. */
static void add_key(struct part_keys *out, size_t first, const struct part_key *k)
{
	for (size_t i = first; i < out->n; i++) {
		if (same_codes(&out->v[i], k)) {
			out->v[i].types |= k->types;
			return;
		}
	}
	vec_push(out, *k);
}

/* The lot as a row of its own: dimensions on which its types agree keep their key. */
static struct part_key key_of_lot(const struct dimensions *ds, const struct part_keys *members,
				  size_t first, typeset_id set)
{
	struct part_key lot = members->v[first];

	for (size_t m = first; m < members->n; m++) {
		for (size_t i = 0; i < ds->n; i++) {
			if (members->v[m].code[i] != members->v[first].code[i])
				lot.code[i] = SET_MARK | set;
		}
	}
	lot.mixed = true;
	lot.share = false;
	return lot;
}

/* The types of a mixed lot each have a share, where they fall into different rows. The lot itself
 * is a row too, unless the filter sees only some of its types. */
static void keys_of_types(struct part_keys *out, const struct dimensions *ds, const struct part *p,
			  struct part_key k, bool narrowed)
{
	size_t n, first = out->n;
	const type_id *types = catalogue_typeset_members(ds->r->ev->catalogue, p->types, &n);

	for (size_t i = 0; i < n; i++) {
		if (narrowed && !filter_admits_type(ds->f, types[i], p->other))
			continue;
		codes_of_type(&k, ds, p, types[i]);
		k.types = i < 64 ? (uint64_t)1 << i : 0;
		add_key(out, first, &k);
	}
	if (out->n == first) { /* without a type */
		codes_of_type(&k, ds, p, 0);
		vec_push(out, k);
	}
	if (out->n - first == 1)
		return;
	for (size_t i = first; i < out->n; i++)
		out->v[i].share = true;
	if (!narrowed) {
		k = key_of_lot(ds, out, first, p->types);
		vec_push(out, k);
	}
}

static bool has_sides(const struct dimensions *ds, const struct part *p)
{
	if (dimension_party(p, 0) == dimension_party(p, 1))
		return false;
	for (size_t i = 0; i < ds->n; i++) {
		if (ds->by[i] == BY_PARTY)
			return true;
	}
	return false;
}

void dimensions_of(struct part_keys *out, const struct dimensions *ds, const struct part *p,
		   bool narrowed)
{
	int sides = has_sides(ds, p) ? 2 : 1;
	struct part_key k;

	out->n = 0;
	for (int side = 0; side < sides; side++) {
		codes_of_part(&k, ds, p, side);
		keys_of_types(out, ds, p, k, narrowed);
	}
}

uint64_t dimension_types(const struct dimensions *ds, const struct part *p)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(ds->r->ev->catalogue, p->types, &n);
	uint64_t bits = 0;

	for (size_t i = 0; i < n && i < 64; i++) {
		if (filter_admits_type(ds->f, types[i], p->other))
			bits |= (uint64_t)1 << i;
	}
	return bits;
}

const char *dimension_text(const struct dimensions *ds, size_t i, uint64_t code, struct arena *a)
{
	if (code & SET_MARK)
		return catalogue_typeset_name(ds->r->ev->catalogue,
					      (typeset_id)(code & UINT32_MAX));
	return dimension_table[ds->by[i]].text(ds, code, a);
}

/* ---- order ---- */

static int small(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/* Two runs of digits by their value; both are passed. */
static int order_of_digits(const char **a, const char **b)
{
	size_t n, m;
	int order;

	*a += strspn(*a, "0");
	*b += strspn(*b, "0");
	n = strspn(*a, "0123456789");
	m = strspn(*b, "0123456789");
	order = n != m ? (n > m) - (n < m) : memcmp(*a, *b, n);
	*a += n;
	*b += m;
	return order;
}

static int natural_order(const char *a, const char *b)
{
	const char *x = a, *y = b;

	while (*x || *y) {
		int order;
		if (is_digit(*x) && is_digit(*y))
			order = order_of_digits(&x, &y);
		else
			order = small(*x++) - small(*y++);
		if (order)
			return order;
	}
	return strcmp(a, b);
}

int dimension_order(enum dimension d, uint64_t code_a, const char *a, uint64_t code_b,
		    const char *b)
{
	if (!*a || !*b)
		return !*a - !*b;
	if (d == BY_YEAR)
		return (code_a > code_b) - (code_a < code_b);
	return natural_order(a, b);
}
