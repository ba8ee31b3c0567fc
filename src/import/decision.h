/* What was decided about a file, for its report. */
#ifndef HANGAR_IMPORT_DECISION_H
#define HANGAR_IMPORT_DECISION_H

#include "hangar/import.h"
#include "hangar/mem.h"

/* Adds a decision to the plan of the reader; texts are copied into its arena. `why` NULL: it was
 * given by an option or follows without evidence; `option` NULL: nothing decides otherwise. */
void decide(struct import_reader *r, const char *what, const char *value, const char *why,
	    const char *option);

#endif
