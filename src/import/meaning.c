/* Four drafts of what the table is - holdings, transfers, losses, airframes - each with the fields
 * that its columns would be, and one of them is chosen by what only it can have. */
#include "meaning.h"

#include "dialect.h"
#include "guess.h"
#include "plan.h"
#include "survey.h"

#define MANY_ROWS 20

/* Row numbers tell nothing about what a row states. */
static void find_row_numbers(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct profile *p = &g->m->columns[i].profile;
		bool named = guess_has_role(&g->columns[i], ROLE_ROW_NUMBER) ||
			     p->cells >= MANY_ROWS; /* so long a run is no number of aircraft */

		if (!g->columns[i].taken && p->counts_up && p->filled == p->cells &&
		    (named || !*guess_header(g, i) || (i == 0 && !g->columns[i].said_n)))
			guess_set(g, i, COLUMN_PASSED, 100, "row numbers");
	}
}

/* A column under a field's name that says what equipment the rows are of is not that field. */
static bool contradicts(const struct guess *g)
{
	return g->equipment != SIZE_MAX && field_find(guess_header(g, g->equipment), RECORD_CLAIM);
}

/* Columns under names of fields that two thirds of the header has. */
static enum record tell_record(struct guess *g)
{
	const struct header *h = g->in->header;
	size_t known = 0, named = 0;
	enum record told = plan_told(h, g->in->map, g->in->options->as, &known);

	for (size_t i = 0; i < h->n; i++)
		named += h->cells[i].n > 0;
	g->m->native = told && 3 * known >= 2 * named && !contradicts(g);
	for (size_t i = 0; g->m->native && i < g->m->column_count; i++) {
		struct guess_column *c = &g->columns[i];

		if (!c->taken)
			c->told = field_find(guess_header(g, i), told);
		c->taken = c->taken || c->told;
	}
	return told;
}

static const struct draft *native_draft(const struct guess *g, enum record told)
{
	for (enum flavour f = 0; f < FLAVOURS; f++)
		if (flavour_record(f) == told)
			return &g->drafts[f];
	return NULL;
}

/* Too little for a record: what a list of holdings would have, for the refusal to offer. */
static void take_likely(struct guess *g)
{
	guess_take(g, &g->drafts[FLAVOUR_HOLDING], NULL);
	g->m->record = RECORD_NONE;
}

static void start(struct guess *g, size_t columns)
{
	g->m->columns = arena_alloc(g->arena, (columns + 1) * sizeof *g->m->columns);
	g->m->column_count = columns;
	g->columns = arena_alloc(g->arena, (columns + 1) * sizeof *g->columns);
	g->cells = arena_alloc(g->arena, (g->in->table->rows.n + 1) * sizeof(void *));
	g->counted = arena_alloc(g->arena, g->in->table->rows.n + 1);
	g->equipment = SIZE_MAX;
}

void meaning_guess(struct meaning *m, const struct meaning_input *in, struct arena *a)
{
	struct guess g = {.m = m, .in = in, .arena = a};
	bool no_claims = in->options->as && !(in->options->as & RECORD_CLAIM);
	const struct draft *d;
	const char *why = NULL;
	enum record told;

	*m = (struct meaning){0};
	start(&g, in->header->n);
	guess_profiles(&g);
	guess_read_headers(&g);
	find_row_numbers(&g);
	guess_equipment(&g);
	told = tell_record(&g);
	if (!m->native && guess_market(&g))
		return;
	guess_headings(&g);
	for (enum flavour f = 0; f < FLAVOURS; f++)
		guess_draft(&g, f);
	d = m->native ? native_draft(&g, told) : no_claims ? NULL : guess_choose(&g, &why);
	if (d)
		guess_take(&g, d, why);
	else
		m->native = told || no_claims;
	if (!d && !m->native)
		take_likely(&g);
}

void meaning_free(struct meaning *m)
{
	vec_free(&m->constants);
}
