/* How a file is written: its delimiter, and where the header stands. */
#ifndef HANGAR_IMPORT_DIALECT_H
#define HANGAR_IMPORT_DIALECT_H

#include <stdint.h>

#include "hangar/import.h"

#include "cells.h"
#include "span.h"
#include "volumes.h"

struct mapping;
struct preset;
struct preset_lack;

/* A header line under one delimiter. */
struct header {
	char delimiter;
	char tail;          /* of another delimiter: a spreadsheet that did not know this one has
			     * put a row of them at the end of each line; 0: none */
	struct span span;   /* as it stands in the file */
	struct cell *cells; /* in the arena */
	size_t n;
	size_t body;                 /* offset of the first record behind it */
	uint32_t line;               /* the line of that record */
	struct volumes volumes;      /* of a table of volumes: see volumes.h */
	const struct preset *preset; /* whose header it is; NULL: of none */
	bool below;                  /* there is a preamble above it */
};

/* A text to find a header in. */
struct dialect {
	const char *data;
	size_t size, skip; /* skip: bytes before the text, which must not be all blanks */
	const struct mapping *map;
	enum record as; /* --as, if given */
};

/* The first record that is not blank, split at the delimiter under which the most of its cells are
 * fields that Hangar or the mapping knows, else the one that gives the most cells. Where it does
 * not tell what the rows are, but one of the first lines of the file below it does, that one. */
void dialect_detect(struct header *out, const struct dialect *d, struct arena *a);
/* A preset's header among the first lines of the file: of `only`, else of any that speaks of the
 * record asked for. False where there is none. */
bool dialect_find_preset(struct header *out, const struct dialect *d, const struct preset *only,
			 struct arena *a);
/* The same for a header that a preset nearly has, which is out->preset: what of it is lacking goes
 * into `lack`, room for PRESET_COLUMNS + 1. */
bool dialect_near_preset(struct header *out, const struct dialect *d, const struct preset *only,
			 struct preset_lack *lack, struct arena *a);

#endif
