/* Totals. Parts are taken deal by deal: the filter says whether one counts, dimension.c into which
 * rows, total-money.c what its cost comes to, total-group.c how the rows add up, total-note.c what
 * is worth saying beside them. */
#include "total-inside.h"

#include "hangar/err.h"
#include "hangar/intern.h"

/* ---- parts ---- */

static void open_stock(struct total_work *w, const struct stock *s)
{
	w->deal.claims = s->claims;
	w->deal.orders = s->ordered;
	w->deal.states_count = quantity_stated(s->count);
	w->deal.count = (struct slack){s->count_below, s->count_above, s->count};
	if (s->ordered)
		w->deal.ordered = w->deal.count;
}

struct slack orders_slack(struct quantity whole, const struct sum *parts)
{
	struct slack s = {.whole = whole};

	if ((whole.flags & Q_LOW) && parts->low > whole.low)
		s.below = parts->low - whole.low;
	if (!(whole.flags & Q_HIGH))
		s.above = (whole.flags & Q_ENDS) && !parts->open ? INT64_MAX : 0;
	else if (!parts->open && whole.high > parts->high)
		s.above = whole.high - parts->high;
	return s;
}

static struct slack ordered_slack(const struct resolution *r, const struct resolved_deal *d)
{
	struct sum parts = {0};

	for (size_t i = 0; i < d->part_count; i++) {
		if (!sum_add(&parts, r->parts.v[d->first_part + i].ordered, false))
			return (struct slack){.whole = d->ordered};
	}
	return orders_slack(d->ordered, &parts);
}

static int open_deal(struct total_work *w, const struct part *p, struct err *e)
{
	const struct resolved_deal *d = part_deal(w->r, p);
	struct deal_in_work *deal = &w->deal;

	*deal = (struct deal_in_work){.index = p->deal, .d = d};
	if (!d) {
		open_stock(w, &w->r->stocks.v[p->deal]);
		return 0;
	}
	deal->claims = d->claims - d->split_claims;
	deal->orders = d->standing == STANDING_ORDERED;
	deal->states_count = quantity_stated(d->count);
	deal->count = (struct slack){d->count_below, d->count_above, d->count};
	if (quantity_stated(d->ordered))
		deal->ordered = ordered_slack(w->r, d);
	else if (deal->orders)
		deal->ordered = deal->count;
	if (d->standing == STANDING_LEFT_OUT || d->standing == STANDING_DISCREDITED ||
	    d->standing == STANDING_PASSED)
		deal->left_out = group_of_status(w, standing_name(d));
	w->unconverted += (size_t)d->unconverted;
	return total_cost_slack(w, d, e);
}

/* A deal that is only ordered: what was contracted (its number, where nobody says how many were
 * ordered), and nothing moved; a stock that is ordered, and nothing held. */
static void as_ordered(struct figures *x, const struct resolved_deal *d)
{
	if (!d || !quantity_stated(d->ordered))
		x->ordered = x->count;
	x->count = quantity_exact(0);
	x->tiv = (struct quantity){0};
	x->cost = (struct money){0};
}

static int take_figures(struct total_work *w, struct figures *x, const struct part *p,
			bool narrowed, struct err *e)
{
	const struct resolved_deal *d = w->deal.d;
	const struct date *on = d ? &d->date : &p->date;
	currency_id before = p->cost.currency;

	*x = (struct figures){
	    .count = p->count,
	    .ordered = p->ordered,
	    .tiv = p->tiv,
	    .cost = p->cost,
	    .claims = p->split_claims,
	    .narrowed = narrowed && !w->deal.orders,
	};
	if (w->deal.orders) {
		as_ordered(x, d);
		return 0;
	}
	if (valuation_make(&w->value, &x->cost, on, &x->rates, e))
		return d ? err_prefix(e, "deal %s", d->key) : -1;
	if (!before)
		return 0;
	valuation_count(&w->value, &x->cost, on, x->rates, &w->deal.seen);
	if (d) {
		valuation_count_range(&w->value, d->rates, &w->deal.seen);
		rate_age_join(&x->rates, d->rates); /* behind its range */
	}
	return 0;
}

/* `narrowed`: the filter sees only some of the types. */
static int put(struct total_work *w, size_t group, const struct part *p, const struct figures *x,
	       bool narrowed, struct err *e)
{
	if (!narrowed)
		return group_put(w, group, x, false, e);
	return share_put(w, group, 0, p, x, dimension_types(&w->ds, p), e);
}

/* What an order would cost, and what its sources say has moved of it, is in no total, but it is not
 * hidden: it stands with what is left out. */
static int show_order(struct total_work *w, const struct part *p, bool narrowed, struct err *e)
{
	struct figures x = {.count = p->count,
			    .tiv = p->tiv,
			    .cost = p->cost,
			    .claims = p->split_claims};

	if (!quantity_stated(x.count) && !money_stated(x.cost))
		return 0;
	if (valuation_make(&w->value, &x.cost, &w->deal.d->date, &x.rates, e))
		return err_prefix(e, "deal %s", w->deal.d->key);
	return put(w, group_of_status(w, standing_name(w->deal.d)), p, &x, narrowed, e);
}

/* The types of a lot that go together: those up to the next row of a lot itself. */
static int put_side(struct total_work *w, const struct part *p, const struct figures *x,
		    const struct part_key *keys, size_t n, struct err *e)
{
	const struct part_key *lot = keys[n - 1].mixed ? &keys[n - 1] : NULL;
	size_t row = lot ? group_of_key(w, lot) : 0;
	struct figures rest = *x;

	for (size_t i = 0; i < n; i++) {
		const struct part_key *k = &keys[i];
		if (k != lot && k->share &&
		    share_put(w, group_of_key(w, k), row, p, x, k->types, e))
			return -1;
	}
	if (!lot)
		return 0;
	rest.count = share_rest(w, p, x->count, keys, n - 1);
	return group_put(w, row, &rest, false, e);
}

static int put_in_rows(struct total_work *w, const struct part *p, const struct figures *x,
		       bool narrowed, struct err *e)
{
	const struct part_keys *keys = &w->part_keys;
	bool lot = false;

	dimensions_of(&w->part_keys, &w->ds, p, narrowed);
	for (size_t first = 0, end; first < keys->n; first = end) {
		const struct part_key *k = &keys->v[first];
		for (end = first + 1; k->share && end < keys->n && !keys->v[end - 1].mixed;)
			end++;
		lot |= keys->v[end - 1].mixed;
		if (k->share ? put_side(w, p, x, k, end - first, e)
			     : put(w, group_of_key(w, k), p, x, narrowed, e))
			return -1;
	}
	if (lot)
		share_note(w, &w->lots, p);
	return 0;
}

/* Of a deal that meets the filter by some of its types. */
static enum filter_verdict verdict_on_types(const struct total_work *w, const struct part *p)
{
	size_t n, met = 0;
	const type_id *types = catalogue_typeset_members(w->r->ev->catalogue, p->types, &n);

	for (size_t i = 0; i < n; i++)
		met += filter_admits_type(w->f, types[i], p->other);
	return met == 0 ? FILTER_NO : met == n ? FILTER_YES : FILTER_SHARE;
}

static enum filter_verdict verdict_on_deal(struct total_work *w, const struct part *p)
{
	if (w->scope.verdicts)
		w->verdict = (enum filter_verdict)w->scope.verdicts[p->deal];
	else if (w->asked != p->deal + 1)
		w->verdict = filter_match(w->f, part_deal(w->r, p), deal_facet, deal_text,
					  (void *)(uintptr_t)w->r);
	w->asked = p->deal + 1;
	return w->verdict == FILTER_SHARE ? verdict_on_types(w, p) : w->verdict;
}

static enum filter_verdict verdict_on(struct total_work *w, const struct part *p)
{
	const struct resolved_deal *d = part_deal(w->r, p);

	if (w->scope.moved && d && d->standing != STANDING_MOVED)
		return FILTER_NO;
	if (w->scope.deals && d)
		return verdict_on_deal(w, p);
	if (w->scope.verdicts)
		return (enum filter_verdict)w->scope.verdicts[p - w->r->parts.v];
	return filter_match(w->f, p, part_facet, part_text, (void *)(uintptr_t)w->r);
}

static int take_part(struct total_work *w, const struct part *p, struct err *e)
{
	enum filter_verdict verdict = verdict_on(w, p);
	bool narrowed = verdict == FILTER_SHARE, opened = w->pending_count > 0;
	struct figures x;

	if (verdict == FILTER_NO)
		return 0;
	if (!opened || p->deal != w->deal.index) {
		if (groups_close_deal(w, e) || open_deal(w, p, e))
			return -1;
	}
	if (take_figures(w, &x, p, narrowed, e))
		return -1;
	if (w->deal.left_out)
		return put(w, w->deal.left_out, p, &x, narrowed, e);
	if (narrowed)
		share_note(w, &w->narrowed, p);
	if (w->deal.orders && w->deal.d && show_order(w, p, narrowed, e))
		return -1;
	if (put(w, 0, p, &x, narrowed, e))
		return -1;
	if (w->deal.d)
		vec_push(&w->counted, (uint32_t)(p - w->r->parts.v));
	return w->ds.n ? put_in_rows(w, p, &x, narrowed, e) : 0;
}

/* ---- the whole ---- */

static void work_init(struct total_work *w, struct total *t, const struct resolution *r,
		      const struct filter *f)
{
	static const struct part_key none;

	*w = (struct total_work){.r = r, .f = f, .t = t};
	dimensions_init(&w->ds, r, f, t->by, t->by_count);
	w->keys = intern_new();
	valuation_open(&w->value, r);
	vec_push(&w->groups, (struct group){.key = none});
}

static void work_done(struct total_work *w)
{
	dimensions_done(&w->ds);
	intern_free(&w->keys);
	valuation_close(&w->value);
	for (size_t i = 0; i < w->pending.n; i++)
		vec_free(&w->pending.v[i].cost);
	vec_free(&w->pending);
	vec_free(&w->groups);
	vec_free(&w->rows);
	vec_free(&w->left_out);
	vec_free(&w->part_keys);
	vec_free(&w->counted);
	shares_done(w);
	arena_free(&w->arena);
}

static int take_all(struct total_work *w, struct err *e)
{
	for (size_t i = 0; i < w->r->parts.n; i++) {
		const struct part *p = &w->r->parts.v[i];
		if (p->flow == w->t->flow && take_part(w, p, e))
			return -1;
	}
	return groups_close_deal(w, e) || shares_close(w, e) ? -1 : 0;
}

static int make(struct total **out, const struct resolution *r, enum flow flow,
		const struct filter *f, const enum dimension *by, size_t n,
		struct total_scope scope, struct err *e)
{
	struct total *t;
	struct total_work w;
	int failed;

	*out = NULL;
	if (n > DIMENSIONS_AT_ONCE)
		return err_set(e, ERR_USAGE, "%zu dimensions are too many; expected at most %d", n,
			       DIMENSIONS_AT_ONCE);
	t = mem_zalloc(sizeof *t);
	t->flow = flow;
	t->other = r->ev->other.among;
	t->by_count = n;
	for (size_t i = 0; i < n; i++)
		t->by[i] = by[i];
	work_init(&w, t, r, f);
	w.scope = scope;
	failed = take_all(&w, e);
	if (!failed) {
		total_fill(&w);
		total_note(&w);
	}
	work_done(&w);
	if (failed)
		total_free(&t);
	*out = t;
	return failed;
}

int total_watch(const struct resolution *r, enum flow flow, const struct filter *f,
		contribution_seen *see, void *arg, struct err *e)
{
	struct total t = {.flow = flow};
	struct total_work w;
	int failed;

	work_init(&w, &t, r, f);
	w.see = see;
	w.seeing = arg;
	failed = take_all(&w, e);
	work_done(&w);
	return failed;
}

int total_new(struct total **t, const struct resolution *r, enum flow flow, const struct filter *f,
	      const enum dimension *by, size_t n, struct err *e)
{
	return make(t, r, flow, f, by, n, (struct total_scope){0}, e);
}

int total_scoped(struct total **t, const struct resolution *r, enum flow flow,
		 const struct filter *f, struct total_scope scope, struct err *e)
{
	return make(t, r, flow, f, NULL, 0, scope, e);
}

void total_free(struct total **tp)
{
	struct total *t = *tp;

	if (!t)
		return;
	vec_free(&t->rows);
	vec_free(&t->left_out);
	vec_free(&t->notices);
	arena_free(&t->arena);
	mem_free(t);
	*tp = NULL;
}

bool total_has(const struct resolution *r, enum flow flow, const struct filter *f)
{
	for (size_t i = 0; i < r->parts.n; i++) {
		const struct part *p = &r->parts.v[i];
		if (p->flow == flow &&
		    filter_match(f, p, part_facet, part_text, (void *)(uintptr_t)r))
			return true;
	}
	return false;
}
