/* What the design promises of any ledger, on random ones: figures in order, sums that add up, rows
 * that may stand in any order and be told twice, denials that only lower. */
#include "random-ledger.h"

#include "random-draw.h"

enum { LEDGERS = 600, FRESH = 300 };

static const enum flow flows[] = {FLOW_TRANSFERS, FLOW_LOSSES, FLOW_PRODUCTION, FLOW_HOLDINGS,
				  FLOW_AIRFRAMES};

static struct total *total_by(struct ledger *l, enum flow flow, enum dimension by, size_t n)
{
	struct total *t = NULL;
	struct err e = ERR_INIT;

	if (total_new(&t, ledger_resolution(l), flow, NULL, &by, n, &e))
		fail_msg("%s", e.text);
	return t;
}

static void say_row(struct str *out, const struct total_row *row)
{
	str_addf(out, "%zu %zu %zu ", row->deals, row->unpriced, row->without_figure);
	ledger_say_count(out, row->count);
	str_addc(out, ' ');
	ledger_say_count(out, row->ordered);
	for (size_t i = 0; i < row->cost.n; i++) {
		str_addc(out, ' ');
		ledger_say_money(out, row->cost.v[i]);
	}
	str_addc(out, '\n');
}

/* The sums of all flows, with what is left out. */
static char *sums_say(struct ledger *l)
{
	struct str out = {0};

	for (int f = 0; f < LENGTH(flows); f++) {
		struct total *t = total_by(l, flows[f], BY_DEAL, 0);
		str_addf(&out, "%s ", flow_name(flows[f]));
		say_row(&out, &t->sum);
		for (int s = 0; s < LENGTH(status_names); s++) {
			for (size_t i = 0; i < t->left_out.n; i++) {
				if (streq(t->left_out.v[i].status, status_names[s]))
					say_row(&out, &t->left_out.v[i].row);
			}
		}
		total_free(&t);
	}
	return str_take(&out);
}

static void same_sums(const struct random_ledger *r, char *once, char *again, const char *law)
{
	if (strcmp(once, again) != 0) {
		print_ledger(r);
		printf("--- before\n%s--- after\n%s", once, again);
		fail_msg("%s", law);
	}
	mem_free(once);
	mem_free(again);
}

static void begin(struct ledger *l, struct random_ledger *r, int nth)
{
	if (nth % FRESH == 0)
		fresh_ledger(l);
	draw_ledger(r);
}

static void keyed_only(struct random_ledger *r)
{
	for (int i = 0; i < r->claim_count; i++)
		r->claims[i].deal = r->claims[i].deal == NONE ? 0 : r->claims[i].deal;
}

/* ---- order and repetition ---- */

static void rows_of_other_sources_may_stand_in_any_order(void **state)
{
	struct ledger *l = *state;
	struct random_ledger r, other;

	property_begin(__func__);
	for (int i = 0; i < LEDGERS; i++) {
		char *once;
		begin(l, &r, i);
		keyed_only(&r);
		r.holding_count = r.frame_count = 0;
		for (int s = 0; s < MOST_SOURCES; s++)
			r.sources[s].published = 1 + s; /* so that claim order decides nothing */
		read_ledger(l, &r);
		once = sums_say(l);
		other = r;
		other.claim_count = 0;
		for (int s = MOST_SOURCES - 1; s >= 0; s--) {
			for (int k = 0; k < r.claim_count; k++) {
				if (r.claims[k].source == s)
					other.claims[other.claim_count++] = r.claims[k];
			}
		}
		read_ledger(l, &other);
		same_sums(&r, once, sums_say(l), "the order of rows matters");
	}
}

static void rows_told_twice_count_once(void **state)
{
	struct ledger *l = *state;
	struct random_ledger r, twice;

	property_begin(__func__);
	for (int i = 0; i < LEDGERS; i++) {
		char *once;
		begin(l, &r, i);
		keyed_only(&r);
		r.claim_count = r.claim_count > MOST_CLAIMS / 2 ? MOST_CLAIMS / 2 : r.claim_count;
		r.holding_count =
		    r.holding_count > MOST_HOLDINGS / 2 ? MOST_HOLDINGS / 2 : r.holding_count;
		r.frame_count = r.frame_count > MOST_FRAMES / 2 ? MOST_FRAMES / 2 : r.frame_count;
		read_ledger(l, &r);
		once = sums_say(l);
		twice = r;
		for (int k = 0; k < r.claim_count; k++)
			twice.claims[twice.claim_count++] = r.claims[k];
		for (int k = 0; k < r.holding_count; k++)
			twice.holdings[twice.holding_count++] = r.holdings[k];
		for (int k = 0; k < r.frame_count; k++)
			twice.frames[twice.frame_count++] = r.frames[k];
		read_ledger(l, &twice);
		same_sums(&r, once, sums_say(l), "twice is not once");
	}
}

/* ---- figures ---- */

static void in_order(const struct random_ledger *r, const struct total_row *row)
{
	bool valid = quantity_valid(row->count) && quantity_valid(row->ordered);

	for (size_t i = 0; i < row->cost.n; i++)
		valid = valid && quantity_valid(row->cost.v[i].minor);
	if (!valid) {
		print_ledger(r);
		fail_msg("low, best and high are not in order");
	}
}

/* -1: a row has no best, so that what it counts for is not told. */
static int64_t sum_of_bests(const struct total *t)
{
	int64_t sum = 0;

	for (size_t i = 0; i < t->rows.n; i++) {
		struct quantity q = t->rows.v[i].count;
		if (quantity_stated(q) && !(q.flags & Q_BEST))
			return -1;
		sum += q.best;
	}
	return sum;
}

static void bests_add_up(const struct random_ledger *r, const struct total *t)
{
	int64_t sum = sum_of_bests(t);

	if (sum >= 0 && t->sum.count.flags & Q_BEST && sum != t->sum.count.best) {
		print_ledger(r);
		fail_msg("%s by %s: the rows come to %lld, the sum is %lld", flow_name(t->flow),
			 dimension_name(t->by[0]), (long long)sum, (long long)t->sum.count.best);
	}
}

static void figures_are_in_order_and_bests_add_up(void **state)
{
	static const enum dimension partitions[] = {BY_DEAL, BY_YEAR,   BY_TO,
						    BY_FROM, BY_STATUS, BY_CONDITION};
	struct ledger *l = *state;
	struct random_ledger r;

	property_begin(__func__);
	for (int i = 0; i < LEDGERS; i++) {
		begin(l, &r, i);
		read_ledger(l, &r);
		for (int f = 0; f < LENGTH(flows); f++) {
			for (int by = 0; by < LENGTH(partitions); by++) {
				struct total *t = total_by(l, flows[f], partitions[by], 1);
				for (size_t k = 0; k < t->rows.n; k++)
					in_order(&r, &t->rows.v[k]);
				in_order(&r, &t->sum);
				bests_add_up(&r, t);
				total_free(&t);
			}
		}
	}
}

/* ---- denials ---- */

static bool no_lower(struct quantity with, struct quantity without)
{
	if (!(with.flags & Q_ENDS))
		return true;
	return (with.flags & (Q_BEST | Q_HIGH)) == (without.flags & (Q_BEST | Q_HIGH)) &&
	       with.best == without.best && with.high == without.high && with.low <= without.low;
}

static void without_denials_no_low_is_lower_and_all_else_stands(void **state)
{
	struct ledger *l = *state;
	struct random_ledger r;

	property_begin(__func__);
	for (int i = 0; i < LEDGERS; i++) {
		begin(l, &r, i);
		read_ledger(l, &r);
		for (int k = 0; k < 3; k++) {
			struct str key = {0};
			struct resolved_deal with;
			const struct resolved_deal *d;
			str_addf(&key, "d%d", k);
			l->policy.ignore = 0;
			ledger_forget(l);
			d = resolution_deal(ledger_resolution(l), str_c(&key));
			with = d ? *d : (struct resolved_deal){0};
			l->policy.ignore = IGNORE_DENIALS;
			ledger_forget(l);
			d = with.key ? resolution_deal(ledger_resolution(l), str_c(&key)) : NULL;
			if (d && !(no_lower(with.count, d->count) &&
				   no_lower(with.cost.minor, d->cost.minor))) {
				print_ledger(&r);
				fail_msg("%s is not what it was but for the low", str_c(&key));
			}
			str_free(&key);
		}
	}
	l->policy.ignore = 0;
}

#define T(test) cmocka_unit_test_setup_teardown(test, ledger_begin, ledger_end)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    T(rows_of_other_sources_may_stand_in_any_order),
	    T(rows_told_twice_count_once),
	    T(figures_are_in_order_and_bests_add_up),
	    T(without_denials_no_low_is_lower_and_all_else_stands),
	};

	return cmocka_run_group_tests_name("laws", tests, NULL, NULL);
}
