/* import: from options to a job, and from what became of it to a status. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/shell.h"
#include "hangar/utf8.h"

static int record_of(const struct invocation *v, enum record *r, struct err *e)
{
	const char *name = v->values[OPTION_AS];

	*r = name ? record_find(name) : RECORD_NONE;
	if (!name || *r)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--as: \"%s\" is no record; expected transfers, holdings, airframes, "
		       "sources, types, parties, rates or indexes",
		       name);
}

static int implied_of(const struct invocation *v, currency_id *c, struct err *e)
{
	const char *code = v->values[OPTION_CURRENCY];

	*c = code ? currency_find(code) : 0;
	if (!code || *c)
		return 0;
	return err_set(e, ERR_USAGE,
		       "--currency: \"%s\" is no currency; expected an ISO 4217 code like USD",
		       code);
}

/* The options that the import itself does not look at, for the command lines it offers. */
static const enum option_id others[] = {OPTION_DRY_RUN,  OPTION_STRICT,  OPTION_REJECTS,
					OPTION_SAVE_MAP, OPTION_COVERS,  OPTION_FORMAT,
					OPTION_OUTPUT,   OPTION_NO_COLOR};

static void add_others(struct str *out, const struct invocation *v)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		const struct option_row *o = &option_table[others[i]];

		if (!given(v, others[i]))
			continue;
		str_addf(out, " --%s", o->name);
		if (o->argument) {
			str_addc(out, ' ');
			shell_quote(out, v->values[others[i]]);
		}
	}
}

static int make_job(const struct invocation *v, struct import_job *job, struct err *e)
{
	*job = (struct import_job){
	    .paths = v->words.v,
	    .path_count = v->words.n,
	    .dry_run = given(v, OPTION_DRY_RUN),
	    .strict = given(v, OPTION_STRICT),
	    .rejects = v->values[OPTION_REJECTS],
	    .save_map = v->values[OPTION_SAVE_MAP],
	    .covers = v->values[OPTION_COVERS],
	    .progress = progress_show,
	    .options = {.map = v->maps.v,
			.source = v->values[OPTION_SOURCE],
			.preset = v->values[OPTION_PRESET],
			.encoding = v->values[OPTION_ENCODING],
			.delimiter = v->values[OPTION_DELIMITER],
			.header = v->values[OPTION_HEADER],
			.decimal = v->values[OPTION_DECIMAL],
			.dates = v->values[OPTION_DATES],
			.as_of = v->values[OPTION_AS_OF],
			.values = v->rules.v,
			.edition = v->values[OPTION_EDITION],
			.part = given(v, OPTION_PART),
			.plain = given(v, OPTION_PLAIN),
			.keep_other = given(v, OPTION_KEEP_OTHER)},
	};
	if (record_of(v, &job->options.as, e))
		return -1;
	return implied_of(v, &job->options.implied, e);
}

/* For tests/bench/import.sh. */
static void show_seconds(const struct import_seconds *s)
{
	const struct {
		const char *phase;
		double seconds;
	} rows[] = {
	    {"file", s->file},     {"read", s->read},         {"wait", s->wait},
	    {"rows", s->rows},     {"original", s->original}, {"indexes", s->indexes},
	    {"commit", s->commit},
	};

	if (!getenv("HANGAR_TIMES"))
		return;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		fprintf(stderr, "time: %s %.3f\n", rows[i].phase, rows[i].seconds);
}

/* Its text outlives the import. */
static int read_mapping(struct import_job *job, char **text, const struct invocation *v,
			struct err *e)
{
	const char *path = v->values[OPTION_MAPPING];
	struct file_view file = {0};
	const unsigned char *nul;
	size_t good;

	*text = NULL;
	if (!path)
		return 0;
	if (file_open(&file, path, e))
		return -1;
	good = utf8_valid_prefix((const char *)file.data, file.size);
	nul = file.size ? memchr(file.data, '\0', file.size) : NULL;
	if (nul && (size_t)(nul - file.data) < good)
		good = (size_t)(nul - file.data);
	if (good == file.size)
		*text = mem_strndup(file.size ? (const char *)file.data : "", file.size);
	file_close(&file);
	job->options.mapping = *text;
	job->options.mapping_path = path;
	return *text
		   ? 0
		   : err_set(e, ERR_USAGE, "%s: byte %zu is no text in UTF-8, as a mapping file is",
			     path, good + 1);
}

/* The format is looked at first: a ledger must not change and then the report fail. */
int run_import(const struct invocation *v, struct err *e)
{
	struct imported *im = NULL;
	struct import_job job;
	enum format format;
	struct str more = {0};
	char *path, *text;
	int rc = invocation_words(v, 1, SIZE_MAX, e);

	if (rc || make_job(v, &job, e) || output_format(v, &format, e) ||
	    read_mapping(&job, &text, v, e))
		return -1;
	add_others(&more, v);
	job.options.ledger = v->values[OPTION_LEDGER];
	job.options.others = str_c(&more);
	path = invocation_ledger(v, e);
	interrupt_begin();
	rc = path ? ledger_import(&im, path, &job, e) : -1;
	interrupt_end();
	progress_end();
	if (rc && e->kind == ERR_STOPPED)
		err_set(e, ERR_STOPPED, "import interrupted: the ledger is as it was");
	if (!rc && import_report(v, im, e))
		rc = im->changed
			 ? err_prefix(e, "the rows are in the ledger, but the report is not out")
			 : -1;
	if (!rc)
		rc = im->rejected ? 1 : 0;
	if (im)
		show_seconds(&im->seconds);
	imported_free(&im);
	str_free(&more);
	mem_free(path);
	mem_free(text);
	return rc;
}
