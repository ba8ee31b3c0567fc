/* A table to be shown: columns by name, rows by pointer, cells made when asked for, so that a
 * million rows cost a million pointers. Sorted, narrowed and cut without knowing what it holds. */
#ifndef HANGAR_TABLE_H
#define HANGAR_TABLE_H

#include "hangar/date.h"
#include "hangar/grade.h"
#include "hangar/mem.h"
#include "hangar/money.h"

struct err;

enum role { ROLE_NONE, ROLE_HEADING, ROLE_DIM, ROLE_WARNING, ROLE_ERROR };

struct cell {
	enum cell_kind {
		CELL_NONE, /* nothing stated */
		CELL_TEXT,
		CELL_INTEGER,
		CELL_QUANTITY,
		CELL_DECIMAL, /* quantity in millionths (TIV) */
		CELL_MONEY,
		CELL_MONIES, /* a list: the target currency first */
		CELL_DATE,
		CELL_GRADE,
		CELL_BOOL,
		CELL_LIST, /* several texts: source keys, aliases, claims */
		CELL_ID,   /* "claim:12": made when shown, so that a row costs no text */
		CELL_JSON, /* text that is a JSON value, and stands in JSON as such */
	} kind;
	union {
		const char *text; /* also CELL_JSON; borrowed from the row or the report's arena */
		int64_t integer;
		struct quantity quantity;
		struct money money;
		struct {
			const struct money *v;
			size_t n;
		} monies;
		struct date date;
		struct grade grade;
		bool yes;
		struct {
			const char *of;
			uint64_t number;
		} id;
		struct {
			const char *const *v;
			size_t n;
		} list;
	} as;
	enum role role;     /* for people */
	const char *after;  /* of a figure, for people, under it: "asking"; NULL: nothing */
	const char *stated; /* of a name: as the source has it, where that differs; an object shows
			     * it, and in JSON the member NAME_as; NULL */
	size_t without_figure; /* of a quantity: items whose unknown best counts as their low */
};

/* How CSV lays out a figure that was computed, for spreadsheets: an end a column. What was claimed
 * stays in one column instead, in the notation that import reads back. Declared, not found out from
 * the cells, so that a header does not change with the rows. */
enum spread {
	SPREAD_NONE,
	SPREAD_QUANTITY, /* count_low, count, count_high; also of CELL_DECIMAL */
	SPREAD_MONEY,    /* cost_low, cost, cost_high, cost_currency */
	SPREAD_MONIES,   /* cost_USD_low, cost_USD, cost_USD_high, cost_KZT_low, ...: the currencies
			  * that occur, as they first do; none: cost, empty */
};

struct column {
	const char *name;  /* as in JSON, CSV, --columns and --sort: the names of the field table */
	const char *title; /* as headed in text and Markdown; NULL: the name */
	const char *blank; /* what people read where nothing is stated ("not given"); NULL: "" */
	bool right;        /* numbers stand to the right */
	bool extra;        /* not shown unless asked for (--columns); always in JSON and CSV */
	bool wraps;        /* its text goes on below instead of being cut; no-break blanks stay on
			    * their line, and stand as blanks */
	bool elastic;      /* is cut first when the text is too wide */
	bool drawn;        /* for people only: text and Markdown, never JSON and CSV */
	bool uncut;        /* its texts are never cut: figures in words ("81 → 0–81–81") */
	bool key;          /* is typed into `show`: cut when nothing else is left to give way */
	int keep;          /* left out of text for want of room: the lowest first, of equals the
			    * rightmost; the first column stays */
	enum spread spread;
};

typedef void cell_of(const void *row, size_t column, struct cell *out, void *arg);

struct table {
	const struct column *columns;
	size_t column_count;
	VEC(const void *) rows;
	cell_of *cell;
	void *arg;
	size_t *shown; /* the columns shown, in order; NULL: all that are not extra */
	size_t shown_count;
	size_t cut;            /* rows left out by --limit */
	const char *elsewhere; /* where those are to be seen; NULL: "--limit" */
};

/* The columns that a drawing has, in order, for people or for programs; a new array, to be given to
 * mem_free. */
size_t *table_shown(const struct table *t, bool for_people, size_t *n);
/* By its name, else by its heading. SIZE_MAX when there is none. */
size_t table_column(const struct table *t, const char *name);
struct cell table_cell(const struct table *t, size_t row, size_t column);

/* "-count,to": by these columns, '-' descending, by name or heading; unknown names are an error
 * that names the known ones. Nothing stated sorts last either way. Stable. */
int table_sort(struct table *t, const char *spec, struct err *e);
/* "deal,count,cost": shows these, in this order. */
int table_columns(struct table *t, const char *spec, struct err *e);
void table_limit(struct table *t, size_t rows);
void table_free(struct table *t);
/* False for a cell that states nothing, or a stated unknown. */
bool cell_stated(const struct cell *c);
/* -1, 0, 1 by value; what states nothing stands last. Text by its numbers (Su-7 before Su-24),
 * ASCII case aside; money by currency first. */
int cell_compare(const struct cell *a, const struct cell *b);

#endif
