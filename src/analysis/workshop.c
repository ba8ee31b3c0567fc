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

void workshop_close(struct workshop *w)
{
	mem_free(w->voice);
	mem_free(w->visited);
	mem_free(w->index);
	mem_free(w->telling);
	vec_free(&w->voiced);
	vec_free(&w->trail);
	vec_free(&w->ring);
	vec_free(&w->ends);
	vec_free(&w->climb);
}

static void set_voice(struct workshop *w, source_id s, enum voice voice)
{
	if (!w->voice[s])
		vec_push(&w->voiced, s);
	w->voice[s] |= (uint8_t)voice;
}

/* `telling`: the version that the claim is in, from 1 on. */
static void set_voice_of(struct workshop *w, const struct transfer *t, size_t telling)
{
	source_id s = t->claim.source;

	set_voice(w, s, VOICE_STATES);
	if (money_stated(t->total_price) || money_stated(t->unit_price))
		set_voice(w, s, VOICE_PRICES);
	w->telling[s] = telling;
}

void workshop_take(struct workshop *w, const struct resolved_deal *d)
{
	for (size_t i = 0; i < w->voiced.n; i++) {
		w->voice[w->voiced.v[i]] = 0;
		w->telling[w->voiced.v[i]] = 0;
	}
	w->voiced.n = 0;
	w->deal = d;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->claims.n; k++)
			set_voice_of(w, v->claims.v[k], i + 1);
	}
	for (size_t i = 0; i < d->passed.n; i++)
		set_voice(w, d->passed.v[i]->claim->source, VOICE_STATES);
	for (size_t i = 0; i < d->objections.n; i++)
		set_voice(w, d->objections.v[i].claim->claim.source, VOICE_OBJECTS);
}
