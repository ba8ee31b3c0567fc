/* Sources that say the same of a deal are put together, and put in order. */
#include "sides.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "list.h"
#include "mark.h"
#include "side-inside.h"

static const struct {
	const char *title;
	enum attribute attribute;
	bool figure;
} facts[FACTS] = {
    [FACT_COUNT] = {"aircraft", ATTRIBUTE_COUNT, true},
    [FACT_ORDERED] = {"ordered", ATTRIBUTE_ORDERED, true},
    [FACT_EACH] = {"each", ATTRIBUTE_UNIT_PRICE, true},
    [FACT_LOT] = {"in all", ATTRIBUTE_COST, true},
    [FACT_DATE] = {"date", ATTRIBUTE_DATE, true},
    [FACT_ORDER_DATE] = {"order date", ATTRIBUTE_ORDER_DATE, true},
    [FACT_STATUS] = {"status", ATTRIBUTE_STATUS, false},
    [FACT_FROM] = {"from", ATTRIBUTE_FROM, false},
    [FACT_TO] = {"to", ATTRIBUTE_TO, false},
    [FACT_VIA] = {"via", ATTRIBUTE_VIA, false},
    [FACT_TYPES] = {"types", ATTRIBUTE_TYPES, false},
    [FACT_OUTCOME] = {"for", ATTRIBUTE_OUTCOME, false},
    [FACT_KIND] = {"kind", ATTRIBUTE_KIND, false},
    [FACT_CONDITION] = {"condition", ATTRIBUTE_CONDITION, false},
    [FACT_TIV] = {"TIV", ATTRIBUTE_TIV, true},
    [FACT_SITES] = {"sites", ATTRIBUTES, false},
};

const char *fact_title(enum side_fact f)
{
	return facts[f].title;
}

enum attribute fact_attribute(enum side_fact f)
{
	return facts[f].attribute;
}

bool fact_is_figure(enum side_fact f)
{
	return facts[f].figure;
}

/* ---- marks ---- */

/* An error that begins with a claim of this source. */
static bool is_at_fault(const struct sides *s, const struct version *v)
{
	const struct findings *f = s->findings;

	for (size_t i = 0; f && i < f->list.n; i++) {
		const struct finding *x = &f->list.v[i];
		bool stands = x->severity == SEVERITY_ERROR && !x->ack;
		for (size_t k = 0; stands && x->claims.n && k < v->claims.n; k++) {
			if (v->claims.v[k]->claim.id == x->claims.v[0])
				return true;
		}
	}
	return false;
}

static const char *mark_of(const struct sides *s, struct side *x)
{
	const char *mark = NULL;

	if (!x->versions.n)
		return x->objections.v[0]->excluded           ? MARK_EXCLUDED
		       : x->objections.v[0]->stance == DENIES ? "✗"
							      : "?";
	for (size_t i = 0; i < x->versions.n; i++) {
		const char *own = version_mark(s->deal, x->versions.v[i]);
		mark = own && (!mark || streq(own, MARK_CHOSEN)) ? own : mark;
		x->fault |= is_at_fault(s, x->versions.v[i]);
	}
	return mark ? mark : x->fault ? "✗" : "";
}

/* ---- putting together ---- */

static struct side *add_side(struct sides *s)
{
	struct side *x = arena_alloc(s->look->arena, sizeof *x);

	vec_push(&s->list, x);
	return x;
}

static bool says_the_same(const struct side *x, const struct version *v, const struct said *said)
{
	const struct version *first = x->versions.n ? x->versions.v[0] : NULL;

	if (!first || first->excluded != v->excluded || first->part != v->part ||
	    first->rank != v->rank)
		return false;
	for (int f = 0; f < FACTS; f++) {
		if (!streq(x->said[f].text, said[f].text))
			return false;
	}
	return true;
}

static void add_version(struct sides *s, const struct version *v)
{
	struct side *found = NULL;
	struct said said[FACTS];

	for (int f = 0; f < FACTS; f++) {
		said[f] = side_said(s, v, (enum side_fact)f);
		s->saying[f] += said[f].text != NULL;
		s->disputed[f] |= said[f].how == SAID_FITS || said[f].how == SAID_DIFFERS;
	}
	for (size_t i = 0; i < s->list.n && !found; i++)
		found = says_the_same(s->list.v[i], v, said) ? s->list.v[i] : NULL;
	if (!found)
		found = add_side(s);
	vec_push(&found->versions, v);
	for (int f = 0; f < FACTS; f++) {
		if (found->said[f].how != SAID_CHOSEN)
			found->said[f] = said[f];
	}
}

static void add_objection(struct sides *s, const struct objection *o)
{
	struct side *found = NULL;

	for (size_t i = 0; i < s->list.n && !found; i++) {
		struct side *x = s->list.v[i];
		const struct objection *first = x->versions.n ? NULL : x->objections.v[0];
		if (first && first->stance == o->stance && first->denies == o->denies &&
		    first->excluded == o->excluded)
			found = x;
	}
	if (!found)
		found = add_side(s);
	for (size_t i = 0; i < found->objections.n; i++) {
		if (found->objections.v[i]->claim->claim.source == o->claim->claim.source)
			return;
	}
	vec_push(&found->objections, o);
}

/* ---- order ---- */

static int rank_of(const struct side *x)
{
	if (!x->versions.n)
		return x->objections.v[0]->stance == DENIES ? 5 : 4;
	return streq(x->mark, MARK_CHOSEN)  ? 0
	       : x->versions.v[0]->excluded ? 3
	       : x->versions.v[0]->part     ? 2
					    : 1;
}

/* Those that count first, the better grade first. */
static int by_rank(const void *a, const void *b)
{
	const struct side *x = *(struct side *const *)a, *y = *(struct side *const *)b;
	int order = rank_of(x) - rank_of(y);

	if (!order && x->versions.n)
		order = grade_compare(x->versions.v[0]->grade, y->versions.v[0]->grade);
	return order ? order : side_claim(x, 0)->id < side_claim(y, 0)->id ? -1 : 1;
}

static int by_grade(const void *a, const void *b)
{
	const struct version *x = *(const struct version *const *)a;
	const struct version *y = *(const struct version *const *)b;
	int order = grade_compare(x->grade, y->grade);

	return order ? order : x < y ? -1 : 1;
}

/* The chosen one leads its side. */
static void lead(const struct sides *s, struct side *x)
{
	qsort(x->versions.v, x->versions.n, sizeof *x->versions.v, by_grade);
	for (size_t i = 1; i < x->versions.n; i++) {
		const struct version *v = x->versions.v[i];
		if (!streq(version_mark(s->deal, v), MARK_CHOSEN) ||
		    streq(version_mark(s->deal, x->versions.v[0]), MARK_CHOSEN))
			continue;
		for (size_t k = i; k > 0; k--)
			x->versions.v[k] = x->versions.v[k - 1];
		x->versions.v[0] = v;
	}
}

static void finish(const struct sides *s, struct side *x)
{
	if (x->versions.n)
		lead(s, x);
	x->mark = mark_of(s, x);
	side_tell(s, x);
}

struct sides *sides_new(const struct look *l, const struct resolved_deal *d,
			const struct findings *f)
{
	struct sides *s = mem_zalloc(sizeof *s);

	s->look = l;
	s->deal = d;
	s->findings = f;
	for (size_t i = 0; i < d->versions.n; i++)
		add_version(s, &d->versions.v[i]);
	for (size_t i = 0; i < d->objections.n; i++)
		add_objection(s, &d->objections.v[i]);
	for (size_t i = 0; i < s->list.n; i++)
		finish(s, s->list.v[i]);
	if (s->list.n)
		qsort(s->list.v, s->list.n, sizeof *s->list.v, by_rank);
	return s;
}

void sides_free(struct sides **sp)
{
	struct sides *s = *sp;

	if (!s)
		return;
	for (size_t i = 0; i < s->list.n; i++) {
		vec_free(&s->list.v[i]->versions);
		vec_free(&s->list.v[i]->objections);
	}
	vec_free(&s->list);
	mem_free(s);
	*sp = NULL;
}
