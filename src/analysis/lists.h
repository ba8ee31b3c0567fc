/* Lists: which sources are editions of one, what each edition covers, and which claims are passed
 * over for it. A ledger without editions and stands has none of this. */
#ifndef HANGAR_ANALYSIS_LISTS_H
#define HANGAR_ANALYSIS_LISTS_H

#include "hangar/area.h"
#include "hangar/resolution.h"

/* What an edition covers in one record: the union of what its files do. */
struct coverage {
	source_id source;
	int32_t day; /* of the source */
	uint8_t record;
	bool other;        /* of other equipment, for which an edition speaks where it has some */
	bool said, unsaid; /* some file of it says what it covers; some does not */
	VEC(struct filter *) areas;
};

struct joined { /* a transfer without a deal key that speaks of a keyed deal of its list */
	claim_id claim;
	deal_id deal;
};

struct lists {
	source_id *of;  /* [source]: its list, as the newest edition of it; itself alone */
	int32_t *day;   /* [source]: its last day of publication; DAY_OPEN_PAST: no day */
	uint8_t *known; /* [source]: the policy knows of it */
	uint8_t *many;  /* [source]: its list has other editions */
	bool any;       /* some list has several */
	VEC(struct coverage) coverages;
	VEC(struct joined) joined; /* by claim */
	VEC(struct passed) found;  /* by the step in work; then in r->passed */
	VEC(const char *) unread;  /* areas that cannot be read, one line each */
	VEC(unsigned) flows;       /* of each stand: bits of what its list speaks of */
	/* For some claims of a ledger only: all but joined, found and unread is that of the whole
	 * ledger, and borrowed. */
	bool given;
};

/* By which transfers of editions of one list are told to be one deal. */
struct content {
	source_id list;
	party_id from, to;
	typeset_id types;
	int32_t year;
	uint32_t other; /* of other equipment */
};
struct content content_of(const struct lists *l, const struct transfer *t);
/* Is the transfer asked for its content at all? */
bool content_counts(const struct resolution *r, const struct transfer *t);

/* NULL where no source is an edition and no list stands for anything. */
struct lists *lists_new(const struct evidence *ev, const struct policy *p);
void lists_free(struct lists **l);

/* `l` may be NULL. */
static inline source_id list_of(const struct lists *l, source_id s)
{
	return l ? l->of[s] : s;
}

/* Is `a` a newer edition than `b` of the same list? Those without a day are not newer than any. */
static inline bool edition_newer(const struct lists *l, source_id a, source_id b)
{
	return l && l->of[a] == l->of[b] && l->known[a] && l->day[a] > l->day[b];
}

/* What a list is called: its edition_of where it has several editions, else the source's key. */
const char *list_name(const struct resolution *r, source_id list);

/* edition.c: passes over what newer editions supersede. */
void editions_supersede(struct resolution *r);
/* same-deal.c: finds the deals of transfers without a key. */
void deals_join(struct resolution *r);
/* stand.c: passes over what others say where a list stands. */
void stands_apply(struct resolution *r);

#endif
