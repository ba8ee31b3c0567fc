/* One deal, one party's stocks, or the airframe lists resolved again without a claim, from a
 * sub-evidence that shares everything but the claims with the whole. */
#include "without-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "hangar/sorted.h"
#include "lists.h"

static int by_group(const void *a, const void *b)
{
	const struct grouped *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

static void order(struct grouping *g)
{
	if (g->n)
		qsort(g->v, g->n, sizeof *g->v, by_group);
}

struct group_span group_span(const struct grouping *g, uint64_t group)
{
	size_t place, end;

	SORTED_PLACE(place, g->n, g->v[at].group < group);
	for (end = place; end < g->n && g->v[end].group == group;)
		end++;
	return (struct group_span){g->v + place, end - place};
}

/* ---- which claims belong together ---- */

/* A transfer that is its own deal stands behind all keyed ones. */
static uint64_t deal_group(const struct resolution *r, size_t at)
{
	deal_id deal = resolution_deal_of(r, &r->ev->transfers.v[at]);

	return deal ? deal : (uint64_t)1 << 32 | at;
}

static void group_transfers(struct without *w)
{
	const struct resolution *r = w->r;
	struct intern *contents = intern_new();

	for (size_t i = 0; i < r->ev->transfers.n; i++) {
		const struct transfer *t = &r->ev->transfers.v[i];
		struct content c;
		vec_push(&w->deals, ((struct grouped){deal_group(r, i), (uint32_t)i}));
		if (!r->lists || !r->lists->any || !content_counts(r, t))
			continue;
		c = content_of(r->lists, t);
		vec_push(&w->contents,
			 ((struct grouped){intern_add(contents, (const char *)&c, sizeof c, NULL),
					   (uint32_t)i}));
		w->content[i] = (uint32_t)w->contents.v[w->contents.n - 1].group + 1;
	}
	order(&w->deals);
	order(&w->contents);
	intern_free(&contents);
}

static void note_claims(struct without *w)
{
	const struct evidence *ev = w->r->ev;

	w->last = mem_zalloc((ev->sources.n + 1) * sizeof *w->last);
	for (size_t i = 0; i < ev->transfers.n; i++)
		w->last[ev->transfers.v[i].claim.source] = ev->transfers.v[i].claim.id;
	for (size_t i = 0; i < ev->airframes.n; i++)
		w->last[ev->airframes.v[i].claim.source] = ev->airframes.v[i].claim.id;
	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		w->last[h->claim.source] = h->claim.id;
		vec_push(&w->parties, ((struct grouped){h->operator_, (uint32_t)i}));
	}
	order(&w->parties);
}

struct without *without_new(const struct resolution *r)
{
	struct without *w = mem_zalloc(sizeof *w);

	w->r = r;
	w->content = mem_zalloc((r->ev->transfers.n + 1) * sizeof *w->content);
	/* Who speaks is told by the whole ledger, but for a source that is silenced. */
	workshop_open(&w->shop, (struct resolution *)(uintptr_t)r);
	w->spoken = mem_alloc((r->ev->sources.n + 1) * sizeof *w->spoken);
	memcpy(w->spoken, r->spoken, (r->ev->sources.n + 1) * sizeof *w->spoken);
	w->shop.voices.speaks = w->spoken;
	note_claims(w);
	group_transfers(w);
	return w;
}

static void let_go(struct without *w)
{
	if (w->made && w->made->rates == w->r->rates) { /* borrowed */
		w->made->rates = NULL;
		w->made->prices = NULL;
	}
	resolution_free(&w->made);
}

void without_free(struct without **wp)
{
	struct without *w = *wp;

	if (!w)
		return;
	let_go(w);
	workshop_close(&w->shop);
	mem_free(w->last);
	mem_free(w->spoken);
	mem_free(w->content);
	vec_free(&w->deals);
	vec_free(&w->contents);
	vec_free(&w->parties);
	vec_free(&w->set);
	vec_free(&w->transfers);
	vec_free(&w->holdings);
	vec_free(&w->airframes);
	mem_free(w);
	*wp = NULL;
}

/* ---- resolving ---- */

/* What is known of lists, but for what the claims at hand make of it. */
static struct lists *borrow_lists(const struct lists *whole)
{
	struct lists *l;

	if (!whole)
		return NULL;
	l = mem_zalloc(sizeof *l);
	*l = *whole;
	memset(&l->joined, 0, sizeof l->joined);
	memset(&l->found, 0, sizeof l->found);
	memset(&l->unread, 0, sizeof l->unread);
	l->given = true;
	return l;
}

/* An empty resolution over the claims that were put into w->transfers and the like. */
static struct resolution *begin(struct without *w)
{
	struct resolution *r = mem_zalloc(sizeof *r);

	w->sub = *w->r->ev;
	memcpy(&w->sub.transfers, &w->transfers, sizeof w->transfers);
	memcpy(&w->sub.holdings, &w->holdings, sizeof w->holdings);
	memcpy(&w->sub.airframes, &w->airframes, sizeof w->airframes);
	r->ev = &w->sub;
	r->policy = w->r->policy;
	r->rates = w->r->rates;
	r->prices = w->r->prices;
	r->lists = borrow_lists(w->r->lists);
	w->shop.r = r;
	w->shop.ev = &w->sub;
	w->made = r;
	return r;
}

static void clear(struct without *w)
{
	let_go(w);
	w->transfers.n = w->holdings.n = w->airframes.n = w->set.n = 0;
}

/* Without its only claim a source makes none in this ledger. */
static source_id silence(struct without *w, claim_id claim)
{
	const struct claim *c = claim ? evidence_claim(w->r->ev, claim) : NULL;

	if (!c || !c->source || w->spoken[c->source] != 1)
		return 0;
	w->spoken[c->source] = 0;
	return c->source;
}

static void hear_again(struct without *w, source_id s)
{
	if (s)
		w->spoken[s] = 1;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* The group of the deal of that key; false: there is none. */
static bool group_of_key(const struct without *w, const char *key, uint64_t *group)
{
	const struct evidence *ev = w->r->ev;
	deal_id deal = evidence_deal_find(ev, key);
	claim_id id = str_starts(key, "claim:") ? strtoull(key + strlen("claim:"), NULL, 10) : 0;
	const struct claim *c = id ? evidence_claim(ev, id) : NULL;

	if (deal)
		*group = deal;
	else if (c && c->record == RECORD_TRANSFER)
		*group = deal_group(w->r, (size_t)((const struct transfer *)(const void *)c -
						   ev->transfers.v));
	return deal || (c && c->record == RECORD_TRANSFER);
}

/* The transfers that may tell of the deal: its own, and those of the same content in other editions
 * of a list. Sorted, each once. */
void without_set(struct without *w, const char *key)
{
	uint64_t group;
	struct group_span own;
	size_t kept = 0;

	w->set.n = 0;
	if (!group_of_key(w, key, &group))
		return;
	own = group_span(&w->deals, group);
	for (size_t i = 0; i < own.n; i++) {
		uint32_t content = w->content[own.v[i].at];
		struct group_span like = {NULL, 0};
		if (content)
			like = group_span(&w->contents, content - 1);
		vec_push(&w->set, own.v[i].at);
		for (size_t k = 0; k < like.n; k++)
			vec_push(&w->set, like.v[k].at);
	}
	if (w->set.n)
		qsort(w->set.v, w->set.n, sizeof *w->set.v, by_number);
	for (size_t i = 0; i < w->set.n; i++) {
		if (!kept || w->set.v[kept - 1] != w->set.v[i])
			w->set.v[kept++] = w->set.v[i];
	}
	w->set.n = kept;
}

int without_deal(struct without *w, const struct resolution **out, const char *key, claim_id claim,
		 struct err *e)
{
	struct resolution *r;
	const struct resolved_deal *d;
	source_id silenced;
	int rc = 0;

	clear(w);
	without_set(w, key);
	for (size_t i = 0; i < w->set.n; i++) {
		const struct transfer *t = &w->r->ev->transfers.v[w->set.v[i]];
		if (t->claim.id != claim)
			vec_push(&w->transfers, *t);
	}
	r = begin(w);
	silenced = silence(w, claim);
	lists_settle(r);
	gather(r);
	workshop_note_unheard(&w->shop);
	d = resolution_deal(r, key);
	if (d)
		rc = deal_resolve(&w->shop, (uint32_t)(d - r->deals.v), e);
	hear_again(w, silenced);
	*out = r;
	return rc;
}

int without_party(struct without *w, const struct resolution **out, party_id party, claim_id claim,
		  struct err *e)
{
	struct group_span own = group_span(&w->parties, party);
	struct resolution *r;

	clear(w);
	for (size_t i = 0; i < own.n; i++) {
		const struct holding *h = &w->r->ev->holdings.v[own.v[i].at];
		if (h->claim.id != claim)
			vec_push(&w->holdings, *h);
	}
	r = begin(w);
	lists_settle(r);
	*out = r;
	return stocks_resolve(&w->shop, e);
}

int without_airframes(struct without *w, const struct resolution **out, claim_id claim,
		      struct err *e)
{
	const struct evidence *ev = w->r->ev;
	struct resolution *r;

	clear(w);
	for (size_t i = 0; i < ev->airframes.n; i++) {
		if (ev->airframes.v[i].claim.id != claim)
			vec_push(&w->airframes, ev->airframes.v[i]);
	}
	r = begin(w);
	lists_settle(r);
	*out = r;
	return stocks_resolve(&w->shop, e);
}

/* ---- the slow way ---- */

#define COPY_BUT(records)                                                                          \
	do {                                                                                       \
		for (size_t i_ = 0; i_ < ev->records.n; i_++) {                                    \
			if (ev->records.v[i_].claim.id != claim)                                   \
				vec_push(&w->records, ev->records.v[i_]);                          \
		}                                                                                  \
		memcpy(&w->sub.records, &w->records, sizeof w->records);                           \
	} while (0)

int resolution_without(struct without *w, const struct resolution **out, claim_id claim,
		       struct err *e)
{
	const struct evidence *ev = w->r->ev;
	int rc;

	clear(w);
	w->sub = *ev;
	COPY_BUT(transfers);
	COPY_BUT(holdings);
	COPY_BUT(airframes);
	rc = resolution_new(&w->made, &w->sub, &w->r->policy, e);
	*out = w->made;
	return rc;
}
