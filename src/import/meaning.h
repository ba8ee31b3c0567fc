/* What the columns of a table mean that neither --map, a preset nor their own names tell: guessed
 * from the words of their headers and from what their cells look like, each guess with a score and
 * its evidence. */
#ifndef HANGAR_IMPORT_MEANING_H
#define HANGAR_IMPORT_MEANING_H

#include "hangar/import.h"
#include "hangar/mem.h"

#include "heading.h"
#include "preset.h"
#include "profile.h"

struct catalogue;
struct header;
struct mapping;
struct survey;

/* Below this a guess is not acted on: the column is kept under its own name, and where the record
 * can't do without it the file is refused with the candidates. */
#define MEANING_SURE 50

struct meaning_column {
	struct profile profile;
	struct preset_column by; /* field and kind; header borrowed */
	bool guessed;            /* `by` stands */
	int score;
	const char *why;
	const char *special;                 /* what it is that is no field; NULL */
	struct import_candidate *candidates; /* likeliest first */
	size_t candidate_count;
	const struct implied_value *implied; /* of COLUMN_SPREAD */
	size_t implied_count;
	const char *other; /* the other equipment that its figures are of; NULL: none */
};

struct meaning_constant {
	enum field_id field;
	const char *text; /* "loss" of kind */
	const char *why;  /* "the header speaks of losses (losses_total)" */
};

struct meaning {
	/* Its columns have the names of Hangar's own fields: they mean just that, and only what is
	 * left of them was guessed. */
	bool native;
	enum record record; /* RECORD_NONE: nothing tells */
	const char *why;
	struct meaning_column *columns; /* by column of the header */
	size_t column_count;
	VEC(struct meaning_constant) constants;
	struct headings headings; /* of a wide table; else all 0 */
	/* A field that the rows can't do without and that nothing in the file says: operator. */
	const struct field *lacking;
	const char *lacking_column; /* of rates: the column of moneys that may be that, or not */
	bool unsaid;                /* no header says how many, and nothing of which type */
	bool aimless;      /* nothing in it speaks of aircraft; record then is what it would be */
	const char *unfit; /* why the rows can't be of that record after all; NULL */
	const char *lacking_guess;            /* what the file's name says of it: "Ukraine"; NULL */
	const char *notice;                   /* what may be read otherwise, and how; NULL */
	const char *moved_party, *moved_date; /* headers: the party gave or got aircraft on the day,
					       * and nothing says which; NULL */
};

/* What the meaning is told from. */
struct meaning_input {
	const struct header *header; /* of the table: sheet.h */
	const struct survey *table;  /* its rows */
	const struct mapping *map;
	const struct import_options *options;
	const struct catalogue *catalogue;
	const char *title; /* what stands above the header; "" */
	const char *path;
	bool moneys; /* a column names the money of amounts that name none */
};

/* What --map and options say is taken as told; columns under a field's own name that hold such
 * values are that field. Texts go into the arena. */
void meaning_guess(struct meaning *m, const struct meaning_input *in, struct arena *a);
void meaning_free(struct meaning *m);

#endif
