/* One table: what a record needs, and which fields give it away. */
#include "subject.h"

#include <assert.h>

#define FIELDS_MAX 12

struct subject {
	enum record record;
	const char *needs;
	enum field_id all[FIELDS_MAX]; /* FIELD_NONE ends each list */
	enum field_id any[FIELDS_MAX]; /* at least one of them, where there are some */
	enum field_id
	    signs[FIELDS_MAX]; /* one of them shows the record; none listed: all and any do */
};

static const struct subject subjects[];

const enum record subject_records[] = {
    RECORD_HOLDING, RECORD_TRANSFER, RECORD_AIRFRAME, RECORD_SOURCE, RECORD_TYPE,
    RECORD_PARTY,   RECORD_RATE,     RECORD_INDEX,    RECORD_NONE,
};

static const struct subject *subject_of(enum record r)
{
	const struct subject *s = subjects;

	while (s->record && s->record != r)
		s++;
	assert(s->record);
	return s;
}

static bool states_any(const enum field_id *list, const struct stated *s)
{
	for (; *list; list++)
		if (s->field[*list])
			return true;
	return false;
}

bool subject_complete(enum record r, const struct stated *s)
{
	const struct subject *subject = subject_of(r);

	for (const enum field_id *f = subject->all; *f; f++)
		if (!s->field[*f])
			return false;
	return !subject->any[0] || states_any(subject->any, s);
}

bool subject_shown(enum record r, const struct stated *s)
{
	const struct subject *subject = subject_of(r);

	return subject_complete(r, s) && (!subject->signs[0] || states_any(subject->signs, s));
}

const char *subject_needs(enum record r)
{
	return subject_of(r)->needs;
}

static const struct subject subjects[] = {
    {
	.record = RECORD_HOLDING,
	.needs = "operator or type",
	.any = {FIELD_OPERATOR, FIELD_TYPE},
	.signs = {FIELD_OPERATOR, FIELD_AS_OF},
    },
    {
	.record = RECORD_TRANSFER,
	.needs = "deal, from, to or type",
	.any = {FIELD_DEAL, FIELD_FROM, FIELD_TO, FIELD_TYPE},
	.signs = {FIELD_DEAL, FIELD_FROM, FIELD_TO, FIELD_VIA, FIELD_KIND, FIELD_ORDERED,
		  FIELD_ORDER_DATE, FIELD_OUTCOME, FIELD_TIV},
    },
    {
	.record = RECORD_AIRFRAME,
	.needs = "type, icao24, registration, serial or construction_no",
	.any = {FIELD_TYPE, FIELD_ICAO24, FIELD_REGISTRATION, FIELD_SERIAL, FIELD_CONSTRUCTION_NO},
	.signs = {FIELD_ICAO24, FIELD_REGISTRATION, FIELD_SERIAL, FIELD_CONSTRUCTION_NO},
    },
    {
	.record = RECORD_SOURCE,
	.needs = "key",
	.all = {FIELD_KEY},
	.signs = {FIELD_TITLE, FIELD_PUBLISHER, FIELD_RELIABILITY, FIELD_ADDRESS, FIELD_PUBLISHED,
		  FIELD_DERIVES_FROM, FIELD_LANGUAGE, FIELD_EDITION_OF},
    },
    {
	.record = RECORD_TYPE,
	.needs = "designation",
	.all = {FIELD_DESIGNATION},
    },
    {
	.record = RECORD_PARTY,
	.needs = "name",
	.all = {FIELD_NAME},
	.signs = {FIELD_ALPHA2, FIELD_ALPHA3, FIELD_CATEGORY, FIELD_PARENT, FIELD_GROUPS,
		  FIELD_ALIASES},
    },
    {
	.record = RECORD_RATE,
	.needs = "date, base, quote and rate",
	.all = {FIELD_DATE, FIELD_BASE, FIELD_QUOTE, FIELD_RATE},
    },
    {
	.record = RECORD_INDEX,
	.needs = "date and value",
	.all = {FIELD_DATE, FIELD_VALUE},
    },
    {.record = RECORD_NONE},
};
