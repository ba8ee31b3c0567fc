/* What the numbers mean, sentence by sentence of the design: versions, their cost, how a deal is
 * resolved, its range, holdings, currencies and the policy; then the Kazakh sale whole; then laws
 * that random deals must keep. Origins are in test_origin.c, checks in test_check.c. */
#include "ledger.h"

#include <stdlib.h>

#include "property.h"

#define DEALS "deal,site,type,count,total_price,source\n"

/* ---- a version ---- */

static void a_lot_told_twice_counts_once(void **state)
{
	ledger_given(*state, NULL,
		     "deal,site,type,from,to,date,count,note,source\n"
		     "d,Semey,MiG-31,Kazakhstan,United States,2024,10,first,a\n"
		     "d,Semey,MiG-31,Kazakhstan,United States,2024,10,again,a\n");
	assert_string_equal(deal_says(*state, "d"), "10 | -");
}

static void the_best_of_a_lot_told_twice_is_its_first_exact_amount(void **state)
{
	ledger_given(*state, NULL,
		     "deal,type,count,total_price,source\n"
		     "d,MiG-29,10,~USD 3m,a\n"
		     "d,MiG-29,10,USD 2.9m,a\n"
		     "d,MiG-29,10,USD 2.8m,a\n");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 2500000-2900000-3500000");
}

static void the_unit_price_of_a_lot_told_twice_is_its_first_exact_one(void **state)
{
	const struct resolved_deal *d;
	struct str b = {0};

	ledger_given(*state, NULL,
		     "deal,type,count,unit_price,source\n"
		     "d,MiG-29,10,~USD 3m,a\n"
		     "d,MiG-29,10,USD 2.9m,a\n");
	d = ledger_deal(*state, "d");
	money_format(&b, d->unit_price);
	assert_string_equal(ledger_text(*state, &b), "USD 2500000-2900000-3500000");
}

static void a_lot_told_in_two_currencies_has_the_first_and_a_range_over_both(void **state)
{
	ledger_given(*state, NULL,
		     "deal,type,date,count,total_price,source\n"
		     "d,MiG-29,2024-05-01,10,EUR 2m,a\n"
		     "d,MiG-29,2024-05-01,10,USD 2.4m,a\n");
	ledger_rates(*state, "2024-04,EUR,USD,1.1,fx\n");
	assert_string_equal(deal_says(*state, "d"), "10 | EUR 2000000-2000000-2181818.18");
}

static void lots_of_another_site_type_party_date_or_count_add_up(void **state)
{
	static const char *const others[] = {
	    "d,B,MiG-31,Kazakhstan,United States,,2024,10,USD 1m,a\n",
	    "d,A,MiG-27,Kazakhstan,United States,,2024,10,USD 1m,a\n",
	    "d,A,MiG-31,Russia,United States,,2024,10,USD 1m,a\n",
	    "d,A,MiG-31,Kazakhstan,Ukraine,,2024,10,USD 1m,a\n",
	    "d,A,MiG-31,Kazakhstan,United States,Poland,2024,10,USD 1m,a\n",
	    "d,A,MiG-31,Kazakhstan,United States,,2023,10,USD 1m,a\n",
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct ledger *l = *state;
		const char *csv =
		    arena_printf(&l->texts,
				 "deal,site,type,from,to,via,date,count,total_price,source\n"
				 "d,A,MiG-31,Kazakhstan,United States,,2024,10,USD 2m,a\n%s",
				 others[i]);
		ledger_add(l, RECORD_TRANSFER, csv);
		assert_string_equal(deal_says(l, "d"), "20 | USD 3000000");
		ledger_again(l);
	}
	ledger_given(*state, NULL, DEALS "d,A,MiG-31,10,,a\nd,A,MiG-31,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "17 | -");
}

static void each_attribute_adds_up_over_the_claims_that_state_it(void **state)
{
	ledger_given(*state, NULL,
		     DEALS "d,,MiG-31,10,,a\n"
			   "d,,MiG-27,5,USD 2m,a\n"
			   "d,,MiG-29,,USD 1m,a\n");
	assert_string_equal(deal_says(*state, "d"), "15 | USD 3000000");
}

static void open_ends_stay_open_when_lots_add_up(void **state)
{
	ledger_given(*state, NULL, DEALS "d,A,MiG-31,10+,,a\nd,B,MiG-31,5,,a\n");
	assert_string_equal(deal_says(*state, "d"), "15+ | -");
}

static void a_claim_without_the_site_the_others_have_is_the_whole(void **state)
{
	ledger_given(*state, NULL,
		     DEALS "d,A,MiG-31,10,,a\nd,B,MiG-31,7,,a\nd,,MiG-31,17,USD 3m,a\n");
	assert_string_equal(deal_says(*state, "d"), "17 | USD 3000000");
}

static void a_claim_without_the_type_the_others_have_is_the_whole(void **state)
{
	ledger_given(*state, NULL, DEALS "d,,,17,,a\nd,,MiG-31,10,,a\nd,,MiG-27,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "17 | -");
}

static void a_claim_whose_types_are_the_union_of_the_others_is_the_whole(void **state)
{
	ledger_given(*state, NULL,
		     DEALS "d,,MiG-31,10,,a\n"
			   "d,,MiG-31 / MiG-27,17,USD 3m,a\n"
			   "d,,MiG-27,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "17 | USD 3000000");
	assert_string_equal(deal_parts(*state, "d"),
			    "MiG-31 @ -: 10 | -\n"
			    "MiG-27 @ -: 7 | -\n"
			    "MiG-31 / MiG-27 @ -: - | USD 3000000 | price only\n");
}

static void a_set_of_types_that_is_not_the_union_adds_up(void **state)
{
	ledger_given(*state, NULL,
		     DEALS "d,,MiG-31,10,,a\nd,,MiG-31 / Su-24,17,,a\nd,,MiG-27,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "34 | -");
}

static void what_a_whole_has_beyond_its_breakdown_is_a_part_of_its_own(void **state)
{
	ledger_given(*state, NULL, DEALS "d,,,20,,a\nd,,MiG-31,10,,a\nd,,MiG-27,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "20 | -");
	assert_string_equal(deal_parts(*state, "d"), "MiG-31 @ -: 10 | -\n"
						     "MiG-27 @ -: 7 | -\n"
						     " @ -: 3 | -\n");
}

static void a_whole_of_one_site_does_not_swallow_the_other_sites(void **state)
{
	/* A: 60 in all, of which only 40 are told by type; B: 40 more. */
	ledger_given(*state, NULL,
		     DEALS "d,A,,60,USD 5m,a\nd,A,MiG-31,40,,a\nd,B,MiG-31,40,USD 3m,a\n");
	assert_string_equal(deal_says(*state, "d"), "100 | USD 8000000");
	/* The subtotals of two sites, and the total above them. */
	ledger_given(*state, NULL,
		     DEALS "d,A,,60,USD 5m,a\nd,A,MiG-31,40,,a\nd,A,MiG-27,20,,a\n"
			   "d,B,,50,USD 3m,a\nd,B,MiG-31,50,,a\n"
			   "d,,,110,USD 9m,a\n");
	assert_string_equal(deal_says(*state, "d"), "110 | USD 9000000");
}

static void a_union_of_two_types_does_not_swallow_a_third(void **state)
{
	ledger_given(*state, NULL,
		     DEALS "d,,MiG-31 / MiG-27,17,USD 10m,a\nd,,MiG-31,10,,a\nd,,MiG-27,7,,a\n"
			   "d,,Su-24,4,USD 2m,a\n");
	assert_string_equal(deal_says(*state, "d"), "21 | USD 12000000");
	assert_string_equal(deal_parts(*state, "d"),
			    "MiG-31 @ -: 10 | -\n"
			    "MiG-27 @ -: 7 | -\n"
			    "Su-24 @ -: 4 | -\n"
			    "MiG-31 / MiG-27 / Su-24 @ -: - | USD 12000000 | price only\n");
}

static void aircraft_of_another_type_are_no_whole_of_a_site(void **state)
{
	ledger_given(*state, NULL, DEALS "d,A,MiG-31,5,,a\nd,,Su-24,10,,a\n");
	assert_string_equal(deal_says(*state, "d"), "15 | -");
}

static void a_breakdown_that_says_more_than_its_whole_stands(void **state)
{
	ledger_given(*state, NULL, DEALS "d,,,15,,a\nd,,MiG-31,10,,a\nd,,MiG-27,7,,a\n");
	assert_string_equal(deal_says(*state, "d"), "15-17-17 | -");
}

static void a_version_of_some_sites_only_neither_chooses_nor_widens(void **state)
{
	const char *sources = "key,reliability\nlist,C\nlocal,A\n";

	ledger_given(*state, sources,
		     DEALS "d,A,MiG-31,10,USD 1m,list\nd,B,MiG-31,7,USD 1m,list\n"
			   "d,A,MiG-31,12,USD 9m,local\n");
	assert_string_equal(deal_says(*state, "d"), "17 | USD 2000000");
	assert_true(ledger_version(*state, "d", "local")->part);
	assert_string_equal(version_says(*state, "d", "local"), "12 | USD 9000000");
	/* Beside a larger whole without sites. */
	ledger_given(*state, sources, DEALS "d,,MiG-31,17,,list\nd,A,MiG-31,12,,local\n");
	assert_string_equal(deal_says(*state, "d"), "17 | -");
	ledger_given(*state, sources, DEALS "d,,MiG-31,17+,,list\nd,A,MiG-31,12,,local\n");
	assert_string_equal(deal_says(*state, "d"), "17+ | -");
}

static void a_version_of_all_sites_or_beside_no_larger_whole_competes(void **state)
{
	const char *sources = "key,reliability\nlist,C\nlocal,A\n";

	ledger_given(*state, sources,
		     DEALS "d,A,MiG-31,10,,list\nd,B,MiG-31,7,,list\n"
			   "d,A,MiG-31,10,,local\nd,B,MiG-31,9,,local\n");
	assert_string_equal(deal_says(*state, "d"), "17-19-19 | -");
	ledger_given(*state, sources, DEALS "d,,MiG-31,9,,list\nd,A,MiG-31,12,,local\n");
	assert_string_equal(deal_says(*state, "d"), "9-12-12 | -");
	/* One claim without a site is enough. */
	ledger_given(*state, sources,
		     DEALS "d,A,MiG-31,10,,list\nd,B,MiG-31,7,,list\n"
			   "d,A,MiG-31,12,,local\nd,,MiG-27,1,,local\n");
	assert_string_equal(deal_says(*state, "d"), "13-13-17 | -");
}

static void versions_that_each_lack_the_others_sites_do_not_silence_the_deal(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,B\nc,A\n",
		     DEALS "d,A,MiG-31,10,,a\nd,B,MiG-31,7,,a\n"
			   "d,B,MiG-31,7,,b\nd,C,MiG-31,5,,b\n"
			   "d,B,MiG-31,99,,c\n");
	assert_string_equal(deal_says(*state, "d"), "12-17-17 | -");
	assert_true(ledger_version(*state, "d", "c")->part);
}

/* ---- cost ---- */

#define PRICES "deal,type,count,unit_price,total_price,source\n"

static void a_cost_is_the_total_price(void **state)
{
	ledger_given(*state, NULL, PRICES "d,MiG-29,10,,USD 5m,a\n");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 5000000");
}

static void without_a_total_a_cost_is_count_times_unit_price(void **state)
{
	ledger_given(*state, NULL, PRICES "d,MiG-29,10-20,<=USD 2m,,a\n");
	assert_string_equal(deal_says(*state, "d"), "10-20 | <=USD 40000000");
	ledger_given(*state, NULL, PRICES "d,MiG-29,10-20,USD 2m,,a\n");
	assert_string_equal(deal_says(*state, "d"), "10-20 | USD 20000000-40000000");
	/* The count in one claim, the price in another that has the same aircraft. */
	ledger_given(*state, NULL,
		     PRICES "d,MiG-29,10,,,a\nd,MiG-31,10,,,a\nd,MiG-29 / MiG-31,,USD 2m,,a\n");
	assert_string_equal(deal_says(*state, "d"), "20 | USD 40000000");
}

static void with_both_a_cost_is_the_total(void **state)
{
	ledger_given(*state, NULL, PRICES "d,MiG-29,10,USD 1m,~USD 15m,a\n");
	assert_string_equal(deal_says(*state, "d"), "10 | ~USD 15000000");
	/* Also where one claim has the price each and another the total. */
	ledger_given(*state, NULL, PRICES "d,MiG-29,10,USD 1m,,a\nd,MiG-29,10,,~USD 15m,a\n");
	assert_string_equal(deal_says(*state, "d"), "10 | ~USD 15000000");
}

static void a_price_without_a_number_costs_nothing_that_could_be_said(void **state)
{
	ledger_given(*state, NULL, PRICES "d,MiG-29,,USD 1m,,a\n");
	assert_string_equal(deal_says(*state, "d"), "- | -");
}

/* ---- resolving a deal ---- */

static void only_what_states_competes(void **state)
{
	ledger_given(*state, "key,reliability\na,C\nb,A\nc,A\n",
		     "deal,stance,type,count,source\n"
		     "d,states,MiG-29,10,a\n"
		     "d,doubts,MiG-29,5,b\n"
		     "d,denies,MiG-29,90,c\n");
	assert_string_equal(deal_says(*state, "d"), "0-10-10 | -");
	assert_int_equal(ledger_deal(*state, "d")->stating, 1);
	assert_int_equal(ledger_deal(*state, "d")->doubts, 1);
	assert_int_equal(ledger_deal(*state, "d")->denials, 1);
}

static void each_attribute_comes_from_the_best_version_that_states_it(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,reliability\nbest,A\nnext,B\nlast,C\n",
		     "deal,type,count,total_price,date,status,from,to,via,outcome,kind,source\n"
		     "d,,10,,2024,,,Poland,,,,best\n"
		     "d,MiG-29,11,USD 5m,2023,delivered,Russia,Ukraine,,scrap,,next\n"
		     "d,MiG-31,12,USD 6m,2022,offered,Poland,Ukraine,Germany,use,gift,last\n");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_COUNT), "best");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_DATE), "best");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_TO), "best");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_COST), "next");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_STATUS), "next");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_TYPES), "next");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_FROM), "next");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_OUTCOME), "next");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_VIA), "last");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_KIND), "last");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_UNIT_PRICE), "");
}

static void a_bound_is_no_best_figure(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,C\n",
		     DEALS "d,,MiG-29,<=20,<=USD 9m,a\nd,,MiG-29,10,USD 5m,b\n");
	assert_string_equal(taken_from(*state, "d", ATTRIBUTE_COUNT), "b");
	assert_string_equal(taken_from(*state, "d", ATTRIBUTE_COST), "b");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 5000000");
}

static void a_stated_unknown_states_no_figure(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,C\n",
		     DEALS "d,,MiG-29,unknown,,a\nd,,MiG-29,10,,b\n");
	assert_string_equal(deal_says(*state, "d"), "10 | -");
}

/* One step of the order after the other: `a` wins by its step, `b` by all that come later. */
static void chosen(void **state, const char *sources, const char *claims, const char *expected)
{
	struct ledger *l = *state;
	const char *csv =
	    arena_printf(&l->texts, "deal,type,count,credibility,rank,source\n%s", claims);

	ledger_add(l, RECORD_SOURCE, sources);
	ledger_add(l, RECORD_TRANSFER, csv);
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_COUNT), expected);
	ledger_again(l);
}

static void rank_comes_first(void **state)
{
	chosen(state, "key,reliability\na,F\nb,A\n",
	       "d,MiG-29,11,1,,b\nd,MiG-29,10,6,preferred,a\n", "a");
}

static void credibility_comes_second_and_what_cannot_be_judged_before_the_improbable(void **state)
{
	const char *sources = "key,reliability\na,F\nb,A\n";

	chosen(state, sources, "d,MiG-29,11,2,,b\nd,MiG-29,10,1,,a\n", "a");
	chosen(state, sources, "d,MiG-29,11,4,,b\nd,MiG-29,10,3,,a\n", "a");
	chosen(state, sources, "d,MiG-29,11,6,,b\nd,MiG-29,10,4,,a\n", "a");
	chosen(state, sources, "d,MiG-29,11,,,b\nd,MiG-29,10,4,,a\n", "a");
	chosen(state, sources, "d,MiG-29,11,5,,b\nd,MiG-29,10,6,,a\n", "a");
}

static void reliability_comes_third(void **state)
{
	const char *claims = "d,MiG-29,11,3,,b\nd,MiG-29,10,3,,a\n";

	chosen(state, "key,reliability,derives_from,published\na,A,b,2020\nb,B,x;y,2024\n", claims,
	       "a");
	chosen(state, "key,reliability,published\na,D,2020\nb,F,2024\n", claims, "a");
	chosen(state, "key,reliability,published\na,,2020\nb,E,2024\n", claims, "a");
}

static void a_source_comes_before_one_derived_from_it(void **state)
{
	const char *claims = "d,MiG-29,11,3,,b\nd,MiG-29,10,3,,a\n";

	chosen(state, "key,reliability,derives_from,published\na,C,,2020\nb,C,a;x;y,2024\n", claims,
	       "a");
	/* Over a source that says nothing of it. */
	chosen(state, "key,reliability,derives_from,published\na,C,,2020\nm,C,a,\nb,C,m;x,2024\n",
	       claims, "a");
	/* Each derived from the other: neither is before. */
	chosen(state, "key,reliability,derives_from,published\na,C,b,2024\nb,C,a,2020\n", claims,
	       "a");
}

static void more_independent_origins_come_fifth(void **state)
{
	chosen(state, "key,reliability,derives_from,published\na,C,x;y,2020\nb,C,z,2024\n",
	       "d,MiG-29,11,3,,b\nd,MiG-29,10,3,,a\n", "a");
}

static void the_origins_of_a_price_are_those_that_give_it(void **state)
{
	/* `a` has two origins of the number, but only itself has the price. */
	ledger_given(*state,
		     "key,reliability,derives_from,published\n"
		     "a,C,x;y,2024\nb,C,p;q,2020\nx,E,,\ny,E,,\np,E,,\nq,E,,\n",
		     DEALS "d,,MiG-29,10,USD 1m,a\nd,,MiG-29,10,USD 2m,b\n"
			   "d,,MiG-29,10,,x\nd,,MiG-29,10,,y\n"
			   "d,,MiG-29,10,USD 2m,p\nd,,MiG-29,10,USD 2m,q\n");
	assert_string_equal(taken_from(*state, "d", ATTRIBUTE_COST), "b");
	assert_string_equal(taken_from(*state, "d", ATTRIBUTE_COUNT), "a");
}

static void the_later_publication_comes_sixth_by_its_latest_day(void **state)
{
	const char *claims = "d,MiG-29,11,3,,b\nd,MiG-29,10,3,,a\n";

	chosen(state, "key,reliability,published\na,C,2024-02\nb,C,2024-01-31\n", claims, "a");
	chosen(state, "key,reliability,published\na,C,2024\nb,C,2024-06\n", claims, "a");
	chosen(state, "key,reliability,published\na,C,2024\nb,C,\n", claims, "a");
}

static void the_first_claim_comes_last(void **state)
{
	chosen(state, "key,reliability,published\na,C,2024\nb,C,2024\n",
	       "d,MiG-29,10,3,,b\nd,MiG-29,11,3,,a\n", "b");
}

static void a_deprecated_claim_does_not_lift_the_grade_of_its_source(void **state)
{
	chosen(state, "key,reliability\na,C\nb,C\n",
	       "d,MiG-29,99,1,deprecated,b\nd,MiG-29,11,4,,b\nd,MiG-29,10,3,,a\n", "a");
}

#define KINDS "deal,type,count,total_price,price_kind,date,source\n"

static void a_deal_has_one_cost_in_the_kind_and_currency_of_its_version(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,B\nc,B\n",
		     KINDS "d,MiG-29,10,EUR 2m,asking,2024,a\n"
			   "d,MiG-29,10,USD 9m,sale,2024,b\n"
			   "d,MiG-29,10,USD 2.42m,asking,2024,c\n");
	ledger_rates(*state, "2024,EUR,USD,1.1,fx\n");
	assert_string_equal(deal_says(*state, "d"), "10 | EUR 2000000-2000000-2200000");
	assert_int_equal(ledger_deal(*state, "d")->price_kind, PRICE_ASKING);
	assert_int_equal(ledger_deal(*state, "d")->unconverted, 0);
}

static void a_price_kind_not_given_is_a_sale(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,B\n",
		     KINDS "d,MiG-29,10,USD 2m,,2024,a\n"
			   "d,MiG-29,10,USD 3m,sale,2024,b\n");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 2000000-2000000-3000000");
}

static void a_kind_with_a_price_each_only_does_not_hide_the_cost(void **state)
{
	ledger_given(*state, NULL,
		     "deal,type,unit_price,total_price,price_kind,source\n"
		     "d,MiG-29,USD 1m,,asking,a\n"
		     "d,MiG-29,,USD 5m,sale,a\n");
	assert_string_equal(deal_says(*state, "d"), "- | USD 5000000");
}

static void rivals_are_converted_at_the_date_of_the_deal(void **state)
{
	const char *rates = "2024-01-01,EUR,USD,2,fx\n2025-01-01,EUR,USD,4,fx\n";

	ledger_given(*state, "key,reliability\na,A\nb,B\n",
		     KINDS "d,MiG-29,10,EUR 2m,,2024-06,a\nd,MiG-29,10,USD 8m,,,b\n");
	ledger_rates(*state, rates);
	assert_string_equal(deal_says(*state, "d"), "10 | EUR 2000000-2000000-4000000");
	/* Also between two tellings of one source that give no date. */
	ledger_given(*state, "key,reliability\na,A\nb,B\n",
		     KINDS "d,MiG-29,10,EUR 2m,,,a\nd,MiG-29,10,USD 8m,,,a\nd,,,,,2024-06,b\n");
	ledger_rates(*state, rates);
	assert_string_equal(deal_says(*state, "d"), "10 | EUR 2000000-2000000-4000000");
}

static void rivals_without_a_rate_are_listed_as_unconverted(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,B\n",
		     KINDS "d,MiG-29,10,EUR 2m,,2024,a\nd,MiG-29,10,USD 8m,,2024,b\n");
	assert_string_equal(deal_says(*state, "d"), "10 | EUR 2000000");
	assert_int_equal(ledger_deal(*state, "d")->unconverted, 1);
}

/* ---- its range ---- */

static void the_range_is_the_envelope_of_the_versions_and_holds_the_best(void **state)
{
	ledger_given(*state, "key,reliability\na,A\nb,B\nc,B\n",
		     DEALS "d,,MiG-29,10,USD 5m,a\n"
			   "d,,MiG-29,7-8,USD 3m,b\n"
			   "d,,MiG-29,~20,USD 9m,c\n");
	assert_string_equal(deal_says(*state, "d"), "7-10-25 | USD 3000000-5000000-9000000");
}

static void what_is_discredited_is_listed_but_does_not_widen(void **state)
{
	static const char *const rivals[] = {"e,,", "c,5,", "c,,deprecated"};

	for (size_t i = 0; i < 3; i++) {
		struct ledger *l = *state;
		const char *csv = arena_printf(&l->texts,
					       "deal,type,count,total_price,source,credibility,"
					       "rank\nd,MiG-29,10,USD 5m,a,4,\n"
					       "d,MiG-29,90,USD 90m,%s\n",
					       rivals[i]);
		ledger_add(l, RECORD_SOURCE, "key,reliability\na,D\nc,A\ne,E\n");
		ledger_add(l, RECORD_TRANSFER, csv);
		assert_string_equal(deal_says(l, "d"), "10 | USD 5000000");
		assert_int_equal(ledger_deal(l, "d")->stating, 2);
		assert_int_equal(ledger_deal(l, "d")->standing, STANDING_MOVED);
		ledger_again(l);
	}
}

static void what_cannot_be_judged_does_widen(void **state)
{
	ledger_given(*state, "key,reliability\na,D\nf,F\n",
		     "deal,type,count,credibility,source\nd,MiG-29,10,4,a\nd,MiG-29,90,6,f\n");
	assert_string_equal(deal_says(*state, "d"), "10-10-90 | -");
}

static void an_open_end_widens_nothing_unless_all_are_open(void **state)
{
	const char *sources = "key,reliability\na,A\nb,B\n";

	ledger_given(*state, sources, DEALS "d,,MiG-29,10,,a\nd,,MiG-29,10+,,b\n");
	assert_string_equal(deal_says(*state, "d"), "10 | -");
	ledger_given(*state, sources, DEALS "d,,MiG-29,10+,,a\nd,,MiG-29,8+,,b\n");
	assert_string_equal(deal_says(*state, "d"), "8+ | -");
	ledger_given(*state, sources, DEALS "d,,MiG-29,10+,,a\nd,,MiG-29,<=30,,b\n");
	assert_string_equal(deal_says(*state, "d"), "10-?-30 | -");
}

static void a_bound_widens_only_where_no_rival_keeps_to_it(void **state)
{
	const char *sources = "key,reliability\na,A\nb,B\nc,C\n";

	ledger_given(*state, sources, DEALS "d,,MiG-29,10,,a\nd,,MiG-29,<=30,,b\n");
	assert_string_equal(deal_says(*state, "d"), "10 | -");
	ledger_given(*state, sources, DEALS "d,,MiG-29,10,,a\nd,,MiG-29,30+,,b\n");
	assert_string_equal(deal_says(*state, "d"), "10-10-30 | -");
	ledger_given(*state, sources, DEALS "d,,MiG-29,10,,a\nd,,MiG-29,<=7,,b\n");
	assert_string_equal(deal_says(*state, "d"), "7-10-10 | -");
	/* `c` keeps to it, and widens by itself. */
	ledger_given(*state, sources, DEALS "d,,MiG-29,10,,a\nd,,MiG-29,30+,,b\nd,,MiG-29,40,,c\n");
	assert_string_equal(deal_says(*state, "d"), "10-10-40 | -");
	/* A rival that is left out does not count as one. */
	ledger_given(*state, "key,reliability\na,A\nb,B\nc,E\n",
		     DEALS "d,,MiG-29,10,,a\nd,,MiG-29,30+,,b\nd,,MiG-29,40,,c\n");
	assert_string_equal(deal_says(*state, "d"), "10-10-30 | -");
}

#define STANCES "deal,stance,denies,type,count,total_price,source,credibility\n"

static void a_denial_of_the_deal_lowers_count_and_cost_to_nothing(void **state)
{
	ledger_given(*state, NULL, STANCES "d,states,,MiG-29,10,USD 5m,a,3\nd,denies,,,,,b,3\n");
	assert_string_equal(deal_says(*state, "d"), "0-10-10 | USD 0-5000000-5000000");
	ledger_given(*state, NULL,
		     STANCES "d,states,,MiG-29,10,USD 5m,a,3\nd,denies,deal,,,,b,3\n");
	assert_string_equal(deal_says(*state, "d"), "0-10-10 | USD 0-5000000-5000000");
}

static void a_denial_of_something_else_leaves_the_number_alone(void **state)
{
	static const char *const what[] = {"to", "purpose", "price"};

	for (size_t i = 0; i < 3; i++) {
		struct ledger *l = *state;
		const char *csv = arena_printf(&l->texts,
					       STANCES "d,states,,MiG-29,10,USD 5m,a,3\n"
						       "d,denies,%s,,,,b,3\n",
					       what[i]);
		ledger_add(l, RECORD_TRANSFER, csv);
		assert_string_equal(version_says(l, "d", "a"), "10 | USD 5000000");
		assert_int_equal(ledger_deal(l, "d")->count.low, 10);
		assert_int_equal(ledger_deal(l, "d")->denials, 1);
		assert_false(ledger_deal(l, "d")->denied);
		ledger_again(l);
	}
}

static void a_doubt_lowers_nothing(void **state)
{
	ledger_given(*state, NULL, STANCES "d,states,,MiG-29,10,USD 5m,a,3\nd,doubts,,,,,b,3\n");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 5000000");
}

static void a_denial_nobody_believes_lowers_nothing(void **state)
{
	ledger_given(*state, NULL, STANCES "d,states,,MiG-29,10,USD 5m,a,3\nd,denies,,,,,b,5\n");
	assert_string_equal(deal_says(*state, "d"), "10 | USD 5000000");
	assert_int_equal(ledger_deal(*state, "d")->denials, 1);
}

static void a_deal_only_excluded_versions_state_is_discredited(void **state)
{
	ledger_given(*state, "key,reliability\na,E\nb,A\n",
		     STANCES "d,states,,MiG-29,10,,a,3\nd,states,,MiG-29,12,,b,5\n"
			     "only-denied,denies,,MiG-29,10,,b,3\n");
	assert_string_equal(standing_name(ledger_deal(*state, "d")), "discredited");
	assert_int_equal(ledger_deal(*state, "d")->standing, STANDING_DISCREDITED);
	assert_string_equal(deal_says(*state, "d"), "10-10-12 | -");
	assert_int_equal(ledger_deal(*state, "only-denied")->standing, STANDING_DISCREDITED);
}

static void only_what_is_delivered_or_has_no_status_moved(void **state)
{
	static const struct {
		const char *status;
		enum standing standing;
	} cases[] = {
	    {"", STANDING_MOVED},
	    {"delivered", STANDING_MOVED},
	    {"ordered", STANDING_ORDERED},
	    {"pledged", STANDING_LEFT_OUT},
	    {"approved", STANDING_LEFT_OUT},
	    {"offered", STANDING_LEFT_OUT},
	    {"suspended", STANDING_LEFT_OUT},
	    {"cancelled", STANDING_LEFT_OUT},
	    {"not held", STANDING_LEFT_OUT},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct ledger *l = *state;
		ledger_add(l, RECORD_TRANSFER,
			   arena_printf(&l->texts,
					"deal,type,count,status,source\n"
					"d,MiG-29,10,%s,a\n",
					cases[i].status));
		assert_int_equal(ledger_deal(l, "d")->standing, cases[i].standing);
		ledger_again(l);
	}
}

static void a_transfer_without_a_deal_key_is_its_own_deal(void **state)
{
	ledger_given(*state, NULL, DEALS ",,MiG-29,10,,a\n,,MiG-29,10,,a\n");
	assert_int_equal(ledger_resolution(*state)->deals.n, 2);
	assert_string_equal(deal_says(*state, "claim:2"), "10 | -");
}

static void kinds_are_flows_of_their_own(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "deal,kind,type,count,source\ns,gift,MiG-29,1,a\nl,loss,MiG-29,2,a\n"
		     "x,scrapping,MiG-29,3,a\nd,display,MiG-29,4,a\np,production,MiG-29,5,a\n"
		     "n,,MiG-29,6,a\n");
	for (size_t i = 0; i < ledger_resolution(l)->parts.n; i++) {
		static const char *const flows[] = {"",       "transfers",  "losses",   "losses",
						    "losses", "production", "transfers"};
		const struct part *p = &l->r->parts.v[i];
		assert_string_equal(flow_name((enum flow)p->flow), flows[p->count.best]);
	}
}

static void a_price_without_its_aircraft_is_a_part_by_itself(void **state)
{
	/* The number is split by one source, the cost is given by another. */
	ledger_given(*state, "key,reliability\na,A\nb,B\n",
		     "deal,type,count,ordered,total_price,source\n"
		     "d,MiG-29,10,,,a\nd,MiG-31,5,,,a\n"
		     "d,MiG-29 / MiG-31,,20,USD 9m,b\n");
	assert_string_equal(deal_parts(*state, "d"),
			    "MiG-29 @ -: 10 | -\n"
			    "MiG-31 @ -: 5 | -\n"
			    "MiG-29 / MiG-31 @ -: - | USD 9000000 | price only\n");
	assert_int_equal(((struct ledger *)*state)->r->parts.v[2].ordered.best, 20);
}

static void an_order_told_with_each_delivery_is_one_order(void **state)
{
	ledger_given(*state, NULL,
		     "deal,type,ordered,count,order_date,date,source\n"
		     "d,MiG-29,30,10,2000,2001,a\nd,MiG-29,30,20,2000,2002,a\n");
	assert_string_equal(deal_says(*state, "d"), "30 | -");
	assert_int_equal(ledger_deal(*state, "d")->ordered.best, 30);
}

static void a_remainder_stands_beside_a_piece_without_a_number(void **state)
{
	ledger_given(*state, NULL, DEALS "d,,,100,,a\nd,,MiG-31,40,,a\nd,,MiG-27,some,,a\n");
	assert_string_equal(deal_says(*state, "d"), "100 | -");
	assert_string_equal(deal_parts(*state, "d"), "MiG-31 @ -: 40 | -\n"
						     "MiG-27 @ -: 1+ | -\n"
						     " @ -: 59 | -\n");
}

static void an_order_of_a_whole_stands_beside_its_pieces(void **state)
{
	ledger_given(*state, NULL,
		     "deal,type,ordered,source\nd,,20,a\nd,MiG-29,10,a\nd,MiG-31,5,a\n");
	assert_int_equal(ledger_deal(*state, "d")->ordered.best, 20);
	/* Told twice, it is the first exact number. */
	ledger_given(*state, NULL, "deal,type,ordered,source\nd,MiG-29,unknown,a\nd,MiG-29,10,a\n");
	assert_int_equal(ledger_deal(*state, "d")->ordered.best, 10);
}

static void an_order_without_its_own_number_counts_as_ordered_alone(void **state)
{
	ledger_given(*state, NULL,
		     "deal,status,type,count,ordered,source\nd,ordered,MiG-29,7,,a\n"
		     "d,ordered,MiG-29,,11,a\n");
	assert_int_equal(ledger_deal(*state, "d")->ordered.best, 11);
	assert_string_equal(total_says(*state, FLOW_TRANSFERS, ""), "0 | ordered: 7");
}

static void a_known_number_beside_an_unknown_one_is_a_least(void **state)
{
	ledger_given(*state, NULL, DEALS "d,,MiG-29,10,,a\nd,,MiG-31,unknown,,a\n");
	assert_string_equal(deal_says(*state, "d"), "10+ | -");
	ledger_given(*state, NULL,
		     DEALS "d,,MiG-31,unknown,,a\nd,,MiG-29,<=5,,a\nd,,Su-24,10,,a\n");
	assert_string_equal(deal_says(*state, "d"), "10+ | -");
}

static void a_denied_deal_with_an_open_piece_totals_from_nothing(void **state)
{
	ledger_given(*state, NULL,
		     "deal,stance,type,count,source\nd,states,MiG-29,10,a\nd,states,MiG-31,<=5,a\n"
		     "d,denies,,,b\n");
	assert_string_equal(total_says(*state, FLOW_TRANSFERS, ""), "0-10-15");
}

static void a_whole_whose_pieces_are_anothers_is_a_lot(void **state)
{
	ledger_given(*state, NULL,
		     "deal,site,from,type,total_price,source\nd,,,MiG-29,,a\n"
		     "d,A,Ukraine,,,a\nd,,Ukraine,,USD 100,a\n");
	assert_string_equal(deal_says(*state, "d"), "- | USD 100");
}

static void a_price_each_is_of_the_kind_of_the_cost(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "deal,type,unit_price,total_price,price_kind,source\n"
		     "d,MiG-29,,USD 7m,estimate,a\nd,MiG-29,EUR 1m,,sale,a\n");
	assert_false(money_stated(ledger_deal(l, "d")->unit_price));
}

/* ---- holdings ---- */

#define HOLDS "operator,type,count,condition,as_of,source\n"

static void held(void **state, const char *sources, const char *rows, const char *expected)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_SOURCE, sources);
	ledger_add(l, RECORD_HOLDING, arena_printf(&l->texts, HOLDS "%s", rows));
	assert_string_equal(stocks_say(l), expected);
	ledger_again(l);
}

static void of_each_source_the_newest_snapshot_counts_whole(void **state)
{
	/* What the newer list no longer has is gone; another party's list stays. */
	held(state, NULL,
	     "Poland,MiG-29,30,,2020,a\nPoland,Su-22,18,,2020,a\nSlovakia,MiG-29,11,,2020,a\n"
	     "Poland,MiG-29,14,,2023,a\n",
	     "Poland MiG-29 : 14\nSlovakia MiG-29 : 11\n");
}

static void conditions_add(void **state)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_HOLDING,
		   HOLDS "Poland,MiG-29,14,active,2023,a\nPoland,MiG-29,6,stored,2023,a\n");
	assert_string_equal(stocks_say(l), "Poland MiG-29 active: 14\nPoland MiG-29 stored: 6\n");
	assert_int_equal(l->r->stocks.n, 1);
	assert_int_equal(l->r->stocks.v[0].count.best, 20);
}

static void a_stated_whole_leaves_its_shortfall_as_the_untyped_remainder(void **state)
{
	held(state, NULL, "Poland,,50,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,18,,2023,a\n",
	     "Poland MiG-29 : 14\nPoland Su-22 : 18\nPoland (untyped) : 18\n");
	/* Wholes of two conditions have breakdowns of their own. */
	held(state, NULL,
	     "Poland,,16,active,2023,a\nPoland,MiG-29,14,active,2023,a\n"
	     "Poland,,30,stored,2023,a\nPoland,Su-22,18,stored,2023,a\n",
	     "Poland MiG-29 active: 14\nPoland Su-22 stored: 18\n"
	     "Poland (untyped) active: 2\nPoland (untyped) stored: 12\n");
	/* A piece that is not exact is a piece as well. */
	held(state, NULL, "Poland,,100,,2023,a\nPoland,MiG-29,~80,,2023,a\n",
	     "Poland MiG-29 : ~80\nPoland (untyped) : 15-25\n");
}

static void a_whole_and_another_sources_types_are_not_added(void **state)
{
	const char *sources = "key,reliability\nlist,B\nwhole,B\n";

	held(state, sources,
	     "Poland,MiG-29,14,,2023,list\nPoland,Su-22,18,,2023,list\nPoland,,40,,2023,whole\n",
	     "Poland MiG-29 : 14\nPoland Su-22 : 18\nPoland (untyped) : 8\n");
}

static void sources_compete_for_a_holding_as_versions_do(void **state)
{
	const char *sources = "key,reliability,published\na,B,2023\nb,A,2020\nc,E,2024\n";

	held(state, sources, "Poland,MiG-29,20,,2023,a\nPoland,MiG-29,14,,2020,b\n",
	     "Poland MiG-29 : 14-14-20\n");
	held(state, sources, "Poland,MiG-29,20,,2023,a\nPoland,MiG-29,99,,2024,c\n",
	     "Poland MiG-29 : 20\n");
}

static void a_deprecated_row_does_not_add_to_the_one_that_corrects_it(void **state)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_HOLDING,
		   "operator,type,count,as_of,rank,source\nPoland,MiG-29,41,2023,deprecated,a\n"
		   "Poland,MiG-29,14,2023,,a\n");
	assert_string_equal(stocks_say(l), "Poland MiG-29 : 14\n");
}

#define FRAMES "icao24,type,construction_no,serial,operator,as_of,stance,source\n"

static void airframe_lists_count_one_each_and_say_at_least(void **state)
{
	struct ledger *l = *state;
	const struct part *p;

	/* By icao24, else type and construction number, else operator and serial. */
	ledger_add(l, RECORD_AIRFRAME,
		   FRAMES
		   "48d960,MiG-29,1,,Poland,,,a\n48d960,MiG-29,2,,Poland,,,b\n"
		   ",MiG-29,3,10,Poland,,,a\n,MiG-29,3,11,Poland,,,b\n"
		   ",MiG-29,,12,Poland,,,a\n,MiG-29,,12,Poland,,,b\n,MiG-29,,13,Poland,,,b\n");
	assert_int_equal(ledger_resolution(l)->parts.n, 1);
	p = &l->r->parts.v[0];
	assert_int_equal(p->flow, FLOW_AIRFRAMES);
	assert_int_equal(p->count.low, 4);
	assert_false(p->count.flags & Q_HIGH);
}

static void a_denied_airframe_does_not_hide_the_one_that_is_stated(void **state)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_AIRFRAME,
		   FRAMES "48d960,MiG-29,,,Poland,,denies,a\n48d960,MiG-29,,,Poland,,,b\n");
	assert_int_equal(ledger_resolution(l)->parts.n, 1);
}

static void an_airframe_belongs_to_whom_the_newest_list_gives_it(void **state)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_AIRFRAME,
		   FRAMES "48d960,MiG-29,,,Poland,2010,,a\n48d960,MiG-29,,,Ukraine,2023,,b\n");
	assert_int_equal(ledger_resolution(l)->stocks.n, 1);
	assert_string_equal(
	    catalogue_party_get(l->ev->catalogue, l->r->stocks.v[0].operator_)->name, "Ukraine");
}

/* ---- currencies ---- */

/* Which rate holds on a day: its value in hundredths, 0 where none does. */
static int rate_on(struct ledger *l, const char *day, bool *after)
{
	currency_id eur = currency_find("EUR"), usd = currency_find("USD");
	struct money out, one = {.minor = quantity_exact(100), .currency = eur};
	struct rate_age age = {0};
	struct date d;
	int rc;

	assert_int_equal(date_parse(&d, day, DATE_ORDER_UNKNOWN, NULL), 0);
	rc = resolution_convert(ledger_resolution(l), &out, one, usd, &d, &age, NULL);
	*after = age.after;
	if (rc)
		return 0;
	return (int)out.minor.best;
}

static void the_latest_rate_that_has_begun_holds(void **state)
{
	bool after;

	ledger_again(*state);
	ledger_rates(*state, "2024-03,EUR,USD,1.30,fx\n2024-01,EUR,USD,1.10,fx\n"
			     "2024-02,EUR,USD,1.20,fx\n");
	assert_int_equal(rate_on(*state, "2024-02-01", &after), 120);
	assert_false(after);
	assert_int_equal(rate_on(*state, "2024-02-29", &after), 120);
	assert_int_equal(rate_on(*state, "2030", &after), 130);
	/* The last day of a deal counts. */
	assert_int_equal(rate_on(*state, "2024-01/2024-03-01", &after), 130);
	assert_int_equal(rate_on(*state, "2024-02", &after), 120);
}

static void else_the_nearest_rate_within_a_year_after_and_flagged(void **state)
{
	bool after;

	ledger_again(*state);
	ledger_rates(*state, "2024-03-01,EUR,USD,1.30,fx\n2024-02-01,EUR,USD,1.20,fx\n");
	assert_int_equal(rate_on(*state, "2024-01-31", &after), 120);
	assert_true(after);
	assert_int_equal(rate_on(*state, "2023-02-01", &after), 120);
	assert_int_equal(rate_on(*state, "2023-01-31", &after), 0);
	assert_false(after);
}

static void a_year_after_a_leap_day_is_a_year(void **state)
{
	bool after;

	ledger_again(*state);
	ledger_rates(*state, "2025-02-28,EUR,USD,1.10,fx\n2025-03-02,EUR,USD,1.30,fx\n");
	assert_int_equal(rate_on(*state, "2024-02-29", &after), 110);
	assert_int_equal(rate_on(*state, "2024-03-02", &after), 110);
	ledger_again(*state);
	ledger_rates(*state, "2025-03-02,EUR,USD,1.30,fx\n");
	assert_int_equal(rate_on(*state, "2024-03-02", &after), 130);
	assert_int_equal(rate_on(*state, "2024-03-01", &after), 0);
	ledger_again(*state);
	ledger_rates(*state, "2023-07-01,EUR,USD,1.30,fx\n");
	assert_int_equal(rate_on(*state, "2022-07-01", &after), 130);
	assert_int_equal(rate_on(*state, "2022-06-30", &after), 0);
}

/* The index finds what a search through all rates finds. */
static void the_rate_found_is_the_one_that_a_search_finds(void **state)
{
	static const char *const codes[] = {"USD", "EUR", "KZT"};
	struct ledger *l = *state;
	struct str csv = {0};

	property_begin(__func__);
	ledger_again(l);
	for (int i = 0; i < 60; i++) {
		int base = random_below(3), quote = (base + 1 + random_below(2)) % 3;
		str_addf(&csv, "20%02d-%02d,%s,%s,%d,fx\n", 10 + random_below(12),
			 1 + random_below(12), codes[base], codes[quote], i + 1);
	}
	ledger_rates(l, str_c(&csv));
	str_free(&csv);
	for (int run = 0; run < PROPERTY_RUNS; run++) {
		currency_id from = currency_find(random_of(codes)),
			    to = currency_find(random_of(codes));
		int32_t day = day_from_civil(2008, 1, 1) + random_below(6000);
		bool inverse = false, inverse2 = false, after, after2;
		const struct rate *a =
		    resolution_rate(ledger_resolution(l), from, to, day, &inverse, &after);
		const struct rate *b =
		    exchange_find(l->ev, &l->policy, from, to, day, &inverse2, &after2);
		assert_ptr_equal(a, b);
		assert_int_equal(inverse, inverse2);
		assert_int_equal(after, after2);
	}
}

static void a_rate_holds_in_both_directions(void **state)
{
	bool after;

	ledger_again(*state);
	ledger_rates(*state, "2024-03-01,USD,EUR,0.5,fx\n");
	assert_int_equal(rate_on(*state, "2024-04", &after), 200);
}

static void a_rate_from_after_the_deal_is_flagged_on_it(void **state)
{
	const char *transfers = KINDS "d,MiG-29,10,EUR 2m,,2024-01-15,a\n"
				      "d,MiG-29,10,USD 2m,,2024-01-15,b\n";

	ledger_given(*state, NULL, transfers);
	ledger_rates(*state, "2024-02,EUR,USD,1.10,fx\n");
	assert_true(ledger_deal(*state, "d")->rates.after);
	/* Also where one source tells one amount in two currencies. */
	ledger_given(*state, NULL,
		     KINDS "d,MiG-29,10,EUR 2m,,2024-01-15,a\nd,MiG-29,10,USD 2m,,2024-01-15,a\n");
	ledger_rates(*state, "2024-02,EUR,USD,1.10,fx\n");
	assert_true(ledger_deal(*state, "d")->rates.after);
	ledger_given(*state, NULL, transfers);
	ledger_rates(*state, "2024-01,EUR,USD,1.10,fx\n");
	assert_false(ledger_deal(*state, "d")->rates.after);
}

static void an_amount_that_does_not_fit_is_an_error_that_names_the_deal(void **state)
{
	struct ledger *l = *state;
	struct resolution *r = NULL;
	struct err e = ERR_INIT;

	ledger_given(l, NULL,
		     DEALS "big,A,MiG-29,10,USD 90000000000000000,a\n"
			   "big,B,MiG-29,10,USD 90000000000000000,a\n");
	assert_int_equal(resolution_new(&r, l->ev, &l->policy, &e), -1);
	assert_null(r);
	assert_non_null(strstr(e.text, "deal big"));
	err_clear(&e);
}

/* ---- policy ---- */

static void min_grade(struct ledger *l, const char *text, bool graded)
{
	ledger_forget(l);
	l->policy.graded = graded;
	assert_int_equal(grade_parse(&l->policy.least, text, NULL), 0);
}

static void a_minimum_grade_leaves_out_what_is_worse(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,reliability\na,A\nd,D\ne,E\nf,F\n",
		     "deal,type,count,credibility,source\n"
		     "a4,MiG-29,1,4,a\nd4,MiG-29,1,4,d\ne4,MiG-29,1,4,e\na5,MiG-29,1,5,a\n"
		     "f4,MiG-29,1,4,f\na6,MiG-29,1,6,a\na,MiG-29,1,,a\nn4,MiG-29,1,4,n\n");
	min_grade(l, "D4", false);
	assert_non_null(resolution_deal(ledger_resolution(l), "a4"));
	assert_non_null(resolution_deal(l->r, "d4"));
	assert_null(resolution_deal(l->r, "e4"));
	assert_null(resolution_deal(l->r, "a5"));
	assert_non_null(resolution_deal(l->r, "f4"));
	assert_non_null(resolution_deal(l->r, "a6"));
	assert_non_null(resolution_deal(l->r, "a"));
	assert_non_null(resolution_deal(l->r, "n4"));
	assert_int_equal(l->r->claims_left_out, 2);
	min_grade(l, "D4", true);
	assert_int_equal(ledger_resolution(l)->deals.n, 2);
	assert_int_equal(l->r->claims_left_out, 6);
	min_grade(l, "", true);
	assert_int_equal(ledger_resolution(l)->deals.n, 4);
}

static void ignored(struct ledger *l, const char *text)
{
	ledger_forget(l);
	assert_int_equal(policy_parse_ignore(&l->policy.ignore, text, NULL), 0);
}

static void ignoring_leaves_out_claims_never_deals(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "deal,stance,rank,type,count,source\n"
		     "d,states,,MiG-29,10,a\nd,denies,,MiG-29,10,b\nd,doubts,,MiG-29,10,c\n"
		     "d,states,deprecated,MiG-29,90,e\n"
		     "old,states,deprecated,MiG-29,10,a\nno,denies,,MiG-29,10,a\n");
	ignored(l, "denials");
	assert_string_equal(deal_says(l, "d"), "10 | -");
	assert_int_equal(ledger_deal(l, "d")->denials, 0);
	assert_int_equal(ledger_deal(l, "d")->doubts, 1);
	assert_int_equal(ledger_deal(l, "d")->stating, 2);
	assert_int_equal(l->r->deals.n, 3);
	assert_int_equal(ledger_deal(l, "no")->standing, STANDING_DISCREDITED);
	ignored(l, "denials,doubts,deprecated");
	assert_int_equal(ledger_deal(l, "d")->doubts, 0);
	assert_int_equal(ledger_deal(l, "d")->stating, 1);
	assert_int_equal(l->r->deals.n, 3);
	assert_int_equal(ledger_deal(l, "old")->standing, STANDING_DISCREDITED);
	assert_string_equal(deal_says(l, "old"), "- | -");
	assert_int_equal(l->r->claims_left_out, 5);
}

static void what_cannot_be_ignored_is_said(void **state)
{
	struct err e = ERR_INIT;
	unsigned bits;

	(void)state;
	assert_int_equal(policy_parse_ignore(&bits, "denials,rumours", &e), -1);
	assert_string_equal(e.text,
			    "--ignore: \"rumours\" is not one of denials, doubts, deprecated");
	err_clear(&e);
}

static void known_on(struct ledger *l, int year, int month, int day)
{
	ledger_forget(l);
	l->policy.known_on_set = true;
	l->policy.known_on = day_from_civil(year, month, day);
}

static void known_on_sees_only_what_was_published_by_then(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,published\na,2024-03\nb,2024-04-01\nc,\nd,2024/..\n",
		     DEALS "x,,MiG-29,10,,a\nx,,MiG-29,11,,b\nx,,MiG-29,12,,c\nx,,MiG-29,13,,d\n");
	known_on(l, 2024, 3, 31);
	assert_string_equal(deal_says(l, "x"), "10 | -");
	assert_int_equal(l->r->claims_left_out, 3);
	assert_int_equal(l->r->claims_undated, 2);
	known_on(l, 2024, 3, 30); /* the latest day decides */
	assert_int_equal(ledger_resolution(l)->deals.n, 0);
	known_on(l, 2024, 4, 1);
	assert_int_equal(ledger_deal(l, "x")->stating, 2);
}

static void known_on_sees_only_rates_published_by_then(void **state)
{
	struct ledger *l = *state;
	bool after;

	ledger_again(l);
	ledger_add(l, RECORD_SOURCE, "key,published\nfx,2024-02-15\nlate,2024-09\nnone,\n");
	ledger_add(l, RECORD_RATE,
		   "date,base,quote,rate,source\n2024-01,EUR,USD,1.10,fx\n"
		   "2024-02,EUR,USD,1.20,late\n2024-03,EUR,USD,1.30,none\n");
	assert_int_equal(rate_on(l, "2024-04", &after), 130);
	known_on(l, 2024, 6, 1);
	assert_int_equal(rate_on(l, "2024-04", &after), 110);
	known_on(l, 2024, 2, 14);
	assert_int_equal(rate_on(l, "2024-04", &after), 0);
}

static void policy_reads(struct policy p, const char *expected)
{
	struct str b = {0};

	policy_describe(&b, &p);
	assert_string_equal(str_c(&b), expected);
	str_free(&b);
}

static void a_policy_reads_as_what_it_does(void **state)
{
	(void)state;
	policy_reads((struct policy){0},
		     "all grades · denials lower the low end · as known now · no conversion");
	policy_reads((struct policy){.least = {'D', '4'},
				     .graded = true,
				     .ignore = IGNORE_DENIALS | IGNORE_DOUBTS,
				     .known_on_set = true,
				     .known_on = day_from_civil(2024, 4, 25),
				     .in = currency_find("USD")},
		     "grades from D4 on, graded ones only · without denials, doubts · as known on "
		     "2024-04-25 · sums in USD");
}

static void policy_reads_within(const char *line, size_t width, const char *expected)
{
	struct policy p;
	struct str b = {0};
	struct err e = ERR_INIT;

	assert_int_equal(policy_parse(&p, line, &e), 0);
	policy_describe_within(&b, &p, width);
	assert_string_equal(str_c(&b), expected);
	str_free(&b);
}

static void a_narrow_policy_names_first_what_is_set(void **state)
{
	(void)state;
	policy_reads_within(
	    "", 69, "all grades · denials lower the low end · as known now · no conversion");
	policy_reads_within("", 68, "all grades · denials lower the low end · as known now …");
	policy_reads_within("min-grade=C4 known-on=2024-04-25", 71,
			    "min-grade C4 · known-on 2024-04-25 · denials lower the low end …");
	policy_reads_within("graded in=USD", 40, "graded · in USD · as known now …");
	policy_reads_within(
	    POLICY_EXAMPLE, 71,
	    "min-grade C4 · graded · ignore denials · known-on 2024-04-25 · in USD · "
	    "constant 2020 · cap holdings");
}

/* ---- the Kazakh sale ---- */

static void kazakh_sale(struct ledger *l)
{
	static const struct {
		enum record as;
		const char *file;
	} files[] = {
	    {RECORD_SOURCE, "sources.csv"},
	    {RECORD_TRANSFER, "transfers.csv"},
	    {RECORD_HOLDING, "holdings.csv"},
	    {RECORD_RATE, "rates.csv"},
	};
	const char *folder = getenv("FIXTURES");

	ledger_again(l);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		ledger_add_file(l, files[i].as,
				arena_printf(&l->texts, "%s/kazakh-sale/%s",
					     folder ? folder : "fixtures", files[i].file));
}

static void the_kazakh_sale_counts_and_costs_what_the_design_says(void **state)
{
	struct ledger *l = *state;
	const struct resolved_deal *d;

	kazakh_sale(l);
	assert_string_equal(deal_says(l, "kz-us-81"), "0-81-81 | ~USD 0-1563300-2265000");
	assert_string_equal(taken_from(l, "kz-us-81", ATTRIBUTE_COST), "kyivpost");
	d = ledger_deal(l, "kz-us-81");
	assert_int_equal(d->stating, 10);
	assert_int_equal(d->denials, 1);
	assert_int_equal(d->doubts, 1);
	assert_string_equal(ledger_keys(l, d->origins), "insider-ua reporter-2024");
	assert_string_equal(standing_name(d), "delivered");
	assert_int_equal(d->standing, STANDING_MOVED);
	assert_int_equal(d->part_count, 1);
	assert_true(l->r->parts.v[d->first_part].mixed);
}

static void the_kazakh_auction_is_left_out_with_its_lots(void **state)
{
	struct ledger *l = *state;
	const char *lot = "MiG-31 / MiG-27 / MiG-29 / Su-24";
	const struct resolved_deal *d;

	kazakh_sale(l);
	d = ledger_deal(l, "kz-auction-2023");
	assert_string_equal(version_says(l, d->key, "kaztag"), "117 | KZT 1803382199");
	assert_int_equal(d->count.low, 117);
	assert_int_equal(d->count.high, 117);
	assert_int_equal(d->cost.minor.best, 180338219900);
	assert_string_equal(currency_code(d->cost.currency), "KZT");
	assert_int_equal(d->price_kind, PRICE_ASKING);
	assert_string_equal(standing_name(d), "cancelled");
	assert_int_equal(d->standing, STANDING_LEFT_OUT);
	assert_int_equal(d->stating, 13);
	assert_int_equal(d->origins.n, 6);
	assert_true(ledger_version(l, d->key, "baomoi")->part);
	assert_string_equal(deal_parts(l, d->key),
			    arena_printf(&l->texts,
					 "%s @ Zhetygen: 81 | KZT 1019782199\n"
					 "%s @ Karaganda: 11 | KZT 230500000\n"
					 "%s @ Semey: 10 | KZT 358300000\n"
					 "%s @ Shymkent: 15 | KZT 194800000\n",
					 lot, lot, lot, lot));
}

static void the_kazakh_scrap_is_ten_aircraft_with_one_price(void **state)
{
	kazakh_sale(*state);
	assert_string_equal(deal_says(*state, "kz-semey-scrap"), "10 | KZT 93000000");
	assert_string_equal(deal_parts(*state, "kz-semey-scrap"),
			    "MiG-31 @ Semey: 9 | -\n"
			    "MiG-31B @ Semey: 1 | -\n"
			    "MiG-31 / MiG-31B @ -: - | KZT 93000000 | price only\n");
}

static void the_kazakh_sale_without_denials_is_certain_of_its_number(void **state)
{
	struct ledger *l = *state;

	kazakh_sale(l);
	ignored(l, "denials,doubts");
	assert_string_equal(deal_says(l, "kz-us-81"), "81 | ~USD 1450000-1563300-2265000");
	assert_int_equal(ledger_deal(l, "kz-us-81")->stating, 10);
	assert_int_equal(ledger_deal(l, "kz-us-81")->origins.n, 2);
}

static void every_deal_is_found_by_its_key_and_by_what_tells_it(void **state)
{
	struct ledger *l = *state;
	const struct resolution *r;

	ledger_given(l, NULL,
		     "deal,from,to,type,count,source\n"
		     "a,Poland,Ukraine,MiG-29,14,x\n,Poland,Ukraine,Su-24,2,x\n"
		     "a,Poland,Ukraine,MiG-29,13,y\n,Slovakia,Ukraine,Su-24,3,y\n");
	r = ledger_resolution(l);
	assert_int_equal(r->deals.n, 3);
	for (size_t i = 0; i < r->deals.n; i++) {
		const struct resolved_deal *d = &r->deals.v[i];
		assert_ptr_equal(resolution_deal(r, d->key), d);
		for (size_t k = 0; k < d->versions.n; k++)
			assert_ptr_equal(resolution_deal_told(r, d->versions.v[k].claims.v[0]), d);
	}
	assert_null(resolution_deal(r, "b"));
	assert_null(resolution_deal(r, "claim:1")); /* it tells of deal a */
	assert_null(resolution_deal(r, "claim:02"));
	assert_null(resolution_deal(r, "claim:99"));
}

static void the_kazakh_sale_was_not_known_before_it_was_told(void **state)
{
	struct ledger *l = *state;

	kazakh_sale(l);
	known_on(l, 2024, 4, 25);
	assert_null(resolution_deal(ledger_resolution(l), "kz-us-81"));
	assert_non_null(resolution_deal(l->r, "kz-auction-2023"));
}

static void the_kazakh_holdings_have_the_remainder_of_the_military_balance(void **state)
{
	struct ledger *l = *state;

	kazakh_sale(l);
	assert_non_null(strstr(stocks_say(l), "Kazakhstan (untyped) active: 2\n"));
	assert_non_null(strstr(stocks_say(l), "Kazakhstan Su-30SM active: 23\n"));
}

/* ---- laws ---- */

enum { DEALS_AT_RANDOM = 2000, SOURCES_AT_RANDOM = 12 };

#define LAW_HEADER                                                                                 \
	"deal,site,stance,type,date,count,ordered,unit_price,total_price,price_kind,credibility,"  \
	"rank,source\n"

/* The sources, from the n-th on and around. Each has a day of publication of its own. */
static char *random_sources(struct arena *a, uint64_t seed, int from, bool original)
{
	uint64_t kept = property_state;
	char *rows[SOURCES_AT_RANDOM];
	struct str b = {0};
	char *csv;

	property_state = seed;
	for (int i = 0; i < SOURCES_AT_RANDOM; i++) {
		static const char grades[] = "AABBCCCDDEF";
		int up = random_below(SOURCES_AT_RANDOM), more = random_below(SOURCES_AT_RANDOM);
		char grade = grades[random_below((int)sizeof grades - 1)];
		const char *derives =
		    original || random_below(2) || up == i || more == i || up == more
			? ""
			: arena_printf(a, "s%d;s%d", up, more);
		rows[i] = arena_printf(a, "s%d,%c,2024-02-%02d,%s\n", i, grade, i + 1, derives);
	}
	str_add(&b, "key,reliability,published,derives_from\n");
	for (int i = 0; i < SOURCES_AT_RANDOM; i++)
		str_add(&b, rows[(i + from) % SOURCES_AT_RANDOM]);
	csv = arena_strdup(a, str_c(&b));
	str_free(&b);
	property_state = kept;
	return csv;
}

static const char *random_count(struct arena *a)
{
	int n = 1 + random_below(60);

	switch (random_below(9)) {
	case 0:
		return "";
	case 1:
		return arena_printf(a, "~%d", n);
	case 2:
		return arena_printf(a, "%d+", n);
	case 3:
		return arena_printf(a, "<=%d", n);
	case 4:
		return arena_printf(a, "%d-%d", n, n + random_below(9));
	case 5:
		return random_below(4) ? "some" : "unknown";
	default:
		return arena_printf(a, "%d", n);
	}
}

static const char *random_price(struct arena *a)
{
	static const char *const signs[] = {"", "", "", "", "~", "<", ">"};
	static const char *const currencies[] = {"USD", "USD", "EUR", "KZT"};

	if (random_below(3) == 0)
		return "";
	return arena_printf(a, "%s%s %d", random_of(signs), random_of(currencies),
			    1 + random_below(9000));
}

/* One row but for its deal; NULL as type of claim leaves all to chance. */
static char *random_row(struct arena *a, int source, bool sites)
{
	static const char *const some_sites[] = {"", "", "", "A", "B", "C"};
	static const char *const types[] = {"",      "MiG-29",          "MiG-31",
					    "Su-24", "MiG-29 / MiG-31", "MiG-29 / MiG-31 / Su-24"};
	static const char *const dates[] = {"", "", "2023", "2023-05", "2024-02-02"};
	static const char *const kinds[] = {"", "", "sale", "asking"};
	static const char *const marks[] = {"", "1", "3", "4", "4", "5", "6"};
	static const char *const ranks[] = {"", "", "", "", "preferred", "deprecated"};
	const char *count = random_count(a), *ordered = random_below(4) ? "" : random_count(a);
	const char *unit = random_below(3) ? "" : random_price(a), *total = random_price(a);

	return arena_printf(a, "%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,s%d\n",
			    sites ? random_of(some_sites) : "", "states", random_of(types),
			    random_of(dates), count, ordered, unit, total, random_of(kinds),
			    random_of(marks), random_of(ranks), source);
}

/* The rows of one deal at random. */
struct rows {
	char *v[16];
	int source[16];
	size_t n;
};

static void random_rows(struct rows *rows, struct arena *a, int most_a_source)
{
	int first = random_below(SOURCES_AT_RANDOM), sources = 1 + random_below(5);

	rows->n = 0;
	for (int s = 0; s < sources; s++) {
		int claims = 1 + random_below(most_a_source),
		    source = (first + s) % SOURCES_AT_RANDOM;
		for (int i = 0; i < claims && rows->n < 16; i++) {
			rows->source[rows->n] = source;
			rows->v[rows->n++] = random_row(a, source, true);
		}
	}
}

/* All the deals at random of a law, as CSV under construction. */
struct law {
	struct ledger *l;
	struct str csv;
	uint64_t seed;
	bool original; /* no source derives from another */
};

static void law_begin(struct law *law, void **state, const char *name)
{
	property_begin(name);
	*law = (struct law){.l = *state, .seed = random_bits()};
	ledger_again(law->l);
	str_add(&law->csv, LAW_HEADER);
}

static void law_add(struct law *law, const char *prefix, int deal, const char *row)
{
	str_addf(&law->csv, "%s%d,%s", prefix, deal, row);
}

static void law_read(struct law *law, int first_source)
{
	ledger_add(law->l, RECORD_SOURCE,
		   random_sources(&law->l->texts, law->seed, first_source, law->original));
	ledger_add(law->l, RECORD_TRANSFER, str_c(&law->csv));
	ledger_rates(law->l, "2023-01,EUR,USD,1.1,fx\n2024-01,USD,EUR,0.8,fx\n"
			     "2023-04,USD,KZT,450,fx\n");
}

static void law_end(struct law *law)
{
	str_free(&law->csv);
}

static const char *law_key(struct law *law, const char *prefix, int deal)
{
	return arena_printf(&law->l->texts, "%s%d", prefix, deal);
}

static const struct resolved_deal *law_deal(struct law *law, const char *prefix, int deal)
{
	deal_id id = evidence_deal_find(law->l->ev, law_key(law, prefix, deal));
	const struct resolution *r = ledger_resolution(law->l);

	/* Deals are resolved in the order of their first claims, which is that of their ids. */
	assert_true(id && id <= r->deals.n && r->deals.v[id - 1].deal == id);
	return &r->deals.v[id - 1];
}

/* The rows of a deal are printed where a law breaks. */
static void law_holds(struct law *law, bool holds, const char *prefix, int deal, const char *what)
{
	const char *key = law_key(law, prefix, deal), *line;
	size_t n = strlen(key);

	if (holds)
		return;
	for (line = str_c(&law->csv); line; line = strchr(line, '\n')) {
		line += *line == '\n';
		if (strncmp(line, key, n) == 0 && line[n] == ',')
			print_message("%.*s\n", (int)strcspn(line, "\n"), line);
	}
	law_deal(law, prefix, deal);
	fail_msg("%s: %s; the deal says %s", key, what, deal_says(law->l, key));
}

static bool best_inside(struct quantity q)
{
	return !(q.flags & Q_BEST) || ((!(q.flags & Q_LOW) || q.low <= q.best) &&
				       (!(q.flags & Q_HIGH) || q.best <= q.high));
}

/* Is `in` within `out`, its open ends too? */
static bool no_wider(struct quantity in, struct quantity out)
{
	if (!(in.flags & Q_ENDS) || !(out.flags & Q_ENDS))
		return true;
	return (!(out.flags & Q_LOW) || ((in.flags & Q_LOW) && in.low >= out.low)) &&
	       (!(out.flags & Q_HIGH) || ((in.flags & Q_HIGH) && in.high <= out.high));
}

static void the_best_always_lies_in_the_range(void **state)
{
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 4);
		for (size_t k = 0; k < rows.n; k++)
			law_add(&law, "d", i, rows.v[k]);
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const struct resolved_deal *d = law_deal(&law, "d", i);
		law_holds(&law, best_inside(d->count), "d", i, "count");
		law_holds(&law, best_inside(d->ordered), "d", i, "ordered");
		law_holds(&law, best_inside(d->unit_price.minor), "d", i, "unit price");
		law_holds(&law, best_inside(d->cost.minor), "d", i, "cost");
		law_holds(&law, quantity_valid(d->count) && quantity_valid(d->cost.minor), "d", i,
			  "runs backwards");
	}
	law_end(&law);
}

/* What a figure counts for in a sum: an unknown best as its low. */
static int64_t counted(struct quantity q)
{
	return q.flags & Q_BEST ? q.best : q.flags & Q_LOW ? q.low : 0;
}

static void the_bests_of_the_parts_add_up_to_that_of_the_deal(void **state)
{
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 5);
		for (size_t k = 0; k < rows.n; k++)
			law_add(&law, "d", i, rows.v[k]);
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const struct resolved_deal *d = law_deal(&law, "d", i);
		int64_t count = 0, ordered = 0, cost = 0;
		for (size_t k = 0; k < d->part_count; k++) {
			const struct part *p = &law.l->r->parts.v[d->first_part + k];
			count += counted(p->count);
			ordered += counted(p->ordered);
			cost += counted(p->cost.minor);
			law_holds(&law,
				  !money_stated(p->cost) || p->cost.currency == d->cost.currency,
				  "d", i, "a part in another currency");
		}
		law_holds(&law, !(d->count.flags & Q_BEST) || count == d->count.best, "d", i,
			  "count");
		law_holds(&law, !(d->ordered.flags & Q_BEST) || ordered == d->ordered.best, "d", i,
			  "ordered");
		law_holds(&law, !(d->cost.minor.flags & Q_BEST) || cost == d->cost.minor.best, "d",
			  i, "cost");
	}
	law_end(&law);
}

static void a_version_that_agrees_never_widens(void **state)
{
	static const char *const grades[] = {"1,preferred", "4,", "6,", "1,"};
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 3);
		for (size_t k = 0; k < rows.n; k++) {
			law_add(&law, "d", i, rows.v[k]);
			law_add(&law, "e", i, rows.v[k]);
		}
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		struct quantity q = law_deal(&law, "d", i)->count;
		if (q.flags & Q_BEST) {
			char *row = arena_printf(&law.l->texts, ",states,,,%lld,,,,,%s,echo\n",
						 (long long)q.best, random_of(grades));
			law_add(&law, "e", i, row);
		}
	}
	ledger_again(law.l);
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++)
		law_holds(&law,
			  no_wider(law_deal(&law, "e", i)->count, law_deal(&law, "d", i)->count),
			  "e", i, "wider than without the last row");
	law_end(&law);
}

static bool nowhere_higher(struct quantity with, struct quantity without)
{
	return (with.flags & (Q_BEST | Q_HIGH)) == (without.flags & (Q_BEST | Q_HIGH)) &&
	       (!(without.flags & Q_LOW) || with.low <= without.low) && with.best <= without.best &&
	       with.high <= without.high;
}

static void a_denial_never_raises_anything(void **state)
{
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 3);
		for (size_t k = 0; k < rows.n; k++) {
			law_add(&law, "d", i, rows.v[k]);
			law_add(&law, "e", i, rows.v[k]);
		}
		law_add(&law, "e", i, ",denies,,2020,99,,,USD 99999,,1,,denier\n");
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const struct resolved_deal *d = law_deal(&law, "d", i), *e = law_deal(&law, "e", i);
		law_holds(&law, nowhere_higher(e->count, d->count), "e", i, "count raised");
		law_holds(&law, nowhere_higher(e->cost.minor, d->cost.minor), "e", i,
			  "cost raised");
		law_holds(&law, !(e->count.flags & Q_ENDS) || e->count.low == 0, "e", i,
			  "the low of the count is not 0");
		law_holds(&law, quantity_equal(e->ordered, d->ordered), "e", i, "ordered");
	}
	law_end(&law);
}

static bool same_figures(const struct resolved_deal *a, const struct resolved_deal *b)
{
	return quantity_equal(a->count, b->count) && quantity_equal(a->ordered, b->ordered) &&
	       quantity_equal(a->cost.minor, b->cost.minor) &&
	       a->cost.currency == b->cost.currency &&
	       quantity_equal(a->unit_price.minor, b->unit_price.minor) && a->types == b->types &&
	       a->price_kind == b->price_kind && date_equal(&a->date, &b->date) &&
	       a->part_count == b->part_count;
}

static void excluded_versions_never_change_a_figure(void **state)
{
	static const char *const reasons[] = {"5,,noise", "1,deprecated,noise", "1,,noise-e"};
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const char *reason = random_of(reasons);
		const char *site = random_below(2) ? "D" : "";
		random_rows(&rows, &law.l->texts, 3);
		for (size_t k = 0; k < rows.n; k++) {
			law_add(&law, "d", i, rows.v[k]);
			law_add(&law, "e", i, rows.v[k]);
		}
		law_add(&law, "e", i,
			arena_printf(&law.l->texts,
				     "%s,states,Su-24,2020,%d,99,USD 7,USD 99999,,%s\n", site,
				     random_below(500), reason));
	}
	ledger_add(law.l, RECORD_SOURCE, "key,reliability,published\nnoise-e,E,2024-03\n");
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const struct resolved_deal *d = law_deal(&law, "d", i), *e = law_deal(&law, "e", i);
		if (d->standing != STANDING_DISCREDITED)
			law_holds(&law, same_figures(d, e), "e", i, "the last row changed it");
	}
	law_end(&law);
}

static void a_file_read_twice_changes_no_figure(void **state)
{
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 4);
		for (size_t k = 0; k < rows.n; k++)
			law_add(&law, "d", i, rows.v[k]);
		for (size_t k = 0; k < 2 * rows.n; k++)
			law_add(&law, "e", i, rows.v[k % rows.n]);
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++)
		law_holds(&law, same_figures(law_deal(&law, "d", i), law_deal(&law, "e", i)), "e",
			  i, "twice is not once");
	law_end(&law);
}

static void versions_of_some_sites_never_change_a_figure(void **state)
{
	struct law law;
	struct rows *rows;

	law_begin(&law, state, __func__);
	/* What a source says makes it an origin of those who copy it, part of the story or not. */
	law.original = true;
	rows = mem_zalloc(DEALS_AT_RANDOM * sizeof *rows);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		struct arena *a = &law.l->ev->arena;
		random_rows(&rows[i], a, 3);
		for (size_t k = 0; k < rows[i].n; k++) {
			rows[i].v[k] = mem_strdup(rows[i].v[k]);
			law_add(&law, "d", i, rows[i].v[k]);
		}
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		for (size_t k = 0; k < rows[i].n; k++) {
			const char *source = arena_printf(&law.l->texts, "s%d", rows[i].source[k]);
			const char *key = law_key(&law, "d", i);
			law_deal(&law, "d", i);
			if (!ledger_version(law.l, key, source)->part)
				law_add(&law, "e", i, rows[i].v[k]);
			mem_free(rows[i].v[k]);
		}
	}
	mem_free(rows);
	ledger_again(law.l);
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++)
		law_holds(&law, same_figures(law_deal(&law, "d", i), law_deal(&law, "e", i)), "e",
			  i, "it was other with the parts of the story");
	law_end(&law);
}

/* All figures of a law's deals, with the sources they are taken from, so that two readings can be
 * compared. */
static char *law_text(struct law *law, const char *prefix)
{
	struct str b = {0};

	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		const struct resolved_deal *d = law_deal(law, prefix, i);
		str_addf(&b, "%d ", i);
		ledger_say_count(&b, d->count);
		str_addc(&b, ' ');
		ledger_say_money(&b, d->cost);
		for (int a = 0; a < ATTRIBUTES; a++) {
			source_id s =
			    d->chosen[a] == NO_VERSION ? 0 : d->versions.v[d->chosen[a]].source;
			str_addf(&b, " %s", s ? law->l->ev->sources.v[s - 1].key : "-");
		}
		str_addf(&b, " %s\n", ledger_keys(law->l, d->origins));
	}
	return str_take(&b);
}

static void the_order_of_the_sources_does_not_matter(void **state)
{
	struct law law;
	struct rows rows;
	char *once, *again;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 3);
		for (size_t k = 0; k < rows.n; k++)
			law_add(&law, "d", i, rows.v[k]);
	}
	law_read(&law, 0);
	once = law_text(&law, "d");
	ledger_again(law.l);
	law_read(&law, 1 + random_below(SOURCES_AT_RANDOM - 1));
	again = law_text(&law, "d");
	assert_string_equal(once, again);
	mem_free(once);
	mem_free(again);
	law_end(&law);
}

static void the_order_of_claims_decides_nothing_between_dated_sources(void **state)
{
	struct law law;
	struct rows rows;

	law_begin(&law, state, __func__);
	for (int i = 0; i < DEALS_AT_RANDOM; i++) {
		random_rows(&rows, &law.l->texts, 1);
		for (size_t k = 0; k < rows.n; k++) {
			law_add(&law, "d", i, rows.v[k]);
			law_add(&law, "e", i, rows.v[rows.n - 1 - k]);
		}
	}
	law_read(&law, 0);
	for (int i = 0; i < DEALS_AT_RANDOM; i++)
		law_holds(&law, same_figures(law_deal(&law, "d", i), law_deal(&law, "e", i)), "e",
			  i, "the rows stood the other way round");
	law_end(&law);
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(a_lot_told_twice_counts_once),
	    T(the_best_of_a_lot_told_twice_is_its_first_exact_amount),
	    T(the_unit_price_of_a_lot_told_twice_is_its_first_exact_one),
	    T(a_lot_told_in_two_currencies_has_the_first_and_a_range_over_both),
	    T(lots_of_another_site_type_party_date_or_count_add_up),
	    T(each_attribute_adds_up_over_the_claims_that_state_it),
	    T(open_ends_stay_open_when_lots_add_up),
	    T(a_claim_without_the_site_the_others_have_is_the_whole),
	    T(a_claim_without_the_type_the_others_have_is_the_whole),
	    T(a_claim_whose_types_are_the_union_of_the_others_is_the_whole),
	    T(a_set_of_types_that_is_not_the_union_adds_up),
	    T(what_a_whole_has_beyond_its_breakdown_is_a_part_of_its_own),
	    T(a_whole_of_one_site_does_not_swallow_the_other_sites),
	    T(a_union_of_two_types_does_not_swallow_a_third),
	    T(aircraft_of_another_type_are_no_whole_of_a_site),
	    T(a_breakdown_that_says_more_than_its_whole_stands),
	    T(a_version_of_some_sites_only_neither_chooses_nor_widens),
	    T(a_version_of_all_sites_or_beside_no_larger_whole_competes),
	    T(versions_that_each_lack_the_others_sites_do_not_silence_the_deal),
	    T(a_cost_is_the_total_price),
	    T(without_a_total_a_cost_is_count_times_unit_price),
	    T(with_both_a_cost_is_the_total),
	    T(a_price_without_a_number_costs_nothing_that_could_be_said),
	    T(only_what_states_competes),
	    T(each_attribute_comes_from_the_best_version_that_states_it),
	    T(a_bound_is_no_best_figure),
	    T(a_stated_unknown_states_no_figure),
	    T(rank_comes_first),
	    T(credibility_comes_second_and_what_cannot_be_judged_before_the_improbable),
	    T(reliability_comes_third),
	    T(a_source_comes_before_one_derived_from_it),
	    T(more_independent_origins_come_fifth),
	    T(the_origins_of_a_price_are_those_that_give_it),
	    T(the_later_publication_comes_sixth_by_its_latest_day),
	    T(the_first_claim_comes_last),
	    T(a_deprecated_claim_does_not_lift_the_grade_of_its_source),
	    T(a_deal_has_one_cost_in_the_kind_and_currency_of_its_version),
	    T(a_price_kind_not_given_is_a_sale),
	    T(a_kind_with_a_price_each_only_does_not_hide_the_cost),
	    T(rivals_are_converted_at_the_date_of_the_deal),
	    T(rivals_without_a_rate_are_listed_as_unconverted),
	    T(the_range_is_the_envelope_of_the_versions_and_holds_the_best),
	    T(what_is_discredited_is_listed_but_does_not_widen),
	    T(what_cannot_be_judged_does_widen),
	    T(an_open_end_widens_nothing_unless_all_are_open),
	    T(a_bound_widens_only_where_no_rival_keeps_to_it),
	    T(a_denial_of_the_deal_lowers_count_and_cost_to_nothing),
	    T(a_denial_of_something_else_leaves_the_number_alone),
	    T(a_doubt_lowers_nothing),
	    T(a_denial_nobody_believes_lowers_nothing),
	    T(a_deal_only_excluded_versions_state_is_discredited),
	    T(only_what_is_delivered_or_has_no_status_moved),
	    T(a_transfer_without_a_deal_key_is_its_own_deal),
	    T(kinds_are_flows_of_their_own),
	    T(a_price_without_its_aircraft_is_a_part_by_itself),
	    T(an_order_told_with_each_delivery_is_one_order),
	    T(a_remainder_stands_beside_a_piece_without_a_number),
	    T(an_order_of_a_whole_stands_beside_its_pieces),
	    T(an_order_without_its_own_number_counts_as_ordered_alone),
	    T(a_known_number_beside_an_unknown_one_is_a_least),
	    T(a_denied_deal_with_an_open_piece_totals_from_nothing),
	    T(a_whole_whose_pieces_are_anothers_is_a_lot),
	    T(a_price_each_is_of_the_kind_of_the_cost),
	    T(of_each_source_the_newest_snapshot_counts_whole),
	    T(conditions_add),
	    T(a_stated_whole_leaves_its_shortfall_as_the_untyped_remainder),
	    T(a_whole_and_another_sources_types_are_not_added),
	    T(sources_compete_for_a_holding_as_versions_do),
	    T(a_deprecated_row_does_not_add_to_the_one_that_corrects_it),
	    T(airframe_lists_count_one_each_and_say_at_least),
	    T(a_denied_airframe_does_not_hide_the_one_that_is_stated),
	    T(an_airframe_belongs_to_whom_the_newest_list_gives_it),
	    T(the_latest_rate_that_has_begun_holds),
	    T(else_the_nearest_rate_within_a_year_after_and_flagged),
	    T(a_year_after_a_leap_day_is_a_year),
	    T(the_rate_found_is_the_one_that_a_search_finds),
	    T(a_rate_holds_in_both_directions),
	    T(a_rate_from_after_the_deal_is_flagged_on_it),
	    T(an_amount_that_does_not_fit_is_an_error_that_names_the_deal),
	    T(a_minimum_grade_leaves_out_what_is_worse),
	    T(ignoring_leaves_out_claims_never_deals),
	    T(what_cannot_be_ignored_is_said),
	    T(known_on_sees_only_what_was_published_by_then),
	    T(known_on_sees_only_rates_published_by_then),
	    T(a_policy_reads_as_what_it_does),
	    T(a_narrow_policy_names_first_what_is_set),
	    T(the_kazakh_sale_counts_and_costs_what_the_design_says),
	    T(the_kazakh_auction_is_left_out_with_its_lots),
	    T(the_kazakh_scrap_is_ten_aircraft_with_one_price),
	    T(the_kazakh_sale_without_denials_is_certain_of_its_number),
	    T(every_deal_is_found_by_its_key_and_by_what_tells_it),
	    T(the_kazakh_sale_was_not_known_before_it_was_told),
	    T(the_kazakh_holdings_have_the_remainder_of_the_military_balance),
	    T(the_best_always_lies_in_the_range),
	    T(the_bests_of_the_parts_add_up_to_that_of_the_deal),
	    T(a_version_that_agrees_never_widens),
	    T(a_denial_never_raises_anything),
	    T(excluded_versions_never_change_a_figure),
	    T(a_file_read_twice_changes_no_figure),
	    T(versions_of_some_sites_never_change_a_figure),
	    T(the_order_of_the_sources_does_not_matter),
	    T(the_order_of_claims_decides_nothing_between_dated_sources),
	};

	return cmocka_run_group_tests_name("resolution", tests, NULL, NULL);
}
