/* What changes between two sides: which deals are the same, what of them differs, and which claims
 * only one side looks at. */
#include "ledger.h"

#include "hangar/diff.h"

#define HEAD "source,deal,from,to,type,date,count,total_price,status,stance\n"

static bool is_of(const struct claim *c, void *arg)
{
	return c->source == *(const source_id *)arg;
}

struct sides {
	struct evidence *part[2];
	struct resolution *r[2];
	struct diff *d;
};

static void resolve(struct resolution **r, const struct evidence *ev, const struct policy *p)
{
	struct err e = ERR_INIT;

	if (resolution_new(r, ev, p, &e))
		fail_msg("%s", e.text);
}

static void compare(struct sides *s)
{
	struct err e = ERR_INIT;
	struct diff_side a = {.r = s->r[0]}, b = {.r = s->r[1]};

	if (diff_new(&s->d, &a, &b, &e))
		fail_msg("%s", e.text);
}

static void compare_sources(struct sides *s, struct ledger *l, const char *a, const char *b)
{
	const char *const keys[] = {a, b};
	struct policy p = {0};

	*s = (struct sides){.d = NULL};
	for (int i = 0; i < 2; i++) {
		source_id id = evidence_source_find(l->ev, keys[i]);
		s->part[i] = evidence_part(l->ev, is_of, &id, false);
		resolve(&s->r[i], s->part[i], &p);
	}
	compare(s);
}

static void compare_policies(struct sides *s, struct ledger *l, const char *a, const char *b)
{
	const char *const lines[] = {a, b};
	struct err e = ERR_INIT;
	struct policy p;

	*s = (struct sides){.d = NULL};
	for (int i = 0; i < 2; i++) {
		if (policy_parse(&p, lines[i], &e))
			fail_msg("%s", e.text);
		resolve(&s->r[i], l->ev, &p);
	}
	compare(s);
}

static void done(struct sides *s)
{
	diff_free(&s->d);
	for (int i = 0; i < 2; i++) {
		resolution_free(&s->r[i]);
		evidence_part_free(&s->part[i]);
	}
}

static void say_side(struct str *b, const struct resolved_deal *d)
{
	if (!d) {
		str_addc(b, '-');
		return;
	}
	str_addf(b, "%s ", d->key);
	quantity_format(b, d->count);
}

/* "changed a 4 > a 6 count -1 +2": a line a deal, with what changed and the claims. */
static const char *says(struct ledger *l, const struct sides *s)
{
	struct str b = {0};

	for (size_t i = 0; i < s->d->deals.n; i++) {
		const struct diff_deal *x = &s->d->deals.v[i];
		str_addf(&b, "%s ", diff_change_name(x->change));
		say_side(&b, x->deal[0]);
		str_add(&b, " > ");
		say_side(&b, x->deal[1]);
		for (int a = 0; a < ATTRIBUTES; a++)
			str_addf(&b, "%s%s", x->changed & 1U << a ? " " : "",
				 x->changed & 1U << a ? attribute_name((enum attribute)a) : "");
		for (int k = 0; k < 2; k++)
			for (size_t c = 0; c < x->claims.only[k].n; c++)
				str_addf(&b, " %c%llu", k ? '+' : '-',
					 (unsigned long long)x->claims.only[k].v[c]);
		str_addc(&b, '\n');
	}
	return ledger_text(l, &b);
}

static void between_sources(void **state, const char *rows, const char *expected)
{
	struct ledger *l = *state;
	struct sides s;

	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER, arena_printf(&l->texts, HEAD "%s", rows));
	compare_sources(&s, l, "old", "new");
	assert_string_equal(says(l, &s), expected);
	done(&s);
}

/* ---- which deals are the same ---- */

static void deals_are_the_same_by_key(void **state)
{
	between_sources(
	    state, "old,a,Poland,Ukraine,MiG-29,2023,4,,,\nnew,a,Poland,Ukraine,Su-24,2021,6,,,\n",
	    "changed a 4 > a 6 count date type -1 +2\n");
}

static void rows_without_a_key_are_the_same_by_what_they_say(void **state)
{
	between_sources(state,
			"old,,Poland,Ukraine,MiG-29,2023,4,,,\nold,,Poland,Iraq,Mi-17,2015,4,,,\n"
			"new,,Poland,Ukraine,MiG-29,2023,6,,,\nnew,,Peru,Iraq,Mi-17,2015,4,,,\n",
			"appeared - > claim:4 4 +4\nvanished claim:2 4 > - -2\n"
			"changed claim:1 4 > claim:3 6 count -1 +3\n");
}

static void of_several_alike_those_that_agree_come_first(void **state)
{
	between_sources(
	    state,
	    "old,,Poland,Ukraine,MiG-29,2023,4,,,\nold,,Poland,Ukraine,MiG-29,2023,6,,,\n"
	    "new,,Poland,Ukraine,MiG-29,2023,6,,,\nnew,,Poland,Ukraine,MiG-29,2023,5,,,\n",
	    "changed claim:1 4 > claim:4 5 count -1 +4\n");
}

static void two_rows_are_never_one(void **state)
{
	between_sources(
	    state,
	    "old,,Poland,Ukraine,MiG-29,2023,4,,,\n"
	    "new,,Poland,Ukraine,MiG-29,2023,4,,,\nnew,,Poland,Ukraine,MiG-29,2023,4,,,\n",
	    "appeared - > claim:3 4 +3\n");
}

static void other_keys_are_other_deals(void **state)
{
	between_sources(
	    state, "old,a,Poland,Ukraine,MiG-29,2023,4,,,\nnew,b,Poland,Ukraine,MiG-29,2023,6,,,\n",
	    "appeared - > b 6 +2\nvanished a 4 > - -1\n");
}

static void a_new_name_for_a_type_is_a_change(void **state)
{
	between_sources(state,
			"old,x:1,China,Kenya,Panther,2012,4,,,\nnew,,China,Kenya,Z-9,2012,4,,,\n",
			"changed x:1 4 > claim:2 4 type -1 +2\n");
}

static void but_not_where_several_would_do(void **state)
{
	between_sources(
	    state,
	    "old,x:1,China,Kenya,Panther,2012,4,,,\nold,x:2,China,Kenya,Mi-17,2012,4,,,\n"
	    "new,,China,Kenya,Z-9,2012,4,,,\n",
	    "appeared - > claim:3 4 +3\nvanished x:1 4 > - -1\nvanished x:2 4 > - -2\n");
}

/* ---- policies ---- */

static void a_policy_names_the_claims_that_it_leaves_out(void **state)
{
	struct ledger *l = *state;
	struct sides s;

	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER,
		   HEAD "x,a,Poland,Ukraine,MiG-29,2023,4,,,states\n"
			"y,a,Poland,Ukraine,MiG-29,2023,,,,denies\n"
			"y,b,Poland,Ukraine,Su-24,2023,2,,,states\n");
	compare_policies(&s, l, "", "ignore=denials");
	assert_string_equal(says(l, &s), "changed a 0-4-4 > a 4 count -2\n");
	assert_int_equal(s.d->same_deals, 1);
	assert_int_equal(s.d->totals.n, 1);
	done(&s);
}

static void a_ledger_does_not_differ_from_itself(void **state)
{
	struct ledger *l = *state;
	struct sides s;

	ledger_again(l);
	ledger_add_file(l, RECORD_SOURCE, "fixtures/kazakh-sale/sources.csv");
	ledger_add_file(l, RECORD_TRANSFER, "fixtures/kazakh-sale/transfers.csv");
	ledger_add_file(l, RECORD_HOLDING, "fixtures/kazakh-sale/holdings.csv");
	compare_policies(&s, l, "", "");
	assert_string_equal(says(l, &s), "");
	assert_int_equal(s.d->same_deals, 3);
	assert_int_equal(s.d->fleets.n, 0);
	done(&s);
}

/* ---- which claims make the change ---- */

static void say_claims(struct str *b, const struct diff_claims *c)
{
	for (int k = 0; k < 2; k++) {
		for (size_t i = 0; i < c->decisive[k].n; i++)
			str_addf(b, " %c%llu", k ? '+' : '-',
				 (unsigned long long)c->decisive[k].v[i]);
	}
	str_addf(b, " of %zu\n", c->only[0].n + c->only[1].n);
}

/* What makes the only deal differ, between two policies. */
static void makes_it_differ(struct ledger *l, const char *rows, const char *a, const char *z,
			    const char *expected)
{
	struct str b = {0};
	struct sides s;

	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER, arena_printf(&l->texts, HEAD "%s", rows));
	compare_policies(&s, l, a, z);
	assert_int_equal(s.d->deals.n, 1);
	say_claims(&b, &s.d->deals.v[0].claims);
	assert_string_equal(ledger_text(l, &b), expected);
	done(&s);
}

static void a_denial_that_alone_lowers_the_end_makes_the_change(void **state)
{
	makes_it_differ(*state,
			"x,a,Poland,Ukraine,MiG-29,2023,4,,,states\n"
			"y,a,Poland,Ukraine,MiG-29,2023,,,,denies\n",
			"", "ignore=denials", " -2 of 1\n");
}

static void of_two_denials_none_makes_it_alone(void **state)
{
	makes_it_differ(*state,
			"x,a,Poland,Ukraine,MiG-29,2023,4,,,states\n"
			"y,a,Poland,Ukraine,MiG-29,2023,,,,denies\n"
			"z,a,Poland,Ukraine,MiG-29,2023,,,,denies\n",
			"", "ignore=denials", " of 2\n");
}

static void a_claim_that_repeats_another_changes_nothing(void **state)
{
	struct ledger *l = *state;
	struct str b = {0};
	struct sides s;

	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER,
		   HEAD "old,a,Poland,Ukraine,MiG-29,2023,4,,,\n"
			"new,a,Poland,Ukraine,MiG-29,2023,6,USD 9m,,\n"
			"new,a,Poland,Ukraine,MiG-29,2023,6,,,\n");
	compare_sources(&s, l, "old", "new");
	say_claims(&b, &s.d->deals.v[0].claims);
	assert_string_equal(ledger_text(l, &b), " -1 +2 of 3\n");
	done(&s);
}

/* Beyond DIFF_WEIGHED claims of a deal nobody tries. */
static void too_many_claims_are_only_named(void **state)
{
	struct ledger *l = *state;
	struct str rows = {0};
	struct sides s;

	str_add(&rows, HEAD "old,a,Poland,Ukraine,MiG-29,2023,4,,,\n");
	for (int i = 0; i <= DIFF_WEIGHED; i++)
		str_addf(&rows, "new,a,Poland,Ukraine,MiG-29,2023-%02d,%d,,,\n", i % 12 + 1, i + 1);
	ledger_again(l);
	ledger_add(l, RECORD_TRANSFER, ledger_text(l, &rows));
	compare_sources(&s, l, "old", "new");
	assert_int_equal(s.d->deals.n, 1);
	assert_true(s.d->deals.v[0].claims.unweighed);
	assert_int_equal(s.d->deals.v[0].claims.only[1].n, DIFF_WEIGHED + 1);
	assert_int_equal(s.d->deals.v[0].claims.decisive[1].n, 0);
	done(&s);
}

/* ---- fleets ---- */

static void fleets_grow_shrink_appear_and_vanish(void **state)
{
	struct ledger *l = *state;
	struct str b = {0};
	struct sides s;

	ledger_again(l);
	ledger_add(l, RECORD_HOLDING,
		   "source,operator,type,count,condition,as_of\n"
		   "old,Poland,MiG-29,20,active,2022\nold,Poland,MiG-29,4,stored,2022\n"
		   "old,Poland,Su-22,12,active,2022\nold,Peru,MiG-29,19,active,2022\n"
		   "new,Poland,MiG-29,14,active,2024\nnew,Poland,FA-50,12,active,2024\n"
		   "new,Peru,MiG-29,19,active,2024\n");
	compare_sources(&s, l, "old", "new");
	for (size_t i = 0; i < s.d->fleets.n; i++) {
		const struct diff_fleet *f = &s.d->fleets.v[i];
		str_addf(&b, "%s %s ", f->operator_, f->types);
		quantity_format(&b, f->count[0]);
		str_add(&b, " > ");
		quantity_format(&b, f->count[1]);
		say_claims(&b, &f->because);
	}
	assert_string_equal(ledger_text(l, &b),
			    "Poland FA-50  > 12 +6 of 1\nPoland MiG-29 24 > 14 -1 -2 +5 of 3\n"
			    "Poland Su-22 12 >  -3 of 1\n");
	assert_int_equal(s.d->same_fleets, 1);
	done(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(deals_are_the_same_by_key),
	    cmocka_unit_test(rows_without_a_key_are_the_same_by_what_they_say),
	    cmocka_unit_test(of_several_alike_those_that_agree_come_first),
	    cmocka_unit_test(two_rows_are_never_one),
	    cmocka_unit_test(other_keys_are_other_deals),
	    cmocka_unit_test(a_new_name_for_a_type_is_a_change),
	    cmocka_unit_test(but_not_where_several_would_do),
	    cmocka_unit_test(a_policy_names_the_claims_that_it_leaves_out),
	    cmocka_unit_test(a_ledger_does_not_differ_from_itself),
	    cmocka_unit_test(a_denial_that_alone_lowers_the_end_makes_the_change),
	    cmocka_unit_test(of_two_denials_none_makes_it_alone),
	    cmocka_unit_test(a_claim_that_repeats_another_changes_nothing),
	    cmocka_unit_test(too_many_claims_are_only_named),
	    cmocka_unit_test(fleets_grow_shrink_appear_and_vanish),
	};

	return cmocka_run_group_tests(tests, ledger_begin, ledger_end);
}
