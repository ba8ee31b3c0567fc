/* Decisive claims of one figure: of a deal, of a stock. */
#include "decisive-inside.h"

#include "hangar/str.h"

struct figure_trial {
	struct why_work *w;
	/* Is the figure another in this resolution? */
	bool (*differs)(const struct figure_trial *t, const struct resolution *r);
	const struct resolved_deal *d;
	enum attribute a;
	enum flow flow;
	const struct stock *s;
};

/* ---- of a deal ---- */

static bool same_value(const struct why_value *a, const struct why_value *b)
{
	return a->kind == b->kind && a->quantity.low == b->quantity.low &&
	       a->quantity.best == b->quantity.best && a->quantity.high == b->quantity.high &&
	       (a->quantity.flags & Q_ENDS) == (b->quantity.flags & Q_ENDS) &&
	       a->currency == b->currency && a->nominal == b->nominal &&
	       date_equal(&a->date, &b->date) && a->id == b->id && streq(a->word, b->word);
}

/* What counts in totals counts as long as the deal does. */
static bool is_summed(enum attribute a)
{
	return a == ATTRIBUTE_COUNT || a == ATTRIBUTE_ORDERED || a == ATTRIBUTE_COST ||
	       a == ATTRIBUTE_TIV;
}

/* Amounts as the policy has them. */
static struct why_value value_in(const struct resolution *r, const struct resolved_deal *d,
				 enum attribute a)
{
	struct money m = a == ATTRIBUTE_COST ? d->cost : d->unit_price;

	if ((a != ATTRIBUTE_COST && a != ATTRIBUTE_UNIT_PRICE) ||
	    resolution_value(r, &m, m, &d->date, NULL))
		return why_deal_value(d, a);
	return why_money_of(m);
}

static bool attribute_differs(const struct figure_trial *t, const struct resolution *r,
			      const struct resolved_deal *y, enum attribute a)
{
	const struct resolved_deal *x = t->d;
	struct why_value v = value_in(t->w->r, x, a), u = value_in(r, y, a);

	return !same_value(&v, &u) || (is_summed(a) && v.kind && x->standing != y->standing);
}

static bool deal_differs(const struct figure_trial *t, const struct resolution *r)
{
	const struct resolved_deal *d = resolution_deal(r, t->d->key);

	if (t->a != ATTRIBUTES)
		return d ? attribute_differs(t, r, d, t->a)
			 : why_deal_value(t->d, t->a).kind != WHY_NOTHING;
	for (int a = 0; a < ATTRIBUTES && d; a++) {
		if (attribute_differs(t, r, d, (enum attribute)a))
			return true;
	}
	return !d || d->standing != t->d->standing;
}

static int try_each(const struct figure_trial *t, const struct claim_list *list,
		    const struct claim_list *beyond,
		    int (*leave_out)(const struct figure_trial *t, const struct resolution **r,
				     claim_id c))
{
	const struct resolution *r;

	for (size_t i = 0; i < list->n; i++) {
		claim_id c = list->v[i];
		if (claim_among(beyond, c))
			continue;
		if (leave_out(t, &r, c))
			return -1;
		if (t->differs(t, r))
			vec_push(&t->w->why->decisive, c);
	}
	for (size_t i = 0; i < beyond->n; i++) {
		if (resolution_without(t->w->bench, &r, beyond->v[i], t->w->e))
			return -1;
		if (t->differs(t, r))
			vec_push(&t->w->why->decisive, beyond->v[i]);
	}
	return 0;
}

static int try_and_settle(const struct figure_trial *t, struct claim_list *list,
			  int (*leave_out)(const struct figure_trial *t,
					   const struct resolution **r, claim_id c))
{
	struct claim_list beyond = {0};
	int rc;

	find_beyond(t->w, &beyond);
	rc = try_each(t, list, &beyond, leave_out);
	decisive_settle(t->w->why);
	vec_free(&beyond);
	vec_free(list);
	return rc;
}

static int deal_without(const struct figure_trial *t, const struct resolution **r, claim_id c)
{
	return without_deal(t->w->bench, r, t->d->key, c, t->w->e);
}

int decisive_of_deal(struct why_work *w, const struct resolved_deal *d, enum attribute a)
{
	struct figure_trial t = {.w = w, .differs = deal_differs, .d = d, .a = a};
	struct claim_list list = {0};

	if (too_many_in_deal(w->bench, d->key)) {
		w->why->by_structure = true;
		structure_of_deal(w, d);
		decisive_settle(w->why);
		return 0;
	}
	candidates_of_deal(&list, w->bench, d->key);
	return try_and_settle(&t, &list, deal_without);
}

/* ---- of a stock ---- */

static const struct stock *same_stock(const struct resolution *r, enum flow flow,
				      const struct stock *s)
{
	for (size_t i = 0; i < r->stocks.n; i++) {
		const struct stock *x = &r->stocks.v[i];
		if (x->operator_ == s->operator_ && x->types == s->types &&
		    x->ordered == s->ordered && x->other == s->other &&
		    r->parts.v[x->first_part].flow == flow)
			return x;
	}
	return NULL;
}

static bool stock_differs(const struct figure_trial *t, const struct resolution *r)
{
	const struct stock *s = same_stock(r, t->flow, t->s);
	struct why_value x = why_count_of(t->s->count), y = why_count_of((struct quantity){0});

	if (s)
		y = why_count_of(s->count);
	return !same_value(&x, &y);
}

static int stock_without(const struct figure_trial *t, const struct resolution **r, claim_id c)
{
	return t->flow == FLOW_HOLDINGS ? without_party(t->w->bench, r, t->s->operator_, c, t->w->e)
					: without_airframes(t->w->bench, r, c, t->w->e);
}

int decisive_of_stock(struct why_work *w, enum flow flow, const struct stock *s)
{
	struct figure_trial t = {.w = w, .differs = stock_differs, .flow = flow, .s = s};
	const struct evidence *ev = w->r->ev;
	struct group_span own = group_span(&w->bench->parties, s->operator_);
	struct claim_list list = {0};
	size_t at = (size_t)(s - w->r->stocks.v), most = TRIED_IN_PARTY;

	if (flow == FLOW_HOLDINGS) {
		for (size_t i = 0; i < own.n; i++)
			vec_push(&list, ev->holdings.v[own.v[i].at].claim.id);
	} else {
		most = TRIED_AIRFRAMES;
		for (size_t i = 0; i < ev->airframes.n; i++)
			vec_push(&list, ev->airframes.v[i].claim.id);
	}
	if (list.n <= most)
		return try_and_settle(&t, &list, stock_without);
	vec_free(&list);
	w->why->by_structure = true;
	if (flow == FLOW_HOLDINGS)
		return structure_of_party(w, s->operator_, at, at + 1);
	return structure_of_airframes(w, s, NULL);
}
