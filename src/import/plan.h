/* What each column of a file means. */
#ifndef HANGAR_IMPORT_PLAN_H
#define HANGAR_IMPORT_PLAN_H

#include "hangar/import.h"
#include "hangar/mem.h"

struct header;
struct mapping;
struct meaning;

/* Fills record, columns and source of the plan, all in the arena; the rest is the caller's, who has
 * set `list` where there is one. `m`: what was guessed of the columns; NULL under a preset. A
 * header whose meaning can't be told is ERR_USAGE. `party`: that the file's name speaks of, for
 * what a preset asks for; NULL. */
int plan_make(struct import_plan *p, const struct header *h, const struct mapping *map,
	      const struct meaning *m, const struct import_options *o, const char *path,
	      const char *party, struct arena *a, struct err *e);
/* The field of this record that has that number; NULL: none. */
const struct field *plan_field_of(enum record r, enum field_id id);
/* How many columns of this header are fields of the record that it tells (of `as`, where that is
 * given); 0 where it does not tell one. */
size_t plan_tells(const struct header *h, const struct mapping *map, enum record as);
/* The record that the header tells by the names of its columns and --map, `as` where that is given;
 * RECORD_NONE where it tells none. *known: how many columns are its fields. */
enum record plan_told(const struct header *h, const struct mapping *map, enum record as,
		      size_t *known);
/* True where unknown columns of this record have a place to be kept in. */
bool plan_keeps_extra(enum record r);
/* The field of a header cell in a record of kind r, as --map or the table of fields has it; NULL:
 * none, or left out. */
const struct field *plan_field(const struct mapping *map, const char *header, enum record r);

#endif
