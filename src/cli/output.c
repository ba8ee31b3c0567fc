/* Where reports go, and in which dress: standard output or a file, text for a terminal or data. */
#include "cli.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "hangar/err.h"
#include "hangar/file.h"

static const struct {
	const char *ending, *format;
} formats_by_ending[] = {
    {".json", "json"}, {".csv", "csv"}, {".md", "markdown"}, {".html", "html"}, {".pdf", "pdf"},
    {".xlsx", "xlsx"}, {".svg", "svg"}, {".txt", "text"},    {NULL, NULL},
};

static const char *to_file(const struct invocation *v)
{
	const char *path = v->values[OPTION_OUTPUT];

	return path && !streq(path, "-") ? path : NULL;
}

static int unknown_ending(const char *path, const char *ending, struct err *e)
{
	struct str known = {0};

	for (size_t i = 0; formats_by_ending[i].ending; i++)
		str_addf(&known, "%s%s", i ? ", " : "", formats_by_ending[i].ending);
	err_set(e, ERR_USAGE,
		"-o %s: no format has the ending %s; expected one of %s, or --format to say which",
		path, ending, str_c(&known));
	str_free(&known);
	return -1;
}

/* A name without an ending is text. */
static int format_of_ending(const char *path, const char **format, struct err *e)
{
	const char *name = path ? file_basename(path) : "", *dot = strrchr(name, '.');

	*format = "text";
	if (!dot || dot == name)
		return 0;
	for (size_t i = 0; formats_by_ending[i].ending; i++)
		if (strcasecmp(dot, formats_by_ending[i].ending) == 0) {
			*format = formats_by_ending[i].format;
			return 0;
		}
	return unknown_ending(path, dot, e);
}

int output_format(const struct invocation *v, enum format *f, struct err *e)
{
	const char *name = v->values[OPTION_FORMAT];

	if (!name && format_of_ending(to_file(v), &name, e))
		return -1;
	return format_parse(f, name, e);
}

/* ---- the terminal ---- */

bool output_is_terminal(const struct invocation *v)
{
	return !to_file(v) && isatty(STDOUT_FILENO);
}

static size_t terminal_width(void)
{
	struct winsize w;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col > 0)
		return w.ws_col;
	return 80;
}

static bool wants_color(const struct invocation *v)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	return output_is_terminal(v) && !given(v, OPTION_NO_COLOR) && !(none && *none) && term &&
	       !streq(term, "dumb");
}

/* ---- printing ---- */

/* A reader that has seen enough closes the pipe: no fault. */
static int print(const void *data, size_t n, struct err *e)
{
	errno = 0;
	if (fwrite(data, 1, n, stdout) == n && fflush(stdout) == 0)
		return 0;
	if (errno == EPIPE)
		return 0;
	return err_set(e, ERR_IO, "standard output can't be written: %s",
		       errno ? strerror(errno) : "unknown fault");
}

int output_bytes(const struct invocation *v, const void *data, size_t n, struct err *e)
{
	const char *path = to_file(v);

	return path ? file_write(path, data, n, e) : print(data, n, e);
}

/* CSV has no room for the policy: where it is not the usual one, it stands beside the rows. */
static void say_policy(const struct report *r)
{
	static const struct policy usual = {0};
	struct str line = {0};

	policy_describe(&line, &usual);
	if (r->policy && !streq(r->policy, str_c(&line)))
		fprintf(stderr, "hangar: policy: %s\n", r->policy);
	str_free(&line);
}

static int render(const struct invocation *v, const struct report *r, struct err *e)
{
	struct render_options o = {.width = output_is_terminal(v) ? terminal_width() : 0,
				   .color = wants_color(v)};
	struct str out = {0};
	int rc = output_format(v, &o.format, e);

	if (!rc)
		rc = report_has_format(r, o.format, e);
	if (!rc) {
		report_render(&out, r, &o);
		if (o.format == FORMAT_CSV)
			say_policy(r);
		rc = output_bytes(v, str_c(&out), out.n, e);
	}
	str_free(&out);
	return rc;
}

static int shape(const struct invocation *v, struct report *r, struct err *e)
{
	struct section *rows = report_find(r, "rows");
	const char *sort = v->values[OPTION_SORT], *columns = v->values[OPTION_COLUMNS];
	size_t limit;

	if (invocation_number(v, OPTION_LIMIT, &limit, e))
		return -1;
	if (!rows)
		return 0;
	if (sort && table_sort(&rows->table, sort, e))
		return err_prefix(e, "--sort");
	if (columns && table_columns(&rows->table, columns, e))
		return err_prefix(e, "--columns");
	if (limit)
		table_limit(&rows->table, limit);
	return 0;
}

int output_report(const struct invocation *v, struct report *r, struct err *e)
{
	if (shape(v, r, e))
		return -1;
	return render(v, r, e);
}

int output_line(const struct invocation *v, struct report *facts, const char *line, struct err *e)
{
	struct report *r = facts ? facts : report_new();
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "message", NULL);
	int rc;

	report_text(r, s, "%s", line);
	rc = render(v, r, e);
	report_free(&r);
	return rc;
}
