/* XXH3 over the row's pairs of name and text, NUL between, which no cell can hold. Eight bytes a
 * row tell whether the same content stood in the file before, and sixteen more how often, where it
 * did: a chance agreement of two hashes of 64 bits is not to be feared. */
#include "identity.h"

#include <string.h>
#include <xxhash.h>

#include "hangar/mem.h"

struct occurrence {
	uint64_t hash;
	uint64_t count; /* after the first; 0: free */
};

void identity_free(struct identity *d)
{
	vec_free(&d->text);
	mem_free(d->seen.hashes);
	mem_free(d->repeated.slots);
	*d = (struct identity){0};
}

const char *identity_name(size_t *n, bool extra, const char *name, struct arena *a)
{
	*n = strlen(name) + 2;
	return arena_printf(a, "%c%s", extra ? 'x' : 'f', name);
}

void identity_begin(struct identity *d, enum record r)
{
	d->text.n = 0;
	identity_pair(d, "", 0, record_name(r), strlen(record_name(r)));
}

void identity_pair(struct identity *d, const char *name, size_t name_n, const char *text, size_t n)
{
	char *at;

	vec_reserve(&d->text, d->text.n + name_n + n + 1);
	at = d->text.v + d->text.n;
	memcpy(at, name, name_n);
	memcpy(at + name_n, text, n);
	at[name_n + n] = '\0';
	d->text.n += name_n + n + 1;
}

/* ---- contents that were seen ---- */

/* Where to look for it first. */
static size_t place_of(uint64_t hash, size_t room)
{
	return (size_t)((hash >> 32) * room >> 32);
}

/* Where it stands, or would. */
static uint64_t *find_seen(const struct seen *s, uint64_t hash)
{
	size_t i = place_of(hash, s->room);

	while (s->hashes[i] && s->hashes[i] != hash)
		i = i + 1 < s->room ? i + 1 : 0;
	return &s->hashes[i];
}

static void widen_seen(struct seen *s, size_t room)
{
	struct seen old = *s;

	s->room = room;
	s->hashes = mem_zalloc(room * sizeof *s->hashes);
	for (size_t i = 0; i < old.room; i++)
		if (old.hashes[i])
			*find_seen(s, old.hashes[i]) = old.hashes[i];
	mem_free(old.hashes);
}

void identity_expect(struct identity *d, size_t rows)
{
	size_t most = (size_t)1 << 21; /* of a guess; more is made room for as it comes */

	rows = rows < most ? rows : most;
	widen_seen(&d->seen, 64 + rows + rows / 2);
}

/* True where it was there. */
static bool was_seen(struct seen *s, uint64_t hash)
{
	uint64_t *at;

	hash = hash ? hash : 1;
	if (s->n >= s->room - s->room / 4)
		widen_seen(s, s->room ? s->room + s->room / 2 : 64);
	at = find_seen(s, hash);
	if (*at)
		return true;
	*at = hash;
	s->n++;
	return false;
}

/* ---- how often ---- */

static struct occurrence *find_repeated(const struct repeated *r, uint64_t hash)
{
	size_t i = place_of(hash, r->room);

	while (r->slots[i].count && r->slots[i].hash != hash)
		i = i + 1 < r->room ? i + 1 : 0;
	return &r->slots[i];
}

static void widen_repeated(struct repeated *r, size_t room)
{
	struct repeated old = *r;

	r->room = room;
	r->slots = mem_zalloc(room * sizeof *r->slots);
	for (size_t i = 0; i < old.room; i++)
		if (old.slots[i].count)
			*find_repeated(r, old.slots[i].hash) = old.slots[i];
	mem_free(old.slots);
}

static uint64_t count_repeated(struct repeated *r, uint64_t hash)
{
	struct occurrence *x;

	if (r->n >= r->room - r->room / 4)
		widen_repeated(r, r->room ? r->room + r->room / 2 : 64);
	x = find_repeated(r, hash);
	r->n += !x->count;
	x->hash = hash;
	return ++x->count;
}

/* ---- rows ---- */

struct row_identity identity_hash(const struct identity *d)
{
	XXH128_hash_t h = XXH3_128bits(d->text.v, d->text.n);

	return (struct row_identity){h.low64, h.high64};
}

void identity_prefetch(const struct identity *d, struct row_identity content)
{
	__builtin_prefetch(&d->seen.hashes[place_of(content.hash, d->seen.room)]);
}

struct row_identity identity_count(struct identity *d, struct row_identity content, bool *again)
{
	*again = was_seen(&d->seen, content.hash);
	if (*again) {
		uint64_t nth[3] = {content.hash, content.check,
				   count_repeated(&d->repeated, content.hash)};
		XXH128_hash_t h = XXH3_128bits(nth, sizeof nth);
		content = (struct row_identity){h.low64, h.high64};
	}
	return content;
}
