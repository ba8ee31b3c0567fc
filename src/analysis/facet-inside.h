/* What the files of the facets share; nobody else includes it. */
#ifndef HANGAR_ANALYSIS_FACET_INSIDE_H
#define HANGAR_ANALYSIS_FACET_INSIDE_H

#include "hangar/total.h"

/* The row in hand: a part, of a deal or of a stock, or a deal by itself. */
struct subject {
	const struct resolution *r;
	const struct part *p;          /* NULL: the deal */
	const struct resolved_deal *d; /* NULL: of a stock */
	const struct stock *s;
};

struct subject subject_of_part(const struct resolution *r, const struct part *p);

/* Answers with the nth value of a field; false: there is none. */
typedef bool answer(const struct subject *s, int nth, struct facet *out);
answer answer_types, answer_party;                               /* facet.c */
answer answer_note, answer_excerpt, answer_tags, answer_locator; /* facet-claim.c, as the next */
answer answer_stance, answer_denies, answer_rank, answer_batch, answer_source, answer_grade;

/* By the table: FACET_NONE where the row has no such field, or no nth value. */
void facet_answer(const struct subject *s, enum field_id field, int nth, struct facet *out);

/* The answers of one value; each returns nth == 0. */
bool facet_say_text(struct facet *out, const char *text, int nth); /* NULL or "": empty */
bool facet_say_word(struct facet *out, const struct vocabulary *v, int word, int nth);
bool facet_say_quantity(struct facet *out, struct quantity q, int nth);
bool facet_say_number(struct facet *out, size_t n, int nth);

#endif
