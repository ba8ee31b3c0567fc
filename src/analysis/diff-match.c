/* Which deals of two sides are the same: by key; what is left over by what it says (parties, types,
 * kind, the year of order or date). Of several alike those that agree in count and date first, then
 * in their order, so that two rows of a list are never one. At last those that agree in all but the
 * type, where there is only one such: a list that calls the Panther a Z-9 from now on. */
#include "diff-inside.h"

#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "inside.h"

struct stand_in {     /* a deal of the first side that nothing matches yet */
	size_t match; /* in the list of matches */
	struct stand_in *next;
};
VEC_TYPE(stand_ins, struct stand_in *);

/* How much two deals have to agree. */
enum strictness { ALL_AND_FIGURES, ALL_BUT_FIGURES, ALL_BUT_TYPES };

struct matching {
	enum strictness how;
	const struct diff *d;
	struct deal_matches *out;
	struct intern *keys;     /* of the first side's deals, as they stand in `out` */
	struct intern *contents; /* of those that no key matched */
	struct stand_ins heads;  /* [content] */
	struct arena arena;
};

static bool sees(const struct diff_side *s, const struct resolved_deal *d)
{
	return filter_match(s->filter, d, deal_facet, deal_text, (void *)(uintptr_t)s->r) !=
	       FILTER_NO;
}

static bool has_key(const struct resolved_deal *d)
{
	return d->deal != 0;
}

/* A deal without a key is the same where it is the same claim. */
static void add_first(struct matching *m)
{
	const struct diff_side *s = &m->d->side[DIFF_BEFORE];

	for (size_t i = 0; i < s->r->deals.n; i++) {
		const struct resolved_deal *d = &s->r->deals.v[i];
		intern_add(m->keys, d->key, strlen(d->key), NULL);
		vec_push(m->out, ((struct deal_match){.deal = {d, NULL}}));
	}
}

static void match_keys(struct matching *m)
{
	const struct diff_side *s = &m->d->side[DIFF_AFTER];

	for (size_t i = 0; i < s->r->deals.n; i++) {
		const struct resolved_deal *d = &s->r->deals.v[i];
		uint32_t at = intern_find(m->keys, d->key, strlen(d->key));
		if (at != INTERN_NONE)
			m->out->v[at].deal[DIFF_AFTER] = d;
		else
			vec_push(m->out, ((struct deal_match){.deal = {NULL, d}}));
	}
}

/* ---- by content ---- */

static void add_year(struct str *s, const struct date *d)
{
	if (day_known(d) && d->earliest != DAY_OPEN_PAST)
		str_addf(s, "%d", day_year(d->earliest));
	str_addc(s, '\n');
}

/* What agrees() compares, so that those that agree are found at once among many alike. */
static void add_figures(struct str *s, const struct resolved_deal *d)
{
	const struct quantity *q = &d->count;

	str_addf(s, "%u %lld %lld %lld", (unsigned)(q->flags), (long long)q->low,
		 (long long)q->best, (long long)q->high);
	str_addf(s, "\n%d %d", d->date.earliest, d->date.latest);
}

/* By names, since the sides may have catalogues of their own. */
static void content_of(struct str *s, const struct matching *m, const struct diff_side *side,
		       const struct resolved_deal *d)
{
	const struct catalogue *c = side->r->ev->catalogue;

	str_clear(s);
	str_addf(s, "%s\n%s\n", d->from ? catalogue_party_get(c, d->from)->name : "",
		 d->to ? catalogue_party_get(c, d->to)->name : "");
	str_addf(s, "%s\n%d\n",
		 d->types && m->how != ALL_BUT_TYPES ? catalogue_typeset_name(c, d->types) : "",
		 (int)d->kind);
	add_year(s, day_known(&d->order_date) ? &d->order_date : &d->date);
	if (m->how != ALL_BUT_FIGURES)
		add_figures(s, d);
}

static void add_stand_ins(struct matching *m)
{
	const struct diff_side *side = &m->d->side[DIFF_BEFORE];
	struct str s = {0};

	for (size_t i = m->out->n; i-- > 0;) { /* backwards, so that each chain is in order */
		const struct deal_match *x = &m->out->v[i];
		struct stand_in *own;
		uint32_t at;
		int added;
		if (!x->deal[DIFF_BEFORE] || x->deal[DIFF_AFTER])
			continue;
		content_of(&s, m, side, x->deal[DIFF_BEFORE]);
		at = intern_add(m->contents, s.s, s.n, &added);
		if (added)
			vec_push(&m->heads, NULL);
		own = arena_alloc(&m->arena, sizeof *own);
		*own = (struct stand_in){i, m->heads.v[at]};
		m->heads.v[at] = own;
	}
	str_free(&s);
}

static bool agrees(const struct resolved_deal *a, const struct resolved_deal *b)
{
	return quantity_equal(a->count, b->count) && same_days(&a->date, &b->date);
}

/* Two deals that both have keys, and other ones, are two: unless all that they say is the same. */
static bool may_be_same(const struct resolved_deal *a, const struct resolved_deal *b,
			enum strictness how)
{
	if (how != ALL_AND_FIGURES && has_key(a) && has_key(b))
		return false;
	return how == ALL_BUT_FIGURES || agrees(a, b);
}

/* The first that may be the same; of those that differ in type the only one. */
static struct stand_in **find_stand_in(struct matching *m, struct stand_in **head,
				       const struct resolved_deal *d)
{
	struct stand_in **found = NULL;

	for (struct stand_in **at = head; *at; at = &(*at)->next) {
		if (!may_be_same(m->out->v[(*at)->match].deal[DIFF_BEFORE], d, m->how))
			continue;
		if (m->how != ALL_BUT_TYPES)
			return at;
		if (found)
			return NULL;
		found = at;
	}
	return found;
}

static void match_deal(struct matching *m, struct deal_match *x, struct str *content)
{
	struct stand_in **found;
	uint32_t at;

	content_of(content, m, &m->d->side[DIFF_AFTER], x->deal[DIFF_AFTER]);
	at = intern_find(m->contents, content->s, content->n);
	found = at == INTERN_NONE ? NULL : find_stand_in(m, &m->heads.v[at], x->deal[DIFF_AFTER]);
	if (!found)
		return;
	m->out->v[(*found)->match].deal[DIFF_AFTER] = x->deal[DIFF_AFTER];
	x->deal[DIFF_AFTER] = NULL;
	*found = (*found)->next;
}

static void match_contents(struct matching *m, enum strictness how)
{
	struct str content = {0};

	m->how = how;
	m->contents = intern_new();
	m->heads.n = 0;
	add_stand_ins(m);
	for (size_t i = 0; i < m->out->n && m->heads.n; i++) {
		if (!m->out->v[i].deal[DIFF_BEFORE] && m->out->v[i].deal[DIFF_AFTER])
			match_deal(m, &m->out->v[i], &content);
	}
	intern_free(&m->contents);
	str_free(&content);
}

/* Those that either side's filter lets through; a deal that has found its place elsewhere has none.
 */
static void keep_met(struct deal_matches *out, const struct diff *d)
{
	size_t kept = 0;

	for (size_t i = 0; i < out->n; i++) {
		struct deal_match x = out->v[i];
		for (int k = 0; k < DIFF_SIDES; k++)
			x.met[k] = x.deal[k] && sees(&d->side[k], x.deal[k]);
		if (x.met[DIFF_BEFORE] || x.met[DIFF_AFTER])
			out->v[kept++] = x;
	}
	out->n = kept;
}

void deals_match(struct deal_matches *out, const struct diff *d)
{
	struct matching m = {.d = d, .out = out, .keys = intern_new()};

	add_first(&m);
	match_keys(&m);
	for (int how = ALL_AND_FIGURES; how <= ALL_BUT_TYPES; how++)
		match_contents(&m, (enum strictness)how);
	keep_met(out, d);
	intern_free(&m.keys);
	vec_free(&m.heads);
	arena_free(&m.arena);
}
