/* Sums as tables: for `total` and the summary. */
#ifndef REPORT_TOTAL_TABLE_H
#define REPORT_TOTAL_TABLE_H

#include "hangar/report.h"

/* Sections "rows", "total", "left_out" as `total` has them; names and titles as given. `stock`:
 * holdings and airframes, of which nothing is a deal. */
void total_rows(struct report *r, const struct total *t, const char *name, const char *title);
void total_sum(struct report *r, const struct total *t, const char *name);
void total_left_out(struct report *r, const struct total *t, const char *name, const char *title);

#endif
