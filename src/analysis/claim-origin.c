/* The independent origins of one claim, and of sources whatever they speak of. */
#include "hangar/chain.h"

#include <string.h>

#include "hangar/intern.h"

#include "inside.h"

static struct source_list list_into(struct arena *a, struct source_list s)
{
	source_id *v = arena_alloc(a, (s.n + 1) * sizeof *v);

	for (size_t i = 0; i < s.n; i++)
		v[i] = s.v[i];
	return (struct source_list){v, s.n};
}

/* The version that the claim is in becomes one of this claim alone. */
static struct source_list origins_told(struct workshop *w, struct resolved_deal d, size_t at,
				       const struct transfer *t)
{
	struct version *versions = mem_alloc(d.versions.n * sizeof *versions);
	struct source_list found;

	for (size_t i = 0; i < d.versions.n; i++)
		versions[i] = d.versions.v[i];
	versions[at].claims.v = &t;
	versions[at].claims.n = 1;
	d.versions.v = versions;
	workshop_take(w, &d);
	found = origins_of(w, &versions[at], false);
	mem_free(versions);
	return found;
}

/* Where in the deal's versions a claim stands; NO_VERSION: in none. */
static size_t version_with(const struct resolved_deal *d, const struct transfer *t)
{
	for (size_t i = 0; d && i < d->versions.n; i++) {
		for (size_t k = 0; k < d->versions.v[i].claims.n; k++) {
			if (d->versions.v[i].claims.v[k] == t)
				return i;
		}
	}
	return NO_VERSION;
}

struct source_list claim_origins(const struct resolution *r, const struct claim *c, struct arena *a)
{
	struct resolution own = {.ev = r->ev, .spoken = r->spoken};
	const struct transfer *t = c->record == RECORD_TRANSFER ? (const void *)c : NULL;
	const struct resolved_deal *d = t ? resolution_deal_told(r, t) : NULL;
	size_t at = version_with(d, t);
	struct source_list found;
	struct workshop w;

	workshop_open(&w, &own);
	if (at != NO_VERSION)
		found = origins_told(&w, *d, at, t);
	else if (c->cites.n)
		found = origins_of_all(&w, c->cites.v, c->cites.n);
	else
		found = origins_of_all(&w, &c->source, 1);
	found = list_into(a, found);
	workshop_close(&w);
	arena_free(&own.arena);
	return found;
}

/* Editions of one list are one source: the first of them stands for all. */
static size_t count_lists(const struct evidence *ev, const struct source_list *ends)
{
	struct intern *lists = intern_new();
	size_t n = 0;

	for (size_t i = 0; i < ends->n; i++) {
		const char *list = evidence_source_get(ev, ends->v[i])->edition_of;
		int added = 1;
		if (list)
			intern_add(lists, list, strlen(list), &added);
		n += (size_t)added;
	}
	intern_free(&lists);
	return n;
}

size_t sources_origins(const struct evidence *ev, const source_id *v, size_t n)
{
	struct resolution own = {.ev = ev};
	struct source_list ends;
	struct workshop w;
	size_t found;

	workshop_open(&w, &own);
	ends = origins_of_all(&w, v, n);
	found = count_lists(ev, &ends);
	workshop_close(&w);
	arena_free(&own.arena);
	return found;
}
