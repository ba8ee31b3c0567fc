/* The one table of fields: the names used in CSV headers, --map, filters, columns and JSON alike.
 */
#ifndef HANGAR_FIELD_H
#define HANGAR_FIELD_H

#include <stdbool.h>
#include <stddef.h>

struct vocabulary;
struct str;

enum record { /* bits, so that one row of the table can serve several records */
	      RECORD_NONE = 0,
	      RECORD_HOLDING = 1,
	      RECORD_TRANSFER = 2,
	      RECORD_AIRFRAME = 4,
	      RECORD_SOURCE = 8,
	      RECORD_TYPE = 16,
	      RECORD_PARTY = 32,
	      RECORD_RATE = 64,
	      RECORD_INDEX = 128,
};
#define RECORD_CLAIM (RECORD_HOLDING | RECORD_TRANSFER | RECORD_AIRFRAME)

enum field_kind {
	KIND_OF_TEXT,    /* kept as it stands */
	KIND_OF_KEY,     /* the record's own key or name */
	KIND_OF_DEAL,    /* a deal key */
	KIND_OF_SOURCE,  /* a source key */
	KIND_OF_SOURCES, /* source keys separated by ';' */
	KIND_OF_PARTY,   /* a party by any of its names */
	KIND_OF_TYPE,    /* one type */
	KIND_OF_TYPES,   /* one type, a set with an unknown split, or none */
	KIND_OF_QUANTITY,
	KIND_OF_MONEY,
	KIND_OF_DATE,
	KIND_OF_DECIMAL, /* TIV, index values, rates: exact decimals */
	KIND_OF_GRADE,   /* one axis or both */
	KIND_OF_WORD,    /* one of a vocabulary */
	KIND_OF_CURRENCY,
};

enum field_id {
	FIELD_NONE,
	/* every claim */
	FIELD_SOURCE,
	FIELD_LOCATOR,
	FIELD_CITES,
	FIELD_STANCE,
	FIELD_DENIES,
	FIELD_CREDIBILITY,
	FIELD_RANK,
	FIELD_EXCERPT,
	FIELD_NOTE,
	FIELD_TAGS,
	/* holding, transfer, airframe */
	FIELD_OPERATOR,
	FIELD_TYPE,
	FIELD_COUNT,
	FIELD_CONDITION,
	FIELD_AS_OF,
	FIELD_UNIT_PRICE,
	FIELD_BASE,
	FIELD_DEAL,
	FIELD_SITE,
	FIELD_KIND,
	FIELD_FROM,
	FIELD_TO,
	FIELD_VIA,
	FIELD_ORDERED,
	FIELD_TOTAL_PRICE,
	FIELD_PRICE_KIND,
	FIELD_ORDER_DATE,
	FIELD_DATE,
	FIELD_STATUS,
	FIELD_OUTCOME,
	FIELD_TIV,
	FIELD_ICAO24,
	FIELD_REGISTRATION,
	FIELD_SERIAL,
	FIELD_CONSTRUCTION_NO,
	FIELD_UNIT,
	FIELD_BUILT,
	/* source */
	FIELD_KEY,
	FIELD_TITLE,
	FIELD_PUBLISHER,
	FIELD_ADDRESS,
	FIELD_ARCHIVED,
	FIELD_PUBLISHED,
	FIELD_RETRIEVED,
	FIELD_LANGUAGE,
	FIELD_RELIABILITY,
	FIELD_DERIVES_FROM,
	FIELD_EDITION_OF,
	/* aircraft type, party */
	FIELD_DESIGNATION,
	FIELD_MAKER,
	FIELD_ROLE,
	FIELD_CLASS,
	FIELD_REPORTING_NAME,
	FIELD_FIRST_FLIGHT,
	FIELD_PARENT,
	FIELD_ALIASES,
	FIELD_NAME,
	FIELD_ALPHA2,
	FIELD_ALPHA3,
	FIELD_CATEGORY,
	FIELD_GROUPS,
	/* rate, index */
	FIELD_QUOTE,
	FIELD_RATE,
	FIELD_VALUE,
	/* what is computed and only filtered or shown */
	FIELD_ID,
	FIELD_IS,
	FIELD_PRICE,
	FIELD_YEAR,
	FIELD_FAMILY,
	FIELD_PARTY,
	FIELD_BATCH,
	FIELD_LINE,
	FIELD_GRADE,
	FIELD_CURRENCY,
	FIELD_COST,
	FIELD_SOURCES,
	FIELD_ORIGINS,
	FIELD_DENIALS,
	FIELD_DOUBTS,
	FIELD_FILE,
	FIELD_COUNT_OF_FIELDS
};

struct field {
	enum field_id id;
	const char *name;
	enum field_kind kind;
	unsigned records;               /* where it may stand in a CSV file; 0: computed */
	bool required;                  /* the record's own key: a row without it is rejected */
	const struct vocabulary *words; /* for KIND_OF_WORD */
	const char *also;               /* header words understood as this field, blank-separated */
	const char *help;               /* one line */
};

const struct field *field_get(enum field_id id);
/* By name or synonym, any case, blanks, dashes and underscores alike; NULL when unknown. Several
 * records may use one name for different fields (`source`, `date`, `type`): `records` narrows. */
const struct field *field_find(const char *name, unsigned records);
const struct field *field_next(const struct field *after); /* NULL starts; NULL ends */
const char *record_name(enum record r);                    /* "transfer" */
const char *record_plural(enum record r);                  /* "transfers" */
enum record record_find(const char *name);                 /* singular or plural; 0 unknown */
/* The names of the fields of `records`, comma-separated, for error messages. */
void field_list(struct str *out, unsigned records);

#endif
