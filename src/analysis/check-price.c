/* price-conflict: what a source says of one lot, in one claim or in several, gives a number, a
 * price each and a price for all that can't all be true. Names the fewest claims that it takes,
 * says from which number on they would agree, and who gives such a number, else such a price: first
 * in the same deal, then in deals with the same seller and a type in common. */
#include "check-inside.h"

#include "inside.h"
#include "reconcile.h"

VEC_TYPE(clashes, struct clash);

/* ---- clashes in what one source says of one lot ---- */

/* The one number that the claims give, by the first of them; NULL where they give none or several:
 * then a price without a number of its own belongs to none of them. */
static const struct transfer *only_count(const struct transfer *const *v, size_t n)
{
	const struct transfer *found = NULL;

	for (size_t i = 0; i < n; i++) {
		if (!quantity_stated(v[i]->count))
			continue;
		if (found && !quantity_equal(found->count, v[i]->count))
			return NULL;
		found = found ? found : v[i];
	}
	return found;
}

static bool gives_each(const struct transfer *t)
{
	return (t->unit_price.minor.flags & Q_ENDS) != 0;
}

static bool gives_total(const struct transfer *t)
{
	return (t->total_price.minor.flags & Q_ENDS) != 0;
}

/* The total in the currency of the price each stands; another beside it is what implied-rate looks
 * at. */
static bool total_in_place(const struct transfer *const *v, size_t n, const struct transfer *each,
			   const struct transfer *all)
{
	currency_id c = each->unit_price.currency;

	if (all->total_price.currency == c)
		return true;
	for (size_t i = 0; i < n && n <= TELLINGS_MOST; i++) {
		if (gives_total(v[i]) && v[i]->total_price.currency == c &&
		    kind_of_price(v[i]) == kind_of_price(all))
			return false;
	}
	return n <= TELLINGS_MOST;
}

/* Whose number goes with both prices; NULL: nobody's. */
static const struct transfer *count_for(const struct transfer *each, const struct transfer *all,
					const struct transfer *only)
{
	bool first = quantity_stated(each->count), second = quantity_stated(all->count);

	if (first && second)
		return quantity_equal(each->count, all->count) ? each : NULL;
	return first ? each : second ? all : only;
}

static void compare_pair(struct clashes *out, struct clash c, const struct resolution *r,
			 const struct transfer *each, const struct transfer *all,
			 const struct transfer *only)
{
	const struct transfer *counts = count_for(each, all, only);

	if (counts && kind_of_price(each) == kind_of_price(all) &&
	    clash_between(&c, r, counts, each, all))
		vec_push(out, c);
}

/* A claim that gives both prices is held against itself; else each price against each total. */
static void compare_tellings(struct clashes *out, struct clash c, const struct resolution *r,
			     const struct transfer *const *v, size_t n)
{
	const struct transfer *only = n > TELLINGS_MOST ? NULL : only_count(v, n);

	for (size_t i = 0; i < n; i++) {
		if (gives_each(v[i]) && gives_total(v[i]) && total_in_place(v, n, v[i], v[i]))
			compare_pair(out, c, r, v[i], v[i], only);
	}
	for (size_t i = 0; i < n && n <= TELLINGS_MOST; i++) {
		for (size_t k = 0; k < n && gives_each(v[i]) && !gives_total(v[i]); k++) {
			if (gives_total(v[k]) && !gives_each(v[k]) &&
			    total_in_place(v, n, v[i], v[k]))
				compare_pair(out, c, r, v[i], v[k], only);
		}
	}
}

static bool same_figures(const struct clash *a, const struct clash *b)
{
	return quantity_equal(a->counts->count, b->counts->count) &&
	       a->each->unit_price.currency == b->each->unit_price.currency &&
	       quantity_equal(a->each->unit_price.minor, b->each->unit_price.minor) &&
	       a->all->total_price.currency == b->all->total_price.currency &&
	       quantity_equal(a->all->total_price.minor, b->all->total_price.minor);
}

/* Of clashes that share a price, or repeat the same figures, the one with the fewest claims stays.
 */
static bool told_better(const struct clashes *of, size_t at)
{
	const struct clash *c = &of->v[at];

	for (size_t i = 0; i < of->n; i++) {
		const struct clash *o = &of->v[i];
		size_t a = clash_size(o), b = clash_size(c);
		if ((a < b || (a == b && i < at)) &&
		    (same_figures(o, c) || (a < b && (o->each == c->each || o->all == c->all))))
			return true;
	}
	return false;
}

static void look_at_version(struct clashes *out, struct tellings *claims, struct clash c,
			    const struct resolution *r)
{
	struct clashes found = {0};

	tellings_of(claims, c.version);
	for (size_t first = 0, end; first < claims->n; first = end) {
		end = tellings_end(claims, first);
		found.n = 0;
		compare_tellings(&found, c, r, claims->v + first, end - first);
		for (size_t i = 0; i < found.n; i++) {
			if (found.n > TELLINGS_MOST || !told_better(&found, i))
				vec_push(out, found.v[i]);
		}
	}
	vec_free(&found);
}

/* ---- what it says ---- */

static void say_each(struct str *m, const struct clash *c, int64_t count)
{
	if (count > 0 && (c->total.minor.flags & Q_BEST)) {
		str_add(m, " (");
		say_money(m, c->total.minor.best / count, c->total.currency, false);
		str_add(m, " each)");
	}
}

static void say_rate(struct str *m, const struct rate *r)
{
	rate_format(m, r->rate);
	str_add(m, " of ");
	date_format(m, &r->date);
}

static void say_total(struct str *m, const struct clash *c)
{
	say_amount(m, c->all->total_price);
	if (!c->way.rate)
		return;
	str_add(m, ", about ");
	say_money(m, c->total.minor.best, c->total.currency, false);
	str_add(m, " at ");
	say_rate(m, c->way.rate);
	if (c->way.second) {
		str_add(m, " and ");
		say_rate(m, c->way.second);
	}
}

/* One number, not a range of them. */
static bool is_figure(struct quantity q)
{
	return (q.flags & Q_BEST) && (q.low == q.high || (q.flags & Q_APPROXIMATE));
}

/* What a range comes to is a range. */
static void say_product(struct str *m, const struct clash *c)
{
	struct money product = c->product;

	if (product.minor.low < product.minor.high && !(product.minor.flags & Q_APPROXIMATE) &&
	    (product.minor.flags & Q_LOW) && (product.minor.flags & Q_HIGH))
		product.minor.flags &= ~(unsigned)Q_BEST;
	say_amount(m, product);
}

static void say_clash(struct str *m, const struct resolution *r, const struct clash *c)
{
	struct quantity count = c->counts->count;

	str_add(m, say_source(r->ev, c->version->source));
	if (clash_size(c) > 1)
		str_addf(m, ", in %zu claims", clash_size(c));
	str_add(m, ": ");
	say_quantity(m, count);
	str_add(m, " × ");
	say_amount(m, c->each->unit_price);
	str_add(m, " is ");
	say_product(m, c);
	str_add(m, ", but it gives the lot as ");
	say_total(m, c);
	say_each(m, c, is_figure(count) ? count.best : 0);
	str_addc(m, '.');
}

/* "from 113 aircraft on", "up to 5 aircraft", "at 13 aircraft", "from 91 to 151 aircraft". */
static void say_bounds(struct str *m, const struct clash *c)
{
	if (c->from > c->to) {
		str_add(m, " No number of aircraft makes them agree");
		return;
	}
	str_add(m, " They agree only ");
	if (c->from == c->to) {
		str_add(m, "at ");
	} else if (c->to == INT64_MAX) {
		str_add(m, "from ");
	} else if (c->from > 0) {
		str_add(m, "from ");
		integer_format(m, c->from);
		str_add(m, " to ");
	} else {
		str_add(m, "up to ");
	}
	integer_format(m, c->to == INT64_MAX ? c->from : c->to);
	str_add(m, c->to == INT64_MAX ? " aircraft on" : " aircraft");
}

static void say_figure(struct str *m, const struct clash *c, const struct witnesses *w)
{
	if (w->measure == MEASURE_COUNT) {
		integer_format(m, w->value);
		say_each(m, c, w->value);
		return;
	}
	say_money(m, w->value, c->each->unit_price.currency, true);
	str_add(m, w->measure == MEASURE_EACH ? " each, which would do," : ", which would do,");
}

static void say_witnesses(struct str *m, const struct resolution *r, const struct clash *c,
			  const struct witnesses *w)
{
	bool possible = c->from <= c->to;

	if (!w->deal) {
		str_add(m, possible ? "; nobody gives such a number." : ".");
		return;
	}
	if (w->measure == MEASURE_COUNT)
		str_add(m, "; ");
	else
		str_add(m, possible ? "; nobody gives such a number, but " : ", but ");
	say_figure(m, c, w);
	str_add(m, " is what ");
	say_sources(m, r->ev, w->sources.v, w->sources.n, 3);
	str_add(m, w->sources.n == 1 ? " gives" : " give");
	if (w->deal == c->deal)
		str_add(m, " in the same deal.");
	else
		str_addf(m, " in %s.", w->deal->key);
}

/* ---- findings ---- */

/* The figures stand on all that is not excluded: it chooses, or it widens. */
static enum severity weigh(const struct resolution *r, const struct clash *c)
{
	bool excluded = claim_excluded(r->ev, &c->counts->claim) ||
			claim_excluded(r->ev, &c->each->claim) ||
			claim_excluded(r->ev, &c->all->claim);

	return excluded || c->deal->passed_over ? SEVERITY_WARNING : SEVERITY_ERROR;
}

static void name_claims(struct finding *f, const struct clash *c, const struct witnesses *w)
{
	vec_push(&f->claims, c->counts->claim.id);
	if (c->each != c->counts)
		vec_push(&f->claims, c->each->claim.id);
	if (c->all != c->counts && c->all != c->each)
		vec_push(&f->claims, c->all->claim.id);
	for (size_t i = 0; i < w->claims.n; i++)
		vec_push(&f->claims, w->claims.v[i]);
}

static void report(struct findings *out, const struct resolution *r, const struct clash *c,
		   const struct rivals *others, const struct check *self)
{
	struct str m = {0}, about = {0};
	struct witnesses w = {0};

	witnesses_find(&w, r, c, others);
	say_clash(&m, r, c);
	say_bounds(&m, c);
	say_witnesses(&m, r, c, &w);
	str_addf(&about, "deal:%s", c->deal->key);
	name_claims(finding_add(out, self, weigh(r, c), str_c(&about), &m), c, &w);
	witnesses_free(&w);
	str_free(&m);
	str_free(&about);
}

/* Figures of others are only looked up for the sellers of deals with a clash. */
static void report_all(struct findings *out, const struct resolution *r, const struct clashes *all,
		       const struct check *self)
{
	struct rivals others = {0};
	bool *sellers = mem_zalloc((catalogue_party_count(r->ev->catalogue) + 1) * sizeof *sellers);

	for (size_t i = 0; i < all->n; i++)
		sellers[all->v[i].deal->from] = true;
	sellers[0] = false;
	reconcile_index(&others, r, sellers);
	for (size_t i = 0; i < all->n; i++)
		report(out, r, &all->v[i], &others, self);
	vec_free(&others);
	mem_free(sellers);
}

void check_price_conflict(struct findings *out, const struct resolution *r,
			  const struct check *self)
{
	struct clashes all = {0};
	struct tellings claims = {0};

	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		for (size_t k = 0; k < d->versions.n; k++) {
			struct clash c = {.deal = d, .version = &d->versions.v[k]};
			look_at_version(&all, &claims, c, r);
		}
	}
	if (all.n)
		report_all(out, r, &all, self);
	vec_free(&all);
	vec_free(&claims);
}
