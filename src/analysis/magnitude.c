/* Figures of one unit are put in order and cut where the next is 300 times the last: the piece that
 * most sources stand in is what the others are off from. */
#include "magnitude.h"

#include <math.h>
#include <stdlib.h>

#include "inside.h"

/* How many deals must agree before one of the same seller is off from them: deals differ in size,
 * aircraft of a type less in their price. */
static const size_t deals_needed[MEASURES] = {
    [MEASURE_COUNT] = 5, [MEASURE_TOTAL] = 5, [MEASURE_EACH] = 2};

struct cluster {
	size_t first, end;
	size_t voices; /* sources, or deals, with a figure in it */
	bool chosen;   /* it has the figure that the deal stands on */
	struct grade grade;
	double low, high;
};

struct bench { /* where figures are judged */
	const struct resolution *r;
	bool elsewhere;
	VEC(uint32_t) voices;
};

static uint32_t voice_of(const struct bench *b, const struct figure_given *f)
{
	return b->elsewhere ? f->deal : f->version;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Prices for all and prices each go by the same version, so that of two that differ the same one
 * is off in both. */
static bool is_chosen(const struct bench *b, const struct figure_given *f)
{
	const struct resolved_deal *d = &b->r->deals.v[f->deal];
	size_t at = d->chosen[ATTRIBUTE_COUNT];

	if (f->unit.measure != MEASURE_COUNT)
		at = d->chosen[d->chosen[ATTRIBUTE_COST] == NO_VERSION ? ATTRIBUTE_UNIT_PRICE
								       : ATTRIBUTE_COST];
	return !b->elsewhere && at == f->version;
}

static const struct version *version_of(const struct resolution *r, const struct figure_given *f)
{
	return &r->deals.v[f->deal].versions.v[f->version];
}

/* ---- the piece that the others are off from ---- */

static void weigh(struct bench *b, struct cluster *c, const struct figure_given *const *v)
{
	bool graded = false;

	b->voices.n = 0;
	for (size_t i = c->first; i < c->end; i++) {
		const struct version *version = version_of(b->r, v[i]);
		if (!v[i]->figure)
			continue;
		vec_push(&b->voices, voice_of(b, v[i]));
		c->chosen = c->chosen || is_chosen(b, v[i]);
		if (!graded || grade_compare(version->grade, c->grade) < 0)
			c->grade = version->grade;
		graded = true;
	}
	if (b->voices.n)
		qsort(b->voices.v, b->voices.n, sizeof *b->voices.v, by_number);
	for (size_t i = 0; i < b->voices.n; i++)
		c->voices += i == 0 || b->voices.v[i] != b->voices.v[i - 1];
}

static bool outweighs(const struct cluster *a, const struct cluster *b)
{
	if (a->voices != b->voices)
		return a->voices > b->voices;
	if (a->chosen != b->chosen)
		return a->chosen;
	return grade_compare(a->grade, b->grade) < 0;
}

/* The next piece from `first` on: figures up to a gap. Bounds are in the way of nothing. */
static struct cluster cut(const struct figure_given *const *v, size_t n, size_t first)
{
	struct cluster c = {.first = first, .end = first, .low = INFINITY};

	for (; c.end < n; c.end++) {
		const struct figure_given *f = v[c.end];
		if (!f->figure)
			continue;
		if (c.high > 0 && f->low >= c.high * MAGNITUDE_FACTOR)
			break;
		c.low = f->low < c.low ? f->low : c.low;
		c.high = f->high > c.high ? f->high : c.high;
	}
	return c;
}

static bool main_cluster(struct bench *b, struct cluster *best, const struct figure_given *const *v,
			 size_t n)
{
	size_t needed = b->elsewhere ? deals_needed[v[0]->unit.measure] : 1;
	bool found = false, tied = false;

	for (size_t first = 0; first < n;) {
		struct cluster c = cut(v, n, first);
		first = c.end;
		if (!(c.high > 0))
			continue;
		weigh(b, &c, v);
		tied = found && c.voices == best->voices;
		if (!found || outweighs(&c, best))
			*best = c;
		found = true;
	}
	return found && best->voices >= needed && !(b->elsewhere && tied);
}

/* The figure that the deal stands on, else the middle one; a stated one before one worked out. */
static const struct figure_given *rival_in(const struct bench *b, const struct cluster *c,
					   const struct figure_given *const *v)
{
	const struct figure_given *middle = NULL, *chosen = NULL;
	size_t stated = 0, figures = 0, seen = 0;

	for (size_t i = c->first; i < c->end; i++) {
		figures += v[i]->figure;
		stated += v[i]->figure && v[i]->stated;
		if (v[i]->figure && is_chosen(b, v[i]) && (!chosen || !chosen->stated))
			chosen = v[i];
	}
	for (size_t i = c->first; i < c->end && !chosen && !middle; i++) {
		if (v[i]->figure && (v[i]->stated || !stated) &&
		    seen++ == ((stated ? stated : figures) - 1) / 2)
			middle = v[i];
	}
	return chosen ? chosen : middle;
}

static bool is_off(const struct figure_given *f, const struct cluster *c)
{
	return f->stated &&
	       (f->low >= c->high * MAGNITUDE_FACTOR || f->high * MAGNITUDE_FACTOR <= c->low);
}

void magnitude_judge(struct slips *out, const struct resolution *r,
		     const struct figure_given *const *v, size_t n, bool elsewhere,
		     const bool *excused)
{
	struct bench b = {.r = r, .elsewhere = elsewhere};
	struct cluster most = {0};
	const struct figure_given *rival = NULL;

	if (n > 1 && main_cluster(&b, &most, v, n))
		rival = rival_in(&b, &most, v);
	for (size_t i = 0; i < n && rival; i++) {
		struct slip s = {*v[i], *rival, most.voices, elsewhere};
		if (is_off(v[i], &most) && !(excused && excused[i]))
			vec_push(out, s);
	}
	vec_free(&b.voices);
}

double slip_factor(const struct slip *s)
{
	return s->at.value / s->rival.value;
}
