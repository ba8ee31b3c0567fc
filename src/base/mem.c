/* Memory that never comes back NULL, and arenas. */
#include "hangar/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*exhaustion_door)(void);

void mem_on_exhaustion(void (*door)(void))
{
	exhaustion_door = door;
}

static void *or_end(void *p)
{
	if (p)
		return p;
	if (exhaustion_door)
		exhaustion_door();
	fputs("hangar: out of memory\n", stderr);
	_Exit(3);
}

void *mem_alloc(size_t n)
{
	return or_end(malloc(n ? n : 1));
}

void *mem_zalloc(size_t n)
{
	return or_end(calloc(1, n ? n : 1));
}

void *mem_realloc(void *p, size_t n)
{
	return or_end(realloc(p, n ? n : 1));
}

/* Many arrays hold one item or none: only small items are given room for several at once. */
static size_t first_room(size_t item)
{
	return item <= 16 ? 8 : item <= 64 ? 4 : 1;
}

void *mem_grow(void *p, size_t *cap, size_t need, size_t item)
{
	size_t n = *cap ? *cap : first_room(item);

	while (n < need)
		n = n > SIZE_MAX / 2 ? need : n * 2;
	if (n > SIZE_MAX / item)
		return or_end(NULL);
	p = mem_realloc(p, n * item);
	*cap = n;
	return p;
}

char *mem_strdup(const char *s)
{
	return s ? mem_strndup(s, strlen(s)) : NULL;
}

char *mem_strndup(const char *s, size_t n)
{
	char *copy = mem_alloc(n + 1);

	if (n)
		memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

void mem_free(void *p)
{
	free(p);
}

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	_Alignas(max_align_t) unsigned char data[];
};

#define ARENA_BLOCK ((size_t)64 * 1024)

static struct arena_block *make_block(struct arena *a, size_t size)
{
	struct arena_block *b = a->spare;

	if (b && size == ARENA_BLOCK)
		a->spare = b->next;
	else
		b = mem_alloc(sizeof *b + size);
	b->used = 0;
	b->size = size;
	return b;
}

static struct arena_block *arena_block(struct arena *a, size_t n)
{
	size_t size = n > ARENA_BLOCK / 4 ? n : ARENA_BLOCK;
	struct arena_block *b = make_block(a, size);

	if (a->head && size != ARENA_BLOCK) { /* a large one goes behind the block in use */
		b->next = a->head->next;
		a->head->next = b;
	} else {
		b->next = a->head;
		a->head = b;
	}
	return b;
}

static void *arena_take(struct arena *a, size_t n, size_t align)
{
	struct arena_block *b = a->head;
	size_t at;
	void *p;

	if (b) {
		at = (b->used + align - 1) & ~(align - 1);
		if (at <= b->size && n <= b->size - at) {
			b->used = at + n;
			return b->data + at;
		}
	}
	b = arena_block(a, n);
	p = b->data;
	b->used = n;
	return p;
}

void *arena_alloc(struct arena *a, size_t n)
{
	return memset(arena_take(a, n ? n : 1, _Alignof(max_align_t)), 0, n);
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *copy = arena_take(a, n + 1, 1);

	if (n)
		memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return s ? arena_strndup(a, s, strlen(s)) : NULL;
}

char *arena_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap, again;
	int n;
	char *text;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	text = arena_take(a, (size_t)(n < 0 ? 0 : n) + 1, 1);
	vsnprintf(text, (size_t)(n < 0 ? 0 : n) + 1, fmt, ap);
	va_end(ap);
	return text;
}

static void free_blocks(struct arena_block *b)
{
	while (b) {
		struct arena_block *next = b->next;
		free(b);
		b = next;
	}
}

void arena_free(struct arena *a)
{
	free_blocks(a->head);
	free_blocks(a->spare);
	*a = (struct arena){0};
}

void arena_join(struct arena *to, struct arena *from)
{
	struct arena_block **end = to->head ? &to->head->next : &to->head;
	struct arena_block *rest = *end;

	*end = from->head; /* behind the block in use */
	while (*end)
		end = &(*end)->next;
	*end = rest;
	from->head = NULL;
	arena_free(from);
}

void arena_clear(struct arena *a)
{
	struct arena_block *next;

	for (struct arena_block *b = a->head; b; b = next) {
		next = b->next;
		if (b->size != ARENA_BLOCK) {
			free(b);
			continue;
		}
		b->next = a->spare;
		a->spare = b;
	}
	a->head = NULL;
}
