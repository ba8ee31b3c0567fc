/* unresolved-name: names that claims use and nothing defines. Up to three of a kind are said one by
 * one, more in one line: their list is the report's, not the reader's. */
#include "check-inside.h"

#include <stdlib.h>
#include <string.h>

#define APIECE      3
#define CLAIMS_KEPT 1000

struct use {
	const char *name;
	size_t claims;
	claim_id first;
};

struct census { /* of one kind of name: [id], then those that nothing defines */
	const char *kind, *kinds, *way_out, *way_out_many;
	struct use *of;
	size_t n; /* ids run to this */
};

/* Finds room for ids up to `n`. */
static void census_begin(struct census *c, size_t n)
{
	c->of = mem_zalloc((n + 1) * sizeof *c->of);
	c->n = n;
}

static void count(struct census *c, uint32_t id, const struct claim *claim)
{
	struct use *u = &c->of[id];

	if (!u->claims++)
		u->first = claim->id;
}

static int by_use(const void *a, const void *b)
{
	const struct use *x = a, *y = b;

	if (x->claims != y->claims)
		return x->claims > y->claims ? -1 : 1;
	return strcmp(x->name, y->name);
}

/* Of [1..n] those with a name, in order of use, to the front. */
static void keep_named(struct census *c)
{
	size_t kept = 0;

	for (size_t i = 1; i <= c->n; i++) {
		if (c->of[i].name && c->of[i].claims)
			c->of[kept++] = c->of[i];
	}
	c->n = kept;
	if (kept)
		qsort(c->of, kept, sizeof *c->of, by_use);
}

static void say_one(struct findings *out, const struct census *c, const struct use *u,
		    const struct check *self)
{
	struct str m = {0}, about = {0};
	struct finding *f;

	str_addf(&m, "nothing defines the %s %s, which ", c->kind, u->name);
	integer_format(&m, (int64_t)u->claims);
	str_addf(&m, " claim%s; %s", u->claims == 1 ? " names" : "s name", c->way_out);
	str_addf(&about, "%s:%s", c->kind, u->name);
	f = finding_add(out, self, SEVERITY_NOTE, str_c(&about), &m);
	vec_push(&f->claims, u->first);
	str_free(&m);
	str_free(&about);
}

static void say_many(struct findings *out, const struct census *c, const struct check *self)
{
	struct str m = {0};
	struct finding *f;
	const char *names[APIECE];
	int64_t claims = 0;

	for (size_t i = 0; i < c->n; i++) {
		claims += (int64_t)c->of[i].claims;
		if (i < APIECE)
			names[i] = c->of[i].name;
	}
	str_addf(&m, "nothing defines %zu %s that claims name: ", c->n, c->kinds);
	say_names(&m, names, c->n, APIECE); /* only those shown are looked at */
	str_add(&m, " (");
	integer_format(&m, claims);
	str_addf(&m, " claims); %s", c->way_out_many);
	f = finding_add(out, self, SEVERITY_NOTE, "ledger", &m);
	f->among = c->kinds;
	for (size_t i = 0; i < c->n && i < CLAIMS_KEPT; i++)
		vec_push(&f->claims, c->of[i].first);
	str_free(&m);
}

static void census_say(struct findings *out, struct census *c, const struct check *self)
{
	keep_named(c);
	if (c->n > APIECE)
		say_many(out, c, self);
	for (size_t i = 0; i < c->n && c->n <= APIECE; i++)
		say_one(out, c, &c->of[i], self);
	mem_free(c->of);
}

/* ---- the three kinds ---- */

struct censuses {
	const struct resolution *r;
	struct census types, parties, sources;
};

static void count_types(struct censuses *c, typeset_id set, const struct claim *claim)
{
	size_t n;
	const type_id *m = catalogue_typeset_members(c->r->ev->catalogue, set, &n);

	for (size_t i = 0; i < n; i++)
		count(&c->types, m[i], claim);
}

static bool count_claim(struct censuses *c, const struct claim *claim)
{
	bool undated;

	if (!policy_admits(&c->r->policy, c->r->ev, claim, &undated))
		return false;
	count(&c->sources, claim->source, claim);
	for (size_t i = 0; i < claim->cites.n; i++)
		count(&c->sources, claim->cites.v[i], claim);
	return true;
}

static void count_claims(struct censuses *c)
{
	const struct evidence *ev = c->r->ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		if (!count_claim(c, &t->claim))
			continue;
		count_types(c, t->types, &t->claim);
		count(&c->parties, t->from, &t->claim);
		count(&c->parties, t->to, &t->claim);
		count(&c->parties, t->via, &t->claim);
	}
	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		if (!count_claim(c, &h->claim))
			continue;
		count_types(c, h->types, &h->claim);
		count(&c->parties, h->operator_, &h->claim);
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		const struct airframe *a = &ev->airframes.v[i];
		if (!count_claim(c, &a->claim))
			continue;
		count(&c->types, a->type, &a->claim);
		count(&c->parties, a->operator_, &a->claim);
	}
}

static void name_undefined(struct censuses *c)
{
	const struct evidence *ev = c->r->ev;

	for (size_t i = 1; i <= c->types.n; i++) {
		const struct aircraft_type *t = catalogue_type_get(ev->catalogue, (type_id)i);
		c->types.of[i].name = t->unresolved ? t->designation : NULL;
	}
	for (size_t i = 1; i <= c->parties.n; i++) {
		const struct party *p = catalogue_party_get(ev->catalogue, (party_id)i);
		c->parties.of[i].name = p->unresolved ? p->name : NULL;
	}
	for (size_t i = 1; i <= c->sources.n; i++) {
		const struct source *s = &ev->sources.v[i - 1];
		c->sources.of[i].name = s->batch ? NULL : s->key;
	}
}

void check_unresolved_name(struct findings *out, const struct resolution *r,
			   const struct check *self)
{
	const struct evidence *ev = r->ev;
	struct censuses c = {
	    .r = r,
	    .types = {.kind = "type",
		      .kinds = "types",
		      .way_out =
			  "define it, or name it as the alias of another, in a list of types",
		      .way_out_many =
			  "define them, or name them as aliases of others, in a list of types"},
	    .parties = {.kind = "party",
			.kinds = "parties",
			.way_out =
			    "define it, or name it as the alias of another, in a list of parties",
			.way_out_many =
			    "define them, or name them as aliases of others, in a list of parties"},
	    .sources = {.kind = "source",
			.kinds = "sources",
			.way_out = "say in a list of sources what it is, when it was published and "
				   "how reliable it is",
			.way_out_many = "say in a list of sources what they are, when they were "
					"published and how reliable they are"},
	};

	census_begin(&c.types, catalogue_type_count(ev->catalogue));
	census_begin(&c.parties, catalogue_party_count(ev->catalogue));
	census_begin(&c.sources, ev->sources.n);
	count_claims(&c);
	name_undefined(&c);
	census_say(out, &c.types, self);
	census_say(out, &c.parties, self);
	census_say(out, &c.sources, self);
}
