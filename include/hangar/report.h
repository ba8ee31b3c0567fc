/* What is printed: a report is made of sections (tables, paragraphs, footnotes) and rendered as
 * text, CSV, JSON or Markdown by one piece of code each. Builders make reports from a resolution;
 * they print nothing. */
#ifndef HANGAR_REPORT_H
#define HANGAR_REPORT_H

#include "hangar/check.h"
#include "hangar/evidence.h"
#include "hangar/filter.h"
#include "hangar/resolution.h"
#include "hangar/str.h"
#include "hangar/suggest.h"
#include "hangar/table.h"
#include "hangar/total.h"
#include "hangar/why.h"

enum section_kind {
	SECTION_TABLE,  /* JSON: a list of objects under `name` */
	SECTION_OBJECT, /* one row, drawn as names and values; JSON: one object under `name`, or
			 * members of the report itself where `name` is NULL */
	SECTION_TOTAL,  /* one row, drawn under the table before it, each column under the one of
			 * the same name; JSON: one object */
	SECTION_PARAGRAPHS, /* JSON: a list of strings */
	SECTION_FOOTNOTES,  /* drawn as [1] ... from 1 on; JSON: a list of strings */
};

enum format { FORMAT_TEXT, FORMAT_CSV, FORMAT_JSON, FORMAT_MARKDOWN, FORMAT_SVG };

struct paragraph {
	const char *text;
	enum paragraph_style {
		STYLE_PLAIN,    /* a blank line before it */
		STYLE_HEADING,  /* the same, and set off */
		STYLE_BULLET,   /* an item of a list */
		STYLE_INDENTED, /* belongs to what stands above */
		STYLE_PICTURE,  /* a line of a drawing: as it stands, between its lines */
	} style;
	enum role role;
	unsigned depth;           /* of a bullet or indented line: levels further in */
	const char *lead, *under; /* of a drawing: what stands before the text, and before what of
				   * it goes on the next line: "│ ├ ", "│ │   " */
};

struct section {
	const char *name; /* JSON key: "rows", "total", "left_out", ...; NULL: see above */
	const char
	    *title; /* heading in text and Markdown; NULL: none. Of a total: its first cell */
	enum section_kind kind;
	struct table table;
	VEC(struct paragraph) texts;
	const char *empty; /* drawn where the table has no rows; NULL: then the section is not */
	enum {
		DRAWN_ALWAYS,
		DRAWN_IF_IT_FITS, /* a table: only where no column has to be left out or cut */
		DRAWN_WITH_IT,    /* only where the last such table is drawn */
		DRAWN_OTHERWISE,  /* only where the last such table is not drawn */
	} when;
	bool quiet; /* for programs only: JSON, CSV */
	bool drawn; /* for people only: text, Markdown */
};

struct chain;

struct fact {
	const char *name;
	struct cell value;
};

struct kept {
	void (*let_go)(void *what);
	void *what;
};

struct report {
	struct arena arena;
	const char *title;      /* NULL: none */
	VEC(struct fact) facts; /* further members of the JSON object; not drawn in text */
	VEC(struct section) sections;
	const char *policy;        /* the policy line; NULL: it has no bearing */
	VEC(const char *) notices; /* drawn below, JSON "notices" */
	VEC(struct kept) kept;     /* what its rows point into */
	const struct chain *chain; /* what --format svg draws; NULL: nothing. Among the kept */
	const struct evidence *chain_of; /* the names in it */
};

struct report *report_new(void);
void report_free(struct report **r);
/* Adds an empty section; the pointer is valid until the next is added. */
struct section *report_section(struct report *r, enum section_kind kind, const char *name,
			       const char *title);
/* The section of that name; NULL when there is none. */
struct section *report_find(struct report *r, const char *name);
void report_fact(struct report *r, const char *name, struct cell value);
void report_fact_text(struct report *r, const char *name, const char *value);
void report_fact_integer(struct report *r, const char *name, int64_t value);
/* A list of "claim:N". */
void report_fact_claims(struct report *r, const char *name, const claim_id *v, size_t n);
/* A plain paragraph or a footnote; copied. */
void report_text(struct report *r, struct section *s, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* A paragraph of another style and role; a bullet or indented line stands `depth` levels in. */
void report_line(struct report *r, struct section *s, enum paragraph_style style, enum role role,
		 unsigned depth, const char *fmt, ...) __attribute__((format(printf, 6, 7)));
/* A line of a drawing; all copied. */
void report_picture(struct report *r, struct section *s, enum role role, const char *lead,
		    const char *under, const char *text);
/* The chain goes with the report, which draws it in SVG and lets it go. */
void report_chain(struct report *r, struct chain *c, const struct evidence *ev);
/* Has `what` let go together with the report. */
void report_keep(struct report *r, void (*let_go)(void *what), void *what);
/* A table of the columns, without rows yet; the columns outlive the report. */
struct table *report_table(struct section *s, const struct column *columns, size_t n, cell_of *cell,
			   void *arg);
/* The policy line that stands above it. */
void report_state_policy(struct report *r, const struct policy *p);
void report_notice(struct report *r, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* "text", "csv", "json", "markdown", "svg"; the formats to come are named as such in the error. */
int format_parse(enum format *f, const char *name, struct err *e);

struct render_options {
	enum format format;
	size_t width; /* of the terminal; 0: as wide as it takes */
	bool color;   /* roles as SGR sequences; text only */
};
/* Appends the whole report. Text from outside never comes out raw: control characters are shown (in
 * JSON: escaped), formulas quoted in CSV, Markdown escaped.
 * JSON is one object, UTF-8, ending with a newline: facts, sections, "policy", "notices".
 * CSV is the section "rows", else the first table or object: RFC 4180 with LF. Figures that were
 * computed are spread over plain columns (enum spread); a quantity, money or date that was claimed
 * takes one, in the canonical notation that import reads back ("0-81-81", "~USD 2260000"); lists
 * join with ';'.
 * SVG: the chain of the report, which has one.
 * Text: without a width nothing is cut or wrapped. Within a width, text columns are cut, elastic
 * ones first; figures and dates never: rather columns are left out, those of the least `keep`
 * first, and named. Words break only where one alone is wider than the line. */
void report_render(struct str *out, const struct report *r, const struct render_options *o);
/* Can the report be had in this format? SVG is the picture of a chain of sources: -1 with an error
 * where it has none. */
int report_has_format(const struct report *r, enum format f, struct err *e);
/* A chain as a picture of its own, or to be embedded: an <svg> element, UTF-8, without scripts,
 * that loads nothing. `below` stands under the title; NULL: nothing. */
void chain_svg(struct str *out, const struct chain *c, const struct evidence *ev, const char *title,
	       const char *below);

/* ---- how values look, for people: one place ---- */

/* "81", "0–81–81", "9–9–90", "≤80", "≥80", "~80", "0–90" (no best), "" */
void show_quantity(struct str *out, struct quantity q);
/* "USD 1.56 m", "USD 0–1.56–2.26 m", "≤USD 1.62 m", "KZT 1,803.4 m" */
void show_money(struct str *out, struct money m);
/* "USD 1,563,300", "USD 19,316": to the unit, for messages and summaries */
void show_money_exact(struct str *out, struct money m);
/* "2024-04", "2007–2009, 2012": EDTF, lists as people write them */
void show_date(struct str *out, struct date d);
/* "12.5": millionths as an exact decimal, without zeros at its end */
void show_decimal(struct str *out, int64_t millionths);
/* What a cell looks like for people: one line of text each, appended to out, '\n' between. */
void show_cell(struct str *out, const struct cell *c);
/* A cell of the table as people see it, with the column's word for nothing stated. */
void show_table_cell(struct str *out, const struct table *t, size_t row, size_t column);
/* The same of an object, whose names stand beside the words of the source: "C-130H, as stated:
 * Lockheed C-130H Hercules". */
void show_object_cell(struct str *out, const struct table *t, size_t column);
/* How a column is headed. */
const char *column_title(const struct column *c);
/* What a total has under a column of the table above it: the cell of the same name, or the title
 * under the first column where it has none. */
struct cell total_cell(const struct section *total, const struct table *above, size_t column,
		       bool first);

/* ---- builders: each returns a report, or NULL with an error ---- */

/* What `list` knows: holdings transfers deals airframes types parties sources batches rates claims
 * stands indexes prices.
 * NULL ends. */
extern const char *const report_list_names[];
struct report *report_list(const char *what, const struct resolution *r, const struct filter *f,
			   struct err *e);
/* The total stays the caller's, and must outlive the report; so must the findings below. */
struct report *report_total(const struct total *t, const struct resolution *r);
/* `appendix`: report_appendix follows. */
struct report *report_summary(const struct resolution *r, const struct filter *f, bool appendix,
			      struct err *e);
struct report *report_check(const struct findings *f, const struct resolution *r);
/* Those of the findings that have one of these ids. */
struct report *report_findings(const struct findings *f, const char *const *ids, size_t n,
			       const struct resolution *r);
/* Claims, each by its id ("claim:12"), with what may be judged of them. */
struct report *report_claims(const char *const *ids, size_t n, const struct resolution *r);
/* Deals that may be one, with what speaks for it and the command that joins them; the suggestions
 * outlive the report. */
struct report *report_suggestions(const struct suggestions *s, size_t vague,
				  const struct resolution *r);
/* One record with its provenance: deal:KEY source:KEY party:NAME type:NAME claim:N batch:N
 * airframe:N. An unknown id is an error that says what was looked for and offers near ones. */
struct report *report_show(const char *id, const struct resolution *r, struct err *e);
/* `before` and `after` say what the two sides are. The diff stays the caller's, and must outlive
 * the report. */
struct diff;
struct report *report_diff(const struct diff *d, const char *before, const char *after);
/* Where lines of imported files are to be had: appends line N (1-based) of a batch's file as it
 * stands there, or returns -1. */
struct original_lines {
	int (*line)(void *arg, batch_id batch, uint32_t line, struct str *out);
	void *arg;
};
/* The tree behind a figure, which belongs to the report from then on; `original` may be NULL. */
struct report *report_why(struct why *w, const struct original_lines *original, enum format format);
/* Adds to a summary why each of its totals is what it is, and every file behind it. */
int report_appendix(struct report *rep, const struct resolution *r, const struct filter *f,
		    const struct original_lines *original, enum format format, struct err *e);
/* Draws a tree into a section of paragraphs. */
void why_draw(struct report *rep, struct section *s, const struct why *w,
	      const struct resolution *r, const struct original_lines *original);
struct report *report_log(const struct evidence *ev);

#endif
