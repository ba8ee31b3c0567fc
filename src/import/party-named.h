/* A party that a title or a file's name speaks of. */
#ifndef HANGAR_IMPORT_PARTY_NAMED_H
#define HANGAR_IMPORT_PARTY_NAMED_H

struct arena;
struct catalogue;
struct header;

/* The one party that the text names, in full ("Aircraft of the Polish Air Force, 2023"): of names
 * within one another the longest. NULL where it names none, or several. In the arena. */
const char *party_named(const char *text, const struct catalogue *c, struct arena *a);
/* The one that a file's name speaks of, by its name or by a state's code: "oryx-ua-wide.csv". */
const char *party_in_file_name(const char *path, const struct catalogue *c, struct arena *a);

/* The party that everybody knows such a list is of, by a header that no other list has: the daily
 * totals of the Ukrainian general staff. NULL: it is none of these. */
const char *party_of_layout(const struct header *h);

#endif
