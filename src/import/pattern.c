/* A row that is broken is put together again by what the others are like. */
#include "pattern.h"

#include "column-looks.h"
#include "dialect.h"

#define FEWEST 3 /* rows that prove a width */

/* A record broken in two is two short lines; one with a delimiter too many tells nothing. */
static bool is_steady(const struct glance *g, size_t width)
{
	size_t same = 0, rows = 0, cut = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct glance_line *l = &g->lines[i];
		if (l->n > width || (!l->span.fault && !l->filled))
			continue;
		rows++;
		same += l->n == width;
		cut += l->n && l->n < width;
	}
	return same >= FEWEST && same * 4 >= (rows - cut / 2) * 3;
}

static size_t steady_width(const struct glance *g, size_t header)
{
	if (is_steady(g, header))
		return header;
	for (size_t i = 0; i < g->n && i < 10; i++)
		if (g->lines[i].filled && is_steady(g, g->lines[i].n))
			return g->lines[i].n;
	return 0;
}

static enum column_habit habit_of(const struct column_look *c)
{
	size_t numbers = c->numbers + c->dates, said = c->filled - c->marks;

	if (numbers && numbers * 10 >= said * 9)
		return HABIT_NUMBER;
	return said && !numbers ? HABIT_WORDS : HABIT_ANY;
}

static bool has_blanks_behind(const struct glance *g, size_t width, char delimiter)
{
	size_t all = 0, blank = 0;

	for (size_t i = 0; i < g->n; i++) {
		const struct span *s = &g->lines[i].span;
		for (size_t k = 0; g->lines[i].n == width && !s->quoted && k + 1 < s->n; k++) {
			all += s->text[k] == delimiter;
			blank += s->text[k] == delimiter && s->text[k + 1] == ' ';
		}
	}
	return blank * 50 > all;
}

/* The habits of rows of that width alone: others are cut or shifted. */
static void learn_habits(struct pattern *p, const struct glance *g, struct arena *a)
{
	struct glance whole = {.lines = arena_alloc(a, (g->n + 1) * sizeof *whole.lines), .n = 1};
	struct column_look *columns;
	size_t n;

	for (size_t i = 0; i < g->n; i++)
		if (g->lines[i].n && (!p->width || g->lines[i].n == p->width))
			whole.lines[whole.n++] = g->lines[i];
	n = column_looks(&columns, &whole, 0, a);
	for (size_t i = 0; i < p->columns && i < n; i++)
		p->habits[i] = (unsigned char)habit_of(&columns[i]);
}

void pattern_learn(struct pattern *p, const char *data, size_t size, const struct header *h,
		   struct arena *a)
{
	struct arena scratch = {0};
	struct glance g;

	*p = (struct pattern){.columns = h->n, .habits = arena_alloc(a, h->n + 1)};
	glance_at(&g, data, size, h->body, h->line, h->delimiter, &scratch);
	p->width = steady_width(&g, h->n);
	p->spaced = has_blanks_behind(&g, p->width ? p->width : h->n, h->delimiter);
	learn_habits(p, &g, &scratch);
	arena_free(&scratch);
}

bool pattern_fits(const struct pattern *p, size_t i, const struct cell *c)
{
	enum cell_look look = cell_look(c);

	if (i >= p->columns)
		return look == GLANCE_EMPTY;
	switch (p->habits[i]) {
	case HABIT_NUMBER:
		return look != GLANCE_WORDS && look != GLANCE_CODE;
	case HABIT_WORDS:
		return look != GLANCE_NUMBER && look != GLANCE_DATE;
	default:
		return true;
	}
}
