/* How the versions of a deal are marked, wherever they stand side by side. */
#ifndef REPORT_MARK_H
#define REPORT_MARK_H

#include "hangar/report.h"

#define MARK_CHOSEN   "●"
#define MARK_EXCLUDED "○"
#define MARK_PART     "◐"

/* The figures are from here, it is listed without bearing on them, it speaks of some sites only;
 * NULL: none of these. */
const char *version_mark(const struct resolved_deal *d, const struct version *v);
/* Explains those that occur, a line each. */
void version_marks(struct report *rep, struct section *s, const struct resolved_deal *d);

#endif
