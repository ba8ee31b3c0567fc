/* Layouts of known lists: a list told twice, cells in single quotes, what a table of volumes is of,
 * and what a header lacks of a preset. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/mem.h"
#include "hangar/str.h"
#include "import/cells.h"
#include "import/dialect.h"
#include "import/preset.h"
#include "import/span.h"
#include "import/twice.h"
#include "import/volumes.h"

/* ---- a list told twice ---- */

static struct twice look(const char *text, struct arena *a)
{
	struct twice t;
	struct spans spans;

	spans_start(&spans, text, strlen(text), 0, 1, ',');
	twice_find(&t, spans, a);
	return t;
}

#define FIVE "a,1\nb,2\nc,3\nd,4\ne,5\n"

static void a_list_told_again_below_a_heading_is_seen(void **state)
{
	struct arena a = {0};
	struct twice t = look(FIVE "b,2\n,,\nby number,\nb,2\ne,5,,\nd,4\nc,3\na,1\n", &a);

	(void)state;
	assert_int_equal(t.heading, 8);
	assert_int_equal(t.n, 5);
	assert_int_equal(twice_above(&t, 9), 2);
	assert_int_equal(twice_above(&t, 10), 5);
	assert_int_equal(twice_above(&t, 2), 0);
	assert_int_equal(twice_above(&t, 8), 0);
	arena_free(&a);
}

static void a_row_told_more_often_below_is_told_once_more(void **state)
{
	struct arena a = {0};
	struct twice t =
	    look(FIVE "f,6\ng,7\nh,8\ni,9\n\nagain\n" FIVE "f,6\ng,7\nh,8\ni,9\ni,9\n", &a);

	(void)state;
	assert_int_equal(t.below, 10);
	assert_int_equal(t.n, 9);
	assert_int_equal(twice_above(&t, 20), 9);
	assert_int_equal(twice_above(&t, 21), 0);
	arena_free(&a);
}

static void another_list_or_no_heading_is_no_second_telling(void **state)
{
	struct arena a = {0};

	(void)state;
	assert_int_equal(look(FIVE "\nlosses\na,9\nb,8\nc,7\nd,6\ne,4\n", &a).heading, 0);
	assert_int_equal(look(FIVE FIVE, &a).heading, 0);
	assert_int_equal(look(FIVE "\n" FIVE, &a).heading, 0);
	assert_int_equal(look("a,1\nb,2\n\nagain\na,1\nb,2\n", &a).heading, 0);
	assert_int_equal(look("", &a).heading, 0);
	arena_free(&a);
}

/* ---- volumes ---- */

static void assert_volumes(const char *above, enum field_id field, const char *party,
			   enum field_id rows)
{
	struct arena a = {0};
	struct volumes v;

	volumes_read(&v, above, strlen(above), &a);
	assert_int_equal(v.field, field);
	assert_int_equal(v.rows, rows);
	if (party)
		assert_string_equal(v.party, party);
	else
		assert_null(v.party);
	arena_free(&a);
}

static void the_sentence_above_tells_whose_volumes_they_are(void **state)
{
	(void)state;
	assert_volumes("\"TIV of arms exports from Peru, 1950-2021\",,\nx\n", FIELD_FROM, "Peru",
		       FIELD_TO);
	assert_volumes("TIV of arms imports to Cote d'Ivoire, 1990-1999\r\n", FIELD_TO,
		       "Cote d'Ivoire", FIELD_FROM);
	assert_volumes("TIV of arms exports from Korea, South, 1990-1999\n", FIELD_FROM,
		       "Korea, South", FIELD_TO);
	assert_volumes("TIV of arms exports from all, 1950-2021\n", FIELD_NONE, NULL, FIELD_FROM);
	assert_volumes("Volume of transfers\n", FIELD_NONE, NULL, FIELD_NONE);
}

static void of_categories_aircraft_alone_is_told_apart(void **state)
{
	static const struct cell cells[] = {{"Peru", 4},
					    {"Aircraft", 8},
					    {"Air defence systems", 19},
					    {"Total", 5}};

	(void)state;
	assert_int_equal(volumes_row(&cells[0]), VOLUMES_PARTY);
	assert_int_equal(volumes_row(&cells[1]), VOLUMES_AIRCRAFT);
	assert_int_equal(volumes_row(&cells[2]), VOLUMES_OTHER_ARMS);
	assert_int_equal(volumes_row(&cells[3]), VOLUMES_TOTAL);
}

/* ---- what a header lacks ---- */

static const struct preset_column columns[] = {
    {.header = "Who|Party", .field = FIELD_FROM},
    {.header = "What", .field = FIELD_TYPE},
    {.header = "How many", .field = FIELD_COUNT},
    {.header = "When", .field = FIELD_DATE},
    {.header = "Kind", .kind = COLUMN_NOUN},
    {.header = "Why", .optional = true},
    {.header = NULL},
};
static const struct preset list = {.name = "list", .record = RECORD_TRANSFER, .columns = columns};

/* "Party<Land What<-": what each column lacking has in its place. */
static void assert_lack(const char *const *cells, size_t n, const char *expected)
{
	struct preset_lack lack[PRESET_COLUMNS + 1] = {{NULL, NULL}};
	struct cell header_cells[16];
	struct header h = {.cells = header_cells, .n = n};
	struct str got = {0};

	for (size_t i = 0; i < n; i++)
		header_cells[i] = (struct cell){cells[i], strlen(cells[i])};
	if (!preset_nearly_fits(&list, &h, NULL, lack))
		str_add(&got, "no");
	for (const struct preset_lack *l = lack; l->column && !streq(str_c(&got), "no"); l++) {
		str_add(&got, l == lack ? "" : " ");
		preset_column_name(&got, l->column);
		str_addf(&got, "<%s", l->instead ? l->instead : "-");
	}
	assert_string_equal(str_c(&got), expected);
	str_free(&got);
}

static void what_stands_in_the_place_of_a_column_is_named(void **state)
{
	(void)state;
	assert_lack((const char *[]){"Land", "What", "How many", "When", "Kind"}, 5, "Who<Land");
	assert_lack((const char *[]){"Party", "What", "When", "Kind"}, 4, "How many<-");
	assert_lack((const char *[]){"Party", "What", "Stück", "When", "Kind"}, 5,
		    "How many<Stück");
	assert_lack((const char *[]){"Party", "What", "When", "Kind", "Stück"}, 5, "How many<-");
	assert_lack((const char *[]){"Party", "What", "How many", "When", "Art"}, 5, "Kind<-");
	assert_lack((const char *[]){"Who", "What", "How many", "When", "Kind"}, 5, "no");
	assert_lack((const char *[]){"Who", "What", "a", "b", "c"}, 5, "no");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_list_told_again_below_a_heading_is_seen),
	    cmocka_unit_test(a_row_told_more_often_below_is_told_once_more),
	    cmocka_unit_test(another_list_or_no_heading_is_no_second_telling),
	    cmocka_unit_test(the_sentence_above_tells_whose_volumes_they_are),
	    cmocka_unit_test(of_categories_aircraft_alone_is_told_apart),
	    cmocka_unit_test(what_stands_in_the_place_of_a_column_is_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
