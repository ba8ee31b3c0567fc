/* How a file is written: its delimiter, and where the header stands. */
#ifndef HANGAR_IMPORT_DIALECT_H
#define HANGAR_IMPORT_DIALECT_H

#include <stdint.h>

#include "cells.h"
#include "span.h"

struct mapping;

/* A header line under one delimiter. */
struct header {
	char delimiter;
	struct span span;   /* as it stands in the file */
	struct cell *cells; /* in the arena */
	size_t n;
	size_t body;   /* offset of the first record behind it */
	uint32_t line; /* the line of that record */
};

/* Finds the header: the first record that is not blank, split at the delimiter under which the most
 * of its cells are fields that Hangar or the mapping knows, else the one that gives the most cells.
 * The text from `skip` on must not be all blanks. */
void dialect_detect(struct header *out, const char *data, size_t size, size_t skip,
		    const struct mapping *map, struct arena *a);

#endif
