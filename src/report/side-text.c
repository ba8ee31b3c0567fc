/* What a side is called, and what there is to say of its sources. */
#include "hangar/utf8.h"
#include "list.h"
#include "side-inside.h"

#define NAME_WIDTH 16 /* two names that are no wider stand both in the heading */

static const char *taken(const struct sides *s, struct str *text)
{
	const char *kept = arena_strdup(s->look->arena, str_c(text));

	str_free(text);
	return kept;
}

const struct claim *side_claim(const struct side *x, size_t i)
{
	return x->versions.n ? &x->versions.v[i]->claims.v[0]->claim
			     : &x->objections.v[i]->claim->claim;
}

static size_t members(const struct side *x)
{
	return x->versions.n ? x->versions.n : x->objections.n;
}

static source_id source_of(const struct side *x, size_t i)
{
	return x->versions.n ? x->versions.v[i]->source : side_claim(x, i)->source;
}

static const char *key_of(const struct sides *s, source_id id)
{
	return id ? look_source(s->look, id) : "unnamed";
}

static const char *name_of(const struct sides *s, const struct side *x)
{
	const char *first = key_of(s, source_of(x, 0));
	size_t n = members(x);
	const char *both;

	if (n == 1)
		return first;
	both = arena_printf(s->look->arena, "%s, %s", first, key_of(s, source_of(x, 1)));
	if (n == 2 && utf8_width(both) <= NAME_WIDTH)
		return both;
	return arena_printf(s->look->arena, "%s +%zu", first, n - 1);
}

typedef void tell_of(struct str *out, const struct sides *s, const struct side *x, size_t i);

static void tell_grade(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	struct grade g =
	    x->versions.n ? x->versions.v[i]->grade : evidence_grade(s->look->ev, side_claim(x, i));
	struct cell c = cell_grade(g.reliability, g.credibility);

	show_cell(out, &c);
}

static void tell_rank(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	(void)s;
	if (x->versions.n && x->versions.v[i]->rank != RANK_NORMAL)
		str_add(out, vocabulary_name(&rank_words, (int)x->versions.v[i]->rank));
}

static void tell_editions(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	const struct version *v = x->versions.n ? x->versions.v[i] : NULL;

	for (size_t k = 0; v && k < v->claims.n; k++) {
		source_id own = v->claims.v[k]->claim.source;
		bool again = own == v->source;
		for (size_t m = 0; m < k && !again; m++)
			again = v->claims.v[m]->claim.source == own;
		if (!again)
			str_addf(out, "%s%s", out->n ? ", " : "", key_of(s, own));
	}
}

static void tell_published(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	const struct source *src = evidence_source_get(s->look->ev, source_of(x, i));

	if (src)
		show_date(out, src->published);
}

/* What the claims cite, else what the source derives from. */
static struct source_list upstream(const struct sides *s, const struct side *x, size_t i)
{
	const struct source *src = evidence_source_get(s->look->ev, source_of(x, i));

	for (size_t k = 0; x->versions.n && k < x->versions.v[i]->claims.n; k++) {
		if (x->versions.v[i]->claims.v[k]->claim.cites.n)
			return x->versions.v[i]->claims.v[k]->claim.cites;
	}
	if (!x->versions.n && side_claim(x, i)->cites.n)
		return side_claim(x, i)->cites;
	return src ? src->derives_from : (struct source_list){0};
}

static bool is_own_origin(const struct side *x, size_t i)
{
	const struct version *v = x->versions.n ? x->versions.v[i] : NULL;

	return v && v->origins.n == 1 && v->origins.v[0] == v->source;
}

static bool all_origins(const struct sides *s, struct source_list up)
{
	for (size_t i = 0; i < up.n; i++) {
		bool found = false;
		for (size_t k = 0; k < s->deal->origins.n && !found; k++)
			found = s->deal->origins.v[k] == up.v[i];
		if (!found)
			return false;
	}
	return true;
}

/* "origin", "kyivpost", "2 origins", "kyivpost +1" */
static void tell_from(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	struct source_list up = upstream(s, x, i);

	if (!up.n || is_own_origin(x, i))
		str_add(out, "origin");
	else if (up.n == 1)
		str_add(out, look_source(s->look, up.v[0]));
	else if (all_origins(s, up))
		str_addf(out, "%zu origins", up.n);
	else
		str_addf(out, "%s +%zu", look_source(s->look, up.v[0]), up.n - 1);
}

/* The first words that it has for the deal. */
static void tell_note(struct str *out, const struct sides *s, const struct side *x, size_t i)
{
	(void)s;
	if (!x->versions.n) {
		const struct claim *c = side_claim(x, i);
		str_add(out, c->excerpt ? c->excerpt : c->note);
		return;
	}
	for (size_t k = 0; k < x->versions.v[i]->claims.n && !out->n; k++) {
		const struct claim *c = &x->versions.v[i]->claims.v[k]->claim;
		str_add(out, c->excerpt ? c->excerpt : c->note);
	}
}

/* What each of the side has, each text once, in order. */
static const char *tell(const struct sides *s, const struct side *x, tell_of *of)
{
	VEC(const char *) told = {0};
	struct str all = {0};

	for (size_t i = 0; i < members(x); i++) {
		struct str one = {0};
		const char *text;
		bool again = false;
		of(&one, s, x, i);
		text = taken(s, &one);
		for (size_t k = 0; k < told.n && !again; k++)
			again = streq(told.v[k], text);
		if (again || !*text)
			continue;
		str_addf(&all, "%s%s", told.n ? ", " : "", text);
		vec_push(&told, text);
	}
	vec_free(&told);
	return taken(s, &all);
}

const char *side_denied(const struct side *x)
{
	static const char *const what[] = {
	    [DENIED_NONE] = "the deal",       [DENIED_DEAL] = "the deal",
	    [DENIED_TO] = "the buyer",        [DENIED_PRICE] = "the price",
	    [DENIED_PURPOSE] = "the purpose",
	};

	return what[x->objections.v[0]->denies];
}

static const char *says_of(const struct sides *s, const struct side *x)
{
	const struct objection *o = x->versions.n ? NULL : x->objections.v[0];
	const char *what;

	if (!o)
		return vocabulary_name(&stance_words, STATES);
	what = o->denies > DENIED_DEAL ? side_denied(x) : "";
	return arena_printf(s->look->arena, "%s%s%s",
			    vocabulary_name(&stance_words, (int)o->stance), *what ? " " : "", what);
}

void side_tell(const struct sides *s, struct side *x)
{
	x->name = name_of(s, x);
	x->says = says_of(s, x);
	x->editions = tell(s, x, tell_editions);
	x->grade = tell(s, x, tell_grade);
	x->rank = tell(s, x, tell_rank);
	x->published = tell(s, x, tell_published);
	x->from = tell(s, x, tell_from);
	x->note = tell(s, x, tell_note);
}
