/* Random ledgers, read twice: by the product and by a slow reading of the design that shares no
 * code with it. What is said of every deal and every total has to be the same. A ledger that
 * differs is cut down to the smallest that still does, and printed with its seed. */
#include "random-ledger.h"

#include "random-draw.h"

#include "oracle-stock.h"

enum { LEDGERS = 1200, POLICIES = 4, FRESH = 400 };

static struct policy as_policy(struct o_policy p)
{
	struct policy out = {.graded = p.graded, .ignore = p.ignore};

	out.least.reliability = grade_names[p.least_grade];
	out.least.credibility = (char)(p.least_credibility ? '0' + p.least_credibility : 0);
	out.known_on_set = p.known_on;
	out.known_on = p.known_on ? day_from_civil(2024, 3, p.known_on) : 0;
	out.in = p.in ? currency_find(currency_names[p.in]) : 0;
	return out;
}

/* ---- what both say, line by line ---- */

static void say_end(struct str *out, bool has, int64_t v)
{
	if (has)
		str_addf(out, "/%lld", (long long)v);
	else
		str_add(out, "/.");
}

static void say_fig(struct str *out, struct fig f)
{
	for (int e = 0; e < 3; e++)
		say_end(out, f.has[e], f.v[e]);
}

static void say_quantity(struct str *out, struct quantity q)
{
	say_end(out, q.flags & Q_LOW, q.low);
	say_end(out, q.flags & Q_BEST, q.best);
	say_end(out, q.flags & Q_HIGH, q.high);
}

static void say_source_list(struct ledger *l, struct str *out, struct source_list list)
{
	for (int i = 0; i < MOST_SOURCES; i++) {
		for (size_t k = 0; k < list.n; k++) {
			if (l->ev->sources.v[list.v[k] - 1].key[1] - '0' == i)
				str_addf(out, " s%d", i);
		}
	}
}

static const char *chosen_source(struct ledger *l, const struct resolved_deal *d, enum attribute a)
{
	return d->chosen[a] == NO_VERSION
		   ? "-"
		   : l->ev->sources.v[d->versions.v[d->chosen[a]].source - 1].key;
}

static void product_deal(struct ledger *l, struct str *out, const struct resolved_deal *d)
{
	const struct catalogue *c = l->ev->catalogue;

	str_addf(out, "%s: count", d->key);
	say_quantity(out, d->count);
	str_addf(out, " by %s ordered", chosen_source(l, d, ATTRIBUTE_COUNT));
	say_quantity(out, d->ordered);
	str_addf(out, " cost %s", currency_code(money_stated(d->cost) ? d->cost.currency : 0));
	say_quantity(out, d->cost.minor);
	str_addf(out, " by %s from %s to %s", chosen_source(l, d, ATTRIBUTE_COST),
		 d->from ? catalogue_party_get(c, d->from)->name : "",
		 d->to ? catalogue_party_get(c, d->to)->name : "");
	str_addf(out, " kind %s status %s date ", vocabulary_name(&kind_words, (int)d->kind),
		 vocabulary_name(&status_words, (int)d->status));
	if (date_stated(&d->date))
		str_addf(out, "%d/%d", d->date.earliest, d->date.latest);
	str_addf(out, " each %s",
		 currency_code(money_stated(d->unit_price) ? d->unit_price.currency : 0));
	say_quantity(out, d->unit_price.minor);
	str_addf(out, " stating %zu denials %zu doubts %zu standing %s origins", d->stating,
		 d->denials, d->doubts, standing_name(d));
	say_source_list(l, out, d->origins);
	str_addc(out, '\n');
}

static const char *oracle_source(const struct o_deal *d, int version)
{
	static const char *const keys[] = {"s0", "s1", "s2", "s3", "s4", "s5"};

	return version == NONE ? "-" : keys[d->versions[version].source];
}

static void oracle_deal(struct str *out, const struct o_deal *d)
{
	if (d->id.name == NONE)
		str_addf(out, "claim:%d: count", d->id.claim + 1);
	else
		str_addf(out, "d%d: count", d->id.name);
	say_fig(out, d->count);
	str_addf(out, " by %s ordered", oracle_source(d, d->count_from));
	say_fig(out, d->ordered);
	str_addf(out, " cost %s", currency_names[d->cost.fig.said ? d->cost.currency : 0]);
	say_fig(out, d->cost.fig);
	str_addf(out, " by %s from %s to %s", oracle_source(d, d->cost_from), party_names[d->from],
		 party_names[d->to]);
	str_addf(out, " kind %s status %s date ", kind_names[d->kind], status_names[d->status]);
	if (d->date.said)
		str_addf(out, "%d/%d", d->date.first, d->date.last);
	str_addf(out, " each %s", currency_names[d->each.fig.said ? d->each.currency : 0]);
	say_fig(out, d->each.fig);
	str_addf(out, " stating %d denials %d doubts %d standing %s origins", d->stating,
		 d->denials, d->doubts,
		 d->discredited ? "discredited"
		 : d->status    ? status_names[d->status]
				: "no status given");
	for (int i = 0; i < MOST_SOURCES; i++) {
		if (d->origins & 1u << i)
			str_addf(out, " s%d", i);
	}
	str_addc(out, '\n');
}

/* A deal is there while any claim of it is, of those that nothing but --ignore leaves out. */
static bool deal_is_there(const struct oracle *o, struct o_deal_id id)
{
	for (int i = 0; i < o->l->claim_count; i++) {
		if (of_deal(o, id, i) &&
		    visible(o, o->l->claims[i].source, o->l->claims[i].credibility))
			return true;
	}
	return false;
}

static struct o_deal_id deal_named(int k)
{
	return k < 3 ? (struct o_deal_id){k, NONE} : (struct o_deal_id){NONE, k - 3};
}

/* ---- totals ---- */

static const enum flow deal_flows[] = {FLOW_TRANSFERS, FLOW_LOSSES, FLOW_PRODUCTION};
/* By nothing, by one thing, by two. */
static const struct {
	enum dimension by[2];
	size_t n;
} groupings[] = {
    {{BY_DEAL}, 0}, {{BY_DEAL}, 1},          {{BY_FROM}, 1},        {{BY_TO}, 1},
    {{BY_YEAR}, 1}, {{BY_STATUS}, 1},        {{BY_TO, BY_YEAR}, 2}, {{BY_STATUS, BY_FROM}, 2},
    {{BY_TYPE}, 1}, {{BY_TYPE, BY_DEAL}, 2},
};

static bool by_type(int grouping)
{
	return groupings[grouping].by[0] == BY_TYPE;
}

static void say_quantity_or_none(struct str *out, const char *name, struct quantity q)
{
	if (!quantity_stated(q))
		return;
	str_addf(out, " %s", name);
	say_quantity(out, q);
}

static void product_row(struct str *out, const struct total_row *row, size_t keys)
{
	for (size_t i = 0; i < keys; i++)
		str_addf(out, "%s%s", i ? " + " : "", row->keys[i]);
	str_addf(out, ": %zu deals, %zu unpriced, %zu without", row->deals, row->unpriced,
		 row->without_figure);
	say_quantity_or_none(out, "count", row->count);
	say_quantity_or_none(out, "ordered", row->ordered);
	for (int c = 1; c < LENGTH(currency_names); c++) {
		for (size_t i = 0; i < row->cost.n; i++) {
			if (row->cost.v[i].currency == currency_find(currency_names[c]))
				say_quantity_or_none(out, currency_names[c], row->cost.v[i].minor);
		}
	}
	str_addc(out, '\n');
}

static void oracle_sum(struct str *out, const char *name, const struct o_sum *s)
{
	bool unknown = !s->has_best && s->open && s->v[LOW] == 0;

	if (!s->any)
		return;
	str_addf(out, " %s", name);
	say_end(out, !unknown, s->v[LOW]);
	say_end(out, s->has_best, s->v[BEST]);
	say_end(out, !s->open, s->v[HIGH]);
}

static void oracle_row(struct str *out, const struct o_row *row)
{
	str_addf(out, "%s: %d deals, %d unpriced, %d without", row->key.text, row->deals,
		 row->unpriced, row->without);
	oracle_sum(out, "count", &row->count);
	oracle_sum(out, "ordered", &row->ordered);
	for (int c = 1; c < LENGTH(currency_names); c++)
		oracle_sum(out, currency_names[c], &row->cost[c]);
	str_addc(out, '\n');
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Lines in the order of the alphabet. */
static void add_sorted(struct str *out, char *lines)
{
	const char *v[4 * MOST_ROWS];
	int n = 0;

	for (char *line = strtok(lines, "\n"); line; line = strtok(NULL, "\n"))
		v[n++] = line;
	qsort(v, (size_t)n, sizeof *v, by_text);
	for (int i = 0; i < n; i++)
		str_addf(out, "  %s\n", v[i]);
}

static void say_heading(struct str *out, enum flow flow, int grouping)
{
	str_add(out, flow_name(flow));
	for (size_t i = 0; i < groupings[grouping].n; i++)
		str_addf(out, " %s", dimension_name(groupings[grouping].by[i]));
	str_addc(out, '\n');
}

static void product_total(struct ledger *l, struct str *out, enum flow flow, int grouping)
{
	size_t n = groupings[grouping].n;
	struct str lines = {0};
	struct total *t = NULL;
	struct err e = ERR_INIT;
	char *text;

	if (total_new(&t, ledger_resolution(l), flow, NULL, groupings[grouping].by, n, &e))
		fail_msg("%s", e.text);
	say_heading(out, flow, grouping);
	for (size_t i = 0; i < t->rows.n; i++)
		product_row(&lines, &t->rows.v[i], n);
	if (!n && t->sum.deals)
		product_row(&lines, &t->sum, 0);
	for (size_t i = 0; !n && i < t->left_out.n; i++) {
		str_addf(&lines, "left out %s", t->left_out.v[i].status);
		product_row(&lines, &t->left_out.v[i].row, 0);
	}
	text = str_take(&lines);
	if (text)
		add_sorted(out, text);
	mem_free(text);
	total_free(&t);
}

static enum flow oracle_flow(const struct o_deal *d)
{
	static const enum flow flows[] = {FLOW_TRANSFERS,  FLOW_TRANSFERS, FLOW_TRANSFERS,
					  FLOW_PRODUCTION, FLOW_LOSSES,    FLOW_LOSSES};

	return flows[d->kind];
}

enum { ORDERED = 4, DELIVERED = 5 };

static void oracle_total(const struct oracle *o, struct str *out, enum flow flow, int grouping,
			 const struct o_deal *deals, int n)
{
	struct o_rows *rows = mem_zalloc(2 * sizeof *rows), *left = rows + 1;
	const enum dimension *by = groupings[grouping].by;
	int keys = (int)groupings[grouping].n;
	struct str lines = {0};
	char *text;

	for (int i = 0; i < n; i++) {
		const struct o_deal *d = &deals[i];
		if (oracle_flow(d) != flow)
			continue;
		if (!d->discredited && (d->status == 0 || d->status >= ORDERED) &&
		    d->status <= DELIVERED)
			put_deal(o, d, d->status == ORDERED, by, keys, rows);
		else
			put_left_out(o, d, d->discredited ? "discredited" : status_names[d->status],
				     false, left);
		if (!d->discredited && d->status == ORDERED && says_more_than_ordered(d))
			put_left_out(o, d, "ordered", true, left);
	}
	say_heading(out, flow, grouping);
	for (int i = 0; i < rows->n; i++)
		oracle_row(&lines, &rows->v[i]);
	for (int i = 0; !keys && i < left->n; i++) {
		str_add(&lines, "left out ");
		oracle_row(&lines, &left->v[i]);
	}
	text = str_take(&lines);
	if (text)
		add_sorted(out, text);
	mem_free(text);
	mem_free(rows);
}

static bool mixed(const struct o_deal *deals, int n)
{
	struct o_parts parts;
	bool any = false;

	for (int i = 0; i < n; i++) {
		parts_of(&deals[i], &parts);
		for (int k = 0; k < parts.n; k++)
			any |= bits(parts.v[k].types) > 1;
	}
	return any;
}

/* ---- holdings and airframes, in all and by operator ---- */

static void product_stocks(struct ledger *l, struct str *out, enum flow flow)
{
	enum dimension by = BY_OPERATOR;
	struct total *t = NULL;
	struct err e = ERR_INIT;

	if (total_new(&t, ledger_resolution(l), flow, NULL, &by, 1, &e))
		fail_msg("%s", e.text);
	str_addf(out, "%s\n  all", flow_name(flow));
	say_quantity_or_none(out, "count", t->sum.count);
	str_addc(out, '\n');
	for (int p = 1; p < LENGTH(party_names); p++) {
		for (size_t i = 0; i < t->rows.n; i++) {
			if (!streq(t->rows.v[i].keys[0], party_names[p]))
				continue;
			str_addf(out, "  %s", party_names[p]);
			say_quantity_or_none(out, "count", t->rows.v[i].count);
			str_addc(out, '\n');
		}
	}
	total_free(&t);
}

static void oracle_stocks(const struct oracle *o, struct str *out, enum flow flow)
{
	str_addf(out, "%s\n", flow_name(flow));
	for (int p = 0; p < LENGTH(party_names); p++) {
		struct o_row row = {0};
		if (flow == FLOW_HOLDINGS)
			sum_holdings(o, p, &row);
		else
			sum_frames(o, p, &row);
		if (p && !row.count.any && !row.deals)
			continue;
		str_addf(out, "  %s", p ? party_names[p] : "all");
		oracle_sum(out, "count", &row.count);
		str_addc(out, '\n');
	}
}

/* ---- the whole ---- */

/* The base rule of types in a mixed lot has cases of its own in test_total.c. */
static bool oracle_says(struct str *out, const struct oracle *o)
{
	struct o_deal *deals = mem_zalloc((3 + MOST_CLAIMS) * sizeof *deals);
	bool types;
	int n = 0;

	for (int k = 0; k < 3 + o->l->claim_count; k++) {
		struct o_deal_id id = deal_named(k);
		if ((id.name == NONE && o->l->claims[id.claim].deal != NONE) ||
		    !deal_is_there(o, id))
			continue;
		deals[n] = resolve(o, id);
		oracle_deal(out, &deals[n++]);
	}
	types = !mixed(deals, n);
	for (int f = 0; f < LENGTH(deal_flows); f++) {
		for (int g = 0; g < LENGTH(groupings); g++) {
			if (types || !by_type(g))
				oracle_total(o, out, deal_flows[f], g, deals, n);
		}
	}
	mem_free(deals);
	if (typed_holdings(o))
		oracle_stocks(o, out, FLOW_HOLDINGS);
	oracle_stocks(o, out, FLOW_AIRFRAMES);
	return types;
}

static void product_says(struct ledger *l, struct str *out, const struct random_ledger *r,
			 bool types)
{
	for (int k = 0; k < 3 + r->claim_count; k++) {
		struct o_deal_id id = deal_named(k);
		const struct resolved_deal *d;
		struct str key = {0};
		write_deal_key(&key, id);
		d = resolution_deal(ledger_resolution(l), str_c(&key));
		if (d)
			product_deal(l, out, d);
		str_free(&key);
	}
	for (int f = 0; f < LENGTH(deal_flows); f++) {
		for (int g = 0; g < LENGTH(groupings); g++) {
			if (types || !by_type(g))
				product_total(l, out, deal_flows[f], g);
		}
	}
	if (typed_holdings(&(struct oracle){.l = r}))
		product_stocks(l, out, FLOW_HOLDINGS);
	product_stocks(l, out, FLOW_AIRFRAMES);
}

/* ---- comparing, and the smallest ledger that differs ---- */

static bool differs(struct ledger *l, const struct random_ledger *r, struct o_policy p,
		    struct str *product, struct str *oracle)
{
	struct oracle o = {r, p};

	str_clear(product);
	str_clear(oracle);
	read_ledger(l, r);
	l->policy = as_policy(p);
	product_says(l, product, r, oracle_says(oracle, &o));
	return strcmp(str_c(product), str_c(oracle)) != 0;
}

/* What a search for the smallest ledger that differs tries. */
struct search {
	struct ledger *l;
	struct o_policy policy;
	struct random_ledger best;
	struct str product, oracle;
	bool smaller; /* than at the start of the round */
};

/* A transfer says at least of what or between whom it is. */
static bool can_be_read(const struct random_ledger *r)
{
	for (int i = 0; i < r->claim_count; i++) {
		const struct r_claim *c = &r->claims[i];
		if (c->deal == NONE && !c->types && !c->from && !c->to)
			return false;
	}
	return true;
}

static void search_try(struct search *s, const struct random_ledger *less)
{
	if (can_be_read(less) && memcmp(less, &s->best, sizeof *less) != 0 &&
	    differs(s->l, less, s->policy, &s->product, &s->oracle)) {
		s->best = *less;
		s->smaller = true;
	}
}

/* The lists of a random ledger that rows can be left out of. */
static const struct {
	size_t at, count_at, row;
} row_lists[] = {
#define ROWS(list, count)                                                                          \
	{                                                                                          \
		offsetof(struct random_ledger, list), offsetof(struct random_ledger, count),       \
		    sizeof((struct random_ledger *)NULL)->list[0]                                  \
	}
    ROWS(claims, claim_count),
    ROWS(rates, rate_count),
    ROWS(holdings, holding_count),
    ROWS(frames, frame_count),
};

static void search_without_rows(struct search *s)
{
	for (int list = 0; list < LENGTH(row_lists); list++) {
		size_t row = row_lists[list].row;
		int n;
		memcpy(&n, (char *)&s->best + row_lists[list].count_at, sizeof n);
		for (int i = n - 1; i >= 0; i--) {
			struct random_ledger less = s->best;
			char *rows = (char *)&less + row_lists[list].at;
			int left;
			memcpy(&left, (char *)&less + row_lists[list].count_at, sizeof left);
			left--;
			memmove(rows + (size_t)i * row, rows + (size_t)(i + 1) * row,
				(size_t)(left - i) * row);
			memcpy((char *)&less + row_lists[list].count_at, &left, sizeof left);
			search_try(s, &less);
		}
	}
}

#define CELL(type, name)                                                                           \
	{                                                                                          \
		offsetof(type, name), sizeof((type *)NULL)->name                                   \
	}
static const struct cell {
	size_t at, size;
} claim_cells[] =
    {
	CELL(struct r_claim, cites),      CELL(struct r_claim, site),
	CELL(struct r_claim, from),       CELL(struct r_claim, to),
	CELL(struct r_claim, date),       CELL(struct r_claim, order_date),
	CELL(struct r_claim, status),     CELL(struct r_claim, kind),
	CELL(struct r_claim, price_kind), CELL(struct r_claim, rank),
	CELL(struct r_claim, types),      CELL(struct r_claim, credibility),
	CELL(struct r_claim, count),      CELL(struct r_claim, ordered),
	CELL(struct r_claim, each),       CELL(struct r_claim, total),
	CELL(struct r_claim, stance),     CELL(struct r_claim, denies),
},
  source_cells[] =
      {
	  CELL(struct r_source, froms),
	  CELL(struct r_source, grade),
	  CELL(struct r_source, published),
},
  holding_cells[] = {
      CELL(struct r_holding, condition),
      CELL(struct r_holding, rank),
      CELL(struct r_holding, types),
      CELL(struct r_holding, credibility),
};

static void search_blank(struct search *s, size_t row_at, const struct cell *cells, int n)
{
	for (int i = 0; i < n; i++) {
		struct random_ledger less = s->best;
		memset((char *)&less + row_at + cells[i].at, 0, cells[i].size);
		search_try(s, &less);
	}
}

static void search_round(struct search *s)
{
	s->smaller = false;
	search_without_rows(s);
	for (int i = 0; i < s->best.claim_count; i++)
		search_blank(s, (size_t)((char *)&s->best.claims[i] - (char *)&s->best),
			     claim_cells, LENGTH(claim_cells));
	for (int i = 0; i < s->best.holding_count; i++)
		search_blank(s, (size_t)((char *)&s->best.holdings[i] - (char *)&s->best),
			     holding_cells, LENGTH(holding_cells));
	for (int i = 0; i < MOST_SOURCES; i++)
		search_blank(s, (size_t)((char *)&s->best.sources[i] - (char *)&s->best),
			     source_cells, LENGTH(source_cells));
}

/* The lines of each that the other does not have at their place. */
static void print_difference(const char *product, const char *oracle)
{
	const char *heading = "";

	while (*product || *oracle) {
		size_t p = strcspn(product, "\n"), o = strcspn(oracle, "\n");
		heading = *product == ' ' ? heading : product;
		if (p != o || memcmp(product, oracle, p) != 0)
			printf("%.*s\nproduct: %.*s\noracle:  %.*s\n", (int)strcspn(heading, "\n"),
			       heading, (int)p, product, (int)o, oracle);
		product += p + (product[p] != 0);
		oracle += o + (oracle[o] != 0);
	}
}

static void fail_smallest(struct ledger *l, const struct random_ledger *r, struct o_policy p,
			  int nth)
{
	struct search s = {.l = l, .policy = p, .best = *r, .smaller = true};
	struct policy policy = as_policy(p);
	struct str line = {0};

	while (s.smaller)
		search_round(&s);
	differs(l, &s.best, p, &s.product, &s.oracle);
	policy_format(&line, &policy);
	printf("ledger %d differs, under \"%s\":\n", nth, str_c(&line));
	print_ledger(&s.best);
	print_difference(str_c(&s.product), str_c(&s.oracle));
	str_free(&s.product);
	str_free(&s.oracle);
	str_free(&line);
	fail_msg("the two readings differ");
}

static struct o_policy draw_policy(int nth)
{
	static const int grades[] = {0, 0, 3, 4, 5}, credibilities[] = {0, 3, 0, 4, 5};
	int least = random_below(5);
	struct o_policy p = {0};

	if (nth == 0)
		return p;
	p.least_grade = grades[least];
	p.least_credibility = credibilities[least];
	p.graded = random_below(3) == 0;
	p.ignore = (unsigned)random_below(8);
	p.known_on = random_below(3) ? 0 : 8 + random_below(20);
	p.in = random_below(2) ? 0 : 1 + random_below(3);
	return p;
}

static void two_readings_agree(void **state)
{
	struct ledger *l = *state;
	struct random_ledger r;
	struct str a = {0}, b = {0};
	int ledgers = getenv("HANGAR_LEDGERS") ? atoi(getenv("HANGAR_LEDGERS")) : LEDGERS;

	property_begin(__func__);
	for (int i = 0; i < ledgers; i++) {
		if (i % FRESH == 0)
			fresh_ledger(l);
		draw_ledger(&r);
		for (int k = 0; k < POLICIES; k++) {
			struct o_policy p = draw_policy(k);
			if (differs(l, &r, p, &a, &b))
				fail_smallest(l, &r, p, i);
		}
	}
	str_free(&a);
	str_free(&b);
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(two_readings_agree),
	};

	return cmocka_run_group_tests_name("oracle", tests, NULL, NULL);
}
