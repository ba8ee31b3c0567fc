/* Encodings through iconv. Those that are told from a file have names of ours; any other is called
 * as the user does. */
#include "encoding.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/mem.h"
#include "hangar/spool.h"
#include "hangar/str.h"
#include "hangar/utf8.h"
#include "hangar/watch.h"

#define NAMES    20
#define PIECE    65536
#define AT_ONCE  ((size_t)1 << 20) /* of the text, between two looks of who looks on */
#define WITH_BOM " with BOM"
#define BOM      "\xEF\xBB\xBF"

struct named {
	const char *name, *iconv;
};
static const struct named named[NAMES];

/* ---- by name ---- */

static const char *iconv_name(const char *name)
{
	for (size_t i = 0; named[i].name; i++)
		if (strcasecmp(named[i].name, name) == 0)
			return named[i].iconv;
	return name;
}

/* Another name of one of ours, if its bytes mean the same: "cp1251" is Windows-1251. */
static const char *same_bytes(const char *name)
{
	int32_t given[128], ours[128];
	static const int32_t none[128];

	if (!encoding_bytes(given, name) || memcmp(given, none, sizeof given) == 0)
		return NULL;
	for (size_t i = 0; named[i].name; i++)
		if (encoding_bytes(ours, named[i].iconv) && memcmp(given, ours, sizeof given) == 0)
			return named[i].name;
	return NULL;
}

static const char *shown_name(const char *name, struct arena *a)
{
	const char *ours = NULL;

	for (size_t i = 0; named[i].name && !ours; i++)
		if (strcasecmp(named[i].name, name) == 0)
			ours = named[i].name;
	ours = ours ? ours : same_bytes(name);
	return ours ? ours : arena_strdup(a, name);
}

static bool is_utf8(const char *name)
{
	return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0;
}

static int not_known(const char *name, struct err *e)
{
	return err_set(e, ERR_USAGE,
		       "--encoding: \"%s\" is not known here; expected a name such as UTF-8, "
		       "UTF-16LE, Windows-1251, GB18030 (iconv -l lists them)",
		       name);
}

/* How it writes the end of a line: `out` gets two of them, behind what else it begins with. */
static bool write_line_ends(const char *name, char *out, size_t *n)
{
	iconv_t to = iconv_open(name, "UTF-8");
	char lines[] = "\n\n", *from = lines, *at = out;
	size_t left = 2, room = *n;
	bool done;

	if (to == (iconv_t)-1)
		return false;
	done = iconv(to, &from, &left, &at, &room) != (size_t)-1;
	iconv_close(to);
	*n -= room;
	return done;
}

static bool ends_with(const char *s, size_t n, const char *end, size_t end_n)
{
	return n >= end_n && memcmp(s + n - end_n, end, end_n) == 0;
}

/* Which of those that we read a text of that name is; NULL: it has other line ends. Encodings of
 * two and four bytes are parts of UTF-16 and UTF-32. */
static const char *kind_of(const char *name, const char *ends, size_t n)
{
	static const struct {
		const char *ends, *kind;
		size_t n;
	} kinds[] = {{"\n\0\0\0\n\0\0\0", "UTF-32LE", 8},
		     {"\0\0\0\n\0\0\0\n", "UTF-32BE", 8},
		     {"\n\0\n\0", "UTF-16LE", 4},
		     {"\0\n\0\n", "UTF-16BE", 4}};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (ends_with(ends, n, kinds[i].ends, kinds[i].n))
			return kinds[i].kind;
	return ends_with(ends, n, "\n\n", 2) ? name : NULL;
}

int encoding_named(struct encoding *out, const char *name, struct arena *a, struct err *e)
{
	char ends[32];
	size_t n = sizeof ends;
	const char *kind;

	*out = (struct encoding){.name = "UTF-8", .form = line_form_of(NULL)};
	if (is_utf8(name))
		return 0;
	if (!*name || strchr(name, '/') || !write_line_ends(iconv_name(name), ends, &n))
		return not_known(name, e);
	kind = kind_of(name, ends, n);
	if (!kind)
		return err_set(e, ERR_USAGE,
			       "--encoding: lines in %s end with other bytes than elsewhere; "
			       "convert the file with iconv -f %s -t UTF-8",
			       name, name);
	out->name = shown_name(kind, a);
	out->iconv = arena_strdup(a, iconv_name(kind));
	out->form = line_form_of(out->name);
	return 0;
}

void encoding_add_bom(struct encoding *enc, size_t bytes, struct arena *a)
{
	enc->bom = bytes;
	enc->name = arena_printf(a, "%s" WITH_BOM, enc->name);
}

bool encoding_bytes(int32_t codes[128], const char *name)
{
	iconv_t from = iconv_open("UTF-8", name);

	memset(codes, 0, 128 * sizeof *codes);
	if (from == (iconv_t)-1)
		return false;
	for (int i = 0; i < 128; i++) {
		char byte = (char)(i + 128), utf8[8], *at = &byte, *to = utf8;
		size_t left = 1, room = sizeof utf8;

		iconv(from, NULL, NULL, NULL, NULL);
		if (iconv(from, &at, &left, &to, &room) != (size_t)-1)
			utf8_next(utf8, sizeof utf8 - room, &codes[i]);
	}
	iconv_close(from);
	return true;
}

/* ---- decoding ---- */

struct decoding {
	iconv_t from;
	const struct encoding *enc;
	struct spool *out;
	bool stray; /* the byte before stayed as it was */
	int fault;  /* where decoding stood still: what iconv said */
};

/* Decodes up to `end`, or until a byte is met that the encoding does not have. */
static int decode_some(struct decoding *d, char **at, const char *end, struct err *e)
{
	char piece[PIECE];
	size_t left = (size_t)(end - *at), rc;

	do {
		char *to = piece;
		size_t room = sizeof piece;

		rc = iconv(d->from, at, &left, &to, &room);
		d->fault = rc == (size_t)-1 ? errno : 0;
		if (room < sizeof piece)
			d->stray = false;
		if (spool_add(d->out, piece, sizeof piece - room, e))
			return -1;
	} while (d->fault == E2BIG);
	return 0;
}

static int keep_stray(struct decoding *d, char **at, const char *end, struct err *e)
{
	unsigned char c = (unsigned char)**at;
	size_t width = d->enc->form.width;
	bool as_it_is = width == 1 && c >= 0x80;

	if (!as_it_is || (d->stray && c < 0xC0))
		if (spool_add(d->out, "\xFF", 1, e))
			return -1;
	if (as_it_is && spool_add(d->out, *at, 1, e))
		return -1;
	d->stray = true;
	*at += (size_t)(end - *at) < width ? (size_t)(end - *at) : width;
	return 0;
}

static int decode_all(struct decoding *d, char *at, size_t n, const struct watch *w, struct err *e)
{
	const char *start = at, *end = at + n;

	while (at < end) {
		const char *to = (size_t)(end - at) > AT_ONCE ? at + AT_ONCE : end;

		if (!watch_look(w, (uint64_t)(at - start), n))
			return watch_stopped(e);
		if (decode_some(d, &at, to, e))
			return -1;
		/* What is left before `to` may be the beginning of a character. */
		if (at < to && (d->fault != EINVAL || to == end) && keep_stray(d, &at, end, e))
			return -1;
	}
	return 0;
}

int encoding_decode(struct spool *out, const struct encoding *enc, const char *s, size_t n,
		    const struct watch *w, struct err *e)
{
	struct decoding d = {.enc = enc, .out = out};
	int rc;

	if (!enc->iconv)
		return spool_add(out, s, n, e);
	d.from = iconv_open("UTF-8", enc->iconv);
	if (d.from == (iconv_t)-1)
		return err_set(e, ERR_IO, "this machine can't decode %s", enc->name);
	rc = decode_all(&d, (char *)(uintptr_t)s, n, w, e);
	iconv_close(d.from);
	return rc;
}

/* ---- a piece of a file that was read before ---- */

/* Without " with BOM"; the decoded text of a first line has it still. */
static const char *bare_name(const char *encoding, struct arena *a)
{
	const char *with = strstr(encoding, WITH_BOM);

	return with ? arena_strndup(a, encoding, (size_t)(with - encoding)) : encoding;
}

static int decode_line(struct spool *out, const char *encoding, const char *s, size_t n,
		       struct arena *a, struct err *e)
{
	struct encoding enc;

	if (encoding_named(&enc, bare_name(encoding, a), a, NULL))
		return err_set(e, ERR_IO, "this machine can't decode %s", encoding);
	return encoding_decode(out, &enc, s, n, NULL, e);
}

int import_decode(struct str *out, const char *encoding, const char *s, size_t n, struct err *e)
{
	struct spool text = {.most = SIZE_MAX}; /* a line stays in memory */
	struct arena a = {0};
	int rc = encoding ? decode_line(&text, encoding, s, n, &a, e) : spool_add(&text, s, n, e);
	size_t bom = 0;

	if (!rc && line_form_of(encoding).width > 1 && str_starts(text.n ? text.data : "", BOM))
		bom = strlen(BOM);
	if (!rc && text.n)
		str_addn(out, text.data + bom, text.n - bom);
	spool_free(&text);
	arena_free(&a);
	return rc;
}

static const struct named named[NAMES] = {
    {"UTF-16LE", "UTF-16LE"},
    {"UTF-16BE", "UTF-16BE"},
    {"UTF-32LE", "UTF-32LE"},
    {"UTF-32BE", "UTF-32BE"},
    {"Windows-1252", "WINDOWS-1252"},
    {"Windows-1251", "WINDOWS-1251"},
    {"Windows-1250", "WINDOWS-1250"},
    {"Windows-1254", "WINDOWS-1254"},
    {"ISO-8859-2", "ISO-8859-2"},
    {"KOI8-R", "KOI8-R"},
    {"KOI8-U", "KOI8-U"},
    {"CP866", "IBM866"},
    {"CP850", "CP850"},
    {"CP852", "CP852"},
    {"MacRoman", "MACINTOSH"},
    {"GBK", "GB18030"}, /* what has pairs alone is GBK; its bytes mean the same in both */
    {"GB18030", "GB18030"},
    {"Big5", "BIG5-HKSCS"},
    {"Shift-JIS", "CP932"},
    {NULL, NULL},
};
