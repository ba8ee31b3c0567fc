/* breakdown-mismatch: a source gives a whole and its pieces, and they do not add up: types of a
 * holding, lots of a deal. */
#include "check-inside.h"
#include "inside.h"

#include <stdlib.h>

#include "hangar/err.h"

struct tally {
	struct quantity sum;
	size_t pieces;
	bool open; /* a piece without a number: nothing can be said */
	VEC(claim_id) claims;
};

static void count_piece(struct tally *t, struct quantity q, claim_id id)
{
	struct err ignored = ERR_INIT;

	t->pieces++;
	vec_push(&t->claims, id);
	if (!(q.flags & Q_ENDS) ||
	    quantity_add(&t->sum, t->pieces == 1 ? quantity_exact(0) : t->sum, q, &ignored))
		t->open = true;
	err_clear(&ignored);
}

static void say_sum(struct str *m, const struct tally *t, struct quantity whole)
{
	str_add(m, " add up to ");
	say_quantity(m, t->sum);
	if (quantity_is_exact(t->sum) && quantity_is_exact(whole)) {
		int64_t gap = whole.best - t->sum.best;
		str_add(m, ", ");
		integer_format(m, gap < 0 ? -gap : gap);
		str_add(m, gap < 0 ? " too many" : " short");
	}
}

/* `whole` and `m` say what was given as a whole; the rest is said here. */
static void compare(struct findings *out, struct tally *t, struct quantity whole, claim_id id,
		    const char *about, const char *pieces, struct str *m, const struct check *self)
{
	struct finding *f;

	if (t->pieces == 0 || t->open || quantity_overlaps(t->sum, whole))
		return;
	str_add(m, pieces);
	say_sum(m, t, whole);
	f = finding_add(out, self, SEVERITY_WARNING, about, m);
	vec_push(&f->claims, id);
	for (size_t i = 0; i < t->claims.n; i++)
		vec_push(&f->claims, t->claims.v[i]);
}

/* ---- holdings ---- */

/* One list: the rows of one source on one party and day. */
static bool same_list(const struct holding *a, const struct holding *b)
{
	return a->operator_ == b->operator_ && a->claim.source == b->claim.source &&
	       date_equal(&a->as_of, &b->as_of);
}

static int by_list(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;
	int dates;

	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	dates = date_compare(&x->as_of, &y->as_of);
	if (dates)
		return dates;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

static void say_whole(struct str *m, const struct evidence *ev, const struct holding *h)
{
	str_addf(m, "%s gives %s ", say_source(ev, h->claim.source), say_party(ev, h->operator_));
	say_quantity(m, h->count);
	str_add(m, " aircraft");
	if (h->condition)
		str_addf(m, " %s", vocabulary_name(&condition_words, (int)h->condition));
	if (date_stated(&h->as_of)) {
		str_add(m, " as of ");
		date_format(m, &h->as_of);
	}
}

static void compare_row(struct findings *out, const struct resolution *r,
			const struct holding *const *rows, size_t n, const struct holding *whole,
			const struct check *self)
{
	struct tally t = {0};
	struct str m = {0}, about = {0};

	for (size_t i = 0; i < n; i++) {
		if (rows[i]->types && holding_speaks_of(whole, rows[i]->condition, rows[i]->base))
			count_piece(&t, rows[i]->count, rows[i]->claim.id);
	}
	say_whole(&m, r->ev, whole);
	str_addf(&about, "source:%s", say_source(r->ev, whole->claim.source));
	compare(out, &t, whole->count, whole->claim.id, str_c(&about), "; the types it lists", &m,
		self);
	vec_free(&t.claims);
	str_free(&m);
	str_free(&about);
}

static void compare_list(struct findings *out, const struct resolution *r,
			 const struct holding *const *rows, size_t n, const struct check *self)
{
	size_t typed = 0;

	for (size_t i = 0; i < n; i++)
		typed += rows[i]->types != 0;
	for (size_t i = 0; i < n && typed; i++) {
		if (!rows[i]->types && (rows[i]->count.flags & Q_ENDS))
			compare_row(out, r, rows, n, rows[i], self);
	}
}

/* [source]: whether it gives any whole; most lists give none, and need not be put in order. */
static bool *sources_of_wholes(const struct evidence *ev)
{
	bool *has = mem_zalloc((ev->sources.n + 1) * sizeof *has);

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		has[h->claim.source] |= !h->types && (h->count.flags & Q_ENDS);
	}
	return has;
}

static void compare_holdings(struct findings *out, const struct resolution *r,
			     const struct check *self)
{
	VEC(const struct holding *) rows = {0};
	bool undated, *has_whole = sources_of_wholes(r->ev);

	for (size_t i = 0; i < r->ev->holdings.n; i++) {
		const struct holding *h = &r->ev->holdings.v[i];
		if (has_whole[h->claim.source] && h->claim.stance != DENIES &&
		    h->claim.stance != DOUBTS &&
		    h->claim.rank != RANK_DEPRECATED && /* another row stands in its place */
		    policy_admits(&r->policy, r->ev, &h->claim, &undated))
			vec_push(&rows, h);
	}
	mem_free(has_whole);
	if (rows.n)
		qsort(rows.v, rows.n, sizeof *rows.v, by_list);
	for (size_t first = 0, end; first < rows.n; first = end) {
		for (end = first; end < rows.n && same_list(rows.v[first], rows.v[end]);)
			end++;
		compare_list(out, r, rows.v + first, end - first, self);
	}
	vec_free(&rows);
}

/* ---- lots of a deal ---- */

static void compare_whole(struct findings *out, const struct resolution *r,
			  const struct resolved_deal *d, const struct version *v, size_t whole,
			  const struct check *self)
{
	const struct lot *w = &v->lots.v[whole];
	struct tally t = {0};
	struct str m = {0}, about = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		if (lot_is_piece(v, i, whole))
			count_piece(&t, l->count, l->first->claim.id);
	}
	str_addf(&m, "%s gives ", say_source(r->ev, v->source));
	say_quantity(&m, w->count);
	str_add(&m, " aircraft in all");
	if (w->site)
		str_addf(&m, " at %s", w->site);
	str_addf(&about, "deal:%s", d->key);
	compare(out, &t, w->count, w->first->claim.id, str_c(&about), "; the lots it lists", &m,
		self);
	vec_free(&t.claims);
	str_free(&m);
	str_free(&about);
}

static void compare_version(struct findings *out, const struct resolution *r,
			    const struct resolved_deal *d, const struct version *v,
			    const struct check *self)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (v->lots.v[i].whole && (v->lots.v[i].count.flags & Q_ENDS))
			compare_whole(out, r, d, v, i, self);
	}
}

void check_breakdown_mismatch(struct findings *out, const struct resolution *r,
			      const struct check *self)
{
	compare_holdings(out, r, self);
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++)
			compare_version(out, r, d, &d->versions.v[k], self);
	}
}
