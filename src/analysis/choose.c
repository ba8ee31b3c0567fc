/* Which version an attribute is taken from: rank, credibility, reliability, a source before one
 * derived from it, more independent origins, later publication, claim order. "Derived from" is no
 * order of all sources, so each step narrows the field instead of sorting it. */
#include "inside.h"

#include <string.h>

static bool quantity_best(struct quantity q)
{
	return (q.flags & Q_BEST) != 0;
}

static bool date_known(const struct date *d)
{
	return date_stated(d) && !(d->flags & DATE_UNKNOWN);
}

bool version_states(const struct version *v, enum attribute a)
{
	switch (a) {
	case ATTRIBUTE_COUNT:
		return quantity_best(v->count);
	case ATTRIBUTE_ORDERED:
		return quantity_best(v->ordered);
	case ATTRIBUTE_UNIT_PRICE:
		return quantity_best(v->unit_price.minor);
	case ATTRIBUTE_COST:
		return quantity_best(v->cost[v->price_kind].minor);
	case ATTRIBUTE_TIV:
		return quantity_best(v->tiv);
	case ATTRIBUTE_DATE:
		return date_known(&v->date);
	case ATTRIBUTE_ORDER_DATE:
		return date_known(&v->order_date);
	case ATTRIBUTE_STATUS:
		return v->status != STATUS_NONE;
	case ATTRIBUTE_TYPES:
		return v->types != 0;
	case ATTRIBUTE_FROM:
		return v->from != 0;
	case ATTRIBUTE_TO:
		return v->to != 0;
	case ATTRIBUTE_VIA:
		return v->via != 0;
	case ATTRIBUTE_OUTCOME:
		return v->outcome != OUTCOME_NONE;
	case ATTRIBUTE_KIND:
		return v->kind != KIND_NONE;
	case ATTRIBUTE_CONDITION:
		return v->condition != CONDITION_NONE;
	case ATTRIBUTES:
		break;
	}
	return false;
}

/* States at least a bound. */
static bool version_bounds(const struct version *v, enum attribute a)
{
	switch (a) {
	case ATTRIBUTE_COUNT:
		return (v->count.flags & Q_ENDS) != 0;
	case ATTRIBUTE_ORDERED:
		return (v->ordered.flags & Q_ENDS) != 0;
	case ATTRIBUTE_UNIT_PRICE:
		return (v->unit_price.minor.flags & Q_ENDS) != 0;
	case ATTRIBUTE_COST:
		return (v->cost[v->price_kind].minor.flags & Q_ENDS) != 0;
	case ATTRIBUTE_TIV:
		return (v->tiv.flags & Q_ENDS) != 0;
	default:
		return false;
	}
}

bool version_competes(const struct resolved_deal *d, const struct version *v)
{
	return !v->part && (!v->excluded || d->standing == STANDING_DISCREDITED);
}

VEC_TYPE(rivals, size_t); /* the versions that are left */

/* Keeps those of the smallest key. */
static void narrow(struct rivals *f, const struct resolved_deal *d,
		   int64_t (*key)(struct workshop *, const struct version *), struct workshop *w)
{
	int64_t least = INT64_MAX;
	size_t kept = 0;

	for (size_t i = 0; i < f->n; i++) {
		int64_t k = key(w, &d->versions.v[f->v[i]]);
		if (k < least) {
			least = k;
			kept = 0;
		}
		if (k == least)
			f->v[kept++] = f->v[i];
	}
	f->n = kept;
}

static int64_t key_rank(struct workshop *w, const struct version *v)
{
	(void)w;
	return v->rank;
}

static int64_t key_credibility(struct workshop *w, const struct version *v)
{
	(void)w;
	return grade_credibility_order(v->grade);
}

static int64_t key_reliability(struct workshop *w, const struct version *v)
{
	(void)w;
	return grade_reliability_order(v->grade);
}

static int64_t key_origins(struct workshop *w, const struct version *v)
{
	(void)w;
	return -(int64_t)v->origins.n;
}

static int64_t key_price_origins(struct workshop *w, const struct version *v)
{
	(void)w;
	return -(int64_t)v->price_origins.n;
}

static int64_t key_published(struct workshop *w, const struct version *v)
{
	const struct source *s = evidence_source_get(w->ev, v->source);

	return s && date_known(&s->published) ? -(int64_t)s->published.latest : INT64_MAX - 1;
}

static bool derives_from_rival(struct workshop *w, const struct resolved_deal *d,
			       const struct rivals *f, size_t at)
{
	source_id own = d->versions.v[f->v[at]].source;

	for (size_t i = 0; i < f->n; i++) {
		source_id other = d->versions.v[f->v[i]].source;
		if (i != at && source_derives(w, own, other) && !source_derives(w, other, own))
			return true;
	}
	return false;
}

static void drop_derived(struct workshop *w, const struct resolved_deal *d, struct rivals *f)
{
	struct rivals left = {0};

	for (size_t i = 0; i < f->n; i++) {
		if (!derives_from_rival(w, d, f, i))
			vec_push(&left, f->v[i]);
	}
	if (left.n) {
		memcpy(f->v, left.v, left.n * sizeof *left.v);
		f->n = left.n;
	}
	vec_free(&left);
}

/* A deal has one cost; the price each is of the same kind, so that no asking price stands beside a
 * sale. */
static bool price_fits(const struct resolved_deal *d, const struct version *v, enum attribute a)
{
	size_t cost = d->chosen[ATTRIBUTE_COST];

	return a != ATTRIBUTE_UNIT_PRICE || cost == NO_VERSION ||
	       v->price_kind == d->versions.v[cost].price_kind;
}

static bool of_price(enum attribute a)
{
	return a == ATTRIBUTE_COST || a == ATTRIBUTE_UNIT_PRICE;
}

size_t choose_version(struct workshop *w, const struct resolved_deal *d, enum attribute a)
{
	struct rivals f = {0};
	size_t chosen = NO_VERSION;

	for (int bounds = 0; bounds < 2 && f.n == 0; bounds++) {
		for (size_t i = 0; i < d->versions.n; i++) {
			const struct version *v = &d->versions.v[i];
			if (version_competes(d, v) && price_fits(d, v, a) &&
			    (bounds ? version_bounds(v, a) : version_states(v, a)))
				vec_push(&f, i);
		}
	}
	if (f.n > 1) {
		narrow(&f, d, key_rank, w);
		narrow(&f, d, key_credibility, w);
		narrow(&f, d, key_reliability, w);
		drop_derived(w, d, &f);
		narrow(&f, d, of_price(a) ? key_price_origins : key_origins, w);
		narrow(&f, d, key_published, w);
	}
	if (f.n)
		chosen = f.v[0]; /* versions stand by first claim */
	vec_free(&f);
	return chosen;
}
