/* Where a statement comes from: the ends of the chain of sources. Sources that speak of the deal
 * with another stance, or of other things only, are passed over: the chain is followed through
 * them, but they are no ends. So is, for a price, a source that states the deal without a price.
 * A source that makes no claim in this ledger is known only through those who cite it: it counts.
 * Sources that have it from each other in a ring are one. */
#include "inside.h"

#include <stdlib.h>
#include <string.h>

/* May `s` itself be an end for the deal in work? */
static bool may_be_end(const struct workshop *w, source_id s, bool price)
{
	uint8_t voice = w->voice[s];

	if (!w->voices.speaks[s])
		return true;
	return (voice & VOICE_STATES) && (!price || (voice & VOICE_PRICES));
}

/* Beside the place in the order of visits, of a source whose ring is complete. */
#define LED_TO_AN_END SIZE_MAX
#define LED_NOWHERE   (SIZE_MAX - 1)

static bool visit(struct workshop *w, source_id s)
{
	if (w->visited[s])
		return false;
	vec_push(&w->trail, s);
	w->visited[s] = w->trail.n;
	return true;
}

static void forget_visits(struct workshop *w)
{
	for (size_t i = 0; i < w->trail.n; i++)
		w->visited[w->trail.v[i]] = 0;
	w->trail.n = 0;
}

/* The next source that the one at `c` had its statement from: what its claims on the deal in work
 * cite, else what it derives from. 0 after the last. */
static source_id next_up(const struct workshop *w, struct climb *c)
{
	size_t at = w->telling[c->source];
	const struct version *v = at ? &w->deal->versions.v[at - 1] : NULL;
	const struct source_list *up;

	for (; v && c->claim < v->claims.n; c->claim++, c->at = 0) {
		up = &v->claims.v[c->claim]->claim.cites;
		c->cited = c->cited || up->n > 0;
		if (c->at < up->n)
			return up->v[c->at++];
	}
	up = &evidence_source_get(w->ev, c->source)->derives_from;
	return !c->cited && c->at < up->n ? up->v[c->at++] : 0;
}

/* Those that have it from one another are complete, from `s` on. Where nothing above them is an end
 * they are one origin, under the first of them that may be one. */
static bool close_ring(struct workshop *w, source_id s, bool found, bool price)
{
	source_id member, first = 0;
	size_t at = w->ring.n;

	do {
		member = w->ring.v[--at];
		if (may_be_end(w, member, price) && (!first || member < first))
			first = member;
	} while (member != s);
	if (!found && first) {
		vec_push(&w->ends, first);
		found = true;
	}
	for (size_t i = at; i < w->ring.n; i++)
		w->visited[w->ring.v[i]] = found ? LED_TO_AN_END : LED_NOWHERE;
	w->ring.n = at;
	return found;
}

/* Leaves the source on top of the climb: its ring is complete, or goes further down. */
static void step_back(struct workshop *w, bool price)
{
	struct climb c = w->climb.v[--w->climb.n];
	struct climb *below = w->climb.n ? &w->climb.v[w->climb.n - 1] : NULL;

	if (c.lowest == w->visited[c.source])
		c.found = close_ring(w, c.source, c.found, price);
	else if (below && c.lowest < below->lowest)
		below->lowest = c.lowest;
	if (below)
		below->found = below->found || c.found;
}

static void step_up(struct workshop *w, source_id s)
{
	struct climb c = {.source = s};

	visit(w, s);
	c.lowest = w->visited[s];
	vec_push(&w->ring, s);
	vec_push(&w->climb, c);
}

/* Climbs to all ends above a source, or to itself where there are none: the strongly connected
 * components of those above it, by Tarjan. A loop instead of a recursion: a chain of sources is as
 * long as somebody cares to write it. */
static void climb_from(struct workshop *w, source_id s, bool price)
{
	step_up(w, s);
	while (w->climb.n) {
		struct climb *top = &w->climb.v[w->climb.n - 1];
		source_id up = next_up(w, top);
		if (!up)
			step_back(w, price);
		else if (!w->visited[up])
			step_up(w, up);
		else if (w->visited[up] == LED_TO_AN_END)
			top->found = true;
		else if (w->visited[up] < top->lowest)
			top->lowest = w->visited[up];
	}
}

static int by_source(const void *a, const void *b)
{
	source_id x = *(const source_id *)a, y = *(const source_id *)b;

	return x < y ? -1 : x > y;
}

static struct source_list take_ends(struct workshop *w)
{
	struct source_list list = {NULL, 0};
	source_id *v;

	qsort(w->ends.v, w->ends.n, sizeof *w->ends.v, by_source);
	v = arena_alloc(&w->r->arena, (w->ends.n + 1) * sizeof *v);
	for (size_t i = 0; i < w->ends.n; i++) {
		if (list.n == 0 || v[list.n - 1] != w->ends.v[i])
			v[list.n++] = w->ends.v[i];
	}
	list.v = v;
	w->ends.n = 0;
	return list;
}

struct source_list origins_of(struct workshop *w, const struct version *v, bool price)
{
	w->ends.n = 0;
	if (!v->source)
		return take_ends(w);
	climb_from(w, v->source, price);
	if (w->ends.n == 0)
		vec_push(&w->ends, v->source); /* nothing remains */
	forget_visits(w);
	return take_ends(w);
}

struct source_list origins_join(struct workshop *w, const struct version *versions, size_t n)
{
	w->ends.n = 0;
	for (size_t i = 0; i < n; i++) {
		const struct source_list *o = &versions[i].origins;
		for (size_t k = 0; k < o->n; k++)
			vec_push(&w->ends, o->v[k]);
	}
	return take_ends(w);
}

/* The trail of visits is the list of those still to be asked, too. */
static bool reaches(struct workshop *w, source_id s, source_id from)
{
	if (!s)
		return false;
	visit(w, s);
	for (size_t i = 0; i < w->trail.n; i++) {
		const struct source *source = evidence_source_get(w->ev, w->trail.v[i]);
		for (size_t k = 0; k < source->derives_from.n; k++) {
			if (source->derives_from.v[k] == from)
				return true;
			visit(w, source->derives_from.v[k]);
		}
	}
	return false;
}

bool source_derives(struct workshop *w, source_id s, source_id from)
{
	bool found = s != from && reaches(w, s, from);

	forget_visits(w);
	return found;
}
