/* Wide tables told from their headers and figures: which columns are values, what they say, which
 * are sums, and which figures are running totals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/catalogue.h"
#include "hangar/mem.h"
#include "hangar/str.h"

#include "import/delimiter.h"
#include "import/dialect.h"
#include "import/heading.h"
#include "import/mapping.h"
#include "import/running.h"
#include "import/survey.h"

static struct catalogue *names;

struct found {
	struct arena a;
	struct header header;
	struct survey survey;
	struct headings headings;
	struct str columns; /* "-" of none; "YEAR 2019"; "TOTAL" */
};

static const char *const kinds[] = {"",      "YEAR", "DAY",  "TYPE",  "CLASS",  "OTHER",
				    "PARTY", "HELD", "LOST", "MOVED", "STATUS", "ORDERED"};

static void describe(struct found *f, size_t i)
{
	const struct headings *h = &f->headings;
	size_t k = 0;

	if (i)
		str_add(&f->columns, " | ");
	for (; h->columns && k < HEADINGS_OF_COLUMN && h->columns[i][k].kind; k++)
		str_addf(&f->columns, "%s%s%s%s", k ? " " : "", kinds[h->columns[i][k].kind],
			 *h->columns[i][k].text ? " " : "", h->columns[i][k].text);
	if (k && *h->said[i])
		str_addf(&f->columns, " (%s)", h->said[i]);
	if (!k)
		str_add(&f->columns, h->total && h->total[i] ? "TOTAL" : "-");
}

static void find(struct found *f, const char *text)
{
	static const struct mapping none;
	struct dialect d = {.data = text, .size = strlen(text), .line = 1, .map = &none};

	memset(f, 0, sizeof *f);
	delimiter_find(&d.consistent, d.data, d.size, 0, '\0', &f->a);
	dialect_detect(&f->header, &d, &f->a);
	survey_make(&f->survey, &f->header, text, strlen(text), &f->a);
	headings_find(&f->headings, &f->survey, names, &f->a);
	for (size_t i = 0; i < f->header.n; i++)
		describe(f, i);
}

static void found_free(struct found *f)
{
	survey_free(&f->survey);
	str_free(&f->columns);
	arena_free(&f->a);
}

static void assert_found(const char *text, const char *columns)
{
	struct found f;

	find(&f, text);
	assert_string_equal(str_c(&f.columns), columns);
	found_free(&f);
}

static void assert_not_wide(const char *text)
{
	struct found f;

	find(&f, text);
	if (f.headings.values)
		fail_msg("taken for wide: %s", f.headings.why);
	assert_null(f.headings.columns);
	assert_null(f.headings.why);
	found_free(&f);
}

static void assert_why(const char *text, const char *why)
{
	struct found f;

	find(&f, text);
	assert_string_equal(f.headings.why, why);
	found_free(&f);
}

static void years_are_values_however_they_are_written(void **state)
{
	(void)state;
	assert_found("operator,type,2018,2019\nPoland,Su-22,18,18\nPoland,MiG-29,30,28\n",
		     "- | - | YEAR 2018 | YEAR 2019");
	assert_found("operator,type,FY2018,FY2019\nPoland,Su-22,18,18\n",
		     "- | - | YEAR 2018 (FY) | YEAR 2019 (FY)");
	assert_found("operator,type,X2018,X2019\nPoland,Su-22,18,18\n",
		     "- | - | YEAR 2018 (X) | YEAR 2019 (X)");
	assert_found("operator,type,2018/19,2019/20\nPoland,Su-22,18,18\n",
		     "- | - | YEAR 2018/2019 | YEAR 2019/2020");
	assert_found("operator,type,2010-11,2011-12\nPoland,Su-22,18,18\n",
		     "- | - | YEAR 2010/2011 | YEAR 2011/2012");
	assert_found("operator;type;Stan 2018;Stan 2019\nPoland;Su-22;18;18\n",
		     "- | - | YEAR 2018 (Stan) | YEAR 2019 (Stan)");
}

static void days_months_and_quarters_are_values(void **state)
{
	(void)state;
	assert_found("type,31.12.2018,31.12.2019\nSu-22,18,18\n",
		     "- | DAY 2018-12-31 | DAY 2019-12-31");
	assert_found("type,1/2/22,1/22/22\nSu-22,18,18\n", "- | DAY 2022-01-02 | DAY 2022-01-22");
	assert_found("type,Jan-20,Feb-20\nSu-22,18,18\n", "- | DAY 2020-01 | DAY 2020-02");
	assert_found("type,2010-11,2010-12,2011-01\nSu-22,18,18,2\n",
		     "- | DAY 2010-11 | DAY 2010-12 | DAY 2011-01");
	assert_found("type,Q1 2020,2020Q2\nSu-22,18,18\n",
		     "- | DAY 2020-01/2020-03 | DAY 2020-04/2020-06");
	assert_not_wide("type,1/2/22,3/4/22\nSu-22,18,18\n"); /* nothing proves the order */
}

static void types_and_parties_are_values(void **state)
{
	(void)state;
	assert_found("Country,MiG-29,F-16C,JX-99\nPoland,28,48,1\nIndia,60,,\n",
		     "- | TYPE MiG-29 | TYPE F-16C | TYPE JX-99");
	assert_found("Type,Poland,United States,Total\nMiG-29,28,1,29\nF-16,48,900,948\n",
		     "- | PARTY Poland | PARTY United States | TOTAL");
	assert_found("ID,Type,Poland,India\n1,MiG-29,28,60\n2,F-16,48,0\n",
		     "- | - | PARTY Poland | PARTY India");
	assert_found("Type,DE,PL,IN\nMiG-29,28,60,1\n", "- | PARTY DE | PARTY PL | PARTY IN");
}

static void conditions_and_statuses_are_values(void **state)
{
	(void)state;
	assert_found("operator,type,Active,In store,On order\nPoland,Su-22,18,-,3\n",
		     "- | - | HELD active | HELD stored | HELD ordered");
	assert_found("type,destroyed,captured and destroyed,damaged beyond economical repair,"
		     "sunk but raised by Russia,defected and captured,damaged and abandoned\n"
		     "MiG-29,1.0,,,2.0,,1\n",
		     "- | LOST destroyed | LOST destroyed | LOST destroyed | LOST destroyed | LOST "
		     "captured | LOST abandoned");
	assert_found("buyer,type,Pledged,Ordered,Delivered\nPoland,F-16,18,3,1\n",
		     "- | - | STATUS pledged | STATUS ordered | STATUS delivered");
	assert_found("buyer,type,New,Second hand\nPoland,F-16,18,3\n",
		     "- | - | MOVED new | MOVED second hand");
}

static void a_header_may_hold_several_values(void **state)
{
	(void)state;
	assert_found("to,type,2019 ordered,2019 delivered,2020 ordered,2020 delivered\n"
		     "Poland,F-16,18,3,1,2\n",
		     "- | - | YEAR 2019 ORDERED | YEAR 2019 | YEAR 2020 ORDERED | YEAR 2020");
	assert_found(
	    "condition,Poland MiG-29,Poland F-16,India MiG-29\nactive,28,48,60\n",
	    "- | PARTY Poland TYPE MiG-29 | PARTY Poland TYPE F-16 | PARTY India TYPE MiG-29");
	assert_found("type,2020 destroyed,2020 captured,2021 destroyed,2020 total\n"
		     "Su-25,2,3,1,5\nSu-27,2,0,1,2\n",
		     "- | YEAR 2020 LOST destroyed | YEAR 2020 LOST captured | "
		     "YEAR 2021 LOST destroyed | TOTAL");
	assert_found(
	    "to,type,2019 count,2019 price,2020 count,2020 price\n"
	    "Poland,F-16,18,3,1,2\n",
	    "- | - | YEAR 2019 (count) | YEAR 2019 (price) | YEAR 2020 (count) | YEAR 2020 "
	    "(price)");
}

static void long_tables_are_not_wide(void **state)
{
	(void)state;
	assert_not_wide("Country,Type,Year,Count\nPoland,MiG-29,2019,28\nIndia,MiG-29,2020,60\n");
	assert_not_wide("Country,Type,2019\nPoland,MiG-29,28\n"); /* one year is none of several */
	assert_not_wide("Country,MiG-29,Note\nPoland,28,old\n");
	assert_not_wide("Serial,Type,Active,Stored\n101,MiG-29,Yes,No\n102,MiG-29,No,Yes\n");
	assert_not_wide("from,to,type,ordered,delivered\nRussia,India,MiG-29,12,3\n");
	assert_not_wide("id,to,in,no\n1,2,3,4\n");
	assert_not_wide("destroyed,date\n");
}

static void figures_beside_the_values_are_left_alone(void **state)
{
	(void)state;
	assert_found("type,destroyed,captured,destroyed_diff,captured_diff\nSu-25,5,1,1,0\n"
		     "Su-27,9,1,4,0\n",
		     "- | LOST destroyed | LOST captured | - | -");
	assert_found("type,2019,2020,,\nSu-25,5,1,,\n", "- | YEAR 2019 | YEAR 2020 | - | -");
}

static const char sums[] = "type,all,,2019,2020,2021\n"
			   "Su-25,6,,1,2,3\n"
			   "Su-27,9,,4,5,\n"
			   "Su-24,7,,,,7\n"
			   "MiG-29,11,,5,5,1\n"
			   "MiG-31,,,,,\n";

static void a_sum_needs_no_word(void **state)
{
	(void)state;
	assert_found(sums, "- | TOTAL | - | YEAR 2019 | YEAR 2020 | YEAR 2021");
	assert_why(sums, "columns 4 to 6 are years; column 2 (all) is their sum in 4 of 4 rows; of "
			 "15 cells 6 are blank and 0 are 0");
}

static void a_sum_that_does_not_hold_is_said(void **state)
{
	struct found f;

	(void)state;
	find(&f, "type,2019,2020,Total\nSu-25,1,2,3\nSu-27,4,5,10\nSu-24,0,2,2\n");
	assert_string_equal(f.headings.why,
			    "columns 2, 3 are years; column 4 (Total) is their sum in 2 of 3 "
			    "rows; not in line 3: 10, its values make 9; of 6 cells 0 are blank "
			    "and 1 are 0");
	assert_int_equal(f.headings.fault_count, 1);
	assert_int_equal(f.headings.faults[0].line, 3);
	assert_int_equal(f.headings.faults[0].column, 4);
	found_free(&f);
}

static void a_value_that_is_the_sum_of_the_others_is_none(void **state)
{
	(void)state;
	assert_found("Type,NATO,Poland,Germany,Italy\nA,6,1,2,3\nB,9,4,5,0\nC,12,2,4,6\n",
		     "- | TOTAL | PARTY Poland | PARTY Germany | PARTY Italy");
}

static void add_days(struct str *text, int days, int fall)
{
	str_add(text, "date,Su-25,Su-27,helicopters\n");
	for (int i = 0; i < days; i++)
		str_addf(text, "2022-03-%02d,%d,%d,%d\n", i + 1, 10 + i, 2 * i,
			 fall ? 40 - i : 7 + i);
}

static void totals_that_only_grow_are_running(void **state)
{
	struct str text = {0};
	struct found f;

	(void)state;
	add_days(&text, 12, 0);
	find(&f, str_c(&text));
	assert_string_equal(str_c(&f.columns), "- | TYPE Su-25 | TYPE Su-27 | CLASS helicopters");
	assert_true(f.headings.running);
	assert_string_equal(f.headings.running_why,
			    "3 of 3 series of figures that change never fall (33 rises, 0 falls "
			    "from day to day)");
	found_free(&f);
	str_clear(&text);
	add_days(&text, 12, 1);
	find(&f, str_c(&text));
	assert_false(f.headings.running);
	found_free(&f);
	str_free(&text);
}

static void columns_of_days_that_only_grow_are_running(void **state)
{
	struct found f;

	(void)state;
	find(&f, "type,2022-03-08,2022-03-02,2022-03-03,2022-03-04,2022-03-05,2022-03-06,"
		 "2022-03-07,2022-03-01\n"
		 "Su-25,18,12,13,14,15,16,17,10\nSu-27,9,0,1,2,3,4,5,0\nSu-24,1,1,1,1,1,1,1,1\n");
	assert_true(f.headings.running);
	found_free(&f);
	find(&f, "type,2015,2016,2017,2018,2019,2020,2021,2022\n"
		 "Su-25,18,12,13,14,15,16,17,10\nSu-27,9,0,1,2,3,4,5,0\n");
	assert_false(f.headings.running);
	found_free(&f);
}

static void a_long_table_runs_where_its_keys_do(void **state)
{
	static const size_t figures[] = {3}, keys[] = {1, 2};
	struct running_columns c = {
	    .date = 0, .figures = figures, .figure_count = 1, .keys = keys, .key_count = 2};
	struct str text = {0};
	const char *why;
	struct found f;

	(void)state;
	str_add(&text, "date,country,type,count\n");
	for (int i = 0; i < 60; i++) /* newest first, one correction */
		str_addf(&text, "2022-%02d-%02d,Russia,Su-25,%d\n2022-%02d-%02d,Russia,Mi-8,%d\n",
			 3 - i / 28, 28 - i % 28, 100 - i, 3 - i / 28, 28 - i % 28,
			 i == 30 ? 90 : 200 - 2 * i);
	find(&f, str_c(&text));
	assert_true(running_date(&c.order, &f.survey, 0));
	assert_false(running_date(&c.order, &f.survey, 1));
	assert_true(running_down(&why, &f.survey, &c, &f.a));
	found_free(&f);
	find(&f,
	     "date,country,type,count\n2022-03-01,Russia,Su-25,1\n2022-03-02,Russia,Su-25,1\n"
	     "2022-03-03,Russia,Su-25,2\n2022-03-04,Russia,Su-25,1\n2022-03-05,Russia,Su-25,3\n"
	     "2022-03-06,Russia,Su-25,1\n2022-03-07,Russia,Su-25,1\n2022-03-08,Russia,Su-25,4\n");
	assert_false(running_down(&why, &f.survey, &c, &f.a));
	assert_null(why);
	found_free(&f);
	str_free(&text);
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
	    cmocka_unit_test(years_are_values_however_they_are_written),
	    cmocka_unit_test(days_months_and_quarters_are_values),
	    cmocka_unit_test(types_and_parties_are_values),
	    cmocka_unit_test(conditions_and_statuses_are_values),
	    cmocka_unit_test(a_header_may_hold_several_values),
	    cmocka_unit_test(long_tables_are_not_wide),
	    cmocka_unit_test(figures_beside_the_values_are_left_alone),
	    cmocka_unit_test(a_sum_needs_no_word),
	    cmocka_unit_test(a_sum_that_does_not_hold_is_said),
	    cmocka_unit_test(a_value_that_is_the_sum_of_the_others_is_none),
	    cmocka_unit_test(totals_that_only_grow_are_running),
	    cmocka_unit_test(columns_of_days_that_only_grow_are_running),
	    cmocka_unit_test(a_long_table_runs_where_its_keys_do),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
