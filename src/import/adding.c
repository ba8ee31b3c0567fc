/* Sums are kept since the beginning; what lies between two places is their difference. */
#include "adding.h"

#include <string.h>

#include "hangar/mem.h"

#define OUTER 16 /* of the starts that are kept, how many are the outermost */

static void make_mark(struct adding_mark *m, size_t columns)
{
	*m = (struct adding_mark){0};
	m->sum = mem_zalloc((columns + 1) * sizeof *m->sum);
	m->given = mem_zalloc((columns + 1) * sizeof *m->given);
}

static void free_mark(struct adding_mark *m)
{
	mem_free(m->sum);
	mem_free(m->given);
}

static struct adding_mark copy_mark(const struct adding_mark *from, size_t columns)
{
	struct adding_mark m;

	make_mark(&m, columns);
	m.rows = from->rows;
	m.subjects = from->subjects;
	memcpy(m.sum, from->sum, columns * sizeof *m.sum);
	memcpy(m.given, from->given, columns * sizeof *m.given);
	return m;
}

void adding_start(struct adding *r, size_t columns)
{
	*r = (struct adding){.columns = columns};
	r->decimals = mem_zalloc((columns + 1) * sizeof *r->decimals);
	make_mark(&r->now, columns);
	adding_open(r);
}

void adding_free(struct adding *r)
{
	while (r->n)
		free_mark(&r->starts[--r->n]);
	free_mark(&r->now);
	mem_free(r->decimals);
	*r = (struct adding){0};
}

static void add(struct adding_sum *s, const struct addend *a)
{
	s->low += a->low;
	s->high += a->high;
	s->open += a->open;
	s->figures++;
}

void adding_add(struct adding *r, const struct adding_figure *row, bool subject, uint32_t line)
{
	for (size_t i = 0; i < r->columns; i++) {
		if (!row[i].stated)
			continue;
		add(&r->now.sum[i], &row[i].is);
		add(&r->now.given[i], &row[i].is);
		if (row[i].is.decimals > r->decimals[i])
			r->decimals[i] = row[i].is.decimals;
	}
	r->now.rows++;
	r->now.subjects += subject;
	r->last = line;
	for (size_t i = r->n; i > 0 && !r->starts[i - 1].line; i--)
		r->starts[i - 1].line = line;
}

static void drop_start(struct adding *r, size_t i)
{
	free_mark(&r->starts[i]);
	memmove(&r->starts[i], &r->starts[i + 1], (--r->n - i) * sizeof *r->starts);
}

void adding_open(struct adding *r)
{
	if (r->n && r->starts[r->n - 1].rows == r->now.rows)
		return;
	if (r->n == ADDING_STARTS)
		drop_start(r, OUTER);
	r->starts[r->n++] = copy_mark(&r->now, r->columns);
}

static struct adding_sum since(const struct adding_sum *now, const struct adding_sum *then)
{
	return (struct adding_sum){.low = now->low - then->low,
				   .high = now->high - then->high,
				   .figures = now->figures - then->figures,
				   .open = now->open - then->open};
}

/* Half a unit of the last decimal, in millionths. */
static millionths half_unit(int decimals)
{
	millionths unit = 500000;

	for (; decimals > 0; decimals--)
		unit /= 10;
	return unit;
}

/* Decimals are rounded, each addend and the total. */
static millionths tolerance(const struct adding_sum *s, int decimals, const struct addend *total)
{
	if (!decimals)
		return 0;
	return (millionths)s->figures * half_unit(decimals) + half_unit(total->decimals);
}

static bool agrees(const struct adding_sum *s, int decimals, const struct addend *total)
{
	millionths within = tolerance(s, decimals, total);

	return total->high >= s->low - within && (s->open || total->low <= s->high + within);
}

struct said {
	millionths says, makes;
	bool of_totals;
};

static void note_column(struct adding_match *m, size_t column, bool does, struct said s)
{
	if (does) {
		m->column = column;
		m->of_totals = s.of_totals;
	} else {
		m->odd = column;
	}
	if (does && m->differ)
		return;
	m->says = s.says;
	m->makes = s.makes;
}

static void compare_column(struct adding_match *m, const struct adding *r, size_t column,
			   const struct addend *total)
{
	const struct adding_mark *then = &r->starts[m->start];
	struct adding_sum sum = since(&r->now.sum[column], &then->sum[column]);
	struct adding_sum given = since(&r->now.given[column], &then->given[column]);
	bool rows = agrees(&sum, r->decimals[column], total);
	bool does = rows || agrees(&given, r->decimals[column], total);
	bool first = !(does ? m->agree : m->differ);

	if (does && !total->high && !total->low) {
		m->nothing++;
		return;
	}
	m->agree += does;
	m->differ += !does;
	if (first)
		note_column(m, column, does, (struct said){total->low, sum.low, !rows});
}

void adding_compare(struct adding_match *m, const struct adding *r, size_t i,
		    const struct adding_figure *total)
{
	const struct adding_mark *then = &r->starts[i];

	*m = (struct adding_match){.start = i,
				   .rows = r->now.rows - then->rows,
				   .subjects = r->now.subjects - then->subjects,
				   .first = then->line,
				   .last = r->last};
	for (size_t c = 0; c < r->columns; c++)
		if (total[c].stated)
			compare_column(m, r, c, &total[c].is);
	if (!m->agree)
		m->column = m->odd;
}

void adding_close(struct adding *r, size_t start, const struct adding_figure *total)
{
	const struct adding_mark *then = &r->starts[start];

	for (size_t c = 0; c < r->columns; c++) {
		if (!total[c].stated)
			continue;
		r->now.given[c] = then->given[c];
		add(&r->now.given[c], &total[c].is);
	}
	while (r->n > start + 1)
		free_mark(&r->starts[--r->n]);
	adding_open(r);
}
