/* Listings over the Kazakh sample and over small ledgers: which rows stand above the line, what is
 * under them, and that terms lead from a row to just what it stands for. */
#include "ledger.h"

#include <stdlib.h>

#include "hangar/listing.h"
#include "hangar/utf8.h"
#include "property.h"

static void sample(struct ledger *l)
{
	static const struct {
		enum record record;
		const char *file;
	} files[] = {{RECORD_SOURCE, "sources"},
		     {RECORD_TRANSFER, "transfers"},
		     {RECORD_HOLDING, "holdings"},
		     {RECORD_RATE, "rates"}};
	const char *folder = getenv("FIXTURES");

	ledger_again(l);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		ledger_add_file(l, files[i].record,
				arena_printf(&l->ev->arena, "%s/kazakh-sale/%s.csv",
					     folder ? folder : "fixtures", files[i].file));
}

static struct listing *list_of(struct ledger *l, const struct listing_ask *ask)
{
	struct err e = ERR_INIT;
	struct listing *list = listing_new(ledger_resolution(l), ask, &e);

	if (!list)
		fail_msg("%s", e.text);
	return list;
}

static struct filter *parsed(struct ledger *l, const char *line)
{
	struct filter *f;
	struct err e = ERR_INIT;

	if (filter_parse_line(&f, line, l->ev->catalogue, &e))
		fail_msg("%s: %s", line, e.text);
	return f;
}

/* Rows by one column, then "--" and what stands below the line, then "= " and the totals. */
static const char *says(struct ledger *l, const struct listing *list, const char *const *names)
{
	const struct table *tables[] = {list->rows, list->below};
	struct str b = {0};

	for (int side = 0; side < 2; side++) {
		const struct table *t = tables[side];
		if (side && t && t->rows.n)
			str_addf(&b, "-- %s\n", list->below_title);
		for (size_t i = 0; t && i < t->rows.n; i++) {
			for (size_t k = 0; names[k]; k++) {
				struct cell c = table_cell(t, i, table_column(t, names[k]));
				str_add(&b, k ? " | " : "");
				show_cell(&b, &c);
			}
			str_addc(&b, '\n');
		}
	}
	for (size_t i = 0; i < list->totals.n; i++) {
		const struct table *t = &list->totals.v[i]->table;
		struct cell c = table_cell(t, 0, table_column(t, "count"));
		str_addf(&b, "= %s: ", list->totals.v[i]->title);
		show_cell(&b, &c);
		str_addc(&b, '\n');
	}
	return ledger_text(l, &b);
}

static void deals_that_moved_stand_above_the_line_newest_first(void **state)
{
	static const char *const names[] = {"deal", "from", "to", "count", "findings", NULL};
	struct ledger *l = *state;
	struct listing *list;
	struct findings f = {0};

	sample(l);
	checks_run(&f, ledger_resolution(l), NULL, 0);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS, .findings = &f});
	assert_string_equal(says(l, list, names),
			    "kz-us-81 | Kazakhstan | United States | 0–81–81 | ✗2\n"
			    "kz-semey-scrap | Kazakhstan |  | 10 | \n"
			    "-- left out of the totals: cancelled\n"
			    "kz-auction-2023 | Kazakhstan |  | 117 | !5\n"
			    "= 2 in, 1 out: 10–91–91\n");
	assert_string_equal(list->sorted, "-date");
	listing_free(&list);
	findings_free(&f);
}

static void what_is_acknowledged_stands_below_the_line_and_marks_no_deal(void **state)
{
	static const char *const deals[] = {"deal", "findings", NULL};
	static const char *const names[] = {"severity", "check", "about", NULL};
	struct ledger *l = *state;
	struct listing *list;
	struct findings f = {0};
	struct ack known = {.note = "known"};
	const struct check *some[] = {check_find("price-conflict"), check_find("denied"),
				      check_find("echo")};

	sample(l);
	checks_run(&f, ledger_resolution(l), some, 3);
	for (size_t i = 0; i < f.list.n; i++) {
		const struct finding *x = &f.list.v[i];
		if (streq(x->check->name, "echo") || x->severity == SEVERITY_ERROR)
			f.list.v[i].ack = &known;
	}
	list = list_of(l, &(struct listing_ask){.kind = LISTING_CHECKS, .findings = &f});
	assert_string_equal(says(l, list, names),
			    "warning | price-conflict | deal:kz-us-81\n"
			    "warning | denied | deal:kz-us-81\n"
			    "-- acknowledged, while their figures stay as they are\n"
			    "error | price-conflict | deal:kz-us-81\n"
			    "error | denied | deal:kz-us-81\n"
			    "warning | echo | deal:kz-auction-2023\n"
			    "warning | echo | deal:kz-auction-2023\n"
			    "warning | echo | deal:kz-us-81\n"
			    "warning | echo | deal:kz-us-81\n");
	listing_free(&list);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS, .findings = &f});
	assert_true(str_starts(says(l, list, deals), "kz-us-81 | !2\nkz-semey-scrap | \n"));
	listing_free(&list);
	findings_free(&f);
}

static void each_flow_has_a_total_of_its_own(void **state)
{
	static const char *const names[] = {"date", "type", "count", "status", NULL};
	struct ledger *l = *state;
	struct listing *list;

	ledger_given(l, NULL,
		     "deal,kind,from,to,type,count,ordered,date,status,source\n"
		     "a,sale,Poland,Ukraine,MiG-29,14,,2023,delivered,x\n"
		     "b,loss,Ukraine,,MiG-29,3,,2024,,x\n"
		     "c,sale,Poland,Ukraine,MiG-29,,6,2025,ordered,x\n"
		     "d,sale,Poland,Ukraine,MiG-29,5,,2022,pledged,x\n");
	list = list_of(l, &(struct listing_ask){.kind = LISTING_TRANSFERS, .flow = FLOWS});
	assert_string_equal(says(l, list, names), "2024 | MiG-29 | 3 | \n"
						  "2023 | MiG-29 | 14 | delivered\n"
						  "-- left out of the totals: pledged, ordered\n"
						  "2025 | MiG-29 |  | ordered\n"
						  "2022 | MiG-29 | 5 | pledged\n"
						  "= transfers: 1 in, 2 out: 14\n"
						  "= losses: 1 in: 3\n");
	assert_string_equal(list->report->notices.v[0],
			    "transfers ordered in all, orders below the line included: 6");
	listing_free(&list);
}

static void a_deal_that_meets_a_filter_counts_whole(void **state)
{
	static const char *const names[] = {"deal", "count", NULL};
	struct ledger *l = *state;
	struct listing_ask ask = {.kind = LISTING_DEALS};
	struct filter *f;
	struct listing *list;

	sample(l);
	f = parsed(l, "source:rt"); /* it speaks of the deal, the figures are another's */
	ask.filter = f;
	list = list_of(l, &ask);
	assert_string_equal(says(l, list, names), "kz-us-81 | 0–81–81\n= 1 in: 0–81–81\n");
	listing_free(&list);
	filter_free(&f);
	f = parsed(l, "deal:kz-us-81 type:MiG-29"); /* a share of the lot */
	ask.filter = f;
	list = list_of(l, &ask);
	assert_string_equal(says(l, list, names),
			    "kz-us-81 | 0–81–81\n= 1 in: 0–81\n+ 1 without a figure\n");
	listing_free(&list);
	filter_free(&f);
}

static void a_filter_of_fields_that_rows_do_not_have_is_an_error(void **state)
{
	struct ledger *l = *state;
	struct err e = ERR_INIT;
	struct filter *f;

	sample(l);
	f = parsed(l, "operator:Kazakhstan");
	assert_null(listing_new(ledger_resolution(l),
				&(struct listing_ask){.kind = LISTING_DEALS, .filter = f}, &e));
	assert_string_equal(e.text, "deals have no field 'operator'; the claims behind them may");
	err_clear(&e);
	filter_free(&f);
}

/* ---- terms ---- */

static bool lists_row(struct ledger *l, const struct listing_ask *ask, const char *line,
		      const void *row)
{
	struct listing_ask again = *ask;
	struct filter *f = parsed(l, line);
	struct listing *list;
	bool found = false;

	again.filter = f;
	list = list_of(l, &again);
	for (size_t i = 0; i < listing_count(list) && !found; i++)
		found =
		    (i < list->rows->rows.n ? list->rows->rows.v[i]
					    : list->below->rows.v[i - list->rows->rows.n]) == row;
	listing_free(&list);
	filter_free(&f);
	return found;
}

/* Types and parties are rows by id, made anew with each list: compared by their id. */
static bool lists_id(struct ledger *l, const struct listing_ask *ask, const char *line,
		     const char *id)
{
	struct listing_ask again = *ask;
	struct filter *f = parsed(l, line);
	struct listing *list;
	bool found;

	again.filter = f;
	list = list_of(l, &again);
	found = listing_find(list, id, NULL) != SIZE_MAX;
	listing_free(&list);
	filter_free(&f);
	return found;
}

static size_t rows_like_their_cells(struct ledger *l, enum listing_kind kind)
{
	struct listing_ask ask = {.kind = kind, .flow = FLOWS};
	struct listing *list = list_of(l, &ask);
	struct str term = {0}, id = {0};
	size_t tried = 0;

	for (size_t i = 0; i < listing_count(list); i++) {
		bool above = i < list->rows->rows.n;
		const struct table *t = above ? list->rows : list->below;
		const void *row = t->rows.v[above ? i : i - list->rows->rows.n];
		str_clear(&id);
		listing_id(&id, list, i);
		for (size_t c = 0; c < list->rows->column_count; c++) {
			str_clear(&term);
			if (!listing_like(&term, list, i, c))
				continue;
			tried++;
			if (kind == LISTING_TYPES || kind == LISTING_PARTIES
				? !lists_id(l, &ask, term.s, id.s)
				: !lists_row(l, &ask, term.s, row))
				fail_msg("%s, column %s: not found by %s", str_c(&id),
					 list->rows->columns[c].name, term.s);
		}
	}
	str_free(&term);
	str_free(&id);
	listing_free(&list);
	return tried;
}

static void rows_like_a_cell_are_found_again_with_the_row_among_them(void **state)
{
	static const enum listing_kind kinds[] = {
	    LISTING_FLEET,   LISTING_TRANSFERS, LISTING_DEALS,  LISTING_TYPES,
	    LISTING_PARTIES, LISTING_SOURCES,   LISTING_CLAIMS,
	};
	struct ledger *l = *state;

	sample(l);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		assert_true(rows_like_their_cells(l, kinds[i]) > 10);
}

static const char *figures(struct ledger *l, const struct total_row *row)
{
	struct str b = {0};

	str_addf(&b, "%zu deals, %zu claims, ", row->deals, row->claims);
	ledger_say_count(&b, row->count);
	str_add(&b, " | ");
	ledger_say_count(&b, row->ordered);
	for (size_t i = 0; i < row->cost.n; i++) {
		str_add(&b, " | ");
		ledger_say_money(&b, row->cost.v[i]);
	}
	return ledger_text(l, &b);
}

static void total_equals_row(struct ledger *l, const struct listing *list, size_t i)
{
	const struct total_row *row = list->rows->rows.v[i];
	struct str terms = {0};
	struct filter *f;
	struct total *t;
	struct err e = ERR_INIT;

	listing_terms(&terms, list, i);
	f = parsed(l, str_c(&terms));
	if (total_new(&t, ledger_resolution(l), list->flow, f, NULL, 0, &e))
		fail_msg("%s", e.text);
	if (strcmp(figures(l, row), figures(l, &t->sum)) != 0)
		fail_msg("%s: %s is not %s", str_c(&terms), figures(l, &t->sum), figures(l, row));
	total_free(&t);
	filter_free(&f);
	str_free(&terms);
}

static void totals_equal_rows(struct ledger *l)
{
	for (int by = 0; by < DIMENSIONS; by++) {
		for (int flow = 0; flow < FLOWS; flow++) {
			struct listing *list =
			    list_of(l, &(struct listing_ask){.kind = LISTING_TOTALS,
							     .by = (enum dimension)by,
							     .flow = (enum flow)flow});
			for (size_t i = 0; i < list->rows->rows.n; i++)
				total_equals_row(l, list, i);
			listing_free(&list);
		}
	}
}

static void the_terms_of_a_total_row_are_exactly_its_parts(void **state)
{
	struct ledger *l = *state;

	sample(l);
	totals_equal_rows(l);
	ledger_given(l, "key,reliability\nx,B\nX y,C\n",
		     "deal,kind,from,to,via,type,count,date,status,source,total_price\n"
		     "a,sale,Poland,Ukraine,Germany,MiG-29,14,2023,delivered,x,USD 5m\n"
		     "A,sale,Germany,Ukraine,,MiG-29UB,4,2022/2024,delivered,X y,EUR 3m\n"
		     "b* \"q\",gift,Polish Air Force,,,MiG-29 / MiG-29UB,9,?,,x,\n"
		     "\"it's \"\"odd\"\" so\",gift,,,,,9,,,x,\n"
		     "c,gift,,Ukraine,,MiG-29 / Su-24 / MiG-29UB,20,2023-05,,x,\n"
		     "d,loss,Ukraine,,,MiG-29,3,2024,,x,\n");
	totals_equal_rows(l);
}

static void given_editions(struct ledger *l)
{
	ledger_given(l, "key,published,edition_of\nold,2022,reg\nnew,2024,reg\nx,2023,\n", NULL);
	ledger_covers(l, NULL);
	ledger_add(l, RECORD_TRANSFER,
		   "deal,from,to,type,count,date,status,source\n"
		   "r:1,Russia,India,MiG-29,10,1998,delivered,old\n"
		   "r:1,Russia,India,MiG-29,11,2001,delivered,old\n"
		   "r:2,Russia,Egypt,Su-24,6,2003,ordered,old\n"
		   "r:3,China,Pakistan,J-7,4,2003,ordered,old\n"
		   "y,China,Chad,Y-12,2,2003,delivered,x\n");
	ledger_covers(l, "from:Russia date:2000..");
	ledger_add(l, RECORD_TRANSFER,
		   "from,to,type,count,date,status,source\n"
		   "Russia,India,MiG-29,12,2001,delivered,new\n");
	ledger_stand(l, "reg", "to:Chad");
}

static void what_is_passed_over_stands_below_and_is_led_to(void **state)
{
	static const char *const names[] = {"deal", "count", NULL};
	static const char *const expected[] = {
	    /* the most aircraft first */
	    "is:=superseded", "status:=ordered not:is:discredited not:is:passed_over",
	    "is:=passed_over not:is:superseded"};
	struct ledger *l = *state;
	struct listing *list;

	given_editions(l);
	totals_equal_rows(l);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS});
	assert_string_equal(says(l, list, names),
			    "r:1 | 22\n"
			    "-- left out of the totals: ordered, superseded, passed over\n"
			    "r:2 | 6\nr:3 | 4\ny | 2\n= 1 in, 3 out: 22\n");
	listing_free(&list);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_TOTALS, .by = BY_FROM});
	for (size_t i = 0; i < 3; i++) {
		struct str terms = {0};
		listing_terms(&terms, list, list->rows->rows.n + i);
		assert_string_equal(str_c(&terms), expected[i]);
		str_free(&terms);
	}
	listing_free(&list);
}

static void a_term_holds_whatever_the_filter_asks_of_its_field(void **state)
{
	static const char *const names[] = {"type", "count", NULL};
	struct ledger *l = *state;
	struct filter *f;
	struct listing *list;

	ledger_given(l, NULL,
		     "deal,from,to,type,count,date,source\n"
		     "a,Poland,Ukraine,MiG-29,14,2023,x\n"
		     "b,Slovakia,Ukraine,MiG-29,13,2023,x\n");
	f = parsed(l, "from:NATO from:=\"Poland\" to:='Ukraine'");
	assert_string_equal(filter_text(f), "from:NATO from:=Poland to:=Ukraine");
	list = list_of(l, &(struct listing_ask){.kind = LISTING_TRANSFERS, .filter = f});
	assert_string_equal(says(l, list, names), "MiG-29 | 14\n= 1 in: 14\n");
	listing_free(&list);
	filter_free(&f);
	f = parsed(l, "to:=\"United States\"");
	assert_string_equal(filter_text(f), "to:=\"United States\"");
	filter_free(&f);
}

static void enter_leads_to_the_claims_behind_a_row(void **state)
{
	static const char *const names[] = {"source", "stance", NULL};
	struct ledger *l = *state;
	struct listing_ask ask = {.kind = LISTING_DEALS}, deeper;
	struct listing *list, *claims;
	struct str terms = {0};
	struct filter *f;

	sample(l);
	list = list_of(l, &ask);
	listing_terms(&terms, list, 0);
	assert_string_equal(terms.s, "deal:=kz-us-81");
	assert_true(listing_opens(list, 0, &deeper));
	f = parsed(l, terms.s);
	deeper.filter = f;
	claims = list_of(l, &deeper);
	assert_int_equal(listing_count(claims), 13);
	assert_true(strstr(says(l, claims, names), "kazspetsexport | denies\n") != NULL);
	assert_int_equal(listing_find(claims, "claim:999", NULL), SIZE_MAX);
	listing_free(&claims);
	listing_free(&list);
	filter_free(&f);
	str_free(&terms);
}

static void a_fleet_row_leads_to_the_rivals_of_its_stock(void **state)
{
	static const char *const names[] = {"source", "count", "condition", NULL};
	struct ledger *l = *state;
	struct filter *f;
	struct listing *list;

	sample(l);
	f = parsed(l, "operator:=Kazakhstan type:=MiG-31");
	list =
	    list_of(l, &(struct listing_ask){.kind = LISTING_CLAIMS, .behind = true, .filter = f});
	assert_string_equal(says(l, list, names), "waf-2023 | 20 | active\n"
						  "milbal-2023 | 31 | active\n"
						  "tech-wp | 31 | withdrawn\n");
	listing_free(&list);
	filter_free(&f);
}

static void search_goes_round_both_ways_and_folds(void **state)
{
	struct ledger *l = *state;
	struct listing *list;

	sample(l);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS});
	assert_int_equal(listing_search(list, 0, false, "AUCTION"), 2);
	assert_int_equal(listing_search(list, 2, false, "kz-us"), 0);
	assert_int_equal(listing_search(list, 0, true, "semey"), 1);
	assert_true(listing_search(list, 0, false, "nowhere") == SIZE_MAX);
	listing_free(&list);
}

/* How many steps of one row a search takes. */
static size_t steps_to(const struct listing *list, size_t from, bool back, const char *text,
		       size_t *found)
{
	struct listing_search *s = listing_search_new(list, from, back, text);
	size_t steps = 1;

	while (!listing_search_step(s, 1, found) && steps < 100)
		steps++;
	listing_search_free(&s);
	return steps;
}

static void search_in_steps_finds_the_same(void **state)
{
	struct ledger *l = *state;
	struct listing *list;
	size_t found;

	sample(l);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS});
	assert_int_equal(steps_to(list, 0, false, "auction", &found), 3);
	assert_int_equal(found, 2);
	assert_int_equal(steps_to(list, 1, true, "auction", &found), 3);
	assert_int_equal(found, 2);
	listing_forget_cells(list);
	assert_int_equal(steps_to(list, 1, false, "nowhere", &found), 3);
	assert_true(found == SIZE_MAX);
	assert_int_equal(steps_to(list, 0, false, "", &found), 1);
	assert_true(found == SIZE_MAX);
	listing_free(&list);
}

/* ---- details ---- */

static int a_line(void *arg, batch_id batch, uint32_t line, struct str *out)
{
	(void)batch;
	str_addf(out, "%s %u", (const char *)arg, line);
	return 0;
}

static const char *detail(struct ledger *l, const struct listing *list, size_t row, size_t tab)
{
	struct render_options o = {.format = FORMAT_TEXT};
	struct err e = ERR_INIT;
	struct report *r = listing_detail(list, row, tab, &e);
	struct str out = {0};

	if (!r)
		fail_msg("%s", e.text);
	report_render(&out, r, &o);
	report_free(&r);
	return ledger_text(l, &out);
}

static void the_versions_of_a_deal_stand_side_by_side(void **state)
{
	struct ledger *l = *state;
	struct listing *list;
	const char *text;
	struct findings f = {0};

	sample(l);
	checks_run(&f, ledger_resolution(l), NULL, 0);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS, .findings = &f});
	assert_string_equal(listing_tabs(list, 0)[0], "versions");
	text = detail(l, list, 0, 0);
	assert_non_null(strstr(text, "MiG-31 / MiG-27 / MiG-29 / Su-24: nobody gives the split   "
				     "via offshore companies (unnamed)\n"));
	assert_non_null(strstr(text, "●          kyivpost, sofx  C4      ●81  ●~USD 19,300  "
				     "●= ~USD 1.56 m        ●4 types   2024-04-28, 2024-04  "));
	assert_non_null(strstr(text, "KZT 1 bn, ~USD 1.5 m  no MiG-31  2024-04-29 "));
	assert_non_null(
	    strstr(text, "✗          seed-post       D4        ″  ≤USD 20,000   ≠~USD 2.26 m"));
	assert_non_null(strstr(text, "○          rt "));
	assert_non_null(strstr(text, "?  doubts  bi-later "));
	assert_non_null(strstr(text, "✗  denies  kazspetsexport  B3 "));
	assert_non_null(strstr(text, "= ~USD 1.56 m"));
	assert_non_null(strstr(text, "kyivpost +1"));
	assert_true(strstr(text, "✗ price-conflict: seed-post: 81 ×") < strstr(text, "kyivpost"));
	assert_non_null(strstr(text, "warning: price-conflict  deal:kz-us-81\n"));
	listing_free(&list);
	findings_free(&f);
}

static void each_source_each_finding_and_each_line_has_its_say(void **state)
{
	struct ledger *l = *state;
	struct listing *list;
	char file[] = "line";

	ledger_given(l, "key,reliability\nx,B\n",
		     "deal,from,to,type,count,date,source\n"
		     "a,Poland,Ukraine,MiG-29,14,2023,x\n");
	vec_push(&l->ev->batches, ((struct batch){.id = 1, .file = "case.csv", .active = true}));
	l->ev->transfers.v[0].claim.batch = 1;
	l->ev->transfers.v[0].claim.extra = "{\"hull\": \"77\"}";
	list = list_of(l, &(struct listing_ask){.kind = LISTING_TRANSFERS,
						.original_line = a_line,
						.original_arg = file});
	assert_non_null(strstr(detail(l, list, 0, 1), "x states it  reliability B"));
	assert_string_equal(detail(l, list, 0, 2), "The checks have not been run yet.\n");
	assert_string_equal(detail(l, list, 0, 3),
			    "claim:1  x  batch:1 case.csv, line 2\n  line 2\n  hull: 77\n");
	listing_free(&list);
}

static void the_rivals_for_a_holding_stand_side_by_side(void **state)
{
	struct ledger *l = *state;
	struct listing *list;

	ledger_given(l, "key,reliability\nx,B\ny,A\n", NULL);
	ledger_add(l, RECORD_HOLDING,
		   "operator,type,count,condition,as_of,source\n"
		   "Poland,MiG-29,30,active,2020,x\n"
		   "Poland,MiG-29,28,active,2022,x\n"
		   "Poland,MiG-29,14,active,2022,y\n");
	list = list_of(l, &(struct listing_ask){.kind = LISTING_FLEET});
	assert_string_equal(detail(l, list, 0, 0),
			    "Poland, MiG-29: 14–14–28, from 2 sources on 2 origins\n\n"
			    "   source  gr   n  condition  as of  file      line\n"
			    "───────────────────────────────────────────────────\n"
			    "●  y       A   14  active     2022   typed in     4\n"
			    "   x       B   28  active     2022   typed in     3\n"
			    "○  x       B   30  active     2020   typed in     2\n\n"
			    "  ● the figures are taken from here\n"
			    "  ○ the source has a newer list of this party\n");
	listing_free(&list);
}

static void airframes_are_listed_and_add_nothing_to_the_catalogue(void **state)
{
	static const char *const names[] = {"registration", "type", NULL};
	struct ledger *l = *state;
	struct filter *f;
	struct listing *list;
	type_id one;
	size_t sets;

	ledger_again(l);
	ledger_add(l, RECORD_AIRFRAME,
		   "type,registration,serial,operator,source\n"
		   "MiG-29,RF-1,01,Poland,x\nMiG-29,RF-2,02,Poland,x\n");
	f = parsed(l, "type:MiG-29 registration:rf-2");
	ledger_resolution(l);
	one = catalogue_type_find(l->ev->catalogue, "Su-57", 5);
	sets = catalogue_typeset(l->ev->catalogue, &one, 1);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_AIRFRAMES, .filter = f});
	assert_string_equal(says(l, list, names), "RF-2 | MiG-29\n");
	listing_free(&list);
	filter_free(&f);
	f = parsed(l, "role:trainer"); /* of the whole reference list */
	list = list_of(l, &(struct listing_ask){.kind = LISTING_TYPES, .filter = f});
	assert_true(listing_count(list) > 20);
	listing_free(&list);
	filter_free(&f);
	one = catalogue_type_find(l->ev->catalogue, "F-117", 5);
	assert_int_equal(catalogue_typeset(l->ev->catalogue, &one, 1), sets + 1);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_FLEET});
	assert_string_equal(listing_tabs(list, 0)[0], "airframes");
	assert_non_null(strstr(detail(l, list, 0, 0), "RF-1"));
	listing_free(&list);
}

static void history_stands_newest_first_and_leads_to_its_claims(void **state)
{
	static const char *const names[] = {"id", "verb", NULL};
	struct ledger *l = *state;
	struct listing *list;
	struct listing_ask ask;
	struct str terms = {0};

	ledger_given(l, NULL, "deal,from,to,type,count,source\na,Poland,Ukraine,MiG-29,14,x\n");
	vec_push(&l->ev->commands, ((struct command){.id = 1, .verb = "init"}));
	vec_push(&l->ev->commands, ((struct command){.id = 2, .verb = "import"}));
	vec_push(&l->ev->batches,
		 ((struct batch){.id = 1, .command = 2, .file = "case.csv", .active = true}));
	list = list_of(l, &(struct listing_ask){.kind = LISTING_HISTORY});
	assert_string_equal(says(l, list, names), "2 | import\n1 | init\n");
	assert_true(listing_opens(list, 0, &ask));
	assert_int_equal(ask.kind, LISTING_CLAIMS);
	listing_terms(&terms, list, 0);
	assert_string_equal(terms.s, "batch:=1");
	assert_false(listing_opens(list, 1, &ask));
	assert_non_null(strstr(detail(l, list, 0, 0), "case.csv"));
	str_free(&terms);
	listing_free(&list);
}

static void columns_name_their_dimension(void **state)
{
	struct ledger *l = *state;
	struct listing *list;
	enum dimension d;

	sample(l);
	list = list_of(l, &(struct listing_ask){.kind = LISTING_DEALS});
	assert_true(listing_dimension(list, table_column(list->rows, "date"), &d));
	assert_int_equal(d, BY_YEAR);
	assert_true(listing_dimension(list, table_column(list->rows, "to"), &d));
	assert_int_equal(d, BY_TO);
	assert_false(listing_dimension(list, table_column(list->rows, "s/o"), &d));
	listing_free(&list);
}

static void styles_are_spans_of_the_same_text(void **state)
{
	struct ledger *l = *state;
	struct render_options o = {.format = FORMAT_TEXT, .width = 80};
	struct report *r;
	struct styled_text t;
	struct str plain = {0};
	size_t at = 0;

	sample(l);
	r = report_show("deal:kz-us-81", ledger_resolution(l), NULL);
	report_style(&t, r, 80);
	report_render(&plain, r, &o);
	assert_string_equal(t.text.s, plain.s);
	assert_true(t.spans.n > 5);
	for (size_t i = 0; i < t.spans.n; i++) {
		const struct styled_span *s = &t.spans.v[i];
		assert_true(s->from >= at && s->to > s->from && s->to <= t.text.n);
		assert_null(memchr(t.text.s + s->from, '\n', s->to - s->from));
		at = s->to;
	}
	styled_text_free(&t);
	str_free(&plain);
	report_free(&r);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, ledger_begin, ledger_end)
	const struct CMUnitTest tests[] = {
	    TEST(deals_that_moved_stand_above_the_line_newest_first),
	    TEST(what_is_acknowledged_stands_below_the_line_and_marks_no_deal),
	    TEST(each_flow_has_a_total_of_its_own),
	    TEST(a_deal_that_meets_a_filter_counts_whole),
	    TEST(a_filter_of_fields_that_rows_do_not_have_is_an_error),
	    TEST(rows_like_a_cell_are_found_again_with_the_row_among_them),
	    TEST(the_terms_of_a_total_row_are_exactly_its_parts),
	    TEST(what_is_passed_over_stands_below_and_is_led_to),
	    TEST(a_term_holds_whatever_the_filter_asks_of_its_field),
	    TEST(enter_leads_to_the_claims_behind_a_row),
	    TEST(a_fleet_row_leads_to_the_rivals_of_its_stock),
	    TEST(search_goes_round_both_ways_and_folds),
	    TEST(search_in_steps_finds_the_same),
	    TEST(the_versions_of_a_deal_stand_side_by_side),
	    TEST(each_source_each_finding_and_each_line_has_its_say),
	    TEST(the_rivals_for_a_holding_stand_side_by_side),
	    TEST(airframes_are_listed_and_add_nothing_to_the_catalogue),
	    TEST(history_stands_newest_first_and_leads_to_its_claims),
	    TEST(columns_name_their_dimension),
	    TEST(styles_are_spans_of_the_same_text),
	};
#undef TEST
	return cmocka_run_group_tests(tests, NULL, NULL);
}
