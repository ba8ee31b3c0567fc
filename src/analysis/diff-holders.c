/* The claims behind the change of a fleet: those of the party and type that only one side looks at,
 * and those without which its side would hold another number. Party by party, since what a source
 * says of a party stands as a whole. */
#include "diff-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/str.h"
#include "hangar/sorted.h"

struct held_claim {
	party_id party;
	enum flow flow;
	claim_id id;
	const char *types; /* by name, as in the fleet */
	bool ordered;
};
VEC_TYPE(held_claims, struct held_claim);

struct holders {
	struct diff *d;
	struct benches *benches;
	struct held_claims of[DIFF_SIDES]; /* of parties whose fleets differ; by party and number */
};

/* ---- whose claims are looked for ---- */

static party_id party_of(const struct diff_side *s, const char *name)
{
	return *name ? catalogue_party_named(s->r->ev->catalogue, name, strlen(name)) : 0;
}

static bool *parties_wanted(struct diff *d, enum diff_place side)
{
	const struct catalogue *c = d->side[side].r->ev->catalogue;
	bool *wanted = mem_zalloc((catalogue_party_count(c) + 1) * sizeof *wanted);

	for (size_t i = 0; i < d->fleets.n; i++) {
		struct diff_fleet *f = &d->fleets.v[i];
		if (!f->party[side])
			f->party[side] = party_of(&d->side[side], f->operator_);
		wanted[f->party[side]] = true;
	}
	return wanted;
}

static int by_party(const void *a, const void *b)
{
	const struct held_claim *x = a, *y = b;

	if (x->party != y->party)
		return x->party < y->party ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

static void add(struct held_claims *out, const struct diff *d, enum diff_place side,
		struct held_claim h)
{
	if (claim_looked_at(&d->side[side], h.id) && !claim_looked_at(&d->side[!side], h.id))
		vec_push(out, h);
}

static void collect(struct holders *h, enum diff_place side)
{
	const struct evidence *ev = h->d->side[side].r->ev;
	const struct catalogue *c = ev->catalogue;
	bool *wanted = parties_wanted(h->d, side);
	struct held_claims *out = &h->of[side];

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *x = &ev->holdings.v[i];
		if (wanted[x->operator_])
			add(out, h->d, side,
			    (struct held_claim){x->operator_, FLOW_HOLDINGS, x->claim.id,
						catalogue_typeset_name(c, x->types),
						x->condition == CONDITION_ORDERED});
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		const struct airframe *x = &ev->airframes.v[i];
		if (wanted[x->operator_])
			add(out, h->d, side,
			    (struct held_claim){
				x->operator_, FLOW_AIRFRAMES, x->claim.id,
				x->type ? catalogue_type_get(c, x->type)->designation : "", false});
	}
	mem_free(wanted);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_party);
}

/* Those of one party. */
static struct held_claims span_of(const struct held_claims *all, party_id party)
{
	struct held_claims span = {.v = all->v};
	size_t place;

	SORTED_PLACE(place, all->n, all->v[at].party < party);
	span.v += place;
	while (place + span.n < all->n && span.v[span.n].party == party)
		span.n++;
	return span;
}

/* ---- fleets of one party ---- */

struct fleets_of {
	struct diff_fleet *v;
	size_t n;
};

static void list_claims(struct fleets_of fleets, struct held_claims claims, enum diff_place side)
{
	for (size_t i = 0; i < fleets.n; i++) {
		struct diff_fleet *f = &fleets.v[i];
		for (size_t k = 0; k < claims.n; k++) {
			const struct held_claim *c = &claims.v[k];
			if (c->flow == f->flow && c->ordered == f->ordered &&
			    streq(c->types, f->types))
				vec_push(&f->because.only[side], c->id);
		}
		f->because.unweighed |= claims.n > DIFF_WEIGHED || f->flow == FLOW_AIRFRAMES;
	}
}

static const struct stock *stock_of(const struct resolution *r, party_id party,
				    const struct diff_fleet *f)
{
	for (size_t i = 0; i < r->stocks.n; i++) {
		const struct stock *s = &r->stocks.v[i];
		if (s->operator_ == party && s->ordered == f->ordered && s->part_count &&
		    r->parts.v[s->first_part].flow == FLOW_HOLDINGS &&
		    streq(catalogue_typeset_name(r->ev->catalogue, s->types), f->types))
			return s;
	}
	return NULL;
}

static bool same_stock(const struct stock *a, const struct stock *b)
{
	return a && b ? quantity_equal(a->count, b->count) : a == b;
}

/* `whole`: the stocks of the fleets, as their side has them with all claims. */
static void weigh(struct fleets_of fleets, const struct stock *const *whole,
		  const struct resolution *r, enum diff_place side, claim_id id)
{
	for (size_t i = 0; i < fleets.n; i++) {
		struct diff_fleet *f = &fleets.v[i];
		if (!same_stock(whole[i], stock_of(r, f->party[side], f)))
			vec_push(&f->because.decisive[side], id);
	}
}

static int weigh_all(struct holders *h, struct fleets_of fleets, struct held_claims claims,
		     enum diff_place side, struct err *e)
{
	party_id party = fleets.v->party[side];
	const struct stock **whole = mem_alloc(fleets.n * sizeof *whole);
	const struct resolution *r;
	int rc = 0;

	for (size_t i = 0; i < fleets.n; i++)
		whole[i] = stock_of(h->d->side[side].r, party, &fleets.v[i]);
	for (size_t i = 0; i < claims.n && !rc; i++) {
		if (claims.v[i].flow != FLOW_HOLDINGS)
			continue;
		rc = without_party(bench_of(h->benches, h->d, side), &r, party, claims.v[i].id, e);
		if (!rc)
			weigh(fleets, whole, r, side, claims.v[i].id);
	}
	mem_free(whole);
	return rc;
}

static int weigh_party(struct holders *h, struct fleets_of fleets, enum diff_place side,
		       struct err *e)
{
	struct held_claims claims = span_of(&h->of[side], fleets.v->party[side]);

	if (!claims.n)
		return 0;
	list_claims(fleets, claims, side);
	if (fleets.v->flow != FLOW_HOLDINGS || claims.n > DIFF_WEIGHED)
		return 0;
	return weigh_all(h, fleets, claims, side, e);
}

/* They stand by flow, then by operator. */
static size_t run_of(const struct diff *d, size_t first)
{
	const struct diff_fleet *f = &d->fleets.v[first];
	size_t n = 1;

	while (first + n < d->fleets.n && f[n].flow == f->flow &&
	       streq(f[n].operator_, f->operator_))
		n++;
	return n;
}

int diff_fleet_claims(struct diff *d, struct benches *b, struct err *e)
{
	struct holders h = {.d = d, .benches = b};
	int rc = 0;

	for (int i = 0; i < DIFF_SIDES && d->fleets.n; i++)
		collect(&h, (enum diff_place)i);
	for (size_t i = 0, n; i < d->fleets.n; i += n) {
		n = run_of(d, i);
		for (int k = 0; k < DIFF_SIDES && !rc; k++)
			rc = weigh_party(&h, (struct fleets_of){d->fleets.v + i, n},
					 (enum diff_place)k, e);
	}
	vec_free(&h.of[DIFF_BEFORE]);
	vec_free(&h.of[DIFF_AFTER]);
	return rc;
}
