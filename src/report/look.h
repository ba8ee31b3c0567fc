/* What cell functions of ledger records look at, and small cells of theirs. */
#ifndef REPORT_LOOK_H
#define REPORT_LOOK_H

#include "hangar/report.h"

/* The `arg` of a table over records of a ledger. */
struct look {
	const struct resolution *r;
	const struct evidence *ev;
	struct arena *arena;         /* of the report */
	const enum field_id *fields; /* of a table of claims: what its columns are */
	const void *more;            /* what else a list needs: counts by id, say */
};

struct look *look_new(struct report *rep, const struct resolution *r);

/* Names; NULL for none. Borrowed. */
const char *look_party(const struct look *l, party_id p);
const char *look_type(const struct look *l, type_id t);
const char *look_types(const struct look *l, typeset_id s);
const char *look_source(const struct look *l, source_id s);
const char *look_deal(const struct look *l, deal_id d);
const struct batch *look_batch(const struct look *l, batch_id b); /* NULL: none */
const struct transfer *look_transfer(const struct look *l, claim_id id);
const struct holding *look_holding(const struct look *l, claim_id id);
const struct airframe *look_airframe(const struct look *l, claim_id id);
/* The claim of that number; NULL when there is none. */
const struct claim *look_claim(const struct look *l, claim_id id);
const char *look_sources(const struct look *l, struct source_list s); /* "a, b"; "" */

/* Cells. A NULL or empty text, a word 0 and a value that states nothing are CELL_NONE. */
struct cell cell_text(const char *text);
struct cell cell_name(const struct look *l, const char *text, stated_id as);
struct cell cell_word(const struct vocabulary *v, int word);
struct cell cell_integer(int64_t n);
struct cell cell_size(size_t n);
struct cell cell_quantity(struct quantity q);
struct cell cell_decimal(struct quantity q);
struct cell cell_money(struct money m);
struct cell cell_date(struct date d);
struct cell cell_grade(char reliability, char credibility);
struct cell cell_bool(bool yes);
struct cell cell_id(const char *of, uint64_t number);
struct cell cell_json(const char *json);
struct cell cell_sources(const struct look *l, struct source_list s);
struct cell cell_split(const struct look *l, const char *texts); /* at ';' */
struct cell cell_time(const struct look *l, int64_t seconds);    /* 2024-05-01T12:00:00Z */

/* A facet of the cell's value, for filters; FACET_EMPTY where it states nothing. */
void facet_of_cell(struct facet *out, const struct cell *c);
void facet_of_party(struct facet *out, party_id p, struct date days);
void facet_of_types(struct facet *out, typeset_id s);
void facet_of_type(struct facet *out, type_id t); /* needs no set, and so adds none */
/* The fields that a row has through its types. */
bool field_of_types(enum field_id field);

#endif
