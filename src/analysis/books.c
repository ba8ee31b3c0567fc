/* Fills the books from the parts of deals that moved. A transfer within one party is in none of its
 * books. Sums up to a day are kept beside the entries, so that a period costs two searches however
 * much moved. */
#include "books.h"

#include <stdlib.h>
#include <string.h>

#include "check-count.h"
#include "hangar/intern.h"
#include "hangar/sorted.h"

#define MANY ((int64_t)1 << 40) /* more than this is taken as open */

struct books {
	const struct resolution *r;
	struct intern *keys; /* party, family, own */
	VEC(struct book) v;
};

int64_t open_add(int64_t a, int64_t b)
{
	return a == INT64_MAX || b == INT64_MAX ? INT64_MAX : a + b;
}

/* ---- entries ---- */

static struct book *open_book(struct books *b, party_id party, type_id family, bool own)
{
	const uint32_t key[] = {party, family, own};
	int added = 0;
	uint32_t at = intern_add(b->keys, (const char *)key, sizeof key, &added);

	if (added)
		vec_push(&b->v, ((struct book){0}));
	return &b->v.v[at];
}

static void enter(struct books *b, party_id party, type_id family, bool own, bool in,
		  const struct entry *e)
{
	struct book *book = open_book(b, party, family, own);

	vec_push(in ? &book->in.entries : &book->out.entries, *e);
}

static party_id parent_of(const struct books *b, party_id p)
{
	return catalogue_party_get(b->r->ev->catalogue, p)->parent;
}

static bool is_within(const struct books *b, party_id p, party_id of)
{
	while (p && p != of)
		p = parent_of(b, p);
	return p == of;
}

/* In the books of a party and of those above it, as far as the other side is not among them. */
static void enter_up(struct books *b, party_id party, party_id other, type_id family, bool in,
		     const struct entry *e)
{
	if (party && (!other || !is_within(b, other, party)))
		enter(b, party, family, true, in, e);
	for (party_id p = party; p && (!other || !is_within(b, other, p)); p = parent_of(b, p))
		enter(b, p, family, false, in, e);
}

static struct entry entry_of(const struct resolution *r, const struct part *p)
{
	const struct resolved_deal *d = &r->deals.v[p->deal];
	struct entry e = {DAY_OPEN_PAST, DAY_OPEN_FUTURE, quantity_from(p->count),
			  quantity_up_to(p->count), p->deal};

	if (date_stated(&p->date) && !(p->date.flags & DATE_UNKNOWN)) {
		e.from = p->date.earliest;
		e.to = p->date.latest;
	}
	e.low = e.low > d->count_below ? e.low - d->count_below : 0;
	e.high = open_add(e.high, d->count_above);
	if (!(p->count.flags & Q_ENDS) || e.high > MANY)
		e.high = INT64_MAX;
	if (e.low > MANY)
		e.low = MANY;
	if (e.from == DAY_OPEN_PAST || e.to == DAY_OPEN_FUTURE ||
	    p->condition == CONDITION_DAMAGED) /* it may have been repaired */
		e.low = 0;
	return e;
}

/* New ones come from the works: they may never have been among what the seller held. What is for
 * spares, decoys, scrap or display may never be among what the buyer holds. */
static void enter_family(struct books *b, const struct part *p, type_id family,
			 const struct entry *e)
{
	enum outcome outcome = b->r->deals.v[p->deal].outcome;
	struct entry went = *e, came = *e;

	if (p->condition == CONDITION_NEW)
		went.low = 0;
	if (outcome != OUTCOME_NONE && outcome != OUTCOME_USE)
		came.low = 0;
	if (p->flow != FLOW_PRODUCTION)
		enter_up(b, p->from, p->to, family, false, &went);
	if (p->flow != FLOW_LOSSES)
		enter_up(b, p->to, p->from, family, true, &came);
}

/* Of a lot of several families nobody knows how many are of each: none to all. */
static void enter_part(struct books *b, const struct part *p)
{
	const struct catalogue *cat = b->r->ev->catalogue;
	struct entry e = entry_of(b->r, p);
	VEC(type_id) families = {0};
	size_t n;
	const type_id *m = catalogue_typeset_members(cat, p->types, &n);

	for (size_t i = 0; i < n; i++) {
		type_id f = catalogue_family(cat, m[i]);
		bool known = false;
		for (size_t k = 0; k < families.n; k++)
			known |= families.v[k] == f;
		if (!known)
			vec_push(&families, f);
	}
	if (families.n != 1)
		e.low = 0;
	if (!families.n)
		enter_family(b, p, 0, &e);
	for (size_t i = 0; i < families.n; i++)
		enter_family(b, p, families.v[i], &e);
	vec_free(&families);
}

/* ---- sums ---- */

static int by_last_day(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->deal < y->deal ? -1 : x->deal > y->deal;
}

static int by_day(const void *a, const void *b)
{
	const struct running *x = a, *y = b;

	return x->day < y->day ? -1 : x->day > y->day;
}

static struct running *run_up(const struct side *s, bool ends)
{
	size_t n = s->entries.n;
	struct running *v = mem_zalloc((n + 1) * sizeof *v);

	for (size_t i = 0; i < n; i++) {
		const struct entry *e = &s->entries.v[i];
		bool open = e->high == INT64_MAX;
		v[i] = (struct running){ends ? e->to : e->from, e->low, open ? 0 : e->high, open};
	}
	qsort(v, n, sizeof *v, by_day);
	for (size_t i = 1; i < n; i++) {
		v[i].low += v[i - 1].low;
		v[i].high += v[i - 1].high;
		v[i].open += v[i - 1].open;
	}
	return v;
}

static void close_side(struct side *s)
{
	if (!s->entries.n)
		return;
	qsort(s->entries.v, s->entries.n, sizeof *s->entries.v, by_last_day);
	s->starts = run_up(s, false);
	s->ends = run_up(s, true);
}

/* The sums of all whose day is not after `day`. */
static struct running up_to(const struct running *v, size_t n, int64_t day)
{
	size_t from;

	SORTED_PLACE(from, n, v[at].day <= day);
	return from ? v[from - 1] : (struct running){0};
}

/* What both begins before and ends after is taken away twice: the sum is then less, never more. */
int64_t side_least(const struct side *s, int32_t after, int32_t before)
{
	size_t n = s->entries.n;
	int64_t ended, early;

	if (!n)
		return 0;
	ended = up_to(s->ends, n, (int64_t)before - 1).low;
	early = up_to(s->starts, n, after).low;
	return ended > early ? ended - early : 0;
}

int64_t side_most(const struct side *s, int32_t from, int32_t to)
{
	size_t n = s->entries.n;
	struct running begun, over;

	if (!n)
		return 0;
	begun = up_to(s->starts, n, to);
	over = up_to(s->ends, n, (int64_t)from - 1);
	return begun.open > over.open ? INT64_MAX : begun.high - over.high;
}

static int64_t book_most(const struct book *b, bool in, int32_t from, int32_t to)
{
	return b ? side_most(in ? &b->in : &b->out, from, to) : 0;
}

int64_t books_most(const struct books *b, party_id party, type_id family, bool in, int32_t from,
		   int32_t to)
{
	int64_t sum = open_add(book_most(books_find(b, party, family, false), in, from, to),
			       book_most(books_find(b, party, 0, false), in, from, to));

	for (party_id p = parent_of(b, party); p; p = parent_of(b, p)) {
		sum = open_add(sum, book_most(books_find(b, p, family, true), in, from, to));
		sum = open_add(sum, book_most(books_find(b, p, 0, true), in, from, to));
	}
	return sum;
}

/* ---- the books ---- */

struct books *books_new(const struct resolution *r)
{
	struct books *b = mem_zalloc(sizeof *b);

	b->r = r;
	b->keys = intern_new();
	for (size_t i = 0; i < r->parts.n; i++) {
		const struct part *p = &r->parts.v[i];
		if (p->flow <= FLOW_PRODUCTION && !p->price_only &&
		    r->deals.v[p->deal].standing == STANDING_MOVED)
			enter_part(b, p);
	}
	for (size_t i = 0; i < b->v.n; i++) {
		close_side(&b->v.v[i].in);
		close_side(&b->v.v[i].out);
	}
	return b;
}

static void side_free(struct side *s)
{
	vec_free(&s->entries);
	mem_free(s->starts);
	mem_free(s->ends);
}

void books_free(struct books **bp)
{
	struct books *b = *bp;

	for (size_t i = 0; b && i < b->v.n; i++) {
		side_free(&b->v.v[i].in);
		side_free(&b->v.v[i].out);
	}
	if (b) {
		vec_free(&b->v);
		intern_free(&b->keys);
		mem_free(b);
	}
	*bp = NULL;
}

const struct book *books_find(const struct books *b, party_id party, type_id family, bool own)
{
	const uint32_t key[] = {party, family, own};
	uint32_t at = intern_find(b->keys, (const char *)key, sizeof key);

	return at == INTERN_NONE ? NULL : &b->v.v[at];
}
