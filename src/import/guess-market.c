/* Rates and indexes. */
#include "guess.h"

#include <string.h>

#include "hangar/str.h"

#include "market.h"
#include "plan.h"
#include "survey.h"

static void imply_money(struct guess *g, size_t i, enum field_id field)
{
	struct implied_value *v = arena_alloc(g->arena, sizeof *v);

	*v = (struct implied_value){plan_field_of(RECORD_RATE, field), guess_header(g, i)};
	g->m->columns[i].implied = v;
	g->m->columns[i].implied_count = 1;
}

static void take_market(struct guess *g, const struct market *x)
{
	g->m->record = x->record;
	g->m->why = x->why;
	for (size_t i = 0; i < g->m->column_count; i++) {
		struct meaning_column *c = &g->m->columns[i];

		c->by = x->columns[i];
		c->guessed = true;
		c->score = 100;
		c->why = x->why;
		c->special = c->by.kind == COLUMN_PASSED ? "not used" : NULL;
		if (c->by.kind == COLUMN_SPREAD)
			imply_money(g, i, x->implied);
	}
	for (size_t i = 0; i < x->constant_count; i++)
		guess_add(g, x->constants[i].field, x->constants[i].text, x->constants[i].why);
	g->m->lacking = x->lacking ? plan_field_of(x->record, x->lacking) : NULL;
	g->m->lacking_guess = "USD";
	g->m->lacking_column = x->ways;
}

static bool is_below_zero(const struct cell *c)
{
	return c->n > 1 && (c->s[0] == '-' || str_starts(c->s, "\xe2\x88\x92")) &&
	       strpbrk(c->s, "123456789");
}

/* An index of prices is never below 0, and neither is a rate: what goes below is how much they
 * change, and of that no amount can be worked out. */
static void doubt_figures(struct guess *g)
{
	size_t below = 0, figures = 0, column = 0;

	while (column < g->m->column_count && g->m->columns[column].by.kind != COLUMN_VALUE)
		column++;
	if (column == g->m->column_count)
		return;
	for (size_t row = 0; row < g->in->table->rows.n; row++) {
		const struct cell *c = survey_cell(g->in->table, row, column);

		figures += c->n > 0;
		below += is_below_zero(c);
	}
	if (below)
		g->m->unfit = arena_printf(
		    g->arena,
		    "the figures of \"%s\" are changes, as in percent, and no %s: %zu of %zu are "
		    "below 0",
		    guess_header(g, column), record_plural(g->m->record), below, figures);
}

/* Rates and indexes by their headers, unless something says that they are none. */
bool guess_market(struct guess *g)
{
	enum record as = g->in->options->as;
	const struct profile **profiles =
	    arena_alloc(g->arena, (g->m->column_count + 1) * sizeof(void *));
	struct market x;

	for (size_t i = 0; i < g->m->column_count; i++)
		profiles[i] = &g->m->columns[i].profile;
	if (!market_find(&x, g->in->header, profiles, g->in->map, g->arena) ||
	    (as && as != x.record))
		return false;
	take_market(g, &x);
	doubt_figures(g);
	return true;
}
