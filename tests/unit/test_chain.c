/* Sources as a graph: which nodes and edges a chain has, which are ends, where rings close, and how
 * it is drawn. At random: every node is reached from a root, layers go up along every edge that is
 * not one back, and the ends are those of the resolution. */
#include "ledger.h"

#include "hangar/chain.h"
#include "hangar/report.h"
#include "property.h"

#define ONE     "deal,type,count,source\n"
#define STANCES "deal,stance,type,count,source\n"

static const char *key_of(struct ledger *l, const struct chain *c, size_t node)
{
	return evidence_source_get(l->ev, c->nodes.v[node].source)->key;
}

static void say_marks(struct str *b, unsigned marks)
{
	static const struct {
		unsigned mark;
		char letter;
	} letters[] = {
	    {CHAIN_STATES, 's'},    {CHAIN_DENIES, 'd'},       {CHAIN_DOUBTS, '?'},
	    {CHAIN_ORIGIN, 'O'},    {CHAIN_PRICE_ORIGIN, 'P'}, {CHAIN_NO_PRICE, 'n'},
	    {CHAIN_ELSEWHERE, 'e'}, {CHAIN_SILENT, '-'},       {CHAIN_RING, 'R'},
	    {CHAIN_SUBJECT, '*'},
	};

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
		if (marks & letters[i].mark)
			str_addc(b, letters[i].letter);
	}
}

/* "b:1sO a:1s | b>a b~c a<b": nodes with their claims and marks; edges from above to below, cited
 * ones with ~, those back with <. */
static const char *says(struct ledger *l, struct chain *c)
{
	struct str b = {0};

	for (size_t i = 0; i < c->nodes.n; i++) {
		str_addf(&b, "%s%s:%zu", i ? " " : "", key_of(l, c, i), c->nodes.v[i].claims);
		say_marks(&b, c->nodes.v[i].marks);
	}
	str_add(&b, " |");
	for (size_t i = 0; i < c->edges.n; i++) {
		const struct chain_edge *e = &c->edges.v[i];
		str_addf(&b, " %s%s%s", key_of(l, c, e->from),
			 e->back    ? "<"
			 : e->cited ? "~"
				    : ">",
			 key_of(l, c, e->to));
	}
	chain_free(&c);
	return ledger_text(l, &b);
}

static const char *deal_chain(struct ledger *l, const char *sources, const char *transfers)
{
	ledger_given(l, sources, transfers);
	return says(l, chain_of_deal(ledger_resolution(l), ledger_deal(l, "d")));
}

static const char *source_chain(struct ledger *l, const char *key)
{
	return says(l, chain_of_source(ledger_resolution(l), evidence_source_find(l->ev, key)));
}

static void who_states_it_and_what_stands_behind_are_nodes(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b\nb,c;x\n",
				       ONE "d,MiG-29,1,a\nd,MiG-29,1,b\n"),
			    "a:1s b:1s c:0O- x:0O- | b>a c>b x>b");
}

static void citations_go_before_what_a_source_derives_from(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b\n",
				       "deal,type,count,cites,source\nd,MiG-29,1,c,a\n"),
			    "a:1s c:0O- | c~a");
}

static void a_diamond_is_drawn_once(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b;c\nb,x\nc,x\n",
				       ONE "d,MiG-29,1,a\n"),
			    "a:1s b:0- c:0- x:0O- | b>a c>a x>b x>c");
}

static void who_objects_stands_in_it_and_is_no_end(void **state)
{
	assert_string_equal(
	    deal_chain(*state, "key,derives_from\na,b;c\nq,r\n",
		       STANCES "d,states,MiG-29,1,a\nd,denies,MiG-29,1,b\nd,doubts,MiG-29,1,q\n"),
	    "a:1s b:1d q:1? c:0O- r:0- | b>a c>a r>q");
}

static void who_speaks_of_other_deals_only_is_passed_over(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b\nb,c\n",
				       ONE "d,MiG-29,1,a\nother,MiG-29,1,b\n"),
			    "a:1s b:0e c:0O- | b>a c>b");
}

static void who_gives_no_price_is_no_origin_of_it(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b;c\n",
				       "deal,type,count,total_price,source\nd,MiG-29,1,USD 1m,a\n"
				       "d,MiG-29,1,,b\nd,MiG-29,1,USD 1m,c\n"),
			    "a:1s b:1sOn c:1sOP | b>a c>a");
}

static void a_ring_closes_with_one_edge_back(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b\nb,c\nc,a\n",
				       ONE "d,MiG-29,1,a\nd,MiG-29,1,b\n"),
			    "a:1sOR b:1sR c:0-R | b<a c>b a>c");
}

static void a_ring_with_a_way_in_hangs_on_it(void **state)
{
	assert_string_equal(deal_chain(*state, "key,derives_from\na,b\nb,a;x\n",
				       ONE "d,MiG-29,1,a\n"),
			    "a:1sR b:0-R x:0O- | b>a a<b x>b");
}

/* Import refuses it, for a list of sources as for what a claim cites; a ledger may hold it still.
 */
static void a_source_that_derives_from_itself_is_a_ring_of_one(void **state)
{
	struct ledger *l = *state;
	source_id own;

	ledger_given(l, "key,derives_from\n", ONE "d,MiG-29,1,a\n");
	own = evidence_source_find(l->ev, "a");
	l->ev->sources.v[own - 1].derives_from = (struct source_list){&own, 1};
	assert_string_equal(says(l, chain_of_deal(ledger_resolution(l), ledger_deal(l, "d"))),
			    "a:1sOR | a<a");
	assert_string_equal(source_chain(l, "a"), "a:1R* | a<a");
	ledger_forget(l);
	l->ev->sources.v[own - 1].derives_from = (struct source_list){NULL, 0};
}

static void a_source_has_all_above_and_below_it(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b\nb,c\nz,a\ny,z\nq,c\n",
		     "deal,type,count,cites,source\nd,MiG-29,1,,a\nd,MiG-29,1,a,w\n");
	/* `q` has it from above, but neither from here nor on the way there. */
	assert_string_equal(source_chain(l, "a"),
			    "a:1* b:0- c:0O- z:0- w:1 y:0- | b>a c>b a>z a~w z>y");
	assert_string_equal(source_chain(l, "q"), "q:0-* c:0O- | c>q");
	assert_string_equal(source_chain(l, "c"),
			    "c:0O-* b:0- q:0- a:1 z:0- w:1 y:0- | c>b c>q b>a a>z a~w z>y");
}

static void a_source_in_a_ring_is_above_and_below_itself(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b\nb,a\n", ONE "d,MiG-29,1,a\n");
	assert_string_equal(source_chain(l, "a"), "a:1R* b:0-R | b<a a>b");
}

static void a_claim_has_origins_of_its_own(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b\n",
		     "deal,type,count,cites,source\nd,MiG-29,1,x,a\nd,MiG-31,1,y,a\n"
		     "e,MiG-29,1,,a\n");
	ledger_resolution(l);
	assert_string_equal(ledger_keys(l, claim_origins(l->r, &l->ev->transfers.v[0].claim,
							 &l->texts)),
			    "x");
	assert_string_equal(ledger_keys(l, claim_origins(l->r, &l->ev->transfers.v[1].claim,
							 &l->texts)),
			    "y");
	assert_string_equal(ledger_keys(l, claim_origins(l->r, &l->ev->transfers.v[2].claim,
							 &l->texts)),
			    "b");
	ledger_add(l, RECORD_HOLDING, "operator,type,count,as_of,source\nPoland,MiG-29,1,2023,a\n");
	ledger_resolution(l);
	assert_string_equal(ledger_keys(l, claim_origins(l->r, &l->ev->holdings.v[0].claim,
							 &l->texts)),
			    "b");
}

static void sources_together_have_their_distinct_ends(void **state)
{
	struct ledger *l = *state;
	source_id ids[3];

	ledger_given(l, "key,derives_from\na,x\nb,x\nc,\n", ONE "d,MiG-29,1,a\n");
	ids[0] = evidence_source_find(l->ev, "a");
	ids[1] = evidence_source_find(l->ev, "b");
	ids[2] = evidence_source_find(l->ev, "c");
	assert_int_equal(sources_origins(l->ev, ids, 2), 1);
	assert_int_equal(sources_origins(l->ev, ids, 3), 2);
	assert_int_equal(sources_origins(l->ev, ids, 0), 0);
}

static void stocks_count_their_origins(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,x\nb,x\n", ONE "d,MiG-29,1,a\n");
	ledger_add(l, RECORD_HOLDING,
		   "operator,type,count,as_of,cites,source\nPoland,MiG-29,1,2023,,a\n"
		   "Poland,MiG-29,2,2023,,b\nPoland,Su-22,1,2023,,a\nPoland,Su-22,1,2023,y,c\n");
	ledger_resolution(l);
	assert_int_equal(l->r->stocks.v[0].sources, 2);
	assert_int_equal(l->r->stocks.v[0].origins, 1);
	assert_int_equal(l->r->stocks.v[1].sources, 2);
	assert_int_equal(l->r->stocks.v[1].origins, 2);
}

/* ---- drawings ---- */

static const char *shown(struct ledger *l, const char *id, enum format f)
{
	struct render_options o = {.format = f};
	struct err e = ERR_INIT;
	struct report *r = report_show(id, ledger_resolution(l), &e);
	struct str out = {0};

	if (!r)
		fail_msg("%s", e.text);
	assert_int_equal(report_has_format(r, f, &e), 0);
	report_render(&out, r, &o);
	report_free(&r);
	return ledger_text(l, &out);
}

static void what_comes_twice_is_drawn_once_and_referred_to(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from,reliability\na,b;c,C\nb,x,\nc,x,A\n",
		     ONE "d,MiG-29,1,a\nd,MiG-29,1,b\n");
	assert_non_null(strstr(shown(l, "deal:d", FORMAT_TEXT),
			       "  ◆ x (-) · not described yet · origin\n"
			       "  ├ b (-) · 1 claim\n"
			       "  │ └ a (C) · 1 claim · ● the figures\n"
			       "  └ c (A) · no claim\n"
			       "    └ a, see above\n"));
}

static void a_ring_leads_back(void **state)
{
	struct ledger *l = *state;

	ledger_given(l, "key,derives_from\na,b\nb,c\nc,a\n", ONE "d,MiG-29,1,a\n");
	assert_non_null(strstr(shown(l, "deal:d", FORMAT_TEXT), "    └ ↺ back to a\n"));
	assert_non_null(strstr(shown(l, "source:a", FORMAT_TEXT), "    └ ↺ back to a\n"));
	assert_non_null(
	    strstr(shown(l, "source:a", FORMAT_TEXT), "↺ they have it from one another"));
}

static void a_long_chain_is_cut_where_a_page_ends(void **state)
{
	enum { LENGTH = 20000 };
	struct ledger *l = *state;
	struct str csv = {0};
	const char *text;

	str_add(&csv, "key,derives_from\n");
	for (int i = 0; i < LENGTH; i++)
		str_addf(&csv, "s%d,s%d\n", i, i + 1);
	ledger_given(l, str_c(&csv), ONE "d,MiG-29,1,s0\n");
	str_free(&csv);
	text = shown(l, "deal:d", FORMAT_TEXT);
	assert_non_null(strstr(text, "◆ s20000 "));
	assert_non_null(strstr(text, "└ … goes on: show source:s19976\n"));
	assert_null(strstr(text, "s19975"));
	assert_non_null(strstr(shown(l, "deal:d", FORMAT_SVG), "Too many sources for a picture"));
}

static void a_picture_escapes_what_it_is_told(void **state)
{
	struct ledger *l = *state;
	const char *svg;

	ledger_given(l, "key,derives_from\n\"<b>&\"\"x\",y\n",
		     "deal,type,count,source\nd,MiG-29,1,\"<b>&\"\"x\"\n");
	svg = shown(l, "deal:d", FORMAT_SVG);
	assert_non_null(strstr(svg, "&lt;b&gt;&amp;&quot;x (-)</text>"));
	assert_null(strstr(svg, "<b>"));
	assert_true(str_starts(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" "));
	assert_non_null(strstr(svg, "<title>deal:d</title>\n<desc>2 sources and who has it from "
				    "whom. policy: all grades"));
	assert_null(strstr(svg, "<script"));
}

/* ---- at random ---- */

enum { WEBS = 300, SOURCES = 9 };

static void random_web(struct str *sources, struct str *claims)
{
	str_add(sources, "key,derives_from\n");
	str_add(claims, STANCES);
	for (int i = 0; i < SOURCES; i++) {
		bool first = true;
		str_addf(sources, "s%d,", i);
		for (int k = 0; k < SOURCES; k++) {
			if (k == i || random_below(4))
				continue;
			str_addf(sources, "%ss%d", first ? "" : ";", k);
			first = false;
		}
		str_add(sources, "\n");
		if (random_below(3))
			str_addf(claims, "%s,%s,MiG-29,1,s%d\n", random_below(4) ? "d" : "other",
				 random_below(5) ? "states" : "denies", i);
	}
	str_add(claims, "d,states,MiG-29,1,s0\n");
}

static void reach(const struct chain *c, bool *seen, size_t node)
{
	const struct chain_node *n = &c->nodes.v[node];

	if (seen[node])
		return;
	seen[node] = true;
	for (size_t i = 0; i < n->down_count; i++)
		reach(c, seen, c->edges.v[c->down[n->down + i]].to);
}

static void chain_is_sound(const struct chain *c, const struct resolved_deal *d)
{
	bool seen[SOURCES + 1] = {false};
	size_t ends = 0, ups = 0, downs = 0;

	for (size_t i = 0; i < c->roots.n; i++)
		reach(c, seen, c->roots.v[i]);
	for (size_t i = 0; i < c->nodes.n; i++) {
		assert_true(seen[i]);
		ends += (c->nodes.v[i].marks & CHAIN_ORIGIN) != 0;
		ups += c->nodes.v[i].up_count;
		downs += c->nodes.v[i].down_count;
	}
	assert_int_equal(ends, d->origins.n);
	assert_int_equal(ups, c->edges.n);
	assert_int_equal(downs, c->edges.n);
	for (size_t i = 0; i < c->edges.n; i++) {
		const struct chain_edge *e = &c->edges.v[i];
		if (!e->back)
			assert_true(c->nodes.v[e->from].layer < c->nodes.v[e->to].layer);
		else
			assert_true(c->nodes.v[e->from].marks & c->nodes.v[e->to].marks &
				    CHAIN_RING);
	}
}

static void chains_at_random_are_reached_layered_and_ended(void **state)
{
	struct ledger *l = *state;

	property_begin(__func__);
	for (int web = 0; web < WEBS; web++) {
		struct str sources = {0}, claims = {0};
		struct chain *c;
		random_web(&sources, &claims);
		ledger_given(l, str_c(&sources), str_c(&claims));
		c = chain_of_deal(ledger_resolution(l), ledger_deal(l, "d"));
		chain_is_sound(c, ledger_deal(l, "d"));
		chain_free(&c);
		str_free(&sources);
		str_free(&claims);
	}
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(who_states_it_and_what_stands_behind_are_nodes),
	    T(citations_go_before_what_a_source_derives_from),
	    T(a_diamond_is_drawn_once),
	    T(who_objects_stands_in_it_and_is_no_end),
	    T(who_speaks_of_other_deals_only_is_passed_over),
	    T(who_gives_no_price_is_no_origin_of_it),
	    T(a_ring_closes_with_one_edge_back),
	    T(a_ring_with_a_way_in_hangs_on_it),
	    T(a_source_that_derives_from_itself_is_a_ring_of_one),
	    T(a_source_has_all_above_and_below_it),
	    T(a_source_in_a_ring_is_above_and_below_itself),
	    T(a_claim_has_origins_of_its_own),
	    T(sources_together_have_their_distinct_ends),
	    T(stocks_count_their_origins),
	    T(what_comes_twice_is_drawn_once_and_referred_to),
	    T(a_ring_leads_back),
	    T(a_long_chain_is_cut_where_a_page_ends),
	    T(a_picture_escapes_what_it_is_told),
	    T(chains_at_random_are_reached_layered_and_ended),
	};

	return cmocka_run_group_tests_name("chain", tests, NULL, NULL);
}
