/* The outline of a table: sections, totals, notes and merged cells told from its rows. Each table
 * is written as text; what is expected is the kinds of its records, a letter each (r row, s
 * section, t total, n note), and what its rows say then. */
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
#include "hangar/str.h"
#include "import/delimiter.h"
#include "import/dialect.h"
#include "import/inside.h"
#include "import/mapping.h"
#include "import/outline.h"
#include "import/survey.h"

#include "property.h"

static const char letters[] = {
    [OUTLINE_ROW] = 'r', [OUTLINE_SECTION] = 's', [OUTLINE_TOTAL] = 't', [OUTLINE_NOTE] = 'n'};

struct told {
	struct str kinds, rows, reasons;
	struct str decisions;
};

static void free_told(struct told *t)
{
	str_free(&t->kinds);
	str_free(&t->rows);
	str_free(&t->reasons);
	str_free(&t->decisions);
}

static void add_row(struct str *out, const struct cells *cells)
{
	for (size_t i = 0; i < cells->list.n; i++)
		str_addf(out, "%s%s", i ? "," : "", cells->list.v[i].s);
	str_add(out, "\n");
}

static void take_all(struct told *t, struct outline *o, const struct header *h,
		     const struct survey *s, const char *text, struct arena *a)
{
	struct cells cells;
	struct spans spans;
	struct span span;

	cells_start(&cells, h->delimiter);
	spans_start(&spans, text, strlen(text), h->body, h->line, h->delimiter);
	while (spans_next(&spans, &span)) {
		const char *reason = NULL;
		enum outline_kind kind;

		if (!span.n)
			continue;
		cells_split(&cells, &span, a);
		kind = outline_take(o, &cells, s->columns, span.line, a, &reason);
		str_addc(&t->kinds, letters[kind]);
		if (kind == OUTLINE_ROW)
			add_row(&t->rows, &cells);
		else
			str_addf(&t->reasons, "%u: %s\n", span.line, reason);
		assert_int_equal(kind == OUTLINE_ROW, reason == NULL);
	}
	cells_free(&cells);
}

static struct told tell(const char *text)
{
	static struct catalogue *names;
	struct import_reader r = {0};
	struct mapping map = {0};
	struct arena a = {0};
	struct dialect d = {.data = text, .size = strlen(text), .line = 1, .map = &map};
	struct told t = {0};
	struct header h;
	struct survey s;
	struct outline o;

	if (!names)
		names = catalogue_new();
	r.plan.text = text;
	r.plan.text_size = strlen(text);
	delimiter_find(&d.consistent, d.data, d.size, 0, '\0', &a);
	dialect_detect(&h, &d, &a);
	survey_make(&s, &h, text, strlen(text), &a);
	outline_guess(&o, &r, &s, names);
	take_all(&t, &o, &h, &s, text, &a);
	for (size_t i = 0; i < r.decisions.n; i++)
		str_addf(&t.decisions, "%s: %s\n", r.decisions.v[i].what, r.decisions.v[i].value);
	outline_free(&o);
	survey_free(&s);
	vec_free(&r.decisions);
	arena_free(&r.arena);
	arena_free(&a);
	return t;
}

static void expect_kinds(const char *text, const char *kinds)
{
	struct told t = tell(text);

	assert_string_equal(str_c(&t.kinds), kinds);
	free_told(&t);
}

static void expect_rows(const char *text, const char *kinds, const char *rows)
{
	struct told t = tell(text);

	assert_string_equal(str_c(&t.kinds), kinds);
	assert_string_equal(str_c(&t.rows), rows);
	free_told(&t);
}

static void expect_reason(const char *text, const char *reason)
{
	struct told t = tell(text);

	if (!strstr(str_c(&t.reasons), reason))
		fail_msg("%s is not among\n%s", reason, str_c(&t.reasons));
	free_told(&t);
}

/* ---- totals ---- */

static void subtotals_and_a_grand_total_are_set_aside(void **state)
{
	(void)state;
	expect_kinds("operator,type,count\nPoland,MiG-29,12\nPoland,Su-22,18\nPoland total,,30\n"
		     "Hungary,Gripen,12\nHungary,Mi-24,8\nHungary total,,20\nGrand total,,50\n",
		     "rrtrrtt");
	expect_kinds("operator,type,count\nPoland,MiG-29,12\nPoland,Su-22,18\n,,30\n"
		     "Hungary,Gripen,12\nHungary,Mi-24,8\n,,20\n,,50\n",
		     "rrtrrtt");
}

static void totals_above_their_rows_name_a_section(void **state)
{
	(void)state;
	expect_rows("branch,type,count,condition\nAir Force,,47,\n,MiG-29,40,active\n"
		    ",Su-22,7,stored\nNavy,,13,\n,W-3,6,active\n,Mi-14,7,active\n",
		    "srrsrr",
		    "Air Force,MiG-29,40,active\nAir Force,Su-22,7,stored\n"
		    "Navy,W-3,6,active\nNavy,Mi-14,7,active\n");
	expect_rows("type,count,condition\nTotal,60,\nPoland,47,\nMiG-29,40,active\n"
		    "Su-22,7,stored\nHungary,13,\nGripen,6,active\nMi-24,7,active\n",
		    "tsrrsrr",
		    "MiG-29,40,active,Poland\nSu-22,7,stored,Poland\n"
		    "Gripen,6,active,Hungary\nMi-24,7,active,Hungary\n");
}

static void a_total_that_does_not_add_up_says_both_figures(void **state)
{
	const char text[] = "type,count\nMiG-29,12\nSu-22,18\nTotal,47\n";

	(void)state;
	expect_kinds(text, "rrt");
	expect_reason(text, "a total that does not add up: 47, the 2 rows above it (lines 2-3) "
			    "make 30");
}

static void a_whole_that_somebody_states_is_a_row(void **state)
{
	(void)state;
	expect_kinds("operator,type,count,as_of,source\nPoland,,32,2023,a\n"
		     "Poland,MiG-29,14,2023,a\nPoland,Su-22,18,2023,a\n",
		     "rrr");
	expect_kinds("operator,type,count,as_of,source\nPoland,,32,,\n"
		     "Poland,MiG-29,14,2023,a\nPoland,Su-22,18,2023,a\n",
		     "trr");
}

static void a_row_that_equals_the_sum_above_it_stays_a_row(void **state)
{
	(void)state;
	expect_kinds("type,count\nMiG-29,5\nSu-22,7\nMiG-31,12\n", "rrr");
	expect_kinds("operator,type,count\nPoland,MiG-29,5\nPoland,MiG-29,7\nPoland,MiG-29,12\n",
		     "rrr");
	expect_kinds("operator,type,count\nPoland,MiG-29,5\nPoland,Su-22,7\nHungary,,12\n", "rrr");
	expect_kinds("operator,type,count,note\nPoland,MiG-29,5,\nPoland,Su-22,7,\n"
		     "Hungary,,120,the total\n",
		     "rrr");
	expect_kinds("type,count,note\nMiG-29,1,a\nMiG-31,0,b\n,1,\n", "rrr");
}

static void all_figures_of_a_total_without_a_word_must_agree(void **state)
{
	(void)state;
	expect_kinds("type,ordered,count\nMiG-29,5,3\nSu-22,7,4\n,12,7\n", "rrt");
	expect_kinds("type,ordered,count\nMiG-29,5,3\nSu-22,7,4\n,12,8\n", "rrr");
}

static void decimals_groups_and_bounds_add_up(void **state)
{
	(void)state;
	expect_kinds("type,tiv\nMiG-29,12.34\nSu-22,\"1,000.5\"\nTotal,1012.84\n", "rrt");
	expect_reason("type,count\nMiG-29,~80\nSu-22,10-20\nTotal,96\n", ": 96 is the sum of");
	expect_reason("type,count\nMiG-29,80\nSu-22,10\nTotal,91\n", "does not add up");
}

static void what_is_no_sum_proves_nothing(void **state)
{
	(void)state;
	expect_reason("type,count,unit_price\nMiG-29,12,30\nSu-22,18,20\nTotal,30,24\n",
		      "a total: count is the sum of the 2 rows above it (lines 2-3), unit_price "
		      "is not: 24, they make 50");
}

/* ---- sections ---- */

static void sections_are_carried_down(void **state)
{
	(void)state;
	expect_rows("type,count\nFighters,\nMiG-29,12\nSu-27,5\nHelicopters (20):,\nMi-8,20\n",
		    "srrsr", "MiG-29,12,Fighters\nSu-27,5,Fighters\nMi-8,20,Helicopters\n");
}

static void sections_have_sections(void **state)
{
	(void)state;
	expect_rows("type,count,condition\nPoland,,\nFighters,,\nMiG-29,12,active\n"
		    "Helicopters,,\nMi-24,5,active\nHungary,,\nFighters,,\nGripen,14,active\n",
		    "ssrsrssr",
		    "MiG-29,12,active,Poland,Fighters\nMi-24,5,active,Poland,Helicopters\n"
		    "Gripen,14,active,Hungary,Fighters\n");
}

static void a_row_that_is_incomplete_is_no_section(void **state)
{
	(void)state;
	expect_kinds("type,count,note\nMiG-29,,\nSu-27,5,a\nMiG-31,7,b\n", "rrr");
	expect_kinds("type,count,note\nRafale,,\nSu-27,5,a\nMiG-31,7,b\n", "rrr");
}

/* ---- notes ---- */

static void notes_are_set_aside(void **state)
{
	(void)state;
	expect_kinds("type,count,condition\nMiG-29,12,active\n-----,-----,-----\nSu-22,18,stored\n"
		     "Page 1 of 2,,\nMi-8,3,active\n* estimate of the ministry\n"
		     "Source: Flight International, 2022\n\nThe figures are those of the day "
		     "of the parade\n",
		     "rnrnrnnn");
}

/* ---- merged cells ---- */

static void blank_cells_of_merged_columns_say_what_is_above(void **state)
{
	(void)state;
	expect_rows("operator,class,type,count\nPoland,Fighters,MiG-29,12\n,,Su-22,18\n"
		    ",Helicopters,Mi-24,5\n,,Mi-8,6\nHungary,Fighters,Gripen,14\n"
		    ",Helicopters,Mi-24,8\n,,Mi-8,9\n",
		    "rrrrrrr",
		    "Poland,Fighters,MiG-29,12\nPoland,Fighters,Su-22,18\n"
		    "Poland,Helicopters,Mi-24,5\nPoland,Helicopters,Mi-8,6\n"
		    "Hungary,Fighters,Gripen,14\nHungary,Helicopters,Mi-24,8\n"
		    "Hungary,Helicopters,Mi-8,9\n");
}

static void blank_cells_that_form_no_groups_stay_blank(void **state)
{
	const char text[] = "type,operator,base,count\nMiG-29,Poland,Malbork,12\n"
			    "Su-22,Poland,,18\nMi-24,Poland,Malbork,5\nMi-8,Hungary,,6\n"
			    "Gripen,Hungary,Malbork,14\n";

	(void)state;
	expect_rows(text, "rrrrr", strchr(text, '\n') + 1);
	expect_rows("deal,from,type,count\nd1,Poland,MiG-29,12\n,Poland,Su-22,18\n"
		    "d2,Hungary,Mi-8,4\n,Hungary,Mi-24,5\n",
		    "rrrr",
		    "d1,Poland,MiG-29,12\n,Poland,Su-22,18\nd2,Hungary,Mi-8,4\n"
		    ",Hungary,Mi-24,5\n");
	expect_rows("operator,type,count\n,MiG-29,12\nPoland,Su-22,18\n,Mi-8,4\nHungary,Mi-24,5\n",
		    "rrrr", ",MiG-29,12\nPoland,Su-22,18\n,Mi-8,4\nHungary,Mi-24,5\n");
}

/* ---- any table ---- */

struct draw {
	struct str text, kinds, rows;
	bool words; /* totals say that they are */
};

static void draw_row(struct draw *d, const char *operator, int64_t sum[2])
{
	static const char *const types[] = {"MiG-29", "Su-27", "Mi-8",  "F-16C", "Su-22M4",
					    "Rafale", "An-26", "Il-76", "C-130", "Bayraktar TB2"};
	int64_t figures[2] = {random_below(40), random_below(400)};
	struct str row = {0};

	str_addf(&row, "%s,%s,%lld,%lld\n", operator, random_of(types), (long long)figures[0],
		 (long long)figures[1]);
	sum[0] += figures[0];
	sum[1] += figures[1];
	str_add(&d->text, str_c(&row));
	str_add(&d->rows, str_c(&row));
	str_addc(&d->kinds, 'r');
	str_free(&row);
}

static void draw_total(struct draw *d, const char *label, const int64_t sum[2])
{
	str_addf(&d->text, "%s,,%lld,%lld\n", label, (long long)sum[0], (long long)sum[1]);
	str_addc(&d->kinds, 't');
}

static void draw_table(struct draw *d, bool totals)
{
	static const char *const operators[] = {"Poland", "Hungary", "Ukraine",
						"India",  "Peru",    "Serbia"};
	int64_t all[2] = {0, 0};
	int groups = 1 + random_below(6);

	str_add(&d->text, "operator,type,count,ordered\n");
	for (int i = 0; i < groups; i++) {
		int64_t sum[2] = {0, 0};
		int rows = (totals ? 2 : 1) + random_below(8);

		for (int k = 0; k < rows; k++)
			draw_row(d, operators[i], sum);
		all[0] += sum[0];
		all[1] += sum[1];
		if (totals && (d->words || (sum[0] > 1 && sum[1] > 1)))
			draw_total(d, d->words ? "Subtotal" : "", sum);
	}
	if (totals && random_below(2))
		draw_total(d, "Total", all);
}

static void expect_draw(struct draw *d)
{
	struct told t = tell(str_c(&d->text));

	if (!streq(str_c(&t.kinds), str_c(&d->kinds)) || !streq(str_c(&t.rows), str_c(&d->rows)))
		fail_msg("%s\nis %s and not %s", str_c(&d->text), str_c(&t.kinds),
			 str_c(&d->kinds));
	free_told(&t);
	str_free(&d->text);
	str_free(&d->kinds);
	str_free(&d->rows);
}

static void without_its_totals_a_table_is_what_it_was(void **state)
{
	(void)state;
	property_begin("totals");
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct draw d = {.words = random_below(2) == 0};

		draw_table(&d, true);
		expect_draw(&d);
	}
}

static void a_table_without_totals_loses_nothing(void **state)
{
	(void)state;
	property_begin("no totals");
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct draw d = {0};

		draw_table(&d, false);
		expect_draw(&d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(subtotals_and_a_grand_total_are_set_aside),
	    cmocka_unit_test(totals_above_their_rows_name_a_section),
	    cmocka_unit_test(a_total_that_does_not_add_up_says_both_figures),
	    cmocka_unit_test(a_row_that_equals_the_sum_above_it_stays_a_row),
	    cmocka_unit_test(a_whole_that_somebody_states_is_a_row),
	    cmocka_unit_test(all_figures_of_a_total_without_a_word_must_agree),
	    cmocka_unit_test(decimals_groups_and_bounds_add_up),
	    cmocka_unit_test(what_is_no_sum_proves_nothing),
	    cmocka_unit_test(sections_are_carried_down),
	    cmocka_unit_test(sections_have_sections),
	    cmocka_unit_test(a_row_that_is_incomplete_is_no_section),
	    cmocka_unit_test(notes_are_set_aside),
	    cmocka_unit_test(blank_cells_of_merged_columns_say_what_is_above),
	    cmocka_unit_test(blank_cells_that_form_no_groups_stay_blank),
	    cmocka_unit_test(without_its_totals_a_table_is_what_it_was),
	    cmocka_unit_test(a_table_without_totals_loses_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
