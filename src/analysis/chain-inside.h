/* Inside of chains: what builds one. */
#ifndef HANGAR_ANALYSIS_CHAIN_INSIDE_H
#define HANGAR_ANALYSIS_CHAIN_INSIDE_H

#include "hangar/chain.h"

struct chain_work {
	const struct resolution *r;
	struct chain *c;
	size_t *place; /* [source]: its node, from 1 on */
};

void chain_begin(struct chain_work *w, const struct resolution *r);
/* The node of a source, added when new. */
size_t chain_add(struct chain_work *w, source_id s);
/* `to` has it from `from`; both become nodes. What is said twice counts once. */
void chain_join(struct chain_work *w, source_id from, source_id to, bool cited);
/* No nodes and edges come after this; their places are known then. */
void chain_connect(struct chain_work *w);
/* Finds rings, roots and layers, by the marks that the nodes have by then. */
struct chain *chain_end(struct chain_work *w);

#endif
