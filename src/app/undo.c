/* Undo and redo: further lines of the history that take a command back or bring it back, with all
 * its batches. Nothing is removed. */
#include "depends.h"

#include "hangar/err.h"

struct change {
	struct store *store;
	struct evidence *ev;
};

static bool has_batches(const struct evidence *ev, uint32_t command)
{
	for (size_t i = 0; i < ev->batches.n; i++)
		if (ev->batches.v[i].command == command)
			return true;
	return false;
}

static const struct command *find_command(const struct evidence *ev, uint32_t id)
{
	for (size_t i = 0; i < ev->commands.n; i++)
		if (ev->commands.v[i].id == id)
			return &ev->commands.v[i];
	return NULL;
}

/* ---- which command ---- */

static int last_to_undo(const struct command **c, const struct evidence *ev, struct err *e)
{
	for (size_t i = ev->commands.n; i-- > 0;) {
		*c = &ev->commands.v[i];
		if (!(*c)->undone && has_batches(ev, (*c)->id))
			return 0;
	}
	return err_set(e, ERR_USAGE, "there is nothing to undo");
}

static int command_of_batch(const struct command **c, const struct evidence *ev, batch_id batch,
			    struct err *e)
{
	*c = batch <= ev->batches.n ? find_command(ev, ev->batches.v[batch - 1].command) : NULL;
	if (!*c)
		return err_set(e, ERR_USAGE,
			       "there is no batch %lu; \"hangar list batches\" shows them",
			       (unsigned long)batch);
	if ((*c)->undone)
		return err_set(e, ERR_USAGE, "batch %lu is undone already", (unsigned long)batch);
	return 0;
}

static int last_undone(const struct command **c, const struct evidence *ev, struct err *e)
{
	for (size_t i = ev->commands.n; i-- > 0;) {
		const struct command *undo = &ev->commands.v[i];
		*c = streq(undo->verb, "undo") ? find_command(ev, undo->target) : NULL;
		if (*c && (*c)->undone)
			return 0;
	}
	return err_set(e, ERR_USAGE, "there is nothing to redo");
}

/* ---- doing it ---- */

static void tell(struct undone *out, const struct evidence *ev, const struct command *c)
{
	out->command = c->id;
	out->verb = arena_strdup(&out->arena, c->verb);
	out->what = arena_strdup(&out->arena, c->what);
	for (size_t i = 0; i < ev->batches.n; i++) {
		struct batch b = ev->batches.v[i];
		if (b.command != c->id)
			continue;
		out->rows += b.kept + b.unchanged;
		b.file = arena_strdup(&out->arena, b.file);
		b.sha256 = b.preset = b.encoding = b.mapping = NULL;
		vec_push(&out->batches, b);
	}
}

static int write_change(struct change *ch, const char *verb, const struct command *c, struct err *e)
{
	struct command line = ledger_command(verb, c->what);
	uint32_t id;

	line.target = c->id;
	return store_add_command(ch->store, &line, &id, e);
}

static int begin(struct change *ch, const char *ledger, struct err *e)
{
	ch->ev = evidence_new();
	if (store_open(&ch->store, ledger, STORE_WRITE, e) || store_begin(ch->store, e))
		return -1;
	return store_load_names(ch->store, ch->ev, e);
}

static void end(struct change *ch)
{
	evidence_free(&ch->ev);
	store_close(&ch->store);
}

/* The ledger with the command is read before it is taken back, and again without it. */
static int take_back(struct undone *out, struct change *ch, const struct command *c, struct err *e)
{
	static const struct store_view all = {0};
	struct evidence *before = evidence_new(), *after = evidence_new();
	int rc = store_load(ch->store, before, &all, e) || write_change(ch, "undo", c, e) ||
			 store_load(ch->store, after, &all, e)
		     ? -1
		     : 0;

	if (!rc) {
		tell(out, ch->ev, c);
		depends_list(out, before, after);
		rc = store_commit(ch->store, e);
	}
	evidence_free(&before);
	evidence_free(&after);
	return rc;
}

int ledger_undo(struct undone *out, const char *ledger, batch_id batch, struct err *e)
{
	struct change ch = {0};
	const struct command *c = NULL;
	int rc = begin(&ch, ledger, e);

	*out = (struct undone){0};
	if (!rc)
		rc = batch ? command_of_batch(&c, ch.ev, batch, e) : last_to_undo(&c, ch.ev, e);
	if (!rc)
		rc = take_back(out, &ch, c, e);
	end(&ch);
	return rc;
}

int ledger_undo_next(struct undone *out, const struct evidence *ev, struct err *e)
{
	const struct command *c = NULL;

	*out = (struct undone){0};
	if (last_to_undo(&c, ev, e))
		return -1;
	tell(out, ev, c);
	return 0;
}

int ledger_redo(struct undone *out, const char *ledger, struct err *e)
{
	struct change ch = {0};
	const struct command *c = NULL;
	int rc = begin(&ch, ledger, e);

	*out = (struct undone){0};
	if (!rc)
		rc = last_undone(&c, ch.ev, e);
	if (!rc)
		rc = write_change(&ch, "redo", c, e);
	if (!rc)
		rc = store_commit(ch.store, e);
	if (!rc)
		tell(out, ch.ev, c);
	end(&ch);
	return rc;
}

void undone_free(struct undone *u)
{
	vec_free(&u->batches);
	vec_free(&u->depends);
	arena_free(&u->arena);
}
