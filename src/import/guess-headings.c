/* Columns whose headers are values, as a draft and the plan have them. */
#include "guess.h"

#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "mapping.h"
#include "plan.h"
#include "words.h"

bool guess_has_heading(const struct guess *g, enum heading_kind kind)
{
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++)
		for (size_t k = 0; k < HEADINGS_OF_COLUMN; k++)
			if (g->m->headings.columns[i][k].kind == kind)
				return true;
	return false;
}

/* What a heading is in a flavour. */
static enum field_id heading_field(enum heading_kind kind, enum flavour f)
{
	switch (kind) {
	case HEADING_YEAR:
	case HEADING_DAY:
		return f == FLAVOUR_HOLDING || f == FLAVOUR_AIRFRAME ? FIELD_AS_OF : FIELD_DATE;
	case HEADING_TYPE:
	case HEADING_CLASS:
	case HEADING_OTHER:
		return FIELD_TYPE;
	case HEADING_PARTY:
		return f == FLAVOUR_HOLDING ? FIELD_OPERATOR
		       : f == FLAVOUR_LOSS  ? FIELD_FROM
					    : FIELD_TO;
	case HEADING_HELD:
	case HEADING_LOST:
	case HEADING_MOVED:
		return FIELD_CONDITION;
	case HEADING_STATUS:
		return FIELD_STATUS;
	default:
		return FIELD_NONE;
	}
}

/* Does --map say which column has the numbers? Then no other figures are. */
static bool numbers_told(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct field *told = g->columns[i].told;

		if (told && mapping_find(g->in->map, guess_header(g, i)) &&
		    (told->id == FIELD_COUNT || told->id == FIELD_ORDERED))
			return true;
	}
	return false;
}

/* Losses that were damaged and then destroyed, or in ways without a column, are in their sum. */
static void take_whole(struct guess *g)
{
	const struct headings *h = &g->m->headings;
	size_t whole = h->whole - 1;

	for (size_t i = 0; i < g->m->column_count; i++)
		g->columns[i].taken |= h->part[i];
	if (g->columns[whole].taken)
		return;
	guess_set(g, whole, COLUMN_PLAIN, 100, "the sum of losses counts, not its parts");
	g->m->columns[whole].by.field = FIELD_COUNT;
	g->m->columns[whole].special = NULL;
	g->columns[whole].told = field_get(FIELD_COUNT);
}

void guess_headings(struct guess *g)
{
	if (numbers_told(g))
		return;
	headings_find(&g->m->headings, g->in->table, g->in->catalogue, g->arena);
	for (size_t i = 0; g->m->headings.values && i < g->m->column_count; i++)
		if (g->m->headings.total[i] || g->m->headings.columns[i][0].kind)
			g->columns[i].taken = true;
	if (g->m->headings.whole)
		take_whole(g);
}

/* Rows of single aircraft have no figures. */
static bool has_figures(const struct guess *g, const struct draft *d)
{
	return g->m->headings.values && d->flavour != FLAVOUR_AIRFRAME;
}

void guess_tell_headings(const struct guess *g, struct draft *d)
{
	for (size_t i = 0; has_figures(g, d) && i < g->m->column_count; i++)
		for (size_t k = 0; k < HEADINGS_OF_COLUMN; k++) {
			enum heading_kind kind = g->m->headings.columns[i][k].kind;

			if (kind == HEADING_ORDERED)
				d->has[FIELD_ORDERED] = true;
			if (kind && kind != HEADING_OTHER) {
				d->has[heading_field(kind, d->flavour)] = true;
				d->has[FIELD_COUNT] = true;
			}
		}
}

/* The field of figures that the words beside the values name: "2019 price"; FIELD_NONE. */
static enum field_id field_said(const char *said, enum record r)
{
	struct header_meaning means[WORDS_MEANINGS];
	size_t n = *said ? words_of_header(said, means) : 0;

	for (size_t i = 0; i < n; i++) {
		const struct field *f = means[i].field ? plan_field_of(r, means[i].field) : NULL;

		if (f && means[i].records & (unsigned)r &&
		    (f->kind == KIND_OF_QUANTITY || f->kind == KIND_OF_MONEY ||
		     f->kind == KIND_OF_DECIMAL))
			return f->id;
	}
	return FIELD_NONE;
}

/* Which field the figures of a wide table are. */
static enum field_id figure_field(const struct heading *h, const char *said, enum record r)
{
	enum field_id field = field_said(said, r);

	if (field)
		return field;

	for (size_t k = 0; k < HEADINGS_OF_COLUMN && plan_field_of(r, FIELD_ORDERED); k++)
		if (h[k].kind == HEADING_ORDERED ||
		    (h[k].kind == HEADING_STATUS &&
		     streq(h[k].text, vocabulary_name(&status_words, STATUS_ORDERED))))
			return FIELD_ORDERED;
	return FIELD_COUNT;
}

/* Of what is lost a holding says just that. */
static const char *heading_text(const struct heading *h, enum flavour f)
{
	return h->kind == HEADING_LOST && f == FLAVOUR_HOLDING
		   ? vocabulary_name(&condition_words, CONDITION_LOST)
		   : h->text;
}

static void take_heading(struct guess *g, const struct draft *d, size_t i)
{
	struct meaning_column *c = &g->m->columns[i];
	const struct heading *h = g->m->headings.columns[i];
	struct implied_value *implied = arena_alloc(g->arena, HEADINGS_OF_COLUMN * sizeof *implied);

	for (size_t k = 0; k < HEADINGS_OF_COLUMN && h[k].kind; k++) {
		const struct field *f =
		    plan_field_of(flavour_record(d->flavour), heading_field(h[k].kind, d->flavour));

		if (h[k].kind == HEADING_OTHER && !g->in->options->keep_other) {
			guess_set(g, i, COLUMN_PASSED, 100, "other equipment");
			return;
		}
		if (h[k].kind == HEADING_OTHER)
			c->other = h[k].text;
		if (f)
			implied[c->implied_count++] =
			    (struct implied_value){f, heading_text(&h[k], d->flavour)};
	}
	guess_set(g, i, COLUMN_SPREAD, 100,
		  arena_printf(g->arena, "one of the %zu columns that are values",
			       g->m->headings.values));
	c->by.field = figure_field(h, g->m->headings.said[i], flavour_record(d->flavour));
	c->implied = implied;
}

void guess_take_headings(struct guess *g, const struct draft *d)
{
	for (size_t i = 0; has_figures(g, d) && i < g->m->column_count; i++) {
		if (g->m->headings.total[i])
			guess_set(g, i, COLUMN_PASSED, 100, "the sum of the columns beside it");
		else if (g->m->headings.columns[i][0].kind)
			take_heading(g, d, i);
	}
}
