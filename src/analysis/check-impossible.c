/* date-impossible: delivered before it was ordered or after its source was published, moved or held
 * before the first flight of every type that it may have been, built after it was seen. An error
 * where the figures stand on it, a note where the date itself is stated as uncertain. */
#include "check-group.h"
#include "inside.h"

#define YEAR 366 /* prototypes are built before they fly */

struct hunt {
	const struct resolution *r;
	struct remarks orders, flights;
};

static bool has_end(const struct date *d)
{
	return day_known(d) && d->latest != DAY_OPEN_FUTURE;
}

static bool has_start(const struct date *d)
{
	return day_known(d) && d->earliest != DAY_OPEN_PAST;
}

static bool is_uncertain(const struct date *d)
{
	return (d->flags & (DATE_UNCERTAIN | DATE_APPROXIMATE)) != 0;
}

/* Does `d` lie wholly before `of` begins? */
static bool is_before(const struct date *d, const struct date *of)
{
	return has_end(d) && has_start(of) && d->latest < of->earliest;
}

/* The first flight of a type; of a variant without one that of what it is a variant of, which it
 * cannot have preceded. NULL: not known. */
static const struct date *first_flight(const struct catalogue *cat, type_id t)
{
	for (; t; t = catalogue_type_get(cat, t)->parent) {
		const struct date *d = &catalogue_type_get(cat, t)->first_flight;
		if (has_start(d))
			return d;
	}
	return NULL;
}

/* The type that flew first, where `d` lies before the first flights of all; 0 else. */
static type_id flew_later(const struct catalogue *cat, const type_id *types, size_t n,
			  const struct date *d, int32_t grace)
{
	const struct date *first = NULL;
	type_id found = 0;

	if (!has_end(d))
		return 0;
	for (size_t i = 0; i < n; i++) {
		const struct date *f = first_flight(cat, types[i]);
		if (!f || d->latest + grace >= f->earliest)
			return 0;
		if (!first || f->earliest < first->earliest) {
			first = f;
			found = types[i];
		}
	}
	return found;
}

static void say_flight(struct str *m, const struct catalogue *cat, type_id t, size_t types)
{
	const struct date *f = first_flight(cat, t);

	str_addf(m, ", but %s first flew ", catalogue_type_get(cat, t)->designation);
	date_format(m, f);
	if (types > 1)
		str_add(m, " and the others later");
}

/* "F-16C 1983 (first flew 1984)" */
static void note_flight(struct hunt *h, enum severity severity, const char *about,
			const struct str *m, type_id t, const struct date *d, claim_id id)
{
	const struct catalogue *cat = h->r->ev->catalogue;
	struct str group = {0}, brief = {0};
	struct remark *r;

	str_addf(&group, "type:%s", catalogue_type_get(cat, catalogue_family(cat, t))->designation);
	str_addf(&brief, "%s ", catalogue_type_get(cat, t)->designation);
	date_format(&brief, d);
	str_add(&brief, " (first flew ");
	date_format(&brief, first_flight(cat, t));
	str_addc(&brief, ')');
	r = remark_add(&h->flights, severity, about, str_c(m), str_c(&group), str_c(&brief));
	r->weight = (int64_t)first_flight(cat, t)->earliest - d->latest;
	remark_claim(r, id);
	str_free(&group);
	str_free(&brief);
}

/* ---- transfers ---- */

static enum severity weigh(const struct hunt *h, const struct transfer *t, bool stands,
			   bool uncertain)
{
	return uncertain                                        ? SEVERITY_NOTE
	       : stands && !claim_excluded(h->r->ev, &t->claim) ? SEVERITY_ERROR
								: SEVERITY_WARNING;
}

static bool has_moved(const struct transfer *t)
{
	return t->status == STATUS_NONE || t->status == STATUS_DELIVERED;
}

static void check_order(struct hunt *h, const struct resolved_deal *d, const struct transfer *t,
			bool stands)
{
	struct str m = {0}, about = {0};
	bool uncertain = is_uncertain(&t->date) || is_uncertain(&t->order_date);
	struct remark *r;

	if (!is_before(&t->date, &t->order_date))
		return;
	str_addf(&m, "%s has it delivered ", say_source(h->r->ev, t->claim.source));
	date_format(&m, &t->date);
	str_add(&m, ", before it was ordered ");
	date_format(&m, &t->order_date);
	str_addf(&about, "deal:%s", d->key);
	r = remark_add(&h->orders, weigh(h, t, stands, uncertain), str_c(&about), str_c(&m),
		       "ledger", d->key);
	r->weight = (int64_t)t->order_date.earliest - t->date.latest;
	remark_claim(r, t->claim.id);
	str_free(&m);
	str_free(&about);
}

/* What is said to be delivered on a day that its source did not live to see. */
static void check_foretold(struct hunt *h, const struct resolved_deal *d, const struct transfer *t,
			   bool stands)
{
	const struct source *s = evidence_source_get(h->r->ev, t->claim.source);
	struct str m = {0}, about = {0};
	struct remark *r;

	if (t->status != STATUS_DELIVERED || !s || !is_before(&s->published, &t->date))
		return;
	str_addf(&m, "%s has it delivered ", s->key);
	date_format(&m, &t->date);
	str_add(&m, ", after it was published ");
	date_format(&m, &s->published);
	str_addf(&about, "deal:%s", d->key);
	r = remark_add(&h->orders, weigh(h, t, stands, is_uncertain(&t->date)), str_c(&about),
		       str_c(&m), "ledger", d->key);
	r->weight = (int64_t)t->date.earliest - s->published.latest;
	remark_claim(r, t->claim.id);
	str_free(&m);
	str_free(&about);
}

static void check_flight(struct hunt *h, const struct resolved_deal *d, const struct transfer *t,
			 bool stands)
{
	const struct catalogue *cat = h->r->ev->catalogue;
	struct str m = {0}, about = {0};
	size_t n;
	const type_id *types = catalogue_typeset_members(cat, t->types, &n);
	type_id late = flew_later(cat, types, n, &t->date, 0);

	if (!late)
		return;
	str_addf(&m, "%s dates it ", say_source(h->r->ev, t->claim.source));
	date_format(&m, &t->date);
	say_flight(&m, cat, late, n);
	str_addf(&about, "deal:%s", d->key);
	note_flight(h, weigh(h, t, stands, is_uncertain(&t->date)), str_c(&about), &m, late,
		    &t->date, t->claim.id);
	str_free(&m);
	str_free(&about);
}

/* What is chosen from two versions may be at odds where neither of them is; an error where it is
 * in the totals of what moved. */
static enum severity weigh_chosen(const struct resolved_deal *d)
{
	if (is_uncertain(&d->date) || is_uncertain(&d->order_date))
		return SEVERITY_NOTE;
	return d->standing == STANDING_MOVED ? SEVERITY_ERROR : SEVERITY_WARNING;
}

static bool is_of_what_moved(const struct version *v)
{
	return v->status == STATUS_NONE || v->status == STATUS_DELIVERED;
}

static void check_chosen(struct hunt *h, const struct resolved_deal *d)
{
	size_t ordered = d->chosen[ATTRIBUTE_ORDER_DATE], moved = d->chosen[ATTRIBUTE_DATE];
	struct str m = {0}, about = {0};
	struct remark *r;

	if (ordered == NO_VERSION || moved == NO_VERSION || ordered == moved ||
	    !is_of_what_moved(&d->versions.v[moved]) || !is_before(&d->date, &d->order_date))
		return;
	str_add(&m, "delivered ");
	date_format(&m, &d->date);
	str_addf(&m, " by %s, before it was ordered ",
		 say_source(h->r->ev, d->versions.v[moved].source));
	date_format(&m, &d->order_date);
	str_addf(&m, " by %s", say_source(h->r->ev, d->versions.v[ordered].source));
	str_addf(&about, "deal:%s", d->key);
	r = remark_add(&h->orders, weigh_chosen(d), str_c(&about), str_c(&m), "ledger", d->key);
	remark_claim(r, d->versions.v[moved].claims.v[0]->claim.id);
	remark_claim(r, d->versions.v[ordered].claims.v[0]->claim.id);
	str_free(&m);
	str_free(&about);
}

static void check_deal(struct hunt *h, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		bool stands = i == d->chosen[ATTRIBUTE_DATE] && d->standing == STANDING_MOVED;
		for (size_t k = 0; k < v->claims.n; k++) {
			if (!has_moved(v->claims.v[k]))
				continue;
			check_order(h, d, v->claims.v[k], stands);
			check_flight(h, d, v->claims.v[k], stands);
			check_foretold(h, d, v->claims.v[k], stands);
		}
	}
	check_chosen(h, d);
}

/* ---- holdings and airframes ---- */

static void check_held(struct hunt *h, const struct claim *c, const type_id *types, size_t n,
		       const struct date *d, const char *said, int32_t grace)
{
	const struct catalogue *cat = h->r->ev->catalogue;
	type_id late = flew_later(cat, types, n, d, grace);
	struct str m = {0}, about = {0};

	if (!late)
		return;
	str_addf(&m, "%s %s ", say_source(h->r->ev, c->source), said);
	date_format(&m, d);
	say_flight(&m, cat, late, n);
	str_addf(&about, "claim:%llu", (unsigned long long)c->id);
	note_flight(h, is_uncertain(d) ? SEVERITY_NOTE : SEVERITY_WARNING, str_c(&about), &m, late,
		    d, c->id);
	str_free(&m);
	str_free(&about);
}

static bool is_looked_at(const struct hunt *h, const struct claim *c)
{
	bool undated;

	return c->stance != DENIES && c->stance != DOUBTS &&
	       policy_admits(&h->r->policy, h->r->ev, c, &undated) &&
	       !resolution_passed(h->r, c->id);
}

static void check_holding(struct hunt *h, const struct holding *x)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(h->r->ev->catalogue, x->types, &n);

	if (x->condition != CONDITION_ORDERED && is_looked_at(h, &x->claim))
		check_held(h, &x->claim, types, n, &x->as_of, "lists it as of", 0);
}

static void check_built(struct hunt *h, const struct airframe *a)
{
	struct str m = {0}, about = {0};

	if (!is_before(&a->as_of, &a->built))
		return;
	str_addf(&m, "%s has it built ", say_source(h->r->ev, a->claim.source));
	date_format(&m, &a->built);
	str_add(&m, ", after it was listed as of ");
	date_format(&m, &a->as_of);
	str_addf(&about, "claim:%llu", (unsigned long long)a->claim.id);
	remark_claim(remark_add(&h->orders,
				is_uncertain(&a->built) || is_uncertain(&a->as_of)
				    ? SEVERITY_NOTE
				    : SEVERITY_WARNING,
				str_c(&about), str_c(&m), "ledger", str_c(&about)),
		     a->claim.id);
	str_free(&m);
	str_free(&about);
}

static void check_airframe(struct hunt *h, const struct airframe *a)
{
	if (!is_looked_at(h, &a->claim))
		return;
	check_built(h, a);
	check_held(h, &a->claim, &a->type, a->type != 0, &a->built, "has it built", YEAR);
	if (!has_end(&a->built))
		check_held(h, &a->claim, &a->type, a->type != 0, &a->as_of, "lists it as of", 0);
}

void check_date_impossible(struct findings *out, const struct resolution *r,
			   const struct check *self)
{
	struct hunt h = {
	    .r = r,
	    .orders = {.many = "claims have something delivered before it was ordered or after "
			       "they were published, or listed before it was built"},
	    .flights = {.many = "claims date a type before its first flight"},
	};

	for (size_t i = 0; i < r->deals.n; i++) {
		if (!r->deals.v[i].passed_over)
			check_deal(&h, &r->deals.v[i]);
	}
	for (size_t i = 0; i < r->ev->holdings.n; i++)
		check_holding(&h, &r->ev->holdings.v[i]);
	for (size_t i = 0; i < r->ev->airframes.n; i++)
		check_airframe(&h, &r->ev->airframes.v[i]);
	remarks_say(out, &h.orders, self);
	remarks_say(out, &h.flights, self);
}
