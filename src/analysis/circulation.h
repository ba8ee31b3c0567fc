/* Flows in a network without a source or a drain: what enters a node leaves it. Whole numbers
 * between the bounds of each edge, at the least cost. Knows nothing of aircraft. */
#ifndef HANGAR_ANALYSIS_CIRCULATION_H
#define HANGAR_ANALYSIS_CIRCULATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct circulation;

/* Nodes are numbered from 0. */
struct circulation *circulation_new(size_t nodes);
void circulation_free(struct circulation **c);
/* Bounds 0 <= low <= high; their sum over all edges must fit 63 bits. The cost of one unit is -1, 0
 * or 1. */
void circulation_edge(struct circulation *c, size_t from, size_t to, int64_t low, int64_t high,
		      int cost);
/* The least cost of a flow that keeps to all bounds; false where there is none. Once only. */
bool circulation_solve(struct circulation *c, int64_t *cost);

#endif
