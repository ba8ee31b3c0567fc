/* Columns of a text table: how wide each becomes, and which are left out for want of room. */
#ifndef REPORT_LAYOUT_H
#define REPORT_LAYOUT_H

#include "hangar/report.h"

#define LAYOUT_GAP 2
#define TIGHT_GAP  1 /* where a further column finds room by it */

struct layout_column {
	size_t at; /* in the table */
	size_t width;
	bool fixed; /* holds figures or dates: a cut one would be a wrong one */
	bool key;   /* is cut last */
	bool right, elastic;
	bool wraps; /* goes on below instead of being cut, but no narrower than `least` */
	size_t least;
	int keep;
};

struct layout {
	VEC(struct layout_column) columns;
	VEC(size_t) dropped; /* table columns that did not fit, in their order */
	size_t gap;          /* between columns */
	size_t width;        /* of a whole row */
};

/* `width` 0: as wide as it takes. Columns that are blank throughout are passed over unless asked
 * for. */
void layout_make(struct layout *l, const struct table *t, const struct section *total,
		 size_t width);
/* Would all columns stand side by side in full (0: on a page of usual width)? */
bool layout_fits(const struct table *t, const struct section *total, size_t width);
void layout_free(struct layout *l);

#endif
