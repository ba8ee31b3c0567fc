/* How the mixed lots of a deal may divide into types: a row for each type, and what bounds it. */
#include "show.h"

#include "hangar/split.h"

enum { SPLIT_TYPE, SPLIT_COUNT, SPLIT_WHY, SPLIT_OF, SPLIT_SITE, SPLIT_DATE, SPLIT_COLUMNS };

static const struct column columns[] = {
    [SPLIT_TYPE] = {.name = "type"},
    [SPLIT_COUNT] = {.name = "count", .title = "n", .right = true},
    [SPLIT_WHY] = {.name = "why", .elastic = true},
    [SPLIT_OF] = {.name = "of", .extra = true},
    [SPLIT_SITE] = {.name = "site", .extra = true},
    [SPLIT_DATE] = {.name = "date", .extra = true},
};

static void split_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct type_split *s = row;
	const struct cell cells[SPLIT_COLUMNS] = {
	    [SPLIT_TYPE] = cell_text(look_type(l, s->type)),
	    [SPLIT_COUNT] = cell_quantity(s->count),
	    [SPLIT_WHY] = cell_text(s->reason),
	    [SPLIT_OF] = cell_text(look_types(l, s->part->types)),
	    [SPLIT_SITE] = cell_text(s->part->site),
	    [SPLIT_DATE] = cell_date(s->part->date),
	};

	*out = cells[column];
}

void show_split(struct report *rep, struct look *l, const struct resolved_deal *d)
{
	struct section *s = report_section(rep, SECTION_TABLE, "split", "How it may divide");
	struct table *t = report_table(s, columns, SPLIT_COLUMNS, split_cell, l);
	struct type_splits splits = {0};
	struct type_split *kept;

	s->quiet = true; /* unless something is known of it */
	deal_split(&splits, l->r, d, &rep->arena);
	kept = splits.n ? arena_alloc(&rep->arena, splits.n * sizeof *kept) : NULL;
	for (size_t i = 0; i < splits.n; i++) {
		kept[i] = splits.v[i];
		s->quiet = s->quiet && !*kept[i].reason;
		vec_push(&t->rows, &kept[i]);
	}
	vec_free(&splits);
}
