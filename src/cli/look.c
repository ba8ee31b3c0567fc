/* The commands that look: list, show, total, summary, check, log. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

/* A session with the filter that the words give. */
struct look {
	struct session session;
	struct policy policy;
	struct filter *filter;
	struct report *report;
};

static int look_begin(struct look *l, const struct invocation *v, struct err *e)
{
	char *path = invocation_ledger_to_read(v, e);
	int rc = path ? invocation_policy(v, &l->policy, e) : -1;

	if (!rc)
		rc = session_read(&l->session, path, &l->policy, e);
	mem_free(path);
	return rc;
}

static int look_resolve(struct look *l, struct err *e)
{
	return session_resolve(&l->session, &l->policy, l->filter, e);
}

/* The words from `first` on are the filter. */
static int look_filter(struct look *l, const struct invocation *v, size_t first, struct err *e)
{
	const char *const *words = v->words.n > first ? v->words.v + first : NULL;

	if (filter_parse(&l->filter, words, words ? v->words.n - first : 0,
			 l->session.ev->catalogue, e))
		return -1;
	return look_resolve(l, e);
}

static int look_end(struct look *l, const struct invocation *v, int rc, struct err *e)
{
	if (!rc && l->report)
		rc = output_report(v, l->report, e);
	report_free(&l->report);
	filter_free(&l->filter);
	session_close(&l->session);
	return rc;
}

/* ---- list ---- */

static int unknown_list(const char *what, struct err *e)
{
	struct str text = {0}, near = {0};
	size_t n = 0;

	for (; report_list_names[n]; n++)
		str_addf(&text, "%s%s", n ? ", " : "", report_list_names[n]);
	spelling_suggest(&near, what, report_list_names, n);
	err_set(e, ERR_USAGE, "list: \"%s\" can't be listed%s%s", what,
		near.n ? "" : "; expected one of ", near.n ? near.s : str_c(&text));
	str_free(&text);
	str_free(&near);
	return -1;
}

static int check_list_name(const char *what, struct err *e)
{
	for (size_t i = 0; report_list_names[i]; i++)
		if (streq(report_list_names[i], what))
			return 0;
	return unknown_list(what, e);
}

int run_list(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	int rc = invocation_words(v, 1, SIZE_MAX, e);

	if (!rc)
		rc = check_list_name(v->words.v[0], e);
	if (!rc)
		rc = look_begin(&l, v, e);
	if (!rc)
		rc = look_filter(&l, v, 1, e);
	if (!rc) {
		l.report = report_list(v->words.v[0], l.session.resolution, l.filter, e);
		rc = l.report ? 0 : -1;
	}
	return look_end(&l, v, rc, e);
}

/* ---- show ---- */

/* What of a file is not in the ledger, and why: it belongs to the record of its batch. */
struct unkept_list {
	struct left left;
	struct report *report;
	struct table *table; /* for programs; NULL: for people */
};

enum { UNKEPT_LINE, UNKEPT_FATE, UNKEPT_REASON, UNKEPT_COLUMNS };

static const struct column unkept_columns[] = {
    [UNKEPT_LINE] = {.name = "line"},
    [UNKEPT_FATE] = {.name = "fate"},
    [UNKEPT_REASON] = {.name = "reason"},
};

static void unkept_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct unkept *u = row;

	(void)arg;
	*out = (struct cell){.kind = CELL_TEXT};
	if (column == UNKEPT_LINE)
		*out = (struct cell){.kind = CELL_INTEGER, .as.integer = u->line};
	else if (column == UNKEPT_FATE)
		out->as.text = u->fate == FATE_REJECTED ? "rejected" : "set aside";
	else
		out->as.text = u->reason ? u->reason : "";
}

static int add_unkept(const struct unkept *u, void *arg)
{
	struct unkept_list *list = arg;
	struct unkept *copy = arena_alloc(&list->report->arena, sizeof *copy);

	*copy = *u;
	copy->reason = arena_strdup(&list->report->arena, u->reason);
	if (list->table)
		vec_push(&list->table->rows, copy);
	else
		left_add(&list->left, u->line, u->fate == FATE_REJECTED, copy->reason);
	return 0;
}

static int show_unkept(struct look *l, const struct invocation *v, struct err *e)
{
	struct unkept_list list = {.report = l->report};
	struct section *s;
	enum format format;
	batch_id batch;
	size_t more = 0;
	int rc;

	if (!str_starts(v->words.v[0], "batch:"))
		return 0;
	if (output_format(v, &format, e) || batch_parse(&batch, v->words.v[0], "show", e))
		return -1;
	s = report_section(l->report, format == FORMAT_JSON ? SECTION_TABLE : SECTION_PARAGRAPHS,
			   "unkept", "Not in the ledger");
	s->drawn = format != FORMAT_JSON;
	if (format == FORMAT_JSON)
		list.table = report_table(s, unkept_columns, UNKEPT_COLUMNS, unkept_cell, NULL);
	rc = store_each_unkept(l->session.store, batch, add_unkept, &list, e);
	if (!rc && !list.table)
		more = left_report(&list.left, false, l->report, s);
	if (more)
		report_notice(l->report, "%zu more rows are not in the ledger", more);
	left_free(&list.left);
	return rc;
}

int run_show(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	int rc = invocation_words(v, 1, 1, e);

	if (!rc && given(v, OPTION_LINE))
		return show_line(v, e);
	if (!rc)
		rc = look_begin(&l, v, e);
	if (!rc)
		rc = session_resolve_for(&l.session, &l.policy, v->words.v[0], e);
	if (!rc) {
		l.report = report_show(v->words.v[0], l.session.resolution, e);
		rc = l.report ? show_unkept(&l, v, e) : -1;
	}
	return look_end(&l, v, rc, e);
}

/* ---- total ---- */

bool flow_find(enum flow *f, const char *name)
{
	for (int i = 0; i < FLOWS; i++)
		if (streq(flow_name((enum flow)i), name)) {
			*f = (enum flow)i;
			return true;
		}
	return false;
}

/* The first that the ledger has and the filter fits. */
enum flow flow_default(const struct resolution *r, const struct filter *f)
{
	for (int i = 0; i < FLOWS; i++)
		if (total_has(r, (enum flow)i, f))
			return (enum flow)i;
	return FLOW_TRANSFERS;
}

static int parse_dimensions(enum dimension *by, size_t *n, const char *text, struct err *e)
{
	for (*n = 0; text;) {
		size_t length = strcspn(text, ",");

		if (*n == DIMENSIONS_AT_ONCE)
			return err_set(e, ERR_USAGE, "--by: %d dimensions at once are the most",
				       DIMENSIONS_AT_ONCE);
		if (dimension_parse(&by[(*n)++], text, length, e))
			return err_prefix(e, "--by");
		text = text[length] ? text + length + 1 : NULL;
	}
	return 0;
}

static int make_total(struct look *l, const struct invocation *v, bool named, enum flow flow,
		      struct err *e)
{
	enum dimension by[DIMENSIONS_AT_ONCE];
	struct total *t = NULL;
	size_t n;

	if (parse_dimensions(by, &n, v->values[OPTION_BY], e))
		return -1;
	flow = named ? flow : flow_default(l->session.resolution, l->filter);
	if (total_new(&t, l->session.resolution, flow, l->filter, by, n, e))
		return -1;
	l->report = report_total(t, l->session.resolution);
	if (l->report && output_report(v, l->report, e)) /* while the total is there */
		report_free(&l->report);
	total_free(&t);
	return l->report ? 0 : -1;
}

int run_total(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	enum flow flow = FLOW_TRANSFERS;
	bool named = v->words.n && flow_find(&flow, v->words.v[0]);
	int rc = look_begin(&l, v, e);

	if (!rc)
		rc = look_filter(&l, v, named, e);
	if (!rc)
		rc = make_total(&l, v, named, flow, e);
	report_free(&l.report); /* it is printed */
	return look_end(&l, v, rc, e);
}

/* ---- summary, check, log ---- */

static int add_appendix(struct look *l, const struct invocation *v, struct err *e)
{
	struct original_lines lines = why_lines(&l->session);
	enum format format;

	if (!given(v, OPTION_APPENDIX))
		return 0;
	return output_format(v, &format, e) || report_appendix(l->report, l->session.resolution,
							       l->filter, &lines, format, e)
		   ? -1
		   : 0;
}

int run_summary(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	int rc = look_begin(&l, v, e);

	if (!rc)
		rc = look_filter(&l, v, 0, e);
	if (!rc) {
		l.report =
		    report_summary(l.session.resolution, l.filter, given(v, OPTION_APPENDIX), e);
		rc = l.report ? add_appendix(&l, v, e) : -1;
	}
	return look_end(&l, v, rc, e);
}

static int unknown_check(const char *name, struct err *e)
{
	const char *names[64];
	struct str text = {0}, near = {0};
	size_t n = 0;

	for (const struct check *c = check_next(NULL); c && n < 64; c = check_next(c)) {
		str_addf(&text, "%s%s", n ? ", " : "", c->name);
		names[n++] = c->name;
	}
	spelling_suggest(&near, name, names, n);
	err_set(e, ERR_USAGE, "check: there is no check \"%s\"%s%s", name,
		near.n ? "" : "; expected one of ", near.n ? near.s : str_c(&text));
	str_free(&text);
	str_free(&near);
	return -1;
}

static int run_checks(struct look *l, const struct invocation *v, struct err *e)
{
	const struct check **which = mem_zalloc((v->words.n + 1) * sizeof(*which));
	struct findings found = {0};
	int status = 0;

	for (size_t i = 0; i < v->words.n && !status; i++) {
		which[i] = check_find(v->words.v[i]);
		status = which[i] ? 0 : unknown_check(v->words.v[i], e);
	}
	if (!status) {
		checks_run(&found, l->session.resolution, which, v->words.n);
		l->report = report_check(&found, l->session.resolution);
		status = output_report(v, l->report, e);
		report_free(&l->report);
	}
	for (size_t i = 0; i < found.list.n && !status; i++)
		status = found.list.v[i].severity == SEVERITY_ERROR && !found.list.v[i].ack;
	findings_free(&found);
	mem_free(which);
	return status;
}

int run_check(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	int status = look_begin(&l, v, e);

	if (!status)
		status = look_resolve(&l, e);
	if (!status)
		status = run_checks(&l, v, e);
	return look_end(&l, v, status, e);
}

int run_log(const struct invocation *v, struct err *e)
{
	struct look l = {0};
	char *path;
	int rc = invocation_words(v, 0, 0, e);

	path = rc ? NULL : invocation_ledger_to_read(v, e);
	rc = path ? session_open_history(&l.session, path, e) : -1;
	if (!rc)
		l.report = report_log(l.session.ev);
	mem_free(path);
	return look_end(&l, v, rc, e);
}
