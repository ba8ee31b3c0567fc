/* Whose prices a state's price index follows: the money of the state. */
#ifndef HANGAR_IMPORT_MONEY_OF_H
#define HANGAR_IMPORT_MONEY_OF_H

#include <stdbool.h>

/* The ISO 4217 code for an ISO 3166-1 alpha-3 code (EMU: the euro area), where the state is the
 * only one that issues that money and so its index the only one of it; else NULL. */
const char *money_of_state(const char *alpha3);
/* Why there is none, for people. */
const char *money_of_state_fault(const char *alpha3);
/* Has its money replaced another since 1970? Then the state's name does not tell which of them a
 * rate is of. */
bool money_has_changed(const char *alpha3);

#endif
