/* One term of a filter: what it asks of a field, and whether one facet of a row answers to it. */
#ifndef HANGAR_MODEL_FILTER_TERM_H
#define HANGAR_MODEL_FILTER_TERM_H

#include "hangar/filter.h"

#include "filter-range.h"

struct term_way; /* how its value is read and compared */

struct term {
	enum field_id field; /* FIELD_NONE: free text */
	const struct term_way *way;
	bool negated;
	bool blank; /* asks that nothing be stated */
	bool exact; /* = before its value */
	bool other; /* class:other: of other equipment, which no type of the catalogue is */
	bool any;   /* class:any: whatever it is of */
	/* Made once, so that a row costs a look-up: which types and parties the term means, by id.
	 * A party may still depend on the row's days. NULL where the field is about neither. */
	bool *types, *parties;
	size_t type_count, party_count;
	type_id *set; /* exactly these types together, sorted; NULL: not so */
	size_t set_count;
	party_id party;
	char *text;  /* owned: folded text or key, or the name of a word */
	bool prefix; /* of a key: it goes on */
	struct range range;
	struct date date;
	struct grade grade;
};

/* Reads the value of a term on field `f`; blank asks that nothing be stated. */
int term_read(struct term *t, const struct field *f, const char *value, const struct catalogue *c,
	      struct err *e);
/* Free text, to be found anywhere. */
void term_free_text(struct term *t, const char *text);
void term_done(struct term *t);

bool facet_is_blank(const struct facet *x);
/* Whether the facet is what the term asks for, whatever `negated` says. */
bool term_meets(const struct term *t, const struct catalogue *c, const struct facet *x);
bool term_meets_type(const struct term *t, type_id type);
/* Of a term on a set: are these its members? */
bool term_meets_set(const struct term *t, const type_id *types, size_t n);

#endif
