/* The admitted claims, gathered by deal: what states it by source, who objects, and what is passed
 * over. Editions of one list are one source. */
#include "inside.h"

#include "lists.h"

static struct resolved_deal *deal_of(struct resolution *r, const struct transfer *t)
{
	deal_id id = resolution_deal_of(r, t);
	uint32_t *place = &r->telling[t - r->ev->transfers.v];
	struct resolved_deal fresh = {.deal = id, .other = t->claim.other != NULL};

	if (id && r->keyed[id]) {
		*place = r->keyed[id];
		return &r->deals.v[*place - 1];
	}
	fresh.key = id ? r->ev->deals.v[id - 1].key
		       : arena_printf(&r->arena, "claim:%llu", (unsigned long long)t->claim.id);
	vec_push(&r->deals, fresh);
	*place = (uint32_t)r->deals.n;
	if (id)
		r->keyed[id] = *place;
	return &r->deals.v[r->deals.n - 1];
}

/* A version of several editions goes by the newest of them. */
static void add_stating(const struct lists *l, struct resolved_deal *d, const struct transfer *t)
{
	struct version fresh = {.source = t->claim.source};

	for (size_t i = 0; i < d->versions.n; i++) {
		struct version *v = &d->versions.v[i];
		if (list_of(l, v->source) == list_of(l, t->claim.source)) {
			vec_push(&v->claims, t);
			if (edition_newer(l, t->claim.source, v->source))
				v->source = t->claim.source;
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

/* What nobody else states any more keeps its figures, and counts nowhere. */
static void state_passed(struct resolution *r)
{
	for (size_t i = 0; r->passed.n && i < r->deals.n; i++) {
		struct resolved_deal *d = &r->deals.v[i];
		d->passed_over = d->passed.n && !d->versions.n;
		for (size_t k = 0; k < d->passed.n && d->passed_over; k++)
			add_stating(r->lists, d,
				    (const struct transfer *)(const void *)d->passed.v[k]->claim);
		if (d->passed_over)
			d->claims += d->passed.n;
	}
}

static void take(const struct resolution *r, struct resolved_deal *d, const struct transfer *t)
{
	const struct passed *p = resolution_passed(r, t->claim.id);

	if (p) {
		vec_push(&d->passed, p);
		return;
	}
	d->claims++;
	if (t->claim.stance == DOUBTS || t->claim.stance == DENIES)
		add_objection(r->ev, d, t);
	else
		add_stating(r->lists, d, t);
}

void gather(struct resolution *r)
{
	const struct evidence *ev = r->ev;
	struct policy without_ignore = r->policy;

	r->keyed = mem_zalloc((ev->deals.n + 1) * sizeof *r->keyed);
	r->telling = mem_zalloc((ev->transfers.n + 1) * sizeof *r->telling);
	without_ignore.ignore = 0;
	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		bool undated;

		if (!policy_admits(&r->policy, ev, &t->claim, &undated)) {
			r->claims_left_out++;
			r->claims_undated += undated;
			if (policy_admits(&without_ignore, ev, &t->claim, &undated))
				deal_of(r, t); /* --ignore leaves out claims, never deals */
			continue;
		}
		take(r, deal_of(r, t), t);
	}
	state_passed(r);
}
