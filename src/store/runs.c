/* Runs stand one behind the other in a spool; merging them, each has a buffer of its own. */
#include "runs.h"

#include <string.h>

#include "hangar/err.h"

#define BUFFER_ENTRIES ((size_t)1024)

void runs_begin(struct runs *r, unsigned words)
{
	r->words = words;
	r->spool.most = 1;
	r->spool.what = "its index";
	vec_push(&r->starts, r->n);
}

int runs_add(struct runs *r, const uint64_t *entries, size_t n, struct err *e)
{
	r->n += n;
	return spool_add(&r->spool, entries, n * r->words * sizeof *entries, e);
}

void runs_free(struct runs *r)
{
	spool_free(&r->spool);
	vec_free(&r->starts);
	*r = (struct runs){0};
}

/* ---- merging ---- */

/* Reads on in a run, behind the entry that was given last; false where there is no more. */
static bool fill(struct merge *m, struct reach *x)
{
	size_t words = m->of->words, n = x->end - x->next;

	if (n > BUFFER_ENTRIES)
		n = BUFFER_ENTRIES;
	x->at = x->buffer;
	x->to = x->buffer + n * words;
	if (n && spool_read(&m->of->spool, x->next * words * sizeof *x->buffer, x->buffer,
			    n * words * sizeof *x->buffer, m->e)) {
		m->failed = true;
		return false;
	}
	x->next += n;
	return n > 0;
}

static bool stands_before(const struct reach *a, const struct reach *b)
{
	return *a->at != *b->at ? *a->at < *b->at : a->run < b->run;
}

static void sink(struct merge *m, size_t i)
{
	struct reach x = m->heap[i];

	for (;;) {
		size_t child = 2 * i + 1;

		if (child + 1 < m->n && stands_before(&m->heap[child + 1], &m->heap[child]))
			child++;
		if (child >= m->n || !stands_before(&m->heap[child], &x))
			break;
		m->heap[i] = m->heap[child];
		i = child;
	}
	m->heap[i] = x;
}

void merge_start(struct merge *m, const struct runs *r, struct err *e)
{
	size_t runs = r->starts.n;

	*m = (struct merge){.of = r, .e = e};
	m->heap = mem_zalloc((runs + 1) * sizeof *m->heap);
	for (size_t i = 0; i < runs && !m->failed; i++) {
		struct reach x = {.run = i, .next = r->starts.v[i]};

		x.end = i + 1 < runs ? r->starts.v[i + 1] : r->n;
		x.buffer = mem_alloc(BUFFER_ENTRIES * r->words * sizeof *x.buffer);
		if (fill(m, &x))
			m->heap[m->n++] = x;
		else
			mem_free(x.buffer);
	}
	for (size_t i = m->n; i-- > 0;)
		sink(m, i);
}

const uint64_t *merge_head(const struct merge *m)
{
	return m->n && !m->failed ? m->heap->at : NULL;
}

void merge_step(struct merge *m)
{
	struct reach *x = m->heap;

	x->at += m->of->words;
	if (x->at == x->to && !fill(m, x)) { /* the last takes its place */
		mem_free(x->buffer);
		*x = m->heap[--m->n];
	}
	if (m->n)
		sink(m, 0);
}

void merge_end(struct merge *m)
{
	for (size_t i = 0; i < m->n; i++)
		mem_free(m->heap[i].buffer);
	mem_free(m->heap);
	*m = (struct merge){0};
}
