/* What a holding says in words beside its figures: what tells two rows apart that state the same
 * number of the same aircraft. */
#ifndef HANGAR_ANALYSIS_WORDING_H
#define HANGAR_ANALYSIS_WORDING_H

struct holding;
struct str;

/* Appends the words for its types, its note and its extra columns; addresses of the web are left
 * out: they say where it stands, and not what. */
void wording_of(struct str *out, const struct holding *h);

#endif
