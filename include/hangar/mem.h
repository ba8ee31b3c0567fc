/* Memory: out of memory ends the program through one door; arenas for what dies together; growable
 * arrays. */
#ifndef HANGAR_MEM_H
#define HANGAR_MEM_H

#include <stddef.h>

/* Called once before the program ends for want of memory: restores the terminal, rolls back. */
void mem_on_exhaustion(void (*door)(void));
void *mem_alloc(size_t n);                                      /* n > 0; never NULL; not zeroed */
void *mem_zalloc(size_t n);                                     /* the same, zeroed */
void *mem_realloc(void *p, size_t n);                           /* never NULL */
void *mem_grow(void *p, size_t *cap, size_t need, size_t item); /* cap >= need afterwards */
char *mem_strdup(const char *s);                                /* NULL stays NULL */
char *mem_strndup(const char *s, size_t n);

/* An arena: allocations that live until the arena is freed. */
struct arena {
	struct arena_block *head;
	struct arena_block *spare; /* kept by arena_clear */
};
void *arena_alloc(struct arena *a, size_t n);       /* zeroed, aligned for any type */
char *arena_strdup(struct arena *a, const char *s); /* NULL stays NULL */
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* What `from` has belongs to `to` from now on; `from` is empty. */
void arena_join(struct arena *to, struct arena *from);
void arena_free(struct arena *a);  /* the arena is empty and usable afterwards */
void arena_clear(struct arena *a); /* the same, but keeps its memory for what comes next */

/* A growable array of T: VEC(int) v = {0}; vec_push(&v, 3); v.v[0]; v.n; vec_free(&v). */
#define VEC(T)                                                                                     \
	struct {                                                                                   \
		T *v;                                                                              \
		size_t n, cap;                                                                     \
	}
/* The same as a named struct, to pass to functions: VEC_TYPE(int_list, int); struct int_list v; */
#define VEC_TYPE(name, T)                                                                          \
	struct name {                                                                              \
		T *v;                                                                              \
		size_t n, cap;                                                                     \
	}
#define vec_reserve(a, need)                                                                       \
	((a)->cap >= (need)                                                                        \
	     ? (void)0                                                                             \
	     : (void)((a)->v = mem_grow((a)->v, &(a)->cap, (need), sizeof *(a)->v)))
#define vec_push(a, x) (vec_reserve((a), (a)->n + 1), (void)((a)->v[(a)->n++] = (x)))
#define vec_free(a)    (mem_free((a)->v), (a)->v = 0, (a)->n = (a)->cap = 0)
void mem_free(void *p);

#endif
