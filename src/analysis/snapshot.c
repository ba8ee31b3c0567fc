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

/* What one list says of one party; of what it has lost, of each type: a list of losses is a running
 * total, and what is lost stays so until a newer figure says more. */
struct snapshot {
	bool good;      /* it has rows that are still to be believed: then the others go, for the
			 * row that corrects another would else be added to it */
	int32_t newest; /* the newest day, of the good rows where there are some */
};
VEC_TYPE(snapshot_list, struct snapshot);

static uint32_t snapshot_of(struct intern *known, const struct holding *h, int *added)
{
	const uint32_t lost = h->condition == CONDITION_LOST;
	const uint32_t key[] = {h->operator_, h->claim.source, lost, lost ? h->types : 0};

	return intern_add(known, (const char *)key, sizeof key, added);
}

static void note_snapshot(struct snapshot *s, int32_t day, bool good)
{
	if (good == s->good && day > s->newest)
		s->newest = day;
	else if (good && !s->good)
		*s = (struct snapshot){.good = true, .newest = day};
}

/* Keeps of each list and party the rows of the newest day that are still to be believed. By hash,
 * since sorting a million rows for it would take longer than all the rest. */
static void keep_newest(const struct workshop *w, struct holding_list *list)
{
	struct intern *known = intern_new();
	struct snapshot_list snapshots = {0};
	uint32_t *of = mem_alloc(list->n * sizeof *of);
	size_t kept = 0;

	for (size_t i = 0; i < list->n; i++) {
		const struct holding *h = list->v[i];
		int added = 0;
		of[i] = snapshot_of(known, h, &added);
		if (added)
			vec_push(&snapshots, ((struct snapshot){.newest = snapshot_day(h)}));
		note_snapshot(&snapshots.v[of[i]], snapshot_day(h),
			      !claim_excluded(w->ev, &h->claim));
	}
	for (size_t i = 0; i < list->n; i++) {
		const struct snapshot *s = &snapshots.v[of[i]];
		w->r->older += snapshot_day(list->v[i]) < s->newest;
		if (snapshot_day(list->v[i]) == s->newest &&
		    (!s->good || !claim_excluded(w->ev, &list->v[i]->claim)))
			list->v[kept++] = list->v[i];
	}
	list->n = kept;
	mem_free(of);
	vec_free(&snapshots);
	intern_free(&known);
}

/* By party and list, then in the order of the claims. */
static int by_party(const void *a, const void *b)
{
	const struct holding *x = *(const struct holding *const *)a;
	const struct holding *y = *(const struct holding *const *)b;

	if (x->operator_ != y->operator_)
		return x->operator_ < y->operator_ ? -1 : 1;
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

/* Of rows that state the same the first, and those of its file that say something else in words. */
static size_t keep_different(const struct holding **to, const struct holding *const *rows, size_t n)
{
	struct intern *known = intern_new();
	const batch_id first = (*rows)->claim.batch;
	struct str words = {0};
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		int added = 0;
		if (rows[i]->claim.batch != first)
			continue;
		str_clear(&words);
		wording_of(&words, rows[i]);
		intern_add(known, words.s, words.n, &added);
		if (added)
			to[kept++] = rows[i];
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
			n = keep_different(list->v + kept, list->v + first, end - first);
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
