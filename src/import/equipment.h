/* Whether a description of military equipment speaks of an aircraft. */
#ifndef HANGAR_IMPORT_EQUIPMENT_H
#define HANGAR_IMPORT_EQUIPMENT_H

#include <stdbool.h>
#include <stddef.h>

/* By the head noun, the last word of the description: a "fighter/ground-attack aircraft", an
 * "(armed) reconnaissance drone" and a "transport ac/helicopter" are aircraft; an "aircraft radar",
 * an "aircraft carrier" and a "helicopter turret" are not. Any case; what stands in brackets at the
 * end does not count. */
bool equipment_is_aircraft(const char *description, size_t n);

#endif
