/* duplicate-suspect: two lists cover the same ground under different deal keys. A total says the
 * same of what it counts. */
#include "check-inside.h"

#include "twins.h"

#define CLAIMS_SHOWN 12 /* of thousands nobody reads them */

static const struct claim *first_claim(const struct resolved_deal *d)
{
	return d->versions.n && d->versions.v[0].claims.n ? &d->versions.v[0].claims.v[0]->claim
							  : NULL;
}

static void report(struct findings *out, const struct resolution *r, const struct twins *t,
		   const struct check *self)
{
	struct str m = {0}, about = {0};
	struct finding *f;

	twins_say(&m, r, t, "");
	str_addf(&about, "source:%s", evidence_source_get(r->ev, t->b)->key);
	f = finding_add(out, self, SEVERITY_WARNING, str_c(&about), &m);
	for (size_t i = 0; i < t->deals.n && f->claims.n < CLAIMS_SHOWN; i++) {
		const struct claim *c = first_claim(&r->deals.v[t->deals.v[i]]);
		if (c)
			vec_push(&f->claims, c->id);
	}
	str_free(&m);
	str_free(&about);
}

static void look_at(struct findings *out, const struct resolution *r, enum flow flow,
		    const struct check *self)
{
	struct twins_list twins = {0};
	VEC(uint32_t) parts = {0};

	for (size_t i = 0; i < r->parts.n; i++) {
		if (twins_count(r, &r->parts.v[i], flow))
			vec_push(&parts, (uint32_t)i);
	}
	twins_find(&twins, r, parts.v, parts.n);
	for (size_t i = 0; i < twins.n; i++)
		report(out, r, &twins.v[i], self);
	twins_free(&twins);
	vec_free(&parts);
}

void check_duplicate_suspect(struct findings *out, const struct resolution *r,
			     const struct check *self)
{
	static const enum flow flows[] = {FLOW_TRANSFERS, FLOW_LOSSES, FLOW_PRODUCTION};

	for (size_t i = 0; i < sizeof flows / sizeof *flows; i++)
		look_at(out, r, flows[i], self);
}
