/* The filter language, the same in the terminal and on the command line:
 * type:MiG-29 to:Ukraine date:2022.. price:'<1m' is:denied not:outcome:scrap "free text".
 * Terms are joined by and; several terms of one field by or. A filter asks a row for its fields
 * through a function, so that parts, claims and records filter alike. */
#ifndef HANGAR_FILTER_H
#define HANGAR_FILTER_H

#include "hangar/catalogue.h"
#include "hangar/field.h"
#include "hangar/grade.h"
#include "hangar/money.h"

struct err;
struct filter;

/* What a row has for a field. */
struct facet {
	enum facet_kind {
		FACET_NONE,  /* the row has no such field */
		FACET_EMPTY, /* it has, and it is not stated */
		FACET_TEXT,
		FACET_PARTY,
		FACET_TYPES,
		FACET_QUANTITY,
		FACET_MONEY,
		FACET_DATE,
		FACET_GRADE,
	} kind;
	const char *text;
	party_id party;
	typeset_id types;
	struct quantity quantity;
	struct money money;
	struct date date;
	struct grade grade;
	int32_t from, to; /* the row's days, for memberships of groups */
};

/* Fills `out` with the row's facet of a field; several values (party: either side) by `nth` from 0
 * on, until FACET_NONE. */
typedef void facet_of(const void *row, enum field_id field, int nth, struct facet *out, void *arg);
/* All words of a row, for free text; NULL ends. */
typedef const char *text_of(const void *row, int nth, void *arg);

/* Parses the words of a command line (already split by the shell) or one typed line. Unknown fields
 * are an error that names the known ones; so is a value that its field can't have. Names resolve
 * in `c`; an unknown party or type is an error that offers the nearest names.
 * `words` may be empty: then all rows match. */
int filter_parse(struct filter **f, const char *const *words, size_t n, const struct catalogue *c,
		 struct err *e);
int filter_parse_line(struct filter **f, const char *line, const struct catalogue *c,
		      struct err *e);
void filter_free(struct filter **f);
bool filter_is_empty(const struct filter *f); /* NULL is empty */
/* The filter as it would be typed; "" when empty. Borrowed. */
const char *filter_text(const struct filter *f);
bool filter_uses(const struct filter *f, enum field_id field);

enum filter_verdict {
	FILTER_NO = 0,
	FILTER_YES = 1,
	FILTER_SHARE = 2, /* matches some of the types of a mixed lot: their share of it */
};
enum filter_verdict filter_match(const struct filter *f, const void *row, facet_of *facets,
				 text_of *texts, void *arg);

#endif
