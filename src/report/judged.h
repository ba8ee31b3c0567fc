/* What analysts judged, in reports. */
#ifndef REPORT_JUDGED_H
#define REPORT_JUDGED_H

#include "list.h"

/* Appends "by olga on 2024-05-01": whose batch it is. */
void judged_by(struct str *out, const struct evidence *ev, batch_id batch);
/* What is judged of a claim beside what it states, as a section "judged"; nothing is drawn without
 * any. */
void judged_claim(struct report *rep, struct look *l, const struct claim *c);
/* The same of all claims of a deal; claims of which the same is judged stand together. */
void judged_deal(struct report *rep, struct look *l, const struct resolved_deal *d);

#endif
