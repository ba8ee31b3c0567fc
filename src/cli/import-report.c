/* What an import says: how each file was understood, its counts, and the rows that were left. */
#include "cli.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/utf8.h"

#define SHOWN_ROWS    20
#define SHOWN_REASONS 100

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

/* Of a file with more such rows than are listed: all of them, by their reasons. */
static size_t add_reasons(struct report *r, struct section *s, const struct imported_file *f)
{
	struct left left = {0};
	size_t all = (size_t)(f->rejected + f->set_aside), shown;

	for (size_t i = 0; i < f->reasons.n && i < SHOWN_REASONS; i++) {
		const struct imported_reason *g = &f->reasons.v[i];
		left_add_group(&left, g->first, g->rejected, g->why ? g->why : "other reasons",
			       (size_t)g->rows);
	}
	shown = left_report_groups(&left, r, s);
	left_free(&left);
	return all - shown;
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
	int64_t rows = import_mended(f);

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
		return import_json(v, im, e);
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
