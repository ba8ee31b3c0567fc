/* What an import says to programs: files hold lists and objects, so they are built here. */
#include "cli.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/utf8.h"

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

int64_t import_mended(const struct imported_file *f)
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
	json_object_set_new(j, "mended",
			    json_integer(import_mended(f) - (int64_t)f->mended_rows.n));
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

static json_t *sum_json(const struct imported_sum *s)
{
	json_t *j = json_object();

	if (s->beyond) {
		json_decref(j);
		return json_null();
	}
	json_object_set_new(j, "kept", json_integer(s->kept));
	json_object_set_new(j, "set_aside", json_integer(s->set_aside));
	json_object_set_new(j, "rejected", json_integer(s->rejected));
	json_object_set_new(j, "without", json_integer(s->bare));
	return j;
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
	if (import_has_column(f, "count"))
		json_object_set_new(j, "count", sum_json(&f->count));
	if (import_has_column(f, "ordered"))
		json_object_set_new(j, "ordered", sum_json(&f->ordered));
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

int import_json(const struct invocation *v, const struct imported *im, struct err *e)
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
