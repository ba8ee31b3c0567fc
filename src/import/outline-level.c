/* Sections of sections: which kind of them stands above which. Kinds are told apart by what they
 * say (a party, a class of aircraft, a year), by their column and their indentation. */
#include "outline-inside.h"

#include <string.h>

#define KINDS 16

struct kind {
	enum nature nature;
	size_t column, indent, level;
	size_t above[KINDS]; /* by kind: how often it stands directly above one */
};

struct kinds {
	const struct outline_table *table;
	const struct survey *survey;
	const struct outline_verdict *verdicts;
	struct kind of[KINDS];
	size_t n;
};

static struct cell section_text(const struct outline_verdict *v)
{
	return (struct cell){v->section, strlen(v->section)};
}

static size_t kind_of(struct kinds *k, size_t row)
{
	const struct outline_verdict *v = &k->verdicts[row];
	struct cell text = section_text(v);
	struct kind new = {.nature = nature_of(&text, k->table->names),
			   .column = v->label,
			   .indent = k->survey->rows.v[row].indent};
	size_t i;

	for (i = 0; i < k->n; i++)
		if (k->of[i].nature == new.nature && k->of[i].column == new.column &&
		    k->of[i].indent == new.indent)
			return i;
	if (k->n == KINDS)
		return KINDS - 1;
	k->of[k->n] = new;
	return k->n++;
}

/* The row behind, where it is a section too; NO_COLUMN. */
static size_t section_below(const struct kinds *k, size_t row)
{
	do
		row++;
	while (row < k->survey->rows.n && k->verdicts[row].kind == OUTLINE_NOTE);
	if (row < k->survey->rows.n && k->verdicts[row].kind == OUTLINE_SECTION)
		return row;
	return NO_COLUMN;
}

static void look_at_order(struct kinds *k)
{
	for (size_t i = 0; i < k->survey->rows.n; i++) {
		size_t below;

		if (k->verdicts[i].kind != OUTLINE_SECTION)
			continue;
		below = section_below(k, i);
		if (below != NO_COLUMN)
			k->of[kind_of(k, i)].above[kind_of(k, below)]++;
		else
			kind_of(k, i);
	}
}

/* Everything from that level on goes one further down. */
static void push_down(struct kinds *k, size_t level)
{
	for (size_t i = 0; i < k->n; i++)
		k->of[i].level += k->of[i].level >= level;
}

/* Kinds that never stand directly above each other share a level, unless one is indented. */
static void rank(struct kinds *k, size_t i)
{
	struct kind *new = &k->of[i];

	new->level = i ? k->of[i - 1].level : 0;
	for (size_t j = i; j > 0; j--) {
		const struct kind *old = &k->of[j - 1];

		if (old->above[i] > new->above[j - 1] ||
		    (old->column == new->column && old->indent < new->indent)) {
			new->level = old->level + 1;
			return;
		}
		if (new->above[j - 1] > old->above[i]) {
			size_t level = old->level;
			new->level = 0;
			push_down(k, level);
			new->level = level;
			return;
		}
	}
}

/* Of sections that nothing else tells apart, one directly above another is the outer one. A known
 * class, party or year is rather one without rows. */
static bool is_outer_of_its_kind(struct kinds *k, size_t row)
{
	size_t below = section_below(k, row);
	size_t kind = kind_of(k, row);

	return k->of[kind].nature == NATURE_TEXT && below != NO_COLUMN && kind_of(k, below) == kind;
}

static bool nests_in_itself(const struct kind *k, size_t i)
{
	return k->nature == NATURE_TEXT && k->above[i] > 0;
}

size_t outline_rank_sections(struct outline_verdict *v, const struct outline_table *t,
			     const struct survey *s)
{
	struct kinds k = {.table = t, .survey = s, .verdicts = v};
	size_t levels = 0;

	look_at_order(&k);
	for (size_t i = 0; i < k.n; i++)
		rank(&k, i);
	for (size_t i = k.n; i > 0; i--)
		if (nests_in_itself(&k.of[i - 1], i - 1))
			push_down(&k, k.of[i - 1].level + 1);
	for (size_t row = 0; row < s->rows.n; row++) {
		size_t kind;

		if (v[row].kind != OUTLINE_SECTION)
			continue;
		kind = kind_of(&k, row);
		v[row].level = k.of[kind].level;
		if (nests_in_itself(&k.of[kind], kind) && !is_outer_of_its_kind(&k, row))
			v[row].level++;
		if (v[row].level >= LEVELS)
			v[row].level = LEVELS - 1;
		if (v[row].level + 1 > levels)
			levels = v[row].level + 1;
	}
	return levels;
}
