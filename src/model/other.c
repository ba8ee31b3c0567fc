/* Setting claims of other equipment aside, and putting them back. Each record begins with its claim
 * (claim.h), and they stand by number: one pass over each does either. */
#include "hangar/other.h"

#include <string.h>

#include "hangar/evidence.h"
#include "hangar/str.h"

/* The claims of one record, those in place or those aside. */
struct claims {
	char *v;
	size_t n, size;
};

static struct claim *at(const struct claims *c, size_t i)
{
	return (struct claim *)(void *)(c->v + i * c->size);
}

static size_t count_other(const struct claims *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n; i++)
		n += at(c, i)->other != NULL;
	return n;
}

/* Moves those of other equipment behind those that stand aside, which have the room. */
static void leave(struct claims *all, struct claims *aside)
{
	size_t kept = 0;

	for (size_t i = 0; i < all->n; i++) {
		bool other = at(all, i)->other != NULL;
		struct claim *to = other ? at(aside, aside->n++) : at(all, kept++);
		if (to != at(all, i))
			memcpy(to, at(all, i), all->size);
	}
	all->n = kept;
}

/* Merges from behind, into room that is there. */
static void join(struct claims *all, struct claims *aside)
{
	size_t in = all->n, out = aside->n, to = in + out;

	all->n = to;
	while (out) {
		bool from_aside = !in || at(aside, out - 1)->id > at(all, in - 1)->id;
		const struct claim *c = from_aside ? at(aside, --out) : at(all, --in);
		memmove(at(all, --to), c, all->size);
	}
	aside->n = 0;
}

#define CLAIMS(list) ((struct claims){(char *)(list)->v, (list)->n, sizeof *(list)->v})

#define SET_ASIDE(list, aside_list)                                                                \
	do {                                                                                       \
		struct claims all = CLAIMS(list), aside;                                           \
		size_t more = count_other(&all);                                                   \
		if (!more)                                                                         \
			break;                                                                     \
		vec_reserve(aside_list, (aside_list)->n + more);                                   \
		aside = CLAIMS(aside_list);                                                        \
		leave(&all, &aside);                                                               \
		(list)->n = all.n;                                                                 \
		(aside_list)->n = aside.n;                                                         \
	} while (0)

#define TAKE_BACK(list, aside_list)                                                                \
	do {                                                                                       \
		struct claims all, aside = CLAIMS(aside_list);                                     \
		if (!aside.n)                                                                      \
			break;                                                                     \
		vec_reserve(list, (list)->n + aside.n);                                            \
		all = CLAIMS(list);                                                                \
		join(&all, &aside);                                                                \
		(list)->n = all.n;                                                                 \
		(aside_list)->n = 0;                                                               \
	} while (0)

/* A deal that brings both, aircraft and what is fired from them, is two: no number of one is a
 * rival of the other's, whoever looks at all. */
static void part_deals(struct evidence *ev)
{
	size_t deals = ev->deals.n;
	bool *of_aircraft = mem_zalloc((deals + 1) * sizeof *of_aircraft);
	struct str key = {0};

	for (size_t i = 0; i < ev->transfers.n; i++)
		if (!ev->transfers.v[i].claim.other)
			of_aircraft[ev->transfers.v[i].deal] = true;
	for (size_t i = 0; i < ev->transfers.n; i++) {
		struct transfer *t = &ev->transfers.v[i];
		if (!t->claim.other || !t->deal || t->deal > deals || !of_aircraft[t->deal])
			continue;
		str_clear(&key);
		str_addf(&key, "%s (other equipment)", ev->deals.v[t->deal - 1].key);
		t->deal = evidence_deal(ev, key.s, key.n);
	}
	str_free(&key);
	mem_free(of_aircraft);
}

static bool has_other(const struct evidence *ev)
{
	struct claims t = CLAIMS(&ev->transfers);

	return count_other(&t) > 0;
}

void other_set_aside(struct evidence *ev)
{
	other_take_back(ev);
	ev->other.among = false;
	if (has_other(ev))
		part_deals(ev);
	SET_ASIDE(&ev->transfers, &ev->other.transfers);
	SET_ASIDE(&ev->holdings, &ev->other.holdings);
	SET_ASIDE(&ev->airframes, &ev->other.airframes);
}

void other_take_back(struct evidence *ev)
{
	ev->other.among |= other_count(ev) > 0;
	TAKE_BACK(&ev->transfers, &ev->other.transfers);
	TAKE_BACK(&ev->holdings, &ev->other.holdings);
	TAKE_BACK(&ev->airframes, &ev->other.airframes);
}

size_t other_count(const struct evidence *ev)
{
	return ev->other.transfers.n + ev->other.holdings.n + ev->other.airframes.n;
}

static const struct claim *find(struct claims c, claim_id id)
{
	size_t low = 0, high = c.n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (at(&c, middle)->id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < c.n && at(&c, low)->id == id ? at(&c, low) : NULL;
}

const struct claim *other_claim(const struct evidence *ev, claim_id id)
{
	const struct claim *c = find(CLAIMS(&ev->other.transfers), id);

	if (!c)
		c = find(CLAIMS(&ev->other.holdings), id);
	return c ? c : find(CLAIMS(&ev->other.airframes), id);
}

int other_compare(const struct claim *a, const struct claim *b)
{
	if (!a->other || !b->other)
		return !b->other - !a->other;
	return strcmp(a->other, b->other);
}

void other_free(struct other_claims *o)
{
	vec_free(&o->transfers);
	vec_free(&o->holdings);
	vec_free(&o->airframes);
}
