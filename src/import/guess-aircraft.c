/* Whether a table speaks of aircraft at all: parties and whole numbers alone may be sales in euros,
 * soldiers, or the ranks of companies. */
#include "guess.h"

#include <string.h>

#include "hangar/file.h"

#include "mapping.h"
#include "survey.h"
#include "words.h"

#define SOME_KNOWN 5  /* hundredths of the cells of the types that are known types or classes */
#define MOST_LIKE  30 /* hundredths that look like designations nobody knows */
#define BY_THE_WAY 20 /* hundredths of the cells of any other column that are known types */

static bool has_column(const struct guess *g, enum field_id field)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct field *own = field_find(guess_header(g, i), RECORD_CLAIM);

		if (own && own->id == field)
			return true;
	}
	return false;
}

/* Did the user say what the file is, by options or by names of Hangar's own? Without rows there is
 * nothing to be wrong about. */
static bool is_told(const struct guess *g)
{
	return g->in->options->as || g->in->map->entries.n || !g->in->table->rows.n ||
	       (has_column(g, FIELD_OPERATOR) && has_column(g, FIELD_COUNT));
}

static bool cells_name_aircraft(const struct guess *g, const struct draft *d)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		const struct profile *p = &g->m->columns[i].profile;
		bool types = d->fit[i].field == FIELD_TYPE;
		int known = profile_share(p, LOOK_TYPE) + profile_share(p, LOOK_AIRCRAFT);

		if (known >= (types ? SOME_KNOWN : BY_THE_WAY) ||
		    (types && profile_share(p, LOOK_DESIGNATION) >= MOST_LIKE))
			return true;
	}
	return false;
}

static bool words_around_name_aircraft(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		if (words_name_aircraft(guess_header(g, i)))
			return true;
	return words_name_aircraft(g->in->title) || words_name_aircraft(file_basename(g->in->path));
}

bool guess_speaks_of_aircraft(const struct guess *g, const struct draft *d)
{
	return is_told(g) || g->equipment != SIZE_MAX || guess_has_heading(g, HEADING_TYPE) ||
	       guess_has_heading(g, HEADING_CLASS) || cells_name_aircraft(g, d) ||
	       words_around_name_aircraft(g);
}
