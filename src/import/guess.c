/* Columns while their meaning is being told. */
#include "guess.h"

#include <string.h>

#include "dialect.h"
#include "mapping.h"
#include "subject.h"
#include "survey.h"
#include "words.h"

#define SPARSE   5  /* hundredths of the rows that have a cell in a column of few */
#define OWN_NAME 95 /* the score of a field's own name */

const char *guess_header(const struct guess *g, size_t i)
{
	return g->in->header->cells[i].s;
}

static void make_profile(struct guess *g, size_t column)
{
	size_t n = 0;

	for (size_t row = 0; row < g->in->table->rows.n; row++)
		if (g->equipment == SIZE_MAX || g->counted[row])
			g->cells[n++] = survey_cell(g->in->table, row, column);
	profile_make(&g->m->columns[column].profile, g->cells, n, g->in->catalogue);
}

void guess_profiles(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		make_profile(g, i);
}

/* A header that is a field's own name says so, whatever else its words may mean. */
static void add_own_name(struct guess_column *c, const char *header)
{
	const struct field *f = field_find(header, RECORD_CLAIM);

	if (!f)
		return;
	if (c->said_n == WORDS_MEANINGS)
		c->said_n--;
	c->said[c->said_n++] = (struct header_meaning){.field = f->id,
						       .role = ROLE_FIELD,
						       .records = f->records,
						       .score = OWN_NAME};
}

void guess_read_headers(struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++) {
		struct guess_column *c = &g->columns[i];
		const char *header = guess_header(g, i);
		const struct map_entry *x = mapping_find(g->in->map, header);
		char code[4];
		int64_t factor;

		c->said_n = words_of_header(header, c->said);
		add_own_name(c, header);
		c->told = x ? field_find(x->field, RECORD_ANY) : NULL;
		if (x && streq(x->field, MAPPING_TYPE_EQUIPMENT))
			c->told = field_get(FIELD_TYPE);
		c->taken = x != NULL;
		c->money = g->in->options->implied || g->in->moneys ||
			   words_money_of_header(header, code, &factor);
	}
}

bool guess_has_role(const struct guess_column *c, enum header_role role)
{
	for (size_t i = 0; i < c->said_n; i++)
		if (c->said[i].role == role)
			return true;
	return false;
}

int guess_said(const struct guess_column *c, enum field_id field)
{
	int most = 0;

	for (size_t i = 0; i < c->said_n; i++)
		if (c->said[i].field == field && c->said[i].score > most)
			most = c->said[i].score;
	return most;
}

void guess_set(struct guess *g, size_t i, enum preset_kind kind, int score, const char *why)
{
	struct meaning_column *c = &g->m->columns[i];

	c->by = (struct preset_column){.header = guess_header(g, i), .kind = kind};
	c->guessed = true;
	c->score = score;
	c->why = why;
	c->special = kind == COLUMN_SPREAD ? NULL : why;
	g->columns[i].taken = true;
}

bool guess_is_sparse(const struct guess *g, size_t column)
{
	return 100 * g->m->columns[column].profile.filled < SPARSE * g->in->table->rows.n;
}

const char *guess_share(const struct guess *g, size_t column, enum look look)
{
	const struct profile *p = &g->m->columns[column].profile;

	return arena_printf(g->arena, "%zu of %zu cells are %s", p->look[look],
			    p->filled - p->missing, look_name(look));
}

void guess_add(struct guess *g, enum field_id field, const char *text, const char *why)
{
	struct meaning_constant c = {field, text, why};

	vec_push(&g->m->constants, c);
}

bool guess_is_identity(enum field_id f)
{
	return f == FIELD_ICAO24 || f == FIELD_REGISTRATION || f == FIELD_SERIAL ||
	       f == FIELD_CONSTRUCTION_NO;
}

/* A list that names single aircraft has a row for each. */
bool guess_names_single(const struct guess *g)
{
	for (size_t i = 0; i < g->m->column_count; i++)
		for (size_t k = 0; k < g->columns[i].said_n; k++) {
			enum field_id f = g->columns[i].said[k].field;

			if (g->columns[i].said[k].score >= OWN_NAME && guess_is_identity(f))
				return true;
		}
	return false;
}

size_t guess_column_of(const struct guess *g, const struct draft *d, enum field_id field)
{
	size_t i = 0;

	while (i < g->m->column_count && d->fit[i].field != field &&
	       !(g->columns[i].told && g->columns[i].told->id == field))
		i++;
	return i;
}

/* "Losses of armoured vehicles [tanks, ...]": what stands under "country" is a heading that
 * somebody took for one. */
static bool holds_headings(const struct profile *p)
{
	size_t i = 0;

	while (i < PROFILE_SAMPLES && p->samples[i] &&
	       (words_speak_of_losses(p->samples[i]) ||
		words_equipment(p->samples[i], strlen(p->samples[i])) != EQUIPMENT_UNKNOWN))
		i++;
	return i && (i == PROFILE_SAMPLES || !p->samples[i]) && !p->look[LOOK_PARTY];
}

static size_t drop_parties(struct fitness *all, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (field_get(all[i].field)->kind != KIND_OF_PARTY)
			all[kept++] = all[i];
	return kept;
}

size_t guess_fitness(const struct guess *g, size_t i, enum flavour f,
		     struct fitness out[FITNESS_FIELDS])
{
	const struct guess_column *c = &g->columns[i];
	const struct profile *p = &g->m->columns[i].profile;
	size_t n = fitness_list(out, f, c->said, c->said_n, c->money, p);

	return holds_headings(p) ? drop_parties(out, n) : n;
}
