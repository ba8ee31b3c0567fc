/* A day or a year that a title speaks of. */
#ifndef HANGAR_IMPORT_DATE_NAMED_H
#define HANGAR_IMPORT_DATE_NAMED_H

struct arena;

/* The one date that the text names ("Bestand am 31.12.2023": 2023-12-31; "Royal Air Force, March
 * 2024": 2024-03), else the one year. NULL where it names none, or several. In the arena. */
const char *date_named(const char *text, struct arena *a);

#endif
