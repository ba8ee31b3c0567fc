/* SIPRI's tables of volumes: trend-indicator values (TIV) of transfers, by year. They are no money
 * and no number of aircraft. */
#ifndef HANGAR_IMPORT_VOLUMES_H
#define HANGAR_IMPORT_VOLUMES_H

#include <stddef.h>

#include "hangar/field.h"
#include "hangar/mem.h"

struct cell;

/* Whose transfers a table has, by the line above its header: "TIV of arms exports from Spain,
 * 1950-2021" is `from` Spain, and its rows are recipients; "from all" is nobody's, and its rows are
 * suppliers. */
struct volumes {
	enum field_id field; /* FIELD_NONE: nobody's */
	const char *party;
	enum field_id rows; /* what the rows are; FIELD_NONE: what their header says */
};

/* `text`: what stands above the header; the party goes into the arena. */
void volumes_read(struct volumes *v, const char *text, size_t n, struct arena *a);

enum volumes_row { VOLUMES_PARTY, VOLUMES_AIRCRAFT, VOLUMES_OTHER_ARMS, VOLUMES_TOTAL };
enum volumes_row volumes_row(const struct cell *c);

#endif
