/* What a list tells of itself above its header. */
#ifndef HANGAR_IMPORT_PREAMBLE_H
#define HANGAR_IMPORT_PREAMBLE_H

#include "hangar/import.h"
#include "hangar/mem.h"

struct header;
struct preset;

/* Sets list and covers of the plan, in the arena: what the preset knows of its list, the day it was
 * generated ("Data generated: 13 Apr 2024 3:44:54 PM"), and whose transfers of which years it has
 * ("... arms from China to All countries. ... the year range '2000' to '2025'"). The key of the
 * list is NULL where it should have a day and none is said. `text` is all that stands above the
 * header. */
void preamble_read(struct import_plan *p, const struct preset *preset, const char *text, size_t n,
		   const struct catalogue *c, struct arena *a);
/* Does a record of the file say when a list was generated? Then a second one was pasted behind the
 * first. */
bool preamble_again(const char *text, size_t n);

#endif
