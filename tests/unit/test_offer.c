/* What a refusal offers to be pasted: words for the shell, names of columns. */
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
#include "hangar/shell.h"
#include "hangar/str.h"

#include "import/dialect.h"
#include "import/mapping.h"
#include "import/position.h"

/* The shell itself says what the word is. */
static void assert_reads_again(const char *s, const char *word)
{
	struct str quoted = {0}, command = {0};
	char read[256];
	size_t n;
	FILE *f;

	shell_quote(&quoted, s);
	if (word)
		assert_string_equal(str_c(&quoted), word);
	str_addf(&command, "printf %%s %s", str_c(&quoted));
	f = popen(str_c(&command), "r"); /* NOLINT: this is what is proved */
	assert_non_null(f);
	n = fread(read, 1, sizeof read - 1, f);
	read[n] = '\0';
	assert_int_equal(pclose(f), 0);
	assert_string_equal(read, s);
	str_free(&quoted);
	str_free(&command);
}

static void a_word_is_what_the_shell_makes_of_it(void **state)
{
	(void)state;
	assert_reads_again("dir/list.csv", "dir/list.csv");
	assert_reads_again("a b", "'a b'");
	assert_reads_again("", "''");
	assert_reads_again("it's $HOME `x` \\ \"y\"", "'it'\\''s $HOME `x` \\ \"y\"'");
	assert_reads_again("Штук=count,№=", "'Штук=count,№='");
	assert_reads_again("a\nb", "\"$(printf 'a\\012b')\"");
	assert_reads_again("50% of\ta'b\\", NULL);
	assert_reads_again("\xcf\xeb\xe0\xed", NULL);
	assert_reads_again("\xe2\x80\xae"
			   "csv.exe",
			   NULL);
}

/* ---- columns ---- */

struct sheet {
	struct arena a;
	struct header h;
};

static void sheet_make(struct sheet *s, const char *const *names, size_t n)
{
	*s = (struct sheet){.h.n = n};
	s->h.cells = arena_alloc(&s->a, (n + 1) * sizeof *s->h.cells);
	for (size_t i = 0; i < n; i++)
		s->h.cells[i] = (struct cell){.s = names[i], .n = strlen(names[i])};
}

static const char *const odd[] = {"Type", "", "No", "no", "=A", "a=b,c", "x,y", "a\x01z"};

static void a_column_is_called_so_that_a_map_can_name_it(void **state)
{
	static const char *const names[] = {"Type",          "column 2", "No (column 3)",
					    "no (column 4)", "column 5", "column 6",
					    "x,y",           "column 8"};
	struct sheet s;

	(void)state;
	sheet_make(&s, odd, 8);
	for (size_t i = 0; i < 8; i++) {
		struct str name = {0};

		position_call(&name, &s.h, i);
		assert_string_equal(str_c(&name), names[i]);
		str_free(&name);
	}
	arena_free(&s.a);
}

/* The columns that the text of a --map finds, as their names are then. */
static void assert_named(const char *map, const char *expected)
{
	const char *maps[] = {map, NULL};
	struct mapping m = {0};
	struct str found = {0};
	struct sheet s;

	sheet_make(&s, odd, 8);
	assert_int_equal(mapping_parse(&m, maps, &s.a, NULL), 0);
	position_name(&s.h, &m, &s.a);
	for (size_t i = 0; i < 8; i++) {
		const struct map_entry *x = mapping_find(&m, s.h.cells[i].s);
		if (x)
			str_addf(&found, "%s%zu=%s", found.n ? "," : "", i + 1, x->field);
	}
	assert_string_equal(str_c(&found), expected);
	mapping_free(&m);
	str_free(&found);
	arena_free(&s.a);
}

static void a_map_finds_columns_by_where_they_stand(void **state)
{
	(void)state;
	assert_named("column 2=count,Type=type", "1=type,2=count");
	assert_named("No (column 3)=count,no (column 4)=", "3=count,4=");
	assert_named("column 1=type,column 6=note", "1=type,6=note");
	assert_named("No=count", "3=count,4=count");
	assert_named("No (column 1)=count", "");
	assert_named("column 9=count", "");
	assert_named("column 0=count", "");
	assert_named("column 2x=count", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_word_is_what_the_shell_makes_of_it),
	    cmocka_unit_test(a_column_is_called_so_that_a_map_can_name_it),
	    cmocka_unit_test(a_map_finds_columns_by_where_they_stand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
