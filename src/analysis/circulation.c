/* The least cost of a circulation. Each edge begins at the bound that is cheaper for it, so that
 * what is left costs nothing below zero; what the nodes then have too much goes to those that have
 * too little, along the cheapest paths first. Costs are -1, 0 or 1, so that there are few lengths
 * of paths, and for each of them one maximum flow (Dinic's) along the paths of that length. */
#include "circulation.h"

#include <assert.h>

#include "hangar/mem.h"

#define NONE SIZE_MAX
#define FAR  INT64_MAX

struct arc { /* at an even place, and its reverse after it */
	size_t to, next;
	int64_t room;
	int cost;
};
struct node {
	size_t first;   /* arc; NONE */
	size_t at;      /* the arc that a search goes on with */
	int64_t excess; /* before anything is pushed */
	int64_t far;    /* the cost of the cheapest path to it */
	size_t level;   /* arcs on the shortest of those; NONE: not reached */
	bool waits;     /* in the queue */
};
struct circulation {
	struct node *nodes; /* the last two: where paths begin and end */
	size_t node_count;
	VEC(struct arc) arcs;
	size_t *queue; /* a ring, each node in it at most once */
	int64_t cost;
};

struct circulation *circulation_new(size_t nodes)
{
	struct circulation *c = mem_zalloc(sizeof *c);

	c->node_count = nodes + 2;
	c->nodes = mem_zalloc(c->node_count * sizeof *c->nodes);
	c->queue = mem_zalloc((c->node_count + 1) * sizeof *c->queue);
	for (size_t i = 0; i < c->node_count; i++)
		c->nodes[i].first = NONE;
	return c;
}

void circulation_free(struct circulation **c)
{
	if (!*c)
		return;
	mem_free((*c)->nodes);
	mem_free((*c)->queue);
	vec_free(&(*c)->arcs);
	mem_free(*c);
	*c = NULL;
}

static void add_arc(struct circulation *c, size_t from, size_t to, int64_t room, int cost)
{
	struct arc a = {.to = to, .next = c->nodes[from].first, .room = room, .cost = cost};

	c->nodes[from].first = c->arcs.n;
	vec_push(&c->arcs, a);
}

void circulation_edge(struct circulation *c, size_t from, size_t to, int64_t low, int64_t high,
		      int cost)
{
	int64_t begin = cost < 0 ? high : low;

	assert(low >= 0 && low <= high && cost >= -1 && cost <= 1);
	add_arc(c, from, to, high - begin, cost);
	add_arc(c, to, from, begin - low, -cost);
	c->nodes[from].excess -= begin;
	c->nodes[to].excess += begin;
	c->cost += begin * cost;
}

/* What all nodes together have too much. */
static int64_t join_ends(struct circulation *c, size_t source, size_t drain)
{
	int64_t wanted = 0;

	for (size_t i = 0; i < source; i++) {
		int64_t excess = c->nodes[i].excess;
		if (excess > 0) {
			wanted += excess;
			add_arc(c, source, i, excess, 0);
			add_arc(c, i, source, 0, 0);
		} else if (excess < 0) {
			add_arc(c, i, drain, -excess, 0);
			add_arc(c, drain, i, 0, 0);
		}
	}
	return wanted;
}

/* Sets `far` of all nodes. No ring of arcs costs less than nothing, so that this ends. */
static bool find_costs(struct circulation *c, size_t source, size_t drain)
{
	size_t head = 0, tail = 0;

	for (size_t i = 0; i < c->node_count; i++)
		c->nodes[i].far = FAR;
	c->nodes[source].far = 0;
	c->queue[tail++] = source;
	while (head != tail) {
		size_t u = c->queue[head];
		head = (head + 1) % (c->node_count + 1);
		c->nodes[u].waits = false;
		for (size_t i = c->nodes[u].first; i != NONE; i = c->arcs.v[i].next) {
			const struct arc *a = &c->arcs.v[i];
			struct node *to = &c->nodes[a->to];
			if (!a->room || c->nodes[u].far + a->cost >= to->far)
				continue;
			to->far = c->nodes[u].far + a->cost;
			if (!to->waits) {
				to->waits = true;
				c->queue[tail] = a->to;
				tail = (tail + 1) % (c->node_count + 1);
			}
		}
	}
	return c->nodes[drain].far != FAR;
}

static bool is_cheapest(const struct circulation *c, size_t from, const struct arc *a)
{
	return a->room && c->nodes[from].far != FAR &&
	       c->nodes[a->to].far == c->nodes[from].far + a->cost;
}

/* Sets `level` of the nodes that the cheapest paths reach. */
static bool find_levels(struct circulation *c, size_t source, size_t drain)
{
	size_t head = 0, tail = 0;

	for (size_t i = 0; i < c->node_count; i++) {
		c->nodes[i].level = NONE;
		c->nodes[i].at = c->nodes[i].first;
	}
	c->nodes[source].level = 0;
	c->queue[tail++] = source;
	while (head < tail) {
		size_t u = c->queue[head++];
		for (size_t i = c->nodes[u].first; i != NONE; i = c->arcs.v[i].next) {
			const struct arc *a = &c->arcs.v[i];
			if (c->nodes[a->to].level != NONE || !is_cheapest(c, u, a))
				continue;
			c->nodes[a->to].level = c->nodes[u].level + 1;
			c->queue[tail++] = a->to;
		}
	}
	return c->nodes[drain].level != NONE;
}

/* Pushes up to `most` along the levels; what got through. As deep as a path is long. */
static int64_t push(struct circulation *c, size_t u, size_t drain, int64_t most)
{
	int64_t done = 0;

	if (u == drain)
		return most;
	for (size_t *i = &c->nodes[u].at; *i != NONE; *i = c->arcs.v[*i].next) {
		struct arc *a = &c->arcs.v[*i];
		int64_t some = most - done < a->room ? most - done : a->room;
		if (c->nodes[a->to].level != c->nodes[u].level + 1 || !is_cheapest(c, u, a))
			continue;
		some = push(c, a->to, drain, some);
		a->room -= some;
		c->arcs.v[*i ^ 1].room += some;
		done += some;
		if (done == most)
			break; /* the arc may have room left */
	}
	return done;
}

bool circulation_solve(struct circulation *c, int64_t *cost)
{
	size_t source = c->node_count - 2, drain = c->node_count - 1;
	int64_t wanted = join_ends(c, source, drain);

	while (wanted && find_costs(c, source, drain)) {
		while (find_levels(c, source, drain)) {
			int64_t some = push(c, source, drain, wanted);
			c->cost += some * c->nodes[drain].far;
			wanted -= some;
		}
	}
	*cost = c->cost;
	return wanted == 0;
}
