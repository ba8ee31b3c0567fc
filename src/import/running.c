/* A stock that only grows looks like no flow: deliveries rise and fall. What makes it certain is
 * that nearly all series do so for several steps; one correction in fifty is forgiven. */
#include "running.h"

#include <stdlib.h>
#include <xxhash.h>

#include "hangar/mem.h"
#include "hangar/str.h"

#include "figure.h"
#include "proof.h"
#include "survey.h"

enum {
	STEPS_NEEDED = 6,    /* up or down, of a series that is heard */
	STEPS_TOLD = 2,      /* where words say so */
	RISES_NEEDED = 10,   /* of all series together */
	STEPS_FORGIVEN = 50, /* a fall in so many */
	RISES_A_FALL = 20,   /* of all series together, where words say so */
};

/* Of one series, and of all. */
struct tally {
	size_t points, rises, falls;
};

struct verdict {
	size_t heard, growing, points, rises, falls;
};

static void hear(struct verdict *v, const struct tally *t, bool told)
{
	size_t moves = t->rises + t->falls;

	if (t->points <= (told ? STEPS_TOLD : STEPS_NEEDED) ||
	    moves < (told ? STEPS_TOLD : STEPS_NEEDED / 2))
		return;
	v->heard++;
	v->points += t->points;
	v->rises += t->rises;
	v->falls += t->falls;
	v->growing += t->falls <= (t->points + STEPS_FORGIVEN / 2) / STEPS_FORGIVEN;
}

static bool is_running(const struct verdict *v, bool told)
{
	bool nearly_all = v->growing * 10 >= v->heard * 9;

	if (told)
		return v->rises && (nearly_all || v->falls * RISES_A_FALL <= v->rises);
	return v->rises >= RISES_NEEDED && nearly_all;
}

static void step(struct tally *t, int64_t before, int64_t now)
{
	if (t->points++) {
		t->rises += now > before;
		t->falls += now < before;
	}
}

static const char *explain(const struct verdict *v, const char *of, struct arena *a)
{
	return arena_printf(a,
			    "%zu of %zu series of figures that change never fall%s (%zu rises, "
			    "%zu falls from %s to %s)",
			    v->growing, v->heard, v->falls ? " but for corrections" : "", v->rises,
			    v->falls, of, of);
}

/* ---- columns ---- */

bool running_across(const char **why, const struct survey *s, const size_t *columns, size_t n,
		    bool told, struct arena *a)
{
	struct verdict v = {0};

	for (size_t row = 0; row < s->rows.n; row++) {
		struct tally t = {0};
		int64_t before = 0, now;

		for (size_t i = 0; i < n; i++) {
			if (figure_of(survey_cell(s, row, columns[i]), &now) != FIGURE_EXACT)
				continue;
			step(&t, before, now);
			before = now;
		}
		hear(&v, &t, told);
	}
	*why = is_running(&v, told) ? explain(&v, "column", a) : NULL;
	return *why != NULL;
}

/* ---- rows ---- */

struct point {
	uint64_t key;
	int32_t day;
	int64_t micro;
};
VEC_TYPE(points, struct point);

static int by_key_and_day(const void *va, const void *vb)
{
	const struct point *a = va, *b = vb;

	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return (a->day > b->day) - (a->day < b->day);
}

static bool day_of(int32_t *day, const struct cell *c, enum date_order order)
{
	struct date d;

	if (!c->n || date_parse(&d, c->s, order, NULL) || !date_stated(&d) ||
	    d.flags & DATE_UNKNOWN)
		return false;
	*day = d.earliest;
	return true;
}

static uint64_t key_of(const struct survey *s, size_t row, const struct running_columns *c,
		       size_t keys)
{
	uint64_t h = 0;

	for (size_t i = 0; i < keys; i++) {
		const struct cell *cell = survey_cell(s, row, c->keys[i]);
		h = XXH3_64bits_withSeed(cell->s, cell->n, h + 1);
	}
	return h;
}

static void take_points(struct points *p, const struct survey *s, const struct running_columns *c,
			size_t figure, size_t keys)
{
	p->n = 0;
	for (size_t row = 0; row < s->rows.n; row++) {
		struct point x = {.key = key_of(s, row, c, keys)};

		if (day_of(&x.day, survey_cell(s, row, c->date), c->order) &&
		    figure_of(survey_cell(s, row, figure), &x.micro) == FIGURE_EXACT)
			vec_push(p, x);
	}
	if (p->n)
		qsort(p->v, p->n, sizeof *p->v, by_key_and_day);
}

/* How many points have a neighbour of the same series and day. */
static size_t doubles(const struct points *p)
{
	size_t n = 0;

	for (size_t i = 1; i < p->n; i++)
		n += !by_key_and_day(&p->v[i - 1], &p->v[i]);
	return n;
}

/* As many keys as leave hardly two points of a series on one day; false: there are too few. */
static bool choose_keys(size_t *keys, struct points *p, const struct survey *s,
			const struct running_columns *c)
{
	for (*keys = 0; *keys <= c->key_count; ++*keys) {
		take_points(p, s, c, c->figures[0], *keys);
		if (doubles(p) * 20 <= p->n)
			return p->n > 0;
	}
	return false;
}

static void hear_points(struct verdict *v, const struct points *p, bool told)
{
	struct tally t = {0};

	for (size_t i = 0; i < p->n; i++) {
		if (i && p->v[i].key != p->v[i - 1].key) {
			hear(v, &t, told);
			t = (struct tally){0};
		}
		step(&t, i ? p->v[i - 1].micro : 0, p->v[i].micro);
	}
	hear(v, &t, told);
}

bool running_down(const char **why, const struct survey *s, const struct running_columns *c,
		  struct arena *a)
{
	struct verdict v = {0};
	struct points p = {0};
	size_t keys;

	*why = NULL;
	if (c->figure_count && choose_keys(&keys, &p, s, c)) {
		for (size_t i = 0; i < c->figure_count; i++) {
			take_points(&p, s, c, c->figures[i], keys);
			hear_points(&v, &p, c->told);
		}
		if (is_running(&v, c->told))
			*why = explain(&v, "day", a);
	}
	vec_free(&p);
	return *why != NULL;
}

bool running_date(enum date_order *order, const struct survey *s, size_t column)
{
	size_t filled = 0, dates = 0, changes = 0;
	unsigned proofs = 0;
	int32_t before = 0, day;

	for (size_t row = 0; row < s->rows.n; row++) {
		const struct cell *c = survey_cell(s, row, column);
		proofs |= proof_of_date(c->s, c->n);
	}
	*order = proof_order(proofs);
	for (size_t row = 0; row < s->rows.n; row++) {
		const struct cell *c = survey_cell(s, row, column);
		if (!c->n)
			continue;
		filled++;
		if (!day_of(&day, c, *order))
			continue;
		changes += !dates++ || day != before;
		before = day;
	}
	return filled * 20 >= s->rows.n * 19 && dates * 20 >= filled * 19 && changes > 2;
}
