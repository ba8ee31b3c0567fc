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

/* A header of several rows gets an empty cell before each of the others. */
void rejects_begin(struct rejects *r, const struct import_plan *p)
{
	struct str header = {0};
	bool quoted = false;

	rejects_header(&header, p);
	str_add(&r->text, "reason");
	str_addc(&r->text, p->delimiter);
	for (size_t i = 0; i < header.n; i++) {
		str_addc(&r->text, header.s[i]);
		quoted ^= header.s[i] == '"';
		if (header.s[i] == '\n' && !quoted)
			str_addc(&r->text, p->delimiter);
	}
	str_addc(&r->text, '\n');
	str_free(&header);
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
void rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row)
{
	if (r->last == row->text)
		return;
	r->last = row->text;
	add_quoted(&r->text, row->reason ? row->reason : "");
	str_addc(&r->text, p->delimiter);
	add_record(&r->text, p, row->text, row->text_size);
	str_addc(&r->text, '\n');
	r->rows++;
}
