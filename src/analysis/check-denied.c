/* denied: somebody denies or doubts what others state. A denial graded at least as well as the
 * version that the figures stand on is an error. */
#include "check-inside.h"

/* The version that the figures stand on: of the count, else of the cost. */
static const struct version *standing_on(const struct resolved_deal *d)
{
	size_t at = d->chosen[ATTRIBUTE_COUNT];

	if (at == NO_VERSION)
		at = d->chosen[ATTRIBUTE_COST];
	if (at == NO_VERSION && d->versions.n)
		at = 0;
	return at == NO_VERSION ? NULL : &d->versions.v[at];
}

static const char *denied_matter(enum denied what)
{
	switch (what) {
	case DENIED_TO:
		return "the recipient";
	case DENIED_PRICE:
		return "the price";
	case DENIED_PURPOSE:
		return "the purpose";
	case DENIED_DEAL:
	case DENIED_NONE:
		break;
	}
	return "it";
}

static enum severity weigh(const struct evidence *ev, const struct objection *o,
			   const struct version *v)
{
	bool denies = o->stance == DENIES;

	if (v && grade_compare(evidence_grade(ev, &o->claim->claim), v->grade) <= 0)
		return denies ? SEVERITY_ERROR : SEVERITY_WARNING;
	return denies ? SEVERITY_WARNING : SEVERITY_NOTE;
}

static void report(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct objection *o, const struct check *self)
{
	const struct version *v = standing_on(d);
	struct str m = {0}, about = {0};
	struct finding *f;

	say_graded(&m, r->ev, &o->claim->claim);
	str_addf(&m, " %s %s", o->stance == DENIES ? "denies" : "doubts", denied_matter(o->denies));
	if (v) {
		str_addf(&m, "; %zu source%s on %zu origin%s %s it, the figures stand on ",
			 d->stating, d->stating == 1 ? "" : "s", d->origins.n,
			 d->origins.n == 1 ? "" : "s", d->stating == 1 ? "states" : "state");
		say_graded(&m, r->ev, &v->claims.v[0]->claim);
	} else {
		str_add(&m, "; nobody states it");
	}
	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, weigh(r->ev, o, v), str_c(&about), &m);
	vec_push(&f->claims, o->claim->claim.id);
	if (v)
		vec_push(&f->claims, v->claims.v[0]->claim.id);
	str_free(&m);
	str_free(&about);
}

void check_denied(struct findings *out, const struct resolution *r, const struct check *self)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->objections.n; k++)
			report(out, r, d, &d->objections.v[k], self);
	}
}
