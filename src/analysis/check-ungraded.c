/* ungraded-source: sources that make claims and are described without a reliability. Said once,
 * whatever they are: a ledger of one register can't help it. Of those that nothing describes
 * unresolved-name asks for both. */
#include "check-inside.h"

#include <stdlib.h>

#define NAMED       3
#define CLAIMS_KEPT 1000

struct voice_count {
	source_id source;
	size_t claims;
	claim_id first;
};

static void count(struct voice_count *of, const struct resolution *r, const struct claim *c)
{
	bool undated;

	if (c->stance == DENIES || c->stance == DOUBTS ||
	    !policy_admits(&r->policy, r->ev, c, &undated) || resolution_passed(r, c->id))
		return;
	if (!of[c->source].claims++)
		of[c->source].first = c->id;
}

static int by_claims(const void *a, const void *b)
{
	const struct voice_count *x = a, *y = b;

	if (x->claims != y->claims)
		return x->claims > y->claims ? -1 : 1;
	return x->source < y->source ? -1 : x->source > y->source;
}

/* The sources without a reliability that state something, biggest first; how many. */
static size_t find_ungraded(struct voice_count *of, const struct evidence *ev)
{
	size_t n = 0;

	for (size_t i = 0; i < ev->sources.n; i++) {
		struct voice_count c = of[i + 1];
		c.source = (source_id)(i + 1);
		if (c.claims && ev->sources.v[i].batch && !ev->sources.v[i].reliability)
			of[n++] = c;
	}
	if (n)
		qsort(of, n, sizeof *of, by_claims);
	return n;
}

static void say_ungraded(struct str *m, const struct evidence *ev, const struct voice_count *v,
			 size_t n)
{
	const char *named[NAMED];
	int64_t claims = 0;

	for (size_t i = 0; i < n; i++) {
		claims += (int64_t)v[i].claims;
		if (i < NAMED)
			named[i] = say_source(ev, v[i].source);
	}
	if (n > 1)
		str_addf(m, "%zu sources have no reliability: ", n);
	say_names(m, named, n, NAMED);
	str_add(m, n > 1 ? " (" : " has no reliability (");
	integer_format(m, claims);
	str_addf(m, " claim%s); grade %s A to F, so that the better of two is chosen by grade",
		 claims == 1 ? "" : "s", n > 1 ? "them" : "it");
}

static void report(struct findings *out, const struct evidence *ev, const struct voice_count *v,
		   size_t n, const struct check *self)
{
	struct str m = {0}, about = {0};
	struct finding *f;

	say_ungraded(&m, ev, v, n);
	if (n == 1)
		str_addf(&about, "source:%s", say_source(ev, v->source));
	else
		str_add(&about, "ledger");
	f = finding_add(out, self, SEVERITY_NOTE, str_c(&about), &m);
	f->among = n == 1 ? NULL : "sources";
	for (size_t i = 0; i < n && i < CLAIMS_KEPT; i++)
		vec_push(&f->claims, v[i].first);
	str_free(&m);
	str_free(&about);
}

void check_ungraded_source(struct findings *out, const struct resolution *r,
			   const struct check *self)
{
	const struct evidence *ev = r->ev;
	struct voice_count *of = mem_zalloc((ev->sources.n + 1) * sizeof *of);
	size_t n;

	for (size_t i = 0; i < ev->transfers.n; i++)
		count(of, r, &ev->transfers.v[i].claim);
	for (size_t i = 0; i < ev->holdings.n; i++)
		count(of, r, &ev->holdings.v[i].claim);
	for (size_t i = 0; i < ev->airframes.n; i++)
		count(of, r, &ev->airframes.v[i].claim);
	n = find_ungraded(of, ev);
	if (n)
		report(out, ev, of, n, self);
	mem_free(of);
}
