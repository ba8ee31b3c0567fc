/* Names of types as Chinese, Russian and Ukrainian texts put them. */
#ifndef HANGAR_MODEL_TYPE_SCRIPT_H
#define HANGAR_MODEL_TYPE_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

#include "hangar/catalogue.h"

struct str;

/* Rewrites 米格-29 to MiG-29, 苏-27战斗机 and истребитель Су-27 to what is left without the noun,
 * and parts Chinese words from designations in Latin letters (F-16战隼). *of is the class that a
 * noun says, 0 where none does; false where nothing was to rewrite, and out is then of no use. */
bool type_script_rewrite(struct str *out, const char *text, size_t n, enum aircraft_class *of);

#endif
