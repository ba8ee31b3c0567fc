/* Decisive claims told by the structure of a figure, where there are too many to leave out one
 * after the other: what the chosen one is made of, and the rivals that make an end. Of several
 * rivals that make the same end none is decisive. */
#include "decisive-inside.h"

static void push(struct why_work *w, const struct claim *c)
{
	vec_push(&w->why->decisive, c->id);
}

/* ---- ends ---- */

static int64_t least(struct quantity q)
{
	return q.flags & Q_LOW ? q.low : q.flags & Q_BEST ? q.best : INT64_MAX;
}

static int64_t most(struct quantity q)
{
	return q.flags & Q_HIGH ? q.high : q.flags & Q_BEST ? q.best : INT64_MIN;
}

/* Does the figure at `at` alone make an end of the range? */
static bool makes_an_end(const struct quantity *all, size_t n, size_t at, struct quantity range)
{
	bool low = (range.flags & Q_LOW) && least(all[at]) == range.low;
	bool high = (range.flags & Q_HIGH) && most(all[at]) == range.high;

	for (size_t i = 0; i < n; i++) {
		low = low && (i == at || least(all[i]) != range.low);
		high = high && (i == at || most(all[i]) != range.high);
	}
	return low || high;
}

/* ---- of a deal ---- */

static struct quantity nothing_where_silent(const struct resolved_deal *d, size_t i, bool cost)
{
	const struct version *v = &d->versions.v[i];

	if (!version_competes(d, v))
		return (struct quantity){0};
	return cost ? v->cost[d->price_kind].minor : v->count;
}

static void structure_of_attribute(struct why_work *w, const struct resolved_deal *d, bool cost)
{
	size_t chosen = d->chosen[cost ? ATTRIBUTE_COST : ATTRIBUTE_COUNT];
	struct quantity *all = mem_zalloc((d->versions.n + 1) * sizeof *all);

	for (size_t i = 0; i < d->versions.n; i++)
		all[i] = nothing_where_silent(d, i, cost);
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		bool names = i == chosen ||
			     makes_an_end(all, d->versions.n, i, cost ? d->cost.minor : d->count);
		for (size_t k = 0; k < v->claims.n && names; k++)
			push(w, &v->claims.v[k]->claim);
	}
	mem_free(all);
}

void structure_of_deal(struct why_work *w, const struct resolved_deal *d)
{
	structure_of_attribute(w, d, false);
	structure_of_attribute(w, d, true);
	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		if (o->stance == DENIES && !o->excluded && d->denials == 1)
			push(w, &o->claim->claim);
	}
}

/* ---- of holdings ---- */

struct party_structure {
	struct why_work *w;
	size_t first, end; /* stocks of the resolution */
};

static bool is_wanted(const struct party_structure *p, const struct stock *s)
{
	for (size_t i = p->first; i < p->end; i++) {
		const struct stock *x = &p->w->r->stocks.v[i];
		if (x->operator_ == s->operator_ && x->types == s->types)
			return true;
	}
	return false;
}

static bool is_nothing(struct quantity q)
{
	return !(q.flags & Q_ENDS) || (!q.low && !q.best && !q.high);
}

static void push_rows(struct why_work *w, const struct teller *t)
{
	for (size_t i = 0; i < t->n; i++) {
		if (!is_nothing(t->rows[i]->count))
			push(w, &t->rows[i]->claim);
	}
}

static void see_structure(void *arg, const struct stock_seen *seen)
{
	struct party_structure *p = arg;
	size_t n = seen->tellers->n;
	struct quantity *all;

	if (!is_wanted(p, seen->stock))
		return;
	all = mem_zalloc(n * sizeof *all);
	for (size_t i = 0; i < n; i++) {
		if (n == 1 || version_competes(seen->as_deal, &seen->as_deal->versions.v[i]))
			all[i] = seen->tellers->v[i].sum;
	}
	for (size_t i = 0; i < n; i++) {
		if (i == seen->chosen || makes_an_end(all, n, i, seen->stock->count))
			push_rows(p->w, &seen->tellers->v[i]);
	}
	mem_free(all);
}

int structure_of_party(struct why_work *w, party_id party, size_t first, size_t end)
{
	struct party_structure p = {.w = w, .first = first, .end = end};
	const struct resolution *r;
	int rc;

	w->bench->shop.see_stock = see_structure;
	w->bench->shop.seeing = &p;
	rc = without_party(w->bench, &r, party, 0, w->e);
	w->bench->shop.see_stock = NULL;
	decisive_settle(w->why);
	return rc;
}

/* ---- of airframes ---- */

struct airframes_structure {
	struct why_work *w;
	const struct stock *stock; /* NULL: those whose parts meet the filter */
	const struct filter *f;
	size_t at; /* the stock in work, as the whole ledger has it */
};

static bool fleet_is_wanted(const struct airframes_structure *a, const struct stock *s)
{
	const struct resolution *r = a->w->r;

	if (a->stock)
		return a->stock == s;
	return filter_match(a->f, &r->parts.v[s->first_part], part_facet, part_text,
			    (void *)(uintptr_t)r) != FILTER_NO;
}

static void see_fleet(void *arg, const struct stock *s, const struct listed_airframe *v, size_t n)
{
	struct airframes_structure *a = arg;
	const struct stock *own = &a->w->r->stocks.v[a->at++];

	(void)s;
	for (size_t i = 0; fleet_is_wanted(a, own) && i < n; i++) {
		if (!v[i].again)
			push(a->w, &v[i].a->claim);
	}
}

static size_t first_fleet(const struct resolution *r)
{
	size_t i = 0;

	while (i < r->stocks.n && r->parts.v[r->stocks.v[i].first_part].flow == FLOW_HOLDINGS)
		i++;
	return i;
}

int structure_of_airframes(struct why_work *w, const struct stock *s, const struct filter *f)
{
	struct airframes_structure a = {w, s, f, first_fleet(w->r)};
	const struct resolution *r;
	int rc;

	w->bench->shop.see_fleet = see_fleet;
	w->bench->shop.seeing = &a;
	rc = without_airframes(w->bench, &r, 0, w->e);
	w->bench->shop.see_fleet = NULL;
	decisive_settle(w->why);
	return rc;
}
