/* What the files of the outline share: what the columns of the table hold, and what was found of
 * each row. */
#ifndef HANGAR_IMPORT_OUTLINE_INSIDE_H
#define HANGAR_IMPORT_OUTLINE_INSIDE_H

#include "outline.h"

#include "hangar/str.h"

#include "nature.h"
#include "adding.h"
#include "survey.h"

#define NO_COLUMN SIZE_MAX
#define LEVELS    4 /* of sections, at most */

struct catalogue;
struct header;

enum holds {
	HOLDS_NOTHING,
	HOLDS_TEXT,
	HOLDS_FIGURES,
	HOLDS_KEYS, /* years, dates, row numbers: figures that nobody adds up */
};

struct outline_column {
	enum holds holds;
	enum nature nature;       /* of most of its texts */
	enum numeral_style style; /* of its figures */
	size_t filled;            /* of the rows looked at */
	size_t natures[NATURES];  /* of these */
	bool counts_up;           /* row numbers */
	bool usual;               /* most rows say something there */
	bool rare;                /* hardly one does */
};

/* What the columns hold, told by the rows that have the most cells. */
struct outline_table {
	const struct catalogue *names; /* NULL: none */
	struct outline_column *columns;
	size_t n;
	size_t *figures, figure_count; /* the columns of figures */
	size_t subject; /* the column without which a row says nothing: of types, mostly */
	size_t looked;  /* rows */
	size_t wide;    /* cells that a row has that is complete, or nearly */
};

/* One record, wherever it comes from. */
struct outline_record {
	const struct cell *cells;
	size_t n, filled;
	uint32_t line;
	size_t indent; /* blanks before its first cell */
};

/* Why a row may be a total. */
enum claim_of_total {
	CLAIM_NONE,
	CLAIM_WORD,  /* it says so: set aside whether it adds up or not */
	CLAIM_WEAK,  /* a word that may be part of a name: where it adds up */
	CLAIM_BLANK, /* it has figures and no subject: where it adds up */
	CLAIM_LABEL, /* its subject is of another kind than those of rows: where it adds up */
};

/* What was found of one row of the survey. */
struct outline_verdict {
	uint32_t line;
	enum outline_kind kind;
	const char *reason;
	const char *section; /* the value carried down; NULL: none */
	size_t level;
	enum claim_of_total claim;
	bool settled;              /* it adds up, */
	bool below;                /* with the rows below it */
	bool loud;                 /* it does not, and says that it is a total */
	bool doubted;              /* it adds up to nothing, and others add up without it alone */
	size_t label;              /* the column of what it is said of, where that is new */
	struct adding_match match; /* the comparison that tells, or came nearest */
};

/* ---- outline-table.c ---- */

void outline_learn(struct outline_table *t, const struct survey *s, const struct catalogue *names,
		   struct arena *a);
struct outline_record outline_record_of(const struct survey *s, size_t row);
const struct cell *outline_cell(const struct outline_record *r, size_t column);
/* The figures of a record, by t->figures. */
void outline_figures(struct adding_figure *out, const struct outline_table *t,
		     const struct outline_record *r);
/* The first cell that says something; NO_COLUMN where none does. */
size_t outline_first(const struct outline_record *r);

/* ---- outline-note.c ---- */

/* What a record is that speaks of the table and not of aircraft: "a line that separates"; NULL:
 * none. `below`: no row of the table follows. */
const char *outline_note(const struct outline_table *t, const struct outline_record *r, bool below);

/* ---- outline-section.c ---- */

/* Marks the rows that are sections. */
void outline_mark_sections(struct outline_verdict *v, const struct outline_table *t,
			   const struct survey *s, struct arena *a);
/* Says which level each section has, totals with a label among them; returns how many levels. */
size_t outline_rank_sections(struct outline_verdict *v, const struct outline_table *t,
			     const struct survey *s);
/* The value of a section as it is carried down: "Aircraft" of "1. Aircraft (73, of which ...):". */
const char *outline_section_value(const struct cell *c, struct arena *a);
const char *outline_section_reason(const char *value, struct arena *a);
/* Could the record by itself be a section? Its cell; NULL: no. */
const struct cell *outline_section_cell(const struct outline_table *t,
					const struct outline_record *r);

/* ---- outline-pass.c ---- */

struct outline_totals {
	const struct outline_table *table;
	const struct survey *survey;
	struct outline_verdict *verdicts;
	struct arena *arena;
};

/* What totals look like that do not say so. */
struct outline_pattern {
	uint64_t shape;
	size_t alike; /* of that shape, and they add up */
	size_t label; /* the column of what they are said of */
	bool below;   /* most sum the rows below them */
};

/* Finds the totals among the rows of the survey, and the sections that have theirs. */
void outline_mark_totals(const struct outline_totals *o, struct outline_pattern *p);
/* Why it is a total, in the arena; the header names its columns. */
const char *outline_total_reason(const struct outline_table *t, const struct header *h,
				 const struct outline_verdict *v, struct arena *a);

/* ---- outline-carry.c ---- */

/* Finds the columns whose blank cells say what the one above says. */
size_t outline_find_carried(bool *carried, const struct outline_verdict *v,
			    const struct outline_table *t, const struct survey *s);

/* Sections whose only figure is the sum of all columns of the rows below: marks rows as such. */
void outline_mark_across(struct outline_verdict *v, const struct outline_table *t,
			 const struct survey *s, struct arena *a);

struct import_reader;

/* The party that stands above the header where sections are parties and rows stand above the first
 * of them: it is in force from the first row on, at *level. NULL: there is none, or none is needed;
 * where it is lacking, that is said. */
const char *outline_first_section(struct import_reader *r, const struct outline_verdict *v,
				  size_t n, const struct outline_table *t, size_t *level,
				  struct arena *a);

#endif
