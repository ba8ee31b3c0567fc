/* Dates: EDTF and what files really hold, near misses, and the calendar underneath. */
#include "hangar/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "property.h"
#include "values.h"

static const struct {
	const char *text, *canonical, *days; /* earliest and latest; NULL: one and as canonical */
} readings[] = {
    /* EDTF */
    {"2024", "2024", "2024-01-01 2024-12-31"},
    {"2024-04", "2024-04", "2024-04-01 2024-04-30"},
    {"2024-02", "2024-02", "2024-02-01 2024-02-29"},
    {"2024-04-30", "2024-04-30", NULL},
    {" 2024-04-30 ", "2024-04-30", NULL},
    {"2024-02-29", "2024-02-29", NULL},
    {"1000", "1000", "1000-01-01 1000-12-31"},
    {"9999-12-31", "9999-12-31", NULL},
    {"2023?", "2023?", "2023-01-01 2023-12-31"},
    {"2023-10?", "2023-10?", "2023-10-01 2023-10-31"},
    {"2023~", "2023~", "2023-01-01 2023-12-31"},
    {"2023%", "2023%", "2023-01-01 2023-12-31"},
    {"2023-10-26~", "2023-10-26~", "2023-10-26 2023-10-26"},
    {"2023?~", "2023%", "2023-01-01 2023-12-31"},
    {"201X", "201X", "2010-01-01 2019-12-31"},
    {"201x", "201X", "2010-01-01 2019-12-31"},
    {"201X?", "201X?", "2010-01-01 2019-12-31"},
    {"20XX", "20XX", "2000-01-01 2099-12-31"},
    {"2004-XX", "2004", "2004-01-01 2004-12-31"},
    {"2004-XX-XX", "2004", "2004-01-01 2004-12-31"},
    {"2004-06-XX", "2004-06", "2004-06-01 2004-06-30"},
    {"2004-21", "2004-21", "2004-03-01 2004-05-31"},
    {"2004-22", "2004-22", "2004-06-01 2004-08-31"},
    {"2004-23", "2004-23", "2004-09-01 2004-11-30"},
    {"2003-24", "2003-24", "2003-12-01 2004-02-29"},
    {"2004/2006", "2004/2006", "2004-01-01 2006-12-31"},
    {"2024-04/2024-05", "2024-04/2024-05", "2024-04-01 2024-05-31"},
    {"2023-10/2024-04", "2023-10/2024-04", "2023-10-01 2024-04-30"},
    {"2004-02-01/2005", "2004-02-01/2005", "2004-02-01 2005-12-31"},
    {"2004/2004", "2004/2004", "2004-01-01 2004-12-31"},
    {"2004-21/2004-24", "2004-21/2004-24", "2004-03-01 2005-02-28"},
    {"201X/2022", "201X/2022", "2010-01-01 2022-12-31"},
    {"../2004", "../2004", ".. 2004-12-31"},
    {"2004/..", "2004/..", "2004-01-01 .."},
    {"2004-06-11/..", "2004-06-11/..", "2004-06-11 .."},
    {"2004?/2006", "2004?/2006?", "2004-01-01 2006-12-31"},
    {"2004?/2006~", "2004%/2006%", "2004-01-01 2006-12-31"},
    {"../2004~", "../2004~", ".. 2004-12-31"},
    {"[2001,2003]", "[2001,2003]", "2001-01-01 2003-12-31"},
    {"[2003, 2001]", "[2001,2003]", "2001-01-01 2003-12-31"},
    {"[2001,2003,2007]", "[2001,2003,2007]", "2001-01-01 2007-12-31"},
    {"[2001..2003]", "[2001,2002,2003]", "2001-01-01 2003-12-31"},
    {"[2001,2060]", "[2001,2060]", "2001-01-01 2060-12-31"},
    {"[2001]", "2001", "2001-01-01 2001-12-31"},
    {"[2001-11,2002-02]", "[2001-11,2002-02]", "2001-11-01 2002-02-28"},
    {"[2001-11-30,2001-12-02]", "[2001-11-30,2001-12-02]", "2001-11-30 2001-12-02"},
    {"{2001,2002}", "{2001,2002}", "2001-01-01 2002-12-31"},
    /* what files really hold */
    {"26.10.2023", "2023-10-26", NULL},
    {"05.06.2023", "2023-06-05", NULL},
    {"26/10/2023", "2023-10-26", NULL},
    {"26-10-2023", "2023-10-26", NULL},
    {"10/26/2023", "2023-10-26", NULL},
    {"10.26.2023", "2023-10-26", NULL},
    {"26. 10. 2023", "2023-10-26", NULL},
    {"05.05.2023", "2023-05-05", NULL},
    {"5/5/2023", "2023-05-05", NULL},
    {"2023/10/26", "2023-10-26", NULL},
    {"2023.10.26", "2023-10-26", NULL},
    {"2023-1-5", "2023-01-05", NULL},
    {"20231026", "2023-10-26", NULL},
    {"10/2023", "2023-10", "2023-10-01 2023-10-31"},
    {"10.2023", "2023-10", "2023-10-01 2023-10-31"},
    {"Oct 2023", "2023-10", "2023-10-01 2023-10-31"},
    {"OCT 2023", "2023-10", "2023-10-01 2023-10-31"},
    {"Oct. 2023", "2023-10", "2023-10-01 2023-10-31"},
    {"Oct-2023", "2023-10", "2023-10-01 2023-10-31"},
    {"October, 2023", "2023-10", "2023-10-01 2023-10-31"},
    {"2023 October", "2023-10", "2023-10-01 2023-10-31"},
    {"October 2023?", "2023-10?", "2023-10-01 2023-10-31"},
    {"October 26, 2023", "2023-10-26", NULL},
    {"Oct 26 2023", "2023-10-26", NULL},
    {"26 October 2023", "2023-10-26", NULL},
    {"26th October 2023", "2023-10-26", NULL},
    {"26th of October, 2023", "2023-10-26", NULL},
    {"26-Oct-2023", "2023-10-26", NULL},
    {"26 октября 2023", "2023-10-26", NULL},
    {"26 октября 2023 г.", "2023-10-26", NULL},
    {"26 октября 2023 года", "2023-10-26", NULL},
    {"Октябрь 2023", "2023-10", "2023-10-01 2023-10-31"},
    {"май 2023", "2023-05", "2023-05-01 2023-05-31"},
    {"26 жовтня 2023 р.", "2023-10-26", NULL},
    {"квітень 2024", "2024-04", "2024-04-01 2024-04-30"},
    {"26. Oktober 2023", "2023-10-26", NULL},
    {"März 2023", "2023-03", "2023-03-01 2023-03-31"},
    {"26 octobre 2023", "2023-10-26", NULL},
    {"1er août 2023", "2023-08-01", NULL},
    {"février 2023", "2023-02", "2023-02-01 2023-02-28"},
    {"26 de octubre de 2023", "2023-10-26", NULL},
    {"26 października 2023 r.", "2023-10-26", NULL},
    {"spring 2023", "2023-21", "2023-03-01 2023-05-31"},
    {"осень 2023", "2023-23", "2023-09-01 2023-11-30"},
    {"1990s", "199X", "1990-01-01 1999-12-31"},
    {"c. 2001", "2001~", "2001-01-01 2001-12-31"},
    {"~2001", "2001~", "2001-01-01 2001-12-31"},
    {"about 2001", "2001~", "2001-01-01 2001-12-31"},
    {"(2001)", "2001?", "2001-01-01 2001-12-31"},
    {"2001; 2002", "{2001,2002}", "2001-01-01 2002-12-31"},
    {"2001;2002;2004", "{2001,2002,2004}", "2001-01-01 2004-12-31"},
    {"2001, 2003", "{2001,2003}", "2001-01-01 2003-12-31"},
    {"2001; 2001", "2001", "2001-01-01 2001-12-31"},
    {"2001?; 2002", "{2001?,2002?}", "2001-01-01 2002-12-31"},
    {"2001-2003; 2005", "{2001,2002,2003,2005}", "2001-01-01 2005-12-31"},
    {"Oct 2023; Nov 2023", "{2023-10,2023-11}", "2023-10-01 2023-11-30"},
    {"2001-2003", "2001/2003", "2001-01-01 2003-12-31"},
    {"2001–2003", "2001/2003", "2001-01-01 2003-12-31"},
    {"2001 - 2003", "2001/2003", "2001-01-01 2003-12-31"},
    {"Oct 2023 – Apr 2024", "2023-10/2024-04", "2023-10-01 2024-04-30"},
    {"26.10.2023–28.10.2023", "2023-10-26/2023-10-28", "2023-10-26 2023-10-28"},
    /* quarters, halves, thirds; two years; open ends */
    {"Q3 2022", "2022-07/2022-09", "2022-07-01 2022-09-30"},
    {"2022 Q1", "2022-01/2022-03", "2022-01-01 2022-03-31"},
    {"2022Q4", "2022-10/2022-12", "2022-10-01 2022-12-31"},
    {"2 квартал 2022 г.", "2022-04/2022-06", "2022-04-01 2022-06-30"},
    {"H1 2022", "2022-01/2022-06", "2022-01-01 2022-06-30"},
    {"early 2023", "2023-01~/2023-04~", "2023-01-01 2023-04-30"},
    {"mid-2022", "2022-05~/2022-08~", "2022-05-01 2022-08-31"},
    {"Ende 2022", "2022-09~/2022-12~", "2022-09-01 2022-12-31"},
    {"early March 2023", "2023-03", "2023-03-01 2023-03-31"},
    {"FY2019", "2019~", "2019-01-01 2019-12-31"},
    {"FY 2019-20", "2019/2020", "2019-01-01 2020-12-31"},
    {"2019/20", "2019/2020", "2019-01-01 2020-12-31"},
    {"2009-10", "2009-10", "2009-10-01 2009-10-31"},
    {"since 2005", "2005/..", "2005-01-01 .."},
    {"before 5 May 1990", "../1990-05-05", ".. 1990-05-05"},
    /* days and months that are not given */
    {"?\?-MAR-1941", "1941-03", "1941-03-01 1941-03-31"},
    {"xx-MAR-1941", "1941-03", "1941-03-01 1941-03-31"},
    {"00.03.1941", "1941-03", "1941-03-01 1941-03-31"},
    {"1941-03-?\?", "1941-03", "1941-03-01 1941-03-31"},
    {"1941-00-00", "1941", "1941-01-01 1941-12-31"},
    {"date unk.", "unknown", ".. .."},
    {"2022年3月5日", "2022-03-05", NULL},
    {"2022年3月", "2022-03", "2022-03-01 2022-03-31"},
    {"2022年", "2022", "2022-01-01 2022-12-31"},
    {"２０２２", "2022", "2022-01-01 2022-12-31"},
    {"1996.0", "1996", "1996-01-01 1996-12-31"},
    /* times of day are passed over */
    {"2023-01-01T00:00:00", "2023-01-01", NULL},
    {"2023-01-01 00:00:00", "2023-01-01", NULL},
    {"2023-01-01T12:30:15.250Z", "2023-01-01", NULL},
    {"2023-01-01T12:30:15+06:00", "2023-01-01", NULL},
    {"2023-01-01 12:30", "2023-01-01", NULL},
    {"26.10.2023 0:00", "2023-10-26", NULL},
    {"10/26/2023 12:00:00 AM", "2023-10-26", NULL},
    /* unknown, nothing */
    {"unknown", "unknown", ".. .."},
    {"?", "unknown", ".. .."},
    {"n/k", "unknown", ".. .."},
    {"неизвестно", "unknown", ".. .."},
    {"", "", "1970-01-01 1970-01-01"},
    {"  ", "", "1970-01-01 1970-01-01"},
};

static void check_round_trip(const char *text, const struct date *d, const char *canonical)
{
	struct date again;

	if (date_parse(&again, canonical, DATE_ORDER_UNKNOWN, NULL) || !date_equal(d, &again))
		fail_msg("\"%s\" became \"%s\", which reads back as another value", text,
			 canonical);
}

static void edtf_and_what_files_hold_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		struct str canonical = {0}, days = {0}, expected = {0};
		struct err e = ERR_INIT;
		struct date d;
		const char *text = readings[i].text;

		if (date_parse(&d, text, DATE_ORDER_UNKNOWN, &e))
			fail_msg("%s", e.text);
		date_format(&canonical, &d);
		assert_text(text, str_c(&canonical), readings[i].canonical);
		day_format(&days, d.earliest);
		str_addc(&days, ' ');
		day_format(&days, d.latest);
		str_addf(&expected, "%s %s", readings[i].canonical, readings[i].canonical);
		assert_text(text, str_c(&days),
			    readings[i].days ? readings[i].days : str_c(&expected));
		check_round_trip(text, &d, str_c(&canonical));
		str_free(&canonical);
		str_free(&days);
		str_free(&expected);
	}
}

static const struct {
	const char *text, *fault;
} misses[] = {
    {"soon", "is not a date; expected 2024, 2024-04, 2024-04-30, 26.10.2023, Oct 2023"},
    {"05/06/2023", "day and month or month and day"},
    {"5-6-2023", "day and month or month and day"},
    {"05/06/2023 - 07/06/2023", "day and month or month and day"},
    {"30.02.2023", "does not exist"},
    {"2023-02-29", "does not exist"},
    {"1900-02-29", "does not exist"},
    {"2023-02-30", "does not exist"},
    {"2023-04-31", "does not exist"},
    {"31 April 2023", "does not exist"},
    {"2023-13", "does not exist"},
    {"2023-00", "does not exist"},
    {"2023-10-32", "does not exist"},
    {"2023-20", "does not exist"},
    {"2023-25", "does not exist"},
    {"2023-13-01", "does not exist"},
    {"13/13/2023", "does not exist"},
    {"32.10.2023", "does not exist"},
    {"0.10.2023", "does not exist"},
    {"13/2023", "does not exist"},
    {"20231301", "does not exist"},
    {"26.10.23", "four digits"},
    {"10/26/23", "four digits"},
    {"26-Oct-23", "four digits"},
    {"Oct 26", "four digits"},
    {"Oct-23", "four digits"},
    {"October 26, 23", "four digits"},
    {"2004/2001", "backwards"},
    {"2024-05/2024-04", "backwards"},
    {"2003-2001", "backwards"},
    {"[2003..2001]", "backwards"},
    {"2001; 2002-03", "a list that can't be kept"},
    {"[2001,2050,2060]", "a list that can't be kept"},
    {"[1900..2000]", "a list that can't be kept"},
    {"201X; 2023", "a list that can't be kept"},
    {"2004-21; 2004-22", "a list that can't be kept"},
    {"2001;", "is not"},
    {"[]", "is not"},
    {"[2001", "is not"},
    {"2001]", "is not"},
    {"[2001;2002]", "is not"},
    {"../..", "is not"},
    {"2004/", "is not"},
    {"/2004", "is not"},
    {"2004//2005", "is not"},
    {"2001/2002/2003", "is not"},
    {"2010/11", "is not"},
    {"2023.10", "is not"},
    {"202310", "is not"},
    {"20X1", "is not"},
    {"2XXX", "is not"},
    {"XXXX", "is not"},
    {"X", "is not"},
    {"201", "is not"},
    {"20123", "as a spreadsheet counts them"},
    {"2023-1", "is not"},
    {"2023-123", "is not"},
    {"2023-XX-05", "is not"},
    {"2023-0X", "is not"},
    {"1995s", "is not"},
    {"0999", "is not"},
    {"0000-01-01", "is not"},
    {"-2023", "is not"},
    {"+2023", "is not"},
    {"Y2023", "is not"},
    {"2023 2024", "is not"},
    {"2023-10-26-27", "is not"},
    {"26/10-2023", "is not"},
    {"26.10", "four digits"},
    {"Octember 2023", "is not"},
    {"Octobers 2023", "is not"},
    {"Oct Nov 2023", "is not"},
    {"Oct", "is not"},
    {"winter 2023", "is not"},
    {"26 spring 2023", "is not"},
    {"of 2023", "is not"},
    {"2023 г. г 2024", "is not"},
    {"Oct 2023 aircraft", "is not"},
    {"2023 12:00", "is not"},
    {"44621", "as a spreadsheet counts them"},
    {"2022年13月", "is not"},
    {"mid", "is not"},
    {"q5 2022", "is not"},
    {"2019/21", "is not"},
    {"2023-10 12:00", "is not"},
    {"2023-10-26 25:00", "is not"},
    {"2023-10-26 12:60", "is not"},
    {"2023-10-26T", "is not"},
    {"2023-10-26 12", "is not"},
    {"2023-10-26x", "is not"},
    {"??", "is not"},
    {"~", "is not"},
    {"()", "is not"},
    {"2023²", "is not"},
    {"2\xff"
     "023",
     "is not"},
    {"2023\x01", "is not"},
    {"81", "is not"},
    {"45225", "as a spreadsheet counts them"},
    {"1,234", "is not"},
};

static void near_misses_are_errors_that_say_why(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(misses); i++) {
		struct err e = ERR_INIT;
		struct date d;
		if (date_parse(&d, misses[i].text, DATE_ORDER_UNKNOWN, &e) != -1)
			fail_msg("\"%s\" was read", misses[i].text);
		if (!strstr(e.text, misses[i].fault) || strchr(e.text, '\n'))
			fail_msg("\"%s\": %s", misses[i].text, e.text);
		assert_false(date_stated(&d));
		err_clear(&e);
	}
}

static void the_column_decides_the_order_and_the_value_overrules_it(void **state)
{
	static const struct {
		const char *text;
		enum date_order order;
		const char *canonical;
	} rows[] = {
	    {"05/06/2023", DATE_DAY_FIRST, "2023-06-05"},
	    {"05/06/2023", DATE_MONTH_FIRST, "2023-05-06"},
	    {"05.06.2023", DATE_DAY_FIRST, "2023-06-05"},
	    {"5.6.2023", DATE_MONTH_FIRST, "2023-05-06"},
	    {"26/10/2023", DATE_MONTH_FIRST, "2023-10-26"},
	    {"10/26/2023", DATE_DAY_FIRST, "2023-10-26"},
	    {"2023/05/06", DATE_DAY_FIRST, "2023-05-06"},
	    {"2023-05-06", DATE_DAY_FIRST, "2023-05-06"},
	    {"05/06/2023; 07/06/2023", DATE_DAY_FIRST, "{2023-06-05,2023-06-07}"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str out = {0};
		struct date d;
		assert_int_equal(date_parse(&d, rows[i].text, rows[i].order, NULL), 0);
		date_format(&out, &d);
		assert_text(rows[i].text, str_c(&out), rows[i].canonical);
		str_free(&out);
	}
}

static struct date parsed(const char *text)
{
	struct date d;

	if (date_parse(&d, text, DATE_ORDER_UNKNOWN, NULL))
		fail_msg("%s", text);
	return d;
}

static void dates_contain_and_overlap_by_their_days(void **state)
{
	struct date year = parsed("2023"), month = parsed("2023-10"), next = parsed("2024");
	struct date from = parsed("2023-06/.."), nothing = parsed(""), unknown = parsed("?");

	(void)state;
	assert_true(date_contains(&year, &month) && !date_contains(&month, &year));
	assert_true(date_contains(&from, &month) && !date_contains(&from, &year));
	assert_true(date_overlaps(&from, &year) && !date_overlaps(&year, &next));
	assert_true(date_overlaps(&unknown, &year) && date_contains(&unknown, &year));
	assert_false(date_contains(&year, &nothing) || date_overlaps(&nothing, &year));
}

static void order_is_by_days_then_unknown_then_nothing(void **state)
{
	static const char *const ascending[] = {"../2004",    "2001-01",   "2001",
						"2001?",      "2001/2003", "2001/..",
						"2023-10-26", "?",         ""};

	(void)state;
	for (int i = 0; i < (int)COUNT(ascending); i++) {
		for (int j = 0; j < (int)COUNT(ascending); j++) {
			struct date a = parsed(ascending[i]), b = parsed(ascending[j]);
			if (date_compare(&a, &b) != (i > j) - (i < j))
				fail_msg("%s and %s", ascending[i], ascending[j]);
		}
	}
}

static void a_day_and_its_civil_date_are_inverse(void **state)
{
	int year, month, dom, last_year = 1899, last_month = 12, last_dom = 31;
	int32_t end = day_from_civil(2100, 12, 31);

	(void)state;
	assert_int_equal(day_from_civil(1970, 1, 1), 0);
	assert_int_equal(day_from_civil(2024, 4, 30), 19843);
	for (int32_t day = day_from_civil(1900, 1, 1); day <= end; day++) {
		day_to_civil(day, &year, &month, &dom);
		assert_int_equal(day_from_civil(year, month, dom), day);
		assert_int_equal(day_year(day), year);
		if (dom == 1)
			assert_true(month == last_month % 12 + 1 &&
				    year == last_year + (month == 1));
		else
			assert_true(dom == last_dom + 1 && month == last_month);
		last_year = year;
		last_month = month;
		last_dom = dom;
	}
}

static void the_calendar_is_that_of_libc(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		int32_t day = random_below(2932896 + 354285) - 354285; /* years 1000 to 9999 */
		time_t seconds = (time_t)day * 86400;
		struct tm tm;
		int year, month, dom;
		day_to_civil(day, &year, &month, &dom);
		gmtime_r(&seconds, &tm);
		assert_true(tm.tm_year + 1900 == year && tm.tm_mon + 1 == month &&
			    tm.tm_mday == dom);
	}
}

static void random_part(struct str *out)
{
	static const char *const marks[] = {"", "", "", "?", "~", "%"};
	int year = 1000 + random_below(9000);

	switch (random_below(7)) {
	case 0:
		str_addf(out, "%04d", year);
		break;
	case 1:
		str_addf(out, "%03dX", year / 10);
		break;
	case 2:
		str_addf(out, "%02dXX", year / 100);
		break;
	case 3:
		str_addf(out, "%04d-%02d", year, 21 + random_below(4));
		break;
	case 4:
		str_addf(out, "%04d-%02d", year, 1 + random_below(12));
		break;
	default:
		str_addf(out, "%04d-%02d-%02d", year, 1 + random_below(12), 1 + random_below(28));
	}
	str_add(out, random_of(marks));
}

static void random_date(struct str *out)
{
	int shape = random_below(6), year = 1900 + random_below(200);

	if (shape == 0) {
		str_addc(out, '[');
		for (int i = random_below(5); i >= 0; i--)
			str_addf(out, "%04d%s", year + random_below(32), i ? "," : "]");
		return;
	}
	if (shape == 1) {
		for (int i = random_below(5); i >= 0; i--)
			str_addf(out, "2001-%02d-%02d%s", 1, 1 + random_below(31), i ? ";" : "");
		return;
	}
	if (shape == 2 && random_below(4) == 0)
		str_add(out, "..");
	else
		random_part(out);
	if (shape > 3)
		return;
	str_addc(out, '/');
	if (shape == 3 && random_below(4) == 0)
		str_add(out, "..");
	else
		random_part(out);
}

static void what_is_written_reads_back_equal(void **state)
{
	int read = 0;

	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct str text = {0}, canonical = {0};
		struct date d;
		random_date(&text);
		if (date_parse(&d, str_c(&text), DATE_ORDER_UNKNOWN, NULL) == 0) {
			date_format(&canonical, &d);
			assert_true(d.earliest <= d.latest);
			check_round_trip(str_c(&text), &d, str_c(&canonical));
			read++;
		}
		str_free(&text);
		str_free(&canonical);
	}
	assert_true(read > PROPERTY_RUNS / 2);
}

static struct date random_parsed(void)
{
	struct str text = {0};
	struct date d = {0};

	if (random_below(10)) {
		random_date(&text);
		date_parse(&d, str_c(&text), DATE_ORDER_UNKNOWN, NULL);
	} else if (random_below(2)) {
		d = parsed("unknown");
	}
	str_free(&text);
	return d;
}

static void comparing_is_a_total_order(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct date a = random_parsed(), b = random_below(9) ? random_parsed() : a;
		struct date c = random_parsed();
		assert_int_equal(date_compare(&a, &b), -date_compare(&b, &a));
		assert_int_equal(date_compare(&a, &b) == 0, date_equal(&a, &b));
		if (date_compare(&a, &b) <= 0 && date_compare(&b, &c) <= 0)
			assert_true(date_compare(&a, &c) <= 0);
	}
}

static const char *const pieces[] = {"2001",  "2002", "1999", "12",        "05",      "5",   "31",
				     "1",     "0",    "X",    "XX",        "-",       "-",   "/",
				     "/",     ".",    "..",   " ",         ";",       ",",   "?",
				     "~",     "%",    "[",    "]",         "{",       "}",   "(",
				     ")",     "Oct ", "May",  " октября ", "spring",  "T",   ":",
				     "00:00", "Z",    "c. ",  "–",         "unknown", " г.", "th",
				     "199",   "20"};

static void garbage_never_gives_a_broken_date(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS * 5; i++) {
		char text[400];
		struct str out = {0};
		struct date d;
		random_text(text, sizeof text, pieces, COUNT(pieces), 8);
		if (date_parse(&d, text, (enum date_order)random_below(3), NULL)) {
			assert_false(date_stated(&d));
			continue;
		}
		date_format(&out, &d);
		assert_true(d.earliest <= d.latest);
		check_round_trip(text, &d, str_c(&out));
		str_free(&out);
	}
}

static void four_digits_alone_are_a_year_from_1900_to_2100(void **state)
{
	(void)state;
	assert_int_equal(date_year("1900", 4), 1900);
	assert_int_equal(date_year("2100", 4), 2100);
	assert_int_equal(date_year("2019-20", 4), 2019);
	assert_int_equal(date_year("1899", 4), 0);
	assert_int_equal(date_year("2101", 4), 0);
	assert_int_equal(date_year("201X", 4), 0);
	assert_int_equal(date_year("20190", 5), 0);
	assert_int_equal(date_year("", 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(edtf_and_what_files_hold_are_read),
	    cmocka_unit_test(near_misses_are_errors_that_say_why),
	    cmocka_unit_test(the_column_decides_the_order_and_the_value_overrules_it),
	    cmocka_unit_test(dates_contain_and_overlap_by_their_days),
	    cmocka_unit_test(order_is_by_days_then_unknown_then_nothing),
	    cmocka_unit_test(a_day_and_its_civil_date_are_inverse),
	    cmocka_unit_test(the_calendar_is_that_of_libc),
	    cmocka_unit_test(what_is_written_reads_back_equal),
	    cmocka_unit_test(comparing_is_a_total_order),
	    cmocka_unit_test(garbage_never_gives_a_broken_date),
	    cmocka_unit_test(four_digits_alone_are_a_year_from_1900_to_2100),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
