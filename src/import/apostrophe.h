/* Files that write their quotes as apostrophes: 'icao24','registration'. */
#ifndef HANGAR_IMPORT_APOSTROPHE_H
#define HANGAR_IMPORT_APOSTROPHE_H

#include <stdbool.h>
#include <stddef.h>

/* Two or more cells of the first line that is not blank, and most of those that are not empty,
 * stand in apostrophes. */
bool apostrophe_quotes(const char *s, size_t n, char delimiter);
/* Whether a cell in apostrophes that begins in the last lines of s may go on behind them. */
bool apostrophe_opens(const char *s, size_t n, char delimiter);
/* Writes quotes where they stand around cells, and one where one is doubled within; what gets
 * shorter ends in a blank. Lines stay where they are. */
void apostrophe_replace(char *s, size_t n, char delimiter);

#endif
