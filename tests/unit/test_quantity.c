/* Numbers of aircraft: every notation of the design, near misses, and the laws of the arithmetic.
 */
#include "hangar/quantity.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "property.h"
#include "values.h"

struct reading {
	const char *text, *value, *canonical;
};

static const struct reading readings[] = {
    /* exact */
    {"81", "81 81 81 ", "81"},
    {"0", "0 0 0 ", "0"},
    {" 81 ", "81 81 81 ", "81"},
    {"\t81\t", "81 81 81 ", "81"},
    {"\xc2\xa0"
     "81",
     "81 81 81 ", "81"},
    {"007", "7 7 7 ", "7"},
    {"81.0", "81 81 81 ", "81"},
    {"81,0", "81 81 81 ", "81"},
    {"81.00", "81 81 81 ", "81"},
    {"9223372036854775807", "9223372036854775807 9223372036854775807 9223372036854775807 ",
     "9223372036854775807"},
    {"123456789012345678", "123456789012345678 123456789012345678 123456789012345678 ",
     "123456789012345678"},
    /* groups */
    {"1,234", "1234 1234 1234 ", "1234"},
    {"1,234,567", "1234567 1234567 1234567 ", "1234567"},
    {"1.234.567", "1234567 1234567 1234567 ", "1234567"},
    {"35.000.000", "35000000 35000000 35000000 ", "35000000"},
    {"1 019 782 199", "1019782199 1019782199 1019782199 ", "1019782199"},
    {"1\xc2\xa0"
     "019",
     "1019 1019 1019 ", "1019"},
    {"1\xe2\x80\xaf"
     "019",
     "1019 1019 1019 ", "1019"},
    {"1\xe2\x80\x89"
     "019",
     "1019 1019 1019 ", "1019"},
    {"1'234", "1234 1234 1234 ", "1234"},
    {"1’234", "1234 1234 1234 ", "1234"},
    {"1_234", "1234 1234 1234 ", "1234"},
    {"1,00,000", "100000 100000 100000 ", "100000"},
    {"1,234.0", "1234 1234 1234 ", "1234"},
    {"1.234,0", "1234 1234 1234 ", "1234"},
    /* about */
    {"~80", "75 80 85 ~", "~80"},
    {"~ 80", "75 80 85 ~", "~80"},
    {"≈80", "75 80 85 ~", "~80"},
    {"about 80", "75 80 85 ~", "~80"},
    {"ABOUT 80", "75 80 85 ~", "~80"},
    {"around 80", "75 80 85 ~", "~80"},
    {"c. 80", "75 80 85 ~", "~80"},
    {"c.80", "75 80 85 ~", "~80"},
    {"c80", "75 80 85 ~", "~80"},
    {"ca. 80", "75 80 85 ~", "~80"},
    {"ca 80", "75 80 85 ~", "~80"},
    {"circa 80", "75 80 85 ~", "~80"},
    {"approx. 80", "75 80 85 ~", "~80"},
    {"approximately 80", "75 80 85 ~", "~80"},
    {"roughly 80", "75 80 85 ~", "~80"},
    {"some 80", "75 80 85 ~", "~80"},
    {"около 80", "75 80 85 ~", "~80"},
    {"Около 80", "75 80 85 ~", "~80"},
    {"примерно 80", "75 80 85 ~", "~80"},
    {"близько 80", "75 80 85 ~", "~80"},
    {"etwa 80", "75 80 85 ~", "~80"},
    {"ungefähr 80", "75 80 85 ~", "~80"},
    {"environ 80", "75 80 85 ~", "~80"},
    {"alrededor de 80", "75 80 85 ~", "~80"},
    {"około 80", "75 80 85 ~", "~80"},
    {"~81", "81 81 81 ~", "~81"},
    {"~7", "7 7 7 ~", "~7"},
    {"~0", "0 0 0 ~", "~0"},
    {"~10", "5 10 15 ~", "~10"},
    {"~100", "50 100 150 ~", "~100"},
    {"~120", "115 120 125 ~", "~120"},
    {"~19300", "19250 19300 19350 ~", "~19300"},
    {"~19,300", "19250 19300 19350 ~", "~19300"},
    {"~20000", "15000 20000 25000 ~", "~20000"},
    {"~80.0", "75 80 85 ~", "~80"},
    {"~80-90", "80 85 90 ~", "~80-90"},
    {"~80+", "80 . . ~", "~80+"},
    {"~80-80-80", "80 80 80 ~", "~80-80-80"},
    /* ranges */
    {"80-90", "80 85 90 ", "80-90"},
    {"80–90", "80 85 90 ", "80-90"},
    {"80—90", "80 85 90 ", "80-90"},
    {"80 - 90", "80 85 90 ", "80-90"},
    {"80 to 90", "80 85 90 ", "80-90"},
    {"80..90", "80 85 90 ", "80-90"},
    {"80…90", "80 85 90 ", "80-90"},
    {"from 80 to 90", "80 85 90 ", "80-90"},
    {"between 80 and 90", "80 85 90 ", "80-90"},
    {"от 80 до 90", "80 85 90 ", "80-90"},
    {"від 80 до 90", "80 85 90 ", "80-90"},
    {"80 bis 90", "80 85 90 ", "80-90"},
    {"zwischen 80 und 90", "80 85 90 ", "80-90"},
    {"de 80 à 90", "80 85 90 ", "80-90"},
    {"entre 80 y 90", "80 85 90 ", "80-90"},
    {"od 80 do 90", "80 85 90 ", "80-90"},
    {"80-81", "80 80 81 ", "80-81"},
    {"81-82", "81 82 82 ", "81-82"},
    {"80-80", "80 80 80 ", "80"},
    {"1,000-2,000", "1000 1500 2000 ", "1000-2000"},
    {"0-9223372036854775807", "0 4611686018427387904 9223372036854775807 ",
     "0-9223372036854775807"},
    {"80-?", "80 . . ", "80+"},
    {"?-80", ". . 80 ", "<=80"},
    /* at least */
    {"80+", "80 . . ", "80+"},
    {"80 +", "80 . . ", "80+"},
    {"at least 80", "80 . . ", "80+"},
    {">80", "80 . . ", "80+"},
    {"> 80", "80 . . ", "80+"},
    {">=80", "80 . . ", "80+"},
    {"≥80", "80 . . ", "80+"},
    {"over 80", "80 . . ", "80+"},
    {"more than 80", "80 . . ", "80+"},
    {"min. 80", "80 . . ", "80+"},
    {"from 80", "80 . . ", "80+"},
    {"80 or more", "80 . . ", "80+"},
    {"не менее 80", "80 . . ", "80+"},
    {"более 80", "80 . . ", "80+"},
    {"больше 80", "80 . . ", "80+"},
    {"більше 80", "80 . . ", "80+"},
    {"понад 80", "80 . . ", "80+"},
    {"щонайменше 80", "80 . . ", "80+"},
    {"mindestens 80", "80 . . ", "80+"},
    {"über 80", "80 . . ", "80+"},
    {"plus de 80", "80 . . ", "80+"},
    {"au moins 80", "80 . . ", "80+"},
    {"más de 80", "80 . . ", "80+"},
    {"al menos 80", "80 . . ", "80+"},
    {"ponad 80", "80 . . ", "80+"},
    {"co najmniej 80", "80 . . ", "80+"},
    {"some", "1 . . ", "1+"},
    {"Several", "1 . . ", "1+"},
    {"a few", "1 . . ", "1+"},
    {"несколько", "1 . . ", "1+"},
    /* at most */
    {"<80", ". . 80 ", "<=80"},
    {"<=80", ". . 80 ", "<=80"},
    {"≤80", ". . 80 ", "<=80"},
    {"up to 80", ". . 80 ", "<=80"},
    {"under 80", ". . 80 ", "<=80"},
    {"less than 80", ". . 80 ", "<=80"},
    {"fewer than 80", ". . 80 ", "<=80"},
    {"at most 80", ". . 80 ", "<=80"},
    {"max 80", ". . 80 ", "<=80"},
    {"80 or fewer", ". . 80 ", "<=80"},
    {"до 80", ". . 80 ", "<=80"},
    {"менее 80", ". . 80 ", "<=80"},
    {"не более 80", ". . 80 ", "<=80"},
    {"менше 80", ". . 80 ", "<=80"},
    {"bis zu 80", ". . 80 ", "<=80"},
    {"höchstens 80", ". . 80 ", "<=80"},
    {"moins de 80", ". . 80 ", "<=80"},
    {"jusqu'à 80", ". . 80 ", "<=80"},
    {"hasta 80", ". . 80 ", "<=80"},
    {"poniżej 80", ". . 80 ", "<=80"},
    {"<~80", ". . 80 ~", "~<=80"},
    /* estimated */
    {"(80)", "80 80 80 e", "(80)"},
    {"80?", "80 80 80 e", "(80)"},
    {"80 ?", "80 80 80 e", "(80)"},
    {"ε80", "80 80 80 e", "(80)"},
    {"Ε80", "80 80 80 e", "(80)"},
    {"est. 80", "80 80 80 e", "(80)"},
    {"80 (est.)", "80 80 80 e", "(80)"},
    {"(~80)", "75 80 85 ~e", "(~80)"},
    {"~80?", "75 80 85 ~e", "(~80)"},
    {"(80-90)", "80 85 90 e", "(80-90)"},
    {"80+?", "80 . . e", "(80+)"},
    {"(up to 80)", ". . 80 e", "(<=80)"},
    /* unknown, nothing */
    {"?", ". . . ?", "unknown"},
    {"(?)", NULL, NULL},
    {"unknown", ". . . ?", "unknown"},
    {"Unknown", ". . . ?", "unknown"},
    {"n/k", ". . . ?", "unknown"},
    {"undisclosed", ". . . ?", "unknown"},
    {"unknown number", ". . . ?", "unknown"},
    {"Classified", ". . . ?", "unknown"},
    {"不详", ". . . ?", "unknown"},
    {"１２", "12 12 12 ", "12"},
    {"١٢", "12 12 12 ", "12"},
    {"80 approx.", "75 80 85 ~", "~80"},
    {"N.K.", ". . . ?", "unknown"},
    {"неизвестно", ". . . ?", "unknown"},
    {"", ". . . ", ""},
    {"  ", ". . . ", ""},
    /* three ends */
    {"0-81-81", "0 81 81 ", "0-81-81"},
    {"0–81–81", "0 81 81 ", "0-81-81"},
    {"0-?-81", "0 . 81 ", "0-?-81"},
    {"?-80-?", ". 80 . ", "?-80-?"},
    {"70-80-?", "70 80 . ", "70-80-?"},
    {"?-80-90", ". 80 90 ", "?-80-90"},
    {"(~10-91-91)", "10 91 91 ~e", "(~10-91-91)"},
    {"10–11–2023", "10 11 2023 ", "10–11–2023"},
    {"10-11-23", "10 11 23 ", "10-11-23"},
};

static void check_reading(const struct reading *r)
{
	struct str value = {0}, canonical = {0};
	struct err e = ERR_INIT;
	struct quantity q, again;

	if (quantity_parse(&q, r->text, NUMERAL_PLAIN, &e))
		fail_msg("%s", e.text);
	assert_true(quantity_valid(q));
	dump_quantity(&value, q);
	assert_text(r->text, str_c(&value), r->value);
	quantity_format(&canonical, q);
	assert_text(r->text, str_c(&canonical), r->canonical);
	assert_int_equal(quantity_parse(&again, str_c(&canonical), NUMERAL_PLAIN, NULL), 0);
	assert_true(quantity_equal(q, again));
	str_free(&value);
	str_free(&canonical);
}

static void every_notation_of_the_design_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(readings); i++) {
		if (readings[i].value)
			check_reading(&readings[i]);
	}
}

static const struct {
	const char *text, *fault;
} misses[] = {
    {"eighty", "is not a number of aircraft; expected 81, ~80, 80-90, 80+, <80, some, (80) or "
	       "unknown"},
    {"-5", "is negative"},
    {"−5", "is negative"},
    {"(-5)", "is negative"},
    {"1.5", "fraction"},
    {"1,5", "fraction"},
    {"80.5", "fraction"},
    {"0.234", "fraction"},
    {"0,234", "fraction"},
    {"~1.5", "fraction"},
    {"1,234.5", "fraction"},
    {"1.234", "group or a decimal"},
    {"81.000", "group or a decimal"},
    {"~1.234", "group or a decimal"},
    {"1.234-2.345", "group or a decimal"},
    {"9223372036854775808", "too large"},
    {"99999999999999999999", "too large"},
    {"9999999999999999999999999999999999999999999", "too large"},
    {"~9223372036854775800", "too large"},
    {"90-80", "backwards"},
    {"0-90-80", "backwards"},
    {"81-0-?", "backwards"},
    {"2023-10-26", "backwards"},
    {"2004-04", "backwards"},
    {"10-11-2023", "is not"},
    {"26.10.2023", "is not"},
    {"10/26/2023", "is not"},
    {"Oct 2023", "is not"},
    {"81 aircraft", "is not"},
    {"81 MiG-29", "is not"},
    {"MiG-29", "is not"},
    {"8O", "is not"},
    {"81²", "is not"},
    {"8½", "is not"},
    {"+80", "is not"},
    {"80-", "is not"},
    {"80--90", "is not"},
    {"80-90-100-110", "is not"},
    {">80-90", "is not"},
    {">80+", "is not"},
    {"><80", "is not"},
    {"80~", "is not"},
    {"~", "is not"},
    {"<", "is not"},
    {"+", "is not"},
    {"-", "is not"},
    {"?-?", "is not"},
    {"()", "is not"},
    {"(80", "is not"},
    {"80)", "is not"},
    {"((80))", "is not"},
    {"80 90", "is not"},
    {"80 1", "is not"},
    {"1 00", "is not"},
    {"1,23", "fraction"},
    {"12,34,567,8", "is not"},
    {"1,234,56", "is not"},
    {"1.234.56", "is not"},
    {"1,234 567", "is not"},
    {"1.2.3", "is not"},
    {"80.", "is not"},
    {".80", "is not"},
    {"80%", "is not"},
    {"1e5", "is not"},
    {"0x10", "is not"},
    {"80k", "is not"},
    {"80m", "is not"},
    {"USD 80", "is not"},
    {"at 80", "is not"},
    {"at least", "is not"},
    {"between 80", "is not"},
    {"several 80", "is not"},
    {"some ?", "is not"},
    {"unknown 80", "is not"},
    {"80 unknown", "is not"},
    {"(?)", "is not"},
    {"NaN", "is not"},
    {"inf", "is not"},
    {"8\x01"
     "1",
     "is not"},
    {"8\xff"
     "1",
     "is not"},
    {"80\xe2\x82", "is not"},
    {"'81", "is not"},
    {"=81", "is not"},
};

static void near_misses_are_errors_that_say_why(void **state)
{
	struct quantity q;

	(void)state;
	for (size_t i = 0; i < COUNT(misses); i++) {
		struct err e = ERR_INIT;
		if (quantity_parse(&q, misses[i].text, NUMERAL_PLAIN, &e) != -1)
			fail_msg("\"%s\" was read", misses[i].text);
		if (!strstr(e.text, misses[i].fault) || strchr(e.text, '\n'))
			fail_msg("\"%s\": %s", misses[i].text, e.text);
		assert_false(quantity_stated(q));
		err_clear(&e);
	}
}

static void an_error_quotes_the_text_made_safe_and_cut(void **state)
{
	struct err e = ERR_INIT;
	struct quantity q;
	char text[201];

	(void)state;
	memset(text, 'x', 200);
	text[200] = '\0';
	quantity_parse(&q, text, NUMERAL_PLAIN, &e);
	assert_non_null(strstr(e.text, "xxx…\" is not a number"));
	quantity_parse(&q, "8\x1b[31m", NUMERAL_PLAIN, &e);
	assert_null(strchr(e.text, '\x1b'));
	err_clear(&e);
	assert_int_equal(quantity_parse(&q, "x", NUMERAL_PLAIN, NULL), -1);
}

static const struct {
	const char *text;
	enum numeral_style style;
	const char *value; /* NULL: an error */
} styled[] = {
    {"1.234", NUMERAL_DECIMAL_COMMA, "1234 1234 1234 "},
    {"1.234", NUMERAL_DECIMAL_POINT, NULL},
    {"1,234", NUMERAL_DECIMAL_POINT, "1234 1234 1234 "},
    {"1,234", NUMERAL_DECIMAL_COMMA, NULL},
    {"1,000", NUMERAL_DECIMAL_COMMA, "1 1 1 "},
    {"1.000", NUMERAL_DECIMAL_POINT, "1 1 1 "},
    {"1.000", NUMERAL_DECIMAL_COMMA, "1000 1000 1000 "},
    {"1,234,567", NUMERAL_DECIMAL_COMMA, "1234567 1234567 1234567 "},
    {"1.234.567", NUMERAL_DECIMAL_POINT, "1234567 1234567 1234567 "},
    {"1.234,0", NUMERAL_DECIMAL_COMMA, "1234 1234 1234 "},
    {"1.234,0", NUMERAL_DECIMAL_POINT, NULL},
    {"1,234.0", NUMERAL_DECIMAL_COMMA, NULL},
    {"81.0", NUMERAL_DECIMAL_COMMA, NULL},
    {"81,0", NUMERAL_DECIMAL_POINT, NULL},
    {"81", NUMERAL_DECIMAL_COMMA, "81 81 81 "},
    {"1 234", NUMERAL_DECIMAL_POINT, "1234 1234 1234 "},
};

static void the_style_of_a_column_decides_what_a_separator_means(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(styled); i++) {
		struct str value = {0};
		struct quantity q;
		int result = quantity_parse(&q, styled[i].text, styled[i].style, NULL);
		if (result != (styled[i].value ? 0 : -1))
			fail_msg("row %zu: %s", i, styled[i].text);
		dump_quantity(&value, q);
		if (styled[i].value)
			assert_text(styled[i].text, str_c(&value), styled[i].value);
		str_free(&value);
	}
}

static void people_read_dashes_and_commas(void **state)
{
	static const char *const rows[][2] = {
	    {"0-81-81", "0–81–81"}, {"<80", "≤80"},        {"80+", "≥80"},
	    {"~19300", "~19,300"},  {"80-90", "80–85–90"}, {"0-?-81", "0–?–81"},
	    {"(80)", "(80)"},       {"?", "unknown"},      {"1019782199", "1,019,782,199"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str out = {0};
		struct quantity q;
		assert_int_equal(quantity_parse(&q, rows[i][0], NUMERAL_PLAIN, NULL), 0);
		quantity_format_short(&out, q);
		assert_text(rows[i][0], str_c(&out), rows[i][1]);
		str_free(&out);
	}
}

static struct quantity parsed(const char *text)
{
	struct quantity q;

	if (quantity_parse(&q, text, NUMERAL_PLAIN, NULL))
		fail_msg("%s", text);
	return q;
}

static void assert_quantity(struct quantity q, const char *expected)
{
	struct str out = {0};

	quantity_format(&out, q);
	assert_string_equal(str_c(&out), expected);
	str_free(&out);
}

static void a_sum_is_open_where_either_side_is(void **state)
{
	static const char *const rows[][3] = {
	    {"81", "10", "91"},
	    {"80+", "10", "90+"},
	    {"80+", "<=10", "unknown"},
	    {"?", "10", "unknown"},
	    {"", "10", "10"},
	    {"10", "", "10"},
	    {"", "", ""},
	    {"~80", "1", "~76-86"},
	    {"(80)", "1", "(81)"},
	    {"0-81-81", "10", "10-91-91"},
	    {"80-90", "80-90", "160-180"},
	    {"0-?-81", "5", "5-?-86"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct quantity sum;
		assert_int_equal(quantity_add(&sum, parsed(rows[i][0]), parsed(rows[i][1]), NULL),
				 0);
		assert_quantity(sum, rows[i][2]);
	}
}

static void overflow_is_an_error_and_never_a_wrap(void **state)
{
	struct quantity most = quantity_exact(INT64_MAX), out;
	struct err e = ERR_INIT;

	(void)state;
	assert_int_equal(quantity_add(&out, most, quantity_exact(1), &e), -1);
	assert_string_equal(e.text, "the sum does not fit 64 bits");
	assert_int_equal(quantity_scale(&out, most, 2, &e), -1);
	assert_int_equal(quantity_multiply(&out, most, quantity_exact(2), &e), -1);
	assert_string_equal(e.text, "the product does not fit 64 bits");
	assert_int_equal(quantity_multiply(&out, quantity_exact(-1), quantity_exact(2), &e), -1);
	assert_int_equal(quantity_multiply(&out, most, quantity_exact(1), &e), 0);
	assert_quantity(out, "9223372036854775807");
	err_clear(&e);
}

static void ends_multiply(void **state)
{
	struct quantity out;

	(void)state;
	assert_int_equal(quantity_multiply(&out, parsed("80-90"), parsed("2-4"), NULL), 0);
	assert_quantity(out, "160-255-360");
	assert_int_equal(quantity_multiply(&out, parsed("<=20000"), parsed("81"), NULL), 0);
	assert_quantity(out, "<=1620000");
	assert_int_equal(quantity_multiply(&out, parsed("80+"), parsed("<=2"), NULL), 0);
	assert_quantity(out, "unknown");
	assert_int_equal(quantity_multiply(&out, parsed(""), parsed("2"), NULL), 0);
	assert_quantity(out, "");
}

static void an_envelope_holds_both_and_an_open_end_widens_nothing(void **state)
{
	static const char *const rows[][3] = {
	    {"80", "90", "80-?-90"},
	    {"80+", "70-90", "70-?-90"},
	    {"<=20", "<=30", "<=30"},
	    {"<=20", "90+", "20-?-90"},
	    {"?", "80", "80-?-80"},
	    {"?", "?", "unknown"},
	    {"", "", ""},
	    {"", "5", "5-?-5"},
	    {"80+", "90+", "80+"},
	    {"?-80-?", "90", "80-?-90"},
	    {"~80", "80", "~75-?-85"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_quantity(quantity_envelope(parsed(rows[i][0]), parsed(rows[i][1])),
				rows[i][2]);
}

static void ranges_overlap_where_a_number_lies_in_both(void **state)
{
	(void)state;
	assert_true(quantity_overlaps(parsed("80-90"), parsed("90-100")));
	assert_false(quantity_overlaps(parsed("80-90"), parsed("91")));
	assert_true(quantity_overlaps(parsed("80+"), parsed("91")));
	assert_false(quantity_overlaps(parsed("80+"), parsed("<79")));
	assert_true(quantity_overlaps(parsed("?"), parsed("91")));
	assert_true(quantity_is_exact(parsed("81")));
	assert_true(quantity_is_exact(parsed("(81)")));
	assert_false(quantity_is_exact(parsed("~81")));
	assert_false(quantity_is_exact(parsed("81+")));
}

static void order_is_by_best_then_unknown_then_nothing(void **state)
{
	static const char *const ascending[] = {"<=5", "10",   "40-60", "80+", "75-80-85",
						"80",  "(80)", "90",    "?",   ""};

	(void)state;
	for (size_t i = 0; i < COUNT(ascending); i++) {
		for (size_t j = 0; j < COUNT(ascending); j++) {
			int c = quantity_compare(parsed(ascending[i]), parsed(ascending[j]));
			if ((i < j && c >= 0 && j != 4) || (i == j && c != 0))
				fail_msg("%s and %s: %d", ascending[i], ascending[j], c);
		}
	}
}

static struct quantity random_quantity(int64_t max)
{
	int64_t v[3] = {random_figure(max), random_figure(max), random_figure(max)};
	int ends = random_below(10);
	struct quantity q;

	for (int i = 0; i < 2; i++) {
		for (int j = 0; j < 2 - i; j++) {
			if (v[j] > v[j + 1]) {
				int64_t t = v[j];
				v[j] = v[j + 1];
				v[j + 1] = t;
			}
		}
	}
	if (ends == 9)
		v[1] = v[2] = v[0];
	ends = ends >= 8 ? 7 : ends;
	if (ends == 0)
		return (struct quantity){.flags = random_below(2) ? Q_UNKNOWN : 0};
	q = quantity_make(ends & 1 ? &v[0] : NULL, ends & 2 ? &v[1] : NULL,
			  ends & 4 ? &v[2] : NULL);
	q.flags |= random_below(3) ? 0 : Q_APPROXIMATE;
	q.flags |= random_below(3) ? 0 : Q_ESTIMATED;
	return q;
}

static void what_is_written_reads_back_equal(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct quantity q = random_quantity(random_below(2) ? 100 : INT64_MAX), again;
		struct str text = {0};
		struct err e = ERR_INIT;
		quantity_format(&text, q);
		if (quantity_parse(&again, str_c(&text), NUMERAL_PLAIN, &e))
			fail_msg("%s", e.text);
		if (!quantity_equal(q, again))
			fail_msg("\"%s\" reads back as another value", str_c(&text));
		str_free(&text);
	}
}

static void sums_commute_and_associate(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct quantity a = random_quantity(1000000), b = random_quantity(1000000);
		struct quantity c = random_quantity(1000000), ab, ba, bc, left, right;
		assert_int_equal(quantity_add(&ab, a, b, NULL), 0);
		assert_int_equal(quantity_add(&ba, b, a, NULL), 0);
		assert_int_equal(quantity_add(&bc, b, c, NULL), 0);
		assert_int_equal(quantity_add(&left, ab, c, NULL), 0);
		assert_int_equal(quantity_add(&right, a, bc, NULL), 0);
		assert_true(quantity_equal(ab, ba) && quantity_equal(left, right));
		assert_true(quantity_valid(left));
	}
}

static void scaling_distributes_over_sums(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct quantity a = random_quantity(1000000), b = random_quantity(1000000);
		struct quantity sum, whole, x, y, parts;
		int64_t factor = random_below(1000);
		assert_int_equal(quantity_add(&sum, a, b, NULL), 0);
		assert_int_equal(quantity_scale(&whole, sum, factor, NULL), 0);
		assert_int_equal(quantity_scale(&x, a, factor, NULL), 0);
		assert_int_equal(quantity_scale(&y, b, factor, NULL), 0);
		assert_int_equal(quantity_add(&parts, x, y, NULL), 0);
		assert_true(quantity_equal(whole, parts) && quantity_valid(whole));
	}
}

static bool inside(struct quantity outer, int64_t v)
{
	return (!(outer.flags & Q_LOW) || outer.low <= v) &&
	       (!(outer.flags & Q_HIGH) || v <= outer.high);
}

static void an_envelope_contains_every_figure(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct quantity q[2] = {random_quantity(INT64_MAX), random_quantity(INT64_MAX)};
		struct quantity e = quantity_envelope(q[0], q[1]);
		assert_true(quantity_valid(e) && !(e.flags & Q_BEST));
		assert_true(quantity_equal(e, quantity_envelope(q[1], q[0])));
		for (int j = 0; j < 2; j++) {
			assert_true(!(q[j].flags & Q_LOW) || inside(e, q[j].low));
			assert_true(!(q[j].flags & Q_BEST) || inside(e, q[j].best));
			assert_true(!(q[j].flags & Q_HIGH) || inside(e, q[j].high));
		}
	}
}

static void comparing_is_a_total_order(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS; i++) {
		struct quantity a = random_quantity(6), b = random_quantity(6);
		struct quantity c = random_quantity(6);
		assert_int_equal(quantity_compare(a, b), -quantity_compare(b, a));
		assert_int_equal(quantity_compare(a, b) == 0, quantity_equal(a, b));
		if (quantity_compare(a, b) <= 0 && quantity_compare(b, c) <= 0)
			assert_true(quantity_compare(a, c) <= 0);
	}
}

static const char *const pieces[] = {
    "80",      "90",      "1",      "0",         "9223372036854775807",
    "1,234",   "1.234",   " ",      "~",         "-",
    "–",       "+",       "?",      "(",         ")",
    "<",       ">",       "=",      "at least ", "up to ",
    "some",    "several", "about ", "to",        "between ",
    " and ",   ".",       ",",      "'",         "ε",
    "unknown", "от ",     " до ",   "est.",      "или более",
    "999",     "00"};

static void garbage_never_gives_a_broken_range(void **state)
{
	(void)state;
	property_begin(__func__);
	for (int i = 0; i < PROPERTY_RUNS * 5; i++) {
		char text[400];
		struct quantity q, again;
		struct str out = {0};
		enum numeral_style style = (enum numeral_style)random_below(3);
		random_text(text, sizeof text, pieces, COUNT(pieces), 7);
		if (quantity_parse(&q, text, style, NULL)) {
			assert_false(quantity_stated(q));
			continue;
		}
		quantity_format(&out, q);
		if (!quantity_valid(q) || quantity_parse(&again, str_c(&out), style, NULL) ||
		    !quantity_equal(q, again))
			fail_msg("\"%s\" became \"%s\"", text, str_c(&out));
		str_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_notation_of_the_design_is_read),
	    cmocka_unit_test(near_misses_are_errors_that_say_why),
	    cmocka_unit_test(an_error_quotes_the_text_made_safe_and_cut),
	    cmocka_unit_test(the_style_of_a_column_decides_what_a_separator_means),
	    cmocka_unit_test(people_read_dashes_and_commas),
	    cmocka_unit_test(a_sum_is_open_where_either_side_is),
	    cmocka_unit_test(overflow_is_an_error_and_never_a_wrap),
	    cmocka_unit_test(ends_multiply),
	    cmocka_unit_test(an_envelope_holds_both_and_an_open_end_widens_nothing),
	    cmocka_unit_test(ranges_overlap_where_a_number_lies_in_both),
	    cmocka_unit_test(order_is_by_best_then_unknown_then_nothing),
	    cmocka_unit_test(what_is_written_reads_back_equal),
	    cmocka_unit_test(sums_commute_and_associate),
	    cmocka_unit_test(scaling_distributes_over_sums),
	    cmocka_unit_test(an_envelope_contains_every_figure),
	    cmocka_unit_test(comparing_is_a_total_order),
	    cmocka_unit_test(garbage_never_gives_a_broken_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
