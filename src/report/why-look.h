/* What the files that write trees share. */
#ifndef HANGAR_REPORT_WHY_LOOK_H
#define HANGAR_REPORT_WHY_LOOK_H

#include <jansson.h>

#include "list.h"
#include "why-rows.h"

struct why_look {
	struct look *look;
	const struct original_lines *original; /* NULL: nobody can say */
	size_t lines;                          /* asked for so far */
	VEC(claim_id) quoted;                  /* once is enough for people */
};

/* The line as its file has it; NULL where nobody can say. */
const char *why_original_line(struct why_look *k, const struct claim *c);
/* A node and all below it. New reference. */
json_t *why_json(struct why_look *k, const struct why_node *n);

#endif
