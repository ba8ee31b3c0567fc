/* Tells text in UTF-8 from text in Windows-1252, and both from what only looks like a file to
 * import: nothing at all, UTF-16, archives, pictures, databases. */
#include "encoding.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <string.h>

#include "hangar/err.h"
#include "hangar/file.h"
#include "hangar/import.h"
#include "hangar/str.h"
#include "hangar/utf8.h"

#define LOOK_AT 4096

static const struct encoding windows_1252 = {"Windows-1252", 0, "WINDOWS-1252"};

static bool starts_with(const struct file_view *f, const char *bytes, size_t n)
{
	return f->size >= n && memcmp(f->data, bytes, n) == 0;
}

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

static bool only_blanks(const struct file_view *f, size_t at)
{
	while (at < f->size && f->data[at] && strchr(" \t\r\n\v\f", f->data[at]))
		at++;
	return at == f->size;
}

/* More stray bytes than whole letters beyond ASCII. */
static bool mostly_stray(const struct file_view *f)
{
	const char *s = (const char *)f->data;
	size_t at = utf8_valid_prefix(s, f->size), stray = 0, whole = 0;
	int32_t code;

	if (at == f->size)
		return false;
	for (at = 0; at < f->size;) {
		size_t n = f->data[at] < 0x80 ? 1 : utf8_next(s + at, f->size - at, &code);

		whole += n > 1;
		stray += n == 0;
		at += n ? n : 1;
	}
	return stray > whole;
}

int encoding_detect(struct encoding *out, const struct file_view *f, const char *path,
		    struct err *e)
{
	bool bom = starts_with(f, "\xEF\xBB\xBF", 3);

	*out = (struct encoding){bom ? "UTF-8 with BOM" : "UTF-8", bom ? 3 : 0, NULL};
	if (only_blanks(f, out->skip))
		return err_set(e, ERR_USAGE, "%s: is empty; expected a CSV file with a header line",
			       path);
	if (starts_with(f, "\xFF\xFE", 2) || starts_with(f, "\xFE\xFF", 2))
		return err_set(e, ERR_USAGE,
			       "%s: is UTF-16, which is not read yet; convert it with iconv -f "
			       "UTF-16 -t UTF-8",
			       path);
	if (nul_in_first_line(f, out->skip) || mostly_controls(f))
		return err_set(e, ERR_USAGE,
			       "%s: is binary, not text; expected a CSV file in UTF-8 (if it is "
			       "UTF-16, convert it with iconv -f UTF-16 -t UTF-8)",
			       path);
	if (!bom && mostly_stray(f))
		*out = windows_1252;
	return 0;
}

#define PIECE 65536

/* Decodes what is left until it is all done, or a byte is met that the encoding does not have. */
static void decode_some(struct str *out, iconv_t from, char **at, size_t *left)
{
	char piece[PIECE];

	for (;;) {
		char *to = piece;
		size_t room = sizeof piece;
		size_t rc = iconv(from, at, left, &to, &room);

		str_addn(out, piece, sizeof piece - room);
		if (rc != (size_t)-1 || errno != E2BIG)
			return;
	}
}

static int decode(struct str *out, const struct encoding *enc, const char *s, size_t n,
		  struct err *e)
{
	iconv_t from = iconv_open("UTF-8", enc->iconv);
	char *at = (char *)s;

	if (from == (iconv_t)-1)
		return err_set(e, ERR_IO, "this machine can't decode %s", enc->name);
	while (n) {
		decode_some(out, from, &at, &n);
		if (!n)
			break;
		str_addn(out, at++, 1);
		n--;
	}
	iconv_close(from);
	return 0;
}

int encoding_decode(struct str *out, const struct encoding *enc, const struct file_view *f,
		    struct err *e)
{
	return decode(out, enc, (const char *)f->data, f->size, e);
}

int import_decode(struct str *out, const char *encoding, const char *s, size_t n, struct err *e)
{
	if (streq(encoding, windows_1252.name))
		return decode(out, &windows_1252, s, n, e);
	str_addn(out, s, n);
	return 0;
}
