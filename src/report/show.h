/* `show`: one record. Each kind of id has one function. */
#ifndef REPORT_SHOW_H
#define REPORT_SHOW_H

#include "finding.h"
#include "list.h"

/* `name` is what stands after "deal:" and the like. -1 with an error that offers near ones. */
typedef int show_one(struct report *rep, struct look *l, const char *name, struct err *e);
show_one show_deal, show_source, show_claim, show_airframe, show_type, show_party, show_batch;

/* The record itself, by the columns of its list, all of them drawn. */
void show_object(struct report *rep, struct look *l, const struct list_kind *k, const void *row);
/* Claims that `is` holds for, as a section "claims"; none without any. */
typedef bool claim_is(const struct claim *c, const struct look *l, const void *what);
void show_claims(struct report *rep, struct look *l, claim_is *is, const void *what);
/* What the checks find about an id; none where they find nothing. */
void show_findings(struct report *rep, struct look *l, const char *id);
/* The types of its mixed lots, each with its range and why, as a section "split"; drawn where
 * something bounds them. */
void show_split(struct report *rep, struct look *l, const struct resolved_deal *d);
/* For programs: the versions of a deal, and from which each attribute was chosen and why. */
void show_versions(struct report *rep, struct look *l, const struct resolved_deal *d);
void show_chosen(struct report *rep, const struct look *l, const struct resolved_deal *d);
/* The claims of a deal that do not count, as a section "passed_over"; and why one does not. */
void show_passed(struct report *rep, struct look *l, const struct resolved_deal *d);
const char *passed_why(const struct look *l, const struct passed *p);
/* A positive number and nothing else; 0 otherwise. */
uint64_t show_number(const char *text);

/* Names near to one that nobody knows. */
struct near {
	const char *wanted;
	const char *best[3];
	size_t distance[3];
	size_t n;
};
void near_offer(struct near *n, const char *candidate);
/* Sets "there is no deal 'x'; did you mean 'y'?" and returns -1. */
int near_error(const struct near *n, const char *what, struct err *e);

#endif
