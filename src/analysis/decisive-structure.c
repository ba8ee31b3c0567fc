/* Decisive claims told by the structure of a figure, where there are too many to leave out one
 * after the other: what the chosen one is made of, and the rivals that make an end. Of several
 * rivals that make the same end none is decisive. */
#include "decisive-inside.h"

#include "bound.h"
#include "caps.h"
#include "held.h"

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

/* ---- of caps ---- */

struct caps_structure {
	struct why_work *w;
	VEC(claim_id) rows; /* of the list in work */
	VEC(claim_id) highest;
	int64_t most;
};

static void see_held(void *arg, const struct held_seen *s)
{
	struct caps_structure *c = arg;

	if (s->what == HELD_ROW || s->what == HELD_BEYOND)
		vec_push(&c->rows, s->row->claim.id);
	if (s->what == HELD_LIST && s->most > c->most) {
		c->highest.n = 0;
		for (size_t i = 0; i < c->rows.n; i++)
			vec_push(&c->highest, c->rows.v[i]);
		c->most = s->most;
	}
	if (s->what == HELD_LIST || s->what == HELD_SILENT)
		c->rows.n = 0;
}

/* Could the lots have more of the type than the cap allows? */
static bool may_bind(const struct feasible *f, size_t cap)
{
	int64_t sum = 0;

	for (size_t i = 0; i < f->cells.n; i++) {
		size_t c = f->cells.v[i].cap;
		while (c != cap && c != FEASIBLE_NO_CAP)
			c = f->caps.v[c].within;
		if (c == cap)
			sum = bound_sum(sum, f->lots.v[f->cells.v[i].lot].high);
	}
	return sum > f->caps.v[cap].most;
}

static void structure_of_problem(struct caps_structure *c, struct held *held,
				 const struct cap_problem *x)
{
	struct source_list ignored;

	held_by(held, x->giver);
	held_at(held, x->day);
	for (size_t i = 0; i < x->types.n; i++) {
		c->most = -1;
		c->highest.n = 0;
		held_most(held, x->types.v[i].type, &ignored);
		for (size_t k = 0; k < c->highest.n && may_bind(&x->f, i); k++)
			vec_push(&c->w->why->decisive, c->highest.v[k]);
	}
}

void structure_of_caps(struct why_work *w)
{
	struct caps_structure c = {.w = w};
	struct held *held = held_new(w->r);

	held_watch(held, see_held, &c);
	for (size_t i = 0; i < w->r->caps->problems.n; i++)
		structure_of_problem(&c, held, &w->r->caps->problems.v[i]);
	held_free(&held);
	vec_free(&c.rows);
	vec_free(&c.highest);
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
		if (x->operator_ == s->operator_ && x->types == s->types &&
		    x->ordered == s->ordered)
			return true;
	}
	return false;
}

enum { MOST_ROWS = 1000 }; /* of one list, party and type, that are left out one by one */

/* What a teller has without one of its rows. */
static struct quantity sum_without(const struct teller *t, size_t row)
{
	struct quantity sum = {0};

	for (size_t i = 0; i < t->n; i++) {
		struct quantity q = t->rows[i]->count;
		if (i == row || !(q.flags & Q_ENDS))
			continue;
		if (!(sum.flags & Q_ENDS))
			sum = q;
		else if (quantity_add(&sum, sum, q, NULL))
			return t->sum;
	}
	return sum;
}

static bool teller_count(void *arg, size_t i, struct quantity *out)
{
	*out = ((struct resolved_deal *)arg)->versions.v[i].count;
	return (out->flags & Q_ENDS) != 0;
}

/* The stock where a teller has another sum: chosen and ranged anew, snapshots and repetitions
 * left as they are. */
static struct quantity stock_with(struct party_structure *p, const struct stock_seen *seen,
				  size_t teller, struct quantity sum)
{
	struct resolved_deal d = *seen->as_deal;
	struct quantity was, stock;
	enum choice why;
	size_t chosen;

	if (seen->tellers->n == 1)
		return sum;
	was = d.versions.v[teller].count;
	d.versions.v[teller].count = sum;
	chosen = choose_version(&p->w->bench->shop, &d, ATTRIBUTE_COUNT, &why);
	stock = range_over(&d, chosen, teller_count, &d);
	d.versions.v[teller].count = was;
	return stock;
}

static bool same_ends(struct quantity a, struct quantity b)
{
	return (a.flags & Q_ENDS) == (b.flags & Q_ENDS) && a.low == b.low && a.best == b.best &&
	       a.high == b.high;
}

/* Of so many rows each has a figure of its own, and changes the sum. */
static void push_rows(struct why_work *w, const struct teller *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct quantity q = t->rows[i]->count;
		if ((q.flags & Q_ENDS) && (q.low || q.best || q.high))
			push(w, &t->rows[i]->claim);
	}
}

static void see_structure(void *arg, const struct stock_seen *seen)
{
	struct party_structure *p = arg;

	if (!is_wanted(p, seen->stock))
		return;
	for (size_t i = 0; i < seen->tellers->n; i++) {
		const struct teller *t = &seen->tellers->v[i];
		if (t->n > MOST_ROWS && i == seen->chosen)
			push_rows(p->w, t);
		for (size_t row = 0; row < t->n && t->n <= MOST_ROWS; row++) {
			struct quantity q = stock_with(p, seen, i, sum_without(t, row));
			if (!same_ends(q, seen->stock->count))
				push(p->w, &t->rows[row]->claim);
		}
	}
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
