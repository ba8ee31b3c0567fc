/* A table from texts to dense numbers: open addressing over xxHash, texts in an arena. */
#include "hangar/intern.h"

#include <string.h>
#include <xxhash.h>

#include "hangar/mem.h"

struct entry {
	const char *text;
	size_t n;
	uint64_t hash;
};

struct intern {
	VEC(struct entry) entries;
	uint32_t *slots; /* entry + 1, 0 is free */
	size_t slot_count;
	struct arena arena;
};

struct intern *intern_new(void)
{
	struct intern *t = mem_zalloc(sizeof *t);

	t->slot_count = 64;
	t->slots = mem_zalloc(t->slot_count * sizeof *t->slots);
	return t;
}

void intern_free(struct intern **t)
{
	if (!*t)
		return;
	vec_free(&(*t)->entries);
	mem_free((*t)->slots);
	arena_free(&(*t)->arena);
	mem_free(*t);
	*t = NULL;
}

/* The slot that holds the text, or the free one where it belongs. */
static uint32_t *find_slot(const struct intern *t, const char *s, size_t n, uint64_t hash)
{
	size_t mask = t->slot_count - 1;

	for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
		const struct entry *e;

		if (!t->slots[i])
			return &t->slots[i];
		e = &t->entries.v[t->slots[i] - 1];
		if (e->hash == hash && e->n == n && (n == 0 || memcmp(e->text, s, n) == 0))
			return &t->slots[i];
	}
}

static void widen(struct intern *t)
{
	mem_free(t->slots);
	t->slot_count *= 2;
	t->slots = mem_zalloc(t->slot_count * sizeof *t->slots);
	for (size_t i = 0; i < t->entries.n; i++) {
		const struct entry *e = &t->entries.v[i];
		*find_slot(t, e->text, e->n, e->hash) = (uint32_t)i + 1;
	}
}

uint32_t intern_add(struct intern *t, const char *s, size_t n, int *added)
{
	uint64_t hash = XXH3_64bits(s, n);
	uint32_t *slot = find_slot(t, s, n, hash);

	if (added)
		*added = *slot == 0;
	if (*slot)
		return *slot - 1;
	vec_push(&t->entries, ((struct entry){arena_strndup(&t->arena, s, n), n, hash}));
	*slot = (uint32_t)t->entries.n;
	if (t->entries.n * 2 > t->slot_count)
		widen(t);
	return (uint32_t)t->entries.n - 1;
}

uint32_t intern_find(const struct intern *t, const char *s, size_t n)
{
	uint32_t slot = *find_slot(t, s, n, XXH3_64bits(s, n));

	return slot ? slot - 1 : INTERN_NONE;
}

const char *intern_text(const struct intern *t, uint32_t id)
{
	return t->entries.v[id].text;
}
