/* The chain around a source: all that it derives from, and all that derives from it. */
#include <stdlib.h>

#include "chain-inside.h"

struct link {
	source_id from, to;
	bool cited;
};

struct web { /* who has it from whom, all over the ledger */
	VEC(struct link) links;
	bool up; /* in the order of `to`; else of `from` */
};

static void add_links(struct web *w, struct source_list from, source_id to, bool cited)
{
	for (size_t i = 0; to && i < from.n; i++)
		vec_push(&w->links, ((struct link){from.v[i], to, cited}));
}

static void spin(struct web *w, const struct evidence *ev)
{
	for (size_t i = 0; i < ev->sources.n; i++)
		add_links(w, ev->sources.v[i].derives_from, ev->sources.v[i].id, false);
	for (size_t i = 0; i < ev->transfers.n; i++)
		add_links(w, ev->transfers.v[i].claim.cites, ev->transfers.v[i].claim.source, true);
	for (size_t i = 0; i < ev->holdings.n; i++)
		add_links(w, ev->holdings.v[i].claim.cites, ev->holdings.v[i].claim.source, true);
	for (size_t i = 0; i < ev->airframes.n; i++)
		add_links(w, ev->airframes.v[i].claim.cites, ev->airframes.v[i].claim.source, true);
}

static int by_to(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->from < y->from ? -1 : x->from > y->from;
}

static int by_from(const void *a, const void *b)
{
	const struct link *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->to < y->to ? -1 : x->to > y->to;
}

static void put_in_order(struct web *w, bool up)
{
	w->up = up;
	if (w->links.n)
		qsort(w->links.v, w->links.n, sizeof *w->links.v, up ? by_to : by_from);
}

/* The first link of a source, in the order in force. */
static size_t first_link(const struct web *w, source_id s)
{
	size_t low = 0, high = w->links.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct link *x = &w->links.v[middle];
		if ((w->up ? x->to : x->from) < s)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The links of one source, on the way that the web is in order for. */
static void add_neighbours(struct chain_work *w, const struct web *web, source_id s)
{
	for (size_t i = first_link(web, s); i < web->links.n; i++) {
		const struct link *x = &web->links.v[i];
		if ((web->up ? x->to : x->from) != s)
			break;
		chain_join(w, x->from, x->to, x->cited);
	}
}

/* From the source on the one way, over all steps; what the other way found is not gone on from. */
static void reach(struct chain_work *w, const struct web *web, source_id s)
{
	bool *seen = mem_zalloc(w->r->ev->sources.n + 1);
	VEC(source_id) todo = {0};

	vec_push(&todo, s);
	seen[s] = true;
	for (size_t i = 0; i < todo.n; i++) {
		add_neighbours(w, web, todo.v[i]);
		for (size_t k = first_link(web, todo.v[i]); k < web->links.n; k++) {
			const struct link *x = &web->links.v[k];
			source_id next = web->up ? x->from : x->to;
			if ((web->up ? x->to : x->from) != todo.v[i])
				break;
			if (next && !seen[next])
				vec_push(&todo, next);
			seen[next] = true;
		}
	}
	mem_free(seen);
	vec_free(&todo);
}

/* Those ends that the source itself stands on: what stands on top of it, or the source where
 * nothing does. */
static void mark_ends(struct chain *c, size_t above)
{
	for (size_t i = 0; i < above; i++) {
		if (!c->nodes.v[i].up_count)
			c->nodes.v[i].marks |= CHAIN_ORIGIN;
	}
}

struct chain *chain_of_source(const struct resolution *r, source_id s)
{
	struct chain_work w;
	struct web web = {0};
	size_t above;

	chain_begin(&w, r);
	chain_add(&w, s);
	w.c->nodes.v[0].marks |= CHAIN_SUBJECT;
	spin(&web, r->ev);
	put_in_order(&web, true);
	reach(&w, &web, s);
	above = w.c->nodes.n;
	put_in_order(&web, false);
	reach(&w, &web, s);
	vec_free(&web.links);
	chain_connect(&w);
	mark_ends(w.c, above);
	for (size_t i = 0; i < w.c->nodes.n; i++) {
		struct chain_node *n = &w.c->nodes.v[i];
		n->claims = r->spoken[n->source];
		n->marks |= n->claims ? 0 : CHAIN_SILENT;
	}
	return chain_end(&w);
}
