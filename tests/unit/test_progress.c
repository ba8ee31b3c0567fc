/* The line that an import draws fits the terminal, whatever there is to say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "cli/cli.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

static const struct import_progress reading = {.phase = IMPORT_READS,
					       .path = "fleets/holdings.csv",
					       .rows = 1234567,
					       .done = 450,
					       .size = 1000};

static void assert_line(const struct import_progress *p, double seconds, size_t width,
			const char *expected)
{
	struct str line = {0};

	progress_line(&line, p, seconds, width);
	assert_string_equal(str_c(&line), expected);
	str_free(&line);
}

static void it_says_rows_rate_and_time_left(void **state)
{
	(void)state;
	assert_line(
	    &reading, 9, 100,
	    "fleets/holdings.csv [===============>                   ] 45 %, 1,234,567 rows, "
	    "137,174/s, 0:11 left");
	assert_line(&reading, 9, 60,
		    "fleets/holdings.… 45 %, 1,234,567 rows, 137,174/s, 0:11 left");
	assert_line(&reading, 9, 30, "fleets/h… 45 %, 1,234,567 rows");
	assert_line(&reading, 9, 12, "fleets… 45 %");
	assert_line(&reading, 9, 5, "flee…");
}

static void it_says_what_it_does_besides(void **state)
{
	struct import_progress p = {.phase = IMPORT_COPIES, .path = "-", .done = 1234567890};

	(void)state;
	assert_line(&p, 3, 80, "-: copying it 1.2 GB");
	p.size = 10000000000;
	assert_line(&p, 30, 60, "-: copying it [==>                 ] 12 %, 1.2 GB, 3:33 left");
	p = (struct import_progress){.phase = IMPORT_INDEXES,
				     .path = "a.csv",
				     .done = 3,
				     .size = 4};
	assert_line(&p, 0, 60, "a.csv: putting rows in order [==================>     ] 75 %");
	p = (struct import_progress){.phase = IMPORT_COMMITS};
	assert_line(&p, 5, 60, "writing the ledger");
}

static void it_never_is_wider_than_the_terminal(void **state)
{
	static const char *const names[] = {"a.csv", "список самолётов за 2021 год.csv", "名单.csv",
					    "escape\033[2J.csv"};

	(void)state;
	for (size_t width = 0; width < 140; width++)
		for (size_t i = 0; i < 4; i++)
			for (int phase = IMPORT_COPIES; phase <= IMPORT_INDEXES; phase++) {
				struct import_progress p = reading;
				struct str line = {0};
				p.phase = (enum import_phase)phase;
				p.path = names[i];
				progress_line(&line, &p, 100, width);
				assert_true(utf8_width(str_c(&line)) <= width);
				assert_null(strchr(str_c(&line), '\033'));
				str_free(&line);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_says_rows_rate_and_time_left),
	    cmocka_unit_test(it_says_what_it_does_besides),
	    cmocka_unit_test(it_never_is_wider_than_the_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
