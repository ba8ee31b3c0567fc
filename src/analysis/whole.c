/* Stated wholes: a claim without the site or type that the others have, or whose types are the
 * union of theirs, never adds to its breakdown. Which lot is a piece of which whole, and what
 * pieces count for together. */
#include "inside.h"

#include "bound.h"

#include "hangar/str.h"

static bool fits_party(party_id whole, party_id lot)
{
	return !whole || whole == lot;
}

static bool types_within(const struct catalogue *cat, typeset_id inner, typeset_id outer)
{
	size_t n, m, k = 0;
	const type_id *a = catalogue_typeset_members(cat, inner, &n);
	const type_id *b = catalogue_typeset_members(cat, outer, &m);

	for (size_t i = 0; i < n; i++) {
		while (k < m && b[k] < a[i])
			k++;
		if (k == m || b[k] != a[i])
			return false;
	}
	return true;
}

/* A variant is in common with its type, in either direction. */
static bool types_in_common(const struct catalogue *cat, typeset_id x, typeset_id y)
{
	size_t n, m;
	const type_id *a = catalogue_typeset_members(cat, x, &n);
	const type_id *b = catalogue_typeset_members(cat, y, &m);

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < m; k++) {
			if (catalogue_type_within(cat, a[i], b[k]) ||
			    catalogue_type_within(cat, b[k], a[i]))
				return true;
		}
	}
	return false;
}

/* From the most general to the least: without site, without types, with many types. */
static size_t generality(const struct workshop *w, const struct lot *l)
{
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, l->types, &n);
	return (l->site ? 0 : 1000000) + (l->types ? n : 500000);
}

/* Could `l` be a piece of `c`? Lots as general as `c` are its rivals, aircraft of other types are
 * beside it. */
static bool may_hold(const struct workshop *w, const struct lot *c, const struct lot *l)
{
	return generality(w, l) < generality(w, c) &&
	       !other_compare(&c->first->claim, &l->first->claim) &&
	       (!c->site || streq(c->site, l->site)) && fits_party(c->from, l->from) &&
	       fits_party(c->to, l->to) &&
	       (!date_stated(&c->date) || !date_stated(&l->date) ||
		date_contains(&c->date, &l->date)) &&
	       (!c->types || !l->types || types_in_common(w->ev->catalogue, c->types, l->types));
}

/* What a look at all lots that `c` may hold finds. */
struct whole_test {
	size_t others, with_site, with_type;
	VEC(type_id) narrower; /* the types of those with fewer types than c */
	size_t narrower_lots;
};

static bool is_narrower(const struct workshop *w, const struct lot *c, const struct lot *l)
{
	return c->types && l->types && l->types != c->types &&
	       types_within(w->ev->catalogue, l->types, c->types);
}

static void test_against(const struct workshop *w, struct whole_test *t, const struct lot *c,
			 const struct lot *l)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(w->ev->catalogue, l->types, &n);

	t->others++;
	t->with_site += l->site != NULL;
	t->with_type += l->types != 0;
	if (!is_narrower(w, c, l))
		return;
	t->narrower_lots++;
	for (size_t i = 0; i < n; i++)
		vec_push(&t->narrower, types[i]);
}

enum breadth { NO_WHOLE, WHOLE_OF_ALL, WHOLE_OF_NARROWER };

static enum breadth breadth_of(struct workshop *w, const struct version *v, const struct lot *c)
{
	struct whole_test t = {0};
	enum breadth b = NO_WHOLE;

	for (size_t i = 0; i < v->lots.n; i++) {
		if (may_hold(w, c, &v->lots.v[i]))
			test_against(w, &t, c, &v->lots.v[i]);
	}
	if (t.others && ((!c->site && (!c->types || t.with_site == t.others)) ||
			 (!c->types && t.with_type == t.others)))
		b = WHOLE_OF_ALL;
	else if (t.narrower_lots > 1 &&
		 catalogue_typeset(w->ev->catalogue, t.narrower.v, t.narrower.n) == c->types)
		b = WHOLE_OF_NARROWER;
	vec_free(&t.narrower);
	return b;
}

/* Puts under the whole at `at` what it holds. A lot that a whole as general holds already stays
 * there: then this one only tells the same again, and goes under the other itself. */
static void put_under(struct workshop *w, struct version *v, size_t at, enum breadth b)
{
	struct lot *c = &v->lots.v[at];
	size_t rival = NO_LOT, general = generality(w, c), taken = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		struct lot *l = &v->lots.v[i];
		if (!may_hold(w, c, l) || (b == WHOLE_OF_NARROWER && !is_narrower(w, c, l)))
			continue;
		if (l->under != NO_LOT && generality(w, &v->lots.v[l->under]) == general) {
			rival = l->under;
		} else {
			l->under = at;
			taken++;
		}
	}
	c->whole = true;
	if (!taken && rival != NO_LOT) {
		c->retold = true;
		c->under = rival;
		if (!(v->lots.v[rival].count.flags & Q_ENDS))
			v->lots.v[rival].count = c->count;
	}
}

/* A whole whose pieces all went under narrower ones, which are none of its own, is a lot like any
 * other. */
static void unmark_empty(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		bool holds = v->lots.v[i].retold;
		for (size_t k = 0; k < v->lots.n && !holds; k++)
			holds = lot_is_piece(v, k, i);
		v->lots.v[i].whole = v->lots.v[i].whole && holds;
	}
}

/* The most general first, so that each lot ends under the narrowest whole that holds it. */
void lots_mark_wholes(struct workshop *w, struct version *v)
{
	size_t below = SIZE_MAX;

	for (;;) {
		size_t most = 0;
		for (size_t i = 0; i < v->lots.n; i++) {
			size_t g = generality(w, &v->lots.v[i]);
			if (g < below && g > most)
				most = g;
		}
		if (!most)
			break;
		for (size_t i = 0; i < v->lots.n; i++) {
			enum breadth b;
			if (generality(w, &v->lots.v[i]) != most)
				continue;
			b = breadth_of(w, v, &v->lots.v[i]);
			if (b)
				put_under(w, v, i, b);
		}
		below = most;
	}
	unmark_empty(v);
}

bool lot_retold(const struct version *v, size_t at)
{
	return v->lots.v[at].retold;
}

bool lot_is_piece(const struct version *v, size_t at, size_t of)
{
	return v->lots.v[at].under == of && !lot_retold(v, at);
}

int64_t lot_counts_for(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : 0;
}

int64_t lot_pieces_of(const struct version *v, size_t of, quantity_of_lot *which)
{
	int64_t sum = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		int64_t own, pieces;
		if (!lot_is_piece(v, i, of))
			continue;
		own = lot_counts_for(which(&v->lots.v[i]));
		pieces = v->lots.v[i].whole ? lot_pieces_of(v, i, which) : 0;
		sum = bound_sum(sum, own > pieces ? own : pieces);
	}
	return sum;
}

static struct quantity count_of(const struct lot *l)
{
	return l->count;
}

int64_t lot_pieces_count(const struct version *v, size_t of)
{
	return lot_pieces_of(v, of, count_of);
}
