/* Claims counted by the types, parties and sources that they name. */
#include "usage.h"

static void use_types(struct usage *u, const struct look *l, typeset_id s)
{
	size_t n;
	const type_id *members = catalogue_typeset_members(l->ev->catalogue, s, &n);

	for (size_t i = 0; i < n; i++)
		u->types[members[i]]++;
}

/* Each party once, where it stands on two sides; parties[0] takes those not given. */
static void use_parties(struct usage *u, party_id a, party_id b, party_id c)
{
	u->parties[a]++;
	if (b != a)
		u->parties[b]++;
	if (c != a && c != b)
		u->parties[c]++;
}

static void use_transfers(struct usage *u, const struct look *l)
{
	for (size_t i = 0; i < l->ev->transfers.n; i++) {
		const struct transfer *t = &l->ev->transfers.v[i];
		use_types(u, l, t->types);
		use_parties(u, t->from, t->to, t->via);
		u->sources[t->claim.source]++;
	}
}

static void use_stocks(struct usage *u, const struct look *l)
{
	for (size_t i = 0; i < l->ev->holdings.n; i++) {
		const struct holding *h = &l->ev->holdings.v[i];
		use_types(u, l, h->types);
		u->parties[h->operator_]++;
		u->sources[h->claim.source]++;
	}
	for (size_t i = 0; i < l->ev->airframes.n; i++) {
		const struct airframe *a = &l->ev->airframes.v[i];
		u->types[a->type]++;
		u->parties[a->operator_]++;
		u->sources[a->claim.source]++;
	}
}

const struct usage *usage_of(struct look *l)
{
	const struct evidence *ev = l->ev;
	struct usage *u = arena_alloc(l->arena, sizeof *u);

	u->types =
	    arena_alloc(l->arena, (catalogue_type_count(ev->catalogue) + 1) * sizeof *u->types);
	u->parties =
	    arena_alloc(l->arena, (catalogue_party_count(ev->catalogue) + 1) * sizeof *u->parties);
	u->sources = arena_alloc(l->arena, (ev->sources.n + 1) * sizeof *u->sources);
	u->claims = ev->transfers.n + ev->holdings.n + ev->airframes.n;
	use_transfers(u, l);
	use_stocks(u, l);
	l->more = u;
	return u;
}
