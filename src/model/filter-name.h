/* The part of filter terms that speaks of parties and types. */
#ifndef HANGAR_MODEL_FILTER_NAME_H
#define HANGAR_MODEL_FILTER_NAME_H

#include "filter-term.h"

/* How the value of a term is read, and how a facet is compared with it. */
typedef int term_reader(struct term *t, const struct field *f, const char *value,
			const struct catalogue *c, struct err *e);
typedef bool term_meeting(const struct term *t, const struct catalogue *c, const struct facet *x);

term_reader term_read_party, term_read_types;
term_meeting term_meets_party, term_meets_types;
/* Room for the types that a term means, none so far. */
void term_make_types(struct term *t, const struct catalogue *c);

#endif
