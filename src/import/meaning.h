/* What the columns of a table mean that neither --map, a preset nor their own names tell: guessed
 * from the words of their headers and from what their cells look like, each guess with a score and
 * its evidence. */
#ifndef HANGAR_IMPORT_MEANING_H
#define HANGAR_IMPORT_MEANING_H

#include "hangar/import.h"
#include "hangar/mem.h"

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
	struct import_candidate *candidates; /* likeliest first */
	size_t candidate_count;
	const struct implied_value *implied; /* of COLUMN_SPREAD */
	size_t implied_count;
};

struct meaning_constant {
	enum field_id field;
	const char *text; /* "loss" of kind */
	const char *why;  /* "the header speaks of losses (losses_total)" */
};

struct meaning {
	enum record record; /* RECORD_NONE: nothing tells */
	const char *why;
	struct meaning_column *columns; /* by column of the header */
	size_t column_count;
	VEC(struct meaning_constant) constants;
	/* Fields that the rows can't do without and that nothing in the file says: "operator". */
	const struct field *lacking;
	const char *lacking_guess; /* what the file's name or title says of it: "Ukraine"; NULL */
};

#endif
