/* The draft that was chosen, as the plan gets it. */
#include "guess.h"

#include "hangar/str.h"

#include "date-named.h"
#include "party-named.h"
#include "words.h"

static void list_candidates(struct guess *g, size_t i, enum flavour f)
{
	struct meaning_column *c = &g->m->columns[i];
	struct fitness all[FITNESS_FIELDS];
	size_t n = guess_fitness(g, i, f, all);

	c->candidates = arena_alloc(g->arena, (n + 1) * sizeof *c->candidates);
	for (size_t k = 0; k < n; k++) {
		struct str why = {0};
		size_t at = c->candidate_count++;

		fitness_explain(&why, &all[k], guess_header(g, i), &c->profile);
		for (; at && c->candidates[at - 1].score < all[k].score; at--)
			c->candidates[at] = c->candidates[at - 1];
		c->candidates[at] =
		    (struct import_candidate){.field = field_get(all[k].field),
					      .score = all[k].score,
					      .why = arena_strdup(g->arena, str_c(&why))};
		str_free(&why);
	}
}

static void take_column(struct guess *g, const struct draft *d, size_t i)
{
	struct meaning_column *c = &g->m->columns[i];
	struct str why = {0};

	if (!d->fit[i].field)
		return;
	fitness_explain(&why, &d->fit[i], guess_header(g, i), &c->profile);
	c->by = (struct preset_column){.header = guess_header(g, i), .field = d->fit[i].field};
	c->guessed = true;
	c->score = d->fit[i].score;
	c->why = arena_strdup(g->arena, str_c(&why));
	str_free(&why);
}

/* A list of losses without numbers has a row for each. */
static void add_loss(struct guess *g, const struct draft *d, const char *why)
{
	if (!d->has[FIELD_KIND])
		guess_add(g, FIELD_KIND, "loss", why);
	if (!d->has[FIELD_COUNT])
		guess_add(g, FIELD_COUNT, "1", "no column has numbers: each row is one loss");
}

/* Who the rows are of, where no column tells. */
static void find_party(struct guess *g, const struct draft *d, enum field_id field, bool needed)
{
	const char *said;

	if (d->has[field])
		return;
	if (g->titled) {
		guess_add(g, field, g->titled, "the title above the header");
		return;
	}
	said = party_of_layout(g->in->header);
	if (said) {
		guess_add(g, field, said, "the daily totals of the Ukrainian general staff");
		return;
	}
	g->m->lacking_guess = party_in_file_name(g->in->path, g->in->catalogue, g->arena);
	if (needed || g->m->lacking_guess)
		g->m->lacking = field_get(field);
}

/* "Report of exports. Reporting country: Germany": who gives, or gets, is said above the header. */
static void find_reporter(struct guess *g, const struct draft *d)
{
	bool out = words_speak_of_exports(g->in->title);
	bool in = words_speak_of_imports(g->in->title);
	enum field_id field = out ? FIELD_FROM : FIELD_TO;

	if (out != in && !d->has[field] && g->titled)
		guess_add(g, field, g->titled, "the title above the header");
}

/* The day of a snapshot that no column has. */
static void find_as_of(struct guess *g, const struct draft *d)
{
	const char *said = NULL;

	if (!d->has[FIELD_AS_OF] && !g->in->options->as_of && !g->m->headings.running)
		said = date_named(g->in->title, g->arena);
	if (said)
		guess_add(g, FIELD_AS_OF, said, "the title above the header; --as-of overrules");
}

/* A column without a name that holds nothing but ? speaks of the figures beside it. */
static void take_marks(struct guess *g)
{
	for (size_t i = 1; i < g->m->column_count; i++) {
		struct meaning_column *c = &g->m->columns[i], *marked = c - 1;
		const struct field *f = marked->by.field ? field_get(marked->by.field) : NULL;

		if (c->guessed || *guess_header(g, i) || !marked->guessed || !f ||
		    (f->kind != KIND_OF_QUANTITY && f->kind != KIND_OF_DATE) ||
		    !c->profile.look[LOOK_QUESTION] ||
		    c->profile.look[LOOK_QUESTION] < c->profile.filled)
			continue;
		guess_set(g, i, COLUMN_MARK, 100, guess_share(g, i, LOOK_QUESTION));
		c->by.of = guess_header(g, i - 1);
	}
}

void guess_take(struct guess *g, const struct draft *d, const char *why)
{
	g->m->record = flavour_record(d->flavour);
	g->m->why = why;
	for (size_t i = 0; i < g->m->column_count; i++) {
		list_candidates(g, i, d->flavour);
		take_column(g, d, i);
	}
	guess_take_headings(g, d);
	guess_take_equipment(g, d);
	if (g->m->native)
		return;
	g->titled = party_named(g->in->title, g->in->catalogue, g->arena);
	take_marks(g);
	if (d->flavour == FLAVOUR_LOSS) {
		add_loss(g, d, why);
		find_party(g, d, FIELD_FROM, true);
	}
	if (d->flavour == FLAVOUR_TRANSFER)
		find_reporter(g, d);
	if (d->flavour == FLAVOUR_TRANSFER && d->has[FIELD_FROM])
		find_party(g, d, FIELD_TO, false);
	if (d->flavour == FLAVOUR_HOLDING) {
		find_party(g, d, FIELD_OPERATOR, true);
		find_as_of(g, d);
		if (g->m->headings.running && !d->has[FIELD_CONDITION] && g->lost)
			guess_add(g, FIELD_CONDITION, "lost", g->m->headings.running_why);
	}
}
