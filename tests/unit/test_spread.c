/* Wide tables read as the long tables that they were made of. */
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

enum { PARTIES = 3, TYPES = 3, YEARS = 3, LINES = 64, WIDE_RUNS = 60 };

static const char *const parties[PARTIES] = {"Poland", "India", "Peru"};
static const char *const types[TYPES] = {"MiG-29", "Su-25", "F-16"};
static const char *const years[YEARS] = {"2019", "2020", "2021"};

/* What a file states, a line for each claim or reason, sorted. */
struct said {
	char *lines[LINES];
	size_t n;
};

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void describe(struct str *s, const struct import_row *row, const struct evidence *ev)
{
	const struct holding *h = &row->as.holding;

	if (row->reason) {
		str_add(s, row->reason);
		return;
	}
	str_addf(s, "%s %s ", catalogue_party_get(ev->catalogue, h->operator_)->name,
		 catalogue_typeset_name(ev->catalogue, h->types));
	date_format(s, &h->as_of);
	str_addc(s, ' ');
	quantity_format(s, h->count);
}

static void read_file(struct said *said, const char *text)
{
	struct import_options o = {.as = RECORD_HOLDING};
	struct file_view file = {(const unsigned char *)text, strlen(text)};
	struct evidence *ev = evidence_new();
	struct import_reader *r;
	struct import_row row;
	struct err e = ERR_INIT;

	said->n = 0;
	if (import_open(&r, &file, "wide.csv", &o, ev, &e))
		fail_msg("%s\n%s", e.text, text);
	while (import_next(r, &row, &e) == 1) {
		struct str s = {0};
		assert_true(said->n < LINES);
		describe(&s, &row, ev);
		said->lines[said->n++] = str_take(&s);
	}
	import_close(&r);
	evidence_free(&ev);
	if (said->n)
		qsort(said->lines, said->n, sizeof *said->lines, by_text);
}

static void said_free(struct said *s)
{
	while (s->n)
		free(s->lines[--s->n]);
}

/* ---- a random table, written long and wide ---- */

struct cube {
	int count[PARTIES][TYPES][YEARS]; /* -1: nothing is stated */
	int order[PARTIES * TYPES * YEARS];
};

static void fill(struct cube *c)
{
	for (int p = 0; p < PARTIES; p++)
		for (int t = 0; t < TYPES; t++)
			for (int y = 0; y < YEARS; y++)
				c->count[p][t][y] =
				    random_below(4) ? 1 + random_below(90) : random_below(2) - 1;
	for (int i = 0; i < 3; i++) /* no line and no column is blank */
		for (int k = 0; k < 3; k++)
			c->count[i][k][(i + k) % 3] = 1 + random_below(50);
	for (int i = 0; i < PARTIES * TYPES * YEARS; i++) {
		int k = random_below(i + 1);
		c->order[i] = c->order[k];
		c->order[k] = i;
	}
}

static void write_long(struct str *s, const struct cube *c)
{
	str_add(s, "operator,type,as_of,count\n");
	for (int p = 0; p < PARTIES; p++)
		for (int t = 0; t < TYPES; t++)
			for (int y = 0; y < YEARS; y++)
				if (c->count[p][t][y] >= 0)
					str_addf(s, "%s,%s,%s,%d\n", parties[p], types[t], years[y],
						 c->count[p][t][y]);
}

/* Dimensions: 0 the party, 1 the type, 2 the year. */
static const char *const fields[] = {"operator", "type", "as_of"};

static const char *name_of(int dimension, int at)
{
	return dimension == 0 ? parties[at] : dimension == 1 ? types[at] : years[at];
}

/* Those whose bit is in `wide` head the columns, in the order of the cube. */
static void write_wide(struct str *s, const struct cube *c, unsigned wide)
{
	for (int line = -1; line < PARTIES * TYPES * YEARS; line++) {
		int at[3] = {line / 9, line / 3 % 3, line % 3};
		bool own = true; /* one line for all that stand in it */

		for (int d = 0; line >= 0 && d < 3; d++)
			own &= !(wide & 1u << d) || !at[d];
		if (!own)
			continue;
		for (int d = 0; d < 3; d++)
			if (!(wide & 1u << d))
				str_addf(s, "%s,", line < 0 ? fields[d] : name_of(d, at[d]));
		for (int i = 0; i < PARTIES * TYPES * YEARS; i++) {
			int k = c->order[i], there[3] = {k / 9, k / 3 % 3, k % 3};
			bool head = true;
			for (int d = 0; d < 3; d++)
				head &= wide & 1u << d || !there[d];
			if (!head)
				continue;
			for (int d = 0; d < 3; d++) {
				if (wide & 1u << d && line < 0)
					str_addf(s, "%s ", name_of(d, there[d]));
				at[d] = wide & 1u << d ? there[d] : at[d];
			}
			if (line >= 0 && c->count[at[0]][at[1]][at[2]] >= 0)
				str_addf(s, "%d", c->count[at[0]][at[1]][at[2]]);
			str_addc(s, ',');
		}
		s->s[s->n - 1] = '\n';
	}
}

static void a_table_says_the_same_long_and_wide(void **state)
{
	static const unsigned ways[] = {1, 2, 4, 3, 5, 6};

	(void)state;
	property_begin("a_table_says_the_same_long_and_wide");
	for (int run = 0; run < WIDE_RUNS; run++) {
		struct cube c;
		struct str a = {0}, b = {0};
		struct said in_rows, in_columns;

		fill(&c);
		write_long(&a, &c);
		write_wide(&b, &c, random_of(ways));
		read_file(&in_rows, str_c(&a));
		read_file(&in_columns, str_c(&b));
		for (size_t i = 0; i < in_rows.n && i < in_columns.n; i++)
			if (strcmp(in_rows.lines[i], in_columns.lines[i]) != 0)
				fail_msg("%s\n%s\n%s", in_rows.lines[i], in_columns.lines[i], b.s);
		assert_int_equal(in_rows.n, in_columns.n);
		said_free(&in_rows);
		said_free(&in_columns);
		str_free(&a);
		str_free(&b);
	}
}

static void assert_said(const char *text, const char *const *lines, size_t n)
{
	struct said s;

	read_file(&s, text);
	for (size_t i = 0; i < n && i < s.n; i++)
		assert_string_equal(s.lines[i], lines[i]);
	assert_int_equal(s.n, n);
	said_free(&s);
}

static void a_bad_cell_is_refused_alone_and_names_its_column(void **state)
{
	struct str text = {0};
	struct said s;

	(void)state;
	str_add(&text, "operator,type,2019,2020\n");
	for (int i = 0; i < 12; i++)
		str_addf(&text, "Poland,MiG-29,%d,%s\n", i + 1, i == 4 ? "oops" : "7");
	read_file(&s, str_c(&text));
	assert_int_equal(s.n, 24);
	assert_string_equal(s.lines[23],
			    "wide.csv:6:4 (2020): \"oops\" is not a number of aircraft; expected "
			    "81, ~80, 80-90, 80+, <80, some, (80) or unknown");
	said_free(&s);
	str_free(&text);
}

static void zero_is_a_statement_of_a_holding_and_a_blank_is_none(void **state)
{
	static const char *const lines[] = {"India F-16 2020 4", "Poland F-16 2019 0"};

	(void)state;
	assert_said("operator,type,2019,2020\nPoland,F-16,0,-\nIndia,F-16,,4\n", lines, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_table_says_the_same_long_and_wide),
	    cmocka_unit_test(a_bad_cell_is_refused_alone_and_names_its_column),
	    cmocka_unit_test(zero_is_a_statement_of_a_holding_and_a_blank_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
