/* A small table in which a text has one place; a newcomer takes it. Bounded, without allocation,
 * and never wrong: texts are compared whole. */
#include "memo.h"

#include <string.h>
#include <xxhash.h>

#include "hangar/mem.h"

#define SLOTS    4096 /* a power of two */
#define TEXT_MAX 48

struct memo {
	struct {
		uint8_t n; /* 0: free */
		char text[TEXT_MAX];
		struct kept kept;
	} slot[SLOTS];
};

struct memo *memo_new(void)
{
	return mem_zalloc(sizeof(struct memo));
}

void memo_free(struct memo **m)
{
	mem_free(*m);
	*m = NULL;
}

const struct kept *memo_find(const struct memo *m, const char *s, size_t n, size_t *slot)
{
	*slot = (size_t)XXH3_64bits(s, n) & (SLOTS - 1);
	if (m->slot[*slot].n != n || memcmp(m->slot[*slot].text, s, n) != 0)
		return NULL;
	return &m->slot[*slot].kept;
}

void memo_keep(struct memo *m, size_t slot, const char *s, size_t n, const struct kept *kept)
{
	if (n == 0 || n > TEXT_MAX)
		return;
	m->slot[slot].n = (uint8_t)n;
	memcpy(m->slot[slot].text, s, n);
	m->slot[slot].kept = *kept;
}
