/* Chains of sources as a drawing of lines. */
#ifndef REPORT_CHAIN_TEXT_H
#define REPORT_CHAIN_TEXT_H

#include "hangar/chain.h"
#include "look.h"

/* From the origins down, each under what it has it from: as a section of that title. */
void chain_draw(struct report *rep, const struct look *l, const struct chain *c, const char *title);
/* What the first node derives from, or what derives from it: without itself. */
void chain_draw_around(struct report *rep, const struct look *l, const struct chain *c, bool up,
		       const char *title);
/* What its signs mean, those that occur. */
void chain_explain(struct report *rep, const struct chain *c);
/* The same for programs: a section "chain", one row a source. Lives as long as the chain. */
void chain_table(struct report *rep, struct look *l, const struct chain *c);

/* All of it for a deal: the drawing where there is more than names to draw, what its signs mean,
 * and the section for programs; in SVG, too. */
void chain_behind(struct report *rep, struct look *l, const struct resolved_deal *d,
		  const char *title);

/* What a node is to the deal or source: "denies it", "origin"; NULL: nothing to say. The `i`-th of
 * what there is to say, from 0 on. */
const char *chain_says(const struct chain *c, const struct chain_node *n, size_t i);
enum role chain_role(const struct chain_node *n);

#endif
