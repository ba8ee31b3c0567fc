/* The checks: each fires where the design says, says its figures, and keeps quiet else. */
#include "ledger.h"

#include <stdlib.h>

#define PRICES "deal,type,count,unit_price,total_price,from,source\n"

static void finds(void **state, const char *sources, const char *transfers, const char *check,
		  const char *expected)
{
	ledger_given(*state, sources, transfers);
	assert_string_equal(findings_say(*state, check), expected);
}

/* ---- price-conflict ---- */

static void a_total_above_unit_price_times_count_is_a_conflict(void **state)
{
	finds(state, NULL, PRICES "d,MiG-29,81,<USD 20000,USD 2.26m,Kazakhstan,post\n",
	      "price-conflict",
	      "error deal:d: post: 81 × at most USD 20,000 is at most USD 1,620,000, but it gives "
	      "the lot as USD 2,260,000 (USD 27,901 each). They agree only from 113 aircraft on; "
	      "nobody gives such a number.\n");
}

static void a_total_below_unit_price_times_count_is_a_conflict(void **state)
{
	finds(state, NULL, PRICES "d,MiG-29,100,USD 20000,USD 1m,Kazakhstan,post\n",
	      "price-conflict",
	      "error deal:d: post: 100 × USD 20,000 is USD 2,000,000, but it gives the lot as USD "
	      "1,000,000 (USD 10,000 each). They agree only at 50 aircraft; nobody gives such a "
	      "number.\n");
}

static void who_gives_a_number_that_fits_is_sought_in_the_same_deal_first(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     PRICES "d,MiG-29,81,<USD 20000,USD 2.26m,Kazakhstan,post\n"
			    "e,MiG-29,117,,,Kazakhstan,list\nd,MiG-29,120,,,Kazakhstan,paper\n");
	assert_string_equal(findings_say(l, "price-conflict"),
			    "error deal:d: post: 81 × at most USD 20,000 is at most USD 1,620,000, "
			    "but it gives the lot as USD 2,260,000 (USD 27,901 each). They agree "
			    "only from 113 aircraft on; 120 (USD 18,833 each) is what paper gives "
			    "in the same deal.\n");
}

static void then_in_deals_of_the_same_seller_with_a_type_in_common(void **state)
{
	struct ledger *l = *state;
	static const struct {
		const char *other, *says;
	} cases[] = {
	    {"e,MiG-29 / MiG-31,117,,,Kazakhstan,list\n",
	     "117 (USD 19,316 each) is what list gives in e."},
	    {"e,MiG-31,117,,,Kazakhstan,list\n", "nobody gives such a number."},
	    {"e,MiG-29,117,,,Russia,list\n", "nobody gives such a number."},
	    {"e,MiG-29,112,,,Kazakhstan,list\n", "nobody gives such a number."},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		ledger_add(l, RECORD_TRANSFER,
			   arena_printf(&l->texts,
					PRICES
					"d,MiG-29,81,<USD 20000,USD 2.26m,Kazakhstan,post\n%s",
					cases[i].other));
		assert_non_null(strstr(findings_say(l, "price-conflict"), cases[i].says));
		ledger_again(l);
	}
}

static void a_conflict_that_the_range_leaves_out_is_a_warning(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,reliability\npost,E\nlist,A\n",
		     PRICES "d,MiG-29,81,USD 1,USD 2.26m,Kazakhstan,post\nd,MiG-29,81,,,,list\n");
	assert_true(str_starts(findings_say(l, "price-conflict"), "warning deal:d: post: "));
}

static void prices_that_may_both_be_true_are_no_conflict(void **state)
{
	static const char *const rows[] = {
	    "d,MiG-29,81,USD 20000,USD 1.62m,,a\n",       /* to the cent */
	    "d,MiG-29,81,~USD 20000,~USD 1.6m,,a\n",      /* within what is approximate */
	    "d,MiG-29,81,<USD 20000,USD 1.5m,,a\n",       /* below a bound */
	    "d,MiG-29,81+,USD 20000,USD 2.26m,,a\n",      /* the count is open */
	    "d,MiG-29,100-120,<USD 20000,USD 2.26m,,a\n", /* it may be 113 */
	    "d,MiG-29,81,USD 20000,EUR 2.26m,,a\n",       /* another currency: implied-rate's */
	    "d,MiG-29,81,USD 20000,,,a\n",                /* nothing to compare */
	    "d,MiG-29,,USD 20000,USD 2.26m,,a\n",
	};
	struct ledger *l = *state;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		ledger_add(l, RECORD_TRANSFER, arena_printf(&l->texts, PRICES "%s", rows[i]));
		assert_string_equal(findings_say(l, "price-conflict"), "");
		ledger_again(l);
	}
}

/* ---- denied ---- */

#define STANCES "deal,stance,denies,type,count,credibility,source\n"

static void a_denial_as_good_as_the_chosen_version_is_an_error(void **state)
{
	finds(state, "key,reliability\na,C\nb,C\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,denies,,,,4,b\n", "denied",
	      "error deal:d: b (C4) denies it; 1 source on 1 origin states it, the figures stand "
	      "on a (C4)\n");
	/* Credibility goes before reliability. */
	finds(state, "key,reliability\na,A\nb,D\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,denies,,,,3,b\n", "denied",
	      "error deal:d: b (D3) denies it; 1 source on 1 origin states it, the figures stand "
	      "on a (A4)\n");
}

static void a_weaker_denial_is_a_warning(void **state)
{
	finds(state, "key,reliability\na,B\nb,C\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,denies,,,,4,b\n", "denied",
	      "warning deal:d: b (C4) denies it; 1 source on 1 origin states it, the figures stand "
	      "on a (B4)\n");
	/* It is weighed against the version that was chosen, not against any. */
	finds(state, "key,reliability\na,B\nb,C\nc,D\n",
	      STANCES "d,states,,MiG-29,10,5,c\nd,states,,MiG-29,10,4,a\nd,denies,,,,4,b\n",
	      "denied",
	      "warning deal:d: b (C4) denies it; 2 sources on 2 origins state it, the figures "
	      "stand on a "
	      "(B4)\n");
}

#define SCOPES_HEAD "deal,stance,denies,to,type,count,total_price,outcome,credibility,source\n"
#define SCOPES                                                                                     \
	SCOPES_HEAD "d,states,,,MiG-29,10,,,3,a\n"                                                 \
		    "d,states,,Ukraine,MiG-29,10,USD 1m,spares,4,c\n"

static void a_denied_price_recipient_or_purpose_is_weighed_against_who_states_one(void **state)
{
	const char *sources = "key,reliability\na,B\nb,C\nc,C\n";

	finds(state, sources, SCOPES "d,denies,price,,,,,,3,b\n", "denied",
	      "error deal:d: b (C3) denies the price; 1 source on 1 origin states one, the figures "
	      "stand on c "
	      "(C4)\n");
	finds(state, sources, SCOPES "d,denies,to,,,,,,3,b\n", "denied",
	      "error deal:d: b (C3) denies the recipient; 1 source on 1 origin states one, the "
	      "figures stand "
	      "on c (C4)\n");
	finds(state, sources, SCOPES "d,denies,purpose,,,,,,5,b\n", "denied",
	      "warning deal:d: b (C5) denies the purpose; 1 source on 1 origin states one, the "
	      "figures stand "
	      "on c (C4)\n");
	finds(state, sources, SCOPES "d,denies,,,,,,,3,b\n", "denied",
	      "warning deal:d: b (C3) denies it; 2 sources on 2 origins state it, the figures "
	      "stand on a (B3)\n");
}

static void a_denied_price_rests_on_the_origins_of_the_price(void **state)
{
	finds(state, "key,reliability,derives_from\na,C,b;e\nb,C,\ne,C,\nx,C,\n",
	      SCOPES_HEAD "d,states,,,MiG-29,10,USD 1m,,4,a\nd,states,,,MiG-29,10,,,4,b\n"
			  "d,states,,,MiG-29,10,USD 1m,,4,e\nd,denies,price,,,,,,3,x\n",
	      "denied",
	      "error deal:d: x (C3) denies the price; 2 sources on 1 origin state one, the figures "
	      "stand on e (C4)\n");
}

static void what_nobody_states_is_denied_quietly(void **state)
{
	finds(state, "key,reliability\na,B\nb,C\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,denies,price,,,4,b\n", "denied",
	      "note deal:d: b (C4) denies the price; nobody states one\n");
	finds(state, "key,reliability\nb,C\n", STANCES "d,denies,,,,4,b\n", "denied",
	      "note deal:d: b (C4) denies it; nobody states it\n");
}

static void what_one_source_denies_twice_is_said_once(void **state)
{
	finds(state, "key,reliability\na,C\nb,C\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,denies,,,,5,b\nd,denies,deal,MiG-29,10,3,b\n"
		      "d,doubts,,,,4,b\n",
	      "denied",
	      "error deal:d: b (C3) denies it; 1 source on 1 origin states it, the figures stand "
	      "on a (C4)\n"
	      "warning deal:d: b (C4) doubts it; 1 source on 1 origin states it, the figures stand "
	      "on a "
	      "(C4)\n");
}

static void a_doubt_is_said_more_quietly(void **state)
{
	finds(state, "key,reliability\na,C\nb,B\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,doubts,,,,4,b\n", "denied",
	      "warning deal:d: b (B4) doubts it; 1 source on 1 origin states it, the figures stand "
	      "on a (C4)\n");
	finds(state, "key,reliability\na,C\nb,D\n",
	      STANCES "d,states,,MiG-29,10,4,a\nd,doubts,,,,4,b\n", "denied",
	      "note deal:d: b (D4) doubts it; 1 source on 1 origin states it, the figures stand on "
	      "a (C4)\n");
}

static void what_nobody_denies_is_quiet(void **state)
{
	finds(state, NULL, STANCES "d,states,,MiG-29,10,4,a\nd,,,MiG-29,12,4,b\n", "denied", "");
}

static void an_ignored_denial_is_quiet(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL, STANCES "d,states,,MiG-29,10,4,a\nd,denies,,,,1,b\n");
	l->policy.ignore = IGNORE_DENIALS;
	assert_string_equal(findings_say(l, "denied"), "");
}

/* ---- echo ---- */

static void three_sources_on_one_origin_are_an_echo(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\nc,b\n",
	      "deal,type,count,source\nd,MiG-29,10,a\nd,MiG-29,10,b\nd,MiG-29,10,c\n", "echo",
	      "warning deal:d: 3 sources give the number, all from 1 origin: a\n");
}

static void half_as_many_origins_are_an_echo_and_more_are_not(void **state)
{
	finds(state, "key,derives_from\na,x\nb,x\nc,y\ne,y\n",
	      "deal,type,count,source\nd,MiG-29,1,a\nd,MiG-29,1,b\nd,MiG-29,1,c\nd,MiG-29,1,e\n",
	      "echo", "warning deal:d: 4 sources give the number, all from 2 origins: x and y\n");
	finds(state, "key,derives_from\na,x\nb,x\nc,y\n",
	      "deal,type,count,source\nd,MiG-29,1,a\nd,MiG-29,1,b\nd,MiG-29,1,c\n", "echo", "");
}

static void two_sources_are_no_echo(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\n",
	      "deal,type,count,source\nd,MiG-29,1,a\nd,MiG-29,1,b\n", "echo", "");
}

static void a_price_has_an_echo_of_its_own(void **state)
{
	/* The number has three origins; the price came from one of them. */
	finds(state, "key,derives_from\na,\nb,\nc,\np,a;b;c\nq,a;b;c\nr,q\n",
	      "deal,type,count,total_price,source\nd,MiG-29,1,USD 1m,a\nd,MiG-29,1,,b\n"
	      "d,MiG-29,1,,c\nd,MiG-29,,USD 1m,p\nd,MiG-29,,USD 1m,q\nd,MiG-29,,USD 1m,r\n",
	      "echo", "warning deal:d: 4 sources give the price, all from 1 origin: a\n");
}

static void who_gives_no_number_is_no_voice_for_it(void **state)
{
	finds(state, "key,derives_from\na,\nb,a\nc,a\n",
	      "deal,type,count,source\nd,MiG-29,1,a\nd,MiG-29,,b\nd,MiG-29,,c\n", "echo", "");
}

/* ---- breakdown-mismatch ---- */

#define HOLDS "operator,type,count,condition,as_of,source\n"

static void holds(void **state, const char *rows, const char *expected)
{
	struct ledger *l = *state;

	ledger_add(l, RECORD_HOLDING, arena_printf(&l->texts, HOLDS "%s", rows));
	assert_string_equal(findings_say(l, "breakdown-mismatch"), expected);
	ledger_again(l);
}

static void types_that_do_not_add_up_to_the_whole_are_a_mismatch(void **state)
{
	holds(state, "Poland,,50,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,18,,2023,a\n",
	      "warning source:a: a gives Poland 50 aircraft as of 2023; the types it lists add up "
	      "to 32, 18 short\n");
	holds(state, "Poland,,30,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,18,,2023,a\n",
	      "warning source:a: a gives Poland 30 aircraft as of 2023; the types it lists add up "
	      "to 32, 2 too many\n");
}

static void a_whole_of_one_condition_is_compared_with_that_condition(void **state)
{
	holds(state,
	      "Poland,,14,active,2023,a\nPoland,MiG-29,14,active,2023,a\n"
	      "Poland,Su-22,18,stored,2023,a\n",
	      "");
	holds(state,
	      "Poland,,40,,2023,a\nPoland,MiG-29,14,active,2023,a\n"
	      "Poland,Su-22,18,stored,2023,a\n",
	      "warning source:a: a gives Poland 40 aircraft as of 2023; the types it lists add up "
	      "to 32, 8 short\n");
}

static void rows_without_a_type_that_differ_are_no_wholes(void **state)
{
	holds(state, "Poland,,50,,2023,a\nPoland,,20,,2023,a\nPoland,MiG-29,14,,2023,a\n", "");
	holds(state, "Poland,,50,,2023,a\nPoland,,50,,2023,a\nPoland,MiG-29,14,,2023,a\n",
	      "warning source:a: a gives Poland 50 aircraft as of 2023; the types it lists add up "
	      "to 14, 36 short\n");
}

static void all_pieces_are_among_its_claims(void **state)
{
	struct ledger *l = *state;
	const struct check *c = check_find("breakdown-mismatch");
	struct str rows = {0};
	struct findings f = {0};

	str_add(&rows, HOLDS "Poland,,50,,2023,a\n");
	for (int i = 1; i <= 30; i++)
		str_addf(&rows, "Poland,MiG-29,%d,,2023,a\n", i);
	ledger_again(l);
	ledger_add(l, RECORD_HOLDING, str_c(&rows));
	checks_run(&f, ledger_resolution(l), &c, 1);
	assert_int_equal(f.list.n, 1);
	assert_int_equal(f.list.v[0].claims.n, 31);
	findings_free(&f);
	str_free(&rows);
}

static void types_that_add_up_or_may_are_quiet(void **state)
{
	holds(state, "Poland,,32,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,18,,2023,a\n", "");
	holds(state, "Poland,,32,,2023,a\nPoland,MiG-29,~14,,2023,a\nPoland,Su-22,~18,,2023,a\n",
	      "");
	holds(state, "Poland,,50,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,some,,2023,a\n",
	      "");
	holds(state, "Poland,,50,,2023,a\nPoland,MiG-29,14,,2023,a\nPoland,Su-22,?,,2023,a\n", "");
}

static void lists_of_others_days_and_parties_are_not_mixed(void **state)
{
	holds(state,
	      "Poland,,50,,2023,a\nPoland,MiG-29,14,,2023,b\nPoland,MiG-29,14,,2022,a\n"
	      "Slovakia,MiG-29,14,,2023,a\n",
	      "");
}

static void lots_that_do_not_add_up_to_the_whole_are_a_mismatch(void **state)
{
	finds(state, NULL,
	      "deal,site,type,count,source\nd,A,MiG-29,10,a\nd,B,MiG-29,7,a\nd,,MiG-29,20,a\n",
	      "breakdown-mismatch",
	      "warning deal:d: a gives 20 aircraft in all; the lots it lists add up to 17, 3 "
	      "short\n");
	finds(state, NULL,
	      "deal,site,type,count,source\nd,A,MiG-29,10,a\nd,B,MiG-29,7,a\nd,,MiG-29,17,a\n",
	      "breakdown-mismatch", "");
}

static void the_whole_of_a_site_is_compared_with_its_site(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, NULL,
		     "deal,site,type,count,source\nd,A,,17,a\nd,A,MiG-29,10,a\n"
		     "d,A,MiG-31,7,a\nd,B,MiG-29,20,a\n");
	assert_string_equal(findings_say(l, "breakdown-mismatch"), "");
	ledger_given(l, NULL,
		     "deal,site,type,count,source\nd,A,,18,a\nd,A,MiG-29,10,a\n"
		     "d,A,MiG-31,7,a\nd,B,MiG-29,20,a\nd,,,38,a\n");
	assert_string_equal(findings_say(l, "breakdown-mismatch"),
			    "warning deal:d: a gives 18 aircraft in all at A; the lots it lists "
			    "add up to 17, 1 short\n");
}

/* ---- all of them ---- */

static void every_check_has_a_name_and_a_word_of_help(void **state)
{
	(void)state;
	for (const struct check *c = check_next(NULL); c; c = check_next(c)) {
		assert_ptr_equal(check_find(c->name), c);
		assert_false(str_blank(c->help));
	}
	assert_null(check_find("no-such-check"));
}

static void an_empty_ledger_has_no_findings(void **state)
{
	struct findings f = {0};

	ledger_again(*state);
	checks_run(&f, ledger_resolution(*state), NULL, 0);
	assert_int_equal(f.list.n, 0);
	findings_free(&f);
}

static void findings_stand_by_severity_then_by_check_then_by_claim(void **state)
{
	struct ledger *l = *state;
	struct findings f = {0};

	ledger_given(l, "key,reliability\na,C\nb,C\nc,D\n",
		     "deal,stance,type,count,unit_price,total_price,source\n"
		     "d,states,MiG-29,81,USD 1,USD 2m,a\nd,doubts,MiG-29,,,,c\n"
		     "d,denies,MiG-29,,,,b\ne,states,MiG-29,81,USD 1,USD 2m,a\n");
	checks_run(&f, ledger_resolution(l), NULL, 0);
	assert_int_equal(f.list.n, 4);
	assert_string_equal(f.list.v[0].check->name, "price-conflict");
	assert_int_equal(f.list.v[0].claims.v[0], 1);
	assert_int_equal(f.list.v[1].claims.v[0], 4);
	assert_string_equal(f.list.v[2].check->name, "denied");
	assert_int_equal(f.list.v[3].severity, SEVERITY_NOTE);
	findings_free(&f);
}

/* ---- acknowledged ---- */

static const char rival_sources[] = "key,reliability\na,C\nb,C\nc,D\n";
static const char rival_claims[] = "deal,stance,type,count,unit_price,total_price,source\n"
				   "d,states,MiG-29,81,\"USD 20,000\",USD 2.5m,a\n"
				   "d,denies,MiG-29,,,,b\nd,denies,MiG-29,,,,c\n";

/* "deal:d 2 3 ...; acknowledged: note": what tells each finding of a check from the others. */
static const char *findings_told(struct ledger *l, const char *check)
{
	const struct check *c = check_find(check);
	struct findings f = {0};
	struct str b = {0};

	checks_run(&f, ledger_resolution(l), &c, 1);
	for (size_t i = 0; i < f.list.n; i++) {
		const struct finding *x = &f.list.v[i];
		str_addf(&b, "%s %s", x->about, x->figures);
		if (x->ack)
			str_addf(&b, "; acknowledged: %s", x->ack->note);
		if (x->lapsed)
			str_addf(&b, "; lapsed: %s", x->lapsed->note);
		str_addc(&b, '\n');
	}
	findings_free(&f);
	return ledger_text(l, &b);
}

static void ledger_ack_is(struct ledger *l, const char *check, const char *figures,
			  const char *note)
{
	struct ack a = {0, check, "deal:d", figures, note};

	ledger_forget(l);
	vec_push(&l->ev->acks, a);
}

static void the_figures_of_a_finding_are_its_first_claim_its_numbers_and_grades(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, rival_sources, rival_claims);
	assert_string_equal(findings_told(l, "price-conflict"),
			    "deal:d 1 81 20000 1620000 2500000 30864 125 error\n");
}

static void a_finding_has_an_id_of_its_own_that_is_the_same_every_time(void **state)
{
	struct ledger *l = *state;
	struct findings f = {0}, again = {0};

	ledger_given(l, rival_sources, rival_claims);
	checks_run(&f, ledger_resolution(l), NULL, 0);
	ledger_given(l, rival_sources, rival_claims);
	checks_run(&again, ledger_resolution(l), NULL, 0);
	assert_int_equal(f.list.n, 3);
	for (size_t i = 0; i < f.list.n; i++) {
		assert_true(str_starts(f.list.v[i].id, "finding:"));
		assert_int_equal(strlen(f.list.v[i].id), strlen("finding:") + 8);
		assert_string_equal(f.list.v[i].id, again.list.v[i].id);
		assert_string_not_equal(f.list.v[i].id, f.list.v[(i + 1) % f.list.n].id);
	}
	findings_free(&f);
	findings_free(&again);
}

static void an_acknowledgement_is_of_one_finding_and_the_last_word_stands(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, rival_sources, rival_claims);
	assert_string_equal(findings_told(l, "denied"),
			    "deal:d 2 C 1 1 C error\ndeal:d 3 D 1 1 C\n");
	ledger_ack_is(l, "denied", "3 D 1 1 C", "known");
	ledger_ack_is(l, "echo", "2 C 1 1 C error", "of another check");
	assert_string_equal(findings_told(l, "denied"),
			    "deal:d 2 C 1 1 C error\ndeal:d 3 D 1 1 C; acknowledged: known\n");
	ledger_ack_is(l, "denied", "3 D 1 1 C", "known well");
	assert_string_equal(findings_told(l, "denied"),
			    "deal:d 2 C 1 1 C error\ndeal:d 3 D 1 1 C; acknowledged: known well\n");
}

static void an_acknowledgement_lapses_when_the_figures_change(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, rival_sources, rival_claims);
	ledger_ack_is(l, "denied", "3 D 2 1 C", "when two stated it");
	ledger_ack_is(l, "denied", "30 D 1 1 C", "of another claim");
	assert_string_equal(
	    findings_told(l, "denied"),
	    "deal:d 2 C 1 1 C error\ndeal:d 3 D 1 1 C; lapsed: when two stated it\n");
	ledger_ack_is(l, "denied", "3 D 1 1 C", "still");
	assert_string_equal(findings_told(l, "denied"),
			    "deal:d 2 C 1 1 C error\ndeal:d 3 D 1 1 C; acknowledged: still\n");
}

/* Who let a warning stand has not let an error stand, nor what another grade makes of it. */
static void an_acknowledgement_lapses_when_a_grade_or_an_error_comes(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, rival_sources, rival_claims);
	ledger_ack_is(l, "denied", "2 C 1 1 C", "as a warning");
	ledger_ack_is(l, "denied", "3 E 1 1 C", "of a worse source");
	assert_string_equal(findings_told(l, "denied"),
			    "deal:d 2 C 1 1 C error; lapsed: as a warning\n"
			    "deal:d 3 D 1 1 C; lapsed: of a worse source\n");
}

/* ---- the Kazakh sale ---- */

static const char *kazakh_findings(struct ledger *l, const char *check)
{
	const char *folder = getenv("FIXTURES");

	ledger_again(l);
	folder = arena_printf(&l->ev->arena, "%s/kazakh-sale", folder ? folder : "fixtures");
	ledger_add_file(l, RECORD_SOURCE, arena_printf(&l->texts, "%s/sources.csv", folder));
	ledger_add_file(l, RECORD_TRANSFER, arena_printf(&l->texts, "%s/transfers.csv", folder));
	ledger_add_file(l, RECORD_HOLDING, arena_printf(&l->texts, "%s/holdings.csv", folder));
	ledger_add_file(l, RECORD_RATE, arena_printf(&l->texts, "%s/rates.csv", folder));
	return findings_say(l, check);
}

static void the_prices_of_the_kazakh_sale_contradict_themselves(void **state)
{
	const char *text = kazakh_findings(*state, "price-conflict");

	assert_true(str_starts(
	    text, "error deal:kz-us-81: seed-post: 81 × at most USD 20,000 is at most USD "
		  "1,620,000, but it gives the lot as about USD 2,260,000 (USD 27,901 each). They "
		  "agree only from 113 aircraft on; 117 (USD 19,316 each) is what kaztag"));
	assert_non_null(strstr(text, "in kz-auction-2023.\nwarning deal:kz-us-81: dsa: 81 × about "
				     "USD 20,000 is about USD 1,620,000"));
}

static void the_denial_of_the_kazakh_sale_outweighs_what_it_stands_on(void **state)
{
	assert_string_equal(kazakh_findings(*state, "denied"),
			    "error deal:kz-us-81: kazspetsexport (B3) denies it; 10 sources on "
			    "2 origins state it, the figures stand on kyivpost (C4)\n"
			    "warning deal:kz-us-81: bi-later (B3) doubts it; 10 sources on "
			    "2 origins state it, the figures stand on kyivpost (C4)\n");
}

static void the_kazakh_sale_is_an_echo_of_two(void **state)
{
	const char *text = kazakh_findings(*state, "echo");

	assert_non_null(strstr(text, "warning deal:kz-us-81: 10 sources give the number, all from "
				     "2 origins: reporter-2024 and insider-ua\n"));
	assert_non_null(strstr(text, "warning deal:kz-us-81: 7 sources give the price, all from 1 "
				     "origin: kyivpost\n"));
}

static void the_military_balance_of_kazakhstan_does_not_add_up(void **state)
{
	assert_string_equal(kazakh_findings(*state, "breakdown-mismatch"),
			    "warning source:milbal-2023: milbal-2023 gives Kazakhstan 120 aircraft "
			    "active as of 2023; the types it lists add up to 118, 2 short\n");
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(a_total_above_unit_price_times_count_is_a_conflict),
	    T(a_total_below_unit_price_times_count_is_a_conflict),
	    T(who_gives_a_number_that_fits_is_sought_in_the_same_deal_first),
	    T(then_in_deals_of_the_same_seller_with_a_type_in_common),
	    T(a_conflict_that_the_range_leaves_out_is_a_warning),
	    T(prices_that_may_both_be_true_are_no_conflict),
	    T(a_denial_as_good_as_the_chosen_version_is_an_error),
	    T(a_weaker_denial_is_a_warning),
	    T(a_denied_price_recipient_or_purpose_is_weighed_against_who_states_one),
	    T(a_denied_price_rests_on_the_origins_of_the_price),
	    T(what_nobody_states_is_denied_quietly),
	    T(what_one_source_denies_twice_is_said_once),
	    T(a_doubt_is_said_more_quietly),
	    T(what_nobody_denies_is_quiet),
	    T(an_ignored_denial_is_quiet),
	    T(three_sources_on_one_origin_are_an_echo),
	    T(half_as_many_origins_are_an_echo_and_more_are_not),
	    T(two_sources_are_no_echo),
	    T(a_price_has_an_echo_of_its_own),
	    T(who_gives_no_number_is_no_voice_for_it),
	    T(types_that_do_not_add_up_to_the_whole_are_a_mismatch),
	    T(a_whole_of_one_condition_is_compared_with_that_condition),
	    T(rows_without_a_type_that_differ_are_no_wholes),
	    T(all_pieces_are_among_its_claims),
	    T(types_that_add_up_or_may_are_quiet),
	    T(lists_of_others_days_and_parties_are_not_mixed),
	    T(lots_that_do_not_add_up_to_the_whole_are_a_mismatch),
	    T(the_whole_of_a_site_is_compared_with_its_site),
	    T(every_check_has_a_name_and_a_word_of_help),
	    T(an_empty_ledger_has_no_findings),
	    T(findings_stand_by_severity_then_by_check_then_by_claim),
	    T(the_figures_of_a_finding_are_its_first_claim_its_numbers_and_grades),
	    T(a_finding_has_an_id_of_its_own_that_is_the_same_every_time),
	    T(an_acknowledgement_is_of_one_finding_and_the_last_word_stands),
	    T(an_acknowledgement_lapses_when_the_figures_change),
	    T(an_acknowledgement_lapses_when_a_grade_or_an_error_comes),
	    T(the_prices_of_the_kazakh_sale_contradict_themselves),
	    T(the_denial_of_the_kazakh_sale_outweighs_what_it_stands_on),
	    T(the_kazakh_sale_is_an_echo_of_two),
	    T(the_military_balance_of_kazakhstan_does_not_add_up),
	};

	return cmocka_run_group_tests_name("check", tests, NULL, NULL);
}
