/* The table of actions, the help and the README say the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "hangar/str.h"
#include "hangar/tui.h"
#include "tui/action.h"
#include "tui/ink.h"
#include "tui/key.h"
#include "tui/prompt.h"

static void every_action_is_in_the_help(void **state)
{
	struct str help = {0};

	(void)state;
	tui_keys(&help);
	for (const struct action *a = actions; a->name; a++) {
		assert_non_null(strstr(help.s, a->keys));
		assert_non_null(strstr(help.s, a->help));
	}
	for (const struct prompt_key *k = prompt_keys; k->keys; k++)
		assert_non_null(strstr(help.s, k->help));
	str_free(&help);
}

/* Keys of an action that another one of the same place would take first. */
static void no_key_is_taken_twice(void **state)
{
	(void)state;
	for (const struct action *a = actions; a->name; a++) {
		for (const char *k = a->keys; *k; k += strspn(k, " ")) {
			size_t n = strcspn(k, " ");
			int32_t key = key_parse(k, n);
			assert_int_not_equal(key, KEY_IS_NONE);
			for (unsigned place = IN_LIST; place <= IN_HELP; place *= 2) {
				if (a->where & place)
					assert_ptr_equal(action_of_key(key, place), a);
			}
			k += n;
		}
	}
}

static size_t check_keys(const char *row)
{
	const char *end = strchr(row + 1, '|');
	size_t found = 0;

	for (const char *k = strchr(row, '`'); k && k < end; k = strchr(k + 1, '`')) {
		const char *close = strchr(k + 1, '`');
		int32_t key = key_parse(k + 1, (size_t)(close - k - 1));
		assert_non_null(action_of_key(key, EVERYWHERE));
		found++;
		k = close;
	}
	return found;
}

static void every_key_of_the_readme_does_something(void **state)
{
	FILE *f = fopen("README.md", "r");
	char line[1024];
	bool inside = false;
	size_t found = 0;

	(void)state;
	assert_non_null(f);
	while (fgets(line, sizeof line, f)) {
		if (str_starts(line, "## "))
			inside = str_starts(line, "## The terminal");
		if (inside && str_starts(line, "| `"))
			found += check_keys(line);
	}
	fclose(f);
	assert_true(found > 25);
}

static void every_ink_has_a_letter_of_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < INKS; i++) {
		assert_int_not_equal(ink_letter((enum ink)i), 0);
		for (int k = 0; k < i; k++)
			assert_int_not_equal(ink_letter((enum ink)i), ink_letter((enum ink)k));
	}
}

/* What the cursor, the total, errors and what is left out look like without colours. */
static void without_colours_what_matters_differs(void **state)
{
	static const enum ink apart[] = {INK_TEXT,  INK_ROW_HERE, INK_CELL_HERE,
					 INK_TOTAL, INK_ERROR,    INK_LEFT_OUT};
	size_t n = sizeof apart / sizeof *apart;

	(void)state;
	for (size_t i = 0; i < n; i++) {
		for (size_t k = 0; k < i; k++)
			assert_int_not_equal(ink_tint(SCHEME_MONO, apart[i]).attributes,
					     ink_tint(SCHEME_MONO, apart[k]).attributes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_action_is_in_the_help),
	    cmocka_unit_test(no_key_is_taken_twice),
	    cmocka_unit_test(every_key_of_the_readme_does_something),
	    cmocka_unit_test(every_ink_has_a_letter_of_its_own),
	    cmocka_unit_test(without_colours_what_matters_differs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
