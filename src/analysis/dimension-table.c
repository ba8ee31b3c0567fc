/* The table of dimensions, at the end: how each gets its code from a part, or from one of the
 * part's types, and how the code reads. Code 0 is "not given" in each. */
#include "dimension.h"

#include <string.h>

#include "hangar/intern.h"

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

uint64_t dimension_party(const struct part *p, int side)
{
	if (flow_is_stock(p->flow))
		return p->to;
	if (!p->from || !p->to)
		return p->from ? p->from : p->to;
	return side ? p->to : p->from;
}

static uint64_t party_code(const struct dimensions *ds, const struct part *p, int side)
{
	(void)ds;
	return dimension_party(p, side);
}

enum { CLASS_OF_OTHER = 255 }; /* behind all that are classes of aircraft */

static uint64_t type_code(const struct dimensions *ds, const struct part *p, type_id t)
{
	(void)ds, (void)p;
	return t;
}

static uint64_t family_code(const struct dimensions *ds, const struct part *p, type_id t)
{
	(void)p;
	return catalogue_family(ds->r->ev->catalogue, t);
}

static uint64_t role_code(const struct dimensions *ds, const struct part *p, type_id t)
{
	const struct aircraft_type *type = catalogue_type_get(ds->r->ev->catalogue, t);
	const char *role = type && type->role && !p->other ? type->role : "";

	return intern_add(ds->roles, role, strlen(role), NULL);
}

static uint64_t class_code(const struct dimensions *ds, const struct part *p, type_id t)
{
	const struct aircraft_type *type = catalogue_type_get(ds->r->ev->catalogue, t);

	if (p->other)
		return CLASS_OF_OTHER;
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
WORD_NAME(status_words)
WORD_NAME(condition_words)
WORD_NAME(outcome_words)
WORD_NAME(kind_words)

static const char *class_name(const struct dimensions *ds, uint64_t code, struct arena *a)
{
	(void)ds, (void)a;
	return code == CLASS_OF_OTHER ? OTHER_CLASS : vocabulary_name(&class_words, (int)code);
}

const struct dimension_row dimension_table[DIMENSIONS] = {
    [BY_DEAL] = {"deal", deal_code, NULL, deal_name},
    [BY_TYPE] = {"type", NULL, type_code, type_name},
    [BY_FAMILY] = {"family", NULL, family_code, type_name},
    [BY_ROLE] = {"role", NULL, role_code, role_name},
    [BY_CLASS] = {"class", NULL, class_code, class_name},
    [BY_FROM] = {"from", from_code, NULL, party_name},
    [BY_TO] = {"to", to_code, NULL, party_name},
    [BY_OPERATOR] = {"operator", operator_code, NULL, party_name},
    [BY_PARTY] = {"party", party_code, NULL, party_name},
    [BY_YEAR] = {"year", year_code, NULL, year_name},
    [BY_STATUS] = {"status", status_code, NULL, status_words_name},
    [BY_CONDITION] = {"condition", condition_code, NULL, condition_words_name},
    [BY_OUTCOME] = {"outcome", outcome_code, NULL, outcome_words_name},
    [BY_KIND] = {"kind", kind_code, NULL, kind_words_name},
    [BY_SOURCE] = {"source", source_code, NULL, source_name},
    [BY_CURRENCY] = {"currency", currency_code_of, NULL, currency_text},
};
