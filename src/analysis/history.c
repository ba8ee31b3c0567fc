/* Unit prices, collected from all deals, judged by their kin, and then filtered: what stands apart
 * does so whatever is looked at. */
#include "hangar/history.h"

#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/total.h"

#include "inside.h"
#include "price-outlier.h"
#include "rivals.h"

/* ---- the price of one ---- */

/* Halves to even. */
static int64_t divided(int64_t amount, int64_t by)
{
	int64_t q = amount / by, rest = amount % by;

	return q + (rest > by - rest || (rest == by - rest && q % 2));
}

/* The least cost by the greatest number, and so on; an end that has neither stays open. */
static struct money cost_by_count(struct money cost, struct quantity count)
{
	struct quantity c = cost.minor, q = {0};

	if ((c.flags & Q_LOW) && (count.flags & Q_HIGH) && count.high > 0) {
		q.low = divided(c.low, count.high);
		q.flags |= Q_LOW;
	}
	if ((c.flags & Q_BEST) && (count.flags & Q_BEST) && count.best > 0) {
		q.best = divided(c.best, count.best);
		q.flags |= Q_BEST;
	}
	if ((c.flags & Q_HIGH) && (count.flags & Q_LOW) && count.low > 0) {
		q.high = divided(c.high, count.low);
		q.flags |= Q_HIGH;
	}
	if (!(q.flags & Q_ENDS))
		return (struct money){0};
	q.flags |= (c.flags | count.flags) & (Q_APPROXIMATE | Q_ESTIMATED);
	return (struct money){.minor = q, .currency = cost.currency};
}

static type_id family_of(const struct catalogue *c, typeset_id types)
{
	size_t n;
	const type_id *t = catalogue_typeset_members(c, types, &n);
	type_id family = n ? catalogue_family(c, t[0]) : 0;

	for (size_t i = 1; i < n; i++)
		if (catalogue_family(c, t[i]) != family)
			return 0;
	return family;
}

static bool is_mixed(const struct catalogue *c, typeset_id types)
{
	size_t n;

	catalogue_typeset_members(c, types, &n);
	return n > 1;
}

static void add(struct price_history *h, const struct resolution *r, struct unit_price u)
{
	const struct catalogue *c = r->ev->catalogue;

	u.derived = !(u.each.minor.flags & Q_ENDS);
	if (u.derived)
		u.each = cost_by_count(u.value, u.count);
	if (!(u.each.minor.flags & Q_ENDS) || !u.types)
		return;
	u.family = family_of(c, u.types);
	u.mixed = is_mixed(c, u.types);
	vec_push(&h->rows, u);
}

/* Do all parts of the deal have one lot of types? Then its own figures are those of the type. */
static bool one_lot(const struct resolution *r, const struct resolved_deal *d)
{
	for (size_t i = 1; i < d->part_count; i++)
		if (r->parts.v[d->first_part + i].types != r->parts.v[d->first_part].types)
			return false;
	return d->part_count > 0;
}

/* The figures of the whole deal, all its types one lot. */
static struct unit_price whole(const struct resolved_deal *d, typeset_id types)
{
	return (struct unit_price){
	    .deal = d, .types = types, .count = d->count, .each = d->unit_price, .value = d->cost};
}

/* The value of a row still holds the cost that it is made of. Where no piece has a price of its
 * own, the lot has it. */
static void add_deal(struct price_history *h, const struct resolution *r,
		     const struct resolved_deal *d)
{
	size_t before = h->rows.n;

	if (d->passed_over)
		return;
	if (one_lot(r, d)) {
		add(h, r, whole(d, d->types ? d->types : r->parts.v[d->first_part].types));
		return;
	}
	for (size_t i = 0; i < d->part_count; i++) {
		const struct part *p = &r->parts.v[d->first_part + i];
		add(h, r,
		    (struct unit_price){
			.deal = d, .types = p->types, .count = p->count, .value = p->cost});
	}
	if (h->rows.n == before)
		add(h, r, whole(d, d->types));
}

/* ---- judged by their kin ---- */

/* A price beside others of its kind. */
struct judged {
	size_t row;
	type_id family;
	uint8_t kind;
	struct money same; /* by the yardstick */
};
VEC_TYPE(judged_list, struct judged);

static int compare_kin(const struct judged *x, const struct judged *y)
{
	if (x->family != y->family)
		return x->family < y->family ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return (x->same.currency > y->same.currency) - (x->same.currency < y->same.currency);
}

static int by_kin(const void *a, const void *b)
{
	const struct judged *x = a, *y = b;
	int order = compare_kin(x, y);

	return order ? order : (x->row > y->row) - (x->row < y->row);
}

static void judge(struct price_history *h, const struct judged *v, size_t n)
{
	double *prices = mem_alloc(n * sizeof *prices);
	struct price_verdict *verdicts = mem_alloc(n * sizeof *verdicts);

	for (size_t i = 0; i < n; i++)
		prices[i] = (double)v[i].same.minor.best;
	price_outliers(verdicts, prices, n);
	for (size_t i = 0; i < n; i++) {
		struct unit_price *u = &h->rows.v[v[i].row];
		u->judged = true;
		u->same = v[i].same;
		u->others = n - 1;
		u->factor = verdicts[i].factor;
		u->outlier = verdicts[i].outlier;
		u->median =
		    (struct money){.minor = quantity_exact((int64_t)(verdicts[i].median + 0.5)),
				   .currency = v[i].same.currency};
	}
	mem_free(prices);
	mem_free(verdicts);
}

static void judge_all(struct price_history *h, const struct resolution *r)
{
	currency_id to = yardstick(r);
	struct judged_list all = {0};

	for (size_t i = 0; i < h->rows.n; i++) {
		const struct unit_price *u = &h->rows.v[i];
		struct judged j = {.row = i,
				   .family = u->family,
				   .kind = (uint8_t)u->deal->price_kind};
		if (!u->family || !(u->each.minor.flags & Q_BEST) || u->each.minor.best <= 0)
			continue;
		j.same = by_yardstick(r, u->each, to, &u->deal->date);
		if (j.same.minor.best > 0)
			vec_push(&all, j);
	}
	if (all.n)
		qsort(all.v, all.n, sizeof *all.v, by_kin);
	for (size_t first = 0, end; first < all.n; first = end) {
		for (end = first + 1; end < all.n && !compare_kin(&all.v[first], &all.v[end]);)
			end++;
		if (end - first > PRICE_OUTLIER_OTHERS)
			judge(h, &all.v[first], end - first);
	}
	vec_free(&all);
}

/* ---- the whole ---- */

static void keep_filtered(struct price_history *h, const struct resolution *r,
			  const struct filter *f)
{
	size_t kept = 0;

	for (size_t i = 0; i < h->rows.n; i++) {
		const struct unit_price *u = &h->rows.v[i];
		size_t n, met = 0;
		const type_id *t = catalogue_typeset_members(r->ev->catalogue, u->types, &n);

		if (filter_match(f, u->deal, deal_facet, deal_text, (void *)(uintptr_t)r) ==
		    FILTER_NO)
			continue;
		for (size_t k = 0; k < n; k++)
			met += filter_admits_type(f, t[k], u->deal->other);
		if (met)
			h->rows.v[kept++] = *u;
	}
	h->rows.n = kept;
}

static int make_values(struct price_history *h, const struct resolution *r, struct err *e)
{
	for (size_t i = 0; i < h->rows.n; i++) {
		struct unit_price *u = &h->rows.v[i];
		if (resolution_value(r, &u->value, u->each, &u->deal->date, e))
			return err_prefix(e, "deal %s", u->deal->key);
	}
	return 0;
}

/* A type within its family, Su-7 before Su-24; then by date, and as the deals stand. */
struct placed {
	struct unit_price u;
	const char *family, *types;
};

static int by_type(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	int order = x->u.mixed - y->u.mixed;

	if (!order)
		order = strcmp(x->family, y->family);
	if (!order)
		order = strcmp(x->types, y->types);
	if (!order)
		order = date_compare(&x->u.deal->date, &y->u.deal->date);
	return order ? order : (x->u.deal > y->u.deal) - (x->u.deal < y->u.deal);
}

static void order(struct price_history *h, const struct catalogue *c)
{
	struct placed *rows = mem_alloc((h->rows.n + 1) * sizeof *rows);

	for (size_t i = 0; i < h->rows.n; i++) {
		const struct unit_price *u = &h->rows.v[i];
		rows[i] =
		    (struct placed){.u = *u,
				    .family = u->family
						  ? catalogue_type_get(c, u->family)->designation
						  : "",
				    .types = catalogue_typeset_name(c, u->types)};
	}
	if (h->rows.n)
		qsort(rows, h->rows.n, sizeof *rows, by_type);
	for (size_t i = 0; i < h->rows.n; i++)
		h->rows.v[i] = rows[i].u;
	mem_free(rows);
}

int price_history_new(struct price_history **out, const struct resolution *r,
		      const struct filter *f, struct err *e)
{
	struct price_history *h = mem_zalloc(sizeof *h);

	for (size_t i = 0; i < r->deals.n; i++)
		add_deal(h, r, &r->deals.v[i]);
	judge_all(h, r);
	keep_filtered(h, r, f);
	order(h, r->ev->catalogue);
	*out = h;
	if (!make_values(h, r, e))
		return 0;
	price_history_free(out);
	return -1;
}

void price_history_free(struct price_history **h)
{
	if (!*h)
		return;
	vec_free(&(*h)->rows);
	mem_free(*h);
	*h = NULL;
}
