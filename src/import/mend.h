/* Records that do not come out as the header has them, put right where exactly one way of reading
 * them fits. */
#ifndef HANGAR_IMPORT_MEND_H
#define HANGAR_IMPORT_MEND_H

#include <stdbool.h>

#include "cells.h"
#include "pattern.h"
#include "span.h"

/* All of these leave the cells in `cells`, their texts in the arena, and set span->mended, which
 * says how; a record of several lines then has all of them in span->text. `spans` stands behind the
 * record and moves behind what was joined to it. False where nothing, or more than one way, fits:
 * `cells` is then what it was. */

/* A record with a fault: its quotes, or bytes of padding. */
bool mend_fault(struct cells *cells, struct span *span, struct spans *spans, size_t width,
		struct arena *texts);
/* A record of fewer cells than the rows have: broken by a line end, or all of it in quotes.
 * *judged is the offset up to which short records were looked at in vain. */
bool mend_short(struct cells *cells, struct span *span, struct spans *spans,
		const struct pattern *p, size_t *judged, struct arena *texts);
/* A record of more cells: a delimiter in a number or in prose that nobody put in quotes. */
bool mend_wide(struct cells *cells, struct span *span, const struct pattern *p, size_t width,
	       struct arena *texts);

#endif
