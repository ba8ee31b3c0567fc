/* What the checks share: how they speak. */
#ifndef HANGAR_ANALYSIS_CHECK_INSIDE_H
#define HANGAR_ANALYSIS_CHECK_INSIDE_H

#include "hangar/check.h"
#include "hangar/str.h"

/* Adds a finding; `about` and `message` are copied. The pointer is valid until the next is added.
 */
struct finding *finding_add(struct findings *out, const struct check *self, enum severity severity,
			    const char *about, const struct str *message);
/* "USD 19,316" (whole units, rounded half to even), "USD 19,316.50" where `exact`. */
void say_money(struct str *out, int64_t minor, currency_id c, bool exact);
/* "at most 1,620,000", "about 80", "75 to 85", "81": a quantity in words. */
void say_quantity(struct str *out, struct quantity q);
void say_amount(struct str *out, struct money m);
/* "kyivpost", or "a source not named". */
const char *say_source(const struct evidence *ev, source_id s);
/* "Poland", or "a party not named". */
const char *say_party(const struct evidence *ev, party_id p);
/* "kyivpost (C4)" */
void say_graded(struct str *out, const struct evidence *ev, const struct claim *c);
/* The same, with the grade that the version was chosen by. */
void say_version(struct str *out, const struct evidence *ev, const struct version *v);
/* "insider-ua, reporter-2024"; of more than `most`: "a, b and 9 more". */
void say_sources(struct str *out, const struct evidence *ev, const source_id *v, size_t n,
		 size_t most);

/* "MiG-27, MiG-29 and Su-24"; of more than `most`, of which no further are looked at,
 * "a, b and 9 more". */
void say_names(struct str *out, const char *const *v, size_t n, size_t most);
/* To the next whole number, halves up; what is beyond the largest is the largest. */
static inline int64_t rounded(double x)
{
	return x < 9e18 ? (int64_t)(x + 0.5) : INT64_MAX;
}

/* ---- check-ack.c ---- */

/* Gives each finding its figures and its id, and finds the acknowledgement that it stands under, or
 * an older one that its figures outgrew. */
void findings_settle(struct findings *f, const struct evidence *ev);

/* ---- the checks ---- */

void check_price_conflict(struct findings *out, const struct resolution *r,
			  const struct check *self);
void check_implied_rate(struct findings *out, const struct resolution *r, const struct check *self);
void check_magnitude(struct findings *out, const struct resolution *r, const struct check *self);
void check_asking_as_sale(struct findings *out, const struct resolution *r,
			  const struct check *self);
void check_price_outlier(struct findings *out, const struct resolution *r,
			 const struct check *self);
void check_denied(struct findings *out, const struct resolution *r, const struct check *self);
void check_echo(struct findings *out, const struct resolution *r, const struct check *self);
void check_duplicate_suspect(struct findings *out, const struct resolution *r,
			     const struct check *self);
void check_breakdown_mismatch(struct findings *out, const struct resolution *r,
			      const struct check *self);
void check_count_conflict(struct findings *out, const struct resolution *r,
			  const struct check *self);
void check_price_in_note(struct findings *out, const struct resolution *r,
			 const struct check *self);
void check_no_split(struct findings *out, const struct resolution *r, const struct check *self);
void check_date_outlier(struct findings *out, const struct resolution *r, const struct check *self);
void check_date_impossible(struct findings *out, const struct resolution *r,
			   const struct check *self);
void check_oversold(struct findings *out, const struct resolution *r, const struct check *self);
void check_balance(struct findings *out, const struct resolution *r, const struct check *self);
void check_unresolved_name(struct findings *out, const struct resolution *r,
			   const struct check *self);
void check_ungraded_source(struct findings *out, const struct resolution *r,
			   const struct check *self);
void check_source_ring(struct findings *out, const struct resolution *r, const struct check *self);
void check_unconfirmed(struct findings *out, const struct resolution *r, const struct check *self);

#endif
