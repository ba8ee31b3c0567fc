/* How a file is written: the delimiter that its records prove, the header that its contents tell,
 * and records that are mended where one way fits, and only there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/str.h"

#include "property.h"

/* What a file reads as. */
struct reading {
	struct evidence *ev;
	struct err e;
	int opened;
	struct str rows; /* one line each: "LINE operator|type|count|note", or the reason; "~"
			  * behind the line of what was mended */
	struct str plan; /* "delimiter=comma header=line 1 ..." and the columns */
	struct row_identity keys[64];
	size_t n;
};

static void add_row(struct reading *o, const struct import_row *row, enum record of)
{
	const struct holding *h = &row->as.holding;

	str_addf(&o->rows, "%u%s ", (unsigned)row->line, row->mended ? "~" : "");
	if (row->reason)
		str_add(&o->rows, strchr(row->reason, ' ') + 1);
	else if (of == RECORD_HOLDING) {
		str_addf(&o->rows, "%s|",
			 h->operator_ ? catalogue_party_get(o->ev->catalogue, h->operator_)->name
				      : "");
		quantity_format(&o->rows, h->count);
		str_addf(&o->rows, "|%s", h->claim.note ? h->claim.note : "");
	}
	str_addc(&o->rows, '\n');
	if (row->fate == FATE_KEPT && o->n < 64)
		o->keys[o->n++] = row->key;
}

static void add_plan(struct reading *o, const struct import_plan *p)
{
	for (size_t i = 0; i < p->decision_count; i++)
		if (strcmp(p->decisions[i].what, "encoding") != 0 &&
		    strcmp(p->decisions[i].what, "table") != 0)
			str_addf(&o->plan, "%s=%s;", p->decisions[i].what, p->decisions[i].value);
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].header)
			str_addf(&o->plan, " %s", p->columns[i].header);
}

static struct reading read_with(const char *text, size_t n, const struct import_options *options)
{
	struct reading o = {.ev = evidence_new()};
	struct file_view file = {(const unsigned char *)text, n};
	struct import_reader *r;
	struct import_row row;

	o.opened = import_open(&r, &file, "list.csv", options, o.ev, &o.e);
	if (o.opened)
		return o;
	while (import_next(r, &row, &o.e) == 1)
		add_row(&o, &row, import_plan(r)->record);
	add_plan(&o, import_plan(r));
	import_close(&r);
	return o;
}

static void reading_free(struct reading *o)
{
	evidence_free(&o->ev);
	err_clear(&o->e);
	str_free(&o->rows);
	str_free(&o->plan);
}

static struct reading read_mapped(const char *text, const char *map)
{
	const char *maps[] = {map, NULL};
	struct import_options o = {.map = map ? maps : NULL, .as = RECORD_HOLDING};

	return read_with(text, strlen(text), &o);
}

static void assert_reading(struct reading o, const char *plan, const char *rows)
{
	if (o.opened)
		fail_msg("refused: %s", o.e.text);
	if (plan)
		assert_string_equal(str_c(&o.plan), plan);
	if (rows)
		assert_string_equal(str_c(&o.rows), rows);
	reading_free(&o);
}

static void assert_plan(const char *text, const char *map, const char *plan)
{
	assert_reading(read_mapped(text, map), plan, NULL);
}

static void assert_rows(const char *text, const char *rows)
{
	assert_reading(read_mapped(text, NULL), NULL, rows);
}

static void assert_refused(struct reading o, const char *expected)
{
	assert_int_equal(o.opened, -1);
	assert_string_equal(o.e.text, expected);
	reading_free(&o);
}

/* ---- the delimiter ---- */

static void a_delimiter_is_proved_by_records_that_agree(void **state)
{
	(void)state;
	assert_plan("Staat;Preis\nPolen;1,5\nUngarn;2,5\nRumänien;3,25\n", "Staat=operator",
		    "delimiter=semicolon;header=line 1; Staat Preis");
	assert_plan("Staat,Liste\nPolen,a;b\nUngarn,c;d\nItalien,e;f\n", "Staat=operator",
		    "delimiter=comma;header=line 1; Staat Liste");
	assert_plan("Staat|Preis\nPolen|1,5\nUngarn|2;5\n", "Staat=operator",
		    "delimiter=bar;header=line 1; Staat Preis");
	assert_plan("Staat\tText\nPolen\tja, nein, ja\nUngarn\tx;y\n", "Staat=operator",
		    "delimiter=tab;header=line 1; Staat Text");
	assert_plan("Staat\nPolen\nUngarn, dort\nRumänien\n", "Staat=operator",
		    "delimiter=semicolon;header=line 1; Staat");
}

static void padding_at_line_ends_is_no_delimiter(void **state)
{
	(void)state;
	assert_reading(read_mapped("operator,count,note\nPoland,1,a; b;;;;\nItaly,2,\"c, d\";;;;;\n"
				   "Spain,3,;;;;;\n",
				   NULL),
		       "delimiter=comma;header=line 1; operator count note",
		       "2 Poland|1|a; b\n3 Italy|2|c, d\n4 Spain|3|\n");
}

static void a_stated_delimiter_is_taken(void **state)
{
	struct import_options o = {.delimiter = "|", .as = RECORD_HOLDING};
	static const char text[] = "operator|count\nPoland|1\n";

	(void)state;
	assert_plan("sep=^\r\noperator^count\r\nPoland^1\r\n", NULL,
		    "delimiter=\"^\";header=line 2; operator count");
	assert_reading(read_with(text, sizeof text - 1, &o),
		       "delimiter=bar;header=line 1; operator count", "2 Poland|1|\n");
	o.delimiter = "xy";
	assert_refused(
	    read_with(text, sizeof text - 1, &o),
	    "--delimiter: \"xy\" is none; expected one character that is no letter, digit "
	    "or quote, or tab");
}

static void apostrophes_around_cells_are_quotes(void **state)
{
	(void)state;
	assert_reading(
	    read_mapped("'operator','count','note'\n'Poland',1,'it''s, so'\nItaly,2,d'\n", NULL),
	    "delimiter=comma;quotes=apostrophes;header=line 1; operator count note",
	    "2 Poland|1|it's, so\n3 Italy|2|d'\n");
}

/* ---- the header ---- */

static void a_header_is_found_by_its_contents(void **state)
{
	static const char map[] = "Staat=operator,Zahl=count";

	(void)state;
	assert_plan("Flotten,,\nQuelle:,Jahrbuch,\n,,\nStaat,Muster,Zahl\nPolen,MiG-29,22\n"
		    "Ungarn,Gripen,14\n",
		    map, "delimiter=comma;header=line 4; Staat Muster Zahl");
	assert_plan("Stand;1.2.2023;\nStaat;Muster;Zahl\nPolen;MiG-29;22\nUngarn;Gripen;14\n", map,
		    "delimiter=semicolon;header=line 2; Staat Muster Zahl");
	assert_plan("Staat,\"Zahl\n(etwa)\"\nPolen,22\nUngarn,14\n",
		    "Staat=operator,Zahl (etwa)=count",
		    "delimiter=comma;header=line 1; Staat Zahl (etwa)");
	assert_plan("Staat,2021,2022\nPolen,22,24\nUngarn,14,12\n", "Staat=operator",
		    "delimiter=comma;header=line 1; Staat 2021 2022");
}

static void a_file_may_have_no_header(void **state)
{
	static const char map[] = "column 1=operator,column 3=count";

	(void)state;
	assert_reading(read_mapped("Polen,MiG-29,22\nPolen,Su-22,18\nUngarn,Gripen,14\n", map),
		       "delimiter=comma;header=none, rows from line 1; column 1 column 2 column 3",
		       "1 Poland|22|\n2 Poland|18|\n3 Hungary|14|\n");
	assert_reading(read_mapped("Flotten\n\nPolen,MiG-29,22\nUngarn,Gripen,14\n", map),
		       "delimiter=comma;header=none, rows from line 3; column 1 column 2 column 3",
		       "3 Poland|22|\n4 Hungary|14|\n");
}

static void a_header_may_have_two_rows(void **state)
{
	(void)state;
	assert_reading(
	    read_mapped("Staat,Zahl,,Preis,\n,neu,alt,neu,alt\nPolen,1,2,3,4\nUngarn,5,6,7,8\n",
			"Staat=operator,Zahl alt=count"),
	    "delimiter=comma;header=lines 1-2; Staat Zahl neu Zahl alt Preis neu Preis alt",
	    "3 Poland|2|\n4 Hungary|6|\n");
	assert_plan("Staat,Zahl,Preis\n,Stück,Mio\nPolen,1,2.5\nUngarn,5,6.5\n",
		    "Staat=operator,Zahl Stück=count",
		    "delimiter=comma;header=lines 1-2; Staat Zahl Stück Preis Mio");
	assert_plan("Страна,Число\nState,Number\nPolen,1\nUngarn,5\n",
		    "Страна State=operator,Число Number=count",
		    "delimiter=comma;header=lines 1-2; Страна State Число Number");
	assert_plan("Staat,Zahl,\n,2021,2022\nPolen,1,2\nUngarn,5,6\n", "Staat=operator",
		    "delimiter=comma;header=lines 1-2; Staat Zahl 2021 Zahl 2022");
}

/* What would lose a row is not done on a suspicion. */
static void a_row_without_figures_is_no_second_header(void **state)
{
	(void)state;
	assert_plan("Staat,Muster,Zahl\nPolen,MiG-29,unbekannt\nPolen,Su-22,5\nUngarn,Gripen,5\n",
		    "Staat=operator", "delimiter=comma;header=line 1; Staat Muster Zahl");
	assert_plan("operator,type,,count\nPoland,MiG-29,?,12\nItaly,F-104,,5\n", NULL,
		    "delimiter=comma;header=line 1; operator type column 3 count");
}

static void a_given_header_is_taken(void **state)
{
	struct import_options o = {.header = "2-3", .as = RECORD_HOLDING};
	static const char text[] = "a,b\noperator,x\n,y\nPoland,1\n";

	(void)state;
	assert_reading(read_with(text, sizeof text - 1, &o),
		       "delimiter=comma;header=lines 2-3; operator x y", "4 Poland|1|\n");
	o.header = "2";
	assert_reading(read_with(text, sizeof text - 1, &o),
		       "delimiter=comma;header=line 2;rows=1 section; operator x section",
		       "3 a section: \"y\" is said of the rows below it\n4 Poland|1|\n");
	o.header = "9";
	assert_refused(read_with(text, sizeof text - 1, &o),
		       "list.csv: --header: line 9 is no record of its own, or the file ends "
		       "before it");
	o.header = "3-5";
	assert_refused(read_with(text, sizeof text - 1, &o),
		       "--header: \"3-5\" is no place of a header; expected its line, as in 3, two "
		       "lines, as in 3-4, or none");
	o.header = "none";
	o.map = (const char *[]){"column 1=operator", NULL};
	assert_reading(read_with("Poland\nItaly\n", 13, &o),
		       "delimiter=comma;header=none, rows from line 1; column 1",
		       "1 Poland||\n2 Italy||\n");
}

/* ---- mending ---- */

#define HEAD "operator,count,note\n"
#define FULL "Poland,1,a\nItaly,2,b\nSpain,3,c\n"

static void quotes_are_mended_where_one_way_fits(void **state)
{
	(void)state;
	assert_rows(HEAD "Poland,1,\"the \"big\" one, there\"\n",
		    "2~ Poland|1|the \"big\" one, there\n");
	assert_rows(HEAD "\"Poland,1,a\n", "2~ Poland|1|a\n");
	assert_rows(HEAD "Poland,1,\"a \"b\"\nc, d\"\nItaly,2,e\n",
		    "2~ Poland|1|a \"b\"\nc, d\n4 Italy|2|e\n");
	assert_rows(
	    HEAD "Poland,1,\"a\"b,c\nItaly,2,d\n",
	    "2 (note): text after a closing quote at byte 13; expected a delimiter (a quote "
	    "inside quotes is written twice)\n3 Italy|2|d\n");
	/* Two ways: the first and second of the damaged cells may be one, or the others. */
	assert_rows(
	    "operator,note,x,count\nPoland,\"a \"b\",\"c \"d\",\"e \"f\",4\nItaly,a,,2\n",
	    "2 (note): text after a closing quote at byte 12; expected a delimiter (a quote "
	    "inside quotes is written twice)\n3 Italy|2|a\n");
}

static void broken_records_are_joined_where_one_way_fits(void **state)
{
	(void)state;
	assert_rows("operator,note,count\nPoland,a,1\nItaly,b,2\nSpain,c,3\nFrance,on\nly,4\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5~ France|4|on ly\n");
	/* "x" may end one record or begin the other: no line is joined */
	assert_rows(
	    "operator,note,count,x\nPoland,a,1,\nItaly,b,2,\nSpain,c,3,\nPoland,a,4,\n"
	    "Poland,a,5,\nItaly,b,6,\nItaly,b,7,\nItaly,b,8,\nFrance,o\nn,9,\nx\nIt,a\nly,1,\n",
	    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5 Poland|4|a\n6 Poland|5|a\n"
	    "7 Italy|6|b\n8 Italy|7|b\n9 Italy|8|b\n10 France||o\n11 n||9\n12 x||\n"
	    "13 It||a\n14 ly||1\n");
}

static void short_records_are_no_broken_ones(void **state)
{
	(void)state;
	/* what follows is whole */
	assert_rows(HEAD FULL "France\nPoland,5,e\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5 France||\n6 Poland|5|e\n");
	/* a joined figure would be none */
	assert_rows(HEAD FULL "France,4\nPoland,5\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5 France|4|\n6 Poland|5|\n");
	/* most of the file is so */
	assert_rows(HEAD "France\nx,5\nPoland,5,e\nItaly\nSpain\n",
		    "2 France||\n3 x|5|\n4 Poland|5|e\n5 Italy||\n6 Spain||\n");
}

static void unquoted_delimiters_are_mended_where_one_way_fits(void **state)
{
	(void)state;
	assert_rows(HEAD FULL "France,1,234,d\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5~ France|1234|d\n");
	assert_rows(HEAD FULL "France,4,so, they say\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5~ France|4|so, they say\n");
	assert_rows("operator,count,ordered,note\nPoland,1,1,a\nItaly,2,2,b\nFrance,1,234,567,d\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 row has 5 cells, the header has 4\n");
	assert_rows(HEAD FULL "France,4,x,y,z\n",
		    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5~ France|4|x,y,z\n");
	assert_rows(
	    HEAD FULL "France,4,5,6,7,8\n",
	    "2 Poland|1|a\n3 Italy|2|b\n4 Spain|3|c\n5 row has 6 cells, the header has 3\n");
}

static void nul_bytes_beside_cells_are_padding(void **state)
{
	static const char text[] = HEAD FULL FULL FULL FULL "Poland\0,1,a\0\nIt\0aly,2,b\n\0\0\0\0";
	struct import_options o = {.as = RECORD_HOLDING};
	struct reading r = read_with(text, sizeof text - 1, &o);

	(void)state;
	assert_non_null(strstr(str_c(&r.rows),
			       "14~ Poland|1|a\n15 (operator): byte 3 of line 15 is NUL; expected "
			       "text\n16~ blank row\n"));
	reading_free(&r);
}

/* ---- what columns prove ---- */

static void decimals_and_dates_are_said_and_may_be_given(void **state)
{
	struct import_options o = {.as = RECORD_HOLDING};
	static const char text[] = "operator;count;as_of\nPoland;1.234;3/4/2023\n";
	static const char mixed[] =
	    "operator;unit_price\nPoland;EUR 1,234\nPoland;EUR 1,5\nPoland;EUR 1.5\n";

	(void)state;
	assert_plan("operator;count;as_of\nPoland;1.234;3/4/2023\nItaly;1.234.567;13/4/2023\n",
		    NULL,
		    "delimiter=semicolon;header=line 1;decimals of count=decimal comma;"
		    "dates of as_of=day first; operator count as_of");
	assert_reading(
	    read_with(mixed, sizeof mixed - 1, &o),
	    "delimiter=semicolon;header=line 1;decimals of unit_price=contradicts itself;"
	    " operator unit_price",
	    NULL);
	o.decimal = "comma";
	o.dates = "day-first";
	assert_reading(read_with(text, sizeof text - 1, &o), NULL, "2 Poland|1234|\n");
	o.decimal = "dot";
	assert_refused(read_with(text, sizeof text - 1, &o),
		       "--decimal: \"dot\" is not known; expected point or comma");
}

/* ---- any table in any dialect ---- */

struct table {
	char cells[24][4][80];
	int rows;
};

static const char *const states[] = {"Poland", "Italy", "Spain", "Ukraine", "France"};
static const char *const scraps[] = {"a",  "b c", ",",    ";", "|",  "\"", "x\ny",
				     "it", "\t",  "'so'", ".", "12", "é"};

static void draw_note(char *out, size_t size)
{
	size_t n = 0;

	out[n++] = 'n';
	for (int i = random_below(6); i > 0 && n + 10 < size; i--) {
		const char *s = random_of(scraps);
		memcpy(out + n, s, strlen(s));
		n += strlen(s);
	}
	out[n++] = 'e';
	out[n] = '\0';
}

static void draw_table(struct table *t)
{
	t->rows = 3 + random_below(20);
	for (int i = 0; i < t->rows; i++) {
		snprintf(t->cells[i][0], 80, "%s", random_of(states));
		snprintf(t->cells[i][1], 80, "MiG-%d", 15 + random_below(20));
		snprintf(t->cells[i][2], 80, "%d", random_below(900));
		*t->cells[i][3] = '\0';
		if (random_below(3))
			draw_note(t->cells[i][3], 80);
	}
}

struct style {
	char delimiter, padding;
	bool quote_all, trailing, title, sep;
	const char *end;
};

static void write_cell(struct str *out, const char *s, const struct style *y)
{
	bool quoted = y->quote_all || strpbrk(s, ",;|\t\"\n");

	if (quoted)
		str_addc(out, '"');
	for (; *s; s++) {
		if (*s == '"')
			str_addc(out, '"');
		str_addc(out, *s);
	}
	if (quoted)
		str_addc(out, '"');
}

static void write_row(struct str *out, const char *const *cells, const struct style *y)
{
	for (int i = 0; i < 4; i++) {
		if (i)
			str_addc(out, y->delimiter);
		write_cell(out, cells[i], y);
	}
	for (int i = 0; y->trailing && i < 3; i++)
		str_addc(out, y->delimiter);
	for (int i = 2 + random_below(3); y->padding && i > 0; i--)
		str_addc(out, y->padding);
	str_add(out, y->end);
}

static void write_table(struct str *out, const struct table *t, const struct style *y)
{
	static const char *const header[] = {"operator", "type", "count", "note"};

	if (y->sep)
		str_addf(out, "sep=%c%s", y->delimiter, y->end);
	if (y->title)
		str_addf(out, "Fleets of %d states%sSource: nobody%s%s", t->rows, y->end, y->end,
			 y->end);
	write_row(out, header, y);
	for (int i = 0; i < t->rows; i++) {
		const char *cells[4];
		for (int k = 0; k < 4; k++)
			cells[k] = t->cells[i][k];
		write_row(out, cells, y);
	}
}

static struct style draw_style(void)
{
	static const char *const ends[] = {"\n", "\r\n", "\r"};
	struct style y = {.delimiter = ",;\t|"[random_below(4)],
			  .quote_all = random_below(2),
			  .trailing = random_below(2),
			  .title = random_below(2),
			  .sep = !random_below(4),
			  .end = random_of(ends)};

	if (!y.trailing && !random_below(3))
		y.padding = y.delimiter == ';' ? ',' : ';';
	return y;
}

static void a_table_reads_the_same_in_every_dialect(void **state)
{
	struct style plain = {.delimiter = ',', .end = "\n"};

	(void)state;
	property_begin(__func__);
	for (int run = 0; run < 300; run++) {
		struct style y = draw_style();
		struct import_options o = {.as = RECORD_HOLDING};
		struct str first = {0}, second = {0};
		struct reading a, b;
		struct table t;

		draw_table(&t);
		write_table(&first, &t, &plain);
		write_table(&second, &t, &y);
		a = read_with(first.s, first.n, &o);
		b = read_with(second.s, second.n, &o);
		assert_int_equal(a.opened, 0);
		assert_int_equal(a.n, t.rows);
		if (b.opened || b.n != a.n || memcmp(a.keys, b.keys, a.n * sizeof *a.keys) != 0)
			fail_msg("run %d\n%s\n%s\n%s\n%s", run, first.s, second.s, str_c(&b.plan),
				 b.opened ? b.e.text : str_c(&b.rows));
		reading_free(&a);
		reading_free(&b);
		str_free(&first);
		str_free(&second);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_delimiter_is_proved_by_records_that_agree),
	    cmocka_unit_test(padding_at_line_ends_is_no_delimiter),
	    cmocka_unit_test(a_stated_delimiter_is_taken),
	    cmocka_unit_test(apostrophes_around_cells_are_quotes),
	    cmocka_unit_test(a_header_is_found_by_its_contents),
	    cmocka_unit_test(a_file_may_have_no_header),
	    cmocka_unit_test(a_header_may_have_two_rows),
	    cmocka_unit_test(a_row_without_figures_is_no_second_header),
	    cmocka_unit_test(a_given_header_is_taken),
	    cmocka_unit_test(quotes_are_mended_where_one_way_fits),
	    cmocka_unit_test(broken_records_are_joined_where_one_way_fits),
	    cmocka_unit_test(short_records_are_no_broken_ones),
	    cmocka_unit_test(unquoted_delimiters_are_mended_where_one_way_fits),
	    cmocka_unit_test(nul_bytes_beside_cells_are_padding),
	    cmocka_unit_test(decimals_and_dates_are_said_and_may_be_given),
	    cmocka_unit_test(a_table_reads_the_same_in_every_dialect),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
