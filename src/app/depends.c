/* Nothing is removed by an undo: what is listed here comes back with a redo. */
#include "depends.h"

#include <stdlib.h>
#include <string.h>

#define NAMED 5 /* of many the first are named */

struct names {
	struct str list;
	size_t n;
};

static void name(struct names *names, const char *text)
{
	if (names->n++ < NAMED)
		str_addf(&names->list, "%s%s", names->list.n ? ", " : "", text);
}

/* Adds "WHAT: a, b and 3 more" where there are any. */
static void add(struct undone *out, struct names *names, const char *what)
{
	struct arena *a = &out->arena;

	if (names->n > NAMED)
		str_addf(&names->list, " and %zu more", names->n - NAMED);
	if (names->n)
		vec_push(&out->depends, arena_printf(a, "%s: %s", what, str_c(&names->list)));
	str_free(&names->list);
}

static bool is_undone(const struct undone *u, batch_id b)
{
	for (size_t i = 0; i < u->batches.n; i++)
		if (u->batches.v[i].id == b)
			return true;
	return false;
}

/* ---- rows that others have too ---- */

static void list_shared(struct undone *out, const struct evidence *before)
{
	bool *has = arena_alloc(&out->arena, before->batches.n + 2);
	claim_id last = 0;
	size_t rows = 0;
	struct names files = {0};

	memset(has, 0, before->batches.n + 2);
	for (size_t i = 0; i < before->sightings.n; i++) {
		const struct sighting *s = &before->sightings.v[i];
		const struct claim *c = evidence_claim(before, s->claim);
		if (!c || is_undone(out, c->batch) == is_undone(out, s->batch))
			continue;
		has[is_undone(out, s->batch) ? c->batch : s->batch] = true;
		rows += s->claim != last;
		last = s->claim;
	}
	for (size_t i = 0; i < before->batches.n; i++)
		if (has[before->batches.v[i].id])
			name(&files, arena_printf(&out->arena, "batch:%u",
						  (unsigned)before->batches.v[i].id));
	add(out, &files,
	    arena_printf(&out->arena, "%zu of the rows stay%s, for others have %s too", rows,
			 rows == 1 ? "s" : "", rows == 1 ? "it" : "them"));
}

/* ---- judgements ---- */

static void list_edits(struct undone *out, const struct evidence *before,
		       const struct evidence *after)
{
	struct names judged = {0}, merged = {0};

	for (size_t i = 0; i < before->edits.n; i++) {
		const struct edit *x = &before->edits.v[i];
		const char *id;
		if (is_undone(out, x->batch) || evidence_claim(after, x->claim))
			continue;
		id = arena_printf(&out->arena, "claim:%llu", (unsigned long long)x->claim);
		name(x->field == FIELD_DEAL ? &merged : &judged, id);
	}
	add(out, &judged, "judgements go with their claims");
	add(out, &merged, "merged or split deals lose claims");
}

static bool deal_stays(const struct evidence *ev, const char *key)
{
	for (size_t i = 0; i < ev->transfers.n; i++) {
		deal_id d = ev->transfers.v[i].deal;
		if (d && streq(ev->deals.v[d - 1].key, key))
			return true;
	}
	return false;
}

static bool about_stays(const struct evidence *after, const char *about)
{
	if (str_starts(about, "deal:claim:"))
		return evidence_claim(after, (claim_id)strtoull(about + 11, NULL, 10)) != NULL;
	if (str_starts(about, "claim:"))
		return evidence_claim(after, (claim_id)strtoull(about + 6, NULL, 10)) != NULL;
	return !str_starts(about, "deal:") || deal_stays(after, about + 5);
}

static void list_acks(struct undone *out, const struct evidence *before,
		      const struct evidence *after)
{
	struct names acks = {0};

	for (size_t i = 0; i < before->acks.n; i++) {
		const struct ack *x = &before->acks.v[i];
		if (!is_undone(out, x->batch) && !about_stays(after, x->about))
			name(&acks, arena_printf(&out->arena, "%s of %s", x->check, x->about));
	}
	add(out, &acks, "acknowledged findings go with their claims");
}

/* ---- definitions ---- */

static void list_types(struct undone *out, const struct evidence *before,
		       const struct evidence *after)
{
	const struct catalogue *c = after->catalogue;
	struct names types = {0}, parties = {0};

	for (type_id t = 1; t <= catalogue_type_count(c); t++) {
		const struct aircraft_type *x = catalogue_type_get(c, t);
		type_id was = x->unresolved ? catalogue_type_find(before->catalogue, x->designation,
								  strlen(x->designation))
					    : 0;
		if (was && !catalogue_type_get(before->catalogue, was)->unresolved)
			name(&types, x->designation);
	}
	for (party_id p = 1; p <= catalogue_party_count(c); p++) {
		const struct party *x = catalogue_party_get(c, p);
		party_id was = x->unresolved ? catalogue_party_find(before->catalogue, x->name,
								    strlen(x->name))
					     : 0;
		if (was && !catalogue_party_get(before->catalogue, was)->unresolved)
			name(&parties, x->name);
	}
	add(out, &types, "types that claims name and nothing defines now");
	add(out, &parties, "parties that claims name and nothing defines now");
}

static void mark(bool *has, const struct claim *c)
{
	has[c->source] = true;
}

static void list_sources(struct undone *out, const struct evidence *before,
			 const struct evidence *after)
{
	bool *has = arena_alloc(&out->arena, after->sources.n + 2);
	struct names described = {0}, editions = {0};

	memset(has, 0, after->sources.n + 2);
	for (size_t i = 0; i < after->transfers.n; i++)
		mark(has, &after->transfers.v[i].claim);
	for (size_t i = 0; i < after->holdings.n; i++)
		mark(has, &after->holdings.v[i].claim);
	for (size_t i = 0; i < after->airframes.n; i++)
		mark(has, &after->airframes.v[i].claim);
	for (size_t i = 0; i < after->sources.n; i++) {
		const struct source *x = &after->sources.v[i];
		source_id id = evidence_source_find(before, x->key);
		const struct source *was = id ? evidence_source_get(before, id) : NULL;
		if (!was || !has[x->id] || !is_undone(out, was->batch))
			continue;
		if (was->edition_of && !x->edition_of)
			name(&editions,
			     arena_printf(&out->arena, "%s of %s", x->key, was->edition_of));
		else if (!x->batch)
			name(&described, x->key);
	}
	add(out, &described, "sources that have claims and nothing describes now");
	add(out, &editions, "sources that are no editions now");
}

void depends_list(struct undone *out, const struct evidence *before, const struct evidence *after)
{
	list_shared(out, before);
	list_edits(out, before, after);
	list_acks(out, before, after);
	list_types(out, before, after);
	list_sources(out, before, after);
}
