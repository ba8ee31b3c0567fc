/* Each reading is tallied over the column; the one that holds for all of it is taken. A column in
 * which no reading can hold any more is left after its first cells. */
#include "glue.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/date.h"
#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "glued.h"
#include "ordinal.h"
#include "portion.h"
#include "words.h"

#define ENOUGH 64  /* cells that say something, after which a column that fits nothing is left */
#define MARKED 120 /* the longest cell in which marks are looked for: what is longer is prose */

struct tally {
	size_t said; /* not blank, and no word for nothing */
	size_t figures, units, words, stated, portions, marked;
	size_t types, type_counts, type_lists, known, two_ways;
	size_t marked_names, marked_known;
	const char *unit; /* the first; in the arena of the column */
};

/* What its header says of a column. */
enum says { SAYS_NOTHING, SAYS_COUNT, SAYS_OTHER, SAYS_TEXT };

static enum says field_says(enum field_id f)
{
	switch (f) {
	case FIELD_COUNT:
	case FIELD_ORDERED:
		return SAYS_COUNT;
	case FIELD_NOTE:
	case FIELD_EXCERPT:
	case FIELD_LOCATOR:
	case FIELD_SERIAL:
	case FIELD_REGISTRATION:
	case FIELD_CONSTRUCTION_NO:
	case FIELD_ICAO24:
	case FIELD_DEAL:
		return SAYS_TEXT;
	default:
		return SAYS_OTHER;
	}
}

/* Under a year, a type or a party stand numbers of aircraft. */
static enum says header_says(const char *header, const struct catalogue *c)
{
	struct header_meaning meanings[WORDS_MEANINGS];
	size_t n = words_of_header(header, meanings);
	enum says best = n ? field_says(meanings[0].field) : SAYS_NOTHING;

	for (size_t i = 0; i < n; i++)
		if (meanings[i].role == ROLE_TOTAL ||
		    (meanings[i].role == ROLE_FIELD && field_says(meanings[i].field) == SAYS_COUNT))
			return SAYS_COUNT;
	if (!n &&
	    (date_year(header, strlen(header)) || catalogue_type_find(c, header, strlen(header)) ||
	     catalogue_party_find(c, header, strlen(header))))
		return SAYS_COUNT;
	return best;
}

/* ---- one cell ---- */

static void tally_figure(struct tally *t, const struct cell *cell, struct arena *texts,
			 struct arena *a)
{
	struct portion portions[PORTIONS_MOST];
	struct glued g;

	glued_figure(&g, cell, texts);
	t->figures += g.kind == GLUED_FIGURE;
	t->units += g.kind == GLUED_UNIT;
	t->words += g.kind == GLUED_WORDS;
	t->stated += g.kind == GLUED_WORDS && g.stated;
	t->portions += g.kind == GLUED_WORDS && portions_of(portions, &g.words, texts) > 0;
	t->marked += g.marked && g.kind != GLUED_STRANGE;
	t->said -= g.kind == GLUED_NOTHING; /* a mark alone */
	if (g.kind == GLUED_UNIT && !t->unit)
		t->unit = arena_strdup(a, g.words.s);
}

static void tally_type(struct tally *t, const struct cell *cell, const struct catalogue *c,
		       struct arena *texts)
{
	struct glued g;

	glued_type(&g, cell, c, texts);
	t->types += g.kind == GLUED_TYPE;
	t->type_counts += g.kind == GLUED_TYPE_COUNT;
	t->type_lists += g.kind == GLUED_TYPES;
	t->two_ways += g.two_ways;
	t->known += g.kind == GLUED_TYPES || (g.kind == GLUED_TYPE_COUNT && g.known);
}

static bool is_name(const struct cell *text, const struct catalogue *c)
{
	struct date d;

	return catalogue_type_find(c, text->s, text->n) ||
	       catalogue_party_find(c, text->s, text->n) ||
	       (!date_parse(&d, text->s, DATE_DAY_FIRST, NULL) && date_stated(&d));
}

/* Brackets, and the bytes that the other marks begin with. */
static bool may_be_marked(const struct cell *cell)
{
	return cell->n <= MARKED && strpbrk(cell->s, "[*\xC2\xE2");
}

static void tally_marks(struct tally *t, const struct cell *cell, const struct catalogue *c,
			struct arena *texts)
{
	struct cell text;
	bool marked;

	if (!may_be_marked(cell))
		return;
	text = glued_unmarked(cell, &marked, texts);
	t->marked_names += marked && text.n;
	t->marked_known += marked && text.n && is_name(&text, c);
}

/* ---- a column ---- */

static bool nearly_all(size_t fit, size_t said)
{
	return said && fit * 20 >= said * 19;
}

static size_t fit_figures(const struct tally *t)
{
	return t->figures + t->units + t->words;
}

static size_t fit_types(const struct tally *t)
{
	return t->types + t->type_counts + t->type_lists;
}

/* Whether the cells so far leave a reading open; plain numbers and plain names are looked at to the
 * end, for the one that is not. */
static bool is_open(size_t fit, const struct tally *t)
{
	return t->said < ENOUGH || fit * 4 >= t->said * 3;
}

static bool has_numbers(const struct tally *t)
{
	size_t numbers = t->type_counts + t->type_lists;

	return t->said < ENOUGH || numbers * 4 >= t->said;
}

static struct tally tally(const struct cell *cells, size_t n, const struct catalogue *c,
			  struct arena *a)
{
	struct tally t = {0};
	struct arena texts = {0};

	for (size_t i = 0; i < n; i++) {
		const struct cell *cell = &cells[i];

		if (!cell->n || words_state_nothing(cell->s, cell->n))
			continue;
		t.said++;
		if (is_open(fit_figures(&t), &t))
			tally_figure(&t, cell, &texts, a);
		if (is_open(fit_types(&t), &t) && has_numbers(&t))
			tally_type(&t, cell, c, &texts);
		tally_marks(&t, cell, c, &texts);
		arena_clear(&texts);
	}
	arena_free(&texts);
	return t;
}

static const char *part_name(const char *what, const char *header, struct arena *a)
{
	return *header ? arena_printf(a, "%s (%s)", what, header) : what;
}

static struct glue_column type_column(const char *header, const struct tally *t, struct arena *a)
{
	return (struct glue_column){
	    .glue = GLUE_TYPE_COUNT,
	    .part = part_name("number of aircraft", header, a),
	    .why = arena_printf(a, "%zu of %zu cells are a type and its number",
				t->type_counts + t->type_lists, t->said),
	};
}

static struct glue_column word_column(const char *header, const struct tally *t, struct arena *a)
{
	bool all = t->stated == t->words;

	return (struct glue_column){
	    .glue = GLUE_COUNT_WORD,
	    .part = part_name(all ? "condition" : "note", header, a),
	    .why = arena_printf(a, "%zu of %zu cells are a number, %zu of them with words behind",
				fit_figures(t), t->said, t->words),
	};
}

static struct glue_column portion_column(const char *header, const struct tally *t, struct arena *a)
{
	return (struct glue_column){
	    .glue = GLUE_PORTIONS,
	    .part = part_name("condition", header, a),
	    .why = arena_printf(a,
				"%zu of %zu cells are a number, and %zu say how many are in a "
				"condition",
				fit_figures(t), t->said, t->portions),
	};
}

static struct glue_column unit_column(const struct tally *t, struct arena *a)
{
	struct str why = {0};
	struct glue_column g = {.glue = GLUE_UNITS};

	str_addf(&why, "%zu of %zu cells are a number", fit_figures(t), t->said);
	if (t->units)
		str_addf(&why, ", %zu of them with \"%s\" or the like", t->units, t->unit);
	if (t->marked)
		str_addf(&why, ", %zu of them with reference marks", t->marked);
	g.why = arena_strdup(a, str_c(&why));
	str_free(&why);
	return g;
}

/* The cells that can only be a type with its number decide. */
static bool is_type_column(const struct tally *t)
{
	size_t numbers = t->type_counts + t->type_lists - t->two_ways;
	size_t known = t->known - t->two_ways;

	return numbers && numbers * 2 >= t->said - t->two_ways && known * 2 >= numbers &&
	       nearly_all(fit_types(t), t->said);
}

/* What words stand behind its numbers says something only where numbers of aircraft are meant. */
static bool is_word_column(const struct tally *t, enum says says)
{
	if (!t->words || !nearly_all(fit_figures(t), t->said))
		return false;
	return says == SAYS_COUNT || (says == SAYS_NOTHING && t->stated == t->words);
}

static bool is_unit_column(const struct tally *t, enum says says)
{
	if (!nearly_all(t->figures + t->units, t->said) || says == SAYS_TEXT)
		return false;
	return t->units || t->marked;
}

bool glue_says_number(const char *header, const struct catalogue *c)
{
	return header_says(header, c) == SAYS_COUNT ||
	       vocabulary_find(&condition_words, header) > 0;
}

struct glue_column glue_guess(const char *header, const struct cell *cells, size_t n, bool counted,
			      const struct catalogue *c, struct arena *a)
{
	struct tally t = tally(cells, n, c, a);
	enum says says = header_says(header, c);
	const char *ordinals = says == SAYS_COUNT ? NULL : ordinals_show(cells, n, counted, c, a);

	if (ordinals)
		return (struct glue_column){.glue = GLUE_ORDINALS, .why = ordinals};
	if (is_unit_column(&t, says))
		return unit_column(&t, a);
	if (is_type_column(&t) && says != SAYS_TEXT)
		return type_column(header, &t, a);
	if (is_word_column(&t, says) && says == SAYS_COUNT && t.portions == t.words)
		return portion_column(header, &t, a);
	if (is_word_column(&t, says))
		return word_column(header, &t, a);
	if (t.marked_known && t.marked_known * 2 >= t.marked_names && says != SAYS_TEXT)
		return (struct glue_column){
		    .glue = GLUE_MARKS,
		    .why = arena_printf(a, "%zu of %zu cells have reference marks", t.marked_names,
					t.said),
		};
	return (struct glue_column){.glue = GLUE_NONE};
}

/* ---- taking apart ---- */

static bool split_figure(const struct glue_column *g, const struct cell *cell, struct cell *first,
			 struct cell *second, struct arena *texts)
{
	struct glued found;

	glued_figure(&found, cell, texts);
	if (found.kind == GLUED_STRANGE || (found.kind == GLUED_WORDS && !g->part))
		return false;
	if (found.kind != GLUED_NOTHING)
		*first = found.figure;
	else if (found.marked)
		*first = *second; /* a mark alone */
	if (found.kind == GLUED_WORDS)
		*second = found.words;
	return true;
}

static bool split_type(const struct cell *cell, const struct catalogue *c, struct cell *first,
		       struct cell *second, struct arena *texts)
{
	struct glued found;

	glued_type(&found, cell, c, texts);
	if (found.kind == GLUED_STRANGE || found.kind == GLUED_TYPES)
		return false;
	if (found.kind == GLUED_NOTHING)
		return true;
	*first = found.type;
	if (found.kind == GLUED_TYPE_COUNT)
		*second = found.figure;
	return true;
}

bool glue_split(const struct glue_column *g, const struct cell *cell, const struct catalogue *c,
		struct cell *first, struct cell *second, struct arena *texts)
{
	bool marked;

	*first = *cell;
	*second = (struct cell){"", 0};
	if (!cell->n)
		return true;
	switch (g->glue) {
	case GLUE_ORDINALS:
		*first = ordinal_drop(cell, c);
		return true;
	case GLUE_MARKS:
		if (may_be_marked(cell))
			*first = glued_unmarked(cell, &marked, texts);
		return true;
	case GLUE_UNITS:
	case GLUE_COUNT_WORD:
	case GLUE_PORTIONS:
		return split_figure(g, cell, first, second, texts);
	case GLUE_TYPE_COUNT:
		return split_type(cell, c, first, second, texts);
	default:
		return true;
	}
}
