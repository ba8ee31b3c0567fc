/* The container of what a ledger says: keys of sources and deals, and the end of it all. */
#include "hangar/evidence.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/sorted.h"

struct evidence_lock {
	pthread_mutex_t mutex;
};

static struct evidence_lock *lock_new(void)
{
	struct evidence_lock *lock = mem_alloc(sizeof *lock);

	pthread_mutex_init(&lock->mutex, NULL);
	return lock;
}

struct evidence *evidence_new(void)
{
	struct evidence *e = mem_zalloc(sizeof *e);

	e->lock = lock_new();
	e->catalogue = catalogue_new();
	e->source_keys = intern_new();
	e->deal_keys = intern_new();
	e->stated = intern_new();
	return e;
}

void evidence_free(struct evidence **ep)
{
	struct evidence *e = *ep;

	if (!e)
		return;
	catalogue_free(&e->catalogue);
	intern_free(&e->source_keys);
	intern_free(&e->deal_keys);
	intern_free(&e->stated);
	vec_free(&e->sources);
	vec_free(&e->deals);
	vec_free(&e->batches);
	vec_free(&e->commands);
	vec_free(&e->stands);
	vec_free(&e->edits);
	vec_free(&e->acks);
	vec_free(&e->transfers);
	vec_free(&e->holdings);
	vec_free(&e->airframes);
	other_free(&e->other);
	vec_free(&e->rates);
	vec_free(&e->indexes);
	vec_free(&e->sightings);
	arena_free(&e->arena);
	pthread_mutex_destroy(&e->lock->mutex);
	mem_free(e->lock);
	mem_free(e);
	*ep = NULL;
}

void evidence_lock(const struct evidence *e)
{
	pthread_mutex_lock(&e->lock->mutex);
}

void evidence_unlock(const struct evidence *e)
{
	pthread_mutex_unlock(&e->lock->mutex);
}

source_id evidence_source(struct evidence *e, const char *key, size_t n)
{
	int added;
	uint32_t at = intern_add(e->source_keys, key, n, &added);

	if (added) {
		struct source s = {.id = at + 1, .key = intern_text(e->source_keys, at)};
		assert(e->sources.n == at);
		vec_push(&e->sources, s);
	}
	return at + 1;
}

const struct source *evidence_source_get(const struct evidence *e, source_id id)
{
	return id ? &e->sources.v[id - 1] : NULL;
}

const struct batch *evidence_batch_get(const struct evidence *e, batch_id id)
{
	return id && id <= e->batches.n ? &e->batches.v[id - 1] : NULL;
}

source_id evidence_source_find(const struct evidence *e, const char *key)
{
	uint32_t at = intern_find(e->source_keys, key, strlen(key));

	return at == INTERN_NONE ? 0 : at + 1;
}

deal_id evidence_deal(struct evidence *e, const char *key, size_t n)
{
	int added;
	uint32_t at = intern_add(e->deal_keys, key, n, &added);

	if (added) {
		assert(e->deals.n == at);
		vec_push(&e->deals, ((struct deal){at + 1, intern_text(e->deal_keys, at)}));
	}
	return at + 1;
}

deal_id evidence_deal_find(const struct evidence *e, const char *key)
{
	uint32_t at = intern_find(e->deal_keys, key, strlen(key));

	return at == INTERN_NONE ? 0 : at + 1;
}

stated_id evidence_stated(struct evidence *e, const char *text, size_t n, const char *resolved)
{
	if (!n || (strlen(resolved) == n && memcmp(resolved, text, n) == 0))
		return 0;
	return intern_add(e->stated, text, n, NULL) + 1;
}

const char *evidence_stated_text(const struct evidence *e, stated_id id)
{
	return id ? intern_text(e->stated, id - 1) : NULL;
}

struct grade evidence_grade(const struct evidence *e, const struct claim *c)
{
	const struct source *s = evidence_source_get(e, c->source);

	return (struct grade){s ? s->reliability : 0, c->credibility};
}

/* ---- looking up ---- */

const struct sighting *evidence_sightings(const struct evidence *e, claim_id claim, size_t *n)
{
	size_t from;

	SORTED_PLACE(from, e->sightings.n, e->sightings.v[at].claim < claim);
	for (*n = 0; from + *n < e->sightings.n && e->sightings.v[from + *n].claim == claim;)
		++*n;
	return *n ? &e->sightings.v[from] : NULL;
}

/* Each record begins with its claim, and they stand by number. */
static const struct claim *search(const void *v, size_t n, size_t size, claim_id id)
{
	const char *base = v;

	while (n) {
		const struct claim *middle = (const void *)(base + n / 2 * size);
		if (middle->id == id)
			return middle;
		base = middle->id < id ? (const char *)middle + size : base;
		n = middle->id < id ? n - n / 2 - 1 : n / 2;
	}
	return NULL;
}

const struct claim *evidence_claim(const struct evidence *e, claim_id id)
{
	const struct claim *c = search(e->transfers.v, e->transfers.n, sizeof *e->transfers.v, id);

	if (!c)
		c = search(e->holdings.v, e->holdings.n, sizeof *e->holdings.v, id);
	return c ? c : search(e->airframes.v, e->airframes.n, sizeof *e->airframes.v, id);
}
