/* Lists that stand for an area, and how much they take the place of. */
#include "list.h"

enum { STAND_LIST, STAND_AREA, STAND_PASSED, STAND_BATCH, STAND_AT, STAND_COLUMNS };

static const struct column columns[] = {
    [STAND_LIST] = {.name = "list", .key = true},
    [STAND_AREA] = {.name = "area", .blank = "everything", .elastic = true},
    [STAND_PASSED] = {.name = "passed_over", .title = "passed over", .right = true},
    [STAND_BATCH] = {.name = "batch"},
    [STAND_AT] = {.name = "at", .title = "when (UTC)"},
};

static size_t passed_by(const struct look *l, const struct stand *s)
{
	size_t n = 0;

	for (size_t i = 0; i < l->r->passed.n; i++)
		n += l->r->passed.v[i].stand == s;
	return n;
}

static void stand_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct stand *s = row;
	const struct batch *b = look_batch(l, s->batch);

	if (column == STAND_LIST)
		*out = cell_text(s->list);
	else if (column == STAND_AREA)
		*out = cell_text(s->area);
	else if (column == STAND_PASSED)
		*out = cell_size(passed_by(l, s));
	else if (column == STAND_BATCH)
		*out = cell_id("batch", s->batch);
	else
		*out = b ? cell_time(l, b->at) : cell_text(NULL);
}

static void stand_facet(const void *row, enum field_id field, int nth, struct facet *out, void *arg)
{
	const struct stand *s = row;

	(void)arg;
	out->kind = FACET_NONE;
	if (nth || (field != FIELD_SOURCE && field != FIELD_EDITION_OF && field != FIELD_KEY))
		return;
	out->kind = FACET_TEXT;
	out->text = s->list;
}

static const char *stand_text(const void *row, int nth, void *arg)
{
	const struct stand *s = row;

	(void)arg;
	return nth == 0 ? s->list : nth == 1 ? (s->area ? s->area : "") : NULL;
}

static void collect_stands(struct table *t, struct look *l, const struct filter *f)
{
	for (size_t i = 0; i < l->ev->stands.n; i++)
		list_add(t, &l->ev->stands.v[i], f, stand_facet, stand_text, l);
}

const struct list_kind list_stands = {.name = "stands",
				      .title = "Lists that stand for an area",
				      .columns = columns,
				      .column_count = STAND_COLUMNS,
				      .cell = stand_cell,
				      .collect = collect_stands};
