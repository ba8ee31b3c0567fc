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

static bool is_echo(const struct chorus *c)
{
	return c->sources >= 3 && c->ends.n * 2 <= c->sources;
}

static bool same_origins(const struct chorus *a, const struct chorus *b)
{
	size_t common = 0;

	for (size_t i = 0; i < a->ends.n; i++) {
		for (size_t k = 0; k < b->ends.n; k++)
			common += a->ends.v[i] == b->ends.v[k];
	}
	return a->ends.n == b->ends.n && common == a->ends.n;
}

static void report(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct chorus *c, const char *what, const struct check *self)
{
	struct str m = {0}, about = {0};
	struct finding *f;

	str_addf(&m, "%zu sources give the %s, all from %zu origin%s: ", c->sources, what,
		 c->ends.n, c->ends.n == 1 ? "" : "s");
	say_sources(&m, r->ev, c->ends.v, c->ends.n, 6);
	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, SEVERITY_WARNING, str_c(&about), &m);
	for (size_t i = 0; i < c->claims.n; i++)
		vec_push(&f->claims, c->claims.v[i]);
	str_free(&m);
	str_free(&about);
}

static void chorus_free(struct chorus *c)
{
	vec_free(&c->ends);
	vec_free(&c->claims);
}

/* Where number and price come from the same origins, that is one thing to say. */
static void listen(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct check *self)
{
	struct chorus number = {0}, price = {0};
	struct str both = {0};

	gather(&number, d, false);
	gather(&price, d, true);
	if (is_echo(&number) && is_echo(&price) && same_origins(&number, &price)) {
		str_add(&both, "number and ");
		if (price.sources != number.sources)
			str_addf(&both, "%zu ", price.sources);
		str_add(&both, "the price");
		report(out, r, d, &number, str_c(&both), self);
	} else {
		if (is_echo(&number))
			report(out, r, d, &number, "number", self);
		if (is_echo(&price))
			report(out, r, d, &price, "price", self);
	}
	chorus_free(&number);
	chorus_free(&price);
	str_free(&both);
}

void check_echo(struct findings *out, const struct resolution *r, const struct check *self)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		if (r->deals.v[i].versions.n >= 3 && !r->deals.v[i].passed_over)
			listen(out, r, &r->deals.v[i], self);
	}
}
