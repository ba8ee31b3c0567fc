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
			    .count = t->count,
			    .under = NO_LOT};

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

/* What a claim tells of its lot's price. */
enum telling { TELLS_TOTAL, TELLS_PRODUCT, TELLS_EACH };

static int told_amount(struct money *m, const struct transfer *t, enum telling what, struct err *e)
{
	*m = what == TELLS_TOTAL ? t->total_price : t->unit_price;
	if (what != TELLS_PRODUCT || !money_stated(*m))
		return 0;
	if (!quantity_stated(t->count)) {
		*m = (struct money){0};
		return 0;
	}
	return money_times(m, t->unit_price, t->count, e);
}

static bool day_known(const struct date *d)
{
	return date_stated(d) && !(d->flags & DATE_UNKNOWN);
}

/* Amounts convert at the lot's day, else at the deal's. */
static int convert(struct workshop *w, struct version *v, struct money *out, struct money m,
		   currency_id to, const struct lot *l, struct err *e)
{
	const struct date *on = day_known(&l->date) ? &l->date : &w->deal->date;
	int rc = resolution_convert(w->r, out, m, to, on, &v->rate_after, e);

	if (rc > 0)
		v->unconverted++;
	return rc;
}

/* Takes a further telling of an amount into account: the best is that of the first exact amount
 * (else of the first that has one), the range goes over all. */
static int tell(struct workshop *w, struct version *v, const struct lot *l, struct money *amount,
		struct money told, struct err *e)
{
	struct money first = *amount, other;
	bool replaces;
	int rc;

	if (!money_stated(first)) {
		*amount = told;
		return 0;
	}
	replaces = !(first.minor.flags & Q_BEST) && (told.minor.flags & Q_BEST);
	*amount = replaces ? told : first;
	rc = convert(w, v, &other, replaces ? first : told, amount->currency, l, e);
	if (rc == 0) {
		struct quantity range = quantity_envelope(amount->minor, other.minor);
		amount->minor.low = range.low;
		amount->minor.high = range.high;
		amount->minor.flags |= range.flags & (Q_LOW | Q_HIGH);
	}
	return rc < 0 ? -1 : 0;
}

/* Where a telling goes; NULL where it is not to be heard: a product beside a total, a price each of
 * another kind than the first. */
static struct money *place_of(struct lot *l, const struct transfer *t, enum telling what,
			      const bool *has_total, enum price_kind *each)
{
	enum price_kind kind = kind_of_price(t);

	if (what == TELLS_TOTAL)
		return &l->cost[kind];
	if (what == TELLS_PRODUCT)
		return has_total[kind] ? NULL : &l->cost[kind];
	if (!*each)
		*each = kind;
	return *each == kind ? &l->unit_price : NULL;
}

/* The exact amounts are told before the others, so that the first exact one stays first. */
static int tell_all(struct workshop *w, struct version *v, struct lot *l, enum telling what,
		    struct err *e)
{
	bool has_total[PRICE_KINDS] = {false};
	enum price_kind each = PRICE_NONE;

	for (int kind = 0; kind < PRICE_KINDS; kind++)
		has_total[kind] = money_stated(l->cost[kind]);
	for (int exact = 1; exact >= 0; exact--) {
		for (size_t i = 0; i < l->claims.n; i++) {
			const struct transfer *t = l->claims.v[i];
			struct money m, *place;

			if (told_amount(&m, t, what, e))
				return -1;
			if (!money_stated(m) || quantity_is_exact(m.minor) != exact)
				continue;
			place = place_of(l, t, what, has_total, &each);
			if (place && tell(w, v, l, place, m, e))
				return -1;
		}
	}
	return 0;
}

static int price_lot(struct workshop *w, struct version *v, struct lot *l, struct err *e)
{
	return tell_all(w, v, l, TELLS_TOTAL, e) || tell_all(w, v, l, TELLS_PRODUCT, e) ||
		       tell_all(w, v, l, TELLS_EACH, e)
		   ? -1
		   : 0;
}

static void count_lot(struct lot *l)
{
	for (size_t i = 0; i < l->claims.n; i++) {
		const struct transfer *t = l->claims.v[i];
		if (!quantity_stated(l->ordered))
			l->ordered = t->ordered;
		if (!quantity_stated(l->tiv))
			l->tiv = t->tiv;
	}
}

/* ---- stated wholes ---- */

static bool fits_party(party_id whole, party_id lot)
{
	return !whole || whole == lot;
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

/* A variant is in common with its type, in either direction. */
static bool types_in_common(const struct catalogue *cat, typeset_id x, typeset_id y)
{
	size_t n, m;
	const type_id *a = catalogue_typeset_members(cat, x, &n);
	const type_id *b = catalogue_typeset_members(cat, y, &m);

	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < m; k++) {
			if (catalogue_type_within(cat, a[i], b[k]) ||
			    catalogue_type_within(cat, b[k], a[i]))
				return true;
		}
	}
	return false;
}

/* From the most general to the least: without site, without types, with many types. */
static size_t generality(const struct workshop *w, const struct lot *l)
{
	size_t n;

	catalogue_typeset_members(w->ev->catalogue, l->types, &n);
	return (l->site ? 0 : 1000000) + (l->types ? n : 500000);
}

/* Could `l` be a piece of `c`? Lots as general as `c` are its rivals, aircraft of other types are
 * beside it. */
static bool may_hold(const struct workshop *w, const struct lot *c, const struct lot *l)
{
	return generality(w, l) < generality(w, c) && (!c->site || streq(c->site, l->site)) &&
	       fits_party(c->from, l->from) && fits_party(c->to, l->to) &&
	       (!date_stated(&c->date) || !date_stated(&l->date) ||
		date_contains(&c->date, &l->date)) &&
	       (!c->types || !l->types || types_in_common(w->ev->catalogue, c->types, l->types));
}

/* What a look at all lots that `c` may hold finds. */
struct whole_test {
	size_t others, with_site, with_type;
	VEC(type_id) narrower; /* the types of those with fewer types than c */
	size_t narrower_lots;
};

static bool is_narrower(const struct workshop *w, const struct lot *c, const struct lot *l)
{
	return c->types && l->types && l->types != c->types &&
	       types_within(w->ev->catalogue, l->types, c->types);
}

static void test_against(const struct workshop *w, struct whole_test *t, const struct lot *c,
			 const struct lot *l)
{
	size_t n;
	const type_id *types = catalogue_typeset_members(w->ev->catalogue, l->types, &n);

	t->others++;
	t->with_site += l->site != NULL;
	t->with_type += l->types != 0;
	if (!is_narrower(w, c, l))
		return;
	t->narrower_lots++;
	for (size_t i = 0; i < n; i++)
		vec_push(&t->narrower, types[i]);
}

enum breadth { NO_WHOLE, WHOLE_OF_ALL, WHOLE_OF_NARROWER };

static enum breadth breadth_of(struct workshop *w, const struct version *v, const struct lot *c)
{
	struct whole_test t = {0};
	enum breadth b = NO_WHOLE;

	for (size_t i = 0; i < v->lots.n; i++) {
		if (may_hold(w, c, &v->lots.v[i]))
			test_against(w, &t, c, &v->lots.v[i]);
	}
	if (t.others && ((!c->site && (!c->types || t.with_site == t.others)) ||
			 (!c->types && t.with_type == t.others)))
		b = WHOLE_OF_ALL;
	else if (t.narrower_lots > 1 &&
		 catalogue_typeset(w->ev->catalogue, t.narrower.v, t.narrower.n) == c->types)
		b = WHOLE_OF_NARROWER;
	vec_free(&t.narrower);
	return b;
}

/* Puts under the whole at `at` what it holds. A lot that a whole as general holds already stays
 * there: then this one only tells the same again, and goes under the other itself. */
static void put_under(struct workshop *w, struct version *v, size_t at, enum breadth b)
{
	struct lot *c = &v->lots.v[at];
	size_t rival = NO_LOT, general = generality(w, c), taken = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		struct lot *l = &v->lots.v[i];
		if (!may_hold(w, c, l) || (b == WHOLE_OF_NARROWER && !is_narrower(w, c, l)))
			continue;
		if (l->under != NO_LOT && generality(w, &v->lots.v[l->under]) == general) {
			rival = l->under;
		} else {
			l->under = at;
			taken++;
		}
	}
	c->whole = true;
	if (!taken && rival != NO_LOT) {
		c->under = rival;
		if (!(v->lots.v[rival].count.flags & Q_ENDS))
			v->lots.v[rival].count = c->count;
	}
}

/* The most general wholes first, so that each lot ends under the narrowest that holds it. */
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
			enum breadth b;
			if (generality(w, &v->lots.v[i]) != most)
				continue;
			b = breadth_of(w, v, &v->lots.v[i]);
			if (b)
				put_under(w, v, i, b);
		}
		below = most;
	}
}

bool lot_retold(const struct version *v, size_t at)
{
	bool holds = !v->lots.v[at].whole;

	for (size_t i = 0; i < v->lots.n && !holds; i++)
		holds = v->lots.v[i].under == at;
	return !holds;
}

bool lot_is_piece(const struct version *v, size_t at, size_t of)
{
	return v->lots.v[at].under == of && !lot_retold(v, at);
}

static int64_t saturated(int64_t a, int64_t b)
{
	int64_t sum;

	return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

int64_t lot_counts_for(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : 0;
}

int64_t lot_pieces_count(const struct version *v, size_t of)
{
	int64_t sum = 0;

	for (size_t i = 0; i < v->lots.n; i++) {
		int64_t own, pieces;
		if (!lot_is_piece(v, i, of))
			continue;
		own = lot_counts_for(v->lots.v[i].count);
		pieces = v->lots.v[i].whole ? lot_pieces_count(v, i) : 0;
		sum = saturated(sum, own > pieces ? own : pieces);
	}
	return sum;
}

/* ---- attributes ---- */

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

/* The figure that a whole is compared by. */
static int64_t leading(struct quantity q)
{
	return q.flags & (Q_BEST | Q_LOW) ? lot_counts_for(q) : q.high;
}

/* What a whole and its pieces say together. Where the pieces say more (a breakdown-mismatch) they
 * stand, and the whole lowers the low end; of pieces without ends only that much is known. */
static struct quantity stand_for(struct quantity whole, struct quantity pieces, int64_t counted)
{
	if (!(whole.flags & Q_ENDS) && quantity_stated(pieces) && !(pieces.flags & Q_ENDS))
		return (struct quantity){.low = counted, .flags = Q_LOW};
	if (!(whole.flags & Q_ENDS))
		return pieces;
	if (counted <= leading(whole))
		return whole;
	if (!(pieces.flags & Q_ENDS))
		return (struct quantity){.low = leading(whole), .flags = Q_LOW};
	if ((whole.flags & pieces.flags & Q_LOW) && whole.low < pieces.low)
		pieces.low = whole.low;
	return pieces;
}

/* Adds up the pieces of a whole (NO_LOT: of the version). */
static int sum_counts(const struct version *v, size_t of, struct quantity *sum, struct err *e)
{
	*sum = (struct quantity){0};
	for (size_t i = 0; i < v->lots.n; i++) {
		struct quantity own = v->lots.v[i].count, pieces = {0};
		if (!lot_is_piece(v, i, of))
			continue;
		if (v->lots.v[i].whole && sum_counts(v, i, &pieces, e))
			return -1;
		own = stand_for(own, pieces, lot_pieces_count(v, i));
		if (add_stated(sum, own, e))
			return -1;
	}
	return 0;
}

static int add_cost(struct workshop *w, struct version *v, struct money *sum, const struct lot *l,
		    struct money cost, struct err *e)
{
	int rc;

	if (!money_stated(*sum)) {
		*sum = cost;
		return 0;
	}
	rc = convert(w, v, &cost, cost, sum->currency, l, e);
	if (rc)
		return rc < 0 ? -1 : 0;
	return money_add(sum, *sum, cost, e);
}

/* A cost that a whole states stands for its pieces too. */
static int sum_costs(struct workshop *w, struct version *v, size_t of, enum price_kind kind,
		     struct err *e)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		struct money cost = l->cost[kind];
		if (!lot_is_piece(v, i, of))
			continue;
		if (money_stated(cost) ? add_cost(w, v, &v->cost[kind], l, cost, e)
				       : l->whole && sum_costs(w, v, i, kind, e))
			return -1;
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

/* An unknown date says nothing beside a known one. */
static void widen_date(struct date *d, const struct date *by)
{
	if (!date_stated(by) || (date_stated(d) && !day_known(by)) ||
	    (day_known(d) && date_contains(d, by)))
		return;
	*d = !day_known(d) || date_contains(by, d) ? *by : span_of(d, by);
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
	bool first = true;

	v->excluded = true;
	v->rank = RANK_DEPRECATED;
	for (size_t i = 0; i < v->claims.n && v->excluded; i++)
		v->excluded = claim_excluded(w->ev, &v->claims.v[i]->claim);
	for (size_t i = 0; i < v->claims.n; i++) {
		const struct claim *c = &v->claims.v[i]->claim;
		struct grade g = evidence_grade(w->ev, c);
		enum rank rank = c->rank ? (enum rank)c->rank : RANK_NORMAL;
		if (!v->excluded && claim_excluded(w->ev, c))
			continue;
		if (first || grade_compare(g, v->grade) < 0)
			v->grade = g;
		if (rank < v->rank)
			v->rank = rank;
		first = false;
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
	for (size_t i = 0; i < v->lots.n; i++)
		count_lot(&v->lots.v[i]);
	mark_wholes(w, v);
	union_types(w, v, false);
	if (!v->types)
		union_types(w, v, true);
	return sum_counts(v, NO_LOT, &v->count, e) || sum_orders(v, e) ? -1 : 0;
}

/* The first cost of a whole told again stands where the first telling has none. */
static void join_retold(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *l = &v->lots.v[i];
		for (int kind = 0; l->under != NO_LOT && kind < PRICE_KINDS; kind++) {
			struct money *first = &v->lots.v[l->under].cost[kind];
			if (!money_stated(*first) && lot_retold(v, i))
				*first = l->cost[kind];
		}
	}
}

static bool has_cost(const struct version *v)
{
	for (int kind = PRICE_NONE + 1; kind < PRICE_KINDS; kind++) {
		if (money_stated(v->cost[kind]))
			return true;
	}
	return false;
}

/* A price each that stands in another claim than the number of the same aircraft. */
static int price_by_count(struct version *v, struct err *e)
{
	for (size_t i = 0; i < v->lots.n && !has_cost(v); i++) {
		const struct lot *l = &v->lots.v[i];
		if (money_stated(l->unit_price) && !(l->count.flags & Q_ENDS) &&
		    (v->count.flags & Q_ENDS) && (!l->types || l->types == v->types) &&
		    money_times(&v->cost[v->price_kind], l->unit_price, v->count, e))
			return -1;
	}
	return 0;
}

/* The kind of its first cost, else of its first price. */
static void choose_price_kind(struct version *v)
{
	for (size_t i = 0; i < v->claims.n && !money_stated(v->cost[v->price_kind]); i++) {
		enum price_kind kind = kind_of_price(v->claims.v[i]);
		if (money_stated(v->cost[kind]))
			v->price_kind = kind;
	}
}

int version_price(struct workshop *w, struct version *v, struct err *e)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		if (price_lot(w, v, &v->lots.v[i], e))
			return -1;
	}
	join_retold(v);
	for (int kind = PRICE_NONE + 1; kind < PRICE_KINDS; kind++) {
		if (sum_costs(w, v, NO_LOT, (enum price_kind)kind, e))
			return -1;
	}
	common_unit_price(v);
	if (price_by_count(v, e))
		return -1;
	choose_price_kind(v);
	return 0;
}
