/* Inside of who says what: the cells and tables that it is drawn with. */
#ifndef REPORT_SIDE_INSIDE_H
#define REPORT_SIDE_INSIDE_H

#include "sides.h"

#define MOST_BESIDE 40 /* no page has room for more columns */
#define DITTO       "″"
#define DIFFERS     "≠"

/* The i-th claim of those that it is made of: one for each source. */
const struct claim *side_claim(const struct side *x, size_t i);
/* Fills in its name and what there is to say of its sources. */
void side_tell(const struct sides *s, struct side *x);
/* Of a side that objects: "the deal", "the price". */
const char *side_denied(const struct side *x);
/* What a side says of a fact, with its sign; `brief`: many types by their number. */
struct cell side_fact_cell(const struct look *l, const struct side *x, enum side_fact f,
			   bool brief);
/* A word of it, in the role of whom it contradicts: who denies or errs, who doubts. */
struct cell side_stance_cell(const struct side *x, const char *text);
/* One column a side, drawn where all fit. */
void sides_matrix(struct report *rep, const struct look *l, const struct sides *s,
		  const char *title);
/* One row a side, drawn where they do not. */
void sides_voices(struct report *rep, struct look *l, const struct sides *s, const char *title);
/* Is a fact told in a column of the rows? What nobody contradicts is told below, once. */
bool sides_have_column(const struct sides *s, int fact);

#endif
