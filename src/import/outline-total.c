/* A total is held against the rows since each place that it may sum from, the nearest first. */
#include "outline-total.h"

#include <string.h>

#include "words.h"

#define RUNS 3 /* columns whose runs of equal cells begin a sum, at most */

/* ---- claims ---- */

static bool has_figure(const struct outline_table *t, const struct outline_record *r)
{
	struct addend a;

	for (size_t i = 0; i < t->figure_count; i++)
		if (t->figures[i] < r->n &&
		    addend_read(&a, &r->cells[t->figures[i]], t->columns[t->figures[i]].style))
			return true;
	return false;
}

static bool is_total_word(const struct cell *c)
{
	return c->n && words_are_total(c->s, c->n);
}

/* Left of the figures: what stands behind them are notes. */
static bool any_total_word(const struct outline_table *t, const struct outline_record *r)
{
	for (size_t i = 0; i < r->n && t->columns[i].holds != HOLDS_FIGURES; i++)
		if (is_total_word(&r->cells[i]))
			return true;
	return false;
}

/* The word stands first, or where the subject should, or anywhere in a row without a subject. A
 * name that begins with one ("Total Linhas Aéreas", "A320") is weak. */
static enum claim_of_total claim_by_word(const struct outline_table *t,
					 const struct outline_record *r)
{
	const struct cell *subject = outline_cell(r, t->subject);
	size_t first = outline_first(r);

	if (is_total_word(&r->cells[first]))
		return first == t->subject || !subject->n ||
			       !memchr(r->cells[first].s, ' ', r->cells[first].n)
			   ? CLAIM_WORD
			   : CLAIM_WEAK;
	if (is_total_word(subject))
		return CLAIM_WORD;
	return !subject->n && any_total_word(t, r) ? CLAIM_WORD : CLAIM_NONE;
}

/* Nothing but figures beside its subject. */
static bool stands_alone(const struct outline_table *t, const struct outline_record *r)
{
	for (size_t i = 0; i < r->n; i++)
		if (i != t->subject && r->cells[i].n && t->columns[i].holds != HOLDS_FIGURES)
			return false;
	return true;
}

/* Rows say more of themselves than their subject and their figures. */
static bool rows_say_more(const struct outline_table *t)
{
	for (size_t i = 0; i < t->n; i++)
		if (i != t->subject && t->columns[i].usual && !t->columns[i].counts_up &&
		    t->columns[i].holds != HOLDS_FIGURES)
			return true;
	return false;
}

/* "Fighters" above or below types, "Poland" among them. */
static bool is_label(const struct outline_table *t, const struct outline_record *r)
{
	const struct outline_column *c = &t->columns[t->subject];
	enum nature n;

	if (c->nature != NATURE_TYPE || !stands_alone(t, r))
		return false;
	n = nature_of(outline_cell(r, t->subject), t->names);
	if (n == NATURE_TEXT)
		return rows_say_more(t);
	return n == NATURE_CLASS || n == NATURE_PARTY || n == NATURE_TIME;
}

/* It lacks its subject, but has something behind it that rows have too, a day or a source: somebody
 * states a whole. So does a row that lacks nothing else. */
static bool is_stated_whole(const struct outline_table *t, const struct outline_record *r)
{
	size_t others = 0, blank = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct outline_column *c = &t->columns[i];

		if (i == t->subject || !c->usual || c->counts_up || c->holds == HOLDS_FIGURES)
			continue;
		if (i > t->subject && outline_cell(r, i)->n)
			return true;
		blank += !outline_cell(r, i)->n;
		others++;
	}
	return others > 1 && !blank;
}

enum claim_of_total outline_claim(const struct outline_table *t, const struct outline_record *r)
{
	enum claim_of_total word;

	if (!r->filled)
		return CLAIM_NONE;
	word = claim_by_word(t, r);
	if (word || t->subject == NO_COLUMN || !t->figure_count)
		return word;
	if (!outline_cell(r, t->subject)->n)
		return has_figure(t, r) && !is_stated_whole(t, r) ? CLAIM_BLANK : CLAIM_NONE;
	return is_label(t, r) && has_figure(t, r) ? CLAIM_LABEL : CLAIM_NONE;
}

/* ---- runs ---- */

static uint64_t hash_cell(const struct cell *c)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < c->n; i++)
		h = (h ^ (unsigned char)c->s[i]) * 0x100000001b3u;
	return h | 1;
}

static bool is_grouping(const struct outline_table *t, size_t column)
{
	return column != t->subject && !t->columns[column].counts_up &&
	       t->columns[column].holds != HOLDS_FIGURES;
}

/* Blank cells go on with the run. */
static void follow_runs(struct outline_sums *s, const struct outline_record *r)
{
	size_t opening = 0;

	for (size_t i = 0; i < s->table->n && i < r->n; i++) {
		struct outline_run *run = &s->runs[i];
		uint64_t hash;

		if (!is_grouping(s->table, i))
			continue;
		opening++;
		if (!r->cells[i].n || (hash = hash_cell(&r->cells[i])) == run->hash)
			continue;
		*run = (struct outline_run){hash, s->adding.now.rows};
		if (opening <= RUNS)
			adding_open(&s->adding);
	}
}

/* ---- sums ---- */

void outline_sums_start(struct outline_sums *s, const struct outline_table *t)
{
	*s = (struct outline_sums){.table = t};
	adding_start(&s->adding, t->figure_count);
	s->runs = mem_zalloc((t->n + 1) * sizeof *s->runs);
	s->figures = mem_zalloc((t->figure_count + 1) * sizeof *s->figures);
}

void outline_sums_free(struct outline_sums *s)
{
	if (!s->table)
		return;
	adding_free(&s->adding);
	mem_free(s->runs);
	mem_free(s->figures);
	*s = (struct outline_sums){0};
}

void outline_sums_row(struct outline_sums *s, const struct outline_record *r)
{
	follow_runs(s, r);
	outline_sums_doubtful(s, r);
}

void outline_sums_doubtful(struct outline_sums *s, const struct outline_record *r)
{
	outline_figures(s->figures, s->table, r);
	adding_add(&s->adding, s->figures,
		   outline_cell(r, s->table->subject)->n > 0 || is_stated_whole(s->table, r),
		   r->line);
}

size_t outline_sums_label(const struct outline_sums *s, const struct outline_record *r,
			  enum claim_of_total claim)
{
	if (claim == CLAIM_LABEL)
		return s->table->subject;
	for (size_t i = 0; claim == CLAIM_BLANK && i < r->n; i++)
		if (r->cells[i].n && is_grouping(s->table, i) && !s->runs[i].hash)
			return i;
	return NO_COLUMN;
}

/* What a row that is no total has and a total has not: something that the rows it sums do not all
 * have, or lack. */
static bool says_more(const struct outline_sums *s, const struct outline_record *r, uint32_t rows)
{
	for (size_t i = 0; i < r->n; i++) {
		const struct outline_run *run = &s->runs[i];

		if (!r->cells[i].n || !is_grouping(s->table, i) || !run->hash)
			continue;
		if (run->since > rows || run->hash != hash_cell(&r->cells[i]))
			return true;
	}
	return false;
}

uint64_t outline_shape(const struct outline_table *t, const struct outline_record *r)
{
	uint64_t shape = 1;

	for (size_t i = 0; i < t->n; i++)
		if (t->columns[i].holds != HOLDS_FIGURES)
			shape = shape * 3 + (outline_cell(r, i)->n ? 2 : 1);
	return shape;
}

static bool is_more_than_one(const struct adding_match *m)
{
	return m->agree && m->says > 1000000;
}

static bool proves(const struct outline_sums *s, const struct outline_record *r,
		   enum claim_of_total claim, const struct adding_match *m)
{
	bool known = s->alike > 1 && s->shape == outline_shape(s->table, r) + claim;

	if (m->differ || !(m->agree + m->nothing) || !m->rows)
		return false;
	if (claim == CLAIM_WORD)
		return true;
	if (claim != CLAIM_WEAK && m->subjects < m->rows)
		return false;
	return (known || (m->rows > 1 && is_more_than_one(m))) &&
	       !says_more(s, r, s->adding.starts[m->start].rows);
}

static millionths distance(const struct adding_match *m)
{
	return m->says > m->makes ? m->says - m->makes : m->makes - m->says;
}

/* The comparison that tells more of a total that does not add up. */
static bool is_nearer(const struct adding_match *a, const struct adding_match *b)
{
	if (!a->rows || !b->rows)
		return a->rows > b->rows;
	if (a->agree != b->agree)
		return a->agree > b->agree;
	return distance(a) < distance(b);
}

static void learn_shape(struct outline_sums *s, const struct outline_record *r,
			enum claim_of_total claim)
{
	uint64_t shape = outline_shape(s->table, r) + claim;

	s->alike = shape == s->shape ? s->alike + 1 : 1;
	s->shape = shape;
}

bool outline_sums_total(struct outline_sums *s, const struct outline_record *r,
			enum claim_of_total claim, struct adding_match *best)
{
	struct adding_match m;

	*best = (struct adding_match){0};
	outline_figures(s->figures, s->table, r);
	for (size_t i = s->adding.n; i > 0; i--) {
		adding_compare(&m, &s->adding, i - 1, s->figures);
		if (proves(s, r, claim, &m)) {
			*best = m;
			adding_close(&s->adding, m.start, s->figures);
			if (claim != CLAIM_WORD)
				learn_shape(s, r, claim);
			return true;
		}
		if (is_nearer(&m, best))
			*best = m;
	}
	return false;
}
