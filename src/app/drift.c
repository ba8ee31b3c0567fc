/* Rows meet the claims that speak of the same thing, by their words. Of a claim that no row repeats
 * or speaks of it is said that it is gone. */
#include "drift.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/sorted.h"

#include "wording.h"

/* ---- taking rows ---- */

static bool keeps_other(const struct run *r)
{
	bool keeps = false;

	for (size_t i = 0; i < r->n; i++)
		keeps |= r->files[i].plan->keep_other;
	return keeps;
}

int drift_begin(struct run *r, struct err *e)
{
	struct store_view view = {0};

	for (size_t i = 0; i < r->n; i++)
		view.records |= (unsigned)r->files[i].plan->record & RECORD_CLAIM;
	if (!view.records)
		return 0;
	r->before = evidence_new();
	if (store_load(r->store, r->before, &view, e))
		return -1;
	if (!keeps_other(r)) /* the files do not speak of it: it is not gone */
		other_set_aside(r->before);
	for (size_t i = 0; i < r->n; i++) {
		if (!(r->files[i].plan->record & RECORD_CLAIM))
			continue;
		r->files[i].drift = mem_zalloc(sizeof *r->files[i].drift);
		r->files[i].drift->before = r->before;
	}
	return 0;
}

/* FNV-1a. */
static uint64_t hash_of(const struct str *words)
{
	uint64_t h = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < words->n; i++)
		h = (h ^ (unsigned char)words->s[i]) * UINT64_C(1099511628211);
	return h;
}

static void note_source(struct drift *d, const struct evidence *ev, source_id source)
{
	const char *key;

	if (!source)
		return;
	while (d->seen.n <= source)
		vec_push(&d->seen, false);
	if (d->seen.v[source])
		return;
	d->seen.v[source] = true;
	if (!d->sources)
		d->sources = intern_new();
	key = evidence_source_get(ev, source)->key;
	intern_add(d->sources, key, strlen(key), NULL);
}

static const struct claim *claim_of(const struct import_row *row, enum record record)
{
	switch (record) {
	case RECORD_HOLDING:
		return &row->as.holding.claim;
	case RECORD_TRANSFER:
		return &row->as.transfer.claim;
	default:
		return &row->as.airframe.claim;
	}
}

void drift_take(struct drift *d, const struct evidence *ev, const struct import_row *row,
		enum record record, enum fate fate, claim_id id)
{
	const struct claim *c = claim_of(row, record);
	struct drift_row kept = {.line = row->line};
	struct str subject = {0}, figures = {0};

	evidence_lock(ev); /* rows to come are typed meanwhile */
	note_source(d, ev, c->source);
	if (fate == FATE_KEPT) {
		wording_subject(&subject, ev, c);
		wording_figures(&figures, ev, c);
	}
	evidence_unlock(ev);
	if (fate == FATE_UNCHANGED)
		vec_push(&d->same, id);
	if (fate != FATE_KEPT)
		return;
	kept.subject = hash_of(&subject);
	kept.says = hash_of(&figures);
	if (d->rows.n < DRIFT_LISTED) {
		kept.about = arena_strdup(&d->texts, str_c(&subject));
		kept.figures = arena_strdup(&d->texts, str_c(&figures));
	}
	vec_push(&d->rows, kept);
	str_free(&subject);
	str_free(&figures);
}

void drift_free(struct drift **dp)
{
	struct drift *d = *dp;

	if (!d)
		return;
	vec_free(&d->rows);
	vec_free(&d->same);
	vec_free(&d->seen);
	if (d->sources)
		intern_free(&d->sources);
	arena_free(&d->texts);
	mem_free(d);
	*dp = NULL;
}

/* ---- the claims of the same list ---- */

enum near { NEAR_NOT, NEAR_HEADER, NEAR_SOURCE, NEAR_BOTH };

/* A claim of the ledger that a row may speak of. */
struct met {
	const struct claim *claim;
	uint64_t subject;
	enum near near;
	size_t passed; /* of the first of a subject: so many from there on are taken */
	bool another;  /* source of the same list, by its edition or its header */
	bool taken;    /* a row speaks of it, or repeats it */
};
VEC_TYPE(met_list, struct met);

struct list_of {
	const struct drift *d;
	const char *edition_of; /* what the file is an edition of; NULL */
	struct str header;
	const bool *same_header; /* by batch */
};

static const struct source *source_of(const struct list_of *l, const struct claim *c)
{
	return c->source ? evidence_source_get(l->d->before, c->source) : NULL;
}

static bool of_source(const struct list_of *l, const struct claim *c)
{
	const struct source *s = source_of(l, c);

	return s && l->d->sources &&
	       intern_find(l->d->sources, s->key, strlen(s->key)) != INTERN_NONE;
}

static bool of_edition(const struct list_of *l, const struct claim *c)
{
	const struct source *s = source_of(l, c);

	return s && l->edition_of && streq(s->edition_of, l->edition_of);
}

static enum near near_of(const struct list_of *l, const struct claim *c)
{
	bool header = c->batch && l->same_header[c->batch];
	bool source = of_source(l, c) || of_edition(l, c);

	return header && source ? NEAR_BOTH
	       : source         ? NEAR_SOURCE
	       : header         ? NEAR_HEADER
				: NEAR_NOT;
}

static bool repeats(const struct drift *d, claim_id id)
{
	size_t low;

	SORTED_PLACE(low, d->same.n, d->same.v[at] < id);
	return low < d->same.n && d->same.v[low] == id;
}

static void meet(struct met_list *list, const struct list_of *l, const struct claim *c)
{
	struct met m = {.claim = c, .near = near_of(l, c)};
	struct str words = {0};

	if (m.near == NEAR_NOT)
		return;
	wording_subject(&words, l->d->before, c);
	m.subject = hash_of(&words);
	m.another = !of_source(l, c);
	m.taken = repeats(l->d, c->id);
	vec_push(list, m);
	str_free(&words);
}

static void meet_all(struct met_list *list, const struct list_of *l, enum record record)
{
	const struct evidence *ev = l->d->before;

	for (size_t i = 0; record == RECORD_HOLDING && i < ev->holdings.n; i++)
		meet(list, l, &ev->holdings.v[i].claim);
	for (size_t i = 0; record == RECORD_TRANSFER && i < ev->transfers.n; i++)
		meet(list, l, &ev->transfers.v[i].claim);
	for (size_t i = 0; record == RECORD_AIRFRAME && i < ev->airframes.n; i++)
		meet(list, l, &ev->airframes.v[i].claim);
}

/* By subject; of one the nearest first, then as they were made. */
static int by_subject(const void *a, const void *b)
{
	const struct met *x = a, *y = b;

	if (x->subject != y->subject)
		return x->subject < y->subject ? -1 : 1;
	if (x->near != y->near)
		return x->near > y->near ? -1 : 1;
	return (x->claim->id > y->claim->id) - (x->claim->id < y->claim->id);
}

static int by_claim(const void *a, const void *b)
{
	const struct met *x = a, *y = b;

	return (x->claim->id > y->claim->id) - (x->claim->id < y->claim->id);
}

static int by_id(const void *a, const void *b)
{
	const claim_id *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The next of its claims that no row has. */
static struct met *find(const struct met_list *list, uint64_t subject)
{
	size_t low;
	struct met *first;

	SORTED_PLACE(low, list->n, list->v[at].subject < subject);
	if (low == list->n || list->v[low].subject != subject)
		return NULL;
	first = &list->v[low];
	for (low += first->passed; low < list->n && list->v[low].subject == subject; low++) {
		if (!list->v[low].taken)
			return &list->v[low];
		first->passed++;
	}
	return NULL;
}

/* ---- what comes of it ---- */

static void add_change(struct imported_diff *diff, const struct drift *d,
		       const struct drift_row *row, const struct claim *c, struct arena *a)
{
	struct imported_change x = {.line = row ? row->line : 0, .claim = c ? c->id : 0};
	struct str subject = {0}, figures = {0};

	if (diff->rows.n >= DRIFT_LISTED || (row && !row->about))
		return;
	if (c) {
		wording_subject(&subject, d->before, c);
		wording_figures(&figures, d->before, c);
	}
	x.subject = arena_strdup(a, row ? row->about : str_c(&subject));
	x.before = c ? arena_strdup(a, str_c(&figures)) : NULL;
	x.after = row ? arena_strdup(a, row->figures) : NULL;
	vec_push(&diff->rows, x);
	str_free(&subject);
	str_free(&figures);
}

/* What another edition says in other words, with the same figures, has not changed. */
static bool same_figures(const struct drift *d, const struct drift_row *row, const struct met *m)
{
	struct str figures = {0};
	bool same;

	wording_figures(&figures, d->before, m->claim);
	same = hash_of(&figures) == row->says;
	str_free(&figures);
	return same;
}

/* Rows find their claims; those that do are done with, which line 0 says. */
static void add_changed(struct imported_diff *diff, struct drift *d, struct met_list *list,
			struct arena *a)
{
	for (size_t i = 0; i < d->rows.n; i++) {
		struct drift_row *row = &d->rows.v[i];
		struct met *m = find(list, row->subject);
		if (!m)
			continue;
		m->taken = true;
		if (m->another && same_figures(d, row, m)) {
			diff->unchanged++;
		} else {
			diff->changed++;
			add_change(diff, d, row, m->claim, a);
		}
		row->line = 0;
	}
}

/* Where the ledger has rows under this header and of this source, these are the list; else what it
 * has of the source, else under the header. */
static void add_gone(struct imported_diff *diff, const struct drift *d, struct met_list *list,
		     struct arena *a)
{
	enum near nearest = NEAR_NOT;

	for (size_t i = 0; i < list->n; i++)
		nearest = list->v[i].near > nearest ? list->v[i].near : nearest;
	qsort(list->v, list->n, sizeof *list->v, by_claim);
	for (size_t i = 0; i < list->n; i++) {
		const struct met *m = &list->v[i];
		if (m->near != nearest || m->taken)
			continue;
		diff->gone++;
		add_change(diff, d, NULL, m->claim, a);
	}
}

static void add_new(struct imported_diff *diff, const struct drift *d, struct arena *a)
{
	for (size_t i = 0; i < d->rows.n; i++) {
		if (!d->rows.v[i].line)
			continue;
		diff->appeared++;
		add_change(diff, d, &d->rows.v[i], NULL, a);
	}
}

static const bool *batches_of_header(const struct evidence *ev, const char *header, struct arena *a)
{
	bool *same = arena_alloc(a, ev->batches.n + 2);

	for (size_t i = 0; i < ev->batches.n; i++)
		same[ev->batches.v[i].id] =
		    ev->batches.v[i].header && streq(ev->batches.v[i].header, header);
	return same;
}

void drift_finish(struct drift *d, const struct incoming *p, struct arena *a)
{
	struct list_of l = {.d = d, .edition_of = p->plan->list ? p->plan->list->edition_of : NULL};
	struct imported_diff *diff = &p->result->diff;
	struct met_list list = {0};

	rejects_header(&l.header, p->plan);
	l.same_header = batches_of_header(d->before, str_c(&l.header), a);
	if (d->same.n)
		qsort(d->same.v, d->same.n, sizeof *d->same.v, by_id);
	meet_all(&list, &l, p->plan->record);
	if (list.n)
		qsort(list.v, list.n, sizeof *list.v, by_subject);
	diff->made = true;
	diff->unchanged = p->result->unchanged;
	add_changed(diff, d, &list, a);
	if (list.n && !*p->repeats && !p->plan->mends) /* both hold but a part, or all, of it */
		add_gone(diff, d, &list, a);
	add_new(diff, d, a);
	vec_free(&list);
	str_free(&l.header);
}
