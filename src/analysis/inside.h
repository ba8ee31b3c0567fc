/* What the files of the analysis share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_INSIDE_H
#define HANGAR_ANALYSIS_INSIDE_H

#include "hangar/resolution.h"

/* Who speaks of what, indexed once for a resolution, so that origins need not search. */
struct voices {
	const size_t *speaks; /* [source]: how many claims it makes in this ledger */
	bool of_all;          /* whoever it is may be an end: no deal is in work */
};

/* Claims of one deal, in claim order, all admitted. */
VEC_TYPE(claims_of_deal, const struct transfer *);

struct climb { /* a source on the way up, and how far its own sources have been asked */
	source_id source;
	size_t claim, at;
	size_t low; /* the lowest place on the trail that is above it and below it */
	bool cited, found;
};

struct stock_seen;
struct listed_airframe;

struct workshop { /* what resolving one deal after another needs */
	struct resolution *r;
	const struct evidence *ev;
	struct voices voices;
	/* of the deal in work, [source]: bits of enum voice */
	uint8_t *voice;
	const struct resolved_deal *deal; /* its date is chosen before its prices are told */
	size_t *telling;       /* [source]: its version in the deal, from 1 on; 0: none */
	VEC(source_id) voiced; /* the sources whose voice is set */
	/* what the policy does not listen to: [place of a deal, from 1 on] the first transfer that
	 * states it, [transfer] the next; places in ev->transfers from 1 on, 0: none; NULL where it
	 * listens to all */
	uint32_t *unheard, *unheard_next;
	/* scratch of origin.c, [source] */
	uint8_t *visited;
	size_t *index; /* place on the trail */
	VEC(source_id) trail;
	VEC(source_id) ring; /* visited, and it is open yet whether they lead to an end */
	VEC(source_id) ends;
	VEC(struct climb) climb;
	/* Told of every stock of holdings when it is resolved; NULL: nobody asks. */
	void (*see_stock)(void *arg, const struct stock_seen *seen);
	/* The same of every fleet of airframes. */
	void (*see_fleet)(void *arg, const struct stock *s, const struct listed_airframe *v,
			  size_t n);
	void *seeing;
};

enum voice { VOICE_STATES = 1, VOICE_OBJECTS = 2, VOICE_PRICES = 4 };

/* workshop.c */

/* How many claims each source makes; [source], to be given to mem_free. */
size_t *count_spoken(const struct evidence *ev);
/* For the sources of r->ev; r->spoken stands already (or nobody asks who speaks). */
void workshop_open(struct workshop *w, struct resolution *r);
void workshop_close(struct workshop *w);
/* Once the deals are gathered: who states one where the policy does not listen. */
void workshop_note_unheard(struct workshop *w);
/* Takes a deal in work: its versions have their claims by now. */
void workshop_take(struct workshop *w, const struct resolved_deal *d);

/* resolve.c */

/* Which sources are editions of one list, and which claims newer editions and standing lists pass
 * over. */
void lists_settle(struct resolution *r);
/* Resolves a deal that was gathered. */
int deal_resolve(struct workshop *w, uint32_t index, struct err *e);

/* exchange.c */

/* Does the policy see what a source published of that day? A source that is published over time
 * (1999-01-04/..) says each value on its own day. *undated is raised where only the lack of a date
 * keeps it out. */
bool published_known(const struct evidence *ev, const struct policy *p, source_id source,
		     const struct date *date, bool *undated);
/* Counts in *undated the rates that --known-on leaves out for want of a date. */
struct exchange *exchange_new(const struct evidence *ev, const struct policy *p, size_t *undated);
void exchange_free(struct exchange **x);

/* prices.c */

/* The same of price indexes. -1: values with more digits than can be added up. */
int prices_new(struct prices **out, const struct evidence *ev, const struct policy *p,
	       size_t *undated, struct err *e);
void prices_free(struct prices **p);

/* origin.c */

/* The ends of what `v` says of the deal in work, through `cites`, else `derives_from`; `price`:
 * of its price. In the arena of the resolution, sorted by id. Never empty for a known source. */
struct source_list origins_of(struct workshop *w, const struct version *v, bool price);
/* The distinct ends above several sources, whatever these speak of; a source is its own end where
 * nothing is above it. */
struct source_list origins_of_all(struct workshop *w, const source_id *v, size_t n);
/* The distinct ends of several versions. */
struct source_list origins_join(struct workshop *w, const struct version *versions, size_t n);
/* Does `s` derive from `from`, over any number of steps? */
bool source_derives(struct workshop *w, source_id s, source_id from);

static inline bool day_known(const struct date *d)
{
	return date_stated(d) && !(d->flags & DATE_UNKNOWN);
}

/* version.c */

/* Cuts the claims of one source into lots and sums its attributes, but for the prices. */
int version_build(struct workshop *w, struct version *v, struct err *e);
/* Adds a figure to a sum of lots: what is not stated adds nothing, open ends stay open; where no
 * end would be left, what is known of either is what there is at least. */
int figure_add(struct quantity *sum, struct quantity q, struct err *e);
/* Does a claim count for the range at all? */
bool claim_excluded(const struct evidence *ev, const struct claim *c);
/* What a whole and its pieces say together, which count for so many. */
struct quantity whole_stands_for(struct quantity whole, struct quantity pieces, int64_t counted);
/* The days of several claims: those that hold all. */
void widen_date(struct date *d, const struct date *by);

/* whole.c */

/* Marks the lots that are wholes, and puts the others under them. */
void lots_mark_wholes(struct workshop *w, struct version *v);
/* Does a whole only tell another again? */
bool lot_retold(const struct version *v, size_t at);
/* Is the lot at `at` a piece of the whole at `of` (NO_LOT: of none)? A whole that only tells
 * another again is a piece of nothing. */
bool lot_is_piece(const struct version *v, size_t at, size_t of);
/* What a figure counts for in a sum: an unknown best as its low. */
int64_t lot_counts_for(struct quantity q);
/* What the pieces of a whole count for together, wholes among them at least as what they state. */
int64_t lot_pieces_count(const struct version *v, size_t of);
/* The same of another figure of theirs. */
typedef struct quantity quantity_of_lot(const struct lot *l);
int64_t lot_pieces_of(const struct version *v, size_t of, quantity_of_lot *which);

/* price.c */

/* The prices; amounts convert at the date of the deal in work. */
int version_price(struct workshop *w, struct version *v, struct err *e);
/* That of a claim's price; not given means sale. */
enum price_kind kind_of_price(const struct transfer *t);

/* choose.c */

/* The version that an attribute is taken from, among those that compete: of those that state it
 * with a best figure, else of those that bound it; and what decided it. NO_VERSION when there are
 * none. */
size_t choose_version(struct workshop *w, const struct resolved_deal *d, enum attribute a,
		      enum choice *why);
/* The same, into d->chosen and d->choice. */
void choose_attribute(struct workshop *w, struct resolved_deal *d, enum attribute a);
bool version_competes(const struct resolved_deal *d, const struct version *v);
bool version_states(const struct version *v, enum attribute a);

/* range.c */

/* The envelope of the versions' figures around the chosen one. `of` gives the figure of a version
 * in the unit of the result; it returns false where there is none to compare. */
typedef bool figure_of(void *arg, size_t version, struct quantity *out);
struct quantity range_over(const struct resolved_deal *d, size_t chosen, figure_of *of, void *arg);

/* gather.c */

/* Fills r->deals: admitted claims by deal and source. */
void gather(struct resolution *r);

/* figure.c */

/* What is said in words or days, of the versions chosen. */
void figures_take_statements(struct resolved_deal *d);
/* Numbers and costs, with their ranges. */
int figures_take(struct workshop *w, struct resolved_deal *d, struct err *e);
/* A denial of the deal puts the low of count and cost at 0; one of the price, that of the cost. */
void figures_apply_denials(struct resolved_deal *d);

/* flow.c */

enum standing standing_of(enum status s);
/* By what the claim itself states. */
enum flow flow_of_claim(const struct claim *c);

/* part.c */

/* Cuts a resolved deal into its parts and notes how far they may be off together. */
int parts_of_deal(struct workshop *w, struct resolved_deal *d, uint32_t index, struct err *e);
/* The version whose lots became the parts; NULL where nobody states the deal. */
const struct version *parts_structure(const struct resolved_deal *d);
/* Is the deal one part, whatever lots there are? */
bool parts_are_one(const struct version *v);
/* By how much the pieces of the whole at `whole` fall short of it; of "at least 20", at least. */
int64_t lot_shortfall(const struct version *v, size_t whole);
/* By how much a deal's ends lie outside the sum of its parts', which have `lows` at least. */
void parts_slack(int64_t *below, int64_t *above, struct quantity deal, struct quantity parts,
		 int64_t lows);

/* stated-share.c */

/* What rivals say of the types of a deal whose aircraft are one mixed part; into r->shares. */
void shares_state(struct workshop *w, const struct resolved_deal *d);

/* fleet.c */

/* An airframe as the newest list has it. */
struct listed_airframe {
	const struct airframe *a;
	bool again; /* another row has it, too */
};
void fleets_resolve(struct workshop *w);

/* stock.c */

/* Does a stated whole speak of aircraft of this condition, at this base, too? */
bool holding_speaks_of(const struct holding *whole, enum condition condition, const char *base);
int stocks_resolve(struct workshop *w, struct err *e);
/* By how much a stock's ends lie outside the sum of its rows. */
void stock_slack(int64_t *below, int64_t *above, struct quantity stock, struct quantity rows);
/* One source's rows for one stock. */
struct teller {
	const struct holding *const *rows;
	size_t n;
	struct quantity sum;
};
VEC_TYPE(teller_list, struct teller);
/* A row without types, and how many aircraft of the whole its own list has by type. What other
 * lists have more than that, it is less by, too. */
struct remainder {
	struct holding row;
	struct quantity stated;  /* the whole itself */
	int64_t low, best, high; /* that its own list has by type */
	int64_t more;
	const struct holding **rows; /* these, where somebody sees; else none */
	size_t row_count;
};
/* A stock as it is resolved, for whoever wants to see how. `as_deal` has its tellers as versions
 * (none where there is one teller only), by which one is chosen. */
struct stock_seen {
	const struct stock *stock;
	const struct teller_list *tellers;
	const struct resolved_deal *as_deal;
	size_t chosen;
	enum choice why;
};

/* snapshot.c */

VEC_TYPE(holding_list, const struct holding *);
/* The rows that count, by party and list; editions of one list stand under its newest source. */
void snapshots_take(struct workshop *w, struct holding_list *list);

#endif
