/* Presets: what is an aircraft, which header is whose, what a preamble tells, and what is special
 * about a column. */
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
#include "import/equipment.h"

#define REGISTER                                                                                   \
	"Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,"                  \
	"Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,"            \
	"SIPRI TIV of delivered weapons\n"
#define DELIVERIES                                                                                 \
	"SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,"       \
	"Order date,Order date is estimate,Numbers delivered,Numbers delivered is estimate,"       \
	"Delivery year,Delivery year is estimate,Status\n"

/* ---- nouns ---- */

static bool is_aircraft(const char *description)
{
	return equipment_is_aircraft(description, strlen(description));
}

static void the_head_noun_tells_an_aircraft(void **state)
{
	static const char *const aircraft[] = {
	    "armed drone",
	    "(armed) reconnaissance drone",
	    "fighter/ground-attack aircraft",
	    "transport ac/helicopter",
	    "maritime patrol UAV",
	    "light aircraft/UAV",
	    "AEW&C aircraft",
	    "ASW Helicopter",
	    "airship",
	    "Helicopters",
	    "combat helicopter (second hand)",
	    " aircraft ",
	};

	(void)state;
	for (size_t i = 0; i < sizeof aircraft / sizeof *aircraft; i++)
		if (!is_aircraft(aircraft[i]))
			fail_msg("%s is an aircraft", aircraft[i]);
}

static void what_is_made_for_aircraft_is_none(void **state)
{
	static const char *const others[] = {
	    "combat aircraft radar",
	    "aircraft engine 1001-2000",
	    "aircraft carrier",
	    "aircraft electro-optical system",
	    "helicopter turret",
	    "anti-aircraft gun",
	    "air-search radar",
	    "drone (radar)station",
	    "minecraft",
	    "",
	    "()",
	    ")",
	};

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (is_aircraft(others[i]))
			fail_msg("%s is no aircraft", others[i]);
}

/* ---- headers ---- */

struct opened {
	struct evidence *ev;
	struct import_reader *r;
	const struct import_plan *plan;
	struct err e;
};

static struct opened open_as(const char *text, const struct import_options *options)
{
	struct opened o = {.ev = evidence_new()};
	struct file_view file = {(const unsigned char *)text, strlen(text)};

	if (!import_open(&o.r, &file, "list.csv", options, o.ev, &o.e))
		o.plan = import_plan(o.r);
	return o;
}

static struct opened open_text(const char *text)
{
	return open_as(text, &(struct import_options){0});
}

static void opened_free(struct opened *o)
{
	import_close(&o->r);
	evidence_free(&o->ev);
	err_clear(&o->e);
}

static void assert_preset(const char *text, const char *preset, uint32_t line)
{
	struct opened o = open_text(text);

	assert_non_null(o.plan);
	if (preset)
		assert_string_equal(o.plan->preset, preset);
	else
		assert_null(o.plan->preset);
	assert_int_equal(o.plan->header_line, line);
	opened_free(&o);
}

static void a_header_is_known_wherever_it_stands(void **state)
{
	(void)state;
	assert_preset(REGISTER, "sipri-register", 1);
	assert_preset("\xEF\xBB\xBF" REGISTER, "sipri-register", 1);
	assert_preset("a\r\n\r\n\"open\r\n" DELIVERIES, "sipri-deliveries", 4);
	assert_preset("a \"b\" c\r\r" DELIVERIES, "sipri-deliveries", 3);
	assert_preset("\"a,\n" DELIVERIES "1,\"\n", "sipri-deliveries", 2);
	assert_preset("$icao;#CMPG;$ICAO TYPE;$Type;$Operator;$Registration;$Tag 1;$#Tag 2;Tag_3\n",
		      "plane-alert", 1);
}

static void a_header_that_lacks_a_sign_is_not_taken_for_it(void **state)
{
	struct opened o = open_as(REGISTER, &(struct import_options){.as = RECORD_HOLDING});

	(void)state;
	assert_null(o.plan);
	assert_string_equal(o.e.text,
			    "list.csv:1: is the header of preset sipri-register, whose rows are "
			    "transfers; say with --map what the columns of holdings are, or "
			    "without --as go on with");
	opened_free(&o);
	assert_preset("Recipient,Supplier,Number ordered,Weapon designation,type\n", NULL, 1);
}

static void a_header_is_sought_in_the_first_lines_alone(void **state)
{
	struct str text = {0};
	struct opened o;

	(void)state;
	for (int i = 0; i < 59; i++)
		str_add(&text, "remark\n");
	str_add(&text, REGISTER);
	assert_preset(str_c(&text), "sipri-register", 60);
	str_clear(&text);
	for (int i = 0; i < 60; i++)
		str_add(&text, "remark\n");
	str_add(&text, REGISTER);
	o = open_text(str_c(&text));
	assert_null(o.plan);
	opened_free(&o);
	str_free(&text);
}

static void a_line_as_wide_as_the_rows_is_the_header_below_a_title(void **state)
{
	(void)state;
	assert_preset("what we have\nGattung,operator\nx,y\n", NULL, 2);
	assert_preset("what we have\noperator,type\nx,y\n", NULL, 2);
}

/* ---- what a preamble tells ---- */

static void assert_told(const char *preamble, const char *key, const char *covers)
{
	struct str text = {0};
	struct opened o;

	str_addf(&text, "%s" REGISTER, preamble);
	o = open_text(str_c(&text));
	assert_non_null(o.plan);
	assert_string_equal(o.plan->source, key);
	assert_string_equal(o.plan->list->key, key);
	assert_string_equal(o.plan->list->edition_of, "sipri");
	if (covers)
		assert_string_equal(o.plan->covers, covers);
	else
		assert_null(o.plan->covers);
	opened_free(&o);
	str_free(&text);
}

static void the_preamble_tells_edition_and_area(void **state)
{
	(void)state;
	assert_told("Transfers of major conventional arms from China   to All countries . Deals "
		    "with deliveries made for the year range '2000' to '2025' \n"
		    "Data generated: 14 Jul 2026 2:55:04 PM\n",
		    "sipri-register-2026-07-14", "from:China date:2000..2025");
	assert_told("\"Transfers of major conventional arms from All countries to South Korea. "
		    "Deals with orders made for year range 1990 to 1999\",,\r\n"
		    "\"Data generated: 1 Feb 2020 0:00:00 AM\",,,\r\n",
		    "sipri-register-2020-02-01", "to:\"South Korea\" date:1990..1999");
	assert_told("Transfers of major conventional arms from Free \"Zembla\" to Hezbollah "
		    "(Lebanon)*. Deals with orders\n",
		    "list", "from:'Free \"Zembla\"' to:Hezbollah");
	assert_told("Data generated: some day\n", "list", NULL);
	assert_told("", "list", NULL);
}

static void a_given_source_stands_for_the_list(void **state)
{
	struct opened o = open_as("Data generated: 14 Jul 2026\n" REGISTER,
				  &(struct import_options){.source = "mine"});

	(void)state;
	assert_string_equal(o.plan->source, "mine");
	assert_string_equal(o.plan->list->key, "mine");
	assert_true(date_stated(&o.plan->list->published));
	opened_free(&o);
}

/* ---- columns ---- */

/* The one row below a header. */
static struct import_row row_of(struct opened *o, const char *header, const char *cells)
{
	struct str text = {0};
	struct import_row row = {0};

	str_addf(&text, "%s%s\n", header, cells);
	*o = open_text(str_c(&text));
	assert_non_null(o->plan);
	assert_int_equal(import_next(o->r, &row, &o->e), 1);
	str_free(&text); /* what the row has of it is in the arena */
	return row;
}

static void assert_transfer(const char *header, const char *cells, const char *expected)
{
	struct str got = {0};
	struct opened o;
	struct import_row row = row_of(&o, header, cells);
	const struct transfer *t = &row.as.transfer;

	if (row.fate != FATE_KEPT) {
		str_add(&got, row.reason);
	} else {
		str_addf(&got, "%s>%s ",
			 t->from ? catalogue_party_get(o.ev->catalogue, t->from)->name : "-",
			 t->to ? catalogue_party_get(o.ev->catalogue, t->to)->name : "-");
		quantity_format(&got, t->ordered);
		str_add(&got, "/");
		quantity_format(&got, t->count);
		str_add(&got, " ");
		date_format(&got, &t->order_date);
		str_add(&got, "/");
		date_format(&got, &t->date);
		str_addf(&got, " %s", vocabulary_name(&status_words, (int)t->status));
	}
	assert_string_equal(str_c(&got), expected);
	str_free(&got);
	opened_free(&o);
}

static void marks_make_estimates_of_their_neighbours(void **state)
{
	(void)state;
	assert_transfer(REGISTER,
			"Chad,China,2017,?,10,?,K-8,trainer aircraft,9,?,2018; 2019,New,1",
			"China>Chad (10)/(9) 2017?/{2018,2019} delivered");
	assert_transfer(REGISTER, "Chad,China,2017,,10,,K-8,trainer aircraft,9,,2018,New,1",
			"China>Chad 10/9 2017/2018 delivered");
	assert_transfer(REGISTER, "Chad,China,2017,,,?,K-8,trainer aircraft,,,,New,",
			"China>Chad / 2017/ ordered");
	assert_transfer(
	    REGISTER, "Chad,China,2017,,10,??,K-8,trainer aircraft,9,,2018,New,1",
	    "list.csv:2:6 (column 6): \"??\" is no mark; expected ? for an estimate, or "
	    "nothing");
	assert_transfer(DELIVERIES, "1,China,Chad,K-8,x,aircraft,2017,yes,9,NO,2018,Yes,New",
			"China>Chad /9 2017?/2018? delivered");
	assert_transfer(DELIVERIES, "1,China,Chad,K-8,x,Aircraft,2017,,9,?,2018,,New",
			"list.csv:2:10 (Numbers delivered is estimate): \"?\" does not tell an "
			"estimate; expected Yes or No");
}

static void names_lose_their_stars_and_nobody_is_nobody(void **state)
{
	(void)state;
	assert_transfer(REGISTER, "NATO**,unknown supplier(s),2017,,1,,K-8,aircraft,1,,2018,New,1",
			"->NATO 1/1 2017/2018 delivered");
	assert_transfer(REGISTER, "Unknown country,Zembla *,2017,,1,,K-8,aircraft,1,,2018,New,1",
			"Zembla>- 1/1 2017/2018 delivered");
}

static void other_equipment_is_set_aside_before_it_names_anything(void **state)
{
	struct opened o;
	struct import_row row =
	    row_of(&o, REGISTER, "Zembla,Oz,20x7,!,1,,Yagdar-9,aircraft radar,1,,2018,New,1");

	(void)state;
	assert_int_equal(row.fate, FATE_SET_ASIDE);
	assert_string_equal(row.reason, "list.csv:2: other equipment: aircraft radar");
	assert_int_equal(catalogue_type_find(o.ev->catalogue, "Yagdar-9", 8), 0);
	assert_int_equal(catalogue_party_find(o.ev->catalogue, "Zembla", 6), 0);
	opened_free(&o);
	assert_transfer(
	    REGISTER, "Chad,China,2017,,1,,K-8,,1,,2018,New,1",
	    "list.csv:2:8 (Weapon description): is empty; expected what the equipment is");
	assert_transfer(DELIVERIES, "1,China,Chad,K-8,aircraft engine,Engines,2017,,9,,2018,,New",
			"list.csv:2: other equipment: Engines");
}

/* ---- encodings ---- */

static void what_is_not_utf8_is_windows_1252(void **state)
{
	struct opened o = open_text("operator,note\nTurkey,caf\xE9 \x80 5\nTurkey,\x8D\n");
	struct import_row row;

	(void)state;
	assert_string_equal(o.plan->encoding, "Windows-1252");
	assert_int_equal(import_next(o.r, &row, &o.e), 1);
	assert_string_equal(row.as.holding.claim.note, "caf\xC3\xA9 \xE2\x82\xAC 5");
	assert_int_equal(import_next(o.r, &row, &o.e), 1);
	assert_string_equal(row.reason, "list.csv:3:2 (note): character 8 of line 3 (0x8D) is not "
					"Windows-1252; expected Windows-1252 text");
	opened_free(&o);
}

static void stray_bytes_in_utf8_do_not_change_the_encoding(void **state)
{
	struct opened o = open_text("operator,note\nTurkey,caf\xE9\nTurkey,caf\xC3\xA9\n");

	(void)state;
	assert_string_equal(o.plan->encoding, "UTF-8");
	opened_free(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_head_noun_tells_an_aircraft),
	    cmocka_unit_test(what_is_made_for_aircraft_is_none),
	    cmocka_unit_test(a_header_is_known_wherever_it_stands),
	    cmocka_unit_test(a_header_that_lacks_a_sign_is_not_taken_for_it),
	    cmocka_unit_test(a_header_is_sought_in_the_first_lines_alone),
	    cmocka_unit_test(a_line_as_wide_as_the_rows_is_the_header_below_a_title),
	    cmocka_unit_test(the_preamble_tells_edition_and_area),
	    cmocka_unit_test(a_given_source_stands_for_the_list),
	    cmocka_unit_test(marks_make_estimates_of_their_neighbours),
	    cmocka_unit_test(names_lose_their_stars_and_nobody_is_nobody),
	    cmocka_unit_test(other_equipment_is_set_aside_before_it_names_anything),
	    cmocka_unit_test(what_is_not_utf8_is_windows_1252),
	    cmocka_unit_test(stray_bytes_in_utf8_do_not_change_the_encoding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
