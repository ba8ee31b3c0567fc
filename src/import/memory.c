/* Headers are compared before anything else is known of the file: line by line, under every
 * delimiter at once. So a header that nobody could find by its words is found, too. */
#include "memory.h"

#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/line.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#include "decision.h"
#include "inside.h"
#include "mapping-file.h"
#include "mapping.h"

#define FIRST_LINES 200
#define FIRST_BYTES ((size_t)4 << 20)

static const char reason[] = "reason,"; /* before the header of rejected rows */

bool memory_is_said(const struct import_options *o)
{
	return o->as || o->map || o->preset || o->mapping || o->encoding || o->delimiter ||
	       o->header || o->decimal || o->dates || o->values || o->plain || o->implied;
}

/* Delimiters become commas, quotes go, what surrounds is cut. */
static void add_line(struct str *out, const char *s, size_t n)
{
	struct str text = {0}, folded = {0};
	size_t start = out->n, from;

	for (size_t i = 0; i < n; i++)
		if (s[i] != '"')
			str_addc(&text, strchr(";\t|", s[i]) && s[i] ? ',' : s[i]);
	utf8_fold(&folded, str_c(&text), text.n, FOLD_TEXT);
	for (from = 0; from < folded.n && strchr(", ", folded.s[from]);)
		from++;
	for (; from < folded.n; from++) {
		bool blank = out->n > start && out->s[out->n - 1] == ' ';
		bool behind = out->n > start && out->s[out->n - 1] == ',';

		if (folded.s[from] == ',' && blank)
			out->s[--out->n] = '\0';
		if (folded.s[from] != ' ' || !behind)
			str_addc(out, folded.s[from]);
	}
	while (out->n > start && strchr(", ", out->s[out->n - 1]))
		out->s[--out->n] = '\0';
	str_free(&text);
	str_free(&folded);
}

void memory_header(struct str *out, const char *header, size_t n)
{
	size_t next = 0;

	for (size_t at = 0; at < n; at = next) {
		size_t end = line_end(header, n, at, &next);

		if (at)
			str_addc(out, '\n');
		add_line(out, header + at, end - at);
	}
}

/* ---- the first lines of the file ---- */

struct first_lines {
	struct str text;    /* as they are compared, one behind the other with LF between */
	VEC(size_t) starts; /* of each, and the end */
};

static void take_lines(struct first_lines *f, const char *text, size_t n)
{
	size_t next = 0;

	n = n > FIRST_BYTES ? FIRST_BYTES : n;
	for (size_t at = 0; at < n && f->starts.n < FIRST_LINES; at = next) {
		size_t end = line_end(text, n, at, &next);

		vec_push(&f->starts, f->text.n);
		add_line(&f->text, text + at, end - at);
		str_addc(&f->text, '\n');
	}
}

static void lines_free(struct first_lines *f)
{
	str_free(&f->text);
	vec_free(&f->starts);
}

/* The line that the header begins at, counted from 1; 0: none. */
static uint32_t line_of(const struct first_lines *f, const struct str *header, bool rejects)
{
	size_t lead = rejects ? strlen(reason) : 0;

	for (size_t i = 0; i < f->starts.n && header->n; i++) {
		size_t at = f->starts.v[i];

		if (rejects && !str_starts(f->text.s + at, reason))
			continue;
		if (strncmp(f->text.s + at + lead, header->s, header->n) == 0 &&
		    f->text.s[at + lead + header->n] == '\n')
			return (uint32_t)i + 1;
	}
	return 0;
}

/* The latest reading of a header that stands there. */
static const struct import_known *find(const struct import_reader *r, const struct first_lines *f,
				       bool rejects, uint32_t *line)
{
	const struct import_options *o = &r->options;
	const struct import_known *found = NULL;
	struct str header = {0};

	for (size_t i = 0; i < o->known_count && !found; i++) {
		const struct import_known *k = &o->known[i];

		if (!(rejects ? k->rejected : k->said) || !k->header || !k->mapping)
			continue;
		str_clear(&header);
		memory_header(&header, k->header, strlen(k->header));
		*line = line_of(f, &header, rejects);
		found = *line ? k : NULL;
	}
	str_free(&header);
	return found;
}

/* ---- what it is read as ---- */

/* What a mapping says of one file alone does not go for the next with its header. */
static void forget_file(struct import_options *o, const struct import_options *given)
{
	o->source = given->source;
	o->as_of = given->as_of;
	o->encoding = given->encoding;
	o->delimiter = given->delimiter;
	o->header = given->header;
	o->keep_other = given->keep_other;
	if (o->preset) /* it tells the money of each of its files */
		o->implied = given->implied;
}

/* Rejected rows stay those of their source, which a preamble may have told. */
static void mend(struct import_reader *r, struct mapping *map, const struct import_known *k)
{
	struct map_entry left = {.header = "reason", .field = "", .from = "the rejected rows"};

	r->plan.mends = true;
	if (!r->options.source)
		r->options.source = arena_strdup(&r->arena, k->source);
	mapping_add(map, &left);
}

static void say(struct import_reader *r, const struct import_known *k, uint32_t line)
{
	struct arena *a = &r->arena;
	const char *as = arena_printf(a, "as batch:%u", (unsigned)k->batch);

	decide(r, "mapping", as,
	       arena_printf(a,
			    r->plan.mends ? "line %u is the header of its rejected rows"
					  : "line %u is the header that was read so before",
			    (unsigned)line),
	       "--map MAP");
}

static int use(struct import_reader *r, struct mapping *map, const struct import_known *k,
	       uint32_t line, bool rejects, struct err *e)
{
	struct import_options given = r->options;
	const char *path = arena_printf(&r->arena, "the mapping of batch:%u", (unsigned)k->batch);

	if (mapping_file_read(&r->options, map, k->mapping, path, &r->arena, e))
		return -1;
	r->options.encoding = given.encoding;
	r->options.delimiter = given.delimiter;
	r->options.header = given.header;
	if (rejects)
		mend(r, map, k);
	else
		forget_file(&r->options, &given);
	if (r->options.preset)
		r->options.as = RECORD_NONE;
	r->plan.as_batch = k->batch;
	r->plan.said = r->plan.said || (k->said && !rejects);
	say(r, k, line);
	return 0;
}

int memory_use(struct import_reader *r, struct mapping *map, struct err *e)
{
	const struct import_options *o = &r->options;
	const struct import_known *k;
	struct first_lines f = {0};
	uint32_t line;
	bool rejects;

	if (!o->known_count || o->as || o->map || o->preset || o->mapping)
		return 0;
	take_lines(&f, r->plan.text + r->skip, r->plan.text_size - r->skip);
	k = find(r, &f, true, &line);
	rejects = k != NULL;
	if (!k)
		k = find(r, &f, false, &line);
	lines_free(&f);
	return k ? use(r, map, k, line, rejects, e) : 0;
}
