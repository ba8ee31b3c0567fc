/* What types of several mixed lots may be together, within what lists say that their giver held. */
#include "why-inside.h"

#include "caps.h"
#include "hangar/str.h"
#include "held.h"
#include "total-inside.h"

/* ---- what lists say ---- */

struct held_tree {
	struct why_work *w;
	struct why_node *cap, *list;
};

static struct why_value at_most(int64_t n)
{
	if (n == INT64_MAX)
		return why_count_of((struct quantity){.flags = Q_LOW});
	return why_count_of((struct quantity){.high = n, .flags = Q_HIGH});
}

static struct why_node *received_node(struct why_work *w, const struct part *p)
{
	const struct resolved_deal *d = &w->r->deals.v[p->deal];
	struct why_node *n =
	    why_node_new(w, WHY_REST, WHY_A_DEAL, "count",
			 arena_printf(&w->why->arena, "%s, received since", d->key));

	n->deal = d;
	return n;
}

static void put_held(struct held_tree *t, struct why_node *n, int64_t most)
{
	why_set(n, at_most(most));
	why_put(t->w, t->list, n, WHY_COUNTS);
}

static void see(void *arg, const struct held_seen *s)
{
	struct held_tree *t = arg;
	struct why_work *w = t->w;

	if (!t->list)
		t->list = why_node_new(w, WHY_AT_MOST, WHY_A_VERSION, "count", "");
	if (s->what == HELD_ROW)
		why_put(w, t->list,
			why_claim(w, &s->row->claim, "count", why_count_of(s->row->count)),
			WHY_COUNTS);
	else if (s->what == HELD_BEYOND)
		put_held(t, why_claim(w, &s->row->claim, "count", at_most(s->most)), s->most);
	else if (s->what == HELD_RECEIVED)
		put_held(t, received_node(w, s->part), s->most);
	if (s->what == HELD_LIST) {
		t->list->source = s->row->claim.source;
		t->list->label = why_source_name(w, t->list->source);
		why_set(t->list, at_most(s->most));
		why_put(w, t->cap, t->list, WHY_COUNTS);
	}
	if (s->what == HELD_LIST || s->what == HELD_SILENT)
		t->list = NULL;
}

static void put_caps(struct why_work *w, struct why_node *to, const struct cap_problem *x)
{
	struct held *held = held_new(w->r);
	const struct catalogue *c = w->r->ev->catalogue;

	held_by(held, x->giver);
	held_at(held, x->day);
	for (size_t i = 0; i < x->types.n; i++) {
		type_id type = x->types.v[i].type;
		struct source_list saying;
		struct held_tree t = {.w = w};
		t.cap = why_node_new(w, WHY_HELD, WHY_AN_AMOUNT, "count",
				     arena_printf(&w->why->arena, "%s that %s held",
						  catalogue_type_get(c, type)->designation,
						  catalogue_party_get(c, x->giver)->name));
		t.cap->type = type;
		held_watch(held, see, &t);
		why_set(t.cap, at_most(held_most(held, type, &saying)));
		why_put(w, to, t.cap, WHY_LIMITS);
	}
	held_free(&held);
}

/* ---- the lots ---- */

static uint64_t types_asked(const struct contribution *c, const struct feasible *f, size_t first)
{
	uint64_t types = 0;

	for (size_t i = 0; i < c->joint_n; i++) {
		size_t cell = c->joint[i].cell;
		if (cell >= first && cell < first + 64 &&
		    f->cells.v[cell].lot == f->cells.v[first].lot)
			types |= (uint64_t)1 << (cell - first);
	}
	return types;
}

/* A lot that is not asked for is there as it is: it takes its part of what was held. */
static void put_lot(struct why_work *w, struct why_node *to, const struct contribution *c,
		    const struct cap_problem *x, size_t lot, size_t first, why_part_node *part_node)
{
	const struct part *p = &w->r->parts.v[x->parts.v[lot]];
	uint64_t types = types_asked(c, &x->f, first);
	struct why_node *n = why_share(w, p, part_node(w, p), types ? types : UINT64_MAX, true);

	n->deal = &w->r->deals.v[p->deal];
	n->lot = p->types;
	n->types = types ? types : UINT64_MAX;
	why_put(w, to, n, types ? WHY_COUNTS : WHY_BESIDE);
}

struct why_node *why_capped(struct why_work *w, const struct contribution *c,
			    why_part_node *part_node)
{
	const struct cap_problem *x = &w->r->caps->problems.v[c->joint->problem];
	struct quantity q = sum_quantity(c->count);
	struct why_node *n =
	    why_node_new(w, WHY_CAPPED, WHY_A_REST, "count",
			 arena_printf(&w->why->arena, "what %s gave",
				      catalogue_party_get(w->r->ev->catalogue, x->giver)->name));

	put_caps(w, n, x);
	for (size_t lot = 0, first = 0; lot < x->f.lots.n; lot++) {
		put_lot(w, n, c, x, lot, first, part_node);
		while (first < x->f.cells.n && x->f.cells.v[first].lot == lot)
			first++;
	}
	why_set(n, why_count_of(q));
	n->low = c->count->low;
	n->best = c->count->best;
	return n;
}
