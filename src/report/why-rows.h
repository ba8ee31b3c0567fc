/* A tree as rows, one a node: what its line says. Nodes that only pass a figure on share a row with
 * the one below them; versions that do not state it share one. */
#ifndef REPORT_WHY_ROWS_H
#define REPORT_WHY_ROWS_H

#include "hangar/why.h"

#include "look.h"

#define WHY_DECISIVE_MARK "◆"

struct why_row {
	const struct why_node *node; /* whose figure it is, and whose claim */
	enum why_role role;
	unsigned depth;
	bool decisive;
	const char *lead; /* what stands before its first line: "│  ├─ " */
	const char *hang; /* before further ones: "│  │  " */
	const char *text; /* "kz-us-81" */
	const char *why;  /* "the most reliable source"; "" */
};
VEC_TYPE(why_rows, struct why_row);

/* Texts are of the look's arena. */
void why_rows_make(struct why_rows *out, const struct look *l, const struct why *w);
/* "0–81–117", "USD 1.56 m", "MiG-29 / Su-24" */
void why_show_value(struct str *out, const struct look *l, const struct why_node *n);
struct cell why_cell(const struct look *l, const struct why_node *n);
struct original_lines;
/* The tree as nested objects, as a member of the report. */
void why_add_json(struct report *rep, const char *name, const struct why *w,
		  const struct original_lines *original);
void why_let_go(void *w);                                           /* for report_keep */
const char *why_place(const struct look *l, const struct claim *c); /* "transfers.csv:14" */

/* why-words.c */

/* How its figure follows, and what it is to the one above. In the arena of the look. */
const char *why_words(struct look *l, const struct why_row *row);
bool why_has_role(const struct why_node *n, enum why_role role);
/* Do the parts alone come to the figure? Then what bounds them has no part in it. */
bool why_parts_suffice(const struct why_node *n);

#endif
