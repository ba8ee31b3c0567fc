/* The column that says what equipment the rows are of: where one does, the others are judged by the
 * aircraft. */
#include "guess.h"

#include <string.h>

#include "hangar/catalogue.h"

#include "mapping.h"
#include "survey.h"
#include "words.h"

#define MOST_PROSE  50 /* hundredths of a column's cells that may be sentences */
#define MIXED       10 /* hundredths of a column of types that are other equipment */
#define MANY_TITLES 50 /* cells, nearly each of its own, that make a column one of titles */
#define TITLES      95 /* hundredths of them that are so */

/* Where one column says what equipment the rows are of, the others are judged by the aircraft. */
static void count_rows(struct guess *g)
{
	for (size_t row = 0; row < g->in->table->rows.n; row++) {
		const struct cell *c = survey_cell(g->in->table, row, g->equipment);
		enum equipment is = words_equipment(c->s, c->n);

		g->counted[row] = is == EQUIPMENT_UNKNOWN
				      ? catalogue_type_find(g->in->catalogue, c->s, c->n) != 0
				      : is == EQUIPMENT_AIRCRAFT;
	}
}

static int equipment_share(const struct profile *p)
{
	return profile_share(p, LOOK_AIRCRAFT) + profile_share(p, LOOK_OTHER);
}

static bool is_prose(const struct profile *p)
{
	return profile_share(p, LOOK_PROSE) > MOST_PROSE;
}

/* Classes come again; what each row has its own of are titles of what happened. */
static bool are_titles(const struct profile *p)
{
	size_t told = p->filled - p->missing;

	return told >= MANY_TITLES &&
	       100 * p->distinct >= TITLES * (told < PROFILE_DISTINCT ? told : PROFILE_DISTINCT);
}

/* A column under the name of another field, or of sentences (what an aircraft carries), speaks of
 * equipment by the way. */
static bool speaks_of_more(const struct guess *g, size_t i)
{
	const struct field *own = field_find(guess_header(g, i), RECORD_CLAIM);

	return (own && own->id != FIELD_TYPE) || is_prose(&g->m->columns[i].profile);
}

static bool says_equipment(const struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;
	bool named = guess_has_role(&g->columns[i], ROLE_EQUIPMENT);

	if (g->columns[i].taken || !p->look[LOOK_AIRCRAFT] || !p->look[LOOK_OTHER])
		return false;
	if (guess_is_sparse(g, i) || (!named && (speaks_of_more(g, i) || are_titles(p))))
		return false;
	return equipment_share(p) >= (named ? OF_EQUIPMENT / 2 : OF_EQUIPMENT) &&
	       profile_share(p, LOOK_TYPE) < OF_EQUIPMENT;
}

/* "Su-25 attack aircraft" beside "T-72B3 main battle tank", "BMP-2": the types of a list of all
 * equipment. */
static bool types_are_mixed(const struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;
	const struct guess_column *c = &g->columns[i];
	bool named = guess_has_role(c, ROLE_EQUIPMENT);

	for (size_t k = 0; k < c->said_n; k++)
		named |= c->said[k].field == FIELD_TYPE && c->said[k].score >= MEANING_SURE;
	return named && !c->taken && !guess_is_sparse(g, i) &&
	       profile_share(p, LOOK_OTHER) >= MIXED &&
	       (p->look[LOOK_AIRCRAFT] || p->look[LOOK_TYPE]);
}

static void take_as_equipment(struct guess *g, size_t i)
{
	const struct profile *p = &g->m->columns[i].profile;

	guess_set(g, i, COLUMN_NOUN, 100,
		  guess_share(g, i, p->look[LOOK_AIRCRAFT] ? LOOK_AIRCRAFT : LOOK_TYPE));
	g->equipment = i;
	count_rows(g);
	guess_profiles(g);
}

/* By --map, which says it to the plan, too. */
static bool is_told(const struct guess *g, size_t column)
{
	return map_tells_equipment(mapping_find(g->in->map, guess_header(g, column)));
}

static bool equipment_told(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		if (is_told(g, i))
			g->equipment = i;
	if (g->equipment == SIZE_MAX)
		return false;
	count_rows(g);
	guess_profiles(g);
	return true;
}

void guess_equipment(struct guess *g)
{
	size_t best = SIZE_MAX;

	if (equipment_told(g))
		return;

	for (size_t i = 0; i < g->m->column_count; i++)
		if (says_equipment(g, i) &&
		    (best == SIZE_MAX || equipment_share(&g->m->columns[i].profile) >
					     equipment_share(&g->m->columns[best].profile)))
			best = i;
	for (size_t i = 0; best == SIZE_MAX && i < g->m->column_count; i++)
		if (types_are_mixed(g, i))
			best = i;
	if (best != SIZE_MAX)
		take_as_equipment(g, best);
}

/* Cells with digits that are known types: some list calls "helicopters" a type, too. */
static size_t count_types(const struct guess *g, size_t column)
{
	size_t n = 0;

	for (size_t row = 0; row < g->in->table->rows.n; row++) {
		const struct cell *c = survey_cell(g->in->table, row, column);

		n += g->counted[row] && strpbrk(c->s, "0123456789") &&
		     catalogue_type_find(g->in->catalogue, c->s, c->n);
	}
	return n;
}

/* "Items" with its "Mi-17 helicopter" names types better than the "Items (short)" beside it. */
static bool names_types(const struct guess *g, const struct draft *d)
{
	size_t other = guess_column_of(g, d, FIELD_TYPE);

	if (other == g->m->column_count)
		return !d->has[FIELD_TYPE];
	return !g->columns[other].told && count_types(g, g->equipment) > count_types(g, other);
}

/* Where no column names types better, what equipment a row is of is all that it says of them. */
void guess_take_equipment(struct guess *g, const struct draft *d)
{
	size_t other = guess_column_of(g, d, FIELD_TYPE);

	if (g->equipment == SIZE_MAX || is_told(g, g->equipment) || !names_types(g, d))
		return;
	if (other < g->m->column_count)
		g->m->columns[other].guessed = false;
	g->m->columns[g->equipment].by.field = FIELD_TYPE;
	g->m->columns[g->equipment].special = NULL;
}
