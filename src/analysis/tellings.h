/* What one source says in several claims of the same site, types, parties and day of a deal: the
 * number in one, the price each in another, the total in a third, or one amount in two currencies.
 */
#ifndef HANGAR_ANALYSIS_TELLINGS_H
#define HANGAR_ANALYSIS_TELLINGS_H

#include "hangar/resolution.h"

/* More claims of one site, types, parties and day than this are a table of lots, not one of them
 * told again: they are not held against each other. */
#define TELLINGS_MOST 64

VEC_TYPE(tellings, const struct transfer *);

/* The claims of a version, excluded ones too; those of one site, types, parties and day stand
 * together, in claim order. The list is replaced. */
void tellings_of(struct tellings *out, const struct version *v);
/* One past the last claim that speaks of the same as the one at `first`. */
size_t tellings_end(const struct tellings *t, size_t first);

/* The day at which amounts of a claim convert: its own, else its deal's. */
const struct date *telling_date(const struct resolved_deal *d, const struct transfer *t);

#endif
