/* An area: what a file speaks for, or what a list stands for, as a filter of claims by what they
 * state: who, what, when, where. */
#ifndef HANGAR_AREA_H
#define HANGAR_AREA_H

#include "hangar/evidence.h"
#include "hangar/filter.h"

/* Parses a filter, as filter_parse does, that asks only for fields which an area is told by; any
 * other, and free text, is an error that names those. */
int area_parse(struct filter **f, const char *const *words, size_t n, const struct catalogue *c,
	       struct err *e);
int area_parse_line(struct filter **f, const char *line, const struct catalogue *c, struct err *e);
/* Does a filter ask only for such fields? */
bool area_told_by(const struct filter *f);

enum area_reach {
	AREA_OUTSIDE = 0,
	AREA_INSIDE,
	AREA_ACROSS, /* some of its days or types are inside, some outside */
};
/* Is the claim in any of the areas? A transfer without a date is asked for its order date; `date`
 * and `year` are those of a holding's or an airframe's as_of, too. */
enum area_reach area_reach(const struct evidence *ev, const struct claim *c,
			   struct filter *const *areas, size_t n);
/* A transfer's date, else its order date; as_of of the others. */
const struct date *claim_days(const struct claim *c);

#endif
