/* Claims that do not count because a newer edition or a standing list takes their place: found
 * before deals are gathered, kept with the reason, and said under every figure they would change.
 */
#include "passed.h"

#include <stdlib.h>

#include "hangar/chain.h"
#include "hangar/intern.h"
#include "hangar/str.h"

#include "inside.h"
#include "lists.h"

void pass_over(struct resolution *r, const struct passed *p)
{
	vec_push(&r->lists->found, *p);
}

static int by_claim(const void *a, const void *b)
{
	const struct passed *x = a, *y = b;

	return x->claim->id < y->claim->id ? -1 : x->claim->id > y->claim->id;
}

void passed_settle(struct resolution *r)
{
	for (size_t i = 0; i < r->lists->found.n; i++)
		vec_push(&r->passed, r->lists->found.v[i]);
	r->lists->found.n = 0;
	if (r->passed.n)
		qsort(r->passed.v, r->passed.n, sizeof *r->passed.v, by_claim);
}

const struct passed *resolution_passed(const struct resolution *r, claim_id claim)
{
	struct claim wanted = {.id = claim};
	struct passed key = {.claim = &wanted};

	return r->passed.n ? bsearch(&key, r->passed.v, r->passed.n, sizeof *r->passed.v, by_claim)
			   : NULL;
}

void each_claim(struct resolution *r, claim_visit *visit, void *arg)
{
	const struct evidence *ev = r->ev;

	for (size_t i = 0; i < ev->transfers.n; i++)
		visit(r, &ev->transfers.v[i].claim, arg);
	for (size_t i = 0; i < ev->holdings.n; i++)
		visit(r, &ev->holdings.v[i].claim, arg);
	for (size_t i = 0; i < ev->airframes.n; i++)
		visit(r, &ev->airframes.v[i].claim, arg);
}

/* ---- in words ---- */

struct account { /* what one edition or stand passes over */
	const struct passed *first;
	size_t claims, across;
	VEC(source_id) sources;
};
VEC_TYPE(accounts, struct account);

/* Would the claim be in a total of that flow under the filter? Where the filter asks for what only
 * a deal has, it may be. */
static bool touches(const struct resolution *r, const struct claim *c, unsigned flows,
		    const struct filter *f, bool told)
{
	struct filter *area = (struct filter *)(uintptr_t)f;

	return (flows & 1U << flow_of_claim(c)) &&
	       (!told || area_reach(r->ev, c, &area, 1) != AREA_OUTSIDE);
}

static void add_source(struct account *a, source_id s)
{
	for (size_t i = 0; i < a->sources.n; i++) {
		if (a->sources.v[i] == s)
			return;
	}
	vec_push(&a->sources, s);
}

static void add_to_account(struct accounts *all, const struct passed *p)
{
	struct account *a = NULL;

	for (size_t i = 0; i < all->n && !a; i++) {
		if (all->v[i].first->by == p->by && all->v[i].first->stand == p->stand)
			a = &all->v[i];
	}
	if (!a) {
		vec_push(all, (struct account){.first = p});
		a = &all->v[all->n - 1];
	}
	a->claims++;
	a->across += p->across;
	add_source(a, p->claim->source);
}

static const char *key_of(const struct resolution *r, source_id s)
{
	return s ? evidence_source_get(r->ev, s)->key : "a source not named";
}

/* "sipri-2024 supersedes sipri-2022" */
static void say_edition(struct str *out, const struct resolution *r, const struct account *a)
{
	str_addf(out, "%s supersedes ", key_of(r, a->first->by));
	for (size_t i = 0; i < a->sources.n; i++)
		str_addf(out, "%s%s",
			 !i                      ? ""
			 : i + 1 == a->sources.n ? " and "
						 : ", ",
			 key_of(r, a->sources.v[i]));
}

static void say_sources(struct str *out, const struct resolution *r, const struct account *a)
{
	size_t origins = sources_origins(r->ev, a->sources.v, a->sources.n);

	str_addf(out, " of %zu other %s", a->sources.n, a->sources.n == 1 ? "source" : "sources");
	if (a->sources.n > 1)
		str_addf(out, " (%zu %s)", origins, origins == 1 ? "origin" : "origins");
}

static void say_account(struct str *out, const struct resolution *r, const struct account *a)
{
	const struct stand *s = a->first->stand;

	if (s)
		str_addf(out, "%s stands for %s", s->list, s->area ? s->area : "everything");
	else
		say_edition(out, r, a);
	str_add(out, ": ");
	integer_format(out, (int64_t)a->claims);
	str_addf(out, " %s", a->claims == 1 ? "claim" : "claims");
	if (s)
		say_sources(out, r, a);
	str_add(out, a->claims == 1 ? " is passed over" : " are passed over");
	if (a->across)
		str_addf(out, ", %zu of which %s beyond what it %s", a->across,
			 a->across == 1 ? "reaches" : "reach", s ? "stands for" : "covers");
}

void resolution_passed_say(struct notices *out, const struct resolution *r, unsigned flows,
			   const struct filter *f, struct arena *a)
{
	struct accounts all = {0};
	bool told = !filter_is_empty(f) && area_told_by(f);

	for (int stands = 0; stands < 2; stands++) {
		for (size_t i = 0; i < r->passed.n; i++) {
			const struct passed *p = &r->passed.v[i];
			if (!p->stand == !stands && touches(r, p->claim, flows, f, told))
				add_to_account(&all, p);
		}
	}
	for (size_t i = 0; i < all.n; i++) {
		struct str s = {0};
		say_account(&s, r, &all.v[i]);
		vec_push(out, arena_strdup(a, str_c(&s)));
		str_free(&s);
		vec_free(&all.v[i].sources);
	}
	for (size_t i = 0; r->lists && i < r->lists->unread.n; i++)
		vec_push(out, r->lists->unread.v[i]);
	vec_free(&all);
}

static size_t count_touching(const struct resolution *r, unsigned flows, const struct filter *f)
{
	const struct other_claims *o = &r->ev->other;
	bool told = !filter_is_empty(f) && area_told_by(f);
	size_t n = 0;

	for (size_t i = 0; i < o->transfers.n; i++)
		n += touches(r, &o->transfers.v[i].claim, flows, f, told);
	for (size_t i = 0; i < o->holdings.n; i++)
		n += touches(r, &o->holdings.v[i].claim, flows, f, told);
	for (size_t i = 0; i < o->airframes.n; i++)
		n += touches(r, &o->airframes.v[i].claim, flows, f, told);
	return n;
}

void resolution_other_say(struct notices *out, const struct resolution *r, unsigned flows,
			  const struct filter *f, struct arena *a)
{
	size_t n = count_touching(r, flows, f);
	struct str count = {0};

	if (!n)
		return;
	integer_format(&count, (int64_t)n);
	vec_push(out, arena_printf(a,
				   "%s of other equipment %s left out; class:" OTHER_CLASS
				   " counts %s, class:" ANY_CLASS " all",
				   arena_printf(a, "%s claim%s", str_c(&count), n == 1 ? "" : "s"),
				   n == 1 ? "is" : "are", n == 1 ? "it" : "them"));
	str_free(&count);
}

bool still_counts(const struct resolution *r, const struct claim *c)
{
	bool undated;

	return !resolution_passed(r, c->id) && policy_admits(&r->policy, r->ev, c, &undated);
}
