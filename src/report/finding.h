/* Findings in reports. */
#ifndef REPORT_FINDING_H
#define REPORT_FINDING_H

#include "hangar/report.h"

/* What all checks find; kept by the report. */
struct findings *findings_all(struct report *rep, const struct resolution *r);
/* As rows; those of one record where `about` names it. */
void finding_table(struct report *rep, struct section *s, const struct findings *f,
		   const char *about);
/* For people: a heading, the message, the claims and its id; what was acknowledged says by whom. */
void finding_draw(struct report *rep, struct section *s, const struct finding *f,
		  const struct evidence *ev);

#endif
