/* Which rows of holdings count: of each list and party those of the newest snapshot, whole, and
 * what is said twice once. */
#include "inside.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/intern.h"
#include "hangar/str.h"
#include "lists.h"
#include "wording.h"

static int32_t snapshot_day(const struct holding *h)
{
	return date_stated(&h->as_of) ? h->as_of.latest : DAY_OPEN_PAST;
}

/* Editions of one list are one source: their rows go by the newest, in copies kept with the
 * resolution, so that the newest snapshot of the list counts. */
static const struct holding *by_list(struct workshop *w, const struct holding *h)
{
	source_id list = list_of(w->r->lists, h->claim.source);
	struct holding *copy;

	if (list == h->claim.source)
		return h;
	copy = arena_alloc(&w->r->arena, sizeof *copy);
	*copy = *h;
	copy->claim.source = list;
	return copy;
}

static void admit(struct workshop *w, struct holding_list *list)
{
	const struct evidence *ev = w->ev;

	for (size_t i = 0; i < ev->holdings.n; i++) {
		const struct holding *h = &ev->holdings.v[i];
		bool undated;
		if (!policy_admits(&w->r->policy, ev, &h->claim, &undated)) {
			w->r->claims_left_out++;
			w->r->claims_undated += undated;
		} else if (h->claim.stance != DENIES && h->claim.stance != DOUBTS &&
			   !resolution_passed(w->r, h->claim.id)) {
			vec_push(list, by_list(w, h));
		}
	}
}

/* What one list says of one party; of what it has lost, of each type as it names that: a list of
 * losses is a running total, and what is lost stays so until a newer figure says more. Two classes
 * that are one to Hangar ("combat UAVs", "reconnaissance UAVs") are still two figures. */
struct snapshot {
	bool good;      /* it has rows that are still to be believed: then the others go, for the
			 * row that corrects another would else be added to it */
	int32_t newest; /* the newest day, of the good rows where there are some */
	int32_t oldest;
	struct quantity first, last; /* of the oldest day and of the newest */
	uint32_t kin;                /* of the same party, list and types */
	bool renamed;                /* it goes on under another name */
};
VEC_TYPE(snapshot_list, struct snapshot);

static uint32_t kin_of(struct intern *known, const struct holding *h)
{
	const uint32_t lost = h->condition == CONDITION_LOST;
	const uint32_t other = h->claim.other != NULL;
	const uint32_t key[] = {h->operator_, h->claim.source, lost, lost ? h->types : 0, other};
	int added;

	return intern_add(known, (const char *)key, sizeof key, &added);
}

static uint32_t snapshot_of(struct intern *known, const struct holding *h, int *added)
{
	const uint32_t lost = h->condition == CONDITION_LOST;
	const uint32_t other = h->claim.other != NULL;
	const uint32_t key[] = {h->operator_,        h->claim.source, lost,
				lost ? h->types : 0, other,           lost ? h->types_as : 0};

	return intern_add(known, (const char *)key, sizeof key, added);
}

static void note_snapshot(struct snapshot *s, const struct holding *h, bool good)
{
	int32_t day = snapshot_day(h);

	if (day < s->oldest) {
		s->oldest = day;
		s->first = h->count;
	}
	if (good && !s->good) {
		s->good = true;
		s->newest = DAY_OPEN_PAST;
	}
	if (good == s->good && day >= s->newest) {
		s->newest = day;
		s->last = h->count;
	}
}

/* Begins where the other has ended, with no less. */
static bool goes_on_from(const struct snapshot *next, const struct snapshot *s)
{
	return next->kin == s->kin && next->oldest > s->newest && s->last.flags & Q_BEST &&
	       next->first.flags & Q_BEST && next->first.best >= s->last.best;
}

static int by_kin(const void *a, const void *b)
{
	const struct snapshot *x = *(struct snapshot *const *)a, *y = *(struct snapshot *const *)b;

	return (x->kin > y->kin) - (x->kin < y->kin);
}

/* Of the names that a list had for one type one after the other only the last counts. */
static void find_renamed(struct snapshot_list *all)
{
	struct snapshot **sorted = mem_alloc((all->n + 1) * sizeof *sorted);

	for (size_t i = 0; i < all->n; i++)
		sorted[i] = &all->v[i];
	if (all->n)
		qsort(sorted, all->n, sizeof *sorted, by_kin);
	for (size_t i = 0, from = 0; i < all->n; i++) {
		if (sorted[i]->kin != sorted[from]->kin)
			from = i;
		for (size_t k = from; k < all->n && sorted[k]->kin == sorted[i]->kin; k++)
			sorted[i]->renamed |= goes_on_from(sorted[k], sorted[i]);
	}
	mem_free(sorted);
}

/* Is the row of the newest day of its list, and still to be believed? */
static bool is_newest(const struct workshop *w, const struct snapshot *s, const struct holding *h)
{
	return !s->renamed && snapshot_day(h) == s->newest &&
	       (!s->good || !claim_excluded(w->ev, &h->claim));
}

/* Keeps of each list and party the rows of the newest day that are still to be believed. By hash,
 * since sorting a million rows for it would take longer than all the rest. */
static void keep_newest(const struct workshop *w, struct holding_list *list)
{
	struct intern *known = intern_new(), *kins = intern_new();
	struct snapshot_list snapshots = {0};
	uint32_t *of = mem_alloc(list->n * sizeof *of);
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct holding *h = list->v[i];
		int added = 0;
		of[i] = snapshot_of(known, h, &added);
		if (added)
			vec_push(&snapshots, ((struct snapshot){.newest = DAY_OPEN_PAST,
								.oldest = INT32_MAX,
								.kin = kin_of(kins, h)}));
		note_snapshot(&snapshots.v[of[i]], h, !claim_excluded(w->ev, &h->claim));
	}
	find_renamed(&snapshots);
	for (size_t i = 0; i < list->n; i++) {
		const struct snapshot *s = &snapshots.v[of[i]];
		w->r->older += snapshot_day(list->v[i]) < s->newest || s->renamed;
		if (is_newest(w, s, list->v[i]))
			list->v[kept++] = list->v[i];
	}
	list->n = kept;
	mem_free(of);
	vec_free(&snapshots);
	intern_free(&kins);
	intern_free(&known);
}

/* By party and list, other equipment apart, then in the order of the claims. */
static int by_party(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (!x->claim.other != !y->claim.other)
		return x->claim.other ? 1 : -1;
	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	return x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

/* By what makes two rows of one list the same statement. */
static int by_statement(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;
	int order;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
	if (x->claim.source != y->claim.source)
		return x->claim.source < y->claim.source ? -1 : 1;
	order = other_compare(&x->claim, &y->claim);
	if (order)
		return order;
	if (x->types != y->types)
		return x->types < y->types ? -1 : 1;
	if (x->condition != y->condition)
		return x->condition < y->condition ? -1 : 1;
	order = strcmp(x->base ? x->base : "", y->base ? y->base : "");
	if (!order)
		order = quantity_compare(x->count, y->count);
	if (!order)
		order = date_compare(&x->as_of, &y->as_of);
	return order;
}

static int by_statement_and_claim(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;
	int order = by_statement(a, b);

	return order ? order : x->claim.id < y->claim.id ? -1 : x->claim.id > y->claim.id;
}

/* A class of which the list names no type is what its words say, and other words are another. */
static bool is_other_class(const struct workshop *w, const struct holding *a,
			   const struct holding *b)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(w->ev->catalogue, a->types, &n);

	return a->types_as != b->types_as && n == 1 &&
	       catalogue_type_is_class(w->ev->catalogue, types[0]);
}

/* Is one of those kept, all of another file, the same statement? */
static bool is_told(const struct workshop *w, const struct holding *const *kept, size_t n,
		    const struct holding *h)
{
	for (size_t i = 0; i < n; i++)
		if (!is_other_class(w, kept[i], h))
			return true;
	return false;
}

/* Of rows that state the same the first, and those of its file that say something else in words. */
static size_t keep_different(const struct workshop *w, const struct holding **to,
			     const struct holding *const *rows, size_t n)
{
	struct intern *known = intern_new();
	const batch_id first = (*rows)->claim.batch;
	struct str words = {0};
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		const struct holding *h = rows[i];
		int added = 0;
		str_clear(&words);
		wording_of(&words, h);
		if (h->claim.batch == first)
			intern_add(known, words.s, words.n, &added);
		else
			added = !is_told(w, to, kept, h);
		if (added)
			to[kept++] = h;
	}
	str_free(&words);
	intern_free(&known);
	return kept;
}

/* What one source says twice of a party (the same types, condition, base, day and number) counts
 * once, as lots of a deal do; two squadrons of one number are two rows. */
static void drop_told_twice(struct workshop *w, struct holding_list *list)
{
	size_t kept = 0;

	if (list->n)
		qsort(list->v, list->n, sizeof *list->v, by_statement_and_claim);
	for (size_t first = 0, end, n; first < list->n; first = end) {
		for (end = first + 1;
		     end < list->n && by_statement(&list->v[first], &list->v[end]) == 0;)
			end++;
		n = 1;
		if (end - first > 1)
			n = keep_different(w, list->v + kept, list->v + first, end - first);
		else
			list->v[kept] = list->v[first];
		w->r->told_twice += end - first - n;
		kept += n;
	}
	list->n = kept;
}

void snapshots_take(struct workshop *w, struct holding_list *list)
{
	admit(w, list);
	keep_newest(w, list);
	drop_told_twice(w, list);
	if (list->n)
		qsort(list->v, list->n, sizeof *list->v, by_party);
}
