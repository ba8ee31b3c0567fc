/* Sums from which what a deal puts in can be taken back. */
#include "decisive-inside.h"

enum {
	SHARE_COUNT,
	SHARE_ORDERED,
	SHARE_TIV,
	SHARE_COST
}; /* then by currency, prices of the day apart */

static void add_share(struct shares *list, uint32_t deal, uint32_t measure, const struct sum *s)
{
	if (s->any)
		vec_push(list, ((struct share){deal, measure, *s}));
}

void see_shares(void *arg, const struct contribution *c)
{
	add_share(arg, c->deal, SHARE_COUNT, c->count);
	add_share(arg, c->deal, SHARE_ORDERED, c->ordered);
	add_share(arg, c->deal, SHARE_TIV, c->tiv);
	for (size_t i = 0; i < c->cost_n; i++)
		add_share(arg, c->deal,
			  SHARE_COST + 2 * (uint32_t)c->cost[i].currency + c->cost[i].nominal,
			  &c->cost[i].sum);
}

static struct tally_line *line_of(struct tally *t, uint32_t measure)
{
	for (size_t i = 0; i < t->n; i++) {
		if (t->v[i].measure == measure)
			return &t->v[i];
	}
	vec_push(t, ((struct tally_line){.measure = measure}));
	return &t->v[t->n - 1];
}

void tally_add(struct tally *t, const struct share *s, bool away)
{
	struct tally_line *l = line_of(t, s->measure);
	uint64_t sign = away ? UINT64_MAX : 1;

	l->low = (int64_t)((uint64_t)l->low + sign * (uint64_t)s->sum.low);
	l->best = (int64_t)((uint64_t)l->best + sign * (uint64_t)s->sum.best);
	l->high = (int64_t)((uint64_t)l->high + sign * (uint64_t)s->sum.high);
	l->any += away ? -1 : 1;
	l->with_best += !s->sum.has_best ? 0 : away ? -1 : 1;
	l->open += !s->sum.open ? 0 : away ? -1 : 1;
}

static bool same_figure(const struct tally_line *a, const struct tally_line *b)
{
	struct sum x = {a->low, a->best, a->high, a->any > 0, a->with_best > 0, a->open > 0};
	struct sum y = {b->low, b->best, b->high, b->any > 0, b->with_best > 0, b->open > 0};

	return quantity_equal(sum_quantity(&x), sum_quantity(&y));
}

bool same_tally(struct tally *a, struct tally *b)
{
	for (size_t i = 0; i < a->n; i++) {
		if (!same_figure(&a->v[i], line_of(b, a->v[i].measure)))
			return false;
	}
	for (size_t i = 0; i < b->n; i++) {
		if (!same_figure(line_of(a, b->v[i].measure), &b->v[i]))
			return false;
	}
	return true;
}
