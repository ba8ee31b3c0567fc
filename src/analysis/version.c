/* What one source says of one deal. Its claims are cut into lots: claims of equal site, types,
 * parties, date and count are one lot told twice (in another currency, say). Different lots add up,
 * except for a stated whole, which never adds to its breakdown. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "lists.h"

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
	       streq(f->site, t->site) && !other_compare(&f->claim, &t->claim);
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

static struct quantity ordered_of_claim(const struct transfer *t)
{
	return t->ordered;
}

static struct quantity tiv_of_claim(const struct transfer *t)
{
	return t->tiv;
}

/* The first exact telling, else the first with a best, else the first; the range goes over all. */
static struct quantity tell_lot(const struct lot *l,
				struct quantity (*which)(const struct transfer *))
{
	struct quantity best = {0}, range = {0};
	int rank = -1;

	for (size_t i = 0; i < l->claims.n; i++) {
		struct quantity q = which(l->claims.v[i]);
		int told = quantity_is_exact(q) ? 2 : (q.flags & Q_BEST) != 0;
		if (!quantity_stated(q))
			continue;
		if (told > rank) {
			best = q;
			rank = told;
		}
		range = range.flags & Q_ENDS ? quantity_envelope(range, q) : q;
	}
	best.flags |= range.flags & (Q_LOW | Q_HIGH);
	best.low = range.low;
	best.high = range.high;
	return best;
}

static void count_lot(struct lot *l)
{
	l->ordered = tell_lot(l, ordered_of_claim);
	l->tiv = tell_lot(l, tiv_of_claim);
}

/* ---- attributes ---- */

/* What nobody bounds from below is nothing at least. */
static struct quantity with_low(struct quantity q)
{
	if (!(q.flags & Q_LOW))
		q.flags = (q.flags & ~(uint32_t)Q_UNKNOWN) | Q_LOW;
	return q;
}

int figure_add(struct quantity *sum, struct quantity q, struct err *e)
{
	if (!quantity_stated(q))
		return 0;
	if (!quantity_stated(*sum)) {
		*sum = q;
		return 0;
	}
	if ((sum->flags | q.flags) & Q_LOW)
		return quantity_add(sum, with_low(*sum), with_low(q), e);
	return quantity_add(sum, *sum, q, e);
}

/* The figure that a whole is compared by. */
static int64_t leading(struct quantity q)
{
	return q.flags & (Q_BEST | Q_LOW) ? lot_counts_for(q) : q.high;
}

/* What a whole and its pieces say together. Where the pieces say more (a breakdown-mismatch) they
 * stand, and the whole lowers the low end; of pieces without ends only that much is known. */
struct quantity whole_stands_for(struct quantity whole, struct quantity pieces, int64_t counted)
{
	if (!quantity_stated(pieces))
		return whole;
	if (!(whole.flags & Q_ENDS) && !(pieces.flags & Q_ENDS))
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

static struct quantity count_of(const struct lot *l)
{
	return l->count;
}

static struct quantity ordered_of(const struct lot *l)
{
	return l->ordered;
}

static struct quantity tiv_of(const struct lot *l)
{
	return l->tiv;
}

/* Adds up the pieces of a whole (NO_LOT: of the version). */
static int sum_lots(const struct version *v, size_t of, quantity_of_lot *which,
		    struct quantity *sum, struct err *e)
{
	*sum = (struct quantity){0};
	for (size_t i = 0; i < v->lots.n; i++) {
		struct quantity own = which(&v->lots.v[i]), pieces = {0};
		if (!lot_is_piece(v, i, of))
			continue;
		if (v->lots.v[i].whole && sum_lots(v, i, which, &pieces, e))
			return -1;
		own = whole_stands_for(own, pieces, lot_pieces_of(v, i, which));
		if (figure_add(sum, own, e))
			return -1;
	}
	return 0;
}

/* An order told again with each delivery (one row a year) is one order: within lots of the same
 * site, types and parties, equal numbers ordered on the same day count once; and what an edition
 * says of it gives way to a newer edition of the list. */
static bool repeats_order(const struct version *v, size_t at, const struct lists *lists)
{
	const struct lot *l = &v->lots.v[at];

	for (size_t i = 0; i < v->lots.n; i++) {
		const struct lot *o = &v->lots.v[i];
		bool newer = edition_newer(lists, o->first->claim.source, l->first->claim.source);
		if (o->types != l->types || o->from != l->from || o->to != l->to ||
		    !streq(o->site, l->site))
			continue;
		if (newer && quantity_stated(o->first->ordered))
			return true;
		if (i < at && date_equal(&o->first->order_date, &l->first->order_date) &&
		    quantity_equal(o->ordered, l->ordered))
			return true;
	}
	return false;
}

/* From the last, so that each is compared with what those before it say. */
static void drop_repeated_orders(const struct lists *lists, struct version *v)
{
	for (size_t i = v->lots.n; i-- > 0;) {
		if (repeats_order(v, i, lists))
			v->lots.v[i].ordered = (struct quantity){0};
	}
}

/* Whole years from the one day to the other: years of delivery span years, not days. */
static bool whole_years(int32_t from, int32_t to)
{
	int year, month, day;

	if (from == DAY_OPEN_PAST || to == DAY_OPEN_FUTURE)
		return false;
	day_to_civil(from, &year, &month, &day);
	if (month != 1 || day != 1)
		return false;
	day_to_civil(to, &year, &month, &day);
	return month == 12 && day == 31 && year > day_year(from);
}

static struct date span_of(const struct date *a, const struct date *b)
{
	int32_t from = a->earliest < b->earliest ? a->earliest : b->earliest;
	int32_t to = a->latest > b->latest ? a->latest : b->latest;
	struct str text = {0};
	struct date d = *a;

	if (whole_years(from, to)) {
		str_addf(&text, "%04d/%04d", day_year(from), day_year(to));
	} else {
		day_format(&text, from);
		str_add(&text, "/");
		day_format(&text, to);
	}
	date_parse(&d, str_c(&text), DATE_ORDER_UNKNOWN, NULL);
	str_free(&text);
	return d;
}

/* An unknown date says nothing beside a known one. */
void widen_date(struct date *d, const struct date *by)
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
	lots_mark_wholes(w, v);
	union_types(w, v, false);
	if (!v->types)
		union_types(w, v, true);
	drop_repeated_orders(w->r->lists, v);
	return sum_lots(v, NO_LOT, count_of, &v->count, e) ||
		       sum_lots(v, NO_LOT, ordered_of, &v->ordered, e) ||
		       sum_lots(v, NO_LOT, tiv_of, &v->tiv, e)
		   ? -1
		   : 0;
}
