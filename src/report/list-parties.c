/* Parties: those that the ledger uses and, under a filter, those of the reference list that match
 * it. */
#include "list.h"
#include "usage.h"

enum {
	PARTY_NAME,
	PARTY_CLAIMS,
	PARTY_ALPHA3,
	PARTY_CATEGORY,
	PARTY_PARENT,
	PARTY_UNRESOLVED,
	PARTY_ALPHA2,
	PARTY_GROUPS,
	PARTY_ALIASES,
	PARTY_COLUMNS
};

static const struct column columns[] = {
    [PARTY_NAME] = {.name = "name", .key = true},
    [PARTY_CLAIMS] = {.name = "claims", .right = true},
    [PARTY_ALPHA3] = {.name = "alpha3", .title = "code"},
    [PARTY_CATEGORY] = {.name = "category"},
    [PARTY_PARENT] = {.name = "parent"},
    [PARTY_UNRESOLVED] = {.name = "unresolved"},
    [PARTY_ALPHA2] = {.name = "alpha2", .extra = true},
    [PARTY_GROUPS] = {.name = "groups", .extra = true, .elastic = true},
    [PARTY_ALIASES] = {.name = "aliases", .extra = true, .elastic = true},
};

/* A row is the party's id, kept in the arena. */
static const struct party *party_of(const void *row, const struct look *l)
{
	return catalogue_party_get(l->ev->catalogue, *(const party_id *)row);
}

static void party_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct usage *u = l->more;
	const struct party *p = party_of(row, l);
	const struct cell cells[PARTY_COLUMNS] = {
	    [PARTY_NAME] = cell_text(p->name),
	    [PARTY_CLAIMS] = cell_size(u->parties[*(const party_id *)row]),
	    [PARTY_ALPHA3] = cell_text(p->alpha3),
	    [PARTY_CATEGORY] = cell_text(p->category),
	    [PARTY_PARENT] = cell_text(look_party(l, p->parent)),
	    [PARTY_UNRESOLVED] = cell_bool(p->unresolved),
	    [PARTY_ALPHA2] = cell_text(p->alpha2),
	};

	if (column == PARTY_GROUPS || column == PARTY_ALIASES)
		*out = cell_split(l, column == PARTY_GROUPS ? p->groups : p->aliases);
	else
		*out = cells[column];
}

static void party_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	static const struct {
		enum field_id field;
		size_t column;
	} texts[] = {{FIELD_NAME, PARTY_NAME},
		     {FIELD_ALPHA2, PARTY_ALPHA2},
		     {FIELD_ALPHA3, PARTY_ALPHA3},
		     {FIELD_CATEGORY, PARTY_CATEGORY},
		     {FIELD_PARENT, PARTY_PARENT}};

	out->kind = FACET_NONE;
	if (nth)
		return;
	if (field == FIELD_PARTY || field == FIELD_FROM || field == FIELD_TO ||
	    field == FIELD_OPERATOR) {
		facet_of_party(out, *(const party_id *)row, (struct date){0});
		return;
	}
	for (size_t i = 0; i < COUNT_OF(texts); i++) {
		struct cell c;
		if (texts[i].field != field)
			continue;
		party_cell(row, texts[i].column, &c, arg);
		facet_of_cell(out, &c);
	}
}

static const char *party_text(const void *row, int nth, void *arg)
{
	const struct party *p = party_of(row, arg);
	const char *const texts[] = {p->name, p->alpha2, p->alpha3, p->category, p->aliases};

	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static void collect_parties(struct table *t, struct look *l, const struct filter *f)
{
	const struct usage *u = usage_of(l);
	size_t n = catalogue_party_count(l->ev->catalogue);
	party_id *ids = arena_alloc(l->arena, (n + 1) * sizeof *ids);

	for (party_id i = 1; i <= n; i++) {
		ids[i] = i;
		if (u->parties[i] || !filter_is_empty(f))
			list_add(t, &ids[i], f, party_facet, party_text, l);
	}
}

const struct list_kind list_parties = {.name = "parties",
				       .title = "Parties",
				       .columns = columns,
				       .column_count = PARTY_COLUMNS,
				       .cell = party_cell,
				       .collect = collect_parties,
				       .facets = party_facet,
				       .texts = party_text};
