/* Mapping files, --map, and headers that are remembered. */
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
#include "hangar/str.h"
#include "import/mapping-file.h"
#include "import/mapping.h"
#include "import/memory.h"

struct read {
	struct import_options o;
	struct mapping m;
	struct arena texts;
	struct err e;
	int rc;
};

/* A mapping file under a command line. */
static struct read read_file(const char *text, const char *map, struct import_options given)
{
	struct read r = {.o = given};
	const char *maps[] = {map, NULL};

	assert_int_equal(mapping_parse(&r.m, map ? maps : NULL, &r.texts, &r.e), 0);
	r.rc = mapping_file_read(&r.o, &r.m, text, "m.json", &r.texts, &r.e);
	return r;
}

static void read_free(struct read *r)
{
	mapping_free(&r->m);
	arena_free(&r->texts);
	err_clear(&r->e);
}

static const char *field_of(const struct read *r, const char *header)
{
	const struct map_entry *x = mapping_find(&r->m, header);

	return x ? x->field : NULL;
}

static void a_file_fills_what_the_command_line_leaves_open(void **state)
{
	struct import_options given = {.source = "given", .as = RECORD_TRANSFER};
	struct read r = read_file("{\"source\": \"kept\", \"record\": \"holding\", \"dates\": "
				  "\"day-first\", \"columns\": {\"Typ\": \"type\", \"X\": null}}",
				  "typ=note", given);

	(void)state;
	assert_int_equal(r.rc, 0);
	assert_string_equal(r.o.source, "given");
	assert_int_equal(r.o.as, RECORD_TRANSFER);
	assert_string_equal(r.o.dates, "day-first");
	assert_string_equal(field_of(&r, "TYP"), "note");
	assert_string_equal(field_of(&r, "x"), "");
	assert_null(field_of(&r, "y"));
	read_free(&r);
}

static void a_constant_gives_way_to_any_entry_of_its_field(void **state)
{
	const char *text = "{\"constants\": {\"operator\": \"Poland\", \"condition\": \"lost\"}}";
	struct read r = read_file(text, "Land=operator", (struct import_options){0});

	(void)state;
	assert_int_equal(r.rc, 0);
	assert_int_equal(r.m.entries.n, 2);
	assert_string_equal(r.m.entries.v[1].constant, "lost");
	read_free(&r);
}

static void headers_that_differ_in_case_alone_keep_fields_of_their_own(void **state)
{
	struct read r = read_file("{\"columns\": {\"Type\": \"type\", \"TYPE\": \"extra\"}}", NULL,
				  (struct import_options){0});

	(void)state;
	assert_int_equal(r.rc, 0);
	assert_string_equal(field_of(&r, "Type"), "type");
	assert_string_equal(field_of(&r, "TYPE"), "extra");
	assert_string_equal(field_of(&r, "type"), "type");
	read_free(&r);
}

static void rules_of_the_command_line_stand_before_those_of_the_file(void **state)
{
	const char *rules[] = {"count:0=unknown", NULL};
	struct read r =
	    read_file("{\"values\": [\"*:xx=\"]}", NULL, (struct import_options){.values = rules});

	(void)state;
	assert_int_equal(r.rc, 0);
	assert_string_equal(r.o.values[0], "count:0=unknown");
	assert_string_equal(r.o.values[1], "*:xx=");
	assert_null(r.o.values[2]);
	read_free(&r);
}

static void assert_refused(const char *text, const char *message)
{
	struct read r = read_file(text, NULL, (struct import_options){0});

	assert_int_equal(r.rc, -1);
	assert_int_equal(r.e.kind, ERR_USAGE);
	if (!str_starts(r.e.text, message))
		fail_msg("%s: not as expected: %s", r.e.text, message);
	read_free(&r);
}

static void an_error_names_the_line_and_the_key(void **state)
{
	(void)state;
	assert_refused("{\n\"plain\": 1}", "m.json:2: plain: expected true or false");
	assert_refused("{\n\n\"header\": 3}", "m.json:3: header: expected its lines as a text");
	assert_refused("{\"values\": \"a\"}", "m.json:1: values: expected rules in brackets");
	assert_refused("{\"values\": [1]}", "m.json:1: values: expected rules in brackets");
	assert_refused("{\"currency\": \"XXQ\"}", "m.json:1: currency: expected an ISO 4217");
	assert_refused("{\"columns\": []}", "m.json:1: columns: expected headers in braces");
	assert_refused("{\"columns\": {\"\": \"type\"}}", "m.json:1: : expected a header");
	/* the column is called as a member is */
	assert_refused("{\"source\": \"a\",\n \"columns\": {\n \"source\": \"no\"}}",
		       "m.json:3: source: \"no\" is not a field");
	assert_refused("{\"constants\": {\"oper\": \"a\"}}", "m.json:1: \"oper\" is not a field");
	assert_refused("", "m.json:1:0: is no mapping file");
}

/* ---- the same import ---- */

static int open_text(struct import_reader **r, struct evidence *ev, const char *text,
		     const struct import_options *o)
{
	struct file_view file = {(const unsigned char *)text, strlen(text)};
	struct err e = ERR_INIT;
	int rc = import_open(r, &file, "list.csv", o, ev, &e);

	err_clear(&e);
	return rc;
}

static const char list[] = "Bestand\n\nLand;Typ;Zahl;Zahl;Bem\nPolen;MiG-29;12;x;y\n";

static void what_is_saved_reads_the_same_and_saves_the_same(void **state)
{
	const char *maps[] = {"Land=operator,Typ=type,Bem=,=12:count", NULL};
	const char *rules[] = {"*:xx=", NULL};
	struct import_options o = {.map = maps, .values = rules, .plain = true, .as_of = "2022"};
	struct evidence *ev = evidence_new();
	struct str first = {0}, again = {0}, mapping = {0}, same = {0};
	struct import_reader *r;

	(void)state;
	assert_int_equal(open_text(&r, ev, list, &o), 0);
	import_save_map(&first, r);
	import_mapping_json(&mapping, import_plan(r));
	import_close(&r);
	o = (struct import_options){.mapping = first.s, .mapping_path = "m.json"};
	assert_int_equal(open_text(&r, ev, list, &o), 0);
	import_save_map(&again, r);
	import_mapping_json(&same, import_plan(r));
	assert_string_equal(first.s, again.s);
	assert_string_equal(mapping.s, same.s);
	assert_non_null(strstr(first.s, "\"Bem\": null"));
	assert_non_null(strstr(first.s, "\"Zahl\": \"extra\""));
	assert_non_null(strstr(first.s, "\"count\": \"12\""));
	import_close(&r);
	str_free(&first);
	str_free(&again);
	str_free(&mapping);
	str_free(&same);
	evidence_free(&ev);
}

/* ---- headers ---- */

static void assert_header(const char *header, const char *expected)
{
	struct str s = {0};

	memory_header(&s, header, strlen(header));
	assert_string_equal(str_c(&s), expected);
	str_free(&s);
}

static void headers_compare_without_delimiter_quotes_and_case(void **state)
{
	(void)state;
	assert_header("Land;Typ;Stück", "land,typ,stuck");
	assert_header("\"LAND\",\"Typ\" , Stück,,", "land,typ,stuck");
	assert_header("Land\tTyp\tStück\t", "land,typ,stuck");
	assert_header("Land|;Typ", "land,,typ");
	assert_header(";Jahr;\n;2022;2023", "jahr\n2022,2023");
	assert_header("", "");
}

/* The batch that the text is read as; 0: none. */
static batch_id read_as(const char *text, const struct import_known *known, size_t n, bool *mends)
{
	struct import_options o = {.known = known, .known_count = n};
	struct evidence *ev = evidence_new();
	struct import_reader *r;
	batch_id as = 0;

	if (!open_text(&r, ev, text, &o)) {
		as = import_plan(r)->as_batch;
		*mends = import_plan(r)->mends;
		import_close(&r);
	}
	evidence_free(&ev);
	return as;
}

static const char reading[] = "{\"record\": \"holding\", \"columns\": {\"Land\": \"operator\", "
			      "\"Typ\": \"type\", \"Zahl\": \"count\"}}";

static void the_latest_reading_of_a_header_is_the_one(void **state)
{
	const struct import_known known[] = {
	    {.batch = 3, .header = "Land;Typ", .mapping = reading, .said = true},
	    {.batch = 2, .header = "Land;Typ;Zahl", .mapping = reading, .rejected = true},
	    {.batch = 1, .header = "Land;Typ;Zahl", .mapping = reading, .said = true},
	};
	bool mends = false;

	(void)state;
	assert_int_equal(read_as("Land,Typ,Zahl\nPolen,MiG-29,3\n", known, 3, &mends), 1);
	assert_false(mends);
	assert_int_equal(read_as("reason,Land,Typ,Zahl\nx,Polen,MiG-29,3\n", known, 3, &mends), 2);
	assert_true(mends);
	assert_int_equal(read_as("Land,Typ,Zahlen\nPolen,MiG-29,3\n", known, 3, &mends), 0);
	assert_int_equal(read_as("Land,Typ,Zahl,Neu\nPolen,MiG-29,3\n", known, 3, &mends), 0);
}

static const char *decided(const struct import_plan *p, const char *what)
{
	for (size_t i = 0; i < p->decision_count; i++)
		if (streq(p->decisions[i].what, what))
			return p->decisions[i].value;
	return "";
}

static void a_source_and_a_day_are_of_one_file_alone(void **state)
{
	const char *mapping = "{\"record\": \"holding\", \"source\": \"old\", \"as_of\": \"2022\", "
			      "\"columns\": {\"Land\": \"operator\", \"Typ\": \"type\"}}";
	const struct import_known said = {
	    .batch = 1, .header = "Land;Typ", .mapping = mapping, .source = "told", .said = true};
	struct import_options o = {.known = &said, .known_count = 1};
	struct evidence *ev = evidence_new();
	struct import_reader *r;

	(void)state;
	assert_int_equal(open_text(&r, ev, "Land;Typ\nPolen;MiG-29\n", &o), 0);
	assert_string_equal(import_plan(r)->source, "list");
	assert_null(import_plan(r)->given_as_of);
	assert_string_equal(decided(import_plan(r), "mapping"), "as batch:1");
	import_close(&r);
	evidence_free(&ev);
}

static void rejected_rows_stay_those_of_their_source(void **state)
{
	const struct import_known rejected = {.batch = 1,
					      .header = "Land;Typ;Zahl",
					      .mapping = reading,
					      .source = "told",
					      .rejected = true};
	struct import_options o = {.known = &rejected, .known_count = 1};
	struct evidence *ev = evidence_new();
	struct import_reader *r;

	(void)state;
	assert_int_equal(open_text(&r, ev, "reason;Land;Typ;Zahl\nx;Polen;MiG-29;1\n", &o), 0);
	assert_string_equal(import_plan(r)->source, "told");
	assert_int_equal(import_plan(r)->column_count, 3);
	import_close(&r);
	evidence_free(&ev);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_fills_what_the_command_line_leaves_open),
	    cmocka_unit_test(a_constant_gives_way_to_any_entry_of_its_field),
	    cmocka_unit_test(headers_that_differ_in_case_alone_keep_fields_of_their_own),
	    cmocka_unit_test(rules_of_the_command_line_stand_before_those_of_the_file),
	    cmocka_unit_test(an_error_names_the_line_and_the_key),
	    cmocka_unit_test(what_is_saved_reads_the_same_and_saves_the_same),
	    cmocka_unit_test(headers_compare_without_delimiter_quotes_and_case),
	    cmocka_unit_test(the_latest_reading_of_a_header_is_the_one),
	    cmocka_unit_test(a_source_and_a_day_are_of_one_file_alone),
	    cmocka_unit_test(rejected_rows_stay_those_of_their_source),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
