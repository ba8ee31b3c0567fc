/* What changed between two sides: deals attribute by attribute, fleets, and the total of each flow.
 */
#include "hangar/diff.h"

#include <stdlib.h>

#include "diff-inside.h"
#include "hangar/area.h"

/* ---- deals ---- */

static enum diff_change change_of(const struct deal_match *m)
{
	if (!m->deal[DIFF_BEFORE])
		return DIFF_APPEARED;
	if (!m->deal[DIFF_AFTER])
		return DIFF_VANISHED;
	if (m->met[DIFF_BEFORE] && m->met[DIFF_AFTER])
		return DIFF_CHANGED;
	return m->met[DIFF_AFTER] ? DIFF_ENTERED : DIFF_LEFT;
}

/* Is the deal, which only one side has, outside of what the other speaks for? */
static bool is_outside(const struct diff *d, const struct benches *b, const struct diff_deal *x)
{
	enum diff_place side = x->change == DIFF_APPEARED ? DIFF_AFTER : DIFF_BEFORE;
	struct filter *const *area = &b->area[!side];
	const struct resolved_deal *deal = x->deal[side];

	if (!*area || (x->change != DIFF_APPEARED && x->change != DIFF_VANISHED))
		return false;
	for (size_t i = 0; i < deal->versions.n; i++) {
		const struct version *v = &deal->versions.v[i];
		for (size_t k = 0; k < v->claims.n; k++) {
			if (area_reach(d->side[side].r->ev, &v->claims.v[k]->claim, area, 1) !=
			    AREA_OUTSIDE)
				return false;
		}
	}
	return true;
}

static int compare_deal(struct diff *d, const struct deal_match *m, struct benches *b,
			struct err *e)
{
	struct diff_deal x = {.change = change_of(m),
			      .deal = {m->deal[DIFF_BEFORE], m->deal[DIFF_AFTER]}};
	int rc;

	if (x.deal[DIFF_BEFORE] && x.deal[DIFF_AFTER])
		x.changed = deals_differ(d->side[DIFF_BEFORE].r, x.deal[DIFF_BEFORE],
					 d->side[DIFF_AFTER].r, x.deal[DIFF_AFTER]);
	if (x.change == DIFF_CHANGED && !x.changed) {
		d->same_deals++;
		return 0;
	}
	if (is_outside(d, b, &x)) {
		d->outside[x.change == DIFF_APPEARED ? DIFF_AFTER : DIFF_BEFORE]++;
		return 0;
	}
	rc = diff_deal_claims(d, &x, b, e);
	x.cause = diff_cause(d, &x);
	vec_push(&d->deals, x);
	return rc;
}

static int by_change(const void *a, const void *b)
{
	const struct diff_deal *x = a, *y = b;
	const struct resolved_deal *p, *q;

	if (x->change != y->change)
		return x->change < y->change ? -1 : 1;
	p = x->deal[x->deal[DIFF_BEFORE] ? DIFF_BEFORE : DIFF_AFTER];
	q = y->deal[y->deal[DIFF_BEFORE] ? DIFF_BEFORE : DIFF_AFTER];
	return p < q ? -1 : p > q; /* of one side, in its order */
}

static int compare_deals(struct diff *d, struct benches *b, struct err *e)
{
	struct deal_matches matches = {0};
	int rc = 0;

	deals_match(&matches, d);
	for (size_t i = 0; i < matches.n && !rc; i++)
		rc = compare_deal(d, &matches.v[i], b, e);
	vec_free(&matches);
	if (d->deals.n)
		qsort(d->deals.v, d->deals.n, sizeof *d->deals.v, by_change);
	return rc;
}

/* ---- the benches ---- */

struct without *bench_of(struct benches *b, const struct diff *d, enum diff_place side)
{
	if (!b->of[side])
		b->of[side] = without_new(d->side[side].r);
	return b->of[side];
}

static void read_areas(struct benches *b, const struct diff *d)
{
	for (int i = 0; i < DIFF_SIDES; i++) {
		const char *covers = d->side[i].covers;
		if (covers &&
		    area_parse_line(&b->area[i], covers, d->side[!i].r->ev->catalogue, NULL))
			b->area[i] = NULL;
	}
}

void benches_free(struct benches *b)
{
	without_free(&b->of[DIFF_BEFORE]);
	without_free(&b->of[DIFF_AFTER]);
	filter_free(&b->area[DIFF_BEFORE]);
	filter_free(&b->area[DIFF_AFTER]);
}

/* ---- totals ---- */

static int compare_totals(struct diff *d, enum flow flow, struct err *e)
{
	struct diff_total x = {.flow = flow};
	bool any = false;

	for (int i = 0; i < DIFF_SIDES; i++)
		any = any || total_has(d->side[i].r, flow, d->side[i].filter);
	for (int i = 0; any && i < DIFF_SIDES; i++) {
		if (total_new(&x.total[i], d->side[i].r, flow, d->side[i].filter, NULL, 0, e)) {
			total_free(&x.total[DIFF_BEFORE]);
			return -1;
		}
	}
	if (any)
		vec_push(&d->totals, x);
	return 0;
}

int diff_new(struct diff **out, const struct diff_side *before, const struct diff_side *after,
	     struct err *e)
{
	struct diff *d = mem_zalloc(sizeof *d);
	struct benches b = {.of = {NULL, NULL}};
	int rc = 0;

	d->side[DIFF_BEFORE] = *before;
	d->side[DIFF_AFTER] = *after;
	for (int flow = 0; flow < FLOWS && !rc; flow++)
		rc = compare_totals(d, (enum flow)flow, e);
	read_areas(&b, d);
	if (!rc)
		rc = compare_deals(d, &b, e);
	if (!rc) {
		diff_fleets(d);
		rc = diff_fleet_claims(d, &b, e);
	}
	benches_free(&b);
	*out = d;
	if (rc)
		diff_free(out);
	return rc;
}

static void free_claims(struct diff_claims *c)
{
	for (int i = 0; i < DIFF_SIDES; i++) {
		vec_free(&c->only[i]);
		vec_free(&c->decisive[i]);
	}
}

void diff_free(struct diff **dp)
{
	struct diff *d = *dp;

	if (!d)
		return;
	for (size_t i = 0; i < d->deals.n; i++)
		free_claims(&d->deals.v[i].claims);
	for (size_t i = 0; i < d->fleets.n; i++)
		free_claims(&d->fleets.v[i].because);
	for (size_t i = 0; i < d->totals.n; i++) {
		total_free(&d->totals.v[i].total[DIFF_BEFORE]);
		total_free(&d->totals.v[i].total[DIFF_AFTER]);
	}
	vec_free(&d->deals);
	vec_free(&d->fleets);
	vec_free(&d->totals);
	arena_free(&d->arena);
	mem_free(d);
	*dp = NULL;
}

const char *diff_change_name(enum diff_change c)
{
	static const char *const names[] = {
	    [DIFF_APPEARED] = "appeared",
	    [DIFF_VANISHED] = "vanished",
	    [DIFF_ENTERED] = "now meets the filter",
	    [DIFF_LEFT] = "no longer meets the filter",
	    [DIFF_CHANGED] = "changed",
	};

	return names[c];
}
