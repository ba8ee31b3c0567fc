/* The filter language, the same in the terminal and on the command line:
 * type:MiG-29 to:Ukraine date:2022.. price:'<1m' is:denied not:outcome:scrap "free text".
 * Terms are joined by and; several terms of one field by or; with not: a term must fail. A filter
 * asks a row for its fields through a function, so that parts, claims and records filter alike.
 *
 * What a value means, by the kind of its field, and the facet that answers to it:
 *   text        found in it, case and accents folded; free text in any text of the row FACET_TEXT
 *   key         the whole key, or with a * at the end its beginning (source, cites, derives_from,
 *               deal, key, id) FACET_TEXT word        a word of the vocabulary or a synonym; the
 * facet has the word's name       FACET_TEXT party       it, its parts, and who is a member on some
 * day of the row                FACET_PARTY type        it and its variants; A / B is any of them
 * FACET_TYPES quantity    80, <80, >=80, 80.., 10..20 (< and > are strict); a best is compared;
 * without one it is enough that the range may satisfy it; an unknown answers to "unknown" only.
 *               batch and line too FACET_QUANTITY money       the same; without a currency in major
 * units of any, else of that only    FACET_MONEY date        2022, <2022, 2022.., ..2023-06,
 * 2020..2022, EDTF: some day in common      FACET_DATE grade       not worse on the axes it names;
 * what can't be judged (F, 6, ungraded) answers only to F and 6 FACET_GRADE nothing     `field:` is
 * met where the row has the field and states nothing A field that a row does not have meets no
 * term; a not: term then holds. With = before it (and before its quotes) a value is just that, and
 * is asked besides the other terms of its field: a party without its parts and members (as `party`:
 * who gives or gets), a type without its variants, A / B a mixed lot of exactly these, a text or
 * key letter for letter, a date from its first to its last day, a year likewise. role, class, maker
 * and reporting_name may also be FACET_TYPES: then those of the types. */
#ifndef HANGAR_FILTER_H
#define HANGAR_FILTER_H

#include "hangar/catalogue.h"
#include "hangar/field.h"
#include "hangar/grade.h"
#include "hangar/money.h"

struct err;
struct str;
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
	type_id type; /* FACET_TYPES of one type, where no set of it need exist: types is 0 */
	bool aside;   /* of a party: not one that totals by party would count it under */
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

/* Parses the words of a command line (already split by the shell) or one typed line. In a line,
 * quotes ("" or '') begin a word or follow a colon; what is quoted from its beginning is free text
 * whatever it holds. `c` must outlive the filter and have all its names. Unknown fields are an
 * error that names the known ones; so is a value that its field can't have. Names resolve in `c`;
 * an unknown party or type is an error that offers the nearest names. `words` may be empty: then
 * all rows match. */
int filter_parse(struct filter **f, const char *const *words, size_t n, const struct catalogue *c,
		 struct err *e);
int filter_parse_line(struct filter **f, const char *line, const struct catalogue *c,
		      struct err *e);
void filter_free(struct filter **f);
bool filter_is_empty(const struct filter *f); /* NULL is empty */
/* The filter as it would be typed; "" when empty. Borrowed. */
const char *filter_text(const struct filter *f);
bool filter_uses(const struct filter *f, enum field_id field);
/* Does one type meet all that the filter asks of types? True where it asks nothing of them.
 * `other`: it is one of other equipment (other.h), whose class is that, whatever its name means. */
bool filter_admits_type(const struct filter *f, type_id type, bool other);
/* Does it ask for other equipment, alone or among all: class:other, class:any? */
bool filter_asks_other(const struct filter *f);

/* Appends one term as it is typed, quoted where it has to be; FIELD_NONE: free text. False, and
 * nothing appended, where no quotes can hold the value. */
bool filter_write(struct str *out, bool negated, enum field_id field, const char *value);

enum filter_verdict {
	FILTER_NO = 0,
	FILTER_YES = 1,
	FILTER_SHARE = 2, /* matches some of the types of a mixed lot: their share of it */
};
enum filter_verdict filter_match(const struct filter *f, const void *row, facet_of *facets,
				 text_of *texts, void *arg);

#endif
