/* The filter language: what each kind of field asks of a row, how terms join, how lines are cut
 * into words, and what the errors say. Rows are made up, field by field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/catalogue.h"
#include "hangar/err.h"
#include "hangar/filter.h"
#include "hangar/str.h"

static struct catalogue *c;

static int load(void **state)
{
	(void)state;
	c = catalogue_new();
	return 0;
}

static int unload(void **state)
{
	(void)state;
	catalogue_free(&c);
	return 0;
}

/* ---- rows ---- */

struct value {
	enum field_id field;
	struct facet facet;
};
struct row {
	struct value values[8]; /* FIELD_NONE ends; a field may have several */
	const char *texts[4];   /* NULL ends */
};

static void facet_of_row(const void *row, enum field_id field, int nth, struct facet *out,
			 void *arg)
{
	(void)arg;
	for (const struct value *v = ((const struct row *)row)->values; v->field; v++) {
		if (v->field == field && nth-- == 0) {
			*out = v->facet;
			return;
		}
	}
	out->kind = FACET_NONE;
}

static const char *text_of_row(const void *row, int nth, void *arg)
{
	(void)arg;
	return ((const struct row *)row)->texts[nth];
}

static struct facet text(const char *s)
{
	return (struct facet){.kind = FACET_TEXT, .text = s};
}

static struct facet empty(void)
{
	return (struct facet){.kind = FACET_EMPTY};
}

static struct facet party_in(const char *name, int32_t from, int32_t to)
{
	party_id p = catalogue_party(c, name, strlen(name));

	return (struct facet){.kind = FACET_PARTY, .party = p, .from = from, .to = to};
}

static struct facet party(const char *name)
{
	return party_in(name, DAY_OPEN_PAST, DAY_OPEN_FUTURE);
}

static struct facet types(const char *names)
{
	return (struct facet){.kind = FACET_TYPES,
			      .types = catalogue_types(c, names, strlen(names))};
}

static struct facet number(const char *s)
{
	struct facet x = {.kind = FACET_QUANTITY};

	assert_int_equal(quantity_parse(&x.quantity, s, NUMERAL_PLAIN, NULL), 0);
	return x;
}

static struct facet amount(const char *s)
{
	struct facet x = {.kind = FACET_MONEY};

	assert_int_equal(money_parse(&x.money, s, NULL, NULL), 0);
	return x;
}

static struct facet day(const char *s)
{
	struct facet x = {.kind = FACET_DATE};

	assert_int_equal(date_parse(&x.date, s, DATE_ORDER_UNKNOWN, NULL), 0);
	return x;
}

static struct facet grade(const char *s)
{
	struct facet x = {.kind = FACET_GRADE};

	assert_int_equal(grade_parse(&x.grade, s, NULL), 0);
	return x;
}

static struct row one(enum field_id field, struct facet x)
{
	return (struct row){.values = {{field, x}}};
}

static enum filter_verdict verdict(const char *line, const struct row *row)
{
	struct filter *f;
	struct err e = ERR_INIT;
	enum filter_verdict v;

	if (filter_parse_line(&f, line, c, &e))
		fail_msg("%s: %s", line, e.text);
	v = filter_match(f, row, facet_of_row, text_of_row, NULL);
	filter_free(&f);
	return v;
}

static void expect(enum filter_verdict expected, const char *line, const struct row *row)
{
	enum filter_verdict got = verdict(line, row);

	if (got != expected)
		fail_msg("%s: verdict %d, not %d", line, (int)got, (int)expected);
}

static void yes(const char *line, struct row row)
{
	expect(FILTER_YES, line, &row);
}

static void no(const char *line, struct row row)
{
	expect(FILTER_NO, line, &row);
}

static void share(const char *line, struct row row)
{
	expect(FILTER_SHARE, line, &row);
}

static void refused(const char *line, const char *message)
{
	struct filter *f;
	struct err e = ERR_INIT;

	assert_int_equal(filter_parse_line(&f, line, c, &e), -1);
	assert_null(f);
	assert_int_equal(e.kind, ERR_USAGE);
	assert_string_equal(e.text, message);
	err_clear(&e);
}

/* ---- how terms join ---- */

static void without_terms_every_row_matches(void **state)
{
	struct row row = {0};

	(void)state;
	assert_int_equal(filter_match(NULL, &row, facet_of_row, text_of_row, NULL), FILTER_YES);
	yes("", row);
	yes("   ", row);
}

static void fields_join_by_and_values_of_one_field_by_or(void **state)
{
	struct row row = {.values = {{FIELD_STATUS, text("offered")}, {FIELD_SITE, text("Semey")}}};

	(void)state;
	yes("status:offered site:semey", row);
	no("status:ordered site:semey", row);
	yes("status:ordered status:offered site:semey", row);
	yes("status:ordered site:semey status:offered", row);
	no("status:ordered status:delivered site:semey", row);
}

static void each_not_must_fail(void **state)
{
	struct row row = {.values = {{FIELD_STATUS, text("offered")}, {FIELD_SITE, text("Semey")}}};

	(void)state;
	yes("not:status:ordered not:status:delivered", row);
	no("not:status:ordered not:status:offered", row);
	no("status:offered not:site:semey", row);
	yes("status:offered not:site:zhetygen", row);
}

static void a_field_that_the_row_lacks_meets_nothing(void **state)
{
	struct row row = {0};

	(void)state;
	no("site:semey", row);
	no("site:", row);
	yes("not:site:semey", row);
	yes("not:site:", row);
	no("type:MiG-29", row);
	yes("not:type:MiG-29", row);
}

static void a_field_without_a_value_asks_that_nothing_is_stated(void **state)
{
	(void)state;
	yes("site:", one(FIELD_SITE, empty()));
	yes("site:", one(FIELD_SITE, text("")));
	no("site:", one(FIELD_SITE, text("Semey")));
	yes("not:site:", one(FIELD_SITE, text("Semey")));
	no("not:site:", one(FIELD_SITE, empty()));
	yes("to:", one(FIELD_TO, (struct facet){.kind = FACET_PARTY}));
	yes("type:", one(FIELD_TYPE, (struct facet){.kind = FACET_TYPES}));
	no("type:", one(FIELD_TYPE, types("MiG-29")));
	yes("not:type:", one(FIELD_TYPE, types("MiG-29")));
	yes("count:", one(FIELD_COUNT, number("")));
	no("count:", one(FIELD_COUNT, number("?")));
	no("site:semey", one(FIELD_SITE, empty()));
}

static void of_several_values_one_is_enough(void **state)
{
	struct row row = {.values = {{FIELD_PARTY, empty()},
				     {FIELD_PARTY, party("Kazakhstan")},
				     {FIELD_PARTY, party("United States")}}};

	(void)state;
	yes("party:Kazakhstan", row);
	yes("party:'United States'", row);
	no("party:Ukraine", row);
	no("not:party:Kazakhstan", row);
	no("party:", row); /* something is stated */
}

static void synonyms_and_spellings_of_fields_work(void **state)
{
	struct row row = {
	    .values = {{FIELD_FROM, party("Kazakhstan")}, {FIELD_UNIT_PRICE, amount("USD 19300")}}};

	(void)state;
	yes("seller:Kazakhstan", row);
	yes("Supplier:KAZ", row);
	yes("unit-price:19300", row);
	yes("UNIT_PRICE:19300", row);
}

/* ---- kinds of fields ---- */

static void a_party_matches_itself_its_parts_and_members_at_the_time(void **state)
{
	int32_t before = day_from_civil(1990, 1, 1), after = day_from_civil(2005, 1, 1);
	struct party force = {.name = "Test Air Force"};

	(void)state;
	catalogue_party_define(c, &force, "Poland");
	yes("to:Poland", one(FIELD_TO, party("Poland")));
	yes("to:PL", one(FIELD_TO, party("Poland")));
	yes("to:Poland", one(FIELD_TO, party("Test Air Force")));
	no("to:'Test Air Force'", one(FIELD_TO, party("Poland")));
	no("to:NATO", one(FIELD_TO, party_in("Poland", before, before)));
	yes("to:NATO", one(FIELD_TO, party_in("Poland", after, after)));
	yes("to:NATO", one(FIELD_TO, party_in("Test Air Force", after, after)));
	yes("to:NATO", one(FIELD_TO, party("Poland")));
	no("to:NATO", one(FIELD_TO, party("Kazakhstan")));
}

static void a_type_matches_its_variants_and_every_spelling(void **state)
{
	(void)state;
	yes("type:MiG-29", one(FIELD_TYPE, types("MiG-29UB")));
	yes("type:mig29", one(FIELD_TYPE, types("MiG-29")));
	yes("type:МиГ-29", one(FIELD_TYPE, types("MiG-29UB")));
	no("type:MiG-29UB", one(FIELD_TYPE, types("MiG-29")));
	yes("family:MiG-29UB", one(FIELD_FAMILY, types("MiG-29")));
	yes("type:'MiG-31 / Su-24'", one(FIELD_TYPE, types("Su-24MR")));
	yes("type:MiG-31;Su-24", one(FIELD_TYPE, types("MiG-31")));
	no("type:'MiG-31 / Su-24'", one(FIELD_TYPE, types("MiG-27")));
}

static void of_a_mixed_lot_a_type_has_a_share(void **state)
{
	struct row lot = one(FIELD_TYPE, types("MiG-31 / MiG-27 / Su-24"));

	(void)state;
	share("type:MiG-31", lot);
	share("type:MiG-31 type:Su-24", lot);
	yes("type:MiG-31 type:Su-24 type:MiG-27", lot);
	no("type:MiG-29", lot);
	share("not:type:MiG-31", lot);
	yes("not:type:MiG-29", lot);
	no("not:type:MiG-31 not:type:MiG-27 not:type:Su-24", lot);
	share("not:type:MiG-31 not:type:MiG-27", lot);
	no("type:MiG-31 not:type:MiG-31", lot);
}

/* The catalogue may take what a missile is called for an aircraft: its class is another. */
static void other_equipment_is_a_class_of_its_own(void **state)
{
	struct facet mig = types("MiG-31"), lot = types("MiG-31 / Mi-8");
	struct row aircraft = {.values = {{FIELD_TYPE, mig}, {FIELD_CLASS, mig}}};
	struct row mixed = {.values = {{FIELD_TYPE, lot}, {FIELD_CLASS, lot}}};
	struct row other = {.values = {{FIELD_TYPE, mig}, {FIELD_CLASS, text("other")}}};
	struct row untyped = {.values = {{FIELD_TYPE, types("")}, {FIELD_CLASS, types("")}}};

	(void)state;
	yes("class:other", other);
	yes("class:other type:MiG-31", other);
	no("class:other type:MiG-29", other);
	no("class:fixed-wing", other);
	no("not:class:other", other);
	yes("class:any", other);
	no("class:other", aircraft);
	yes("not:class:other", aircraft);
	yes("class:any type:MiG-31", aircraft);
	yes("class:any", untyped);
	no("class:other", untyped);
	yes("class:other class:fixed-wing", aircraft);
	share("class:other class:helicopter", mixed);
	yes("class:any", mixed);
}

static void a_filter_says_whether_it_asks_for_other_equipment(void **state)
{
	static const struct {
		const char *line;
		bool asks;
	} cases[] = {{"", false},
		     {"type:MiG-31", false},
		     {"class:helicopter", false},
		     {"not:class:other", false},
		     {"class:other", true},
		     {"class:Any to:Ukraine", true},
		     {"class:helicopter class:other", true}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct filter *f;
		assert_int_equal(filter_parse_line(&f, cases[i].line, c, NULL), 0);
		if (filter_asks_other(f) != cases[i].asks)
			fail_msg("%s", cases[i].line);
		filter_free(&f);
	}
	assert_false(filter_asks_other(NULL));
}

static void several_fields_of_types_speak_of_the_same_types(void **state)
{
	struct facet lot = types("MiG-31 / Mi-8");
	struct row row = {.values = {{FIELD_TYPE, lot}, {FIELD_CLASS, lot}, {FIELD_ROLE, lot}}};

	(void)state;
	share("class:helicopter", row);
	share("class:helicopter type:Mi-8", row);
	no("class:helicopter type:MiG-31", row);
	yes("class:helicopter class:fixed-wing", row);
	share("role:interceptor", row);
	share("type:MiG-31 role:interceptor", row);
	no("type:Mi-8 role:interceptor", row);
	yes("role:helicopter", one(FIELD_ROLE, text("Helicopter, transport")));
}

static void filter_admits_what_it_asks_of_types(void **state)
{
	struct filter *f;

	(void)state;
	assert_int_equal(filter_parse_line(&f, "type:MiG-31 not:type:MiG-31B to:Ukraine", c, NULL),
			 0);
	assert_true(filter_admits_type(f, catalogue_type_find(c, "MiG-31", 6), false));
	assert_false(filter_admits_type(f, catalogue_type_find(c, "MiG-31B", 7), false));
	assert_false(filter_admits_type(f, catalogue_type_find(c, "Su-24", 5), false));
	filter_free(&f);
	assert_true(filter_admits_type(NULL, 1, false));
}

static void a_count_is_compared_by_its_best(void **state)
{
	struct row row = one(FIELD_COUNT, number("0-81-81"));

	(void)state;
	yes("count:81", row);
	no("count:80", row);
	yes("count:~80", row);
	yes("count:<82", row);
	no("count:<81", row);
	yes("count:<=81", row);
	yes("count:≤81", row);
	yes("count:>80", row);
	no("count:>81", row);
	yes("count:>=81", row);
	yes("count:80..", row);
	yes("count:..81", row);
	yes("count:80..81", row);
	no("count:10..20", row);
	yes("count:80+", row);
	no("not:count:80..", row);
	yes("count:10..20 count:81", row);
}

static void a_count_without_a_best_matches_where_its_range_may(void **state)
{
	(void)state;
	yes("count:100", one(FIELD_COUNT, number("80+")));
	no("count:79", one(FIELD_COUNT, number("80+")));
	yes("count:<=80", one(FIELD_COUNT, number("80+")));
	no("count:>80", one(FIELD_COUNT, number("<=80")));
	yes("count:80", one(FIELD_COUNT, number("<=80")));
	no("count:0..", one(FIELD_COUNT, number("?")));
	yes("count:unknown", one(FIELD_COUNT, number("?")));
	no("count:unknown", one(FIELD_COUNT, number("80")));
	yes("sources:2..", one(FIELD_SOURCES, number("10")));
	yes("batch:3", one(FIELD_BATCH, number("3")));
	no("batch:3", one(FIELD_BATCH, text("13")));
	yes("line:10..20", one(FIELD_LINE, text("13")));
}

static void decimals_are_compared_in_millionths(void **state)
{
	(void)state;
	yes("tiv:1.5", one(FIELD_TIV, number("1500000")));
	yes("tiv:>1", one(FIELD_TIV, number("1500000")));
	no("tiv:<1.5", one(FIELD_TIV, number("1500000")));
}

static void money_without_a_currency_is_compared_with_any(void **state)
{
	struct row dollars = one(FIELD_COST, amount("USD 1563300"));
	struct row tenge = one(FIELD_COST, amount("KZT 93m"));
	struct row yen = one(FIELD_COST, amount("JPY 1500000"));

	(void)state;
	yes("cost:>1m", dollars);
	yes("cost:>1m", tenge);
	yes("cost:1.5m", yen);
	no("cost:<1m", yen);
	yes("cost:'>USD 1m'", dollars);
	no("cost:'>USD 1m'", tenge);
	yes("cost:'USD 1m..2m'", dollars);
	yes("cost:1m..2m", one(FIELD_COST, amount("USD 1m")));
	no("cost:'<USD 1563300'", dollars);
	yes("cost:'<=USD 1563300'", dollars);
	yes("cost:$1563300", dollars);
	yes("cost:'~USD 1.56m'", dollars);
	yes("currency:usd", one(FIELD_CURRENCY, text("USD")));
	no("currency:usd", one(FIELD_CURRENCY, text("KZT")));
	no("price:<20000", one(FIELD_PRICE, amount(">USD 30000")));
	yes("price:'<19,500'", one(FIELD_PRICE, amount("~USD 19300")));
}

static void amounts_at_the_edge_do_not_wrap(void **state)
{
	(void)state;
	yes("cost:>1m", one(FIELD_COST, amount("USD 92233720368547758.07")));
	no("cost:<1m", one(FIELD_COST, amount("USD 92233720368547758.07")));
	yes("count:9223372036854775806..", one(FIELD_COUNT, number("9223372036854775807")));
}

static void a_date_matches_where_the_days_overlap(void **state)
{
	struct row april = one(FIELD_DATE, day("2024-04"));

	(void)state;
	yes("date:2024", april);
	yes("date:2024-04-30", april);
	no("date:2024-05", april);
	yes("date:2022..", april);
	no("date:..2023-06", april);
	yes("date:2020..2024", april);
	yes("date:2023-10/2024-04", april);
	yes("date:../2024-04", april);
	yes("date:>2023", april);
	no("date:<2024", april);
	yes("date:<2024-04-15", april);
	yes("date:>=2024-04-15", april);
	no("date:>2024-04", april);
	yes("date:30.04.2024", april);
	yes("date:2023", one(FIELD_DATE, day("2022/..")));
	no("date:1900..", one(FIELD_DATE, day("")));
	no("date:1900..", one(FIELD_DATE, day("unknown")));
	yes("date:unknown", one(FIELD_DATE, day("unknown")));
	yes("year:2024", one(FIELD_YEAR, day("2024-04-30")));
	yes("year:2020..2024", one(FIELD_YEAR, day("2024-04-30")));
	no("year:2023", one(FIELD_YEAR, day("2024-04-30")));
}

static void a_grade_is_met_by_what_is_not_worse_on_the_axes_named(void **state)
{
	(void)state;
	yes("grade:B2", one(FIELD_GRADE, grade("B2")));
	yes("grade:B2", one(FIELD_GRADE, grade("A1")));
	no("grade:B2", one(FIELD_GRADE, grade("A3")));
	no("grade:B2", one(FIELD_GRADE, grade("C1")));
	yes("grade:B", one(FIELD_GRADE, grade("B5")));
	yes("grade:3", one(FIELD_GRADE, grade("E3")));
	no("grade:D", one(FIELD_GRADE, grade("F2")));
	yes("grade:F", one(FIELD_GRADE, grade("F2")));
	no("grade:E6", one(FIELD_GRADE, grade("D5")));
	no("grade:E", one(FIELD_GRADE, grade("2")));
	yes("reliability:C", one(FIELD_RELIABILITY, grade("B")));
}

static void words_know_their_synonyms(void **state)
{
	(void)state;
	yes("status:cancelled", one(FIELD_STATUS, text("cancelled")));
	yes("status:canceled", one(FIELD_STATUS, text("cancelled")));
	yes("status:not-held", one(FIELD_STATUS, text("not held")));
	yes("outcome:museum", one(FIELD_OUTCOME, text("display")));
	yes("is:denied", one(FIELD_IS, text("denied")));
	yes("is:'left out'", one(FIELD_IS, text("left_out")));
	no("is:moved", one(FIELD_IS, text("denied")));
}

static void keys_match_whole_or_by_their_beginning(void **state)
{
	(void)state;
	yes("source:kyivpost", one(FIELD_SOURCE, text("kyivpost")));
	yes("source:KyivPost", one(FIELD_SOURCE, text("kyivpost")));
	no("source:kyiv", one(FIELD_SOURCE, text("kyivpost")));
	yes("source:kyiv*", one(FIELD_SOURCE, text("kyivpost")));
	yes("deal:kz-*", one(FIELD_DEAL, text("kz-us-81")));
	yes("deal:sipri:55238", one(FIELD_DEAL, text("sipri:55238")));
	no("id:claim:1", one(FIELD_ID, text("claim:12")));
	yes("deal:*", one(FIELD_DEAL, text("x")));
}

static void texts_match_folded_and_in_part(void **state)
{
	(void)state;
	yes("site:semey", one(FIELD_SITE, text("Semey air base")));
	yes("note:'scrap ONLY'", one(FIELD_NOTE, text("as  Scrap only")));
	yes("note:uber", one(FIELD_NOTE, text("Übergabe")));
	yes("note:МИГ", one(FIELD_NOTE, text("миг-31")));
	no("note:scrap", one(FIELD_NOTE, text("display")));
}

static void free_text_is_found_in_any_text_and_all_of_it(void **state)
{
	struct row row = {
	    .texts = {"Built 1975 to 1989", "kaztag", "Sale on condition of Disposal"}};

	(void)state;
	yes("kaztag", row);
	yes("KAZTAG disposal", row);
	no("kaztag auction", row);
	yes("\"condition of disposal\"", row);
	no("\"disposal of condition\"", row);
	no("\"1989 kaztag\"", row); /* never from one text into the next */
	yes("not:auction kaztag", row);
	no("not:kaztag", row);
	no("not:\"condition of disposal\"", row);
	yes("'1975 to'", row);
}

/* ---- lines and words ---- */

static void quoted_text_is_free_whatever_it_holds(void **state)
{
	struct row row = {.texts = {"see http://example.org at 12:30", NULL}};

	(void)state;
	yes("\"http://example.org\"", row);
	yes("\"12:30\"", row);
	yes("not:\"12:31\"", row);
	refused("\"open", "the quote \"open is not closed");
}

static void apostrophes_inside_words_are_no_quotes(void **state)
{
	struct row row = {.values = {{FIELD_SITE, text("Cote d'Azur base")}},
			  .texts = {"d'Ivoire"}};

	(void)state;
	yes("d'Ivoire", row);
	yes("site:'cote d'azur base'", row);
	yes("site:d'azur", row);
}

static void words_of_a_shell_need_no_quotes(void **state)
{
	const char *words[] = {"to:United States", "price:<1m", "offshore companies", "\"a:b\"",
			       ""};
	struct row row = {.values = {{FIELD_TO, party("United States")},
				     {FIELD_PRICE, amount("USD 20000")}},
			  .texts = {"via Offshore Companies", "A:B"}};
	struct filter *f;

	(void)state;
	assert_int_equal(filter_parse(&f, words, 5, c, NULL), 0);
	assert_int_equal(filter_match(f, &row, facet_of_row, text_of_row, NULL), FILTER_YES);
	assert_string_equal(filter_text(f), "to:\"United States\" price:<1m \"offshore companies\" "
					    "\"a:b\"");
	assert_true(filter_uses(f, FIELD_TO));
	assert_false(filter_uses(f, FIELD_FROM));
	filter_free(&f);
	assert_int_equal(filter_parse(&f, NULL, 0, c, NULL), 0);
	assert_true(filter_is_empty(f));
	assert_string_equal(filter_text(f), "");
	filter_free(&f);
}

static void a_filter_reads_back_what_it_says(void **state)
{
	static const char *const lines[] = {
	    "",
	    "type:MiG-29",
	    "not:outcome:scrap",
	    "not:\"two words\"",
	    "\"12:30\"",
	    "site:\"a b\"",
	    "site:",
	    "site:'say \"x\"'",
	    "'a \"b\" c'",
	    "d'Ivoire",
	    "\"not:x\"",
	};

	(void)state;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct filter *f, *again;
		assert_int_equal(filter_parse_line(&f, lines[i], c, NULL), 0);
		assert_string_equal(filter_text(f), lines[i]);
		assert_int_equal(filter_parse_line(&again, filter_text(f), c, NULL), 0);
		assert_string_equal(filter_text(again), lines[i]);
		filter_free(&f);
		filter_free(&again);
	}
}

/* ---- errors ---- */

static void an_unknown_field_is_an_error_that_names_the_known_ones(void **state)
{
	static const char start[] = "\"colour\" is not a field; known: source, locator, cites";
	static const char *const lines[] = {"http://example.org", "12:30", "not:x:y", "not:"};
	struct filter *f;
	struct err e = ERR_INIT;

	(void)state;
	assert_int_equal(filter_parse_line(&f, "type:MiG-29 colour:red", c, &e), -1);
	assert_true(str_starts(e.text, start));
	assert_non_null(strstr(e.text, ", to, "));
	assert_null(strchr(e.text, '\n'));
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		assert_int_equal(filter_parse_line(&f, lines[i], c, &e), -1);
		assert_non_null(strstr(e.text, "is not a field; "));
	}
	err_clear(&e);
}

static void unknown_names_offer_the_nearest(void **state)
{
	(void)state;
	refused("to:Ukrain", "\"Ukrain\" is no party Hangar knows; did you mean Ukraine?");
	refused("party:Kazakstn",
		"\"Kazakstn\" is no party Hangar knows; did you mean Kazakhstan?");
	refused("to:Zzyzxqwv", "\"Zzyzxqwv\" is no party Hangar knows");
	refused("type:Qqqqqqqqq", "\"Qqqqqqqqq\" is no aircraft type Hangar knows");
	refused("type:'MiG-31 / Qqqqqqqqq'", "\"Qqqqqqqqq\" is no aircraft type Hangar knows");
	refused("type:MiG-29UBZZ", "\"MiG-29UBZZ\" is no aircraft type Hangar knows; did you mean "
				   "MiG-29UB, MiG-29UBM or MiG-29UBT?");
}

static void values_that_a_field_cannot_have_are_errors(void **state)
{
	(void)state;
	refused("status:gone", "\"gone\" is no value of status; known: pledged, approved, offered, "
			       "ordered, delivered, suspended, cancelled, not held");
	refused("is:red", "\"red\" is no value of is; known: denied, doubted, mixed, discredited, "
			  "priced, unpriced, left_out, moved, "
			  "superseded, passed_over");
	refused("count:blue", "\"blue\" is no number; expected 80, <80, >=80, 80.. or 10..20");
	refused("count:20..10", "\"20..10\" is no number; expected 80, <80, >=80, 80.. or 10..20");
	refused("count:<80+", "\"80+\" is no number; expected 80, <80, >=80, 80.. or 10..20");
	refused("cost:cheap", "\"cheap\" is no amount of money; expected 1m, <1m, >USD 5m, 1m.. or "
			      "USD 1m..2m");
	refused("cost:'USD 1..EUR 2'", "\"USD 1..EUR 2\" is no amount of money; expected 1m, <1m, "
				       ">USD 5m, 1m.. or USD 1m..2m");
	refused("date:2024..2020",
		"\"2024..2020\" runs backwards; expected the earlier date first");
	refused("currency:XYZ", "\"XYZ\" is no currency; expected an ISO 4217 code, as USD");
	refused("grade:Z9", "\"Z9\" is not a grade; expected a reliability A to F, a credibility 1 "
			    "to 6, or both, as B2");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(without_terms_every_row_matches),
	    cmocka_unit_test(fields_join_by_and_values_of_one_field_by_or),
	    cmocka_unit_test(each_not_must_fail),
	    cmocka_unit_test(a_field_that_the_row_lacks_meets_nothing),
	    cmocka_unit_test(a_field_without_a_value_asks_that_nothing_is_stated),
	    cmocka_unit_test(of_several_values_one_is_enough),
	    cmocka_unit_test(synonyms_and_spellings_of_fields_work),
	    cmocka_unit_test(a_party_matches_itself_its_parts_and_members_at_the_time),
	    cmocka_unit_test(a_type_matches_its_variants_and_every_spelling),
	    cmocka_unit_test(of_a_mixed_lot_a_type_has_a_share),
	    cmocka_unit_test(several_fields_of_types_speak_of_the_same_types),
	    cmocka_unit_test(other_equipment_is_a_class_of_its_own),
	    cmocka_unit_test(a_filter_says_whether_it_asks_for_other_equipment),
	    cmocka_unit_test(filter_admits_what_it_asks_of_types),
	    cmocka_unit_test(a_count_is_compared_by_its_best),
	    cmocka_unit_test(a_count_without_a_best_matches_where_its_range_may),
	    cmocka_unit_test(decimals_are_compared_in_millionths),
	    cmocka_unit_test(money_without_a_currency_is_compared_with_any),
	    cmocka_unit_test(amounts_at_the_edge_do_not_wrap),
	    cmocka_unit_test(a_date_matches_where_the_days_overlap),
	    cmocka_unit_test(a_grade_is_met_by_what_is_not_worse_on_the_axes_named),
	    cmocka_unit_test(words_know_their_synonyms),
	    cmocka_unit_test(keys_match_whole_or_by_their_beginning),
	    cmocka_unit_test(texts_match_folded_and_in_part),
	    cmocka_unit_test(free_text_is_found_in_any_text_and_all_of_it),
	    cmocka_unit_test(quoted_text_is_free_whatever_it_holds),
	    cmocka_unit_test(apostrophes_inside_words_are_no_quotes),
	    cmocka_unit_test(words_of_a_shell_need_no_quotes),
	    cmocka_unit_test(a_filter_reads_back_what_it_says),
	    cmocka_unit_test(an_unknown_field_is_an_error_that_names_the_known_ones),
	    cmocka_unit_test(unknown_names_offer_the_nearest),
	    cmocka_unit_test(values_that_a_field_cannot_have_are_errors),
	};

	return cmocka_run_group_tests(tests, load, unload);
}
