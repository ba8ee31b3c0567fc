/* From bytes to the first record: the text in UTF-8, the header, what stands above it, and the plan
 * that follows from them. */
#include "inside.h"

#include "hangar/err.h"
#include "hangar/file.h"

#include "encoding.h"
#include "meaning.h"
#include "plan.h"
#include "preamble.h"
#include "preset.h"
#include "refusal.h"
#include "series.h"
#include "survey.h"
#include "value-survey.h"

/* About how many rows the file has, by the lines of its first part. */
static size_t estimate_rows(const char *data, size_t size)
{
	size_t part = size < 65536 ? size : 65536, lines = 1;

	for (size_t i = 0; i < part; i++)
		lines += data[i] == '\n';
	return size / (part / lines + 1) + 1;
}

/* The plan's text: the file as it stands, or decoded. */
static int set_text(struct import_reader *r, const struct encoding *encoding,
		    const struct file_view *file, struct err *e)
{
	r->plan.encoding = encoding->name;
	r->plan.text = (const char *)file->data;
	r->plan.text_size = file->size;
	if (!encoding->iconv)
		return 0;
	if (encoding_decode(&r->decoded, encoding, file, e))
		return err_prefix(e, "%s", r->path);
	r->plan.text = r->decoded.s;
	r->plan.text_size = r->decoded.n;
	return 0;
}

static int no_such_header(const struct import_reader *r, const struct preset *p, struct err *e)
{
	struct str signs = {0};

	preset_signs(&signs, p);
	err_set(e, ERR_USAGE,
		"%s: has no header of --preset %s in its first lines; expected the columns %s",
		r->path, p->name, str_c(&signs));
	str_free(&signs);
	return -1;
}

/* --as asks for what a preset's rows are not, and nothing else is known of the file either. */
static bool is_of_another_record(const struct import_reader *r, const struct dialect *d,
				 struct err *e)
{
	struct dialect any = *d;
	struct arena texts = {0};
	struct header h;
	bool found;

	any.as = RECORD_NONE;
	found = dialect_find_preset(&h, &any, NULL, &texts);
	if (found)
		err_set(e, ERR_USAGE,
			"%s:%u: is the header of preset %s, whose rows are %s; read it without "
			"--as, or say with --map what the columns of %s are",
			r->path, h.span.line, h.preset->name, record_plural(h.preset->record),
			record_plural(d->as));
	arena_free(&texts);
	return found;
}

/* A changed layout of a known list is not read as if nothing were known of it: what its columns
 * mean, and that it holds more than aircraft, would be lost. --as says to do so. */
static bool is_nearly_a_preset(const struct import_reader *r, const struct dialect *d,
			       const struct preset *only, struct err *e)
{
	const struct preset_column *lacking[PRESET_COLUMNS + 1];
	struct refusal refusal = {.path = r->path, .e = e};
	struct arena texts = {0};
	struct header h;
	bool found = !d->as && dialect_near_preset(&h, d, only, lacking, &texts);

	if (found) {
		refusal.header = &h;
		refuse_near(&refusal, lacking);
	}
	arena_free(&texts);
	return found;
}

static int find_header(struct import_reader *r, const struct dialect *d,
		       const struct preset *preset, struct err *e)
{
	struct refusal refusal = {.path = r->path,
				  .header = &r->header,
				  .encoding = r->plan.encoding,
				  .e = e};

	if (preset && d->as && d->as != preset->record)
		return err_set(e, ERR_USAGE, "--preset %s: its rows are %s, not %s", preset->name,
			       record_plural(preset->record), record_plural(d->as));
	if (dialect_find_preset(&r->header, d, preset, &r->arena))
		return 0;
	if (is_nearly_a_preset(r, d, preset, e))
		return -1;
	if (preset)
		return no_such_header(r, preset, e);
	dialect_detect(&r->header, d, &r->arena);
	if (d->as && !plan_tells(&r->header, d->map, d->as) && is_of_another_record(r, d, e))
		return -1;
	return r->header.span.fault ? refuse_broken(&refusal) : 0;
}

/* What the plan has of the header and of what stands above it. */
static void describe_header(struct import_reader *r, size_t skip, const struct catalogue *c)
{
	const struct header *h = &r->header;
	struct import_plan *p = &r->plan;

	p->delimiter = h->delimiter;
	p->header_line = h->span.line;
	p->preamble = h->below ? h->span.line - 1 : 0;
	p->header = h->span.text;
	p->header_size = h->span.n;
	if (!h->preset)
		return;
	p->preset = h->preset->name;
	preamble_read(p, h->preset, p->text + skip, (size_t)(p->header - p->text) - skip, c,
		      &r->arena);
}

/* Its list has the key of the rows' source, whatever gave it. */
static void name_list(struct import_reader *r)
{
	struct source *list;

	if (!r->plan.list)
		return;
	list = arena_alloc(&r->arena, sizeof *list);
	*list = *r->plan.list;
	list->key = r->plan.source;
	r->plan.list = list;
}

/* The text above the header, for what it says of all rows. */
static const char *title_of(struct import_reader *r, size_t skip)
{
	const struct import_plan *p = &r->plan;

	return arena_strndup(&r->arena, p->text + skip, (size_t)(p->header - p->text) - skip);
}

/* A header that no preset knows: the table, and what its columns mean. */
static int plan_guessed(struct import_reader *r, size_t skip, const struct mapping *map,
			const struct import_options *o, const struct catalogue *c, struct err *e)
{
	struct survey survey, table;
	struct meaning *m = arena_alloc(&r->arena, sizeof *m);
	struct meaning_input in = {.header = &r->header,
				   .table = &table,
				   .map = map,
				   .options = o,
				   .catalogue = c,
				   .title = title_of(r, skip),
				   .path = r->path};
	int rc;

	survey_make(&survey, &r->header, r->plan.text, r->plan.text_size, &r->arena);
	r->sheet.plain = o->plain;
	if (!o->plain)
		sheet_guess(r, &survey, c);
	sheet_table(r, &survey, &table);
	meaning_guess(m, &in, &r->arena);
	rc = plan_make(&r->plan, &r->header, map, m, o, r->path, &r->arena, e);
	if (!rc)
		values_survey(r, &table, c);
	meaning_free(m);
	survey_free(&table);
	survey_free(&survey);
	return rc;
}

static int make_plan(struct import_reader *r, size_t skip, const struct mapping *map,
		     const struct import_options *o, const struct catalogue *c, struct err *e)
{
	r->sheet.columns = r->header.n;
	r->sheet.plain = true;
	if (!r->header.preset)
		return plan_guessed(r, skip, map, o, c, e);
	return plan_make(&r->plan, &r->header, map, NULL, o, r->path, &r->arena, e);
}

int reader_decode(struct import_reader *r, const struct file_view *file, struct err *e)
{
	struct encoding encoding;

	if (encoding_detect(&encoding, file, r->path, e))
		return -1;
	r->skip = encoding.skip;
	return set_text(r, &encoding, file, e);
}

int reader_open_text(struct import_reader *r, const struct preset *preset,
		     const struct mapping *map, const struct import_options *o,
		     const struct catalogue *c, struct err *e)
{
	const struct import_plan *p = &r->plan;
	struct dialect d = {
	    .data = p->text, .size = p->text_size, .skip = r->skip, .map = map, .as = o->as};

	if (find_header(r, &d, preset, e))
		return -1;
	describe_header(r, r->skip, c);
	if (series_find(r, o, e))
		return -1;
	if (make_plan(r, r->skip, map, o, c, e))
		return -1;
	name_list(r);
	spans_start(&r->spans, p->text, p->text_size, r->header.body, r->header.line,
		    r->header.delimiter);
	cells_start(&r->cells, r->header.delimiter);
	identity_expect(&r->identity, estimate_rows(p->text, p->text_size));
	return 0;
}
