/* The table of places: one row for each field of each record. */
#include "place.h"

#include "hangar/import.h"

static const struct place places[];

const struct place *place_of(enum record r, enum field_id f)
{
	for (const struct place *p = places; p->records; p++)
		if (p->field == f && p->records & (unsigned)r)
			return p;
	return NULL;
}

/* Every claim begins with what all claims have. */
_Static_assert(offsetof(struct holding, claim) == 0, "a holding begins with its claim");
_Static_assert(offsetof(struct transfer, claim) == 0, "a transfer begins with its claim");
_Static_assert(offsetof(struct airframe, claim) == 0, "an airframe begins with its claim");

#define AT(record, member) offsetof(struct record, member)

/* What a name is resolved to and the name as stated are read as one value: struct named. */
#define NAMED(record, member, stated)                                                              \
	_Static_assert(AT(record, stated) == AT(record, member) + sizeof(uint32_t),                \
		       "a name as stated stands behind what it is resolved to")
NAMED(holding, operator_, operator_as);
NAMED(holding, types, types_as);
NAMED(transfer, from, from_as);
NAMED(transfer, to, to_as);
NAMED(transfer, via, via_as);
NAMED(transfer, types, types_as);
NAMED(airframe, type, type_as);
NAMED(airframe, operator_, operator_as);

/* clang-format off */
static const struct place places[] = {
	{RECORD_CLAIM, FIELD_SOURCE, READ_SOURCE, AT(claim, source)},
	{RECORD_CLAIM, FIELD_LOCATOR, READ_TEXT, AT(claim, locator)},
	{RECORD_CLAIM, FIELD_CITES, READ_SOURCES, AT(claim, cites)},
	{RECORD_CLAIM, FIELD_STANCE, READ_WORD_BYTE, AT(claim, stance)},
	{RECORD_CLAIM, FIELD_DENIES, READ_WORD_BYTE, AT(claim, denies)},
	{RECORD_CLAIM, FIELD_CREDIBILITY, READ_CREDIBILITY, AT(claim, credibility)},
	{RECORD_CLAIM, FIELD_RANK, READ_WORD_BYTE, AT(claim, rank)},
	{RECORD_CLAIM, FIELD_EXCERPT, READ_TEXT, AT(claim, excerpt)},
	{RECORD_CLAIM, FIELD_NOTE, READ_TEXT, AT(claim, note)},
	{RECORD_CLAIM, FIELD_TAGS, READ_TEXT, AT(claim, tags)},

	{RECORD_HOLDING, FIELD_OPERATOR, READ_PARTY, AT(holding, operator_)},
	{RECORD_HOLDING, FIELD_TYPE, READ_TYPES, AT(holding, types)},
	{RECORD_HOLDING, FIELD_COUNT, READ_QUANTITY, AT(holding, count)},
	{RECORD_HOLDING, FIELD_CONDITION, READ_WORD, AT(holding, condition)},
	{RECORD_HOLDING, FIELD_AS_OF, READ_DATE, AT(holding, as_of)},
	{RECORD_HOLDING, FIELD_UNIT_PRICE, READ_MONEY, AT(holding, unit_price)},
	{RECORD_HOLDING, FIELD_BASE, READ_TEXT, AT(holding, base)},

	{RECORD_TRANSFER, FIELD_DEAL, READ_DEAL, AT(transfer, deal)},
	{RECORD_TRANSFER, FIELD_SITE, READ_TEXT, AT(transfer, site)},
	{RECORD_TRANSFER, FIELD_KIND, READ_WORD, AT(transfer, kind)},
	{RECORD_TRANSFER, FIELD_FROM, READ_PARTY, AT(transfer, from)},
	{RECORD_TRANSFER, FIELD_TO, READ_PARTY, AT(transfer, to)},
	{RECORD_TRANSFER, FIELD_VIA, READ_PARTY, AT(transfer, via)},
	{RECORD_TRANSFER, FIELD_TYPE, READ_TYPES, AT(transfer, types)},
	{RECORD_TRANSFER, FIELD_ORDERED, READ_QUANTITY, AT(transfer, ordered)},
	{RECORD_TRANSFER, FIELD_COUNT, READ_QUANTITY, AT(transfer, count)},
	{RECORD_TRANSFER, FIELD_UNIT_PRICE, READ_MONEY, AT(transfer, unit_price)},
	{RECORD_TRANSFER, FIELD_TOTAL_PRICE, READ_MONEY, AT(transfer, total_price)},
	{RECORD_TRANSFER, FIELD_PRICE_KIND, READ_WORD, AT(transfer, price_kind)},
	{RECORD_TRANSFER, FIELD_ORDER_DATE, READ_DATE, AT(transfer, order_date)},
	{RECORD_TRANSFER, FIELD_DATE, READ_DATE, AT(transfer, date)},
	{RECORD_TRANSFER, FIELD_STATUS, READ_WORD, AT(transfer, status)},
	{RECORD_TRANSFER, FIELD_CONDITION, READ_WORD, AT(transfer, condition)},
	{RECORD_TRANSFER, FIELD_OUTCOME, READ_WORD, AT(transfer, outcome)},
	{RECORD_TRANSFER, FIELD_TIV, READ_MICRO_QUANTITY, AT(transfer, tiv)},

	{RECORD_AIRFRAME, FIELD_TYPE, READ_TYPE, AT(airframe, type)},
	{RECORD_AIRFRAME, FIELD_ICAO24, READ_TEXT, AT(airframe, icao24)},
	{RECORD_AIRFRAME, FIELD_REGISTRATION, READ_TEXT, AT(airframe, registration)},
	{RECORD_AIRFRAME, FIELD_SERIAL, READ_TEXT, AT(airframe, serial)},
	{RECORD_AIRFRAME, FIELD_CONSTRUCTION_NO, READ_TEXT, AT(airframe, construction_no)},
	{RECORD_AIRFRAME, FIELD_OPERATOR, READ_PARTY, AT(airframe, operator_)},
	{RECORD_AIRFRAME, FIELD_UNIT, READ_TEXT, AT(airframe, unit)},
	{RECORD_AIRFRAME, FIELD_BASE, READ_TEXT, AT(airframe, base)},
	{RECORD_AIRFRAME, FIELD_STATUS, READ_TEXT, AT(airframe, status)},
	{RECORD_AIRFRAME, FIELD_BUILT, READ_DATE, AT(airframe, built)},
	{RECORD_AIRFRAME, FIELD_AS_OF, READ_DATE, AT(airframe, as_of)},

	{RECORD_SOURCE, FIELD_KEY, READ_KEY, AT(source, id)},
	{RECORD_SOURCE, FIELD_TITLE, READ_TEXT, AT(source, title)},
	{RECORD_SOURCE, FIELD_PUBLISHER, READ_TEXT, AT(source, publisher)},
	{RECORD_SOURCE, FIELD_ADDRESS, READ_TEXT, AT(source, address)},
	{RECORD_SOURCE, FIELD_ARCHIVED, READ_TEXT, AT(source, archived)},
	{RECORD_SOURCE, FIELD_PUBLISHED, READ_DATE, AT(source, published)},
	{RECORD_SOURCE, FIELD_RETRIEVED, READ_DATE, AT(source, retrieved)},
	{RECORD_SOURCE, FIELD_LANGUAGE, READ_TEXT, AT(source, language)},
	{RECORD_SOURCE, FIELD_RELIABILITY, READ_RELIABILITY, AT(source, reliability)},
	{RECORD_SOURCE, FIELD_DERIVES_FROM, READ_SOURCES, AT(source, derives_from)},
	{RECORD_SOURCE, FIELD_EDITION_OF, READ_TEXT, AT(source, edition_of)},
	{RECORD_SOURCE, FIELD_NOTE, READ_TEXT, AT(source, note)},

	{RECORD_TYPE, FIELD_DESIGNATION, READ_TEXT, AT(type_row, type.designation)},
	{RECORD_TYPE, FIELD_MAKER, READ_TEXT, AT(type_row, type.maker)},
	{RECORD_TYPE, FIELD_ROLE, READ_TEXT, AT(type_row, type.role)},
	{RECORD_TYPE, FIELD_CLASS, READ_WORD, AT(type_row, type.class_)},
	{RECORD_TYPE, FIELD_REPORTING_NAME, READ_TEXT, AT(type_row, type.reporting_name)},
	{RECORD_TYPE, FIELD_FIRST_FLIGHT, READ_DATE, AT(type_row, type.first_flight)},
	{RECORD_TYPE, FIELD_PARENT, READ_TEXT, AT(type_row, parent)},
	{RECORD_TYPE, FIELD_ALIASES, READ_TEXT, AT(type_row, type.aliases)},

	{RECORD_PARTY, FIELD_NAME, READ_TEXT, AT(party_row, party.name)},
	{RECORD_PARTY, FIELD_ALPHA2, READ_TEXT, AT(party_row, party.alpha2)},
	{RECORD_PARTY, FIELD_ALPHA3, READ_TEXT, AT(party_row, party.alpha3)},
	{RECORD_PARTY, FIELD_CATEGORY, READ_TEXT, AT(party_row, party.category)},
	{RECORD_PARTY, FIELD_PARENT, READ_TEXT, AT(party_row, parent)},
	{RECORD_PARTY, FIELD_GROUPS, READ_TEXT, AT(party_row, party.groups)},
	{RECORD_PARTY, FIELD_ALIASES, READ_TEXT, AT(party_row, party.aliases)},

	{RECORD_RATE, FIELD_DATE, READ_DATE, AT(rate, date)},
	{RECORD_RATE, FIELD_BASE, READ_CURRENCY, AT(rate, base)},
	{RECORD_RATE, FIELD_QUOTE, READ_CURRENCY, AT(rate, quote)},
	{RECORD_RATE, FIELD_RATE, READ_RATE, AT(rate, rate)},
	{RECORD_RATE, FIELD_SOURCE, READ_SOURCE, AT(rate, source)},

	{RECORD_INDEX, FIELD_DATE, READ_DATE, AT(price_index, date)},
	{RECORD_INDEX, FIELD_VALUE, READ_VALUE, AT(price_index, value)},
	{RECORD_INDEX, FIELD_SOURCE, READ_SOURCE, AT(price_index, source)},
	{RECORD_INDEX, FIELD_CURRENCY, READ_CURRENCY, AT(price_index, currency)},

	{RECORD_NONE, FIELD_NONE, READ_TEXT, 0},
};
/* clang-format on */
