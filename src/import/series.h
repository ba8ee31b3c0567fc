/* Which published series a file holds, where its layout alone does not tell. */
#ifndef HANGAR_IMPORT_SERIES_H
#define HANGAR_IMPORT_SERIES_H

struct err;
struct import_options;
struct import_reader;
struct mapping;

/* Sets r->series, and the key and title of the plan's list, by the id that stands above the header,
 * in it or in the first row. A file that names none is refused where its money and its meaning
 * would have to be guessed: ERR_USAGE. */
int series_find(struct import_reader *r, const struct mapping *map, const struct import_options *o,
		struct err *e);

#endif
