/* A clean ledger: 500 deals, each told by two graded sources of their own, with numbers, prices and
 * days that agree, and fleets that balance before and after. No check finds anything in it. Then
 * each kind of contradiction is planted into a fresh copy: exactly that finding comes up. */
#include "ledger.h"
#include "property.h"

enum { SELLERS = 20, BUYERS = 25, AGENCIES = 10, DESKS = 7, KEPT = 50, HELD = 10 };

static const char *const types[SELLERS] = {
    "MiG-21", "MiG-29", "Su-24", "Su-25", "Il-76", "An-26", "Mi-17",  "Mi-24", "F-4",  "F-15",
    "UH-60",  "C-130",  "F-16",  "F-5",   "A-10",  "Hawk",  "CN-235", "PC-9",  "L-39", "CH-47",
};
static const char *const sellers[SELLERS] = {
    "Poland",  "Slovakia", "Ukraine", "Belarus", "Russia",  "Bulgaria", "Romania",
    "Czechia", "Greece",   "Israel",  "Austria", "Norway",  "Belgium",  "Canada",
    "Italy",   "Finland",  "Spain",   "Sweden",  "Hungary", "Germany",
};
static const char *const buyers[BUYERS] = {
    "Peru",    "Chile",    "Angola",  "Algeria", "Morocco", "Egypt",  "Ethiopia", "Kenya", "Uganda",
    "Nigeria", "Ghana",    "Mali",    "Chad",    "Niger",   "Jordan", "Iraq",     "Yemen", "Oman",
    "India",   "Pakistan", "Myanmar", "Vietnam", "Laos",    "Mexico", "Bolivia",
};

static uint64_t seed = 20240513;

/* 2 .. 20, of the fixed seed. */
static int count_of(int seller, int buyer)
{
	property_state = seed + (uint64_t)(seller * BUYERS + buyer);
	return 2 + random_below(19);
}

static void write_deal(struct str *out, int seller, int buyer, const char *source)
{
	int n = count_of(seller, buyer), each = 5 + seller, year = 2012 + (seller + buyer) % 4;

	str_addf(out,
		 "clean-%d,%s,%s,%s,%d,USD %dm,USD %dm,sale,%d-03,%d-09,delivered,2,states,,%s\n",
		 seller * BUYERS + buyer, sellers[seller], buyers[buyer], types[seller], n, each,
		 n * each, year, year + 1, source);
}

#define DEALS                                                                                      \
	"deal,from,to,type,count,unit_price,total_price,price_kind,order_date,date,status,"        \
	"credibility,stance,site,source,note\n"

static void clean_deals(struct str *out)
{
	struct str source = {0};

	for (int i = 0; i < SELLERS * BUYERS; i++) {
		str_clear(&source);
		str_addf(&source, "agency-%d", i % AGENCIES);
		write_deal(out, i / BUYERS, i % BUYERS, str_c(&source));
		str_clear(&source);
		str_addf(&source, "desk-%d", i % DESKS);
		write_deal(out, i / BUYERS, i % BUYERS, str_c(&source));
	}
	str_free(&source);
}

static void write_sources_of(struct str *out, const char *name, int n, char grade)
{
	for (int i = 0; i < n; i++)
		str_addf(out, "%s-%d,%c,2019-0%d,\n", name, i, grade, 1 + i % 9);
}

#define SOURCES "key,reliability,published,derives_from\n"

static void clean_sources(struct str *out)
{
	write_sources_of(out, "agency", AGENCIES, 'B');
	write_sources_of(out, "desk", DESKS, 'C');
	str_add(out, "fleets-2009,B,2010-02,\nfleets-2020,B,2021-02,\n"
		     "wings-2009,B,2010-03,\nwings-2020,B,2021-03,\nrates,A,2011-01,\n");
}

#define HOLDINGS "operator,type,count,condition,as_of,credibility,source\n"

static void write_fleet(struct str *out, const char *list, int year)
{
	for (int s = 0; s < SELLERS; s++) {
		int sold = 0;
		for (int b = 0; b < BUYERS; b++) {
			int n = count_of(s, b);
			sold += n;
			str_addf(out, "%s,%s,%d,active,%d-12-31,2,%s-%d\n", buyers[b], types[s],
				 year == 2009 ? HELD : HELD + n, year, list, year);
		}
		str_addf(out, "%s,%s,%d,active,%d-12-31,2,%s-%d\n", sellers[s], types[s],
			 year == 2009 ? KEPT + sold : KEPT, year, list, year);
	}
}

static void clean_holdings(struct str *out)
{
	write_fleet(out, "fleets", 2009);
	write_fleet(out, "wings", 2009);
	write_fleet(out, "fleets", 2020);
	write_fleet(out, "wings", 2020);
}

static void read_rows(struct ledger *l, enum record as, const char *header,
		      void (*clean)(struct str *), const char *planted)
{
	struct str csv = {0};

	str_add(&csv, header);
	clean(&csv);
	str_add(&csv, planted);
	ledger_add(l, as, str_c(&csv));
	str_free(&csv);
}

/* ---- plants ---- */

struct plant {
	const char *check, *about;
	const char *sources, *deals, *holdings;
};

static void plant(struct ledger *l, const struct plant *p)
{
	ledger_again(l);
	read_rows(l, RECORD_SOURCE, SOURCES, clean_sources, p->sources);
	read_rows(l, RECORD_TRANSFER, DEALS, clean_deals, p->deals);
	read_rows(l, RECORD_HOLDING, HOLDINGS, clean_holdings, p->holdings);
	ledger_rates(l, "2011-01,EUR,USD,1.25,rates\n2014-08,EUR,USD,1.25,rates\n");
}

/* "check about" of each finding. */
static void findings_of(struct ledger *l, struct str *out, bool messages)
{
	struct findings f = {0};

	checks_run(&f, ledger_resolution(l), NULL, 0);
	for (size_t i = 0; i < f.list.n; i++) {
		const struct finding *x = &f.list.v[i];
		str_addf(out, "%s %s\n", x->check->name, x->about);
		if (messages)
			str_addf(out, "    %s\n", x->message);
	}
	findings_free(&f);
}

static void expect_findings(struct ledger *l, const char *expected)
{
	struct str found = {0}, told = {0};

	findings_of(l, &found, false);
	findings_of(l, &told, true);
	if (strcmp(str_c(&found), expected) != 0)
		fail_msg("expected:\n%sfound:\n%s", expected, str_c(&told));
	str_free(&found);
	str_free(&told);
}

static const struct plant nothing = {"", "", "", "", ""};

static void a_clean_ledger_has_no_findings(void **state)
{
	struct ledger *l = *state;

	plant(l, &nothing);
	assert_int_equal(ledger_resolution(l)->deals.n, SELLERS * BUYERS);
	for (int i = 0; i < SELLERS * BUYERS; i++) {
		struct str key = {0};
		const struct resolved_deal *d;
		str_addf(&key, "clean-%d", i);
		d = ledger_deal(l, str_c(&key));
		assert_int_equal(d->origins.n, 2);
		assert_true(quantity_is_exact(d->count));
		assert_int_equal(d->standing, STANDING_MOVED);
		str_free(&key);
	}
	expect_findings(l, "");
}

/* Of a party without a fleet on record: it could have had any number. */
#define TOLD(from, count, each, total, kind, dates, source)                                        \
	"odd," from ",Fiji,MiG-29," count "," each "," total "," kind "," dates                    \
	",delivered,2,states,," source "\n"
#define SALE(count, dates, source) TOLD("Cuba", count, "USD 6m", "", "sale", dates, source)
#define DAYS                       "2013-03,2014-09"

static const struct plant plants[] = {
    {"price-conflict", "deal:odd", "",
     TOLD("Cuba", "10", "USD 6m", "USD 90m", "sale", DAYS, "agency-0")
	 TOLD("Cuba", "10", "USD 6m", "", "sale", DAYS, "desk-0"),
     ""},
    {"implied-rate", "deal:odd", "",
     TOLD("Cuba", "10", "", "USD 60m", "sale", DAYS, "agency-0")
	 TOLD("Cuba", "10", "", "EUR 80m", "sale", DAYS, "agency-0")
	     TOLD("Cuba", "10", "", "USD 60m", "sale", DAYS, "desk-0"),
     ""},
    {"magnitude", "deal:odd", "",
     TOLD("Cuba", "10", "", "USD 60m", "sale", DAYS, "agency-0")
	 TOLD("Cuba", "10", "", "USD 60bn", "sale", DAYS, "desk-0"),
     ""},
    {"asking-as-sale", "deal:odd", "",
     "offer,Cuba,,MiG-29,11,,USD 61m,asking,,2014-03,offered,2,states,,agency-1\n" TOLD(
	 "Cuba", "10", "", "USD 61m", "sale", DAYS, "agency-0")
	 TOLD("Cuba", "10", "", "USD 61m", "sale", DAYS, "desk-0"),
     ""},
    {"price-outlier", "deal:odd", "",
     TOLD("Cuba", "10", "USD 60m", "", "sale", DAYS, "agency-0")
	 TOLD("Cuba", "10", "USD 60m", "", "sale", DAYS, "desk-0"),
     ""},
    {"denied", "deal:odd", "",
     SALE("10", DAYS, "agency-0") SALE("10", DAYS, "desk-0") "odd,,,,,,,,,,,2,denies,,agency-1\n",
     ""},
    {"echo", "deal:odd", "copy-1,C,2019-05,agency-0\ncopy-2,C,2019-05,agency-0\n",
     SALE("10", DAYS, "agency-0") SALE("10", DAYS, "copy-1") SALE("10", DAYS, "copy-2"), ""},
    {"breakdown-mismatch", "deal:odd", "",
     "odd,Cuba,Fiji,MiG-29,12,,,,,2014-09,delivered,2,states,,agency-0\n"
     "odd,Cuba,Fiji,MiG-29,5,,,,,2014-09,delivered,2,states,Suva,agency-0\n"
     "odd,Cuba,Fiji,MiG-29,4,,,,,2014-09,delivered,2,states,Nadi,agency-0\n"
     "odd,Cuba,Fiji,MiG-29,12,,,,,2014-09,delivered,2,states,,desk-0\n",
     ""},
    {"count-conflict", "deal:odd", "",
     TOLD("Cuba", "10", "", "", "", DAYS, "agency-0")
	 TOLD("Cuba", "25", "", "", "", DAYS, "desk-0"),
     ""},
    {"price-in-note", "deal:odd", "",
     TOLD("Cuba", "10", "", "", "", DAYS, "agency-0,a $60m deal")
	 TOLD("Cuba", "10", "", "", "", DAYS, "desk-0"),
     ""},
    {"no-split", "deal:odd", "",
     "odd,Cuba,Fiji,MiG-29 / Su-24,10,,,,,2014-09,delivered,2,states,,agency-0\n"
     "odd,Cuba,Fiji,MiG-29 / Su-24,10,,,,,2014-09,delivered,2,states,,desk-0\n",
     ""},
    {"date-outlier", "deal:odd", "",
     SALE("10", DAYS, "agency-0") SALE("10", DAYS, "desk-0")
	 SALE("10", "2013-03,2017-09", "desk-1"),
     ""},
    {"date-impossible", "deal:odd", "",
     SALE("10", "2015-03,2014-09", "agency-0") SALE("10", ",2014-09", "desk-0"), ""},
    {"oversold", "deal:odd", "", SALE("10", DAYS, "agency-0") SALE("10", DAYS, "desk-0"),
     "Cuba,MiG-29,4,active,2009-12-31,2,fleets-2009\n"
     "Cuba,MiG-29,4,active,2009-12-31,2,wings-2009\n"},
    {"balance", "party:Cuba", "", SALE("10", DAYS, "agency-0") SALE("10", DAYS, "desk-0"),
     "Cuba,MiG-29,40,active,2009-12-31,2,fleets-2009\n"
     "Cuba,MiG-29,40,active,2009-12-31,2,wings-2009\n"
     "Cuba,MiG-29,15,active,2020-12-31,2,fleets-2020\n"
     "Cuba,MiG-29,15,active,2020-12-31,2,wings-2020\n"},
    {"source-ring", "source:ring-1", "ring-1,C,2019-05,ring-2\nring-2,C,2019-05,ring-1\n", "", ""},
    {"unconfirmed", "deal:odd", "",
     "odd,Cuba,Fiji,MiG-29,10,,,,,2014-09,delivered,1,states,,agency-0\n", ""},
    {"unresolved-name", "type:Zorgon-9", "",
     "odd,Cuba,Fiji,Zorgon-9,10,,,,,2014-09,delivered,2,states,,agency-0\n"
     "odd,Cuba,Fiji,Zorgon-9,10,,,,,2014-09,delivered,2,states,,desk-0\n",
     ""},
    {"ungraded-source", "source:nobody", "nobody,,2019-05,\n",
     SALE("10", DAYS, "agency-0") SALE("10", DAYS, "nobody"), ""},
    {"duplicate-suspect", "source:list-b", "list-a,B,2019-05,\nlist-b,B,2019-05,\n",
     "a:1,Cuba,Fiji,MiG-29,10,,,,,2014-09,delivered,2,states,,list-a\n"
     "b:1,Cuba,Fiji,MiG-29,10,,,,,2014-09,delivered,2,states,,list-b\n",
     ""},
};

static void each_planted_contradiction_is_the_only_finding(void **state)
{
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
		const struct plant *p = &plants[i];
		struct str expected = {0}, found = {0}, told = {0};
		if (!check_find(p->check)) {
			printf("# SKIPPED: there is no check %s yet\n", p->check);
			continue;
		}
		plant(*state, p);
		str_addf(&expected, "%s %s\n", p->check, p->about);
		findings_of(*state, &found, false);
		findings_of(*state, &told, true);
		if (strcmp(str_c(&found), str_c(&expected)) != 0) {
			printf("# planted %sfound:\n%s", str_c(&expected), str_c(&told));
			wrong++;
		}
		str_free(&expected);
		str_free(&found);
		str_free(&told);
	}
	assert_int_equal(wrong, 0);
}

static void every_check_has_a_plant(void **state)
{
	(void)state;
	for (const struct check *c = check_next(NULL); c; c = check_next(c)) {
		bool planted = false;
		for (size_t i = 0; i < sizeof plants / sizeof *plants; i++)
			planted |= strcmp(plants[i].check, c->name) == 0;
		if (!planted)
			fail_msg("nothing is planted for %s", c->name);
	}
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(a_clean_ledger_has_no_findings),
	    T(each_planted_contradiction_is_the_only_finding),
	    T(every_check_has_a_plant),
	};

	return cmocka_run_group_tests_name("clean", tests, NULL, NULL);
}
