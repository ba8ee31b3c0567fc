/* XXH3 over the row's pairs of name and text, NUL between, which no cell can hold. Sixteen bytes a
 * row tell how often the same content stood in the file before. */
#include "identity.h"

#include <string.h>
#include <xxhash.h>

#include "hangar/mem.h"

struct occurrence {
	uint64_t hash;
	uint32_t check; /* with the hash 96 bits */
	uint32_t count; /* 0: free */
};

void identity_free(struct identity *d)
{
	vec_free(&d->text);
	mem_free(d->slots);
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

static struct occurrence *find_slot(const struct identity *d, uint64_t hash, uint32_t check)
{
	size_t mask = d->slot_count - 1;
	size_t i = (size_t)hash & mask;

	while (d->slots[i].count && (d->slots[i].hash != hash || d->slots[i].check != check))
		i = (i + 1) & mask;
	return &d->slots[i];
}

static void widen(struct identity *d, size_t slot_count)
{
	struct occurrence *old = d->slots;
	size_t n = d->slot_count;

	d->slot_count = slot_count;
	d->slots = mem_zalloc(d->slot_count * sizeof *d->slots);
	for (size_t i = 0; i < n; i++)
		if (old[i].count)
			*find_slot(d, old[i].hash, old[i].check) = old[i];
	mem_free(old);
}

void identity_expect(struct identity *d, size_t rows)
{
	size_t n = 64;

	while (n - n / 4 <= rows && n < (size_t)1 << 24)
		n *= 2;
	widen(d, n);
}

struct row_identity identity_hash(const struct identity *d)
{
	XXH128_hash_t h = XXH3_128bits(d->text.v, d->text.n);

	return (struct row_identity){h.low64, h.high64};
}

void identity_prefetch(const struct identity *d, struct row_identity content)
{
	__builtin_prefetch(&d->slots[(size_t)content.hash & (d->slot_count - 1)]);
}

/* How often this content came before. */
static uint32_t count_occurrence(struct identity *d, struct row_identity content)
{
	struct occurrence *slot;

	if (d->used >= d->slot_count - d->slot_count / 4)
		widen(d, d->slot_count ? 2 * d->slot_count : 64);
	slot = find_slot(d, content.hash, (uint32_t)content.check);
	if (!slot->count) {
		d->used++;
		*slot = (struct occurrence){content.hash, (uint32_t)content.check, 0};
	}
	return slot->count++;
}

struct row_identity identity_count(struct identity *d, struct row_identity content, bool *again)
{
	uint32_t before = count_occurrence(d, content);

	*again = before > 0;
	if (before) {
		uint64_t nth[3] = {content.hash, content.check, before};
		XXH128_hash_t h = XXH3_128bits(nth, sizeof nth);
		content = (struct row_identity){h.low64, h.high64};
	}
	return content;
}
