/* What a refused file could go on with: the columns that may be what is missing, each with its
 * evidence, and the command line that says so. */
#ifndef HANGAR_IMPORT_OFFER_H
#define HANGAR_IMPORT_OFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/field.h"

struct refusal;
struct str;

/* Appends what nothing says of rows of this record: "how many aircraft there are (count), who has
 * them (operator)". How much there is. */
size_t offer_missing(struct str *out, const struct refusal *r, enum record of);
/* Appends "; count may be "Bestand 1" (12 of 12 cells are numbers of aircraft) or ..." and the
 * command line, quoted for the shell, whose --map names the likeliest column of each missing field:
 * it works as it stands. Where nothing can be offered it says how to say it. */
void offer_going_on(struct str *out, const struct refusal *r, enum record of);

#endif
