/* How a name of a type is put together: a maker's name, the designation, a popular name, a remark.
 */
#ifndef HANGAR_MODEL_TYPE_NAME_H
#define HANGAR_MODEL_TYPE_NAME_H

#include "hangar/catalogue.h"

/* The type that a name means which is no name of the index as it stands: "Lockheed C-130H
 * Hercules", "MiG-31B/31BS Foxhound", "Su-24M strike aircraft". What stands before a designation
 * has to be a maker of that type, what stands behind it a popular name of it or of its family, or
 * words for its use that fit its class. 0 where any word is left over. */
type_id type_name_find(const struct catalogue *c, const char *text, size_t n);

#endif
