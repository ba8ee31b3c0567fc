/* What record a set of fields can speak of, and what each record cannot do without. */
#ifndef HANGAR_IMPORT_SUBJECT_H
#define HANGAR_IMPORT_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/field.h"

/* Every record that a file can hold, as the table of fields takes it. */
#define RECORD_ANY                                                                                 \
	(RECORD_CLAIM | RECORD_SOURCE | RECORD_TYPE | RECORD_PARTY | RECORD_RATE | RECORD_INDEX)

/* The fields that a header, or a row, states. */
struct stated {
	bool field[FIELD_COUNT_OF_FIELDS];
};

/* Every record, in the order of the field table; RECORD_NONE ends it. */
extern const enum record subject_records[];

/* True where the fields tell this record from the others ("from", "to", "deal" of a transfer). */
bool subject_shown(enum record r, const struct stated *s);
/* True where a row of these fields can be stored. */
bool subject_complete(enum record r, const struct stated *s);
/* "key, which every source needs", "operator or type; ..." for messages. */
const char *subject_needs(enum record r);

#endif
