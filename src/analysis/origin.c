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

	if (!w->voices.speaks[s])
		return true;
	return (voice & VOICE_STATES) && (!price || (voice & VOICE_PRICES));
}

enum { SEEN = 1, LED_TO_AN_END = 2 };

static bool visit(struct workshop *w, source_id s)
{
	if (w->visited[s])
		return false;
	w->visited[s] = SEEN;
	vec_push(&w->trail, s);
	return true;
}

static void forget_visits(struct workshop *w)
{
	for (size_t i = 0; i < w->trail.n; i++)
		w->visited[w->trail.v[i]] = 0;
	w->trail.n = 0;
}

static bool follow(struct workshop *w, const struct source_list *up, bool price);

/* Follows what a source had its statement from: what its claims on the deal in work cite, else the
 * sources it derives from. */
static bool follow_up(struct workshop *w, source_id s, bool price)
{
	size_t at = w->telling[s];
	const struct version *v = at ? &w->deal->versions.v[at - 1] : NULL;
	bool cited = false, found = false;

	for (size_t i = 0; v && i < v->claims.n; i++) {
		const struct source_list *cites = &v->claims.v[i]->claim.cites;
		cited = cited || cites->n > 0;
		found = follow(w, cites, price) || found;
	}
	return cited ? found : follow(w, &evidence_source_get(w->ev, s)->derives_from, price);
}

/* True when `s` leads to an end, or is one. */
static bool follow_one(struct workshop *w, source_id s, bool price)
{
	if (!visit(w, s))
		return w->visited[s] == LED_TO_AN_END;
	if (!follow_up(w, s, price)) {
		if (!may_be_end(w, s, price))
			return false;
		vec_push(&w->ends, s);
	}
	w->visited[s] = LED_TO_AN_END;
	return true;
}

/* Follows a list of upstream sources to their ends; true when at least one was found. */
static bool follow(struct workshop *w, const struct source_list *up, bool price)
{
	bool found = false;

	for (size_t i = 0; i < up->n; i++)
		found = follow_one(w, up->v[i], price) || found;
	return found;
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
	visit(w, v->source);
	follow_up(w, v->source, price);
	if (w->ends.n == 0)
		vec_push(&w->ends, v->source);
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

static bool reaches(struct workshop *w, source_id s, source_id from)
{
	const struct source *source = evidence_source_get(w->ev, s);

	if (!source || !visit(w, s))
		return false;
	for (size_t i = 0; i < source->derives_from.n; i++) {
		if (source->derives_from.v[i] == from ||
		    reaches(w, source->derives_from.v[i], from))
			return true;
	}
	return false;
}

bool source_derives(struct workshop *w, source_id s, source_id from)
{
	bool found = s != from && reaches(w, s, from);

	forget_visits(w);
	return found;
}
