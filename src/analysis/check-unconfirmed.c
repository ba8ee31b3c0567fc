/* unconfirmed: credibility 1 says that other sources confirm a claim, and all that state the same
 * of its deal go back to one origin. */
#include "check-group.h"

struct asking {
	const struct resolution *r;
	uint32_t *seen; /* [source]: the version that it was last an origin for */
	uint32_t turn;
	struct remarks remarks;
};

static const struct transfer *graded_one(const struct version *v)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		if (v->claims.v[i]->claim.credibility == '1')
			return v->claims.v[i];
	}
	return NULL;
}

/* A version that gives no number confirms that there was such a deal, and no number. */
static bool states_the_same(const struct version *v, const struct version *as)
{
	if (!(as->count.flags & Q_ENDS))
		return true;
	return (v->count.flags & Q_ENDS) && quantity_overlaps(v->count, as->count);
}

/* The distinct origins behind all that state the same; *only is the last of them. */
static size_t origins_behind(struct asking *a, const struct resolved_deal *d,
			     const struct version *v, source_id *only)
{
	size_t n = 0;

	a->turn++;
	for (size_t i = 0; i < d->versions.n && n < 2; i++) {
		const struct source_list *o = &d->versions.v[i].origins;
		if (!states_the_same(&d->versions.v[i], v))
			continue;
		for (size_t k = 0; k < o->n; k++) {
			n += a->seen[o->v[k]] != a->turn;
			a->seen[o->v[k]] = a->turn;
			*only = o->v[k];
		}
	}
	return n;
}

static void report(struct asking *a, const struct resolved_deal *d, const struct version *v,
		   const struct transfer *t, source_id only)
{
	const char *source = say_source(a->r->ev, v->source);
	struct str m = {0}, about = {0}, group = {0};

	str_addf(&m, "%s has credibility 1, confirmed by other sources, but ", source);
	if (only == v->source)
		str_add(&m, "no source that does not have it from there says the same");
	else
		str_addf(&m, "all that say the same have it from %s", say_source(a->r->ev, only));
	str_add(&m, "; grade it 2, or add who confirms it");
	str_addf(&about, "deal:%s", d->key);
	str_addf(&group, "source:%s", source);
	remark_claim(remark_add(&a->remarks, SEVERITY_WARNING, str_c(&about), str_c(&m),
				str_c(&group), d->key),
		     t->claim.id);
	str_free(&m);
	str_free(&about);
	str_free(&group);
}

static void ask(struct asking *a, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		const struct transfer *t = graded_one(v);
		source_id only = 0;
		if (t && origins_behind(a, d, v, &only) < 2)
			report(a, d, v, t, only);
	}
}

void check_unconfirmed(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct asking a = {
	    .r = r,
	    .seen = mem_zalloc((r->ev->sources.n + 1) * sizeof *a.seen),
	    .remarks = {.many = "claims have credibility 1, confirmed by other sources, with one "
				"origin behind them"},
	};

	for (size_t i = 0; i < r->deals.n; i++) {
		if (!r->deals.v[i].passed_over)
			ask(&a, &r->deals.v[i]);
	}
	remarks_say(out, &a.remarks, self);
	mem_free(a.seen);
}
