/* Grades: how they are read, and that what can't be judged is not taken for the worst. */
#include "hangar/grade.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "hangar/str.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct grade parsed(const char *text)
{
	struct grade g;

	if (grade_parse(&g, text, NULL))
		fail_msg("%s", text);
	return g;
}

static void both_axes_or_one_or_none_are_read(void **state)
{
	static const char *const rows[][2] = {
	    {"B2", "B2"},   {"b2", "B2"},  {"B", "B"},      {"2", "2"},
	    {"b 2", "B2"},  {"B-2", "B2"}, {"", ""},        {"  ", ""},
	    {" F6 ", "F6"}, {"A1", "A1"},  {"B - 2", "B2"}, {"f", "F"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str out = {0};
		grade_format(&out, parsed(rows[i][0]));
		assert_string_equal(str_c(&out), rows[i][1]);
		str_free(&out);
	}
}

static void everything_else_is_an_error(void **state)
{
	static const char *const rows[] = {"G",  "7",  "0",   "B7",  "B0",  "22",   "BB", "2B",
					   "B-", "-2", "B2x", "B/2", "B22", "good", "В2"};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct err e = ERR_INIT;
		struct grade g;
		if (grade_parse(&g, rows[i], &e) != -1)
			fail_msg("\"%s\" was read", rows[i]);
		assert_non_null(strstr(e.text, "is not a grade; expected"));
		assert_true(g.reliability == 0 && g.credibility == 0);
		err_clear(&e);
	}
}

static void what_cant_be_judged_stands_before_what_is_bad(void **state)
{
	static const char *const reliability[] = {"A", "B", "C", "D", "F", "E"};
	static const char *const credibility[] = {"1", "2", "3", "4", "6", "5"};

	(void)state;
	for (int i = 0; i < 6; i++) {
		assert_int_equal(grade_reliability_order(parsed(reliability[i])), i);
		assert_int_equal(grade_credibility_order(parsed(credibility[i])), i);
	}
	assert_int_equal(grade_reliability_order(parsed("")), 4);
	assert_int_equal(grade_credibility_order(parsed("")), 4);
}

static void credibility_is_compared_before_reliability(void **state)
{
	static const char *const best_first[] = {"A1", "E1", "A2", "B2", "F2",
						 "A4", "A6", "B",  "E6", "A5"};

	(void)state;
	for (int i = 0; i < (int)COUNT(best_first); i++) {
		for (int j = 0; j < (int)COUNT(best_first); j++) {
			int c = grade_compare(parsed(best_first[i]), parsed(best_first[j]));
			assert_int_equal(c, (i > j) - (i < j));
		}
	}
	assert_int_equal(grade_compare(parsed("F6"), parsed("")), 0);
}

static void a_least_grade_lets_through_what_is_not_worse_or_not_judged(void **state)
{
	static const struct {
		const char *grade, *least;
		bool graded, passes;
	} rows[] = {
	    {"D4", "D4", false, true},  {"A1", "D4", false, true}, {"E4", "D4", false, false},
	    {"D5", "D4", false, false}, {"F6", "D4", false, true}, {"", "D4", false, true},
	    {"F6", "D4", true, false},  {"", "D4", true, false},   {"D4", "D4", true, true},
	    {"E5", "D", false, false},  {"D5", "D", false, true},  {"D", "D", true, true},
	    {"E4", "4", false, true},   {"", "", false, true},     {"", "", true, false},
	    {"D4", "", true, true},     {"D", "", true, false},    {"E5", "", true, true},
	    {"E5", "E5", false, true},  {"E5", "F6", false, true},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		if (grade_passes(parsed(rows[i].grade), parsed(rows[i].least), rows[i].graded) !=
		    rows[i].passes)
			fail_msg("row %zu: %s against %s", i, rows[i].grade, rows[i].least);
	}
}

static void only_E_and_5_are_kept_from_widening_a_range(void **state)
{
	(void)state;
	assert_true(grade_excluded(parsed("E1")));
	assert_true(grade_excluded(parsed("A5")));
	assert_false(grade_excluded(parsed("F6")));
	assert_false(grade_excluded(parsed("D4")));
	assert_false(grade_excluded(parsed("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(both_axes_or_one_or_none_are_read),
	    cmocka_unit_test(everything_else_is_an_error),
	    cmocka_unit_test(what_cant_be_judged_stands_before_what_is_bad),
	    cmocka_unit_test(credibility_is_compared_before_reliability),
	    cmocka_unit_test(a_least_grade_lets_through_what_is_not_worse_or_not_judged),
	    cmocka_unit_test(only_E_and_5_are_kept_from_widening_a_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
