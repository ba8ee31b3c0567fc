/* Headers read from a text. */
#ifndef HANGAR_IMPORT_HEADER_H
#define HANGAR_IMPORT_HEADER_H

#include "dialect.h"

/* The next record; the one behind it while it is blank. h->delimiter is set. */
void header_read(struct header *h, struct spans *s, struct arena *a);
/* The header that the contents of the lines tell, or none; under the consistent delimiter. False
 * where the text has no line. */
bool header_by_content(struct header *out, const struct dialect *d, struct arena *a);
/* Joins the names of the record behind the header to its own. */
void header_take_second(struct header *h, const struct dialect *d, struct arena *a);
/* The same where what stands below shows that it is the second row of one header. Names that tell
 * less when joined stay as they are. */
void header_settle(struct header *h, const struct dialect *d, struct arena *a);
/* True where the cells are those of the header, or of one of its rows, again. */
bool header_is(const struct header *h, const struct cell *cells, size_t n);

#endif
