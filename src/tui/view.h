/* A view: one list as somebody looks at it, with its filter, order, cursor and place. */
#ifndef TUI_VIEW_H
#define TUI_VIEW_H

#include "world.h"

struct browser;

/* What the views are called and what they are for. */
struct view_kind {
	const char *title; /* "Deals" */
	const char *about; /* for help: a few lines */
};
extern const struct view_kind view_kinds[LISTINGS];
#define VIEW_TABS 9 /* the first kinds stand on the number keys */

/* Rows whose cells have been made: those in the window. */
struct window {
	const struct sheet *of;
	size_t first, n;       /* rows */
	VEC(struct str) cells; /* [n * columns]: safe text, one line */
};

struct view_column {
	size_t at;   /* in the table */
	int width;   /* of what was seen; it only grows */
	bool fixed;  /* figures or dates: never cut */
	bool stated; /* something was seen in it */
};

struct view {
	struct listing_ask ask;   /* without filter and findings */
	char *figure;             /* of a tree (NULL: of a total); what is compared with */
	char *filter;             /* as typed; "" is none */
	char *filter_off;         /* put aside by Backspace; NULL: none */
	char *off_id, *off_terms; /* the row that stood there then */
	char *order;              /* NULL: as the list comes */
	struct sheet *sheet;      /* NULL: none yet */
	unsigned ticket;          /* of the list that is being made; 0: none is */
	bool stale;               /* a newer list is to be made when it is looked at */
	char *trouble;            /* why there is no list; NULL */
	size_t row, top;          /* the cursor; the first line of the window */
	bool to_top;              /* the list that is asked for next begins at its first row */
	size_t column;            /* of the cursor, as index of `columns` */
	VEC(struct view_column) columns;
	struct window window;
};

void view_begin(struct view *v, enum listing_kind kind);
void view_end(struct view *v);

static inline const struct listing *view_list(const struct view *v) /* NULL: none yet */
{
	return v->sheet ? v->sheet->listing : NULL;
}

/* Rows in both tables; 0 without a list. */
size_t view_rows(const struct view *v);
/* Lines: the rows and the line between those that count and those left out. */
size_t view_lines(const struct view *v);
/* The line of a row, and the row of a line (SIZE_MAX: the line between). */
size_t view_line(const struct view *v, size_t row);
size_t view_row_at(const struct view *v, size_t line);
/* The column of the table under the cursor. */
const struct column *view_column(const struct view *v, size_t *at);
/* Text of the id and the terms of the row under the cursor; owned; NULL without a row. */
char *view_id(const struct view *v);
char *view_terms(const struct view *v);

/* Are its rows figures, whose filter is one of deals, parts and totals? */
bool view_has_figures(const struct view *v);
/* Has the list made anew, under the browser's world; while one is made for this view, or several
 * for others, the view stays stale and is asked for again when that has come. Where the filter
 * can't be read: an error, and what was there stays. */
int view_ask_for(struct browser *b, struct view *v, struct err *e);
/* The list has come. */
void view_take(struct browser *b, struct view *v, struct sheet *s);

/* Makes the cells of `n` rows from `first` on, keeping those that are there already. */
void view_look(struct view *v, size_t first, size_t n);
/* The text of a cell of the window; "" outside. */
const char *view_cell(const struct view *v, size_t row, size_t column);

#endif
