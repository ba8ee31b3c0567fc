/* What one source's prices come to: of each lot its total, else count times unit price, from its
 * first exact telling; of the version the sum of its lots. */
#include "inside.h"

#include "hangar/err.h"

enum price_kind kind_of_price(const struct transfer *t)
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

/* Amounts convert at the lot's day, else at the deal's. */
static int convert(struct workshop *w, struct version *v, struct money *out, struct money m,
		   currency_id to, const struct lot *l, struct err *e)
{
	const struct date *on = day_known(&l->date) ? &l->date : &w->deal->date;
	int rc = resolution_convert(w->r, out, m, to, on, &v->rates, e);

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
 * another kind than the lot's. */
static struct money *place_of(struct lot *l, const struct transfer *t, enum telling what,
			      const bool *has_total)
{
	enum price_kind kind = kind_of_price(t);

	if (what == TELLS_TOTAL)
		return &l->cost[kind];
	if (what == TELLS_PRODUCT)
		return has_total[kind] ? NULL : &l->cost[kind];
	return kind == l->unit_kind ? &l->unit_price : NULL;
}

/* The exact amounts are told before the others, so that the first exact one stays first. */
static int tell_all(struct workshop *w, struct version *v, struct lot *l, enum telling what,
		    struct err *e)
{
	bool has_total[PRICE_KINDS] = {false};

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
			place = place_of(l, t, what, has_total);
			if (place && tell(w, v, l, place, m, e))
				return -1;
		}
	}
	return 0;
}

static int price_lot(struct workshop *w, struct version *v, struct lot *l, struct err *e)
{
	return tell_all(w, v, l, TELLS_TOTAL, e) || tell_all(w, v, l, TELLS_PRODUCT, e) ? -1 : 0;
}

/* That of the version's cost, where the lot has a price each of it, else its first. */
static enum price_kind unit_kind(const struct version *v, const struct lot *l)
{
	enum price_kind first = PRICE_NONE;

	for (size_t i = 0; i < l->claims.n; i++) {
		const struct transfer *t = l->claims.v[i];
		if (!money_stated(t->unit_price))
			continue;
		if (kind_of_price(t) == v->price_kind)
			return v->price_kind;
		first = first ? first : kind_of_price(t);
	}
	return first;
}

/* ---- of the version ---- */

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
	return figure_add(&sum->minor, cost.minor, e);
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

/* A price each is one of the version only where its lots agree, and of the kind of its cost. */
static void common_unit_price(struct version *v)
{
	for (size_t i = 0; i < v->lots.n; i++) {
		struct money p = v->lots.v[i].unit_price;
		if (!money_stated(p) || v->lots.v[i].unit_kind != v->price_kind)
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
		    money_times(&v->cost[l->unit_kind], l->unit_price, v->count, e))
			return -1;
	}
	return 0;
}

/* The kind of its first cost with a best figure, else of its first cost, else of its first price.
 */
static void choose_price_kind(const struct evidence *ev, struct version *v)
{
	for (int any = 0; any < 2; any++) {
		for (size_t i = 0; i < v->claims.n; i++) {
			const struct transfer *t = v->claims.v[i];
			enum price_kind kind = kind_of_price(t);
			struct money cost = v->cost[kind];
			if ((!money_stated(t->total_price) && !money_stated(t->unit_price)) ||
			    (!v->excluded && claim_excluded(ev, &t->claim)) ||
			    (any ? !money_stated(cost) : !(cost.minor.flags & Q_BEST)))
				continue;
			v->price_kind = kind;
			return;
		}
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
	choose_price_kind(w->ev, v);
	for (size_t i = 0; i < v->lots.n; i++) {
		v->lots.v[i].unit_kind = unit_kind(v, &v->lots.v[i]);
		if (tell_all(w, v, &v->lots.v[i], TELLS_EACH, e))
			return -1;
	}
	if (price_by_count(v, e))
		return -1;
	choose_price_kind(w->ev, v);
	common_unit_price(v);
	return 0;
}
