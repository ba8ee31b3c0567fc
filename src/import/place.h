/* Where the value of a field goes in its record, and how it is read. */
#ifndef HANGAR_IMPORT_PLACE_H
#define HANGAR_IMPORT_PLACE_H

#include <stddef.h>
#include <stdint.h>

#include "hangar/field.h"

/* How a cell becomes a value. Nearly enum field_kind; but one kind can be held in several ways
 * (a type is a type set in a transfer and one type in an airframe). */
enum reading {
	READ_TEXT,
	READ_KEY, /* of a source: its id too */
	READ_DEAL,
	READ_SOURCE,
	READ_SOURCES,
	READ_PARTY,
	READ_TYPE,
	READ_TYPES,
	READ_QUANTITY,
	READ_MONEY,
	READ_DATE,
	READ_VALUE,          /* a positive decimal */
	READ_MICRO_QUANTITY, /* one in millionths, as an exact quantity; 0 allowed */
	READ_RATE,
	READ_RELIABILITY,
	READ_CREDIBILITY,
	READ_WORD,      /* into an enum */
	READ_WORD_BYTE, /* into a uint8_t */
	READ_CURRENCY,
	READINGS
};

struct place {
	unsigned records;
	enum field_id field;
	enum reading reading;
	size_t offset; /* in the record's struct, which begins at import_row.as */
};

/* NULL never for a field that the table of fields gives to this record. */
const struct place *place_of(enum record r, enum field_id f);

#endif
