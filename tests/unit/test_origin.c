/* Origins: how many independent reports stand behind a statement. Each sentence of the design has
 * its case; then sources that derive from one another at random, in circles too. */
#include "ledger.h"

#include "property.h"

#define ONE "deal,type,count,source\n"

static void origins_are(void **state, const char *sources, const char *transfers,
			const char *expected)
{
	ledger_given(*state, sources, transfers);
	assert_string_equal(origins_say(*state, "d", "a"), expected);
}

static void a_source_that_derives_from_nothing_is_its_own_origin(void **state)
{
	origins_are(state, "key,reliability\na,C\n", ONE "d,MiG-29,1,a\n", "a");
}

static void derivation_is_followed_to_the_ends(void **state)
{
	origins_are(state, "key,derives_from\na,b\nb,c;d\nc,e\nd,\ne,\n", ONE "d,MiG-29,1,a\n",
		    "d e");
	/* A source that nothing defines yet is an end as well. */
	origins_are(state, "key,derives_from\na,b\n", ONE "d,MiG-29,1,a\n", "b");
}

static void an_end_reached_twice_is_one_origin(void **state)
{
	origins_are(state, "key,derives_from\na,b;c;d\nb,d\nc,d\n", ONE "d,MiG-29,1,a\n", "d");
}

static void what_a_claim_cites_goes_before_what_its_source_derives_from(void **state)
{
	origins_are(state, "key,derives_from\na,b\n",
		    "deal,type,count,cites,source\nd,MiG-29,1,c,a\n", "c");
	origins_are(state, "key,derives_from\na,b\nc,e;f\n",
		    "deal,type,count,cites,source\nd,MiG-29,1,c,a\nd,MiG-31,1,g,a\nd,Su-24,1,,a\n",
		    "e f g");
}

static void on_the_way_up_citations_go_first_too(void **state)
{
	/* On this deal `b` had it from `c`, whatever it derives from as a whole. */
	origins_are(state, "key,derives_from\na,b\nb,x\n",
		    "deal,type,count,cites,source\nd,MiG-29,1,,a\nd,MiG-29,1,c,b\n", "c");
	/* What it cites for another deal says nothing here. */
	origins_are(state, "key,derives_from\na,b\nb,x\n",
		    "deal,type,count,cites,source\nd,MiG-29,1,,a\nd,MiG-29,1,,b\n"
		    "other,MiG-29,1,c,b\n",
		    "x");
}

#define STANCES "deal,stance,type,count,source\n"

static void a_source_with_another_stance_is_passed_over(void **state)
{
	origins_are(state, "key,derives_from\na,b;c\n",
		    STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\n", "c");
	origins_are(state, "key,derives_from\na,b;c\n",
		    STANCES "d,states,MiG-29,1,a\nd,doubts,MiG-29,1,b\n", "c");
	/* What is behind it is not. */
	origins_are(state, "key,derives_from\na,b\nb,e\n",
		    STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\n", "e");
	/* A source of two minds does state it. */
	origins_are(state, "key,derives_from\na,b\n",
		    STANCES "d,states,MiG-29,1,a\nd,states,MiG-29,1,b\nd,doubts,MiG-29,1,b\n", "b");
}

static void a_source_of_other_deals_only_is_passed_over(void **state)
{
	struct ledger *l = *state;

	origins_are(state, "key,derives_from\na,b;c\n", ONE "d,MiG-29,1,a\nother,MiG-29,1,b\n",
		    "c");
	ledger_add(l, RECORD_HOLDING, "operator,type,count,as_of,source\nPoland,MiG-29,1,2023,c\n");
	assert_string_equal(origins_say(l, "d", "a"), "a");
}

static void if_nothing_remains_the_source_is_its_own_origin(void **state)
{
	origins_are(state, "key,derives_from\na,b;c\n",
		    STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\nother,states,MiG-29,1,c\n",
		    "a");
	origins_are(state, "key,derives_from\na,b\nb,a\n",
		    STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\n", "a");
}

static void the_origins_of_a_deal_are_the_distinct_ends_of_all_who_state_it(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,x\nb,x;y\nc,a;b\nno,z\n",
		     STANCES "d,states,MiG-29,1,a\nd,states,MiG-29,1,b\nd,states,MiG-29,1,c\n"
			     "d,denies,MiG-29,1,no\n");
	assert_string_equal(ledger_keys(l, ledger_deal(l, "d")->origins), "x y");
	assert_int_equal(ledger_deal(l, "d")->stating, 3);
}

static void an_upstream_without_a_price_is_no_origin_of_the_price(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b;c;e\n",
		     "deal,type,count,unit_price,total_price,source\n"
		     "d,MiG-29,1,,USD 1m,a\nd,MiG-29,1,,,b\nd,MiG-29,1,USD 1m,,c\n");
	assert_string_equal(origins_say(l, "d", "a"), "b c e");
	assert_string_equal(ledger_keys(l, ledger_version(l, "d", "a")->price_origins), "c e");
	ledger_given(l, "key,derives_from\na,b\n",
		     "deal,type,count,total_price,source\nd,MiG-29,1,USD 1m,a\nd,MiG-29,1,,b\n");
	assert_string_equal(ledger_keys(l, ledger_version(l, "d", "a")->price_origins), "a");
}

static void ignoring_denials_makes_no_origin_of_who_denies(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b;c\n",
		     STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\n");
	l->policy.ignore = IGNORE_DENIALS;
	assert_string_equal(origins_say(l, "d", "a"), "c");
}

static void a_circle_ends_and_leaves_an_origin(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b\nb,c\nc,b\n",
		     ONE "d,MiG-29,1,a\nd,MiG-29,1,b\nd,MiG-29,1,c\n");
	assert_int_equal(ledger_version(l, "d", "a")->origins.n, 1);
	assert_int_equal(ledger_version(l, "d", "b")->origins.n, 1);
	assert_int_equal(ledger_deal(l, "d")->origins.n, 1); /* the same for all of them */
	ledger_given(l, "key,derives_from\na,b\nb,c\nc,a\n", ONE "d,MiG-29,1,a\nd,MiG-29,1,b\n");
	assert_int_equal(ledger_deal(l, "d")->origins.n, 1);
	/* One way out of the circle is where it comes from, whoever of them it is. */
	origins_are(state, "key,derives_from\na,b\nb,c;end\nc,b\n", ONE "d,MiG-29,1,a\n", "end");
	origins_are(state, "key,derives_from\na,b\nb,c\nc,b;end\n", ONE "d,MiG-29,1,a\n", "end");
}

static void a_circle_on_the_way_is_one_story(void **state)
{
	struct ledger *l = *state;

	origins_are(state, "key,derives_from\nb,c;end\nc,b\na,b\n", ONE "d,MiG-29,1,a\n", "end");
	ledger_given(l, "key,derives_from\nb,c\nc,b\n", ONE "d,MiG-29,1,b\nd,MiG-29,1,c\n");
	assert_string_equal(ledger_keys(l, ledger_deal(l, "d")->origins), "b");
}

static void who_is_left_out_still_is_where_others_have_it_from(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,reliability,derives_from\nx,D,\na,B,x\nb,B,x\n",
		     ONE "d,MiG-29,1,x\nd,MiG-29,1,a\nd,MiG-29,1,b\n");
	l->policy.least.reliability = 'C';
	assert_string_equal(ledger_keys(l, ledger_deal(l, "d")->origins), "x");
	assert_int_equal(ledger_deal(l, "d")->stating, 2);
}

static void a_chain_of_any_length_is_followed(void **state)
{
	enum { LENGTH = 200000 };
	struct ledger *l = *state;
	struct str csv = {0};

	str_add(&csv, "key,derives_from\n");
	for (int i = 0; i < LENGTH; i++)
		str_addf(&csv, "s%d,s%d\n", i, i + 1);
	ledger_given(l, str_c(&csv), ONE "d,MiG-29,1,s0\nd,MiG-29,2,s1\n");
	assert_string_equal(origins_say(l, "d", "s0"), "s200000");
	assert_string_equal(taken_from(l, "d", ATTRIBUTE_COUNT), "s1");
	str_free(&csv);
}

/* ---- at random ---- */

enum { SOURCES = 30, WEBS = 60, DEALS = 40 };

/* Each source derives from up to four others, whoever they are. */
static void random_web(struct str *csv)
{
	str_add(csv, "key,derives_from\n");
	for (int i = 0; i < SOURCES; i++) {
		str_addf(csv, "s%d,", i);
		for (int k = random_below(5); k > 0; k--) {
			int up = (i + 1 + random_below(SOURCES - 1)) % SOURCES;
			str_addf(csv, "s%d%s", up, k > 1 ? ";" : "");
		}
		str_addc(csv, '\n');
	}
}

static void random_claims(struct str *csv)
{
	static const char *const stances[] = {"states", "states", "states", "doubts", "denies"};

	str_add(csv, "deal,stance,type,count,total_price,cites,source\n");
	for (int d = 0; d < DEALS; d++) {
		str_addf(csv, "d%d,states,MiG-29,1,,,s%d\n", d, random_below(SOURCES));
		for (int k = random_below(8); k > 0; k--) {
			int s = random_below(SOURCES), c = random_below(SOURCES);
			bool cites = s != c && random_below(3) == 0;
			str_addf(csv, "d%d,%s,MiG-29,1,%s,", d, random_of(stances),
				 random_below(2) ? "USD 1m" : "");
			if (cites)
				str_addf(csv, "s%d", c);
			str_addf(csv, ",s%d\n", s);
		}
	}
}

static bool has(struct source_list list, source_id s)
{
	for (size_t i = 0; i < list.n; i++) {
		if (list.v[i] == s)
			return true;
	}
	return false;
}

static void sorted_and_distinct(struct source_list list)
{
	assert_true(list.n > 0);
	for (size_t i = 1; i < list.n; i++)
		assert_true(list.v[i - 1] < list.v[i]);
}

static bool speaks(const struct evidence *ev, source_id s)
{
	for (size_t i = 0; i < ev->transfers.n; i++) {
		if (ev->transfers.v[i].claim.source == s)
			return true;
	}
	return false;
}

static bool states(const struct resolved_deal *d, source_id s)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		if (d->versions.v[i].source == s)
			return true;
	}
	return false;
}

static void ends_are_well_chosen(const struct evidence *ev, const struct resolved_deal *d)
{
	for (size_t i = 0; i < d->versions.n; i++) {
		const struct version *v = &d->versions.v[i];
		sorted_and_distinct(v->origins);
		sorted_and_distinct(v->price_origins);
		for (size_t k = 0; k < v->origins.n; k++) {
			source_id end = v->origins.v[k];
			assert_true(has(d->origins, end));
			assert_true(!speaks(ev, end) || states(d, end));
			assert_true(end != v->source || v->origins.n == 1);
		}
	}
	sorted_and_distinct(d->origins);
	assert_true(d->origins.n <= SOURCES);
}

static void sources_in_circles_at_random_have_an_origin_each(void **state)
{
	struct ledger *l = *state;

	property_begin(__func__);
	for (int web = 0; web < WEBS; web++) {
		struct str sources = {0}, claims = {0};
		random_web(&sources);
		random_claims(&claims);
		ledger_given(l, str_c(&sources), str_c(&claims));
		for (size_t i = 0; i < ledger_resolution(l)->deals.n; i++)
			ends_are_well_chosen(l->ev, &l->r->deals.v[i]);
		str_free(&sources);
		str_free(&claims);
	}
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(a_source_that_derives_from_nothing_is_its_own_origin),
	    T(derivation_is_followed_to_the_ends),
	    T(an_end_reached_twice_is_one_origin),
	    T(what_a_claim_cites_goes_before_what_its_source_derives_from),
	    T(on_the_way_up_citations_go_first_too),
	    T(a_source_with_another_stance_is_passed_over),
	    T(a_source_of_other_deals_only_is_passed_over),
	    T(if_nothing_remains_the_source_is_its_own_origin),
	    T(the_origins_of_a_deal_are_the_distinct_ends_of_all_who_state_it),
	    T(an_upstream_without_a_price_is_no_origin_of_the_price),
	    T(ignoring_denials_makes_no_origin_of_who_denies),
	    T(a_circle_ends_and_leaves_an_origin),
	    T(a_circle_on_the_way_is_one_story),
	    T(who_is_left_out_still_is_where_others_have_it_from),
	    T(a_chain_of_any_length_is_followed),
	    T(sources_in_circles_at_random_have_an_origin_each),
	};

	return cmocka_run_group_tests_name("origin", tests, NULL, NULL);
}
