/* The names of aircraft types and parties, and what is known of them: the embedded reference lists,
 * what the ledger defines, and names that nothing defines yet (unresolved). In memory; ids are
 * dense from 1 and valid for this catalogue only. Several types with an unknown split are a type
 * set, interned too. */
#ifndef HANGAR_CATALOGUE_H
#define HANGAR_CATALOGUE_H

#include "hangar/date.h"
#include "hangar/vocabulary.h"

#include <stddef.h>

typedef uint32_t type_id;
typedef uint32_t typeset_id; /* 0: no type stated */
typedef uint32_t party_id;

struct aircraft_type {
	const char *designation, *maker, *role, *reporting_name,
	    *aliases; /* aliases: ';' between */
	enum aircraft_class class_;
	struct date first_flight;
	type_id parent;
	bool unresolved; /* used, but nothing defines it */
};

struct party {
	const char *name, *alpha2, *alpha3, *category, *aliases, *groups;
	party_id parent;
	struct date from, to; /* first and last day of existence, where it has them */
	bool unresolved;
};

struct catalogue;

/* With the embedded reference lists in it. A fault in those is a bug and asserts. */
struct catalogue *catalogue_new(void);
void catalogue_free(struct catalogue **c);

/* What a name means: by designation or name, alias, reporting name, designation with reporting
 * name, ISO code; across case, script look-alikes, spacing and dashes. A type also by its name with
 * more around it that all fits: "Lockheed C-130H Hercules", "Su-24M strike aircraft"; "F-5A/B" is
 * the nearest parent of both. 0 when unknown. */
type_id catalogue_type_find(const struct catalogue *c, const char *text, size_t n);
party_id catalogue_party_find(const struct catalogue *c, const char *text, size_t n);
/* The same, but an unknown name becomes an unresolved record, under the name as it stands. */
type_id catalogue_type(struct catalogue *c, const char *text, size_t n);
party_id catalogue_party(struct catalogue *c, const char *text, size_t n);
/* Whose that very name is, as its own, an alias or a reporting name; 0: nobody's. */
type_id catalogue_type_named(const struct catalogue *c, const char *text, size_t n);
party_id catalogue_party_named(const struct catalogue *c, const char *text, size_t n);

/* A definition from the ledger or a file: completes an unresolved record, or replaces stated
 * attributes of a known one. An alias that is another's stays with it. Text is copied. `parent` by
 * name, may be NULL. */
type_id catalogue_type_define(struct catalogue *c, const struct aircraft_type *t,
			      const char *parent);
party_id catalogue_party_define(struct catalogue *c, const struct party *p, const char *parent);

const struct aircraft_type *catalogue_type_get(const struct catalogue *c, type_id t);
const struct party *catalogue_party_get(const struct catalogue *c, party_id p);
size_t catalogue_type_count(const struct catalogue *c); /* ids run from 1 to this */
size_t catalogue_party_count(const struct catalogue *c);

/* t is `of` or one of its variants, at any depth. */
bool catalogue_type_within(const struct catalogue *c, type_id t, type_id of);
/* p is `of`, a part of it, or a member of it at some day in [from, to] (open ends allowed). */
bool catalogue_party_within(const struct catalogue *c, party_id p, party_id of, int32_t from,
			    int32_t to);
type_id catalogue_family(const struct catalogue *c, type_id t); /* the topmost parent */
/* It stands for all aircraft of a class of which no type is given. */
bool catalogue_type_is_class(const struct catalogue *c, type_id t);

/* Appends "did you mean A, B or C?", of defined parties, or nothing where none is near enough. */
void catalogue_near_party(struct str *out, const struct catalogue *c, const char *text);

/* Parses a cell: one type, several split at " / ", ';' or ", " between known types, or none (0).
 * `F/A-18` and `MiG-29/33/35` stay one name. Unknown names become unresolved records. */
typeset_id catalogue_types(struct catalogue *c, const char *text, size_t n);
/* The set of these types, in any order, repeats allowed. n = 0 gives 0. May be called in a thread
 * beside others that read sets. */
typeset_id catalogue_typeset(struct catalogue *c, const type_id *types, size_t n);
/* Its members, sorted by id; borrowed, valid for the life of the catalogue. */
const type_id *catalogue_typeset_members(const struct catalogue *c, typeset_id s, size_t *n);
/* "MiG-27 / MiG-29 / Su-24", members in the order in which they were first stated; borrowed. */
const char *catalogue_typeset_name(const struct catalogue *c, typeset_id s);

#endif
