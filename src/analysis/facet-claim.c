/* What the claims and sources behind a part or a deal have for a field, and all words of a row, for
 * free text. */
#include "facet-inside.h"

#include "lists.h"

/* The nth claim on a deal: those that state it, by version, doubts and denials, and those passed
 * over. */
static const struct claim *nth_claim(const struct resolved_deal *d, size_t nth)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (nth < v->claims.n)
			return &v->claims.v[nth]->claim;
		nth -= v->claims.n;
	}
	if (nth < d->objections.n)
		return &d->objections.v[nth].claim->claim;
	nth -= d->objections.n;
	return nth < d->passed.n && !d->passed_over ? d->passed.v[nth]->claim : NULL;
}

static const struct claim *claim_at(const struct subject *s, int nth)
{
	return s->d ? nth_claim(s->d, (size_t)nth) : NULL;
}

bool answer_note(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_text(out, c->note, 0);
}

bool answer_excerpt(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_text(out, c->excerpt, 0);
}

bool answer_tags(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_text(out, c->tags, 0);
}

bool answer_locator(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_text(out, c->locator, 0);
}

bool answer_stance(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_word(out, &stance_words, c->stance ? c->stance : STATES, 0);
}

bool answer_denies(const struct subject *s, int nth, struct facet *out)
{
	const struct resolved_deal *d = s->d;

	return (size_t)nth < d->objections.n &&
	       facet_say_word(out, &denied_words, (int)d->objections.v[nth].denies, 0);
}

bool answer_rank(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_word(out, &rank_words, c->rank ? c->rank : RANK_NORMAL, 0);
}

bool answer_batch(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c = claim_at(s, nth);

	return c && facet_say_number(out, c->batch, 0);
}

static const char *source_key(const struct subject *s, source_id id)
{
	const struct source *source = evidence_source_get(s->r->ev, id);

	return source ? source->key : NULL;
}

/* Of a part the source of its figure; of a deal every source that speaks of it. */
bool answer_source(const struct subject *s, int nth, struct facet *out)
{
	const struct claim *c;

	if (s->p)
		return facet_say_text(out, source_key(s, s->p->source), nth);
	c = claim_at(s, nth);
	return c && facet_say_text(out, source_key(s, c->source), 0);
}

/* The version that the figures are taken from; NULL where there is none. */
static const struct version *version_of(const struct subject *s)
{
	const struct resolved_deal *d = s->d;

	for (size_t i = 0; s->p && i < d->versions.n; i++) {
		if (list_of(s->r->lists, d->versions.v[i].source) ==
		    list_of(s->r->lists, s->p->source))
			return &d->versions.v[i];
	}
	for (int a = 0; !s->p && a < ATTRIBUTES; a++) {
		if (d->chosen[a] != NO_VERSION)
			return &d->versions.v[d->chosen[a]];
	}
	return NULL;
}

bool answer_grade(const struct subject *s, int nth, struct facet *out)
{
	const struct version *v = s->d ? version_of(s) : NULL;
	const struct source *source = s->p ? evidence_source_get(s->r->ev, s->p->source) : NULL;

	out->kind = FACET_GRADE;
	out->grade = v ? v->grade : (struct grade){source ? source->reliability : 0, 0};
	return nth == 0;
}

/* ---- all words, for free text ---- */

static const enum field_id own_words[] = {
    FIELD_DEAL, FIELD_SITE, FIELD_BASE, FIELD_KIND, FIELD_STATUS, FIELD_CONDITION, FIELD_OUTCOME,
};
enum { OWN_WORDS = sizeof own_words / sizeof *own_words };

static const char *party_text(const struct subject *s, party_id p)
{
	const struct party *party = catalogue_party_get(s->r->ev->catalogue, p);

	return party ? party->name : "";
}

/* The types, the three parties. */
static const char *name_at(const struct subject *s, int nth)
{
	struct facet x = {0};

	if (nth == 0) {
		answer_types(s, 0, &x);
		return catalogue_typeset_name(s->r->ev->catalogue, x.types);
	}
	return answer_party(s, nth - 1, &x) ? party_text(s, x.party) : "";
}
enum { NAMES = 4 };

/* Of each claim what its source is called, what it says, and the names in its words. */
enum { WORDS_OF_CLAIM = 9 };

/* What speaks of a deal is a transfer. */
static stated_id name_as_stated(const struct claim *c, int which)
{
	const struct transfer *t = (const struct transfer *)(const void *)c;
	const stated_id names[] = {t->types_as, t->from_as, t->to_as, t->via_as};

	return names[which];
}

static const char *word_of_claim(const struct subject *s, const struct claim *c,
				 const struct source *source, int which)
{
	switch (which) {
	case 0:
		return source ? source->key : NULL;
	case 1:
		return source ? source->title : NULL;
	case 2:
		return c ? c->note : NULL;
	case 3:
		return c ? c->excerpt : NULL;
	case 4:
		return c ? c->tags : NULL;
	default:
		return c ? evidence_stated_text(s->r->ev, name_as_stated(c, which - 5)) : NULL;
	}
}

/* The nth word of the claims; of a stock that of its figure's source. False behind the last. */
static bool word_at(const struct subject *s, int nth, const char **text)
{
	const struct claim *c = claim_at(s, nth / WORDS_OF_CLAIM);
	source_id source = c ? c->source : s->d ? 0 : s->p->source;

	*text = word_of_claim(s, c, evidence_source_get(s->r->ev, source), nth % WORDS_OF_CLAIM);
	return c || (!s->d && nth < WORDS_OF_CLAIM);
}

static const char *text_at(const struct subject *s, int nth)
{
	struct facet x = {0};
	const char *text;

	if (nth < OWN_WORDS) {
		facet_answer(s, own_words[nth], 0, &x);
		return x.kind == FACET_TEXT ? x.text : "";
	}
	if (nth < OWN_WORDS + NAMES)
		return name_at(s, nth - OWN_WORDS);
	if (!word_at(s, nth - OWN_WORDS - NAMES, &text))
		return NULL;
	return text ? text : "";
}

const char *part_text(const void *row, int nth, void *arg)
{
	struct subject s = subject_of_part(arg, row);

	return text_at(&s, nth);
}

const char *deal_text(const void *row, int nth, void *arg)
{
	struct subject s = {.r = arg, .d = row};

	return text_at(&s, nth);
}
