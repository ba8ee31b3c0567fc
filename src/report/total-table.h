/* Sums as tables: for `total` and the summary. */
#ifndef REPORT_TOTAL_TABLE_H
#define REPORT_TOTAL_TABLE_H

#include "hangar/report.h"

bool total_has_mixed(const struct total *t);
/* Further text of a row, in a last column "notes"; in the report's arena. */
typedef const char *row_notes(const struct total_row *row, void *arg);

/* Has the total let go together with the report. */
void total_keep(struct report *r, struct total *t);
/* Sections "rows", "total", "left_out" as `total` has them; names and titles as given. */
void total_rows(struct report *r, const struct total *t, const char *name, const char *title);
void total_sum(struct report *r, const struct total *t, const char *name);
void total_left_out(struct report *r, const struct total *t, const char *name, const char *title);

void total_rows_noted(struct report *r, const struct total *t, const char *name, const char *title,
		      row_notes *notes, void *arg);

#endif
