/* Which deals may be one: what speaks for it, and what keeps it quiet. */
#include "ledger.h"

#include "hangar/suggest.h"

/* "d e MiG-29 same": the two deals, the family, whether their numbers are the same. */
static const char *suggestions_say(struct ledger *l)
{
	struct suggestions list = {0};
	struct str b = {0};

	suggest_merges(&list, ledger_resolution(l));
	for (size_t i = 0; i < list.n; i++) {
		const struct suggestion *x = &list.v[i];
		const struct aircraft_type *t = catalogue_type_get(l->ev->catalogue, x->family);
		str_addf(&b, "%s %s %s%s\n", x->into->key, x->other->key, t->designation,
			 x->same_count ? " same" : "");
	}
	vec_free(&list);
	return ledger_text(l, &b);
}

/* A ledger of the rows, and of one more (NULL: none). */
static const char *of_rows_and(struct ledger *l, const char *rows, const char *more)
{
	struct str csv = {0};

	str_addf(&csv, "source,deal,from,to,type,date,count\n%s%s", rows, more ? more : "");
	ledger_given(l, NULL, str_c(&csv));
	str_free(&csv);
	return suggestions_say(l);
}

static const char *of_rows(struct ledger *l, const char *rows)
{
	return of_rows_and(l, rows, NULL);
}

#define POLISH "tvp,d,Poland,Ukraine,MiG-29,2023-03,14\n"

static void two_sources_of_the_same_parties_type_and_time_may_tell_one_deal(void **state)
{
	static const struct {
		const char *row, *says;
	} cases[] = {
	    {"afp,e,Poland,Ukraine,MiG-29,2023-03,14\n", "d e MiG-29 same\n"},
	    {"afp,e,Poland,Ukraine,MiG-29UB,2023-03,10-20\n", "d e MiG-29\n"}, /* a family */
	    {"afp,e,Poland,Ukraine,MiG-29 / Su-24,2023-03,\n", "d e MiG-29\n"},
	    {"afp,e,Poland,Ukraine,MiG-29,2023-03-16,\n", "d e MiG-29\n"},  /* no number */
	    {"afp,e,Poland,Ukraine,MiG-29,2022,14\n", "d e MiG-29 same\n"}, /* only a year */
	    {"afp,e,Poland,Ukraine,MiG-29,2024,14\n", "d e MiG-29 same\n"},
	    {"afp,e,Poland,Ukraine,MiG-29,,14\n", "d e MiG-29 same\n"}, /* no date */
	    {"afp,,Poland,Ukraine,MiG-29,2023,14\n", "d claim:2 MiG-29 same\n"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(of_rows_and(*state, POLISH, cases[i].row), cases[i].says);
}

static void what_tells_them_apart_keeps_it_quiet(void **state)
{
	static const char *const rows[] = {
	    POLISH "afp,e,Slovakia,Ukraine,MiG-29,2023-03,14\n", /* another party */
	    POLISH "afp,e,Ukraine,Poland,MiG-29,2023-03,14\n",   /* the other way */
	    POLISH "afp,e,Poland,Ukraine,Mi-24,2023-03,14\n",    /* another type */
	    POLISH "afp,e,Poland,Ukraine,MiG-29,2023-04,14\n",   /* another month */
	    POLISH "afp,e,Poland,Ukraine,MiG-29,2021,14\n",      /* two years before */
	    POLISH "afp,e,Poland,Ukraine,MiG-29,2023-03,4\n",    /* another number */
	    POLISH "tvp,e,Poland,Ukraine,MiG-29,2023-03,14\n",   /* its own source tells both */
	    POLISH "afp,d,Poland,Ukraine,MiG-29,2023-03,14\n",   /* one already */
	    POLISH "afp,e,Poland,,MiG-29,2023-03,14\n",          /* to whom is not known */
	    POLISH "afp,d,Poland,Ukraine,MiG-29,2023-03,14\n"    /* afp tells both */
		   "afp,e,Poland,Ukraine,MiG-29,2023-03,14\n",
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(of_rows(*state, rows[i]), "");
}

static void losses_are_set_against_losses_alone(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "source,deal,kind,from,type,date,count\na,d,loss,Ukraine,MiG-29,2023,3\n"
		     "b,e,loss,Ukraine,MiG-29,2023,3\nc,f,scrapping,Ukraine,Su-24,2023,3\n"
		     "x,g,sale,Ukraine,MiG-29,2023,3\n");
	assert_string_equal(suggestions_say(l), "d e MiG-29 same\n");
}

static void the_deal_that_more_sources_state_stays_then_the_one_with_a_key(void **state)
{
	assert_string_equal(of_rows(*state, "a,,Poland,Ukraine,MiG-29,2023,14\n"
					    "b,e,Poland,Ukraine,MiG-29,2023,14\n"),
			    "e claim:1 MiG-29 same\n");
	assert_string_equal(of_rows(*state, POLISH "a,e,Poland,Ukraine,MiG-29,2023,14\n"
						   "b,e,Poland,Ukraine,MiG-29,2023,14\n"),
			    "e d MiG-29 same\n");
}

static void the_same_number_comes_first_and_a_pair_once(void **state)
{
	assert_string_equal(of_rows(*state, "a,d,Poland,Ukraine,MiG-29 / Su-24,2023,14\n"
					    "b,e,Poland,Ukraine,MiG-29 / Su-24,2023,10+\n"
					    "c,f,Poland,Ukraine,Su-24,2023,14\n"),
			    "d f Su-24 same\nd e MiG-29\ne f Su-24\n");
}

static void who_split_two_deals_is_not_asked_again(void **state)
{
	struct ledger *l = *state;
	struct edit split = {.claim = 2, .field = FIELD_DEAL, .value = "e", .was = "d"};

	assert_string_not_equal(of_rows(l, POLISH "afp,e,Poland,Ukraine,MiG-29,2023,14\n"), "");
	ledger_forget(l);
	vec_push(&l->ev->edits, split);
	assert_string_equal(suggestions_say(l), "");
}

/* A ground of two long lists, years apart: were it pair by pair, this would take minutes. */
static void long_lists_on_one_ground_are_not_searched_pair_by_pair(void **state)
{
	struct ledger *l = *state;
	struct str rows = {0};

	str_add(&rows, "source,deal,from,to,type,date,count\n");
	for (int i = 0; i < 20000; i++)
		str_addf(&rows, "%s,d%d,Poland,Ukraine,MiG-29,%d-%02d-%02d,1\n", i % 2 ? "a" : "b",
			 i, i % 2 ? 1950 + i / 1000 : 1990 + i / 1000, i % 12 + 1, i % 28 + 1);
	str_add(&rows, "c,e,Poland,Ukraine,MiG-29,1950-02-02,1\n");
	ledger_given(l, NULL, str_c(&rows));
	assert_true(str_starts(suggestions_say(l), "d1 e MiG-29 same\n"));
	str_free(&rows);
}

/* Nothing tells which of seventeen it is, unless its number does; of thousands there are no pairs.
 */
static void what_may_be_any_of_many_is_left_out(void **state)
{
	struct ledger *l = *state;
	struct suggestions list = {0};
	struct str rows = {0};

	str_add(&rows, "source,deal,from,to,type,date,count\n");
	for (int i = 0; i < 4000; i++)
		str_addf(&rows, "%s,d%d,Poland,Ukraine,MiG-29,,\n", i % 2 ? "a" : "b", i);
	for (int i = 0; i < 17; i++)
		str_addf(&rows, "%s,e%d,Poland,Ukraine,Mi-24,2023,%d\n", "a", i, i + 1);
	str_add(&rows, "c,f,Poland,Ukraine,Mi-24,2023,1-20\nb,g,Poland,Ukraine,Mi-24,2023,\n");
	str_add(&rows, "afp,h,Poland,Ukraine,Mi-24,2023,7\n");
	ledger_given(l, NULL, str_c(&rows));
	assert_int_equal(suggest_merges(&list, ledger_resolution(l)), 4000 + 2);
	vec_free(&list);
	assert_string_equal(suggestions_say(l),
			    "e6 h Mi-24 same\ne9 f Mi-24 same\nf g Mi-24\nf h Mi-24\ng h Mi-24\n");
	str_free(&rows);
}

#define T(name) cmocka_unit_test_setup_teardown(name, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(two_sources_of_the_same_parties_type_and_time_may_tell_one_deal),
	    T(what_tells_them_apart_keeps_it_quiet),
	    T(losses_are_set_against_losses_alone),
	    T(the_deal_that_more_sources_state_stays_then_the_one_with_a_key),
	    T(the_same_number_comes_first_and_a_pair_once),
	    T(who_split_two_deals_is_not_asked_again),
	    T(what_may_be_any_of_many_is_left_out),
	    T(long_lists_on_one_ground_are_not_searched_pair_by_pair),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
