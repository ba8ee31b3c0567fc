/* The same table says the same in every encoding that has its letters, told from its bytes alone;
 * lines are the same lines, wherever they are cut; and bytes that are no text damage their row. */
#include <errno.h>
#include <iconv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/line.h"
#include "hangar/str.h"

/* ---- tables ---- */

static const char russian[] = "operator,type,count,source,note\n"
			      "Россия,МиГ-29,24,сводка,\"часть машин, по слухам, на хранении\"\n"
			      "Беларусь,Су-25,8,сводка,ожидают ремонта\n"
			      "Казахстан,МиГ-31,20,сводка,выставлены на торги\n";
static const char ukrainian[] = "operator,type,count,source,note\n"
				"Україна,МіГ-29,17,зведення,їх готують до польоту\n"
				"Україна,Су-27,9,зведення,Івано-Франківськ і Миргород\n";
static const char chinese[] = "operator,type,count,source,note\n"
			      "中国,歼-7,24,名单,部分飞机已经退役\n"
			      "巴基斯坦,枭龙,8,名单,与中国合作生产的战斗机\n";
static const char taiwanese[] = "operator,type,count,source,note\n"
				"臺灣,F-16A,31,清單,第四聯隊的戰鬥機\n"
				"臺灣,Mirage 2000,12,清單,等待零件\n";
static const char japanese[] = "operator,type,count,source,note\n"
			       "日本,F-15J,24,一覧,第二航空団の戦闘機\n"
			       "日本,C-1,6,一覧,もうすぐ退役するもの\n";
static const char polish[] = "operator,type,count,source,note\n"
			     "Polska,MiG-29,14,lista,część samolotów w remoncie\n"
			     "Polska,An-2,3,lista,\"Łódź, Świdwin: niszczeją\"\n";
static const char french[] = "operator,type,count,source,note\n"
			     "Algérie,Su-30,12,relevé,à vérifier\n"
			     "Côte d'Ivoire,Su-25,4,relevé,détruits où ils étaient\n";
static const char german[] = "operator,type,count,source,note\n"
			     "Österreich,Saab 105,12,Liste,für Übungen der Löschkräfte\n"
			     "Deutschland,Tornado,85,Liste,größtenteils flugfähig\n";

static const struct {
	const char *text, *iconv, *name, *before; /* before: a mark */
} cases[] = {
    {russian, "UTF-8", "UTF-8", ""},
    {russian, "UTF-8", "UTF-8 with BOM", "\xEF\xBB\xBF"},
    {russian, "UTF-16LE", "UTF-16LE", ""},
    {russian, "UTF-16BE", "UTF-16BE", ""},
    {russian, "UTF-16LE", "UTF-16LE with BOM", "\xFF\xFE"},
    {russian, "UTF-16BE", "UTF-16BE with BOM", "\xFE\xFF"},
    {russian, "UTF-32LE", "UTF-32LE", ""},
    {russian, "UTF-32BE", "UTF-32BE", ""},
    {russian, "WINDOWS-1251", "Windows-1251", ""},
    {russian, "KOI8-R", "KOI8-R", ""},
    {russian, "IBM866", "CP866", ""},
    {ukrainian, "WINDOWS-1251", "Windows-1251", ""},
    {ukrainian, "KOI8-U", "KOI8-U", ""},
    {ukrainian, "UTF-16LE", "UTF-16LE", ""},
    {chinese, "GBK", "GBK", ""},
    {chinese, "GB18030", "GBK", ""},
    {chinese, "GB18030", "GB18030 with BOM", "\x84\x31\x95\x33"},
    {chinese, "UTF-16LE", "UTF-16LE", ""},
    {chinese, "UTF-16BE", "UTF-16BE", ""},
    {taiwanese, "BIG5", "Big5", ""},
    {japanese, "CP932", "Shift-JIS", ""},
    {japanese, "UTF-16BE", "UTF-16BE", ""},
    {polish, "WINDOWS-1250", "Windows-1250", ""},
    {polish, "ISO-8859-2", "ISO-8859-2", ""},
    {polish, "CP852", "CP852", ""},
    {french, "WINDOWS-1252", "Windows-1252", ""},
    {french, "ISO-8859-1", "Windows-1252", ""},
    {german, "WINDOWS-1252", "Windows-1252", ""},
    {german, "CP850", "CP850", ""},
};
#define CASES (sizeof cases / sizeof *cases)

static void encode(struct str *out, const char *text, const char *name)
{
	iconv_t to = iconv_open(name, "UTF-8");
	char piece[8192], *from = (char *)(uintptr_t)text, *at = piece;
	size_t left = strlen(text), room = sizeof piece;

	assert_true(to != (iconv_t)-1);
	assert_int_equal(iconv(to, &from, &left, &at, &room), 0);
	iconv_close(to);
	str_addn(out, piece, sizeof piece - room);
}

/* What a file says, row by row; its encoding in *name, where asked for. */
static void read_rows(struct str *out, struct str *name, const char *data, size_t n,
		      const char *given)
{
	struct file_view f = {.data = (const unsigned char *)data, .size = n};
	struct import_options o = {.encoding = given};
	struct evidence *ev = evidence_new();
	struct import_reader *r = NULL;
	struct import_row row;
	struct err e = ERR_INIT;

	if (import_open(&r, &f, "list.csv", &o, ev, &e)) {
		str_addf(out, "refused: %s", e.text);
		err_clear(&e);
		evidence_free(&ev);
		return;
	}
	if (name)
		str_add(name, import_plan(r)->encoding);
	while (import_next(r, &row, &e) == 1) {
		const struct holding *h = &row.as.holding;
		if (row.fate != FATE_KEPT)
			str_addf(out, "%u: %s\n", row.line, row.reason);
		else
			str_addf(out, "%u: %lld %s %s\n", row.line, (long long)h->count.best,
				 catalogue_typeset_name(ev->catalogue, h->types), h->claim.note);
	}
	import_close(&r);
	evidence_free(&ev);
}

static void a_table_says_the_same_in_every_encoding(void **state)
{
	(void)state;
	for (size_t i = 0; i < CASES; i++) {
		struct str bytes = {0}, rows = {0}, expected = {0}, name = {0};

		str_add(&bytes, cases[i].before);
		encode(&bytes, cases[i].text, cases[i].iconv);
		read_rows(&rows, &name, bytes.s, bytes.n, NULL);
		read_rows(&expected, NULL, cases[i].text, strlen(cases[i].text), NULL);
		assert_string_equal(str_c(&name), cases[i].name);
		assert_string_equal(str_c(&rows), str_c(&expected));
		str_clear(&rows);
		read_rows(&rows, NULL, bytes.s, bytes.n, cases[i].iconv);
		assert_string_equal(str_c(&rows), str_c(&expected));
		str_free(&bytes);
		str_free(&rows);
		str_free(&expected);
		str_free(&name);
	}
}

/* A list that is ASCII for long and then is not. */
static void letters_far_behind_decide_too(void **state)
{
	struct str text = {0}, bytes = {0}, rows = {0}, name = {0};

	(void)state;
	str_add(&text, "operator,type,count,source,note\n");
	for (int i = 0; i < 200000; i++)
		str_add(&text, "Ukraine,MiG-29,1,list,nothing\n");
	str_add(&bytes, text.s);
	encode(&bytes, strchr(russian, '\n') + 1, "KOI8-R");
	read_rows(&rows, &name, bytes.s, bytes.n, NULL);
	assert_string_equal(str_c(&name), "KOI8-R");
	assert_non_null(strstr(rows.s, "200004: 20 MiG-31 выставлены на торги\n"));
	str_free(&text);
	str_free(&bytes);
	str_free(&rows);
	str_free(&name);
}

/* ---- what is decided is said ---- */

static void the_evidence_has_figures(void **state)
{
	struct evidence *ev = evidence_new();
	struct import_options o = {0};
	struct import_reader *r;
	struct str bytes = {0};
	struct file_view f;
	const struct import_decision *d;

	(void)state;
	encode(&bytes, russian, "WINDOWS-1251");
	f = (struct file_view){.data = (unsigned char *)bytes.s, .size = bytes.n};
	assert_int_equal(import_open(&r, &f, "list.csv", &o, ev, NULL), 0);
	d = &import_plan(r)->decisions[0];
	assert_string_equal(d->what, "encoding");
	assert_string_equal(d->value, "Windows-1251");
	assert_string_equal(d->option, "--encoding NAME");
	assert_string_equal(d->why, "not UTF-8; of 108 bytes beyond ASCII 93 % are usual letters "
				    "in words so, 78 % as Windows-1252");
	import_close(&r);
	str_free(&bytes);
	evidence_free(&ev);
}

/* ---- damage ---- */

static void assert_rows(const char *data, size_t n, const char *given, const char *expected)
{
	struct str rows = {0};

	read_rows(&rows, NULL, data, n, given);
	assert_string_equal(str_c(&rows), expected);
	str_free(&rows);
}

static void bytes_that_are_no_text_damage_their_row_alone(void **state)
{
	static const char lone[] = "o\0p\0e\0r\0a\0t\0o\0r\0,\0n\0o\0t\0e\0\n\0"
				   "A\0,\0\0\xD8\n\0B\0,\0b\0\n\0";
	static const char cut[] = "o\0p\0e\0r\0a\0t\0o\0r\0,\0n\0o\0t\0e\0\n\0A\0,\0a\0\n\0B\0,";
	static const char ascii[] = "operator,note\nA,caf\xC3\xA9\nB,b\n";

	(void)state;
	assert_rows(lone, sizeof lone - 1, NULL,
		    "2: list.csv:2:2 (note): character 3 of line 2 is not whole; expected UTF-16LE "
		    "text\n3: 0  b\n");
	assert_rows(cut, sizeof cut - 1, NULL,
		    "2: 0  a\n3: list.csv:3:1 (operator): character 2 of line 3 is not whole; "
		    "expected UTF-16LE text\n");
	assert_rows(
	    ascii, sizeof ascii - 1, "US-ASCII",
	    "2: list.csv:2:2 (note): character 6 of line 2 (0xC3) is not US-ASCII; expected "
	    "US-ASCII text\n3: 0  b\n");
}

static void names_that_nobody_knows_are_refused(void **state)
{
	static const char expected[] =
	    "refused: --encoding: \"%s\" is not known here; expected a name such as UTF-8, "
	    "UTF-16LE, Windows-1251, GB18030 (iconv -l lists them)";
	static const char *const names[] = {"", "utf", "UTF-16LE//IGNORE", "/"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str said = {0};
		str_addf(&said, expected, names[i]);
		assert_rows("type,count\nMiG-29,1\n", 20, names[i], said.s);
		str_free(&said);
	}
}

/* ---- lines ---- */

/* Letters whose bytes are those of line ends, in all four wide forms. */
static const char lines[] = "a\u0A0D\r\n\u0D0A\u0A00b\n\n\rc\u0D00\r";

static void lines_are_the_same_lines_in_every_form(void **state)
{
	static const char *const names[] = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};

	(void)state;
	for (size_t i = 0; i < 4; i++) {
		struct line_form form = line_form_of(names[i]);
		struct str wide = {0};
		size_t at = 0, next = 0, wide_at = 0, wide_next = 0;

		encode(&wide, lines, names[i]);
		for (; at < sizeof lines - 1; at = next, wide_at = wide_next) {
			struct str line = {0}, same = {0};
			size_t end = line_end(lines, sizeof lines - 1, at, &next);
			size_t wide_end = line_end_in(form, wide.s, wide.n, wide_at, &wide_next);
			str_addn(&line, lines + at, end - at);
			import_decode(&same, names[i], wide.s + wide_at, wide_end - wide_at, NULL);
			assert_string_equal(str_c(&same), str_c(&line));
			str_free(&line);
			str_free(&same);
		}
		assert_int_equal(wide_at, wide.n);
		str_free(&wide);
	}
}

static void a_cut_stands_behind_a_line_end_and_never_within_one(void **state)
{
	struct line_form form = line_form_of("UTF-16LE");

	(void)state;
	assert_int_equal(line_cut(form, "a\0\n\0b\0c\0", 8, 4), 4);
	assert_int_equal(line_cut(form, "a\0\r\0\n\0c\0", 8, 4), 2);
	assert_int_equal(line_cut(form, "a\0b\0c\0\n\0", 8, 4), 4);
	assert_int_equal(line_cut(form, "\n\n\n\nb\0c\0", 8, 4), 4); /* U+0A0A ends nothing */
	assert_int_equal(line_cut((struct line_form){1, false}, "a\r\nbcd", 6, 4), 3);
	assert_int_equal(line_cut((struct line_form){1, false}, "abc\r\nd", 6, 4), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_table_says_the_same_in_every_encoding),
	    cmocka_unit_test(letters_far_behind_decide_too),
	    cmocka_unit_test(the_evidence_has_figures),
	    cmocka_unit_test(bytes_that_are_no_text_damage_their_row_alone),
	    cmocka_unit_test(names_that_nobody_knows_are_refused),
	    cmocka_unit_test(lines_are_the_same_lines_in_every_form),
	    cmocka_unit_test(a_cut_stands_behind_a_line_end_and_never_within_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
