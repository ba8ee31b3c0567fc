/* The range of each type of a mixed lot, with the reason in words. */
#include "hangar/split.h"

#include "caps.h"
#include "hangar/str.h"
#include "share.h"

/* The lot under its caps, where they apply. */
static const struct cap_problem *problem_of(const struct resolution *r,
					    const struct resolved_deal *d, const struct part *p,
					    const struct capped_lot **lot)
{
	*lot = d->standing == STANDING_MOVED ? caps_find(r, p) : NULL;
	return *lot ? &r->caps->problems.v[(*lot)->problem] : NULL;
}

/* `alone`: without the caps. */
static struct quantity range_under_caps(const struct cap_problem *x, size_t cell,
					struct quantity alone)
{
	struct quantity q = {.flags = Q_LOW};
	bool *chosen = mem_zalloc(x->f.cells.n);
	struct feasible_range range;

	chosen[cell] = true;
	feasible_range(&x->f, chosen, &range);
	mem_free(chosen);
	q.low = range.low;
	if (range.high != FEASIBLE_OPEN) {
		q.high = range.high;
		q.flags |= Q_HIGH;
	}
	if ((alone.flags & Q_BEST) && alone.best >= range.low && alone.best <= range.high) {
		q.best = alone.best;
		q.flags |= Q_BEST;
	}
	return q;
}

/* ---- in words ---- */

static const char *source_key(const struct resolution *r, source_id s)
{
	const struct source *source = evidence_source_get(r->ev, s);

	return source ? source->key : "a source not named";
}

static void add_clause(struct str *s)
{
	if (s->n)
		str_add(s, "; ");
}

static void say_stated(struct str *s, const struct resolution *r, const struct stated_share *x)
{
	struct quantity said = x ? x->count : (struct quantity){0};

	if (!x)
		return;
	str_add(s, source_key(r, x->source));
	if (x->sources > 1)
		str_addf(s, " and %zu more", x->sources - 1);
	str_add(s, x->sources > 1 ? " give " : " gives ");
	if (said.flags & Q_BEST)
		integer_format(s, said.best);
	else
		quantity_format_short(s, said);
}

static void say_cap(struct str *s, const struct resolution *r, const struct cap_problem *x,
		    const struct type_split *t)
{
	if (t->cap == INT64_MAX || !(t->count.flags & Q_HIGH) || t->cap > t->part->count.high)
		return;
	add_clause(s);
	str_addf(s, "%s had at most ", catalogue_party_get(r->ev->catalogue, x->giver)->name);
	integer_format(s, t->cap);
	for (size_t i = 0; i < t->held.n; i++)
		str_addf(s, "%s%s", i ? ", " : " (", source_key(r, t->held.v[i]));
	str_add(s, ")");
}

/* What the other types leave for it at least, and at most. */
static void say_others(struct str *s, const struct type_split *t)
{
	const struct quantity *stated = t->stated ? &t->stated->count : NULL;
	int64_t whole = t->part->count.low, high = t->part->count.high;

	if (stated && (stated->flags & Q_HIGH) && stated->high < high)
		high = stated->high;
	high = t->cap < high ? t->cap : high;
	if (t->count.low > (stated ? stated->low : 0)) {
		add_clause(s);
		str_add(s, "the other types have at most ");
		integer_format(s, whole - t->count.low);
	}
	if ((t->count.flags & Q_HIGH) && (t->part->count.flags & Q_HIGH) && t->count.high < high) {
		add_clause(s);
		str_add(s, "what else there is takes the rest");
	}
}

static const char *reason_of(const struct resolution *r, const struct cap_problem *x,
			     const struct type_split *t, struct arena *a)
{
	struct str s = {0};
	const char *text;

	say_stated(&s, r, t->stated);
	if (t->contradicted) {
		add_clause(&s);
		str_addf(&s, "what %s is said to have held contradicts what left it",
			 catalogue_party_get(r->ev->catalogue, x->giver)->name);
	} else {
		say_cap(&s, r, x, t);
	}
	say_others(&s, t);
	text = arena_strdup(a, str_c(&s));
	str_free(&s);
	return text;
}

/* ---- of one lot ---- */

/* The narrowest of the caps that the type counts under, and who says so. */
static void take_caps(struct type_split *t, const struct cap_problem *x, size_t cell)
{
	t->contradicted = x->contradicted;
	if (x->contradicted)
		return;
	t->count = range_under_caps(x, cell, t->count);
	for (size_t c = x->f.cells.v[cell].cap; c != FEASIBLE_NO_CAP; c = x->f.caps.v[c].within) {
		const struct capped_type *of = &x->types.v[c];
		if (x->f.caps.v[c].most >= t->cap)
			continue;
		t->cap = x->f.caps.v[c].most;
		t->held = (struct source_list){x->said.v + of->first, of->n};
	}
}

static void split_part(struct type_splits *out, const struct resolution *r,
		       const struct resolved_deal *d, const struct part *p, struct arena *a)
{
	const struct capped_lot *lot;
	const struct cap_problem *x = problem_of(r, d, p, &lot);
	size_t n;
	const type_id *types = catalogue_typeset_members(r->ev->catalogue, p->types, &n);

	for (size_t i = 0; i < n; i++) {
		struct type_split t = {.part = p, .type = types[i], .cap = INT64_MAX};
		t.stated = share_stated(r, p, types[i]);
		t.count = share_of(r, p, p->count, i < 64 ? (uint64_t)1 << i : 0);
		if (x)
			take_caps(&t, x, lot->first_cell + i);
		t.reason = reason_of(r, x, &t, a);
		vec_push(out, t);
	}
}

void deal_split(struct type_splits *out, const struct resolution *r, const struct resolved_deal *d,
		struct arena *a)
{
	for (size_t i = 0; i < d->part_count; i++) {
		const struct part *p = &r->parts.v[d->first_part + i];
		if (p->mixed && !p->price_only && (p->count.flags & Q_ENDS))
			split_part(out, r, d, p, a);
	}
}
