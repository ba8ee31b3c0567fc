/* Work done ahead by a thread: slots come in order, no further ahead than there is room, and it
 * ends wherever its owner stops. Then the two that use it: rows of a large file, and a file that is
 * kept (its frames: test_store.c). Run under ThreadSanitizer these show what the threads share. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* clang-format off */
#include <cmocka.h>
/* clang-format on */

#include "hangar/ahead.h"
#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/mem.h"
#include "hangar/str.h"

/* ---- the ring ---- */

#define SLOTS 3

struct count {
	size_t slot[SLOTS], made, last;
};

static bool count_on(size_t slot, void *arg)
{
	struct count *c = arg;

	assert_int_equal(slot, c->made % SLOTS);
	if (c->made == c->last)
		return false;
	c->slot[slot] = c->made++;
	return true;
}

static void slots_come_in_order_and_then_the_end(void **state)
{
	struct count c = {.last = 1000};
	struct ahead *a = ahead_start(SLOTS, count_on, &c);
	size_t slot, n = 0;

	(void)state;
	while ((slot = ahead_next(a)) != AHEAD_END)
		assert_int_equal(c.slot[slot], n++);
	assert_int_equal(n, 1000);
	assert_int_equal(ahead_next(a), AHEAD_END);
	assert_int_equal(c.made, 1000);
	ahead_stop(&a);
	assert_null(a);
}

static void what_is_ready_needs_no_waiting(void **state)
{
	struct count c = {.last = 1};
	struct ahead *a = ahead_start(SLOTS, count_on, &c);

	(void)state;
	while (!ahead_ready(a))
		;
	assert_int_equal(ahead_next(a), 0);
	assert_int_equal(ahead_next(a), AHEAD_END);
	assert_false(ahead_ready(a));
	ahead_stop(&a);
}

static void no_more_is_made_than_there_is_room_for(void **state)
{
	(void)state;
	for (size_t taken = 0; taken < 10; taken++) {
		struct count c = {.last = SIZE_MAX};
		struct ahead *a = ahead_start(SLOTS, count_on, &c);

		for (size_t i = 0; i < taken; i++)
			ahead_next(a);
		ahead_stop(&a);
		assert_in_range(c.made, taken, taken + SLOTS);
	}
}

static void nothing_is_made_where_nothing_is_to_do(void **state)
{
	struct count c = {0};
	struct ahead *a = ahead_start(SLOTS, count_on, &c);

	(void)state;
	assert_int_equal(ahead_next(a), AHEAD_END);
	ahead_stop(&a);
	ahead_stop(&a);
}

/* ---- rows of a large file ---- */

#define ROWS 20000

/* Each row has names of its own; every tenth is bad. */
static void make_holdings(struct str *text)
{
	str_add(text, "operator,type,count,source,note,cites,remark\n");
	for (int i = 0; i < ROWS; i++)
		str_addf(
		    text,
		    "Air arm %d,\"Prototype %d\",%s,list-%d,note %d,a;b%d,\"said \"\"%d\"\"\"\n",
		    i % 5000, i % 3000, i % 10 == 9 ? "a dozen" : "12", i % 700, i, i % 50, i);
}

static struct import_reader *open_holdings(struct file_view *f, struct str *text,
					   struct evidence *ev)
{
	struct import_options o = {.as = RECORD_HOLDING};
	struct import_reader *r = NULL;
	struct err e = ERR_INIT;

	make_holdings(text);
	*f = (struct file_view){.data = (unsigned char *)text->s, .size = text->n};
	assert_int_equal(import_open(&r, f, "x.csv", &o, ev, &e), 0);
	return r;
}

static void check_text(const char *text, const char *before, int i, const char *after)
{
	struct str wanted = {0};

	str_addf(&wanted, "%s%d%s", before, i, after);
	assert_string_equal(text, str_c(&wanted));
	str_free(&wanted);
}

/* As a store does: what ids stand for is looked up while rows to come are read. */
static void check_row(const struct import_row *row, const struct evidence *ev, int i)
{
	const struct holding *h = &row->as.holding;
	const char *name, *source;

	assert_int_equal(row->line, i + 2);
	assert_int_equal(row->fate, i % 10 == 9 ? FATE_REJECTED : FATE_KEPT);
	if (row->fate != FATE_KEPT) {
		assert_non_null(strstr(row->reason, "a dozen"));
		return;
	}
	evidence_lock(ev);
	name = catalogue_party_get(ev->catalogue, h->operator_)->name;
	source = evidence_source_get(ev, h->claim.source)->key;
	evidence_unlock(ev);
	check_text(name, "Air arm ", i % 5000, "");
	check_text(source, "list-", i % 700, "");
	check_text(h->claim.note, "note ", i, "");
	check_text(h->claim.extra, "{\"remark\":\"said \\\"", i, "\\\"\"}");
	assert_int_equal(h->claim.cites.n, 2);
}

static void rows_of_a_large_file_come_whole_and_in_order(void **state)
{
	struct evidence *ev = evidence_new();
	struct str text = {0};
	struct err e = ERR_INIT;
	struct file_view f;
	struct import_reader *r = open_holdings(&f, &text, ev);
	struct import_row row;
	int i = 0;

	(void)state;
	assert_true(f.size > (size_t)1 << 20);
	while (import_next(r, &row, &e) == 1)
		check_row(&row, ev, i++);
	assert_int_equal(i, ROWS);
	assert_int_equal(import_next(r, &row, &e), 0);
	import_close(&r);
	evidence_free(&ev);
	str_free(&text);
}

static void a_reader_can_be_closed_at_any_row(void **state)
{
	static const int rows[] = {0, 1, 2, 511, 512, 513, 2048, 5000, 19999};

	(void)state;
	for (size_t k = 0; k < sizeof rows / sizeof *rows; k++) {
		struct evidence *ev = evidence_new();
		struct str text = {0};
		struct err e = ERR_INIT;
		struct file_view f;
		struct import_reader *r = open_holdings(&f, &text, ev);
		struct import_row row;

		for (int i = 0; i < rows[k]; i++) {
			assert_int_equal(import_next(r, &row, &e), 1);
			check_row(&row, ev, i);
		}
		import_close(&r);
		evidence_free(&ev);
		str_free(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(slots_come_in_order_and_then_the_end),
	    cmocka_unit_test(what_is_ready_needs_no_waiting),
	    cmocka_unit_test(no_more_is_made_than_there_is_room_for),
	    cmocka_unit_test(nothing_is_made_where_nothing_is_to_do),
	    cmocka_unit_test(rows_of_a_large_file_come_whole_and_in_order),
	    cmocka_unit_test(a_reader_can_be_closed_at_any_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
