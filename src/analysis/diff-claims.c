/* The claims behind the change of a deal: those that only one side looks at, and among them those
 * that make it, by trial: each is left out of its side, and the deal resolved again. */
#include "diff-inside.h"

#include <stdlib.h>

VEC_TYPE(claim_ids, claim_id);

static int by_number(const void *a, const void *b)
{
	claim_id x = *(const claim_id *)a, y = *(const claim_id *)b;

	return x < y ? -1 : x > y;
}

static void claims_of(struct claim_ids *out, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->claims.n; k++)
			vec_push(out, v->claims.v[k]->claim.id);
	}
	for (size_t i = 0; i < d->objections.n; i++)
		vec_push(out, d->objections.v[i].claim->claim.id);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_number);
}

static bool has_claim(const struct claim_ids *list, claim_id id)
{
	return list->n && bsearch(&id, list->v, list->n, sizeof *list->v, by_number);
}

/* ---- which of them make the change ---- */

/* Would that side have the deal otherwise, in what changed, without the claim? */
static int weigh(struct diff *d, const struct diff_deal *x, enum diff_place side, claim_id id,
		 struct benches *b, bool *decisive, struct err *e)
{
	unsigned changed = x->changed ? x->changed : ~0U;
	const struct resolved_deal *whole = x->deal[side], *rest;
	const struct resolution *r;

	if (without_deal(bench_of(b, d, side), &r, whole->key, id, e))
		return -1;
	rest = resolution_deal(r, whole->key);
	*decisive = !rest || deals_differ(d->side[side].r, whole, r, rest) & changed;
	return 0;
}

static int weigh_side(struct diff *d, struct diff_deal *x, enum diff_place side, size_t claims,
		      struct benches *b, struct err *e)
{
	struct diff_claims *c = &x->claims;

	for (size_t i = 0; i < c->only[side].n; i++) {
		claim_id id = c->only[side].v[i];
		bool decisive = claims == 1; /* without its only claim there is no deal */
		if (!decisive && weigh(d, x, side, id, b, &decisive, e))
			return -1;
		if (decisive)
			vec_push(&c->decisive[side], id);
	}
	return 0;
}

int diff_deal_claims(struct diff *d, struct diff_deal *x, struct benches *b, struct err *e)
{
	struct claim_ids of[DIFF_SIDES] = {{0}};
	struct diff_claims *c = &x->claims;
	int rc = 0;

	for (int i = 0; i < DIFF_SIDES; i++) {
		if (x->deal[i])
			claims_of(&of[i], x->deal[i]);
	}
	for (int i = 0; i < DIFF_SIDES; i++) {
		for (size_t k = 0; k < of[i].n; k++) {
			if (!has_claim(&of[!i], of[i].v[k]))
				vec_push(&c->only[i], of[i].v[k]);
		}
		c->unweighed |= of[i].n > DIFF_WEIGHED && c->only[i].n;
	}
	x->same_claims = !c->only[DIFF_BEFORE].n && !c->only[DIFF_AFTER].n;
	for (int i = 0; i < DIFF_SIDES && !rc && !c->unweighed; i++)
		rc = weigh_side(d, x, (enum diff_place)i, of[i].n, b, e);
	for (int i = 0; i < DIFF_SIDES; i++)
		vec_free(&of[i]);
	return rc;
}

bool claim_looked_at(const struct diff_side *s, claim_id id)
{
	const struct claim *c = evidence_claim(s->r->ev, id);
	bool undated;

	return c && policy_admits(&s->r->policy, s->r->ev, c, &undated) &&
	       !resolution_passed(s->r, id);
}
