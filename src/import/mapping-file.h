/* A mapping file: how a list is read, as JSON to keep and to share.
 *
 *   {
 *     "mapping": 1,                     the version of the format
 *     "record": "holding",
 *     "columns": {"Typ": "type", "Bem.": null, "Nr.": "extra"},
 *     "constants": {"operator": "Ukraine"},
 *     "values": ["count:0=unknown"],
 *     "delimiter": ";", "encoding": "...", "header": "3", "decimal": "comma",
 *     "dates": "day-first", "currency": "USD", "source": "KEY", "as_of": "2024",
 *     "preset": "NAME", "plain": true, "keep_other": true, "note": "for people"
 *   }
 *
 * A column that is null is left out, "extra" is kept under its own name, "equipment" too: by it
 * rows of other equipment are told; "type equipment" is the type besides. All members may lack. */
#ifndef HANGAR_IMPORT_MAPPING_FILE_H
#define HANGAR_IMPORT_MAPPING_FILE_H

#include "hangar/import.h"

struct arena;
struct mapping;

/* Fills what `o` leaves open, and adds to `m` the columns and constants that it does not have: what
 * the command line says stands. Texts go into the arena. `path` names the file in messages: an
 * error says FILE:LINE: KEY: what is wrong and what was expected. */
int mapping_file_read(struct import_options *o, struct mapping *m, const char *text,
		      const char *path, struct arena *a, struct err *e);

#endif
