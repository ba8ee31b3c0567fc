/* The claims of one version, put together by what they speak of. */
#include "tellings.h"

#include <stdlib.h>
#include <string.h>

#include "inside.h"

static int order(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int compare_sites(const char *a, const char *b)
{
	if (!a || !b)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

/* 0: both speak of the same. */
static int compare_matter(const struct transfer *a, const struct transfer *b)
{
	int c = compare_sites(a->site, b->site);

	if (!c)
		c = order(a->types, b->types);
	if (!c)
		c = order(a->from, b->from);
	if (!c)
		c = order(a->to, b->to);
	if (!c)
		c = order(a->via, b->via);
	return c ? c : date_compare(&a->date, &b->date);
}

static int by_matter(const void *a, const void *b)
{
	const struct transfer *x = *(const struct transfer *const *)a;
	const struct transfer *y = *(const struct transfer *const *)b;
	int c = compare_matter(x, y);

	return c ? c : order(x->claim.id, y->claim.id);
}

void tellings_of(struct tellings *out, const struct version *v)
{
	out->n = 0;
	for (size_t i = 0; i < v->claims.n; i++)
		vec_push(out, v->claims.v[i]);
	if (out->n > 1)
		qsort(out->v, out->n, sizeof *out->v, by_matter);
}

size_t tellings_end(const struct tellings *t, size_t first)
{
	size_t end = first + 1;

	while (end < t->n && compare_matter(t->v[first], t->v[end]) == 0)
		end++;
	return end;
}

const struct date *telling_date(const struct resolved_deal *d, const struct transfer *t)
{
	return day_known(&t->date) ? &t->date : &d->date;
}
