/* stand: one list is said to stand for an area; without words, which lists do. */
#include "cli.h"

#include "hangar/err.h"
#include "hangar/utf8.h"

static int say_stood(const struct invocation *v, const struct stood *s, struct err *e)
{
	const char *list = v->words.v[0];
	struct report *facts = report_new();
	struct str line = {0}, safe = {0};
	int rc;

	report_fact_text(facts, "list", list);
	report_fact_text(facts, "area", s->area);
	if (s->batch)
		report_fact_integer(facts, "batch", s->batch);
	str_addf(&line, "%s stands for %s", list, s->area ? s->area : "everything");
	if (s->changed)
		str_addf(&line, "; hangar undo %u takes it back", (unsigned)s->batch);
	else
		str_add(&line, " already: nothing changed");
	utf8_safe(&safe, str_c(&line));
	rc = output_line(v, facts, str_c(&safe), e);
	str_free(&line);
	str_free(&safe);
	return rc;
}

static int stand_for(const struct invocation *v, const char *path, struct err *e)
{
	struct stood s;
	int rc;

	if (given(v, OPTION_READ_ONLY))
		return err_set(e, ERR_USAGE,
			       "stand would change the ledger, which --read-only forbids");
	if (ledger_stand(&s, path, v->words.v[0], v->words.v + 1, v->words.n - 1, e))
		return -1;
	rc = say_stood(v, &s, e);
	stood_free(&s);
	return rc;
}

static int list_stands_of(const struct invocation *v, const char *path, struct err *e)
{
	struct policy p = {0};
	struct session s;
	struct report *r = NULL;
	int rc = session_open(&s, path, &p, e);

	if (!rc)
		r = report_list("stands", s.resolution, NULL, e);
	rc = r ? output_report(v, r, e) : -1;
	report_free(&r);
	session_close(&s);
	return rc;
}

int run_stand(const struct invocation *v, struct err *e)
{
	char *path = v->words.n ? invocation_ledger(v, e) : invocation_ledger_to_read(v, e);
	int rc = -1;

	if (path)
		rc = v->words.n ? stand_for(v, path, e) : list_stands_of(v, path, e);
	mem_free(path);
	return rc;
}
