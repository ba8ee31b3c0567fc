/* Columns of published rates and price indexes: brought into the shape in which any file would have
 * them, and rows that are none of these. */
#ifndef HANGAR_IMPORT_PUBLISHED_H
#define HANGAR_IMPORT_PUBLISHED_H

#include "hangar/import.h"

struct cell;
struct lane;
struct preset;
struct preset_column;

/* N/A, a point, a dash: the publisher has no value here. */
bool published_says_nothing(const struct cell *c);
/* Shapes the cell of the lane; new texts go into the arena of the row. */
void published_shape(struct import_reader *r, struct lane *l);
/* Sets aside, or rejects, what is no rate or index that Hangar can use; true where it did. */
bool published_refuses(struct import_reader *r, struct import_row *row);
/* True for a lane that only speaks of others. */
bool published_is_silent(const struct lane *l);
/* What the plan says of column c, as a preset has it, beside its field: "rate, quote USD"; NULL:
 * nothing. */
const char *published_special(const struct preset_column *by, const struct import_column *c,
			      struct arena *a);
/* Appends what a preset that spreads makes of the columns that it does not name. */
void published_explain_spread(struct str *out, const struct preset *p);
/* Appends what the preset makes of the column; false where it is none of these. */
bool published_explain(struct str *out, const struct preset_column *c);

#endif
