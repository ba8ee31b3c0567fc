/* Checks on what sources say of one thing: numbers, splits, names, grades, rings. Each fires where
 * it should and keeps quiet just beside. */
#include "ledger.h"

#define COUNTS "deal,site,type,count,credibility,source\n"

static void finds(void **state, const char *sources, const char *transfers, const char *check,
		  const char *expected)
{
	ledger_given(*state, sources, transfers);
	assert_string_equal(findings_say(*state, check), expected);
}

static void holds(void **state, const char *rows, const char *check, const char *expected)
{
	struct ledger *l = *state;

	ledger_again(l);
	ledger_add(l, RECORD_HOLDING,
		   arena_printf(&l->texts, "operator,type,count,condition,as_of,base,source\n%s",
				rows));
	assert_string_equal(findings_say(l, check), expected);
}

/* ---- count-conflict: deals ---- */

static void numbers_that_exclude_each_other_are_one_finding(void **state)
{
	finds(state, "key,reliability\na,B\nb,C\nc,C\n",
	      COUNTS "d,,MiG-29,117,,c\nd,,MiG-29,81,,a\nd,,MiG-29,81,,b\n", "count-conflict",
	      "warning deal:d: 81 (a and b) or 117 (c) aircraft; the figures stand on a (B)\n");
}

static void numbers_that_may_all_be_true_are_quiet(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,81,,a\nd,,MiG-29,~80,,b\nd,,MiG-29,80+,,c\n",
	      "count-conflict", "");
	finds(state, NULL, COUNTS "d,,MiG-29,81,,a\nd,,MiG-29,,,b\nd,,MiG-29,?,,c\n",
	      "count-conflict", "");
	finds(state, NULL, COUNTS "d,,MiG-29,85,,a\nd,,MiG-29,~80,,b\n", "count-conflict", "");
}

static void numbers_just_beyond_their_bounds_are_a_conflict(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,86,,a\nd,,MiG-29,~80,,b\n", "count-conflict",
	      "warning deal:d: about 80 (b) or 86 (a) aircraft; the figures stand on a "
	      "(ungraded)\n");
	finds(state, NULL, COUNTS "d,,MiG-29,<80,,a\nd,,MiG-29,81,,b\n", "count-conflict",
	      "warning deal:d: at most 80 (a) or 81 (b) aircraft; the figures stand on b "
	      "(ungraded)\n");
}

static void what_the_range_leaves_out_is_a_note(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,81,,a\nd,,MiG-29,200,5,b\n", "count-conflict",
	      "note deal:d: 81 (a) or 200 (b; left out of the range) aircraft; the figures stand "
	      "on a (ungraded)\n");
}

static void a_part_of_the_story_is_compared_on_its_own_sites(void **state)
{
	finds(state, NULL, COUNTS "d,A,MiG-29,10,,a\nd,B,MiG-29,7,,a\nd,A,MiG-29,10,,b\n",
	      "count-conflict", "");
	finds(state, NULL, COUNTS "d,A,MiG-29,10,,a\nd,B,MiG-29,7,,a\nd,A,MiG-29,9,,b\n",
	      "count-conflict", "warning deal:d: at A: 9 (b) or 10 (a) aircraft\n");
}

static void a_number_that_is_one_lot_of_another_is_said(void **state)
{
	finds(state, NULL, COUNTS "d,A,MiG-29,81,,a\nd,B,MiG-29,36,,a\nd,,MiG-29,81,,b\n",
	      "count-conflict",
	      "warning deal:d: 81 (b) or 117 (a) aircraft; the figures stand on a (ungraded); 81 "
	      "is the lot at A of a alone\n");
}

#define STAGES "deal,type,ordered,count,date,status,source\n"

static void fewer_may_have_moved_than_were_announced(void **state)
{
	finds(state, NULL, STAGES "d,MiG-29,,14,2022,pledged,a\nd,MiG-29,,10,2023,delivered,b\n",
	      "count-conflict", "");
	finds(state, NULL, STAGES "d,MiG-29,,10,2022,ordered,a\nd,MiG-29,,14,2023,delivered,b\n",
	      "count-conflict",
	      "warning deal:d: 10 (a; ordered) or 14 (b) aircraft; the figures stand on a "
	      "(ungraded)\n");
	/* Two announcements are of one thing. */
	finds(state, NULL, STAGES "d,MiG-29,,14,2022,pledged,a\nd,MiG-29,,10,2022,approved,b\n",
	      "count-conflict",
	      "warning deal:d: 10 (b; approved) or 14 (a; pledged) aircraft; the figures stand on "
	      "a (ungraded)\n");
	/* What was pledged and what moved, by one source, add up to nothing. */
	finds(state, NULL,
	      STAGES "d,MiG-29,,42,2022,pledged,a\nd,MiG-29,,24,2023,delivered,a\n"
		     "d,MiG-29,,24,2023,delivered,b\n",
	      "count-conflict", "");
}

static void a_delivery_under_way_may_grow(void **state)
{
	finds(state, NULL,
	      STAGES "d,MiG-29,24,3,2015-07,delivered,a\nd,MiG-29,24,24,2019,delivered,b\n",
	      "count-conflict", "");
	/* On the last day it may not, nor can it shrink. */
	finds(state, NULL,
	      STAGES "d,MiG-29,24,3,2019,delivered,a\nd,MiG-29,24,24,2019,delivered,b\n",
	      "count-conflict",
	      "warning deal:d: 3 (a) or 24 (b) aircraft; the figures stand on a (ungraded)\n");
	finds(state, NULL,
	      STAGES "d,MiG-29,24,3,2015-07,delivered,a\nd,MiG-29,24,2,2019,delivered,b\n",
	      "count-conflict",
	      "warning deal:d: 2 (b) or 3 (a) aircraft; the figures stand on a (ungraded)\n");
}

static void what_is_of_a_wrong_magnitude_is_left_to_that_check(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,24,,a\nd,,MiG-29,24,,b\nd,,MiG-29,24000,,c\n",
	      "count-conflict", "");
	finds(state, NULL, COUNTS "d,,MiG-29,24,,a\nd,,MiG-29,25,,b\nd,,MiG-29,24000,,c\n",
	      "count-conflict",
	      "warning deal:d: 24 (a) or 25 (b) aircraft; the figures stand on a (ungraded)\n");
}

static void a_range_is_said_as_one_and_no_number_is_made_of_it(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,23-24,,a\nd,,MiG-29,25,,b\n", "count-conflict",
	      "warning deal:d: 23 to 24 (a) or 25 (b) aircraft; the figures stand on a "
	      "(ungraded)\n");
}

/* ---- count-conflict: holdings ---- */

static void lists_of_one_year_that_number_differently_are_one_finding(void **state)
{
	holds(
	    state,
	    "Poland,MiG-29,14,active,2023,,a\nPoland,MiG-29,20,active,2023-05,,b\n"
	    "Poland,MiG-29,15,active,2022,,a\nPoland,MiG-29,21,active,2022,,b\n",
	    "count-conflict",
	    "warning party:Poland: Poland, MiG-29 active in 2023: 14 (a) or 20 (b), 6 apart; so in "
	    "1 other year; the figures stand on a\n");
}

static void lists_of_other_years_conditions_or_types_are_not_rivals(void **state)
{
	holds(state,
	      "Poland,MiG-29,14,active,2023,,a\nPoland,MiG-29,20,active,2022,,b\n"
	      "Poland,MiG-29,21,stored,2023,,c\nPoland,Su-22,22,active,2023,,d\n"
	      "Slovakia,MiG-29,23,active,2023,,e\nPoland,MiG-29,~14,active,2023,,f\n",
	      "count-conflict", "");
}

static void bases_bound_a_fleet_from_below(void **state)
{
	holds(state,
	      "Poland,MiG-29,14,,2023,,a\nPoland,MiG-29,5,,2023,Malbork,b\n"
	      "Poland,MiG-29,9,,2023,Swidwin,b\n",
	      "count-conflict", "");
	holds(state,
	      "Poland,MiG-29,13,,2023,,a\nPoland,MiG-29,5,,2023,Malbork,b\n"
	      "Poland,MiG-29,9,,2023,Swidwin,b\n",
	      "count-conflict",
	      "warning party:Poland: Poland, MiG-29 in 2023: 13 (a) or at least 14 (b), 1 apart; "
	      "the figures stand on a\n");
}

static void rows_told_twice_count_once(void **state)
{
	holds(state,
	      "Poland,MiG-29,14,,2023,,a\nPoland,MiG-29,14,,2023,,a\nPoland,MiG-29,14,,2023,,b\n",
	      "count-conflict", "");
}

static void many_conflicts_are_said_by_party(void **state)
{
	static const char *const types[] = {"MiG-29", "MiG-31", "MiG-27", "Su-24", "Su-25",
					    "Su-27",  "F-16C",  "L-39",   "An-26"};
	struct str rows = {0};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		str_addf(&rows, "Poland,%s,%zu,,2023,,a\nPoland,%s,0,,2023,,b\n", types[i], 20 - i,
			 types[i]);
	holds(state, str_c(&rows), "count-conflict",
	      "warning party:Poland: 9 holdings that lists of the same year number differently: "
	      "Poland MiG-29 (20 apart), Poland MiG-31 (19 apart), Poland MiG-27 (18 apart) and 6 "
	      "more\n");
	str_free(&rows);
}

/* ---- no-split ---- */

static void a_mixed_lot_without_a_number_for_each_type_is_noted(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29 / MiG-31,20,,a\n", "no-split",
	      "note deal:d: 20 aircraft of MiG-29 and MiG-31: no source gives a number for each "
	      "type; by type it may be 0 to 20\n");
}

static void a_split_that_somebody_gives_is_quiet(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29 / MiG-31,20,,a\nd,,MiG-29,12,,b\nd,,MiG-31,8,,b\n",
	      "no-split", "");
	/* What is left is the other type's. */
	finds(state, NULL, COUNTS "d,,MiG-29 / MiG-31,20,,a\nd,,MiG-29,12,,b\n", "no-split", "");
}

static void the_types_without_a_number_are_named(void **state)
{
	finds(state, "key,reliability\na,A\nb,D\n",
	      COUNTS "d,,MiG-29 / MiG-31 / Su-24,20,,a\nd,,MiG-29,12,,b\n", "no-split",
	      "note deal:d: 20 aircraft of MiG-29 / MiG-31 / Su-24: no source gives a number for "
	      "MiG-31 and Su-24; by type it may be 0 to 20\n");
}

static void what_did_not_move_or_has_no_number_needs_no_split(void **state)
{
	finds(state, NULL,
	      "deal,type,count,status,source\nd,MiG-29 / MiG-31,20,cancelled,a\n"
	      "e,MiG-29 / MiG-31,20,offered,a\nf,MiG-29 / MiG-31,,delivered,a\n",
	      "no-split", "");
}

/* ---- unconfirmed ---- */

static void credibility_1_with_one_origin_is_unconfirmed(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\nc,\n",
	      COUNTS "d,,MiG-29,10,1,b\nd,,MiG-29,10,,a\n", "unconfirmed",
	      "warning deal:d: b has credibility 1, confirmed by other sources, but all that say "
	      "the same have it from a; grade it 2, or add who confirms it\n");
	finds(state, "key,derives_from\na,\nb,a\nc,\n",
	      COUNTS "d,,MiG-29,10,1,b\nd,,MiG-29,10,,a\nd,,MiG-29,10,,c\n", "unconfirmed", "");
}

static void who_says_something_else_confirms_nothing(void **state)
{
	finds(state, NULL, COUNTS "d,,MiG-29,10,1,a\nd,,MiG-29,11,,b\n", "unconfirmed",
	      "warning deal:d: a has credibility 1, confirmed by other sources, but no source that "
	      "does not have it from there says the same; grade it 2, or add who confirms it\n");
	finds(state, NULL, COUNTS "d,,MiG-29,10,2,a\nd,,MiG-29,11,,b\n", "unconfirmed", "");
}

/* ---- source-ring ---- */

static void sources_in_a_circle_are_named_in_order(void **state)
{
	finds(
	    state, "key,derives_from\na,b\nb,c\nc,a\nd,a\n", "deal,type,source\nd,MiG-29,a\n",
	    "source-ring",
	    "warning source:a: a derives from b, b derives from c and c derives from a: a circle, "
	    "behind which there is one origin at most; say where it began\n");
	finds(state, "key,derives_from\na,b\nb,c\nc,\nd,a;b;c\n", "deal,type,source\nd,MiG-29,a\n",
	      "source-ring", "");
}

static void circles_with_more_than_one_way_round_are_one_finding(void **state)
{
	finds(state, "key,derives_from\na,b\nb,a;c\nc,b\n", "deal,type,source\nd,MiG-29,a\n",
	      "source-ring",
	      "warning source:a: a derives from b and b derives from a; 1 more have it from them "
	      "and they from these: a circle, behind which there is one origin at most; say where "
	      "it began\n");
}

static void citations_close_a_circle_on_their_own_deal(void **state)
{
	finds(state, NULL,
	      "deal,type,source,cites\nd,MiG-29,a,b\nd,MiG-29,b,a\ne,MiG-29,a,b\ne,MiG-29,b,c\n",
	      "source-ring",
	      "warning deal:d: a cites b and b cites a: a circle, behind which there is one origin "
	      "at most; say where it began\n");
}

static void a_circle_that_nobody_could_know_of_yet_is_quiet(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,published,derives_from\na,2023-01,b\nb,2023-06,a\n",
		     "deal,type,source\nd,MiG-29,a\n");
	l->policy.known_on_set = true;
	l->policy.known_on = day_from_civil(2023, 6, 30);
	assert_true(str_starts(findings_say(l, "source-ring"), "warning source:a: a derives"));
	ledger_forget(l);
	l->policy.known_on = day_from_civil(2023, 6, 29);
	assert_string_equal(findings_say(l, "source-ring"), "");
}

static void a_circle_of_the_sources_is_not_said_again_of_their_deals(void **state)
{
	finds(state, "key,derives_from\na,b\nb,a\nc,\n",
	      "deal,type,source,cites\nd,MiG-29,a,\nd,MiG-29,b,\nd,MiG-29,c,a\n", "source-ring",
	      "warning source:a: a derives from b and b derives from a: a circle, behind which "
	      "there is one origin at most; say where it began\n");
}

/* ---- echo ---- */

static void number_and_price_of_the_same_origin_are_one_echo(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\nc,b\n",
	      "deal,type,count,total_price,source\nd,MiG-29,10,USD 1m,a\nd,MiG-29,10,USD 1m,b\n"
	      "d,MiG-29,10,USD 1m,c\n",
	      "echo",
	      "warning deal:d: 3 sources give the number and the price, all from 1 origin: "
	      "a\n");
}

static void what_the_range_leaves_out_is_heard_in_an_echo(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\nc,b\n",
	      COUNTS "d,,MiG-29,10,,a\nd,,MiG-29,10,,b\nd,,MiG-29,10,5,c\n", "echo",
	      "warning deal:d: 3 sources give the number, all from 1 origin: a\n");
}

/* ---- unresolved-name, ungraded-source ---- */

static void a_few_unknown_names_are_said_one_by_one(void **state)
{
	finds(state, "key\na\n",
	      "deal,type,from,to,source\nd,Zorglub 7,Ruritania,Poland,a\ne,Zorglub "
	      "7,Poland,Poland,a\n",
	      "unresolved-name",
	      "note party:Ruritania: nothing defines the party Ruritania, which 1 claim names; "
	      "define it, or name it as the alias of another, in a list of parties\n"
	      "note type:Zorglub 7: nothing defines the type Zorglub 7, which 2 claims name; "
	      "define it, or name it as the alias of another, in a list of types\n");
}

static void many_unknown_names_are_one_finding(void **state)
{
	finds(state, "key\na\n",
	      "deal,type,source\nd,Zorg 1,a\nd,Zorg 2,a\nd,Zorg 3,a\ne,Zorg 4,a\nf,Zorg 4,a\n",
	      "unresolved-name",
	      "note ledger: nothing defines 4 types that claims name: Zorg 4, Zorg 1, Zorg 2 and 1 "
	      "more (5 claims); define them, or name them as aliases of others, in a list of "
	      "types\n");
}

static void a_source_that_nothing_defines_is_an_unknown_name(void **state)
{
	finds(state, "key\na\n", "deal,type,source\nd,MiG-29,a\nd,MiG-29,b\n", "unresolved-name",
	      "note source:b: nothing defines the source b, which 1 claim names; say in a list of "
	      "sources what it is, when it was published and how reliable it is\n");
	finds(state, "key\na\nb\n", "deal,type,source\nd,MiG-29,a\nd,MiG-29,b\n", "unresolved-name",
	      "");
}

static void sources_without_a_reliability_are_said_once(void **state)
{
	finds(state, "key,reliability\na,A\nb,\n",
	      "deal,type,source\nd,MiG-29,a\nd,MiG-29,b\ne,MiG-29,b\n", "ungraded-source",
	      "note source:b: b has no reliability (2 claims); grade it A to F, so that the better "
	      "of two is chosen by grade\n");
	finds(state, "key\na\nb\nc\ne\n",
	      "deal,type,source\nd,MiG-29,a\nd,MiG-29,b\ne,MiG-29,b\nd,MiG-29,c\nd,MiG-29,e\n",
	      "ungraded-source",
	      "note ledger: 4 sources have no reliability: b, a, c and 1 more (5 claims); grade "
	      "them A to F, so that the better of two is chosen by grade\n");
}

static void what_nothing_defines_is_not_asked_for_its_grade_again(void **state)
{
	finds(state, NULL, "deal,type,source\nd,MiG-29,a\n", "ungraded-source", "");
}

static void graded_sources_and_those_that_state_nothing_are_quiet(void **state)
{
	finds(state, "key,reliability\na,F\nb,\n",
	      "deal,stance,type,source\nd,states,MiG-29,a\nd,denies,MiG-29,b\n", "ungraded-source",
	      "");
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(numbers_that_exclude_each_other_are_one_finding),
	    T(numbers_that_may_all_be_true_are_quiet),
	    T(numbers_just_beyond_their_bounds_are_a_conflict),
	    T(what_the_range_leaves_out_is_a_note),
	    T(a_part_of_the_story_is_compared_on_its_own_sites),
	    T(a_number_that_is_one_lot_of_another_is_said),
	    T(fewer_may_have_moved_than_were_announced),
	    T(a_delivery_under_way_may_grow),
	    T(what_is_of_a_wrong_magnitude_is_left_to_that_check),
	    T(a_range_is_said_as_one_and_no_number_is_made_of_it),
	    T(lists_of_one_year_that_number_differently_are_one_finding),
	    T(lists_of_other_years_conditions_or_types_are_not_rivals),
	    T(bases_bound_a_fleet_from_below),
	    T(rows_told_twice_count_once),
	    T(many_conflicts_are_said_by_party),
	    T(a_mixed_lot_without_a_number_for_each_type_is_noted),
	    T(a_split_that_somebody_gives_is_quiet),
	    T(the_types_without_a_number_are_named),
	    T(what_did_not_move_or_has_no_number_needs_no_split),
	    T(credibility_1_with_one_origin_is_unconfirmed),
	    T(who_says_something_else_confirms_nothing),
	    T(sources_in_a_circle_are_named_in_order),
	    T(circles_with_more_than_one_way_round_are_one_finding),
	    T(citations_close_a_circle_on_their_own_deal),
	    T(a_circle_that_nobody_could_know_of_yet_is_quiet),
	    T(a_circle_of_the_sources_is_not_said_again_of_their_deals),
	    T(number_and_price_of_the_same_origin_are_one_echo),
	    T(what_the_range_leaves_out_is_heard_in_an_echo),
	    T(a_few_unknown_names_are_said_one_by_one),
	    T(many_unknown_names_are_one_finding),
	    T(a_source_that_nothing_defines_is_an_unknown_name),
	    T(sources_without_a_reliability_are_said_once),
	    T(what_nothing_defines_is_not_asked_for_its_grade_again),
	    T(graded_sources_and_those_that_state_nothing_are_quiet),
	};

	return cmocka_run_group_tests_name("check-claims", tests, NULL, NULL);
}
