/* The ledger under one policy: rival claims on each deal resolved into one figure with its range,
 * and cut into parts that filters, dimensions and totals work on. Computed once; never the truth
 * itself. Rules: design, "What the numbers mean". */
#ifndef HANGAR_RESOLUTION_H
#define HANGAR_RESOLUTION_H

#include "hangar/evidence.h"
#include "hangar/policy.h"

/* The attributes of a deal, each taken from the best version that states it. */
enum attribute {
	ATTRIBUTE_COUNT,
	ATTRIBUTE_ORDERED,
	ATTRIBUTE_COST,
	ATTRIBUTE_UNIT_PRICE, /* after the cost: of the same kind of price */
	ATTRIBUTE_DATE,
	ATTRIBUTE_ORDER_DATE,
	ATTRIBUTE_STATUS,
	ATTRIBUTE_TYPES,
	ATTRIBUTE_FROM,
	ATTRIBUTE_TO,
	ATTRIBUTE_VIA,
	ATTRIBUTE_OUTCOME,
	ATTRIBUTE_KIND,
	ATTRIBUTE_CONDITION,
	ATTRIBUTE_TIV,
	ATTRIBUTES
};
/* Why an attribute is taken from the version it is taken from: the first thing that told it from
 * its rivals, in the order in which they are asked. */
enum choice {
	CHOICE_NONE,        /* nobody states it */
	CHOICE_ALONE,       /* no other version competes for it */
	CHOICE_FIGURE,      /* the others give a bound only */
	CHOICE_RANK,        /* preferred, or not deprecated */
	CHOICE_CREDIBILITY, /* of the claim */
	CHOICE_RELIABILITY, /* of the source */
	CHOICE_ORIGINAL,    /* the others have it from this source */
	CHOICE_ORIGINS,     /* more independent origins */
	CHOICE_LATER,       /* published later */
	CHOICE_FIRST,       /* told apart by nothing: the first in the ledger */
	CHOICES
};
/* What is to be said of the rates behind an amount. */
struct rate_age {
	bool after; /* one is from after the deal */
	bool old;   /* one is more than a year older than the deal */
};
void rate_age_join(struct rate_age *to, struct rate_age age);

#define PRICE_KINDS (PRICE_LICENCE + 1)
#define NO_LOT      ((size_t)-1)

/* A lot: what one source says of one site, type, parties and date, told once or several times (in
 * another currency, say). */
struct lot {
	const struct transfer *first;        /* the claim that tells it first */
	VEC(const struct transfer *) claims; /* all that tell it, by claim order */
	const char *site;
	typeset_id types;
	party_id from, to, via;
	struct date date;
	struct quantity count, ordered, tiv;
	struct money unit_price;
	enum price_kind unit_kind;      /* of the price each */
	struct money cost[PRICE_KINDS]; /* [enum price_kind]; not stated where none is given */
	bool whole;                     /* a stated whole: never added to its breakdown */
	bool retold;                    /* a whole that only tells the one it is under again */
	size_t under; /* the whole that it is a piece of, as index of a lot, or NO_LOT */
};

/* What one source says of one deal. */
struct version {
	source_id source;
	VEC(const struct transfer *) claims; /* those that state, by claim order */
	VEC(struct lot) lots;
	/* the best among its claims that are not excluded, unless all are */
	struct grade grade;
	enum rank rank;
	bool excluded; /* credibility 5, reliability E, deprecated: listed, does not widen */
	bool part;     /* speaks of some sites only: neither chooses nor widens */
	struct source_list origins; /* of the deal; [price_origins] of its price */
	struct source_list price_origins;
	/* the attributes, over its lots */
	struct quantity count, ordered, tiv;
	struct money unit_price;
	struct money cost[PRICE_KINDS];
	enum price_kind price_kind; /* the first that it gives; PRICE_NONE: no price */
	struct date date, order_date;
	typeset_id types;
	party_id from, to, via;
	enum kind kind;
	enum status status;
	enum condition condition;
	enum outcome outcome;
	int unconverted;       /* amounts in another currency that no rate could convert */
	struct rate_age rates; /* of what its amounts were converted at */
};

/* A doubt or a denial. */
struct objection {
	const struct transfer *claim;
	enum stance stance;
	enum denied denies; /* never DENIED_NONE */
	bool excluded;
};

/* A claim that does not count, and why: a newer edition of its list supersedes it, or another list
 * stands for the area that it is in. */
struct passed {
	const struct claim *claim;
	source_id by;              /* the newer edition; 0: a stand */
	const struct stand *stand; /* NULL: an edition */
	bool across; /* some of its days or types lie outside of what passes over it */
};

enum standing {
	STANDING_MOVED,       /* delivered, or without a status */
	STANDING_ORDERED,     /* counts as the measure `ordered` */
	STANDING_LEFT_OUT,    /* offered, cancelled, not held, ... */
	STANDING_DISCREDITED, /* only excluded versions state it, or nobody does any more */
	STANDING_PASSED,      /* all who state it are passed over: its figures are theirs */
};

#define NO_VERSION ((size_t)-1)

struct resolved_deal {
	deal_id deal;                 /* 0: a transfer without a deal key */
	const char *key;              /* the deal's key, or "claim:N" */
	VEC(struct version) versions; /* by first claim */
	VEC(struct objection) objections;
	VEC(const struct passed *) passed; /* claims that do not count */
	size_t chosen[ATTRIBUTES];         /* index into versions, or NO_VERSION */
	uint8_t choice[ATTRIBUTES];        /* enum choice: what decided it */
	size_t stating;                    /* distinct sources that state it */
	size_t denials, doubts;            /* distinct sources */
	size_t claims;              /* of any stance, but for those passed over beside others */
	size_t split_claims;        /* those of them that speak of one part each */
	struct source_list origins; /* distinct ends behind all who state it */
	/* the figures: best from the chosen version, range over all */
	struct quantity count, ordered, tiv;
	struct money unit_price, cost;
	enum price_kind price_kind;
	struct date date, order_date;
	typeset_id types;
	party_id from, to, via;
	enum kind kind;
	enum status status;
	enum condition condition;
	enum outcome outcome;
	enum standing standing;
	bool passed_over;      /* its versions are those passed over: nothing else states it */
	bool denied;           /* an admitted, not excluded denial of the deal itself */
	bool other;            /* of other equipment: other.h */
	int unconverted;       /* rivals' costs that no rate could convert */
	struct rate_age rates; /* of what its amounts were converted at */
	size_t first_part, part_count;
	/* How much lower and higher the deal may be than its parts say together; above it INT64_MAX
	 * where its high end is open. */
	int64_t count_below, count_above;
	int64_t cost_below, cost_above;
};

enum flow { /* what is totalled apart, never added to one another */
	    FLOW_TRANSFERS,
	    FLOW_LOSSES,
	    FLOW_PRODUCTION,
	    FLOW_HOLDINGS,
	    FLOW_AIRFRAMES,
	    FLOWS
};

/* A piece: one type or mixed lot, one site, one date, a count, a cost. */
struct part {
	uint32_t deal; /* index into resolution.deals; of a stock: into resolution.stocks */
	uint8_t flow;
	bool mixed;       /* more than one type, split unknown */
	bool other;       /* of other equipment */
	bool price_only;  /* cost, order or TIV of a deal whose aircraft stand in its other parts */
	const char *site; /* or base */
	typeset_id types;
	party_id from, to, via; /* of a stock: `to` is the operator */
	struct date date;       /* of a stock: as-of */
	struct quantity count, ordered, tiv;
	struct money cost;
	enum condition condition;
	source_id source;      /* that the figure is taken from */
	uint32_t split_claims; /* claims that speak of it and of no other part of its deal */
};

/* A holding resolved: one party and type, rival sources compete. What is ordered is not held: a
 * stock of its own, behind those of its party. */
struct stock {
	party_id operator_;
	typeset_id types;
	bool other; /* of other equipment */
	bool ordered;
	struct quantity count;
	size_t first_part, part_count;
	size_t sources, origins, claims;
	int64_t count_below, count_above;
};

/* What sources say of one type of a lot whose whole another source gives, less or more by what
 * their whole differs from the deal's; a best where the one chosen among them states a figure. */
struct stated_share {
	uint32_t part; /* index into resolution.parts */
	type_id type;
	struct quantity count;
	source_id source; /* the one chosen */
	uint8_t choice;   /* enum choice: what decided it */
	size_t sources;   /* that say something of the type */
};

struct resolution {
	const struct evidence *ev; /* borrowed */
	struct policy policy;
	struct arena arena;
	uint32_t *keyed;   /* [deal_id]: place in deals, from 1 on; 0: none under this policy */
	uint32_t *telling; /* [index in ev->transfers]: place of its deal, likewise */
	VEC(struct resolved_deal) deals; /* by key's first claim */
	VEC(struct stock) stocks;
	VEC(struct part) parts;          /* of one deal or stock together, in their order */
	VEC(struct stated_share) shares; /* by part, in the order of its types */
	struct caps *caps;         /* what holdings allow of mixed lots; NULL: it is not asked */
	size_t *spoken;            /* [source_id]: claims that it makes in the ledger */
	struct lists *lists;       /* editions and stands; NULL: there are none */
	VEC(struct passed) passed; /* by claim id */
	struct exchange *rates; /* those that the policy sees, indexed; NULL: none is looked for */
	struct prices *prices;  /* the price indexes that it sees; NULL: no constant prices */
	size_t rates_undated, indexes_undated; /* left out under --known-on for want of a date */
	size_t claims_left_out;                /* by the policy */
	size_t older;      /* holdings of snapshots older than the newest of their list and party */
	size_t told_twice; /* holdings that repeat another of their source: counted once */
	size_t claims_undated; /* of these, for want of a date under --known-on */
};

/* Needs evidence that outlives it. Amounts that don't fit are an error that names the deal. */
int resolution_new(struct resolution **r, const struct evidence *ev, const struct policy *p,
		   struct err *e);
void resolution_free(struct resolution **r);
/* By key ("kz-us-81" or "claim:12"); NULL when there is none. */
const struct resolved_deal *resolution_deal(const struct resolution *r, const char *key);
/* The deal that a transfer of the evidence speaks of; NULL where the policy leaves it out. */
const struct resolved_deal *resolution_deal_told(const struct resolution *r,
						 const struct transfer *t);
/* Why a claim does not count; NULL where it does. */
const struct passed *resolution_passed(const struct resolution *r, claim_id claim);
/* The deal that a transfer speaks of: by its key, or, without one, the keyed deal of another
 * edition of its list that it matches. 0: it is its own deal. */
deal_id resolution_deal_of(const struct resolution *r, const struct transfer *t);

VEC_TYPE(notices, const char *); /* one line each */
struct filter;
/* A line for each edition and each list that passes over claims of the flows (bits by enum flow)
 * that the filter lets through; one that asks for more than claims state is not asked. */
void resolution_passed_say(struct notices *out, const struct resolution *r, unsigned flows,
			   const struct filter *f, struct arena *a);
/* A line of how many claims of other equipment, of the flows and such as the filter lets through,
 * stand aside from the ledger; none where there are none. */
void resolution_other_say(struct notices *out, const struct resolution *r, unsigned flows,
			  const struct filter *f, struct arena *a);
/* A line for each two lists that may tell the same among what totals of the flows (not stocks)
 * count under the filter, each flow for itself. */
void resolution_twins_say(struct notices *out, const struct resolution *r, unsigned flows,
			  const struct filter *f, struct arena *a);
enum flow flow_of_kind(enum kind k);
const char *attribute_name(enum attribute a); /* the field's name: "count", "cost", "unit_price" */
/* "the most credible claim", for people; "" where nobody states it. */
const char *choice_reason(enum choice c);
const char *flow_name(enum flow f); /* "transfers" */
const char *
standing_name(const struct resolved_deal *d); /* "delivered", "cancelled", "discredited" */

/* The rate for `from` to `to` on a day: the latest published whose first day is not after `day`,
 * else the nearest within a year after it (*after is set). NULL when there is none. *inverse: the
 * amount is in the rate's quote currency. */
const struct rate *exchange_find(const struct evidence *ev, const struct policy *p,
				 currency_id from, currency_id to, int32_t day, bool *inverse,
				 bool *after);
/* The same among the rates of a resolution, without a search through all of them. */
const struct rate *resolution_rate(const struct resolution *r, currency_id from, currency_id to,
				   int32_t day, bool *inverse, bool *after);
/* How an amount gets from one currency to another: by a rate that joins the two, else by two of one
 * source and day that have their base in common, else by any two with a currency in common, each
 * the one that holds on the day. */
struct exchange_way {
	const struct rate *rate;      /* NULL: there is none */
	const struct rate *second;    /* from what they have in common on; NULL: the first does */
	bool inverse, second_inverse; /* the amount is in the quote of the rate */
	struct rate_age age;
};
struct exchange_way resolution_way(const struct resolution *r, currency_id from, currency_id to,
				   int32_t day);
int exchange_way_convert(struct money *out, struct money m, const struct exchange_way *way,
			 currency_id to, struct err *e);
/* "442.05 KZT per USD, 2024-04, trend-fx"; of two rates both */
void exchange_way_say(struct str *out, const struct resolution *r, const struct exchange_way *way);
/* Converts at the latest day of `date`; 0, or 1 where no rate is known, or -1 (overflow). Raises in
 * *age what holds of the rates. */
int resolution_convert(const struct resolution *r, struct money *out, struct money m,
		       currency_id to, const struct date *date, struct rate_age *age,
		       struct err *e);

/* What keeps an amount from the prices of the policy's year. */
enum price_fault { PRICES_DONE, PRICES_NO_INDEX, PRICES_NO_YEAR };
/* How an amount comes to those prices. Where nothing has to be done, the index is NULL. */
struct price_way {
	enum price_fault fault;
	const struct index_source *index;
	int year;                /* of the amount */
	struct mean own, target; /* of the index, in both years */
};
/* A price index as one source has it of one money. */
struct index_source {
	source_id source;
	currency_id currency;
	bool assumed;        /* nobody said of which money it is: taken as USD */
	int32_t latest;      /* the last day on which it was published; INT32_MIN: not known */
	size_t newest;       /* of its values in the ledger, by row */
	size_t first, years; /* into the years of the index */
};
struct price_way resolution_prices(const struct resolution *r, currency_id c,
				   const struct date *date);
/* Of how many months the year's mean is: 12 where it is whole, as that of an annual value is. */
int price_way_months(const struct resolution *r, const struct price_way *way, int year);
/* "us-cpi, 258.811 / 304.702" */
void price_way_say(struct str *out, const struct resolution *r, const struct price_way *way);
/* Brings the amount to those prices; nominal where a fault keeps it from them. */
int price_way_apply(struct money *m, const struct price_way *way, struct err *e);
/* The amount as the policy has it: converted by --in, in prices of --constant; what can't be stays
 * as it is, and is nominal where only the prices can't. -1: it does not fit. */
int resolution_value(const struct resolution *r, struct money *out, struct money m,
		     const struct date *date, struct err *e);

#endif
