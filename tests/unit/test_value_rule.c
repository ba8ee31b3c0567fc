/* --value: which cells a rule is for, what it makes of them, and what is no rule. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/quantity.h"
#include "hangar/str.h"

/* The rows read under the rules: "3 active; - stored; FILE:LINE:... "; or why they are none. */
static void read_rows(struct str *out, const char *text, const char *const *values)
{
	struct import_options o = {.values = values};
	struct file_view file = {(const unsigned char *)text, strlen(text)};
	struct evidence *ev = evidence_new();
	struct import_reader *r;
	struct import_row row;
	struct err e = ERR_INIT;

	if (import_open(&r, &file, "list.csv", &o, ev, &e)) {
		str_add(out, e.text);
	} else {
		while (import_next(r, &row, &e) == 1) {
			str_add(out, out->n ? "; " : "");
			if (row.reason) {
				str_add(out, row.reason);
				continue;
			}
			quantity_format(out, row.as.holding.count);
			str_addf(out, "/%s/%s",
				 vocabulary_name(&condition_words, row.as.holding.condition),
				 row.as.holding.claim.note ? row.as.holding.claim.note : "");
		}
		import_close(&r);
	}
	err_clear(&e);
	evidence_free(&ev);
}

static void assert_read(const char *text, const char *one, const char *two, const char *expected)
{
	const char *values[] = {one, two, NULL};
	struct str out = {0};

	read_rows(&out, text, values);
	assert_string_equal(str_c(&out), expected);
	str_free(&out);
}

static const char fleet[] = "operator,type,count,condition,note\n"
			    "Poland,MiG-29,0,act,0\nPoland,Su-22,3,STO,x\n";

static void a_rule_is_for_the_cells_of_its_field(void **state)
{
	(void)state;
	assert_read("operator,count,note\nPoland,0,0\nFrance,3,\n", "count:0=unknown", NULL,
		    "unknown//0; 3//");
	assert_read("operator,count\nPoland,xx\nFrance,3\n", "count:xx=", NULL, "//; 3//");
	assert_read(fleet, "condition:act=active", "condition:sto=stored",
		    "0/active/0; 3/stored/x");
}

static void a_field_is_named_by_its_header_too(void **state)
{
	(void)state;
	assert_read("operator,Number,note\nPoland,many,\n", "Number:many=80+", NULL, "80+//");
	assert_read("operator,count,Remark: any\nPoland,3,tbd\n", "Remark: any:tbd=later", NULL,
		    "3//");
}

static void a_star_is_for_all_and_gives_way_to_the_field(void **state)
{
	(void)state;
	assert_read("operator,count,note\nPoland,xx,xx\n", "*:xx=", NULL, "//");
	assert_read("operator,count,note\nPoland,xx,xx\n", "*:xx=", "count:xx=5", "5//");
	assert_read("operator,count,note\nPoland,xx,xx\n", "count:xx=5", "*:xx=", "5//");
}

static void texts_are_compared_folded_and_whole(void **state)
{
	(void)state;
	assert_read("operator,count\nPoland,N.D.\nPoland,n.d.\n", "count:n.d.=?", NULL,
		    "unknown//; unknown//");
	assert_read("operator,count,note\nPoland,3,ab\nPoland,4,abc\n", "note:ab=z", NULL,
		    "3//z; 4//abc");
	assert_read("operator,count,note\nPoland,3,a=b\n", "note:a=b=z", NULL, "3//z");
}

static void what_is_no_rule_is_refused(void **state)
{
	(void)state;
	assert_read(
	    fleet, "count", NULL,
	    "--value 'count': is no rule; expected FIELD:TEXT=VALUE, as "
	    "\"count:0=unknown\", \"status:U=delivered\" or \"*:xx=\" for a cell that states "
	    "nothing");
	assert_read(fleet, "colour:x=y", NULL,
		    "--value 'colour:x=y': is for no column of list.csv; expected *, "
		    "operator, type, count, condition, note");
	assert_read(fleet, "count:0=unknown", "count:0=5",
		    "--value 'count:0=5': contradicts 'count:0=unknown'");
}

static void a_result_must_be_what_its_field_can_be(void **state)
{
	struct str out = {0};
	const char *values[] = {"count:0=several dozen", NULL};

	(void)state;
	read_rows(&out, fleet, values);
	assert_non_null(strstr(str_c(&out), "--value 'count:0=several dozen'"));
	assert_non_null(strstr(str_c(&out), "is not a number of aircraft"));
	str_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_rule_is_for_the_cells_of_its_field),
	    cmocka_unit_test(a_field_is_named_by_its_header_too),
	    cmocka_unit_test(a_star_is_for_all_and_gives_way_to_the_field),
	    cmocka_unit_test(texts_are_compared_folded_and_whole),
	    cmocka_unit_test(what_is_no_rule_is_refused),
	    cmocka_unit_test(a_result_must_be_what_its_field_can_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
