/* Judgements: how their values read, which of them mean the same, and what they are laid over. */
#include "ledger.h"

#include "hangar/edit.h"

static const char *value_of(struct ledger *l, enum field_id field, const char *text)
{
	struct err e = ERR_INIT;
	struct str b = {0};

	if (edit_value(&b, field, text, &e)) {
		str_free(&b);
		str_add(&b, e.text);
		err_clear(&e);
	}
	return ledger_text(l, &b);
}

static void values_are_words_of_the_vocabulary(void **state)
{
	struct ledger *l = *state;

	assert_string_equal(value_of(l, FIELD_RANK, " Preferred "), "preferred");
	assert_string_equal(value_of(l, FIELD_STANCE, "DENIES"), "denies");
	assert_string_equal(value_of(l, FIELD_DENIES, "price"), "price");
	assert_string_equal(value_of(l, FIELD_OUTCOME, "scrap"), "scrap");
	assert_string_equal(value_of(l, FIELD_CREDIBILITY, "6"), "6");
	assert_string_equal(value_of(l, FIELD_CREDIBILITY, ""), "");
	assert_string_equal(value_of(l, FIELD_RANK, ""), "");
	assert_string_equal(value_of(l, FIELD_DEAL, "kz us 81"), "kz us 81");
	assert_string_equal(value_of(l, FIELD_DENIES, "count"),
			    "denies: \"count\" is not known; expected one of deal, to, price, "
			    "purpose");
	assert_string_equal(value_of(l, FIELD_CREDIBILITY, "A1"),
			    "credibility: \"A1\" is not known; expected one of 1, 2, 3, 4, 5, 6");
}

static void what_is_not_stated_means_what_it_usually_does(void **state)
{
	(void)state;
	assert_true(edit_same(FIELD_RANK, "", "normal"));
	assert_true(edit_same(FIELD_STANCE, "states", ""));
	assert_true(edit_same(FIELD_DENIES, "deal", ""));
	assert_false(edit_same(FIELD_CREDIBILITY, "", "6"));
	assert_false(edit_same(FIELD_OUTCOME, "", "unknown"));
	assert_false(edit_same(FIELD_RANK, "preferred", "normal"));
}

static void only_claims_that_have_the_field_are_judged_in_it(void **state)
{
	struct str known = {0};

	edit_list(&known);
	assert_string_equal(ledger_text(*state, &known),
			    "rank, stance, denies, credibility, outcome");
	assert_int_equal(edit_records(FIELD_RANK), RECORD_CLAIM);
	assert_int_equal(edit_records(FIELD_OUTCOME), RECORD_TRANSFER);
	assert_int_equal(edit_records(FIELD_COUNT), 0);
}

/* A preferred claim gives the figure, a deprecated one widens none, a merged one speaks of both. */
static void the_analysis_sees_the_claims_as_they_are_judged(void **state)
{
	static const struct edit edits[] = {
	    {.claim = 1, .field = FIELD_RANK, .value = "deprecated"},
	    {.claim = 2, .field = FIELD_RANK, .value = "deprecated"},
	    {.claim = 2, .field = FIELD_RANK, .value = "preferred"},
	    {.claim = 3, .field = FIELD_DEAL, .value = "d"},
	    {.claim = 9, .field = FIELD_RANK, .value = "preferred"}, /* not there */
	};
	struct ledger *l = *state;
	struct err e = ERR_INIT;

	ledger_given(l, "key,reliability\na,A\nb,D\nc,B\n",
		     "deal,count,source\nd,5,a\nd,9,b\ne,12,c\n");
	assert_string_equal(deal_says(l, "d"), "5-5-9 | -");
	for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
		vec_push(&l->ev->edits, edits[i]);
	assert_int_equal(edits_apply(l->ev, &e), 0);
	ledger_forget(l);
	assert_string_equal(deal_says(l, "d"), "9-9-12 | -");
	assert_null(resolution_deal(ledger_resolution(l), "e"));
	assert_string_equal(l->ev->edits.v[0].was, "normal");
	assert_string_equal(l->ev->edits.v[2].was, "deprecated");
	assert_string_equal(l->ev->edits.v[3].was, "e");
}

#define T(name) cmocka_unit_test_setup_teardown(name, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(values_are_words_of_the_vocabulary),
	    T(what_is_not_stated_means_what_it_usually_does),
	    T(only_claims_that_have_the_field_are_judged_in_it),
	    T(the_analysis_sees_the_claims_as_they_are_judged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
