/* The names of types and parties: what is one and the same, what is not, and that the embedded
 * lists are sound. */
#include "hangar/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/csvline.h"
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/mem.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "property.h"

static struct catalogue *cat;

static int begin(void **state)
{
	(void)state;
	cat = catalogue_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	catalogue_free(&cat);
	return 0;
}

static type_id find_type(const char *name)
{
	return catalogue_type_find(cat, name, strlen(name));
}

static party_id find_party(const char *name)
{
	return catalogue_party_find(cat, name, strlen(name));
}

/* What a cell of types means, by the names of the catalogue. */
static const char *types_of(const char *cell)
{
	return catalogue_typeset_name(cat, catalogue_types(cat, cell, strlen(cell)));
}

static void type_is(const char *name, const char *designation)
{
	type_id t = find_type(name);

	if (!t || strcmp(catalogue_type_get(cat, t)->designation, designation) != 0)
		fail_msg("\"%s\" is %s, not %s", name,
			 t ? catalogue_type_get(cat, t)->designation : "unknown", designation);
}

static void party_is(const char *text, const char *name)
{
	party_id p = find_party(text);

	if (!p || strcmp(catalogue_party_get(cat, p)->name, name) != 0)
		fail_msg("\"%s\" is %s, not %s", text,
			 p ? catalogue_party_get(cat, p)->name : "unknown", name);
}

static void types_are(const char *cell, const char *expected)
{
	const char *found = types_of(cell);

	if (strcmp(found, expected) != 0)
		fail_msg("\"%s\" is %s, not %s", cell, found, expected);
}

/* ---- types ---- */

static void a_type_is_one_across_case_script_spacing_and_dashes(void **state)
{
	static const char *const spellings[] = {
	    "MiG-29",   "MIG-29",  "mig-29",   "MIG 29",  "Mig29",        "МиГ-29", "МИГ-29",
	    "миг 29",   "МiГ-29",  "МіГ-29",   "MiG–29",  "MiG‑29",       "MiG—29", "MiG\u00a029",
	    "  MiG-29", "MiG-29 ", "МиГ - 29", "Mi G-29", "ＭｉＧ－２９",
	};

	(void)state;
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		type_is(spellings[i], "MiG-29");
	type_is("Су-24МР", "Su-24MR");
	type_is("СУ-27", "Su-27");
	type_is("Су27", "Su-27");
	type_is("Ту-22М3", "Tu-22M3");
	type_is("С-130", "C-130"); /* with a Cyrillic С */
	type_is("В-52", "B-52");
	type_is("МіГ-31", "MiG-31");
}

static void a_type_is_found_by_its_reporting_name(void **state)
{
	(void)state;
	type_is("Fulcrum", "MiG-29");
	type_is("FULCRUM", "MiG-29");
	type_is("MiG-29 Fulcrum", "MiG-29");
	type_is("MiG-29 'Fulcrum'", "MiG-29");
	type_is("MiG-29 (Fulcrum)", "MiG-29");
	type_is("MiG-29/Fulcrum", "MiG-29");
	type_is("MiG-29S/Fulcrum-C", "MiG-29S");
	type_is("MiG-31/Foxhound", "MiG-31");
	type_is("MiG-31 Foxhound", "MiG-31");
	type_is("Foxhound", "MiG-31");
	type_is("MiG-31BM Foxhound", "MiG-31BM"); /* of its family */
	type_is("MiG-29SMT/Fulcrum", "MiG-29SMT");
}

static void a_maker_in_front_and_a_popular_name_behind_are_taken_off(void **state)
{
	(void)state;
	type_is("Lockheed C-130H Hercules", "C-130H");
	type_is("Lockheed C-130H-LM Hercules", "C-130H");
	type_is("F-16C-30-CF", "F-16C");
	type_is("CASA C-295 M", "C-295");
	type_is("Mikoyan MiG-29M", "MiG-29M");
	type_is("Sukhoi Su-30MKI Flanker-H", "Su-30MKI");
	type_is("Boeing KC-135R Stratotanker", "KC-135R");
	type_is("boeing-vertol ch-47f chinook", "CH-47F");
	type_is("Bell/Boeing CV-22B Osprey", "V-22");
	type_is("Westland Wildcat AH.1", "AW159");
	type_is("Tiger II F-5N", "F-5N");
	type_is("Boeing 737 MAX", "Boeing 737 MAX");
	types_are("Lockheed C-130H Hercules / Boeing KC-135R", "C-130H / KC-135R");
}

static void two_names_of_one_type_name_it(void **state)
{
	(void)state;
	type_is("AW159 Wildcat AH1", "AW159");
	type_is("Embraer EMB-190 VC-2", "E190");
	type_is("Eurocopter Tiger EC665", "Tiger");
	assert_int_equal(find_type("MiG-29 MiG-31"), 0);
	assert_int_equal(find_type("MiG-29 MiG-29S"), 0);
}

static void only_a_maker_of_the_type_may_stand_in_front(void **state)
{
	(void)state;
	assert_int_equal(find_type("Boeing MiG-29"), 0);
	assert_int_equal(find_type("Sukhoi MiG-29"), 0);
	assert_int_equal(find_type("Airbus F-16"), 0);
	assert_int_equal(find_type("Model MiG-29"), 0);
	type_is("Lockheed Martin F-16C", "F-16C"); /* what became of General Dynamics */
	type_is("McDonnell Douglas F-15EX", "F-15EX");
}

static void a_word_left_over_leaves_the_name_unresolved(void **state)
{
	static const char *const names[] = {
	    "F-16 simulator",
	    "F-16 simulator aircraft",
	    "MiG-29 engine",
	    "MiG-29 decoy",
	    "Su-27 Fulcrum",
	    "MiG-29 Foxhound",
	    "RD-33 for MiG-29",
	    "Boeing 737 MIN",
	    "Hercules",
	    "Lockheed",
	    "Boeing",
	    "Lockheed Hercules",
	    "C-130 Hercules II",
	    "AN/APG-68 for F-16C",
	    "MiG-29 (scrap)",
	    "fighter aircraft",
	    "transport aircraft",
	    "(tpt)",
	    "MiG-29; overhauled",
	    "MiG-29, Fulcrum",
	    "Lockheed, C-130H",
	    "C-130H Lockheed",
	};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		type_id t = find_type(names[i]);
		if (t)
			fail_msg("\"%s\" is taken for %s", names[i],
				 catalogue_type_get(cat, t)->designation);
	}
}

/* Tanks, guns and missiles go by short designations too. */
static void other_equipment_is_no_aircraft(void **state)
{
	static const char *const names[] = {"T-54",  "T-55",   "T-72B3",  "Tor",
					    "L-70",  "M-26",   "M777",    "S-300PMU",
					    "Astra", "Scarab", "Penguin", "T-150"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		type_id t = find_type(names[i]);
		if (t)
			fail_msg("\"%s\" is taken for %s", names[i],
				 catalogue_type_get(cat, t)->designation);
	}
}

static void a_remark_on_the_use_is_taken_off_where_it_fits_the_class(void **state)
{
	(void)state;
	type_is("Su-24M strike aircraft", "Su-24M");
	type_is("Su-25 close air support aircraft", "Su-25");
	type_is("Mi-8 transport helicopter", "Mi-8");
	type_is("C-130H (VIP, tpt)", "C-130H");
	type_is("MQ-9 UCAV", "MQ-9");
	assert_int_equal(find_type("Mi-8 fighter aircraft"), 0);
	assert_int_equal(find_type("F-15 UAV"), 0);
	assert_int_equal(find_type("Eagle UAV"), 0);
	assert_int_equal(find_type("Mi-8 fighter"), 0);
	type_is("MiG-29 fighter", "MiG-29");
	type_is("Su-57 Stealth multirole fighter", "Su-57");
	type_is("Su-24M strike/tactical reconnaissance aircraft", "Su-24M");
	type_is("Mil Mi-17 ( helicopter)", "Mi-17");
	type_is("苏-27", "Su-27");
	type_is("卡-52", "Ka-52");
	assert_int_equal(find_type("苏-999"), 0);
}

static void names_in_other_scripts_are_found(void **state)
{
	static const char *const names[][2] = {
	    {"苏-27战斗机", "Su-27"},
	    {"米格29SMT", "MiG-29SMT"},
	    {"蘇－30MK2", "Su-30MK2"},
	    {"伊尔-76MD运输机", "Il-76MD"},
	    {"米-171直升机", "Mi-171"},
	    {"殲-10C", "J-10C"},
	    {"F-16战隼", "F-16"},
	    {"истребитель Су-27", "Su-27"},
	    {"военно-транспортный самолёт Ил-76МД", "Il-76MD"},
	    {"Ми-8МТВ-5 (вертолёт)", "Mi-8MTV-5"},
	    {"ударний вертоліт Мі-24", "Mi-24"},
	    {"Cу-24MP", "Su-24MR"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		assert_int_not_equal(find_type(names[i][0]), 0);
		assert_int_equal(find_type(names[i][0]), find_type(names[i][1]));
	}
}

static void a_noun_of_another_class_leaves_the_name_unresolved(void **state)
{
	(void)state;
	assert_int_equal(find_type("苏-27直升机"), 0);
	assert_int_equal(find_type("вертолёт Су-27"), 0);
	assert_int_equal(find_type("боевой Су-27"), 0);
	assert_int_equal(find_type("苏-27发动机"), 0);
	assert_int_equal(find_type("двигатель Су-27"), 0);
}

static void variants_joined_by_strokes_are_their_nearest_common_parent(void **state)
{
	(void)state;
	type_is("F-5A/B", "F-5");
	type_is("MiG-31B/31BS Foxhound", "MiG-31");
	type_is("A-37B Dragonfly/OA-37B Dragonfly", "A-37");
	type_is("Northrop F-5E/F", "F-5");
	type_is("MiG-25RBV/RBT/RBN", "MiG-25RB");
	type_is("MiG-29/33/35", "MiG-29"); /* so are the three called by their ICAO designator */
	type_is("Mikoyan MiG-29/33/35", "MiG-29");
	assert_int_equal(find_type("MiG-29/Su-27"), 0);
	assert_int_equal(find_type("F-5A/Q"), 0);
	assert_int_equal(find_type("Northrop F-5A/"), 0);
}

/* An unresolved record accounts for nothing: what another cell means would depend on which was read
 * first. */
static void a_name_that_only_a_cell_used_completes_no_other(void **state)
{
	catalogue_type(cat, "Qwerty 5", 8);
	(void)state;
	assert_int_equal(find_type("MiG-29 Qwerty 5"), 0);
	assert_int_equal(find_type("Qwerty 5 aircraft"), 0);
	assert_int_equal(find_type("Qwerty 5 (tpt)"), 0);
	/* Nor does it stand in the way of another spelling of it, though both fold to one. */
	catalogue_type(cat, "Lockheed, C-130H", 16);
	type_is("Lockheed C-130H", "C-130H");
}

static void a_definition_is_about_exactly_its_name(void **state)
{
	struct aircraft_type t = {.designation = "Lockheed C-130H Gunship", .maker = "Lockheed"};
	struct aircraft_type u = {.designation = "F-5A/B", .maker = "Northrop"};
	type_id own = catalogue_type_define(cat, &t, "C-130H");
	type_id both = catalogue_type_define(cat, &u, "F-5");

	(void)state;
	assert_int_not_equal(own, find_type("C-130H"));
	assert_int_equal(find_type("F-5A/B"), both);
	assert_int_not_equal(both, find_type("F-5"));
}

static void look_alikes_that_are_others_stay_others(void **state)
{
	(void)state;
	assert_int_not_equal(find_type("MiG-29"), find_type("MiG-29S"));
	assert_int_not_equal(find_type("MiG-29"), find_type("MiG-2"));
	assert_int_not_equal(find_type("Su-24"), find_type("Su-24M"));
	assert_int_not_equal(find_type("F-16A"), find_type("F-16C"));
	assert_int_not_equal(find_type("F/A-18"), 0);
	assert_int_equal(find_type("No such aircraft"), 0);
	assert_int_equal(find_type(""), 0);
	assert_int_equal(find_type("-"), 0);
	assert_int_equal(find_type("29"), 0);
}

static void a_cell_is_one_type_or_a_set_split_at_the_signs_of_the_design(void **state)
{
	(void)state;
	types_are("MiG-29", "MiG-29");
	types_are("MiG-31 / MiG-27", "MiG-31 / MiG-27");
	types_are("MiG-31;MiG-27", "MiG-31 / MiG-27");
	types_are("MiG-31; MiG-27", "MiG-31 / MiG-27");
	types_are("Su-24, MiG-23", "Su-24 / MiG-23");
	types_are("МиГ-31 / Су-24", "MiG-31 / Su-24");
	types_are("", "");
	types_are("  ", "");
}

static void a_slash_inside_a_name_does_not_split(void **state)
{
	size_t n;

	(void)state;
	types_are("F/A-18", "F/A-18");
	types_are("F/A-18 / MiG-29", "F/A-18 / MiG-29");
	types_are("MiG-29/33/35", "MiG-29");
	types_are("Zz-29/33/35", "Zz-29/33/35");
	catalogue_typeset_members(cat, catalogue_types(cat, "Zz-29/33/35", 11), &n);
	assert_int_equal(n, 1);
	assert_true(catalogue_type_get(cat, find_type("Zz-29/33/35"))->unresolved);
}

static void a_comma_before_a_remark_does_not_split(void **state)
{
	(void)state;
	types_are("MiG-29, in bad repair", "MiG-29, in bad repair");
	assert_true(catalogue_type_get(cat, find_type("MiG-29, in bad repair"))->unresolved);
}

static void unknown_names_make_no_list_whichever_was_read_first(void **state)
{
	(void)state;
	types_are("Abc 7 / Xyz 9", "Abc 7 / Xyz 9");
	assert_int_equal(find_type("Xyz 9"), 0);
	types_are("Xyz 8", "Xyz 8");
	types_are("Abc 8 / Xyz 8", "Abc 8 / Xyz 8");
	assert_int_equal(find_type("Abc 8"), 0);
	/* Beside a known one they are names of their own. */
	types_are("MiG-29 / Xyz 9", "MiG-29 / Xyz 9");
	assert_int_not_equal(find_type("Xyz 9"), 0);
}

static void a_set_is_the_same_in_any_order_and_told_twice(void **state)
{
	typeset_id a = catalogue_types(cat, "MiG-31 / MiG-27", 15), b, c;
	type_id types[] = {find_type("MiG-27"), find_type("MiG-31"), find_type("MiG-27")};

	(void)state;
	b = catalogue_types(cat, "MiG-27; MIG 31; МиГ-27", strlen("MiG-27; MIG 31; МиГ-27"));
	c = catalogue_typeset(cat, types, 3);
	assert_int_equal(a, b);
	assert_int_equal(a, c);
	assert_string_equal(catalogue_typeset_name(cat, a), "MiG-31 / MiG-27");
	assert_int_equal(catalogue_typeset(cat, types, 0), 0);
}

static void an_unknown_type_is_unresolved_until_it_is_defined(void **state)
{
	struct aircraft_type t = {.designation = "Xyz-1", .maker = "Somebody"};
	type_id id = catalogue_type(cat, "XYZ 1", 5);

	(void)state;
	assert_true(catalogue_type_get(cat, id)->unresolved);
	assert_string_equal(catalogue_type_get(cat, id)->designation, "XYZ 1");
	assert_int_equal(catalogue_type_define(cat, &t, "MiG-29"), id);
	assert_false(catalogue_type_get(cat, id)->unresolved);
	assert_string_equal(catalogue_type_get(cat, id)->maker, "Somebody");
	assert_true(catalogue_type_within(cat, id, find_type("MiG-29")));
	assert_int_equal(catalogue_type(cat, "xyz-1", 5), id);
}

static void an_unknown_type_is_completed_by_a_definition_that_has_it_as_alias(void **state)
{
	struct aircraft_type t = {.designation = "Xyz-1", .aliases = "Zyx;Old Name"};
	type_id id = catalogue_type(cat, "old name", 8);

	(void)state;
	assert_int_equal(catalogue_type_define(cat, &t, NULL), id);
	assert_false(catalogue_type_get(cat, id)->unresolved);
	assert_string_equal(catalogue_type_get(cat, id)->designation, "Xyz-1");
	assert_int_equal(find_type("Xyz-1"), id);
	assert_int_equal(find_type("zyx"), id);
}

static void an_alias_of_a_known_type_is_not_taken_from_it(void **state)
{
	struct aircraft_type t = {.designation = "Xyz-1", .aliases = "МиГ-29"};
	type_id id = catalogue_type_define(cat, &t, NULL);

	(void)state;
	assert_int_not_equal(id, find_type("MiG-29"));
	type_is("МиГ-29", "MiG-29");
}

static void a_type_that_a_ledger_defines_has_its_reporting_name(void **state)
{
	struct aircraft_type t = {.designation = "Xyz-1", .reporting_name = "Fabric-B"};
	type_id id = catalogue_type_define(cat, &t, NULL);

	(void)state;
	assert_int_equal(find_type("fabric-b"), id);
	assert_int_equal(find_type("Xyz-1 Fabric-B"), id);
	assert_int_equal(find_type("Xyz-1/Fabric"), id);
	/* It does not take one that another has. */
	t = (struct aircraft_type){.designation = "Xyz-2", .reporting_name = "Fulcrum"};
	catalogue_type_define(cat, &t, NULL);
	type_is("Fulcrum", "MiG-29");
}

static void a_definition_replaces_what_it_states_and_leaves_the_rest(void **state)
{
	struct aircraft_type t = {.designation = "MiG-29", .role = "museum piece"};
	type_id id = find_type("MiG-29");

	(void)state;
	assert_int_equal(catalogue_type_define(cat, &t, NULL), id);
	assert_string_equal(catalogue_type_get(cat, id)->role, "museum piece");
	assert_string_equal(catalogue_type_get(cat, id)->reporting_name, "Fulcrum");
	assert_true(date_stated(&catalogue_type_get(cat, id)->first_flight));
}

static void variants_belong_to_their_family_at_any_depth(void **state)
{
	type_id ub = find_type("MiG-29UBM"), smp = find_type("MiG-29SMP");
	type_id mig29 = find_type("MiG-29");

	(void)state;
	assert_true(catalogue_type_within(cat, ub, mig29));
	assert_true(catalogue_type_within(cat, smp, mig29));
	assert_true(catalogue_type_within(cat, smp, find_type("MiG-29S")));
	assert_true(catalogue_type_within(cat, mig29, mig29));
	assert_false(catalogue_type_within(cat, mig29, smp));
	assert_false(catalogue_type_within(cat, find_type("MiG-31"), mig29));
	assert_int_equal(catalogue_family(cat, smp), mig29);
	assert_int_equal(catalogue_family(cat, 0), 0);
}

static void a_circle_of_parents_is_refused(void **state)
{
	struct aircraft_type t = {.designation = "MiG-29"};
	struct party p = {.name = "Russia"};

	(void)state;
	catalogue_type_define(cat, &t, "MiG-29SMP");
	assert_int_equal(catalogue_family(cat, find_type("MiG-29SMP")), find_type("MiG-29"));
	catalogue_type_define(cat, &t, "MiG-29");
	assert_int_equal(catalogue_type_get(cat, find_type("MiG-29"))->parent, 0);
	catalogue_party_define(cat, &p, "Russian Aerospace Forces");
	assert_int_equal(catalogue_party_get(cat, find_party("Russia"))->parent, 0);
}

/* ---- the embedded list of types ---- */

/* "helicopter (type not given)": nobody makes it, and an aircraft may be of any class. */
static bool is_generic(const struct aircraft_type *a)
{
	return strstr(a->designation, "(type not given)") != NULL;
}

static void there_are_three_hundred_types_or_more_all_defined(void **state)
{
	size_t defined = 0;

	(void)state;
	for (type_id t = 1; t <= catalogue_type_count(cat); t++) {
		const struct aircraft_type *a = catalogue_type_get(cat, t);
		if (a->unresolved)
			fail_msg("%s is a parent that nothing defines", a->designation);
		defined++;
		if (is_generic(a))
			continue;
		assert_false(str_blank(a->maker));
		assert_false(str_blank(a->role));
		assert_int_not_equal(a->class_, 0);
	}
	assert_true(defined >= 300);
}

static void aliases_lead_to(const char *list, uint32_t id, const char *name,
			    uint32_t (*find)(const char *))
{
	while (list && *list) {
		size_t n = strcspn(list, ";");
		char *alias = mem_strndup(list, n);
		uint32_t found = find(alias);
		if (n && found != id)
			fail_msg("the alias \"%s\" of %s leads to another record", alias, name);
		mem_free(alias);
		list += n + (list[n] == ';');
	}
}

static void no_name_of_a_type_leads_to_another(void **state)
{
	(void)state;
	for (type_id t = 1; t <= catalogue_type_count(cat); t++) {
		const struct aircraft_type *a = catalogue_type_get(cat, t);
		type_is(a->designation, a->designation);
		assert_int_equal(find_type(a->designation), t);
		aliases_lead_to(a->aliases, t, a->designation, find_type);
	}
}

static void a_type_with_its_reporting_name_is_that_type(void **state)
{
	struct str name = {0};

	(void)state;
	for (type_id t = 1; t <= catalogue_type_count(cat); t++) {
		const struct aircraft_type *a = catalogue_type_get(cat, t);
		if (str_blank(a->reporting_name))
			continue;
		str_clear(&name);
		str_addf(&name, "%s %s", a->designation, a->reporting_name);
		type_is(str_c(&name), a->designation);
	}
	str_free(&name);
}

static void a_class_of_aircraft_is_a_type_where_nothing_else_is_given(void **state)
{
	(void)state;
	type_is("Helicopters", "helicopter (type not given)");
	type_is("вертольоти", "helicopter (type not given)");
	type_is("літаки", "fixed-wing aircraft (type not given)");
	type_is("Flugzeuge", "fixed-wing aircraft (type not given)");
	type_is("БПЛА", "UAV (type not given)");
	type_is("drones", "UAV (type not given)");
	type_is("直升机", "helicopter (type not given)");
	type_is("Aircraft", "aircraft (type not given)");
	type_is("Su-24M strike aircraft", "Su-24M");
	assert_string_equal(types_of("Heron UAV"), "Heron");
	assert_int_equal(find_type("attack drone engine"), 0);
}

static void a_type_with_its_maker_in_front_is_that_type(void **state)
{
	struct str name = {0};

	(void)state;
	for (type_id t = 1; t <= catalogue_type_count(cat); t++) {
		const struct aircraft_type *a = catalogue_type_get(cat, t);
		if (is_generic(a))
			continue;
		str_clear(&name);
		str_addf(&name, "%s %s", a->maker, a->designation);
		type_is(str_c(&name), a->designation);
	}
	str_free(&name);
}

static void a_variant_has_the_class_of_its_family(void **state)
{
	(void)state;
	for (type_id t = 1; t <= catalogue_type_count(cat); t++) {
		const struct aircraft_type *a = catalogue_type_get(cat, t);
		const struct aircraft_type *up = catalogue_type_get(cat, a->parent);
		if (up && up->class_ != a->class_)
			print_message("%s and its parent %s are of different classes\n",
				      a->designation, up->designation);
		assert_true(!up || up->class_ == a->class_ || a->class_ == CLASS_UAV);
	}
}

/* Case, blanks and dashes changed at random name the same type. */
static void designations_disguised_at_random_are_found(void **state)
{
	static const char *const dashes[] = {"-", "–", "‑", " ", "", "\xc2\xa0"};

	(void)state;
	property_begin(__func__);
	for (int run = 0; run < PROPERTY_RUNS; run++) {
		type_id t = 1 + (type_id)random_below((int)catalogue_type_count(cat));
		const char *name = catalogue_type_get(cat, t)->designation;
		struct str disguise = {0};
		for (const char *p = name; *p; p++) {
			char c = *p;
			if (c == '-' || c == ' ')
				str_add(&disguise, random_of(dashes));
			else if (c >= 'a' && c <= 'z' && random_below(2))
				str_addc(&disguise, (char)(c - 'a' + 'A'));
			else if (c >= 'A' && c <= 'Z' && random_below(2))
				str_addc(&disguise, (char)(c - 'A' + 'a'));
			else
				str_addc(&disguise, c);
		}
		type_is(str_c(&disguise), name);
		str_free(&disguise);
	}
}

/* A cell means the same when it is read again, though its first reading made records of its unknown
 * names. */
static void cells_at_random_are_read_again_as_what_they_were(void **state)
{
	static const char *const pieces[] = {"MiG-29",    " / ",    ";",         ", ",
					     "МиГ-31",    "F/A-18", "Su-24",     "/",
					     " ",         "(",      "An-2",      "Xyz 9",
					     "Lockheed ", "C-130H", " Hercules", " aircraft",
					     "A/B",       "F-5A",   ")"};
	char text[400];

	(void)state;
	property_begin(__func__);
	for (int run = 0; run < PROPERTY_RUNS; run++) {
		typeset_id once, again;
		random_text(text, sizeof text, pieces, (int)(sizeof pieces / sizeof *pieces), 7);
		once = catalogue_types(cat, text, strlen(text));
		again = catalogue_types(cat, text, strlen(text));
		if (once != again)
			fail_msg("\"%s\" is %s, then %s", text, catalogue_typeset_name(cat, once),
				 catalogue_typeset_name(cat, again));
	}
}

/* ---- parties ---- */

static void a_party_is_one_in_every_language_of_the_list(void **state)
{
	static const char *const names[] = {"Kazakhstan", "KAZAKHSTAN", "Казахстан",
					    "KZ",         "KAZ",        "Kasachstan"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		party_is(names[i], "Kazakhstan");
	party_is("United States", "United States");
	party_is("USA", "United States");
	party_is("США", "United States");
	party_is("United States of America", "United States");
	party_is("Україна", "Ukraine");
	party_is("Украина", "Ukraine");
	party_is("Côte d'Ivoire", "Côte d'Ivoire");
	party_is("Cote d'Ivoire", "Côte d'Ivoire");
}

static void iso_codes_count_only_in_capitals(void **state)
{
	static const char *const words[] = {"it",  "in",  "is",  "no",  "so", "to", "at",
					    "by",  "me",  "my",  "am",  "as", "de", "la",
					    "are", "can", "per", "aus", "and"};

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (find_party(words[i]))
			fail_msg("\"%s\" is taken for %s", words[i],
				 catalogue_party_get(cat, find_party(words[i]))->name);
	}
	party_is("IT", "Italy");
	party_is("NO", "Norway");
	party_is("ITA", "Italy");
	party_is(" IT ", "Italy");
	party_is("US", "United States");
	party_is("SU", "Soviet Union");
}

static void the_soviet_union_is_not_russia(void **state)
{
	party_id su = find_party("Soviet Union"), ru = find_party("Russia");

	(void)state;
	assert_int_not_equal(su, ru);
	party_is("USSR", "Soviet Union");
	party_is("СССР", "Soviet Union");
	party_is("Россия", "Russia");
	assert_false(catalogue_party_within(cat, su, ru, DAY_OPEN_PAST, DAY_OPEN_FUTURE));
	assert_false(catalogue_party_within(cat, ru, su, DAY_OPEN_PAST, DAY_OPEN_FUTURE));
	party_is("West Germany", "West Germany");
	assert_int_not_equal(find_party("East Germany"), find_party("Germany"));
	assert_int_not_equal(find_party("Czechoslovakia"), find_party("Czechia"));
	assert_int_not_equal(find_party("Yugoslavia"), find_party("Serbia"));
}

static bool in_nato(const char *party, int year, int month, int day)
{
	int32_t on = day_from_civil(year, month, day);

	return catalogue_party_within(cat, find_party(party), find_party("NATO"), on, on);
}

static void membership_has_its_days(void **state)
{
	(void)state;
	assert_false(in_nato("Finland", 2023, 4, 3));
	assert_true(in_nato("Finland", 2023, 4, 4));
	assert_true(in_nato("Finland", 2023, 4, 5));
	assert_false(in_nato("Sweden", 2024, 3, 6));
	assert_true(in_nato("Sweden", 2024, 3, 7));
	assert_false(in_nato("Poland", 1999, 3, 11));
	assert_true(in_nato("Poland", 1999, 3, 12));
	assert_true(in_nato("Belgium", 1949, 4, 4));
	assert_false(in_nato("Russia", 2000, 1, 1));
	assert_false(in_nato("Ukraine", 2024, 1, 1));
	/* Some day of the span is enough. */
	assert_true(catalogue_party_within(cat, find_party("Finland"), find_party("NATO"),
					   day_from_civil(2020, 1, 1), DAY_OPEN_FUTURE));
	assert_false(catalogue_party_within(cat, find_party("Finland"), find_party("NATO"),
					    DAY_OPEN_PAST, day_from_civil(2023, 4, 3)));
}

static void a_part_of_a_member_is_within_the_group(void **state)
{
	struct party p = {.name = "Finnish Air Test Wing"};
	party_id wing = catalogue_party_define(cat, &p, "Finland");

	(void)state;
	assert_true(catalogue_party_within(cat, wing, find_party("Finland"), 0, 0));
	assert_true(in_nato("Finnish Air Test Wing", 2024, 1, 1));
	assert_false(in_nato("Finnish Air Test Wing", 2020, 1, 1));
	assert_true(catalogue_party_within(cat, find_party("ВВС РФ"), find_party("Russia"), 0, 0));
}

static void an_unknown_party_is_unresolved_until_it_is_defined(void **state)
{
	struct party p = {.name = "Blackwater Air", .category = "company", .groups = "Contractors"};
	struct party q = {.name = "Real Name", .aliases = "Nickname"};
	party_id id = catalogue_party(cat, "BLACKWATER AIR", 14);
	party_id nick = catalogue_party(cat, "nickname", 8);

	(void)state;
	assert_true(catalogue_party_get(cat, id)->unresolved);
	assert_int_equal(catalogue_party_define(cat, &p, "United States"), id);
	assert_false(catalogue_party_get(cat, id)->unresolved);
	assert_true(catalogue_party_within(cat, id, find_party("Contractors"), 0, 0));
	assert_true(catalogue_party_within(cat, id, find_party("United States"), 0, 0));
	assert_int_equal(catalogue_party_define(cat, &q, NULL), nick);
	assert_string_equal(catalogue_party_get(cat, nick)->name, "Real Name");
	assert_int_equal(find_party("real name"), nick);
}

static void no_name_of_a_party_leads_to_another(void **state)
{
	(void)state;
	for (party_id p = 1; p <= catalogue_party_count(cat); p++) {
		const struct party *own = catalogue_party_get(cat, p);
		if (own->unresolved)
			fail_msg("%s is named by the list, but not defined", own->name);
		assert_int_equal(find_party(own->name), p);
		aliases_lead_to(own->aliases, p, own->name, find_party);
		if (!str_blank(own->alpha2))
			assert_int_equal(find_party(own->alpha2), p);
		if (!str_blank(own->alpha3))
			assert_int_equal(find_party(own->alpha3), p);
	}
}

/* ---- real lists ---- */

static size_t column_of(char **header, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(header[i], name) == 0)
			return i;
	}
	fail_msg("there is no column %s", name);
	return 0;
}

/* SIPRI's own names for what is no single party. */
static bool is_expected_unknown(const char *name)
{
	return strstr(name, "unknown") || strchr(name, '*') || strchr(name, '?');
}

/* Names under a header, each told once where nobody knows it; returns how many these are. */
static size_t unknown_names(struct csvline *in, struct arena *a, size_t supplier, size_t recipient)
{
	size_t unknown = 0, n;
	char **f;

	while ((n = csvline_next(in, a, &f)) > 0) {
		for (int i = 0; i < 2 && n > supplier && n > recipient; i++) {
			const char *name = f[i ? recipient : supplier];
			party_id p = find_party(name);
			if (p || is_expected_unknown(name))
				continue;
			catalogue_party(cat, name, strlen(name));
			print_message("unknown: %s\n", name);
			unknown++;
		}
	}
	return unknown;
}

static const char *after_preamble(const struct file_view *f)
{
	const char *text = (const char *)f->data, *end = text + f->size;

	for (const char *line = text; line && line < end;) {
		const char *next = memchr(line, '\n', (size_t)(end - line));
		size_t n = next ? (size_t)(next - line) : (size_t)(end - line);
		struct str s = {0};
		bool found;
		str_addn(&s, line, n);
		found = strstr(str_c(&s), "Supplier,") && strstr(str_c(&s), "Recipient,");
		str_free(&s);
		if (found)
			return line;
		line = next ? next + 1 : NULL;
	}
	return NULL;
}

static void every_party_of_sipri_is_known(void **state)
{
	static const char *const files[] = {"sipri-deliveries-1990-2023.csv",
					    "sipri-register-china.csv"};
	const char *folder = getenv("HANGAR_FLEET_LISTS");

	(void)state;
	folder = folder ? folder : "/work/shared/fleet-lists";
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct arena a = {0};
		struct file_view f;
		struct csvline in;
		char **header, *path = arena_printf(&a, "%s/%s", folder, files[i]);
		const char *start;
		size_t n, unknown;

		if (!file_exists(path)) {
			print_message("%s is absent\n", path);
			arena_free(&a);
			skip();
		}
		assert_int_equal(file_open(&f, path, NULL), 0);
		start = after_preamble(&f);
		assert_non_null(start);
		in = csvline_begin((const unsigned char *)start,
				   f.size - (size_t)(start - (const char *)f.data));
		n = csvline_next(&in, &a, &header);
		unknown = unknown_names(&in, &a, column_of(header, n, "Supplier"),
					column_of(header, n, "Recipient"));
		assert_int_equal(unknown, 0);
		file_close(&f);
		arena_free(&a);
	}
}

/* 6,509 rows of aircraft; README of the lists: 96 of the MiG-29 family. */
static void nearly_every_aircraft_of_sipri_is_a_known_type(void **state)
{
	const char *folder = getenv("HANGAR_FLEET_LISTS");
	struct arena a = {0};
	struct csvline in;
	struct file_view f;
	size_t rows = 0, known = 0, family = 0, n, designation, category;
	char **field, *path = arena_printf(&a, "%s/sipri-deliveries-1990-2023.csv",
					   folder ? folder : "/work/shared/fleet-lists");
	const char *start;

	(void)state;
	if (!file_exists(path)) {
		print_message("%s is absent\n", path);
		arena_free(&a);
		skip();
	}
	assert_int_equal(file_open(&f, path, NULL), 0);
	start = after_preamble(&f);
	in = csvline_begin((const unsigned char *)start,
			   f.size - (size_t)(start - (const char *)f.data));
	n = csvline_next(&in, &a, &field);
	designation = column_of(field, n, "Designation");
	category = column_of(field, n, "Armament category");
	while ((n = csvline_next(&in, &a, &field)) > category) {
		type_id t;
		if (strcmp(field[category], "Aircraft") != 0)
			continue;
		t = find_type(field[designation]);
		rows++;
		known += t != 0;
		family += t && catalogue_type_within(cat, t, find_type("MiG-29"));
	}
	assert_int_equal(rows, 6509);
	assert_int_equal(family, 96);
	assert_true(known * 100 >= rows * 98);
	file_close(&f);
	arena_free(&a);
}

#define T(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(unknown_names_make_no_list_whichever_was_read_first),
	    T(a_type_is_one_across_case_script_spacing_and_dashes),
	    T(a_type_is_found_by_its_reporting_name),
	    T(a_maker_in_front_and_a_popular_name_behind_are_taken_off),
	    T(two_names_of_one_type_name_it),
	    T(only_a_maker_of_the_type_may_stand_in_front),
	    T(a_word_left_over_leaves_the_name_unresolved),
	    T(other_equipment_is_no_aircraft),
	    T(a_remark_on_the_use_is_taken_off_where_it_fits_the_class),
	    T(names_in_other_scripts_are_found),
	    T(a_noun_of_another_class_leaves_the_name_unresolved),
	    T(variants_joined_by_strokes_are_their_nearest_common_parent),
	    T(a_name_that_only_a_cell_used_completes_no_other),
	    T(a_definition_is_about_exactly_its_name),
	    T(look_alikes_that_are_others_stay_others),
	    T(a_cell_is_one_type_or_a_set_split_at_the_signs_of_the_design),
	    T(a_slash_inside_a_name_does_not_split),
	    T(a_comma_before_a_remark_does_not_split),
	    T(a_set_is_the_same_in_any_order_and_told_twice),
	    T(an_unknown_type_is_unresolved_until_it_is_defined),
	    T(an_unknown_type_is_completed_by_a_definition_that_has_it_as_alias),
	    T(an_alias_of_a_known_type_is_not_taken_from_it),
	    T(a_type_that_a_ledger_defines_has_its_reporting_name),
	    T(a_definition_replaces_what_it_states_and_leaves_the_rest),
	    T(variants_belong_to_their_family_at_any_depth),
	    T(a_circle_of_parents_is_refused),
	    T(there_are_three_hundred_types_or_more_all_defined),
	    T(no_name_of_a_type_leads_to_another),
	    T(a_type_with_its_reporting_name_is_that_type),
	    T(a_class_of_aircraft_is_a_type_where_nothing_else_is_given),
	    T(a_type_with_its_maker_in_front_is_that_type),
	    T(a_variant_has_the_class_of_its_family),
	    T(designations_disguised_at_random_are_found),
	    T(cells_at_random_are_read_again_as_what_they_were),
	    T(a_party_is_one_in_every_language_of_the_list),
	    T(iso_codes_count_only_in_capitals),
	    T(the_soviet_union_is_not_russia),
	    T(membership_has_its_days),
	    T(a_part_of_a_member_is_within_the_group),
	    T(an_unknown_party_is_unresolved_until_it_is_defined),
	    T(no_name_of_a_party_leads_to_another),
	    T(every_party_of_sipri_is_known),
	    T(nearly_every_aircraft_of_sipri_is_a_known_type),
	};

	return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
