/* Decisive claims: those without which a figure were another. By trial: each claim that may bear on
 * a deal or on a party's stocks is left out, and they are resolved again. Where there are too many
 * for that, the structure tells: the chosen ones, and those that make the ends. */
#include "why-inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decisive-inside.h"
#include "lists.h"
#include "total-inside.h"
#include "hangar/sorted.h"

/* ---- what each claim would change ---- */

struct change { /* without the claim this comes in, or goes away */
	claim_id claim;
	struct share share;
	bool away;
};

struct trial {
	struct why_work *w;
	enum flow flow;
	const struct filter *f;
	struct shares before; /* by deal */
	struct shares after;  /* of the question in work */
	VEC(struct change) changes;
	struct claim_list candidates;
	struct claim_list beyond; /* that are tried on the whole ledger */
};

static bool same_shares(const struct share *a, size_t n, const struct share *b, size_t m)
{
	for (size_t i = 0; i < n && n == m; i++) {
		if (a[i].measure != b[i].measure || a[i].sum.low != b[i].sum.low ||
		    a[i].sum.best != b[i].sum.best || a[i].sum.high != b[i].sum.high ||
		    a[i].sum.has_best != b[i].sum.has_best || a[i].sum.open != b[i].sum.open)
			return false;
	}
	return n == m;
}

static void note_change(struct trial *t, claim_id claim, const struct share *before, size_t n)
{
	if (same_shares(before, n, t->after.v, t->after.n))
		return;
	for (size_t i = 0; i < n; i++)
		vec_push(&t->changes, ((struct change){claim, before[i], true}));
	for (size_t i = 0; i < t->after.n; i++)
		vec_push(&t->changes, ((struct change){claim, t->after.v[i], false}));
}

static int weigh(struct trial *t, const struct resolution *r)
{
	t->after.n = 0;
	return total_watch(r, t->flow, t->f, see_shares, &t->after, t->w->e);
}

/* What the deals from `index` to `end` put in; they stand together. */
static const struct share *shares_of(const struct trial *t, size_t first_deal, size_t end_deal,
				     size_t *n)
{
	size_t place;

	SORTED_PLACE(place, t->before.n, t->before.v[at].deal < first_deal);
	for (*n = 0; place + *n < t->before.n && t->before.v[place + *n].deal < end_deal;)
		++*n;
	return t->before.v + place;
}

static int try_deal(struct trial *t, const char *key, const struct share *before, size_t n)
{
	struct without *bench = t->w->bench;
	const struct resolution *r;

	candidates_of_deal(&t->candidates, bench, key);
	for (size_t i = 0; i < t->candidates.n; i++) {
		if (without_deal(bench, &r, key, t->candidates.v[i], t->w->e) || weigh(t, r))
			return -1;
		note_change(t, t->candidates.v[i], before, n);
	}
	return 0;
}

static void push_decisive(struct why_work *w, claim_id c)
{
	vec_push(&w->why->decisive, c);
}

static int try_deals(struct trial *t)
{
	const struct resolution *r = t->w->r;
	size_t n;

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		const struct share *before = shares_of(t, i, i + 1, &n);
		if (!too_many_in_deal(t->w->bench, d->key)) {
			if (try_deal(t, d->key, before, n))
				return -1;
		} else if (n) {
			t->w->why->by_structure = true;
			structure_of_deal(t->w, d);
		}
	}
	/* Rows without a key that another edition's key was found for: they may stand alone again.
	 */
	for (size_t i = 0; r->lists && i < r->lists->joined.n; i++) {
		char key[32];
		snprintf(key, sizeof key, "claim:%llu",
			 (unsigned long long)r->lists->joined.v[i].claim);
		if (!too_many_in_deal(t->w->bench, key) && try_deal(t, key, NULL, 0))
			return -1;
	}
	return 0;
}

/* ---- stocks ---- */

/* Stocks of holdings stand by party, before those of airframes. */
static size_t party_end(const struct resolution *r, size_t first)
{
	size_t i = first;

	while (i < r->stocks.n && r->stocks.v[i].operator_ == r->stocks.v[first].operator_ &&
	       r->parts.v[r->stocks.v[i].first_part].flow == FLOW_HOLDINGS)
		i++;
	return i;
}

static int try_party(struct trial *t, party_id party, const struct share *before, size_t n)
{
	struct without *bench = t->w->bench;
	struct group_span own = group_span(&bench->parties, party);
	const struct resolution *r;

	for (size_t i = 0; i < own.n; i++) {
		claim_id c = bench->r->ev->holdings.v[own.v[i].at].claim.id;
		if (without_party(bench, &r, party, c, t->w->e) || weigh(t, r))
			return -1;
		note_change(t, c, before, n);
	}
	return 0;
}

/* Parties of whom everything is passed over have no stocks, and may get some. */
static int try_holdings(struct trial *t)
{
	const struct resolution *r = t->w->r;
	const struct grouping *all = &t->w->bench->parties;
	size_t stock = 0, n;

	for (size_t i = 0; i < all->n;) {
		party_id party = (party_id)all->v[i].group;
		struct group_span own = group_span(all, party);
		size_t end = stock;
		const struct share *before;
		i += own.n;
		if (stock < r->stocks.n && r->stocks.v[stock].operator_ == party)
			end = party_end(r, stock);
		before = shares_of(t, stock, end, &n);
		if (own.n > TRIED_IN_PARTY && n) {
			t->w->why->by_structure = true;
			if (structure_of_party(t->w, party, before[0].deal, end))
				return -1;
		} else if (own.n <= TRIED_IN_PARTY && try_party(t, party, before, n)) {
			return -1;
		}
		stock = end;
	}
	return 0;
}

static int try_airframes(struct trial *t)
{
	const struct evidence *ev = t->w->r->ev;
	const struct resolution *r;

	if (ev->airframes.n > TRIED_AIRFRAMES) {
		t->w->why->by_structure = true;
		return structure_of_airframes(t->w, NULL, t->f);
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		claim_id c = ev->airframes.v[i].claim.id;
		if (without_airframes(t->w->bench, &r, c, t->w->e) || weigh(t, r))
			return -1;
		note_change(t, c, t->before.v, t->before.n);
	}
	return 0;
}

void find_beyond(struct why_work *w, struct claim_list *out)
{
	claims_beyond(out, w->r);
	if (!too_many_beyond(w->r, out->n))
		return;
	w->why->by_structure = true;
	out->n = 0;
}

/* ---- caps ---- */

/* Is there a type that the filter does not let through? */
static bool narrows(const struct resolution *r, const struct filter *f)
{
	size_t n = catalogue_type_count(r->ev->catalogue);

	for (size_t i = 1; i <= n; i++) {
		if (!filter_admits_type(f, (type_id)i, false))
			return true;
	}
	return false;
}

/* May what holdings allow bear on the total at all? It is asked of types that go without others of
 * their lot. */
static bool caps_matter(const struct resolution *r, enum flow flow, const struct filter *f)
{
	if (!r->policy.cap_holdings || !r->ev->holdings.n || flow_is_stock(flow))
		return false;
	return narrows(r, f);
}

/* Whoever held something, gave or received may bear on all lots of a giver: each claim is left out
 * of the whole ledger. Where that would take too long the structure tells. */
static int try_under_caps(struct trial *t)
{
	const struct resolution *r = t->w->r;

	claims_of_all(&t->beyond, r->ev);
	if (!too_many_beyond(r, t->beyond.n))
		return 0;
	t->beyond.n = 0;
	t->w->why->by_structure = true;
	for (size_t i = 0; i < t->before.n; i++) {
		if (t->before.v[i].deal != UINT32_MAX)
			structure_of_deal(t->w, &r->deals.v[t->before.v[i].deal]);
	}
	structure_of_caps(t->w);
	return 0;
}

/* ---- what reaches beyond one deal ---- */

/* The only claim of a file, say: what that file supersedes would count again. */
static int try_beyond(struct trial *t, struct tally *whole)
{
	const struct resolution *r;
	struct tally other = {0};
	int rc = 0;

	for (size_t i = 0; i < t->beyond.n && !rc; i++) {
		claim_id c = t->beyond.v[i];
		rc = resolution_without(t->w->bench, &r, c, t->w->e) || weigh(t, r) ? -1 : 0;
		other.n = 0;
		for (size_t k = 0; k < t->after.n && !rc; k++)
			tally_add(&other, &t->after.v[k], false);
		if (!rc && !same_tally(whole, &other))
			push_decisive(t->w, c);
	}
	vec_free(&other);
	return rc;
}

static int by_claim(const void *a, const void *b)
{
	const struct change *x = a, *y = b;

	return x->claim < y->claim ? -1 : x->claim > y->claim;
}

/* All that each claim would change, taken together. */
static void judge(struct trial *t, struct tally *whole)
{
	struct tally other = {0};

	if (t->changes.n)
		qsort(t->changes.v, t->changes.n, sizeof *t->changes.v, by_claim);
	for (size_t i = 0, end; i < t->changes.n; i = end) {
		other.n = 0;
		for (size_t k = 0; k < whole->n; k++)
			vec_push(&other, whole->v[k]);
		for (end = i;
		     end < t->changes.n && t->changes.v[end].claim == t->changes.v[i].claim; end++)
			tally_add(&other, &t->changes.v[end].share, t->changes.v[end].away);
		if (!claim_among(&t->beyond, t->changes.v[i].claim) && !same_tally(whole, &other))
			push_decisive(t->w, t->changes.v[i].claim);
	}
	vec_free(&other);
}

int decisive_of_total(struct why_work *w, enum flow flow, const struct filter *f)
{
	struct trial t = {.w = w, .flow = flow, .f = f};
	struct tally whole = {0};
	int rc = total_watch(w->r, flow, f, see_shares, &t.before, w->e);

	find_beyond(w, &t.beyond);
	for (size_t i = 0; i < t.before.n && !rc; i++)
		tally_add(&whole, &t.before.v[i], false);
	if (!rc && caps_matter(w->r, flow, f))
		rc = try_under_caps(&t);
	else if (!rc && flow == FLOW_HOLDINGS)
		rc = try_holdings(&t);
	else if (!rc && flow == FLOW_AIRFRAMES)
		rc = try_airframes(&t);
	else if (!rc)
		rc = try_deals(&t);
	if (!rc) {
		judge(&t, &whole);
		rc = try_beyond(&t, &whole);
	}
	decisive_settle(w->why);
	vec_free(&whole);
	vec_free(&t.before);
	vec_free(&t.after);
	vec_free(&t.changes);
	vec_free(&t.candidates);
	vec_free(&t.beyond);
	return rc;
}
