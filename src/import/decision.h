/* What was decided about a file, for its report. */
#ifndef HANGAR_IMPORT_DECISION_H
#define HANGAR_IMPORT_DECISION_H

#include "hangar/import.h"
#include "hangar/mem.h"

/* Adds a decision to the plan of the reader; texts are copied into its arena. `why` NULL: it was
 * given by an option or follows without evidence; `option` NULL: nothing decides otherwise. */
void decide(struct import_reader *r, const char *what, const char *value, const char *why,
	    const char *option);
/* What must not be missed of the decision taken last: it is said below the report, too. */
void decide_aloud(struct import_reader *r, const char *notice);

#endif
