/* What the columns of a table hold: looked at in the rows that have the most cells, at most some
 * hundred of them, from all over the survey. */
#include "outline-inside.h"

#include <string.h>

#include "dialect.h"
#include "proof.h"
#include "words.h"

#define LOOKED 600 /* rows, about */

const struct cell *outline_cell(const struct outline_record *r, size_t column)
{
	static const struct cell none = {"", 0};

	return column < r->n ? &r->cells[column] : &none;
}

struct outline_record outline_record_of(const struct survey *s, size_t row)
{
	const struct survey_row *r = &s->rows.v[row];

	return (struct outline_record){.cells = s->cells.v + r->first,
				       .n = r->n,
				       .filled = r->filled,
				       .line = r->line,
				       .indent = r->indent};
}

size_t outline_first(const struct outline_record *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (r->cells[i].n)
			return i;
	return NO_COLUMN;
}

void outline_figures(struct adding_figure *out, const struct outline_table *t,
		     const struct outline_record *r)
{
	for (size_t i = 0; i < t->figure_count; i++) {
		size_t column = t->figures[i];

		out[i].stated = column < r->n && addend_read(&out[i].is, &r->cells[column],
							     t->columns[column].style);
	}
}

/* ---- which rows ---- */

static bool says_total(const struct outline_record *r)
{
	size_t first = outline_first(r);

	return first != NO_COLUMN && words_are_total(r->cells[first].s, r->cells[first].n);
}

/* How many cells the fullest tenth of the rows have at least. */
static size_t usual_width(const struct survey *s, struct arena *a)
{
	size_t *rows = arena_alloc(a, (s->columns + 1) * sizeof *rows), seen = 0;

	for (size_t i = 0; i < s->rows.n; i++)
		rows[s->rows.v[i].filled]++;
	for (size_t w = s->columns; w > 0; w--) {
		seen += rows[w];
		if (seen * 10 >= s->rows.n)
			return w;
	}
	return 0;
}

static bool is_complete(const struct outline_table *t, const struct outline_record *r)
{
	return r->filled * 2 > t->wide && !says_total(r);
}

/* ---- columns ---- */

static bool follows(const struct cell *c, millionths *last)
{
	struct addend a;
	bool up = addend_read(&a, c, NUMERAL_PLAIN) && a.low == *last + 1000000;

	*last = a.low;
	return up;
}

/* 1, 2, 3 down the column, but for what stands between. */
static bool counts_up(const struct survey *s, size_t column)
{
	size_t seen = 0, steps = 0;
	millionths last = 0;

	for (size_t i = 0; i < s->rows.n && seen < LOOKED; i++) {
		const struct cell *c = survey_cell(s, i, column);

		if (!c->n || *c->s < '0' || *c->s > '9')
			continue;
		seen++;
		steps += follows(c, &last);
	}
	return seen > 4 && steps * 10 >= seen * 9;
}

static void look_at_cell(const struct outline_table *t, struct outline_column *column,
			 const struct cell *c, unsigned *proofs)
{
	if (!c->n || words_state_nothing(c->s, c->n))
		return;
	column->filled++;
	column->natures[nature_of(c, t->names)]++;
	*proofs |= proof_of_numerals(c->s, c->n);
}

static enum nature most_of(const struct outline_column *c)
{
	enum nature most = NATURE_NOTHING;

	for (enum nature n = NATURE_CLASS; n < NATURES; n++)
		if (c->natures[n] > c->natures[most])
			most = n;
	return most;
}

static void judge_column(const struct outline_table *t, struct outline_column *c)
{
	size_t numbers = c->natures[NATURE_NUMBER], times = c->natures[NATURE_TIME];

	c->nature = most_of(c);
	c->usual = c->filled * 2 >= t->looked;
	c->rare = c->filled * 20 < t->looked;
	if (!c->filled)
		c->holds = HOLDS_NOTHING;
	else if (c->counts_up || times * 5 >= c->filled * 4)
		c->holds = HOLDS_KEYS;
	else if ((numbers + times) * 5 >= c->filled * 4)
		c->holds = HOLDS_FIGURES;
	else
		c->holds = HOLDS_TEXT;
}

static void look_at_column(struct outline_table *t, const struct survey *s, size_t column)
{
	struct outline_column *c = &t->columns[column];
	size_t stride = s->rows.n / LOOKED + 1;
	unsigned proofs = 0;

	for (size_t i = 0; i < s->rows.n; i += stride) {
		struct outline_record r = outline_record_of(s, i);

		if (is_complete(t, &r))
			look_at_cell(t, c, outline_cell(&r, column), &proofs);
	}
	c->style = proof_style(proofs);
	c->counts_up = counts_up(s, column);
	judge_column(t, c);
}

static void count_rows(struct outline_table *t, const struct survey *s)
{
	size_t stride = s->rows.n / LOOKED + 1;

	for (size_t i = 0; i < s->rows.n; i += stride) {
		struct outline_record r = outline_record_of(s, i);
		t->looked += is_complete(t, &r);
	}
}

/* ---- the subject ---- */

static bool is_called_type(const struct header *h, size_t column)
{
	struct header_meaning meanings[WORDS_MEANINGS];

	return column < h->n && words_of_header(h->cells[column].s, meanings) > 0 &&
	       meanings[0].role == ROLE_FIELD && meanings[0].field == FIELD_TYPE;
}

/* Names of types before other texts, those before years and numbers; the fuller first. */
static size_t subject_score(const struct outline_table *t, const struct header *h, size_t column)
{
	const struct outline_column *c = &t->columns[column];
	size_t types = c->natures[NATURE_TYPE];

	if (!c->usual || c->holds == HOLDS_FIGURES || c->counts_up)
		return 0;
	if (c->holds == HOLDS_KEYS)
		return 1;
	return 2 + types * 4 + c->filled + (is_called_type(h, column) ? t->looked * 8 : 0);
}

static void find_subject(struct outline_table *t, const struct header *h)
{
	size_t best = 0;

	t->subject = NO_COLUMN;
	for (size_t i = 0; i < t->n; i++) {
		size_t score = subject_score(t, h, i);
		if (score > best) {
			best = score;
			t->subject = i;
		}
	}
}

void outline_learn(struct outline_table *t, const struct survey *s, const struct catalogue *names,
		   struct arena *a)
{
	*t = (struct outline_table){.names = names, .n = s->columns};
	t->columns = arena_alloc(a, (t->n + 1) * sizeof *t->columns);
	t->figures = arena_alloc(a, (t->n + 1) * sizeof *t->figures);
	t->wide = usual_width(s, a);
	count_rows(t, s);
	for (size_t i = 0; i < t->n; i++) {
		look_at_column(t, s, i);
		if (t->columns[i].holds == HOLDS_FIGURES)
			t->figures[t->figure_count++] = i;
	}
	find_subject(t, s->header);
}
