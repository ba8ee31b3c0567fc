/* From claims to resolved deals: gathers the admitted claims of each deal, builds the versions,
 * chooses each attribute, puts a range around each figure, and cuts the result into parts. */
#include "inside.h"

#include "caps.h"
#include "lists.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/edit.h"
#include "hangar/err.h"
#include "hangar/str.h"

/* ---- parts of the story that are no rivals of the whole ---- */

static bool has_site(const struct version *v, const char *site)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (streq(v->lots.v[i].site, site))
			return true;
	}
	return false;
}

static bool all_sited(const struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (!v->lots.v[i].site)
			return false;
	}
	return v->lots.n > 0;
}

static bool lacks_a_site_of(const struct version *v, const struct version *other)
{
	for (size_t i = 0; i < other->lots.n; i++) {
		if (other->lots.v[i].site && !has_site(v, other->lots.v[i].site))
			return true;
	}
	return false;
}

/* Does `other` state a larger whole than all that `v` has at its sites? */
static bool larger_whole(const struct version *other, const struct version *v)
{
	return !all_sited(other) && (other->count.flags & (Q_BEST | Q_LOW)) &&
	       (v->count.flags & (Q_BEST | Q_LOW)) &&
	       lot_counts_for(other->count) > lot_counts_for(v->count);
}

static void mark_part(struct resolved_deal *d, size_t at, bool strictly)
{
	struct version *v = &d->versions.v[at];

	v->part = false;
	for (size_t k = 0; k < d->versions.n && all_sited(v) && !v->part; k++) {
		const struct version *other = &d->versions.v[k];
		if (k == at || (other->excluded && !v->excluded))
			continue;
		v->part = larger_whole(other, v) ||
			  (lacks_a_site_of(v, other) && !(strictly && lacks_a_site_of(other, v)));
	}
}

/* A version whose every claim has a site, while another has sites it lacks or states a larger
 * whole, is a part of the story. Where that would leave nobody to tell the whole, only those whose
 * sites are all among another's are parts. */
static void mark_parts(struct resolved_deal *d)
{
	bool left = false;

	for (int strictly = 0; strictly < 2 && !left; strictly++) {
		for (size_t i = 0; i < d->versions.n; i++)
			mark_part(d, i, strictly);
		for (size_t i = 0; i < d->versions.n && !left; i++)
			left = version_competes(d, &d->versions.v[i]);
	}
}

static bool discredited(const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (!d->versions.v[i].excluded)
			return false;
	}
	return true;
}

/* ---- one deal ---- */

static size_t distinct_objectors(const struct resolved_deal *d, enum stance stance)
{
	size_t n = 0;

	for (size_t i = 0; i < d->objections.n; i++) {
		const struct objection *o = &d->objections.v[i];
		bool again = false;
		for (size_t k = 0; k < i && !again; k++) {
			const struct objection *p = &d->objections.v[k];
			again =
			    p->stance == stance && p->claim->claim.source == o->claim->claim.source;
		}
		n += o->stance == stance && !again;
	}
	return n;
}

static int build_versions(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	workshop_take(w, d);
	for (size_t i = 0; i < d->versions.n; i++) {
		struct version *v = &d->versions.v[i];
		if (version_build(w, v, e))
			return err_prefix(e, "deal %s", d->key);
		v->origins = origins_of(w, v, false);
		v->price_origins = origins_of(w, v, true);
	}
	if (discredited(d))
		d->standing = STANDING_DISCREDITED; /* then those that are excluded compete */
	mark_parts(d);
	d->stating = d->versions.n;
	d->denials = distinct_objectors(d, DENIES);
	d->doubts = distinct_objectors(d, DOUBTS);
	d->origins = origins_join(w, d->versions.v, d->versions.n);
	return 0;
}

/* The date comes first: prices are converted at it. */
static int price_versions(struct workshop *w, struct resolved_deal *d, struct err *e)
{
	choose_attribute(w, d, ATTRIBUTE_DATE);
	if (d->chosen[ATTRIBUTE_DATE] != NO_VERSION)
		d->date = d->versions.v[d->chosen[ATTRIBUTE_DATE]].date;
	for (size_t i = 0; i < d->versions.n; i++) {
		if (version_price(w, &d->versions.v[i], e))
			return err_prefix(e, "deal %s", d->key);
		rate_age_join(&d->rates, d->versions.v[i].rates);
	}
	return 0;
}

int deal_resolve(struct workshop *w, uint32_t index, struct err *e)
{
	struct resolved_deal *d = &w->r->deals.v[index];

	if (build_versions(w, d, e) || price_versions(w, d, e))
		return -1;
	for (int a = 0; a < ATTRIBUTES; a++)
		choose_attribute(w, d, (enum attribute)a);
	figures_take_statements(d);
	if (figures_take(w, d, e))
		return err_prefix(e, "deal %s", d->key);
	figures_apply_denials(d);
	if (d->passed_over)
		d->standing = STANDING_PASSED;
	else if (d->standing != STANDING_DISCREDITED)
		d->standing = standing_of(d->status);
	if (parts_of_deal(w, d, index, e))
		return -1;
	shares_state(w, d);
	return 0;
}

void lists_settle(struct resolution *r)
{
	if (!r->lists)
		r->lists = lists_new(r->ev, &r->policy);
	if (!r->lists)
		return;
	if (r->lists->any) {
		deals_join(r);
		editions_supersede(r);
	}
	stands_apply(r);
}

/* ---- the whole ---- */

static int resolve_all(struct workshop *w, struct err *e)
{
	lists_settle(w->r);
	gather(w->r);
	workshop_note_unheard(w);
	for (size_t i = 0; i < w->r->deals.n; i++) {
		if (deal_resolve(w, (uint32_t)i, e))
			return -1;
	}
	if (stocks_resolve(w, e))
		return -1;
	if (w->r->policy.cap_holdings)
		w->r->caps = caps_new(w->r);
	return 0;
}

int resolution_new(struct resolution **rp, const struct evidence *ev, const struct policy *p,
		   struct err *e)
{
	struct resolution *r = mem_zalloc(sizeof *r);
	struct workshop w;
	int rc;

	r->ev = ev;
	r->policy = *p;
	r->rates = exchange_new(ev, p, &r->rates_undated);
	r->spoken = count_spoken(ev);
	if (p->constant_set && prices_new(&r->prices, ev, p, &r->indexes_undated, e)) {
		resolution_free(&r);
		*rp = NULL;
		return -1;
	}
	workshop_open(&w, r);
	rc = resolve_all(&w, e);
	workshop_close(&w);
	*rp = r;
	if (rc)
		resolution_free(rp);
	return rc;
}

static void version_free(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++)
		vec_free(&v->lots.v[i].claims);
	vec_free(&v->lots);
	vec_free(&v->claims);
}

void resolution_free(struct resolution **rp)
{
	struct resolution *r = *rp;

	if (!r)
		return;
	for (size_t i = 0; i < r->deals.n; i++) {
		struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++)
			version_free(&d->versions.v[k]);
		vec_free(&d->versions);
		vec_free(&d->objections);
		vec_free(&d->passed);
	}
	vec_free(&r->deals);
	mem_free(r->keyed);
	mem_free(r->telling);
	mem_free(r->spoken);
	vec_free(&r->stocks);
	vec_free(&r->parts);
	vec_free(&r->passed);
	vec_free(&r->shares);
	caps_free(&r->caps);
	lists_free(&r->lists);
	exchange_free(&r->rates);
	prices_free(&r->prices);
	arena_free(&r->arena);
	mem_free(r);
	*rp = NULL;
}

static const struct resolved_deal *at_place(const struct resolution *r, uint32_t place)
{
	return place ? &r->deals.v[place - 1] : NULL;
}

const struct resolved_deal *resolution_deal_told(const struct resolution *r,
						 const struct transfer *t)
{
	return at_place(r, r->telling[t - r->ev->transfers.v]);
}

static int by_id(const void *key, const void *transfer)
{
	claim_id id = *(const claim_id *)key, other = ((const struct transfer *)transfer)->claim.id;

	return id < other ? -1 : id > other;
}

/* A transfer without a deal key goes by its own number. */
static const struct resolved_deal *deal_of_claim(const struct resolution *r, const char *key)
{
	claim_id id = claim_number(key);
	const struct transfer *t =
	    id && r->ev->transfers.n
		? bsearch(&id, r->ev->transfers.v, r->ev->transfers.n, sizeof *t, by_id)
		: NULL;
	const struct resolved_deal *d = t ? resolution_deal_told(r, t) : NULL;

	return d && streq(d->key, key) ? d : NULL;
}

const struct resolved_deal *resolution_deal(const struct resolution *r, const char *key)
{
	deal_id id = evidence_deal_find(r->ev, key);
	const struct resolved_deal *keyed = id ? at_place(r, r->keyed[id]) : NULL;

	return keyed ? keyed : deal_of_claim(r, key);
}
