/* Zeros beside figures that contradict them, NA among codes of states, and the cells that rules are
 * for. */
#include "value-survey.h"

#include <string.h>

#include "hangar/catalogue.h"
#include "hangar/field.h"
#include "hangar/quantity.h"
#include "hangar/str.h"
#include "hangar/vocabulary.h"

#include "decision.h"
#include "inside.h"
#include "sheet.h"
#include "survey.h"
#include "value-rule.h"
#include "words.h"

#define NO_COLUMN SIZE_MAX

/* ---- zeros ---- */

/* The column of a field, from 0. */
static size_t column_of(const struct import_plan *p, enum field_id id)
{
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].field && p->columns[i].field->id == id && p->columns[i].column)
			return p->columns[i].column - 1;
	return NO_COLUMN;
}

static bool is_zero(const struct cell *c)
{
	struct quantity q;

	return c->n && *c->s == '0' && !quantity_parse(&q, c->s, NUMERAL_DECIMAL_POINT, NULL) &&
	       quantity_is_exact(q) && !q.best;
}

static bool is_some(const struct cell *c)
{
	struct quantity q;

	return c->n && !quantity_parse(&q, c->s, NUMERAL_DECIMAL_POINT, NULL) &&
	       (q.low > 0 || q.best > 0);
}

/* A decimal above 0. */
static bool has_digits(const struct cell *c)
{
	return c->n && strpbrk(c->s, "123456789");
}

static bool is_delivered(const struct cell *c)
{
	return c->n && vocabulary_find(&status_words, c->s) == STATUS_DELIVERED;
}

/* A 0 of a field, and what in another column of the row says that there were some. */
struct zero {
	enum field_id zero, other;
	bool (*contradicts)(const struct cell *other);
	const char *what;
};

static const struct zero zeros[];

static void say_zeros(struct import_reader *r, const struct survey *table, const struct zero *z)
{
	size_t zero = column_of(&r->plan, z->zero), other = column_of(&r->plan, z->other);
	size_t all = 0, contradicted = 0;
	const char *name;

	if (zero == NO_COLUMN || other == NO_COLUMN)
		return;
	for (size_t row = 0; row < table->rows.n; row++) {
		if (!is_zero(survey_cell(table, row, zero)))
			continue;
		all++;
		contradicted += z->contradicts(survey_cell(table, row, other));
	}
	if (!contradicted)
		return;
	name = field_get(z->zero)->name;
	decide(r, "values", arena_printf(&r->arena, "%s: 0 is a number", name),
	       arena_printf(&r->arena,
			    "but %zu of %zu rows with %s 0 %s: if 0 means unknown, say so",
			    contradicted, all, name, z->what),
	       arena_printf(&r->arena, "--value '%s:0=unknown'", name));
}

/* ---- codes ---- */

static bool is_code(const struct cell *c, const struct catalogue *names)
{
	return c->n == 2 && c->s[0] >= 'A' && c->s[0] <= 'Z' && c->s[1] >= 'A' && c->s[1] <= 'Z' &&
	       catalogue_party_find(names, c->s, c->n);
}

/* Whether the cells are codes, all but a few; two different ones beside NA at least. */
static bool are_codes(const struct survey *table, size_t column, const struct catalogue *names)
{
	size_t said = 0, codes = 0, missing = 0;

	for (size_t row = 0; row < table->rows.n; row++) {
		const struct cell *c = survey_cell(table, row, column);
		bool na = c->n == 2 && c->s[0] == 'N' && c->s[1] == 'A';

		said += c->n > 0;
		codes += is_code(c, names) && !na;
		missing += na;
	}
	return missing && codes > 1 && (codes + missing) * 10 >= said * 9 && codes > missing;
}

static void find_codes(struct import_reader *r, const struct survey *table,
		       const struct catalogue *names)
{
	bool *codes = arena_alloc(&r->arena, (table->columns + 1) * sizeof *codes);

	for (size_t i = 0; i < r->plan.column_count; i++) {
		const struct import_column *c = &r->plan.columns[i];

		if (!c->column || !c->field || c->field->kind != KIND_OF_PARTY ||
		    !are_codes(table, c->column - 1, names))
			continue;
		codes[c->column - 1] = true;
		decide(r, "values", arena_printf(&r->arena, "%s: NA is Namibia", c->header),
		       "the other cells are codes of states, too",
		       arena_printf(&r->arena, "--value '%s:NA='", c->field->name));
	}
	r->codes = codes;
}

void values_survey(struct import_reader *r, const struct survey *table, const struct catalogue *c)
{
	for (const struct zero *z = zeros; z->contradicts; z++)
		say_zeros(r, table, z);
	find_codes(r, table, c);
}

/* ---- rules ---- */

static bool any_rules(const struct import_reader *r)
{
	for (size_t i = 0; i < r->lanes.n; i++)
		if (r->lanes.v[i].rules)
			return true;
	return false;
}

/* "3 of 40 cells say so"; of a column of a wide table nobody counts. */
static const char *count_cells(struct import_reader *r, const struct lane *l,
			       const struct value_rule *rule, const struct survey *table)
{
	size_t met = 0, said = 0;

	if (!l->column->column)
		return NULL;
	for (size_t row = 0; row < table->rows.n; row++) {
		const struct cell *c = survey_cell(table, row, l->column->column - 1);

		said += c->n > 0;
		met += value_rule_of(l->rules, c) == rule;
	}
	return arena_printf(&r->arena, "%zu of %zu cells%s say so", met, said,
			    table->whole ? "" : " of the first rows");
}

static void say_rule(struct import_reader *r, const struct lane *l, const struct value_rule *rule,
		     const struct survey *table)
{
	const char *name = l->label ? l->label : l->column->field->name;

	decide(r, "values",
	       arena_printf(&r->arena, "%s: \"%s\" is %s", name, rule->folded,
			    rule->says.n ? rule->says.s : "nothing"),
	       count_cells(r, l, rule, table),
	       arena_printf(&r->arena, "--value '%s'", rule->given));
}

void value_rules_count(struct import_reader *r)
{
	struct survey survey, table;
	struct arena texts = {0};

	if (!any_rules(r))
		return;
	survey_make(&survey, &r->header, r->plan.text, r->plan.text_size, &texts);
	sheet_table(r, &survey, &table);
	for (size_t i = 0; i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		for (const struct value_rule *rule = l->rules; rule; rule = rule->next)
			say_rule(r, l, rule, &table);
	}
	survey_free(&table);
	survey_free(&survey);
	arena_free(&texts);
}

static const struct zero zeros[] = {
    {FIELD_ORDERED, FIELD_COUNT, is_some, "have a count of aircraft that moved"},
    {FIELD_COUNT, FIELD_STATUS, is_delivered, "are delivered"},
    {FIELD_COUNT, FIELD_TIV, has_digits, "have a TIV of what was delivered"},
    {FIELD_NONE, FIELD_NONE, NULL, NULL},
};
