/* A part of the evidence, to be resolved by itself: a shallow copy whose claims are those asked
 * for. */
#include "hangar/diff.h"

static void keep_claims(struct evidence *part, const struct evidence *ev, keep_claim *keep,
			void *arg)
{
	for (size_t i = 0; i < ev->transfers.n; i++) {
		if (keep(&ev->transfers.v[i].claim, arg))
			vec_push(&part->transfers, ev->transfers.v[i]);
	}
	for (size_t i = 0; i < ev->holdings.n; i++) {
		if (keep(&ev->holdings.v[i].claim, arg))
			vec_push(&part->holdings, ev->holdings.v[i]);
	}
	for (size_t i = 0; i < ev->airframes.n; i++) {
		if (keep(&ev->airframes.v[i].claim, arg))
			vec_push(&part->airframes, ev->airframes.v[i]);
	}
}

static void copy_sources(struct evidence *part, const struct evidence *ev, bool editions)
{
	for (size_t i = 0; i < ev->sources.n; i++) {
		struct source s = ev->sources.v[i];
		if (!editions)
			s.edition_of = NULL;
		vec_push(&part->sources, s);
	}
}

struct evidence *evidence_part(const struct evidence *ev, keep_claim *keep, void *arg,
			       bool editions)
{
	struct evidence *part = mem_zalloc(sizeof *part);

	*part = *ev;
	part->sources.v = NULL;
	part->sources.n = part->sources.cap = 0;
	part->transfers.v = NULL;
	part->transfers.n = part->transfers.cap = 0;
	part->holdings.v = NULL;
	part->holdings.n = part->holdings.cap = 0;
	part->airframes.v = NULL;
	part->airframes.n = part->airframes.cap = 0;
	part->stands.n = 0;
	copy_sources(part, ev, editions);
	keep_claims(part, ev, keep, arg);
	return part;
}

void evidence_part_free(struct evidence **part)
{
	if (!*part)
		return;
	vec_free(&(*part)->sources);
	vec_free(&(*part)->transfers);
	vec_free(&(*part)->holdings);
	vec_free(&(*part)->airframes);
	mem_free(*part);
	*part = NULL;
}
