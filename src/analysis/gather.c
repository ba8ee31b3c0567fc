/* The admitted claims, gathered by deal: what states it by source, and who objects. */
#include "inside.h"

static struct resolved_deal *deal_of(struct resolution *r, size_t *at, const struct transfer *t)
{
	size_t *place = t->deal ? &at[t->deal] : NULL; /* 1-based; 0: not met yet */
	struct resolved_deal fresh = {.deal = t->deal};

	if (place && *place)
		return &r->deals.v[*place - 1];
	fresh.key = t->deal
			? r->ev->deals.v[t->deal - 1].key
			: arena_printf(&r->arena, "claim:%llu", (unsigned long long)t->claim.id);
	vec_push(&r->deals, fresh);
	if (place)
		*place = r->deals.n;
	return &r->deals.v[r->deals.n - 1];
}

static void add_stating(struct resolved_deal *d, const struct transfer *t)
{
	struct version fresh = {.source = t->claim.source};

	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source == t->claim.source) {
			vec_push(&d->versions.v[i].claims, t);
			return;
		}
	}
	vec_push(&d->versions, fresh);
	vec_push(&d->versions.v[d->versions.n - 1].claims, t);
}

static void add_objection(const struct evidence *ev, struct resolved_deal *d,
			  const struct transfer *t)
{
	struct objection o = {
	    .claim = t,
	    .stance = (enum stance)t->claim.stance,
	    .denies = t->claim.denies ? (enum denied)t->claim.denies : DENIED_DEAL,
	    .excluded = claim_excluded(ev, &t->claim),
	};

	vec_push(&d->objections, o);
}

void gather(struct resolution *r)
{
	const struct evidence *ev = r->ev;
	size_t *at = mem_zalloc((ev->deals.n + 1) * sizeof *at);
	struct policy without_ignore = r->policy;

	without_ignore.ignore = 0;
	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		struct resolved_deal *d;
		bool undated;

		if (!policy_admits(&r->policy, ev, &t->claim, &undated)) {
			r->claims_left_out++;
			r->claims_undated += undated;
			if (policy_admits(&without_ignore, ev, &t->claim, &undated))
				deal_of(r, at, t); /* --ignore leaves out claims, never deals */
			continue;
		}
		d = deal_of(r, at, t);
		d->claims++;
		if (t->claim.stance == DOUBTS || t->claim.stance == DENIES)
			add_objection(ev, d, t);
		else
			add_stating(d, t);
	}
	mem_free(at);
}
