/* Which splits of mixed lots are possible: by arithmetic, by flow, and by trying all of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <assert.h>

#include "analysis/feasible.h"
#include "property.h"

enum { CASES = 4000 };

/* ---- one lot ---- */

static void assert_range(struct feasible_range r, int64_t low, int64_t high)
{
	if (r.low != low || r.high != high)
		fail_msg("%lld to %lld instead of %lld to %lld", (long long)r.low,
			 (long long)r.high, (long long)low, (long long)high);
}

static void the_others_leave_so_many_at_least(void **state)
{
	const struct feasible_cell cells[] = {{.most = 31},
					      {.most = 12},
					      {.most = 13},
					      {.most = 26}};
	const bool first[] = {true, false, false, false};
	const bool pair[] = {true, true, false, false};
	struct feasible_range r;

	(void)state;
	assert_true(feasible_single((struct feasible_lot){81, 81}, cells, 4, first, &r));
	assert_range(r, 30, 31);
	assert_true(feasible_single((struct feasible_lot){81, 81}, cells, 4, pair, &r));
	assert_range(r, 42, 43);
	assert_true(feasible_single((struct feasible_lot){0, 81}, cells, 4, first, &r));
	assert_range(r, 0, 31);
	assert_false(feasible_single((struct feasible_lot){83, 90}, cells, 4, first, &r));
}

static void what_nobody_bounds_stays_open(void **state)
{
	const struct feasible_cell cells[] = {{.least = 3, .most = FEASIBLE_OPEN}, {.most = 5}};
	const bool first[] = {true, false}, second[] = {false, true};
	struct feasible_range r;

	(void)state;
	assert_true(feasible_single((struct feasible_lot){10, FEASIBLE_OPEN}, cells, 2, first, &r));
	assert_range(r, 5, FEASIBLE_OPEN);
	assert_true(
	    feasible_single((struct feasible_lot){10, FEASIBLE_OPEN}, cells, 2, second, &r));
	assert_range(r, 0, 5);
}

/* ---- several lots ---- */

static void add_lot(struct feasible *f, int64_t low, int64_t high)
{
	vec_push(&f->lots, ((struct feasible_lot){low, high}));
}

static void add_cell(struct feasible *f, size_t cap, int64_t least, int64_t most)
{
	vec_push(&f->cells, ((struct feasible_cell){f->lots.n - 1, cap, least, most}));
}

static void add_cap(struct feasible *f, int64_t most, size_t within)
{
	vec_push(&f->caps, ((struct feasible_cap){most, within}));
}

/* 20 of A and B, 15 of A and C, and no more than 12 A there are: at least 23 must be B or C. */
static void lots_that_share_a_cap_are_bounded_together(void **state)
{
	struct feasible f = {0};
	const bool all_a[] = {true, false, true, false}, first_a[] = {true, false, false, false};
	const bool none_a[] = {false, true, false, true};
	struct feasible_range r;

	(void)state;
	add_cap(&f, 12, FEASIBLE_NO_CAP);
	add_lot(&f, 20, 20);
	add_cell(&f, 0, 0, FEASIBLE_OPEN);
	add_cell(&f, FEASIBLE_NO_CAP, 0, FEASIBLE_OPEN);
	add_lot(&f, 15, 15);
	add_cell(&f, 0, 0, FEASIBLE_OPEN);
	add_cell(&f, FEASIBLE_NO_CAP, 0, 9);
	assert_true(feasible_range(&f, all_a, &r));
	assert_range(r, 6, 12);
	assert_true(feasible_range(&f, first_a, &r));
	assert_range(r, 0, 6); /* the second lot needs six of the twelve */
	assert_true(feasible_range(&f, none_a, &r));
	assert_range(r, 23, 29);
	f.lots.v[1].low = f.lots.v[1].high = 22;
	assert_false(feasible_range(&f, all_a, &r));
	assert_false(feasible_any(&f));
	feasible_free(&f);
}

static void a_cap_of_a_variant_counts_under_its_type(void **state)
{
	struct feasible f = {0};
	const bool variant[] = {false, true, false};
	struct feasible_range r;

	(void)state;
	add_cap(&f, 10, FEASIBLE_NO_CAP);
	add_cap(&f, 4, 0);
	add_lot(&f, 13, 13);
	add_cell(&f, 0, 0, FEASIBLE_OPEN);
	add_cell(&f, 1, 0, FEASIBLE_OPEN);
	add_cell(&f, FEASIBLE_NO_CAP, 0, 5);
	assert_true(feasible_range(&f, variant, &r));
	assert_range(r, 0, 4);
	f.caps.v[0].most = 7;
	assert_false(feasible_any(&f));
	feasible_free(&f);
}

static void figures_beyond_all_measure_count_as_open(void **state)
{
	struct feasible f = {0};
	const bool first[] = {true, false}, second[] = {false, true};
	struct feasible_range r;

	(void)state;
	add_cap(&f, INT64_MAX - 1, FEASIBLE_NO_CAP);
	add_lot(&f, 5, INT64_MAX - 1);
	add_cell(&f, 0, 0, FEASIBLE_OPEN);
	add_cell(&f, FEASIBLE_NO_CAP, 0, 3);
	assert_true(feasible_range(&f, first, &r));
	assert_range(r, 2, FEASIBLE_OPEN);
	assert_true(feasible_range(&f, second, &r));
	assert_range(r, 0, 3);
	feasible_free(&f);
}

/* ---- all splits, tried one after another ---- */

/* No bound in a random case is above 7: cells that need more are open. */
enum { LARGEST = 4, FAR = 7 };

struct trial {
	const struct feasible *f;
	const bool *chosen;
	int64_t split[16], lots[4], caps[4];
	bool found;
	int64_t low, high;
};

static bool is_filled(const struct trial *t)
{
	for (size_t i = 0; i < t->f->lots.n; i++) {
		if (t->lots[i] < t->f->lots.v[i].low)
			return false;
	}
	return true;
}

static bool is_too_much(const struct trial *t)
{
	for (size_t i = 0; i < t->f->lots.n; i++) {
		if (t->lots[i] > t->f->lots.v[i].high)
			return true;
	}
	for (size_t i = 0; i < t->f->caps.n; i++) {
		if (t->caps[i] > t->f->caps.v[i].most)
			return true;
	}
	return false;
}

static void note(struct trial *t)
{
	int64_t sum = 0;

	for (size_t i = 0; i < t->f->cells.n; i++)
		sum += t->chosen[i] ? t->split[i] : 0;
	t->low = t->found && t->low < sum ? t->low : sum;
	t->high = t->found && t->high > sum ? t->high : sum;
	t->found = true;
}

static void count_in(struct trial *t, size_t cell, int64_t by)
{
	const struct feasible_cell *c = &t->f->cells.v[cell];

	t->split[cell] += by;
	t->lots[c->lot] += by;
	for (size_t k = c->cap; k != FEASIBLE_NO_CAP; k = t->f->caps.v[k].within)
		t->caps[k] += by;
}

static void try_from(struct trial *t, size_t cell, int64_t far)
{
	if (cell == t->f->cells.n) {
		if (is_filled(t))
			note(t);
		return;
	}
	for (int64_t n = t->f->cells.v[cell].least; n <= t->f->cells.v[cell].most && n <= far;
	     n++) {
		count_in(t, cell, n);
		if (!is_too_much(t))
			try_from(t, cell + 1, far);
		count_in(t, cell, -n);
	}
}

static int64_t random_high(int64_t low)
{
	return random_below(4) == 0 ? FEASIBLE_OPEN : low + random_below(LARGEST);
}

/* Up to three lots of up to three types, five cells in all; caps by type, over some of the lots. */
static void make_case(struct feasible *f, bool *chosen)
{
	size_t lots = 1 + (size_t)random_below(3), caps = (size_t)random_below(4);

	for (size_t i = 0; i < caps; i++)
		add_cap(f, random_below(5) ? random_below(2 * LARGEST) : FEASIBLE_OPEN,
			i && random_below(2) ? (size_t)random_below((int)i) : FEASIBLE_NO_CAP);
	for (size_t i = 0; i < lots; i++) {
		int64_t low = random_below(LARGEST + 1);
		int types = 1 + random_below(3);
		add_lot(f, low, random_high(low));
		for (int k = 0; k < types && f->cells.n < 5; k++) {
			int64_t least = random_below(3) ? 0 : random_below(3);
			size_t cap = caps && random_below(4) ? (size_t)random_below((int)caps)
							     : FEASIBLE_NO_CAP;
			add_cell(f, cap, least,
				 random_below(2) ? FEASIBLE_OPEN : least + random_below(LARGEST));
			chosen[f->cells.n - 1] = random_below(2);
		}
	}
}

/* An open end is one that grows with what is tried. */
static void compare_with_trial(const struct feasible *f, const bool *chosen)
{
	struct trial t = {.f = f, .chosen = chosen}, further = t;
	struct feasible_range r;
	bool found;

	try_from(&t, 0, FAR);
	try_from(&further, 0, FAR + 1);
	found = feasible_range(f, chosen, &r) && feasible_any(f);
	assert_int_equal(found, further.found);
	if (found)
		assert_range(r, further.low, further.high > t.high ? FEASIBLE_OPEN : further.high);
}

static void bounds_are_those_that_trying_all_splits_finds(void **state)
{
	(void)state;
	property_begin("bounds_are_those_that_trying_all_splits_finds");
	for (int i = 0; i < CASES; i++) {
		struct feasible f = {0};
		bool chosen[16] = {0};
		make_case(&f, chosen);
		compare_with_trial(&f, chosen);
		feasible_free(&f);
	}
}

/* ---- size ---- */

static void a_thousand_lots_of_eight_types_take_no_time(void **state)
{
	struct feasible f = {0};
	bool chosen[8000];
	struct feasible_range r;
	clock_t begin = clock();
	double seconds;

	(void)state;
	property_state = 1;
	for (size_t i = 0; i < 8; i++)
		add_cap(&f, 6500 + 500 * (int64_t)i, FEASIBLE_NO_CAP);
	for (size_t i = 0; i < 1000; i++) {
		int64_t n = 20 + random_below(80);
		add_lot(&f, n, n + random_below(10));
		for (size_t k = 0; k < 8; k++) {
			add_cell(&f, k, 0, random_below(3) ? FEASIBLE_OPEN : random_below(60));
			chosen[f.cells.n - 1] = k < 2;
		}
	}
	assert_true(feasible_range(&f, chosen, &r));
	seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
	printf("# 1,000 lots x 8 types: %lld to %lld in %.0f ms\n", (long long)r.low,
	       (long long)r.high, 1000 * seconds);
	assert_true(r.low > 5000 && r.high == 13500); /* the other caps leave the rest */
	assert_true(seconds < 1);
	feasible_free(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_others_leave_so_many_at_least),
	    cmocka_unit_test(what_nobody_bounds_stays_open),
	    cmocka_unit_test(lots_that_share_a_cap_are_bounded_together),
	    cmocka_unit_test(a_cap_of_a_variant_counts_under_its_type),
	    cmocka_unit_test(figures_beyond_all_measure_count_as_open),
	    cmocka_unit_test(bounds_are_those_that_trying_all_splits_finds),
	    cmocka_unit_test(a_thousand_lots_of_eight_types_take_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
