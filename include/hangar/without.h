/* What would stand there if a claim had never been said: one deal, or the stocks of one party,
 * resolved again from their own claims alone, with the sources, rates, lists and voices of the
 * whole ledger. Quick enough to be asked for every claim of a ledger. */
#ifndef HANGAR_WITHOUT_H
#define HANGAR_WITHOUT_H

#include "hangar/resolution.h"

#include <stddef.h>

struct without;

/* The bench. The resolution outlives it. */
struct without *without_new(const struct resolution *r);
void without_free(struct without **w);

/* The deal of that key resolved again, without the claim (0: with all of them). *out has that deal
 * and its parts, or nothing where nobody else speaks of it; it lives until the next question. The
 * claim may be one of another deal: it still speaks for its source, its file and its list. */
int without_deal(struct without *w, const struct resolution **out, const char *key, claim_id claim,
		 struct err *e);
/* The same of all stocks of a party. */
int without_party(struct without *w, const struct resolution **out, party_id party, claim_id claim,
		  struct err *e);
/* The same of all airframe lists. */
int without_airframes(struct without *w, const struct resolution **out, claim_id claim,
		      struct err *e);

/* The whole ledger resolved as if the claim had never been said: the slow way, for what a claim
 * changes beyond its own deal. Lives until the next question. */
int resolution_without(struct without *w, const struct resolution **out, claim_id claim,
		       struct err *e);

#endif
