/* Numbers glued to units, marks, words and type names: a column gives them up where one reading
 * holds for all of it, and is left alone otherwise. */
#include "import/glue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/catalogue.h"
#include "hangar/str.h"
#include "property.h"
#include "values.h"

#define CELLS 400

struct column {
	struct cell cells[CELLS];
	size_t n;
	struct arena texts;
};

static void add_cell(struct column *c, const char *s, size_t n)
{
	assert_true(c->n < CELLS);
	c->cells[c->n++] = (struct cell){arena_strndup(&c->texts, s, n), n};
}

/* "12 units|3 units" */
static void add_cells(struct column *c, const char *list)
{
	for (;;) {
		size_t n = strcspn(list, "|");
		add_cell(c, list, n);
		if (!list[n])
			return;
		list += n + 1;
	}
}

static void clear(struct column *c)
{
	arena_free(&c->texts);
	c->n = 0;
}

static bool counted; /* other columns have the numbers */

/* What becomes of the column: "units: 12|3", "words: 20~stored", "-" where it stays as it is, ! for
 * a cell that is rejected. */
static void dump(struct str *out, struct column *c, const char *header, const struct catalogue *k)
{
	static const char *const names[] = {"-",     "marks",    "units",   "type",
					    "words", "portions", "ordinals"};
	struct glue_column g = glue_guess(header, c->cells, c->n, counted, k, &c->texts);

	str_add(out, names[g.glue]);
	for (size_t i = 0; g.glue && i < c->n; i++) {
		struct cell first, second;
		bool good = glue_split(&g, &c->cells[i], k, &first, &second, &c->texts);

		str_add(out, i ? "|" : ": ");
		str_add(out, good ? "" : "!");
		str_addn(out, first.s, first.n);
		if (second.n)
			str_addf(out, "~%s", second.s);
	}
}

static struct catalogue *catalogue;

static int start(void **state)
{
	(void)state;
	catalogue = catalogue_new();
	return 0;
}

static int stop(void **state)
{
	(void)state;
	catalogue_free(&catalogue);
	return 0;
}

static void check(const char *header, const char *cells, const char *expected)
{
	struct column c = {.n = 0};
	struct str found = {0};

	add_cells(&c, cells);
	dump(&found, &c, header, catalogue);
	assert_text(cells, str_c(&found), expected);
	str_free(&found);
	clear(&c);
}

static void test_units_are_passed_over(void **state)
{
	(void)state;
	check("Number", "12 units|3 units|7", "units: 12|3|7");
	check("Кол-во", "12 шт.|3 шт|~40 ед.", "units: 12|3|~40");
	check("Anzahl", "12 Stück|3 Stück", "units: 12|3");
	check("数量", "12架|3 架", "units: 12|3");
	check("Qty", "units: 12|units: 3", "units: 12|3");
	check("Qty", "12 units||NA|10-12 units", "units: 12||NA|10-12");
	check("Qty", "12+ aircraft|about 30 aircraft", "units: 12+|about 30");
}

static void test_reference_marks_are_passed_over(void **state)
{
	(void)state;
	check("In service", "52[1][11][12]|8[a]|31*|45†|[31]|12²|7", "units: 52|8|31|45||12|7");
	check("In service", "52 [note 1]|8[citation needed]", "units: 52|8");
	check("Type", "MiG-29[12]|Su-27*|An-2", "marks: MiG-29|Su-27|An-2");
	check("Operator", "Ukraine[a]|Poland", "marks: Ukraine|Poland");
	check("Year", "1986[3]|1990[4]", "units: 1986|1990");
	/* what says something is no mark */
	check("Date", "[1667,1668]|[1760]", "-");
	check("Note", "see [1]|see [2]", "-");
	check("Serial", "52*|53*", "-");
	check("Qty", "12?|13", "-");
}

static void test_words_become_a_part_of_their_own(void **state)
{
	(void)state;
	check("Number", "c. 20 stored|14 stored", "words: c. 20~stored|14~stored");
	check("In service", "12 (2 in storage)|18 + 6 on order|7",
	      "portions: 12~2 in storage|18~+ 6 on order|7");
	check("2019", "12 (8 active)|4", "portions: 12~8 active|4");
	/* a column that nobody calls a number of aircraft */
	check("Squadron", "12 Sqn|31 Sqn|111 Sqn", "-");
	check("Unit", "7 IAP|12 IAP (Kubinka)", "-");
	check("Date", "5 May|12 May 2023|3 March", "-");
	check("Remarks", "12 delivered in 2019|4 lost at sea", "-");
	check("Length", "12 mm|14 mm", "-");
}

static void test_a_type_and_its_number(void **state)
{
	(void)state;
	check("Type", "MiG-29 (12)|Su-27 (4)|An-2 (1)", "type: MiG-29~12|Su-27~4|An-2~1");
	check("Type", "12 MiG-29|4 Su-27", "type: MiG-29~12|Su-27~4");
	check("Type", "MiG-29 x 12|Su-27 x4|F-16C × 3", "type: MiG-29~12|Su-27~4|F-16C~3");
	check("Type", "12 x Su-27|3x MiG-29|4 × F-16C", "type: Su-27~12|MiG-29~3|F-16C~4");
	check("Type", "MiG-29: 12|Su-27: ~4", "type: MiG-29~12|Su-27~~4");
	check("Type", "MiG-29 - 12 шт.|Су-27 – 4", "type: MiG-29~12|Су-27~4");
	check("Type", "MiG-29 (12)|Su-27|An-2 (10+)", "type: MiG-29~12|Su-27|An-2~10+");
	check("Type", "MiG-29 (12)|12 MiG-29, 4 Su-27", "type: MiG-29~12|!12 MiG-29, 4 Su-27");
	/* the An-22 is a type too */
	check("Type", "Su-27 (12)|MiG-29 (4)|An-2 (2)", "type: Su-27~12|MiG-29~4|An-2~2");
	check("Type", "An-2 (2)|Su-27", "-");
	/* years, numbers of aircraft, names with brackets */
	check("Type", "MiG-29 (1987)|Su-27 (1990)", "-");
	check("Type", "MiG-29 (01)|MiG-29 (02)", "-");
	check("Type", "Mi-8 (Hip)|Su-27 (Flanker)", "-");
}

static void test_what_stands_for_itself_stays(void **state)
{
	(void)state;
	check("Number", "12|4|1 234|~80|unknown", "-");
	check("Type", "MiG-29|Su-27|F-16|L-39|An-2|Boeing 707|H-60", "-");
	check("Type", "Boeing 707|Boeing 737|Boeing 747", "-");
	check("Registration", "RF-12345|N123AB|71 red|12 blue", "-");
	check("Date", "2023-10-26|26.10.2023|Oct 2023", "-");
	check("Number", "", "-");
	check("Number", "762, 140|12", "-");
	check("Number", "450 / 12|3", "-");
	check("Price", "$180 m|12.5 m", "-");
	check("Number", "12th|13th", "-");
}

static void test_a_reading_holds_for_the_column_or_not_at_all(void **state)
{
	(void)state;
	check("Number", "12 units|3 units|a few boxes", "-");
	check("Number",
	      "1 unit|2 units|3 units|4 units|5 units|6 units|7 units|8 units|9 units|10 units|"
	      "11 units|12 units|13 units|14 units|15 units|16 units|17 units|18 units|19 units|"
	      "boxes",
	      "units: 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|!boxes");
}

/* ---- properties ---- */

static const char *const designations[] = {"MiG-29",  "Su-27",      "F-16C",  "L-39",
					   "An-2",    "Boeing 707", "UH-60A", "Mi-8MT",
					   "Tu-95MS", "C-130H",     "Il-78"};

static void random_quantity(char *out)
{
	int n = 1 + random_below(900), m = n + 1 + random_below(99);

	switch (random_below(6)) {
	case 0:
		sprintf(out, "~%d", n);
		break;
	case 1:
		sprintf(out, "%d-%d", n, m);
		break;
	case 2:
		sprintf(out, "%d+", n);
		break;
	default:
		sprintf(out, "%d", n);
	}
}

/* One notation for all cells of a column. */
static void glue_together(char *out, int how, const char *figure, const char *type)
{
	static const char *const units[] = {" units", " aircraft", " шт.", " Stück", "架", " pcs"};

	if (how < 6)
		sprintf(out, "%s%s", figure, units[how]);
	else if (how == 6)
		sprintf(out, "%s[%d][a]", figure, 1 + random_below(300));
	else if (how == 7)
		sprintf(out, "%s (%s)", type, figure);
	else if (how == 8)
		sprintf(out, "%s x %s", type, figure);
	else if (how == 9)
		sprintf(out, "%s %s", figure, type);
	else
		sprintf(out, "%s: %s", type, figure);
}

static void test_what_was_glued_comes_back(void **state)
{
	(void)state;
	property_begin("what was glued comes back");
	for (int run = 0; run < PROPERTY_RUNS / 40; run++) {
		struct column c = {.n = 0};
		struct str found = {0}, expected = {0};
		int how = random_below(11), n = 1 + random_below(30);

		str_add(&expected, how < 7 ? "units" : "type");
		for (int i = 0; i < n; i++) {
			char figure[32], cell[80];
			/* a column of nothing but "An-2 (2)" may be one of An-22 */
			const char *type = i ? random_of(designations) : "MiG-29";

			random_quantity(figure);
			glue_together(cell, how, figure, type);
			add_cell(&c, cell, strlen(cell));
			str_addf(&expected, "%s%s%s%s", i ? "|" : ": ", how < 7 ? "" : type,
				 how < 7 ? "" : "~", figure);
		}
		dump(&found, &c, how < 7 ? "Number" : "Type", catalogue);
		assert_text(c.cells[0].s, str_c(&found), str_c(&expected));
		str_free(&found);
		str_free(&expected);
		clear(&c);
	}
}

enum { PROSE = 5 };

static void random_plain(char *out, int how)
{
	static const char *const months[] = {"May", "March", "Oct", "июня", "Januar"};
	static const char *const prose[] = {"12 delivered in 2019 by sea",
					    "ex-Soviet aircraft, 4 of them grounded",
					    "second-hand; 3 spares",
					    "Deal worth $12 m for 4 Su-27"};

	switch (how) {
	case 0:
		sprintf(out, "%d", random_below(2000));
		break;
	case 1:
		strcpy(out, random_of(designations));
		break;
	case 2:
		sprintf(out, "%s-%d%d", random_below(2) ? "RF" : "71", random_below(90),
			10 + random_below(90));
		break;
	case 3:
		sprintf(out, "%04d-%02d-%02d", 1950 + random_below(70), 1 + random_below(12),
			1 + random_below(28));
		break;
	case 4:
		sprintf(out, "%d %s %d", 1 + random_below(28), random_of(months),
			1950 + random_below(70));
		break;
	case PROSE:
		strcpy(out, random_of(prose));
		break;
	default:
		sprintf(out, "%c-%d", 'A' + random_below(26), 1 + random_below(130));
	}
}

static void test_what_is_not_glued_stays(void **state)
{
	static const char *const headers[] = {"",     "Number", "Type", "Serial", "Date",
					      "Note", "Unit",   "Reg.", "2019",   "Designation"};

	(void)state;
	property_begin("what is not glued stays");
	for (int run = 0; run < PROPERTY_RUNS / 40; run++) {
		struct column c = {.n = 0};
		struct str found = {0};
		int how = random_below(7), n = 1 + random_below(40);

		for (int i = 0; i < n; i++) {
			char cell[80];
			random_plain(cell, how);
			add_cell(&c, cell, strlen(cell));
		}
		dump(&found, &c, how == PROSE ? "Note" : random_of(headers), catalogue);
		assert_text(c.cells[0].s, str_c(&found), "-");
		str_free(&found);
		clear(&c);
	}
}

static void test_numbers_of_rows_are_left_out(void **state)
{
	(void)state;
	check("Type", "1. MiG-29|2. Su-27|3. Su-25|4. An-26|5. Mi-8|6. L-39",
	      "ordinals: MiG-29|Su-27|Su-25|An-26|Mi-8|L-39");
	check("Тип", "1) МиГ-29|2) Су-27|3) Су-25|4) Ан-26|5) Ми-8",
	      "ordinals: МиГ-29|Су-27|Су-25|Ан-26|Ми-8");
	check("Unit", "1 Squadron|2 Squadron|3 Squadron|4 Squadron|5 Squadron", "-");
	check("Typ", "3 MiG-29|8 MiG-29|3 Su-27", "type: MiG-29~3|MiG-29~8|Su-27~3");
	counted = true;
	check("Typ", "3 MiG-29|8 MiG-29|1 Su-27|2 Su-27", "ordinals: MiG-29|MiG-29|Su-27|Su-27");
	check("Unit", "23 Squadron|45 Squadron|23 Wing|45 Wing", "-");
	counted = false;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_units_are_passed_over),
	    cmocka_unit_test(test_reference_marks_are_passed_over),
	    cmocka_unit_test(test_words_become_a_part_of_their_own),
	    cmocka_unit_test(test_a_type_and_its_number),
	    cmocka_unit_test(test_what_stands_for_itself_stays),
	    cmocka_unit_test(test_a_reading_holds_for_the_column_or_not_at_all),
	    cmocka_unit_test(test_what_was_glued_comes_back),
	    cmocka_unit_test(test_what_is_not_glued_stays),
	    cmocka_unit_test(test_numbers_of_rows_are_left_out),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
