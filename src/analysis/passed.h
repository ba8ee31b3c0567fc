/* Passing over claims, step by step. A ledger without editions and stands passes over none. */
#ifndef HANGAR_ANALYSIS_PASSED_H
#define HANGAR_ANALYSIS_PASSED_H

#include "hangar/resolution.h"

/* Does the policy look at the claim, and does it count so far? */
bool still_counts(const struct resolution *r, const struct claim *c);
void pass_over(struct resolution *r, const struct passed *p);
/* Ends a step: until then what it passes over still counts. */
void passed_settle(struct resolution *r);
typedef void claim_visit(struct resolution *r, const struct claim *c, void *arg);
void each_claim(struct resolution *r, claim_visit *visit, void *arg);

#endif
