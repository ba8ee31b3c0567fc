/* The day that a file tells of itself: in its name, or in the lines above its header. */
#ifndef HANGAR_APP_TOLD_H
#define HANGAR_APP_TOLD_H

#include "hangar/date.h"
#include "hangar/str.h"

/* The one date in a name ("fleet-2024-04-13", "fleet_20240413", "fleet 2024"); not stated where
 * there is none or several. Appends the name without its dates, and what joined them, to `stem`. */
struct date told_in_name(struct str *stem, const char *name);
/* The one day, month or year in lines of text; not stated where there is none or several. */
struct date told_in_text(const char *text);

#endif
