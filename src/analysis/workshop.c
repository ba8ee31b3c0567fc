/* The workshop: who speaks at all, and who says what of the deal in work. */
#include "inside.h"

size_t *count_spoken(const struct evidence *ev)
{
	size_t *spoken = mem_zalloc((ev->sources.n + 1) * sizeof *spoken);

	for (size_t i = 0; i < ev->transfers.n; i++)
		spoken[ev->transfers.v[i].claim.source]++;
	for (size_t i = 0; i < ev->holdings.n; i++)
		spoken[ev->holdings.v[i].claim.source]++;
	for (size_t i = 0; i < ev->airframes.n; i++)
		spoken[ev->airframes.v[i].claim.source]++;
	spoken[0] = 0;
	return spoken;
}

void workshop_open(struct workshop *w, struct resolution *r)
{
	size_t n = r->ev->sources.n + 1;

	*w = (struct workshop){.r = r, .ev = r->ev};
	w->voices.speaks = r->spoken;
	w->voice = mem_zalloc(n);
	w->visited = mem_zalloc(n);
	w->index = mem_zalloc(n * sizeof *w->index);
	w->telling = mem_zalloc(n * sizeof *w->telling);
}

static void set_voice(struct workshop *w, source_id s, enum voice voice)
{
	if (!w->voice[s])
		vec_push(&w->voiced, s);
	w->voice[s] |= (uint8_t)voice;
}

static void set_voice_of(struct workshop *w, const struct transfer *t)
{
	set_voice(w, t->claim.source, VOICE_STATES);
	if (money_stated(t->total_price) || money_stated(t->unit_price))
		set_voice(w, t->claim.source, VOICE_PRICES);
}

/* Of those who state the deal at that place where the policy does not listen. */
static void set_unheard_voices(struct workshop *w, size_t place)
{
	for (uint32_t at = w->unheard[place]; at; at = w->unheard_next[at - 1])
		set_voice_of(w, &w->ev->transfers.v[at - 1]);
}

static void forget_voices(struct workshop *w)
{
	for (size_t i = 0; i < w->voiced.n; i++) {
		w->voice[w->voiced.v[i]] = 0;
		w->telling[w->voiced.v[i]] = 0;
	}
	w->voiced.n = 0;
}

void workshop_take(struct workshop *w, const struct resolved_deal *d)
{
	forget_voices(w);
	w->deal = d;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->claims.n; k++) {
			set_voice_of(w, v->claims.v[k]);
			w->telling[v->claims.v[k]->claim.source] = i + 1;
		}
	}
	for (size_t i = 0; i < d->passed.n; i++)
		set_voice(w, d->passed.v[i]->claim->source, VOICE_STATES);
	for (size_t i = 0; i < d->objections.n; i++)
		set_voice(w, d->objections.v[i].claim->claim.source, VOICE_OBJECTS);
	if (w->unheard)
		set_unheard_voices(w, (size_t)(d - w->r->deals.v) + 1);
}

static void forget_unheard(struct workshop *w)
{
	mem_free(w->unheard);
	mem_free(w->unheard_next);
	w->unheard = w->unheard_next = NULL;
}

/* The policy leaves out what a source states, not that it states it: two who have it from one whom
 * nobody listens to are still no two origins. */
void workshop_note_unheard(struct workshop *w)
{
	struct resolution *r = w->r;

	forget_unheard(w);
	if (!r->claims_left_out)
		return;
	w->unheard = mem_zalloc((r->deals.n + 1) * sizeof *w->unheard);
	w->unheard_next = mem_zalloc((w->ev->transfers.n + 1) * sizeof *w->unheard_next);
	for (size_t i = w->ev->transfers.n; i-- > 0;) {
		const struct transfer *t = &w->ev->transfers.v[i];
		deal_id id = resolution_deal_of(r, t);
		size_t place = r->telling[i] ? r->telling[i] : id ? r->keyed[id] : 0;
		bool undated;

		if (!place || t->claim.stance == DOUBTS || t->claim.stance == DENIES ||
		    policy_admits(&r->policy, w->ev, &t->claim, &undated))
			continue;
		w->unheard_next[i] = w->unheard[place];
		w->unheard[place] = (uint32_t)i + 1;
	}
}

void workshop_close(struct workshop *w)
{
	mem_free(w->voice);
	mem_free(w->visited);
	mem_free(w->index);
	mem_free(w->telling);
	forget_unheard(w);
	vec_free(&w->voiced);
	vec_free(&w->trail);
	vec_free(&w->ring);
	vec_free(&w->ends);
	vec_free(&w->climb);
}
