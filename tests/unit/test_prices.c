/* Prices of another year: the arithmetic by hand-worked figures, which index is asked for what, and
 * the way over a common base. */
#include "hangar/resolution.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "property.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

__extension__ typedef unsigned __int128 u128;

static struct rate_value value(const char *text)
{
	struct rate_value v;

	if (rate_parse(&v, text, NUMERAL_DECIMAL_POINT, NULL))
		fail_msg("%s", text);
	return v;
}

static struct money amount(const char *text)
{
	struct money m;

	if (money_parse(&m, text, NULL, NULL))
		fail_msg("%s", text);
	return m;
}

static void assert_amount(struct money m, const char *expected)
{
	struct str s = {0};

	money_format(&s, m);
	assert_string_equal(str_c(&s), expected);
	str_free(&s);
}

static struct mean mean_of(const char *const *values, size_t n)
{
	struct mean m = {0};

	for (size_t i = 0; i < n && values[i]; i++)
		assert_true(mean_add(&m, value(values[i])));
	return m;
}

/* ---- arithmetic ---- */

static void amounts_follow_the_means_of_both_years(void **state)
{
	static const struct {
		const char *amount, *own[4], *target[4], *expected;
	} rows[] = {
	    {"USD 1000", {"50"}, {"100"}, "USD 2000"},
	    {"USD 1000", {"80", "100"}, {"45"}, "USD 500"},
	    {"USD 1000", {"1", "2", "3"}, {"3", "5"}, "USD 2000"},
	    {"USD 1000", {"118.690501577698"}, {"118.690501577698"}, "USD 1000"},
	    /* 2600000 cents × 258.811 / 304.702 = 2208415.4354… */
	    {"USD 26000", {"304.702"}, {"258.811"}, "USD 22084.15"},
	    /* 0.5, 1.5 and 2.5 cents go to the even one */
	    {"USD 0.01", {"2"}, {"1"}, "USD 0"},
	    {"USD 0.03", {"2"}, {"1"}, "USD 0.02"},
	    {"USD 0.05", {"2"}, {"1"}, "USD 0.02"},
	    {"USD 10-30", {"1.00"}, {"1.500"}, "USD 15-45"},
	    {"<=USD 10", {"4"}, {"6"}, "<=USD 15"},
	    {"USD unknown", {"4"}, {"6"}, "USD unknown"},
	    {"", {"4"}, {"6"}, ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct money m;
		assert_int_equal(money_at_prices(&m, amount(rows[i].amount),
						 mean_of(rows[i].own, COUNT(rows[i].own)),
						 mean_of(rows[i].target, COUNT(rows[i].target)),
						 NULL),
				 0);
		assert_amount(m, rows[i].expected);
	}
}

static void prices_of_the_own_year_are_the_amount_itself(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int run = 0; run < PROPERTY_RUNS; run++) {
		struct money m = {.minor = quantity_exact(random_figure(INT64_MAX)),
				  .currency = currency_find("USD")},
			     out;
		struct mean mean = {0};

		for (int i = random_below(12); i >= 0; i--)
			assert_true(
			    mean_add(&mean, (struct rate_value){random_figure(INT32_MAX) + 1,
								random_below(7)}));
		assert_int_equal(money_at_prices(&out, m, mean, mean, NULL), 0);
		assert_int_equal(out.minor.best, m.minor.best);
	}
}

/* amount × num / den, half to even, of numbers whose product fits. */
static int64_t slowly(int64_t figure, u128 num, u128 den)
{
	u128 q = (u128)figure * num / den, rest = (u128)figure * num % den;

	if (2 * rest > den || (2 * rest == den && q % 2))
		q++;
	return q > (u128)INT64_MAX ? -1 : (int64_t)q;
}

static void large_factors_divide_as_small_ones_do(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int run = 0; run < PROPERTY_RUNS; run++) {
		struct rate_value r = {random_figure(INT64_MAX - 1) + 1, random_below(19)};
		struct money m = {.minor = quantity_exact(random_figure(INT32_MAX)),
				  .currency = currency_find("JPY")},
			     out = {0};
		u128 one = 1;
		int64_t expected;

		for (int i = 0; i < r.scale; i++)
			one *= 10;
		/* two digits more: the factor may pass 2^63 */
		expected = slowly(m.minor.best, (u128)r.mantissa * 100, one);
		if (money_convert(&out, m, r, false, currency_find("USD"), NULL))
			assert_int_equal(expected, -1);
		else
			assert_int_equal(out.minor.best, expected);
	}
}

static void two_rates_with_one_base_convert_in_one_step(void **state)
{
	static const struct {
		const char *amount, *from, *to, *currency, *expected;
	} rows[] = {
	    {"PLN 42970", "4.2970", "1.0749", "USD", "USD 10749"},
	    {"GBP 100", "0.85", "1.0749", "USD", "USD 126.46"},
	    {"JPY 16301", "163.01", "1.0749", "USD", "USD 107.49"},
	    {"USD 107.49", "1.0749", "163.01", "JPY", "JPY 16301"},
	    {"USD 1", "1836200", "0.000001", "JPY", "JPY 0"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct money m;
		struct rate_step from = {value(rows[i].from), true},
				 to = {value(rows[i].to), false};
		assert_int_equal(money_cross(&m, amount(rows[i].amount), from, to,
					     currency_find(rows[i].currency), NULL),
				 0);
		assert_amount(m, rows[i].expected);
	}
}

static void means_are_shown_to_three_decimals(void **state)
{
	static const struct {
		const char *values[3], *expected;
	} rows[] = {
	    {{"258.811"}, "258.811"},   {{"1", "2"}, "1.500"}, {{"118.690501577698"}, "118.691"},
	    {{"1", "1", "2"}, "1.333"}, {{"0.0005"}, "0.000"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str s = {0};
		mean_format(&s, mean_of(rows[i].values, COUNT(rows[i].values)));
		assert_string_equal(s.s, rows[i].expected);
		str_free(&s);
	}
}

static void values_too_long_to_add_up_are_refused(void **state)
{
	struct mean m = {0};

	(void)state;
	assert_true(mean_add(&m, (struct rate_value){INT64_MAX, 0}));
	assert_false(mean_add(&m, (struct rate_value){1, 0}));
	m = (struct mean){0};
	assert_true(mean_add(&m, (struct rate_value){1, 18}));
	assert_false(mean_add(&m, (struct rate_value){1000, 0}));
}

/* ---- a ledger of rates and indexes ---- */

static struct evidence *ev;
static struct resolution *r;
static struct policy policy;

static int begin(void **state)
{
	(void)state;
	ev = evidence_new();
	policy = (struct policy){.constant_set = true, .constant = 2020};
	return 0;
}

static int end(void **state)
{
	(void)state;
	resolution_free(&r);
	evidence_free(&ev);
	return 0;
}

static struct date a_date(const char *text)
{
	struct date d = {0};

	if (*text && date_parse(&d, text, DATE_DAY_FIRST, NULL))
		fail_msg("%s", text);
	return d;
}

static void add_index(const char *source, const char *currency, const char *date, const char *text)
{
	struct price_index x = {.date = a_date(date),
				.value = value(text),
				.source = evidence_source(ev, source, strlen(source)),
				.currency = *currency ? currency_find(currency) : 0};

	vec_push(&ev->indexes, x);
}

static void add_rate(const char *source, const char *base, const char *quote, const char *text,
		     const char *date)
{
	struct rate x = {.date = a_date(date),
			 .rate = value(text),
			 .source = evidence_source(ev, source, strlen(source)),
			 .base = currency_find(base),
			 .quote = currency_find(quote)};

	vec_push(&ev->rates, x);
}

static void published(const char *source, const char *date)
{
	source_id id = evidence_source(ev, source, strlen(source));

	ev->sources.v[id - 1].published = a_date(date);
}

static void resolve(void)
{
	resolution_free(&r);
	assert_int_equal(resolution_new(&r, ev, &policy, NULL), 0);
}

/* "SOURCE OWN TARGET", or why not. */
static void assert_prices(const char *currency, const char *date, const char *expected)
{
	static const char *const faults[] = {"own year", "no index", "no year"};
	struct date d = a_date(date);
	struct price_way way;
	struct str s = {0};

	resolve();
	way = resolution_prices(r, currency_find(currency), &d);
	if (way.index) {
		str_addf(&s, "%s ", evidence_source_get(ev, way.index->source)->key);
		mean_format(&s, way.own);
		str_addc(&s, ' ');
		mean_format(&s, way.target);
	} else {
		str_add(&s, faults[way.fault]);
	}
	assert_string_equal(s.s, expected);
	str_free(&s);
}

static void months_are_averaged_and_a_year_stands_as_it_is(void **state)
{
	struct date d = a_date("2011");
	struct price_way way;

	(void)state;
	add_index("cpi", "USD", "2010-01", "10");
	add_index("cpi", "USD", "2010-02", "20");
	add_index("cpi", "USD", "2010", "30"); /* said by the publisher: not 20 */
	add_index("cpi", "USD", "2011-01-01", "40");
	add_index("cpi", "USD", "2011-02-01", "50");
	add_index("cpi", "USD", "2020-03", "7");
	add_index("cpi", "USD", "2020-03", "8"); /* said again: the newest row */
	add_index("cpi", "USD", "2019-12/2020-02", "1000000");
	assert_prices("USD", "2010-07-01", "cpi 30.000 8.000");
	assert_prices("USD", "2011", "cpi 45.000 8.000");
	assert_prices("USD", "2009/2010", "cpi 30.000 8.000");
	assert_prices("USD", "2012", "no index");
	assert_prices("KZT", "2010", "no index");
	assert_prices("KZT", "2020-05", "own year");
	assert_prices("USD", "", "no year");
	assert_prices("USD", "2010/..", "no year");
	assert_prices("USD", "unknown", "no year");
	way = resolution_prices(r, currency_find("USD"), &d);
	assert_int_equal(price_way_months(r, &way, 2010), 12);
	assert_int_equal(price_way_months(r, &way, 2011), 2);
	assert_int_equal(price_way_months(r, &way, 2020), 1);
}

static void quarters_and_twelve_months_make_a_whole_year(void **state)
{
	static const char *const quarters[] = {"2010-01/2010-03", "2010-04/2010-06",
					       "2010-07/2010-09", "2010-10/2010-12"};
	struct date d = a_date("2010");
	struct price_way way;

	(void)state;
	for (size_t i = 0; i < COUNT(quarters); i++)
		add_index("cpi", "USD", quarters[i], i % 2 ? "20" : "10");
	add_index("cpi", "USD", "2020", "30");
	assert_prices("USD", "2010", "cpi 15.000 30.000");
	way = resolution_prices(r, currency_find("USD"), &d);
	assert_int_equal(price_way_months(r, &way, 2010), 12);
}

static void bases_are_never_mixed(void **state)
{
	(void)state;
	add_index("old", "USD", "2010", "50");
	add_index("old", "USD", "2020", "100");
	add_index("new", "USD", "2020", "1");
	add_index("new", "USD", "2015", "2");
	published("old", "2021");
	published("new", "2024");
	assert_prices("USD", "2010", "old 50.000 100.000"); /* new has no 2010 */
	assert_prices("USD", "2015", "new 2.000 1.000");
	add_index("new", "USD", "2010", "4");
	assert_prices("USD", "2010", "new 4.000 1.000"); /* the later published */
	add_index("bare", "", "2010", "5");
	add_index("bare", "", "2020", "5");
	published("bare", "2025");
	assert_prices("USD", "2010", "new 4.000 1.000"); /* it does not say of what it is */
}

static void what_nobody_dated_is_counted_under_known_on(void **state)
{
	(void)state;
	add_index("cpi", "USD", "2010", "50");
	add_index("cpi", "USD", "2020", "100");
	add_rate("fx", "USD", "KZT", "400", "2010-01-01");
	add_rate("daily", "EUR", "KZT", "500", "2010-01-01");
	add_rate("daily", "EUR", "KZT", "600", "2022-01-01");
	published("daily", "1999/..");
	policy.known_on_set = true;
	policy.known_on = day_from_civil(2021, 6, 1);
	assert_prices("USD", "2010", "no index");
	assert_int_equal(r->indexes_undated, 2);
	assert_int_equal(r->rates_undated, 1);
	published("cpi", "2021-01");
	assert_prices("USD", "2010", "cpi 50.000 100.000");
	assert_int_equal(r->indexes_undated, 0);
}

/* ---- rates over a common base ---- */

static void assert_way(const char *from, const char *to, const char *date, const char *expected)
{
	struct exchange_way way;
	struct str s = {0};

	resolve();
	way = resolution_way(r, currency_find(from), currency_find(to), a_date(date).latest);
	if (way.rate)
		exchange_way_say(&s, r, &way);
	str_add(&s, way.age.after ? " after" : "");
	str_add(&s, way.age.old ? " old" : "");
	assert_string_equal(str_c(&s), expected);
	str_free(&s);
}

static void two_rates_cross_on_the_last_day_that_has_both(void **state)
{
	(void)state;
	add_rate("ecb", "EUR", "USD", "1.10", "2020-01-01");
	add_rate("ecb", "EUR", "PLN", "4.10", "2020-01-01");
	add_rate("ecb", "EUR", "USD", "1.20", "2020-01-02");
	add_rate("ecb", "EUR", "USD", "1.30", "2020-01-03");
	add_rate("ecb", "EUR", "PLN", "4.30", "2020-01-03");
	add_rate("nbp", "EUR", "PLN", "4.99", "2020-01-02");
	assert_way("PLN", "USD", "2020-01-02",
		   "4.1 PLN per EUR and 1.1 USD per EUR, 2020-01-01, ecb");
	assert_way("USD", "PLN", "2020-06-01",
		   "1.3 USD per EUR and 4.3 PLN per EUR, 2020-01-03, ecb");
	assert_way("USD", "PLN", "2021-01-03",
		   "1.3 USD per EUR and 4.3 PLN per EUR, 2020-01-03, ecb");
	assert_way("USD", "PLN", "2021-01-04",
		   "1.3 USD per EUR and 4.3 PLN per EUR, 2020-01-03, ecb old");
	assert_way("PLN", "USD", "2019-03-01",
		   "4.1 PLN per EUR and 1.1 USD per EUR, 2020-01-01, ecb after");
	assert_way("PLN", "USD", "2018-03-01", "");
	assert_way("PLN", "EUR", "2020-01-01", "4.1 PLN per EUR, 2020-01-01, ecb");
	assert_way("PLN", "KZT", "2020-01-01", "");
	add_rate("direct", "USD", "PLN", "3", "2020-05-01");
	assert_way("PLN", "USD", "2020-01-02", "3 PLN per USD, 2020-05-01, direct after");
}

/* A rate of a year is as old as its last day. */
static void a_rate_more_than_a_year_older_than_the_deal_is_old(void **state)
{
	(void)state;
	add_rate("fx", "EUR", "USD", "1.36", "2004-12-31");
	assert_way("USD", "EUR", "2005-12-31", "1.36 USD per EUR, 2004-12-31, fx");
	assert_way("USD", "EUR", "2006-01-01", "1.36 USD per EUR, 2004-12-31, fx old");
	assert_way("USD", "EUR", "2005", "1.36 USD per EUR, 2004-12-31, fx");
	assert_way("USD", "EUR", "2004-06", "1.36 USD per EUR, 2004-12-31, fx after");
	add_rate("mean", "EUR", "USD", "1.5", "2010");
	assert_way("USD", "EUR", "2011-12-31", "1.5 USD per EUR, 2010, mean");
	assert_way("USD", "EUR", "2012-01-01", "1.5 USD per EUR, 2010, mean old");
}

static void two_sources_join_over_what_they_have_in_common(void **state)
{
	(void)state;
	add_rate("kz", "USD", "KZT", "400", "2020-01-01");
	add_rate("ecb", "EUR", "USD", "1.25", "2020-02-01");
	assert_way("KZT", "EUR", "2020-03-01",
		   "400 KZT per USD, 2020-01-01, kz and 1.25 USD per EUR, 2020-02-01, ecb");
	assert_way("EUR", "KZT", "2020-03-01",
		   "1.25 USD per EUR, 2020-02-01, ecb and 400 KZT per USD, 2020-01-01, kz");
	assert_way("KZT", "EUR", "2020-01-15",
		   "400 KZT per USD, 2020-01-01, kz and 1.25 USD per EUR, 2020-02-01, ecb after");
	assert_way("KZT", "EUR", "2021-01-15",
		   "400 KZT per USD, 2020-01-01, kz and 1.25 USD per EUR, 2020-02-01, ecb old");
	add_rate("cn", "CNY", "KZT", "60", "2020-02-20"); /* fresher, over the yuan */
	add_rate("cn", "EUR", "CNY", "8", "2020-02-21");
	assert_way("KZT", "EUR", "2020-03-01",
		   "60 KZT per CNY, 2020-02-20, cn and 8 CNY per EUR, 2020-02-21, cn");
	add_rate("nb", "USD", "KZT", "410", "2019-01-01"); /* of one source and day: before them */
	add_rate("nb", "USD", "EUR", "0.9", "2019-01-01");
	assert_way("KZT", "EUR", "2019-12-31",
		   "410 KZT per USD and 0.9 EUR per USD, 2019-01-01, nb");
	assert_way("KZT", "EUR", "2020-03-01",
		   "410 KZT per USD and 0.9 EUR per USD, 2019-01-01, nb old");
	add_rate("direct", "EUR", "KZT", "500", "2018-01-01");
	assert_way("KZT", "EUR", "2020-03-01", "500 KZT per EUR, 2018-01-01, direct old");
}

static void two_rates_convert_in_any_direction(void **state)
{
	static const struct {
		const char *amount, *first, *second, *currency, *expected;
		bool first_inverse, second_inverse;
	} rows[] = {
	    {"KZT 50000", "400", "1.25", "EUR", "EUR 100", true, true},
	    {"EUR 100", "1.25", "400", "KZT", "KZT 50000", false, false},
	    {"EUR 100", "1.25", "0.0025", "KZT", "KZT 50000", false, true},
	    {"EUR 1", "1000000000000000000", "1000000000000000000", "KZT", "KZT 1", true, false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct rate_step first = {value(rows[i].first), rows[i].first_inverse},
				 second = {value(rows[i].second), rows[i].second_inverse};
		struct money m;
		assert_int_equal(money_cross(&m, amount(rows[i].amount), first, second,
					     currency_find(rows[i].currency), NULL),
				 0);
		assert_amount(m, rows[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(amounts_follow_the_means_of_both_years),
	    cmocka_unit_test(prices_of_the_own_year_are_the_amount_itself),
	    cmocka_unit_test(large_factors_divide_as_small_ones_do),
	    cmocka_unit_test(two_rates_with_one_base_convert_in_one_step),
	    cmocka_unit_test(means_are_shown_to_three_decimals),
	    cmocka_unit_test(values_too_long_to_add_up_are_refused),
	    cmocka_unit_test_setup_teardown(months_are_averaged_and_a_year_stands_as_it_is, begin,
					    end),
	    cmocka_unit_test_setup_teardown(quarters_and_twelve_months_make_a_whole_year, begin,
					    end),
	    cmocka_unit_test_setup_teardown(bases_are_never_mixed, begin, end),
	    cmocka_unit_test_setup_teardown(what_nobody_dated_is_counted_under_known_on, begin,
					    end),
	    cmocka_unit_test_setup_teardown(two_rates_cross_on_the_last_day_that_has_both, begin,
					    end),
	    cmocka_unit_test_setup_teardown(a_rate_more_than_a_year_older_than_the_deal_is_old,
					    begin, end),
	    cmocka_unit_test_setup_teardown(two_sources_join_over_what_they_have_in_common, begin,
					    end),
	    cmocka_unit_test(two_rates_convert_in_any_direction),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
