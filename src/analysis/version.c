/* What one source says of one deal. Its claims are cut into lots: claims of equal site, types,
 * parties, date and count are one lot told twice (in another currency, say). Different lots add up,
 * except for a stated whole, which never adds to its breakdown. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"

bool claim_excluded(const struct evidence *ev, const struct claim *c)
{
	return c->rank == RANK_DEPRECATED || grade_excluded(evidence_grade(ev, c));
}

/* ---- lots ---- */

static bool tells_lot(const struct lot *l, const struct transfer *t)
{
	const struct transfer *f = l->first;

	return f->types == t->types && f->from == t->from && f->to == t->to && f->via == t->via &&
	       date_equal(&f->date, &t->date) && quantity_equal(f->count, t->count) &&
	       streq(f->site, t->site);
}

static void add_claim(struct version *v, const struct transfer *t)
{
	struct lot fresh = {.first = t,
			    .site = t->site,
			    .types = t->types,
			    .from = t->from,
			    .to = t->to,
			    .via = t->via,
			    .date = t->date,
			    .count = t->count};

	for (size_t i = 0; i < v->lots.n; i++) {
		if (tells_lot(&v->lots.v[i], t)) {
			vec_push(&v->lots.v[i].claims, t);
			return;
		}
	}
	vec_push(&v->lots, fresh);
	vec_push(&v->lots.v[v->lots.n - 1].claims, t);
}

static enum price_kind kind_of_price(const struct transfer *t)
{
	return t->price_kind ? t->price_kind : PRICE_SALE;
}

/* The total price, else count times unit price. */
static int claim_cost(struct money *cost, const struct transfer *t, struct err *e)
{
	*cost = t->total_price;
	if (money_stated(*cost) || !money_stated(t->unit_price) || !quantity_stated(t->count))
		return 0;
	return money_times(cost, t->unit_price, t->count, e);
}

/* Takes a further telling of an amount into account: the best is that of the first exact amount
 * (else of the first that has one), the range goes over all. */
static int tell_cost(struct workshop *w, struct version *v, const struct lot *l, struct money *cost,
		     struct money told, struct err *e)
{
	struct money first = *cost;
	bool after = false, replaces;
	int rc;

	if (!money_stated(first)) {
		*cost = told;
		return 0;
	}
	replaces = (quantity_is_exact(told.minor) && !quantity_is_exact(first.minor)) ||
		   (!(first.minor.flags & Q_BEST) && (told.minor.flags & Q_BEST));
	*cost = replaces ? told : first;
	rc = exchange_convert(w->ev, &w->r->policy, replaces ? &first : &told,
			      replaces ? first : told, cost->currency, &l->date, &after, e);
	if (rc > 0)
		v->unconverted++;
	if (rc == 0) {
		struct quantity range = quantity_envelope(first.minor, told.minor);
		cost->minor.low = range.low;
		cost->minor.high = range.high;
		cost->minor.flags |= range.flags & (Q_LOW | Q_HIGH);
	}
	return rc < 0 ? -1 : 0;
}

/* Is the best exact once a lot's amounts are joined? tell_cost needs the first exact one to stay
 * first, so the exact tellings are taken in before the others. */
static int lot_costs(struct workshop *w, struct version *v, struct lot *l, struct err *e)
{
	for (int exact = 1; exact >= 0; exact--) {
		for (size_t i = 0; i < l->claims.n; i++) {
			const struct transfer *t = l->claims.v[i];
			struct money cost;

			if (claim_cost(&cost, t, e))
				return -1;
			if (!money_stated(cost) || quantity_is_exact(cost.minor) != exact)
				continue;
			if (tell_cost(w, v, l, &l->cost[kind_of_price(t)], cost, e))
				return -1;
		}
	}
	return 0;
}

static int lot_finish(struct workshop *w, struct version *v, struct lot *l, struct err *e)
{
	for (size_t i = 0; i < l->claims.n; i++) {
		const struct transfer *t = l->claims.v[i];
		if (!quantity_stated(l->ordered))
			l->ordered = t->ordered;
		if (!quantity_stated(l->tiv))
			l->tiv = t->tiv;
		if (!money_stated(l->unit_price))
			l->unit_price = t->unit_price;
	}
	return lot_costs(w, v, l, e);
}

/* ---- stated wholes ---- */

static bool fits_party(party_id whole, party_id lot)
{
	return !whole || whole == lot;
}

/* Could `l` be a piece of `c`, as far as parties and dates go? */
static bool may_hold(const struct lot *c, const struct lot *l)
{
	return fits_party(c->from, l->from) && fits_party(c->to, l->to) &&
	       (!date_stated(&c->date) || !date_stated(&l->date) ||
		date_contains(&c->date, &l->date));
}

static bool types_within(const struct catalogue *cat, typeset_id inner, typeset_id outer)
{
	size_t n, m, k = 0;
	const type_id *a = catalogue_typeset_members(cat, inner, &n);
	const type_id *b = catalogue_typeset_members(cat, outer, &m);

	for (size_t i = 0; i < n; i++) {
		while (k < m && b[k] < a[i])
			k++;
		if (k == m || b[k] != a[i])
			return false;
	}
	return true;
}

/* Walks the lots that `c` might be the whole of: those not wholes themselves, of its site if it has
 * one. What it finds decides which of the three ways of being a whole holds. */
struct whole_test {
	size_t others; /* lots beside c */
	size_t with_site, with_type;
	VEC(type_id) narrower; /* the types of those with fewer types than c */
	size_t narrower_lots;
};

static void test_against(const struct workshop *w, struct whole_test *t, const struct lot *c,
			 const struct lot *l)
{
	const struct catalogue *cat = w->ev->catalogue;
	size_t n;
	const type_id *types = catalogue_typeset_members(cat, l->types, &n);

	t->others++;
	t->with_site += l->site != NULL;
	t->with_type += l->types != 0;
	if (!c->types || !l->types || l->types == c->types ||
	    !types_within(cat, l->types, c->types))
		return;
	t->narrower_lots++;
	for (size_t i = 0; i < n; i++)
		vec_push(&t->narrower, types[i]);
}

static bool is_whole(struct workshop *w, const struct version *v, const struct lot *c)
{
	struct whole_test t = {0};
	bool whole;

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		if (l == c || l->whole || (c->site && !streq(c->site, l->site)) || !may_hold(c, l))
			continue;
		test_against(w, &t, c, l);
	}
	whole = t.others &&
		((!c->site && t.with_site == t.others) || (!c->types && t.with_type == t.others));
	if (!whole && t.narrower_lots > 1)
		whole = catalogue_typeset(w->ev->catalogue, t.narrower.v, t.narrower.n) == c->types;
	vec_free(&t.narrower);
	return whole;
}

/* From the most general to the least: without site, without types, with many types. */
static size_t generality(const struct workshop *w, const struct lot *l)
{
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, l->types, &n);
	return (l->site ? 0 : 1000000) + (l->types ? n : 500000);
}

static void mark_wholes(struct workshop *w, struct version *v)
{
	size_t below = SIZE_MAX;

	for (;;) {
		size_t most = 0;
		for (size_t i = 0; i < v->lots.n; i++) {
			size_t g = generality(w, &v->lots.v[i]);
			if (g < below && g > most)
				most = g;
		}
		if (!most)
			return;
		for (size_t i = 0; i < v->lots.n; i++) {
			struct lot *l = &v->lots.v[i];
			if (generality(w, l) == most)
				l->whole = is_whole(w, v, l);
		}
		below = most;
	}
}

/* ---- attributes ---- */

static int sum_counts(struct version *v, struct err *e)
{
	const struct lot *whole = NULL;
	struct quantity leaves = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		if (!(l->count.flags & Q_ENDS))
			continue;
		if (l->whole) {
			if (!whole)
				whole = l;
		} else if (!quantity_stated(leaves)) {
			leaves = l->count;
		} else if (quantity_add(&leaves, leaves, l->count, e)) {
			return -1;
		}
	}
	v->count = whole ? whole->count : leaves;
	if (whole && quantity_stated(leaves) && quantity_compare(leaves, whole->count) > 0) {
		/* The pieces say more than the whole (a breakdown-mismatch): they stand, and the
		 * whole lowers the low end. */
		v->count = leaves;
		if ((whole->count.flags & Q_LOW) && whole->count.low < v->count.low)
			v->count.low = whole->count.low;
	}
	return 0;
}

static int add_cost(struct workshop *w, struct version *v, struct money *sum, const struct lot *l,
		    struct money cost, struct err *e)
{
	bool after = false;
	int rc;

	if (!money_stated(*sum)) {
		*sum = cost;
		return 0;
	}
	rc =
	    exchange_convert(w->ev, &w->r->policy, &cost, cost, sum->currency, &l->date, &after, e);
	if (rc > 0) {
		v->unconverted++;
		return 0;
	}
	return rc < 0 ? -1 : money_add(sum, *sum, cost, e);
}

/* A cost that the whole states stands for its pieces too. */
static int sum_costs(struct workshop *w, struct version *v, enum price_kind kind, struct err *e)
{
	for (int wholes = 1; wholes >= 0; wholes--) {
		for (size_t i = 0; i < v->lots.n; i++) {
			const struct lot *l = &v->lots.v[i];
			if (l->whole != wholes || !money_stated(l->cost[kind]))
				continue;
			if (add_cost(w, v, &v->cost[kind], l, l->cost[kind], e))
				return -1;
			if (wholes)
				return 0;
		}
		if (money_stated(v->cost[kind]))
			return 0;
	}
	return 0;
}

/* An order told again with each delivery (one row a year) is one order: within lots of the same
 * site, types and parties, equal numbers ordered on the same day count once. */
static bool repeats_order(const struct version *v, size_t at)
{
	const struct lot *l = &v->lots.v[at];

	for (size_t i = 0; i < at; i++) {
		const struct lot *o = &v->lots.v[i];
		if (o->types == l->types && o->from == l->from && o->to == l->to &&
		    streq(o->site, l->site) &&
		    date_equal(&o->first->order_date, &l->first->order_date) &&
		    quantity_equal(o->first->ordered, l->first->ordered))
			return true;
	}
	return false;
}

static int add_stated(struct quantity *sum, struct quantity q, struct err *e)
{
	if (!(q.flags & Q_ENDS))
		return 0;
	if (!quantity_stated(*sum)) {
		*sum = q;
		return 0;
	}
	return quantity_add(sum, *sum, q, e);
}

static int sum_orders(struct version *v, struct err *e)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		struct lot *l = &v->lots.v[i];
		if (repeats_order(v, i))
			l->ordered = (struct quantity){0};
		if (!l->whole &&
		    (add_stated(&v->ordered, l->ordered, e) || add_stated(&v->tiv, l->tiv, e)))
			return -1;
	}
	for (size_t i = 0; i < v->lots.n && !quantity_stated(v->ordered); i++) {
		if (v->lots.v[i].whole)
			v->ordered = v->lots.v[i].ordered;
	}
	return 0;
}

static struct date span_of(const struct date *a, const struct date *b)
{
	struct str text = {0};
	struct date d = *a;

	day_format(&text, a->earliest < b->earliest ? a->earliest : b->earliest);
	str_add(&text, "/");
	day_format(&text, a->latest > b->latest ? a->latest : b->latest);
	date_parse(&d, str_c(&text), DATE_ORDER_UNKNOWN, NULL);
	str_free(&text);
	return d;
}

static void widen_date(struct date *d, const struct date *by)
{
	if (!date_stated(by) || date_contains(d, by))
		return;
	*d = !date_stated(d) || date_contains(by, d) ? *by : span_of(d, by);
}

static void union_types(struct workshop *w, struct version *v, bool wholes)
{
	VEC(type_id) types = {0};

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		size_t n;
		const type_id *m = catalogue_typeset_members(w->ev->catalogue, l->types, &n);
		for (size_t k = 0; k < n && l->whole == wholes; k++)
			vec_push(&types, m[k]);
		if (l->whole == wholes && l->types && types.n == n)
			v->types = l->types; /* the only one so far: keeps the order of its text */
	}
	if (types.n) {
		typeset_id all = catalogue_typeset(w->ev->catalogue, types.v, types.n);
		v->types = all;
	}
	vec_free(&types);
}

/* What is not a sum is taken from the first claim that states it. */
static void first_stated(struct version *v, const struct transfer *t)
{
	v->from = v->from ? v->from : t->from;
	v->to = v->to ? v->to : t->to;
	v->via = v->via ? v->via : t->via;
	v->kind = v->kind ? v->kind : t->kind;
	v->status = v->status ? v->status : t->status;
	v->condition = v->condition ? v->condition : t->condition;
	v->outcome = v->outcome ? v->outcome : t->outcome;
	if (!v->price_kind && (money_stated(t->total_price) || money_stated(t->unit_price)))
		v->price_kind = kind_of_price(t);
	widen_date(&v->date, &t->date);
	widen_date(&v->order_date, &t->order_date);
}

/* A price each is one of the version only where its lots agree. */
static void common_unit_price(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		struct money p = v->lots.v[i].unit_price;
		if (!money_stated(p))
			continue;
		if (money_stated(v->unit_price) &&
		    (v->unit_price.currency != p.currency ||
		     !quantity_equal(v->unit_price.minor, p.minor))) {
			v->unit_price = (struct money){0};
			return;
		}
		v->unit_price = p;
	}
}

static void grade_version(struct workshop *w, struct version *v)
{
	v->excluded = true;
	v->rank = RANK_DEPRECATED;
	for (size_t i = 0; i < v->claims.n; i++) {
		const struct claim *c = &v->claims.v[i]->claim;
		struct grade g = evidence_grade(w->ev, c);
		enum rank rank = c->rank ? (enum rank)c->rank : RANK_NORMAL;
		if (i == 0 || grade_compare(g, v->grade) < 0)
			v->grade = g;
		if (rank < v->rank)
			v->rank = rank;
		if (!claim_excluded(w->ev, c))
			v->excluded = false;
	}
}

int version_build(struct workshop *w, struct version *v, struct err *e)
{
	grade_version(w, v);
	for (size_t i = 0; i < v->claims.n; i++) {
		const struct transfer *t = v->claims.v[i];
		if (v->excluded || !claim_excluded(w->ev, &t->claim)) {
			add_claim(v, t);
			first_stated(v, t);
		}
	}
	for (size_t i = 0; i < v->lots.n; i++) {
		if (lot_finish(w, v, &v->lots.v[i], e))
			return -1;
	}
	mark_wholes(w, v);
	for (int kind = PRICE_NONE + 1; kind < PRICE_KINDS; kind++) {
		if (sum_costs(w, v, (enum price_kind)kind, e))
			return -1;
	}
	union_types(w, v, false);
	if (!v->types)
		union_types(w, v, true);
	common_unit_price(v);
	return sum_counts(v, e) || sum_orders(v, e) ? -1 : 0;
}
