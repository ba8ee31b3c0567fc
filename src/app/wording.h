/* A claim in words. */
#ifndef HANGAR_APP_WORDING_H
#define HANGAR_APP_WORDING_H

#include "hangar/evidence.h"
#include "hangar/report.h"

/* Appends what the claim is about: "Poland, MiG-29, active, as of 2023". Claims of different files
 * with the same words speak of the same thing. Its batch, line and source have no part in it. */
void wording_subject(struct str *out, const struct evidence *ev, const struct claim *c);
/* Appends the parties that it is about: the operator; from and to. */
void wording_parties(struct str *out, const struct evidence *ev, const struct claim *c);
/* Appends what it says of that: "12, each USD 5,000,000". */
void wording_figures(struct str *out, const struct evidence *ev, const struct claim *c);

#endif
