/* What was found of a wide table, said in the report of the import. */
#ifndef HANGAR_IMPORT_HEADINGS_SAY_H
#define HANGAR_IMPORT_HEADINGS_SAY_H

#include <stddef.h>

struct headings;
struct import_reader;

/* Decides what the headings of a table with so many columns say; nothing where it is not wide. */
void headings_say(struct import_reader *r, const struct headings *h, size_t columns);

#endif
