/* The chain behind what is said of a deal: which of the sources in it are ends, and which are
 * passed over. The ends are those that the resolution found; here they are only marked. */
#include "chain-inside.h"

static struct chain_node *node_of(struct chain_work *w, source_id s)
{
	return w->place[s] ? &w->c->nodes.v[w->place[s] - 1] : NULL;
}

/* ---- who is in it ---- */

static void join_all(struct chain_work *w, struct source_list from, source_id to, bool cited)
{
	for (size_t i = 0; i < from.n; i++)
		chain_join(w, from.v[i], to, cited);
}

static const struct version *version_of(const struct resolved_deal *d, source_id s)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source == s)
			return &d->versions.v[i];
	}
	return NULL;
}

static void add_objector_ups(struct chain_work *w, const struct resolved_deal *d, source_id s)
{
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct claim *c = &d->objections.v[i].claim->claim;
		if (c->source == s)
			join_all(w, c->cites, s, true);
	}
}

/* What a source has its word from: what its claims on the deal cite, else what it derives from. */
static void add_ups(struct chain_work *w, const struct resolved_deal *d, source_id s)
{
	const struct version *v = version_of(d, s);
	bool cited = false;

	for (size_t i = 0; v && i < v->claims.n; i++) {
		struct source_list cites = v->claims.v[i]->claim.cites;
		join_all(w, cites, s, true);
		cited |= cites.n > 0;
	}
	if (!v)
		add_objector_ups(w, d, s);
	if (!cited)
		join_all(w, evidence_source_get(w->r->ev, s)->derives_from, s, false);
}

static void add_voices(struct chain_work *w, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source)
			chain_add(w, d->versions.v[i].source);
	}
	for (size_t i = 0; i < d->objections.n; i++) {
		if (d->objections.v[i].claim->claim.source)
			chain_add(w, d->objections.v[i].claim->claim.source);
	}
	for (size_t i = 0; i < w->c->nodes.n; i++)
		add_ups(w, d, w->c->nodes.v[i].source);
}

/* ---- what they are to the deal ---- */

static void mark(struct chain_work *w, source_id s, unsigned marks, size_t claims)
{
	struct chain_node *n = s ? node_of(w, s) : NULL;

	if (!n)
		return;
	n->marks |= marks;
	n->claims += claims;
}

static bool is_chosen(const struct resolved_deal *d, size_t version)
{
	return d->chosen[ATTRIBUTE_COUNT] == version || d->chosen[ATTRIBUTE_COST] == version;
}

static void mark_voices(struct chain_work *w, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		mark(w, v->source, CHAIN_STATES | (is_chosen(d, i) ? CHAIN_CHOSEN : 0),
		     v->claims.n);
	}
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		mark(w, o->claim->claim.source, o->stance == DENIES ? CHAIN_DENIES : CHAIN_DOUBTS,
		     1);
	}
	for (size_t i = 0; i < d->passed.n; i++)
		mark(w, d->passed.v[i]->claim->source, CHAIN_STATES, 0);
}

static void mark_ends(struct chain_work *w, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->origins.n; i++)
		mark(w, d->origins.v[i], CHAIN_ORIGIN, 0);
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; v->price_kind && k < v->price_origins.n; k++)
			mark(w, v->price_origins.v[k], CHAIN_PRICE_ORIGIN, 0);
	}
}

static bool is_priced(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].price_kind)
			return true;
	}
	return false;
}

static void mark_rest(struct chain_work *w, const struct resolved_deal *d)
{
	bool priced = is_priced(d);

	for (size_t i = 0; i < w->c->nodes.n; i++) {
		struct chain_node *n = &w->c->nodes.v[i];
		const struct version *v = version_of(d, n->source);
		if (!w->r->spoken[n->source])
			n->marks |= CHAIN_SILENT;
		else if (!(n->marks & (CHAIN_STATES | CHAIN_DENIES | CHAIN_DOUBTS)))
			n->marks |= CHAIN_ELSEWHERE;
		if (priced && v && !v->price_kind)
			n->marks |= CHAIN_NO_PRICE;
	}
}

struct chain *chain_of_deal(const struct resolution *r, const struct resolved_deal *d)
{
	struct chain_work w;

	chain_begin(&w, r);
	w.c->of_deal = true;
	add_voices(&w, d);
	chain_connect(&w);
	mark_voices(&w, d);
	mark_ends(&w, d);
	mark_rest(&w, d);
	return chain_end(&w);
}
