/* What the files that draw a comparison share. */
#ifndef REPORT_DIFF_REPORT_H
#define REPORT_DIFF_REPORT_H

#include "hangar/diff.h"
#include "look.h"

struct diff_look {
	struct look side[DIFF_SIDES];
	const struct diff *d;
	struct arena *arena; /* of the report */
};

/* "81 → 0–81–81"; one alone where they are equal or the other side has nothing. Owned by the arena;
 * NULL where neither states anything. */
const char *diff_arrow(struct diff_look *l, const struct cell *before, const struct cell *after);
/* "+14", "-3", "0": from best to best; NULL where either has none. */
const char *diff_step(struct arena *a, struct quantity before, struct quantity after);

void diff_add_deals(struct report *rep, struct diff_look *l);
void diff_add_fleets(struct report *rep, struct diff_look *l);
void diff_add_totals(struct report *rep, struct diff_look *l);

#endif
