/* Where a statement comes from: the ends of the chain of sources. Sources that speak of the deal
 * with another stance, or of other things only, are passed over: the chain is followed through
 * them, but they are no ends. So is, for a price, a source that states the deal without a price.
 * A source that makes no claim in this ledger is known only through those who cite it: it counts.
 */
#include "inside.h"

#include <stdlib.h>
#include <string.h>

/* May `s` itself be an end for the deal in work? */
static bool may_be_end(const struct workshop *w, source_id s, bool price)
{
	uint8_t voice = w->voice[s];

	if (w->voices.of_all || !w->voices.speaks[s])
		return true;
	return (voice & VOICE_STATES) && (!price || (voice & VOICE_PRICES));
}

enum { OPEN = 1, LED_NOWHERE, LED_TO_AN_END };

static void enter(struct workshop *w, source_id s)
{
	w->visited[s] = OPEN;
	w->index[s] = w->trail.n;
	vec_push(&w->climb, ((struct climb){.source = s, .low = w->trail.n}));
	vec_push(&w->ring, s);
	vec_push(&w->trail, s);
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
	size_t at = w->voices.of_all ? 0 : w->telling[c->source];
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

/* Who told it first: published earlier, else by key. The order in the ledger decides nothing. */
static bool told_before(const struct evidence *ev, source_id a, source_id b)
{
	const struct source *x = evidence_source_get(ev, a), *y = evidence_source_get(ev, b);
	int32_t first = day_known(&x->published) ? x->published.earliest : DAY_OPEN_FUTURE;
	int32_t other = day_known(&y->published) ? y->published.earliest : DAY_OPEN_FUTURE;

	return first != other ? first < other : strcmp(x->key, y->key) < 0;
}

/* Sources that have it from one another are one story. Where nothing above them is an end, it
 * stands under the first of them that may be one; where they are what the climb began with, that
 * one may in any case. The ring leaves the stack from `first` on. */
static bool close_ring(struct workshop *w, size_t first, bool found, bool price)
{
	source_id end = 0;

	for (size_t i = first; i < w->ring.n && !found; i++) {
		source_id s = w->ring.v[i];
		bool start = !w->climb.n && i == first;
		if ((start || may_be_end(w, s, price)) && (!end || told_before(w->ev, s, end)))
			end = s;
	}
	if (end)
		vec_push(&w->ends, end);
	found = found || end;
	for (size_t i = first; i < w->ring.n; i++)
		w->visited[w->ring.v[i]] = found ? LED_TO_AN_END : LED_NOWHERE;
	w->ring.n = first;
	return found;
}

/* Leaves the source on top of the climb. One that is in no ring is a ring of one. */
static void step_back(struct workshop *w, bool price)
{
	struct climb c = w->climb.v[--w->climb.n];
	struct climb *below = w->climb.n ? &w->climb.v[w->climb.n - 1] : NULL;
	size_t first = w->ring.n;

	if (c.low < w->index[c.source]) { /* something below it is above it, too */
		below->low = c.low < below->low ? c.low : below->low;
		below->found |= c.found;
		return;
	}
	while (w->ring.v[first - 1] != c.source)
		first--;
	c.found = close_ring(w, first - 1, c.found, price);
	if (below)
		below->found |= c.found;
}

/* Climbs to all ends above a source; there is one at least, if only itself. A loop instead of a
 * recursion: a chain of sources is as long as somebody cares to write it. */
static void climb_from(struct workshop *w, source_id s, bool price)
{
	enter(w, s);
	while (w->climb.n) {
		struct climb *top = &w->climb.v[w->climb.n - 1];
		source_id up = next_up(w, top);
		if (!up)
			step_back(w, price);
		else if (!w->visited[up])
			enter(w, up);
		else if (w->visited[up] == OPEN)
			top->low = w->index[up] < top->low ? w->index[up] : top->low;
		else
			top->found |= w->visited[up] == LED_TO_AN_END;
	}
	forget_visits(w);
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

	if (w->ends.n)
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
	return take_ends(w);
}

struct source_list origins_of_all(struct workshop *w, const source_id *v, size_t n)
{
	bool before = w->voices.of_all;

	w->voices.of_all = true;
	w->ends.n = 0;
	for (size_t i = 0; i < n; i++) {
		if (v[i])
			climb_from(w, v[i], false);
	}
	w->voices.of_all = before;
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

static void visit(struct workshop *w, source_id s)
{
	if (!w->visited[s])
		vec_push(&w->trail, s);
	w->visited[s] = OPEN;
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
