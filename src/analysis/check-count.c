/* count-conflict: numbers of one thing that can't all be true. Of a deal: its versions, parts of
 * the story on their own sites only; of a fleet: check-fleet.c. One finding each, with the sources
 * grouped by what they say. */
#include "check-count.h"

#include <stdlib.h>
#include <string.h>

#include "magnitude.h"

int64_t quantity_from(struct quantity q)
{
	return q.flags & Q_LOW ? q.low : q.flags & Q_BEST ? q.best : 0;
}

int64_t quantity_up_to(struct quantity q)
{
	return q.flags & Q_HIGH ? q.high : INT64_MAX;
}

struct ends { /* the highest low and the lowest high of those that speak of one thing */
	int64_t low, high;
};

static void narrow(struct ends *e, const struct voice_of *v)
{
	int64_t low = quantity_from(v->count);
	int64_t high = v->so_far ? INT64_MAX : quantity_up_to(v->count);

	e->low = low > e->low ? low : e->low;
	e->high = high < e->high ? high : e->high;
}

/* Do any two of them exclude each other? Fewer may have moved than were announced, not more. */
static bool in_conflict(const struct voices_list *l, bool excluded)
{
	struct ends announced = {0, INT64_MAX}, moved = {0, INT64_MAX};

	for (size_t i = 0; i < l->n; i++) {
		const struct voice_of *v = &l->v[i];
		if (!v->excluded || excluded)
			narrow(v->announced ? &announced : &moved, v);
	}
	return announced.low > announced.high || moved.low > moved.high ||
	       moved.low > announced.high;
}

/* Smallest first; what the range leaves out stands last. */
static int by_count(const void *a, const void *b)
{
	const struct voice_of *x = a, *y = b;
	int order;

	if (x->excluded != y->excluded)
		return x->excluded ? 1 : -1;
	order = quantity_compare(x->count, y->count);
	if (order)
		return order;
	if (x->announced != y->announced)
		return x->announced < y->announced ? -1 : 1;
	return x->claim < y->claim ? -1 : x->claim > y->claim;
}

static size_t end_of_group(const struct voices_list *l, size_t first)
{
	size_t end = first + 1;

	while (end < l->n && l->v[end].excluded == l->v[first].excluded &&
	       l->v[end].announced == l->v[first].announced &&
	       quantity_equal(l->v[end].count, l->v[first].count))
		end++;
	return end;
}

static void say_group(struct str *m, const struct evidence *ev, const struct voice_of *v, size_t n)
{
	VEC(source_id) sources = {0};

	for (size_t i = 0; i < n; i++)
		vec_push(&sources, v[i].source);
	say_quantity(m, v->count);
	str_add(m, " (");
	say_sources(m, ev, sources.v, sources.n, 3);
	if (v->announced)
		str_addf(m, "; %s", vocabulary_name(&status_words, (int)v->announced));
	str_addf(m, "%s)", v->excluded ? "; left out of the range" : "");
	vec_free(&sources);
}

int voices_conflict(const struct voices_list *l)
{
	return in_conflict(l, false)  ? SEVERITY_WARNING
	       : in_conflict(l, true) ? SEVERITY_NOTE
				      : NO_CONFLICT;
}

void voices_say(struct str *m, const struct evidence *ev, struct voices_list *l)
{
	qsort(l->v, l->n, sizeof *l->v, by_count);
	for (size_t first = 0, end; first < l->n; first = end) {
		end = end_of_group(l, first);
		str_add(m, first == 0 ? "" : end == l->n ? " or " : ", ");
		say_group(m, ev, l->v + first, end - first);
	}
}

void voices_claims(struct remark *r, const struct voices_list *l)
{
	for (size_t i = 0; i < l->n; i++)
		remark_claim(r, l->v[i].claim);
}

/* ---- deals ---- */

/* The lot of a source that a smaller rival figure is the number of: a part told as the whole. */
static const struct lot *lot_of_that_number(const struct resolved_deal *d, int64_t number,
					    source_id *by)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->lots.n && v->lots.n > 1; k++) {
			const struct lot *l = &v->lots.v[k];
			*by = v->source;
			if (l->site && !l->whole && quantity_is_exact(l->count) &&
			    l->count.best == number)
				return l;
		}
	}
	return NULL;
}

static void say_way_out(struct str *m, const struct evidence *ev, const struct resolved_deal *d,
			const struct voices_list *l)
{
	source_id by;
	const struct lot *lot = quantity_is_exact(l->v[0].count)
				    ? lot_of_that_number(d, l->v[0].count.best, &by)
				    : NULL;
	size_t at = d->chosen[ATTRIBUTE_COUNT];

	if (at != NO_VERSION) {
		str_add(m, "; the figures stand on ");
		say_version(m, ev, &d->versions.v[at]);
	}
	if (lot) {
		str_add(m, "; ");
		say_quantity(m, lot->count);
		str_addf(m, " is the lot at %s of %s alone", lot->site, say_source(ev, by));
	}
}

static void compare(struct remarks *out, const struct resolution *r, const struct resolved_deal *d,
		    struct voices_list *l, const char *site)
{
	int severity = voices_conflict(l);
	struct str m = {0}, about = {0}, group = {0}, brief = {0};

	if (severity != NO_CONFLICT) {
		if (site)
			str_addf(&m, "at %s: ", site);
		voices_say(&m, r->ev, l);
		str_add(&m, " aircraft");
		if (!site)
			say_way_out(&m, r->ev, d, l);
		str_addf(&about, "deal:%s", d->key);
		str_addf(&group, "source:%s", say_source(r->ev, l->v[0].source));
		str_addf(&brief, "%s (", d->key);
		say_quantity(&brief, l->v[0].count);
		str_add(&brief, " or ");
		say_quantity(&brief, l->v[l->n - 1].count);
		str_addc(&brief, ')');
		voices_claims(remark_add(out, (enum severity)severity, str_c(&about), str_c(&m),
					 str_c(&group), str_c(&brief)),
			      l);
	}
	str_free(&m);
	str_free(&about);
	str_free(&group);
	str_free(&brief);
}

static enum status announced(enum status s)
{
	return s == STATUS_PLEDGED || s == STATUS_APPROVED || s == STATUS_OFFERED ||
		       s == STATUS_ORDERED
		   ? s
		   : STATUS_NONE;
}

/* What was announced and what has moved add up to neither. */
static bool of_one_stage(const struct version *v)
{
	for (size_t i = 0; i < v->claims.n; i++) {
		if (!announced(v->claims.v[i]->status) != !announced(v->status))
			return false;
	}
	return true;
}

bool delivery_under_way(const struct resolved_deal *d, const struct version *v)
{
	if (!(v->ordered.flags & Q_LOW) || v->ordered.low <= quantity_up_to(v->count) ||
	    !day_known(&v->date))
		return false;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct date *other = &d->versions.v[i].date;
		if (day_known(other) && other->latest > v->date.latest)
			return true;
	}
	return false;
}

static void add_voice(struct voices_list *l, const struct resolved_deal *d, const struct version *v,
		      struct quantity count, const struct transfer *t)
{
	if ((count.flags & Q_ENDS) && of_one_stage(v))
		vec_push(l, ((struct voice_of){.source = v->source,
					       .count = count,
					       .claim = t->claim.id,
					       .excluded = v->excluded,
					       .announced = announced(v->status),
					       .so_far = delivery_under_way(d, v)}));
}

/* What a version says of a site: its lots there, a whole in place of its pieces. */
static struct quantity count_at(const struct version *v, const char *site,
				const struct transfer **first)
{
	struct quantity sum = {0};
	struct err ignored = ERR_INIT;

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		bool under = l->under != NO_LOT && streq(v->lots.v[l->under].site, l->site) &&
			     (v->lots.v[l->under].count.flags & Q_ENDS);
		if (!streq(l->site, site) || under || lot_retold(v, i))
			continue;
		if (!(l->count.flags & Q_ENDS) || quantity_add(&sum, sum, l->count, &ignored)) {
			err_clear(&ignored);
			return (struct quantity){0};
		}
		*first = *first ? *first : l->first;
	}
	return sum;
}

static void compare_site(struct remarks *out, const struct resolution *r,
			 const struct resolved_deal *d, const char *site)
{
	struct voices_list l = {0};

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		const struct transfer *first = NULL;
		struct quantity q = count_at(v, site, &first);
		if (first)
			add_voice(&l, d, v, q, first);
	}
	compare(out, r, d, &l, site);
	vec_free(&l);
}

/* The sites that parts of the story speak of, each once. */
static void compare_sites(struct remarks *out, const struct resolution *r,
			  const struct resolved_deal *d)
{
	struct intern *seen = intern_new();

	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		for (size_t k = 0; k < v->lots.n && v->part; k++) {
			const char *site = v->lots.v[k].site;
			int added = 0;
			if (site)
				intern_add(seen, site, strlen(site), &added);
			if (added)
				compare_site(out, r, d, site);
		}
	}
	intern_free(&seen);
}

/* Numbers of a wrong magnitude: magnitude speaks of them. Sought once somebody disagrees. */
struct misfits {
	struct slips slips;
	bool sought;
};

static bool is_misfit(struct misfits *m, const struct resolution *r, const struct resolved_deal *d,
		      size_t version)
{
	if (!m->sought)
		magnitude_find(&m->slips, r);
	m->sought = true;
	for (size_t i = 0; i < m->slips.n; i++) {
		const struct figure_given *f = &m->slips.v[i].at;
		if (f->unit.measure == MEASURE_COUNT && &r->deals.v[f->deal] == d &&
		    f->version == version)
			return true;
	}
	return false;
}

static void take_voices(struct voices_list *l, const struct resolution *r,
			const struct resolved_deal *d, struct misfits *without)
{
	l->n = 0;
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		if (!v->part && !(without && is_misfit(without, r, d, i)))
			add_voice(l, d, v, v->count, v->claims.v[0]);
	}
}

static void compare_deal(struct remarks *out, const struct resolution *r,
			 const struct resolved_deal *d, struct misfits *misfits)
{
	struct voices_list l = {0};
	bool parts = false;

	for (size_t i = 0; i < d->versions.n; i++)
		parts |= d->versions.v[i].part;
	take_voices(&l, r, d, NULL);
	if (voices_conflict(&l) != NO_CONFLICT) {
		take_voices(&l, r, d, misfits);
		compare(out, r, d, &l, NULL);
	}
	if (parts)
		compare_sites(out, r, d);
	vec_free(&l);
}

void check_count_conflict(struct findings *out, const struct resolution *r,
			  const struct check *self)
{
	struct remarks deals = {.many = "deals whose numbers cannot all be true"};
	struct misfits misfits = {.sought = false};

	for (size_t i = 0; i < r->deals.n; i++) {
		if (r->deals.v[i].versions.n > 1 && !r->deals.v[i].passed_over)
			compare_deal(&deals, r, &r->deals.v[i], &misfits);
	}
	vec_free(&misfits.slips);
	remarks_say(out, &deals, self);
	fleets_compare(out, r, self);
}
