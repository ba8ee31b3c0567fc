/* Import proved on texts held in memory: what is read, what is refused, and in which words. */
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
#include "hangar/intern.h"
#include "hangar/str.h"

#define ROWS_MAX 16

/* All that came of a text: counts, reasons and keys in the order of the rows. */
struct result {
	struct evidence *ev;
	struct err e;
	int opened; /* what import_open returned */
	enum record record;
	char delimiter;
	size_t fates[FATE_REJECTED + 1], n;
	struct str rows; /* one line each: reason, or what the row states */
	struct row_identity keys[ROWS_MAX];
	uint32_t lines[ROWS_MAX];
	struct str mapping;
};

static void describe_claim(struct str *out, const struct claim *c, const struct evidence *ev)
{
	str_addf(out, "%s", evidence_source_get(ev, c->source)->key);
	if (c->note)
		str_addf(out, " note=%s", c->note);
	if (c->extra)
		str_addf(out, " extra=%s", c->extra);
}

static const char *party(const struct evidence *ev, party_id p)
{
	return p ? catalogue_party_get(ev->catalogue, p)->name : "nobody";
}

static void describe(struct str *out, const struct import_row *row, enum record of,
		     const struct evidence *ev)
{
	if (of == RECORD_HOLDING) {
		str_addf(out, "%s ", party(ev, row->as.holding.operator_));
		quantity_format(out, row->as.holding.count);
		str_addc(out, ' ');
		date_format(out, &row->as.holding.as_of);
		money_format(out, row->as.holding.unit_price);
		str_addc(out, ' ');
		describe_claim(out, &row->as.holding.claim, ev);
	} else if (of == RECORD_TRANSFER) {
		str_addf(out, "%s>%s ", party(ev, row->as.transfer.from),
			 party(ev, row->as.transfer.to));
		quantity_format(out, row->as.transfer.count);
		money_format(out, row->as.transfer.total_price);
		str_addc(out, ' ');
		describe_claim(out, &row->as.transfer.claim, ev);
	} else if (of == RECORD_SOURCE) {
		str_addf(out, "%s %zu", row->as.source.key, row->as.source.derives_from.n);
	} else if (of == RECORD_RATE) {
		str_addf(out, "%s/%s ", currency_code(row->as.rate.base),
			 currency_code(row->as.rate.quote));
		rate_format(out, row->as.rate.rate);
	} else if (of == RECORD_INDEX) {
		rate_format(out, row->as.index.value);
	} else if (of == RECORD_AIRFRAME) {
		str_addf(out, "%s", row->as.airframe.icao24 ? row->as.airframe.icao24 : "-");
	}
}

static void take_rows(struct result *o, struct import_reader *r)
{
	struct import_row row;

	while (import_next(r, &row, &o->e) == 1) {
		if (row.reason)
			str_add(&o->rows, row.reason);
		else
			describe(&o->rows, &row, o->record, o->ev);
		str_addc(&o->rows, '\n');
		o->fates[row.fate]++;
		if (o->n < ROWS_MAX) {
			o->keys[o->n] = row.key;
			o->lines[o->n] = row.line;
		}
		o->n++;
	}
}

static struct result read_bytes(const char *text, size_t n, const char *path,
				const struct import_options *options)
{
	struct result o = {.ev = evidence_new()};
	struct file_view file = {(const unsigned char *)text, n};
	struct import_reader *r;

	o.opened = import_open(&r, &file, path, options, o.ev, &o.e);
	if (o.opened)
		return o;
	o.record = import_plan(r)->record;
	o.delimiter = import_plan(r)->delimiter;
	import_mapping_json(&o.mapping, import_plan(r));
	take_rows(&o, r);
	import_close(&r);
	return o;
}

static struct result read_text(const char *text)
{
	return read_bytes(text, strlen(text), "dir/list.csv", &(struct import_options){0});
}

static struct result read_mapped(const char *text, enum record as, const char *map)
{
	const char *maps[] = {map, NULL};
	struct import_options o = {.as = as, .map = maps};

	return read_bytes(text, strlen(text), "list.csv", &o);
}

static void result_free(struct result *o)
{
	evidence_free(&o->ev);
	err_clear(&o->e);
	str_free(&o->rows);
	str_free(&o->mapping);
}

static void assert_rows(const char *text, const char *expected)
{
	struct result o = read_text(text);

	if (o.opened)
		fail_msg("refused: %s", o.e.text);
	assert_string_equal(str_c(&o.rows), expected);
	result_free(&o);
}

static void assert_refused(struct result o, const char *expected)
{
	assert_int_equal(o.opened, -1);
	assert_int_equal(o.e.kind, ERR_USAGE);
	assert_string_equal(o.e.text, expected);
	result_free(&o);
}

static void assert_refused_text(const char *text, const char *expected)
{
	assert_refused(read_text(text), expected);
}

/* The refusal begins so: what follows is the list of fields, which has its own table. */
static void assert_refused_so(struct result o, const char *beginning)
{
	assert_int_equal(o.opened, -1);
	assert_int_equal(o.e.kind, ERR_USAGE);
	if (!str_starts(o.e.text, beginning))
		assert_string_equal(o.e.text, beginning);
	result_free(&o);
}

/* It goes on with this command line. */
static void assert_next(struct result o, const char *command)
{
	assert_int_equal(o.opened, -1);
	if (!o.e.next)
		fail_msg("no command line, but: %s", o.e.text);
	assert_string_equal(o.e.next, command);
	result_free(&o);
}

/* ---- the fixtures ---- */

static void assert_fixture(const char *name, enum record record, size_t rows)
{
	const char *dir = getenv("HANGAR_FIXTURES");
	struct str path = {0};
	struct file_view file;
	struct err e = ERR_INIT;
	struct result o;

	str_addf(&path, "%s/kazakh-sale/%s", dir ? dir : "fixtures", name);
	if (file_open(&file, str_c(&path), &e))
		fail_msg("%s", e.text);
	o = read_bytes((const char *)file.data, file.size, str_c(&path),
		       &(struct import_options){0});
	assert_int_equal(o.opened, 0);
	assert_int_equal(o.record, record);
	assert_int_equal(o.fates[FATE_KEPT], rows);
	assert_int_equal(o.n, rows);
	result_free(&o);
	file_close(&file);
	str_free(&path);
}

static void the_kazakh_sale_imports_whole(void **state)
{
	(void)state;
	assert_fixture("transfers.csv", RECORD_TRANSFER, 36);
	assert_fixture("sources.csv", RECORD_SOURCE, 32);
	assert_fixture("holdings.csv", RECORD_HOLDING, 13);
	assert_fixture("rates.csv", RECORD_RATE, 1);
}

/* ---- what a header means ---- */

static void assert_record(const char *text, enum record expected)
{
	struct result o = read_text(text);

	if (o.opened)
		fail_msg("refused: %s", o.e.text);
	assert_int_equal(o.record, expected);
	result_free(&o);
}

static void a_header_tells_its_record(void **state)
{
	(void)state;
	assert_record("operator,count\n", RECORD_HOLDING);
	assert_record("type,as_of,count\n", RECORD_HOLDING);
	assert_record("operator,type\n", RECORD_HOLDING);
	assert_record("from,to,type,count\n", RECORD_TRANSFER);
	assert_record("Supplier,Recipient,type\n", RECORD_TRANSFER);
	assert_record("deal,stance,source\n", RECORD_TRANSFER);
	assert_record("icao24,registration\n", RECORD_AIRFRAME);
	assert_record("operator,type,serial\n", RECORD_AIRFRAME);
	assert_record("key,title\n", RECORD_SOURCE);
	assert_record("designation,maker\n", RECORD_TYPE);
	assert_record("name,alpha2\n", RECORD_PARTY);
	assert_record("base,date,rate,quote\n", RECORD_RATE);
	assert_record("value,date\n", RECORD_INDEX);
}

static void the_delimiter_is_the_one_that_makes_fields(void **state)
{
	static const char *const texts[] = {
	    "operator,count\n",
	    "operator;count\n",
	    "operator\tcount\n",
	    "operator|count\n",
	};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct result o = read_text(texts[i]);
		assert_int_equal(o.delimiter, ",;\t|"[i]);
		result_free(&o);
	}
	assert_rows("note;a,b,c,d;operator;count\nx, y;;Ukraine;3\n",
		    "Ukraine 3  list note=x, y\n");
}

static void columns_come_in_any_order_and_number(void **state)
{
	(void)state;
	assert_rows("count,source,operator\n14,milbal,Ukraine\n", "Ukraine 14  milbal\n");
	assert_rows("operator\nUkraine\n", "Ukraine   list\n");
	assert_rows("\n \nnote,as_of,operator,count\n\"a, b\",2023,Ukraine\n",
		    "Ukraine  2023 list note=a, b\n");
}

static void unknown_columns_are_kept_under_their_own_names(void **state)
{
	(void)state;
	assert_rows(
	    "operator,Fleet \"A\",count,Farbe №\nUkraine,\"x \"\"y\"\"\",3,Київ\n"
	    "Ukraine,,4,\n",
	    "Ukraine 3  list extra={\"Fleet \\\"A\\\"\":\"x \\\"y\\\"\",\"Farbe №\":\"Київ\"}\n"
	    "Ukraine 4  list\n");
	assert_rows(
	    "operator,x,x,\nUkraine,1,2,3\n",
	    "Ukraine   list extra={\"x\":\"1\",\"x (column 3)\":\"2\",\"column 4\":\"3\"}\n");
}

static void a_header_without_known_fields_is_refused_with_a_map(void **state)
{
	(void)state;
	assert_refused_so(
	    read_text("Typ;Anzahl\nMiG-29;3\n"),
	    "dir/list.csv:1: nothing says who has the aircraft (operator): \"Typ;Anzahl\"; go on "
	    "with the name in the place of unknown, or as it stands where nobody knows it");
	assert_next(read_text("Typ;Anzahl\nMiG-29;3\n"),
		    "hangar import dir/list.csv --map '=unknown:operator'");
	assert_refused_so(
	    read_text("\nfoo\n"),
	    "dir/list.csv:2: the columns do not tell what the rows are: \"foo\"; fill in ");
}

static void a_header_of_several_records_is_refused(void **state)
{
	(void)state;
	assert_refused_text(
	    "operator,type,count,serial\n",
	    "dir/list.csv:1: the columns fit a holding as well as an airframe: "
	    "\"operator,type,count,serial\"; where they are no airframes (--as airframe), go on "
	    "with");
	assert_next(read_text("operator,type,count,serial\n"),
		    "hangar import dir/list.csv --as holding");
	assert_next(read_text("type,count\n"),
		    "hangar import dir/list.csv --map '=unknown:operator'");
}

static void a_header_that_lacks_what_its_record_needs_is_refused(void **state)
{
	(void)state;
	assert_refused_so(read_mapped("Kürzel,title\n", RECORD_SOURCE, NULL),
			  "list.csv:1: no column is key, which a source needs: \"Kürzel,title\"; "
			  "no column may be what the sources are called; see what the file is "
			  "without --as");
	assert_next(read_mapped("Kürzel,title\nsipri,Arms transfers\nkaz,Sale\n", RECORD_SOURCE,
				NULL),
		    "hangar import list.csv --as source --map 'Kürzel=key'");
	assert_refused_so(
	    read_mapped("date,base,quote\n", RECORD_RATE, NULL),
	    "list.csv:1: no column is date, base, quote and rate, which a rate needs");
}

static void two_columns_for_one_field_are_refused(void **state)
{
	(void)state;
	assert_refused_text("from,Seller,to\n",
			    "dir/list.csv:1: \"from\" and \"Seller\" are both from: "
			    "\"from,Seller,to\"; where \"Seller\" is to be left out, go on with");
	assert_next(read_text("from,Seller,to\n"), "hangar import dir/list.csv --map 'Seller='");
	assert_refused(read_mapped("operator,count\n", RECORD_NONE, "=Ukraine:operator"),
		       "list.csv:1: \"operator\" and \"=Ukraine\" are both operator: "
		       "\"operator,count\"; where \"operator\" is to be left out, go on with");
	assert_next(read_mapped("operator,count\n", RECORD_NONE, "=Ukraine:operator"),
		    "hangar import list.csv --map '=Ukraine:operator,operator='");
}

static void records_without_extra_refuse_unknown_columns(void **state)
{
	(void)state;
	assert_refused_so(read_text("date,base,quote,rate,mood\n"),
			  "dir/list.csv:1: \"mood\" is no field of a rate (fields of a rate: ");
	assert_next(read_text("date,base,quote,rate,mood\n"),
		    "hangar import dir/list.csv --as rate --map 'mood='");
	assert_rows("date,base,quote,rate,\n2024,USD,KZT,442.05,\n2024,USD,KZT,442.05,x\n",
		    "USD/KZT 442.05\n"
		    "dir/list.csv:3:5 (column 5): the column has no header and a rate keeps no "
		    "columns of its own; expected an empty cell\n");
}

/* ---- --map ---- */

static void a_map_names_columns_constants_and_what_is_left_out(void **state)
{
	struct result o = read_mapped("Typ,Anzahl,Farbe, alt\nMiG-29,3,grau,x\n", RECORD_NONE,
				      "typ=type,Anzahl=count,=Company, Inc.:operator,Farbe=");

	(void)state;
	assert_int_equal(o.opened, 0);
	assert_string_equal(str_c(&o.rows), "Company, Inc. 3  list extra={\"alt\":\"x\"}\n");
	assert_string_equal(str_c(&o.mapping),
			    "{\"Typ\":\"type\",\"Anzahl\":\"count\",\"alt\":null,"
			    "\"=Company, Inc.:operator\":\"operator\"}");
	result_free(&o);
}

static void a_wrong_map_is_refused(void **state)
{
	(void)state;
	assert_refused_so(read_mapped("operator\n", 0, "Typ=typ"),
			  "--map 'Typ=typ': \"typ\" is not a field; expected one of source, ");
	assert_refused(read_mapped("operator,count\n", 0, "Typ=type"),
		       "list.csv:1: --map: no column is called \"Typ\"; expected one of "
		       "\"operator,count\"; without it, go on with");
	assert_next(read_mapped("operator,count\n", 0, "Typ=type"), "hangar import list.csv");
	assert_refused(read_mapped("operator\n", 0, "Typ"),
		       "--map 'Typ': expected Header=field, Header= or =Constant:field");
	assert_refused_so(read_mapped("operator,x\n", RECORD_HOLDING, "x=deal"),
			  "list.csv:1: --map: \"deal\" is no field of a holding (fields of ");
	assert_refused(read_mapped("operator\n", 0, "a=type,A=count"),
		       "--map 'A=count': the header \"A\" is mapped twice");
	assert_refused_so(read_mapped("operator\n", 0, "=eighty:count"),
			  "--map '=eighty:count': \"eighty\" ");
}

/* ---- bytes and lines ---- */

static void what_is_no_text_is_refused(void **state)
{
	struct import_options o = {0};

	(void)state;
	assert_refused_text("", "dir/list.csv: is empty; expected a CSV file with a header line");
	assert_refused_text("\xEF\xBB\xBF \r\n",
			    "dir/list.csv: is empty; expected a CSV file with a header line");
	assert_refused(read_bytes("\xFF\xFE \0\n\0", 6, "u.csv", &o),
		       "u.csv: is empty; expected a CSV file with a header line");
	assert_refused_so(read_bytes("o\0p\0e\0", 6, "u.csv", &o), "u.csv: is binary, not text");
	assert_refused_so(read_bytes("SQLite format 3\0 ", 17, "l.db", &o),
			  "l.db: is a SQLite database");
	assert_refused_so(read_bytes("operator\n\1\2\3\4\5\6", 15, "b.csv", &o),
			  "b.csv: is binary");
	assert_refused_text("L\xE4nder,operator,Gr\xC3\xB6\xC3\x9F"
			    "e\n",
			    "dir/list.csv:1: the header can't be read: byte 2 of line 1 (0xE4) is "
			    "not UTF-8; expected UTF-8 text");
}

static void line_ends_of_every_kind_are_read(void **state)
{
	static const char *const ends[] = {"\n", "\r\n", "\r"};
	struct row_identity first = {0, 0};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct str text = {0};
		struct result o;

		str_addf(&text, "\xEF\xBB\xBFoperator,count,note%sUkraine,1,\"a%sb\"%sUkraine,2,c",
			 ends[i], ends[i], ends[i]);
		o = read_text(str_c(&text));
		assert_string_equal(str_c(&o.rows),
				    "Ukraine 1  list note=a\nb\nUkraine 2  list note=c\n");
		assert_int_equal(o.lines[0], 2);
		assert_int_equal(o.lines[1], 4);
		if (i == 0)
			first = o.keys[0];
		assert_memory_equal(&first, &o.keys[0], sizeof first);
		result_free(&o);
		str_free(&text);
	}
	assert_rows("operator,count\rUkraine,1\r\nUkraine,2\nUkraine,3",
		    "Ukraine 1  list\nUkraine 2  list\nUkraine 3  list\n");
}

static void quotes_are_read_as_rfc_4180_has_them(void **state)
{
	(void)state;
	assert_rows(
	    "operator,note\n\"Ukraine\",\"a \"\"b\"\", c\"\n Ukraine , \"d\" \nUkraine,5\" gun\n",
	    "Ukraine   list note=a \"b\", c\nUkraine   list note=d\n"
	    "Ukraine   list note=5\" gun\n");
}

static void a_stray_quote_damages_only_its_row(void **state)
{
	(void)state;
	assert_rows("operator,note,count\nUkraine,\"a\"b,1,x\nUkraine,c,2\n",
		    "dir/list.csv:2:2 (note): text after a closing quote at byte 12; expected a "
		    "delimiter (a quote inside quotes is written twice)\n"
		    "Ukraine 2  list note=c\n");
}

static void a_runaway_quote_damages_only_its_row(void **state)
{
	(void)state;
	assert_rows("operator,note,count\nUkraine,\"a,1,x\nUkraine,c,2\nUkraine,\"d\",3\n",
		    "dir/list.csv:2:2 (note): the quote at byte 9 is never closed; expected "
		    "another before the next delimiter or line end\n"
		    "Ukraine 2  list note=c\nUkraine 3  list note=d\n");
	assert_rows("operator,count,note\nUkraine,1,\"a,y\nUkraine,2,c\nUkraine,3,\"x,y",
		    "dir/list.csv:2:3 (note): the quote at byte 11 is never closed; expected "
		    "another before the next delimiter or line end\n"
		    "Ukraine 2  list note=c\n"
		    "dir/list.csv:4:3 (note): the quote at byte 11 is never closed; expected "
		    "another before the next delimiter or line end\n");
}

static void runaway_quotes_take_linear_time(void **state)
{
	struct str text = {0};
	struct result o;
	size_t n = 200000;

	(void)state;
	str_add(&text, "operator,note\n\"\n");
	for (size_t i = 0; i < n; i++)
		str_add(&text, "a\",\"c,d\n");
	o = read_text(str_c(&text));
	assert_int_equal(o.n, n + 1);
	assert_int_equal(o.fates[FATE_KEPT], 0);
	result_free(&o);
	str_free(&text);
}

static void bytes_that_are_no_text_damage_only_their_row(void **state)
{
	static const char text[] = "operator,note,count\nUkraine,a\0b,1\nUkraine,\"\n\",2\n"
				   "Ukraine,\"x\ny\xE9z\",3\nUkraine,\xC3\xA9\xC3\xA9,4\n";
	struct result o =
	    read_bytes(text, sizeof text - 1, "list.csv", &(struct import_options){0});

	(void)state;
	assert_string_equal(
	    str_c(&o.rows),
	    "list.csv:2:2 (note): byte 10 of line 2 is NUL; expected text\n"
	    "Ukraine 2  list\n"
	    "list.csv:5:2 (note): byte 2 of line 6 (0xE9) is not UTF-8; expected UTF-8 text\n"
	    "Ukraine 4  list note=\xC3\xA9\xC3\xA9\n");
	result_free(&o);
}

/* ---- rows ---- */

static void blank_rows_and_repeated_headers_are_set_aside(void **state)
{
	struct result o = read_text("operator,count,x\nUkraine,1\n\n , ,\noperator,count,x\n,,y\n");

	(void)state;
	assert_string_equal(
	    str_c(&o.rows),
	    "Ukraine 1  list\ndir/list.csv:3: blank row\ndir/list.csv:4: blank row\n"
	    "dir/list.csv:5: the header again\n"
	    "dir/list.csv:6: a note below the table\n");
	assert_int_equal(o.fates[FATE_SET_ASIDE], 4);
	result_free(&o);
}

static void rows_with_too_many_cells_are_rejected(void **state)
{
	(void)state;
	assert_rows("operator,count\nUkraine,1,,\nUkraine,2,,x\n",
		    "Ukraine 1  list\ndir/list.csv:3: row has 4 cells, the header has 2\n");
}

static void rows_without_what_they_need_are_rejected(void **state)
{
	(void)state;
	assert_rows("operator,count\n,3\n", "dir/list.csv:2: a holding is stated without operator "
					    "or type; expected a value there\n");
	assert_rows("key,title\n,x\n",
		    "dir/list.csv:2: a source is stated without key; expected a value there\n");
}

static void a_bad_cell_rejects_its_row_and_says_what_was_expected(void **state)
{
	(void)state;
	assert_rows(
	    "operator,condition,credibility\nUkraine,shiny,2\nUkraine,active,7\nUkraine,,B\n",
	    "dir/list.csv:2:2 (condition): \"shiny\" is not known; expected active, stored, "
	    "derelict, withdrawn, lost, ordered, unknown, new, second hand, modernised, destroyed, "
	    "damaged, captured, abandoned\n"
	    "dir/list.csv:3:3 (credibility): \"7\" is not a credibility; expected 1 to 6\n"
	    "dir/list.csv:4:3 (credibility): \"B\" is not a credibility; expected 1 to 6\n");
	assert_rows(
	    "key,title,reliability\na,b,3\n",
	    "dir/list.csv:2:3 (reliability): \"3\" is not a reliability; expected A to F\n");
	assert_rows("date,base,quote,rate\n2024,USD,XXQ,1\n",
		    "dir/list.csv:2:3 (quote): \"XXQ\" is not a currency; expected an ISO 4217 "
		    "code such as USD\n");
}

static void an_airframe_has_one_type_whatever_its_name_holds(void **state)
{
	struct result o = read_text("icao24,type\n00aB1c,MiG-29 / Su-27\n00aB1d,MiG-29\n");
	type_id t = catalogue_type_find(o.ev->catalogue, "MiG-29 / Su-27", 14);

	(void)state;
	assert_string_equal(str_c(&o.rows), "00aB1c\n00aB1d\n");
	assert_true(t && catalogue_type_get(o.ev->catalogue, t)->unresolved);
	result_free(&o);
}

static void a_bad_figure_names_file_line_column_and_header(void **state)
{
	struct result o = read_text("operator,Number\nUkraine,eighty\n");

	(void)state;
	assert_int_equal(o.fates[FATE_REJECTED], 1);
	if (!str_starts(str_c(&o.rows), "dir/list.csv:2:2 (Number): \"eighty\" "))
		fail_msg("%s", str_c(&o.rows));
	result_free(&o);
}

static void sources_do_not_derive_from_themselves(void **state)
{
	(void)state;
	assert_rows("key,title,derives_from\na,x,b; c;;b\nb,x,c;b\n",
		    "a 2\n"
		    "dir/list.csv:3: the source derives from itself; expected other sources in "
		    "derives_from\n");
	assert_rows("operator,source,cites\nUkraine,a,a\n",
		    "dir/list.csv:2: the source cites itself; expected other sources in cites\n");
}

static void index_values_are_exact_decimals(void **state)
{
	(void)state;
	assert_rows("date,value\n2020,258.811\n2021,270.97\n2022,1.1234567\n",
		    "258.8110\n270.97\n1.1234567\n");
}

/* ---- columns that decide ---- */

static void a_column_decides_its_numerals(void **state)
{
	(void)state;
	assert_rows("operator,count\nUkraine,1.234\nUkraine,1.234.567\n",
		    "Ukraine 1234  list\nUkraine 1234567  list\n");
	assert_rows("from,total_price\nUkraine,\"EUR 1,250\"\nUkraine,\"EUR 1.000,50\"\n",
		    "Ukraine>nobody EUR 1.25 list\nUkraine>nobody EUR 1000.50 list\n");
	assert_rows("from,total_price\nUkraine,\"EUR 1,250\"\nUkraine,EUR 1.5\n",
		    "Ukraine>nobody EUR 1250 list\nUkraine>nobody EUR 1.50 list\n");
}

static void an_undecided_numeral_is_rejected(void **state)
{
	struct result o = read_text("operator,count\nUkraine,1.234\nUkraine,12\n");

	(void)state;
	assert_int_equal(o.fates[FATE_REJECTED], 1);
	assert_int_equal(o.fates[FATE_KEPT], 1);
	result_free(&o);
	assert_rows(
	    "from,total_price\nUkraine,\"EUR 1,250\"\nUkraine,EUR 1.5\nUkraine,\"EUR 2,5\"\n",
	    "dir/list.csv:2:2 (total_price): \"EUR 1,250\" can be read in two ways, and its column "
	    "has decimals with comma and with point; expected a number without group separators\n"
	    "Ukraine>nobody EUR 1.50 list\nUkraine>nobody EUR 2.50 list\n");
}

static void a_column_decides_its_dates(void **state)
{
	struct result o;

	(void)state;
	assert_rows("operator,as_of\nUkraine,03/04/2023\nUkraine,26/10/2023\n",
		    "Ukraine  2023-04-03 list\nUkraine  2023-10-26 list\n");
	assert_rows("operator,as_of\nUkraine,03/04/2023\nUkraine,10/26/2023\n",
		    "Ukraine  2023-03-04 list\nUkraine  2023-10-26 list\n");
	o = read_text("operator,as_of\nUkraine,03/04/2023\n");
	assert_int_equal(o.fates[FATE_REJECTED], 1);
	result_free(&o);
}

/* ---- who a row is ---- */

static void identity_does_not_depend_on_the_order_of_columns(void **state)
{
	struct result a = read_text("operator,count,x,y\nUkraine,3,1,2\nPoland,4,,\n");
	struct result b = read_text("y;count;operator;note;x\n;4;Poland;;\n2;3; Ukraine;;1\n");
	struct result c = read_mapped("n,x,y,count\nUkraine,1,2,3\n", 0, "n=operator");

	(void)state;
	assert_memory_equal(&a.keys[0], &b.keys[1], sizeof a.keys[0]);
	assert_memory_equal(&a.keys[1], &b.keys[0], sizeof a.keys[0]);
	assert_memory_equal(&a.keys[0], &c.keys[0], sizeof a.keys[0]);
	assert_memory_not_equal(&a.keys[0], &a.keys[1], sizeof a.keys[0]);
	result_free(&a);
	result_free(&b);
	result_free(&c);
}

static void the_source_is_part_of_the_identity_however_it_is_given(void **state)
{
	struct import_options named = {.source = "waf"};
	struct result a = read_text("operator,source\nUkraine,waf\nUkraine,\n");
	struct result b = read_bytes("operator\nUkraine\n", 17, "other.csv", &named);

	(void)state;
	assert_memory_equal(&a.keys[0], &b.keys[0], sizeof a.keys[0]);
	assert_memory_not_equal(&a.keys[0], &a.keys[1], sizeof a.keys[0]);
	assert_string_equal(str_c(&a.rows), "Ukraine   waf\nUkraine   list\n");
	result_free(&a);
	result_free(&b);
}

static void equal_rows_are_told_apart_by_their_occurrence(void **state)
{
	struct result a = read_text("operator\nUkraine\nUkraine\nUkraine\nPoland\n");
	struct result b = read_text("operator\nPoland\nUkraine\nUkraine\n");

	(void)state;
	assert_memory_equal(&a.keys[0], &b.keys[1], sizeof a.keys[0]);
	assert_memory_equal(&a.keys[1], &b.keys[2], sizeof a.keys[0]);
	assert_memory_equal(&a.keys[3], &b.keys[0], sizeof a.keys[0]);
	assert_memory_not_equal(&a.keys[0], &a.keys[1], sizeof a.keys[0]);
	assert_memory_not_equal(&a.keys[1], &a.keys[2], sizeof a.keys[0]);
	result_free(&a);
	result_free(&b);
}

static void a_row_is_kept_as_it_stands_for_the_rejects(void **state)
{
	static const char text[] = "operator,note\r\nUkraine,\"a\r\nb\"\r\nUkraine,\"c\"d,e\r\n";
	struct file_view file = {(const unsigned char *)text, sizeof text - 1};
	struct evidence *ev = evidence_new();
	struct import_reader *r;
	struct import_row row;

	(void)state;
	assert_int_equal(import_open(&r, &file, "l.csv", &(struct import_options){0}, ev, NULL), 0);
	assert_int_equal(import_next(r, &row, NULL), 1);
	assert_int_equal(row.text_size, 14);
	assert_memory_equal(row.text, "Ukraine,\"a\r\nb\"", 14);
	assert_int_equal(row.as.holding.claim.line, 2);
	assert_int_equal(row.as.holding.claim.stance, STATES);
	assert_int_equal(row.as.holding.claim.rank, RANK_NORMAL);
	assert_int_equal(import_next(r, &row, NULL), 1);
	assert_int_equal(row.fate, FATE_REJECTED);
	assert_memory_equal(row.text, "Ukraine,\"c\"d,e", row.text_size);
	assert_int_equal(import_next(r, &row, NULL), 0);
	import_close(&r);
	evidence_free(&ev);
}

/* ---- typed in ---- */

static void a_record_typed_in_goes_through_the_same_typing(void **state)
{
	const struct field *fields[] = {field_find("operator", RECORD_HOLDING),
					field_find("count", RECORD_HOLDING),
					field_find("source", RECORD_HOLDING)};
	struct result file = read_text("operator,count,source\nUkraine,~80,waf\n");
	struct evidence *ev = evidence_new();
	struct import_reader *r = NULL;
	struct import_row row;
	struct err e = ERR_INIT;
	struct str text = {0};

	(void)state;
	assert_int_equal(import_typed(&r, RECORD_HOLDING, fields,
				      (const char *[]){" Ukraine", "~80", "waf"}, 3, ev, &row, &e),
			 0);
	describe(&text, &row, RECORD_HOLDING, ev);
	assert_string_equal(str_c(&text), "Ukraine ~80  waf");
	assert_memory_equal(&row.key, &file.keys[0], sizeof row.key);
	assert_int_equal(import_typed(&r, RECORD_HOLDING, fields,
				      (const char *[]){"Ukraine", "x", "waf"}, 3, ev, &row, &e),
			 -1);
	assert_true(str_starts(e.text, "add: count: \"x\" "));
	assert_int_equal(import_typed(&r, RECORD_HOLDING, fields,
				      (const char *[]){"Ukraine", "3", " "}, 3, ev, &row, &e),
			 -1);
	assert_string_equal(e.text, "add: no source is named; expected the key of who says so");
	import_close(&r);
	evidence_free(&ev);
	result_free(&file);
	err_clear(&e);
	str_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_kazakh_sale_imports_whole),
	    cmocka_unit_test(a_header_tells_its_record),
	    cmocka_unit_test(the_delimiter_is_the_one_that_makes_fields),
	    cmocka_unit_test(columns_come_in_any_order_and_number),
	    cmocka_unit_test(unknown_columns_are_kept_under_their_own_names),
	    cmocka_unit_test(a_header_without_known_fields_is_refused_with_a_map),
	    cmocka_unit_test(a_header_of_several_records_is_refused),
	    cmocka_unit_test(a_header_that_lacks_what_its_record_needs_is_refused),
	    cmocka_unit_test(two_columns_for_one_field_are_refused),
	    cmocka_unit_test(records_without_extra_refuse_unknown_columns),
	    cmocka_unit_test(a_map_names_columns_constants_and_what_is_left_out),
	    cmocka_unit_test(a_wrong_map_is_refused),
	    cmocka_unit_test(what_is_no_text_is_refused),
	    cmocka_unit_test(line_ends_of_every_kind_are_read),
	    cmocka_unit_test(quotes_are_read_as_rfc_4180_has_them),
	    cmocka_unit_test(a_stray_quote_damages_only_its_row),
	    cmocka_unit_test(a_runaway_quote_damages_only_its_row),
	    cmocka_unit_test(runaway_quotes_take_linear_time),
	    cmocka_unit_test(bytes_that_are_no_text_damage_only_their_row),
	    cmocka_unit_test(blank_rows_and_repeated_headers_are_set_aside),
	    cmocka_unit_test(rows_with_too_many_cells_are_rejected),
	    cmocka_unit_test(rows_without_what_they_need_are_rejected),
	    cmocka_unit_test(a_bad_cell_rejects_its_row_and_says_what_was_expected),
	    cmocka_unit_test(an_airframe_has_one_type_whatever_its_name_holds),
	    cmocka_unit_test(a_bad_figure_names_file_line_column_and_header),
	    cmocka_unit_test(sources_do_not_derive_from_themselves),
	    cmocka_unit_test(index_values_are_exact_decimals),
	    cmocka_unit_test(a_column_decides_its_numerals),
	    cmocka_unit_test(an_undecided_numeral_is_rejected),
	    cmocka_unit_test(a_column_decides_its_dates),
	    cmocka_unit_test(identity_does_not_depend_on_the_order_of_columns),
	    cmocka_unit_test(the_source_is_part_of_the_identity_however_it_is_given),
	    cmocka_unit_test(equal_rows_are_told_apart_by_their_occurrence),
	    cmocka_unit_test(a_row_is_kept_as_it_stands_for_the_rejects),
	    cmocka_unit_test(a_record_typed_in_goes_through_the_same_typing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
