/* What an import says: how each file was understood, its counts, and the rows that were left. */
#include "cli.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#define SHOWN_ROWS    20
#define SHOWN_REASONS 100

/* ---- JSON: files hold lists and objects, so they are built here ---- */

json_t *import_json_text(const char *s)
{
	struct str safe = {0};
	json_t *j;

	if (!s)
		return json_null();
	j = json_string(s);
	if (!j) { /* not UTF-8 */
		utf8_safe(&safe, s);
		j = json_string(str_c(&safe));
		str_free(&safe);
	}
	return j;
}

static json_t *rows_json(const struct imported_row *rows, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++) {
		json_t *row = json_object();
		json_object_set_new(row, "line", json_integer(rows[i].line));
		json_object_set_new(row, "reason", import_json_text(rows[i].reason));
		json_array_append_new(list, row);
	}
	return list;
}

static json_t *reasons_json(const struct imported_file *f)
{
	json_t *list = json_array();

	for (size_t i = 0; i < f->reasons.n; i++) {
		const struct imported_reason *r = &f->reasons.v[i];
		json_t *j = json_object();
		json_object_set_new(j, "fate", json_string(r->rejected ? "rejected" : "set_aside"));
		json_object_set_new(j, "reason", import_json_text(r->why));
		json_object_set_new(j, "rows", json_integer(r->rows));
		json_object_set_new(j, "first_line", json_integer(r->first));
		json_array_append_new(list, j);
	}
	return list;
}

static int64_t mended(const struct imported_file *f)
{
	int64_t rows = 0;

	for (size_t i = 0; i < f->mendings.n; i++)
		rows += f->mendings.v[i].rows;
	return rows;
}

/* Rows that the lists have no room for. */
static json_t *not_listed_json(const struct imported_file *f)
{
	json_t *j = json_object();

	json_object_set_new(j, "rejects", json_integer(f->rejected - (int64_t)f->rejected_rows.n));
	json_object_set_new(j, "set_aside",
			    json_integer(f->set_aside - (int64_t)f->set_aside_rows.n));
	json_object_set_new(j, "notices", json_integer(f->noticed - (int64_t)f->notices.n));
	json_object_set_new(j, "mended", json_integer(mended(f) - (int64_t)f->mended_rows.n));
	return j;
}

static json_t *counts_json(const struct imported_file *f)
{
	json_t *c = json_object();

	json_object_set_new(c, "read", json_integer(f->read));
	json_object_set_new(c, "kept", json_integer(f->kept));
	json_object_set_new(c, "unchanged", json_integer(f->unchanged));
	json_object_set_new(c, "set_aside", json_integer(f->set_aside));
	json_object_set_new(c, "rejected", json_integer(f->rejected));
	return c;
}

static json_t *decisions_json(const struct imported_file *f)
{
	json_t *list = json_array();

	for (size_t i = 0; i < f->decisions.n; i++) {
		const struct import_decision *d = &f->decisions.v[i];
		json_t *j = json_object();
		json_object_set_new(j, "what", import_json_text(d->what));
		json_object_set_new(j, "value", import_json_text(d->value));
		json_object_set_new(j, "why", import_json_text(d->why));
		json_object_set_new(j, "option", import_json_text(d->option));
		if (d->notice)
			json_object_set_new(j, "notice", import_json_text(d->notice));
		json_array_append_new(list, j);
	}
	return list;
}

static json_t *candidates_json(const struct imported_column *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->candidate_count; i++) {
		json_t *j = json_object();
		json_object_set_new(j, "field", import_json_text(c->candidates[i].field->name));
		json_object_set_new(j, "score", json_integer(c->candidates[i].score));
		json_object_set_new(j, "why", import_json_text(c->candidates[i].why));
		json_array_append_new(list, j);
	}
	return list;
}

static json_t *columns_json(const struct imported_file *f)
{
	json_t *list = json_array();

	for (size_t i = 0; i < f->columns.n; i++) {
		const struct imported_column *c = &f->columns.v[i];
		json_t *j = json_object();
		json_object_set_new(j, "header", import_json_text(c->header));
		json_object_set_new(j, "constant", import_json_text(c->constant));
		json_object_set_new(j, "field", import_json_text(c->field));
		json_object_set_new(j, "special", import_json_text(c->special));
		json_object_set_new(j, "score", json_integer(c->score));
		json_object_set_new(j, "why", import_json_text(c->why));
		json_object_set_new(j, "candidates", candidates_json(c));
		json_array_append_new(list, j);
	}
	return list;
}

static json_t *file_json(const struct imported_file *f)
{
	json_t *j = json_object(), *mapping = json_loads(f->mapping, 0, NULL);
	char delimiter[2] = {f->delimiter, '\0'};

	json_object_set_new(j, "file", import_json_text(f->path));
	json_object_set_new(j, "batch", f->batch ? json_integer(f->batch) : json_null());
	json_object_set_new(j, "repeats",
			    f->seen && f->before ? json_integer(f->before) : json_null());
	json_object_set_new(j, "record", import_json_text(record_name(f->record)));
	json_object_set_new(j, "encoding", import_json_text(f->encoding));
	json_object_set_new(j, "delimiter", import_json_text(delimiter));
	json_object_set_new(j, "header_line", json_integer(f->header_line));
	json_object_set_new(j, "header_rows", json_integer(f->header_rows));
	json_object_set_new(j, "preamble_lines", json_integer(f->preamble));
	json_object_set_new(j, "preset", import_json_text(f->preset));
	json_object_set_new(j, "source", import_json_text(f->source));
	json_object_set_new(j, "covers", import_json_text(f->covers));
	json_object_set_new(j, "mapping", mapping ? mapping : json_object());
	json_object_set_new(j, "decisions", decisions_json(f));
	json_object_set_new(j, "columns", columns_json(f));
	json_object_set_new(j, "counts", counts_json(f));
	json_object_set_new(j, "repeated", json_integer(f->repeated));
	json_object_set_new(j, "other", json_integer(f->other));
	if (f->diff.made)
		json_object_set_new(j, "diff", import_diff_json(&f->diff));
	json_object_set_new(j, "rejects", rows_json(f->rejected_rows.v, f->rejected_rows.n));
	json_object_set_new(j, "mended", rows_json(f->mended_rows.v, f->mended_rows.n));
	json_object_set_new(j, "notices", rows_json(f->notices.v, f->notices.n));
	json_object_set_new(j, "set_aside", rows_json(f->set_aside_rows.v, f->set_aside_rows.n));
	json_object_set_new(j, "not_listed", not_listed_json(f));
	json_object_set_new(j, "reasons", reasons_json(f));
	return j;
}

static json_t *names_json(const char *const *names, size_t n)
{
	json_t *list = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, import_json_text(names[i]));
	return list;
}

static int print_json(const struct invocation *v, const struct imported *im, struct err *e)
{
	json_t *j = json_object(), *files = json_array();
	struct str out = {0};
	char *text;
	int rc;

	json_object_set_new(j, "changed", json_boolean(im->changed));
	json_object_set_new(j, "command", im->command ? json_integer(im->command) : json_null());
	for (size_t i = 0; i < im->files.n; i++)
		json_array_append_new(files, file_json(&im->files.v[i]));
	json_object_set_new(j, "files", files);
	json_object_set_new(j, "unresolved_types", names_json(im->types.v, im->types.n));
	json_object_set_new(j, "unresolved_parties", names_json(im->parties.v, im->parties.n));
	text = json_dumps(j, JSON_INDENT(2));
	str_addf(&out, "%s\n", text);
	rc = output_bytes(v, out.s, out.n, e);
	free(text);
	str_free(&out);
	json_decref(j);
	return rc;
}

/* ---- the table of counts ---- */

enum { C_FILE, C_BATCH, C_RECORD, C_READ, C_KEPT, C_UNCHANGED, C_SET_ASIDE, C_REJECTED };

static const struct column columns[] = {
    [C_FILE] = {.name = "file"},
    [C_BATCH] = {.name = "batch", .right = true},
    [C_RECORD] = {.name = "record"},
    [C_READ] = {.name = "read", .right = true},
    [C_KEPT] = {.name = "kept", .right = true},
    [C_UNCHANGED] = {.name = "unchanged", .right = true},
    [C_SET_ASIDE] = {.name = "set_aside", .title = "set aside", .right = true},
    [C_REJECTED] = {.name = "rejected", .right = true},
};

static struct cell number(int64_t n)
{
	return (struct cell){.kind = CELL_INTEGER, .as.integer = n};
}

static struct cell text(const char *s)
{
	return (struct cell){.kind = CELL_TEXT, .as.text = s};
}

static void file_cell(const void *row, size_t column, struct cell *out, void *arg)
{
	const struct imported_file *f = row;
	const struct cell cells[] = {
	    [C_FILE] = text(f->path),
	    [C_BATCH] = f->batch ? number(f->batch) : (struct cell){.kind = CELL_NONE},
	    [C_RECORD] = text(record_name(f->record)),
	    [C_READ] = number(f->read),
	    [C_KEPT] = number(f->kept),
	    [C_UNCHANGED] = number(f->unchanged),
	    [C_SET_ASIDE] = number(f->set_aside),
	    [C_REJECTED] = number(f->rejected),
	};

	(void)arg;
	*out = cells[column];
}

static void add_counts(struct report *r, const struct imported *im)
{
	struct section *s = report_section(r, SECTION_TABLE, "rows", NULL);
	struct table *t =
	    report_table(s, columns, sizeof columns / sizeof *columns, file_cell, NULL);

	for (size_t i = 0; i < im->files.n; i++)
		vec_push(&t->rows, &im->files.v[i]);
}

/* ---- what was left ---- */

static void add_reason(struct report *r, struct section *s, const struct imported_reason *g)
{
	struct str n = {0};

	integer_format(&n, g->rows);
	report_line(r, s, STYLE_INDENTED, ROLE_WARNING, 0, "%s %s row%s, first line %u: %s",
		    g->rejected ? "rejected" : "set aside", str_c(&n), g->rows == 1 ? "" : "s",
		    (unsigned)g->first, g->why ? g->why : "other reasons");
	str_free(&n);
}

/* Of a file with more such rows than are listed: all of them, by their reasons. Rejected ones come
 * first, as there is something to be done about them. */
static size_t add_reasons(struct report *r, struct section *s, const struct imported_file *f)
{
	size_t shown = 0;
	int64_t more = f->rejected + f->set_aside;

	for (int rejected = 1; rejected >= 0; rejected--)
		for (size_t i = 0; i < f->reasons.n && shown < SHOWN_REASONS; i++) {
			const struct imported_reason *g = &f->reasons.v[i];
			if (g->rejected != (rejected == 1))
				continue;
			add_reason(r, s, g);
			more -= g->rows;
			shown++;
		}
	return (size_t)more;
}

static bool lists_all(const struct imported_file *f)
{
	return f->rejected == (int64_t)f->rejected_rows.n &&
	       f->set_aside == (int64_t)f->set_aside_rows.n;
}

static void add_left(struct report *r, const struct imported *im)
{
	struct section *s = report_section(r, SECTION_PARAGRAPHS, "left", NULL);
	bool all_listed = true;
	size_t more = 0;

	for (size_t i = 0; i < im->files.n; i++) {
		const struct imported_file *f = &im->files.v[i];
		struct left left = {0};

		if (!lists_all(f)) {
			more += add_reasons(r, s, f);
			all_listed = false;
			continue;
		}
		for (size_t k = 0; k < f->rejected_rows.n; k++)
			left_add(&left, f->rejected_rows.v[k].line, true,
				 f->rejected_rows.v[k].reason);
		for (size_t k = 0; k < f->set_aside_rows.n; k++)
			left_add(&left, f->set_aside_rows.v[k].line, false,
				 f->set_aside_rows.v[k].reason);
		more += left_report(&left, false, r, s);
		left_free(&left);
	}
	if (more)
		report_text(r, s, "and %zu more rows; %s lists all", more,
			    all_listed ? "--format json" : "hangar show batch:N --format json");
}

/* "a record broken over two lines was joined (lines 5, 7 and 3 more)" */
static void mended_add(struct str *out, const struct imported_file *f,
		       const struct imported_mending *m)
{
	struct str lines = {0};
	int64_t shown = 0;

	for (size_t k = 0; k < f->mended_rows.n && shown < SHOWN_ROWS; k++)
		if (streq(f->mended_rows.v[k].reason, m->how))
			str_addf(&lines, "%s%u", shown++ ? ", " : "",
				 (unsigned)f->mended_rows.v[k].line);
	str_addf(out, "%s%s", out->n ? "; " : "", m->how);
	if (!shown)
		str_addf(out, " (%lld)", (long long)m->rows);
	else
		str_addf(out, " (line%s %s", shown > 1 ? "s" : "", str_c(&lines));
	if (shown && m->rows > shown)
		str_addf(out, " and %lld more", (long long)(m->rows - shown));
	str_add(out, shown ? ")" : "");
	str_free(&lines);
}

/* "mended 3 rows: a record broken over two lines was joined (line 5); ..." */
static void add_mended(struct report *r, const struct imported_file *f)
{
	struct str how = {0};
	int64_t rows = mended(f);

	for (size_t i = 0; i < f->mendings.n; i++)
		mended_add(&how, f, &f->mendings.v[i]);
	if (how.n)
		report_notice(r, "%s: mended %lld row%s: %s", f->path, (long long)rows,
			      rows == 1 ? "" : "s", how.s);
	str_free(&how);
}

/* "f.csv: 553 rows repeat a row above: lines 12, 40 and 551 more" */
static void add_repeated(struct report *r, const struct imported_file *f)
{
	struct str lines = {0}, n = {0};
	size_t shown = f->repeated_lines.n < SHOWN_ROWS ? f->repeated_lines.n : SHOWN_ROWS;

	if (!f->repeated)
		return;
	for (size_t i = 0; i < shown; i++)
		str_addf(&lines, "%s%u", i ? ", " : "", (unsigned)f->repeated_lines.v[i]);
	if (f->repeated > (int64_t)shown)
		str_addf(&lines, " and %lld more", (long long)f->repeated - (long long)shown);
	integer_format(&n, f->repeated);
	str_add(&n, f->repeated == 1 ? " row repeats" : " rows repeat");
	report_notice(r, "%s: %s a row above: line%s %s", f->path, str_c(&n),
		      f->repeated == 1 ? "" : "s", str_c(&lines));
	str_free(&lines);
	str_free(&n);
}

/* What no figure of aircraft counts. */
static void add_other(struct report *r, const struct imported_file *f)
{
	struct str n = {0};

	if (!f->other)
		return;
	integer_format(&n, f->other);
	report_notice(r,
		      "%s: %s row%s of other equipment: figures of aircraft leave %s out, "
		      "class:other counts %s",
		      f->path, str_c(&n), f->other == 1 ? " is" : "s are",
		      f->other == 1 ? "it" : "them", f->other == 1 ? "it" : "them");
	str_free(&n);
}

/* How to go on with the rejected rows: as those of a batch they are recognised by their header;
 * else under the source that the file had stood for. */
static void add_mending(struct report *r, const struct imported_file *f)
{
	bool needs_source = f->source && !import_names_sources(f);

	if (f->rejects && f->batch)
		report_notice(r, "%s has the rejected rows of %s: mend them, then hangar import %s",
			      f->rejects, f->path, f->rejects);
	else if (f->rejects)
		report_notice(r,
			      "%s has the rejected rows of %s: mend them, then hangar import %s "
			      "--map reason=%s%s",
			      f->rejects, f->path, f->rejects, needs_source ? " --source " : "",
			      needs_source ? f->source : "");
}

static void add_notices(struct report *r, const struct imported_file *f)
{
	for (size_t i = 0; i < f->decisions.n; i++)
		if (f->decisions.v[i].notice)
			report_notice(r, "%s: %s", f->path, f->decisions.v[i].notice);
	for (size_t i = 0; i < f->notices.n && i < SHOWN_ROWS; i++)
		report_notice(r, "%s", f->notices.v[i].reason);
	if (f->noticed > SHOWN_ROWS)
		report_notice(r, "and %lld more aliases of %s; --format json lists %s",
			      (long long)f->noticed - SHOWN_ROWS, f->path,
			      f->noticed > IMPORT_LISTED ? "the first thousand" : "all");
}

static void add_unresolved(struct report *r, const char *what, const char *const *names, size_t n,
			   const char *const *near, size_t near_n)
{
	struct str list = {0};

	for (size_t i = 0; i < n && i < SHOWN_ROWS; i++) {
		str_addf(&list, "%s%s", i ? ", " : "", names[i]);
		if (i < near_n && *near[i])
			str_addf(&list, " (%s)", near[i]);
	}
	if (n > SHOWN_ROWS)
		str_addf(&list, " and %zu more", n - SHOWN_ROWS);
	if (n)
		report_notice(r, "%s that nothing defines yet, kept as they stand: %s", what,
			      list.s);
	str_free(&list);
}

static void add_outcome(struct report *r, const struct invocation *v, const struct imported *im)
{
	add_unresolved(r, "Types", im->types.v, im->types.n, NULL, 0);
	add_unresolved(r, "Parties", im->parties.v, im->parties.n, im->near_parties.v,
		       im->near_parties.n);
	for (size_t i = 0; i < im->files.n; i++)
		add_mended(r, &im->files.v[i]);
	for (size_t i = 0; i < im->files.n; i++)
		add_repeated(r, &im->files.v[i]);
	for (size_t i = 0; i < im->files.n; i++)
		add_other(r, &im->files.v[i]);
	for (size_t i = 0; i < im->files.n; i++)
		add_notices(r, &im->files.v[i]);
	for (size_t i = 0; i < im->files.n; i++)
		add_mending(r, &im->files.v[i]);
	if (given(v, OPTION_DRY_RUN))
		report_notice(r, "Dry run: nothing was changed.");
	else if (given(v, OPTION_STRICT) && im->rejected)
		report_notice(r,
			      "Rows were rejected, and --strict was given: nothing was changed.");
	else if (!im->changed)
		report_notice(r, "Nothing new: the ledger is as it was.");
}

int import_report(const struct invocation *v, const struct imported *im, struct err *e)
{
	struct report *r;
	struct section *s;
	enum format format;
	int rc;

	if (output_format(v, &format, e))
		return -1;
	if (format == FORMAT_JSON)
		return print_json(v, im, e);
	r = report_new();
	s = report_section(r, SECTION_PARAGRAPHS, "understood", NULL);
	for (size_t i = 0; i < im->files.n; i++)
		import_understood(r, s, &im->files.v[i]);
	add_counts(r, im);
	add_left(r, im);
	import_diff(r, im);
	add_outcome(r, v, im);
	rc = output_report(v, r, e);
	report_free(&r);
	return rc;
}
