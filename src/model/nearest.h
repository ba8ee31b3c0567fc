/* The names nearest to one that nobody knows, for "did you mean". */
#ifndef HANGAR_MODEL_NEAREST_H
#define HANGAR_MODEL_NEAREST_H

#include "hangar/catalogue.h"

struct str;

/* Append "; did you mean A, B or C?", or nothing where no name is near enough. */
void nearest_party(struct str *out, const struct catalogue *c, const char *text);
void nearest_type(struct str *out, const struct catalogue *c, const char *text);
void nearest_field(struct str *out, const char *text);

#endif
