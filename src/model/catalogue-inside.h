/* What the files of the catalogue share; nobody else includes it. */
#ifndef HANGAR_MODEL_CATALOGUE_INSIDE_H
#define HANGAR_MODEL_CATALOGUE_INSIDE_H

#include <pthread.h>

#include "hangar/catalogue.h"
#include "hangar/mem.h"

#include "makers.h"
#include "names.h"

struct membership {
	party_id group, member;
	int32_t from, to; /* days, inclusive */
};

struct typeset {
	const type_id *members; /* sorted */
	size_t n;
	const char *name; /* members as first stated */
};

#define TYPESET_BLOCK  256 /* sets in the first block */
#define TYPESET_BLOCKS 25

struct typesets {
	struct intern *keys; /* the sorted members, as bytes */
	/* Blocks that never move, each twice as long as the one before, so that sets can be read
	 * while a thread beside adds one. */
	struct typeset *blocks[TYPESET_BLOCKS];
	pthread_mutex_t lock; /* of whoever adds */
};

struct catalogue {
	struct arena arena;
	VEC(struct aircraft_type) types;
	VEC(struct party) parties;
	VEC(struct membership) memberships;
	struct names type_names, party_names, party_codes;
	struct makers makers;
	struct typesets sets;
};

void typesets_init(struct typesets *s);
void typesets_done(struct typesets *s);
/* A definition without the names that come of its reporting name. */
type_id catalogue_type_record(struct catalogue *c, const struct aircraft_type *t,
			      const char *parent);
/* "Foxhound", where no other type has the name. */
void catalogue_name_by_reporting(struct catalogue *c, type_id id);
/* Fills an empty catalogue from the embedded lists. */
void reference_load(struct catalogue *c);

#endif
