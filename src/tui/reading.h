/* The ledger as it is read, and what the checks find in it. */
#ifndef TUI_READING_H
#define TUI_READING_H

#include "browser.h"

/* 0 to 100; 0 where nothing is read or nobody knows. */
int reading_percent(const struct browser *b);
/* Begins the checks of the ledger shown, unless they are done or under way. */
void reading_checks(struct browser *b);

#endif
