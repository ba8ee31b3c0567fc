/* Claims as they were made: transfers, holdings, airframes, and all of them together. Transfers,
 * holdings and airframes have the columns that import reads. */
#include "list.h"

#define COLLECT(records)                                                                           \
	for (size_t i = 0; i < l->ev->records.n; i++)                                              \
	list_add(t, &l->ev->records.v[i].claim, f, claim_facet, claim_text, l)

static void collect_transfers(struct table *t, struct look *l, const struct filter *f)
{
	COLLECT(transfers);
}

static void collect_holdings(struct table *t, struct look *l, const struct filter *f)
{
	COLLECT(holdings);
}

static void collect_airframes(struct table *t, struct look *l, const struct filter *f)
{
	COLLECT(airframes);
}

static void collect_claims(struct table *t, struct look *l, const struct filter *f)
{
	collect_transfers(t, l, f);
	collect_holdings(t, l, f);
	collect_airframes(t, l, f);
}

static const enum field_id transfer_fields[] = {
    FIELD_ID,         FIELD_DEAL,        FIELD_SOURCE,  FIELD_STANCE,     FIELD_COUNT,
    FIELD_UNIT_PRICE, FIELD_TOTAL_PRICE, FIELD_DATE,    FIELD_TYPE,       FIELD_FROM,
    FIELD_TO,         FIELD_GRADE,       FIELD_STATUS,  FIELD_SITE, /* drawn up to here */
    FIELD_VIA,        FIELD_KIND,        FIELD_ORDERED, FIELD_PRICE_KIND, FIELD_ORDER_DATE,
    FIELD_CONDITION,  FIELD_OUTCOME,     FIELD_TIV,     FIELD_DENIES,     FIELD_CREDIBILITY,
    FIELD_RANK,       FIELD_CITES,       FIELD_LOCATOR, FIELD_EXCERPT,    FIELD_NOTE,
    FIELD_TAGS,       FIELD_BATCH,       FIELD_LINE,    FIELD_FILE,
};

static const enum field_id holding_fields[] = {
    FIELD_ID,         FIELD_OPERATOR, FIELD_TYPE,   FIELD_COUNT,       FIELD_CONDITION, FIELD_AS_OF,
    FIELD_BASE,       FIELD_SOURCE,   FIELD_GRADE,  FIELD_NOTE, /* drawn */
    FIELD_UNIT_PRICE, FIELD_STANCE,   FIELD_DENIES, FIELD_CREDIBILITY, FIELD_RANK,      FIELD_CITES,
    FIELD_LOCATOR,    FIELD_EXCERPT,  FIELD_TAGS,   FIELD_BATCH,       FIELD_LINE,      FIELD_FILE,
};

static const enum field_id airframe_fields[] = {
    FIELD_ID,     FIELD_TYPE,   FIELD_OPERATOR,        FIELD_REGISTRATION,
    FIELD_SERIAL, FIELD_ICAO24, FIELD_CONSTRUCTION_NO, FIELD_UNIT,
    FIELD_BASE,   FIELD_STATUS, FIELD_BUILT,           FIELD_AS_OF,
    FIELD_SOURCE, /* drawn up to here */
    FIELD_GRADE,  FIELD_STANCE, FIELD_DENIES,          FIELD_CREDIBILITY,
    FIELD_RANK,   FIELD_CITES,  FIELD_LOCATOR,         FIELD_EXCERPT,
    FIELD_NOTE,   FIELD_TAGS,   FIELD_BATCH,           FIELD_LINE,
    FIELD_FILE,
};

static const enum field_id claim_fields[] = {
    FIELD_ID,        FIELD_SOURCE,       FIELD_STANCE,     FIELD_DEAL,        FIELD_OPERATOR,
    FIELD_TYPE,      FIELD_COUNT,        FIELD_UNIT_PRICE, FIELD_TOTAL_PRICE, FIELD_DATE,
    FIELD_AS_OF,     FIELD_FROM,         FIELD_TO,         FIELD_GRADE,       FIELD_STATUS,
    FIELD_CONDITION, FIELD_REGISTRATION, FIELD_SERIAL, /* drawn up to here */
    FIELD_SITE,      FIELD_NOTE,         FIELD_BATCH,      FIELD_LINE,        FIELD_FILE,
};

const struct list_kind list_transfers = {.name = "transfers",
					 .title = "Transfers",
					 .fields = transfer_fields,
					 .field_count = COUNT_OF(transfer_fields),
					 .shown = 14,
					 .collect = collect_transfers,
					 .facets = claim_facet,
					 .texts = claim_text};
const struct list_kind list_holdings = {.name = "holdings",
					.title = "Holdings",
					.fields = holding_fields,
					.field_count = COUNT_OF(holding_fields),
					.shown = 10,
					.collect = collect_holdings,
					.facets = claim_facet,
					.texts = claim_text};
const struct list_kind list_airframes = {.name = "airframes",
					 .title = "Airframes",
					 .fields = airframe_fields,
					 .field_count = COUNT_OF(airframe_fields),
					 .shown = 13,
					 .collect = collect_airframes,
					 .facets = claim_facet,
					 .texts = claim_text};
const struct list_kind list_claims = {.name = "claims",
				      .title = "Claims",
				      .fields = claim_fields,
				      .field_count = COUNT_OF(claim_fields),
				      .shown = 18,
				      .collect = collect_claims,
				      .facets = claim_facet,
				      .texts = claim_text};
