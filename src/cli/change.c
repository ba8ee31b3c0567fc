/* The commands that change a ledger, but for import: init, demo, add, undo, redo; and export. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/utf8.h"

/* Prints the line, made safe for a terminal. */
static int say(const struct invocation *v, struct report *facts, struct str *line, struct err *e)
{
	struct str safe = {0};
	int rc;

	utf8_safe(&safe, str_c(line));
	rc = output_line(v, facts, str_c(&safe), e);
	str_free(&safe);
	str_free(line);
	return rc;
}

/* ---- init, demo ---- */

int run_init(const struct invocation *v, struct err *e)
{
	struct str line = {0};
	struct report *facts;
	bool was_older;
	char *path;
	int rc = invocation_words(v, 0, 0, e);

	path = rc ? NULL : invocation_ledger(v, e);
	rc = path ? ledger_init(path, &was_older, e) : -1;
	if (!rc) {
		facts = report_new();
		report_fact_text(facts, "ledger", path);
		str_addf(&line, "%s: %s", was_older ? "Brought up to date" : "An empty ledger",
			 path);
		rc = say(v, facts, &line, e);
	}
	mem_free(path);
	return rc;
}

static void add_hints(struct report *r, const char *path)
{
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "next", "How to go on");

	s->drawn = true;
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "hangar --ledger %s list deals", path);
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "hangar --ledger %s show deal:kz-us-81",
		    path);
	report_line(r, s, STYLE_INDENTED, ROLE_NONE, 0, "hangar --ledger %s check", path);
}

/* The cost summary of the sample, and how to go on. */
static int print_sample(const struct invocation *v, const char *path, struct err *e)
{
	struct policy p = {0};
	struct session s;
	struct report *r;
	int rc = -1;

	if (session_open(&s, path, &p, e))
		return -1;
	r = report_summary(s.resolution, NULL, false, e);
	if (r) {
		report_fact_text(r, "ledger", path);
		add_hints(r, path);
		rc = output_report(v, r, e);
	}
	report_free(&r);
	session_close(&s);
	return rc;
}

int run_demo(const struct invocation *v, struct err *e)
{
	char *path;
	int rc = invocation_words(v, 0, 0, e);

	path = rc ? NULL : ledger_sample_path(v->values[OPTION_LEDGER], e);
	rc = path ? ledger_demo(path, e) : -1;
	if (!rc)
		rc = print_sample(v, path, e);
	mem_free(path);
	return rc;
}

/* ---- add ---- */

static int unknown_record(const char *what, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "add: \"%s\" can't be added; expected transfer, holding, airframe, "
		       "source, type, party, rate or index",
		       what);
}

/* Cuts "field=value"; the names are owned by `names`. */
static int cut_pairs(struct typed_pair *pairs, struct arena *names, const struct invocation *v,
		     struct err *e)
{
	for (size_t i = 1; i < v->words.n; i++) {
		const char *word = v->words.v[i], *equals = strchr(word, '=');

		if (!equals || equals == word)
			return err_set(e, ERR_USAGE,
				       "add: \"%s\" is no pair; expected field=value, as in "
				       "count=12",
				       word);
		pairs[i - 1].name = arena_strndup(names, word, (size_t)(equals - word));
		pairs[i - 1].text = equals + 1;
	}
	return 0;
}

/* The record as the ledger now has it. */
static int print_added(const struct invocation *v, const char *path, const struct added *a,
		       struct err *e)
{
	struct policy p = {0};
	struct session s;
	struct report *r;
	int rc = -1;

	if (session_open(&s, path, &p, e))
		return -1;
	r = report_show(a->id, s.resolution, e);
	if (r) {
		report_fact_text(r, "added", a->id);
		if (a->notice)
			report_notice(r, "The %s.", a->notice);
		if (!a->changed)
			report_notice(r, "The ledger says so already: nothing changed.");
		rc = output_report(v, r, e);
	}
	report_free(&r);
	session_close(&s);
	return rc;
}

static int add_pairs(const struct invocation *v, const char *path, enum record record,
		     struct err *e)
{
	struct typed_pair *pairs = mem_zalloc(v->words.n * sizeof *pairs);
	struct arena names = {0};
	struct added a = {0};
	int rc = cut_pairs(pairs, &names, v, e);

	if (!rc)
		rc = ledger_add(&a, path, record, pairs, v->words.n - 1, e);
	if (!rc)
		rc = print_added(v, path, &a, e);
	mem_free(a.id);
	mem_free(a.notice);
	arena_free(&names);
	mem_free(pairs);
	return rc;
}

int run_add(const struct invocation *v, struct err *e)
{
	enum record record;
	char *path;
	int rc = invocation_words(v, 2, SIZE_MAX, e);

	if (rc)
		return rc;
	record = record_find(v->words.v[0]);
	if (!record)
		return unknown_record(v->words.v[0], e);
	path = invocation_ledger(v, e);
	rc = path ? add_pairs(v, path, record, e) : -1;
	mem_free(path);
	return rc;
}

/* ---- undo, redo ---- */

static void describe_change(struct str *out, const struct undone *u, const char *did)
{
	size_t files = 0;

	for (size_t i = 0; i < u->batches.n; i++)
		files += u->batches.v[i].file != NULL;
	str_addf(out, "%s: %s", did, u->verb);
	if (u->what)
		str_addf(out, " %s", u->what);
	str_add(out, " (");
	if (files)
		str_addf(out, "%zu file%s, ", files, files == 1 ? "" : "s");
	integer_format(out, u->rows);
	str_addf(out, " row%s)", u->rows == 1 ? "" : "s");
}

static int say_change(const struct invocation *v, struct undone *u, const char *did, struct err *e)
{
	struct report *facts = report_new();
	struct str line = {0};

	report_fact_integer(facts, "command", u->command);
	report_fact_integer(facts, "batches", (int64_t)u->batches.n);
	report_fact_integer(facts, "rows", u->rows);
	describe_change(&line, u, did);
	for (size_t i = 0; i < u->depends.n; i++)
		str_addf(&line, "; %s", u->depends.v[i]);
	undone_free(u);
	return say(v, facts, &line, e);
}

static int undo_in(const struct invocation *v, const char *path, struct err *e)
{
	struct undone u = {0};
	batch_id batch = 0;

	if (v->words.n && batch_parse(&batch, v->words.v[0], "undo", e))
		return -1;
	if (ledger_undo(&u, path, batch, e))
		return -1;
	return say_change(v, &u, "Undone", e);
}

int run_undo(const struct invocation *v, struct err *e)
{
	char *path;
	int rc = invocation_words(v, 0, 1, e);

	path = rc ? NULL : invocation_ledger(v, e);
	rc = path ? undo_in(v, path, e) : -1;
	mem_free(path);
	return rc;
}

int run_redo(const struct invocation *v, struct err *e)
{
	struct undone u = {0};
	char *path;
	int rc = invocation_words(v, 0, 0, e);

	path = rc ? NULL : invocation_ledger(v, e);
	rc = path ? ledger_redo(&u, path, e) : -1;
	if (!rc)
		rc = say_change(v, &u, "Back again", e);
	mem_free(path);
	return rc;
}

/* ---- export ---- */

static int export_original(const struct invocation *v, const char *path, struct err *e)
{
	struct store *s = NULL;
	struct str bytes = {0};
	batch_id batch = 0;
	int rc = batch_parse(&batch, v->values[OPTION_ORIGINAL], "--original", e);

	if (!rc)
		rc = store_open(&s, path, STORE_READ, e);
	if (!rc)
		rc = store_original(s, batch, &bytes, e);
	if (!rc)
		rc = output_bytes(v, str_c(&bytes), bytes.n, e);
	str_free(&bytes);
	store_close(&s);
	return rc;
}

int run_export(const struct invocation *v, struct err *e)
{
	char *path;
	int rc = invocation_words(v, 0, 0, e);

	if (!rc && !given(v, OPTION_ORIGINAL))
		return err_set(e, ERR_USAGE,
			       "export needs --original BATCH; for rows say: hangar list WHAT "
			       "--format csv");
	if (!rc && output_is_terminal(v))
		return err_set(e, ERR_USAGE,
			       "an imported file may hold anything, and is not written to a "
			       "terminal: say -o FILE, or send it on with > or |");
	path = rc ? NULL : invocation_ledger_to_read(v, e);
	rc = path ? export_original(v, path, e) : -1;
	mem_free(path);
	return rc;
}
