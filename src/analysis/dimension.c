/* Dimensions. One table at the end says how each gets its code from a part, or from one of the
 * part's types, and how the code reads. */
#include "dimension.h"

#include <assert.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

/* The code of a mixed lot is that of its set of types, marked. */
#define SET_MARK ((uint64_t)1 << 63)

struct dimension_row {
	const char *name;
	/* Either of the part; `side` 0 or 1 where a part stands under two keys. */
	uint64_t (*of_part)(const struct dimensions *ds, const struct part *p, int side);
	/* or of each of its types. */
	uint64_t (*of_type)(const struct dimensions *ds, type_id t);
	const char *(*text)(const struct dimensions *ds, uint64_t code, struct arena *a);
};
static const struct dimension_row table[DIMENSIONS];

const char *dimension_name(enum dimension d)
{
	return table[d].name;
}

int dimension_parse(enum dimension *d, const char *name, size_t n, struct err *e)
{
	struct str known = {0};

	for (int i = 0; i < DIMENSIONS; i++) {
		if (strlen(table[i].name) == n && memcmp(table[i].name, name, n) == 0) {
			*d = (enum dimension)i;
			str_free(&known);
			return 0;
		}
		str_addf(&known, "%s%s", i ? ", " : "", table[i].name);
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
		if (table[ds->by[i]].of_part)
			k->code[i] = table[ds->by[i]].of_part(ds, p, side);
	}
}

static void codes_of_type(struct part_key *k, const struct dimensions *ds, type_id t)
{
	for (size_t i = 0; i < ds->n; i++) {
		if (table[ds->by[i]].of_type)
			k->code[i] = table[ds->by[i]].of_type(ds, t);
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
		if (same_codes(&out->v[i], k))
			return;
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
		if (narrowed && !filter_admits_type(ds->f, types[i]))
			continue;
		codes_of_type(&k, ds, types[i]);
		add_key(out, first, &k);
	}
	if (out->n == first) { /* without a type */
		codes_of_type(&k, ds, 0);
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

static uint64_t party_of(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds;
	if (flow_is_stock(p->flow))
		return p->to;
	if (!p->from || !p->to)
		return p->from ? p->from : p->to;
	return side ? p->to : p->from;
}

static bool has_sides(const struct dimensions *ds, const struct part *p)
{
	if (party_of(ds, p, 0) == party_of(ds, p, 1))
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

const char *dimension_text(const struct dimensions *ds, size_t i, uint64_t code, struct arena *a)
{
	if (code & SET_MARK)
		return catalogue_typeset_name(ds->r->ev->catalogue,
					      (typeset_id)(code & UINT32_MAX));
	return table[ds->by[i]].text(ds, code, a);
}

/* ---- order ---- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

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

/* ---- codes ---- */

/* 0 is not given, so that the deals begin at 1. */
static uint64_t deal_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return flow_is_stock(p->flow) ? 0 : (uint64_t)p->deal + 1;
}

static uint64_t from_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return flow_is_stock(p->flow) ? 0 : p->from;
}

static uint64_t to_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return flow_is_stock(p->flow) ? 0 : p->to;
}

static uint64_t operator_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return flow_is_stock(p->flow) ? p->to : 0;
}

/* First year and last, each above 0 and in 32 bits; an open end is as far as can be. */
enum { YEAR_ZERO = 1 << 24 };

static uint64_t year_code(const struct dimensions *ds, const struct part *p, int side)
{
	const struct date *d = &p->date;
	uint64_t first, last;

	(void)ds, (void)side;
	if (!date_stated(d) || (d->flags & DATE_UNKNOWN))
		return 0;
	first = d->earliest == DAY_OPEN_PAST ? 1 : (uint64_t)(day_year(d->earliest) + YEAR_ZERO);
	last =
	    d->latest == DAY_OPEN_FUTURE ? INT32_MAX : (uint64_t)(day_year(d->latest) + YEAR_ZERO);
	return first << 32 | last;
}

static uint64_t status_code(const struct dimensions *ds, const struct part *p, int side)
{
	const struct resolved_deal *d = part_deal(ds->r, p);

	(void)side;
	return d ? (uint64_t)d->status : 0;
}

static uint64_t outcome_code(const struct dimensions *ds, const struct part *p, int side)
{
	const struct resolved_deal *d = part_deal(ds->r, p);

	(void)side;
	return d ? (uint64_t)d->outcome : 0;
}

static uint64_t kind_code(const struct dimensions *ds, const struct part *p, int side)
{
	const struct resolved_deal *d = part_deal(ds->r, p);

	(void)side;
	return d ? (uint64_t)d->kind : 0;
}

static uint64_t condition_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return (uint64_t)p->condition;
}

static uint64_t source_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return p->source;
}

static uint64_t currency_code_of(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds, (void)side;
	return p->cost.currency;
}

static uint64_t type_code(const struct dimensions *ds, type_id t)
{
	(void)ds;
	return t;
}

static uint64_t family_code(const struct dimensions *ds, type_id t)
{
	return catalogue_family(ds->r->ev->catalogue, t);
}

static uint64_t role_code(const struct dimensions *ds, type_id t)
{
	const struct aircraft_type *type = catalogue_type_get(ds->r->ev->catalogue, t);
	const char *role = type && type->role ? type->role : "";

	return intern_add(ds->roles, role, strlen(role), NULL);
}

static uint64_t class_code(const struct dimensions *ds, type_id t)
{
	const struct aircraft_type *type = catalogue_type_get(ds->r->ev->catalogue, t);

	return type ? (uint64_t)type->class_ : 0;
}

/* ---- texts ---- */

static const char *deal_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)a;
	return code ? ds->r->deals.v[code - 1].key : "";
}

static const char *type_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)a;
	return code ? catalogue_type_get(ds->r->ev->catalogue, (type_id)code)->designation : "";
}

static const char *party_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)a;
	return code ? catalogue_party_get(ds->r->ev->catalogue, (party_id)code)->name : "";
}

static const char *role_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	return arena_strdup(a, intern_text(ds->roles, (uint32_t)code));
}

static const char *source_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)a;
	return code ? evidence_source_get(ds->r->ev, (source_id)code)->key : "";
}

static const char *currency_text(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)ds, (void)a;
	return currency_code((currency_id)code);
}

/* "2024", "2023–2024", "2022..", "..2023" */
static const char *year_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	uint64_t first = code >> 32, last = code & UINT32_MAX;
	int from = (int)first - YEAR_ZERO, to = (int)last - YEAR_ZERO;

	(void)ds;
	if (!code)
		return "";
	if (first == 1)
		return last == INT32_MAX ? ".." : arena_printf(a, "..%d", to);
	if (last == INT32_MAX)
		return arena_printf(a, "%d..", from);
	return from == to ? arena_printf(a, "%d", from) : arena_printf(a, "%d–%d", from, to);
}

#define WORD_NAME(vocabulary)                                                                      \
	static const char *vocabulary##_name(const struct dimensions *ds, uint64_t code,           \
					     struct arena *a)                                      \
	{                                                                                          \
		(void)ds, (void)a;                                                                 \
		return vocabulary_name(&vocabulary, (int)code);                                    \
	}
WORD_NAME(class_words)
WORD_NAME(status_words)
WORD_NAME(condition_words)
WORD_NAME(outcome_words)
WORD_NAME(kind_words)

static const struct dimension_row table[DIMENSIONS] = {
    [BY_DEAL] = {"deal", deal_code, NULL, deal_name},
    [BY_TYPE] = {"type", NULL, type_code, type_name},
    [BY_FAMILY] = {"family", NULL, family_code, type_name},
    [BY_ROLE] = {"role", NULL, role_code, role_name},
    [BY_CLASS] = {"class", NULL, class_code, class_words_name},
    [BY_FROM] = {"from", from_code, NULL, party_name},
    [BY_TO] = {"to", to_code, NULL, party_name},
    [BY_OPERATOR] = {"operator", operator_code, NULL, party_name},
    [BY_PARTY] = {"party", party_of, NULL, party_name},
    [BY_YEAR] = {"year", year_code, NULL, year_name},
    [BY_STATUS] = {"status", status_code, NULL, status_words_name},
    [BY_CONDITION] = {"condition", condition_code, NULL, condition_words_name},
    [BY_OUTCOME] = {"outcome", outcome_code, NULL, outcome_words_name},
    [BY_KIND] = {"kind", kind_code, NULL, kind_words_name},
    [BY_SOURCE] = {"source", source_code, NULL, source_name},
    [BY_CURRENCY] = {"currency", currency_code_of, NULL, currency_text},
};
