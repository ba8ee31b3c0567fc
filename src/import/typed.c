/* A record typed in, through the same typing as a row of a file. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"

static int check_field(const struct import_reader *r, const struct field *const *fields, size_t i,
		       struct err *e)
{
	struct str known = {0};

	for (size_t j = 0; j < i; j++)
		if (fields[j] == fields[i])
			return err_set(e, ERR_USAGE, "%s: %s: is given twice", r->path,
				       fields[i]->name);
	if (fields[i]->records & (unsigned)r->plan.record)
		return 0;
	field_list(&known, r->plan.record);
	err_set(e, ERR_USAGE, "%s: %s: is no field of this record; expected one of %s", r->path,
		fields[i]->name, str_c(&known));
	str_free(&known);
	return -1;
}

/* Each pair is a constant. */
static int make_columns(struct import_reader *r, const struct field *const *fields,
			const char *const *texts, size_t n, struct err *e)
{
	struct import_column *columns = arena_alloc(&r->arena, (n + 1) * sizeof *columns);

	r->plan.columns = columns;
	for (size_t i = 0; i < n; i++) {
		struct cell text = cell_of_text(&r->arena, texts[i]);

		if (check_field(r, fields, i, e))
			return -1;
		if (text.n)
			columns[r->plan.column_count++] = (struct import_column){
			    .field = fields[i],
			    .constant = text.s,
			};
	}
	return 0;
}

int import_typed(struct import_reader **out, enum record record, const struct field *const *fields,
		 const char *const *texts, size_t n, struct evidence *ev, struct import_row *row,
		 struct err *e)
{
	struct import_reader *r = mem_zalloc(sizeof *r);

	import_close(out);
	*out = r;
	r->path = "add";
	r->plan.record = record;
	r->sheet.plain = true;
	r->looked = true; /* one value proves nothing about others */
	memset(row, 0, sizeof *row);
	if (make_columns(r, fields, texts, n, e))
		return -1;
	reader_add_lanes(r, ev, 0);
	row_type(r, row);
	return row->fate == FATE_KEPT ? 0 : err_set(e, ERR_USAGE, "%s", row->reason);
}
