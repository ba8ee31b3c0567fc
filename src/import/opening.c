/* From bytes to the first record: the text in UTF-8, the header, what stands above it, and the plan
 * that follows from them. */
#include "inside.h"

#include "hangar/err.h"
#include "hangar/file.h"

#include "decision.h"
#include "encoding.h"
#include "plan.h"
#include "preamble.h"
#include "preset.h"
#include "refusal.h"
#include "requote.h"
#include "series.h"

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

/* Can a header do without these columns? It can't where others stand in their place: they may be
 * the same under another name; nor without the one that tells aircraft from other equipment. */
static bool can_be_cut(const struct preset_lack *lack)
{
	for (; lack->column; lack++)
		if (lack->instead || preset_tells_equipment(lack->column))
			return false;
	return true;
}

static void decide_cut(struct import_reader *r, const struct preset_lack *lack)
{
	struct str why = {0};

	for (const struct preset_lack *l = lack; l->column; l++) {
		str_add(&why, l == lack ? "its columns, but for " : ", ");
		preset_column_name(&why, l->column);
	}
	decide(r, "preset", r->header.preset->name, str_c(&why), "--as RECORD");
	str_free(&why);
}

/* A changed layout of a known list is not read as if nothing were known of it: what its columns
 * mean, and that it holds more than aircraft, would be lost. --as says to do so. 1: the header is
 * that of the list with some columns cut; -1: refused; 0: nothing is near. */
static int find_near_preset(struct import_reader *r, const struct dialect *d,
			    const struct preset *only, struct err *e)
{
	struct preset_lack lack[PRESET_COLUMNS + 1] = {{NULL, NULL}};
	struct refusal refusal = {.path = r->path, .header = &r->header, .e = e};

	if (d->as || !dialect_near_preset(&r->header, d, only, lack, &r->arena))
		return 0;
	if (!can_be_cut(lack))
		return refuse_near(&refusal, lack);
	decide_cut(r, lack);
	return 1;
}

static int find_header(struct import_reader *r, const struct dialect *d,
		       const struct preset *preset, struct err *e)
{
	struct refusal refusal = {.path = r->path,
				  .header = &r->header,
				  .encoding = r->plan.encoding,
				  .e = e};
	int near;

	if (preset && d->as && d->as != preset->record)
		return err_set(e, ERR_USAGE, "--preset %s: its rows are %s, not %s", preset->name,
			       record_plural(preset->record), record_plural(d->as));
	if (dialect_find_preset(&r->header, d, preset, &r->arena))
		return 0;
	near = find_near_preset(r, d, preset, e);
	if (near)
		return near < 0 ? -1 : 0;
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
	struct header *h = &r->header;
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
	if (h->preset->spread != SPREAD_TIV)
		return;
	volumes_read(&h->volumes, p->text + skip, (size_t)(p->header - p->text) - skip, &r->arena);
	decide(r, "measure", "tiv",
	       "SIPRI's trend-indicator values: volumes in millions, no money and no number of "
	       "aircraft; where a row is a party they are those of all its major arms",
	       NULL);
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

/* Lists that people retype and sort are looked through for a second telling. */
static void find_twice(struct import_reader *r, const struct import_options *o)
{
	struct str why = {0};

	if (!r->header.preset || !r->header.preset->status_by_delivery || o->plain)
		return;
	twice_find(&r->twice, r->spans, &r->arena);
	if (!r->twice.heading)
		return;
	str_addf(&why, "%zu of the %zu rows below the heading of line %u stand above it too",
		 r->twice.n, r->twice.below, r->twice.heading);
	decide(r, "rows", "those told twice are read once", str_c(&why), "--plain");
	str_free(&why);
}

/* OpenSky writes 'text': read as if it were "text". The header is found again in that text. */
static int requote_text(struct import_reader *r, struct dialect *d, const struct preset *preset,
			struct err *e)
{
	const struct header *h = &r->header;
	struct str text = {0};

	if (!h->preset || !h->n || *h->cells[0].s != '\'')
		return 0;
	str_addn(&text, r->plan.text, d->skip);
	requote(&text, r->plan.text + d->skip, r->plan.text_size - d->skip, h->delimiter);
	str_free(&r->decoded);
	r->decoded = text;
	d->data = r->plan.text = r->decoded.s;
	d->size = r->plan.text_size = r->decoded.n;
	decide(r, "quotes", "single", "the cells of the header stand in them", NULL);
	return find_header(r, d, preset, e);
}

int reader_open_text(struct import_reader *r, const struct file_view *file,
		     const struct preset *preset, const struct mapping *map,
		     const struct import_options *o, const struct catalogue *c, struct err *e)
{
	const struct import_plan *p = &r->plan;
	struct encoding encoding;
	struct dialect d;

	if (encoding_detect(&encoding, file, r->path, e) || set_text(r, &encoding, file, e))
		return -1;
	d = (struct dialect){
	    .data = p->text, .size = p->text_size, .skip = encoding.skip, .map = map, .as = o->as};
	if (find_header(r, &d, preset, e) || requote_text(r, &d, preset, e))
		return -1;
	describe_header(r, encoding.skip, c);
	if (series_find(r, o, e))
		return -1;
	if (plan_make(&r->plan, &r->header, map, o, r->path, &r->arena, e))
		return -1;
	name_list(r);
	spans_start(&r->spans, p->text, p->text_size, r->header.body, r->header.line,
		    r->header.delimiter);
	cells_start(&r->cells, r->header.delimiter);
	r->cells.tail = r->header.tail;
	find_twice(r, o);
	identity_expect(&r->identity, estimate_rows(p->text, p->text_size));
	return 0;
}
