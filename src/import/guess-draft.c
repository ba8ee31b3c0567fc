/* A draft of one flavour: each field goes to the column that fits it best. */
#include "guess.h"

#include "mapping.h"

#define ENOUGH_KNOWN 50 /* hundredths of a column's cells that are known names */
#define FEW_AIRCRAFT 5  /* hundredths of those of a column of equipment that are aircraft */

/* Where the cells of several columns could be one field and no header says which, none is. */
static void drop_ambiguous(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	size_t silent[FIELD_COUNT_OF_FIELDS] = {0};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			silent[all[i][k].field] +=
			    !all[i][k].words && all[i][k].score >= MEANING_SURE;
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (!all[i][k].words && silent[all[i][k].field] > 1 &&
			    all[i][k].field != FIELD_TYPE && all[i][k].score >= MEANING_SURE)
				all[i][k].score = MEANING_SURE - 1;
}

/* Nor is any of several whose headers recommend them as numbers just as much. */
static void drop_rivals(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	int best = 0;
	size_t rivals = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (all[i][k].field == FIELD_COUNT && all[i][k].score >= best) {
				rivals = all[i][k].score == best ? rivals + 1 : 1;
				best = all[i][k].score;
			}
	for (size_t i = 0; rivals > 1 && i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (all[i][k].field == FIELD_COUNT && all[i][k].score >= MEANING_SURE)
				all[i][k].score = MEANING_SURE - 1;
}

/* Does something say of what type the rows are, other than how its cells look? */
static bool knows_types(const struct guess *g, const struct draft *d,
			struct fitness (*all)[FITNESS_FIELDS], const size_t *count)
{
	if (d->has[FIELD_TYPE] || guess_has_heading(g, HEADING_TYPE) ||
	    guess_has_heading(g, HEADING_CLASS))
		return true;
	for (size_t i = 0; i < g->m->column_count; i++)
		for (size_t k = 0; i != g->equipment && k < count[i]; k++)
			if (all[i][k].field == FIELD_TYPE &&
			    (all[i][k].words >= MEANING_SURE || fitness_is_plain(&all[i][k])) &&
			    !guess_is_sparse(g, i))
				return true;
	return g->equipment != SIZE_MAX &&
	       profile_share(&g->m->columns[g->equipment].profile, LOOK_AIRCRAFT) >= FEW_AIRCRAFT;
}

/* Whole numbers under a header that nobody knows, in a list of nobody knows what, are none of
 * aircraft: two guesses by looks make no claim. */
static void drop_unsaid(struct guess *g, const struct draft *d,
			struct fitness (*all)[FITNESS_FIELDS], const size_t *count)
{
	if (g->in->options->as || knows_types(g, d, all, count))
		return;
	g->m->unsaid = true;
	for (size_t i = 0; i < g->m->column_count; i++)
		for (size_t k = 0; *guess_header(g, i) && k < count[i]; k++)
			if (all[i][k].field == FIELD_COUNT && !all[i][k].words &&
			    all[i][k].score >= MEANING_SURE)
				all[i][k].score = MEANING_SURE - 1;
}

static bool says_operator(const struct fitness *f)
{
	return f->said && f->said->field == FIELD_OPERATOR;
}

/* Beside the operator of an aircraft that was lost the country is where it fell. */
static void prefer_operator(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n)
{
	bool operator_ = false;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			operator_ |= says_operator(&all[i][k]) && all[i][k].words == 100;
	for (size_t i = 0; operator_ && i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (says_operator(&all[i][k]) && all[i][k].words < 100)
				all[i][k].score = all[i][k].contents = 0;
}

/* Who has one aircraft is a force or a company, whose name nothing may know yet. */
static bool is_headed_so(const struct fitness *f, enum flavour flavour)
{
	return flavour == FLAVOUR_AIRFRAME && f->field == FIELD_OPERATOR && f->words >= SAID_SO;
}

/* How many of the cells are names; a class ("fighters") is one where nothing names a type. */
static int names_in(const struct fitness *f)
{
	return f->look == LOOK_AIRCRAFT ? 0 : f->contents;
}

/* Where the cells of one column are known names, another that only its header recommends stands
 * behind it. */
static void prefer_known(struct fitness (*all)[FITNESS_FIELDS], const size_t *count, size_t n,
			 enum flavour flavour)
{
	int most[FIELD_COUNT_OF_FIELDS] = {0};

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++)
			if (fitness_is_name(all[i][k].field) && all[i][k].score >= MEANING_SURE &&
			    names_in(&all[i][k]) > most[all[i][k].field])
				most[all[i][k].field] = names_in(&all[i][k]);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < count[i]; k++) {
			struct fitness *f = &all[i][k];
			int best = most[f->field];

			if (best >= ENOUGH_KNOWN && 2 * names_in(f) < best &&
			    !is_headed_so(f, flavour))
				f->score = f->score * (50 + 50 * names_in(f) / best) / 100;
		}
}

/* "image ID": of something, and not how many. */
static bool is_number_of(const struct guess_column *c)
{
	return guess_has_role(c, ROLE_KEPT) || guess_has_role(c, ROLE_ROW_NUMBER);
}

/* Does the header say what else the column is? "origin", "year built"; "year" is no number of
 * aircraft. */
static bool says_else(const struct guess *g, const struct guess_column *c, enum flavour f,
		      enum field_id field)
{
	const struct header_meaning *best = c->said_n ? &c->said[0] : NULL;

	if (field == FIELD_COUNT &&
	    ((f == FLAVOUR_LOSS && guess_names_single(g)) || is_number_of(c)))
		return true;
	if (!best || best->score < MEANING_SURE)
		return false;
	if (field == FIELD_COUNT && best->field && field_get(best->field)->kind == KIND_OF_DATE)
		return true;
	return best->role == ROLE_KEPT && best->records & (unsigned)flavour_record(f);
}

/* Cells alone make no field of a column whose header says something else. */
static size_t keep_named(const struct guess *g, struct fitness *all, size_t n,
			 const struct guess_column *c, enum flavour f)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (all[i].words || fitness_is_plain(&all[i]) || !says_else(g, c, f, all[i].field))
			all[kept++] = all[i];
	return kept;
}

/* What the whole column list would be in one flavour: the best pair of column and field first. */
static void fill_draft(struct guess *g, struct draft *d)
{
	size_t n = g->m->column_count;
	struct fitness(*all)[FITNESS_FIELDS] =
	    arena_alloc(g->arena, (n + 1) * FITNESS_FIELDS * sizeof **all);
	size_t *count = arena_alloc(g->arena, (n + 1) * sizeof *count);

	for (size_t i = 0; i < n; i++) {
		const struct guess_column *c = &g->columns[i];

		count[i] = c->taken ? 0 : guess_fitness(g, i, d->flavour, all[i]);
		if (c->told)
			d->has[c->told->id] = true;
	}
	if (d->flavour == FLAVOUR_LOSS && guess_names_single(g))
		prefer_operator(all, count, n);
	prefer_known(all, count, n, d->flavour);
	drop_ambiguous(all, count, n);
	drop_rivals(all, count, n);
	drop_unsaid(g, d, all, count);
	for (size_t i = 0; i < n; i++)
		count[i] = keep_named(g, all[i], count[i], &g->columns[i], d->flavour);
	for (;;) {
		const struct fitness *best = NULL;
		size_t at = 0;

		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; !d->fit[i].field && k < count[i]; k++)
				if (!d->has[all[i][k].field] && all[i][k].score >= MEANING_SURE &&
				    (!best || all[i][k].score > best->score)) {
					best = &all[i][k];
					at = i;
				}
		if (!best)
			return;
		d->fit[at] = *best;
		d->has[best->field] = true;
	}
}

static void tell_constants(struct guess *g, struct draft *d)
{
	for (size_t i = 0; i < g->in->map->entries.n; i++) {
		const struct map_entry *x = &g->in->map->entries.v[i];
		const struct field *f =
		    x->constant ? field_find(x->field, flavour_record(d->flavour)) : NULL;

		if (f)
			d->has[f->id] = true;
	}
}

void guess_draft(struct guess *g, enum flavour f)
{
	struct draft *d = &g->drafts[f];

	*d = (struct draft){.flavour = f};
	d->fit = arena_alloc(g->arena, (g->m->column_count + 1) * sizeof *d->fit);
	tell_constants(g, d);
	guess_tell_headings(g, d);
	fill_draft(g, d);
}
