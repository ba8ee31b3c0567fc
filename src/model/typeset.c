/* Sets of aircraft types: what a cell such as "MiG-31 / MiG-27" names, interned. */
#include "catalogue-inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"

void typesets_init(struct typesets *s)
{
	*s = (struct typesets){.keys = intern_new()};
	pthread_mutex_init(&s->lock, NULL);
}

void typesets_done(struct typesets *s)
{
	intern_free(&s->keys);
	for (size_t i = 0; i < TYPESET_BLOCKS; i++)
		mem_free(s->blocks[i]);
	pthread_mutex_destroy(&s->lock);
}

/* The block that the set at `at` stands in, and its place there. */
static size_t block_of(size_t *at)
{
	size_t block = 0, size = TYPESET_BLOCK;

	for (; *at >= size; size *= 2, block++)
		*at -= size;
	return block;
}

static const struct typeset *set_at(const struct catalogue *c, size_t at)
{
	size_t block = block_of(&at);

	return &c->sets.blocks[block][at];
}

static void put_set(struct typesets *s, size_t at, struct typeset set)
{
	size_t block = block_of(&at);

	if (!s->blocks[block])
		s->blocks[block] =
		    mem_zalloc(((size_t)TYPESET_BLOCK << block) * sizeof **s->blocks);
	s->blocks[block][at] = set;
}

static int by_id(const void *a, const void *b)
{
	type_id x = *(const type_id *)a, y = *(const type_id *)b;

	return x < y ? -1 : x > y;
}

static size_t drop_repeats(type_id *sorted, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		if (kept == 0 || sorted[kept - 1] != sorted[i])
			sorted[kept++] = sorted[i];
	}
	return kept;
}

/* The names as stated, each once. */
static const char *set_name(struct catalogue *c, const type_id *types, size_t n)
{
	struct str name = {0};
	char *copy;

	for (size_t i = 0; i < n; i++) {
		size_t before = 0;
		while (before < i && types[before] != types[i])
			before++;
		if (before < i)
			continue;
		if (name.n)
			str_add(&name, " / ");
		str_add(&name, c->types.v[types[i] - 1].designation);
	}
	copy = arena_strdup(&c->arena, str_c(&name));
	str_free(&name);
	return copy;
}

typeset_id catalogue_typeset(struct catalogue *c, const type_id *types, size_t n)
{
	type_id *sorted;
	size_t kept;
	uint32_t at;
	int added;

	if (n == 0)
		return 0;
	sorted = mem_alloc(n * sizeof *sorted);
	memcpy(sorted, types, n * sizeof *sorted);
	qsort(sorted, n, sizeof *sorted, by_id);
	kept = drop_repeats(sorted, n);
	pthread_mutex_lock(&c->sets.lock);
	at = intern_add(c->sets.keys, (const char *)sorted, kept * sizeof *sorted, &added);
	if (added) {
		type_id *members = arena_alloc(&c->arena, kept * sizeof *members);
		memcpy(members, sorted, kept * sizeof *members);
		put_set(&c->sets, at, (struct typeset){members, kept, set_name(c, types, n)});
	}
	pthread_mutex_unlock(&c->sets.lock);
	mem_free(sorted);
	return at + 1;
}

const type_id *catalogue_typeset_members(const struct catalogue *c, typeset_id s, size_t *n)
{
	*n = s ? set_at(c, s - 1)->n : 0;
	return s ? set_at(c, s - 1)->members : NULL;
}

const char *catalogue_typeset_name(const struct catalogue *c, typeset_id s)
{
	return s ? set_at(c, s - 1)->name : "";
}

struct piece {
	const char *text;
	size_t n;
	bool known;
};
VEC_TYPE(piece_list, struct piece);

/* The length of the separator at p: " / ", ";" or ", "; 0 where there is none. */
static size_t separator(const char *p, size_t left, bool commas)
{
	if (*p == ';')
		return 1;
	if (left >= 3 && memcmp(p, " / ", 3) == 0)
		return 3;
	return commas && left >= 2 && memcmp(p, ", ", 2) == 0 ? 2 : 0;
}

/* A name that only some cell used makes no other cell a list: what a cell means would depend on
 * which was read first. */
static bool is_known(const struct catalogue *c, type_id t)
{
	return t && !c->types.v[t - 1].unresolved;
}

static void split(const struct catalogue *c, struct piece_list *out, const char *text, size_t n,
		  bool commas)
{
	size_t start = 0;

	out->n = 0;
	for (size_t i = 0; i <= n; i++) {
		size_t sep = i < n ? separator(text + i, n - i, commas) : 1;
		struct piece p = {text + start, i - start, false};
		if (!sep)
			continue;
		p.known = is_known(c, catalogue_type_find(c, p.text, p.n));
		if (p.n)
			vec_push(out, p);
		start = i + sep;
		i += sep - 1;
	}
}

static size_t known_pieces(const struct piece_list *l)
{
	size_t known = 0;

	for (size_t i = 0; i < l->n; i++)
		known += l->v[i].known;
	return known;
}

static typeset_id set_of_pieces(struct catalogue *c, const struct piece_list *l)
{
	type_id *types = mem_alloc(l->n * sizeof *types);
	size_t n = 0;
	typeset_id s;

	for (size_t i = 0; i < l->n; i++) {
		type_id t = catalogue_type(c, l->v[i].text, l->v[i].n);
		if (t)
			types[n++] = t;
	}
	s = catalogue_typeset(c, types, n);
	mem_free(types);
	return s;
}

/* " / " and ';' split where at least one piece is a known type, ", " only where all of them are:
 * a comma often begins a remark. */
typeset_id catalogue_types(struct catalogue *c, const char *text, size_t n)
{
	struct piece_list pieces = {0};
	type_id whole = catalogue_type_find(c, text, n);
	typeset_id s = 0;

	if (!is_known(c, whole)) {
		whole = 0;
		split(c, &pieces, text, n, true);
		if (known_pieces(&pieces) < pieces.n)
			split(c, &pieces, text, n, false);
		if (pieces.n > 1 && known_pieces(&pieces) > 0)
			s = set_of_pieces(c, &pieces);
		else
			whole = catalogue_type(c, text, n);
	}
	if (whole)
		s = catalogue_typeset(c, &whole, 1);
	vec_free(&pieces);
	return s;
}
