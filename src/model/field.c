/* The table of fields stands last; what comes before only looks things up in it. */
#include "hangar/field.h"

#include <string.h>

#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/vocabulary.h"

static const struct field fields[];
struct record_row {
	enum record record;
	const char *name, *plural;
};
static const struct record_row records[];

const struct field *field_next(const struct field *after)
{
	const struct field *f = after ? after + 1 : fields;

	return f->id ? f : NULL;
}

const struct field *field_get(enum field_id id)
{
	for (const struct field *f = fields; f->id; f++) {
		if (f->id == id)
			return f;
	}
	return NULL;
}

static bool folds_to(const char *text, size_t n, const char *folded)
{
	struct str other = {0};
	bool same;

	utf8_fold(&other, text, n, FOLD_NAME);
	same = streq(str_c(&other), folded);
	str_free(&other);
	return same;
}

/* The synonyms are separated by blanks; within one, '_' stands for a blank. */
static bool is_synonym(const struct field *f, const char *folded)
{
	const char *p = f->also ? f->also : "";

	while (*p) {
		size_t n = strcspn(p, " ");
		if (folds_to(p, n, folded))
			return true;
		p += n + (p[n] == ' ');
	}
	return false;
}

const struct field *field_find(const char *name, unsigned of)
{
	struct str folded = {0};
	const struct field *found = NULL;

	utf8_fold(&folded, name, strlen(name), FOLD_NAME);
	for (const struct field *f = fields; f->id && !found && folded.n; f++) {
		if ((!of || f->records & of) && folds_to(f->name, strlen(f->name), folded.s))
			found = f;
	}
	for (const struct field *f = fields; f->id && !found && folded.n; f++) {
		if ((!of || f->records & of) && is_synonym(f, folded.s))
			found = f;
	}
	str_free(&folded);
	return found;
}

const char *record_name(enum record r)
{
	for (size_t i = 0; records[i].record; i++) {
		if (records[i].record == r)
			return records[i].name;
	}
	return "";
}

const char *record_plural(enum record r)
{
	for (size_t i = 0; records[i].record; i++) {
		if (records[i].record == r)
			return records[i].plural;
	}
	return "";
}

enum record record_find(const char *name)
{
	for (size_t i = 0; records[i].record; i++) {
		if (streq(records[i].name, name) || streq(records[i].plural, name))
			return records[i].record;
	}
	return RECORD_NONE;
}

void field_list(struct str *out, unsigned of)
{
	size_t start = out->n;

	for (const struct field *f = fields; f->id; f++) {
		if (!(f->records & of))
			continue;
		if (out->n > start)
			str_add(out, ", ");
		str_add(out, f->name);
	}
}

static const struct record_row records[] = {
    {RECORD_HOLDING, "holding", "holdings"},
    {RECORD_TRANSFER, "transfer", "transfers"},
    {RECORD_AIRFRAME, "airframe", "airframes"},
    {RECORD_SOURCE, "source", "sources"},
    {RECORD_TYPE, "type", "types"},
    {RECORD_PARTY, "party", "parties"},
    {RECORD_RATE, "rate", "rates"},
    {RECORD_INDEX, "index", "indexes"},
    {RECORD_NONE, NULL, NULL},
};

#define CLAIM RECORD_CLAIM
#define HOLD  RECORD_HOLDING
#define MOVE  RECORD_TRANSFER
#define FRAME RECORD_AIRFRAME
#define SRC   RECORD_SOURCE
#define TYPE  RECORD_TYPE
#define PARTY RECORD_PARTY
#define RATE  RECORD_RATE
#define INDEX RECORD_INDEX

/* clang-format off */
static const struct field fields[] = {
	{FIELD_SOURCE, "source", KIND_OF_SOURCE, CLAIM | RATE | INDEX, false, NULL, NULL,
	 "who says so: the key of a source"},
	{FIELD_LOCATOR, "locator", KIND_OF_TEXT, CLAIM, false, NULL, "page",
	 "where in the source: page, row, paragraph"},
	{FIELD_CITES, "cites", KIND_OF_SOURCES, CLAIM, false, NULL, NULL,
	 "the sources that this claim names, separated by ;"},
	{FIELD_STANCE, "stance", KIND_OF_WORD, CLAIM, false, &stance_words, NULL,
	 "states, doubts or denies; states where not given"},
	{FIELD_DENIES, "denies", KIND_OF_WORD, CLAIM, false, &denied_words, NULL,
	 "what a denial denies: the deal, or its to, price or purpose"},
	{FIELD_CREDIBILITY, "credibility", KIND_OF_GRADE, CLAIM, false, NULL, NULL,
	 "credibility of the statement, 1 to 6"},
	{FIELD_RANK, "rank", KIND_OF_WORD, CLAIM, false, &rank_words, NULL,
	 "preferred, normal or deprecated, by your own judgement"},
	{FIELD_EXCERPT, "excerpt", KIND_OF_TEXT, CLAIM, false, NULL, "quote_text quotation",
	 "the words of the source"},
	{FIELD_DEAL, "deal", KIND_OF_DEAL, MOVE, false, NULL, "deal_id",
	 "the event that the claim speaks of; without it the claim is its own deal"},
	{FIELD_SITE, "site", KIND_OF_TEXT, MOVE, false, NULL, NULL,
	 "where the aircraft stand, when a deal has several lots"},
	{FIELD_KIND, "kind", KIND_OF_WORD, MOVE, false, &kind_words, NULL,
	 "sale, gift, lease, return, seizure, production, loss, scrapping, display"},
	{FIELD_FROM, "from", KIND_OF_PARTY, MOVE, false, NULL, "seller supplier",
	 "the party that gives them up"},
	{FIELD_TO, "to", KIND_OF_PARTY, MOVE, false, NULL, "buyer recipient",
	 "the party that gets them"},
	{FIELD_VIA, "via", KIND_OF_PARTY, MOVE, false, NULL, "through", "who stands between them"},
	{FIELD_OPERATOR, "operator", KIND_OF_PARTY, HOLD | FRAME, false, NULL, "holder user",
	 "the party that has them"},
	{FIELD_TYPE, "type", KIND_OF_TYPES, CLAIM, false, NULL, "aircraft aircraft_type model",
	 "the aircraft type, or several with an unknown split: A / B"},
	{FIELD_ORDERED, "ordered", KIND_OF_QUANTITY, MOVE, false, NULL, "number_ordered",
	 "how many were contracted"},
	{FIELD_COUNT, "count", KIND_OF_QUANTITY, HOLD | MOVE, false, NULL,
	 "number quantity delivered number_delivered", "how many"},
	{FIELD_UNIT_PRICE, "unit_price", KIND_OF_MONEY, HOLD | MOVE, false, NULL, "price_each",
	 "price of one"},
	{FIELD_TOTAL_PRICE, "total_price", KIND_OF_MONEY, MOVE, false, NULL, "total_cost",
	 "price of the lot"},
	{FIELD_PRICE_KIND, "price_kind", KIND_OF_WORD, MOVE, false, &price_kind_words, NULL,
	 "asking, sale, appraisal, estimate or licence; sale where not given"},
	{FIELD_ORDER_DATE, "order_date", KIND_OF_DATE, MOVE, false, NULL, "ordered_on",
	 "when it was contracted"},
	{FIELD_DATE, "date", KIND_OF_DATE, MOVE | RATE | INDEX, false, NULL, "delivery_date",
	 "when it happened (EDTF: 2024-04, 2023?, 2023-10/2024-04)"},
	{FIELD_STATUS, "status", KIND_OF_WORD, MOVE, false, &status_words, NULL,
	 "pledged, approved, offered, ordered, delivered, suspended, cancelled, not held"},
	{FIELD_CONDITION, "condition", KIND_OF_WORD, HOLD | MOVE, false, &condition_words, NULL,
	 "active, stored, withdrawn, ... of a holding; new, second hand, ... of a transfer"},
	{FIELD_OUTCOME, "outcome", KIND_OF_WORD, MOVE, false, &outcome_words, NULL,
	 "what for: use, spares, decoy, scrap, display, unknown"},
	{FIELD_TIV, "tiv", KIND_OF_DECIMAL, MOVE, false, NULL, NULL,
	 "SIPRI trend-indicator value: a measure of its own, never money"},
	{FIELD_AS_OF, "as_of", KIND_OF_DATE, HOLD | FRAME, false, NULL, "as-of asof",
	 "the day that the statement holds for"},
	{FIELD_BASE, "base", KIND_OF_TEXT, HOLD | FRAME, false, NULL, "airbase", "where they stand"},
	{FIELD_ICAO24, "icao24", KIND_OF_TEXT, FRAME, false, NULL, "icao hex mode_s",
	 "24-bit ICAO address, as text"},
	{FIELD_REGISTRATION, "registration", KIND_OF_TEXT, FRAME, false, NULL, "reg",
	 "civil or military registration"},
	{FIELD_SERIAL, "serial", KIND_OF_TEXT, FRAME, false, NULL, "serial_number bort",
	 "serial or tactical number"},
	{FIELD_CONSTRUCTION_NO, "construction_no", KIND_OF_TEXT, FRAME, false, NULL,
	 "construction_number msn c/n", "maker's number"},
	{FIELD_UNIT, "unit", KIND_OF_TEXT, FRAME, false, NULL, "squadron", "regiment, wing, squadron"},
	{FIELD_BUILT, "built", KIND_OF_DATE, FRAME, false, NULL, NULL, "when it was made"},
	{FIELD_STATUS, "status", KIND_OF_TEXT, FRAME, false, NULL, NULL,
	 "what became of the airframe, in the list's own words"},
	{FIELD_NOTE, "note", KIND_OF_TEXT, CLAIM | SRC, false, NULL, "notes comment comments remarks",
	 "anything else, in your own words"},
	{FIELD_TAGS, "tags", KIND_OF_TEXT, CLAIM, false, NULL, NULL, "your own labels"},

	{FIELD_KEY, "key", KIND_OF_KEY, SRC, true, NULL, NULL, "short name of the source"},
	{FIELD_TITLE, "title", KIND_OF_TEXT, SRC, false, NULL, NULL, "its title"},
	{FIELD_PUBLISHER, "publisher", KIND_OF_TEXT, SRC, false, NULL, NULL, "who published it"},
	{FIELD_ADDRESS, "address", KIND_OF_TEXT, SRC, false, NULL, "url link",
	 "where it was read; empty: known only through others"},
	{FIELD_ARCHIVED, "archived", KIND_OF_TEXT, SRC, false, NULL, NULL,
	 "address of an archived copy"},
	{FIELD_PUBLISHED, "published", KIND_OF_DATE, SRC, false, NULL, NULL, "when it was published"},
	{FIELD_RETRIEVED, "retrieved", KIND_OF_DATE, SRC, false, NULL, "accessed", "when it was read"},
	{FIELD_LANGUAGE, "language", KIND_OF_TEXT, SRC, false, NULL, NULL, "ISO 639 code"},
	{FIELD_RELIABILITY, "reliability", KIND_OF_GRADE, SRC, false, NULL, NULL,
	 "reliability of the source, A to F"},
	{FIELD_DERIVES_FROM, "derives_from", KIND_OF_SOURCES, SRC, false, NULL, NULL,
	 "the sources it has this from, separated by ;"},
	{FIELD_EDITION_OF, "edition_of", KIND_OF_TEXT, SRC, false, NULL, NULL,
	 "the list that it is an edition of: newer editions supersede older ones"},

	{FIELD_DESIGNATION, "designation", KIND_OF_KEY, TYPE, true, NULL, NULL, "MiG-29"},
	{FIELD_MAKER, "maker", KIND_OF_TEXT, TYPE, false, NULL, "manufacturer", "design bureau or maker"},
	{FIELD_ROLE, "role", KIND_OF_TEXT, TYPE, false, NULL, NULL, "fighter, transport, trainer, ..."},
	{FIELD_CLASS, "class", KIND_OF_WORD, TYPE, false, &class_words, NULL,
	 "fixed-wing, helicopter or UAV; in a filter other and any, too"},
	{FIELD_REPORTING_NAME, "reporting_name", KIND_OF_TEXT, TYPE, false, NULL, "nato_name",
	 "NATO reporting name"},
	{FIELD_FIRST_FLIGHT, "first_flight", KIND_OF_DATE, TYPE, false, NULL, NULL,
	 "day of the first flight"},
	{FIELD_NAME, "name", KIND_OF_KEY, PARTY, true, NULL, NULL, "name of the party"},
	{FIELD_ALPHA2, "alpha2", KIND_OF_TEXT, PARTY, false, NULL, NULL, "ISO 3166-1 alpha-2 code"},
	{FIELD_ALPHA3, "alpha3", KIND_OF_TEXT, PARTY, false, NULL, NULL, "ISO 3166-1 alpha-3 code"},
	{FIELD_CATEGORY, "category", KIND_OF_TEXT, PARTY, false, NULL, NULL,
	 "state, former state, group, armed force, company, faction"},
	{FIELD_PARENT, "parent", KIND_OF_TEXT, TYPE | PARTY, false, NULL, NULL,
	 "the type it is a variant of; the party it is part of"},
	{FIELD_GROUPS, "groups", KIND_OF_TEXT, PARTY, false, NULL, NULL,
	 "the groups it belongs to, separated by ;"},
	{FIELD_ALIASES, "aliases", KIND_OF_TEXT, TYPE | PARTY, false, NULL, NULL,
	 "other names, separated by ;"},

	{FIELD_BASE, "base", KIND_OF_CURRENCY, RATE, true, NULL, NULL, "one unit of this currency"},
	{FIELD_QUOTE, "quote", KIND_OF_CURRENCY, RATE, true, NULL, NULL, "is so many of this one"},
	{FIELD_RATE, "rate", KIND_OF_DECIMAL, RATE, true, NULL, NULL, "the exchange rate"},
	{FIELD_VALUE, "value", KIND_OF_DECIMAL, INDEX, true, NULL, NULL, "the price index"},

	{FIELD_ID, "id", KIND_OF_TEXT, 0, false, NULL, NULL, "claim:12, deal:kz-us-81, batch:3"},
	{FIELD_IS, "is", KIND_OF_TEXT, 0, false, NULL, NULL,
	 "denied, doubted, mixed, discredited, priced, unpriced, left_out, moved, superseded, "
	 "passed_over"},
	{FIELD_PRICE, "price", KIND_OF_MONEY, 0, false, NULL, NULL,
	 "unit or total price: price:'<1m' takes any currency"},
	{FIELD_COST, "cost", KIND_OF_MONEY, 0, false, NULL, NULL, "cost of a deal or part"},
	{FIELD_YEAR, "year", KIND_OF_DATE, 0, false, NULL, NULL, "year of the date"},
	{FIELD_FAMILY, "family", KIND_OF_TYPE, 0, false, NULL, NULL, "the type without its variants"},
	{FIELD_PARTY, "party", KIND_OF_PARTY, 0, false, NULL, NULL, "on either side, or between"},
	{FIELD_BATCH, "batch", KIND_OF_TEXT, 0, false, NULL, NULL, "number of the batch"},
	{FIELD_LINE, "line", KIND_OF_TEXT, 0, false, NULL, NULL, "line in the imported file"},
	{FIELD_FILE, "file", KIND_OF_TEXT, 0, false, NULL, NULL, "name of the imported file"},
	{FIELD_GRADE, "grade", KIND_OF_GRADE, 0, false, NULL, NULL,
	 "Admiralty grade of the claim: B2 or better on each axis"},
	{FIELD_CURRENCY, "currency", KIND_OF_CURRENCY, INDEX, false, NULL, NULL,
	 "ISO 4217 code; of an index, the money whose prices it follows"},
	{FIELD_SOURCES, "sources", KIND_OF_QUANTITY, 0, false, NULL, NULL, "sources that state it"},
	{FIELD_ORIGINS, "origins", KIND_OF_QUANTITY, 0, false, NULL, NULL, "independent origins"},
	{FIELD_DENIALS, "denials", KIND_OF_QUANTITY, 0, false, NULL, NULL, "sources that deny it"},
	{FIELD_DOUBTS, "doubts", KIND_OF_QUANTITY, 0, false, NULL, NULL, "sources that doubt it"},
	{FIELD_NONE, NULL, KIND_OF_TEXT, 0, false, NULL, NULL, NULL},
};
/* clang-format on */
