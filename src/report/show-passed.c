/* What is known of a deal or a claim and does not count: a newer edition of its list supersedes it,
 * or another list stands for it. */
#include "show.h"

enum {
	PASSED_SOURCE,
	PASSED_COUNT,
	PASSED_DATE,
	PASSED_WHY,
	PASSED_FILE,
	PASSED_LINE,
	PASSED_CLAIM,
	PASSED_COLUMNS
};

static const struct column columns[] = {
    [PASSED_SOURCE] = {.name = "source"},
    [PASSED_COUNT] = {.name = "count", .title = "n", .right = true},
    [PASSED_DATE] = {.name = "date"},
    [PASSED_WHY] = {.name = "why", .elastic = true},
    [PASSED_FILE] = {.name = "file", .blank = "typed in", .elastic = true},
    [PASSED_LINE] = {.name = "line", .right = true},
    [PASSED_CLAIM] = {.name = "claim"},
};

const char *passed_why(const struct look *l, const struct passed *p)
{
	const char *beyond = p->across ? ", though it reaches beyond" : "";

	if (p->stand)
		return arena_printf(l->arena, "%s stands for %s%s", p->stand->list,
				    p->stand->area ? p->stand->area : "everything", beyond);
	return arena_printf(l->arena, "superseded by %s%s", look_source(l, p->by), beyond);
}

static void passed_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct passed *p = row;

	switch (column) {
	case PASSED_SOURCE:
		*out = claim_cell(p->claim, FIELD_SOURCE, l);
		break;
	case PASSED_COUNT:
		*out = claim_cell(p->claim, FIELD_COUNT, l);
		break;
	case PASSED_DATE:
		*out = claim_cell(p->claim, FIELD_DATE, l);
		break;
	case PASSED_WHY:
		*out = cell_text(passed_why(l, p));
		break;
	case PASSED_FILE:
		*out = claim_cell(p->claim, FIELD_FILE, l);
		break;
	case PASSED_LINE:
		*out = claim_cell(p->claim, FIELD_LINE, l);
		break;
	default:
		*out = cell_id("claim", p->claim->id);
	}
}

void show_passed(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_TABLE, "passed_over", "Passed over");
	struct table *t = report_table(s, columns, PASSED_COLUMNS, passed_cell, l);

	for (size_t i = 0; i < d->passed.n; i++)
		vec_push(&t->rows, d->passed.v[i]);
}
