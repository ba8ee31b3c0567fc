/* The ways through the survey: from above, for totals below their rows, and from below, for totals
 * above them. The way that explains more goes first; what it leaves is the other's. */
#include "outline-total.h"

#include <string.h>

#include "dialect.h"

/* ---- one way ---- */

static void settle(const struct outline_totals *o, const struct outline_sums *sums, size_t row,
		   const struct adding_match *m, bool backwards)
{
	struct outline_verdict *v = &o->verdicts[row];
	struct outline_record r = outline_record_of(o->survey, row);

	v->settled = true;
	v->below = backwards;
	v->match = *m;
	v->label = backwards ? outline_sums_label(sums, &r, v->claim) : NO_COLUMN;
}

static void take_claim(const struct outline_totals *o, struct outline_sums *sums, size_t row,
		       bool backwards)
{
	struct outline_verdict *v = &o->verdicts[row];
	struct outline_record r = outline_record_of(o->survey, row);
	struct adding_match m;

	if (outline_sums_total(sums, &r, v->claim, &m)) {
		settle(o, sums, row, &m, backwards);
		return;
	}
	if (!v->match.rows || m.agree > v->match.agree) {
		v->match = m;
		v->below = backwards;
	}
	if (v->claim != CLAIM_WORD && !v->doubted)
		outline_sums_doubtful(sums, &r);
	adding_open(&sums->adding);
}

static void take_row(const struct outline_totals *o, struct outline_sums *sums, size_t row,
		     bool backwards)
{
	struct outline_verdict *v = &o->verdicts[row];
	struct outline_record r;

	if (v->kind == OUTLINE_NOTE)
		return;
	if (v->kind == OUTLINE_SECTION || (v->settled && v->below != backwards)) {
		adding_open(&sums->adding);
	} else if (v->claim) {
		v->settled = false;
		take_claim(o, sums, row, backwards);
	} else {
		r = outline_record_of(o->survey, row);
		outline_sums_row(sums, &r);
	}
}

static size_t count_settled(const struct outline_totals *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->survey->rows.n; i++)
		n += o->verdicts[i].settled;
	return n;
}

/* Returns how many totals add up now. The sums as they stand behind the last row stay in *sums. */
static size_t go(const struct outline_totals *o, struct outline_sums *sums, bool backwards)
{
	size_t n = o->survey->rows.n;
	uint64_t shape = sums->shape;
	size_t alike = sums->alike;

	outline_sums_free(sums);
	outline_sums_start(sums, o->table);
	sums->shape = shape;
	sums->alike = alike;
	for (size_t i = 0; i < n; i++)
		take_row(o, sums, backwards ? n - 1 - i : i, backwards);
	return count_settled(o);
}

static void forget(const struct outline_totals *o)
{
	for (size_t i = 0; i < o->survey->rows.n; i++) {
		o->verdicts[i].settled = false;
		o->verdicts[i].match = (struct adding_match){0};
	}
}

static bool set_doubts(const struct outline_totals *o, bool doubted)
{
	bool any = false;

	for (size_t i = 0; i < o->survey->rows.n; i++) {
		struct outline_verdict *v = &o->verdicts[i];

		v->doubted = doubted && v->claim == CLAIM_BLANK && !v->settled;
		any |= v->doubted;
	}
	return any;
}

/* A row without a subject that adds up to nothing is no row either where totals that say so add up
 * without it alone. */
static void doubt(const struct outline_totals *o, struct outline_sums *sums, bool backwards,
		  size_t settled)
{
	if (!set_doubts(o, true) || go(o, sums, backwards) > settled)
		return;
	set_doubts(o, false);
	go(o, sums, backwards);
}

static void go_both_ways(const struct outline_totals *o)
{
	struct outline_sums sums = {0};
	size_t below = go(o, &sums, true), above, settled, both;
	bool backwards;

	outline_sums_free(&sums);
	forget(o);
	above = go(o, &sums, false);
	backwards = below > above;
	outline_sums_free(&sums);
	forget(o);
	settled = go(o, &sums, backwards);
	both = go(o, &sums, !backwards);
	if (both > settled)
		both = go(o, &sums, backwards);
	doubt(o, &sums, backwards, both);
	outline_sums_free(&sums);
}

/* ---- what became of them ---- */

/* By column of figures: how many totals have a figure there that adds up. */
static void count_summed(const struct outline_totals *o, size_t *summed)
{
	size_t n = o->table->figure_count;
	struct adding_figure *figures = mem_zalloc((n + 1) * sizeof *figures);

	for (size_t i = 0; i < o->survey->rows.n; i++) {
		struct outline_record r = outline_record_of(o->survey, i);

		if (!o->verdicts[i].settled)
			continue;
		outline_figures(figures, o->table, &r);
		for (size_t c = 0; c < n; c++)
			summed[c] += figures[c].stated && figures[c].is.low;
	}
	mem_free(figures);
}

/* A figure that adds up nowhere is no sum (a price, an average): it proves nothing. */
static bool is_false(const struct outline_verdict *v, const size_t *summed)
{
	return v->match.rows && v->match.differ && (!v->match.agree || summed[v->match.odd]);
}

static struct outline_pattern find_pattern(const struct outline_totals *o)
{
	struct outline_pattern p = {.label = NO_COLUMN};
	size_t below = 0, above = 0;

	for (size_t i = 0; i < o->survey->rows.n; i++) {
		struct outline_record r = outline_record_of(o->survey, i);

		if (o->verdicts[i].settled)
			*(o->verdicts[i].below ? &below : &above) += 1;
		if (!o->verdicts[i].settled || o->verdicts[i].claim != CLAIM_BLANK)
			continue;
		if (!p.alike) {
			p.shape = outline_shape(o->table, &r);
			p.label = o->verdicts[i].label;
		}
		p.alike += p.shape == outline_shape(o->table, &r);
	}
	p.below = below > above;
	return p;
}

/* Does not add up, but looks like those that do, or has a label where rows have nothing. */
static bool is_like_others(const struct outline_totals *o, size_t row,
			   const struct outline_pattern *p)
{
	struct outline_record r = outline_record_of(o->survey, row);

	return o->verdicts[row].doubted || (o->verdicts[row].claim == CLAIM_BLANK && p->alike > 1 &&
					    p->shape == outline_shape(o->table, &r));
}

static void name_section(const struct outline_totals *o, size_t row)
{
	struct outline_verdict *v = &o->verdicts[row];
	struct outline_record r = outline_record_of(o->survey, row);

	v->section = outline_section_value(outline_cell(&r, v->label), o->arena);
	v->kind = OUTLINE_SECTION;
}

static void conclude(const struct outline_totals *o, size_t row, const size_t *summed,
		     const struct outline_pattern *p)
{
	struct outline_verdict *v = &o->verdicts[row];

	if (!v->claim || v->kind != OUTLINE_ROW)
		return;
	if (!v->settled && v->claim != CLAIM_WORD && !is_like_others(o, row, p))
		return;
	v->kind = OUTLINE_TOTAL;
	v->loud = !v->settled && is_false(v, summed);
	if (!v->settled && v->claim == CLAIM_BLANK)
		v->label = p->label;
	if (v->label != NO_COLUMN)
		name_section(o, row);
	v->reason = outline_total_reason(o->table, o->survey->header, v, o->arena);
}

static bool any_claim(const struct outline_totals *o)
{
	bool any = false;

	for (size_t i = 0; i < o->survey->rows.n; i++) {
		struct outline_record r = outline_record_of(o->survey, i);
		struct outline_verdict *v = &o->verdicts[i];

		if (v->kind == OUTLINE_ROW)
			v->claim = outline_claim(o->table, &r);
		any |= v->claim != CLAIM_NONE;
	}
	return any;
}

void outline_mark_totals(const struct outline_totals *o, struct outline_pattern *p)
{
	size_t *summed = mem_zalloc((o->table->figure_count + 1) * sizeof *summed);

	*p = (struct outline_pattern){.label = NO_COLUMN};
	if (any_claim(o)) {
		go_both_ways(o);
		count_summed(o, summed);
		*p = find_pattern(o);
		for (size_t i = 0; i < o->survey->rows.n; i++)
			conclude(o, i, summed, p);
	}
	mem_free(summed);
}

void outline_sum_up(const struct outline_totals *o, struct outline_sums *sums)
{
	go(o, sums, false);
}
