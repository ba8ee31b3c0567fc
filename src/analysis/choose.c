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

/* Where nobody is to be believed, all compete; afterwards, too, when a deal that is passed over has
 * got that standing. */
static bool nobody_is_believed(const struct resolved_deal *d)
{
	if (d->standing == STANDING_DISCREDITED || !d->passed_over)
		return d->standing == STANDING_DISCREDITED;
	for (size_t i = 0; i < d->versions.n; i++) {
		if (!d->versions.v[i].excluded)
			return false;
	}
	return true;
}

bool version_competes(const struct resolved_deal *d, const struct version *v)
{
	return !v->part && (!v->excluded || nobody_is_believed(d));
}

VEC_TYPE(rivals, size_t); /* the versions that are left */

typedef int64_t key_of(struct workshop *w, const struct version *v);

struct step {
	enum choice why;
	key_of *key;          /* NULL: none */
	key_of *key_of_price; /* another for prices; NULL: the same */
};
static const struct step steps[];

/* Keeps those of the smallest key. */
static void narrow(struct rivals *f, const struct resolved_deal *d, key_of *key, struct workshop *w)
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

/* The steps after one another, until one version is left; which one it was that left it. */
static enum choice narrow_down(struct workshop *w, const struct resolved_deal *d, enum attribute a,
			       struct rivals *f)
{
	for (const struct step *s = steps; s->why; s++) {
		if (s->key)
			narrow(f, d, s->key_of_price && of_price(a) ? s->key_of_price : s->key, w);
		else
			drop_derived(w, d, f);
		if (f->n == 1)
			return s->why;
	}
	return CHOICE_FIRST;
}

/* The versions that compete for the attribute: `bounds` takes those, too, that only bound it. */
static void gather_rivals(struct rivals *f, const struct resolved_deal *d, enum attribute a,
			  bool bounds)
{
	f->n = 0;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (version_competes(d, v) && price_fits(d, v, a) &&
		    (version_states(v, a) || (bounds && version_bounds(v, a))))
			vec_push(f, i);
	}
}

size_t choose_version(struct workshop *w, const struct resolved_deal *d, enum attribute a,
		      enum choice *why)
{
	struct rivals f = {0};
	size_t chosen = NO_VERSION, stating, all;

	*why = CHOICE_NONE;
	gather_rivals(&f, d, a, true);
	all = f.n;
	gather_rivals(&f, d, a, false);
	stating = f.n;
	if (!stating)
		gather_rivals(&f, d, a, true);
	if (f.n > 1)
		*why = narrow_down(w, d, a, &f);
	else if (f.n)
		*why = all > 1 ? CHOICE_FIGURE : CHOICE_ALONE;
	if (f.n)
		chosen = f.v[0]; /* versions stand by first claim */
	vec_free(&f);
	return chosen;
}

void choose_attribute(struct workshop *w, struct resolved_deal *d, enum attribute a)
{
	enum choice why;

	d->chosen[a] = choose_version(w, d, a, &why);
	d->choice[a] = (uint8_t)why;
}

const char *choice_reason(enum choice c)
{
	static const char *const reasons[CHOICES] = {
	    [CHOICE_NONE] = "",
	    [CHOICE_ALONE] = "nobody else states it",
	    [CHOICE_FIGURE] = "the others give a bound only",
	    [CHOICE_RANK] = "ranked before the others",
	    [CHOICE_CREDIBILITY] = "the most credible claim",
	    [CHOICE_RELIABILITY] = "the most reliable source",
	    [CHOICE_ORIGINAL] = "the others have it from this source",
	    [CHOICE_ORIGINS] = "on the most independent origins",
	    [CHOICE_LATER] = "published last",
	    [CHOICE_FIRST] = "the first of equals in the ledger",
	};

	return reasons[c];
}

const char *attribute_name(enum attribute a)
{
	static const char *const names[ATTRIBUTES] = {
	    [ATTRIBUTE_COUNT] = "count",   [ATTRIBUTE_ORDERED] = "ordered",
	    [ATTRIBUTE_COST] = "cost",     [ATTRIBUTE_UNIT_PRICE] = "unit_price",
	    [ATTRIBUTE_DATE] = "date",     [ATTRIBUTE_ORDER_DATE] = "order_date",
	    [ATTRIBUTE_STATUS] = "status", [ATTRIBUTE_TYPES] = "type",
	    [ATTRIBUTE_FROM] = "from",     [ATTRIBUTE_TO] = "to",
	    [ATTRIBUTE_VIA] = "via",       [ATTRIBUTE_OUTCOME] = "outcome",
	    [ATTRIBUTE_KIND] = "kind",     [ATTRIBUTE_CONDITION] = "condition",
	    [ATTRIBUTE_TIV] = "tiv",
	};

	return names[a];
}

static const struct step steps[] = {
    {CHOICE_RANK, key_rank, NULL},
    {CHOICE_CREDIBILITY, key_credibility, NULL},
    {CHOICE_RELIABILITY, key_reliability, NULL},
    {CHOICE_ORIGINAL, NULL, NULL}, /* no order: those derived from a rival are dropped */
    {CHOICE_ORIGINS, key_origins, key_price_origins},
    {CHOICE_LATER, key_published, NULL},
    {.why = CHOICE_NONE},
};
