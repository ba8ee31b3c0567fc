/* Totals over resolutions built by hand: how parts of a deal and deals add up, what a mixed lot
 * gives to its types, what is left out, and that the bests of all rows are those of the whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "hangar/err.h"
#include "hangar/str.h"
#include "hangar/total.h"
#include "property.h"

static struct evidence *ev;
static struct resolution r;

static int begin(void **state)
{
	(void)state;
	ev = evidence_new();
	r = (struct resolution){.ev = ev};
	return 0;
}

static int end(void **state)
{
	(void)state;
	vec_free(&r.deals);
	vec_free(&r.stocks);
	vec_free(&r.parts);
	arena_free(&r.arena);
	evidence_free(&ev);
	return 0;
}

/* ---- building ---- */

static struct quantity count(const char *text)
{
	struct quantity q;

	assert_int_equal(quantity_parse(&q, text, NUMERAL_PLAIN, NULL), 0);
	return q;
}

static struct money amount(const char *text)
{
	struct money m;

	assert_int_equal(money_parse(&m, text, NULL, NULL), 0);
	return m;
}

static struct date day(const char *text)
{
	struct date d;

	assert_int_equal(date_parse(&d, text, DATE_ORDER_UNKNOWN, NULL), 0);
	return d;
}

static typeset_id types(const char *names)
{
	return catalogue_types(ev->catalogue, names, strlen(names));
}

static party_id party(const char *name)
{
	return catalogue_party(ev->catalogue, name, strlen(name));
}

/* A deal of one claim that moved; it may be changed until the next is added. */
static struct resolved_deal *deal(const char *key)
{
	struct resolved_deal d = {.key = key, .claims = 1, .first_part = r.parts.n};

	for (int i = 0; i < ATTRIBUTES; i++)
		d.chosen[i] = NO_VERSION;
	vec_push(&r.deals, d);
	return &r.deals.v[r.deals.n - 1];
}

/* A part of the last deal; the deal's figures are made to fit where the parts are exact. */
static struct part *part(const char *type_names, const char *number, const char *cost)
{
	struct resolved_deal *d = &r.deals.v[r.deals.n - 1];
	struct part p = {.deal = (uint32_t)r.deals.n - 1, .flow = FLOW_TRANSFERS};
	size_t n;

	p.types = types(type_names);
	p.count = count(number);
	p.cost = amount(cost);
	catalogue_typeset_members(ev->catalogue, p.types, &n);
	p.mixed = n > 1;
	vec_push(&r.parts, p);
	d->part_count++;
	assert_int_equal(quantity_add(&d->count, d->count, p.count, NULL), 0);
	if (money_stated(p.cost))
		d->cost = p.cost;
	return &r.parts.v[r.parts.n - 1];
}

/* ---- looking ---- */

static struct total *total_of(enum flow flow, const char *filter, const char *by)
{
	enum dimension dims[DIMENSIONS_AT_ONCE];
	struct err e = ERR_INIT;
	struct filter *f;
	struct total *t;
	size_t n = 0;

	assert_int_equal(filter_parse_line(&f, filter, ev->catalogue, NULL), 0);
	for (; *by; by += strcspn(by, ",") + (by[strcspn(by, ",")] == ','))
		assert_int_equal(dimension_parse(&dims[n++], by, strcspn(by, ","), NULL), 0);
	if (total_new(&t, &r, flow, f, dims, n, &e))
		fail_msg("%s", e.text);
	filter_free(&f);
	return t;
}

static void write_range(struct str *out, struct quantity q)
{
	if (q.flags & Q_UNKNOWN)
		str_add(out, "unknown");
	if (!(q.flags & Q_ENDS))
		return;
	str_addf(out, "%lld", (long long)q.low);
	if (q.flags & Q_BEST)
		str_addf(out, "/%lld", (long long)q.best);
	else
		str_add(out, "/-");
	if (q.flags & Q_HIGH)
		str_addf(out, "/%lld", (long long)q.high);
	else
		str_add(out, "/open");
}

/* "MiG-31 + Kazakhstan: 9/9/90 ordered 1/1/1 tiv .. USD 0/1/2 (2 deals, 3 claims, +1, 1
 * unpriced) mixed"; money in minor units, what is nought is left away. */
static void write_row(struct str *out, const struct total_row *row, size_t keys)
{
	for (size_t i = 0; i < keys; i++)
		str_addf(out, "%s%s", i ? " + " : "", row->keys[i]);
	str_add(out, keys ? ": " : "");
	write_range(out, row->count);
	if (quantity_stated(row->ordered)) {
		str_add(out, " ordered ");
		write_range(out, row->ordered);
	}
	if (quantity_stated(row->tiv)) {
		str_add(out, " tiv ");
		write_range(out, row->tiv);
	}
	for (size_t i = 0; i < row->cost.n; i++) {
		str_addf(out, " %s ", currency_code(row->cost.v[i].currency));
		write_range(out, row->cost.v[i].minor);
	}
	str_addf(out, " (%zu", row->deals);
	if (row->without_figure)
		str_addf(out, ", +%zu", row->without_figure);
	if (row->unpriced)
		str_addf(out, ", %zu unpriced", row->unpriced);
	str_addf(out, ")%s%s\n", row->rate_after ? " rate after" : "", row->mixed ? " mixed" : "");
}

static void expect(enum flow flow, const char *filter, const char *by, const char *rows,
		   const char *sum)
{
	struct total *t = total_of(flow, filter, by);
	struct str got = {0};

	for (size_t i = 0; i < t->rows.n; i++)
		write_row(&got, &t->rows.v[i], t->by_count);
	assert_string_equal(str_c(&got), rows);
	str_clear(&got);
	write_row(&got, &t->sum, 0);
	assert_string_equal(str_c(&got), sum);
	str_free(&got);
	total_free(&t);
}

static void expect_sum(const char *filter, const char *sum)
{
	expect(FLOW_TRANSFERS, filter, "", "", sum);
}

/* ---- the rules one by one ---- */

static void nothing_totals_to_nothing(void **state)
{
	(void)state;
	expect_sum("", " (0)\n");
	expect(FLOW_HOLDINGS, "", "type", "", " (0)\n");
	assert_false(total_has(&r, FLOW_TRANSFERS, NULL));
}

static void deals_add_up_end_by_end(void **state)
{
	(void)state;
	deal("a");
	part("MiG-29", "10", "USD 5");
	deal("b");
	part("MiG-29", "20-30", "USD 2-4");
	expect_sum("", "30/35/40 USD 700/800/900 (2)\n");
	assert_true(total_has(&r, FLOW_TRANSFERS, NULL));
	assert_false(total_has(&r, FLOW_LOSSES, NULL));
}

static void flows_are_never_added(void **state)
{
	(void)state;
	deal("a");
	part("MiG-29", "10", "USD 5");
	deal("b");
	part("MiG-29", "7", "")->flow = FLOW_LOSSES;
	expect_sum("", "10/10/10 USD 500/500/500 (1)\n");
	expect(FLOW_LOSSES, "", "", "", "7/7/7 (1, 1 unpriced)\n");
}

static void a_deals_range_is_wider_than_that_of_its_parts(void **state)
{
	struct resolved_deal *d = deal("a");

	(void)state;
	part("MiG-29", "9", "USD 5");
	part("Su-27", "1", "USD 6");
	d->count = count("3-10-15");
	d->count_below = 7;
	d->count_above = 5;
	d->cost = amount("USD 1-11-12");
	d->cost_below = 1000;
	d->cost_above = 100;
	expect(FLOW_TRANSFERS, "", "type",
	       "MiG-29: 2/9/14 USD 0/500/600 (1)\n"
	       "Su-27: 0/1/6 USD 0/600/700 (1)\n",
	       "3/10/15 USD 100/1100/1200 (1)\n");
}

static void a_row_is_never_above_the_deal_itself(void **state)
{
	struct resolved_deal *d = deal("a");

	(void)state;
	part("MiG-29", "10+", "USD 5");
	part("Su-27", "1", "");
	d->count = count("11-15");
	d->count_above = 100;
	expect(FLOW_TRANSFERS, "", "type",
	       "MiG-29: 10/-/15 USD 500/500/500 (1, +1)\n"
	       "Su-27: 1/1/15 (1, 1 unpriced)\n",
	       "11/11/15 USD 500/500/500 (1, +1)\n");
}

static void an_open_deal_opens_the_row(void **state)
{
	struct resolved_deal *d = deal("a");

	(void)state;
	part("MiG-29", "10", "");
	d->count = count("10-10-?");
	d->count_above = INT64_MAX;
	deal("b");
	part("MiG-29", "<=5", "");
	expect_sum("", "10/10/open (2, +1, 2 unpriced)\n");
}

static void an_unknown_best_counts_as_its_low_and_is_numbered(void **state)
{
	(void)state;
	deal("a");
	part("MiG-29", "10", "USD 1");
	deal("b");
	part("MiG-29", "80+", "USD 1");
	deal("c");
	part("MiG-29", "<=5", "USD 1");
	deal("d");
	part("MiG-29", "?", "USD 1");
	expect_sum("count:10", "10/10/10 USD 100/100/100 (1)\n");
	expect_sum("count:80..", "80/-/open USD 100/100/100 (1, +1)\n");
	expect_sum("count:..5", "0/-/5 USD 100/100/100 (1, +1)\n");
	expect_sum("count:unknown", "unknown USD 100/100/100 (1, +1)\n");
	expect_sum("", "90/90/open USD 400/400/400 (4, +3)\n");
}

static void a_deal_without_any_number_is_numbered_too(void **state)
{
	(void)state;
	deal("a");
	part("MiG-29", "", "USD 1");
	deal("b");
	part("MiG-29", "3", "USD 1");
	part("MiG-29", "", "USD 1"); /* the price of something that was counted before */
	expect_sum("", "3/3/open USD 300/300/300 (2, +1)\n");
	expect_sum("deal:b", "3/3/3 USD 200/200/200 (1)\n");
}

static void ordered_deals_count_only_as_ordered(void **state)
{
	struct resolved_deal *d = deal("a");

	(void)state;
	part("MiG-29", "10", "USD 5")->ordered = count("12");
	d->ordered = count("12");
	deal("b")->standing = STANDING_ORDERED;
	part("MiG-29", "20-30", "USD 9");
	d = deal("c");
	d->standing = STANDING_ORDERED;
	d->ordered = count("7");
	part("MiG-29", "3", "")->ordered = count("7");
	expect_sum("", "10/10/10 ordered 39/44/49 USD 500/500/500 (3)\n");
	expect_sum("not:deal:a", "0/0/0 ordered 27/32/37 (2)\n");
}

static void what_did_not_move_is_left_out_by_status(void **state)
{
	struct resolved_deal *d = deal("a");
	struct total *t;
	struct str got = {0};

	(void)state;
	part("MiG-29", "10", "USD 5");
	d = deal("b");
	d->standing = STANDING_LEFT_OUT;
	d->status = STATUS_CANCELLED;
	part("MiG-29", "100", "KZT 5");
	part("Su-27", "17", "");
	d = deal("c");
	d->standing = STANDING_DISCREDITED;
	part("MiG-29", "1", "");
	d = deal("d");
	d->standing = STANDING_LEFT_OUT;
	d->status = STATUS_CANCELLED;
	part("MiG-29", "3", "KZT 2");
	expect(FLOW_TRANSFERS, "", "type", "MiG-29: 10/10/10 USD 500/500/500 (1)\n",
	       "10/10/10 USD 500/500/500 (1)\n");
	t = total_of(FLOW_TRANSFERS, "", "type");
	assert_int_equal(t->left_out.n, 2);
	for (size_t i = 0; i < 2; i++) {
		str_addf(&got, "%s: ", t->left_out.v[i].status);
		write_row(&got, &t->left_out.v[i].row, 0);
	}
	assert_string_equal(str_c(&got), "cancelled: 120/120/120 KZT 700/700/700 (2)\n"
					 "discredited: 1/1/1 (1, 1 unpriced)\n");
	str_free(&got);
	total_free(&t);
}

static void each_type_of_a_mixed_lot_has_a_share(void **state)
{
	(void)state;
	deal("a");
	part("MiG-31", "9", "");
	deal("b");
	part("MiG-31 / MiG-27", "81", "USD 5");
	expect(FLOW_TRANSFERS, "", "type",
	       "MiG-27: 0/-/81 USD 0/-/500 (1)\n"
	       "MiG-31: 9/9/90 USD 0/-/500 (2, 1 unpriced)\n"
	       "MiG-31 / MiG-27: 81/81/81 USD 500/500/500 (1) mixed\n",
	       "90/90/90 USD 500/500/500 (2, 1 unpriced)\n");
}

static void a_lot_within_one_key_is_not_mixed(void **state)
{
	(void)state;
	deal("a");
	part("MiG-31 / MiG-31B", "10", "KZT 93m");
	expect(FLOW_TRANSFERS, "", "family",
	       "MiG-31: 10/10/10 KZT 9300000000/9300000000/9300000000 (1)\n",
	       "10/10/10 KZT 9300000000/9300000000/9300000000 (1)\n");
	expect(
	    FLOW_TRANSFERS, "", "family,type",
	    "MiG-31 + MiG-31: 0/-/10 KZT 0/-/9300000000 (1)\n"
	    "MiG-31 + MiG-31B: 0/-/10 KZT 0/-/9300000000 (1)\n"
	    "MiG-31 + MiG-31 / MiG-31B: 10/10/10 KZT 9300000000/9300000000/9300000000 (1) mixed\n",
	    "10/10/10 KZT 9300000000/9300000000/9300000000 (1)\n");
	expect(FLOW_TRANSFERS, "", "class",
	       "fixed-wing: 10/10/10 KZT 9300000000/9300000000/9300000000 (1)\n",
	       "10/10/10 KZT 9300000000/9300000000/9300000000 (1)\n");
}

static void a_filter_on_types_sees_its_share_of_a_lot(void **state)
{
	struct resolved_deal *d;

	(void)state;
	deal("a");
	part("MiG-31", "9", "USD 1");
	d = deal("b");
	part("MiG-31 / MiG-27 / Su-24", "81", "USD 5");
	d->count = count("0-81-81");
	d->count_below = 81;
	expect(FLOW_TRANSFERS, "type:MiG-31", "type", "MiG-31: 9/9/90 USD 100/100/600 (2, +1)\n",
	       "9/9/90 USD 100/100/600 (2, +1)\n");
	expect(FLOW_TRANSFERS, "not:type:MiG-31", "type",
	       "MiG-27: 0/-/81 USD 0/-/500 (1, +1)\n"
	       "Su-24: 0/-/81 USD 0/-/500 (1, +1)\n",
	       "0/-/81 USD 0/-/500 (1, +1)\n");
	expect_sum("type:MiG-31 type:MiG-27 type:Su-24", "9/90/90 USD 600/600/600 (2)\n");
}

/* The ledger of the fixture as it is resolved. */
static void the_kazakh_ledger_adds_up(void **state)
{
	struct resolved_deal *d = deal("kz-us-81");
	struct total *t;
	struct part *p;

	(void)state;
	p = part("MiG-31 / MiG-27 / MiG-29 / Su-24", "0-81-81", "");
	p->cost = d->cost = amount("USD 0-1563300-2265000");
	deal("kz-semey-scrap");
	part("MiG-31", "9", "");
	part("MiG-31B", "1", "");
	part("MiG-31 / MiG-31B", "", "KZT 93m");
	d = deal("kz-auction-2023");
	d->standing = STANDING_LEFT_OUT;
	d->status = STATUS_CANCELLED;
	part("MiG-31 / MiG-27 / MiG-29 / Su-24", "117", "KZT 1803382199");
	expect(FLOW_TRANSFERS, "", "type",
	       "MiG-27: 0/-/81 USD 0/-/226500000 (1)\n"
	       "MiG-29: 0/-/81 USD 0/-/226500000 (1)\n"
	       "MiG-31: 9/9/90 KZT 0/-/9300000000 USD 0/-/226500000 (2)\n"
	       "MiG-31B: 1/1/1 KZT 0/-/9300000000 (1)\n"
	       "Su-24: 0/-/81 USD 0/-/226500000 (1)\n"
	       "MiG-31 / MiG-27 / MiG-29 / Su-24: 0/81/81 USD 0/156330000/226500000 (1) mixed\n"
	       "MiG-31 / MiG-31B:  KZT 9300000000/9300000000/9300000000 (1) mixed\n",
	       "10/91/91 KZT 9300000000/9300000000/9300000000 USD 0/156330000/226500000 (2)\n");
	t = total_of(FLOW_TRANSFERS, "", "");
	assert_int_equal(t->left_out.n, 1);
	assert_string_equal(t->left_out.v[0].status, "cancelled");
	assert_int_equal(t->left_out.v[0].row.count.best, 117);
	assert_int_equal(t->left_out.v[0].row.cost.v[0].minor.best, 180338219900);
	total_free(&t);
}

static void either_party_has_the_deal(void **state)
{
	struct total *t;
	struct part *p;

	(void)state;
	deal("a");
	p = part("MiG-29", "10", "USD 1");
	p->from = party("Kazakhstan");
	p->to = party("Ukraine");
	deal("b");
	part("MiG-29", "3", "USD 1")->to = party("Ukraine");
	deal("c");
	part("MiG-29", "1", "USD 1");
	expect(FLOW_TRANSFERS, "", "party",
	       "Kazakhstan: 10/10/10 USD 100/100/100 (1)\n"
	       "Ukraine: 13/13/13 USD 200/200/200 (2)\n"
	       ": 1/1/1 USD 100/100/100 (1)\n",
	       "14/14/14 USD 300/300/300 (3)\n");
	t = total_of(FLOW_TRANSFERS, "", "party");
	assert_string_equal(t->notices.v[0], "a transfer stands under either party: the rows do "
					     "not add up to the total");
	total_free(&t);
}

static void years_stand_in_their_order_and_not_given_last(void **state)
{
	static const char *const dates[] = {"2024-04", "",        "2023-10/2024-04",
					    "2023?",   "../1999", "2024/.."};

	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
		deal("x");
		part("MiG-29", "1", "USD 1")->date = day(dates[i]);
	}
	expect(FLOW_TRANSFERS, "", "year",
	       "..1999: 1/1/1 USD 100/100/100 (1)\n"
	       "2023: 1/1/1 USD 100/100/100 (1)\n"
	       "2023–2024: 1/1/1 USD 100/100/100 (1)\n"
	       "2024: 1/1/1 USD 100/100/100 (1)\n"
	       "2024..: 1/1/1 USD 100/100/100 (1)\n"
	       ": 1/1/1 USD 100/100/100 (1)\n",
	       "6/6/6 USD 600/600/600 (6)\n");
}

static void names_stand_in_natural_order(void **state)
{
	(void)state;
	deal("a");
	part("F-16", "1", "");
	part("F-4", "2", "");
	part("f-104", "3", "");
	part("A-10", "4", "");
	expect(FLOW_TRANSFERS, "", "type,status",
	       "A-10 + : 4/4/4 (1, 1 unpriced)\n"
	       "F-4 + : 2/2/2 (1, 1 unpriced)\n"
	       "F-16 + : 1/1/1 (1, 1 unpriced)\n"
	       "F-104 + : 3/3/3 (1, 1 unpriced)\n",
	       "10/10/10 (1, 1 unpriced)\n");
}

static void deals_have_the_keys_of_their_own(void **state)
{
	struct resolved_deal *d = deal("a");
	struct part *p;

	(void)state;
	d->outcome = OUTCOME_SCRAP;
	d->status = STATUS_DELIVERED;
	d->kind = KIND_SALE;
	p = part("MiG-29", "1", "USD 1");
	p->source = evidence_source(ev, "kaztag", 6);
	p->from = party("Kazakhstan");
	expect(FLOW_TRANSFERS, "", "deal,outcome,status,kind",
	       "a + scrap + delivered + sale: 1/1/1 USD 100/100/100 (1)\n",
	       "1/1/1 USD 100/100/100 (1)\n");
	expect(FLOW_TRANSFERS, "", "source,currency,role,from",
	       "kaztag + USD + fighter + Kazakhstan: 1/1/1 USD 100/100/100 (1)\n",
	       "1/1/1 USD 100/100/100 (1)\n");
	expect(FLOW_TRANSFERS, "", "condition,operator,to", " +  + : 1/1/1 USD 100/100/100 (1)\n",
	       "1/1/1 USD 100/100/100 (1)\n");
}

static void every_part_of_a_stock_counts(void **state)
{
	struct stock s = {.count = count("10-12"), .count_above = 1, .part_count = 2, .claims = 4};
	struct part p = {.flow = FLOW_HOLDINGS};
	struct total *t;

	(void)state;
	s.operator_ = p.to = party("Kazakhstan");
	s.types = p.types = types("MiG-29");
	p.count = count("8");
	p.condition = CONDITION_ACTIVE;
	vec_push(&r.stocks, s);
	vec_push(&r.parts, p);
	p.count = count("3");
	p.condition = CONDITION_STORED;
	vec_push(&r.parts, p);
	expect(FLOW_HOLDINGS, "", "operator,condition",
	       "Kazakhstan + active: 8/8/9 (1)\nKazakhstan + stored: 3/3/4 (1)\n",
	       "11/11/12 (1)\n");
	expect(FLOW_HOLDINGS, "operator:Kazakhstan", "party", "Kazakhstan: 11/11/12 (1)\n",
	       "11/11/12 (1)\n");
	expect(FLOW_HOLDINGS, "to:Kazakhstan", "", "", " (0)\n");
	t = total_of(FLOW_HOLDINGS, "", "");
	assert_int_equal(t->sum.claims, 4);
	total_free(&t);
}

static void rate(const char *base, const char *quote, const char *value, const char *date)
{
	struct rate x = {.base = currency_find(base),
			 .quote = currency_find(quote),
			 .date = day(date)};

	assert_int_equal(rate_parse(&x.rate, value, NUMERAL_PLAIN, NULL), 0);
	vec_push(&ev->rates, x);
}

static void sums_are_converted_at_the_day_of_the_deal(void **state)
{
	struct resolved_deal *d;
	struct total *t;

	(void)state;
	r.policy.in = currency_find("USD");
	rate("USD", "KZT", "400", "2023-01-01");
	rate("USD", "KZT", "500", "2024-01-01");
	deal("a")->date = day("2023-06-01");
	part("MiG-29", "1", "KZT 4000");
	d = deal("b");
	d->date = day("2024-06-01");
	part("MiG-29", "1", "KZT 5000");
	d->cost = amount("KZT 4000-5000-6000");
	d->cost_below = d->cost_above = 100000;
	deal("c")->date = day("2022-06-01");
	part("MiG-29", "1", "KZT 400");
	deal("d")->date = day("2022-06-01");
	part("MiG-29", "1", "EUR 7");
	deal("e")->date = day("2022-06-01");
	part("MiG-29", "1", "CHF 7");
	expect_sum("deal:a", "1/1/1 USD 1000/1000/1000 (1)\n");
	expect_sum("deal:b", "1/1/1 USD 800/1000/1200 (1)\n");
	expect_sum("deal:c", "1/1/1 USD 100/100/100 (1) rate after\n");
	expect_sum("", "5/5/5 USD 1900/2100/2300 CHF 700/700/700 EUR 700/700/700 (5) rate after\n");
	t = total_of(FLOW_TRANSFERS, "", "");
	assert_string_equal(
	    t->notices.v[0],
	    "1 cost is converted at a rate from after the deal: there is none from before");
	assert_string_equal(t->notices.v[1],
			    "2 costs have no rate to USD and stay in the original currency");
	total_free(&t);
}

static void claims_that_the_policy_leaves_out_are_said(void **state)
{
	struct total *t;

	(void)state;
	r.claims_left_out = 12;
	r.claims_undated = 3;
	t = total_of(FLOW_TRANSFERS, "", "");
	assert_int_equal(t->notices.n, 1);
	assert_string_equal(t->notices.v[0],
			    "the policy leaves out 12 claims, 3 of them for want of a date");
	total_free(&t);
}

static void sums_that_do_not_fit_are_errors_that_name_the_row(void **state)
{
	enum dimension by[] = {BY_TYPE};
	struct err e = ERR_INIT;
	struct total *t;

	(void)state;
	for (int i = 0; i < 2; i++) {
		deal("x");
		part("MiG-29", "5000000000000000000", "");
	}
	assert_int_equal(total_new(&t, &r, FLOW_TRANSFERS, NULL, by, 1, &e), -1);
	assert_null(t);
	assert_string_equal(e.text, "the count of all together does not fit 64 bits");
	r.deals.v[0].standing = STANDING_LEFT_OUT;
	r.deals.v[0].status = STATUS_OFFERED;
	r.deals.v[1].standing = STANDING_LEFT_OUT;
	r.deals.v[1].status = STATUS_OFFERED;
	assert_int_equal(total_new(&t, &r, FLOW_TRANSFERS, NULL, by, 1, &e), -1);
	assert_string_equal(e.text, "the count of offered does not fit 64 bits");
	err_clear(&e);
}

static void dimensions_are_known_by_name(void **state)
{
	enum dimension d;
	struct err e = ERR_INIT;

	(void)state;
	for (int i = 0; i < DIMENSIONS; i++) {
		const char *name = dimension_name((enum dimension)i);
		assert_int_equal(dimension_parse(&d, name, strlen(name), &e), 0);
		assert_int_equal(d, i);
	}
	assert_int_equal(dimension_parse(&d, "colour", 6, &e), -1);
	assert_string_equal(e.text,
			    "\"colour\" is no dimension; known: deal, type, family, role, class, "
			    "from, to, operator, party, year, status, condition, outcome, kind, "
			    "source, currency");
	err_clear(&e);
}

/* ---- facets of parts and deals ---- */

static void filters_reach_the_words_of_claims(void **state)
{
	static struct transfer t;
	struct version v = {.source = evidence_source(ev, "kaztag", 6)};
	struct resolved_deal *d = deal("kz-1");
	struct filter *f;

	(void)state;
	t = (struct transfer){.claim = {.source = v.source,
					.note = "Built 1975 to 1989",
					.excerpt = "by condition of disposal",
					.batch = 3}};
	vec_push(&v.claims, &t);
	vec_push(&d->versions, v);
	d->denials = 1;
	part("MiG-31 / MiG-27", "81", "")->via = party("Offshore Companies");
	expect_sum("\"1975 to\" disposal kaztag offshore MIG-31", "81/81/81 (1, 1 unpriced)\n");
	expect_sum("1990", " (0)\n");
	expect_sum("note:built batch:3 is:denied is:mixed stance:states via:'offshore companies'",
		   "81/81/81 (1, 1 unpriced)\n");
	expect_sum("is:priced", " (0)\n");
	expect_sum("not:is:left_out unit_price:", "81/81/81 (1, 1 unpriced)\n");
	assert_int_equal(filter_parse_line(&f, "source:kaz* deal:kz-1 is:moved disposal",
					   ev->catalogue, NULL),
			 0);
	assert_int_equal(filter_match(f, d, deal_facet, deal_text, &r), FILTER_YES);
	filter_free(&f);
	vec_free(&d->versions.v[0].claims);
	vec_free(&d->versions);
}

/* ---- the bests of the rows are those of the whole ---- */

static const char *const some_types[] = {"MiG-29",           "MiG-31",
					 "MiG-31B",          "",
					 "MiG-31 / MiG-31B", "MiG-31 / MiG-27 / Su-24",
					 "Mi-8 / Su-24"};
static const char *const some_counts[] = {"1", "20", "3-10", "0-81-81", "~80",
					  "",  "?",  "5+",   "<=7"};
static const char *const some_costs[] = {"",           "USD 5",  "KZT 3-4",
					 "~USD 2.26m", ">EUR 3", "USD 9.99"};
static const char *const some_dates[] = {"", "2023", "2024-04", "2023-10/2024-04"};

static void random_deal(void)
{
	struct resolved_deal *d = deal("x");

	d->standing = random_below(5) ? STANDING_MOVED : (enum standing)random_below(4);
	d->status = (enum status)random_below(9);
	d->date = day(random_of(some_dates));
	for (int n = 1 + random_below(4); n; n--) {
		struct part *p =
		    part(random_of(some_types), random_of(some_counts), random_of(some_costs));
		p->date = d->date;
		p->from = (party_id)random_below(3);
		p->to = (party_id)random_below(3);
	}
	d->count_below = random_below(10);
	d->count_above = random_below(10);
	d->cost_below = random_below(1000);
	d->count = (struct quantity){.flags = d->count.flags ? Q_UNKNOWN : 0};
}

static int64_t best_or_none(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : 0;
}

static int64_t best_in(const struct total_row *row, const char *currency)
{
	int64_t sum = 0;

	for (size_t i = 0; i < row->cost.n; i++) {
		if (streq(currency_code(row->cost.v[i].currency), currency))
			sum += best_or_none(row->cost.v[i].minor);
	}
	return sum;
}

/* An item without a best counts as its low where another of its row has one: so only rows that are
 * all figures are compared exactly. */
static void compare_with_sum(const struct total *t, bool exact)
{
	int64_t count_sum = 0, dollars = 0, tenge = 0;

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct total_row *row = &t->rows.v[i];
		assert_true(quantity_valid(row->count));
		count_sum += best_or_none(row->count);
		dollars += best_in(row, "USD");
		tenge += best_in(row, "KZT");
	}
	assert_true(quantity_valid(t->sum.count));
	if (exact) {
		assert_int_equal(count_sum, best_or_none(t->sum.count));
		assert_int_equal(tenge, best_in(&t->sum, "KZT"));
		assert_int_equal(dollars, best_in(&t->sum, "USD"));
	} else {
		assert_true(count_sum <= best_or_none(t->sum.count));
	}
}

static void forget_parts(void)
{
	r.deals.n = r.parts.n = 0;
}

static void bests_of_the_rows_add_up_to_the_best_of_the_sum(void **state)
{
	static const char *const dims[] = {"type",      "family",     "role",   "class",
					   "from",      "to",         "year",   "deal",
					   "status",    "currency",   "source", "kind",
					   "type,year", "from,family"};

	(void)state;
	property_begin("bests_of_the_rows_add_up_to_the_best_of_the_sum");
	for (int run = 0; run < 300; run++) {
		bool exact = true;
		forget_parts();
		for (int n = random_below(20); n; n--)
			random_deal();
		for (size_t i = 0; i < r.parts.n; i++) {
			const struct part *p = &r.parts.v[i];
			exact = exact && (p->count.flags & Q_BEST || !p->count.low);
		}
		for (size_t i = 0; i < sizeof dims / sizeof *dims; i++) {
			struct total *t = total_of(FLOW_TRANSFERS, "", dims[i]);
			compare_with_sum(t, exact);
			total_free(&t);
		}
	}
}

static void ranges_hold_their_best_under_any_filter(void **state)
{
	static const char *const filters[] = {"type:MiG-31", "not:type:MiG-31", "class:helicopter",
					      "year:2023",   "count:5..",       "cost:.."};

	(void)state;
	property_begin("ranges_hold_their_best_under_any_filter");
	for (int run = 0; run < 200; run++) {
		forget_parts();
		for (int n = random_below(20); n; n--)
			random_deal();
		for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
			struct total *t = total_of(FLOW_TRANSFERS, filters[i], "type,party");
			for (size_t j = 0; j < t->rows.n; j++)
				assert_true(quantity_valid(t->rows.v[j].count));
			total_free(&t);
		}
	}
}

#define test(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    test(nothing_totals_to_nothing),
	    test(deals_add_up_end_by_end),
	    test(flows_are_never_added),
	    test(a_deals_range_is_wider_than_that_of_its_parts),
	    test(a_row_is_never_above_the_deal_itself),
	    test(an_open_deal_opens_the_row),
	    test(an_unknown_best_counts_as_its_low_and_is_numbered),
	    test(a_deal_without_any_number_is_numbered_too),
	    test(ordered_deals_count_only_as_ordered),
	    test(what_did_not_move_is_left_out_by_status),
	    test(each_type_of_a_mixed_lot_has_a_share),
	    test(a_lot_within_one_key_is_not_mixed),
	    test(a_filter_on_types_sees_its_share_of_a_lot),
	    test(the_kazakh_ledger_adds_up),
	    test(either_party_has_the_deal),
	    test(years_stand_in_their_order_and_not_given_last),
	    test(names_stand_in_natural_order),
	    test(deals_have_the_keys_of_their_own),
	    test(every_part_of_a_stock_counts),
	    test(sums_are_converted_at_the_day_of_the_deal),
	    test(claims_that_the_policy_leaves_out_are_said),
	    test(sums_that_do_not_fit_are_errors_that_name_the_row),
	    test(dimensions_are_known_by_name),
	    test(filters_reach_the_words_of_claims),
	    test(bests_of_the_rows_add_up_to_the_best_of_the_sum),
	    test(ranges_hold_their_best_under_any_filter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
