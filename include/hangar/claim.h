/* The typed records of a ledger. Ids of types, parties and type sets are those of the catalogue, as
 * it reads the name that is stated; X_as is that name where it differs. Ids of sources and deals
 * index the evidence (evidence.h), 0 is none. Texts are borrowed from
 * whoever made the record. */
#ifndef HANGAR_CLAIM_H
#define HANGAR_CLAIM_H

#include "hangar/catalogue.h"
#include "hangar/date.h"
#include "hangar/field.h"
#include "hangar/grade.h"
#include "hangar/money.h"
#include "hangar/quantity.h"
#include "hangar/vocabulary.h"

typedef uint32_t source_id;
typedef uint32_t deal_id;
typedef uint32_t batch_id;
typedef uint64_t claim_id;
typedef uint32_t stated_id; /* a name as its source has it: a text of the evidence; 0: it is the
			     * name that it was resolved to, or nothing is stated */

/* What tells rows apart: 128 bits over all that the row states (not its line), made by import. */
struct row_identity {
	uint64_t hash, check;
};
enum fate {
	FATE_KEPT,      /* a new row, or one that no active batch said */
	FATE_UNCHANGED, /* already open: a sighting was recorded */
	FATE_SET_ASIDE,
	FATE_REJECTED,
};

/* A list of sources, as `cites` and `derives_from` give it. */
struct source_list {
	const source_id *v;
	size_t n;
};

/* What every claim has. */
struct claim {
	claim_id id;    /* claim:N, over all three records */
	batch_id batch; /* of the first sighting */
	uint32_t line;  /* 1-based line in that batch's file; 0: typed in */
	source_id source;
	uint8_t record; /* enum record */
	uint8_t stance, denies, rank;
	char credibility; /* '1'..'6', 0 */
	struct source_list cites;
	const char *locator, *excerpt, *note, *tags; /* NULL where not stated */
	const char *extra; /* columns nobody knows, as a JSON object; NULL without */
	const char *other; /* of no aircraft: what its source calls the equipment, "tank", "" where
			    * it only names the type (other.h); NULL: of aircraft */
};

struct holding {
	struct claim claim;
	party_id operator_;
	stated_id operator_as;
	typeset_id types;
	stated_id types_as;
	struct quantity count;
	enum condition condition;
	struct date as_of;
	struct money unit_price;
	const char *base;
};

/* TIV and the like: exact decimals in millionths. */
#define DECIMAL_ONE 1000000

struct transfer {
	struct claim claim;
	deal_id deal; /* 0: it is its own deal */
	const char *site;
	enum kind kind;
	party_id from;
	stated_id from_as;
	party_id to;
	stated_id to_as;
	party_id via;
	stated_id via_as;
	typeset_id types;
	stated_id types_as;
	struct quantity ordered, count;
	struct money unit_price, total_price;
	enum price_kind price_kind;
	struct date order_date, date;
	enum status status;
	enum condition condition;
	enum outcome outcome;
	struct quantity tiv; /* millionths */
};

struct airframe {
	struct claim claim;
	type_id type;
	stated_id type_as;
	const char *icao24, *registration, *serial, *construction_no;
	party_id operator_;
	stated_id operator_as;
	const char *unit, *base, *status;
	struct date built, as_of;
};

struct source {
	source_id id;
	const char *key;
	batch_id batch; /* 0: nothing defines it yet (unresolved) */
	uint32_t line;
	const char *title, *publisher, *address, *archived, *language, *note, *extra;
	const char *edition_of; /* the list that this source is an edition of: "sipri"; NULL */
	struct date published, retrieved;
	char reliability; /* 'A'..'F', 0 ungraded */
	struct source_list derives_from;
};

struct rate {
	batch_id batch;
	uint32_t line;
	struct date date;
	currency_id base, quote;
	struct rate_value rate;
	source_id source;
};

struct price_index {
	batch_id batch;
	uint32_t line;
	struct date date;
	struct rate_value value; /* of an index point, as it was published */
	source_id source;
	currency_id currency; /* the money whose prices it follows; 0: nobody said */
};

#endif
