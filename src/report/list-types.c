/* Aircraft types: those that the ledger uses and, under a filter, those of the reference list that
 * match it. */
#include "list.h"
#include "usage.h"

enum {
	TYPE_DESIGNATION,
	TYPE_CLAIMS,
	TYPE_ROLE,
	TYPE_CLASS,
	TYPE_MAKER,
	TYPE_REPORTING_NAME,
	TYPE_FIRST_FLIGHT,
	TYPE_PARENT,
	TYPE_UNRESOLVED,
	TYPE_ALIASES,
	TYPE_COLUMNS
};

static const struct column columns[] = {
    [TYPE_DESIGNATION] = {.name = "designation", .key = true},
    [TYPE_CLAIMS] = {.name = "claims", .right = true},
    [TYPE_ROLE] = {.name = "role"},
    [TYPE_CLASS] = {.name = "class"},
    [TYPE_MAKER] = {.name = "maker", .elastic = true},
    [TYPE_REPORTING_NAME] = {.name = "reporting_name", .title = "reporting name"},
    [TYPE_FIRST_FLIGHT] = {.name = "first_flight", .title = "first flight"},
    [TYPE_PARENT] = {.name = "parent"},
    [TYPE_UNRESOLVED] = {.name = "unresolved"},
    [TYPE_ALIASES] = {.name = "aliases", .extra = true, .elastic = true},
};

/* A row is the type's id, kept in the arena. */
static const struct aircraft_type *type_of(const void *row, const struct look *l)
{
	return catalogue_type_get(l->ev->catalogue, *(const type_id *)row);
}

static struct cell parent_cell(const struct aircraft_type *t, const struct look *l)
{
	return cell_text(t->parent ? catalogue_type_get(l->ev->catalogue, t->parent)->designation
				   : NULL);
}

static void type_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct usage *u = l->more;
	const struct aircraft_type *t = type_of(row, l);
	const struct cell cells[TYPE_COLUMNS] = {
	    [TYPE_DESIGNATION] = cell_text(t->designation),
	    [TYPE_CLAIMS] = cell_size(u->types[*(const type_id *)row]),
	    [TYPE_ROLE] = cell_text(t->role),
	    [TYPE_CLASS] = cell_word(&class_words, (int)t->class_),
	    [TYPE_MAKER] = cell_text(t->maker),
	    [TYPE_REPORTING_NAME] = cell_text(t->reporting_name),
	    [TYPE_FIRST_FLIGHT] = cell_date(t->first_flight),
	    [TYPE_PARENT] = parent_cell(t, l),
	    [TYPE_UNRESOLVED] = cell_bool(t->unresolved),
	};

	*out = column == TYPE_ALIASES ? cell_split(l, t->aliases) : cells[column];
}

static void type_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct look *l = arg;
	const struct aircraft_type *t = type_of(row, l);
	struct cell c = {.kind = CELL_NONE};

	out->kind = FACET_NONE;
	if (nth)
		return;
	if (field_of_types(field)) {
		facet_of_type(out, *(const type_id *)row);
		return;
	}
	if (field == FIELD_DESIGNATION)
		c = cell_text(t->designation);
	else if (field == FIELD_FIRST_FLIGHT || field == FIELD_DATE || field == FIELD_YEAR)
		c = cell_date(t->first_flight);
	else if (field == FIELD_PARENT)
		c = parent_cell(t, l);
	else if (field == FIELD_ALIASES)
		c = cell_text(t->aliases);
	else
		return;
	facet_of_cell(out, &c);
}

static const char *type_text(const void *row, int nth, void *arg)
{
	const struct aircraft_type *t = type_of(row, arg);
	const char *const texts[] = {t->designation, t->reporting_name, t->maker, t->role,
				     t->aliases};

	if ((size_t)nth >= COUNT_OF(texts))
		return NULL;
	return texts[nth] ? texts[nth] : "";
}

static void collect_types(struct table *t, struct look *l, const struct filter *f)
{
	const struct usage *u = usage_of(l);
	size_t n = catalogue_type_count(l->ev->catalogue);
	type_id *ids = arena_alloc(l->arena, (n + 1) * sizeof *ids);

	for (type_id i = 1; i <= n; i++) {
		ids[i] = i;
		if (u->types[i] || !filter_is_empty(f))
			list_add(t, &ids[i], f, type_facet, type_text, l);
	}
}

const struct list_kind list_types = {.name = "types",
				     .title = "Aircraft types",
				     .columns = columns,
				     .column_count = TYPE_COLUMNS,
				     .cell = type_cell,
				     .collect = collect_types,
				     .facets = type_facet,
				     .texts = type_text};
