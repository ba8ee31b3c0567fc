/* denied: somebody denies or doubts what others state. A denial graded at least as well as the
 * version that the figures stand on is an error. Of a denied price, recipient or purpose only those
 * count who state one. */
#include "check-inside.h"

/* What the denied thing is taken from: of the deal its count, else its cost. */
static enum attribute matter_of(const struct resolved_deal *d, enum denied what)
{
	static const enum attribute of[] = {
	    [DENIED_TO] = ATTRIBUTE_TO,
	    [DENIED_PRICE] = ATTRIBUTE_COST,
	    [DENIED_PURPOSE] = ATTRIBUTE_OUTCOME,
	};

	if (what == DENIED_PRICE && d->chosen[ATTRIBUTE_COST] == NO_VERSION)
		return ATTRIBUTE_UNIT_PRICE;
	if (what != DENIED_DEAL && what != DENIED_NONE)
		return of[what];
	return d->chosen[ATTRIBUTE_COUNT] == NO_VERSION ? ATTRIBUTE_COST : ATTRIBUTE_COUNT;
}

static bool is_of_deal(enum denied what)
{
	return what == DENIED_DEAL || what == DENIED_NONE;
}

static const struct version *standing_on(const struct resolved_deal *d, enum denied what)
{
	size_t at = d->chosen[matter_of(d, what)];

	if (at == NO_VERSION && d->versions.n && is_of_deal(what))
		at = 0;
	return at == NO_VERSION ? NULL : &d->versions.v[at];
}

static bool states(const struct version *v, enum denied what)
{
	switch (what) {
	case DENIED_TO:
		return v->to != 0;
	case DENIED_PRICE:
		return v->price_kind != PRICE_NONE;
	case DENIED_PURPOSE:
		return v->outcome != OUTCOME_NONE;
	case DENIED_DEAL:
	case DENIED_NONE:
		break;
	}
	return true;
}

struct choir { /* who states what is denied, and on how many origins */
	size_t sources;
	VEC(source_id) origins;
};

static void add_origins(struct choir *c, const struct source_list *o)
{
	for (size_t i = 0; i < o->n; i++) {
		bool known = false;
		for (size_t k = 0; k < c->origins.n && !known; k++)
			known = c->origins.v[k] == o->v[i];
		if (!known)
			vec_push(&c->origins, o->v[i]);
	}
}

static void hear(struct choir *c, const struct resolved_deal *d, enum denied what)
{
	if (is_of_deal(what)) {
		c->sources = d->stating;
		add_origins(c, &d->origins);
		return;
	}
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (!states(v, what))
			continue;
		c->sources++;
		add_origins(c, what == DENIED_PRICE ? &v->price_origins : &v->origins);
	}
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

	if (!v) /* nothing is at odds */
		return SEVERITY_NOTE;
	if (grade_compare(evidence_grade(ev, &o->claim->claim), v->grade) <= 0)
		return denies ? SEVERITY_ERROR : SEVERITY_WARNING;
	return denies ? SEVERITY_WARNING : SEVERITY_NOTE;
}

static bool same_objection(const struct objection *a, const struct objection *b)
{
	return a->claim->claim.source == b->claim->claim.source && a->stance == b->stance &&
	       (a->denies == b->denies || (is_of_deal(a->denies) && is_of_deal(b->denies)));
}

/* The best graded of those in which one source says the same; NULL: said with an earlier one. */
static const struct objection *spokesman(const struct evidence *ev, const struct resolved_deal *d,
					 size_t at)
{
	const struct objection *best = &d->objections.v[at];

	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		if (!same_objection(o, best))
			continue;
		if (i < at)
			return NULL;
		if (grade_compare(evidence_grade(ev, &o->claim->claim),
				  evidence_grade(ev, &best->claim->claim)) < 0)
			best = o;
	}
	return best;
}

static void say(struct str *m, const struct resolution *r, const struct resolved_deal *d,
		const struct objection *o, const struct version *v)
{
	struct choir c = {0};

	say_graded(m, r->ev, &o->claim->claim);
	str_addf(m, " %s %s", o->stance == DENIES ? "denies" : "doubts", denied_matter(o->denies));
	if (!v) {
		str_addf(m, "; nobody states %s", is_of_deal(o->denies) ? "it" : "one");
		return;
	}
	hear(&c, d, o->denies);
	str_addf(m, "; %zu source%s on %zu origin%s state%s %s, the figures stand on ", c.sources,
		 c.sources == 1 ? "" : "s", c.origins.n, c.origins.n == 1 ? "" : "s",
		 c.sources == 1 ? "s" : "", is_of_deal(o->denies) ? "it" : "one");
	vec_free(&c.origins);
	say_version(m, r->ev, v);
}

static void report(struct findings *out, const struct resolution *r, const struct resolved_deal *d,
		   const struct objection *o, const struct check *self)
{
	const struct version *v = standing_on(d, o->denies);
	struct str m = {0}, about = {0};
	struct finding *f;

	say(&m, r, d, o, v);
	str_addf(&about, "deal:%s", d->key);
	f = finding_add(out, self, weigh(r->ev, o, v), str_c(&about), &m);
	vec_push(&f->claims, o->claim->claim.id);
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *x = &d->objections.v[i];
		if (x != o && same_objection(x, o))
			vec_push(&f->claims, x->claim->claim.id);
	}
	if (v)
		vec_push(&f->claims, v->claims.v[0]->claim.id);
	str_free(&m);
	str_free(&about);
}

void check_denied(struct findings *out, const struct resolution *r, const struct check *self)
{
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->objections.n; k++) {
			const struct objection *o = spokesman(r->ev, d, k);
			if (o)
				report(out, r, d, o, self);
		}
	}
}
