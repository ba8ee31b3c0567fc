/* Wide tables: columns whose headers are values (years, types, conditions, parties) and whose cells
 * are all figures of one kind. Each such cell becomes a row of its own. */
#ifndef HANGAR_IMPORT_HEADING_H
#define HANGAR_IMPORT_HEADING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "heading-time.h"

struct arena;
struct catalogue;
struct survey;

/* What a header says that is a value. */
enum heading_kind {
	HEADING_NONE,
	HEADING_YEAR,   /* 2019, FY2019, 2019/20 */
	HEADING_DAY,    /* 2022-02-25, Jan 2020, Q1 2020: less than a year */
	HEADING_TYPE,   /* MiG-29 */
	HEADING_CLASS,  /* helicopters, UAV: a class of aircraft */
	HEADING_OTHER,  /* tanks: other equipment, set aside as a whole column */
	HEADING_PARTY,  /* Poland */
	HEADING_HELD,   /* active, stored, on order: a condition of a holding */
	HEADING_LOST,   /* destroyed, captured: of a loss */
	HEADING_MOVED,  /* new, second hand: of a transfer */
	HEADING_STATUS, /* pledged, delivered: a status of a transfer */
	HEADING_ORDERED /* the number ordered beside the number delivered, under one value: its
			 * cells are `ordered`, and it implies nothing. The delivered beside it says
			 * no status then: its cells are `count` of the same row. */
};

#define HEADINGS_OF_COLUMN 3
#define HEADINGS_WIDEST    4096 /* columns: a table with more is not looked at */

struct heading {
	enum heading_kind kind;
	const char *text; /* as a cell of that field would say it */
};

/* A sum that does not add up. */
struct heading_fault {
	uint32_t line;
	size_t column;           /* of the sum, from 1 */
	const char *stated, *is; /* what stands there, what its values make */
};

/* What was found of the columns of a table. All NULL and 0 where it is not wide. */
struct headings {
	struct heading (*columns)[HEADINGS_OF_COLUMN]; /* by column of the header; kind NONE behind
							* the last: none of a value is no value */
	const char **said; /* by column: of a value the words of its header that are none of it:
			    * "price" of "2019 price"; "" */
	bool *total;       /* by column: the sum of the values beside it, which it was checked
			    * against */
	size_t values;     /* columns that are values */
	/* Of conditions of losses whose stated sum counts instead of them: from 1 its column, else
	 * 0. The values are then none: values is 0, part[] says which they were. */
	size_t whole;
	bool *part;
	bool running;    /* the figures are stocks that only grow: running totals */
	const char *why; /* "columns 7 to 23 are conditions of losses; column 5 is their sum in
			  * 385 of 385 rows" */
	const char *running_why;
	const struct heading_fault *faults; /* of the rows surveyed, in the order of the file */
	size_t fault_count;
};

/* Looks at the headers and the figures below them. Texts go into the arena. */
void headings_find(struct headings *h, const struct survey *s, const struct catalogue *c,
		   struct arena *a);

/* ---- one header, taken apart ---- */

/* The kinds that a piece may be, as bits 1 << kind: "ordered" is a condition and a status. */
struct heading_piece {
	unsigned kinds;
	const char *text;
};

struct heading_words {
	struct heading_piece pieces[HEADINGS_OF_COLUMN];
	size_t n;
	const char *rest; /* the words that are none of them, "" where all are */
	bool total;       /* among them one for a sum */
};

/* Takes a header apart into values of different kinds: "2019 ordered", "Poland MiG-29". n = 0 where
 * it holds none. */
void heading_take_apart(struct heading_words *w, const char *header, const struct catalogue *c,
			const struct heading_times *t, struct arena *a);
/* Shows the headers' dates to `t`, piece by piece. */
void heading_see_times(struct heading_times *t, const char *header);

#endif
