/* `log`: the ledger's history, the newest last. */
#include "list.h"

enum {
	LOG_ID,
	LOG_MARK,
	LOG_AT,
	LOG_WHO,
	LOG_VERB,
	LOG_WHAT,
	LOG_BATCHES,
	LOG_KEPT,
	LOG_UNCHANGED,
	LOG_SET_ASIDE,
	LOG_REJECTED,
	LOG_TARGET,
	LOG_UNDONE,
	LOG_COLUMNS
};

static const struct column columns[] = {
    [LOG_ID] = {.name = "id", .right = true},
    /* Beside the number that `redo` and people go by; never left out where one is undone. */
    [LOG_MARK] = {.name = "state", .drawn = true, .keep = 1},
    [LOG_AT] = {.name = "at", .title = "when (UTC)"},
    [LOG_WHO] = {.name = "who"},
    [LOG_VERB] = {.name = "verb"},
    [LOG_WHAT] = {.name = "what", .elastic = true},
    [LOG_BATCHES] = {.name = "batches", .elastic = true},
    [LOG_KEPT] = {.name = "kept", .right = true},
    [LOG_UNCHANGED] = {.name = "unchanged", .extra = true, .right = true},
    [LOG_SET_ASIDE] = {.name = "set_aside", .title = "set aside", .extra = true, .right = true},
    [LOG_REJECTED] = {.name = "rejected", .right = true},
    [LOG_TARGET] = {.name = "target", .right = true},
    [LOG_UNDONE] = {.name = "undone", .extra = true},
};

static struct cell batches_cell(const struct command *c, const struct look *l)
{
	size_t n = 0;
	const char **ids;

	for (size_t i = 0; i < l->ev->batches.n; i++)
		n += l->ev->batches.v[i].command == c->id;
	if (!n)
		return (struct cell){.kind = CELL_LIST};
	ids = arena_alloc(l->arena, n * sizeof *ids);
	n = 0;
	for (size_t i = 0; i < l->ev->batches.n; i++) {
		const struct batch *b = &l->ev->batches.v[i];
		if (b->command == c->id)
			ids[n++] = arena_printf(l->arena, "batch:%u", b->id);
	}
	return (struct cell){.kind = CELL_LIST, .as.list = {ids, n}};
}

/* Rows of its batches; nothing for a command without any. */
static struct cell rows_cell(const struct command *c, size_t column, const struct look *l)
{
	int64_t sum = 0;
	bool any = false;

	for (size_t i = 0; i < l->ev->batches.n; i++) {
		const struct batch *b = &l->ev->batches.v[i];
		if (b->command != c->id)
			continue;
		any = true;
		sum += column == LOG_KEPT        ? b->kept
		       : column == LOG_UNCHANGED ? b->unchanged
		       : column == LOG_SET_ASIDE ? b->set_aside
						 : b->rejected;
	}
	return any ? cell_integer(sum) : (struct cell){.kind = CELL_NONE};
}

static void command_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct look *l = arg;
	const struct command *c = row;
	const struct cell cells[LOG_COLUMNS] = {
	    [LOG_ID] = cell_integer(c->id),
	    [LOG_WHO] = cell_text(c->who),
	    [LOG_VERB] = cell_text(c->verb),
	    [LOG_WHAT] = cell_text(c->what),
	    [LOG_TARGET] = c->target ? cell_integer(c->target) : cell_text(NULL),
	    [LOG_UNDONE] = cell_bool(c->undone),
	    [LOG_MARK] = cell_text(c->undone ? "undone" : NULL),
	};

	if (column == LOG_AT)
		*out = cell_time(l, c->at);
	else if (column == LOG_BATCHES)
		*out = batches_cell(c, l);
	else if (column >= LOG_KEPT && column <= LOG_REJECTED)
		*out = rows_cell(c, column, l);
	else
		*out = cells[column];
}

struct table *log_table(struct section *s, struct look *l)
{
	return report_table(s, columns, LOG_COLUMNS, command_cell, l);
}

struct report *report_log(const struct evidence *ev)
{
	struct report *rep = report_new();
	struct section *s = report_section(rep, SECTION_TABLE, "rows", NULL);
	struct look *l = arena_alloc(&rep->arena, sizeof *l);
	struct table *t;

	l->ev = ev;
	l->arena = &rep->arena;
	t = log_table(s, l);
	for (size_t i = 0; i < ev->commands.n; i++)
		vec_push(&t->rows, &ev->commands.v[i]);
	s->empty = "The ledger has no history yet.";
	return rep;
}
