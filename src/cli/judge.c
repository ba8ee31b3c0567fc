/* The commands by which an analyst judges: edit, rank, merge, split, ack. Each prints the record as
 * the ledger now has it. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/suggest.h"

/* ---- what became of it ---- */

/* One record is shown whole, several claims as a table. */
static struct report *report_of(const struct changed *c, const struct session *s, struct err *e)
{
	const char *const *ids = (const char *const *)c->ids.v;

	if (c->ids.n == 1)
		return report_show(ids[0], s->resolution, e);
	return report_claims(ids, c->ids.n, s->resolution);
}

static void say_outcome(struct report *r, const struct changed *c)
{
	report_fact(r, "changed", (struct cell){.kind = CELL_BOOL, .as.yes = c->changed});
	if (!c->changed) {
		report_notice(r, "The ledger says so already: nothing changed.");
		return;
	}
	report_fact_integer(r, "changed_in", c->batch); /* a claim has a batch of its own */
	report_notice(r, "hangar undo %u takes it back.", (unsigned)c->batch);
}

static int print_changed(const struct invocation *v, const char *path, const struct changed *c,
			 struct err *e)
{
	struct policy p = {0};
	struct session s;
	struct report *r;
	int rc = -1;

	if (session_read(&s, path, &p, e) ||
	    session_resolve_for(&s, &p, c->ids.n ? c->ids.v[0] : "", e))
		return -1;
	r = report_of(c, &s, e);
	if (r) {
		say_outcome(r, c);
		rc = output_report(v, r, e);
	}
	report_free(&r);
	session_close(&s);
	return rc;
}

/* ---- how the commands run ---- */

typedef int judge(struct changed *out, const struct invocation *v, const char *path, struct err *e);

static int run(const struct invocation *v, judge *change, struct err *e)
{
	char *path = invocation_ledger(v, e);
	struct changed c = {0};
	int rc = path ? change(&c, v, path, e) : -1;

	if (!rc)
		rc = print_changed(v, path, &c, e);
	changed_free(&c);
	mem_free(path);
	return rc;
}

/* ---- edit ---- */

static bool is_id(const char *word)
{
	return str_starts(word, "claim:") || str_starts(word, "source:");
}

/* Cuts "field=value"; the names are owned by `names`. */
static int cut_pairs(struct typed_pair *pairs, struct arena *names, const struct invocation *v,
		     size_t from, struct err *e)
{
	for (size_t i = from; i < v->words.n; i++) {
		const char *word = v->words.v[i], *equals = strchr(word, '=');

		if (!equals || equals == word)
			return err_set(e, ERR_USAGE,
				       "edit: \"%s\" is no pair; expected field=value, as in "
				       "credibility=3",
				       word);
		pairs[i - from].name = arena_strndup(names, word, (size_t)(equals - word));
		pairs[i - from].text = equals + 1;
	}
	return 0;
}

static int edit(struct changed *out, const struct invocation *v, const char *path, struct err *e)
{
	struct typed_pair *pairs = mem_zalloc((v->words.n + 1) * sizeof *pairs);
	struct arena names = {0};
	size_t ids = 0;
	int rc;

	while (ids < v->words.n && is_id(v->words.v[ids]))
		ids++;
	rc = cut_pairs(pairs, &names, v, ids, e);
	if (!rc && (!ids || ids == v->words.n))
		rc =
		    err_set(e, ERR_USAGE, "edit: %s is missing; it is used as: hangar edit %s",
			    ids ? "what to change" : "claim:N or source:KEY", v->command->synopsis);
	if (!rc)
		rc = ledger_edit(out, path, v->words.v, ids, pairs, v->words.n - ids, e);
	arena_free(&names);
	mem_free(pairs);
	return rc;
}

int run_edit(const struct invocation *v, struct err *e)
{
	return invocation_words(v, 2, SIZE_MAX, e) ? -1 : run(v, edit, e);
}

/* ---- rank, split ---- */

static int rank(struct changed *out, const struct invocation *v, const char *path, struct err *e)
{
	return ledger_rank(out, path, v->words.v[0], v->words.v + 1, v->words.n - 1, e);
}

int run_rank(const struct invocation *v, struct err *e)
{
	return invocation_words(v, 2, SIZE_MAX, e) ? -1 : run(v, rank, e);
}

static int split(struct changed *out, const struct invocation *v, const char *path, struct err *e)
{
	return ledger_split(out, path, v->words.v, v->words.n, v->values[OPTION_DEAL], e);
}

int run_split(const struct invocation *v, struct err *e)
{
	return invocation_words(v, 1, SIZE_MAX, e) ? -1 : run(v, split, e);
}

/* ---- merge ---- */

static int merge(struct changed *out, const struct invocation *v, const char *path, struct err *e)
{
	if (given(v, OPTION_READ_ONLY))
		return err_set(e, ERR_USAGE,
			       "merge would change the ledger, which --read-only forbids");
	return ledger_merge(out, path, v->words.v, v->words.n, e);
}

static int print_suggestions(const struct invocation *v, const char *path, struct err *e)
{
	struct policy p = {0};
	struct session s;
	struct suggestions list = {0};
	struct report *r;
	size_t vague;
	int rc;

	if (session_open(&s, path, &p, e))
		return -1;
	vague = suggest_merges(&list, s.resolution);
	r = report_suggestions(&list, vague, s.resolution);
	rc = output_report(v, r, e);
	report_free(&r);
	vec_free(&list);
	session_close(&s);
	return rc;
}

int run_merge(const struct invocation *v, struct err *e)
{
	char *path;
	int rc;

	if (v->words.n)
		return invocation_words(v, 2, SIZE_MAX, e) ? -1 : run(v, merge, e);
	path = invocation_ledger_to_read(v, e);
	rc = path ? print_suggestions(v, path, e) : -1;
	mem_free(path);
	return rc;
}

/* ---- ack ---- */

/* The findings as they stand now. */
static int print_findings(const struct invocation *v, const char *path, const struct policy *p,
			  const struct changed *c, struct err *e)
{
	struct findings found = {0};
	struct session s;
	struct report *r;
	int rc;

	if (session_open(&s, path, p, e))
		return -1;
	checks_run(&found, s.resolution, NULL, 0);
	r = report_findings(&found, (const char *const *)c->ids.v, c->ids.n, s.resolution);
	say_outcome(r, c);
	rc = output_report(v, r, e);
	report_free(&r);
	findings_free(&found);
	session_close(&s);
	return rc;
}

int run_ack(const struct invocation *v, struct err *e)
{
	const char *about = v->words.n > 1 ? v->words.v[1] : NULL, *note = v->values[OPTION_NOTE];
	struct changed c = {0};
	struct policy p = {0};
	char *path = NULL;
	int rc = invocation_words(v, 1, 2, e);

	if (!rc)
		rc = invocation_policy(v, &p, e);
	if (!rc)
		path = invocation_ledger(v, e);
	rc = path ? ledger_ack(&c, path, &p, v->words.v[0], about, note ? note : "", e) : -1;
	if (!rc)
		rc = print_findings(v, path, &p, &c, e);
	changed_free(&c);
	mem_free(path);
	return rc;
}
