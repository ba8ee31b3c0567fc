/* oversold: a party gave away more of a family of types than the lists of the time say it held,
 * with all that it may have received since. Never where a list bounds it from below only. A mixed
 * lot is held against all its types together. */
#include "check-count.h"
#include "check-group.h"
#include "inside.h"
#include "muster.h"

#define RIVALS_WITHIN 731 /* days before the newest list that others are still asked */

struct audit {
	const struct resolution *r;
	struct books *books;
	struct musters musters;
};

struct ceiling {                 /* what there was to give, on some day */
	const struct muster *by; /* NULL: no list tells, or none bounds it */
	int32_t since, until;    /* from the first to the last day of the lists asked */
	int64_t held, came;
};

/* The lists of the time: the newest before, and what others say of the two years up to it. Each
 * condition counts as high as any of them has it, since they need not list the same aircraft. */
static bool highest(struct ceiling *c, const struct muster *run, size_t n)
{
	int64_t of[HELD_CONDITIONS] = {0}, sum = 0;

	c->since = c->by->from;
	c->until = c->by->to;
	for (size_t i = n; i-- > 0 && run[i].to >= c->by->to - RIVALS_WITHIN;) {
		for (int k = 0; k < HELD_CONDITIONS; k++)
			of[k] = run[i].of[k] > of[k] ? run[i].of[k] : of[k];
		c->since = run[i].from < c->since ? run[i].from : c->since;
		c->until = run[i].to > c->until ? run[i].to : c->until;
		c->held = run[i].high > c->held ? run[i].high : c->held;
	}
	for (int k = CONDITION_NONE + 1; k < HELD_CONDITIONS; k++)
		sum = of[k] == INT64_MAX ? INT64_MAX : open_add(sum, of[k]);
	c->held = sum > c->held ? sum : c->held;
	return c->held != INT64_MAX;
}

/* A list of the very time of the deal counts as one before it; one whose day only may lie before
 * it does not tell. */
static struct ceiling ceiling_at(const struct audit *a, party_id party, type_id family,
				 const struct entry *e)
{
	struct ceiling c = {NULL, 0, 0, 0, 0};
	size_t n;
	const struct muster *run = musters_of(&a->musters, party, family, &n);

	while (n && run[n - 1].to > e->to)
		n--;
	for (size_t i = n; i-- > 0 && !c.by;)
		c.by = run[i].from <= e->from ? &run[i] : NULL;
	if (!c.by || !highest(&c, run, n)) {
		c.by = NULL;
		return c;
	}
	c.came = books_most(a->books, party, family, true, c.since, e->to);
	if (c.came == INT64_MAX)
		c.by = NULL;
	return c;
}

/* ---- what it says ---- */

struct sale {
	party_id party;
	const char *types;
	int64_t went, held, came;
	const struct muster *by;
	const struct entry *entry;
	bool several; /* other deals than that of the entry */
};

static void add_claims(struct remark *x, const struct resolution *r, const struct sale *s)
{
	const struct resolved_deal *d = &r->deals.v[s->entry->deal];

	for (size_t i = 0; i < d->versions.n; i++)
		remark_claim(x, d->versions.v[i].claims.v[0]->claim.id);
	remark_claim(x, s->by->claim);
}

static void say_sale(struct str *m, const struct resolution *r, const struct sale *s)
{
	str_addf(m, "%s gave away ", say_party(r->ev, s->party));
	integer_format(m, s->went);
	str_addf(m, " %s%s, but is said to have held at most ", s->types,
		 s->several ? " in several deals" : "");
	integer_format(m, s->held);
	str_addf(m, " (%s, ", say_source(r->ev, s->by->source));
	date_format(m, &s->by->as_of);
	str_addc(m, ')');
	if (s->came) {
		str_add(m, " and received at most ");
		integer_format(m, s->came);
		str_add(m, " since");
	}
	str_add(m, ": ");
	integer_format(m, s->went - s->held - s->came);
	str_add(m, " too many");
	if (s->by->conditions == 1u << CONDITION_ACTIVE)
		str_add(m, ", unless some came from store: the list has active ones only");
}

static void report(struct remarks *out, const struct resolution *r, const struct sale *s)
{
	struct str m = {0}, about = {0}, group = {0}, brief = {0};
	struct remark *x;

	say_sale(&m, r, s);
	str_addf(&group, "party:%s", say_party(r->ev, s->party));
	if (s->several)
		str_add(&about, str_c(&group));
	else
		str_addf(&about, "deal:%s", r->deals.v[s->entry->deal].key);
	str_addf(&brief, "%s %s (%lld too many)", say_party(r->ev, s->party), s->types,
		 (long long)(s->went - s->held - s->came));
	x = remark_add(out, SEVERITY_WARNING, str_c(&about), str_c(&m), str_c(&group),
		       str_c(&brief));
	x->weight = s->went - s->held - s->came;
	add_claims(x, r, s);
	str_free(&m);
	str_free(&about);
	str_free(&group);
	str_free(&brief);
}

/* ---- families ---- */

/* What went after the lists and up to this deal, the deal itself at least. */
static int64_t went_by(const struct side *out, const struct ceiling *c, const struct entry *e)
{
	int64_t went = side_least(out, c->until, e->to == INT32_MAX ? e->to : e->to + 1);

	return went > e->low ? went : e->low;
}

static void audit_fleet(struct remarks *out, const struct audit *a, const struct muster *run)
{
	const struct book *b = books_find(a->books, run->party, run->family, false);
	struct sale worst = {0};

	for (size_t i = 0; i < b->out.entries.n; i++) {
		const struct entry *e = &b->out.entries.v[i];
		struct ceiling c = {0};
		int64_t went;
		if (!e->low)
			continue;
		c = ceiling_at(a, run->party, run->family, e);
		if (!c.by)
			continue;
		went = went_by(&b->out, &c, e);
		if (went - c.held - c.came > worst.went - worst.held - worst.came)
			worst = (struct sale){.went = went,
					      .held = c.held,
					      .came = c.came,
					      .by = c.by,
					      .entry = e,
					      .several = went > e->low};
	}
	worst.party = run->party;
	worst.types = catalogue_type_get(a->r->ev->catalogue, run->family)->designation;
	if (worst.by)
		report(out, a->r, &worst);
}

/* ---- mixed lots ---- */

/* All that there was of any of its families; false where a list is silent of one. */
static bool add_ceilings(struct sale *s, const struct audit *a, const struct part *p,
			 const struct entry *e)
{
	const struct catalogue *cat = a->r->ev->catalogue;
	size_t n;
	const type_id *m = catalogue_typeset_members(cat, p->types, &n);

	for (size_t i = 0; i < n; i++) {
		type_id family = catalogue_family(cat, m[i]);
		struct ceiling c = ceiling_at(a, p->from, family, e);
		bool again = false;
		for (size_t k = 0; k < i; k++)
			again |= catalogue_family(cat, m[k]) == family;
		if (!c.by)
			return false;
		s->held += again ? 0 : c.held;
		s->came += again ? 0 : c.came;
		s->by = s->by && s->by->to >= c.by->to ? s->by : c.by;
	}
	return n > 0;
}

/* Of one family alone a lot is in its books already. */
static bool is_of_one_family(const struct catalogue *cat, typeset_id types)
{
	size_t n;
	const type_id *m = catalogue_typeset_members(cat, types, &n);

	for (size_t i = 1; i < n; i++) {
		if (catalogue_family(cat, m[i]) != catalogue_family(cat, m[0]))
			return false;
	}
	return true;
}

static void audit_lot(struct remarks *out, const struct audit *a, const struct part *p)
{
	const struct resolved_deal *d = &a->r->deals.v[p->deal];
	struct entry e = {p->date.earliest, p->date.latest, quantity_from(p->count), 0, p->deal};
	struct sale s = {.party = p->from,
			 .types = catalogue_typeset_name(a->r->ev->catalogue, p->types),
			 .entry = &e};

	s.went = e.low - d->count_below;
	if (s.went > 0 && add_ceilings(&s, a, p, &e) && s.went > s.held + s.came)
		report(out, a->r, &s);
}

static bool is_mixed_lot(const struct resolution *r, const struct part *p)
{
	return p->flow < FLOW_PRODUCTION && p->mixed && !p->price_only && p->from &&
	       p->condition != CONDITION_NEW && day_known(&p->date) &&
	       r->deals.v[p->deal].standing == STANDING_MOVED &&
	       !is_of_one_family(r->ev->catalogue, p->types);
}

void check_oversold(struct findings *out, const struct resolution *r, const struct check *self)
{
	struct audit a = {.r = r, .books = books_new(r)};
	struct remarks all = {.many = "times more was given away than held"};

	musters_take(&a.musters, r, a.books);
	for (size_t i = 0; i + 1 < a.musters.first.n; i++)
		audit_fleet(&all, &a, &a.musters.v.v[a.musters.first.v[i]]);
	for (size_t i = 0; i < r->parts.n; i++) {
		if (is_mixed_lot(r, &r->parts.v[i]))
			audit_lot(&all, &a, &r->parts.v[i]);
	}
	remarks_say(out, &all, self);
	musters_free(&a.musters);
	books_free(&a.books);
}
