/* Sources as a graph: who has it from whom. Of a deal the chain behind what is said of it, of a
 * source all that it derives from and all that derives from it, over any number of steps. */
#ifndef HANGAR_CHAIN_H
#define HANGAR_CHAIN_H

#include "hangar/resolution.h"

enum chain_mark {
	CHAIN_STATES = 1 << 0,       /* of a deal: it states it */
	CHAIN_DENIES = 1 << 1,       /* all of it, or a part of what is said */
	CHAIN_DOUBTS = 1 << 2,       /* likewise */
	CHAIN_ORIGIN = 1 << 3,       /* of a deal: an end of what is said; of a source: an end of
				      * what it derives from */
	CHAIN_PRICE_ORIGIN = 1 << 4, /* the same of the price */
	CHAIN_NO_PRICE = 1 << 5,     /* states the deal without a price, where others give one */
	CHAIN_ELSEWHERE = 1 << 6,    /* speaks of other things only: no end of this deal */
	CHAIN_SILENT = 1 << 7,       /* no claim of it is in the ledger */
	CHAIN_RING = 1 << 8,         /* has it from itself over some steps */
	CHAIN_SUBJECT = 1 << 9,      /* the source that was asked for */
	CHAIN_CHOSEN = 1 << 10,      /* the number or the cost is taken from it */
};

struct chain_node {
	source_id source;
	unsigned marks; /* bits of enum chain_mark */
	size_t claims;  /* of a deal: those that speak of it; else all in the ledger */
	size_t layer;   /* steps from the top by the longest way, edges back aside */
	size_t up, up_count, down, down_count; /* its edges in chain.up and chain.down */
};

struct chain_edge {
	size_t from, to; /* nodes: `to` has it from `from` */
	bool cited;      /* by a claim; else the source derives from it */
	bool back;       /* closes a ring, seen from the roots */
};

struct chain {
	struct arena arena;
	VEC(struct chain_node) nodes;
	VEC(struct chain_edge) edges;
	VEC(size_t) roots; /* nodes to begin at on the way down, so that all are reached */
	size_t *up, *down; /* places of edges, together for each node, in their order */
	bool of_deal;
};

/* Behind the versions of a deal, with those who doubt or deny it: what their claims on it cite,
 * else what they derive from. */
struct chain *chain_of_deal(const struct resolution *r, const struct resolved_deal *d);
/* Around a source, itself the first node: what sources derive from, and what any claim of theirs
 * cites. */
struct chain *chain_of_source(const struct resolution *r, source_id s);
void chain_free(struct chain **c);

/* The independent origins of a claim: of one that states a deal as for its version, but followed
 * from this claim alone; of any other the ends of what it cites, else of what its source derives
 * from. In the arena, by id. */
struct source_list claim_origins(const struct resolution *r, const struct claim *c,
				 struct arena *a);
/* How many ends the sources have together, each followed through what it derives from. */
size_t sources_origins(const struct evidence *ev, const source_id *v, size_t n);

#endif
