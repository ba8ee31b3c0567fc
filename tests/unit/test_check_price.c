/* The checks of prices: each fires where the design says, with its figures, and keeps quiet next to
 * its border. */
#include "ledger.h"

#include <stdlib.h>

#define HEAD "deal,site,type,count,unit_price,total_price,price_kind,from,to,date,source\n"

/* The texts may be of the arena of the ledger before. */
static void given(struct ledger *l, const char *rates, const char *check, const char *rows,
		  const char *expected)
{
	struct str csv = {0}, says = {0};

	str_addf(&csv, "%s%s", HEAD, rows);
	str_add(&says, expected);
	ledger_again(l);
	if (rates)
		ledger_rates(l, rates);
	ledger_add(l, RECORD_TRANSFER, str_c(&csv));
	assert_string_equal(findings_say(l, check), str_c(&says));
	str_free(&csv);
	str_free(&says);
}

static void finds(void **state, const char *check, const char *rows, const char *expected)
{
	given(*state, NULL, check, rows, expected);
}

/* The same with tenge at 442.05 in April 2024. */
static void finds_with_rate(void **state, const char *check, const char *rows, const char *expected)
{
	given(*state, "2024-04,USD,KZT,442.05,bank\n", check, rows, expected);
}

static const char *claims_of(struct ledger *l, const char *check)
{
	const struct check *c = check_find(check);
	struct findings f = {0};
	struct str b = {0};

	checks_run(&f, ledger_resolution(l), &c, 1);
	for (size_t i = 0; i < f.list.n; i++) {
		for (size_t k = 0; k < f.list.v[i].claims.n; k++)
			str_addf(&b, "%s%llu", k ? " " : "",
				 (unsigned long long)f.list.v[i].claims.v[k]);
		str_addc(&b, '\n');
	}
	findings_free(&f);
	return ledger_text(l, &b);
}

/* ---- price-conflict ---- */

static void number_price_and_total_in_three_claims_are_held_together(void **state)
{
	finds(state, "price-conflict",
	      "d,,MiG-29,81,,,,,,,post\nd,,MiG-29,,USD 20000,,,,,,post\n"
	      "d,,MiG-29,,,USD 2.26m,,,,,post\n",
	      "error deal:d: post, in 3 claims: 81 × USD 20,000 is USD 1,620,000, but it gives the "
	      "lot as USD 2,260,000 (USD 27,901 each). They agree only at 113 aircraft; nobody "
	      "gives such a number.\n");
	assert_string_equal(claims_of(*state, "price-conflict"), "1 2 3\n");
}

static void the_fewest_claims_that_clash_are_named(void **state)
{
	/* The number stands beside the price each; the first claim is not needed. */
	finds(state, "price-conflict",
	      "d,,MiG-29,81,,,,,,,post\nd,,MiG-29,81,USD 20000,,,,,,post\n"
	      "d,,MiG-29,,,USD 2.26m,,,,,post\n",
	      "error deal:d: post, in 2 claims: 81 × USD 20,000 is USD 1,620,000, but it gives the "
	      "lot as USD 2,260,000 (USD 27,901 each). They agree only at 113 aircraft; nobody "
	      "gives such a number.\n");
	assert_string_equal(claims_of(*state, "price-conflict"), "2 3\n");
	/* One alone contradicts itself: that it is said again changes nothing. */
	finds(state, "price-conflict",
	      "d,,MiG-29,81,USD 20000,,,,,,post\nd,,MiG-29,81,USD 20000,USD 2.26m,,,,,post\n"
	      "d,,MiG-29,81,,USD 2.26m,,,,,post\n",
	      "error deal:d: post: 81 × USD 20,000 is USD 1,620,000, but it gives the lot as USD "
	      "2,260,000 (USD 27,901 each). They agree only at 113 aircraft; nobody gives such a "
	      "number.\n");
	assert_string_equal(claims_of(*state, "price-conflict"), "2\n");
}

static void what_speaks_of_different_things_is_not_held_together(void **state)
{
	static const char *const cases[] = {
	    /* other sites, types, parties, days */
	    "d,A,MiG-29,81,USD 20000,,,,,,a\nd,B,MiG-29,81,,USD 2.26m,,,,,a\n",
	    "d,,MiG-29,81,USD 20000,,,,,,a\nd,,MiG-31,81,,USD 2.26m,,,,,a\n",
	    "d,,MiG-29,81,USD 20000,,,,India,,a\nd,,MiG-29,81,,USD 2.26m,,,Peru,,a\n",
	    "d,,MiG-29,81,USD 20000,,,,,2001,a\nd,,MiG-29,81,,USD 2.26m,,,,2002,a\n",
	    /* another source, kind of price, number */
	    "d,,MiG-29,81,USD 20000,,,,,,a\nd,,MiG-29,81,,USD 2.26m,,,,,b\n",
	    "d,,MiG-29,81,USD 20000,,asking,,,,a\nd,,MiG-29,81,,USD 2.26m,sale,,,,a\n",
	    "d,,MiG-29,81,USD 20000,,,,,,a\nd,,MiG-29,113,,USD 2.26m,,,,,a\n",
	    /* two numbers: which goes with the prices is not said */
	    "d,,MiG-29,81,,,,,,,a\nd,,MiG-29,2,,,,,,,a\nd,,MiG-29,,USD 9,USD 1m,,,,,a\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds(state, "price-conflict", cases[i], "");
}

static void what_agrees_over_several_claims_is_quiet(void **state)
{
	static const char *const cases[] = {
	    "d,,MiG-29,113,,,,,,,a\nd,,MiG-29,,USD 20000,,,,,,a\nd,,MiG-29,,,USD 2.26m,,,,,a\n",
	    "d,,MiG-29,~110,,,,,,,a\nd,,MiG-29,,USD 20000,,,,,,a\nd,,MiG-29,,,USD 2.26m,,,,,a\n",
	    "d,,MiG-29,81,,,,,,,a\nd,,MiG-29,,<USD 27902,,,,,,a\nd,,MiG-29,,,USD 2.26m,,,,,a\n",
	    "d,,MiG-29,some,,,,,,,a\nd,,MiG-29,,USD 20000,,,,,,a\nd,,MiG-29,,,USD 2.26m,,,,,a\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds(state, "price-conflict", cases[i], "");
}

static void a_total_in_another_currency_is_converted_at_the_day_of_the_deal(void **state)
{
	finds_with_rate(
	    state, "price-conflict", "d,,MiG-29,81,USD 20000,KZT 1bn,,,,2024-04,a\n",
	    "error deal:d: a: 81 × USD 20,000 is USD 1,620,000, but it gives the lot as KZT "
	    "1,000,000,000, about USD 2,262,188 at 442.05 of 2024-04 (USD 27,928 each). They "
	    "agree only from 103 to 124 aircraft; nobody gives such a number.\n");
}

static void what_was_converted_may_be_a_tenth_off(void **state)
{
	/* USD 1,620,000 is KZT 716,121,000 */
	finds_with_rate(state, "price-conflict", "d,,MiG-29,81,USD 20000,KZT 780m,,,,2024-04,a\n",
			"");
	finds_with_rate(state, "price-conflict", "d,,MiG-29,81,USD 20000,KZT 655m,,,,2024-04,a\n",
			"");
	/* Without a rate nothing can be said; and beside a total in dollars it is implied-rate's.
	 */
	finds(state, "price-conflict", "d,,MiG-29,81,USD 20000,KZT 1bn,,,,2024-04,a\n", "");
	finds_with_rate(state, "price-conflict",
			"d,,MiG-29,81,USD 20000,USD 1.62m,,,,2024-04,a\n"
			"d,,MiG-29,81,USD 20000,KZT 1bn,,,,2024-04,a\n",
			"");
}

#define CLASH "d,,MiG-29,81,USD 20000,USD 2.43m,,Kazakhstan,,,post\n"

static void where_no_number_fits_a_price_is_sought(void **state)
{
	static const char says[] =
	    "error deal:d: post: 81 × USD 20,000 is USD 1,620,000, but it gives the lot as USD "
	    "2,430,000 (USD 30,000 each). No number of aircraft makes them agree, but "
	    "USD 30,000 each, which would do, is what paper gives %s.\n";
	struct ledger *l = *state;

	finds(state, "price-conflict", CLASH "d,,MiG-29,,USD 30000,,,,,,paper\n",
	      arena_printf(&l->texts, says, "in the same deal"));
	finds(state, "price-conflict", CLASH "e,,MiG-29,,USD 30000,,,Kazakhstan,,,paper\n",
	      arena_printf(&l->texts, says, "in e"));
}

static void no_number_at_no_price_comes_to_anything(void **state)
{
	finds(state, "price-conflict", "d,,MiG-29,5,USD 0,USD 1m,,,,,post\nd,,MiG-29,9,,,,,,,a\n",
	      "error deal:d: post: 5 × USD 0 is USD 0, but it gives the lot as USD 1,000,000 (USD "
	      "200,000 each). No number of aircraft makes them agree.\n");
}

static void no_price_is_a_way_out_for_no_aircraft_and_nothing_is_no_price(void **state)
{
	finds(state, "price-conflict", "d,,MiG-29,0,USD 90m,USD 400m,,,,,post\n",
	      "error deal:d: post: 0 × USD 90,000,000 is USD 0, but it gives the lot as USD "
	      "400,000,000. No number of aircraft makes them agree.\n");
	finds(state, "price-conflict",
	      "d,,MiG-29,12+,USD 90m,USD 400m,,Kazakhstan,,,post\n"
	      "e,,MiG-29,12,USD 0,,,Kazakhstan,,,paper\n",
	      "error deal:d: post: at least 12 × USD 90,000,000 is at least USD 1,080,000,000, but "
	      "it gives the lot as USD 400,000,000. No number of aircraft makes them agree.\n");
}

static void what_is_given_as_a_range_is_said_as_one(void **state)
{
	finds(state, "price-conflict", "d,,MiG-29,6-12,USD 90m-95m,USD 400m,,,,,post\n",
	      "error deal:d: post: 6 to 12 × USD 90,000,000 to USD 95,000,000 is USD 540,000,000 "
	      "to USD 1,140,000,000, but it gives the lot as USD 400,000,000. No number of "
	      "aircraft makes them agree.\n");
}

static void else_a_total_is_sought(void **state)
{
	finds(state, "price-conflict", CLASH "d,,MiG-29,,,USD 1.62m,,,,,paper\n",
	      "error deal:d: post: 81 × USD 20,000 is USD 1,620,000, but it gives the lot as USD "
	      "2,430,000 (USD 30,000 each). No number of aircraft makes them agree, but "
	      "USD 1,620,000, which would do, is what paper gives in the same "
	      "deal.\n");
}

static void a_price_of_another_kind_seller_or_type_is_no_way_out(void **state)
{
	static const char *const others[] = {
	    "e,,MiG-29,,USD 30000,,asking,Kazakhstan,,,paper\n",
	    "e,,MiG-29,,USD 30000,,,Russia,,,paper\n",
	    "e,,MiG-31,,USD 30000,,,Kazakhstan,,,paper\n",
	    "e,,MiG-29,,EUR 30000,,,Kazakhstan,,,paper\n",
	    "e,,MiG-29,,USD 30001,,,Kazakhstan,,,paper\n",
	};
	struct ledger *l = *state;

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		ledger_again(l);
		ledger_add(l, RECORD_TRANSFER, arena_printf(&l->texts, HEAD CLASH "%s", others[i]));
		assert_non_null(
		    strstr(findings_say(l, "price-conflict"), "aircraft makes them agree.\n"));
	}
}

static void a_part_of_the_story_is_no_number_of_the_deal(void **state)
{
	finds(state, "price-conflict",
	      "d,,MiG-29,81,<USD 20000,USD 2.26m,,Kazakhstan,,,post\n"
	      "e,A,MiG-29,115,,,,Kazakhstan,,,list\ne,,MiG-29,130,,,,Kazakhstan,,,paper\n",
	      "error deal:d: post: 81 × at most USD 20,000 is at most USD 1,620,000, but it gives "
	      "the lot as USD 2,260,000 (USD 27,901 each). They agree only from 113 aircraft on; "
	      "130 (USD 17,385 each) is what paper gives in e.\n");
}

static void of_several_numbers_elsewhere_the_next_to_the_stated_is_taken(void **state)
{
	finds(state, "price-conflict",
	      "d,,MiG-29,81,<USD 20000,USD 2.26m,,Kazakhstan,,,post\n"
	      "e,,MiG-29,500,,,,Kazakhstan,,,far\nf,,MiG-29,117,,,,Kazakhstan,,,near\n"
	      "f,,MiG-29,117,,,,Kazakhstan,,,too\ng,,MiG-29,112,,,,Kazakhstan,,,low\n",
	      "error deal:d: post: 81 × at most USD 20,000 is at most USD 1,620,000, but it gives "
	      "the lot as USD 2,260,000 (USD 27,901 each). They agree only from 113 aircraft on; "
	      "117 (USD 19,316 each) is what near and too give in f.\n");
}

/* ---- implied-rate ---- */

#define TWICE(kzt, usd) "d,,MiG-29,81,," kzt ",,,,2024-04,a\nd,,MiG-29,81,," usd ",,,,2024-04,a\n"

static void an_implied_rate_a_tenth_off_the_record_is_said(void **state)
{
	finds_with_rate(state, "implied-rate", TWICE("KZT 1bn", "USD 1.5m"),
			"error deal:d: a: KZT 1,000,000,000 for USD 1,500,000 implies 667 KZT for "
			"one USD, 51 % more than the 442.05 on record (2024-04, bank), at which it "
			"would be USD 2,262,188.\n");
	assert_string_equal(claims_of(*state, "implied-rate"), "1 2\n");
	finds_with_rate(state, "implied-rate", TWICE("KZT 1bn", "USD 3m"),
			"error deal:d: a: KZT 1,000,000,000 for USD 3,000,000 implies 333 KZT for "
			"one USD, 25 % less than the 442.05 on record (2024-04, bank), at which it "
			"would be USD 2,262,188.\n");
}

static void an_implied_rate_that_may_be_within_a_tenth_is_quiet(void **state)
{
	static const char *const cases[] = {
	    TWICE("KZT 486m", "USD 1m"),             /* 9.9 % above */
	    TWICE("KZT 398m", "USD 1m"),             /* 10.0 % below */
	    TWICE("~KZT 500m", "~USD 1m"),           /* may be 430 */
	    TWICE("KZT 500m", "<USD 2m"),            /* from 250 on */
	    TWICE("KZT 500m", ">USD 0.9m"),          /* up to 556 */
	    TWICE("KZT 500m", "EUR 1m"),             /* no rate */
	    "d,,MiG-29,81,,KZT 1bn,,,,2024-04,a\n"   /* another source */
	    "d,,MiG-29,81,,USD 1.5m,,,,2024-04,b\n", /* */
	    "d,,MiG-29,81,,KZT 1bn,,,,2024-04,a\n"   /* another number: another lot */
	    "d,,MiG-29,82,,USD 1.5m,,,,2024-04,a\n", /* */
	    "d,,MiG-29,81,,KZT 1bn,asking,,,2024-04,a\n"
	    "d,,MiG-29,81,,USD 1.5m,sale,,,2024-04,a\n",
	    "d,,MiG-29,81,KZT 1bn,,,,,2024-04,a\n" /* each and in all */
	    "d,,MiG-29,81,,USD 1.5m,,,,2024-04,a\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds_with_rate(state, "implied-rate", cases[i], "");
}

static void a_range_wholly_off_is_said_as_a_range(void **state)
{
	finds_with_rate(state, "implied-rate", TWICE("KZT 500m", "<USD 1m"),
			"error deal:d: a: KZT 500,000,000 for at most USD 1,000,000 implies at "
			"least 500 KZT for one USD, 13 % more than the 442.05 on record (2024-04, "
			"bank), at which it would be USD 1,131,094.\n");
	finds_with_rate(state, "implied-rate", TWICE("~KZT 1bn", "~USD 0.5m"),
			"error deal:d: a: about KZT 1,000,000,000 for about USD 500,000 implies "
			"2,000 (909 to 3,333) KZT for one USD, 352 % more than the 442.05 on "
			"record (2024-04, bank), at which it would be USD 2,262,188.\n");
}

static void prices_each_imply_a_rate_too_and_are_said_once(void **state)
{
	finds_with_rate(state, "implied-rate",
			"d,,MiG-29,81,KZT 10m,KZT 810m,,,,2024-04,a\n"
			"d,,MiG-29,81,USD 10000,USD 0.81m,,,,2024-04,a\n",
			"error deal:d: a: KZT 810,000,000 for USD 810,000 implies 1,000 KZT for "
			"one USD, 126 % more than the 442.05 on record (2024-04, bank), at which "
			"it would be USD 1,832,372.\n");
	finds_with_rate(
	    state, "implied-rate",
	    "d,,MiG-29,81,KZT 10m,,,,,2024-04,a\nd,,MiG-29,81,USD 10000,,,,,2024-04,a\n",
	    "error deal:d: a: KZT 10,000,000 for USD 10,000 implies 1,000 KZT for one "
	    "USD, 126 % more than the 442.05 on record (2024-04, bank), at which it would be USD "
	    "22,622.\n");
}

#define OFF "d,,MiG-29,81,,PLN 4m,,,,2003,a\nd,,MiG-29,81,,USD 0.5m,,,,2003,a\n"
#define ONE "e,,Su-22,5,,PLN 4m,,,,2003,b\ne,,Su-22,5,,USD 1m,,,,2003,b\n"
#define OTHER(pln, year, source)                                                                   \
	"f,,Su-22,9,," pln ",,,," year "," source "\nf,,Su-22,9,,USD 2m,,,," year "," source "\n"

static void without_a_rate_two_who_agree_are_asked(void **state)
{
	finds(state, "implied-rate", OFF ONE OTHER("PLN 8.2m", "2002", "c"),
	      "error deal:d: a: PLN 4,000,000 for USD 500,000 implies 8.00 PLN for one USD, and no "
	      "rate is on record; b implies 4.00, c 4.10.\n");
	finds(state, "implied-rate", OFF, "");
	finds(state, "implied-rate", OFF ONE, "");
	finds(state, "implied-rate", OFF ONE OTHER("PLN 8m", "2003", "b"), ""); /* one source */
	finds(state, "implied-rate", OFF ONE OTHER("PLN 8m", "1999", "c"), ""); /* long before */
	finds(state, "implied-rate", OFF ONE OTHER("PLN 6m", "2003", "c"), ""); /* they differ */
}

static void a_rate_of_years_before_is_no_measure(void **state)
{
	struct ledger *l = *state;

	ledger_again(l);
	ledger_rates(l, "2020,USD,KZT,400,bank\n");
	ledger_add(l, RECORD_TRANSFER, HEAD TWICE("KZT 1bn", "USD 1.5m"));
	assert_string_equal(findings_say(l, "implied-rate"), "");
}

static void an_implied_rate_that_no_figure_stands_on_is_a_warning(void **state)
{
	struct ledger *l = *state;

	ledger_again(l);
	ledger_rates(l, "2024-04,USD,KZT,442.05,bank\n");
	ledger_add(l, RECORD_SOURCE, "key,reliability\na,D\nb,A\n");
	ledger_add(l, RECORD_TRANSFER,
		   HEAD TWICE("KZT 1bn", "USD 1.5m") "d,,MiG-29,81,,USD 2m,,,,2024-04,b\n");
	assert_true(str_starts(findings_say(l, "implied-rate"), "warning deal:d: a: "));
}

/* ---- magnitude ---- */

static void a_trillion_among_billions_is_of_a_wrong_magnitude(void **state)
{
	finds(state, "magnitude",
	      "d,,MiG-29,81,,KZT 1.8bn,asking,,,,a\nd,,MiG-29,81,,~KZT 1.9 trillion,asking,,,,b\n"
	      "d,,MiG-29,81,,KZT 1.7bn,asking,,,,c\n",
	      "error deal:d: b gives about KZT 1,900,000,000,000 in all (asking), 1,056 times the "
	      "KZT 1,800,000,000 of a and 1 other source; divided by 1,000 it would fit: about KZT "
	      "1,900,000,000.\n");
	assert_string_equal(claims_of(*state, "magnitude"), "2 1\n");
}

static void the_rival_is_said_by_its_best(void **state)
{
	finds(state, "magnitude", "d,,MiG-29,81,,~USD 2m,,,,,a\nd,,MiG-29,81,,USD 5bn,,,,,b\n",
	      "error deal:d: b gives USD 5,000,000,000 in all, 2,500 times the USD 2,000,000 of "
	      "a.\n");
}

static void too_little_is_of_a_wrong_magnitude_too(void **state)
{
	finds(
	    state, "magnitude",
	    "d,,MiG-29,81,,USD 2m,,,,,a\nd,,MiG-29,81,,USD 2,,,,,b\nd,,MiG-29,81,,USD 2.1m,,,,,c\n",
	    "error deal:d: b gives USD 2 in all, 1/1,000,000 of the USD 2,000,000 of a and 1 other "
	    "source; times 1,000,000 it would fit: USD 2,000,000.\n");
}

static void a_number_of_aircraft_has_a_magnitude_too(void **state)
{
	finds(state, "magnitude", "d,,MiG-29,81,,,,,,,a\nd,,MiG-29,27000,,,,,,,b\n",
	      "error deal:d: b gives 27,000 aircraft, 333 times the 81 of a.\n");
}

static void one_claim_is_spoken_of_once(void **state)
{
	/* Both prices of b are off, and both of its rivals say so. */
	finds(
	    state, "magnitude",
	    "d,,MiG-29,10,USD 2m,USD 20m,,,,,a\nd,,MiG-29,10,USD 2bn,USD 20bn,,,,,b\n"
	    "d,,MiG-29,10,USD 2m,USD 20m,,,,,c\n",
	    "error deal:d: b gives USD 20,000,000,000 in all, 1,000 times the USD 20,000,000 of a "
	    "and 1 other source; divided by 1,000 it would fit: USD 20,000,000.\n");
}

static void a_price_each_is_compared_with_a_total_by_the_number(void **state)
{
	finds(
	    state, "magnitude", "d,,MiG-29,10,USD 2m,,,,,,a\nd,,MiG-29,10,,USD 20bn,,,,,b\n",
	    "error deal:d: b gives USD 20,000,000,000 in all, 1,000 times the USD 20,000,000 that "
	    "the figures of a come to; divided by 1,000 it would fit: USD 20,000,000.\n");
	finds(
	    state, "magnitude", "d,,MiG-29,10,,USD 20m,,,,,a\nd,,MiG-29,10,USD 2bn,,,,,,b\n",
	    "error deal:d: b gives USD 2,000,000,000 each, 1,000 times the USD 2,000,000 that the "
	    "figures of a come to; divided by 1,000 it would fit: USD 2,000,000.\n");
	finds(state, "magnitude", "d,,MiG-29,10,,USD 20bn,,,,,a\nd,,MiG-29,10,USD 2m,,,,,,b\n",
	      "error deal:d: b gives USD 2,000,000 each, 1/1,000 of the USD 2,000,000,000 that the "
	      "figures of a come to; times 1,000 it would fit: USD 2,000,000,000.\n");
}

static void amounts_in_other_currencies_are_converted(void **state)
{
	finds_with_rate(state, "magnitude",
			"d,,MiG-29,81,,USD 2m,,,,2024-04,a\nd,,MiG-29,81,,KZT 1tn,,,,2024-04,b\n",
			"error deal:d: b gives KZT 1,000,000,000,000 in all, 1,131 times the USD "
			"2,000,000 of a; "
			"divided by 1,000 it would fit: KZT 1,000,000,000.\n");
	finds_with_rate(state, "magnitude",
			"d,,MiG-29,81,,USD 2m,,,,2024-04,a\nd,,MiG-29,81,,KZT 800m,,,,2024-04,b\n",
			"");
	finds(state, "magnitude",
	      "d,,MiG-29,81,,USD 2m,,,,2024-04,a\nd,,MiG-29,81,,KZT 1tn,,,,2024-04,b\n", "");
}

static void less_than_300_times_is_quiet(void **state)
{
	static const char *const cases[] = {
	    "d,,MiG-29,10,,USD 1m,,,,,a\nd,,MiG-29,10,,USD 299m,,,,,b\n",
	    "d,,MiG-29,10,,~USD 1m,,,,,a\nd,,MiG-29,10,,USD 300m,,,,,b\n", /* may be 200 times */
	    "d,,MiG-29,10,,>USD 1m,,,,,a\nd,,MiG-29,10,,USD 900m,,,,,b\n",
	    "d,,MiG-29,10,,USD 1m,asking,,,,a\nd,,MiG-29,10,,USD 900m,,,,,b\n",
	    "d,A,MiG-29,1,,,,,,,a\nd,B,MiG-29,999,,,,,,,a\nd,A,MiG-29,1,,,,,,,b\n",
	    "d,,MiG-29,1,,,,,,,a\nd,,MiG-29,200,,,,,,,b\nd,,MiG-29,900,,,,,,,c\n", /* no gap */
	    "d,,MiG-29,0,,,,,,,a\nd,,MiG-29,900,,,,,,,b\n",
	    "d,,MiG-29,10,,USD 1m,,,,,a\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds(state, "magnitude", cases[i], "");
	finds(state, "magnitude", "d,,MiG-29,10,,USD 1m,,,,,a\nd,,MiG-29,10,,USD 300m,,,,,b\n",
	      "error deal:d: b gives USD 300,000,000 in all, 300 times the USD 1,000,000 of a.\n");
	finds(state, "magnitude", "d,,MiG-29,10,,USD 1m,,,,,a\nd,,MiG-29,10,,>USD 1bn,,,,,b\n",
	      "error deal:d: b gives at least USD 1,000,000,000 in all, 1,000 times the USD "
	      "1,000,000 of a; divided by 1,000 it would fit: at least USD 1,000,000.\n");
}

static void an_excluded_claim_is_looked_at_and_warned_of(void **state)
{
	struct ledger *l = *state;

	ledger_again(l);
	ledger_add(l, RECORD_SOURCE, "key,reliability\na,A\nb,E\n");
	ledger_add(l, RECORD_TRANSFER,
		   HEAD "d,,MiG-29,81,,USD 1m,,,,,a\nd,,MiG-29,81,,USD 1bn,,,,,b\n");
	assert_true(str_starts(findings_say(l, "magnitude"), "warning deal:d: b gives "));
}

#define LIKE(deal, each) deal ",,MiG-29,," each ",,,Russia,,2001," deal "\n"

static void a_deal_without_rivals_is_compared_with_those_of_its_seller(void **state)
{
	finds(
	    state, "magnitude", LIKE("d", "USD 20bn") LIKE("e", "USD 20m") LIKE("f", "USD 22m"),
	    "warning deal:d: d gives USD 20,000,000,000 each, 1,000 times the USD 20,000,000 that "
	    "e gives in e and those of 1 other deal of the same seller with a type in common; "
	    "divided by 1,000 it would fit: USD 20,000,000.\n");
	finds(state, "magnitude", LIKE("d", "USD 20bn") LIKE("e", "USD 20m"), "");
	finds(state, "magnitude",
	      LIKE("d", "USD 20bn") LIKE("e", "USD 20m") "f,,MiG-31,,USD 20m,,,Russia,,2001,f\n",
	      "");
	finds(state, "magnitude",
	      LIKE("d", "USD 20bn") LIKE("e", "USD 20m") "f,,MiG-29,,USD 20m,,,Peru,,2001,f\n", "");
}

static void who_has_rivals_in_his_deal_is_not_compared_with_other_deals(void **state)
{
	finds(state, "magnitude",
	      LIKE("e", "USD 20m") LIKE("f", "USD 22m") "d,,MiG-29,,USD 20bn,,,Russia,,2001,a\n"
							"d,,MiG-29,,USD 19bn,,,Russia,,2001,b\n",
	      "");
}

#define SIZE(deal, count) deal ",,MiG-29," count ",,,,Russia,,2001," deal "\n"

static void deals_differ_in_size_and_five_must_agree(void **state)
{
	finds(state, "magnitude",
	      SIZE("d", "900") SIZE("e", "1") SIZE("f", "2") SIZE("g", "1") SIZE("h", "3"), "");
	finds(
	    state, "magnitude",
	    SIZE("d", "900") SIZE("e", "1") SIZE("f", "2") SIZE("g", "1") SIZE("h", "3")
		SIZE("i", "1"),
	    "warning deal:d: d gives 900 aircraft, 900 times the 1 that i gives in i and those of "
	    "4 other deals of the same seller with a type in common.\n");
}

/* ---- asking-as-sale ---- */

static void a_sale_next_to_an_asking_price_is_said(void **state)
{
	finds(state, "asking-as-sale",
	      "d,,MiG-29,10,,USD 100m,asking,Russia,,2020-01,ad\n"
	      "d,,MiG-29,10,,USD 97m,sale,Russia,Peru,2021,paper\n"
	      "d,,MiG-29,10,,USD 97m,,Russia,Peru,2021,copy\n",
	      "warning deal:d: paper and copy give USD 97,000,000 as a sale price: within 3.0 % "
	      "of what was asked, USD 100,000,000 for 10 aircraft (ad, 2020-01); 10 is the number "
	      "given as sold, too. Is it that price, told again?\n");
	assert_string_equal(claims_of(*state, "asking-as-sale"), "2 3 1\n");
}

static void a_sale_next_to_one_lot_of_another_deal_is_said_with_all_lots(void **state)
{
	finds_with_rate(
	    state, "asking-as-sale",
	    "e,Osh,MiG-29,10,,KZT 442m,asking,Russia,,2024-01,ad\n"
	    "e,Ufa,MiG-29,20,,KZT 884m,asking,Russia,,2024-01,ad\n"
	    "d,,MiG-29,10,,USD 1m,,Russia,Peru,2024-04,paper\n",
	    "warning deal:d: paper gives USD 1,000,000 as a sale price: what was asked for one "
	    "lot, KZT 442,000,000 for 10 aircraft at Osh (ad in e, 2024-01); 10 is "
	    "the number given as sold, too. The 2 lots of ad add up to 30 aircraft and KZT "
	    "1,326,000,000. Is it that price, told again?\n");
}

static void who_gives_the_same_amount_is_named_together(void **state)
{
	given(*state, "2023-05,USD,KZT,442,bank\n", "asking-as-sale",
	      "d,,MiG-29,10,,KZT 1bn,asking,Kazakhstan,,2023-05,list\n"
	      "d,,MiG-29,10,,KZT 1bn,sale,Kazakhstan,,2023-06,a\n"
	      "d,,MiG-29,10,,KZT 1bn,sale,Kazakhstan,,2023-06,b\n"
	      "d,,MiG-29,10,,~USD 2.26m,sale,Kazakhstan,,2023-06,b\n",
	      "warning deal:d: a and b give KZT 1,000,000,000 as a sale price: what was asked, KZT "
	      "1,000,000,000 for 10 aircraft (list, 2023-05); 10 is the number given as sold, too. "
	      "Is it that price, told again?\n");
}

static void a_sale_that_is_not_that_price_is_quiet(void **state)
{
	static const char *const cases[] = {
	    /* beyond 3 % */
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 96.9m,,Russia,Peru,2021,paper\n",
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 103.1m,,Russia,Peru,2021,paper\n",
	    /* asked later */
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2022,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    /* who gives both tells them apart */
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,ad\n",
	    /* bounds, estimates, another currency */
	    "d,,MiG-29,10,,>USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,estimate,Russia,Peru,2021,paper\n",
	    "d,,MiG-29,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,EUR 100m,,Russia,Peru,2021,paper\n",
	    /* another seller, type, buyer; long before; another number */
	    "e,,MiG-29,10,,USD 100m,asking,Poland,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    "e,,MiG-31,10,,USD 100m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    "e,,MiG-29,10,,USD 100m,asking,Russia,India,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    "e,,MiG-29,10,,USD 100m,asking,Russia,,2010,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	    "e,,MiG-29,12,,USD 101m,asking,Russia,,2020,ad\n"
	    "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds(state, "asking-as-sale", cases[i], "");
}

static void the_very_same_amount_needs_no_equal_number(void **state)
{
	finds(state, "asking-as-sale",
	      "e,,MiG-29,12,,USD 100m,asking,Russia,,2020,ad\n"
	      "d,,MiG-29,10,,USD 100m,,Russia,Peru,2021,paper\n",
	      "warning deal:d: paper gives USD 100,000,000 as a sale price: what was asked, USD "
	      "100,000,000 for 12 aircraft (ad in e, 2020). Is it that price, told "
	      "again?\n");
}

static void what_was_asked_of_a_buyer_and_went_to_him_is_a_sale_of_its_own(void **state)
{
	static const char head[] =
	    "deal,status,type,count,total_price,price_kind,from,to,date,source\n";
	static const char sold[] = "d,delivered,MiG-29,10,USD 100m,,Russia,Peru,2021,paper\n";
	struct ledger *l = *state;

	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER,
		   arena_printf(&l->texts, "%s%s%s", head, sold,
				"e,delivered,MiG-29,10,USD 101m,asking,Russia,Peru,2020,ad\n"));
	assert_string_equal(findings_say(l, "asking-as-sale"), "");
	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER,
		   arena_printf(&l->texts, "%s%s%s", head, sold,
				"e,offered,MiG-29,10,USD 101m,asking,Russia,Peru,2020,ad\n"));
	assert_string_equal(
	    findings_say(l, "asking-as-sale"),
	    "warning deal:d: paper gives USD 100,000,000 as a sale price: within 1.0 "
	    "% of what was asked, USD 101,000,000 for 10 aircraft (ad in e, 2020); "
	    "10 is the number given as sold, too. Is it that price, told again?\n");
}

/* ---- price-outlier ---- */

#define COST(deal, type, price) deal ",," type ",10,," price ",,Russia,,2001," deal "\n"
#define OTHERS                                                                                     \
	COST("e", "MiG-29", "USD 200m")                                                            \
	COST("f", "MiG-29", "USD 210m")                                                            \
	COST("g", "MiG-29UB", "USD 190m") COST("h", "MiG-29", "USD 220m")

static void a_price_apart_from_five_others_of_the_family_is_a_note(void **state)
{
	finds(state, "price-outlier",
	      OTHERS COST("i", "MiG-29", "USD 205m") COST("d", "MiG-29", "USD 900m"),
	      "note deal:d: USD 90,000,000 each is 4.4 times the USD 20,500,000 that is the median "
	      "of 5 other deals in the MiG-29.\n");
	finds(
	    state, "price-outlier",
	    OTHERS COST("i", "MiG-29", "USD 205m") COST("d", "MiG-29", "USD 41m"),
	    "note deal:d: USD 4,100,000 each is 1/5.0 of the USD 20,500,000 that is the median of "
	    "5 other deals in the MiG-29.\n");
}

static void prices_of_deals_are_compared_in_one_currency(void **state)
{
	/* KZT 88.41bn is USD 200m, KZT 442.05bn USD 1bn */
	finds_with_rate(state, "price-outlier",
			OTHERS COST("i", "MiG-29", "KZT 88.41bn") COST("d", "MiG-29", "USD 210m"),
			"");
	finds_with_rate(state, "price-outlier",
			"i,,MiG-29,10,,KZT 88.41bn,,Russia,,2024-04,i\n" OTHERS
			"d,,MiG-29,10,,KZT 442.05bn,,Russia,,2024-04,d\n",
			"note deal:d: KZT 44,205,000,000 each, about USD 100,000,000, is 5.0 times "
			"the USD 20,000,000 that is the median of 5 other deals in the MiG-29.\n");
	finds_with_rate(state, "price-outlier",
			OTHERS COST("i", "MiG-29", "USD 205m") "d,,MiG-29 / Su-24,10,,USD 900m,,"
							       "Russia,,2001,d\n",
			"");
}

static void a_price_among_few_near_or_spread_ones_is_quiet(void **state)
{
	static const char *const cases[] = {
	    OTHERS COST("d", "MiG-29", "USD 900m"),                                 /* 4 others */
	    OTHERS COST("i", "MiG-31", "USD 205m") COST("d", "MiG-29", "USD 900m"), /* of 5 */
	    OTHERS COST("i", "MiG-29", "USD 205m") COST("d", "MiG-29", "USD 614m"), /* 2.995 */
	    OTHERS COST("i", "MiG-29", "EUR 205m") COST("d", "MiG-29", "USD 900m"), /* no rate */
	    COST("e", "MiG-29", "USD 1m") COST("f", "MiG-29", "USD 3m")             /* spread */
	    COST("g", "MiG-29", "USD 9m") COST("h", "MiG-29", "USD 27m")            /* */
	    COST("i", "MiG-29", "USD 81m") COST("d", "MiG-29", "USD 243m"),         /* */
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		finds(state, "price-outlier", cases[i], "");
}

static void what_magnitude_speaks_of_is_left_to_it(void **state)
{
	const char *rows = OTHERS COST("i", "MiG-29", "USD 205m") COST("j", "MiG-29", "USD 205m")
	    COST("d", "MiG-29", "USD 200bn");

	finds(state, "price-outlier", rows, "");
	assert_true(str_starts(findings_say(*state, "magnitude"),
			       "warning deal:d: d gives USD 200,000,000,000 in all"));
}

/* ---- the Kazakh sale ---- */

static void kazakh(struct ledger *l)
{
	const char *folder = getenv("FIXTURES");

	ledger_again(l);
	folder = arena_printf(&l->ev->arena, "%s/kazakh-sale", folder ? folder : "fixtures");
	ledger_add_file(l, RECORD_SOURCE, arena_printf(&l->texts, "%s/sources.csv", folder));
	ledger_add_file(l, RECORD_RATE, arena_printf(&l->texts, "%s/rates.csv", folder));
	ledger_add_file(l, RECORD_TRANSFER, arena_printf(&l->texts, "%s/transfers.csv", folder));
}

static void the_prices_of_the_kazakh_sale(void **state)
{
	kazakh(*state);
	assert_string_equal(
	    findings_say(*state, "implied-rate"),
	    "warning deal:kz-us-81: fraza: KZT 1,000,000,000 for about USD 1,500,000 implies 667 "
	    "(645 to 690) KZT for one USD, 51 % more than the 442.05 on record (2024-04, "
	    "trend-fx), at which it would be USD 2,262,188; "
	    "1lurer and sofx imply 442, aerotime 468.\n");
	assert_string_equal(
	    findings_say(*state, "magnitude"),
	    "warning deal:kz-auction-2023: defence-blog gives about KZT 1,900,000,000,000 in all "
	    "(asking), 1,054 times the KZT 1,803,382,199 of kaztag and 3 other sources; divided by "
	    "1,000 it would fit: about KZT 1,900,000,000.\n");
	assert_string_equal(
	    findings_say(*state, "asking-as-sale"),
	    "warning deal:kz-auction-2023: sofx and 1lurer give KZT 1,000,000,000 as a sale price: "
	    "within 1.9 % of what was asked for one lot, KZT 1,019,782,199 for 81 aircraft "
	    "at Zhetygen (kaztag, 2023-10-26); the 117 given as sold are the number of all lots. "
	    "The 4 lots of kaztag add up to 117 aircraft and KZT 1,803,382,199. Is it that price, "
	    "told again?\n"
	    "warning deal:kz-us-81: fraza gives KZT 1,000,000,000, dsa and seed-post give about "
	    "USD 2,260,000 as a sale price: within 2.0 % of what was asked for one lot, KZT "
	    "1,019,782,199 for 81 aircraft at Zhetygen (kaztag in kz-auction-2023, 2023-10-26); 81 "
	    "is the number given as sold, too. The 4 lots of kaztag add up to 117 aircraft and KZT "
	    "1,803,382,199. Is it that price, told again?\n");
	assert_string_equal(findings_say(*state, "price-outlier"), "");
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(number_price_and_total_in_three_claims_are_held_together),
	    T(the_fewest_claims_that_clash_are_named),
	    T(what_speaks_of_different_things_is_not_held_together),
	    T(what_agrees_over_several_claims_is_quiet),
	    T(a_total_in_another_currency_is_converted_at_the_day_of_the_deal),
	    T(what_was_converted_may_be_a_tenth_off),
	    T(where_no_number_fits_a_price_is_sought),
	    T(no_number_at_no_price_comes_to_anything),
	    T(else_a_total_is_sought),
	    T(no_price_is_a_way_out_for_no_aircraft_and_nothing_is_no_price),
	    T(what_is_given_as_a_range_is_said_as_one),
	    T(a_price_of_another_kind_seller_or_type_is_no_way_out),
	    T(a_part_of_the_story_is_no_number_of_the_deal),
	    T(of_several_numbers_elsewhere_the_next_to_the_stated_is_taken),
	    T(an_implied_rate_a_tenth_off_the_record_is_said),
	    T(an_implied_rate_that_may_be_within_a_tenth_is_quiet),
	    T(a_range_wholly_off_is_said_as_a_range),
	    T(prices_each_imply_a_rate_too_and_are_said_once),
	    T(without_a_rate_two_who_agree_are_asked),
	    T(a_rate_of_years_before_is_no_measure),
	    T(an_implied_rate_that_no_figure_stands_on_is_a_warning),
	    T(a_trillion_among_billions_is_of_a_wrong_magnitude),
	    T(the_rival_is_said_by_its_best),
	    T(too_little_is_of_a_wrong_magnitude_too),
	    T(a_number_of_aircraft_has_a_magnitude_too),
	    T(one_claim_is_spoken_of_once),
	    T(a_price_each_is_compared_with_a_total_by_the_number),
	    T(amounts_in_other_currencies_are_converted),
	    T(less_than_300_times_is_quiet),
	    T(an_excluded_claim_is_looked_at_and_warned_of),
	    T(a_deal_without_rivals_is_compared_with_those_of_its_seller),
	    T(who_has_rivals_in_his_deal_is_not_compared_with_other_deals),
	    T(deals_differ_in_size_and_five_must_agree),
	    T(a_sale_next_to_an_asking_price_is_said),
	    T(a_sale_next_to_one_lot_of_another_deal_is_said_with_all_lots),
	    T(who_gives_the_same_amount_is_named_together),
	    T(a_sale_that_is_not_that_price_is_quiet),
	    T(the_very_same_amount_needs_no_equal_number),
	    T(what_was_asked_of_a_buyer_and_went_to_him_is_a_sale_of_its_own),
	    T(prices_of_deals_are_compared_in_one_currency),
	    T(a_price_apart_from_five_others_of_the_family_is_a_note),
	    T(a_price_among_few_near_or_spread_ones_is_quiet),
	    T(what_magnitude_speaks_of_is_left_to_it),
	    T(the_prices_of_the_kazakh_sale),
	};

	return cmocka_run_group_tests_name("check-price", tests, NULL, NULL);
}
