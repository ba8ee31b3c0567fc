/* A batch: the file it came from, how it was read, what became of its rows. */
#include "show.h"

#include <jansson.h>

#include "hangar/err.h"

struct mapped {
	const char *header, *field;
};

enum { MAPPED_HEADER, MAPPED_FIELD, MAPPED_COLUMNS };

static const struct column mapped_columns[] = {
    [MAPPED_HEADER] = {.name = "header"},
    [MAPPED_FIELD] = {.name = "field", .blank = "kept under its own name"},
};

static void mapped_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct mapped *m = row;

	(void)arg;
	*out = cell_text(column == MAPPED_HEADER ? m->header : m->field);
}

/* The mapping is JSON in the ledger; programs get it as such. */
static void add_mapping(struct report *rep, struct look *l, const struct batch *b)
{
	struct section *s = report_section(rep, SECTION_TABLE, "columns", "How it was read");
	struct table *t = report_table(s, mapped_columns, MAPPED_COLUMNS, mapped_cell, l);
	json_t *mapping = b->mapping ? json_loads(b->mapping, 0, NULL) : NULL, *value;
	const char *header;

	s->drawn = true;
	json_object_foreach(mapping, header, value)
	{
		struct mapped *m = arena_alloc(l->arena, sizeof *m);
		m->header = arena_strdup(l->arena, header);
		m->field = arena_strdup(l->arena, json_string_value(value));
		vec_push(&t->rows, m);
	}
	json_decref(mapping);
}

static void say_undone(struct report *rep, const struct batch *b)
{
	if (!b->active)
		report_notice(rep,
			      "This batch is undone: nothing in it counts. 'hangar redo' brings "
			      "it back.");
	else if (b->file)
		report_notice(rep,
			      "hangar show batch:%u --line N prints a line of the file; hangar "
			      "export --original batch:%u gives it back whole.",
			      b->id, b->id);
	if (b->active && b->reading)
		report_notice(rep,
			      "hangar show batch:%u --format json has its mapping file under "
			      "\"reading\".",
			      b->id);
}

int show_batch(struct report *rep, struct look *l, const char *name, struct err *e)
{
	uint64_t number = show_number(name);
	const struct batch *b = number > UINT32_MAX ? NULL : look_batch(l, (batch_id)number);

	if (!b)
		return err_set(e, ERR_USAGE, "there is no batch '%s'; the ledger has %zu", name,
			       l->ev->batches.n);
	show_object(rep, l, &list_batches, b);
	add_mapping(rep, l, b);
	if (b->reading)
		report_fact(rep, "reading", cell_json(b->reading));
	say_undone(rep, b);
	return 0;
}
