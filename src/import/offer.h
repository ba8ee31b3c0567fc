/* What a refused file could go on with: the columns that may be what is missing, each with its
 * evidence, and the command line that says so. */
#ifndef HANGAR_IMPORT_OFFER_H
#define HANGAR_IMPORT_OFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/field.h"

/* A party that only the user can name stands in an offer so, and may stay so: nothing false is
 * said.
 */
#define OFFER_PARTY "unknown"
#define OFFER_PARTY_SAID                                                                           \
	"; go on with the name in the place of " OFFER_PARTY                                       \
	", or as it stands where nobody knows it"
/* Without a type nothing is said: this has to be filled in. */
#define OFFER_TYPE "NAME OF THE TYPE"

struct map_entry;
struct refusal;
struct str;

/* Appends what nothing says of rows of this record: "how many aircraft there are (count), who has
 * them (operator)". How much there is. */
size_t offer_missing(struct str *out, const struct refusal *r, enum record of);
/* Does a column, a constant or a guess say it? */
bool offer_is_said(const struct refusal *r, enum record of, enum field_id field);
/* Appends "; count may be "Bestand 1" (score 75: 12 of 12 cells are whole numbers; e.g. 4, 9)
 * or ...; go on with", and to `command` the line whose --map names the likeliest column of each
 * missing field and leaves out what the record can't keep: it works as it stands. */
void offer_going_on(struct str *out, struct str *command, const struct refusal *r, enum record of);
/* A command line with all that was given (where a mapping file is wrong, with what else it says),
 * but for the entry of --map that is `wrong` (NULL: none is), --as (RECORD_NONE: none) and more
 * entries for --map ("" for none). */
void offer_command(struct str *command, const struct refusal *r, enum record as,
		   const struct map_entry *wrong, const char *more);

#endif
