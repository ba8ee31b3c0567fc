/* A list that a file holds twice: behind a heading of its own the same rows again, in another
 * order. */
#ifndef HANGAR_IMPORT_TWICE_H
#define HANGAR_IMPORT_TWICE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct spans;

struct twice_row {
	uint32_t line, above; /* the row, and the first with the same text above the heading */
};

struct twice {
	uint32_t heading;             /* its line; 0: the file has no second list */
	const struct twice_row *rows; /* by line, in the arena */
	size_t n, below;              /* how many rows stand below the heading */
};

/* Looks through the records from where `spans` stands. There is a second list where a heading
 * behind a blank record is followed by rows of which nine in ten stand above it, word for word. */
void twice_find(struct twice *t, struct spans spans, struct arena *a);
/* The line that has the text of this one above the heading; 0: none, or it is no such row. */
uint32_t twice_above(const struct twice *t, uint32_t line);

#endif
