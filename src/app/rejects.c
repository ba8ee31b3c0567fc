/* The file of rejected rows: each as it stands, its reason before it, so that it can be mended and
 * imported again. The reason comes first because a broken row may have too few cells, or a quote
 * that nothing closes: what stood behind it would be lost. */
#include "inside.h"

void rejects_begin(struct rejects *r, const struct import_plan *p)
{
	str_add(&r->text, "reason");
	str_addc(&r->text, p->delimiter);
	str_addn(&r->text, p->header, p->header_size);
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

/* A line of a wide table may have several bad values: it is mended once. */
void rejects_add(struct rejects *r, const struct import_plan *p, const struct import_row *row)
{
	if (r->last == row->text)
		return;
	r->last = row->text;
	add_quoted(&r->text, row->reason ? row->reason : "");
	str_addc(&r->text, p->delimiter);
	str_addn(&r->text, row->text, row->text_size);
	str_addc(&r->text, '\n');
	r->rows++;
}
