/* Designations of equipment that does not fly: "T-72B3", "BMP-2", "2S19 Msta-S". */
#ifndef HANGAR_IMPORT_GROUND_H
#define HANGAR_IMPORT_GROUND_H

#include <stdbool.h>
#include <stddef.h>

/* Does the text begin with the designation of a vehicle, a gun or a missile system that lists of
 * losses and of aid often name? What the catalogue knows as an aircraft goes before. */
bool ground_named(const char *text, size_t n);

#endif
