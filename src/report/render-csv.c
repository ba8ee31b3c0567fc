/* CSV: RFC 4180 with LF. One table, in the notation that import reads back; what a spreadsheet
 * would take for a formula is led by an apostrophe. */
#include "render.h"

#include <string.h>

#include "hangar/utf8.h"
#include "plain.h"

/* "-12.5", "+3": a sign and digits, which no spreadsheet runs. */
static bool is_plain_number(const char *s)
{
	size_t n;

	s += *s == '-' || *s == '+';
	n = strspn(s, "0123456789");
	s += n;
	if (n && *s == '.') {
		n = strspn(++s, "0123456789");
		s += n;
	}
	return n && !*s;
}

static bool is_formula(const char *s)
{
	return *s && strchr("=+-@\t\r", *s) && !is_plain_number(s);
}

/* Hidden characters are shown; line ends and tabs are data. */
static void add_shown(struct str *out, const char *s)
{
	struct str piece = {0};

	while (*s) {
		size_t n = strcspn(s, "\n\t");
		str_clear(&piece);
		str_addn(&piece, s, n);
		utf8_safe(out, piece.s);
		s += n;
		if (*s)
			str_addc(out, *s++);
	}
	str_free(&piece);
}

static void add_field(struct str *out, const char *text)
{
	struct str safe = {0};

	str_add(&safe, is_formula(text) ? "'" : "");
	add_shown(&safe, text);
	if (!safe.n || !strpbrk(safe.s, ",\"\n")) {
		str_add(out, safe.s);
	} else {
		str_addc(out, '"');
		for (const char *c = safe.s; *c; c++)
			str_addn(out, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
		str_addc(out, '"');
	}
	str_free(&safe);
}

/* A lone empty field would be an empty line, which readers pass over. */
static void end_row(struct str *out, size_t from)
{
	str_add(out, out->n == from ? "\"\"\n" : "\n");
}

static void add_row(struct str *out, const struct table *t, size_t row, const size_t *shown,
		    size_t n)
{
	size_t from = out->n;
	struct str text = {0};

	for (size_t i = 0; i < n; i++) {
		struct cell c = table_cell(t, row, shown[i]);
		str_clear(&text);
		plain_cell(&text, &c);
		str_add(out, i ? "," : "");
		add_field(out, str_c(&text));
	}
	end_row(out, from);
	str_free(&text);
}

static bool has_table(const struct section *s)
{
	return !s->drawn && (s->kind == SECTION_TABLE || s->kind == SECTION_OBJECT);
}

static const struct section *csv_section(const struct report *r)
{
	const struct section *first = NULL;

	for (size_t i = 0; i < r->sections.n; i++) {
		const struct section *s = &r->sections.v[i];
		if (!has_table(s))
			continue;
		if (streq(s->name, "rows"))
			return s;
		if (!first)
			first = s;
	}
	return first;
}

void render_csv(struct str *out, const struct report *r)
{
	const struct section *s = csv_section(r);
	size_t n, *shown;

	if (!s)
		return;
	shown = table_shown(&s->table, false, &n);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? "," : "");
		add_field(out, s->table.columns[shown[i]].name);
	}
	str_addc(out, '\n');
	for (size_t i = 0; i < s->table.rows.n; i++)
		add_row(out, &s->table, i, shown, n);
	mem_free(shown);
}
