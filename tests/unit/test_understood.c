/* What an import says of the columns that it guessed, and of what it decided: as people read it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "cli/cli.h"
#include "hangar/field.h"

static void assert_drawn(const struct imported_file *f, const char *expected)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "understood", NULL);
	struct render_options o = {.format = FORMAT_TEXT, .width = 80};
	struct str out = {0};

	import_understood(r, s, f);
	report_render(&out, r, &o);
	assert_string_equal(str_c(&out), expected);
	str_free(&out);
	report_free(&r);
}

static void a_guess_has_its_score_and_its_evidence(void **state)
{
	const struct import_candidate rivals[] = {
	    {.field = field_find("count", RECORD_TRANSFER), .score = 61},
	    {.field = field_find("ordered", RECORD_TRANSFER), .score = 55},
	};
	struct imported_column columns[] = {
	    {.header = "type", .field = "type", .score = 100},
	    {.header = "Anzahl",
	     .field = "count",
	     .score = 92,
	     .why = "header (German); 40 of 41 cells are numbers"},
	    {.header = "Stückzahl der Lieferung",
	     .field = "count",
	     .score = 61,
	     .why = "header (German); 30 of 41 cells are numbers",
	     .candidates = rivals,
	     .candidate_count = 2},
	    {.header = "Bem.", .score = 40, .why = "no word of it is known; 4 words on average"},
	};
	struct imported_file f = {.path = "a.csv",
				  .encoding = "UTF-8",
				  .delimiter = ';',
				  .header_line = 3,
				  .header_rows = 1};

	(void)state;
	f.columns.v = columns;
	f.columns.n = 4;
	f.kept = 40;
	f.count = (struct imported_sum){.kept = 1303, .set_aside = 97, .bare = 1};
	assert_drawn(&f,
		     "a.csv\n"
		     "  UTF-8, semicolon, header on line 3\n"
		     "  columns: told from their headers and cells\n"
		     "  Anzahl → count                    92  header (German); 40 of 41 cells are\n"
		     "                                        numbers\n"
		     "  Stückzahl der Lieferung → count   61  header (German); 30 of 41 cells are\n"
		     "                                        numbers; else ordered 55\n"
		     "  Bem. → kept as it is              40  no word of it is known; 4 words on\n"
		     "                                        average\n"
		     "  count adds up to 1,303 kept, 97 set aside; 1 kept row without a number\n");
}

static void a_decision_has_its_evidence_and_the_option_that_overrules_it(void **state)
{
	struct import_decision decisions[] = {
	    {.what = "encoding", .value = "UTF-8", .why = "all bytes are", .option = "--encoding"},
	    {.what = "delimiter",
	     .value = "semicolon",
	     .why = "41 of 41 lines have 5",
	     .option = "--delimiter CHAR"},
	    {.what = "header",
	     .value = "line 3",
	     .why =
		 "two of its five cells are words of columns, and those below are no words at all",
	     .option = "--header LINES"},
	    {.what = "source", .value = "iiss"},
	};
	struct imported_file f = {.path = "a.csv",
				  .encoding = "UTF-8",
				  .delimiter = ';',
				  .header_line = 3,
				  .header_rows = 1};

	(void)state;
	f.decisions.v = decisions;
	f.decisions.n = 4;
	assert_drawn(
	    &f, "a.csv\n"
		"  UTF-8, semicolon, header on line 3\n"
		"  columns: by their own names\n"
		"  delimiter  semicolon: 41 of 41 lines have 5 (--delimiter CHAR)\n"
		"  header     line 3: two of its five cells are words of columns, and those below\n"
		"             are no words at all (--header LINES)\n"
		"  source     iiss\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_guess_has_its_score_and_its_evidence),
	    cmocka_unit_test(a_decision_has_its_evidence_and_the_option_that_overrules_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
