/* Why trees add up, and name just the claims without which their figure were another: on the sample
 * and on random ledgers, against the plain way of taking a claim out and resolving everything anew.
 */
#include "ledger.h"

#include "hangar/why.h"
#include "property.h"

#define SAMPLE "fixtures/kazakh-sale/"

static void sample(struct ledger *l)
{
	ledger_again(l);
	ledger_add_file(l, RECORD_SOURCE, SAMPLE "sources.csv");
	ledger_add_file(l, RECORD_TRANSFER, SAMPLE "transfers.csv");
	ledger_add_file(l, RECORD_HOLDING, SAMPLE "holdings.csv");
	ledger_add_file(l, RECORD_RATE, SAMPLE "rates.csv");
}

/* ---- random ledgers ---- */

static const char *const filters[] = {
    "",          "type:MiG-29",     "type:Su-24",       "type:MiG-29 from:Russia",
    "to:Egypt",  "from:Russia",     "date:2001..",      "site:Alpha",
    "is:denied", "not:type:MiG-29", "condition:active", "count:<9",
    "source:b",
};

#define PICK(...) random_of(((const char *const[]){__VA_ARGS__}))

/* At times nothing. */
static const char *maybe(const char *text)
{
	return random_below(3) ? text : "";
}

/* What a source derives from: others. */
static const char *random_origin(char key)
{
	const char *from = random_below(2) ? PICK("a", "b", "c", "d;e", "g") : "";

	return strchr(from, key) ? "" : from;
}

static void random_sources(struct ledger *l)
{
	struct str csv = {0};
	bool lists = random_below(3) == 0;

	str_add(&csv, "key,published,reliability,derives_from,edition_of\n");
	for (char key = 'a'; key <= 'g'; key++)
		str_addf(&csv, "%c,%s,%s,%s,%s\n", key,
			 PICK("2001-02-03", "2003", "2005-06-01", ""), PICK("A", "B", "C", "E", ""),
			 random_origin(key),
			 lists && key < 'e' ? PICK("register", "other", "") : "");
	ledger_add(l, RECORD_SOURCE, str_c(&csv));
	str_free(&csv);
}

static const char *random_count(void)
{
	return PICK("1", "4", "8", "8", "12", "~20", "5-9", "10+", "<=6", "unknown", "", "(7)");
}

static const char *random_money(void)
{
	return PICK("USD 20000", "USD 1m", "KZT 9m", "<USD 2m", "USD 1-3m", "EUR 500", "");
}

static void random_transfer(struct str *csv, int deals)
{
	char deal[16] = "", source = "abcdefg"[random_below(7)];
	const char *cites = random_below(4) ? "" : PICK("a", "b", "c;g");
	bool objects = random_below(6) == 0;

	if (random_below(4))
		snprintf(deal, sizeof deal, "d%d", random_below(deals));
	str_addf(csv, "%c,%s,%s,%s,", source, deal, maybe(PICK("Alpha", "Beta")),
		 maybe(PICK("sale", "sale", "gift", "loss")));
	str_addf(csv, "%s,%s,%s,", *deal ? PICK("Russia", "Ukraine", "") : "Russia",
		 PICK("Egypt", "India", ""),
		 PICK("MiG-29", "MiG-29", "Su-24", "MiG-29 / Su-24", ""));
	str_addf(csv, "%s,%s,", maybe(random_count()), random_count());
	if (random_below(3))
		str_addf(csv, "%s,%s,%s,", maybe(random_money()), maybe(random_money()),
			 maybe(PICK("asking", "sale")));
	else
		str_add(csv, ",,,");
	str_addf(csv, "%s,%s,%s,", PICK("2000", "2001-05", "2001/2003", ""),
		 PICK("1999", "2000", ""),
		 maybe(PICK("delivered", "delivered", "ordered", "cancelled")));
	str_addf(csv, "%s,%s,", objects ? PICK("denies", "doubts") : "",
		 objects ? PICK("", "deal", "price", "to") : "");
	str_addf(csv, "%s,%s,%s\n", PICK("1", "2", "3", "5", ""),
		 random_below(5) ? "" : PICK("preferred", "deprecated"),
		 strchr(cites, source) ? "" : cites);
}

static void random_transfers(struct ledger *l, int n)
{
	struct str csv = {0};

	str_add(&csv, "source,deal,site,kind,from,to,type,ordered,count,unit_price,total_price,"
		      "price_kind,date,order_date,status,stance,denies,credibility,rank,cites\n");
	for (int i = 0; i < n; i++)
		random_transfer(&csv, 1 + n / 4);
	ledger_add(l, RECORD_TRANSFER, str_c(&csv));
	str_free(&csv);
}

static void random_holdings(struct ledger *l, int n)
{
	struct str csv = {0};

	str_add(&csv, "source,operator,type,count,condition,as_of,stance,credibility,rank\n");
	for (int i = 0; i < n; i++)
		str_addf(&csv, "%c,%s,%s,%s,%s,%s,%s,%s,%s\n", "abcdefg"[random_below(7)],
			 PICK("Egypt", "India", "Russia", "Russia", "Ukraine"),
			 PICK("MiG-29", "Su-24", "MiG-29 / Su-24", ""), random_count(),
			 PICK("active", "stored", "", ""), PICK("2001", "2002", "1999", ""),
			 random_below(7) ? "" : PICK("doubts", "denies"), PICK("2", "3", "5", ""),
			 random_below(6) ? "" : PICK("preferred", "deprecated"));
	ledger_add(l, RECORD_HOLDING, str_c(&csv));
	str_free(&csv);
}

static void random_airframes(struct ledger *l, int n)
{
	struct str csv = {0};

	str_add(&csv, "source,operator,type,serial,as_of\n");
	for (int i = 0; i < n; i++)
		str_addf(&csv, "%c,%s,%s,%d,%s\n", "abcdefg"[random_below(7)],
			 PICK("Egypt", "India"), PICK("MiG-29", "Su-24"), random_below(6),
			 PICK("2001", "2002", ""));
	ledger_add(l, RECORD_AIRFRAME, str_c(&csv));
	str_free(&csv);
}

/* A lot of several types, and rivals who say how many of each. */
static void random_breakdown(struct ledger *l)
{
	struct str csv = {0};
	const char *status = PICK("", "", "ordered");

	str_add(&csv, "source,deal,site,from,to,type,count,date,status,credibility\n");
	str_addf(&csv, "a,m%d,,Russia,Egypt,MiG-29 / Su-24,%s,2001-05,%s,1\n", random_below(2),
		 PICK("12", "12", "~20", "10+", "5-9"), status);
	for (int i = random_below(5); i > 0; i--)
		str_addf(&csv, "%c,m%d,%s,%s,Egypt,%s,%s,%s,%s,%s\n", "bcdefg"[random_below(6)],
			 random_below(2), maybe(PICK("", "Alpha")),
			 PICK("Russia", "Russia", "Ukraine"),
			 PICK("MiG-29", "Su-24", "MiG-29UB", "MiG-29", "MiG-29 / Su-24"),
			 random_count(), PICK("2001-05", "2001", ""), status, PICK("2", "3", "5"));
	ledger_add(l, RECORD_TRANSFER, str_c(&csv));
	str_free(&csv);
}

/* What the givers of such lots had before: more of each type than they gave, or fewer. */
static void random_givers(struct ledger *l)
{
	struct str csv = {0};

	str_add(&csv, "source,operator,type,count,as_of,credibility\n");
	for (int i = 1 + random_below(4); i > 0; i--)
		str_addf(&csv, "%c,%s,%s,%s,%s,%s\n", "abcdefg"[random_below(7)],
			 PICK("Russia", "Russia", "Ukraine"),
			 PICK("MiG-29", "Su-24", "MiG-29UB", "MiG-29 / Su-24", ""),
			 PICK("10", "15", "20-30", "~20", "8", "40+", "unknown"),
			 PICK("1999", "2000", "1998-03"), PICK("2", "3", "5"));
	ledger_add(l, RECORD_HOLDING, str_c(&csv));
	str_free(&csv);
}

/* Rates that join, or that have a base in common; of sources with and without a date. */
static void random_rates(struct ledger *l)
{
	ledger_rates(l, PICK("2000-01-01,USD,KZT,140,a\n2004-01-01,EUR,USD,1.25,b\n",
			     "2000-01-01,EUR,USD,1.1,c\n2000-01-01,EUR,KZT,150,c\n"
			     "2001-06-01,EUR,KZT,180,c\n2002-01-01,EUR,USD,1.3,d\n",
			     "2001-03-01,EUR,USD,1.2,e\n2001-03-01,EUR,KZT,160,e\n", ""));
}

static void random_indexes(struct ledger *l)
{
	struct str csv = {0};

	str_add(&csv, "date,value,source,currency\n");
	for (int year = 1999; year <= 2003; year++) {
		if (random_below(4))
			str_addf(&csv, "%d,%d.%d,%s,USD\n", year, 80 + random_below(60),
				 random_below(10), PICK("a", "a", "c"));
		if (random_below(3) == 0)
			str_addf(&csv, "%d,%d,%s,EUR\n", year, 80 + random_below(60),
				 PICK("b", "f"));
	}
	ledger_add(l, RECORD_INDEX, str_c(&csv));
	str_free(&csv);
}

static void random_policy(struct ledger *l)
{
	struct str line = {0};
	struct err e = ERR_INIT;

	if (random_below(3) == 0)
		str_addf(&line, " --in %s", PICK("USD", "KZT", "EUR"));
	if (random_below(3) == 0)
		str_addf(&line, " --constant %s", PICK("2000", "2001", "2003"));
	if (random_below(2))
		str_add(&line, " --cap holdings");
	if (random_below(3) == 0)
		str_addf(&line, " --ignore %s",
			 PICK("denials", "deprecated,doubts", "denials,doubts"));
	if (random_below(4) == 0)
		str_addf(&line, " %s", PICK("--min-grade C3", "--graded", "--known-on 2003-12-31"));
	if (policy_parse(&l->policy, line.n ? line.s + 1 : "", &e))
		fail_msg("%s", e.text);
	str_free(&line);
}

static void random_ledger(struct ledger *l)
{
	ledger_again(l);
	random_sources(l);
	random_rates(l);
	random_indexes(l);
	for (int file = random_below(3); file >= 0; file--) {
		ledger_covers(l, random_below(2) ? NULL : PICK("from:Russia", "date:2001.."));
		random_transfers(l, random_below(14));
		if (random_below(3) == 0)
			random_breakdown(l);
		if (random_below(3) == 0)
			random_givers(l);
		random_holdings(l, random_below(10));
		random_airframes(l, random_below(8));
	}
	if (random_below(6) == 0)
		ledger_stand(l, PICK("a", "register"), PICK("to:Egypt", "type:Su-24"));
	random_policy(l);
}

/* ---- the plain way ---- */

struct plain { /* a ledger without a claim */
	struct evidence ev;
	struct resolution *r;
};

#define KEEP_OTHERS(records)                                                                       \
	do {                                                                                       \
		memset(&p->ev.records, 0, sizeof p->ev.records);                                   \
		for (size_t i_ = 0; i_ < l->ev->records.n; i_++) {                                 \
			if (l->ev->records.v[i_].claim.id != claim)                                \
				vec_push(&p->ev.records, l->ev->records.v[i_]);                    \
		}                                                                                  \
	} while (0)

static void plain_new(struct plain *p, const struct ledger *l, claim_id claim)
{
	struct err e = ERR_INIT;

	p->ev = *l->ev;
	KEEP_OTHERS(transfers);
	KEEP_OTHERS(holdings);
	KEEP_OTHERS(airframes);
	if (resolution_new(&p->r, &p->ev, &l->policy, &e))
		fail_msg("%s", e.text);
}

static void plain_free(struct plain *p)
{
	resolution_free(&p->r);
	vec_free(&p->ev.transfers);
	vec_free(&p->ev.holdings);
	vec_free(&p->ev.airframes);
}

static void say_amount(struct str *b, struct money m)
{
	ledger_say_money(b, m);
	str_add(b, m.nominal ? " nominal" : "");
}

/* The sum of a total: low, best and high of each measure. */
static const char *sums_of(struct ledger *l, const struct resolution *r, enum flow flow,
			   const struct filter *f)
{
	struct total *t = NULL;
	struct err e = ERR_INIT;
	struct str b = {0};

	if (total_new(&t, r, flow, f, NULL, 0, &e))
		fail_msg("%s", e.text);
	ledger_say_count(&b, t->sum.count);
	str_add(&b, " ordered ");
	ledger_say_count(&b, t->sum.ordered);
	for (size_t i = 0; i < t->sum.cost.n; i++) {
		str_add(&b, " cost ");
		say_amount(&b, t->sum.cost.v[i]);
	}
	total_free(&t);
	return ledger_text(l, &b);
}

static void say_ends(struct str *b, struct quantity q)
{
	str_addf(b, "%u %lld %lld %lld", q.flags & Q_ENDS, (long long)q.low, (long long)q.best,
		 (long long)q.high);
}

static void say_date_of(struct str *b, const struct date *d)
{
	date_format(b, d);
	str_add(b, "|");
}

/* An attribute of a deal, and for what is summed whether it counts. */
static const char *attribute_of(struct ledger *l, const struct resolution *r, const char *key,
				enum attribute a)
{
	const struct resolved_deal *d = resolution_deal(r, key);
	static const struct resolved_deal nobody;
	struct str b = {0};
	bool counts = a == ATTRIBUTE_COUNT || a == ATTRIBUTE_COST;

	d = d ? d : &nobody;
	if (a == ATTRIBUTE_COUNT && quantity_stated(d->count))
		say_ends(&b, d->count);
	if (a == ATTRIBUTE_COST && money_stated(d->cost)) {
		struct money m;
		if (resolution_value(r, &m, d->cost, &d->date, NULL))
			fail_msg("the cost of %s does not fit", key);
		str_addf(&b, "%s%s", currency_code(m.currency), m.nominal ? " nominal " : " ");
		say_ends(&b, m.minor);
	}
	if (counts && b.n)
		str_addf(&b, " %d", (int)d->standing);
	if (a == ATTRIBUTE_DATE)
		say_date_of(&b, &d->date);
	if (a == ATTRIBUTE_STATUS)
		str_addf(&b, "%d", (int)d->status);
	if (a == ATTRIBUTE_TYPES)
		str_addf(&b, "%u", d->types);
	if (a == ATTRIBUTE_TO)
		str_addf(&b, "%u", d->to);
	return ledger_text(l, &b);
}

static bool is_named(const struct why *w, claim_id c)
{
	for (size_t i = 0; i < w->decisive.n; i++) {
		if (w->decisive.v[i] == c)
			return true;
	}
	return false;
}

static void print_tree(const struct why_node *n, int depth)
{
	printf("# %*s%s [%s] %s %s", depth * 2, "", why_rule_name(n->rule), why_role_name(n->role),
	       n->measure, n->label);
	printf(" %lld %lld %lld flags %u\n", (long long)n->value.quantity.low,
	       (long long)n->value.quantity.best, (long long)n->value.quantity.high,
	       n->value.quantity.flags);
	for (size_t i = 0; i < n->n; i++)
		print_tree(n->children[i], depth + 1);
}

static void must_add_up(const struct why *w, const char *what)
{
	const struct why_node *bad = NULL;

	if (why_adds_up(w, &bad))
		return;
	print_tree(bad, 0);
	fail_msg("%s: %s %s %s %s (%lld %lld %lld flags %u) does not follow", what,
		 why_rule_name(bad->rule), bad->measure, bad->label,
		 bad->value.word ? bad->value.word : "", (long long)bad->value.quantity.low,
		 (long long)bad->value.quantity.best, (long long)bad->value.quantity.high,
		 bad->value.quantity.flags);
}

/* ---- totals ---- */

static void say_measure(struct str *b, const struct why_node *m)
{
	struct money cost = {.minor = m->value.quantity,
			     .currency = m->value.currency,
			     .nominal = m->value.nominal};

	if (streq(m->measure, "cost"))
		str_add(b, " cost ");
	if (streq(m->measure, "cost"))
		say_amount(b, cost);
	else
		ledger_say_count(b, m->value.quantity);
}

static const struct why_node *measure(const struct why *w, const char *name)
{
	for (size_t i = 0; i < w->root->n; i++) {
		if (w->root->children[i]->what == WHY_A_MEASURE &&
		    streq(w->root->children[i]->measure, name))
			return w->root->children[i];
	}
	return NULL;
}

/* What the tree says at its root, as sums_of does; costs by currency. */
static const char *root_says(struct ledger *l, const struct why *w)
{
	static const struct why_node nothing;
	const struct why_node *count = measure(w, "count"), *ordered = measure(w, "ordered");
	struct str b = {0};

	say_measure(&b, count ? count : &nothing);
	str_add(&b, " ordered ");
	say_measure(&b, ordered ? ordered : &nothing);
	for (size_t i = 0; i < w->root->n; i++) {
		if (streq(w->root->children[i]->measure, "cost"))
			say_measure(&b, w->root->children[i]);
	}
	return ledger_text(l, &b);
}

static void total_holds(struct ledger *l, enum flow flow, const char *words, size_t limit)
{
	const struct resolution *r = ledger_resolution(l);
	struct filter *f = NULL;
	struct why *w = NULL;
	struct err e = ERR_INIT;

	if (filter_parse_line(&f, words, l->ev->catalogue, &e) ||
	    why_total(&w, r, flow, f, limit, &e))
		fail_msg("%s", e.text);
	must_add_up(w, words);
	assert_string_equal(root_says(l, w), sums_of(l, r, flow, f));
	assert_false(w->by_structure);
	for (claim_id c = 1; c <= l->claims; c++) {
		struct plain p;
		const char *before = sums_of(l, r, flow, f), *after;
		plain_new(&p, l, c);
		after = sums_of(l, p.r, flow, f);
		if (streq(before, after) == is_named(w, c))
			fail_msg("%s %s: claim:%llu is %snamed; with it %s, without %s",
				 flow_name(flow), words, (unsigned long long)c,
				 is_named(w, c) ? "" : "not ", before, after);
		plain_free(&p);
	}
	why_free(&w);
	filter_free(&f);
}

/* ---- single figures ---- */

static void figure_holds(struct ledger *l, const char *key, enum attribute a)
{
	const struct resolution *r = ledger_resolution(l);
	struct why *w = NULL;
	struct err e = ERR_INIT;
	const char *id =
	    arena_printf(&l->texts, "%s%s.%s", str_starts(key, "claim:") ? "" : "deal:", key,
			 attribute_name(a));

	if (why_figure(&w, r, id, &e))
		fail_msg("%s", e.text);
	must_add_up(w, id);
	for (claim_id c = 1; c <= l->claims; c++) {
		struct plain p;
		const char *before = attribute_of(l, r, key, a), *after;
		plain_new(&p, l, c);
		after = attribute_of(l, p.r, key, a);
		if (streq(before, after) == is_named(w, c))
			fail_msg("%s: claim:%llu is %snamed; with it %s, without %s", id,
				 (unsigned long long)c, is_named(w, c) ? "" : "not ", before,
				 after);
		plain_free(&p);
	}
	why_free(&w);
}

static void every_deal_adds_up(struct ledger *l)
{
	const struct resolution *r = ledger_resolution(l);
	struct err e = ERR_INIT;

	for (size_t i = 0; i < r->deals.n; i++) {
		const char *key = r->deals.v[i].key;
		struct why *w = NULL;
		const char *id =
		    str_starts(key, "claim:") ? key : arena_printf(&l->texts, "deal:%s", key);
		if (why_figure(&w, r, id, &e))
			fail_msg("%s", e.text);
		must_add_up(w, id);
		why_free(&w);
	}
}

static void every_stock_adds_up(struct ledger *l)
{
	const struct resolution *r = ledger_resolution(l);
	const struct catalogue *cat = l->ev->catalogue;
	struct err e = ERR_INIT;

	for (size_t i = 0; i < r->stocks.n; i++) {
		const struct stock *s = &r->stocks.v[i];
		enum flow flow = (enum flow)r->parts.v[s->first_part].flow;
		const char *types = catalogue_typeset_name(cat, s->types);
		const char *id = arena_printf(&l->texts, "%s:%s%s%s",
					      flow == FLOW_HOLDINGS ? "holding" : "airframes",
					      catalogue_party_get(cat, s->operator_)->name,
					      *types ? " " : "", types);
		struct why *w = NULL;
		if (why_figure(&w, r, id, &e))
			fail_msg("%s", e.text);
		must_add_up(w, id);
		assert_true(quantity_equal(w->root->value.quantity, s->count));
		why_free(&w);
	}
}

/* ---- the tests ---- */

static void the_sample_adds_up(void **state)
{
	struct ledger *l = *state;

	sample(l);
	every_deal_adds_up(l);
	every_stock_adds_up(l);
}

static void of_the_sample_just_the_decisive_claims_are_named(void **state)
{
	struct ledger *l = *state;

	sample(l);
	for (int in = 0; in < 2; in++) {
		l->policy.in = in ? currency_find("USD") : 0;
		ledger_forget(l);
		total_holds(l, FLOW_TRANSFERS, "", 0);
		total_holds(l, FLOW_TRANSFERS, "type:MiG-29", 0);
		total_holds(l, FLOW_HOLDINGS, "", 0);
		for (int a = 0; a < ATTRIBUTES; a++) {
			if (a == ATTRIBUTE_COUNT || a == ATTRIBUTE_COST || a == ATTRIBUTE_DATE ||
			    a == ATTRIBUTE_TYPES || a == ATTRIBUTE_TO)
				figure_holds(l, "kz-us-81", (enum attribute)a);
		}
	}
}

enum { LEDGERS = 40 };

static void of_random_ledgers_just_the_decisive_claims_are_named(void **state)
{
	struct ledger *l = *state;

	property_begin("of_random_ledgers_just_the_decisive_claims_are_named");
	for (int run = 0; run < LEDGERS; run++) {
		random_ledger(l);
		total_holds(l, FLOW_TRANSFERS, random_of(filters), 0);
		total_holds(l, FLOW_HOLDINGS, "", 0);
		total_holds(l, FLOW_AIRFRAMES, random_of(filters), (size_t)random_below(3));
	}
}

static void random_ledgers_add_up_under_any_filter(void **state)
{
	struct ledger *l = *state;

	property_begin("random_ledgers_add_up_under_any_filter");
	for (int run = 0; run < 3 * LEDGERS; run++) {
		random_ledger(l);
		every_deal_adds_up(l);
		every_stock_adds_up(l);
		for (int flow = 0; flow < FLOWS; flow++) {
			struct filter *f = NULL;
			struct why *w = NULL;
			struct err e = ERR_INIT;
			const char *words = random_of(filters);
			size_t limit = (size_t)random_below(4);
			if (filter_parse_line(&f, words, l->ev->catalogue, &e) ||
			    why_total(&w, ledger_resolution(l), (enum flow)flow, f, limit, &e))
				fail_msg("%s", e.text);
			must_add_up(w, words);
			assert_string_equal(root_says(l, w),
					    sums_of(l, ledger_resolution(l), (enum flow)flow, f));
			why_free(&w);
			filter_free(&f);
		}
	}
}

static void of_each_figure_just_the_decisive_claims_are_named(void **state)
{
	static const enum attribute some[] = {ATTRIBUTE_COUNT,  ATTRIBUTE_COST,  ATTRIBUTE_DATE,
					      ATTRIBUTE_STATUS, ATTRIBUTE_TYPES, ATTRIBUTE_TO};
	struct ledger *l = *state;

	property_begin("of_each_figure_just_the_decisive_claims_are_named");
	for (int run = 0; run < LEDGERS; run++) {
		const struct resolution *r;
		random_ledger(l);
		r = ledger_resolution(l);
		if (r->deals.n)
			figure_holds(l, r->deals.v[random_below((int)r->deals.n)].key,
				     random_of(some));
	}
}

/* ---- what the tests rest on ---- */

static size_t tamper(struct ledger *l, struct why *w, struct why_node *n)
{
	int64_t best = n->value.quantity.best;
	size_t unseen = 0;

	if ((n->value.quantity.flags & Q_BEST) && n->rule != WHY_STATED && n->rule != WHY_REST) {
		n->value.quantity.best++;
		unseen += why_adds_up(w, NULL);
		n->value.quantity.best = best;
	}
	for (size_t i = 0; i < n->n; i++)
		unseen += tamper(l, w, n->children[i]);
	return unseen;
}

static void a_figure_that_does_not_follow_is_seen(void **state)
{
	struct ledger *l = *state;
	struct filter *f = NULL;
	struct why *w = NULL;
	struct err e = ERR_INIT;

	sample(l);
	if (filter_parse_line(&f, "", l->ev->catalogue, &e) ||
	    why_total(&w, ledger_resolution(l), FLOW_TRANSFERS, f, 0, &e))
		fail_msg("%s", e.text);
	assert_int_equal(tamper(l, w, w->root), 0);
	assert_true(why_adds_up(w, NULL));
	why_free(&w);
	filter_free(&f);
}

/* ---- by structure ---- */

/* So many types that each has its own rows: too many to leave out one after the other. */
static void many_holdings(struct ledger *l, int types)
{
	struct str csv = {0};

	str_add(&csv, "source,operator,type,count,condition,as_of\n");
	for (int i = 0; i < types; i++)
		str_addf(&csv, "a,India,Kite-%d,%d,active,2001\nb,India,Kite-%d,%d,active,2001\n",
			 i, 3 + i % 5, i, 3 + i % 3);
	ledger_add(l, RECORD_SOURCE, "key,reliability\na,A\nb,B\n");
	ledger_add(l, RECORD_HOLDING, str_c(&csv));
	str_free(&csv);
}

/* The claims named of one type, by numbers within it: "1 2". */
static const char *named_of_type(struct ledger *l, int types, int type, bool *by_structure)
{
	struct why *w = NULL;
	struct err e = ERR_INIT;
	struct str b = {0};

	ledger_again(l);
	many_holdings(l, types);
	if (why_figure(&w, ledger_resolution(l),
		       arena_printf(&l->texts, "holding:India Kite-%d", type), &e))
		fail_msg("%s", e.text);
	*by_structure = w->by_structure;
	for (size_t i = 0; i < w->decisive.n; i++)
		str_addf(&b, "%llu ", (unsigned long long)w->decisive.v[i]);
	why_free(&w);
	return ledger_text(l, &b);
}

static void the_structure_names_what_trying_names(void **state)
{
	struct ledger *l = *state;
	bool by_structure;

	for (int type = 0; type < 15; type++) {
		char *tried = mem_strdup(named_of_type(l, 20, type, &by_structure));
		assert_false(by_structure);
		assert_string_equal(named_of_type(l, 400, type, &by_structure), tried);
		assert_true(by_structure);
		mem_free(tried);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, ledger_begin, ledger_end)
	    T(the_sample_adds_up),
	    T(a_figure_that_does_not_follow_is_seen),
	    T(the_structure_names_what_trying_names),
	    T(of_the_sample_just_the_decisive_claims_are_named),
	    T(random_ledgers_add_up_under_any_filter),
	    T(of_random_ledgers_just_the_decisive_claims_are_named),
	    T(of_each_figure_just_the_decisive_claims_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
