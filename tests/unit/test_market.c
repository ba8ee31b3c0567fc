/* Rates and indexes told by their headers and figures, and what none of them is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/catalogue.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#include "import/delimiter.h"
#include "import/dialect.h"
#include "import/mapping.h"
#include "import/market.h"
#include "import/survey.h"

static struct catalogue *names;

/* "rate: date / plain, rate / value; USD base; lacks quote", "none". */
static void describe(struct str *out, const struct market *m, const struct header *h)
{
	str_addf(out, "%s:", record_name(m->record));
	for (size_t i = 0; i < h->n; i++) {
		const struct preset_column *c = &m->columns[i];

		if (c->kind != COLUMN_PASSED)
			str_addf(out, " %s=%s%s", c->header, field_get(c->field)->name,
				 c->kind == COLUMN_SPREAD          ? "*"
				 : c->kind == COLUMN_STATE         ? " of its state"
				 : c->kind == COLUMN_FIRST_DAY     ? " month"
				 : c->kind == COLUMN_FIRST_OF_YEAR ? " year"
								   : "");
	}
	for (size_t i = 0; i < m->constant_count; i++)
		str_addf(out, " =%s:%s", m->constants[i].text,
			 field_get(m->constants[i].field)->name);
	if (m->implied)
		str_addf(out, " *%s", field_get(m->implied)->name);
	if (m->lacking)
		str_addf(out, " lacks %s", field_get(m->lacking)->name);
	if (m->ways)
		str_addf(out, " or the other way round: %s", m->ways);
}

static const struct profile **profiles_of(const struct survey *s, struct arena *a)
{
	const struct profile **all = arena_alloc(a, (s->columns + 1) * sizeof(void *));
	const struct cell **cells = arena_alloc(a, (s->rows.n + 1) * sizeof(void *));

	for (size_t i = 0; i < s->columns; i++) {
		struct profile *p = arena_alloc(a, sizeof *p);

		for (size_t row = 0; row < s->rows.n; row++)
			cells[row] = survey_cell(s, row, i);
		profile_make(p, cells, s->rows.n, names);
		all[i] = p;
	}
	return all;
}

static void assert_market(const char *text, const char *map, const char *expected)
{
	const char *maps[] = {map, NULL};
	struct dialect d = {.data = text, .size = strlen(text), .line = 1};
	struct str said = {0};
	struct mapping m = {0};
	struct arena a = {0};
	struct header h = {0};
	struct survey s;
	struct market x;

	assert_int_equal(mapping_parse(&m, map ? maps : NULL, &a, NULL), 0);
	d.map = &m;
	delimiter_find(&d.consistent, d.data, d.size, 0, '\0', &a);
	dialect_detect(&h, &d, &a);
	survey_make(&s, &h, text, strlen(text), &a);
	if (market_find(&x, &h, profiles_of(&s, &a), &m, &a))
		describe(&said, &x, &h);
	else
		str_add(&said, "none");
	assert_string_equal(str_c(&said), expected);
	survey_free(&s);
	mapping_free(&m);
	str_free(&said);
	arena_free(&a);
}

static void a_pair_in_the_header_says_both_moneys(void **state)
{
	static const char *const pairs[] = {"USD/KZT", "USDKZT", "USD-KZT", "KZT per USD"};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct str text = {0}, expected = {0};

		str_addf(&text, "Date,%s\n2024-01-01,454.56\n2024-01-02,455.06\n", pairs[i]);
		str_addf(&expected, "rate: Date=date %s=rate =USD:base =KZT:quote", pairs[i]);
		assert_market(str_c(&text), NULL, str_c(&expected));
		str_free(&text);
		str_free(&expected);
	}
	assert_market("Date,USD/XXY\n2024-01-01,454.56\n", NULL, "none");
}

static void columns_of_moneys_are_rates_of_a_money_that_is_asked_for(void **state)
{
	static const char text[] = "Date,EUR,JPY\n2024-01-01,0.9,140.5\n2024-01-02,0.91,141\n";

	(void)state;
	assert_market(text, NULL, "rate: Date=date EUR=rate* JPY=rate* *quote lacks base");
	assert_market(text, "=USD:base", "rate: Date=date EUR=rate* JPY=rate* *quote");
	assert_market(text, "=KZT:quote", "rate: Date=date EUR=rate* JPY=rate* *base");
	assert_market("Date,EUR\n2024-01-01,0.9\n", NULL, "none");
}

static void a_column_of_moneys_may_be_either(void **state)
{
	static const char text[] = "Date,Money,Exchange rate\n2024-01-01,EUR,0.9\n"
				   "2024-01-01,JPY,140.5\n";

	(void)state;
	assert_market(text, NULL,
		      "rate: Date=date Money=quote Exchange rate=rate lacks base or the other way "
		      "round: Money");
	assert_market(text, "=USD:base",
		      "rate: Date=date Money=quote Exchange rate=rate or the "
		      "other way round: Money");
}

static void an_index_has_the_money_of_its_state(void **state)
{
	(void)state;
	assert_market("Country Code,Year,CPI\nPOL,2020,103.4\nPOL,2021,108.7\n", NULL,
		      "index: Country Code=currency of its state Year=date CPI=value");
	assert_market("Currency code,Year,CPI\nPLN,2020,103.4\nEUR,2021,108.7\n", NULL,
		      "index: Currency code=currency Year=date CPI=value");
	assert_market("Year,CPI\n2020,103.4\n2021,108.7\n", NULL, "index: Year=date CPI=value");
}

static void first_days_stand_for_what_they_begin(void **state)
{
	(void)state;
	assert_market("Date,CPI\n2020-01-01,103.4\n2020-02-01,104\n2020-03-01,104.1\n", NULL,
		      "index: Date=date month CPI=value");
	assert_market("Date,CPI\n2020-01-01,103.4\n2021-01-01,108\n2022-01-01,121\n", NULL,
		      "index: Date=date year CPI=value");
	assert_market("Date,CPI\n2020-01-15,103.4\n2020-02-01,104\n", NULL,
		      "index: Date=date CPI=value");
}

static void tables_of_aircraft_and_tables_without_days_are_none(void **state)
{
	(void)state;
	assert_market(
	    "Date,Type,Serviceability rate\n2024-01-01,MiG-29,0.8\n2024-01-02,Su-27,0.7\n", NULL,
	    "none");
	assert_market("Country,CPI\nPoland,103.4\nFrance,104\n", NULL, "none");
	assert_market("Date,Visitors\n2024-01-01,12\n2024-01-02,14\n", NULL, "none");
}

static int begin(void **state)
{
	(void)state;
	names = catalogue_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	catalogue_free(&names);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_pair_in_the_header_says_both_moneys),
	    cmocka_unit_test(columns_of_moneys_are_rates_of_a_money_that_is_asked_for),
	    cmocka_unit_test(a_column_of_moneys_may_be_either),
	    cmocka_unit_test(an_index_has_the_money_of_its_state),
	    cmocka_unit_test(first_days_stand_for_what_they_begin),
	    cmocka_unit_test(tables_of_aircraft_and_tables_without_days_are_none),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
