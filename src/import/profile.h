/* What the cells of one column look like. */
#ifndef HANGAR_IMPORT_PROFILE_H
#define HANGAR_IMPORT_PROFILE_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/mem.h"

#include "cells.h"

struct catalogue;

enum look {
	LOOK_COUNT,       /* a number of aircraft, in any notation of the design, below 100,000 */
	LOOK_COUNTS,      /* several of them: "762, 140" */
	LOOK_NUMBER,      /* digits with a sign, groups or decimals, no more */
	LOOK_FRACTION,    /* of these, one with decimals that are not all 0 */
	LOOK_MONEY,       /* an amount with its currency */
	LOOK_YEAR,        /* 1900 to 2100 */
	LOOK_DATE,        /* a date that is more than a year alone, or several years */
	LOOK_TYPE,        /* one or several aircraft types that the catalogue knows */
	LOOK_DESIGNATION, /* letters and digits as designations have them: "J-7G", "Il-76MD" */
	LOOK_PARTY,       /* a party that the catalogue knows */
	LOOK_STATE,       /* of these, a state */
	LOOK_HOLDER,      /* of these, none that makes aircraft: no company */
	LOOK_CONDITION_HELD,  /* a condition of a holding: active, stored, ... */
	LOOK_CONDITION_LOST,  /* of a loss: destroyed, damaged, captured, abandoned */
	LOOK_CONDITION_MOVED, /* of a transfer: new, second hand, modernised */
	LOOK_STATUS,          /* of a transfer: delivered, ordered, pledged, ... */
	LOOK_KIND,            /* sale, gift, lease, ... */
	LOOK_OUTCOME,         /* use, spares, scrap, ... */
	LOOK_AIRCRAFT,        /* a class of aircraft: "fighter aircraft", "helicopters" */
	LOOK_OTHER,           /* other equipment: "tanks", "patrol boat" */
	LOOK_HEX,             /* six hexadecimal digits, a 24-bit address */
	LOOK_REGISTRATION,    /* a mark of civil or military registration */
	LOOK_SERIAL,          /* a serial number: digits, or few letters and digits */
	LOOK_ADDRESS,         /* of the web */
	LOOK_QUESTION,        /* ? or nothing: marks its neighbour as an estimate */
	LOOK_YES_NO,
	LOOK_COUNTRY_CODE, /* two or three capitals that are a state's code */
	LOOK_PROSE,        /* four words or more */
	LOOKS
};

#define PROFILE_SAMPLES 3

struct profile {
	size_t cells;       /* looked at or like one looked at, blank ones among them */
	size_t filled;      /* not blank */
	size_t missing;     /* of these, that state nothing in words: NA, - */
	size_t look[LOOKS]; /* of the rest, how many look so; a cell may look like several things */
	size_t distinct;    /* different texts among the rest, PROFILE_DISTINCT at most */
	bool counts_up;     /* 1, 2, 3, ...: row numbers */
	const char
	    *samples[PROFILE_SAMPLES]; /* of the rest, different ones; NULL behind the last */
};

#define PROFILE_DISTINCT 400 /* different texts looked at; cells with others are not counted */
#define PROFILE_ROUND    400 /* cells of one round through the column */

/* Of n cells. Each different text is looked at once, up to PROFILE_DISTINCT of them from all over
 * the column, so that the time does not go with the file. Texts stay borrowed. */
void profile_make(struct profile *p, const struct cell *const *cells, size_t n,
		  const struct catalogue *c);
/* How many of the cells that say something look so, in hundredths; 0 where none does. */
int profile_share(const struct profile *p, enum look l);
/* "types", "states", for the evidence: "38 of 40 cells are types". */
const char *look_name(enum look l);

#endif
