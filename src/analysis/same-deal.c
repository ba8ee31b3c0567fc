/* A list may number its deals in one layout and not in another. A transfer without a deal key is
 * told by its content: same list, parties, types and year of order as exactly one keyed deal of
 * another edition; of several, the one whose numbers agree; else it stays its own deal. */
#include "lists.h"

#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "hangar/sorted.h"

#include "inside.h"

struct row {
	const struct transfer *t;
	struct row *next;
};

struct candidate { /* what one edition has on a keyed deal */
	deal_id deal;
	source_id source;
	struct quantity ordered; /* the first that it states */
	int64_t count;           /* over its rows */
	struct row *joined;      /* rows without a key that were told to be of this deal */
	struct candidate *next;  /* of the same content */
};

struct matching {
	const struct resolution *r;
	struct intern *contents;
	VEC(struct candidate *) heads; /* [content] */
	struct intern *told;           /* deals by edition and content */
	VEC(struct candidate *) all;   /* [told] */
	struct arena arena;
};

bool content_counts(const struct resolution *r, const struct transfer *t)
{
	return r->lists->many[t->claim.source] && t->claim.stance != DOUBTS &&
	       t->claim.stance != DENIES;
}

struct content content_of(const struct lists *l, const struct transfer *t)
{
	const struct date *d = &t->order_date;
	bool known = day_known(d) && d->earliest != DAY_OPEN_PAST;
	struct content c;

	memset(&c, 0, sizeof c);
	c.list = list_of(l, t->claim.source);
	c.from = t->from;
	c.to = t->to;
	c.types = t->types;
	c.other = t->claim.other != NULL;
	c.year = known ? day_year(d->earliest) : INT32_MIN;
	return c;
}

/* The candidate of that content, deal and edition; a new one where there is none yet. */
static struct candidate *candidate_of(struct matching *m, uint32_t content,
				      const struct transfer *t)
{
	uint32_t key[3] = {content, t->deal, t->claim.source};
	int added;
	uint32_t at = intern_add(m->told, (const char *)key, sizeof key, &added);
	struct candidate *c;

	if (!added)
		return m->all.v[at];
	c = arena_alloc(&m->arena, sizeof *c);
	*c = (struct candidate){.deal = t->deal,
				.source = t->claim.source,
				.next = m->heads.v[content]};
	m->heads.v[content] = c;
	vec_push(&m->all, c);
	return c;
}

static void add_keyed(struct matching *m, const struct transfer *t)
{
	struct content key = content_of(m->r->lists, t);
	int added;
	uint32_t at = intern_add(m->contents, (const char *)&key, sizeof key, &added);
	struct candidate *c;

	if (added)
		vec_push(&m->heads, NULL);
	c = candidate_of(m, at, t);
	if (!quantity_stated(c->ordered))
		c->ordered = t->ordered;
	c->count += lot_counts_for(t->count);
}

/* ---- which of them ---- */

enum agreement { CONTENT, ORDERED, ORDERED_AND_COUNT, AGREEMENTS };

static bool agrees(const struct candidate *c, const struct transfer *t, enum agreement how)
{
	if (c->source == t->claim.source)
		return false;
	if (how >= ORDERED && quantity_stated(t->ordered) &&
	    !quantity_equal(c->ordered, t->ordered))
		return false;
	return how < ORDERED_AND_COUNT || c->count == lot_counts_for(t->count);
}

/* The deal that alone agrees; NULL where none or several do. */
static struct candidate *only_one(struct candidate *head, const struct transfer *t,
				  enum agreement how)
{
	struct candidate *found = NULL;

	for (struct candidate *c = head; c; c = c->next) {
		if (!agrees(c, t, how))
			continue;
		if (found && found->deal != c->deal)
			return NULL;
		found = c;
	}
	return found;
}

/* Two rows of one source that say the same are two deals, not one told twice. */
static bool taken(const struct candidate *c, const struct transfer *t)
{
	for (const struct row *x = c->joined; x; x = x->next) {
		if (x->t->claim.source == t->claim.source && date_equal(&x->t->date, &t->date) &&
		    quantity_equal(x->t->count, t->count) && streq(x->t->site, t->site) &&
		    x->t->via == t->via)
			return true;
	}
	return false;
}

static void join(struct matching *m, struct candidate *c, const struct transfer *t)
{
	struct joined j = {t->claim.id, c->deal};
	struct row *x = arena_alloc(&m->arena, sizeof *x);

	*x = (struct row){t, c->joined};
	c->joined = x;
	vec_push(&m->r->lists->joined, j);
}

static void match(struct matching *m, const struct transfer *t)
{
	struct content key = content_of(m->r->lists, t);
	uint32_t at = intern_find(m->contents, (const char *)&key, sizeof key);
	struct candidate *c = NULL;

	for (int how = CONTENT; at != INTERN_NONE && how < AGREEMENTS && !c; how++)
		c = only_one(m->heads.v[at], t, (enum agreement)how);
	if (c && !taken(c, t))
		join(m, c, t);
}

void deals_join(struct resolution *r)
{
	const struct evidence *ev = r->ev;
	struct matching m = {.r = r, .contents = intern_new(), .told = intern_new()};

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		if (t->deal && content_counts(r, t))
			add_keyed(&m, t);
	}
	for (size_t i = 0; i < ev->transfers.n && m.heads.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		if (!t->deal && content_counts(r, t))
			match(&m, t);
	}
	intern_free(&m.contents);
	intern_free(&m.told);
	vec_free(&m.heads);
	vec_free(&m.all);
	arena_free(&m.arena);
}

deal_id resolution_deal_of(const struct resolution *r, const struct transfer *t)
{
	const struct lists *l = r->lists;
	size_t place;

	if (t->deal || !l)
		return t->deal;
	SORTED_PLACE(place, l->joined.n, l->joined.v[at].claim < t->claim.id);
	return place < l->joined.n && l->joined.v[place].claim == t->claim.id
		   ? l->joined.v[place].deal
		   : 0;
}
