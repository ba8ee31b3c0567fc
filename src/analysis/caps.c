/* Caps from holdings. For each party that gave mixed lots: what it gave since the same lists of
 * what it held is one problem, with a cap for each type. A list from after a lot says what was
 * left, and caps nothing. Nothing is capped that may have been: what came in since is added, and
 * new aircraft were never held. */
#include "caps.h"

#include <stdlib.h>

#include "bound.h"
#include "held.h"
#include "inside.h"
#include "share.h"

/* A part that left somebody. */
struct given {
	party_id from;
	int32_t day; /* the first that it may have left on */
	uint32_t part;
};
VEC_TYPE(given_list, struct given);

struct cap_work {
	const struct resolution *r;
	const struct catalogue *catalogue;
	struct caps *caps;
	struct held *held;
	struct given_list given; /* by party, then by day */
};

/* ---- what was given ---- */

static int by_giver(const void *a, const void *b)
{
	const struct given *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return x->part < y->part ? -1 : x->part > y->part;
}

/* New aircraft were never held, and what a party hands to a part of itself it still has. */
static void gather_given(struct cap_work *w)
{
	for (size_t i = 0; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		struct given g = {p->from, p->date.earliest, (uint32_t)i};
		if (part_has_moved(w->r, p) && p->from && p->types && (p->count.flags & Q_ENDS) &&
		    p->condition != CONDITION_NEW && day_known(&p->date) &&
		    p->date.earliest != DAY_OPEN_PAST &&
		    !party_is_part(w->catalogue, p->to, p->from))
			vec_push(&w->given, g);
	}
	if (w->given.n)
		qsort(w->given.v, w->given.n, sizeof *w->given.v, by_giver);
}

/* ---- one problem ---- */

static size_t place_of(const struct cap_problem *x, type_id t)
{
	for (size_t i = 0; i < x->types.n; i++) {
		if (x->types.v[i].type == t)
			return i;
	}
	return FEASIBLE_NO_CAP;
}

/* The types of the lots, each once. */
static void take_types(struct cap_work *w, struct cap_problem *x, const struct given *g, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		size_t count;
		const type_id *types =
		    catalogue_typeset_members(w->catalogue, w->r->parts.v[g[i].part].types, &count);
		for (size_t k = 0; k < count; k++) {
			if (place_of(x, types[k]) == FEASIBLE_NO_CAP)
				vec_push(&x->types, ((struct capped_type){.type = types[k]}));
		}
	}
}

/* The cap of a type; a variant counts under its type, too. */
static void take_cap(struct cap_work *w, struct cap_problem *x, struct capped_type *t)
{
	struct source_list saying;
	struct feasible_cap cap = {held_most(w->held, t->type, &saying), FEASIBLE_NO_CAP};
	type_id up = t->type;

	while (cap.within == FEASIBLE_NO_CAP && (up = catalogue_type_get(w->catalogue, up)->parent))
		cap.within = place_of(x, up);
	vec_push(&x->f.caps, cap);
	if (cap.most == FEASIBLE_OPEN)
		return;
	t->first = x->said.n;
	t->n = saying.n;
	for (size_t i = 0; i < saying.n; i++)
		vec_push(&x->said, saying.v[i]);
}

/* The lots of a deal that may be smaller or larger than its parts together may each be so. */
static struct feasible_lot lot_of(const struct resolution *r, const struct part *p)
{
	const struct resolved_deal *d = &r->deals.v[p->deal];

	return (struct feasible_lot){bound_less(bound_low(p->count), d->count_below),
				     bound_sum(bound_high(p->count), d->count_above)};
}

static void take_lot(struct cap_work *w, struct cap_problem *x, const struct given *g)
{
	const struct part *p = &w->r->parts.v[g->part];
	struct capped_lot lot = {g->part, (uint32_t)w->caps->problems.n, x->f.lots.n, x->f.cells.n};
	size_t n;
	const type_id *types = catalogue_typeset_members(w->catalogue, p->types, &n);

	vec_push(&x->f.lots, lot_of(w->r, p));
	vec_push(&x->parts, g->part);
	for (size_t i = 0; i < n; i++) {
		struct feasible_cell c = {lot.lot, place_of(x, types[i]), 0, FEASIBLE_OPEN};
		share_bounds(w->r, p, types[i], &c.least, &c.most);
		vec_push(&x->f.cells, c);
	}
	if (p->mixed)
		vec_push(&w->caps->lots, lot);
}

static void problem_free(struct cap_problem *x)
{
	feasible_free(&x->f);
	vec_free(&x->parts);
	vec_free(&x->types);
	vec_free(&x->said);
}

static bool any_mixed(const struct cap_work *w, const struct given *g, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (w->r->parts.v[g[i].part].mixed)
			return true;
	}
	return false;
}

/* What left one party while the same lists were the newest. */
static void pose(struct cap_work *w, const struct given *g, size_t n)
{
	struct cap_problem x = {.giver = g->from, .day = g->day};

	if (!any_mixed(w, g, n))
		return;
	held_at(w->held, g->day);
	take_types(w, &x, g, n);
	for (size_t i = 0; i < x.types.n; i++)
		take_cap(w, &x, &x.types.v[i]);
	if (!x.said.n) { /* nothing is capped */
		problem_free(&x);
		return;
	}
	for (size_t i = 0; i < n; i++)
		take_lot(w, &x, &g[i]);
	x.contradicted = !feasible_any(&x.f);
	vec_push(&w->caps->problems, x);
}

/* ---- all ---- */

static void pose_all(struct cap_work *w, const struct given *g, size_t n)
{
	if (!any_mixed(w, g, n))
		return;
	held_by(w->held, g->from);
	for (size_t first = 0, end; first < n; first = end) {
		size_t period = held_period(w->held, g[first].day);
		for (end = first; end < n && held_period(w->held, g[end].day) == period;)
			end++;
		if (period)
			pose(w, g + first, end - first);
	}
}

static int by_part(const void *a, const void *b)
{
	const struct capped_lot *x = a, *y = b;

	return x->part < y->part ? -1 : x->part > y->part;
}

struct caps *caps_new(const struct resolution *r)
{
	struct cap_work w = {.r = r, .catalogue = r->ev->catalogue};

	w.caps = mem_zalloc(sizeof *w.caps);
	w.held = held_new(r);
	gather_given(&w);
	for (size_t first = 0, end; first < w.given.n; first = end) {
		for (end = first; end < w.given.n && w.given.v[end].from == w.given.v[first].from;)
			end++;
		pose_all(&w, w.given.v + first, end - first);
	}
	if (w.caps->lots.n)
		qsort(w.caps->lots.v, w.caps->lots.n, sizeof *w.caps->lots.v, by_part);
	vec_free(&w.given);
	held_free(&w.held);
	return w.caps;
}

void caps_free(struct caps **c)
{
	if (!*c)
		return;
	for (size_t i = 0; i < (*c)->problems.n; i++)
		problem_free(&(*c)->problems.v[i]);
	vec_free(&(*c)->problems);
	vec_free(&(*c)->lots);
	mem_free(*c);
	*c = NULL;
}

const struct capped_lot *caps_find(const struct resolution *r, const struct part *p)
{
	struct capped_lot key = {.part = (uint32_t)(p - r->parts.v)};

	if (!r->caps || !r->caps->lots.n)
		return NULL;
	return bsearch(&key, r->caps->lots.v, r->caps->lots.n, sizeof key, by_part);
}
