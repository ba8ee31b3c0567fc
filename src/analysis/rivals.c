/* Figures by seller, type, unit and value. */
#include "rivals.h"

#include <stdlib.h>

#include "hangar/err.h"
#include "hangar/sorted.h"

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int compare_units(struct unit a, struct unit b)
{
	int c = order(a.measure, b.measure);

	if (!c)
		c = order(a.kind, b.kind);
	return c ? c : order(a.currency, b.currency);
}

bool unit_equal(struct unit a, struct unit b)
{
	return compare_units(a, b) == 0;
}

static int compare_matter(const struct rival *a, const struct rival *b)
{
	int c = order(a->from, b->from);

	if (!c)
		c = order(a->type, b->type);
	return c ? c : compare_units(a->unit, b->unit);
}

bool rivals_comparable(const struct rival *a, const struct rival *b)
{
	return compare_matter(a, b) == 0;
}

static int by_matter(const void *a, const void *b)
{
	const struct rival *x = a, *y = b;
	int c = compare_matter(x, y);

	if (!c)
		c = order(x->value, y->value);
	if (!c)
		c = order(x->deal, y->deal);
	if (!c)
		c = order(x->version, y->version);
	if (!c)
		c = order((int64_t)x->claim->claim.id, (int64_t)y->claim->claim.id);
	return c ? c : (x->lot > y->lot) - (x->lot < y->lot);
}

void rivals_add(struct rivals *list, const struct resolution *r, struct rival of)
{
	const struct resolved_deal *d = &r->deals.v[of.deal];
	size_t n;
	const type_id *types = catalogue_typeset_members(r->ev->catalogue, d->types, &n);

	of.from = d->from;
	for (size_t i = 0; i < n && of.from; i++) {
		of.type = types[i];
		vec_push(list, of);
	}
}

void rivals_sort(struct rivals *list)
{
	if (list->n)
		qsort(list->v, list->n, sizeof *list->v, by_matter);
}

static bool stands_before(const struct rival *r, const struct rival *key)
{
	int c = compare_matter(r, key);

	return c < 0 || (c == 0 && r->value < key->value);
}

size_t rivals_seek(const struct rivals *list, const struct rival *key)
{
	size_t place;

	SORTED_PLACE(place, list->n, stands_before(&list->v[at], key));
	return place;
}

currency_id yardstick(const struct resolution *r)
{
	size_t *rates, most = 0;
	currency_id best = 0;

	if (r->policy.in)
		return r->policy.in;
	rates = mem_zalloc((currency_count() + 1) * sizeof *rates);
	for (size_t i = 0; i < r->ev->rates.n; i++) {
		rates[r->ev->rates.v[i].base]++;
		rates[r->ev->rates.v[i].quote]++;
	}
	for (size_t c = 1; c <= currency_count(); c++) {
		if (rates[c] > most) {
			most = rates[c];
			best = (currency_id)c;
		}
	}
	mem_free(rates);
	return best;
}

struct money by_yardstick(const struct resolution *r, struct money m, currency_id to,
			  const struct date *on)
{
	struct err ignored = ERR_INIT;
	struct money out = m;
	struct rate_age age = {0};

	if (to && m.currency && resolution_convert(r, &out, m, to, on, &age, &ignored))
		out = m;
	err_clear(&ignored);
	return out;
}
