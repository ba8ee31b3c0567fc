/* echo: three sources or more on half as many origins or fewer. One report told again and again is
 * not many reports; said for the number and for the price by itself, for they often have different
 * origins. */
#include "check-inside.h"

#include <stdlib.h>

struct chorus {
	size_t sources;
	VEC(source_id) ends; /* distinct */
	VEC(claim_id) claims;
};

static void add_end(struct chorus *c, source_id s)
{
	for (size_t i = 0; i < c->ends.n; i++) {
		if (c->ends.v[i] == s)
			return;
	}
	vec_push(&c->ends, s);
}

static void gather(struct chorus *c, const struct resolved_deal *d, bool price)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		const struct source_list *o = price ? &v->price_origins : &v->origins;
		if (price ? !v->price_kind : !(v->count.flags & Q_ENDS))
			continue;
		c->sources++;
		vec_push(&c->claims, v->claims.v[0]->claim.id);
		for (size_t k = 0; k < o->n; k++)
			add_end(c, o->v[k]);
	}
}

static void report(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct chorus *c, bool price, const struct check *self)
{
	struct str m = {0}, about = {0};
	struct finding *f;

	str_addf(&m, "%zu sources give the %s, all from %zu origin%s: ", c->sources,
		 price ? "price" : "number", c->ends.n, c->ends.n == 1 ? "" : "s");
	say_sources(&m, r->ev, c->ends.v, c->ends.n, 6);
	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, SEVERITY_WARNING, str_c(&about), &m);
	for (size_t i = 0; i < c->claims.n; i++)
		vec_push(&f->claims, c->claims.v[i]);
	str_free(&m);
	str_free(&about);
}

static void listen(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   bool price, const struct check *self)
{
	struct chorus c = {0};

	gather(&c, d, price);
	if (c.sources >= 3 && c.ends.n * 2 <= c.sources)
		report(out, r, d, &c, price, self);
	vec_free(&c.ends);
	vec_free(&c.claims);
}

void check_echo(struct findings *out, const struct resolution *r, const struct check *self)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		listen(out, r, &r->deals.v[i], false, self);
		listen(out, r, &r->deals.v[i], true, self);
	}
}
