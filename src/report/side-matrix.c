/* Who says what, one column a side and one row a fact, each with the reason of what was chosen. */
#include "list.h"
#include "mark.h"
#include "side-inside.h"

enum matrix_row {
	ROW_SAYS,
	ROW_FACT, /* one for each that is said */
	ROW_EDITIONS,
	ROW_GRADE,
	ROW_RANK,
	ROW_PUBLISHED,
	ROW_FROM
};

struct matrix_line {
	enum matrix_row row;
	enum side_fact fact;
};

struct matrix {
	const struct look *look;
	const struct sides *sides;
};

static const char *line_title(const struct matrix_line *m)
{
	static const char *const titles[] = {
	    [ROW_EDITIONS] = "and older", [ROW_SAYS] = "says",           [ROW_GRADE] = "grade",
	    [ROW_RANK] = "rank",          [ROW_PUBLISHED] = "published", [ROW_FROM] = "has it from",
	};

	return m->row == ROW_FACT ? fact_title(m->fact) : titles[m->row];
}

static const char *side_text(const struct side *x, enum matrix_row row)
{
	switch (row) {
	case ROW_SAYS:
		return x->says;
	case ROW_EDITIONS:
		return x->editions;
	case ROW_GRADE:
		return x->grade;
	case ROW_RANK:
		return x->rank;
	case ROW_PUBLISHED:
		return x->published;
	default:
		return x->from;
	}
}

/* The same reason as the row above is a ditto mark, too. */
static struct cell reason_cell(const struct sides *s, const struct matrix_line *m)
{
	const struct resolved_deal *d = s->deal;
	enum attribute a = m->row == ROW_FACT ? fact_attribute(m->fact) : ATTRIBUTES, above;
	int f = (int)m->fact;

	if (a == ATTRIBUTES || d->chosen[a] == NO_VERSION)
		return cell_text(NULL);
	do
		f--;
	while (f >= 0 && !s->saying[f]);
	above = f < 0 ? ATTRIBUTES : fact_attribute((enum side_fact)f);
	if (above != ATTRIBUTES && d->chosen[above] == d->chosen[a] &&
	    d->choice[above] == d->choice[a])
		return cell_text(DITTO);
	return cell_text(choice_reason((enum choice)d->choice[a]));
}

static void matrix_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct matrix *x = arg;
	const struct matrix_line *m = row;
	const struct side *side;

	if (!column) {
		*out = cell_text(line_title(m));
		out->role = ROLE_DIM;
		return;
	}
	if (column > x->sides->list.n) {
		*out = reason_cell(x->sides, m);
		out->role = ROLE_DIM;
		return;
	}
	side = x->sides->list.v[column - 1];
	if (m->row == ROW_FACT)
		*out = side_fact_cell(x->look, side, m->fact, false);
	else if (m->row == ROW_SAYS && side->objections.n)
		*out = side_stance_cell(side, side->says);
	else
		*out = cell_text(side_text(side, m->row));
}

static void add_line(struct table *t, const struct look *l, enum matrix_row row, enum side_fact f)
{
	struct matrix_line *m = arena_alloc(l->arena, sizeof *m);

	*m = (struct matrix_line){row, f};
	vec_push(&t->rows, m);
}

static bool has_text(const struct sides *s, enum matrix_row row)
{
	for (size_t i = 0; i < s->list.n; i++) {
		if (!str_blank(side_text(s->list.v[i], row)))
			return true;
	}
	return false;
}

static const struct column *matrix_columns(const struct look *l, const struct sides *s)
{
	struct column *c = arena_alloc(l->arena, (s->list.n + 2) * sizeof *c);

	c[0] = (struct column){.name = "attribute", .title = "", .wraps = true};
	for (size_t i = 0; i < s->list.n; i++) {
		const struct side *x = s->list.v[i];
		const char *title =
		    arena_printf(l->arena, "%s%s%s", x->mark, *x->mark ? " " : "", x->name);
		c[i + 1] = (struct column){.name = title, .wraps = true};
	}
	c[s->list.n + 1] = (struct column){.name = "chosen because", .wraps = true};
	return c;
}

void sides_matrix(struct report *rep, const struct look *l, const struct sides *s,
		  const char *title)
{
	struct section *to = report_section(rep, SECTION_TABLE, "side_by_side", title);
	struct matrix *m = arena_alloc(l->arena, sizeof *m);
	struct table *t;

	*m = (struct matrix){l, s};
	t = report_table(to, matrix_columns(l, s), s->list.n + 2, matrix_cell, m);
	to->drawn = true;
	to->when = DRAWN_IF_IT_FITS;
	if (s->deal->objections.n)
		add_line(t, l, ROW_SAYS, FACTS);
	for (int f = 0; f < FACTS; f++) {
		if (s->saying[f])
			add_line(t, l, ROW_FACT, (enum side_fact)f);
	}
	for (enum matrix_row row = ROW_EDITIONS; row <= ROW_FROM; row++) {
		if (has_text(s, row))
			add_line(t, l, row, FACTS);
	}
}
