/* Presets: the layouts of well-known lists, told by their header. Each is a row of the table in
 * preset-table.c, which is where one is added. */
#ifndef HANGAR_IMPORT_PRESET_H
#define HANGAR_IMPORT_PRESET_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/field.h"

struct err;
struct header;
struct mapping;
struct str;

/* What is special about a column. */
enum preset_kind {
	COLUMN_PLAIN,    /* its field, or kept under its own name where it has none */
	COLUMN_MARK,     /* without a name, behind `of`: holds ? where that one is an estimate */
	COLUMN_YES_NO,   /* Yes, True where the column `of` (or each of several) is an estimate */
	COLUMN_JOINED,   /* with the others of its field one text, "; " between */
	COLUMN_PARTY,    /* a name: trailing * are dropped, "unknown supplier(s)" states nobody */
	COLUMN_CATEGORY, /* kept under its own name; a row where it is not `of` is set aside */
	COLUMN_NOUN,     /* the same; a row whose noun is no aircraft (equipment.h) is set aside */
	COLUMN_ELSE, /* kept under its own name; where the column `of` is empty, it is that one */
	COLUMN_TIV_ROW,       /* a party, or a category of arms: Aircraft alone is kept */
	COLUMN_FATE,          /* of a loss, in many words: the gravest of them is its condition */
	COLUMN_ADDRESS,       /* the ICAO address of an airframe; what a spreadsheet made of it is
			       * rejected */
	COLUMN_DAY,           /* a day, with or without the time of the day; "NO_DATE" is none */
	COLUMN_YEARS,         /* years with ; between; a list that is too long is an interval */
	COLUMN_DAY_OR_UNTIL,  /* 26/02/2022, or "until 2/26/2022", which has the month first */
	COLUMN_FIRST_OF_YEAR, /* the first day of a year, for the year */
	/* of published rates and indexes: see published.c */
	COLUMN_PASSED,    /* says nothing that Hangar keeps */
	COLUMN_SPREAD,    /* one of many: its value is a row of its own */
	COLUMN_VALUE,     /* a value; a row without one is set aside */
	COLUMN_FIRST_DAY, /* the first day of a month, for the month */
	COLUMN_YEAR,      /* the year of a month that another column has */
	COLUMN_PERIOD,    /* M01 to M12, M13 the year; rows of other periods are set aside */
	COLUMN_SERIES,    /* rows of another series than the file's first are set aside */
	COLUMN_INDICATOR, /* rows where it is not `of` are set aside */
	COLUMN_STATE,     /* an ISO 3166 code, for its money; rows of others are set aside */
};

/* The columns of a wide table that are not among those of its preset. */
enum preset_spread {
	SPREAD_NONE,
	SPREAD_CURRENCIES, /* each is headed by the quote of its rates */
	SPREAD_MONTHS,     /* by a month: Jan, or Annual for the year */
	SPREAD_YEARS,      /* by a year */
	SPREAD_TIV,        /* the same of volumes; 2019-2023 is their sum */
};

/* A published series: its id as it stands in the file, and what it is. */
struct preset_series {
	const char *id, *title;
};

/* What every row of a list states and no column says. */
struct preset_constant {
	enum field_id field;
	const char *text;
};

struct preset_column {
	const char *header;  /* matched across case, blanks and punctuation; "" for a mark; of
			      * several names | stands between, here and in `of` */
	enum field_id field; /* FIELD_NONE: none */
	enum preset_kind kind;
	const char *of;
	const char *prefix; /* put before what the cell says: "sipri:"; NULL: nothing */
	bool optional;      /* the layout is recognised without it */
};

/* What is known of the list that such a file is an edition of. */
struct preset_list {
	const char *key; /* of the source; the day it was generated goes behind it */
	const char *title, *publisher, *address;
	const char *edition_of; /* shared by all layouts of one list */
	bool dated;             /* the preamble says when it was generated; without that the
				 * file's own name is the key */
	const char *generated;  /* what stands before that day; NULL: "Data generated:" */
	const char *published;  /* where every file of it says so: "1999-01-04/.." */
};

struct preset {
	const char *name, *help; /* help: one line */
	enum record record;
	bool status_by_delivery; /* a row is delivered, or ordered where it has neither a number
				  * delivered nor a year */
	struct preset_list list;
	const struct preset_column *columns;     /* ends with header == NULL */
	const struct preset_constant *constants; /* NULL, or ends with FIELD_NONE */
	enum field_id asks; /* without a column or --map for it the file is refused; FIELD_NONE */
	enum preset_spread spread;
	const char *money;  /* what its rates are of one unit of; the money its index is of,
			     * where it holds a known series */
	const char *above;  /* what must stand above its header; NULL: nothing. Then its first
			     * column may be without a name */
	bool decimal_point; /* as it is published, whatever a column proves */
	const struct preset_series *series; /* one of them is what the file holds, and makes the
					     * key of its list; ends with id == NULL */
};

#define PRESET_COLUMNS 64 /* at most; none has as many */

/* What a header lacks of a preset that it has most of. */
struct preset_lack {
	const struct preset_column *column; /* NULL behind the last */
	const char *instead; /* where it is a field: the cell in its place; NULL: it was cut */
};

extern const struct preset preset_table[]; /* ends with name == NULL */

/* NULL and *out = NULL where none is asked for. ERR_USAGE for a name that is no preset. */
int preset_find(const struct preset **out, const char *name, struct err *e);
/* Is this its header, or one of them? */
bool preset_column_is(const struct preset_column *c, const char *header);
/* True where the header has all the columns that the preset is recognised by, under their names or
 * by what --map makes of others (`map`, may be NULL). */
bool preset_fits(const struct preset *p, const struct header *h, const struct mapping *map);
/* True where it has two thirds of them, and not all: another layout of the list, or one that
 * somebody changed. What it lacks goes into `lack`. */
bool preset_nearly_fits(const struct preset *p, const struct header *h, const struct mapping *map,
			struct preset_lack lack[PRESET_COLUMNS + 1]);
/* Does it tell aircraft from other equipment? */
bool preset_tells_equipment(const struct preset_column *c);
/* Appends its header, the first of several. */
void preset_column_name(struct str *out, const struct preset_column *c);
/* Which column of the preset each cell of the header is: out[h->n], NULL where it is none. */
void preset_bind(const struct preset *p, const struct header *h, const struct mapping *map,
		 const struct preset_column **out);
/* True where `mark` speaks of the column with this header, or of the preset's column that it is. */
bool preset_marks(const struct preset_column *mark, const char *header,
		  const struct preset_column *by);
/* "SIPRI AT Database ID, Supplier, ..." */
void preset_signs(struct str *out, const struct preset *p);

#endif
