/* Which of the first lines of a text are its header. */
#ifndef HANGAR_IMPORT_CAPTION_H
#define HANGAR_IMPORT_CAPTION_H

#include "glance.h"

struct mapping;

/* What tells that a line is a header, or that it is none. */
struct caption {
	size_t at;     /* of the glance's lines: the first of the header, or the first row */
	unsigned rows; /* 0: there is none; 1; 2 */
	size_t names;  /* columns where it has words and the rows below have none, or that it names
			* as Hangar does */
	size_t values; /* columns where it has what the rows below have */
};

/* The line that is as wide as the rows below and unlike them; the first full line where nothing
 * tells, none where it is like them. False where the glance has no lines. */
bool caption_find(struct caption *out, const struct glance *g, const struct mapping *map,
		  struct arena *a);
/* Whether line `at` together with the one below is a header of two rows: groups over names, names
 * over units, or a language over another. */
bool caption_is_double(const struct glance *g, size_t at, const struct mapping *map,
		       struct arena *a);
/* The next line of the glance behind `at` that is not blank; g->n: none. */
size_t caption_next(const struct glance *g, size_t at);
/* The names of both rows, joined: out[] has room for as many cells as the wider of them has. How
 * many there are. */
size_t caption_join(struct cell *out, const struct glance_line *upper,
		    const struct glance_line *lower, struct arena *a);

#endif
