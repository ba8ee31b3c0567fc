/* What changed between two sides: deals attribute by attribute, fleets, and the total of each flow.
 */
#include "hangar/diff.h"

#include <stdlib.h>

#include "diff-inside.h"
#include "hangar/str.h"

/* ---- deals ---- */

static bool same_party(const struct diff *d, party_id a, party_id b)
{
	const struct catalogue *x = d->side[DIFF_BEFORE].r->ev->catalogue;
	const struct catalogue *y = d->side[DIFF_AFTER].r->ev->catalogue;

	if (x == y || !a || !b)
		return a == b;
	return streq(catalogue_party_get(x, a)->name, catalogue_party_get(y, b)->name);
}

static bool same_types(const struct diff *d, typeset_id a, typeset_id b)
{
	const struct catalogue *x = d->side[DIFF_BEFORE].r->ev->catalogue;
	const struct catalogue *y = d->side[DIFF_AFTER].r->ev->catalogue;

	if (x == y || !a || !b)
		return a == b;
	return streq(catalogue_typeset_name(x, a), catalogue_typeset_name(y, b));
}

static bool same_money(struct money a, struct money b)
{
	return a.currency == b.currency && quantity_equal(a.minor, b.minor);
}

static bool same_attribute(const struct diff *d, const struct resolved_deal *a,
			   const struct resolved_deal *b, enum attribute which)
{
	switch (which) {
	case ATTRIBUTE_COUNT:
		return quantity_equal(a->count, b->count);
	case ATTRIBUTE_ORDERED:
		return quantity_equal(a->ordered, b->ordered);
	case ATTRIBUTE_TIV:
		return quantity_equal(a->tiv, b->tiv);
	case ATTRIBUTE_COST:
		return same_money(a->cost, b->cost) && a->price_kind == b->price_kind;
	case ATTRIBUTE_UNIT_PRICE:
		return same_money(a->unit_price, b->unit_price);
	case ATTRIBUTE_DATE:
		return same_days(&a->date, &b->date);
	case ATTRIBUTE_ORDER_DATE:
		return same_days(&a->order_date, &b->order_date);
	case ATTRIBUTE_STATUS:
		return a->status == b->status;
	case ATTRIBUTE_TYPES:
		return same_types(d, a->types, b->types);
	case ATTRIBUTE_FROM:
		return same_party(d, a->from, b->from);
	case ATTRIBUTE_TO:
		return same_party(d, a->to, b->to);
	case ATTRIBUTE_VIA:
		return same_party(d, a->via, b->via);
	case ATTRIBUTE_OUTCOME:
		return a->outcome == b->outcome;
	case ATTRIBUTE_KIND:
		return a->kind == b->kind;
	case ATTRIBUTE_CONDITION:
		return a->condition == b->condition;
	case ATTRIBUTES:
		break;
	}
	return true;
}

/* What is passed over may be so for another reason. */
static bool same_standing(const struct resolved_deal *a, const struct resolved_deal *b)
{
	return a->standing == b->standing &&
	       (a->standing != STANDING_PASSED || streq(standing_name(a), standing_name(b)));
}

static unsigned what_changed(const struct diff *d, const struct resolved_deal *a,
			     const struct resolved_deal *b)
{
	unsigned changed = same_standing(a, b) ? 0 : DIFF_STANDING;

	for (int i = 0; i < ATTRIBUTES; i++) {
		if (!same_attribute(d, a, b, (enum attribute)i))
			changed |= 1U << i;
	}
	return changed;
}

/* ---- the claims behind ---- */

VEC_TYPE(claim_ids, claim_id);

static int by_number(const void *a, const void *b)
{
	claim_id x = *(const claim_id *)a, y = *(const claim_id *)b;

	return x < y ? -1 : x > y;
}

static void claims_of(struct claim_ids *out, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->claims.n; k++)
			vec_push(out, v->claims.v[k]->claim.id);
	}
	for (size_t i = 0; i < d->objections.n; i++)
		vec_push(out, d->objections.v[i].claim->claim.id);
	if (out->n)
		qsort(out->v, out->n, sizeof *out->v, by_number);
}

static bool has_claim(const struct claim_ids *list, claim_id id)
{
	return list->n && bsearch(&id, list->v, list->n, sizeof *list->v, by_number);
}

static void compare_claims(struct diff_deal *x)
{
	struct claim_ids of[DIFF_SIDES] = {{0}};

	for (int i = 0; i < DIFF_SIDES; i++) {
		if (x->deal[i])
			claims_of(&of[i], x->deal[i]);
	}
	for (int i = 0; i < DIFF_SIDES; i++) {
		for (size_t k = 0; k < of[i].n; k++) {
			if (!has_claim(&of[!i], of[i].v[k]))
				vec_push(&x->only[i], of[i].v[k]);
		}
	}
	x->same_claims = !x->only[DIFF_BEFORE].n && !x->only[DIFF_AFTER].n;
	for (int i = 0; i < DIFF_SIDES; i++)
		vec_free(&of[i]);
}

static void compare_deal(struct diff *d, const struct deal_match *m)
{
	struct diff_deal x = {.deal = {m->deal[DIFF_BEFORE], m->deal[DIFF_AFTER]}};

	if (m->deal[DIFF_BEFORE] && m->deal[DIFF_AFTER]) {
		x.change = DIFF_CHANGED;
		x.changed = what_changed(d, m->deal[DIFF_BEFORE], m->deal[DIFF_AFTER]);
	} else {
		x.change = m->deal[DIFF_AFTER] ? DIFF_APPEARED : DIFF_VANISHED;
	}
	if (x.change == DIFF_CHANGED && !x.changed) {
		d->same_deals++;
		return;
	}
	compare_claims(&x);
	vec_push(&d->deals, x);
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

static void compare_deals(struct diff *d)
{
	struct deal_matches matches = {0};

	deals_match(&matches, d);
	for (size_t i = 0; i < matches.n; i++)
		compare_deal(d, &matches.v[i]);
	vec_free(&matches);
	if (d->deals.n)
		qsort(d->deals.v, d->deals.n, sizeof *d->deals.v, by_change);
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
	int rc = 0;

	d->side[DIFF_BEFORE] = *before;
	d->side[DIFF_AFTER] = *after;
	for (int flow = 0; flow < FLOWS && !rc; flow++)
		rc = compare_totals(d, (enum flow)flow, e);
	if (!rc) {
		compare_deals(d);
		diff_fleets(d);
	}
	*out = d;
	if (rc)
		diff_free(out);
	return rc;
}

void diff_free(struct diff **dp)
{
	struct diff *d = *dp;

	if (!d)
		return;
	for (size_t i = 0; i < d->deals.n; i++) {
		vec_free(&d->deals.v[i].only[DIFF_BEFORE]);
		vec_free(&d->deals.v[i].only[DIFF_AFTER]);
	}
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
	    [DIFF_CHANGED] = "changed",
	};

	return names[c];
}
