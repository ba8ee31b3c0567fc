/* The sum beside the values: whatever its header says, or without one, it is what they add up to.
 * Counted as one more value it would double everything. */
#include "headings.h"

#include <string.h>

#include "hangar/mem.h"
#include "hangar/quantity.h"
#include "hangar/str.h"

#include "figure.h"
#include "survey.h"
#include "words.h"

enum {
	ROWS_NEEDED = 3,  /* in which several values add up, where no word speaks of a sum */
	EXCEPTIONS = 10,  /* a row in so many may not add up */
	WHOLE_ROWS = 2,   /* that state more: one is a slip */
	LEFT_OUT = 100,   /* a row in so many states more than its values: no slips */
	FAULTS_KEPT = 50, /* said one by one */
};

/* What the values of a row make, but for those that a sum is not of. */
struct sum {
	__int128 micro;       /* of those that are exact */
	size_t stated, moved; /* moved: of these, how many are not 0 */
	size_t inexact;       /* that can't be added */
	size_t decimals;      /* that have some */
};

static bool says(const struct heading_words *w, const struct heading_piece *p)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->pieces[i].kinds == p->kinds && streq(w->pieces[i].text, p->text))
			return true;
	return false;
}

/* "losses total" is of destroyed and captured alike. */
static bool speaks_of_losses(const struct heading_piece *p)
{
	return (p->kinds == 1u << HEADING_HELD || p->kinds == 1u << HEADING_LOST) &&
	       words_speak_of_losses(p->text);
}

static bool is_lost(const struct heading_words *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->pieces[i].kinds == 1u << HEADING_LOST)
			return true;
	return false;
}

/* "2019 total" is of what 2019 heads. */
static bool is_of(const struct heading_column *sum, const struct heading_column *value)
{
	for (size_t i = 0; sum->words.total && i < sum->words.n; i++)
		if (!says(&value->words, &sum->words.pieces[i]) &&
		    !(speaks_of_losses(&sum->words.pieces[i]) && is_lost(&value->words)))
			return false;
	return true;
}

static bool is_exact(const struct sum *s)
{
	return !s->inexact && s->micro == (int64_t)s->micro;
}

/* `by`: 1, or -1 to take it out again. */
static void add_cell(struct sum *s, const struct cell *c, int by)
{
	int64_t micro = 0;
	enum figure f = figure_of(c, &micro);
	size_t one = (size_t)by;

	if (f == FIGURE_BLANK)
		return;
	s->micro += f == FIGURE_EXACT ? by * (__int128)micro : 0;
	s->inexact += f == FIGURE_EXACT ? 0 : one;
	s->stated += one;
	s->moved += micro != 0 ? one : 0;
	s->decimals += micro % FIGURE_UNIT != 0 ? one : 0;
}

/* Of all values, row by row. */
static struct sum *sum_rows(const struct wide *w, struct arena *a)
{
	struct sum *rows = arena_alloc(a, (w->survey->rows.n + 1) * sizeof *rows);

	for (size_t row = 0; row < w->survey->rows.n; row++)
		for (size_t i = 0; i < w->n; i++)
			if (w->columns[i].value)
				add_cell(&rows[row], survey_cell(w->survey, row, i), 1);
	return rows;
}

/* A column turns out to be no value. */
static void leave_out(struct sum *rows, const struct wide *w, size_t column)
{
	for (size_t row = 0; row < w->survey->rows.n; row++)
		add_cell(&rows[row], survey_cell(w->survey, row, column), -1);
}

/* A sum without words is of all values. */
static struct sum sum_row(const struct wide *w, const struct sum *rows, size_t row, size_t total)
{
	const struct heading_column *c = &w->columns[total];
	struct sum s = {0};

	if (!c->words.total) {
		s = rows[row];
		if (c->value)
			add_cell(&s, survey_cell(w->survey, row, total), -1);
		return s;
	}
	for (size_t i = 0; i < w->n; i++)
		if (i != total && w->columns[i].value && is_of(c, &w->columns[i]))
			add_cell(&s, survey_cell(w->survey, row, i), 1);
	return s;
}

/* Decimals are rounded one by one, and so is their sum. */
static bool is_sum(const struct sum *s, int64_t micro)
{
	__int128 apart = s->micro > micro ? s->micro - micro : micro - s->micro;

	return apart == 0 || (s->decimals && apart <= (int64_t)s->stated * FIGURE_UNIT / 100);
}

struct proof_of_sum {
	size_t checked, adds;
	size_t more;    /* rows that state more than their values make */
	size_t several; /* rows that add up from two values or more that are not 0 */
};

static struct proof_of_sum check_sum(const struct wide *w, const struct sum *rows, size_t total)
{
	struct proof_of_sum p = {0};

	for (size_t row = 0; row < w->survey->rows.n; row++) {
		int64_t micro;
		struct sum s;

		if (figure_of(survey_cell(w->survey, row, total), &micro) != FIGURE_EXACT)
			continue;
		s = sum_row(w, rows, row, total);
		if (!s.stated || !is_exact(&s) || (!s.micro && !micro))
			continue; /* nothing adds up to nothing anyway */
		p.checked++;
		p.adds += is_sum(&s, micro);
		p.more += !is_sum(&s, micro) && micro > s.micro;
		p.several += is_sum(&s, micro) && s.moved > 1;
	}
	return p;
}

/* A word for a sum needs less proof. */
static bool proves(const struct proof_of_sum *p, const struct heading_column *c)
{
	if (c->words.total)
		return p->adds * 2 > p->checked;
	return p->several >= ROWS_NEEDED && (p->checked - p->adds) * EXCEPTIONS <= p->checked;
}

/* The values are conditions of losses, and nothing else. */
static bool are_losses(const struct wide *w)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++) {
		if (!w->columns[i].value)
			continue;
		if (w->columns[i].words.n != 1 || !is_lost(&w->columns[i].words))
			return false;
		n++;
	}
	return n > 0;
}

static void find_sum(struct wide *w, struct sum *rows, size_t i)
{
	struct heading_column *c = &w->columns[i];
	struct proof_of_sum p;

	if (!figures_only(&c->figures) || !c->figures.exact)
		return;
	p = check_sum(w, rows, i);
	c->checked = p.checked;
	c->adds = p.adds;
	c->total = proves(&p, c);
	c->whole = c->words.total && p.more >= WHOLE_ROWS && are_losses(w) &&
		   p.adds + p.more == p.checked && p.more * LEFT_OUT >= p.checked;
	c->total |= c->whole;
	if (c->value && c->total)
		leave_out(rows, w, i);
	c->value &= !c->total;
}

/* ---- faults ---- */

static const char *plain(int64_t micro, struct arena *a)
{
	const char *sign = micro < 0 ? "-" : "";
	int64_t n = micro < 0 ? -micro : micro, part = n % FIGURE_UNIT;
	char *s = arena_printf(a, "%s%lld", sign, (long long)(n / FIGURE_UNIT));

	if (part) {
		s = arena_printf(a, "%s.%06lld", s, (long long)part);
		while (s[strlen(s) - 1] == '0')
			s[strlen(s) - 1] = '\0';
	}
	return s;
}

VEC_TYPE(faults, struct heading_fault);

static void find_faults(struct faults *out, const struct wide *w, const struct sum *rows,
			size_t row)
{
	for (size_t i = 0; i < w->n && out->n < FAULTS_KEPT; i++) {
		int64_t micro;
		struct sum s;

		if (!w->columns[i].total || w->columns[i].whole ||
		    figure_of(survey_cell(w->survey, row, i), &micro) != FIGURE_EXACT)
			continue;
		s = sum_row(w, rows, row, i);
		if (is_exact(&s) && s.stated && !is_sum(&s, micro)) {
			struct heading_fault f = {w->survey->rows.v[row].line, i + 1,
						  plain(micro, w->arena),
						  plain((int64_t)s.micro, w->arena)};
			vec_push(out, f);
		}
	}
}

static void keep_faults(struct headings *h, const struct wide *w, const struct sum *rows)
{
	struct faults all = {0};
	struct heading_fault *kept;

	for (size_t row = 0; row < w->survey->rows.n; row++)
		find_faults(&all, w, rows, row);
	if (all.n) {
		kept = arena_alloc(w->arena, all.n * sizeof *kept);
		memcpy(kept, all.v, all.n * sizeof *kept);
		h->faults = kept;
		h->fault_count = all.n;
	}
	vec_free(&all);
}

size_t headings_whole(const struct headings *h, const struct wide *w)
{
	size_t i = 0;

	while (i < w->n && !(w->columns[i].total && (h->running || w->columns[i].whole)))
		i++;
	return are_losses(w) ? i : w->n;
}

/* Words for a sum first; then values that are the sum of the others (NATO beside its members, all
 * aircraft beside the types); then any figures. */
void headings_add_up(struct headings *h, struct wide *w)
{
	struct arena a = {0};
	struct sum *rows = sum_rows(w, &a);

	for (size_t i = 0; i < w->n; i++)
		if (w->columns[i].words.total)
			find_sum(w, rows, i);
	for (size_t i = 0; i < w->n; i++)
		if (w->columns[i].value)
			find_sum(w, rows, i);
	for (size_t i = 0; i < w->n; i++)
		if (!w->columns[i].value && !w->columns[i].words.total)
			find_sum(w, rows, i);
	keep_faults(h, w, rows);
	arena_free(&a);
}
