/* The file of rejected rows: each as it stands, its reason before it, so that it can be mended and
 * imported again. The reason comes first because a broken row may have too few cells, or a quote
 * that nothing closes: what stood behind it would be lost. */
#include "inside.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"

/* Where the header's record ends: the first line end from `at` on that is not inside quotes. */
static size_t record_end(const char *text, size_t size, size_t at)
{
	bool quoted = false;

	for (; at < size && (quoted || (text[at] != '\n' && text[at] != '\r')); at++)
		if (text[at] == '"')
			quoted = !quoted;
	return at;
}

static size_t line_start(const char *text, size_t size, uint32_t line)
{
	size_t at = 0;

	while (line > 1 && at < size) {
		const char *end = memchr(text + at, '\n', size - at);
		at = end ? (size_t)(end - text) + 1 : size;
		line--;
	}
	return at;
}

void rejects_begin(struct rejects *r, const struct file_view *file, const struct import_plan *p)
{
	const char *text = (const char *)file->data;
	size_t at = line_start(text, file->size, p->header_line);

	if (file->size - at >= strlen(BOM) && memcmp(text + at, BOM, strlen(BOM)) == 0)
		at += strlen(BOM);
	str_add(&r->text, "reason");
	str_addc(&r->text, p->delimiter);
	str_addn(&r->text, text + at, record_end(text, file->size, at) - at);
	str_addc(&r->text, '\n');
}

static void add_quoted(struct str *out, const char *s)
{
	str_addc(out, '"');
	for (; *s; s++) {
		if (*s == '"')
			str_addc(out, '"');
		str_addc(out, *s == '\n' || *s == '\r' ? ' ' : *s);
	}
	str_addc(out, '"');
}

void rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row)
{
	add_quoted(&r->text, row->reason ? row->reason : "");
	str_addc(&r->text, p->delimiter);
	str_addn(&r->text, row->text, row->text_size);
	str_addc(&r->text, '\n');
	r->rows++;
}
