/* Renderers over small hand-made tables: the exact page in each format, narrow and wide, with text
 * from outside that would like to be something else. */
#include "hangar/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include <cmocka.h>

#include "hangar/err.h"

/* ---- a small fleet ---- */

struct item {
	const char *type, *note;
	int64_t low, best, high; /* best < 0: none */
	int64_t usd;             /* < 0: none */
};

static const struct column columns[] = {
    {.name = "type", .blank = "not given"},
    {.name = "count", .title = "aircraft", .right = true},
    {.name = "cost"},
    {.name = "note", .elastic = true},
    {.name = "line", .right = true, .extra = true},
    {.name = "mark", .title = "", .drawn = true},
};

static void item_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct item *l = row;
	currency_id usd = currency_find("USD");

	(void)arg;
	switch (column) {
	case 0:
		*out = (struct cell){.kind = l->type ? CELL_TEXT : CELL_NONE, .as.text = l->type};
		break;
	case 1:
		*out = (struct cell){.kind = CELL_QUANTITY,
				     .as.quantity =
					 quantity_make(&l->low, l->best < 0 ? NULL : &l->best,
						       &l->high)};
		break;
	case 2:
		if (l->usd >= 0)
			*out = (struct cell){.kind = CELL_MONEY,
					     .as.money = {.minor = quantity_exact(l->usd * 100),
							  .currency = usd}};
		break;
	case 3:
		*out = (struct cell){.kind = l->note ? CELL_TEXT : CELL_NONE, .as.text = l->note};
		break;
	case 4:
		*out = (struct cell){.kind = CELL_INTEGER, .as.integer = 7};
		break;
	default:
		break;
	}
}

static const struct item fleet[] = {
    {"MiG-29", "stored", 0, 81, 81, 1563300},
    {"МиГ-31", "второй полк", 9, 9, 90, -1},
    {"歼-7", "wide", 1200, 1200, 1200, 0},
    {NULL, NULL, 0, -1, 5, -1},
};

static struct report *report_of(const struct item *items, size_t n)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_TABLE, "rows", NULL);
	struct table *t =
	    report_table(s, columns, sizeof columns / sizeof *columns, item_cell, NULL);

	for (size_t i = 0; i < n; i++)
		vec_push(&t->rows, &items[i]);
	return r;
}

static struct report *fleet_report(void)
{
	return report_of(fleet, sizeof fleet / sizeof *fleet);
}

static struct table *rows_of(struct report *r)
{
	return &report_find(r, "rows")->table;
}

static void check(struct report *r, enum format f, size_t width, const char *expected)
{
	struct render_options o = {.format = f, .width = width};
	struct str out = {0};

	report_render(&out, r, &o);
	assert_string_equal(str_c(&out), expected);
	str_free(&out);
	report_free(&r);
}

/* ---- text ---- */

static void a_pipe_gets_every_column_whole(void **state)
{
	(void)state;
	check(fleet_report(), FORMAT_TEXT, 0,
	      "type       aircraft  cost        note\n"
	      "────────────────────────────────────────────\n"
	      "MiG-29      0–81–81  USD 1.56 m  stored\n"
	      "МиГ-31       9–9–90              второй полк\n"
	      "歼-7          1,200  USD 0       wide\n"
	      "not given       0–5\n");
}

static void text_is_cut_and_figures_are_not(void **state)
{
	(void)state;
	check(fleet_report(), FORMAT_TEXT, 38,
	      "type      aircraft  cost        note\n"
	      "──────────────────────────────────────\n"
	      "MiG-29     0–81–81  USD 1.56 m  stored\n"
	      "МиГ-31      9–9–90              второ…\n"
	      "歼-7         1,200  USD 0       wide\n"
	      "not giv…       0–5\n");
}

static void what_has_no_room_is_left_out_and_named(void **state)
{
	(void)state;
	check(fleet_report(), FORMAT_TEXT, 28,
	      "type    aircraft  cost\n"
	      "────────────────────────────\n"
	      "MiG-29   0–81–81  USD 1.56 m\n"
	      "МиГ-31    9–9–90\n"
	      "歼-7       1,200  USD 0\n"
	      "not g…       0–5\n"
	      "no room for: note\n");
}

/* Sums: of the columns above only the count and, stacked, two currencies. */
static const struct column sum_columns[] = {{.name = "count"}, {.name = "cost"}};

static void sum_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	static struct money costs[2];
	int64_t low = 9, best = 90, high = 171;

	(void)row;
	(void)arg;
	costs[0] =
	    (struct money){.minor = quantity_exact(156330000), .currency = currency_find("USD")};
	costs[1] =
	    (struct money){.minor = quantity_exact(9300000000), .currency = currency_find("KZT")};
	if (column == 0)
		*out = (struct cell){.kind = CELL_QUANTITY,
				     .as.quantity = quantity_make(&low, &best, &high),
				     .without_figure = 1};
	else
		*out = (struct cell){.kind = CELL_MONIES, .as.monies = {costs, 2}};
}

static struct report *summed_report(void)
{
	struct report *r = report_of(fleet, 2);
	struct section *s = report_section(r, SECTION_TOTAL, "total", "in all");
	struct table *t = report_table(s, sum_columns, 2, sum_cell, NULL);

	vec_push(&t->rows, &fleet[0]);
	return r;
}

static void a_total_stands_under_its_columns(void **state)
{
	(void)state;
	check(summed_report(), FORMAT_TEXT, 0,
	      "type                aircraft  cost            note\n"
	      "─────────────────────────────────────────────────────────\n"
	      "MiG-29               0–81–81  USD 1.56 m      stored\n"
	      "МиГ-31                9–9–90                  второй полк\n"
	      "─────────────────────────────────────────────────────────\n"
	      "in all              9–90–171  USD 1.56 m\n"
	      "        + 1 without a figure  and KZT 93.0 m\n");
}

static struct report *told_report(void)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "told", "Told");

	r->title = "A page";
	r->policy = "all grades";
	report_text(r, s, "Ten reports that copy one another have one origin.");
	report_line(r, s, STYLE_BULLET, ROLE_NONE, 0, "the seller denies it [1]");
	report_line(r, s, STYLE_INDENTED, ROLE_WARNING, 1, "81 × at most USD 20,000");
	s = report_section(r, SECTION_FOOTNOTES, "sources", "Sources");
	report_text(r, s, "kyivpost: US buys 81 <aircraft>");
	report_notice(r, "2 lots are mixed");
	return r;
}

static void paragraphs_wrap_under_their_first_word(void **state)
{
	(void)state;
	check(told_report(), FORMAT_TEXT, 24,
	      "A page\n"
	      "policy: all grades\n"
	      "\n"
	      "Told\n"
	      "Ten reports that copy\n"
	      "one another have one\n"
	      "origin.\n"
	      "· the seller denies it\n"
	      "  [1]\n"
	      "    81 × at most USD\n"
	      "    20,000\n"
	      "\n"
	      "Sources\n"
	      "[1] kyivpost: US buys 81\n"
	      "    <aircraft>\n"
	      "\n"
	      "2 lots are mixed\n");
}

static void colour_marks_roles_only_where_asked(void **state)
{
	struct render_options o = {.format = FORMAT_TEXT, .color = true};
	struct report *r = told_report();
	struct str out = {0};

	(void)state;
	report_render(&out, r, &o);
	assert_string_equal(str_c(&out), "\033[1mA page\033[0m\n"
					 "\033[2mpolicy: all grades\033[0m\n"
					 "\n"
					 "\033[1mTold\033[0m\n"
					 "Ten reports that copy one another have one origin.\n"
					 "· the seller denies it [1]\n"
					 "    \033[33m81 × at most USD 20,000\033[0m\n"
					 "\n"
					 "\033[1mSources\033[0m\n"
					 "[1] kyivpost: US buys 81 <aircraft>\n"
					 "\n"
					 "2 lots are mixed\n");
	str_free(&out);
	report_free(&r);
}

static void words_break_only_where_one_is_wider_than_the_line(void **state)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "told", NULL);

	(void)state;
	report_text(r, s, "one word is  unbreakable, but incomprehensibilities are cut");
	check(r, FORMAT_TEXT, 12,
	      "one word is\n"
	      "unbreakable,\n"
	      "but\n"
	      "incomprehens\n"
	      "ibilities\n"
	      "are cut\n");
}

/* ---- what gives way ---- */

static const struct column kept_columns[] = {
    {.name = "type", .key = true},
    {.name = "count", .title = "aircraft", .right = true, .keep = 2},
    {.name = "cost", .keep = 1},
    {.name = "note", .keep = 3},
};

static struct report *kept_report(void)
{
	struct report *r = report_of(fleet, 2);

	rows_of(r)->columns = kept_columns;
	rows_of(r)->column_count = sizeof kept_columns / sizeof *kept_columns;
	return r;
}

static void columns_stand_close_before_one_is_left_out(void **state)
{
	(void)state;
	check(kept_report(), FORMAT_TEXT, 33,
	      "type   aircraft cost       note\n"
	      "─────────────────────────────────\n"
	      "MiG-29  0–81–81 USD 1.56 m stored\n"
	      "МиГ-31   9–9–90            второ…\n");
}

static void the_column_least_kept_goes_first(void **state)
{
	(void)state;
	check(kept_report(), FORMAT_TEXT, 24,
	      "type    aircraft  note\n"
	      "────────────────────────\n"
	      "MiG-29   0–81–81  stored\n"
	      "МиГ-31    9–9–90  второ…\n"
	      "no room for: cost\n");
}

static void a_key_is_cut_when_nothing_else_is_left(void **state)
{
	static const struct item keyed[] = {{"a-long-key-of-a-deal", "note", 1, 1, 1, -1}};
	static const struct {
		size_t width;
		const char *text;
	} pages[] = {
	    {20, "type\n────────────────────\na-long-key-of-a-deal\n"
		 "no room for: count,\nnote\n"},
	    {14, "type\n──────────────\na-long-key-of…\nno room for:\ncount, note\n"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct report *r = report_of(keyed, 1);
		rows_of(r)->columns = kept_columns;
		rows_of(r)->column_count = sizeof kept_columns / sizeof *kept_columns;
		check(r, FORMAT_TEXT, pages[i].width, pages[i].text);
	}
}

/* ---- text from outside ---- */

static const struct item hostile[] = {
    {"=cmd|' /C calc'!A0",
     "a\033[31mb\xc2\x9b"
     "31m \xe2\x80\xae"
     "evil",
     1, 1, 1, -1},
    {"-12.5", "one|two *three* <b> \"four\", five\nsix", 1, 1, 1, -1},
    {"+cheap", "bad \xff byte", 1, 1, 1, -1},
    {"@home", "\ttab", 1, 1, 1, -1},
};

static struct report *hostile_report(void)
{
	return report_of(hostile, sizeof hostile / sizeof *hostile);
}

static void nothing_raw_reaches_the_terminal(void **state)
{
	(void)state;
	check(hostile_report(), FORMAT_TEXT, 0,
	      "type                aircraft  note\n"
	      "──────────────────────────────────────────────────────────────────\n"
	      "=cmd|' /C calc'!A0         1  a␛[31mb<U+009B>31m <U+202E>evil\n"
	      "-12.5                      1  one|two *three* <b> \"four\", five six\n"
	      "+cheap                     1  bad <FF> byte\n"
	      "@home                      1   tab\n");
}

static void csv_quotes_formulas_and_keeps_numbers(void **state)
{
	(void)state;
	check(hostile_report(), FORMAT_CSV, 0,
	      "type,count,cost,note,line\n"
	      "'=cmd|' /C calc'!A0,1,,a␛[31mb<U+009B>31m <U+202E>evil,7\n"
	      "-12.5,1,,\"one|two *three* <b> \"\"four\"\", five\n"
	      "six\",7\n"
	      "'+cheap,1,,bad <FF> byte,7\n"
	      "'@home,1,,'\ttab,7\n");
}

static void markdown_is_escaped(void **state)
{
	(void)state;
	check(hostile_report(), FORMAT_MARKDOWN, 0,
	      "| type | aircraft | note |\n"
	      "| --- | ---: | --- |\n"
	      "| =cmd\\|' /C calc'!A0 | 1 | a␛\\[31mb\\<U+009B\\>31m \\<U+202E\\>evil |\n"
	      "| -12.5 | 1 | one\\|two \\*three\\* \\<b\\> \"four\", five six |\n"
	      "| +cheap | 1 | bad \\<FF\\> byte |\n"
	      "| @home | 1 |  tab |\n");
}

static void json_keeps_every_key_and_hides_nothing(void **state)
{
	struct render_options o = {.format = FORMAT_JSON};
	struct report *r = hostile_report();
	struct str out = {0};
	json_t *j, *row;

	(void)state;
	report_render(&out, r, &o);
	j = json_loads(str_c(&out), JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(j);
	assert_int_equal(json_array_size(json_object_get(j, "rows")), 4);
	row = json_array_get(json_object_get(j, "rows"), 0);
	assert_string_equal(json_string_value(json_object_get(row, "note")), hostile[0].note);
	row = json_array_get(json_object_get(j, "rows"), 2);
	assert_string_equal(json_string_value(json_object_get(row, "note")),
			    "bad \xef\xbf\xbd byte");
	assert_null(strstr(out.s, "\xe2\x80\xae"));
	assert_null(strchr(out.s, '\033'));
	json_decref(j);
	str_free(&out);
	report_free(&r);
}

/* ---- the contract of JSON and CSV ---- */

static void json_is_the_contract(void **state)
{
	struct report *r = summed_report();

	(void)state;
	report_fact_text(r, "of", "transfers");
	r->policy = "all grades";
	report_notice(r, "mixed");
	check(r, FORMAT_JSON, 0,
	      "{\"of\":\"transfers\",\n"
	      "\"rows\":[\n"
	      "{\"type\":\"MiG-29\",\"count\":{\"low\":0,\"best\":81,\"high\":81},\"cost\":{"
	      "\"currency\":\"USD\",\"low\":\"1563300.00\",\"best\":\"1563300.00\",\"high\":"
	      "\"1563300.00\"},\"note\":\"stored\",\"line\":7},\n"
	      "{\"type\":\"МиГ-31\",\"count\":{\"low\":9,\"best\":9,\"high\":90},\"cost\":null,"
	      "\"note\":\"второй полк\",\"line\":7}\n"
	      "],\n"
	      "\"total\":{\"count\":{\"low\":9,\"best\":90,\"high\":171},\"cost\":[{\"currency\":"
	      "\"USD\",\"low\":\"1563300.00\",\"best\":\"1563300.00\",\"high\":\"1563300.00\"},{"
	      "\"currency\":\"KZT\",\"low\":\"93000000.00\",\"best\":\"93000000.00\",\"high\":"
	      "\"93000000.00\"}]},\n"
	      "\"policy\":\"all grades\",\n"
	      "\"notices\":[\"mixed\"]}\n");
}

static void csv_is_what_import_reads_back(void **state)
{
	(void)state;
	check(fleet_report(), FORMAT_CSV, 0,
	      "type,count,cost,note,line\n"
	      "MiG-29,0-81-81,USD 1563300,stored,7\n"
	      "МиГ-31,9-9-90,,второй полк,7\n"
	      "歼-7,1200,USD 0,wide,7\n"
	      ",0-?-5,,,7\n");
}

/* The columns of the fleet and of its sums, as of a table of computed figures. */
static const struct column spread_columns[] = {
    {.name = "type"},
    {.name = "count", .spread = SPREAD_QUANTITY},
    {.name = "cost", .spread = SPREAD_MONEY},
};
static const struct column spread_sums[] = {{.name = "count", .spread = SPREAD_QUANTITY},
					    {.name = "cost", .spread = SPREAD_MONIES}};

static void csv_spreads_computed_figures(void **state)
{
	struct report *r = fleet_report();

	(void)state;
	rows_of(r)->columns = spread_columns;
	rows_of(r)->column_count = 3;
	check(r, FORMAT_CSV, 0,
	      "type,count_low,count,count_high,cost_low,cost,cost_high,cost_currency\n"
	      "MiG-29,0,81,81,1563300.00,1563300.00,1563300.00,USD\n"
	      "МиГ-31,9,9,90,,,,\n"
	      "歼-7,1200,1200,1200,0.00,0.00,0.00,USD\n"
	      ",0,,5,,,,\n");
}

static void csv_has_a_group_of_columns_for_each_currency(void **state)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_TABLE, "rows", NULL);
	struct table *t = report_table(s, spread_sums, 2, sum_cell, NULL);

	(void)state;
	vec_push(&t->rows, &fleet[0]);
	check(r, FORMAT_CSV, 0,
	      "count_low,count,count_high,cost_USD_low,cost_USD,cost_USD_high,cost_KZT_low,"
	      "cost_KZT,cost_KZT_high\n"
	      "9,90,171,1563300.00,1563300.00,1563300.00,93000000.00,93000000.00,93000000.00\n");
}

static void csv_without_rows_has_its_header(void **state)
{
	struct report *r = report_new();
	struct section *s = report_section(r, SECTION_TABLE, "rows", NULL);

	(void)state;
	report_table(s, spread_sums, 2, sum_cell, NULL);
	check(r, FORMAT_CSV, 0, "count_low,count,count_high,cost\n");
}

static void markdown_has_a_table(void **state)
{
	(void)state;
	check(summed_report(), FORMAT_MARKDOWN, 0,
	      "| type | aircraft | cost | note |\n"
	      "| --- | ---: | --- | --- |\n"
	      "| MiG-29 | 0–81–81 | USD 1.56 m | stored |\n"
	      "| МиГ-31 | 9–9–90 | | второй полк |\n"
	      "| **in all** | **9–90–171<br>+ 1 without a figure** | **USD 1.56 m<br>and KZT 93.0 "
	      "m** | |\n");
}

static void markdown_tells_a_page(void **state)
{
	(void)state;
	check(told_report(), FORMAT_MARKDOWN, 0,
	      "# A page\n"
	      "\n"
	      "Policy: all grades\n"
	      "\n"
	      "## Told\n"
	      "\n"
	      "Ten reports that copy one another have one origin.\n"
	      "\n"
	      "- the seller denies it \\[1\\]\n"
	      "  - 81 × at most USD 20,000\n"
	      "\n"
	      "## Sources\n"
	      "\n"
	      "- \\[1\\] kyivpost: US buys 81 \\<aircraft\\>\n"
	      "\n"
	      "2 lots are mixed\n");
}

static void an_empty_table_says_so(void **state)
{
	struct report *r = report_of(fleet, 0);

	(void)state;
	report_find(r, "rows")->empty = "No deals match to:France";
	check(r, FORMAT_TEXT, 80, "No deals match to:France\n");
}

/* ---- choosing, sorting, cutting ---- */

static void columns_are_shown_as_asked_for(void **state)
{
	struct report *r = fleet_report();

	(void)state;
	assert_int_equal(table_columns(rows_of(r), "line, type", NULL), 0);
	check(r, FORMAT_CSV, 0, "line,type\n7,MiG-29\n7,МиГ-31\n7,歼-7\n7,\n");
}

static void a_column_is_known_by_its_heading(void **state)
{
	struct report *r = fleet_report();

	(void)state;
	assert_int_equal(table_columns(rows_of(r), "aircraft", NULL), 0);
	assert_int_equal(table_sort(rows_of(r), "-aircraft", NULL), 0);
	check(r, FORMAT_CSV, 0, "count\n1200\n0-81-81\n9-9-90\n0-?-5\n");
}

static void what_is_not_stated_sorts_last_either_way(void **state)
{
	struct report *r = fleet_report();

	(void)state;
	assert_int_equal(table_columns(rows_of(r), "type,count,cost", NULL), 0);
	assert_int_equal(table_sort(rows_of(r), "-cost,-count", NULL), 0);
	check(r, FORMAT_CSV, 0,
	      "type,count,cost\n"
	      "MiG-29,0-81-81,USD 1563300\n"
	      "歼-7,1200,USD 0\n"
	      "МиГ-31,9-9-90,\n"
	      ",0-?-5,\n");
}

static void text_sorts_by_its_numbers(void **state)
{
	static const struct item types[] = {{"Su-24", NULL, 1, 1, 1, -1},
					    {"su-7", NULL, 2, 2, 2, -1},
					    {"Su-7", NULL, 3, 3, 3, -1},
					    {NULL, NULL, 4, 4, 4, -1},
					    {"MiG-29", NULL, 5, 5, 5, -1}};
	struct report *r = report_of(types, 5);

	(void)state;
	assert_int_equal(table_columns(rows_of(r), "type", NULL), 0);
	assert_int_equal(table_sort(rows_of(r), "type", NULL), 0);
	check(r, FORMAT_CSV, 0, "type\nMiG-29\nSu-7\nsu-7\nSu-24\n\"\"\n");
}

static void an_unknown_column_names_the_known(void **state)
{
	struct report *r = fleet_report();
	struct err e = ERR_INIT;

	(void)state;
	assert_int_equal(table_sort(rows_of(r), "price", &e), -1);
	assert_string_equal(e.text,
			    "no column 'price' here; there are type, count, cost, note, line");
	err_clear(&e);
	report_free(&r);
}

static void a_limit_says_what_it_hides(void **state)
{
	struct report *r = fleet_report();

	(void)state;
	assert_int_equal(table_columns(rows_of(r), "type", NULL), 0);
	table_limit(rows_of(r), 1);
	check(r, FORMAT_TEXT, 0, "type\n──────\nMiG-29\n… 3 more not shown (--limit)\n");
}

/* ---- how values look ---- */

static void quantities_look_like_this(void **state)
{
	static const struct {
		const char *written, *shown;
	} looks[] = {
	    {"81", "81"},       {"0-81-81", "0–81–81"}, {"9-9-90", "9–9–90"},
	    {"<=80", "≤80"},    {"10+", "≥10"},         {"~80", "~80"},
	    {"0-?-90", "0–90"}, {"80-90", "80–85–90"},  {"1234567", "1,234,567"},
	    {"", ""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		struct str s = {0};
		struct quantity q;
		assert_int_equal(quantity_parse(&q, looks[i].written, NUMERAL_PLAIN, NULL), 0);
		show_quantity(&s, q);
		assert_string_equal(str_c(&s), looks[i].shown);
		str_free(&s);
	}
}

static void lists_of_single_aircraft_say_at_least(void **state)
{
	int64_t n = 3;
	struct str s = {0};

	(void)state;
	show_quantity(&s, quantity_make(&n, &n, NULL));
	assert_string_equal(str_c(&s), "≥3");
	str_free(&s);
}

static void an_approximate_product_is_one_figure(void **state)
{
	int64_t low = 155925000, best = 156330000, high = 156735000;
	struct money m = {.minor = quantity_make(&low, &best, &high),
			  .currency = currency_find("USD")};
	struct str s = {0};

	(void)state;
	m.minor.flags |= Q_APPROXIMATE;
	show_money(&s, m);
	assert_string_equal(str_c(&s), "~USD 1.56 m");
	str_free(&s);
}

static void monies_look_like_this(void **state)
{
	static const struct {
		const char *written, *shown, *exact;
	} looks[] = {
	    {"USD 1563300", "USD 1.56 m", "USD 1,563,300"},
	    {"KZT 1803382199", "KZT 1,803.4 m", "KZT 1,803,382,199"},
	    {"KZT 93m", "KZT 93.0 m", "KZT 93,000,000"},
	    {"~USD 19300", "~USD 19,300", "~USD 19,300"},
	    {"<=USD 20000", "≤USD 20,000", "≤ USD 20,000"},
	    {"USD 0-1563300-2275000", "USD 0–1.56–2.28 m", "USD 0–1,563,300–2,275,000"},
	};
	struct money_context c = {0};

	(void)state;
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		struct str s = {0};
		struct money m;
		assert_int_equal(money_parse(&m, looks[i].written, &c, NULL), 0);
		show_money(&s, m);
		assert_string_equal(str_c(&s), looks[i].shown);
		str_clear(&s);
		show_money_exact(&s, m);
		assert_string_equal(str_c(&s), looks[i].exact);
		str_free(&s);
	}
}

static void decimals_are_exact(void **state)
{
	struct str s = {0};

	(void)state;
	show_decimal(&s, 1234567500000);
	assert_string_equal(str_c(&s), "1,234,567.5");
	str_clear(&s);
	show_decimal(&s, -1);
	assert_string_equal(str_c(&s), "-0.000001");
	str_free(&s);
}

static void formats_to_come_are_named(void **state)
{
	struct err e = ERR_INIT;
	enum format f;

	(void)state;
	assert_int_equal(format_parse(&f, "markdown", &e), 0);
	assert_int_equal(f, FORMAT_MARKDOWN);
	assert_int_equal(format_parse(&f, "pdf", &e), -1);
	assert_string_equal(e.text,
			    "--format pdf is not built yet; there are text, csv, json, markdown");
	err_clear(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_pipe_gets_every_column_whole),
	    cmocka_unit_test(text_is_cut_and_figures_are_not),
	    cmocka_unit_test(what_has_no_room_is_left_out_and_named),
	    cmocka_unit_test(a_total_stands_under_its_columns),
	    cmocka_unit_test(paragraphs_wrap_under_their_first_word),
	    cmocka_unit_test(words_break_only_where_one_is_wider_than_the_line),
	    cmocka_unit_test(columns_stand_close_before_one_is_left_out),
	    cmocka_unit_test(the_column_least_kept_goes_first),
	    cmocka_unit_test(a_key_is_cut_when_nothing_else_is_left),
	    cmocka_unit_test(colour_marks_roles_only_where_asked),
	    cmocka_unit_test(nothing_raw_reaches_the_terminal),
	    cmocka_unit_test(csv_quotes_formulas_and_keeps_numbers),
	    cmocka_unit_test(markdown_is_escaped),
	    cmocka_unit_test(json_keeps_every_key_and_hides_nothing),
	    cmocka_unit_test(json_is_the_contract),
	    cmocka_unit_test(csv_is_what_import_reads_back),
	    cmocka_unit_test(csv_spreads_computed_figures),
	    cmocka_unit_test(csv_has_a_group_of_columns_for_each_currency),
	    cmocka_unit_test(csv_without_rows_has_its_header),
	    cmocka_unit_test(markdown_has_a_table),
	    cmocka_unit_test(markdown_tells_a_page),
	    cmocka_unit_test(an_empty_table_says_so),
	    cmocka_unit_test(columns_are_shown_as_asked_for),
	    cmocka_unit_test(a_column_is_known_by_its_heading),
	    cmocka_unit_test(what_is_not_stated_sorts_last_either_way),
	    cmocka_unit_test(text_sorts_by_its_numbers),
	    cmocka_unit_test(an_unknown_column_names_the_known),
	    cmocka_unit_test(a_limit_says_what_it_hides),
	    cmocka_unit_test(quantities_look_like_this),
	    cmocka_unit_test(lists_of_single_aircraft_say_at_least),
	    cmocka_unit_test(an_approximate_product_is_one_figure),
	    cmocka_unit_test(monies_look_like_this),
	    cmocka_unit_test(decimals_are_exact),
	    cmocka_unit_test(formats_to_come_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
