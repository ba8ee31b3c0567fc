/* Which claims may bear on a figure at all. */
#include "decisive-inside.h"

#include <stdlib.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "lists.h"

/* ---- of a deal ---- */

static void reach(struct workshop *shop, source_id s)
{
	if (!s || shop->visited[s])
		return;
	shop->visited[s] = 1;
	vec_push(&shop->trail, s);
}

static void reach_all(struct workshop *shop, struct source_list list)
{
	for (size_t i = 0; i < list.n; i++)
		reach(shop, list.v[i]);
}

/* All sources above those that tell of the deal. The trail is the list of those still to be asked,
 * too. */
static void climb(struct without *bench)
{
	struct workshop *shop = &bench->shop;
	const struct evidence *ev = bench->r->ev;

	for (size_t i = 0; i < bench->set.n; i++) {
		const struct claim *c = &ev->transfers.v[bench->set.v[i]].claim;
		reach(shop, c->source);
		reach_all(shop, c->cites);
	}
	for (size_t i = 0; i < shop->trail.n; i++)
		reach_all(shop, evidence_source_get(ev, shop->trail.v[i])->derives_from);
}

static int by_number(const void *a, const void *b)
{
	claim_id x = *(const claim_id *)a, y = *(const claim_id *)b;

	return x < y ? -1 : x > y;
}

bool claim_among(const struct claim_list *list, claim_id c)
{
	return list->n && bsearch(&c, list->v, list->n, sizeof c, by_number);
}

static void drop_repeats(claim_id *v, size_t *n)
{
	size_t kept = 0;

	if (*n)
		qsort(v, *n, sizeof *v, by_number);
	for (size_t i = 0; i < *n; i++) {
		if (!kept || v[kept - 1] != v[i])
			v[kept++] = v[i];
	}
	*n = kept;
}

void candidates_of_deal(struct claim_list *out, struct without *bench, const char *key)
{
	struct workshop *shop = &bench->shop;

	out->n = 0;
	without_set(bench, key);
	for (size_t i = 0; i < bench->set.n; i++)
		vec_push(out, bench->r->ev->transfers.v[bench->set.v[i]].claim.id);
	climb(bench);
	for (size_t i = 0; i < shop->trail.n; i++) {
		source_id s = shop->trail.v[i];
		if (bench->spoken[s] == 1)
			vec_push(out, bench->last[s]);
		shop->visited[s] = 0;
	}
	shop->trail.n = 0;
	drop_repeats(out->v, &out->n);
}

bool too_many_in_deal(struct without *bench, const char *key)
{
	without_set(bench, key);
	return bench->set.n > TRIED_IN_DEAL;
}

void decisive_settle(struct why *w)
{
	drop_repeats(w->decisive.v, &w->decisive.n);
}

/* ---- beyond deals ---- */

struct voice_of { /* by what a list or a file speaks */
	uint32_t claims;
	claim_id only;
};
struct census {
	const struct resolution *r;
	struct intern *keys;
	VEC(struct voice_of) voices;
};

static void count(struct census *s, const uint32_t key[3], claim_id claim)
{
	int added;
	uint32_t at = intern_add(s->keys, (const char *)key, 3 * sizeof *key, &added);

	if (added)
		vec_push(&s->voices, ((struct voice_of){0}));
	if (s->voices.v[at].only != claim) /* not the same row seen again */
		s->voices.v[at].claims++;
	s->voices.v[at].only = claim;
}

/* What a file covers is known by its claims; what flows a list stands in likewise. */
static void count_claim(struct census *s, const struct claim *c, batch_id batch)
{
	const struct lists *l = s->r->lists;
	const uint32_t file[3] = {c->source, c->record, batch};
	const uint32_t flow[3] = {l->of[c->source], UINT32_MAX, flow_of_claim(c)};

	if (l->many[c->source])
		count(s, file, c->id);
	if (s->r->ev->stands.n)
		count(s, flow, c->id);
}

#define COUNT_ALL(records)                                                                         \
	for (size_t i = 0; i < ev->records.n; i++)                                                 \
	count_claim(&s, &ev->records.v[i].claim, ev->records.v[i].claim.batch)

void claims_beyond(struct claim_list *out, const struct resolution *r)
{
	const struct evidence *ev = r->ev;
	struct census s = {.r = r};

	out->n = 0;
	if (!r->lists)
		return;
	s.keys = intern_new();
	COUNT_ALL(transfers);
	COUNT_ALL(holdings);
	COUNT_ALL(airframes);
	for (size_t i = 0; i < ev->sightings.n; i++) {
		const struct claim *c = evidence_claim(ev, ev->sightings.v[i].claim);
		if (c)
			count_claim(&s, c, ev->sightings.v[i].batch);
	}
	for (size_t i = 0; i < s.voices.n; i++) {
		if (s.voices.v[i].claims == 1)
			vec_push(out, s.voices.v[i].only);
	}
	drop_repeats(out->v, &out->n);
	vec_free(&s.voices);
	intern_free(&s.keys);
}

void claims_of_all(struct claim_list *out, const struct evidence *ev)
{
	out->n = 0;
	for (size_t i = 0; i < ev->transfers.n; i++)
		vec_push(out, ev->transfers.v[i].claim.id);
	for (size_t i = 0; i < ev->holdings.n; i++)
		vec_push(out, ev->holdings.v[i].claim.id);
	for (size_t i = 0; i < ev->airframes.n; i++)
		vec_push(out, ev->airframes.v[i].claim.id);
	drop_repeats(out->v, &out->n);
}

bool too_many_beyond(const struct resolution *r, size_t n)
{
	size_t all = r->ev->transfers.n + r->ev->holdings.n + r->ev->airframes.n;

	return n && all > 2000000 / n;
}
