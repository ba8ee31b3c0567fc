/* One cell that can be read in one way only decides those of its column that can be read in two. */
#include "prove.h"

#include "hangar/err.h"

#include "decision.h"
#include "inside.h"
#include "proof.h"
#include "short-year.h"

static const char *const points[] = {"decimal point", "decimal comma"};
static const char *const orders[] = {"day first", "month first"};
static const char decimal_option[] = "--decimal point|comma";
static const char dates_option[] = "--dates day-first|month-first";

/* Cells of one column by what they prove. */
struct tally {
	size_t point, comma, day_first, month_first, unclear, unclear_points, whole;
	struct short_years years;
};

static void count(size_t lane, unsigned proof, void *arg)
{
	struct tally *t = (struct tally *)arg + lane;

	t->point += (proof & PROVES_POINT) != 0;
	t->comma += (proof & PROVES_COMMA) != 0;
	t->day_first += (proof & PROVES_DAY_FIRST) != 0;
	t->month_first += (proof & PROVES_MONTH_FIRST) != 0;
	t->unclear += (proof & UNCLEAR) != 0;
	t->unclear_points += (proof & UNCLEAR_POINT) != 0;
	t->whole += (proof & SAYS_WHOLE) != 0;
}

static void count_cell(const struct import_reader *r, size_t lane, struct tally *tallies)
{
	const struct lane *l = &r->lanes.v[lane];
	const struct cell *c = reader_cell(r, l);

	count(lane, lane_proof(l, c), tallies);
	if (lane_is_date(l))
		short_years_add(&tallies[lane].years, c->s, c->n);
}

static void count_row(struct import_reader *r, struct tally *tallies, struct arena *texts)
{
	sheet_shape(r, texts);
	for (size_t i = 0; i < r->lanes.n; i++)
		count_cell(r, i, tallies);
	spread_prove(r, count, tallies);
}

static void count_cells(struct import_reader *r, struct tally *tallies)
{
	struct cells at_hand = r->cells;
	struct arena texts = {0};
	struct spans spans;
	struct span span;

	cells_start(&r->cells, r->header.delimiter);
	spans_start(&spans, r->spans.data, r->spans.size, r->header.body, r->header.line,
		    r->header.delimiter);
	while (spans_next(&spans, &span)) {
		if (span.fault)
			continue;
		for (size_t side = 0; side < (r->sides.n ? r->sides.n : 1); side++) {
			cells_split(&r->cells, &span, &texts);
			if (!r->sides.n || sides_select(&r->sides, side, &r->cells))
				count_row(r, tallies, &texts);
		}
		arena_clear(&texts);
	}
	arena_free(&texts);
	cells_free(&r->cells);
	r->cells = at_hand;
}

static void say(struct import_reader *r, const struct lane *l, const char *what, size_t a,
		const char *of_a, size_t b, const char *of_b, const char *option)
{
	struct str name = {0}, why = {0};
	const char *both = a && b ? "contradicts itself" : a ? of_a : of_b;

	str_addf(&name, "%s of %s", what, l->label);
	if (a && b)
		str_addf(&why,
			 "%zu cells prove %s, %zu %s: what can be read in two ways is "
			 "rejected",
			 a, of_a, b, of_b);
	else
		str_addf(&why, "%zu cell%s can be read in this way only", a + b,
			 a + b == 1 ? "" : "s");
	if (a || b)
		decide(r, str_c(&name), both, str_c(&why), option);
	str_free(&name);
	str_free(&why);
}

/* Of a column that proves nothing itself, as the others of the file are. */
static void say_others(struct import_reader *r, const struct lane *l, const char *what,
		       const char *value, const char *option)
{
	struct str name = {0};

	str_addf(&name, "%s of %s", what, l->label);
	decide(r, str_c(&name), value, "no cell of it proves that, but those of other columns do",
	       option);
	str_free(&name);
}

static unsigned proofs_of(const struct tally *t)
{
	return (t->point ? PROVES_POINT : 0U) | (t->comma ? PROVES_COMMA : 0U) |
	       (t->day_first ? PROVES_DAY_FIRST : 0U) | (t->month_first ? PROVES_MONTH_FIRST : 0U);
}

/* What all columns prove together. */
static unsigned proofs_of_all(const struct tally *tallies, size_t n)
{
	unsigned all = PROVES_NOTHING;

	for (size_t i = 0; i < n; i++)
		all |= proofs_of(&tallies[i]);
	return all;
}

/* 1.082 beside many whole numbers of aircraft is one of them, and no fraction of an aircraft: no
 * other column has a decimal point. Where most cells have one they may be means. */
static bool are_groups(const struct tally *t)
{
	return t->unclear_points == t->unclear && 2 * t->unclear <= t->whole;
}

static void say_groups(struct import_reader *r, const struct lane *l, const struct tally *t)
{
	struct str name = {0}, why = {0};

	str_addf(&name, "decimals of %s", l->label);
	str_addf(&why,
		 "numbers of aircraft are whole: as %zu cells are without a mark, %zu with a point "
		 "before three digits %s",
		 t->whole, t->unclear, t->unclear == 1 ? "is" : "are");
	decide(r, str_c(&name), points[1], str_c(&why), decimal_option);
	str_free(&name);
	str_free(&why);
}

static void settle_numbers(struct import_reader *r, struct lane *l, const struct tally *t,
			   unsigned all)
{
	l->style = proof_style(l->proofs);
	if (!t->unclear)
		return;
	if (t->point || t->comma) {
		say(r, l, "decimals", t->point, points[0], t->comma, points[1], decimal_option);
		return;
	}
	l->style = proof_style(all);
	if (l->style != NUMERAL_PLAIN)
		say_others(r, l, "decimals", points[l->style == NUMERAL_DECIMAL_COMMA],
			   decimal_option);
	if (l->style != NUMERAL_PLAIN || !are_groups(t))
		return;
	l->style = NUMERAL_DECIMAL_COMMA;
	say_groups(r, l, t);
}

static void settle_years(struct import_reader *r, struct lane *l, const struct tally *t)
{
	const char *why = short_years_proved(&t->years);
	struct str name = {0};

	if (!why)
		return;
	l->short_years = true;
	str_addf(&name, "years of %s", l->label);
	decide(r, str_c(&name), "two digits, standing last: 00-39 are 20xx, 40-99 are 19xx", why,
	       dates_option);
	str_free(&name);
}

static void settle_dates(struct import_reader *r, struct lane *l, const struct tally *t,
			 unsigned all)
{
	l->order = proof_order(l->proofs);
	if (!t->unclear)
		return;
	if (t->day_first || t->month_first) {
		say(r, l, "dates", t->day_first, orders[0], t->month_first, orders[1],
		    dates_option);
		return;
	}
	l->order = proof_order(all);
	if (l->order != DATE_ORDER_UNKNOWN)
		say_others(r, l, "dates", orders[l->order == DATE_MONTH_FIRST], dates_option);
}

void prove_columns(struct import_reader *r)
{
	struct tally *tallies = arena_alloc(&r->arena, (r->lanes.n + 1) * sizeof *tallies);
	unsigned all;

	r->looked = true;
	count_cells(r, tallies);
	all = proofs_of_all(tallies, r->lanes.n);
	for (size_t i = 0; i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];

		l->proofs = proofs_of(&tallies[i]);
		if (lane_is_date(l) && !r->dates_given) {
			settle_dates(r, l, &tallies[i], all);
			settle_years(r, l, &tallies[i]);
		} else if (!lane_is_date(l) && !r->decimal_given)
			settle_numbers(r, l, &tallies[i], all);
		else
			l->proofs = PROVES_NOTHING;
	}
}

static int bad_option(const char *option, const char *text, const char *expected, struct err *e)
{
	return err_set(e, ERR_USAGE, "%s: \"%s\" is not known; expected %s", option, text,
		       expected);
}

int prove_given(struct import_reader *r, const struct import_options *o, struct err *e)
{
	bool comma = streq(o->decimal, "comma"), month = streq(o->dates, "month-first");

	r->decimal_given = o->decimal != NULL;
	r->dates_given = o->dates != NULL;
	if (o->decimal && !comma && !streq(o->decimal, "point"))
		return bad_option("--decimal", o->decimal, "point or comma", e);
	if (o->dates && !month && !streq(o->dates, "day-first"))
		return bad_option("--dates", o->dates, "day-first or month-first", e);
	for (size_t i = 0; i < r->lanes.n; i++) {
		struct lane *l = &r->lanes.v[i];
		if (o->decimal)
			l->style = comma ? NUMERAL_DECIMAL_COMMA : NUMERAL_DECIMAL_POINT;
		if (o->dates)
			l->order = month ? DATE_MONTH_FIRST : DATE_DAY_FIRST;
		l->short_years = o->dates != NULL;
	}
	if (o->decimal)
		decide(r, "decimals", points[comma], NULL, decimal_option);
	if (o->dates)
		decide(r, "dates", orders[month], NULL, dates_option);
	r->looked = r->looked || (o->decimal && o->dates);
	return 0;
}
