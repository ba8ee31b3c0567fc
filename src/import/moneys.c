/* Its header says that it names moneys, and so most of its cells do. */
#include "moneys.h"

#include <string.h>

#include "decision.h"
#include "inside.h"
#include "mapping.h"
#include "survey.h"
#include "words.h"

static struct row_money read_money(const struct cell *c)
{
	struct row_money m = {0};
	int64_t factor = 1;
	char code[4] = "";

	if (!c->n || words_state_nothing(c->s, c->n))
		return m;
	if (!strpbrk(c->s, "0123456789") && words_money_of_header(c->s, code, &factor))
		m.money = currency_find(code);
	m.factor = (uint64_t)factor;
	m.unknown = !m.money;
	return m;
}

/* Most cells that say something; *named is how many do. */
static bool names_moneys(const struct survey *table, size_t column, size_t *named, size_t *said)
{
	*named = *said = 0;
	for (size_t row = 0; row < table->rows.n; row++) {
		struct row_money m = read_money(survey_cell(table, row, column));

		*named += m.money != 0;
		*said += m.money || m.unknown;
	}
	return *named * 2 > *said;
}

void moneys_find(struct import_reader *r, const struct survey *table, const struct mapping *map)
{
	size_t named, said;

	for (size_t i = 0; i < r->header.n && !r->moneys; i++) {
		const char *header = r->header.cells[i].s;

		if (words_speak_of_currency(header) && !mapping_find(map, header) &&
		    names_moneys(table, i, &named, &said))
			r->moneys = i + 1;
	}
}

static bool has_amounts(const struct import_plan *p)
{
	for (size_t i = 0; i < p->column_count; i++)
		if (p->columns[i].field && p->columns[i].field->kind == KIND_OF_MONEY)
			return true;
	return false;
}

void moneys_settle(struct import_reader *r, const struct survey *table)
{
	const char *header;
	size_t named, said;

	if (!r->moneys || !has_amounts(&r->plan)) {
		r->moneys = 0;
		return;
	}
	header = r->header.cells[r->moneys - 1].s;
	names_moneys(table, r->moneys - 1, &named, &said);
	decide(r, "money", arena_printf(&r->arena, "of each row by its %s", header),
	       arena_printf(&r->arena, "%zu of %zu cells name one", named, said),
	       arena_printf(&r->arena, "--map '%s='", header));
}

struct row_money moneys_of_row(const struct import_reader *r)
{
	if (!r->moneys || r->moneys > r->cells.list.n)
		return (struct row_money){0};
	return read_money(&r->cells.list.v[r->moneys - 1]);
}
