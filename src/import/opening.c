/* From bytes to the first record: the text in UTF-8, the header, what stands above it, and the plan
 * that follows from them. */
#include "inside.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/str.h"

#include "apostrophe.h"
#include "decision.h"
#include "delimiter.h"
#include "detect.h"
#include "headings-say.h"
#include "meaning.h"
#include "moneys.h"
#include "party-named.h"
#include "plan.h"
#include "position.h"
#include "preamble.h"
#include "preset.h"
#include "refusal.h"
#include "requote.h"
#include "series.h"
#include "survey.h"
#include "value-survey.h"

#define HEADER_LINES 60                /* at the beginning, each of which may be the header */
#define PIECE_BYTES  ((size_t)1 << 20) /* of a text that is cleaned */

/* About how many rows the file has, by the lines of its first part. */
static size_t estimate_rows(const char *data, size_t size)
{
	size_t part = size < 65536 ? size : 65536, lines = 1;

	for (size_t i = 0; i < part; i++)
		lines += data[i] == '\n';
	return size / (part / lines + 1) + 1;
}

static bool only_blanks(const char *s, size_t n)
{
	size_t at = 0;

	while (at < n && s[at] && strchr(" \t\r\n\v\f", s[at]))
		at++;
	return at == n;
}

/* The plan's text: the file as it stands, or decoded. */
static int set_text(struct import_reader *r, const struct encoding *encoding,
		    const struct file_view *file, const struct watch *watch, struct err *e)
{
	struct file_view text = *file;
	size_t bom = encoding->bom < file->size ? encoding->bom : file->size;

	if (encoding->iconv &&
	    (encoding_decode(&r->decoded, encoding, (const char *)file->data + bom,
			     file->size - bom, watch, e) ||
	     spool_view(&r->decoded, &text, e)))
		return err_prefix(e, "%s", r->path);
	r->passing.of = &r->decoded;
	r->plan.encoding = encoding->name;
	r->plan.text = (const char *)text.data;
	r->plan.text_size = text.size;
	r->skip = encoding->iconv ? 0 : bom;
	return 0;
}

/* Nobody reads so many, and each takes its memory. */
static int refuse_width(const struct import_reader *r, uint32_t line, size_t columns, struct err *e)
{
	return err_set(e, ERR_USAGE, "%s:%u: has %zu columns; expected at most %d", r->path, line,
		       columns, SPAN_CELLS_MAX);
}

static int check_width(const struct import_reader *r, struct err *e)
{
	const struct header *h = &r->header;

	return h->n > SPAN_CELLS_MAX ? refuse_width(r, h->span.line, h->n, e) : 0;
}

/* Moves *at behind a line of the text: the columns that it has with the delimiter that it has most.
 * What stands between quotes counts for nothing; they may go on behind the line. */
static size_t count_columns(const struct file_view *text, size_t *at, bool *quoted)
{
	static const char delimiters[] = ",;\t|";
	size_t counts[sizeof delimiters] = {0}, most = 0;
	const char *s = (const char *)text->data;

	while (*at < text->size && s[*at] != '\n' && s[*at] != '\r') {
		char c = s[(*at)++];
		const char *d = c && !*quoted ? strchr(delimiters, c) : NULL;

		*quoted ^= c == '"';
		if (d && ++counts[d - delimiters] > most)
			most = counts[d - delimiters];
	}
	*at += *at + 1 < text->size && s[*at] == '\r' && s[*at + 1] == '\n';
	*at += *at < text->size;
	return most + 1;
}

/* Before anything is made of the first lines: the first that is more than a title may be the
 * header. What is too wide below it is a row that is rejected. */
static int check_first_lines(const struct import_reader *r, struct err *e)
{
	struct file_view text = {.data = (const unsigned char *)r->plan.text,
				 .size = r->plan.text_size};
	bool quoted = false;
	size_t at = r->skip;

	for (uint32_t line = 1; line <= HEADER_LINES && at < text.size; line++) {
		size_t from = at, columns = count_columns(&text, &at, &quoted);

		if (at - from > SPAN_BYTES_MAX)
			return err_set(e, ERR_USAGE, "%s:%u: has %zu bytes; expected at most %zu",
				       r->path, line, at - from, SPAN_BYTES_MAX);
		if (columns > SPAN_CELLS_MAX)
			return refuse_width(r, line, columns, e);
		if (columns > 1)
			break;
	}
	return 0;
}

int reader_decode(struct import_reader *r, const struct file_view *file, struct err *e)
{
	const struct import_options *o = &r->options;
	struct detection d = {.file = file,
			      .path = r->path,
			      .given = o->encoding,
			      .watch = o->watch,
			      .arena = &r->arena};

	if (encoding_detect(&d, e) || set_text(r, &d.encoding, file, o->watch, e))
		return -1;
	if (only_blanks(r->plan.text + r->skip, r->plan.text_size - r->skip))
		return err_set(e, ERR_USAGE, "%s: is empty; expected a CSV file with a header line",
			       r->path);
	if (check_first_lines(r, e))
		return -1;
	decide(r, "encoding", d.encoding.name, d.why, "--encoding NAME");
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
		refuse_other(&(struct refusal){.path = r->path,
					       .header = &h,
					       .map = d->map,
					       .options = &r->options,
					       .as = d->as,
					       .e = e});
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
	struct refusal refusal = {
	    .path = r->path, .header = &r->header, .map = d->map, .options = &r->options, .e = e};

	if (d->as || d->given.first || d->given.none ||
	    !dialect_near_preset(&r->header, d, only, lack, &r->arena))
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
				  .map = d->map,
				  .options = &r->options,
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
	if (d->given.first && d->given.first != r->header.span.line)
		return err_set(e, ERR_USAGE,
			       "%s: --header: line %u is no record of its own, or "
			       "the file ends before it",
			       r->path, (unsigned)d->given.first);
	return r->header.span.fault ? refuse_broken(&refusal) : 0;
}

/* ---- the delimiter ---- */

/* Where a piece of the text may end: behind a line of which nothing goes on in the next. */
static size_t piece_of(const struct import_reader *r, const char *s, size_t n, char delimiter)
{
	size_t most = PIECE_BYTES;
	const char *end;

	do {
		end = n > most ? memchr(s + most, '\n', n - most) : NULL;
		most = end ? (size_t)(end - s) + 1 : n;
	} while (most < n && most < SPAN_BYTES_MAX && r->apostrophes &&
		 apostrophe_opens(s, most, delimiter));
	return most;
}

/* Lines that end in another delimiter, any number of times, are read without; apostrophes around
 * cells are read as quotes. Both in a copy, byte for byte in the same places. */
static int clean(struct import_reader *r, struct dialect *d, struct err *e)
{
	const struct delimiter *c = &d->consistent;
	struct file_view all;

	r->apostrophes = apostrophe_quotes(d->data + d->skip, d->size - d->skip, c->c);
	if (!c->padding && !r->apostrophes)
		return 0;
	if (spool_add(&r->bare, d->data, d->skip, e))
		return -1;
	for (size_t at = d->skip; at < d->size;) {
		size_t n = piece_of(r, d->data + at, d->size - at, c->c);
		struct str piece = {0};
		int rc;

		str_addn(&piece, d->data + at, n);
		if (c->padding)
			delimiter_unpad(piece.s, n, c->padding);
		if (r->apostrophes)
			apostrophe_replace(piece.s, n, c->c);
		rc = spool_add(&r->bare, piece.s, n, e);
		str_free(&piece);
		if (rc)
			return -1;
		at += n;
	}
	if (spool_view(&r->bare, &all, e))
		return -1;
	d->data = (const char *)all.data;
	r->passing = (struct spool_walk){.of = &r->bare};
	return 0;
}

/* --delimiter, else what Excel's sep= says, else what the records prove. */
static int find_delimiter(struct import_reader *r, struct dialect *d,
			  const struct import_options *o, bool *stated, struct err *e)
{
	struct arena scratch = {0};
	char said = '\0';
	size_t first = delimiter_stated(&said, d->data + d->skip, d->size - d->skip);

	if (delimiter_parse(&d->delimiter, o->delimiter, e))
		return -1;
	*stated = first > 0;
	if (first) {
		d->skip += first;
		d->line++;
		d->delimiter = d->delimiter ? d->delimiter : said;
	}
	if (d->skip == d->size)
		return err_set(e, ERR_USAGE,
			       "%s: is empty behind sep=; expected a CSV file with a header line",
			       r->path);
	delimiter_find(&d->consistent, d->data, d->size, d->skip, d->delimiter, &scratch);
	arena_free(&scratch);
	return clean(r, d, e) ? err_prefix(e, "%s", r->path) : 0;
}

static void decide_delimiter(struct import_reader *r, const struct dialect *d, bool stated,
			     bool given)
{
	struct delimiter proof = d->consistent;
	struct str name = {0}, why = {0};
	struct arena scratch = {0};

	if (proof.c != r->header.delimiter)
		delimiter_find(&proof, d->data, d->size, d->skip, r->header.delimiter, &scratch);
	delimiter_name(&name, r->header.delimiter);
	if (stated)
		str_addf(&why, "the first line says sep=%c; ", r->header.delimiter);
	delimiter_evidence(&why, &proof);
	decide(r, "delimiter", str_c(&name), given ? NULL : str_c(&why), "--delimiter CHAR");
	if (r->apostrophes)
		decide(r, "quotes", "apostrophes", "they stand around the cells of the first line",
		       NULL);
	arena_free(&scratch);
	str_free(&name);
	str_free(&why);
}

static void decide_header(struct import_reader *r)
{
	const struct header *h = &r->header;
	struct str where = {0}, why = {0};
	unsigned line = h->span.line, last = h->line ? h->line - 1 : line;

	if (!h->rows)
		str_addf(&where, "none, rows from line %u", line);
	else if (h->rows == 2)
		str_addf(&where, "lines %u-%u", line, last);
	else
		str_addf(&where, "line %u", line);
	if (h->preset)
		str_addf(&why, "the columns of preset %s", h->preset->name);
	else if (h->why)
		str_add(&why, h->why);
	decide(r, "header", str_c(&where), why.n ? str_c(&why) : NULL, "--header 3|3-4|none");
	str_free(&where);
	str_free(&why);
}

/* What the plan has of the header and of what stands above it. */
static void describe_header(struct import_reader *r, const struct catalogue *c)
{
	struct header *h = &r->header;
	struct import_plan *p = &r->plan;

	p->delimiter = h->delimiter;
	p->header_line = h->rows ? h->span.line : 0;
	p->header_rows = h->rows;
	p->preamble = h->below ? h->span.line - 1 : 0;
	p->preamble_size = h->at;
	p->header = h->rows == 1 ? p->text + h->at : h->span.text;
	p->header_size = h->span.n;
	if (!h->preset)
		return;
	p->preset = h->preset->name;
	preamble_read(p, h->preset, p->text + r->skip, h->at - r->skip, c, &r->arena);
	if (h->preset->spread != SPREAD_TIV)
		return;
	volumes_read(&h->volumes, p->text + r->skip, h->at - r->skip, &r->arena);
	decide(r, "measure", "tiv",
	       "SIPRI's trend-indicator values: volumes in millions, no money and no number of "
	       "aircraft; where a row is a party they are those of all its major arms",
	       NULL);
}

/* Its list has the key of the rows' source, whatever gave it. */
static void name_list(struct import_reader *r, const struct import_list *told)
{
	bool edition = told && told->edition_of && r->plan.source;
	struct source *list;

	if (!r->plan.list && !edition)
		return;
	list = arena_alloc(&r->arena, sizeof *list);
	*list = r->plan.list ? *r->plan.list : (struct source){0};
	list->key = r->plan.source;
	if (edition) {
		list->edition_of = arena_strdup(&r->arena, told->edition_of);
		list->published = told->published;
	}
	r->plan.list = list;
}

static void decide_list(struct import_reader *r, const struct import_list *told)
{
	if (told && told->told.what && r->plan.source && streq(r->plan.source, told->key))
		decide(r, told->told.what, told->told.value, told->told.why, told->told.option);
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

/* The text above the header, for what it says of all rows. */
static const char *title_of(struct import_reader *r, const struct dialect *d)
{
	size_t n = r->header.at > d->skip ? r->header.at - d->skip : 0;

	return arena_strndup(&r->arena, d->data + d->skip, n);
}

/* Sources, types, rates and the like have no totals and no sections. */
static bool tells_no_claims(const struct header *h, const struct mapping *map, enum record as)
{
	size_t known;
	enum record told = plan_told(h, map, as, &known);

	return told && !(told & RECORD_CLAIM);
}

/* Goes on with the table that tables side by side make. */
static void take_sides(struct import_reader *r, struct survey *survey, const char **title)
{
	const struct sides *s = &r->sides;
	struct survey table;
	struct str names = {0};

	for (size_t i = 0; i < s->n && s->v[i].name.n; i++)
		str_addf(&names, "%s%s", i ? ", " : ": ", s->v[i].name.s);
	decide(r, "table",
	       arena_printf(&r->arena, "%zu tables side by side%s", s->n, str_c(&names)),
	       "the names of columns repeat, and each part has types of its own", "--plain");
	str_free(&names);
	sides_unfold(s, survey, &table);
	survey_free(survey);
	*survey = table;
	r->header = s->header;
	survey->header = &r->header;
	r->sheet.columns = r->header.n;
	*title = arena_printf(&r->arena, "%s\n%s", *title, s->said);
}

/* A header that no preset knows: the table, and what its columns mean. */
static int plan_guessed(struct import_reader *r, const struct dialect *d,
			const struct import_options *o, const struct catalogue *c, struct err *e)
{
	struct survey survey, table;
	struct meaning *m = arena_alloc(&r->arena, sizeof *m);
	struct meaning_input in = {.header = &r->header,
				   .table = &table,
				   .map = d->map,
				   .options = o,
				   .catalogue = c,
				   .title = title_of(r, d),
				   .path = r->path};
	int rc;

	survey_make(&survey, &r->header, d->data, d->size, &r->arena);
	if (!o->plain && !tells_no_claims(&r->header, d->map, o->as) &&
	    sides_find(&r->sides, &r->header, &survey, c, &r->arena))
		take_sides(r, &survey, &in.title);
	r->sheet.plain = r->sides.n || o->plain || tells_no_claims(&r->header, d->map, o->as);
	if (!r->sheet.plain)
		sheet_guess(r, &survey, c);
	sheet_table(r, &survey, &table);
	moneys_find(r, &table, d->map);
	in.moneys = r->moneys > 0;
	meaning_guess(m, &in, &r->arena);
	rc = plan_make(&r->plan, &r->header, d->map, m, o, r->path, NULL, &r->arena, e);
	if (!rc)
		sheet_settle(r);
	if (!rc) {
		headings_say(r, &m->headings, m->column_count);
		if (m->notice) {
			decide(r, "figures", "each row is one loss", NULL, "--map 'HEADER=count'");
			decide_aloud(r, m->notice);
		}
		values_survey(r, &table, c);
		moneys_settle(r, &table);
	}
	meaning_free(m);
	survey_free(&table);
	survey_free(&survey);
	return rc;
}

/* What the headers say of the money below them. */
static void decide_money(struct import_reader *r)
{
	for (size_t i = 0; i < r->plan.column_count; i++) {
		const struct import_column *c = &r->plan.columns[i];
		struct str value = {0}, why = {0};

		if (c->constant || (!c->money && c->factor <= 1))
			continue;
		str_add(&value, c->money ? currency_code(c->money) : "the money given");
		if (c->factor > 1)
			str_addf(&value, ", times %llu", (unsigned long long)c->factor);
		str_addf(&why, "the header \"%s\"", c->header);
		decide(r, "money", str_c(&value), str_c(&why), NULL);
		str_free(&value);
		str_free(&why);
	}
}

static int make_plan(struct import_reader *r, const struct dialect *d,
		     const struct import_options *o, const struct catalogue *c, struct err *e)
{
	r->sheet.columns = r->header.n;
	r->sheet.plain = true;
	if (!r->header.preset)
		return plan_guessed(r, d, o, c, e);
	return plan_make(&r->plan, &r->header, d->map, NULL, o, r->path,
			 party_in_file_name(r->path, c, &r->arena), &r->arena, e);
}

/* The reader before the first record. */
static void start_rows(struct import_reader *r, const struct dialect *d)
{
	const struct header *h = &r->header;

	if (!r->sides.n)
		pattern_learn(&r->pattern, d->data, d->size, h, &r->arena);
	r->wide = h->n > r->pattern.width ? h->n : r->pattern.width;
	spans_start(&r->spans, d->data, d->size, h->body, h->line, h->delimiter);
	cells_start(&r->cells, h->delimiter);
	identity_expect(&r->identity, estimate_rows(d->data + h->body, d->size - h->body));
}

int reader_open_text(struct import_reader *r, const struct preset *preset,
		     const struct mapping *map, const struct import_options *o,
		     const struct catalogue *c, struct err *e)
{
	struct import_plan *p = &r->plan;
	struct dialect d;
	bool stated;

	d = (struct dialect){.data = p->text,
			     .size = p->text_size,
			     .skip = r->skip,
			     .line = 1,
			     .map = map,
			     .as = o->as};
	if (dialect_parse_header(&d.given, o->header, e) || find_delimiter(r, &d, o, &stated, e) ||
	    find_header(r, &d, preset, e) || check_width(r, e))
		return -1;
	position_name(&r->header, map, &r->arena);
	decide_delimiter(r, &d, stated, o->delimiter != NULL);
	decide_header(r);
	describe_header(r, c);
	if (series_find(r, map, o, e))
		return -1;
	if (make_plan(r, &d, o, c, e))
		return -1;
	decide_money(r);
	name_list(r, o->list);
	decide_list(r, o->list);
	start_rows(r, &d);
	find_twice(r, o);
	return 0;
}
