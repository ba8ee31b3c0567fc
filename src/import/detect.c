/* Tells encodings by their byte order mark, by where NULs stand, by what is UTF-8, and else by how
 * likely the letters are; and all of them from what only looks like a file to import: nothing at
 * all, archives, pictures, databases. */
#include "detect.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/mem.h"
#include "hangar/spool.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/watch.h"

#include "letters.h"

#define LOOK_AT      4096
#define UNITS_OF     ((size_t)64 << 10)  /* bytes that are looked at as wide characters */
#define LOOK_THROUGH ((size_t)256 << 20) /* for bytes beyond ASCII */
#define SAMPLE       ((size_t)256 << 10) /* of the lines that have some */
#define LINE_MOST    ((size_t)4 << 10)
#define AT_ONCE      ((size_t)4 << 20)

static bool starts_with(const struct file_view *f, const char *bytes, size_t n)
{
	return f->size >= n && memcmp(f->data, bytes, n) == 0;
}

/* ---- byte order marks ---- */

static const struct mark {
	const char *bytes;
	size_t n;
	const char *name;
} marks[] = {
    {"\xEF\xBB\xBF", 3, "UTF-8"},    {"\xFF\xFE\0\0", 4, "UTF-32LE"},
    {"\0\0\xFE\xFF", 4, "UTF-32BE"}, {"\xFF\xFE", 2, "UTF-16LE"},
    {"\xFE\xFF", 2, "UTF-16BE"},     {"\x84\x31\x95\x33", 4, "GB18030"},
};

static const struct mark *find_mark(const struct file_view *f)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (starts_with(f, marks[i].bytes, marks[i].n))
			return &marks[i];
	return NULL;
}

/* Where programs were chained the mark may stand there twice. */
static size_t marks_size(const struct file_view *f, const struct mark *m)
{
	size_t n = m->n;

	while (f->size - n >= m->n && memcmp(f->data + n, m->bytes, m->n) == 0)
		n += m->n;
	return n;
}

static int take_mark(struct detection *d, const struct mark *m, struct err *e)
{
	if (encoding_named(&d->encoding, m->name, d->arena, e))
		return -1;
	encoding_add_bom(&d->encoding, marks_size(d->file, m), d->arena);
	d->why = "it begins with a byte order mark";
	return 0;
}

/* ---- wide characters ---- */

static const char *const wide_names[] = {"UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"};

static uint32_t unit_of(struct line_form f, const unsigned char *s)
{
	uint32_t unit = 0;

	for (unsigned i = 0; i < f.width; i++)
		unit |= (uint32_t)s[i] << 8 * (f.big ? f.width - 1 - i : i);
	return unit;
}

/* No character, or one that no text has. Halves of pairs are not looked at closer. */
static bool is_odd(uint32_t unit)
{
	return unit > 0x10FFFF || (unit & 0xFFFE) == 0xFFFE ||
	       (unit < 0xA0 && (unit < 0x20 || unit > 0x7E) && unit != '\t' && unit != '\n' &&
		unit != '\r' && unit != '\f' && unit != 0x85);
}

/* It has delimiters and line ends as wide characters, which in other text take a NUL, and next to
 * nothing that is no character. */
static bool is_wide(const struct file_view *f, struct line_form form, size_t *ascii)
{
	size_t size = f->size < UNITS_OF ? f->size : UNITS_OF;
	size_t units = size / form.width, odd = 0, delimiters = 0, ends = 0;

	*ascii = 0;
	for (size_t i = 0; i < units; i++) {
		uint32_t unit = unit_of(form, f->data + i * form.width);
		odd += is_odd(unit);
		delimiters += unit == ',' || unit == ';' || unit == '\t' || unit == '|';
		ends += unit == '\n' || unit == '\r';
		*ascii += unit && unit < 0x80;
	}
	return delimiters && ends && odd * 50 <= units;
}

static bool find_wide(struct detection *d)
{
	size_t ascii;

	for (size_t i = 0; i < sizeof wide_names / sizeof *wide_names; i++) {
		struct line_form form = line_form_of(wide_names[i]);

		if (!is_wide(d->file, form, &ascii))
			continue;
		d->why =
		    arena_printf(d->arena,
				 "%zu ASCII characters in its first part have NULs beside them",
				 ascii);
		return encoding_named(&d->encoding, wide_names[i], d->arena, NULL) == 0;
	}
	return false;
}

/* ---- what is no text ---- */

static const struct {
	const char *bytes;
	size_t n;
	const char *what;
} magic[] = {
    {"PK\3\4", 4, "a zip archive (a workbook of Excel or LibreOffice is one: save it as CSV)"},
    {"\xD0\xCF\x11\xE0", 4, "an old Excel or Word document (save it as CSV)"},
    {"%PDF-", 5, "a PDF document"},
    {"\x1F\x8B", 2, "compressed by gzip (unpack it first)"},
    {"BZh", 3, "compressed by bzip2 (unpack it first)"},
    {"\xFD"
     "7zXZ",
     5, "compressed by xz (unpack it first)"},
    {"\x28\xB5\x2F\xFD", 4, "compressed by zstd (unpack it first)"},
    {"SQLite format 3", 15, "a SQLite database"},
    {"\x89PNG", 4, "a picture"},
    {"\xFF\xD8\xFF", 3, "a picture"},
};

static bool is_control(unsigned char c)
{
	return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/* More than one byte in sixteen: text has next to none, compressed data one in nine. */
static bool mostly_controls(const struct file_view *f)
{
	size_t n = f->size < LOOK_AT ? f->size : LOOK_AT, controls = 0;

	for (size_t i = 0; i < n; i++)
		controls += is_control(f->data[i]);
	return controls > n / 16;
}

/* In the first line that is not empty, which has to be the header. */
static bool nul_in_first_line(const struct file_view *f, size_t at)
{
	while (at < f->size && (f->data[at] == '\n' || f->data[at] == '\r'))
		at++;
	for (; at < f->size && f->data[at] != '\n' && f->data[at] != '\r'; at++)
		if (!f->data[at])
			return true;
	return false;
}

static int check_text(const struct detection *d, struct err *e)
{
	const struct file_view *f = d->file;

	for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
		if (starts_with(f, magic[i].bytes, magic[i].n))
			return err_set(e, ERR_USAGE, "%s: is %s; expected a CSV file", d->path,
				       magic[i].what);
	if (nul_in_first_line(f, d->encoding.bom) || mostly_controls(f))
		return err_set(e, ERR_USAGE, "%s: is binary, not text; expected a CSV file",
			       d->path);
	return 0;
}

/* ---- the lines with bytes beyond ASCII ---- */

/* Where the first byte beyond ASCII stands, from `at` on; `end` where there is none. */
static size_t find_high(const unsigned char *s, size_t at, size_t end)
{
	uint64_t word;

	for (; at + sizeof word <= end; at += sizeof word) {
		memcpy(&word, s + at, sizeof word);
		if (word & 0x8080808080808080U)
			break;
	}
	while (at < end && s[at] < 0x80)
		at++;
	return at;
}

static bool ends_line(unsigned char c)
{
	return c == '\n' || c == '\r';
}

/* Adds the line around `at`, of a long one what is near; returns where it ends. */
static size_t take_line(struct str *sample, const struct file_view *f, size_t at, size_t from)
{
	size_t start = at, end = at;

	while (start > from && at - start < LINE_MOST && !ends_line(f->data[start - 1]))
		start--;
	while (end < f->size && end - at < LINE_MOST && !ends_line(f->data[end]))
		end++;
	str_addn(sample, (const char *)f->data + start, end - start);
	str_addc(sample, '\n');
	return end;
}

static int take_sample(const struct detection *d, struct str *sample, struct err *e)
{
	const struct file_view *f = d->file;
	size_t end = f->size < LOOK_THROUGH ? f->size : LOOK_THROUGH;

	for (size_t at = d->encoding.bom, from = at; at < end && sample->n < SAMPLE;) {
		size_t to = end - at < AT_ONCE ? end : at + AT_ONCE;

		if (!watch_look(d->watch, at, end))
			return watch_stopped(e);
		at = find_high(f->data, at, to);
		if (at < to)
			from = at = take_line(sample, f, at, from);
	}
	return 0;
}

/* ---- UTF-8, or the likeliest ---- */

struct utf8_count {
	size_t whole, stray; /* characters beyond ASCII, bytes that are in none */
};

static struct utf8_count count_utf8(const struct str *sample)
{
	struct utf8_count c = {0};
	int32_t code;
	size_t n;

	for (size_t at = 0; at < sample->n; at += n ? n : 1) {
		n = utf8_next(sample->s + at, sample->n - at, &code);
		c.whole += n > 1;
		c.stray += n == 0;
	}
	return c;
}

static void take_utf8(struct detection *d, struct utf8_count c)
{
	if (!c.whole && !c.stray)
		d->why = "nothing in it is beyond ASCII";
	else if (!c.stray)
		d->why =
		    arena_printf(d->arena, "all %zu characters beyond ASCII are UTF-8", c.whole);
	else
		d->why = arena_printf(d->arena,
				      "%zu characters beyond ASCII are UTF-8, %zu bytes are not",
				      c.whole, c.stray);
}

struct ranking {
	const struct candidate *first, *second;
	struct reckoning one, two;
};

static bool decodes_to(struct spool *out, const struct candidate *c, const struct str *sample)
{
	struct arena a = {0};
	struct encoding enc;
	bool done = !encoding_named(&enc, c->name, &a, NULL) &&
		    !encoding_decode(out, &enc, sample->s, sample->n, NULL, NULL);

	arena_free(&a);
	return done;
}

/* Both make the same text of it: then it is all one. */
static bool read_alike(const struct candidate *a, const struct candidate *b,
		       const struct str *sample)
{
	struct spool x = {.most = SIZE_MAX}, y = {.most = SIZE_MAX};
	bool alike = decodes_to(&x, a, sample) && decodes_to(&y, b, sample) && x.n == y.n &&
		     memcmp(x.data, y.data, x.n) == 0;

	spool_free(&x);
	spool_free(&y);
	return alike;
}

static void rank(struct ranking *r, const struct str *sample)
{
	struct reckoning all[32];
	size_t n = 0;

	for (; candidates[n].name; n++) {
		letters_reckon(&all[n], &candidates[n], (const unsigned char *)sample->s,
			       sample->n);
		if (!n || all[n].bits < r->one.bits) {
			r->first = &candidates[n];
			r->one = all[n];
		}
	}
	for (size_t i = 0; i < n; i++)
		if (&candidates[i] != r->first && (!r->second || all[i].bits < r->two.bits) &&
		    !read_alike(r->first, &candidates[i], sample)) {
			r->second = &candidates[i];
			r->two = all[i];
		}
}

/* So near that the sample hardly tells them apart. */
static bool is_near(const struct ranking *r)
{
	double more = r->two.bits - r->one.bits;

	return r->second && (more < 10 || more < r->one.bits / 20);
}

static unsigned percent(const struct reckoning *r)
{
	return r->bytes ? (unsigned)(100 * r->usual / r->bytes) : 0;
}

static int take_likeliest(struct detection *d, const struct str *sample, struct err *e)
{
	struct ranking r = {0};
	struct str why = {0};
	const char *name;
	int rc;

	rank(&r, sample);
	name = streq(r.first->name, "GBK") && r.one.fours ? "GB18030" : r.first->name;
	rc = encoding_named(&d->encoding, name, d->arena, e);
	str_addf(&why, "not UTF-8; of %zu bytes beyond ASCII %u %% are usual letters in words so",
		 r.one.bytes, percent(&r.one));
	if (r.second)
		str_addf(&why, ", %u %% as %s%s", percent(&r.two), r.second->name,
			 is_near(&r) ? ", which is about as likely" : "");
	d->why = arena_strdup(d->arena, str_c(&why));
	str_free(&why);
	return rc;
}

static int tell_by_letters(struct detection *d, struct err *e)
{
	struct str sample = {0};
	struct utf8_count c;
	int rc = take_sample(d, &sample, e);

	if (!rc) {
		c = count_utf8(&sample);
		if (c.stray <= c.whole)
			take_utf8(d, c);
		else
			rc = take_likeliest(d, &sample, e);
	}
	str_free(&sample);
	return rc;
}

/* ---- together ---- */

/* UTF-16 is the name of two encodings. */
static bool says_order(const char *name)
{
	size_t n = strlen(name);

	return n > 2 &&
	       (strcasecmp(name + n - 2, "LE") == 0 || strcasecmp(name + n - 2, "BE") == 0);
}

static int take_given(struct detection *d, struct err *e)
{
	const struct mark *m = find_mark(d->file);
	struct detection told = *d;

	if (encoding_named(&d->encoding, d->given, d->arena, e))
		return -1;
	if (d->encoding.form.width > 1 && !says_order(d->given) && !m && find_wide(&told) &&
	    told.encoding.form.width == d->encoding.form.width)
		d->encoding = told.encoding;
	if (m && !says_order(d->given) && d->encoding.form.width > 1)
		return encoding_named(&d->encoding, m->name, d->arena, e) ||
		       (encoding_add_bom(&d->encoding, m->n, d->arena), 0);
	if (m && streq(m->name, d->encoding.name))
		encoding_add_bom(&d->encoding, m->n, d->arena);
	return 0;
}

static bool only_blanks(const struct file_view *f, size_t at)
{
	while (at < f->size && f->data[at] && strchr(" \t\r\n\v\f", f->data[at]))
		at++;
	return at == f->size;
}

int encoding_detect(struct detection *d, struct err *e)
{
	const struct mark *m = find_mark(d->file);

	d->why = NULL;
	d->encoding = (struct encoding){.name = "UTF-8", .form = line_form_of(NULL)};
	if (only_blanks(d->file, 0))
		return err_set(e, ERR_USAGE, "%s: is empty; expected a CSV file with a header line",
			       d->path);
	if (d->given)
		return take_given(d, e);
	if (m)
		return take_mark(d, m, e);
	if (find_wide(d))
		return 0;
	return check_text(d, e) ? -1 : tell_by_letters(d, e);
}
