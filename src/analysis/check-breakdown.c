/* breakdown-mismatch: a source gives a whole and its pieces, and they do not add up: types of a
 * holding, lots of a deal. */
#include "check-group.h"
#include "inside.h"

#include <stdlib.h>
#include <string.h>

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

struct whole {
	struct quantity count;
	claim_id claim;
	const char *about, *pieces; /* "; the types it lists" */
	const char *group, *brief;
};

/* `m` says what was given as a whole; the rest is said here. */
static void compare(struct remarks *out, const struct tally *t, const struct whole *w,
		    struct str *m)
{
	struct remark *x;

	if (t->pieces == 0 || t->open || quantity_overlaps(t->sum, w->count))
		return;
	str_add(m, w->pieces);
	say_sum(m, t, w->count);
	x = remark_add(out, SEVERITY_WARNING, w->about, str_c(m), w->group, w->brief);
	remark_claim(x, w->claim);
	for (size_t i = 0; i < t->claims.n; i++)
		remark_claim(x, t->claims.v[i]);
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
	int order;

	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	order = date_compare(&x->as_of, &y->as_of);
	if (!order)
		order = strcmp(x->base ? x->base : "", y->base ? y->base : "");
	if (order)
		return order;
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

static void compare_row(struct remarks *out, const struct resolution *r,
			const struct holding *const *rows, size_t n, const struct holding *whole)
{
	struct str m = {0}, about = {0}, brief = {0};
	struct whole w = {.count = whole->count,
			  .claim = whole->claim.id,
			  .pieces = "; the types it lists"};
	struct tally t = {0};

	for (size_t i = 0; i < n; i++) {
		if (rows[i]->types && holding_speaks_of(whole, rows[i]->condition, rows[i]->base))
			count_piece(&t, rows[i]->count, rows[i]->claim.id);
	}
	say_whole(&m, r->ev, whole);
	str_addf(&about, "source:%s", say_source(r->ev, whole->claim.source));
	str_addf(&brief, "%s ", say_party(r->ev, whole->operator_));
	date_format(&brief, &whole->as_of);
	w.about = w.group = str_c(&about);
	w.brief = str_c(&brief);
	compare(out, &t, &w, &m);
	vec_free(&t.claims);
	str_free(&m);
	str_free(&about);
	str_free(&brief);
}

/* The wholes that a list gives of one base, or of none, by condition. Where it has several rows
 * without a type that differ, these are aircraft without a name, and none of them is the whole. */
struct wholes {
	const struct holding *of[CONDITION_ABANDONED + 1];
	bool several[CONDITION_ABANDONED + 1];
};

static void find_wholes(struct wholes *w, const struct holding *const *rows, size_t n)
{
	*w = (struct wholes){0};
	for (size_t i = 0; i < n; i++) {
		const struct holding *h = rows[i];
		if (h->types || !(h->count.flags & Q_ENDS))
			continue;
		if (!w->of[h->condition])
			w->of[h->condition] = h;
		else if (!quantity_equal(w->of[h->condition]->count, h->count))
			w->several[h->condition] = true;
	}
}

/* The rows of one list, by base: a whole of a base has its pieces beside it. */
static void compare_list(struct remarks *out, const struct resolution *r,
			 const struct holding *const *rows, size_t n)
{
	struct wholes w;

	for (size_t first = 0, end; first < n; first = end) {
		for (end = first; end < n && streq(rows[end]->base, rows[first]->base);)
			end++;
		find_wholes(&w, rows + first, end - first);
		for (size_t c = 0; c <= CONDITION_ABANDONED; c++) {
			if (!w.of[c] || w.several[c])
				continue;
			if (rows[first]->base)
				compare_row(out, r, rows + first, end - first, w.of[c]);
			else
				compare_row(out, r, rows, n, w.of[c]);
		}
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

static void compare_holdings(struct remarks *out, const struct resolution *r)
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
		compare_list(out, r, rows.v + first, end - first);
	}
	vec_free(&rows);
}

/* ---- lots of a deal ---- */

static void compare_whole(struct remarks *out, const struct resolution *r,
			  const struct resolved_deal *d, const struct version *v, size_t whole)
{
	const struct lot *l = &v->lots.v[whole];
	struct str m = {0}, about = {0}, group = {0};
	struct whole w = {.count = l->count,
			  .claim = l->first->claim.id,
			  .pieces = "; the lots it lists",
			  .brief = d->key};
	struct tally t = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		if (lot_is_piece(v, i, whole))
			count_piece(&t, v->lots.v[i].count, v->lots.v[i].first->claim.id);
	}
	str_addf(&m, "%s gives ", say_source(r->ev, v->source));
	say_quantity(&m, l->count);
	str_add(&m, " aircraft in all");
	if (l->site)
		str_addf(&m, " at %s", l->site);
	str_addf(&about, "deal:%s", d->key);
	str_addf(&group, "source:%s", say_source(r->ev, v->source));
	w.about = str_c(&about);
	w.group = str_c(&group);
	compare(out, &t, &w, &m);
	vec_free(&t.claims);
	str_free(&m);
	str_free(&about);
	str_free(&group);
}

static void compare_version(struct remarks *out, const struct resolution *r,
			    const struct resolved_deal *d, const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (v->lots.v[i].whole && (v->lots.v[i].count.flags & Q_ENDS))
			compare_whole(out, r, d, v, i);
	}
}

void check_breakdown_mismatch(struct findings *out, const struct resolution *r,
			      const struct check *self)
{
	struct remarks all = {.many = "wholes are not the sum of the pieces beside them"};

	compare_holdings(&all, r);
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++)
			compare_version(&all, r, d, &d->versions.v[k]);
	}
	remarks_say(out, &all, self);
}
