/* Adds up the rows of each list, party, family and day. What an older edition says of another day
 * is a snapshot, too; of one day the newest edition speaks. A list of single bases, and a lot that
 * may hold other types, bounds the fleet on one side only. */
#include "muster.h"

#include <stdlib.h>
#include <string.h>

#include "check-count.h"
#include "hangar/intern.h"
#include "hangar/str.h"
#include "inside.h"
#include "lists.h"
#include "wording.h"

struct taking {
	struct musters *m;
	const struct resolution *r;
	const struct books *books;
	struct intern *keys, *rows;
};

static bool takes_part(const struct resolution *r, const struct holding *h)
{
	const struct passed *p = resolution_passed(r, h->claim.id);
	bool undated;

	return h->types && h->claim.stance != DENIES && h->claim.stance != DOUBTS &&
	       h->condition != CONDITION_LOST && h->condition != CONDITION_ORDERED &&
	       h->condition < HELD_CONDITIONS && day_known(&h->as_of) &&
	       h->as_of.earliest != DAY_OPEN_PAST && h->as_of.latest != DAY_OPEN_FUTURE &&
	       policy_admits(&r->policy, r->ev, &h->claim, &undated) && (!p || !p->stand) &&
	       !claim_excluded(r->ev, &h->claim);
}

static struct muster *muster_of(struct taking *t, const struct holding *h, type_id family)
{
	source_id list = list_of(t->r->lists, h->claim.source);
	const uint32_t key[] = {list, h->operator_, family, (uint32_t)h->as_of.earliest,
				(uint32_t)h->as_of.latest};
	struct muster fresh = {.party = h->operator_,
			       .family = family,
			       .list = list,
			       .source = h->claim.source,
			       .as_of = h->as_of,
			       .from = h->as_of.earliest,
			       .to = h->as_of.latest,
			       .claim = h->claim.id};
	int added = 0;
	uint32_t at = intern_add(t->keys, (const char *)key, sizeof key, &added);

	if (added)
		vec_push(&t->m->v, fresh);
	else if (edition_newer(t->r->lists, h->claim.source, t->m->v.v[at].source))
		t->m->v.v[at] = fresh;
	return &t->m->v.v[at];
}

static bool is_told_twice(struct taking *t, const struct holding *h)
{
	struct str key = {0};
	const int64_t row[] = {h->claim.source,   h->operator_,   h->types,      h->condition,
			       h->count.low,      h->count.best,  h->count.high, h->count.flags,
			       h->as_of.earliest, h->as_of.latest};
	int added = 0;

	str_addn(&key, (const char *)row, sizeof row);
	str_add(&key, h->base);
	wording_of(&key, h);
	intern_add(t->rows, key.s, key.n, &added);
	str_free(&key);
	return !added;
}

static void add_row(struct taking *t, const struct holding *h, type_id family, bool certain)
{
	struct muster *m = muster_of(t, h, family);
	int64_t low = certain ? quantity_from(h->count) : 0;
	int64_t high = h->base || !(h->count.flags & Q_ENDS) ? INT64_MAX : quantity_up_to(h->count);

	if (edition_newer(t->r->lists, m->source, h->claim.source))
		return;
	m->low = low > INT64_MAX - m->low ? INT64_MAX : m->low + low;
	m->of[h->condition] =
	    high > INT64_MAX - m->of[h->condition] ? INT64_MAX : m->of[h->condition] + high;
	m->high = high > INT64_MAX - m->high ? INT64_MAX : m->high + high;
	m->conditions |= 1u << h->condition;
}

/* Only where something moved is there anything to compare with. */
static bool is_asked_for(const struct taking *t, const struct holding *h, type_id family)
{
	return books_find(t->books, h->operator_, family, false) != NULL;
}

static void take_row(struct taking *t, const struct holding *h)
{
	const struct catalogue *cat = t->r->ev->catalogue;
	size_t n, asked = 0;
	const type_id *types = catalogue_typeset_members(cat, h->types, &n);
	bool one = true;

	for (size_t i = 0; i < n; i++) {
		one &= catalogue_family(cat, types[i]) == catalogue_family(cat, types[0]);
		asked += is_asked_for(t, h, catalogue_family(cat, types[i]));
	}
	if (!asked || is_told_twice(t, h))
		return;
	for (size_t i = 0; i < (one ? 1 : n); i++) {
		type_id f = catalogue_family(cat, types[i]);
		if (is_asked_for(t, h, f))
			add_row(t, h, f, one);
	}
}

static int by_fleet(const void *a, const void *b)
{
	const struct muster *x = a, *y = b;

	if (x->party != y->party)
		return x->party < y->party ? -1 : 1;
	if (x->family != y->family)
		return x->family < y->family ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->claim < y->claim ? -1 : x->claim > y->claim;
}

static void find_runs(struct musters *m)
{
	m->runs = intern_new();
	for (size_t i = 0; i < m->v.n; i++) {
		const uint32_t key[] = {m->v.v[i].party, m->v.v[i].family};
		int added = 0;
		intern_add(m->runs, (const char *)key, sizeof key, &added);
		if (added)
			vec_push(&m->first, i);
	}
	vec_push(&m->first, m->v.n);
}

void musters_take(struct musters *m, const struct resolution *r, const struct books *b)
{
	struct taking t = {m, r, b, intern_new(), intern_new()};

	for (size_t i = 0; i < r->ev->holdings.n; i++) {
		if (takes_part(r, &r->ev->holdings.v[i]))
			take_row(&t, &r->ev->holdings.v[i]);
	}
	intern_free(&t.keys);
	intern_free(&t.rows);
	if (m->v.n)
		qsort(m->v.v, m->v.n, sizeof *m->v.v, by_fleet);
	find_runs(m);
}

void musters_free(struct musters *m)
{
	vec_free(&m->v);
	vec_free(&m->first);
	intern_free(&m->runs);
}

const struct muster *musters_of(const struct musters *m, party_id party, type_id family, size_t *n)
{
	const uint32_t key[] = {party, family};
	uint32_t at = intern_find(m->runs, (const char *)key, sizeof key);

	*n = at == INTERN_NONE ? 0 : m->first.v[at + 1] - m->first.v[at];
	return *n ? &m->v.v[m->first.v[at]] : NULL;
}
