/* Which prices stand apart: the statistic by itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>

#include "analysis/price-outlier.h"

static struct price_verdict last_of(const double *price, size_t n)
{
	struct price_verdict v[16];

	assert_true(n <= 16);
	price_outliers(v, price, n);
	return v[n - 1];
}

#define LAST(...) last_of((double[]){__VA_ARGS__}, sizeof((double[]){__VA_ARGS__}) / sizeof(double))

static bool equal(double a, double b)
{
	return fabs(a - b) < 1e-9 * fabs(b);
}

static void a_price_is_judged_by_the_median_of_the_others(void **state)
{
	struct price_verdict odd = LAST(10, 11, 12, 13, 14, 60),
			     even = LAST(10, 11, 12, 14, 15, 16, 65);

	(void)state;
	assert_true(equal(odd.median, 12));
	assert_true(equal(odd.factor, 5));
	assert_true(odd.outlier);
	assert_true(equal(even.median, 13));
	assert_true(equal(even.factor, 5));
	assert_true(even.outlier);
}

static void too_low_is_as_far_off_as_too_high(void **state)
{
	(void)state;
	assert_true(LAST(10, 11, 12, 13, 14, 2).outlier);
	assert_true(equal(LAST(10, 11, 12, 13, 14, 2).factor, 1.0 / 6));
}

static void it_takes_five_others(void **state)
{
	(void)state;
	assert_false(LAST(10, 10, 10, 10, 1000).outlier);
	assert_true(LAST(10, 10, 10, 10, 10, 1000).outlier);
}

static void it_takes_a_factor_of_three_however_alike_the_others_are(void **state)
{
	(void)state;
	assert_false(LAST(10, 10, 10, 10, 10, 29.99).outlier);
	assert_true(LAST(10, 10, 10, 10, 10, 30).outlier);
	assert_false(LAST(10, 10, 10, 10, 10, 3.34).outlier);
	assert_true(LAST(10, 10, 10, 10, 10, 3.33).outlier);
}

static void among_spread_prices_it_takes_more(void **state)
{
	(void)state;
	assert_false(LAST(1, 2, 4, 8, 16, 32, 64).outlier);
	assert_false(LAST(10, 10, 10, 90, 90, 90, 90).outlier);
	assert_true(LAST(1, 2, 4, 8, 16, 32, 1e6).outlier);
}

static void outliers_do_not_hide_one_another(void **state)
{
	double price[] = {10, 11, 12, 13, 14, 15, 16, 9000, 9000};
	struct price_verdict v[9];

	(void)state;
	price_outliers(v, price, 9);
	for (size_t i = 0; i < 9; i++)
		assert_int_equal(v[i].outlier, i >= 7);
}

static void one_price_or_none_is_no_outlier(void **state)
{
	struct price_verdict v = {.outlier = true};

	(void)state;
	price_outliers(&v, NULL, 0);
	assert_true(v.outlier);
	v = LAST(5);
	assert_false(v.outlier);
	assert_true(equal(v.factor, 1));
	assert_false(LAST(5, 5).outlier);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_price_is_judged_by_the_median_of_the_others),
	    cmocka_unit_test(too_low_is_as_far_off_as_too_high),
	    cmocka_unit_test(it_takes_five_others),
	    cmocka_unit_test(it_takes_a_factor_of_three_however_alike_the_others_are),
	    cmocka_unit_test(among_spread_prices_it_takes_more),
	    cmocka_unit_test(outliers_do_not_hide_one_another),
	    cmocka_unit_test(one_price_or_none_is_no_outlier),
	};

	return cmocka_run_group_tests_name("price-outlier", tests, NULL, NULL);
}
