/* source-ring: sources that have it from each other in a circle, by what they derive from, or by
 * what they cite on one deal. Behind such a circle there is one origin at most. Tarjan's strongly
 * connected components, without recursion, since a chain is as long as somebody cares to write it.
 */
#include "check-inside.h"

#include <string.h>

#include "hangar/intern.h"

#define NAMED 8

struct seat { /* of a source on the way down */
	source_id source;
	struct source_list up;
	size_t at;
};

struct search {
	const struct resolution *r;
	const struct check *self;
	struct findings *out;
	const struct resolved_deal *deal; /* NULL: what sources derive from */
	uint32_t *index, *low;            /* [source]; 0: not seen in this search */
	uint32_t *telling;                /* [source]: its version in the deal, from 1 on */
	uint8_t *waiting;                 /* [source]: on the stack */
	source_id *from;                  /* [source]: how the way round a ring came to it */
	uint32_t seen;
	VEC(struct seat) path;
	VEC(source_id) stack, touched;
	struct arena scratch;
};

/* What a source cites on the deal; where it cites nothing there, what it derives from. */
static struct source_list cites_of(struct search *s, const struct version *v)
{
	VEC(source_id) all = {0};
	struct source_list list = {NULL, 0};
	source_id *kept;

	for (size_t i = 0; i < v->claims.n; i++) {
		const struct source_list *c = &v->claims.v[i]->claim.cites;
		for (size_t k = 0; k < c->n; k++)
			vec_push(&all, c->v[k]);
	}
	if (all.n) {
		kept = arena_alloc(&s->scratch, all.n * sizeof *kept);
		memcpy(kept, all.v, all.n * sizeof *kept);
		list = (struct source_list){kept, all.n};
	}
	vec_free(&all);
	return list;
}

static struct source_list up_from(struct search *s, source_id source, bool *cites)
{
	uint32_t at = s->deal ? s->telling[source] : 0;
	struct source_list up = {NULL, 0};

	if (at)
		up = cites_of(s, &s->deal->versions.v[at - 1]);
	if (cites)
		*cites = up.n > 0;
	return up.n ? up : evidence_source_get(s->r->ev, source)->derives_from;
}

/* ---- what it says ---- */

/* The shortest way round through the first of them, into s->from: breadth first, within `ring`. */
static source_id way_round(struct search *s, const source_id *ring, size_t n, const uint8_t *member)
{
	VEC(source_id) line = {0};
	source_id last = 0;

	for (size_t i = 0; i < n; i++)
		s->from[ring[i]] = 0;
	vec_push(&line, ring[0]);
	for (size_t i = 0; i < line.n && !last; i++) {
		struct source_list up = up_from(s, line.v[i], NULL);
		for (size_t k = 0; k < up.n && !last; k++) {
			source_id next = up.v[k];
			if (next == ring[0])
				last = line.v[i];
			else if (member[next] && !s->from[next]) {
				s->from[next] = line.v[i];
				vec_push(&line, next);
			}
		}
	}
	vec_free(&line);
	return last;
}

/* "a derives from b, b from c and c from a" */
static void say_ring(struct str *m, struct search *s, source_id first, source_id last, size_t n)
{
	const struct evidence *ev = s->r->ev;
	VEC(source_id) way = {0};

	for (source_id x = last; x != first; x = s->from[x])
		vec_push(&way, x);
	vec_push(&way, first);
	for (size_t i = way.n; i-- > 0;) {
		source_id next = i ? way.v[i - 1] : first;
		bool cites;
		if (way.n - i > NAMED) {
			str_addf(m, " and so on over %zu more", i + 1);
			break;
		}
		up_from(s, way.v[i], &cites);
		str_addf(m, "%s%s %s %s",
			 i + 1 == way.n ? ""
			 : i            ? ", "
					: " and ",
			 say_source(ev, way.v[i]), cites ? "cites" : "derives from",
			 say_source(ev, next));
	}
	if (n > way.n)
		str_addf(m, "; %zu more have it from them and they from these", n - way.n);
	str_add(m, ": a circle, behind which there is one origin at most; say where it began");
	vec_free(&way);
}

static void sort_sources(source_id *v, size_t n)
{
	size_t least = 0;

	for (size_t i = 1; i < n; i++)
		least = v[i] < v[least] ? i : least;
	if (n) {
		source_id first = v[least];
		v[least] = v[0];
		v[0] = first;
	}
}

static void add_claims(struct finding *f, const struct search *s, const uint8_t *member)
{
	for (size_t i = 0; s->deal && i < s->deal->versions.n; i++) {
		const struct version *v = &s->deal->versions.v[i];
		if (member[v->source])
			vec_push(&f->claims, v->claims.v[0]->claim.id);
	}
}

/* In a deal a ring without a citation is one of the sources, and said already. */
static void report(struct search *s, source_id *ring, size_t n)
{
	uint8_t *member = s->waiting; /* all that stand on the stack, the ring last */
	struct str m = {0}, about = {0};
	bool cited = !s->deal, cites;
	struct finding *f;
	source_id last;

	for (size_t i = 0; i < n; i++) {
		up_from(s, ring[i], &cites);
		cited |= cites;
	}
	sort_sources(ring, n);
	for (size_t i = 0; i < s->stack.n; i++)
		member[s->stack.v[i]] = 0; /* what stands below is no part of it */
	for (size_t i = 0; i < n; i++)
		member[ring[i]] = 1;
	last = cited ? way_round(s, ring, n, member) : 0;
	if (last) {
		say_ring(&m, s, ring[0], last, n);
		if (s->deal)
			str_addf(&about, "deal:%s", s->deal->key);
		else
			str_addf(&about, "source:%s", say_source(s->r->ev, ring[0]));
		f = finding_add(s->out, s->self, SEVERITY_WARNING, str_c(&about), &m);
		add_claims(f, s, member);
	}
	for (size_t i = 0; i < s->stack.n; i++)
		member[s->stack.v[i]] = 1;
	str_free(&m);
	str_free(&about);
}

/* ---- components ---- */

static void enter(struct search *s, source_id source)
{
	s->index[source] = s->low[source] = ++s->seen;
	s->waiting[source] = 1;
	vec_push(&s->stack, source);
	vec_push(&s->touched, source);
	vec_push(&s->path, ((struct seat){source, up_from(s, source, NULL), 0}));
}

static void leave(struct search *s)
{
	source_id source = s->path.v[--s->path.n].source;
	size_t first = s->stack.n;

	if (s->path.n) {
		source_id above = s->path.v[s->path.n - 1].source;
		if (s->low[source] < s->low[above])
			s->low[above] = s->low[source];
	}
	if (s->low[source] != s->index[source])
		return;
	while (s->stack.v[--first] != source)
		;
	if (s->stack.n - first > 1) /* no source is read that names itself */
		report(s, s->stack.v + first, s->stack.n - first);
	while (s->stack.n > first)
		s->waiting[s->stack.v[--s->stack.n]] = 0;
}

/* What nobody could read by the day of the policy closes no circle. */
static bool is_known(const struct search *s, source_id source)
{
	const struct policy *p = &s->r->policy;
	const struct date *published = &evidence_source_get(s->r->ev, source)->published;

	return !p->known_on_set || (date_stated(published) && published->latest <= p->known_on);
}

static void search_from(struct search *s, source_id source)
{
	if (!source || s->index[source] || !is_known(s, source))
		return;
	enter(s, source);
	while (s->path.n) {
		struct seat *top = &s->path.v[s->path.n - 1];
		source_id up;
		if (top->at == top->up.n) {
			leave(s);
			continue;
		}
		up = top->up.v[top->at++];
		if (!is_known(s, up))
			continue;
		if (!s->index[up])
			enter(s, up);
		else if (s->waiting[up] && s->index[up] < s->low[top->source])
			s->low[top->source] = s->index[up];
	}
}

static void forget(struct search *s)
{
	for (size_t i = 0; i < s->touched.n; i++)
		s->index[s->touched.v[i]] = 0;
	s->touched.n = 0;
	s->seen = 0;
	arena_clear(&s->scratch);
}

static bool has_cites(const struct version *v)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		if (v->claims.v[i]->claim.cites.n)
			return true;
	}
	return false;
}

static void search_deal(struct search *s, const struct resolved_deal *d)
{
	s->deal = d;
	for (size_t i = 0; i < d->versions.n; i++)
		s->telling[d->versions.v[i].source] = (uint32_t)i + 1;
	for (size_t i = 0; i < d->versions.n; i++) {
		if (has_cites(&d->versions.v[i]))
			search_from(s, d->versions.v[i].source);
	}
	for (size_t i = 0; i < d->versions.n; i++)
		s->telling[d->versions.v[i].source] = 0;
	forget(s);
}

static void search_begin(struct search *s, size_t sources)
{
	s->index = mem_zalloc((sources + 1) * sizeof *s->index);
	s->low = mem_zalloc((sources + 1) * sizeof *s->low);
	s->telling = mem_zalloc((sources + 1) * sizeof *s->telling);
	s->waiting = mem_zalloc(sources + 1);
	s->from = mem_zalloc((sources + 1) * sizeof *s->from);
}

static void search_end(struct search *s)
{
	mem_free(s->index);
	mem_free(s->low);
	mem_free(s->telling);
	mem_free(s->waiting);
	mem_free(s->from);
	vec_free(&s->path);
	vec_free(&s->stack);
	vec_free(&s->touched);
	arena_free(&s->scratch);
}

void check_source_ring(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct search s = {.r = r, .self = self, .out = out};

	search_begin(&s, r->ev->sources.n);
	for (size_t i = 0; i < r->ev->sources.n; i++)
		search_from(&s, (source_id)(i + 1));
	forget(&s);
	for (size_t i = 0; i < r->deals.n; i++)
		search_deal(&s, &r->deals.v[i]);
	search_end(&s);
}
