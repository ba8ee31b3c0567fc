/* Editions of one list: a newer one supersedes an older in the area that its files cover, and where
 * it speaks itself of the same deal on the same days. Outside of that they add up. */
#include "lists.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/intern.h"
#include "hangar/str.h"

#include "inside.h"
#include "passed.h"

/* ---- what each edition covers ---- */

static struct coverage *coverage_find(const struct lists *l, source_id s, uint8_t record,
				      bool other)
{
	for (size_t i = 0; i < l->coverages.n; i++) {
		struct coverage *c = &l->coverages.v[i];
		if (c->source == s && c->record == record && c->other == other)
			return c;
	}
	return NULL;
}

static struct coverage *coverage_of(struct lists *l, source_id s, uint8_t record, bool other)
{
	struct coverage *c = coverage_find(l, s, record, other);

	if (c)
		return c;
	vec_push(
	    &l->coverages,
	    ((struct coverage){.source = s, .day = l->day[s], .record = record, .other = other}));
	return &l->coverages.v[l->coverages.n - 1];
}

static void add_area(struct resolution *r, struct coverage *c, const struct batch *b)
{
	struct err e = ERR_INIT;
	struct filter *f = NULL;

	c->said = true;
	if (area_parse_line(&f, b->covers, r->ev->catalogue, &e) == 0)
		vec_push(&c->areas, f);
	else
		vec_push(&r->lists->unread,
			 arena_printf(&r->arena,
				      "what batch:%u covers cannot be read, so it supersedes "
				      "nothing: %s",
				      (unsigned)b->id, e.text));
	err_clear(&e);
}

/* A file that does not say what it covers is the whole list; what is typed in covers nothing. */
static void cover(struct resolution *r, struct intern *seen, const struct claim *c, batch_id batch)
{
	const struct evidence *ev = r->ev;
	const struct batch *b = batch && batch <= ev->batches.n ? &ev->batches.v[batch - 1] : NULL;
	bool other = c->other != NULL;
	uint32_t key[4] = {c->source, c->record, batch, other};
	struct coverage *own;
	int added;

	intern_add(seen, (const char *)key, sizeof key, &added);
	if (!added || (b && !b->file))
		return;
	own = coverage_of(r->lists, c->source, c->record, other);
	if (b && b->covers)
		add_area(r, own, b);
	else
		own->unsaid = true;
}

static void cover_claim(struct resolution *r, const struct claim *c, void *seen)
{
	if (r->lists->many[c->source] && r->lists->known[c->source])
		cover(r, seen, c, c->batch);
}

/* The same rows in another file: it speaks for what it covers, too. */
static void cover_sightings(struct resolution *r, struct intern *seen)
{
	for (size_t i = 0; i < r->ev->sightings.n; i++) {
		const struct sighting *s = &r->ev->sightings.v[i];
		const struct claim *c = evidence_claim(r->ev, s->claim);
		if (c && r->lists->many[c->source] && r->lists->known[c->source])
			cover(r, seen, c, s->batch);
	}
}

static enum area_reach covers(const struct evidence *ev, const struct coverage *c,
			      const struct claim *claim)
{
	if (!c->said)
		return c->unsaid ? AREA_INSIDE : AREA_OUTSIDE;
	return area_reach(ev, claim, c->areas.v, c->areas.n);
}

/* ---- by area ---- */

/* The newest first: of several that cover a claim it is the one to pass it over. */
static int by_age(const void *a, const void *b)
{
	const struct coverage *x = a, *y = b;

	if (x->day != y->day)
		return x->day > y->day ? -1 : 1;
	return x->source < y->source ? -1 : x->source > y->source;
}

static void supersede_claim(struct resolution *r, const struct claim *c, void *arg)
{
	const struct lists *l = r->lists;
	struct passed p = {.claim = c};

	(void)arg;
	if (!l->many[c->source] || !still_counts(r, c))
		return;
	for (size_t i = 0; i < l->coverages.n && !p.by; i++) {
		const struct coverage *cov = &l->coverages.v[i];
		enum area_reach reach;
		if (cov->day <= l->day[c->source])
			break;
		if (cov->record != c->record || cov->other != (c->other != NULL) ||
		    !edition_newer(l, cov->source, c->source))
			continue;
		reach = covers(r->ev, cov, c);
		if (reach != AREA_OUTSIDE) {
			p.by = cov->source;
			p.across = reach == AREA_ACROSS;
		}
	}
	if (p.by)
		pass_over(r, &p);
}

/* ---- by deal ---- */

struct told { /* a claim of one of several editions on a keyed deal */
	deal_id deal;
	source_id list;
	const struct transfer *t;
};
VEC_TYPE(told_list, struct told);

static int by_deal(const void *a, const void *b)
{
	const struct told *x = a, *y = b;

	if (x->deal != y->deal)
		return x->deal < y->deal ? -1 : 1;
	if (x->list != y->list)
		return x->list < y->list ? -1 : 1;
	return x->t->claim.id < y->t->claim.id ? -1 : 1;
}

static bool same_days(const struct transfer *a, const struct transfer *b)
{
	const struct date *x = claim_days(&a->claim), *y = claim_days(&b->claim);

	return date_stated(x) && date_stated(y) ? date_overlaps(x, y)
						: date_stated(x) == date_stated(y);
}

static bool tells_again(const struct transfer *old, const struct transfer *t)
{
	return old->from == t->from && old->to == t->to && old->types == t->types &&
	       streq(old->site, t->site) && same_days(old, t);
}

/* What a newer edition says itself of the deal on those days stands, wherever its area ends. */
static void supersede_told(struct resolution *r, const struct told *group, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct transfer *old = group[i].t;
		struct passed p = {.claim = &old->claim};
		for (size_t k = 0; k < n; k++) {
			const struct transfer *t = group[k].t;
			if (edition_newer(r->lists, t->claim.source, old->claim.source) &&
			    (!p.by || edition_newer(r->lists, t->claim.source, p.by)) &&
			    tells_again(old, t))
				p.by = t->claim.source;
		}
		if (p.by)
			pass_over(r, &p);
	}
}

static void gather_told(const struct resolution *r, struct told_list *all)
{
	const struct evidence *ev = r->ev;

	for (size_t i = 0; i < ev->transfers.n; i++) {
		const struct transfer *t = &ev->transfers.v[i];
		deal_id deal = r->lists->many[t->claim.source] ? resolution_deal_of(r, t) : 0;
		struct told x = {deal, list_of(r->lists, t->claim.source), t};
		if (deal && t->claim.stance != DOUBTS && t->claim.stance != DENIES &&
		    still_counts(r, &t->claim))
			vec_push(all, x);
	}
}

static void supersede_deals(struct resolution *r)
{
	struct told_list all = {0};

	gather_told(r, &all);
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_deal);
	for (size_t first = 0, end; first < all.n; first = end) {
		for (end = first; end < all.n && all.v[end].deal == all.v[first].deal &&
				  all.v[end].list == all.v[first].list;)
			end++;
		supersede_told(r, all.v + first, end - first);
	}
	vec_free(&all);
	passed_settle(r);
}

static void find_coverages(struct resolution *r)
{
	struct intern *seen = intern_new();

	each_claim(r, cover_claim, seen);
	cover_sightings(r, seen);
	intern_free(&seen);
	if (r->lists->coverages.n)
		qsort(r->lists->coverages.v, r->lists->coverages.n, sizeof *r->lists->coverages.v,
		      by_age);
}

void editions_supersede(struct resolution *r)
{
	if (!r->lists->given)
		find_coverages(r);
	each_claim(r, supersede_claim, NULL);
	passed_settle(r);
	supersede_deals(r);
}
