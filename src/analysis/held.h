/* What lists say that a party held of a type by a day, at most. */
#ifndef HANGAR_ANALYSIS_HELD_H
#define HANGAR_ANALYSIS_HELD_H

#include "hangar/resolution.h"

struct held;

struct held *held_new(const struct resolution *r);
void held_free(struct held **h);
/* From now on of this party: what lists say of it and its parts, or, where they do not speak of it,
 * of the nearest that it is a part of. */
void held_by(struct held *h, party_id party);
/* How many days there are, up to this one, on which a snapshot of the party begins. */
size_t held_period(const struct held *h, int32_t day);
/* From now on by this day. */
void held_at(struct held *h, int32_t day);
/* The largest figure that a list has of the type and its variants, with what came in since;
 * INT64_MAX where none speaks of it or one leaves it open. *saying: those who give it, valid until
 * the next call. */
int64_t held_most(struct held *h, type_id t, struct source_list *saying);

/* What makes that figure, one after the other: the rows of a list, what its whole has beyond them,
 * what came in since; then the list itself, or that it does not speak of the type. */
struct held_seen {
	enum { HELD_ROW, HELD_BEYOND, HELD_RECEIVED, HELD_LIST, HELD_SILENT } what;
	const struct holding *row; /* of a list: one of its rows */
	const struct part *part;   /* of what came in */
	int64_t most;              /* INT64_MAX: open */
};
typedef void held_seeing(void *arg, const struct held_seen *seen);
void held_watch(struct held *h, held_seeing *see, void *arg);

/* A piece of a deal that has moved. */
bool part_has_moved(const struct resolution *r, const struct part *p);
/* `p` is `of` or a part of it; what groups it is in does not matter. */
bool party_is_part(const struct catalogue *c, party_id p, party_id of);

#endif
