/* The fleets that two sides have differently: numbers before and after, and the claims that make
 * the change. */
#include "diff-report.h"

enum {
	FLEET_CHANGE,
	FLEET_OPERATOR,
	FLEET_TYPE,
	FLEET_OF,
	FLEET_DRAWN,
	FLEET_STEP,
	FLEET_WHY,
	FLEET_DECISIVE,
	FLEET_BEFORE,
	FLEET_AFTER,
	FLEET_CLAIMS_BEFORE,
	FLEET_CLAIMS,
	FLEET_COLUMNS
};

static const struct column fleet_columns[] = {
    [FLEET_CHANGE] = {.name = "change", .keep = 1},
    [FLEET_OPERATOR] = {.name = "operator", .blank = "not given", .keep = 8},
    [FLEET_TYPE] = {.name = "type", .blank = "not given", .elastic = true, .keep = 8},
    [FLEET_OF] = {.name = "of", .extra = true},
    [FLEET_DRAWN] = {.name = "aircraft", .right = true, .uncut = true, .drawn = true, .keep = 9},
    [FLEET_STEP] = {.name = "difference", .right = true, .keep = 7},
    [FLEET_WHY] = {.name = "because of", .drawn = true, .elastic = true, .keep = 5},
    [FLEET_DECISIVE] = {.name = "decisive", .extra = true, .elastic = true},
    [FLEET_BEFORE] = {.name = "count_before", .extra = true, .spread = SPREAD_QUANTITY},
    [FLEET_AFTER] = {.name = "count", .extra = true, .spread = SPREAD_QUANTITY},
    [FLEET_CLAIMS_BEFORE] = {.name = "claims_before", .extra = true, .elastic = true},
    [FLEET_CLAIMS] = {.name = "claims", .extra = true, .elastic = true},
};

const char *diff_fleet_arrow(struct diff_look *l, const struct diff_fleet *f)
{
	struct cell before = cell_quantity(f->count[DIFF_BEFORE]);
	struct cell after = cell_quantity(f->count[DIFF_AFTER]);

	return diff_arrow(l, &before, &after);
}

/* What one side does not have counts nothing there. */
const char *diff_fleet_step(struct diff_look *l, const struct diff_fleet *f)
{
	struct quantity side[DIFF_SIDES] = {f->count[DIFF_BEFORE], f->count[DIFF_AFTER]};

	for (int i = 0; i < DIFF_SIDES; i++) {
		if (!f->claims[i])
			side[i] = quantity_exact(0);
	}
	return diff_step(l->arena, side[DIFF_BEFORE], side[DIFF_AFTER]);
}

static void fleet_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct diff_fleet *f = row;
	struct diff_look *l = arg;

	switch (column) {
	case FLEET_CHANGE:
		*out = cell_text(diff_change_name(f->change));
		break;
	case FLEET_OPERATOR:
		*out = cell_text(f->operator_);
		break;
	case FLEET_TYPE:
		*out = cell_text(f->types);
		break;
	case FLEET_OF:
		*out = cell_text(f->ordered ? "ordered" : flow_name(f->flow));
		break;
	case FLEET_DRAWN:
		*out = cell_text(diff_fleet_arrow(l, f));
		break;
	case FLEET_STEP:
		*out = cell_text(diff_fleet_step(l, f));
		break;
	case FLEET_WHY:
		*out = cell_text(diff_because(l, &f->because));
		break;
	case FLEET_DECISIVE:
		*out = diff_decisive_list(l, &f->because);
		break;
	case FLEET_CLAIMS_BEFORE:
		*out = diff_claim_list(l, &f->because, DIFF_BEFORE);
		break;
	case FLEET_CLAIMS:
		*out = diff_claim_list(l, &f->because, DIFF_AFTER);
		break;
	default:
		*out = cell_quantity(f->count[column == FLEET_AFTER]);
	}
}

void diff_add_fleets(struct report *rep, struct diff_look *l)
{
	struct section *s = report_section(rep, SECTION_TABLE, "fleets", "Fleets");
	struct table *t = report_table(s, fleet_columns, FLEET_COLUMNS, fleet_cell, l);

	for (size_t i = 0; i < l->d->fleets.n; i++)
		vec_push(&t->rows, &l->d->fleets.v[i]);
}
