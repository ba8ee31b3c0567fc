/* Inside of the listings: each kind is one row of a table of functions. */
#ifndef REPORT_LISTING_INSIDE_H
#define REPORT_LISTING_INSIDE_H

#include "hangar/listing.h"

#include "list.h"

/* A row, and on which side of the line it stands. */
struct listing_row {
	const void *what;
	bool below;
};

/* What one tab has to say of a row. `l->inside->ask` has the findings and the original lines. */
struct detail {
	struct report *rep;
	struct look *look; /* of the report */
	const struct listing *l;
	struct listing_row row;
};
typedef int detail_tab(struct detail *d, struct err *e);
struct tabs {
	const char *const *names; /* NULL ends */
	detail_tab *const *fill;
};

struct listing_view {
	const char *unit;
	const char *sorted; /* the order at first; NULL: as collected */
	/* Makes the sections "rows", "below" and "total", and fills them. */
	int (*build)(struct listing *l, struct err *e);
	const struct list_kind *kind; /* rows are of this list; NULL: of no list */
	/* Where they are of none: what the rows have for filters, or NULL. `arg` is the resolution
	 * of parts and deals (`resolved`), else the look. */
	facet_of *facets;
	text_of *texts;
	bool resolved;
	void (*id)(struct str *out, const struct listing *l, struct listing_row row);
	/* What the row of that id points to, whether the list has it or not; NULL: none. For long
	 * lists, whose ids would take a while to write out. */
	const void *(*of_id)(const struct listing *l, const char *id);
	void (*terms)(struct str *out, const struct listing *l, struct listing_row row);
	bool (*opens)(const struct listing *l, struct listing_row row, struct listing_ask *ask);
	const struct tabs *(*tabs)(const struct listing *l, struct listing_row row);
};

struct listing_inside {
	const struct listing_view *view;
	const struct resolution *r;
	struct look *look;
	struct listing_ask ask;
	enum dimension by;  /* of LISTING_TOTALS */
	const char *sorted; /* the order at first, which build may change; NULL: as collected */
	bool in_order;      /* the rows came in that order */
	struct arena cells; /* what cells need that are drawn, until they are forgotten */
};

extern const struct listing_view listing_fleet, listing_transfers, listing_deals, listing_totals,
    listing_types, listing_parties, listing_sources, listing_checks, listing_history,
    listing_claims, listing_airframes, listing_why_view, listing_diff_view;

struct listing_row listing_row(const struct listing *l, size_t row);
/* The table that a row stands in, and its place there. */
const struct table *listing_table(const struct listing *l, size_t *row);
/* What cells need comes from `scratch` from here on; returns where it came from, to be put back. */
struct arena *listing_lend(const struct listing *l, struct arena *scratch);
/* What a row has for a field. */
void listing_facet(const struct listing *l, const void *row, enum field_id field, int nth,
		   struct facet *out);
/* What the filter makes of the row. */
enum filter_verdict listing_verdict(const struct listing *l, const void *row);
bool listing_passes(const struct listing *l, const void *row);
/* The sections in their order; pointers to them hold once all are made. */
struct section *listing_section(struct listing *l, const char *name);

/* ---- details ---- */

extern const struct tabs tabs_of_deal, tabs_of_holding, tabs_of_airframes, tabs_of_claim,
    tabs_of_record, tabs_of_type, tabs_of_finding, tabs_of_command;
/* The deal of a row of deals or transfers. */
const struct resolved_deal *detail_deal(const struct detail *d);
detail_tab detail_versions;                                /* listing-deal.c */
detail_tab detail_sources, detail_original, detail_rivals; /* listing-sources.c */
/* What is found about an id, none of it graver than `most`. */
void detail_findings(struct detail *d, const char *about, enum severity most);
/* A claim as its file has it, with what no field of it holds. */
void detail_line(struct detail *d, struct section *s, const struct claim *c);

/* ---- terms (listing-like.c): each appends a blank before it where something stands already ----
 */

/* Just this value; "" asks that nothing be stated. */
void listing_term(struct str *out, enum field_id field, const char *value);
void listing_term_party(struct str *out, const struct look *l, enum field_id field, party_id p);
void listing_term_types(struct str *out, const struct look *l, typeset_id s);
/* A field whose values count as "not given" together: nothing stated, or a stated unknown. */
void listing_term_unknown(struct str *out, enum field_id field);

/* ---- what several kinds share ---- */

/* How many rows stand above and below the line, by flow, and what the filter made of each part, or
 * of each deal: owned. */
struct listing_sides {
	size_t in[FLOWS], out[FLOWS];
	unsigned char *verdicts;
};
/* The totals of the rows above the line, one a flow (listing-parts.c). Frees the verdicts. */
int listing_add_totals(struct listing *l, struct listing_sides *n, bool of_deals, struct err *e);
/* "left out of the totals: cancelled, offered" by the deals below the line. */
void listing_title_below(struct listing *l,
			 const struct resolved_deal *(*deal_of)(const struct listing *l,
								const void *row));
bool deal_opens(const struct listing *l, struct listing_row row, struct listing_ask *ask);

#endif
