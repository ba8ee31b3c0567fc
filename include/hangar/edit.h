/* Judgements laid over claims: which fields they may change, how their values read, and laying them
 * over what the rows state. */
#ifndef HANGAR_EDIT_H
#define HANGAR_EDIT_H

#include "hangar/evidence.h"

struct str;
struct err;

/* Records (bits) whose claims may be judged in that field; 0: none. */
unsigned edit_records(enum field_id field);
/* "rank, stance, denies, credibility, outcome": for error messages; the deal is left out, which is
 * changed by merging and splitting. */
void edit_list(struct str *out);
/* What the claim says of the field now, as edits have it: "deprecated", "3", "kz-us-81", "". */
void edit_text(struct str *out, const struct evidence *ev, const struct claim *c,
	       enum field_id field);
/* The value of a field as edits write it, from what somebody typed: "B2" is no credibility,
 * "denied" is "denies". What the field means by nothing ("normal" of a rank) stays as it is
 * written. ERR_USAGE names the field and what it knows. */
int edit_value(struct str *out, enum field_id field, const char *text, struct err *e);
/* Do two values of the field mean the same? A rank not stated is normal, a stance states. */
bool edit_same(enum field_id field, const char *a, const char *b);
/* Lays one edit over its claim and sets what it found (`was`, in the arena of ev). */
int edit_apply(struct evidence *ev, struct edit *x, struct err *e);
/* Lays ev->edits over the claims, in their order, and sets what each of them found (`was`). An edit
 * whose claim is not there does nothing. A value that the field does not know is an error. Then a
 * transfer without a deal is of that which others were joined to under its name. */
int edits_apply(struct evidence *ev, struct err *e);

/* The number in "claim:12"; 0 for any other text. */
claim_id claim_number(const char *id);
/* The edits of a claim: *n of them, NULL for none. */
const struct edit *evidence_edits(const struct evidence *ev, claim_id claim, size_t *n);

#endif
