/* Airframe lists as stocks: each aircraft counts once, whoever lists it, and a list says "at
 * least".
 */
#include "inside.h"

#include <stdlib.h>

#include "hangar/intern.h"
#include "hangar/str.h"

/* An airframe is the same by icao24, else type and construction number, else operator and serial;
 * one that has none of them is one of its own. */
static void airframe_key(struct str *key, const struct airframe *a)
{
	str_clear(key);
	if (a->claim.other)
		str_addc(key, 'o');
	if (a->icao24)
		str_addf(key, "i%s", a->icao24);
	else if (a->type && a->construction_no)
		str_addf(key, "c%u %s", a->type, a->construction_no);
	else if (a->operator_ && a->serial)
		str_addf(key, "s%u %s", a->operator_, a->serial);
	else
		str_addf(key, "n%llu", (unsigned long long)a->claim.id);
}

static int by_fleet(const void *a, const void *b)
{
	const struct airframe *x = ((const struct listed_airframe *)a)->a;
	const struct airframe *y = ((const struct listed_airframe *)b)->a;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->type != y->type)
		return x->type < y->type ? -1 : 1;
	if (!x->claim.other != !y->claim.other)
		return x->claim.other ? 1 : -1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

static bool is_among(source_id s, const source_id *v, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (v[i] == s)
			return true;
	}
	return false;
}

/* Whose lists the airframes stand in, and on how many ends those rest. */
static void count_sources(struct workshop *w, struct stock *s, const struct listed_airframe *v,
			  size_t n)
{
	VEC(source_id) from = {0};

	for (size_t i = 0; i < n; i++) {
		if (!is_among(v[i].a->claim.source, from.v, from.n))
			vec_push(&from, v[i].a->claim.source);
	}
	s->sources = from.n;
	s->origins = origins_of_all(w, from.v, from.n).n;
	vec_free(&from);
}

/* `n` airframes listed: so many at least. */
static void add_fleet(struct workshop *w, const struct listed_airframe *v, size_t n)
{
	const struct airframe *a = v->a;
	struct quantity count = {.low = (int64_t)n, .best = (int64_t)n, .flags = Q_LOW | Q_BEST};
	struct stock s = {
	    .operator_ = a->operator_,
	    .types = a->type ? catalogue_typeset(w->ev->catalogue, &a->type, 1) : 0,
	    .other = a->claim.other != NULL,
	    .count = count,
	    .first_part = w->r->parts.n,
	    .part_count = 1,
	    .claims = n,
	};
	struct part p = {
	    .deal = (uint32_t)w->r->stocks.n,
	    .flow = FLOW_AIRFRAMES,
	    .other = s.other,
	    .types = s.types,
	    .to = a->operator_,
	    .date = a->as_of,
	    .count = count,
	    .source = a->claim.source,
	};

	count_sources(w, &s, v, n);
	vec_push(&w->r->parts, p);
	vec_push(&w->r->stocks, s);
	if (w->see_fleet)
		w->see_fleet(w->seeing, &s, v, n);
}

static bool is_later(const struct airframe *a, const struct airframe *than)
{
	return date_stated(&a->as_of) && a->as_of.latest < DAY_OPEN_FUTURE &&
	       (!date_stated(&than->as_of) || a->as_of.latest > than->as_of.latest);
}

VEC_TYPE(airframe_list, struct listed_airframe);

/* Each airframe once, as the newest list has it. */
static void admit_airframes(struct workshop *w, struct airframe_list *list)
{
	struct intern *known = intern_new(); /* numbered as the list is */
	struct str key = {0};

	for (size_t i = 0; i < w->ev->airframes.n; i++) {
		const struct airframe *a = &w->ev->airframes.v[i];
		bool undated;
		int added = 0;
		uint32_t at;
		if (!policy_admits(&w->r->policy, w->ev, &a->claim, &undated)) {
			w->r->claims_left_out++;
			w->r->claims_undated += undated;
			continue;
		}
		if (a->claim.stance == DENIES || a->claim.stance == DOUBTS ||
		    resolution_passed(w->r, a->claim.id))
			continue;
		airframe_key(&key, a);
		at = intern_add(known, key.s, key.n, &added);
		if (added)
			vec_push(list, ((struct listed_airframe){a, false}));
		else
			list->v[at] =
			    (struct listed_airframe){is_later(a, list->v[at].a) ? a : list->v[at].a,
						     true};
	}
	str_free(&key);
	intern_free(&known);
}

static bool same_fleet(const struct airframe *a, const struct airframe *b)
{
	return a->type == b->type && a->operator_ == b->operator_ &&
	       !a->claim.other == !b->claim.other;
}

void fleets_resolve(struct workshop *w)
{
	struct airframe_list list = {0};

	admit_airframes(w, &list);
	if (list.n)
		qsort(list.v, list.n, sizeof *list.v, by_fleet);
	for (size_t first = 0, end; first < list.n; first = end) {
		for (end = first; end < list.n && same_fleet(list.v[first].a, list.v[end].a);)
			end++;
		add_fleet(w, &list.v[first], end - first);
	}
	vec_free(&list);
}
