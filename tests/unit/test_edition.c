/* Lists: newer editions supersede older ones where they cover the same, one list stands for an
 * area, and what no rule settles is noticed. */
#include "ledger.h"

#define SOURCES                                                                                    \
	"key,published,edition_of\nold,2022-03-01,register\nnew,2024-03-01,register\n"             \
	"newest,2025-03-01,register\npart,2024-03-01,register\nundated,,register\nother,2023,\n"

#define HEAD "source,from,to,type,order_date,ordered,date,count,deal\n"

static void given(void **state)
{
	struct ledger *l = *state;

	ledger_again(l);
	ledger_add(l, RECORD_SOURCE, SOURCES);
}

static void file(void **state, const char *covers, const char *rows)
{
	struct ledger *l = *state;

	ledger_covers(l, covers);
	ledger_add(l, RECORD_TRANSFER, arena_printf(&l->texts, HEAD "%s", rows));
}

static void total_is(void **state, const char *filter, const char *expected)
{
	assert_string_equal(total_says(*state, FLOW_TRANSFERS, filter), expected);
}

/* ---- what an edition supersedes ---- */

static void an_edition_that_does_not_say_what_it_covers_is_the_whole_list(void **state)
{
	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1990,8,1991,8,\nold,Russia,Egypt,Su-24,1990,4,1992,4,\n");
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,9,\n");
	total_is(state, "", "9 | superseded: 12 | new supersedes old: 2 claims are passed over");
}

static void outside_of_what_it_covers_editions_add_up(void **state)
{
	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1990,8,1991,8,\nold,Russia,India,MiG-29,2000,5,2001,5,\n"
	     "old,China,Pakistan,J-7,2000,3,2001,3,\n");
	file(state, "from:Russia date:2000..", "new,Russia,India,MiG-29,2000,6,2002,6,\n");
	total_is(state, "", "17 | superseded: 5 | new supersedes old: 1 claim is passed over");
	total_is(state, "from:Russia",
		 "14 | superseded: 5 | new supersedes old: 1 claim is passed over");
	total_is(state, "from:China", "3");
}

static void several_files_of_an_edition_cover_together(void **state)
{
	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1990,8,1991,8,\nold,China,Pakistan,J-7,2000,3,2001,3,\n"
	     "old,Poland,Ukraine,MiG-29,2020,7,2021,7,\n");
	file(state, "from:Russia", "new,Russia,India,MiG-29,1990,8,1991,1,\n");
	file(state, "from:China", "new,China,Pakistan,J-7,2000,3,2001,1,\n");
	total_is(state, "", "9 | superseded: 11 | new supersedes old: 2 claims are passed over");
}

static void without_a_date_the_order_date_tells(void **state)
{
	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1990,8,,8,\nold,Russia,India,Su-30MK,2001,4,,4,\n");
	file(state, "date:2000..", "new,Russia,Egypt,MiG-29,2001,1,2001,1,\n");
	total_is(state, "", "9 | superseded: 4 | new supersedes old: 1 claim is passed over");
}

static void a_claim_that_reaches_out_of_the_area_goes_whole_and_is_counted(void **state)
{
	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1998,8,1998/2001,8,\n");
	file(state, "date:2000..", "new,Russia,Egypt,MiG-29,2001,1,2001,1,\n");
	total_is(state, "",
		 "1 | superseded: 8 | new supersedes old: 1 claim is passed over, 1 of which "
		 "reaches beyond what it covers");
}

static void the_newest_of_three_editions_supersedes_both(void **state)
{
	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,9,\n");
	file(state, NULL, "newest,Russia,India,MiG-29,1990,8,1991,10,\n");
	total_is(state, "",
		 "10 | superseded: 17 | newest supersedes old and new: 2 claims are passed over");
}

static void editions_of_one_day_are_parts_of_one(void **state)
{
	given(state);
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, NULL, "part,Russia,Egypt,MiG-29,1990,8,1991,5,\n");
	total_is(state, "", "13");
}

static void an_edition_without_a_date_is_not_newer_than_any(void **state)
{
	given(state);
	file(state, NULL, "undated,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, NULL, "old,Russia,Egypt,MiG-29,1990,8,1991,5,\n");
	total_is(state, "", "5 | superseded: 8 | old supersedes undated: 1 claim is passed over");
}

static void what_is_typed_in_covers_nothing(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, NULL, "new,Russia,Egypt,MiG-29,1990,8,1991,5,\n");
	l->ev->batches.v[1].file = NULL;
	total_is(state, "", "13");
}

static void an_edition_not_known_yet_supersedes_nothing(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,9,\n");
	l->policy.known_on_set = true;
	l->policy.known_on = day_from_civil(2023, 1, 1);
	total_is(state, "", "8 | the policy leaves out 1 claim");
	l->policy = (struct policy){0};
}

static void an_area_that_cannot_be_read_supersedes_nothing_and_says_so(void **state)
{
	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1990,8,1991,8,\n");
	file(state, "from:Ruritania", "new,Russia,Egypt,MiG-29,1990,8,1991,9,\n");
	total_is(state, "",
		 "17 | what batch:2 covers cannot be read, so it supersedes nothing: \"Ruritania\" "
		 "is no party Hangar knows; did you mean Mauritania?");
}

/* ---- one deal in several editions ---- */

static void rows_of_two_editions_on_one_deal_are_one_version(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1997,40,1998,10,r:7\n"
	     "old,Russia,India,MiG-29,1997,40,1999,10,r:7\n"
	     "old,Russia,India,MiG-29,1997,40,2000,10,r:7\n");
	file(state, "date:2000..",
	     "new,Russia,India,MiG-29,1997,38,2000,9,r:7\nnew,Russia,India,MiG-29,1997,38,2001,9,r:"
	     "7\n");
	assert_string_equal(deal_says(l, "r:7"), "38 | -");
	assert_int_equal(ledger_deal(l, "r:7")->versions.n, 1);
	assert_int_equal(ledger_deal(l, "r:7")->passed.n, 1);
	assert_int_equal(ledger_deal(l, "r:7")->ordered.best, 38);
	assert_string_equal(taken_from(l, "r:7", ATTRIBUTE_COUNT), "new");
	total_is(state, "", "38 | new supersedes old: 1 claim is passed over");
}

static void a_row_without_a_key_finds_its_deal_by_content(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1997,40,1998,10,r:7\nold,Russia,India,MiG-29,1997,12,2000,12,"
	     "r:8\n");
	file(state, "date:2000..", "new,Russia,India,MiG-29,1997,12,2000,11,\n");
	assert_string_equal(deal_says(l, "r:8"), "11 | -");
	assert_string_equal(deal_says(l, "r:7"), "10 | -");
	assert_int_equal(ledger_deal(l, "r:8")->passed.n, 1);
	total_is(state, "", "21 | new supersedes old: 1 claim is passed over");
}

static void a_row_that_matches_several_deals_stays_its_own(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1997,40,1998,10,r:7\nold,Russia,India,MiG-29,1997,40,1999,10,"
	     "r:8\n");
	file(state, "date:2000..", "new,Russia,India,MiG-29,1997,40,2001,11,\n");
	assert_string_equal(deal_says(l, "claim:3"), "11 | -");
	total_is(state, "", "31");
}

static void two_rows_that_say_the_same_are_two_deals(void **state)
{
	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1997,10,1998,10,r:7\n");
	file(
	    state, NULL,
	    "new,Russia,India,MiG-29,1997,10,1998,10,\nnew,Russia,India,MiG-29,1997,10,1998,10,\n");
	total_is(state, "", "20 | new supersedes old: 1 claim is passed over");
}

/* A row of the new edition may reach back behind its area: what it says of the deal counts once. */
static void what_an_edition_says_of_a_deal_stands_beyond_its_area(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "old,Russia,India,MiG-29,1997,40,1997,5,r:7\nold,Russia,India,MiG-29,1997,40,1999,10,"
	     "r:7\n");
	file(state, "date:2000..", "new,Russia,India,MiG-29,1997,40,1998/2001,35,\n");
	assert_string_equal(deal_says(l, "r:7"), "40 | -");
	total_is(state, "", "40 | new supersedes old: 1 claim is passed over");
}

static void a_deal_that_is_gone_from_the_new_edition_is_left_out(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL, "old,Russia,India,MiG-29,1997,40,1998,10,r:7\n");
	file(state, NULL, "new,Russia,Egypt,MiG-29,1997,4,1998,4,r:9\n");
	assert_int_equal(ledger_deal(l, "r:7")->standing, STANDING_PASSED);
	assert_string_equal(deal_says(l, "r:7"), "10 | -");
	total_is(state, "", "4 | superseded: 10 | new supersedes old: 1 claim is passed over");
	total_is(state, "is:superseded",
		 "- | superseded: 10 | new supersedes old: 1 claim is passed over");
}

/* ---- stocks ---- */

static void an_airframe_gone_from_the_new_edition_is_gone(void **state)
{
	struct ledger *l = *state;

	given(state);
	ledger_covers(l, NULL);
	ledger_add(
	    l, RECORD_AIRFRAME,
	    "source,icao24,type,operator\nold,48d960,MiG-29,Poland\nold,48d961,MiG-29,Poland\n");
	ledger_covers(l, NULL);
	ledger_add(l, RECORD_AIRFRAME, "source,icao24,type,operator\nnew,48d961,MiG-29,Poland\n");
	assert_string_equal(total_says(l, FLOW_AIRFRAMES, ""),
			    "1-1-? | new supersedes old: 2 claims are passed over");
}

static void of_a_list_the_newest_snapshot_of_a_party_counts(void **state)
{
	struct ledger *l = *state;

	given(state);
	ledger_covers(l, NULL);
	ledger_add(l, RECORD_HOLDING,
		   "source,operator,type,count,as_of\nold,Poland,MiG-29,30,2021\n"
		   "old,Poland,Su-22,12,2021\nold,Egypt,MiG-29,40,2021\n");
	ledger_covers(l, "operator:Egypt");
	ledger_add(l, RECORD_HOLDING,
		   "source,operator,type,count,as_of\nnew,Poland,MiG-29,14,2023\n"
		   "new,Egypt,MiG-29,44,2023\n");
	assert_string_equal(stocks_say(l), "Poland MiG-29 : 14\nEgypt MiG-29 : 44\n");
}

/* ---- a list that stands for an area ---- */

static void a_list_that_stands_counts_alone_in_its_area(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1990,8,1991,8,\nother,Russia,India,MiG-29,1990,8,1992,9,\n"
	     "other,China,Pakistan,J-7,1990,8,1992,2,\n");
	ledger_stand(l, "register", "from:Russia");
	total_is(state, "",
		 "10 | passed over: 9 | register stands for from:Russia: 1 claim of 1 other source "
		 "is passed over");
	total_is(state, "from:China", "2");
}

static void of_two_that_stand_for_a_claim_the_last_one_does(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1990,8,1991,8,\nother,Russia,India,MiG-29,1990,8,1992,9,\n");
	ledger_stand(l, "register", "from:Russia");
	ledger_stand(l, "other", NULL);
	total_is(state, "",
		 "9 | passed over: 8 | other stands for everything: 1 claim of 1 other source is "
		 "passed over");
}

static void a_list_of_transfers_does_not_stand_for_losses(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,8,\n");
	ledger_add(l, RECORD_TRANSFER,
		   "source,kind,from,type,count,date\nother,loss,Russia,Su-24,3,2022\n");
	ledger_stand(l, "register", "from:Russia");
	assert_string_equal(total_says(l, FLOW_LOSSES, ""), "3");
}

static void denials_are_not_passed_over(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL, "new,Russia,India,MiG-29,1990,8,1991,8,d\n");
	ledger_add(l, RECORD_TRANSFER, "source,deal,stance,from\nother,d,denies,Russia\n");
	ledger_stand(l, "register", "from:Russia");
	assert_string_equal(deal_says(l, "d"), "0-8-8 | -");
	assert_int_equal(ledger_deal(l, "d")->denials, 1);
}

/* ---- lists that may tell the same ---- */

static void suspects(void **state, const char *expected)
{
	assert_string_equal(findings_say(*state, "duplicate-suspect"), expected);
}

static void two_lists_of_one_trade_are_noticed_under_the_total(void **state)
{
	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29K,1997,38,2000,20,\nnew,Russia,India,MiG-29,1997,38,2001,9,\n"
	     "new,Russia,Egypt,Su-24,2001,6,2001,6,\n"
	     "other,Russia,India,MiG-29,,,2002,8,\n");
	total_is(state, "",
		 "43 | register and other may tell the same: 1 deal and 8 aircraft may be counted "
		 "twice; hangar stand register from:Russia lets register count alone, a common "
		 "deal key joins them");
	total_is(state, "to:India",
		 "37 | register and other may tell the same: 1 deal and 8 aircraft may be counted "
		 "twice; hangar stand register to:India lets register count alone, a common deal "
		 "key joins them");
	total_is(state, "to:Egypt", "6");
	suspects(state, "warning source:other: register and other may tell the same: 1 deal and 8 "
			"aircraft may be counted twice; hangar stand register from:Russia lets "
			"register count alone, a common deal key joins them\n");
}

static void what_differs_in_party_type_or_year_is_no_double(void **state)
{
	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1997,38,2000,20,\nother,Russia,Egypt,MiG-29,,,2000,20,\n"
	     "other,China,India,MiG-29,,,2000,20,\nother,Russia,India,Su-24,,,2000,20,\n"
	     "other,Russia,India,MiG-29,,,2002,20,\nother,Russia,,MiG-29,,,2000,20,\n");
	suspects(state, "");
}

static void one_source_may_tell_several_deals(void **state)
{
	given(state);
	file(
	    state, NULL,
	    "new,Russia,India,MiG-29,1997,38,2000,20,\nnew,Russia,India,MiG-29,1998,38,2000,18,\n");
	suspects(state, "");
}

/* Who speaks of both deals tells them apart. */
static void a_source_of_both_deals_is_no_second_list(void **state)
{
	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1997,38,2000,20,a\nother,Russia,India,MiG-29,,,2000,21,b\n"
	     "new,Russia,India,MiG-29,,,2000,22,b\n");
	suspects(state, "");
}

static void a_list_without_dates_may_tell_the_same(void **state)
{
	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1997,38,2000,20,\nother,Russia,India,MiG-29,,,,7,\n");
	suspects(state,
		 "warning source:other: register and other may tell the same: 1 deal and 7 "
		 "aircraft may be counted twice; hangar stand register from:Russia lets register "
		 "count alone, a common deal key joins them\n");
}

/* The line is to be typed as it stands. */
static void the_way_out_is_safe_in_a_shell(void **state)
{
	given(state);
	file(state, NULL,
	     "new,Russia,United States,MiG-29,1997,38,2000,20,\n"
	     "other,Russia,United States,MiG-29,,,2000,7,\n");
	total_is(state, "to:\"United States\" date:<2001",
		 "27 | register and other may tell the same: 1 deal and 7 aircraft may be counted "
		 "twice; hangar stand register 'to:\"United States\"' 'date:<2001' lets register "
		 "count alone, a common deal key joins them");
}

static void where_a_list_stands_nothing_is_suspected(void **state)
{
	struct ledger *l = *state;

	given(state);
	file(state, NULL,
	     "new,Russia,India,MiG-29,1997,38,2000,20,\nother,Russia,India,MiG-29,,,2000,21,\n");
	ledger_stand(l, "other", "to:India");
	suspects(state, "");
	total_is(state, "",
		 "21 | passed over: 20 | other stands for to:India: 1 claim of 1 other source is "
		 "passed over");
}

/* ---- two ways to the same total ---- */

#include "property.h"

enum { SPLITS = 300, MOST_ROWS = 12, FIRST_YEAR = 1990, YEARS = 12 };

struct row {
	int year, count, deal, to;
	bool old, new_;
};

static const char *const buyers[] = {"India", "Egypt", "Poland"};

/* The old edition tells years before the cut rightly, those after it wrongly or not at all; the new
 * one has the years from the cut on. */
static void add_row(struct str *csv, const struct row *x, const char *source, int count, bool keyed)
{
	str_addf(csv, "%s,Russia,%s,MiG-29,%d,99,%d,%d,", source, buyers[x->to],
		 FIRST_YEAR - 1 - x->deal, x->year, count);
	if (keyed)
		str_addf(csv, "r:%d", x->deal);
	str_addc(csv, '\n');
}

/* Keyed rows of one deal differ in year, as those of a list do; the deal says to whom. */
static size_t random_rows(struct row *rows, int cut)
{
	size_t n = 0;

	for (int deal = 0; deal < 3; deal++) {
		int to = random_below(3);
		for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
			if (n == MOST_ROWS || random_below(3))
				continue;
			rows[n++] = (struct row){year, 1 + random_below(40),          deal,
						 to,   year < cut || random_below(2), year >= cut};
		}
	}
	return n;
}

static void split_rows(void **state, const struct row *rows, size_t n, int cut, bool keyed)
{
	struct str old = {0}, new_ = {0};
	struct ledger *l = *state;

	for (size_t i = 0; i < n; i++) {
		if (rows[i].old)
			add_row(&old, &rows[i], "old",
				rows[i].year < cut ? rows[i].count : 1 + random_below(90), true);
		if (rows[i].new_)
			add_row(&new_, &rows[i], "new", rows[i].count, keyed);
	}
	given(state);
	if (old.n)
		file(state, NULL, str_c(&old));
	if (new_.n)
		file(state, arena_printf(&l->texts, "date:%d..", cut), str_c(&new_));
	str_free(&old);
	str_free(&new_);
}

/* The merge, the slow way: each row once, with the number that is right. */
static int64_t merged(const struct row *rows, size_t n, int to)
{
	int64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += (rows[i].to == to || to < 0) ? rows[i].count : 0;
	return sum;
}

static int64_t total_of(struct ledger *l, const char *filter)
{
	struct total *t = NULL;
	struct filter *f = NULL;
	struct err e = ERR_INIT;
	int64_t best;

	if (filter_parse_line(&f, filter, l->ev->catalogue, &e) ||
	    total_new(&t, ledger_resolution(l), FLOW_TRANSFERS, f, NULL, 0, &e))
		fail_msg("%s", e.text);
	best = t->sum.count.flags & Q_BEST ? t->sum.count.best : 0;
	total_free(&t);
	filter_free(&f);
	return best;
}

static void a_list_cut_into_two_editions_has_the_total_of_the_merge(void **state)
{
	struct ledger *l = *state;
	struct row rows[MOST_ROWS];

	property_begin("a_list_cut_into_two_editions_has_the_total_of_the_merge");
	for (int run = 0; run < SPLITS; run++) {
		int cut = FIRST_YEAR + random_below(YEARS + 1);
		size_t n = random_rows(rows, cut);
		split_rows(state, rows, n, cut, random_below(2));
		assert_int_equal(total_of(l, ""), merged(rows, n, -1));
		for (int to = 0; to < 3; to++)
			assert_int_equal(total_of(l, arena_printf(&l->texts, "to:%s", buyers[to])),
					 merged(rows, n, to));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, ledger_begin, ledger_end)
	    T(an_edition_that_does_not_say_what_it_covers_is_the_whole_list),
	    T(outside_of_what_it_covers_editions_add_up),
	    T(several_files_of_an_edition_cover_together),
	    T(without_a_date_the_order_date_tells),
	    T(a_claim_that_reaches_out_of_the_area_goes_whole_and_is_counted),
	    T(the_newest_of_three_editions_supersedes_both),
	    T(editions_of_one_day_are_parts_of_one),
	    T(an_edition_without_a_date_is_not_newer_than_any),
	    T(what_is_typed_in_covers_nothing),
	    T(an_edition_not_known_yet_supersedes_nothing),
	    T(an_area_that_cannot_be_read_supersedes_nothing_and_says_so),
	    T(rows_of_two_editions_on_one_deal_are_one_version),
	    T(a_row_without_a_key_finds_its_deal_by_content),
	    T(a_row_that_matches_several_deals_stays_its_own),
	    T(two_rows_that_say_the_same_are_two_deals),
	    T(what_an_edition_says_of_a_deal_stands_beyond_its_area),
	    T(a_deal_that_is_gone_from_the_new_edition_is_left_out),
	    T(an_airframe_gone_from_the_new_edition_is_gone),
	    T(of_a_list_the_newest_snapshot_of_a_party_counts),
	    T(a_list_that_stands_counts_alone_in_its_area),
	    T(of_two_that_stand_for_a_claim_the_last_one_does),
	    T(a_list_of_transfers_does_not_stand_for_losses),
	    T(denials_are_not_passed_over),
	    T(two_lists_of_one_trade_are_noticed_under_the_total),
	    T(what_differs_in_party_type_or_year_is_no_double),
	    T(one_source_may_tell_several_deals),
	    T(a_source_of_both_deals_is_no_second_list),
	    T(a_list_without_dates_may_tell_the_same),
	    T(the_way_out_is_safe_in_a_shell),
	    T(where_a_list_stands_nothing_is_suspected),
	    T(a_list_cut_into_two_editions_has_the_total_of_the_merge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
