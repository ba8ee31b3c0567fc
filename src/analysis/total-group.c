/* The rows of a total in the making. What one deal puts into a row is collected first, because its
 * range is that of the deal and not of each part, and then added to the row. */
#include "total-inside.h"

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

static size_t new_group(struct total_work *w, const struct part_key *key)
{
	vec_push(&w->groups, ((struct group){.key = *key}));
	return w->groups.n - 1;
}

size_t group_of_key(struct total_work *w, const struct part_key *key)
{
	int added;
	uint32_t at =
	    intern_add(w->keys, (const char *)key->code, w->ds.n * sizeof *key->code, &added);

	if (added)
		vec_push(&w->rows, new_group(w, key));
	return w->rows.v[at];
}

size_t group_of_status(struct total_work *w, const char *status)
{
	static const struct part_key none;
	size_t g;

	for (size_t i = 0; i < w->left_out.n; i++) {
		if (streq(w->groups.v[w->left_out.v[i]].status, status))
			return w->left_out.v[i];
	}
	g = new_group(w, &none);
	w->groups.v[g].status = status;
	vec_push(&w->left_out, g);
	return g;
}

static bool is_line_of(const struct line *l, currency_id c, bool nominal)
{
	return l->currency == c && l->nominal == nominal;
}

static struct sum *sum_of_currency(struct total_work *w, struct group *g, currency_id c,
				   bool nominal)
{
	struct line *l = g->cost;

	while (l && !is_line_of(l, c, nominal))
		l = l->next;
	if (!l) {
		l = arena_alloc(&w->arena, sizeof *l);
		l->currency = c;
		l->nominal = nominal;
		l->next = g->cost;
		g->cost = l;
	}
	return &l->sum;
}

/* Names the row by its keys: "Kazakhstan, 2024". */
static int overflow(struct total_work *w, const struct group *g, const char *what, struct err *e)
{
	struct str name = {0};

	for (size_t i = 0; i < w->ds.n && !g->status && g != w->groups.v; i++) {
		const char *text = dimension_text(&w->ds, i, g->key.code[i], &w->arena);
		str_addf(&name, "%s%s", i ? ", " : "", *text ? text : "not given");
	}
	if (g->status)
		str_add(&name, g->status);
	err_set(e, ERR_USAGE, "the %s of %s does not fit 64 bits", what,
		name.n ? name.s : "all together");
	str_free(&name);
	return -1;
}

/* ---- one deal ---- */

static struct pending *pending_of(struct total_work *w, size_t group)
{
	struct group *g = &w->groups.v[group];
	struct pending *p;

	if (g->pending)
		return &w->pending.v[g->pending - 1];
	if (w->pending_count == w->pending.n)
		vec_push(&w->pending, ((struct pending){0}));
	p = &w->pending.v[w->pending_count++];
	g->pending = w->pending_count;
	*p = (struct pending){.group = group, .cost = {p->cost.v, 0, p->cost.cap}};
	return p;
}

static bool add_cost(struct pending *p, struct money m, bool share)
{
	size_t i = 0;

	while (i < p->cost.n && !is_line_of(&p->cost.v[i], m.currency, m.nominal))
		i++;
	if (i == p->cost.n)
		vec_push(&p->cost, ((struct line){.currency = m.currency, .nominal = m.nominal}));
	return sum_add(&p->cost.v[i].sum, m.minor, share);
}

/* A part that gives no number: where others of its deal do, it has nothing to add. */
static void note_count(const struct total_work *w, struct pending *p, const struct figures *x,
		       bool share)
{
	bool numbered = !share || x->narrowed;

	if (!quantity_stated(x->count)) {
		p->countless |= !w->deal.states_count;
		p->without_count |= numbered;
	} else {
		p->without += numbered && !(x->count.flags & Q_BEST);
	}
}

int group_put(struct total_work *w, size_t group, const struct figures *x, bool share,
	      struct err *e)
{
	struct pending *p = pending_of(w, group);
	const char *what = NULL;

	p->claims += x->claims;
	note_count(w, p, x, share);
	if (!sum_add(&p->count, x->count, false)) /* that of a share is one already */
		what = "count";
	if (!sum_add(&p->ordered, x->ordered, share))
		what = "ordered";
	if (!sum_add(&p->tiv, x->tiv, share))
		what = "tiv";
	/* an unknown amount beside a known one of its deal leaves the sum open */
	if ((x->cost.minor.flags | w->deal.cost.whole.flags) & Q_ENDS && money_stated(x->cost)) {
		p->priced |= (x->cost.minor.flags & Q_ENDS) != 0;
		if (w->deal.d)
			w->groups.v[group].price_kinds |= 1U << w->deal.d->price_kind;
		rate_age_join(&p->rates, x->rates);
		if (!add_cost(p, x->cost, share))
			what = "cost";
	}
	return what ? overflow(w, &w->groups.v[group], what, e) : 0;
}

int group_add(struct total_work *w, size_t group, const struct sum *count, struct err *e)
{
	struct group *g = &w->groups.v[group];

	return sum_join(&g->count, count) ? 0 : overflow(w, g, "count", e);
}

/* What was collected, as the deal's range allows. */
static bool settle_count(const struct deal_in_work *deal, struct pending *p, bool moved)
{
	static const struct slack none;

	if (p->countless && !p->count.any) {
		p->without += p->without_count;
		sum_add(&p->count, (struct quantity){.flags = Q_UNKNOWN}, false);
	}
	return sum_settle(&p->count, moved && deal->orders ? &none : &deal->count);
}

static bool join_costs(struct total_work *w, struct group *g, struct pending *p)
{
	for (size_t i = 0; i < p->cost.n; i++) {
		struct line *l = &p->cost.v[i];
		if (is_line_of(l, w->deal.currency, w->deal.nominal) &&
		    !sum_settle(&l->sum, &w->deal.cost))
			return false;
		if (!sum_join(sum_of_currency(w, g, l->currency, l->nominal), &l->sum))
			return false;
	}
	return true;
}

static int close_pending(struct total_work *w, struct pending *p, struct err *e)
{
	struct group *g = &w->groups.v[p->group];

	g->pending = 0;
	g->deals++;
	g->claims += w->deal.claims + p->claims;
	rate_age_join(&g->rates, p->rates);
	g->unpriced += w->deal.d && !w->deal.orders && !p->priced;
	if (!settle_count(&w->deal, p, !g->status) || !sum_join(&g->count, &p->count))
		return overflow(w, g, "count", e);
	g->without += p->without;
	if (!sum_settle(&p->ordered, &w->deal.ordered) || !sum_join(&g->ordered, &p->ordered))
		return overflow(w, g, "ordered", e);
	if (!sum_join(&g->tiv, &p->tiv))
		return overflow(w, g, "tiv", e);
	if (!join_costs(w, g, p))
		return overflow(w, g, "cost", e);
	if (w->see && p->group == 0)
		w->see(w->seeing, &(struct contribution){.deal = w->deal.index,
							 .count = &p->count,
							 .ordered = &p->ordered,
							 .tiv = &p->tiv,
							 .cost = p->cost.v,
							 .cost_n = p->cost.n});
	return 0;
}

int groups_close_deal(struct total_work *w, struct err *e)
{
	for (size_t i = 0; i < w->pending_count; i++) {
		if (close_pending(w, &w->pending.v[i], e))
			return -1;
	}
	w->pending_count = 0;
	return 0;
}
