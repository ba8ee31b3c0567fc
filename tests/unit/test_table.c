/* Sorting tables: the fast way against the plain one, over cells of every kind. */
#include "hangar/table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "property.h"

enum { COLUMNS = 16, MOST_ROWS = 60 };

struct row {
	struct cell cells[COLUMNS];
	char texts[COLUMNS][64];
	const char *list[COLUMNS][2];
	struct money monies[COLUMNS][2];
	size_t at;
};

static const struct column columns[COLUMNS] = {
    {.name = "a"}, {.name = "b"}, {.name = "c"}, {.name = "d"}, {.name = "e"}, {.name = "f"},
    {.name = "g"}, {.name = "h"}, {.name = "i"}, {.name = "j"}, {.name = "k"}, {.name = "l"},
    {.name = "m"}, {.name = "n"}, {.name = "o"}, {.name = "p"},
};

static void row_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	(void)arg;
	*out = ((const struct row *)row)->cells[column];
}

static struct quantity random_quantity(void)
{
	static const uint32_t flags[] = {0,      Q_UNKNOWN,      Q_LOW,
					 Q_HIGH, Q_LOW | Q_HIGH, Q_BEST | Q_APPROXIMATE,
					 Q_ENDS, Q_ENDS,         Q_ENDS | Q_ESTIMATED};
	struct quantity q = {.flags = random_of(flags)};
	int64_t low = random_below(4), best = low + random_below(3), high = best + random_below(3);

	q.low = q.flags & Q_LOW ? low : 0;
	q.best = q.flags & Q_BEST ? best : 0;
	q.high = q.flags & Q_HIGH ? high : 0;
	return q;
}

static struct money random_money(bool one_currency)
{
	static const char *const codes[] = {"USD", "KZT", "EUR"};

	return (struct money){.minor = random_quantity(),
			      .currency = currency_find(one_currency ? "USD" : random_of(codes))};
}

static const char *random_words(char *out)
{
	static const char *const pieces[] = {"Su-", "su-", "7",  "24", "007",
					     "MiG", " ",   "10", "An", "É",
					     "/",   ":",   "0",  "x",  "12345678901"};

	random_text(out, 50, pieces, sizeof pieces / sizeof *pieces, 3);
	strcat(out, random_of(pieces));
	return out;
}

static struct date random_date(void)
{
	static const char *const texts[] = {"2023",       "2023-05",   "2023?",
					    "2023-05-01", "2022/2024", "unknown",
					    "",           "../2023",   "2023/.."};
	struct date d = {0};

	assert_int_equal(date_parse(&d, random_of(texts), DATE_ORDER_UNKNOWN, NULL), 0);
	return d;
}

static void fill_cell(struct row *r, size_t i, enum cell_kind kind, bool one_currency)
{
	struct cell *c = &r->cells[i];

	*c = (struct cell){.kind = random_below(8) ? kind : CELL_NONE};
	if (kind == CELL_TEXT || kind == CELL_JSON) {
		c->as.text = random_words(r->texts[i]);
	} else if (kind == CELL_INTEGER) {
		c->as.integer = random_below(2)   ? random_below(9) - 4
				: random_below(2) ? INT64_MAX
						  : INT64_MIN;
	} else if (kind == CELL_QUANTITY || kind == CELL_DECIMAL) {
		c->as.quantity = random_quantity();
	} else if (kind == CELL_MONEY) {
		c->as.money = random_money(one_currency);
	} else if (kind == CELL_MONIES) {
		r->monies[i][0] = random_money(false);
		r->monies[i][1] = random_money(false);
		c->as.monies.v = r->monies[i];
		c->as.monies.n = (size_t)random_below(3);
	} else if (kind == CELL_DATE) {
		c->as.date = random_date();
	} else if (kind == CELL_GRADE) {
		c->as.grade = (struct grade){"ABCDEF"[random_below(7)], "123456"[random_below(7)]};
	} else if (kind == CELL_BOOL) {
		c->as.yes = random_below(2);
	} else if (kind == CELL_LIST) {
		r->list[i][0] = random_words(r->texts[i]);
		r->list[i][1] = "x2";
		c->as.list.v = r->list[i];
		c->as.list.n = (size_t)random_below(3);
	} else if (kind == CELL_ID) {
		c->as.id.of = "claim";
		c->as.id.number = (uint64_t)random_below(5);
	}
}

/* A column of each kind, then money of one currency, and three of kinds mixed. */
static void fill_row(struct row *r, size_t at)
{
	r->at = at;
	for (size_t i = 0; i < COLUMNS; i++) {
		enum cell_kind kind = i <= CELL_JSON ? (enum cell_kind)i
				      : i == CELL_JSON + 1
					  ? CELL_MONEY
					  : (enum cell_kind)random_below(CELL_JSON + 1);
		fill_cell(r, i, kind, i == CELL_JSON + 1);
	}
}

struct key {
	size_t column;
	bool descending;
};

static struct key keys[3];
static size_t key_count;

static int compare_rows(const struct row *x, const struct row *y)
{
	for (size_t i = 0; i < key_count; i++) {
		const struct cell *a = &x->cells[keys[i].column], *b = &y->cells[keys[i].column];
		int c = cell_compare(a, b);
		if (c && cell_stated(a) && cell_stated(b) && keys[i].descending)
			c = -c;
		if (c)
			return c;
	}
	return 0;
}

/* One by one into its place, behind its equals. */
static void sort_plainly(const struct row **rows, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		const struct row *r = rows[i];
		size_t at = i;
		for (; at > 0 && compare_rows(r, rows[at - 1]) < 0; at--)
			rows[at] = rows[at - 1];
		rows[at] = r;
	}
}

static void random_spec(char *spec)
{
	*spec = '\0';
	key_count = (size_t)random_below(3) + 1;
	for (size_t i = 0; i < key_count; i++) {
		keys[i] = (struct key){(size_t)random_below(COLUMNS), random_below(2)};
		strcat(spec, i ? "," : "");
		strcat(spec, keys[i].descending ? "-" : "");
		strcat(spec, columns[keys[i].column].name);
	}
}

static void rows_sort_as_by_comparing_their_cells(void **state)
{
	static struct row rows[MOST_ROWS];
	char spec[32];

	(void)state;
	property_begin("sort");
	for (int run = 0; run < PROPERTY_RUNS / 10; run++) {
		struct table t = {.columns = columns, .column_count = COLUMNS, .cell = row_cell};
		const struct row *plain[MOST_ROWS];
		size_t n = (size_t)random_below(MOST_ROWS) + 1;

		for (size_t i = 0; i < n; i++) {
			fill_row(&rows[i], i);
			vec_push(&t.rows, &rows[i]);
			plain[i] = &rows[i];
		}
		random_spec(spec);
		assert_int_equal(table_sort(&t, spec, NULL), 0);
		sort_plainly(plain, n);
		for (size_t i = 0; i < n; i++) {
			if (t.rows.v[i] != plain[i])
				fail_msg("by %s, place %zu: row %zu, not %zu", spec, i,
					 ((const struct row *)t.rows.v[i])->at, plain[i]->at);
		}
		table_free(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_sort_as_by_comparing_their_cells),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
