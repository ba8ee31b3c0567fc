/* Cells are read as numbers of aircraft are; one that is none adds nothing. */
#include "tally.h"

#include "hangar/field.h"
#include "hangar/quantity.h"

#include "inside.h"

static int64_t number_in(const struct cell *c, enum numeral_style style)
{
	struct quantity q;

	if (!c->n || quantity_parse(&q, c->s, style, NULL))
		return 0;
	return q.flags & Q_BEST ? q.best : q.low;
}

void tally_left(const struct import_reader *r, struct import_row *row)
{
	for (size_t i = 0; !r->spread.groups.n && i < r->lanes.n; i++) {
		const struct lane *l = &r->lanes.v[i];
		const struct field *f = l->constant.s ? NULL : l->column->field;
		size_t column = l->column->column;

		if (!f || !column || column > r->cells.list.n)
			continue;
		if (f->id == FIELD_COUNT)
			row->left.count += number_in(&r->cells.list.v[column - 1], l->style);
		if (f->id == FIELD_ORDERED)
			row->left.ordered += number_in(&r->cells.list.v[column - 1], l->style);
	}
}
