/* The first records of a text under one delimiter, for what can be told by a glance at them. */
#ifndef HANGAR_IMPORT_GLANCE_H
#define HANGAR_IMPORT_GLANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "hangar/mem.h"

#include "cells.h"
#include "span.h"

#define GLANCE_LINES 400
#define GLANCE_BYTES ((size_t)1 << 18)

enum cell_look {
	GLANCE_EMPTY,
	GLANCE_MARK,   /* neither a letter nor a digit: "?", "-" */
	GLANCE_NUMBER, /* digits and signs: "80-90", "$ 1,234", "2004/05" */
	GLANCE_DATE,   /* three numbers with one sign between: 26.10.2023 */
	GLANCE_WORDS,  /* letters without a digit */
	GLANCE_CODE,   /* both: "MiG-29", "12 units" */
};

struct glance_line {
	struct span span;
	const struct cell *cells; /* of a record without fault */
	unsigned char *looks;     /* enum cell_look, one for each cell */
	size_t n;                 /* cells, empty ones at its end among them; 0: it has a fault */
	size_t filled;            /* cells, those left out */
	size_t named;             /* cells that are not empty */
	size_t body;              /* offset and line of what follows it */
	uint32_t line;
};

struct glance {
	struct glance_line *lines; /* in the arena */
	size_t n;
	size_t records; /* lines that are not blank */
};

enum cell_look cell_look(const struct cell *c);
/* A year from 1900 to 2100 and nothing else. */
bool cell_is_year(const struct cell *c);
/* Reads at most GLANCE_LINES records that lie within GLANCE_BYTES from `at` on. */
void glance_at(struct glance *g, const char *data, size_t size, size_t at, uint32_t line,
	       char delimiter, struct arena *a);

#endif
