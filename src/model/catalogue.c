/* Types and parties in memory: the records, how their names are found, and how they contain one
 * another. Type sets stand in typeset.c, the embedded lists in reference.c. */
#include "catalogue-inside.h"

#include <string.h>

#include "hangar/str.h"
#include "type-name.h"

struct catalogue *catalogue_new(void)
{
	struct catalogue *c = mem_zalloc(sizeof *c);

	names_init(&c->type_names);
	names_init(&c->party_names);
	names_init(&c->party_codes);
	makers_init(&c->makers);
	typesets_init(&c->sets);
	reference_load(c);
	return c;
}

void catalogue_free(struct catalogue **cp)
{
	struct catalogue *c = *cp;

	if (!c)
		return;
	names_done(&c->type_names);
	names_done(&c->party_names);
	names_done(&c->party_codes);
	makers_done(&c->makers);
	typesets_done(&c->sets);
	vec_free(&c->types);
	vec_free(&c->parties);
	vec_free(&c->memberships);
	arena_free(&c->arena);
	mem_free(c);
	*cp = NULL;
}

static void trim(const char **text, size_t *n)
{
	while (*n && strchr(" \t\r\n", (*text)[*n - 1]))
		--*n;
	while (*n && strchr(" \t\r\n", **text)) {
		++*text;
		--*n;
	}
}

/* A name that only some cell used comes last: another spelling of it may be put together of known
 * ones, whichever was read first. */
type_id catalogue_type_find(const struct catalogue *c, const char *text, size_t n)
{
	type_id t = names_find(&c->type_names, text, n), made;

	if (t && !c->types.v[t - 1].unresolved)
		return t;
	made = type_name_find(c, text, n);
	return made ? made : t;
}

/* ISO codes count only in capitals: `IT` is a state, `it` is a word. */
static bool is_code(const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (text[i] < 'A' || text[i] > 'Z')
			return false;
	}
	return n == 2 || n == 3;
}

party_id catalogue_party_find(const struct catalogue *c, const char *text, size_t n)
{
	party_id p = names_find(&c->party_names, text, n);

	trim(&text, &n);
	if (!p && is_code(text, n))
		p = names_find(&c->party_codes, text, n);
	return p;
}

type_id catalogue_type_named(const struct catalogue *c, const char *text, size_t n)
{
	return names_find(&c->type_names, text, n);
}

party_id catalogue_party_named(const struct catalogue *c, const char *text, size_t n)
{
	return names_find(&c->party_names, text, n);
}

static type_id add_type(struct catalogue *c, const char *designation, size_t n)
{
	struct aircraft_type t = {.designation = arena_strndup(&c->arena, designation, n),
				  .unresolved = true};

	vec_push(&c->types, t);
	names_add(&c->type_names, designation, n, (type_id)c->types.n);
	return (type_id)c->types.n;
}

static party_id add_party(struct catalogue *c, const char *name, size_t n)
{
	struct party p = {.name = arena_strndup(&c->arena, name, n), .unresolved = true};

	vec_push(&c->parties, p);
	names_add(&c->party_names, name, n, (party_id)c->parties.n);
	return (party_id)c->parties.n;
}

type_id catalogue_type(struct catalogue *c, const char *text, size_t n)
{
	type_id t;

	trim(&text, &n);
	if (!n)
		return 0;
	t = catalogue_type_find(c, text, n);
	return t ? t : add_type(c, text, n);
}

party_id catalogue_party(struct catalogue *c, const char *text, size_t n)
{
	party_id p;

	trim(&text, &n);
	if (!n)
		return 0;
	p = catalogue_party_find(c, text, n);
	return p ? p : add_party(c, text, n);
}

/* Replaces what is stated; what is not stated stays. */
static void take(struct catalogue *c, const char **field, const char *text)
{
	if (!str_blank(text))
		*field = arena_strdup(&c->arena, text);
}

/* Would `parent` above `child` close a circle? Then the list is wrong, and the parent is left out.
 */
static bool type_parent_fits(const struct catalogue *c, type_id child, type_id parent)
{
	return !catalogue_type_within(c, parent, child);
}

/* The unresolved record that a definition completes by one of its aliases; 0 when none does. */
static type_id unresolved_type(const struct catalogue *c, const char *aliases)
{
	while (aliases && *aliases) {
		size_t n = strcspn(aliases, ";");
		type_id id = names_find(&c->type_names, aliases, n);
		if (id && c->types.v[id - 1].unresolved)
			return id;
		aliases += n + (aliases[n] == ';');
	}
	return 0;
}

static party_id unresolved_party(const struct catalogue *c, const char *aliases)
{
	while (aliases && *aliases) {
		size_t n = strcspn(aliases, ";");
		party_id id = catalogue_party_find(c, aliases, n);
		if (id && c->parties.v[id - 1].unresolved)
			return id;
		aliases += n + (aliases[n] == ';');
	}
	return 0;
}

/* The record that a definition is about: the one of exactly its name, else the unresolved one of an
 * alias, which then takes the name, else a new one. */
static type_id type_to_define(struct catalogue *c, const char *name, const char *aliases)
{
	type_id id = names_find(&c->type_names, name, strlen(name));

	if (!id && (id = unresolved_type(c, aliases)) != 0) {
		c->types.v[id - 1].designation = arena_strdup(&c->arena, name);
		names_add(&c->type_names, name, strlen(name), id);
	}
	return id ? id : add_type(c, name, strlen(name));
}

static party_id party_to_define(struct catalogue *c, const char *name, const char *aliases)
{
	party_id id = catalogue_party_find(c, name, strlen(name));

	if (!id && (id = unresolved_party(c, aliases)) != 0) {
		c->parties.v[id - 1].name = arena_strdup(&c->arena, name);
		names_add(&c->party_names, name, strlen(name), id);
	}
	return id ? id : catalogue_party(c, name, strlen(name));
}

void catalogue_name_by_reporting(struct catalogue *c, type_id id)
{
	const char *name = c->types.v[id - 1].reporting_name;

	if (!str_blank(name))
		names_add(&c->type_names, name, strlen(name), id);
}

type_id catalogue_type_record(struct catalogue *c, const struct aircraft_type *t,
			      const char *parent)
{
	type_id id = type_to_define(c, t->designation, t->aliases);
	struct aircraft_type *own = &c->types.v[id - 1];
	type_id up;

	own->unresolved = false;
	take(c, &own->maker, t->maker);
	take(c, &own->role, t->role);
	take(c, &own->reporting_name, t->reporting_name);
	take(c, &own->aliases, t->aliases);
	if (t->class_)
		own->class_ = t->class_;
	if (date_stated(&t->first_flight))
		own->first_flight = t->first_flight;
	names_add_list(&c->type_names, t->aliases, id);
	if (!str_blank(parent)) {
		up = catalogue_type(c, parent, strlen(parent)); /* may move the array */
		if (type_parent_fits(c, id, up))
			c->types.v[id - 1].parent = up;
	}
	return id;
}

type_id catalogue_type_define(struct catalogue *c, const struct aircraft_type *t,
			      const char *parent)
{
	type_id id = catalogue_type_record(c, t, parent);

	catalogue_name_by_reporting(c, id);
	return id;
}

static void join_groups(struct catalogue *c, party_id member, const char *list)
{
	while (list && *list) {
		size_t n = strcspn(list, ";");
		party_id group = catalogue_party(c, list, n);
		if (group) {
			struct membership m = {group, member, DAY_OPEN_PAST, DAY_OPEN_FUTURE};
			vec_push(&c->memberships, m);
		}
		list += n + (list[n] == ';');
	}
}

party_id catalogue_party_define(struct catalogue *c, const struct party *p, const char *parent)
{
	party_id id = party_to_define(c, p->name, p->aliases), up;
	struct party *own = &c->parties.v[id - 1];

	own->unresolved = false;
	take(c, &own->alpha2, p->alpha2);
	take(c, &own->alpha3, p->alpha3);
	take(c, &own->category, p->category);
	take(c, &own->aliases, p->aliases);
	take(c, &own->groups, p->groups);
	if (date_stated(&p->from))
		own->from = p->from;
	if (date_stated(&p->to))
		own->to = p->to;
	names_add_list(&c->party_names, p->aliases, id);
	if (p->alpha2)
		names_add(&c->party_codes, p->alpha2, strlen(p->alpha2), id);
	if (p->alpha3)
		names_add(&c->party_codes, p->alpha3, strlen(p->alpha3), id);
	join_groups(c, id, p->groups);
	if (!str_blank(parent)) {
		up = catalogue_party(c, parent, strlen(parent));
		if (!catalogue_party_within(c, up, id, DAY_OPEN_PAST, DAY_OPEN_FUTURE))
			c->parties.v[id - 1].parent = up;
	}
	return id;
}

const struct aircraft_type *catalogue_type_get(const struct catalogue *c, type_id t)
{
	return t ? &c->types.v[t - 1] : NULL;
}

const struct party *catalogue_party_get(const struct catalogue *c, party_id p)
{
	return p ? &c->parties.v[p - 1] : NULL;
}

size_t catalogue_type_count(const struct catalogue *c)
{
	return c->types.n;
}

size_t catalogue_party_count(const struct catalogue *c)
{
	return c->parties.n;
}

bool catalogue_type_within(const struct catalogue *c, type_id t, type_id of)
{
	for (; t; t = c->types.v[t - 1].parent) {
		if (t == of)
			return true;
	}
	return false;
}

type_id catalogue_family(const struct catalogue *c, type_id t)
{
	while (t && c->types.v[t - 1].parent)
		t = c->types.v[t - 1].parent;
	return t;
}

bool catalogue_type_is_class(const struct catalogue *c, type_id t)
{
	static const char sign[] = " (type not given)"; /* see schema/aircraft-types.csv */
	const char *name = t ? c->types.v[t - 1].designation : "";
	size_t n = strlen(name);

	return n >= sizeof sign && streq(name + n - (sizeof sign - 1), sign);
}

static bool is_member(const struct catalogue *c, party_id p, party_id group, int32_t from,
		      int32_t to)
{
	for (size_t i = 0; i < c->memberships.n; i++) {
		const struct membership *m = &c->memberships.v[i];
		if (m->group == group && m->member == p && m->from <= to && from <= m->to)
			return true;
	}
	return false;
}

bool catalogue_party_within(const struct catalogue *c, party_id p, party_id of, int32_t from,
			    int32_t to)
{
	for (; p; p = c->parties.v[p - 1].parent) {
		if (p == of || is_member(c, p, of, from, to))
			return true;
	}
	return false;
}
