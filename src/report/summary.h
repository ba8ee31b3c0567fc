/* The cost summary, in the making: what it covers, and the numbers of its footnotes. */
#ifndef REPORT_SUMMARY_H
#define REPORT_SUMMARY_H

#include "finding.h"
#include "list.h"
#include "total-table.h"

struct summary {
	struct report *rep;
	struct look *look;
	const struct filter *filter;
	bool appendix;                           /* follows: the page need not name it */
	VEC(const struct resolved_deal *) deals; /* counted ones first */
	size_t counted;                          /* of these */
	size_t *number;                          /* footnote of a source, by id; 0: none */
	VEC(source_id) noted;                    /* sources by footnote */
};

/* ---- footnotes (summary-notes.c) ---- */

/* Numbers all sources behind the figures, in the order in which they are used. */
void summary_number(struct summary *s);
/* "[1–8, 11]" in the report's arena; "" for none. */
const char *summary_notes(const struct summary *s, const source_id *v, size_t n);
const char *summary_note(const struct summary *s, source_id id);
/* Of all who speak of the deal. */
const char *summary_deal_notes(const struct summary *s, const struct resolved_deal *d);
void summary_footnotes(struct summary *s);

/* ---- sections ---- */

int summary_totals(struct summary *s, struct err *e); /* summary-totals.c */
void summary_deals(struct summary *s);                /* summary-deals.c */
void summary_left_out(struct summary *s);
void summary_disputes(struct summary *s); /* summary-disputes.c */

#endif
