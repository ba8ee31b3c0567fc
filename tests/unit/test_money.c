/* Amounts of money and rates: every notation of the design, near misses, arithmetic, conversion. */
#include "hangar/money.h"

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
#include "values.h"

static const struct {
	const char *text, *currency, *minor, *canonical;
} readings[] = {
    /* of the design and the fixtures */
    {"USD 2.26m", "USD", "226000000 226000000 226000000 ", "USD 2260000"},
    {"$2.26 million", "USD", "226000000 226000000 226000000 ", "USD 2260000"},
    {"<USD 20000", "USD", ". . 2000000 ", "<=USD 20000"},
    {"<USD 19000", "USD", ". . 1900000 ", "<=USD 19000"},
    {"KZT 1 019 782 199", "KZT", "101978219900 101978219900 101978219900 ", "KZT 1019782199"},
    {"KZT 1019782199", "KZT", "101978219900 101978219900 101978219900 ", "KZT 1019782199"},
    {"1,5 млн долл.", "USD", "150000000 150000000 150000000 ", "USD 1500000"},
    {"€1.234,56", "EUR", "123456 123456 123456 ", "EUR 1234.56"},
    {"~KZT 1.8bn", "KZT", "175000000000 180000000000 185000000000 ~", "~KZT 1800000000"},
    {"~KZT 1.9 trillion", "KZT", "185000000000000 190000000000000 195000000000000 ~",
     "~KZT 1900000000000"},
    {"KZT 1bn", "KZT", "100000000000 100000000000 100000000000 ", "KZT 1000000000"},
    {">KZT 1bn", "KZT", "100000000000 . . ", "KZT 1000000000+"},
    {">USD 1.5m", "USD", "150000000 . . ", "USD 1500000+"},
    {"KZT 230.5m", "KZT", "23050000000 23050000000 23050000000 ", "KZT 230500000"},
    {"~USD 3.85m", "USD", "384500000 385000000 385500000 ~", "~USD 3850000"},
    {"~USD 19300", "USD", "1925000 1930000 1935000 ~", "~USD 19300"},
    {"~USD 20000", "USD", "1500000 2000000 2500000 ~", "~USD 20000"},
    {"~USD 2.26m", "USD", "225500000 226000000 226500000 ~", "~USD 2260000"},
    {"USD 35.000.000", "USD", "3500000000 3500000000 3500000000 ", "USD 35000000"},
    {"2.26m USD", "USD", "226000000 226000000 226000000 ", "USD 2260000"},
    {"USD 80-90m", "USD", "8000000000 8500000000 9000000000 ", "USD 80000000-90000000"},
    /* currencies: codes, symbols, words, before and after */
    {"usd 5", "USD", "500 500 500 ", "USD 5"},
    {"USD5", "USD", "500 500 500 ", "USD 5"},
    {"5USD", "USD", "500 500 500 ", "USD 5"},
    {"$5", "USD", "500 500 500 ", "USD 5"},
    {"5$", "USD", "500 500 500 ", "USD 5"},
    {"US$5", "USD", "500 500 500 ", "USD 5"},
    {"US$ 5", "USD", "500 500 500 ", "USD 5"},
    {"5 dollars", "USD", "500 500 500 ", "USD 5"},
    {"5 US dollars", "USD", "500 500 500 ", "USD 5"},
    {"5 Dollars", "USD", "500 500 500 ", "USD 5"},
    {"5 долларов", "USD", "500 500 500 ", "USD 5"},
    {"5 долларов США", "USD", "500 500 500 ", "USD 5"},
    {"€5", "EUR", "500 500 500 ", "EUR 5"},
    {"5 euro", "EUR", "500 500 500 ", "EUR 5"},
    {"5 евро", "EUR", "500 500 500 ", "EUR 5"},
    {"£5", "GBP", "500 500 500 ", "GBP 5"},
    {"5 тенге", "KZT", "500 500 500 ", "KZT 5"},
    {"₸5", "KZT", "500 500 500 ", "KZT 5"},
    {"5 ₸", "KZT", "500 500 500 ", "KZT 5"},
    {"352 млн руб.", "RUB", "35200000000 35200000000 35200000000 ", "RUB 352000000"},
    {"₽5", "RUB", "500 500 500 ", "RUB 5"},
    {"5 zł", "PLN", "500 500 500 ", "PLN 5"},
    {"₴5", "UAH", "500 500 500 ", "UAH 5"},
    {"5 грн", "UAH", "500 500 500 ", "UAH 5"},
    {"₹1,00,000", "INR", "10000000 10000000 10000000 ", "INR 100000"},
    {"₹ 5 crore", "INR", "5000000000 5000000000 5000000000 ", "INR 50000000"},
    {"CAD $5", "CAD", "500 500 500 ", "CAD 5"},
    {"$5 CAD", "CAD", "500 500 500 ", "CAD 5"},
    {"USD 5 USD", "USD", "500 500 500 ", "USD 5"},
    {"ALL 5", "ALL", "500 500 500 ", "ALL 5"},
    {"TRY 5", "TRY", "500 500 500 ", "TRY 5"},
    /* multipliers */
    {"USD 5k", "USD", "500000 500000 500000 ", "USD 5000"},
    {"USD 5K", "USD", "500000 500000 500000 ", "USD 5000"},
    {"USD 5 thousand", "USD", "500000 500000 500000 ", "USD 5000"},
    {"1,5 тыс. руб.", "RUB", "150000 150000 150000 ", "RUB 1500"},
    {"USD 5M", "USD", "500000000 500000000 500000000 ", "USD 5000000"},
    {"USD 5 mn", "USD", "500000000 500000000 500000000 ", "USD 5000000"},
    {"USD 5 mln", "USD", "500000000 500000000 500000000 ", "USD 5000000"},
    {"5 млн. тенге", "KZT", "500000000 500000000 500000000 ", "KZT 5000000"},
    {"1,8 млрд тенге", "KZT", "180000000000 180000000000 180000000000 ", "KZT 1800000000"},
    {"1,9 трлн тенге", "KZT", "190000000000000 190000000000000 190000000000000 ",
     "KZT 1900000000000"},
    {"$1.5 billion", "USD", "150000000000 150000000000 150000000000 ", "USD 1500000000"},
    {"USD 2.260m", "USD", "226000000 226000000 226000000 ", "USD 2260000"},
    {"USD 1,234m", "USD", "123400000000 123400000000 123400000000 ", "USD 1234000000"},
    {"USD 0.000001m", "USD", "100 100 100 ", "USD 1"},
    {"USD 1.2345678m", "USD", "123456780 123456780 123456780 ", "USD 1234567.80"},
    /* decimals */
    {"USD 1.50", "USD", "150 150 150 ", "USD 1.50"},
    {"USD 1.5", "USD", "150 150 150 ", "USD 1.50"},
    {"USD 1.500000", "USD", "150 150 150 ", "USD 1.50"},
    {"USD 0.05", "USD", "5 5 5 ", "USD 0.05"},
    {"USD 1,234", "USD", "123400 123400 123400 ", "USD 1234"},
    {"USD 1,234.56", "USD", "123456 123456 123456 ", "USD 1234.56"},
    {"USD 1 234,56", "USD", "123456 123456 123456 ", "USD 1234.56"},
    {"USD 1'234.56", "USD", "123456 123456 123456 ", "USD 1234.56"},
    {"USD 0", "USD", "0 0 0 ", "USD 0"},
    {"JPY 5", "JPY", "5 5 5 ", "JPY 5"},
    {"JPY 1.5m", "JPY", "1500000 1500000 1500000 ", "JPY 1500000"},
    {"KWD 1.2340", "KWD", "1234 1234 1234 ", "KWD 1.2340"},
    {"KWD 1234.567", "KWD", "1234567 1234567 1234567 ", "KWD 1234.5670"},
    {"USD 92233720368547758.07", "USD",
     "9223372036854775807 9223372036854775807 9223372036854775807 ", "USD 92233720368547758.07"},
    /* bounds and doubts */
    {"USD <20000", "USD", ". . 2000000 ", "<=USD 20000"},
    {"up to $20,000", "USD", ". . 2000000 ", "<=USD 20000"},
    {"less than $20,000", "USD", ". . 2000000 ", "<=USD 20000"},
    {"более 1 млрд тенге", "KZT", "100000000000 . . ", "KZT 1000000000+"},
    {"more than USD 1.5m", "USD", "150000000 . . ", "USD 1500000+"},
    {"USD 1.5m+", "USD", "150000000 . . ", "USD 1500000+"},
    {"1.5m+ USD", "USD", "150000000 . . ", "USD 1500000+"},
    {"about $2m", "USD", "150000000 200000000 250000000 ~", "~USD 2000000"},
    {"some $2m", "USD", "150000000 200000000 250000000 ~", "~USD 2000000"},
    {"~USD 2.0m", "USD", "195000000 200000000 205000000 ~", "~USD 1950000-2050000"},
    {"~USD 20000.00", "USD", "1500000 2000000 2500000 ~", "~USD 20000"},
    {"~USD 81", "USD", "8050 8100 8150 ~", "~USD 81"},
    {"~USD 1.50", "USD", "150 150 150 ~", "~USD 1.50"},
    {"(USD 5m)", "USD", "500000000 500000000 500000000 e", "(USD 5000000)"},
    {"USD (5m)", "USD", "500000000 500000000 500000000 e", "(USD 5000000)"},
    {"USD 5m?", "USD", "500000000 500000000 500000000 e", "(USD 5000000)"},
    {"$80m-$90m", "USD", "8000000000 8500000000 9000000000 ", "USD 80000000-90000000"},
    {"USD 900k-1.1m", "USD", "90000000 100000000 110000000 ", "USD 900000-1100000"},
    {"$80 to 90 million", "USD", "8000000000 8500000000 9000000000 ", "USD 80000000-90000000"},
    {"от 80 до 90 млн долл.", "USD", "8000000000 8500000000 9000000000 ", "USD 80000000-90000000"},
    {"USD 0-1.56-2.27m", "USD", "0 156000000 227000000 ", "USD 0-1560000-2270000"},
    {"USD 0-?-2.27m", "USD", "0 . 227000000 ", "USD 0-?-2270000"},
    {"?", "", ". . . ?", "unknown"},
    {"unknown", "", ". . . ?", "unknown"},
    {"undisclosed", "", ". . . ?", "unknown"},
    {"USD unknown", "USD", ". . . ?", "USD unknown"},
    {"", "", ". . . ", ""},
    {"  ", "", ". . . ", ""},
};

static void every_notation_of_the_design_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct str minor = {0}, canonical = {0};
		struct err e = ERR_INIT;
		struct money m, again;
		const char *text = readings[i].text;

		if (money_parse(&m, text, &(struct money_context){0}, &e))
			fail_msg("%s", e.text);
		assert_text(text, currency_code(m.currency), readings[i].currency);
		dump_quantity(&minor, m.minor);
		assert_text(text, str_c(&minor), readings[i].minor);
		money_format(&canonical, m);
		assert_text(text, str_c(&canonical), readings[i].canonical);
		assert_int_equal(money_parse(&again, str_c(&canonical), NULL, NULL), 0);
		assert_true(quantity_equal(m.minor, again.minor) && m.currency == again.currency);
		str_free(&minor);
		str_free(&canonical);
	}
}

static const struct {
	const char *text, *fault;
} misses[] = {
    {"a lot", "is not an amount of money"},
    {"5", "names no currency"},
    {"2.26m", "names no currency"},
    {"~5 million", "names no currency"},
    {"USD -5", "negative"},
    {"-USD 5", "negative"},
    {"-5 USD", "negative"},
    {"-$5", "negative"},
    {"USD −5", "negative"},
    {"€1.234", "group or a decimal"},
    {"1.234 USD", "group or a decimal"},
    {"~USD 1.234", "group or a decimal"},
    {"KWD 1.234", "group or a decimal"},
    {"USD 1.001-1.002", "group or a decimal"},
    {"USD 0.005", "finer"},
    {"USD 0.001k-USD 0.0005", "finer"},
    {"USD 1.2345", "finer"},
    {"JPY 1.5", "finer"},
    {"USD 1.234567891m", "finer"},
    {"USD 5 KZT", "two currencies"},
    {"$5 EUR", "two currencies"},
    {"€5 $", "two currencies"},
    {"USD 5-6 EUR", "two currencies"},
    {"USD 92233720368547758.08", "too large"},
    {"USD 999999999999999999999", "too large"},
    {"KZT 99999999999999999 trillion", "too large"},
    {"~USD 90000000000000000", "too large"},
    {"USD 90-80m", "backwards"},
    {"USD 500000-1m", "backwards"},
    {"some", "is not"},
    {"USD some", "is not"},
    {"several million dollars", "is not"},
    {"million", "is not"},
    {"USD", "is not"},
    {"USD m", "is not"},
    {"USDm 5", "is not"},
    {"XYZ 5", "is not"},
    {"USDX 5", "is not"},
    {"XUSD 5", "is not"},
    {"USD 5 each", "is not"},
    {"USD 5 m m", "is not"},
    {"USD 5 kn", "is not"},
    {"USD 5 6", "is not"},
    {"USD 1,23,4", "is not"},
    {"USD 1.2.3", "is not"},
    {"USD 5m-", "is not"},
    {"USD >5-6", "is not"},
    {"USD (5", "is not"},
    {"USD 5)", "is not"},
    {"USD ?-?", "is not"},
    {"USD 5²", "is not"},
    {"USD 5\x01", "is not"},
    {"USD 5\xff", "is not"},
    {"5 %", "is not"},
    {"2023-10-26", "no currency"},
    {"26.10.2023", "is not"},
    {"10-11-2023", "is not"},
};

static void near_misses_are_errors_that_say_why(void **state)
{
	struct money m;

	(void)state;
	for (size_t i = 0; i < COUNT(misses); i++) {
		struct err e = ERR_INIT;
		if (money_parse(&m, misses[i].text, NULL, &e) != -1)
			fail_msg("\"%s\" was read", misses[i].text);
		if (!strstr(e.text, misses[i].fault) || strchr(e.text, '\n'))
			fail_msg("\"%s\": %s", misses[i].text, e.text);
		assert_false(money_stated(m));
		err_clear(&e);
	}
}

static void assert_reads(const char *text, struct money_context c, const char *canonical)
{
	struct str out = {0};
	struct money m;

	if (money_parse(&m, text, &c, NULL) != (canonical ? 0 : -1))
		fail_msg("\"%s\"", text);
	money_format(&out, m);
	if (canonical)
		assert_text(text, str_c(&out), canonical);
	str_free(&out);
}

static void the_column_may_give_currency_dollar_and_style(void **state)
{
	struct money_context tenge = {.implied = currency_find("KZT")};
	struct money_context australia = {.dollar = currency_find("AUD")};
	struct money_context comma = {.style = NUMERAL_DECIMAL_COMMA};
	struct money_context point = {.style = NUMERAL_DECIMAL_POINT};

	(void)state;
	assert_reads("5", tenge, "KZT 5");
	assert_reads("1 019 782 199", tenge, "KZT 1019782199");
	assert_reads("230.5m", tenge, "KZT 230500000");
	assert_reads("USD 5", tenge, "USD 5");
	assert_reads("$5", tenge, "USD 5");
	assert_reads("?", tenge, "unknown");
	assert_reads("", tenge, "");
	assert_reads("$5", australia, "AUD 5");
	assert_reads("US$5", australia, "USD 5");
	assert_reads("€1.234", comma, "EUR 1234");
	assert_reads("€1.234", point, NULL);
	assert_reads("USD 1.25", point, "USD 1.25");
	assert_reads("KWD 1.234", point, "KWD 1.2340");
	assert_reads("€1,234", comma, NULL);
	assert_reads("€1,25", comma, "EUR 1.25");
	assert_reads("€1,25", point, NULL);
	assert_reads("€1.25", comma, NULL);
	assert_reads("€2.260m", comma, "EUR 2260000000");
}

static void people_read_three_digits_and_a_unit(void **state)
{
	static const char *const rows[][2] = {
	    {"USD 2260000", "USD 2.26 m"},
	    {"USD 19300", "USD 19,300"},
	    {"KZT 1803382199", "KZT 1,803.4 m"},
	    {"KZT 93m", "KZT 93.0 m"},
	    {"KZT 1bn", "KZT 1 bn"},
	    {"~USD 1.5m", "~USD 1.5 m"},
	    {"USD 1563300", "USD 1.56 m"},
	    {"<USD 20000", "≤USD 20,000"},
	    {">KZT 1bn", "≥KZT 1 bn"},
	    {"~USD 19300", "~USD 19,300"},
	    {"USD 0-1563300-2266500", "USD 0–1.56–2.27 m"},
	    {"USD 80-90m", "USD 80.0–85.0–90.0 m"},
	    {"~KZT 1.9 trillion", "~KZT 1.9 tn"},
	    {"KZT 1 019 782 199", "KZT 1,019.8 m"},
	    {"KZT 358.3m", "KZT 358.3 m"},
	    {"USD 1.50", "USD 1.50"},
	    {"USD 1234.56", "USD 1,235"},
	    {"USD 999999.99", "USD 1,000,000"},
	    {"USD 9.996m", "USD 10.0 m"},
	    {"USD 12345678901", "USD 12.3 bn"},
	    {"(USD 5m)", "(USD 5.00 m)"},
	    {"JPY 1500000", "JPY 1.50 m"},
	    {"USD 0", "USD 0"},
	    {"USD unknown", "USD unknown"},
	    {"?", "unknown"},
	    {"", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str out = {0};
		struct money m;
		assert_int_equal(money_parse(&m, rows[i][0], NULL, NULL), 0);
		money_format_short(&out, m);
		assert_text(rows[i][0], str_c(&out), rows[i][1]);
		str_free(&out);
	}
}

static void major_units_are_decimal_strings(void **state)
{
	struct str out = {0};

	(void)state;
	money_major(&out, 156330000, currency_find("USD"));
	str_addc(&out, ' ');
	money_major(&out, 1563300, currency_find("JPY"));
	str_addc(&out, ' ');
	money_major(&out, -5, currency_find("USD"));
	str_addc(&out, ' ');
	money_major(&out, INT64_MIN, currency_find("KWD"));
	assert_string_equal(str_c(&out), "1563300.00 1563300 -0.05 -9223372036854775.808");
	str_free(&out);
}

static void every_currency_of_the_list_is_found_by_its_code(void **state)
{
	(void)state;
	assert_true(currency_count() > 100);
	for (size_t i = 1; i <= currency_count(); i++) {
		currency_id c = (currency_id)i;
		struct str text = {0};
		struct money m;
		str_addf(&text, "%s 5", currency_code(c));
		assert_int_equal(currency_find(currency_code(c)), c);
		assert_string_not_equal(currency_name(c), "");
		if (money_parse(&m, str_c(&text), NULL, NULL) || m.currency != c)
			fail_msg("%s", str_c(&text));
		str_free(&text);
	}
	assert_int_equal(currency_find("usd"), currency_find("USD"));
	assert_int_equal(currency_find("US"), 0);
	assert_int_equal(currency_find("USDX"), 0);
	assert_int_equal(currency_find(""), 0);
	assert_int_equal(currency_digits(currency_find("JPY")), 0);
	assert_int_equal(currency_digits(currency_find("KWD")), 3);
	assert_string_equal(currency_code(0), "");
}

static struct money parsed(const char *text)
{
	struct money m;

	if (money_parse(&m, text, NULL, NULL))
		fail_msg("%s", text);
	return m;
}

static void assert_money(struct money m, const char *expected)
{
	struct str out = {0};

	money_format(&out, m);
	assert_string_equal(str_c(&out), expected);
	str_free(&out);
}

static void only_one_currency_adds_up(void **state)
{
	struct money sum;
	struct err e = ERR_INIT;

	(void)state;
	assert_int_equal(money_add(&sum, parsed("USD 1.50"), parsed("USD 2.25"), &e), 0);
	assert_money(sum, "USD 3.75");
	assert_int_equal(money_add(&sum, parsed(""), parsed("USD 2.25"), &e), 0);
	assert_money(sum, "USD 2.25");
	assert_int_equal(money_add(&sum, parsed("USD 5"), parsed("?"), &e), 0);
	assert_money(sum, "USD unknown");
	assert_int_equal(money_add(&sum, parsed("USD 5"), parsed("KZT 5"), &e), -1);
	assert_string_equal(e.text, "USD and KZT can't be added");
	assert_int_equal(money_add(&sum, parsed("USD 92233720368547758"), parsed("USD 1"), &e), -1);
	err_clear(&e);
}

static void a_price_of_one_times_aircraft_is_a_cost(void **state)
{
	struct money cost;

	(void)state;
	assert_int_equal(money_times(&cost, parsed("~USD 19300"), quantity_exact(81), NULL), 0);
	assert_money(cost, "~USD 1559250-1567350");
	assert_int_equal(money_times(&cost, parsed("<USD 20000"), quantity_exact(81), NULL), 0);
	assert_money(cost, "<=USD 1620000");
	assert_int_equal(money_times(&cost, parsed(""), quantity_exact(81), NULL), 0);
	assert_false(money_stated(cost));
	assert_int_equal(money_times(&cost, parsed("USD 5"), (struct quantity){0}, NULL), 0);
	assert_false(money_stated(cost));
	assert_int_equal(money_times(&cost, parsed("USD 92233720368547758"), quantity_exact(2),
				     NULL),
			 -1);
}

static const struct {
	const char *text;
	enum numeral_style style;
	const char *rate; /* NULL: an error */
} rates[] = {
    {"442.05", NUMERAL_PLAIN, "442.05"},
    {"442,05", NUMERAL_PLAIN, "442.05"},
    {"442.050", NUMERAL_PLAIN, NULL},
    {"442.050", NUMERAL_DECIMAL_POINT, "442.05"},
    {"1.085", NUMERAL_DECIMAL_POINT, "1.0850"},
    {"1.0850", NUMERAL_PLAIN, "1.0850"},
    {"1,085", NUMERAL_DECIMAL_COMMA, "1.0850"},
    {"0.00226", NUMERAL_PLAIN, "0.00226"},
    {"1", NUMERAL_PLAIN, "1"},
    {"1 000", NUMERAL_PLAIN, "1000"},
    {"0", NUMERAL_PLAIN, NULL},
    {"0.00", NUMERAL_PLAIN, NULL},
    {"-1", NUMERAL_PLAIN, NULL},
    {"~442", NUMERAL_PLAIN, NULL},
    {"442+", NUMERAL_PLAIN, NULL},
    {"442-443", NUMERAL_PLAIN, NULL},
    {"?", NUMERAL_PLAIN, NULL},
    {"some", NUMERAL_PLAIN, NULL},
    {"", NUMERAL_PLAIN, NULL},
    {"USD 5", NUMERAL_PLAIN, NULL},
    {"0.0000000000000000001", NUMERAL_PLAIN, NULL},
    {"99999999999999999999", NUMERAL_PLAIN, NULL},
};

static void a_rate_is_a_plain_number_above_zero(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rates); i++) {
		struct rate_value r, again;
		struct str out = {0};
		struct err e = ERR_INIT;
		int result = rate_parse(&r, rates[i].text, rates[i].style, &e);
		if (result != (rates[i].rate ? 0 : -1))
			fail_msg("row %zu: %s", i, rates[i].text);
		if (!result) {
			rate_format(&out, r);
			assert_text(rates[i].text, str_c(&out), rates[i].rate);
			assert_int_equal(rate_parse(&again, str_c(&out), NUMERAL_PLAIN, NULL), 0);
			assert_true(again.mantissa == r.mantissa && again.scale == r.scale);
		}
		err_clear(&e);
		str_free(&out);
	}
}

static void conversion_multiplies_or_divides_and_rounds_half_to_even(void **state)
{
	static const struct {
		const char *amount, *rate;
		bool inverse;
		const char *to, *expected;
	} rows[] = {
	    {"USD 1", "442.05", false, "KZT", "KZT 442.05"},
	    {"KZT 442.05", "442.05", true, "USD", "USD 1"},
	    {"KZT 1019782199", "442.05", true, "USD", "USD 2306938.58"},
	    {"~USD 20000", "442.05", false, "KZT", "~KZT 6630750-11051250"},
	    {"<USD 20000", "442.05", false, "KZT", "<=KZT 8841000"},
	    {"USD 0.01", "0.5", false, "KZT", "KZT 0"},
	    {"USD 0.03", "0.5", false, "KZT", "KZT 0.02"},
	    {"USD 0.05", "0.5", false, "KZT", "KZT 0.02"},
	    {"USD 1", "150.25", false, "JPY", "JPY 150"},
	    {"JPY 150", "150", true, "USD", "USD 1"},
	    {"JPY 1", "0.0065", false, "USD", "USD 0.01"},
	    {"USD 1", "0.30765", false, "KWD", "KWD 0.3080"},
	    {"USD unknown", "442.05", false, "KZT", "KZT unknown"},
	    {"", "442.05", false, "KZT", ""},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct rate_value r;
		struct money out;
		assert_int_equal(rate_parse(&r, rows[i].rate, NUMERAL_PLAIN, NULL), 0);
		assert_int_equal(money_convert(&out, parsed(rows[i].amount), r, rows[i].inverse,
					       currency_find(rows[i].to), NULL),
				 0);
		assert_money(out, rows[i].expected);
	}
}

static void conversion_that_overflows_is_an_error(void **state)
{
	struct rate_value hundred = {.mantissa = 100}, tiny = {.mantissa = 1, .scale = 18};
	struct rate_value largest = {.mantissa = INT64_MAX, .scale = 18};
	struct money out,
	    most = {.minor = quantity_exact(INT64_MAX), .currency = currency_find("JPY")};
	struct err e = ERR_INIT;

	(void)state;
	assert_int_equal(money_convert(&out, most, hundred, false, currency_find("USD"), &e), -1);
	assert_string_equal(e.text, "the amount in USD does not fit 64 bits");
	assert_int_equal(money_convert(&out, most, tiny, true, currency_find("USD"), &e), -1);
	err_clear(&e);
	assert_int_equal(money_convert(&out, most, largest, true, currency_find("JPY"), NULL), 0);
	assert_int_equal(out.minor.best, 1000000000000000000);
}

static struct quantity random_range(int64_t max)
{
	int64_t a = random_figure(max), b = random_figure(max), c = random_figure(max);
	int64_t low = a < b ? a : b, high = a < b ? b : a;
	struct quantity q;

	c = c < low ? low : c > high ? high : c;
	switch (random_below(7)) {
	case 0:
		q = quantity_make(&low, NULL, NULL);
		break;
	case 1:
		q = quantity_make(NULL, NULL, &high);
		break;
	case 2:
		q = quantity_make(&low, NULL, &high);
		break;
	case 3:
		q = (struct quantity){.flags = Q_UNKNOWN};
		break;
	case 4:
		q = quantity_make(&low, &c, &high);
		break;
	default:
		q = quantity_exact(c);
	}
	if (!(q.flags & Q_UNKNOWN))
		q.flags |= (random_bits() & (Q_APPROXIMATE | Q_ESTIMATED));
	return q;
}

static struct money random_money(int64_t max)
{
	return (struct money){.minor = random_range(max),
			      .currency = (currency_id)(1 + random_below((int)currency_count()))};
}

static void what_is_written_reads_back_equal(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct money m = random_money(INT64_MAX), again;
		struct money_context c = {.style = random_below(2) ? NUMERAL_PLAIN
								   : NUMERAL_DECIMAL_POINT};
		struct str text = {0};
		struct err e = ERR_INIT;
		money_format(&text, m);
		if (money_parse(&again, str_c(&text), &c, &e))
			fail_msg("%s", e.text);
		if (!quantity_equal(m.minor, again.minor) || m.currency != again.currency)
			fail_msg("\"%s\" reads back as another value", str_c(&text));
		str_clear(&text);
		money_format_short(&text, m);
		assert_true(text.n > 0);
		str_free(&text);
	}
}

/* Half a unit of the target is lost on the way there, and half of the own on the way back. */
static double allowed(struct rate_value r, currency_id from, currency_id to)
{
	double per = (double)r.mantissa;

	for (int i = 0; i < r.scale + currency_digits(from); i++)
		per /= 10;
	for (int i = 0; i < currency_digits(to); i++)
		per *= 10;
	return 0.5 / per + 0.51;
}

static void conversion_there_and_back_is_within_rounding(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct money m = random_money(1000000000000), there, back;
		currency_id to = (currency_id)(1 + random_below((int)currency_count()));
		struct rate_value r = {.mantissa = 1 + random_figure(10000000),
				       .scale = random_below(6)};
		double gap;
		m.minor = quantity_exact(random_figure(1000000000000));
		if (money_convert(&there, m, r, false, to, NULL))
			continue;
		assert_true(quantity_valid(there.minor));
		assert_int_equal(money_convert(&back, there, r, true, m.currency, NULL), 0);
		gap = (double)(back.minor.best - m.minor.best);
		if (gap < 0)
			gap = -gap;
		assert_true(gap <= allowed(r, m.currency, to));
	}
}

static void conversion_keeps_the_order_of_the_ends(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct money m = random_money(INT64_MAX), out;
		struct rate_value r = {.mantissa = 1 + random_figure(INT64_MAX - 1),
				       .scale = random_below(19)};
		currency_id to = (currency_id)(1 + random_below((int)currency_count()));
		if (money_convert(&out, m, r, random_below(2), to, NULL) == 0)
			assert_true(quantity_valid(out.minor));
	}
}

static const char *const pieces[] = {"80",      "90",       "1",      "0",    "1,234", "1.234",
				     "2.26",    "5,5",      " ",      "~",    "-",     "–",
				     "+",       "?",        "(",      ")",    "<",     ">",
				     "USD",     "$",        "€",      "KZT ", "m",     "bn",
				     " млн ",   "trillion", "долл.",  "руб",  "k",     "at least ",
				     "up to ",  "some",     "about ", " to ", ".",     ",",
				     "unknown", "999",      "00",     "JPY"};

static void garbage_never_gives_a_broken_range(void **state)
{
	struct money_context c = {.implied = currency_find("EUR")};

	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS * 5; i++) {
		char text[400];
		struct money m, again;
		struct str out = {0};
		random_text(text, sizeof text, pieces, COUNT(pieces), 8);
		if (money_parse(&m, text, &c, NULL)) {
			assert_false(money_stated(m));
			continue;
		}
		money_format(&out, m);
		if (!quantity_valid(m.minor) || money_parse(&again, str_c(&out), &c, NULL) ||
		    !quantity_equal(m.minor, again.minor) || m.currency != again.currency)
			fail_msg("\"%s\" became \"%s\"", text, str_c(&out));
		str_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_notation_of_the_design_is_read),
	    cmocka_unit_test(near_misses_are_errors_that_say_why),
	    cmocka_unit_test(the_column_may_give_currency_dollar_and_style),
	    cmocka_unit_test(people_read_three_digits_and_a_unit),
	    cmocka_unit_test(major_units_are_decimal_strings),
	    cmocka_unit_test(every_currency_of_the_list_is_found_by_its_code),
	    cmocka_unit_test(only_one_currency_adds_up),
	    cmocka_unit_test(a_price_of_one_times_aircraft_is_a_cost),
	    cmocka_unit_test(a_rate_is_a_plain_number_above_zero),
	    cmocka_unit_test(conversion_multiplies_or_divides_and_rounds_half_to_even),
	    cmocka_unit_test(conversion_that_overflows_is_an_error),
	    cmocka_unit_test(what_is_written_reads_back_equal),
	    cmocka_unit_test(conversion_there_and_back_is_within_rounding),
	    cmocka_unit_test(conversion_keeps_the_order_of_the_ends),
	    cmocka_unit_test(garbage_never_gives_a_broken_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
