/* What the types of mixed lots may be: by what other sources say of them, and by what their giver
 * is said to have held. */
#include "ledger.h"

#include "hangar/split.h"
#include "property.h"

#define DEAL "deal,from,to,type,count,date,condition,source\n"
#define HELD "operator,type,count,condition,as_of,source\n"

static struct total *total_by_type(struct ledger *l, const char *filter)
{
	static const enum dimension by[] = {BY_TYPE};
	struct total *t = NULL;
	struct filter *f = NULL;
	struct err e = ERR_INIT;

	if (filter_parse_line(&f, filter, l->ev->catalogue, &e) ||
	    total_new(&t, ledger_resolution(l), FLOW_TRANSFERS, f, by, 1, &e))
		fail_msg("%s", e.text);
	filter_free(&f);
	return t;
}

/* "20-20-81"; "0..61" of what has no best. */
static void say_range(struct str *b, struct quantity q)
{
	if ((q.flags & Q_ENDS) == (Q_LOW | Q_HIGH))
		str_addf(b, "%lld..%lld", (long long)q.low, (long long)q.high);
	else if ((q.flags & Q_ENDS) == Q_ENDS && q.low < q.high)
		str_addf(b, "%lld-%lld-%lld", (long long)q.low, (long long)q.best,
			 (long long)q.high);
	else
		ledger_say_count(b, q);
}

/* "MiG-29 20-20-81, Su-22 0..61": by type; what stands for the lot is its count alone. */
static const char *types_say(struct ledger *l, const char *filter)
{
	struct total *t = total_by_type(l, filter);
	struct str b = {0};

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct total_row *row = &t->rows.v[i];
		str_addf(&b, "%s%s ", i ? ", " : "", row->mixed ? "mixed" : row->keys[0]);
		say_range(&b, row->count);
	}
	total_free(&t);
	return ledger_text(l, &b);
}

/* "MiG-29: piece gives 20" */
static const char *reasons_say(struct ledger *l, const char *key)
{
	struct type_splits s = {0};
	struct str b = {0};

	deal_split(&s, ledger_resolution(l), ledger_deal(l, key), &l->texts);
	for (size_t i = 0; i < s.n; i++)
		str_addf(&b, "%s: %s\n",
			 catalogue_type_get(l->ev->catalogue, s.v[i].type)->designation,
			 s.v[i].reason);
	vec_free(&s);
	return ledger_text(l, &b);
}

static void add_csv(struct ledger *l, enum record as, const char *header, const char *rows)
{
	struct str csv = {0};

	str_addf(&csv, "%s%s", header, rows);
	ledger_add(l, as, str_c(&csv));
	str_free(&csv);
}

/* With holdings, these cap. */
static void given(struct ledger *l, const char *transfers, const char *holdings)
{
	ledger_again(l);
	add_csv(l, RECORD_TRANSFER, DEAL, transfers);
	if (holdings)
		add_csv(l, RECORD_HOLDING, HELD, holdings);
	l->policy.cap_holdings = holdings != NULL;
}

#define MIXED "a,Poland,Ukraine,MiG-29 / Su-22 / Mi-24,81,2023-03,,whole\n"

/* ---- what other sources say ---- */

static void what_another_source_gives_of_a_type_is_its_figure(void **state)
{
	struct ledger *l = *state;

	given(l, MIXED "a,Poland,Ukraine,MiG-29,20,2023-03,,piece\n", NULL);
	assert_string_equal(types_say(l, ""), "Mi-24 0..61, MiG-29 20-20-81, Su-22 0..61, "
					      "mixed 0-61-61");
	assert_string_equal(total_says(l, FLOW_TRANSFERS, "type:MiG-29"),
			    "20-20-81 | 1 mixed lot: shares of a type are bounded by what other "
			    "sources say of its types");
	assert_string_equal(reasons_say(l, "a"), "MiG-29: piece gives 20\n"
						 "Su-22: what else there is takes the rest\n"
						 "Mi-24: what else there is takes the rest\n");
}

static void a_breakdown_that_falls_short_leaves_the_rest_to_any_type(void **state)
{
	struct ledger *l = *state;

	given(l,
	      MIXED "a,Poland,Ukraine,MiG-29,20,2023-03,,pieces\n"
		    "a,Poland,Ukraine,Su-22,30,2023-03,,pieces\n"
		    "a,Poland,Ukraine,Mi-24,30,2023-03,,pieces\n",
	      NULL);
	assert_string_equal(types_say(l, ""),
			    "Mi-24 30-30-31, MiG-29 20-20-21, Su-22 30-30-31, mixed 0-1-1");
}

static void rivals_by_type_range_as_any_figure_does(void **state)
{
	struct ledger *l = *state;

	given(l,
	      MIXED "a,Poland,Ukraine,MiG-29,20,2023-03,,one\n"
		    "a,Poland,Ukraine,Su-22 / Mi-24,61,2023-03,,one\n"
		    "a,Poland,Ukraine,MiG-29,26,2023-03,,two\n"
		    "a,Poland,Ukraine,Su-22,15,2023-03,,two\n"
		    "a,Poland,Ukraine,Mi-24,39,2023-03,,two\n",
	      NULL);
	/* one's adds up to the 81, and stands for the deal's parts */
	assert_string_equal(types_say(l, "type:MiG-29"), "MiG-29 19-20-20");
	given(l,
	      MIXED "a,Poland,Ukraine,MiG-29,20,2023-03,,one\n"
		    "a,Poland,Ukraine,MiG-29,26,2023-03,,two\n",
	      NULL);
	assert_string_equal(types_say(l, "type:MiG-29"), "MiG-29 20-20-81");
	assert_string_equal(types_say(l, "type:Su-22"), "Su-22 0..61");
}

static void at_least_so_many_of_a_type_is_no_best(void **state)
{
	struct ledger *l = *state;

	given(l, MIXED "a,Poland,Ukraine,MiG-29,20+,2023-03,,piece\n", NULL);
	assert_string_equal(types_say(l, ""), "Mi-24 0..61, MiG-29 20..81, Su-22 0..61, mixed 81");
}

static void who_says_that_all_were_of_one_type_divides_nothing(void **state)
{
	struct ledger *l = *state;

	given(l, MIXED "a,Poland,Ukraine,MiG-29,81,2023-03,,rival\n", NULL);
	assert_string_equal(types_say(l, ""), "Mi-24 0..81, MiG-29 0..81, Su-22 0..81, mixed 81");
}

static void a_denial_lowers_the_types_with_the_deal(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "deal,stance,from,to,type,count,source\n"
		     "a,states,Poland,Ukraine,MiG-29 / Su-22,81,whole\n"
		     "a,states,Poland,Ukraine,MiG-29,20,piece\n"
		     "a,denies,Poland,Ukraine,MiG-29 / Su-22,81,seller\n");
	l->policy.cap_holdings = false;
	assert_string_equal(types_say(l, ""), "MiG-29 0-20-81, Su-22 0..81, mixed 0-61-81");
}

static void figures_by_type_beyond_the_whole_are_none(void **state)
{
	struct ledger *l = *state;

	given(l,
	      "a,Poland,Ukraine,MiG-29 / Su-22,50,2023,,whole\n"
	      "a,Poland,Ukraine,MiG-29,30,2023,,one\n"
	      "a,Poland,Ukraine,Su-22,30,2023,,two\n",
	      NULL);
	assert_string_equal(types_say(l, ""), "MiG-29 0..50, Su-22 0..50, mixed 30-50-50");
}

/* Only the bests add up to the whole: that of a row with other figures has the low of the type. */
static void bests_by_type_add_up_to_the_best_of_all(void **state)
{
	struct ledger *l = *state;

	given(l,
	      MIXED "a,Poland,Ukraine,MiG-29,20+,2023-03,,piece\n"
		    "b,Poland,Iraq,MiG-29,5,2020,,whole\n",
	      NULL);
	assert_string_equal(types_say(l, ""),
			    "Mi-24 0..61, MiG-29 25-25-86, Su-22 0..61, mixed 61-61-81");
	assert_string_equal(total_says(l, FLOW_TRANSFERS, "from:Poland not:type:An-2"), "86");
}

/* ---- what was held ---- */

#define KAZAKH "us,Kazakhstan,United States,MiG-31 / MiG-27 / MiG-29 / Su-24,81,2024-04,,seed\n"
#define WITHDRAWN                                                                                  \
	"Kazakhstan,MiG-29,13,withdrawn,2024-04,tech-wp\n"                                         \
	"Kazakhstan,MiG-31,31,withdrawn,2024-04,tech-wp\n"                                         \
	"Kazakhstan,MiG-27,12,withdrawn,2024-04,tech-wp\n"                                         \
	"Kazakhstan,Su-24,26,withdrawn,2024-04,tech-wp\n"

/* 31 + 12 + 13 + 26 are 82: each type misses one at most. */
static void holdings_leave_a_narrow_range_to_each_type(void **state)
{
	struct ledger *l = *state;

	given(l, KAZAKH, WITHDRAWN);
	assert_string_equal(types_say(l, ""),
			    "MiG-27 11..12, MiG-29 12..13, MiG-31 30..31, Su-24 25..26, mixed 81");
	assert_string_equal(total_says(l, FLOW_TRANSFERS, "type:MiG-31"),
			    "30-?-31 | 1 mixed lot: shares of a type are bounded by holdings of "
			    "tech-wp");
	assert_string_equal(
	    reasons_say(l, "us"),
	    "MiG-27: Kazakhstan had at most 12 (tech-wp); the other types have at most 70\n"
	    "MiG-29: Kazakhstan had at most 13 (tech-wp); the other types have at most 69\n"
	    "MiG-31: Kazakhstan had at most 31 (tech-wp); the other types have at most 51\n"
	    "Su-24: Kazakhstan had at most 26 (tech-wp); the other types have at most 56\n");
	l->policy.cap_holdings = false;
	ledger_forget(l);
	assert_string_equal(types_say(l, ""),
			    "MiG-27 0..81, MiG-29 0..81, MiG-31 0..81, Su-24 0..81, mixed 81");
}

/* The sums of several types are bounded together: at most 43 MiG-31 and MiG-27 there were. */
static void a_filter_of_two_types_asks_for_both_together(void **state)
{
	struct ledger *l = *state;

	given(l, KAZAKH, WITHDRAWN);
	assert_string_equal(total_says(l, FLOW_TRANSFERS, "type:'MiG-31 / MiG-27'"),
			    "42-?-43 | 1 mixed lot: shares of a type are bounded by holdings of "
			    "tech-wp");
}

static void of_several_lists_the_largest_figure_counts_and_conditions_add(void **state)
{
	struct ledger *l = *state;

	given(l, KAZAKH,
	      WITHDRAWN "Kazakhstan,MiG-29,10,active,2023,milbal\n"
			"Kazakhstan,MiG-29,4,stored,2023,milbal\n"
			"Kazakhstan,MiG-31,20,active,2023,waf\n");
	assert_string_equal(types_say(l, ""),
			    "MiG-27 10..12, MiG-29 12..14, MiG-31 29..31, Su-24 24..26, mixed 81");
}

/* 20 and 15, and no more than 12 MiG-29 there were. */
static void lots_of_one_giver_share_what_it_had(void **state)
{
	struct ledger *l = *state;

	given(l,
	      "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n"
	      "b,Poland,Iraq,MiG-29 / Mi-24,15,2023-05,,x\n",
	      "Poland,MiG-29,12,active,2022,list\n");
	assert_string_equal(types_say(l, "type:MiG-29"), "MiG-29 0..12");
	assert_string_equal(types_say(l, "to:Iraq"), "Mi-24 3..15, MiG-29 0..12, mixed 15");
	assert_string_equal(
	    total_says(l, FLOW_TRANSFERS, "type:'Su-22 / Mi-24' to:Ukraine"),
	    "8-?-20 | 1 mixed lot: shares of a type are bounded by holdings of list");
	given(l,
	      "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n"
	      "c,Poland,Peru,MiG-29,9,2023-05,,x\n",
	      "Poland,MiG-29,12,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 9-9-12, Su-22 17..20, mixed 20");
}

static void a_figure_of_a_type_stands_under_the_cap_too(void **state)
{
	struct ledger *l = *state;

	given(l,
	      MIXED "a,Poland,Ukraine,MiG-29,20,2023-03,,piece\n"
		    "b,Poland,Iraq,MiG-29 / An-26,9,2023-03,,whole\n",
	      "Poland,MiG-29,28,active,2022,list\nPoland,An-26,4,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "An-26 1..4, Mi-24 0..61, MiG-29 25-25-28, Su-22 "
					      "0..61, mixed 4-4-9, mixed 0-61-61");
	assert_string_equal(types_say(l, "to:Ukraine"),
			    "Mi-24 0..61, MiG-29 20-20-23, Su-22 0..61, mixed 0-61-61");
	assert_string_equal(reasons_say(l, "a"),
			    "MiG-29: piece gives 20; Poland had at most 28 (list); what else there "
			    "is takes the rest\n"
			    "Su-22: what else there is takes the rest\n"
			    "Mi-24: what else there is takes the rest\n");
}

static void a_list_caps_only_what_left_from_its_first_day_on(void **state)
{
	struct ledger *l = *state;
	const char *lot = "a,Poland,Ukraine,MiG-29 / Su-22,20,2021-03,,x\n";

	given(l, lot, "Poland,MiG-29,12,active,2021-04,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
	given(l, lot,
	      "Poland,MiG-29,12,active,2019,list\nPoland,MiG-29,9,active,2020,list\n"
	      "Poland,MiG-29,2,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..9, Su-22 11..20, mixed 20");
	given(l, "a,Poland,Ukraine,MiG-29 / Su-22,20,,,x\n", "Poland,MiG-29,12,active,2019,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
	given(l, lot, "Poland,MiG-29,12,active,,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
}

static void a_type_that_no_whole_list_leaves_out_is_not_capped(void **state)
{
	struct ledger *l = *state;
	const char *lot = "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n";

	given(l, lot, "Poland,MiG-29,12,,2022,list\nPoland,,12,,2022,list\n");
	assert_string_equal(types_say(l, ""), /* none of 20 can be */
			    "MiG-29 0..20, Su-22 0..20, mixed 20");
	given(l, lot, "Poland,MiG-29,30,,2022,list\nPoland,,33,,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 17..20, Su-22 0..3, mixed 20");
	given(l, lot, "Poland,MiG-29,30,active,2022,list\nPoland,,33,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
	given(l, lot, "Poland,MiG-29,?,,2022,list\nPoland,Su-22,8+,,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
}

static void holdings_that_contradict_the_lots_bound_nothing(void **state)
{
	struct ledger *l = *state;

	given(l, "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n",
	      "Poland,MiG-29,12,,2022,list\nPoland,Su-22,7,,2022,list\n");
	assert_string_equal(
	    total_says(l, FLOW_TRANSFERS, "type:MiG-29"),
	    "0-?-20 | the filter meets only some types of 1 mixed lot: counted from 0 "
	    "to the whole, without a best | the holdings of Poland contradict the "
	    "lots that left it: they bound nothing");
	assert_string_equal(reasons_say(l, "a"),
			    "MiG-29: what Poland is said to have held contradicts what left it\n"
			    "Su-22: what Poland is said to have held contradicts what left it\n");
}

static void what_came_in_since_and_what_was_new_is_not_ruled_out(void **state)
{
	struct ledger *l = *state;

	given(l,
	      "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n"
	      "in,Slovakia,Poland,MiG-29,3,2022-06,,x\n",
	      "Poland,MiG-29,12,active,2022,list\n");
	assert_string_equal(types_say(l, "from:Poland"), "MiG-29 0..15, Su-22 5..20, mixed 20");
	given(l, "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,new,x\n",
	      "Poland,MiG-29,12,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-29 0..20, Su-22 0..20, mixed 20");
}

static void a_variant_is_within_what_was_held_of_its_type(void **state)
{
	struct ledger *l = *state;
	const char *lot = "a,Kazakhstan,Ukraine,MiG-31 / MiG-31B / Su-24,20,2023-03,,x\n";

	given(l, lot, "Kazakhstan,MiG-31,9,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-31 0..9, MiG-31B 0..9, Su-24 11..20, mixed 20");
	given(l, lot, "Kazakhstan,MiG-31B,9,active,2022,list\n");
	assert_string_equal(types_say(l, ""), "MiG-31 0..20, MiG-31B 0..9, Su-24 0..20, mixed 20");
}

static void a_part_is_within_what_its_state_held_and_not_the_other_way_round(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     DEAL "a,Poland,Ukraine,MiG-29 / Su-22,20,2023-03,,x\n"
			  "b,Wing 1,Ukraine,MiG-29 / Mi-24,20,2023-03,,x\n");
	catalogue_party_define(l->ev->catalogue, &(struct party){.name = "Wing 1"}, "Poland");
	ledger_add(l, RECORD_HOLDING,
		   HELD "Wing 1,Su-22,5,active,2022,one\n"
			"Poland,MiG-29,12,active,2022,two\n");
	l->policy.cap_holdings = true;
	assert_string_equal(types_say(l, "deal:a"), "MiG-29 0..12, Su-22 8..20, mixed 20");
	assert_string_equal(types_say(l, "deal:b"), "Mi-24 8..20, MiG-29 0..12, mixed 20");
}

/* ---- all splits of small ledgers ---- */

enum { TYPES = 3, DEALS = 3, LEDGERS = 120 };
static const char *const type_names[TYPES] = {"MiG-29", "Su-22", "Mi-24"};

struct small {
	int deals;
	int low[DEALS], high[DEALS];
	bool has[DEALS][TYPES];
	int held[TYPES]; /* -1: nobody says */
	bool to_iraq[DEALS];
	/* of all splits: by type, of all deals and of those to Iraq */
	bool found;
	int least[2][TYPES], most[2][TYPES];
};

static void note_split(struct small *s, int split[DEALS][TYPES])
{
	for (int t = 0; t < TYPES; t++) {
		int all = 0;
		for (int d = 0; d < s->deals; d++)
			all += split[d][t];
		if (s->held[t] >= 0 && all > s->held[t])
			return;
	}
	for (int t = 0; t < TYPES; t++) {
		int sums[2] = {0, 0};
		for (int d = 0; d < s->deals; d++) {
			sums[0] += split[d][t];
			sums[1] += s->to_iraq[d] ? split[d][t] : 0;
		}
		for (int i = 0; i < 2; i++) {
			if (!s->found || sums[i] < s->least[i][t])
				s->least[i][t] = sums[i];
			if (!s->found || sums[i] > s->most[i][t])
				s->most[i][t] = sums[i];
		}
	}
	s->found = true;
}

static void try_splits(struct small *s, int split[DEALS][TYPES], int deal, int type, int left)
{
	if (deal == s->deals) {
		note_split(s, split);
		return;
	}
	if (type == TYPES) {
		int sum = split[deal][0] + split[deal][1] + split[deal][2];
		if (sum >= s->low[deal])
			try_splits(s, split, deal + 1, 0,
				   deal + 1 < s->deals ? s->high[deal + 1] : 0);
		return;
	}
	for (int n = 0; n <= (s->has[deal][type] ? left : 0); n++) {
		split[deal][type] = n;
		try_splits(s, split, deal, type + 1, left - n);
	}
	split[deal][type] = 0;
}

static void write_ledger(struct ledger *l, const struct small *s)
{
	struct str deals = {0}, held = {0};

	for (int d = 0; d < s->deals; d++) {
		const char *between = "";
		str_addf(&deals, "d%d,Poland,%s,", d, s->to_iraq[d] ? "Iraq" : "Ukraine");
		for (int t = 0; t < TYPES; t++) {
			if (!s->has[d][t])
				continue;
			str_addf(&deals, "%s%s", between, type_names[t]);
			between = " / ";
		}
		str_addf(&deals, ",%d-%d,2023,,x\n", s->low[d], s->high[d]);
	}
	str_add(&held, "Poland,An-2,1,active,2022,list\n");
	for (int t = 0; t < TYPES; t++) {
		if (s->held[t] >= 0)
			str_addf(&held, "Poland,%s,%d,active,2022,list\n", type_names[t],
				 s->held[t]);
	}
	given(l, str_c(&deals), str_c(&held));
	str_free(&deals);
	str_free(&held);
}

/* At least two types each, so that all are mixed lots. */
static void make_small(struct small *s)
{
	*s = (struct small){.deals = 1 + random_below(DEALS)};
	for (int d = 0; d < s->deals; d++) {
		int without = random_below(TYPES + 1);
		s->low[d] = 1 + random_below(4);
		s->high[d] = s->low[d] + 1 + random_below(2);
		s->to_iraq[d] = random_below(2);
		for (int t = 0; t < TYPES; t++)
			s->has[d][t] = t != without;
	}
	for (int t = 0; t < TYPES; t++)
		s->held[t] = random_below(3) ? random_below(8) : -1;
}

/* The rows of a total against what trying all splits gave; `which`: of all, of those to Iraq. */
static void compare_rows(struct ledger *l, const struct small *s, int which)
{
	struct total *t = total_by_type(l, which ? "to:Iraq" : "");

	for (size_t i = 0; i < t->rows.n; i++) {
		const struct total_row *row = &t->rows.v[i];
		for (int k = 0; k < TYPES; k++) {
			if (row->mixed || strcmp(row->keys[0], type_names[k]) != 0)
				continue;
			assert_int_equal(row->count.low, s->least[which][k]);
			assert_int_equal(row->count.high, s->most[which][k]);
		}
	}
	total_free(&t);
}

static void rows_are_what_trying_all_splits_finds(void **state)
{
	struct ledger *l = *state;
	int compared = 0;

	property_begin("rows_are_what_trying_all_splits_finds");
	for (int i = 0; i < LEDGERS; i++) {
		struct small s;
		int split[DEALS][TYPES] = {{0}};
		make_small(&s);
		try_splits(&s, split, 0, 0, s.high[0]);
		write_ledger(l, &s);
		if (!s.found)
			continue; /* the holdings contradict the lots */
		compare_rows(l, &s, 0);
		compare_rows(l, &s, 1);
		compared++;
	}
	assert_true(compared > LEDGERS / 3);
}

/* ---- sums ---- */

/* Mixed lots, some with a rival who gives one of the types, and lots of one type. */
static void write_rivals(struct ledger *l)
{
	struct str deals = {0}, held = {0}, denials = {0};

	for (int d = 0; d < 4; d++) {
		int whole = 10 + random_below(20), piece = random_below(12);
		str_addf(&deals, "d%d,Poland,Ukraine,MiG-29 / Su-22 / Mi-24,%d,2023,,x\n", d,
			 whole);
		if (random_below(2))
			str_addf(&deals, "d%d,Poland,Ukraine,%s,%d%s,2023,,y\n", d,
				 random_of(type_names), piece, random_below(2) ? "+" : "");
		if (random_below(2))
			str_addf(&deals, "s%d,Poland,Iraq,%s,%d,2023,,x\n", d,
				 random_of(type_names), random_below(9));
		if (random_below(3) == 0)
			str_addf(&denials, "d%d,denies,z\n", d);
	}
	for (int t = 0; t < TYPES; t++) {
		if (random_below(2))
			str_addf(&held, "Poland,%s,%d,active,2022,list\n", type_names[t],
				 random_below(60));
	}
	given(l, str_c(&deals), held.n && random_below(3) ? str_c(&held) : NULL);
	add_csv(l, RECORD_TRANSFER, "deal,stance,source\n", str_c(&denials));
	str_free(&deals);
	str_free(&held);
	str_free(&denials);
}

/* That each is within its range, quantities assert themselves. */
static void bests_of_rows_add_up_to_that_of_the_total(void **state)
{
	struct ledger *l = *state;

	property_begin("bests_of_rows_add_up_to_that_of_the_total");
	for (int i = 0; i < LEDGERS; i++) {
		struct total *t;
		int64_t sum = 0;
		write_rivals(l);
		t = total_by_type(l, "");
		for (size_t k = 0; k < t->rows.n; k++)
			sum += t->rows.v[k].count.best;
		assert_int_equal(sum, t->sum.count.best);
		total_free(&t);
	}
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    CASE(what_another_source_gives_of_a_type_is_its_figure),
	    CASE(a_breakdown_that_falls_short_leaves_the_rest_to_any_type),
	    CASE(rivals_by_type_range_as_any_figure_does),
	    CASE(at_least_so_many_of_a_type_is_no_best),
	    CASE(who_says_that_all_were_of_one_type_divides_nothing),
	    CASE(a_denial_lowers_the_types_with_the_deal),
	    CASE(figures_by_type_beyond_the_whole_are_none),
	    CASE(bests_by_type_add_up_to_the_best_of_all),
	    CASE(holdings_leave_a_narrow_range_to_each_type),
	    CASE(a_filter_of_two_types_asks_for_both_together),
	    CASE(of_several_lists_the_largest_figure_counts_and_conditions_add),
	    CASE(lots_of_one_giver_share_what_it_had),
	    CASE(a_figure_of_a_type_stands_under_the_cap_too),
	    CASE(a_list_caps_only_what_left_from_its_first_day_on),
	    CASE(a_type_that_no_whole_list_leaves_out_is_not_capped),
	    CASE(holdings_that_contradict_the_lots_bound_nothing),
	    CASE(what_came_in_since_and_what_was_new_is_not_ruled_out),
	    CASE(a_variant_is_within_what_was_held_of_its_type),
	    CASE(a_part_is_within_what_its_state_held_and_not_the_other_way_round),
	    CASE(rows_are_what_trying_all_splits_finds),
	    CASE(bests_of_rows_add_up_to_that_of_the_total),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
