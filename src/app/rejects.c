/* The file of rejected rows: each as it stands, its reason before it, so that it can be mended and
 * imported again. The reason comes first because a broken row may have too few cells, or a quote
 * that nothing closes: what stood behind it would be lost. */
#include "inside.h"

#include <string.h>

/* How many bytes the first cell has, the delimiter behind it among them. */
static size_t first_cell(const char *s, size_t n, char delimiter)
{
	bool quoted = false;

	for (size_t i = 0; i < n; i++) {
		if (s[i] == '"')
			quoted = !quoted;
		else if (!quoted && s[i] == delimiter)
			return i + 1;
	}
	return n;
}

/* Rows that came back have the reason of the last time before them. */
static void add_record(struct str *out, const struct import_plan *p, const char *s, size_t n)
{
	size_t lead = p->mends ? first_cell(s, n, p->delimiter) : 0;

	if (n > lead)
		str_addn(out, s + lead, n - lead);
}

void rejects_header(struct str *out, const struct import_plan *p)
{
	add_record(out, p, p->header, p->header_size);
}

/* The text is freed. */
static int keep(struct rejects *r, struct str *text, struct err *e)
{
	int rc = spool_add(&r->text, text->s, text->n, e);

	str_free(text);
	return rc;
}

/* A header of several rows gets an empty cell before each of the others. */
static int begin(struct rejects *r, const struct import_plan *p, struct err *e)
{
	struct str header = {0}, text = {0};
	bool quoted = false;

	rejects_header(&header, p);
	str_add(&text, "reason");
	str_addc(&text, p->delimiter);
	for (size_t i = 0; i < header.n; i++) {
		str_addc(&text, header.s[i]);
		quoted ^= header.s[i] == '"';
		if (header.s[i] == '\n' && !quoted)
			str_addc(&text, p->delimiter);
	}
	str_addc(&text, '\n');
	str_free(&header);
	return keep(r, &text, e);
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

/* A line of a wide table may have several bad values: it is mended once. */
int rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row,
		struct err *e)
{
	struct str text = {0};

	r->text.what = "what goes to --rejects";
	if (r->last == row->text || (!r->rows && begin(r, p, e)))
		return r->last == row->text ? 0 : -1;
	r->last = row->text;
	r->rows++;
	add_quoted(&text, row->reason ? row->reason : "");
	str_addc(&text, p->delimiter);
	add_record(&text, p, row->text, row->text_size);
	str_addc(&text, '\n');
	return keep(r, &text, e);
}

int rejects_write(struct rejects *r, const char *path, struct err *e)
{
	struct file_view text;

	if (spool_view(&r->text, &text, e))
		return -1;
	return file_write(path, (const char *)text.data, text.size, e);
}
