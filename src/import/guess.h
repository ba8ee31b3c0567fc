/* A table while what its columns mean is being told: each column with what its header says of it,
 * and a draft of each flavour. Only meaning.c and its parts see this. */
#ifndef HANGAR_IMPORT_GUESS_H
#define HANGAR_IMPORT_GUESS_H

#include "fitness.h"
#include "meaning.h"

#define OF_EQUIPMENT 60 /* hundredths of a column's cells that say what the equipment is */
#define SAID_SO      95 /* the least score of a header that says just that */

struct guess_column {
	struct header_meaning said[WORDS_MEANINGS];
	size_t said_n;
	const struct field *told; /* by --map; NULL */
	bool money;               /* of amounts that name none is known */
	bool taken;               /* by --map, by a wide table, as what equipment it is */
};

struct draft {
	enum flavour flavour;
	struct fitness *fit; /* by column; field FIELD_NONE: none of this record */
	bool has[FIELD_COUNT_OF_FIELDS];
};

struct guess {
	struct meaning *m;
	const struct meaning_input *in;
	struct arena *arena;
	struct guess_column *columns;
	const struct cell **cells; /* of one column, for its profile */
	size_t equipment;          /* the column that says what equipment a row is of; SIZE_MAX */
	bool *counted;             /* by row: of an aircraft, where such a column tells */
	const char *titled;        /* the party that the title names; NULL */
	const char *lost;          /* what shows that the rows are losses; NULL: nothing does */
	struct draft drafts[FLAVOURS];
};

/* ---- columns (guess.c) ---- */

/* As in the file. */
const char *guess_header(const struct guess *g, size_t column);
/* What all cells look like, of the rows that count. */
void guess_profiles(struct guess *g);
void guess_read_headers(struct guess *g);
bool guess_has_role(const struct guess_column *c, enum header_role role);
/* How surely the header says this field, 0 to 100. */
int guess_said(const struct guess_column *c, enum field_id field);
/* The column is no field that its cells state, and is left alone by the drafts. */
void guess_set(struct guess *g, size_t column, enum preset_kind kind, int score, const char *why);
/* "38 of 40 cells are known types", in the arena. */
const char *guess_share(const struct guess *g, size_t column, enum look look);
/* Few rows have something in the column: it is not what they are all of. */
bool guess_is_sparse(const struct guess *g, size_t column);
/* All rows state this. */
void guess_add(struct guess *g, enum field_id field, const char *text, const char *why);
/* Does a header name single aircraft? Such a list has a row for each. */
bool guess_names_single(const struct guess *g);
bool guess_is_identity(enum field_id field);
/* The column that the draft, or --map, has the field from; m->column_count: none. */
size_t guess_column_of(const struct guess *g, const struct draft *d, enum field_id field);
/* Every field that the column could be in this flavour; how many. */
size_t guess_fitness(const struct guess *g, size_t column, enum flavour f,
		     struct fitness out[FITNESS_FIELDS]);

/* ---- its parts ---- */

/* guess-equipment.c: finds the column that says what equipment the rows are of. */
void guess_equipment(struct guess *g);
/* Makes it the types, where no column of the draft names them better. */
void guess_take_equipment(struct guess *g, const struct draft *d);

/* guess-headings.c: finds the columns whose headers are values. */
void guess_headings(struct guess *g);
bool guess_has_heading(const struct guess *g, enum heading_kind kind);
/* The fields that a draft has from them. */
void guess_tell_headings(const struct guess *g, struct draft *d);
void guess_take_headings(struct guess *g, const struct draft *d);

/* guess-draft.c: what the columns would be in one flavour, the best pair of column and field
 * first. */
void guess_draft(struct guess *g, enum flavour f);

/* guess-choice.c: the draft that the table is, NULL: nothing tells. `why` is what told it. */
const struct draft *guess_choose(struct guess *g, const char **why);

/* guess-number.c: the number of a list of losses that no header names. */
void guess_number(struct guess *g, struct draft *losses);

/* guess-aircraft.c: does anything in it (cells, headers, title, the file's name) speak of aircraft,
 * or was it told what it is? */
bool guess_speaks_of_aircraft(const struct guess *g, const struct draft *d);

/* guess-take.c: the plan gets the draft, and what title and file name add to it. */
void guess_take(struct guess *g, const struct draft *d, const char *why);

/* guess-market.c: rates and indexes by their headers, unless something says that they are none. */
bool guess_market(struct guess *g);

#endif
