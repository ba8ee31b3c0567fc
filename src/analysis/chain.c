/* The graph of sources behind a deal or around a source: which nodes and edges there are, in which
 * order they are drawn, and where rings close. */
#include "hangar/chain.h"

#include <stdlib.h>

#include "chain-inside.h"

/* ---- nodes and edges ---- */

size_t chain_add(struct chain_work *w, source_id s)
{
	struct chain_node n = {.source = s};

	if (!w->place[s]) {
		vec_push(&w->c->nodes, n);
		w->place[s] = w->c->nodes.n;
	}
	return w->place[s] - 1;
}

void chain_join(struct chain_work *w, source_id from, source_id to, bool cited)
{
	struct chain_edge e = {.cited = cited};

	if (!from || !to)
		return;
	e.from = chain_add(w, from);
	e.to = chain_add(w, to);
	vec_push(&w->c->edges, e);
}

static int by_ends(const void *a, const void *b)
{
	const struct chain_edge *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->cited - y->cited;
}

/* What is said twice is one edge; it is cited where only claims make it. */
static void drop_repeats(struct chain *c)
{
	size_t n = 0;

	if (c->edges.n)
		qsort(c->edges.v, c->edges.n, sizeof *c->edges.v, by_ends);
	for (size_t i = 0; i < c->edges.n; i++) {
		const struct chain_edge *e = &c->edges.v[i];
		if (!n || c->edges.v[n - 1].to != e->to || c->edges.v[n - 1].from != e->from)
			c->edges.v[n++] = *e;
	}
	c->edges.n = n;
}

static void index_edges(struct chain *c)
{
	size_t up = 0, down = 0;

	c->up = arena_alloc(&c->arena, (c->edges.n + 1) * sizeof *c->up);
	c->down = arena_alloc(&c->arena, (c->edges.n + 1) * sizeof *c->down);
	for (size_t i = 0; i < c->edges.n; i++) {
		c->nodes.v[c->edges.v[i].to].up_count++;
		c->nodes.v[c->edges.v[i].from].down_count++;
	}
	for (size_t i = 0; i < c->nodes.n; i++) {
		struct chain_node *n = &c->nodes.v[i];
		n->up = up;
		n->down = down;
		up += n->up_count;
		down += n->down_count;
		n->up_count = n->down_count = 0;
	}
	for (size_t i = 0; i < c->edges.n; i++) {
		struct chain_node *to = &c->nodes.v[c->edges.v[i].to];
		struct chain_node *from = &c->nodes.v[c->edges.v[i].from];
		c->up[to->up + to->up_count++] = i;
		c->down[from->down + from->down_count++] = i;
	}
}

/* ---- order: rings and layers ---- */

enum { UNSEEN, OPEN, CLOSED };

struct walk_step {
	size_t node, next;
};

struct walk {
	struct chain *c;
	unsigned char *state;       /* [node] */
	VEC(struct walk_step) path; /* from a root to where the walk is */
	VEC(size_t) closed;         /* nodes in the order in which they were left */
};

static void mark_ring(struct walk *w, size_t first)
{
	for (size_t i = w->path.n; i-- > 0;) {
		w->c->nodes.v[w->path.v[i].node].marks |= CHAIN_RING;
		if (w->path.v[i].node == first)
			break;
	}
}

static void enter(struct walk *w, size_t node)
{
	w->state[node] = OPEN;
	vec_push(&w->path, ((struct walk_step){node, 0}));
}

static void follow(struct walk *w, struct chain_edge *e)
{
	e->back = w->state[e->to] == OPEN;
	if (e->back)
		mark_ring(w, e->to);
	else if (w->state[e->to] == UNSEEN)
		enter(w, e->to);
}

/* A loop instead of a recursion: a chain of sources is as long as somebody cares to write it. */
static void walk_from(struct walk *w, size_t root)
{
	struct chain *c = w->c;

	if (w->state[root] != UNSEEN)
		return;
	vec_push(&c->roots, root);
	enter(w, root);
	while (w->path.n) {
		struct walk_step *top = &w->path.v[w->path.n - 1];
		const struct chain_node *n = &c->nodes.v[top->node];
		if (top->next < n->down_count) {
			follow(w, &c->edges.v[c->down[n->down + top->next++]]);
			continue;
		}
		w->state[top->node] = CLOSED;
		vec_push(&w->closed, top->node);
		w->path.n--;
	}
}

static bool stands_on_top(const struct chain *c, const struct chain_node *n)
{
	for (size_t i = 0; i < n->up_count; i++) {
		if (c->edges.v[c->up[n->up + i]].from != (size_t)(n - c->nodes.v))
			return false;
	}
	return true;
}

/* The ends first, then what else nobody stands above, then rings without a way in. */
static void walk_all(struct walk *w)
{
	const struct chain *c = w->c;

	for (int round = 0; round < 4; round++) {
		for (size_t i = 0; i < c->nodes.n; i++) {
			const struct chain_node *n = &c->nodes.v[i];
			if ((round >= 2 || stands_on_top(c, n)) &&
			    (round % 2 || (n->marks & CHAIN_ORIGIN)))
				walk_from(w, i);
		}
	}
}

static void set_layers(struct walk *w)
{
	struct chain *c = w->c;

	for (size_t i = w->closed.n; i-- > 0;) {
		const struct chain_node *n = &c->nodes.v[w->closed.v[i]];
		for (size_t k = 0; k < n->down_count; k++) {
			const struct chain_edge *e = &c->edges.v[c->down[n->down + k]];
			struct chain_node *to = &c->nodes.v[e->to];
			if (!e->back && to->layer <= n->layer)
				to->layer = n->layer + 1;
		}
	}
}

static void put_in_order(struct chain *c)
{
	struct walk w = {.c = c, .state = mem_zalloc(c->nodes.n + 1)};

	walk_all(&w);
	set_layers(&w);
	mem_free(w.state);
	vec_free(&w.path);
	vec_free(&w.closed);
}

/* ---- a chain ---- */

void chain_begin(struct chain_work *w, const struct resolution *r)
{
	*w = (struct chain_work){.r = r, .c = mem_zalloc(sizeof(struct chain))};
	w->place = mem_zalloc((r->ev->sources.n + 1) * sizeof *w->place);
}

void chain_connect(struct chain_work *w)
{
	drop_repeats(w->c);
	index_edges(w->c);
}

struct chain *chain_end(struct chain_work *w)
{
	put_in_order(w->c);
	mem_free(w->place);
	return w->c;
}

void chain_free(struct chain **cp)
{
	struct chain *c = *cp;

	if (!c)
		return;
	vec_free(&c->nodes);
	vec_free(&c->edges);
	vec_free(&c->roots);
	arena_free(&c->arena);
	mem_free(c);
	*cp = NULL;
}
