/* What the files of the analysis share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_INSIDE_H
#define HANGAR_ANALYSIS_INSIDE_H

#include "hangar/resolution.h"

/* Who speaks of what, indexed once for a resolution, so that origins need not search. */
struct voices {
	uint8_t *speaks; /* [source]: does it make any claim at all in this ledger */
};

/* Claims of one deal, in claim order, all admitted. */
VEC_TYPE(claims_of_deal, const struct transfer *);

struct climb { /* a source on the way up, and how far its own sources have been asked */
	source_id source;
	size_t claim, at;
	bool cited, found;
	size_t lowest; /* the first visited of those that it has it from and that have it from it */
};

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
	size_t *visited; /* place in the order of visits, from 1 on, and what came of it */
	VEC(source_id) trail;
	VEC(source_id) ring; /* visited, and not known to be complete */
	VEC(source_id) ends;
	VEC(struct climb) climb;
};

enum voice { VOICE_STATES = 1, VOICE_OBJECTS = 2, VOICE_PRICES = 4 };

/* exchange.c */

struct exchange *exchange_new(const struct evidence *ev, const struct policy *p);
void exchange_free(struct exchange **x);

/* origin.c */

/* The ends of what `v` says of the deal in work, through `cites`, else `derives_from`; `price`:
 * of its price. In the arena of the resolution, sorted by id. Never empty for a known source. */
struct source_list origins_of(struct workshop *w, const struct version *v, bool price);
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

/* fleet.c */

void fleets_resolve(struct workshop *w);

/* stock.c */

/* Does a stated whole speak of aircraft of this condition, at this base, too? */
bool holding_speaks_of(const struct holding *whole, enum condition condition, const char *base);
int stocks_resolve(struct workshop *w, struct err *e);

/* snapshot.c */

VEC_TYPE(holding_list, const struct holding *);
/* The rows that count, by party and list; editions of one list stand under its newest source. */
void snapshots_take(struct workshop *w, struct holding_list *list);

#endif
