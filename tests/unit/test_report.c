/* Builders over small ledgers made by hand: what a page says of nothing, of one claim, and of an id
 * that is not there. */
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

struct world {
	struct evidence *ev;
	struct resolution *r;
};

/* 12 MiG-29 from Kazakhstan to Poland for USD 1.2 m, delivered, as `gazette` (B2) has it. */
static void add_sale(struct evidence *ev)
{
	struct transfer t = {.claim = {.id = 7, .line = 2, .record = RECORD_TRANSFER}};

	t.claim.source = evidence_source(ev, "gazette", 7);
	ev->sources.v[0].reliability = 'B';
	t.claim.stance = STATES;
	t.claim.credibility = '2';
	t.deal = evidence_deal(ev, "pl-12", 5);
	t.from = catalogue_party(ev->catalogue, "Kazakhstan", 10);
	t.to = catalogue_party(ev->catalogue, "Poland", 6);
	t.types = catalogue_types(ev->catalogue, "MiG-29", 6);
	t.count = quantity_exact(12);
	t.total_price =
	    (struct money){.minor = quantity_exact(120000000), .currency = currency_find("USD")};
	t.status = STATUS_DELIVERED;
	vec_push(&ev->transfers, t);
}

static struct world world_of(void (*fill)(struct evidence *ev))
{
	struct world w = {.ev = evidence_new()};
	struct policy p = {0};

	if (fill)
		fill(w.ev);
	assert_int_equal(resolution_new(&w.r, w.ev, &p, NULL), 0);
	return w;
}

static void world_end(struct world *w)
{
	resolution_free(&w->r);
	evidence_free(&w->ev);
}

static char *rendered(struct report *r, enum format f)
{
	struct render_options o = {.format = f};
	struct str out = {0};

	assert_non_null(r);
	report_render(&out, r, &o);
	report_free(&r);
	return str_take(&out);
}

static void an_empty_ledger_is_told_in_one_sentence(void **state)
{
	struct world w = world_of(NULL);
	char *page = rendered(report_summary(w.r, NULL, false, NULL), FORMAT_TEXT);

	(void)state;
	assert_non_null(strstr(page, "\n\nThe ledger holds no claims yet.\n"));
	mem_free(page);
	world_end(&w);
}

static void every_list_is_a_json_object_with_rows(void **state)
{
	struct world w = world_of(add_sale);

	(void)state;
	for (size_t i = 0; report_list_names[i]; i++) {
		char *page =
		    rendered(report_list(report_list_names[i], w.r, NULL, NULL), FORMAT_JSON);
		json_t *j = json_loads(page, JSON_REJECT_DUPLICATES, NULL);
		assert_true(json_is_array(json_object_get(j, "rows")));
		assert_true(json_is_array(json_object_get(j, "notices")));
		json_decref(j);
		mem_free(page);
	}
	world_end(&w);
}

static void a_deal_has_the_keys_of_the_contract(void **state)
{
	static const char *const keys[] = {"deal",    "from",   "to",      "type",    "date",
					   "status",  "count",  "cost",    "sources", "origins",
					   "denials", "doubts", "standing"};
	struct world w = world_of(add_sale);
	char *page = rendered(report_list("deals", w.r, NULL, NULL), FORMAT_JSON);
	json_t *j = json_loads(page, JSON_REJECT_DUPLICATES, NULL);
	json_t *row = json_array_get(json_object_get(j, "rows"), 0);
	json_t *cost = json_object_get(row, "cost"), *count = json_object_get(row, "count");

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		assert_non_null(json_object_get(row, keys[i]));
	assert_int_equal(json_integer_value(json_object_get(count, "best")), 12);
	assert_string_equal(json_string_value(json_object_get(cost, "best")), "1200000.00");
	assert_string_equal(json_string_value(json_object_get(cost, "currency")), "USD");
	json_decref(j);
	mem_free(page);
	world_end(&w);
}

static void the_summary_gives_each_figure_its_source(void **state)
{
	struct world w = world_of(add_sale);
	char *page = rendered(report_summary(w.r, NULL, false, NULL), FORMAT_TEXT);

	(void)state;
	assert_non_null(strstr(page, "pl-12: from Kazakhstan to Poland, delivered\n"
				     "· 12 aircraft, as gazette has it [1]. Type: MiG-29.\n"
				     "· Cost: USD 1,200,000, as gazette has it [1].\n"
				     "· One source states it: gazette [1].\n"));
	assert_non_null(
	    strstr(page, "[1] gazette: not described in this ledger. Reliability B.\n"));
	mem_free(page);
	world_end(&w);
}

static void everything_that_has_an_id_can_be_shown(void **state)
{
	static const char *const ids[] = {"deal:pl-12", "source:gazette", "claim:7", "type:MiG-29",
					  "party:POL"};
	struct world w = world_of(add_sale);

	(void)state;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		char *page = rendered(report_show(ids[i], w.r, NULL), FORMAT_JSON);
		json_t *j = json_loads(page, JSON_REJECT_DUPLICATES, NULL);
		assert_string_equal(json_string_value(json_object_get(j, "id")), ids[i]);
		json_decref(j);
		mem_free(page);
	}
	world_end(&w);
}

static void an_unknown_id_is_an_error_that_offers_near_ones(void **state)
{
	static const struct {
		const char *id, *error;
	} cases[] = {
	    {"deal:pl-13", "there is no deal 'pl-13'; did you mean pl-12?"},
	    {"source:gazete", "there is no source 'gazete'; did you mean gazette?"},
	    {"claim:8", "there is no claim '8' (claims are numbered; 'list claims' shows them)"},
	    {"pl-12", "'pl-12' is no id; ids are deal:KEY, source:KEY, claim:N, airframe:N, "
		      "type:NAME, party:NAME, batch:N"},
	};
	struct world w = world_of(add_sale);

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct err e = ERR_INIT;
		assert_null(report_show(cases[i].id, w.r, &e));
		assert_string_equal(e.text, cases[i].error);
		err_clear(&e);
	}
	world_end(&w);
}

static void lists_of_years_are_told_as_people_write_them(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
	    {"2007; 2008; 2009; 2010", "2007–2010"},
	    {"2007; 2009; 2010", "2007, 2009–2010"},
	    {"2001; 2003", "2001, 2003"},
	    {"1996-01-01/1997-12-31", "1996–1997"},
	    {"1996/1997", "1996–1997"},
	    {"2023-10/2024-04", "2023-10/2024-04"},
	    {"2024-04-28", "2024-04-28"},
	    {"2023?", "2023?"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str s = {0};
		struct date d;
		assert_int_equal(date_parse(&d, cases[i].text, DATE_ORDER_UNKNOWN, NULL), 0);
		show_date(&s, d);
		assert_string_equal(str_c(&s), cases[i].shown);
		str_free(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_empty_ledger_is_told_in_one_sentence),
	    cmocka_unit_test(every_list_is_a_json_object_with_rows),
	    cmocka_unit_test(a_deal_has_the_keys_of_the_contract),
	    cmocka_unit_test(the_summary_gives_each_figure_its_source),
	    cmocka_unit_test(everything_that_has_an_id_can_be_shown),
	    cmocka_unit_test(lists_of_years_are_told_as_people_write_them),
	    cmocka_unit_test(an_unknown_id_is_an_error_that_offers_near_ones),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
