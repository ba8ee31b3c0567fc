/* Wide tables: columns whose headers are values (years, types, conditions, parties) and whose cells
 * are all figures of one kind. Each such cell becomes a row of its own. */
#ifndef HANGAR_IMPORT_HEADING_H
#define HANGAR_IMPORT_HEADING_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct catalogue;
struct import_reader;
struct survey;

/* What a header says that is a value. */
enum heading_kind {
	HEADING_NONE,
	HEADING_YEAR,   /* 2019, FY2019, 2019/20, "end 2019" */
	HEADING_DAY,    /* 2022-02-25, Jan 2020 */
	HEADING_TYPE,   /* MiG-29 */
	HEADING_CLASS,  /* helicopters, UAV: a class of aircraft */
	HEADING_OTHER,  /* tanks: other equipment, set aside as a whole column */
	HEADING_PARTY,  /* Poland */
	HEADING_HELD,   /* active, stored, on order: a condition of a holding */
	HEADING_LOST,   /* destroyed, captured: of a loss */
	HEADING_MOVED,  /* new, second hand: of a transfer */
	HEADING_STATUS, /* pledged, delivered: a status of a transfer */
	HEADING_ORDERED /* the number ordered beside the number delivered, under one value */
};

#define HEADINGS_OF_COLUMN 3

struct heading {
	enum heading_kind kind;
	const char *text; /* as a cell of that field would say it */
};

/* What was found of the columns of a table. All NULL and 0 where it is not wide. */
struct headings {
	struct heading (*columns)[HEADINGS_OF_COLUMN]; /* by column of the header; kind NONE behind
							* the last: none of a value is no value */
	bool *total; /* by column: the sum of the values beside it, which it was checked against */
	size_t values;   /* columns that are values */
	bool running;    /* the figures are stocks that only grow: running totals */
	const char *why; /* "columns 7 to 23 are conditions of losses; column 5 is their sum in 385
			  * of 385 rows" */
	const char *running_why;
};

/* Looks at the headers and the figures below them. Texts go into the arena. */
void headings_find(struct headings *h, const struct survey *s, const struct catalogue *c,
		   struct arena *a);

#endif
