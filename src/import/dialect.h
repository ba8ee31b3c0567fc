/* How a file is written: its delimiter, and where the header stands. */
#ifndef HANGAR_IMPORT_DIALECT_H
#define HANGAR_IMPORT_DIALECT_H

#include <stdint.h>

#include "hangar/import.h"

#include "cells.h"
#include "delimiter.h"
#include "span.h"
#include "volumes.h"

struct mapping;
struct preset;
struct preset_lack;

/* A header under one delimiter. */
struct header {
	char delimiter;
	unsigned rows;      /* 1; 2, whose names are joined; 0: there is none, and the columns are
			     * "column 1" and so on */
	struct span span;   /* a record that reads as the names: as it stands in the file where rows
			     * is 1; its line is that of the header, or of the first row */
	struct cell *cells; /* the names, line breaks in them become blanks; in the arena */
	size_t n;
	size_t at;     /* offset of its first byte, or of the first row's */
	size_t body;   /* offset of the first record behind it */
	uint32_t line; /* the line of that record */
	struct cells_of_row {
		const struct cell *cells;
		size_t n;
	} parts[2];                  /* its rows as they are split, to know them again */
	struct volumes volumes;      /* of a table of volumes: see volumes.h */
	const struct preset *preset; /* whose header it is; NULL: of none */
	bool below;                  /* there is a preamble above it */
	const char *why;             /* the evidence; NULL: it was given */
};

/* Where --header says that it stands. */
struct header_given {
	uint32_t first, last; /* lines, 1-based; 0: not given */
	bool none;            /* the file has no header */
};

/* A text to find a header in. */
struct dialect {
	const char *data;
	size_t size, skip; /* skip: bytes before the text, which must not be all blanks */
	uint32_t line;     /* of the first byte behind those */
	const struct mapping *map;
	enum record as;              /* --as, if given */
	char delimiter;              /* the only one; 0: whichever */
	struct delimiter consistent; /* what the records prove */
	struct header_given given;
};

/* "3", "3-4" or "none"; ERR_USAGE for anything else. NULL gives nothing. */
int dialect_parse_header(struct header_given *out, const char *text, struct err *e);
/* A header that tells by its own names what the rows are: the first record that is not blank, under
 * the delimiter that makes the most of its cells fields of Hangar or of the mapping, else one of
 * the first lines below. Where none does, the one that its contents tell: see heading.h. */
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
