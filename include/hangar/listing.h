/* A list to be browsed: rows of one kind under a filter, in an order; below a line what no total
 * counts; under both the total of exactly the rows above the line. Rows are pointers into the
 * resolution, cells are made for those that are looked at. A listing only reads its resolution, so
 * that it can be made in a thread beside others that do. */
#ifndef HANGAR_LISTING_H
#define HANGAR_LISTING_H

#include "hangar/report.h"

enum listing_kind {
	LISTING_FLEET,     /* parts of holdings and airframe lists: who has what */
	LISTING_TRANSFERS, /* parts of transfers, losses and production */
	LISTING_DEALS,     /* resolved deals */
	LISTING_TOTALS,    /* sums by one dimension */
	LISTING_TYPES,
	LISTING_PARTIES,
	LISTING_SOURCES,
	LISTING_CHECKS,  /* findings */
	LISTING_HISTORY, /* commands, the newest first */
	LISTING_CLAIMS,  /* claims of any record, as they were stated */
	LISTING_AIRFRAMES,
	LISTING_WHY,  /* the tree behind a figure, a node a row, in its own order */
	LISTING_DIFF, /* two scenarios side by side: the deals and fleets that differ */
	LISTINGS
};

struct listing_ask {
	enum listing_kind kind;
	const struct filter *filter; /* NULL: all; outlives the listing */
	bool behind; /* of LISTING_CLAIMS: the filter is one of parts, and the claims behind the
		      * deals and stocks that match are listed */
	enum dimension by;  /* of LISTING_TOTALS */
	enum flow flow;     /* of LISTING_TOTALS; FLOWS: the first that the ledger has and fits */
	bool one_flow;      /* of LISTING_FLEET and LISTING_TRANSFERS: parts of `flow` only */
	const char *figure; /* of LISTING_WHY: as why_figure takes it; NULL or "": the total of
			     * `flow` under the filter. Outlives the listing */
	const struct diff *diff; /* of LISTING_DIFF, made under the filter; outlives the listing */
	/* Appends line N (1-based) of a batch's file as it stands there, or returns -1; NULL:
	 * nobody can say. Asked by listing_detail alone. */
	int (*original_line)(void *arg, batch_id batch, uint32_t line, struct str *out);
	void *original_arg;
	const struct findings *findings; /* to mark deals with, and the rows of LISTING_CHECKS;
					  * NULL: not looked for yet; outlives the listing */
};

struct listing {
	enum listing_kind kind;
	struct report *report; /* owned; the rest points into it */
	struct table *rows;
	struct table *below;     /* the same columns; NULL where nothing can be left out */
	const char *below_title; /* "left out of the totals: offered, cancelled, not held" */
	/* Sections of kind SECTION_TOTAL under the columns of the same names, one a flow: flows are
	 * never added. The title of each is its first cell ("2 in, 1 out", where there are several
	 * "losses: 3 in"). */
	VEC(const struct section *) totals;
	const char *unit;   /* "deals", "claims", of the rows, for counting them */
	const char *sorted; /* the order in force, as listing_sort takes it; "": as they come */
	enum flow flow;     /* of LISTING_TOTALS: what was totalled */
			    /* report->notices: lines that belong under the total */
	struct listing_inside *inside; /* nobody else's */
};

/* NULL with an error: a filter of fields that the rows do not have, an amount that does not fit. */
struct listing *listing_new(const struct resolution *r, const struct listing_ask *ask,
			    struct err *e);
void listing_free(struct listing **l);

/* Rows are numbered over both tables: first `rows`, then `below`. */
size_t listing_count(const struct listing *l);
/* "-count,to" as in table_sort, above the line and below it apart. */
int listing_sort(struct listing *l, const char *spec, struct err *e);
/* What `show` would be asked for: "deal:kz-us-81", "claim:12", "source:tvp"; a part gives its deal,
 * a stock or a total nothing (""). Appends. */
void listing_id(struct str *out, const struct listing *l, size_t row);
/* The filter terms that the row stands for, to be put behind the filter of the list it opens; they
 * ask for just that, whatever the filter before them asks of the same fields: `to:="United
 * States"`, `deal:=kz-us-81`, `operator:=India type:=MiG-29`. Appends. */
void listing_terms(struct str *out, const struct listing *l, size_t row);
/* What Enter opens: the kind of list, and whether its claims are those behind parts. False where
 * nothing lies deeper. */
bool listing_opens(const struct listing *l, size_t row, struct listing_ask *ask);
/* What opens into the tree of the figure in that cell: `figure` (appended), or, where that stays
 * empty, the total of ask->flow under the filter of the list and the terms of the row. False: it is
 * no figure of claims. */
bool listing_why(struct str *figure, const struct listing *l, size_t row, size_t column,
		 struct listing_ask *ask);
/* The same of the total under the list: of its first flow, under its filter. */
bool listing_why_total(const struct listing *l, struct listing_ask *ask);
/* The term for "rows like this cell": `from:Kazakhstan`, `year:2024`, `from:` where nothing is
 * stated. False for a column that no filter knows. Appends. */
bool listing_like(struct str *out, const struct listing *l, size_t row, size_t column);
/* The dimension that a column totals by; false for a column that is none. */
bool listing_dimension(const struct listing *l, size_t column, enum dimension *d);
/* The row whose terms or id are these texts, to find a row again in a list made anew; SIZE_MAX. */
size_t listing_find(const struct listing *l, const char *id, const char *terms);
/* The first row from `from` on, forward or back, round the end, one of whose cells holds the text,
 * case, accents and script folded as in filters; SIZE_MAX. */
size_t listing_search(const struct listing *l, size_t from, bool back, const char *text);
/* The same, so many rows at a time, so that keys can be taken in between. The search is owned; the
 * listing outlives it. A step returns true when the search is over: *row as above. */
struct listing_search;
struct listing_search *listing_search_new(const struct listing *l, size_t from, bool back,
					  const char *text);
bool listing_search_step(struct listing_search *s, size_t rows, size_t *row);
void listing_search_free(struct listing_search **s);
/* Cells of the tables (table_cell, total_cell) that were made until now are looked at no more: what
 * they point to is used again. For whoever looks at a list for hours. */
void listing_forget_cells(struct listing *l);

/* What stands beside the list about the row under the cursor. A tab is one of the names in
 * listing_tabs (NULL ends); not every row has something to say under each. NULL with an error. */
const char *const *listing_tabs(const struct listing *l, size_t row);
struct report *listing_detail(const struct listing *l, size_t row, size_t tab, struct err *e);

/* ---- a report drawn into lines, for a pane of a screen ---- */

struct styled_span {
	size_t from, to; /* bytes of the text */
	enum role role;
};
struct styled_text {
	struct str text;               /* lines end with \n; safe to show */
	VEC(struct styled_span) spans; /* in order, none over a line end */
};
void report_style(struct styled_text *out, const struct report *r, size_t width);
void styled_text_free(struct styled_text *t);

#endif
