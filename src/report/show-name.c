/* An aircraft type or a party: what is known of it, what belongs to it, what is claimed of it. */
#include "show.h"

#include <string.h>

#include "hangar/err.h"
#include "usage.h"

/* Names under a heading, and a list for programs. */
static void add_names(struct report *rep, const char *name, const char *title, const char **names,
		      size_t n)
{
	struct section *s = report_section(rep, SECTION_PARAGRAPHS, name, title);

	s->drawn = true;
	for (size_t i = 0; i < n; i++)
		report_line(rep, s, STYLE_INDENTED, ROLE_NONE, 0, "%s", names[i]);
	report_fact(rep, name, (struct cell){.kind = CELL_LIST, .as.list = {names, n}});
}

/* ---- types ---- */

static bool is_of_type(const struct claim *c, const struct look *l, const void *what)
{
	const struct catalogue *cat = l->ev->catalogue;
	type_id of = *(const type_id *)what;
	const type_id *members;
	struct facet f = {0};
	size_t n;

	claim_facet(c, FIELD_TYPE, 0, &f, (void *)(uintptr_t)l);
	if (f.type)
		return catalogue_type_within(cat, f.type, of);
	members = catalogue_typeset_members(cat, f.types, &n);
	for (size_t i = 0; i < n; i++) {
		if (catalogue_type_within(cat, members[i], of))
			return true;
	}
	return false;
}

static void add_variants(struct report *rep, struct look *l, type_id of)
{
	size_t all = catalogue_type_count(l->ev->catalogue), n = 0;
	const char **names = arena_alloc(l->arena, (all + 1) * sizeof *names);

	for (type_id i = 1; i <= all; i++) {
		const struct aircraft_type *t = catalogue_type_get(l->ev->catalogue, i);
		if (t->parent == of)
			names[n++] = t->designation;
	}
	add_names(rep, "variants", "Variants", names, n);
}

static int no_type(const struct look *l, const char *name, struct err *e)
{
	struct near n = {.wanted = name};

	for (type_id i = 1; i <= catalogue_type_count(l->ev->catalogue); i++)
		near_offer(&n, catalogue_type_get(l->ev->catalogue, i)->designation);
	return near_error(&n, "type", e);
}

int show_type(struct report *rep, struct look *l, const char *name, struct err *e)
{
	type_id *id = arena_alloc(l->arena, sizeof *id);

	*id = catalogue_type_find(l->ev->catalogue, name, strlen(name));
	if (!*id)
		return no_type(l, name, e);
	usage_of(l);
	show_object(rep, l, &list_types, id);
	add_variants(rep, l, *id);
	show_findings(rep, l, rep->title);
	show_claims(rep, l, is_of_type, id);
	return 0;
}

/* ---- parties ---- */

static bool is_of_party(const struct claim *c, const struct look *l, const void *what)
{
	const struct catalogue *cat = l->ev->catalogue;
	party_id of = *(const party_id *)what;

	for (int nth = 0;; nth++) {
		struct facet f = {0};
		claim_facet(c, FIELD_PARTY, nth, &f, (void *)(uintptr_t)l);
		if (f.kind == FACET_NONE)
			return false;
		if (f.party && catalogue_party_within(cat, f.party, of, f.from, f.to))
			return true;
	}
}

static void add_children(struct report *rep, struct look *l, party_id of)
{
	size_t all = catalogue_party_count(l->ev->catalogue), n = 0;
	const char **names = arena_alloc(l->arena, (all + 1) * sizeof *names);

	for (party_id i = 1; i <= all; i++) {
		const struct party *p = catalogue_party_get(l->ev->catalogue, i);
		if (p->parent == of)
			names[n++] = p->name;
	}
	add_names(rep, "children", "Parts of it", names, n);
}

static int no_party(const struct look *l, const char *name, struct err *e)
{
	struct near n = {.wanted = name};

	for (party_id i = 1; i <= catalogue_party_count(l->ev->catalogue); i++)
		near_offer(&n, catalogue_party_get(l->ev->catalogue, i)->name);
	return near_error(&n, "party", e);
}

int show_party(struct report *rep, struct look *l, const char *name, struct err *e)
{
	party_id *id = arena_alloc(l->arena, sizeof *id);

	*id = catalogue_party_find(l->ev->catalogue, name, strlen(name));
	if (!*id)
		return no_party(l, name, e);
	usage_of(l);
	show_object(rep, l, &list_parties, id);
	add_children(rep, l, *id);
	show_findings(rep, l, rep->title);
	show_claims(rep, l, is_of_party, id);
	return 0;
}
