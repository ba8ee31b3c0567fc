/* Where figures of a wrong magnitude are sought: among those of one deal; where a deal has only one
 * voice, among all deals of the same seller with a type in common. */
#include <stdlib.h>

#include "inside.h"
#include "magnitude.h"

struct lone { /* a figure to compare with those of other deals, once for each type of its deal */
	party_id from;
	type_id type;
	uint32_t figure;                 /* index in seeker.kept */
	const struct figure_given *kept; /* the same, once all are there */
};

struct seeker {
	const struct resolution *r;
	struct slips *out;
	currency_id yardstick;
	struct figures_given kept; /* one a deal and unit */
	VEC(bool) lonely;          /* [kept]: nobody else gives it in its deal */
	VEC(struct lone) lones;
	VEC(const struct figure_given *) row;
	VEC(bool) excused;
};

static int compare_units(struct unit a, struct unit b)
{
	if (a.measure != b.measure)
		return a.measure < b.measure ? -1 : 1;
	if (a.kind != b.kind)
		return a.kind < b.kind ? -1 : 1;
	return (a.currency > b.currency) - (a.currency < b.currency);
}

static int compare_figures(const struct figure_given *x, const struct figure_given *y)
{
	int c = compare_units(x->unit, y->unit);

	if (c)
		return c;
	if (x->low != y->low)
		return x->low < y->low ? -1 : 1;
	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	return x->claim->claim.id < y->claim->claim.id ? -1
						       : x->claim->claim.id > y->claim->claim.id;
}

static int by_unit(const void *a, const void *b)
{
	return compare_figures(a, b);
}

/* ---- within a deal ---- */

/* The figure that stands for the deal among other deals: the chosen version's, else the first
 * stated. NULL: none is a figure. */
static const struct figure_given *standing_for(const struct resolved_deal *d,
					       const struct figure_given *v, size_t n)
{
	static const enum attribute of[MEASURES] = {[MEASURE_COUNT] = ATTRIBUTE_COUNT,
						    [MEASURE_TOTAL] = ATTRIBUTE_COST,
						    [MEASURE_EACH] = ATTRIBUTE_UNIT_PRICE};
	const struct figure_given *first = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!v[i].figure || !v[i].stated)
			continue;
		if (d->chosen[of[v[i].unit.measure]] == v[i].version)
			return &v[i];
		first = first ? first : &v[i];
	}
	return first;
}

static bool one_voice(const struct figure_given *v, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (v[i].version != v[0].version)
			return false;
	}
	return true;
}

static void keep(struct seeker *s, const struct figure_given *v, size_t n)
{
	const struct resolved_deal *d = &s->r->deals.v[v[0].deal];
	const struct figure_given *f = standing_for(d, v, n);
	size_t types;
	const type_id *t = catalogue_typeset_members(s->r->ev->catalogue, d->types, &types);

	if (!f || !d->from)
		return;
	for (size_t i = 0; i < types; i++) {
		struct lone own = {d->from, t[i], (uint32_t)s->kept.n, NULL};
		vec_push(&s->lones, own);
	}
	vec_push(&s->kept, *f);
	vec_push(&s->lonely, one_voice(v, n));
}

static void look_at_deal(struct seeker *s, uint32_t deal, struct figures_given *all)
{
	all->n = 0;
	figures_of_deal(all, s->r, deal, s->yardstick);
	if (all->n > 1)
		qsort(all->v, all->n, sizeof *all->v, by_unit);
	for (size_t first = 0, end; first < all->n; first = end) {
		s->row.n = 0;
		for (end = first; end < all->n && unit_equal(all->v[first].unit, all->v[end].unit);
		     end++)
			vec_push(&s->row, &all->v[end]);
		magnitude_judge(s->out, s->r, s->row.v, s->row.n, false, NULL);
		keep(s, all->v + first, end - first);
	}
}

/* ---- among the deals of one seller and type ---- */

static int by_seller(const void *a, const void *b)
{
	const struct lone *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	return compare_figures(x->kept, y->kept);
}

static bool comparable(const struct lone *a, const struct lone *b)
{
	return a->from == b->from && a->type == b->type && unit_equal(a->kept->unit, b->kept->unit);
}

static void look_elsewhere(struct seeker *s)
{
	for (size_t i = 0; i < s->lones.n; i++)
		s->lones.v[i].kept = &s->kept.v[s->lones.v[i].figure];
	if (s->lones.n)
		qsort(s->lones.v, s->lones.n, sizeof *s->lones.v, by_seller);
	for (size_t first = 0, end; first < s->lones.n; first = end) {
		const struct lone *v = s->lones.v;
		s->row.n = s->excused.n = 0;
		for (end = first; end < s->lones.n && comparable(&v[first], &v[end]); end++) {
			vec_push(&s->row, v[end].kept);
			vec_push(&s->excused, !s->lonely.v[v[end].figure]);
		}
		magnitude_judge(s->out, s->r, s->row.v, s->row.n, true, s->excused.v);
	}
}

/* ---- one for each claim ---- */

static int by_claim(const void *a, const void *b)
{
	const struct slip *x = a, *y = b;
	claim_id i = x->at.claim->claim.id, k = y->at.claim->claim.id;

	if (i != k)
		return i < k ? -1 : 1;
	if (x->elsewhere != y->elsewhere)
		return x->elsewhere ? 1 : -1;
	if (x->at.unit.measure != y->at.unit.measure)
		return x->at.unit.measure < y->at.unit.measure ? -1 : 1;
	return x->others > y->others ? -1 : x->others < y->others;
}

static void keep_one_each(struct slips *all)
{
	size_t n = 0;

	if (all->n)
		qsort(all->v, all->n, sizeof *all->v, by_claim);
	for (size_t i = 0; i < all->n; i++) {
		if (!n || all->v[n - 1].at.claim != all->v[i].at.claim)
			all->v[n++] = all->v[i];
	}
	all->n = n;
}

void magnitude_find(struct slips *out, const struct resolution *r)
{
	struct seeker s = {.r = r, .out = out, .yardstick = yardstick(r)};
	struct figures_given all = {0};

	for (size_t i = 0; i < r->deals.n; i++)
		look_at_deal(&s, (uint32_t)i, &all);
	look_elsewhere(&s);
	keep_one_each(out);
	vec_free(&all);
	vec_free(&s.kept);
	vec_free(&s.lonely);
	vec_free(&s.lones);
	vec_free(&s.row);
	vec_free(&s.excused);
}
