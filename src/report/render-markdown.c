/* Markdown: pipe tables, headings and lists, with everything that would be markup escaped. */
#include "render.h"

#include <string.h>

#include "hangar/utf8.h"
#include "layout.h"

static bool is_markup(char c)
{
	return strchr("\\`*_[]<>#|~", c) != NULL;
}

/* What would begin a list: "- ", "+ ", "1. ". */
static bool begins_item(const char *s)
{
	size_t digits = strspn(s, "0123456789");

	if (digits)
		return s[digits] == '.' && s[digits + 1] == ' ';
	return (*s == '+' || *s == '-') && (s[1] == ' ' || !s[1]);
}

/* Text that is safe already; line breaks (stacked amounts) become <br>. */
static void add_escaped(struct str *out, const char *s)
{
	if (begins_item(s)) {
		size_t digits = strspn(s, "0123456789");
		str_addn(out, s, digits);
		str_addc(out, '\\');
		s += digits;
	}
	for (; *s; s++) {
		if (*s == '\n') {
			str_add(out, "<br>");
			continue;
		}
		if (is_markup(*s))
			str_addc(out, '\\');
		str_addc(out, *s);
	}
}

static void add_text(struct str *out, const char *s)
{
	struct str safe = {0};

	utf8_safe(&safe, s);
	add_escaped(out, str_c(&safe));
	str_free(&safe);
}

/* No-break blanks are for lines that are folded: here none are. */
static void unbreak(struct str *s)
{
	size_t to = 0;

	for (size_t i = 0; i < s->n; i++) {
		bool blank = s->s[i] == '\xc2' && s->s[i + 1] == '\xa0';
		s->s[to++] = blank ? ' ' : s->s[i];
		i += blank;
	}
	s->n = to;
	if (s->s)
		s->s[to] = '\0';
}

static void add_cell(struct str *out, const struct table *t, size_t row, size_t column)
{
	struct str text = {0};

	show_table_cell(&text, t, row, column);
	if (t->columns[column].wraps)
		unbreak(&text);
	str_addc(out, ' ');
	add_escaped(out, str_c(&text));
	str_add(out, text.n ? " |" : "|");
	str_free(&text);
}

static void add_header(struct str *out, const struct table *t, const struct layout *l)
{
	str_addc(out, '|');
	for (size_t i = 0; i < l->columns.n; i++) {
		str_addc(out, ' ');
		add_text(out, column_title(&t->columns[l->columns.v[i].at]));
		str_add(out, " |");
	}
	str_add(out, "\n|");
	for (size_t i = 0; i < l->columns.n; i++)
		str_add(out, l->columns.v[i].right ? " ---: |" : " --- |");
	str_addc(out, '\n');
}

static void add_total(struct str *out, const struct section *total, const struct table *t,
		      const struct layout *l)
{
	str_addc(out, '|');
	for (size_t i = 0; i < l->columns.n; i++) {
		struct cell c = total_cell(total, t, l->columns.v[i].at, i == 0);
		struct str text = {0};

		show_cell(&text, &c);
		str_addc(out, ' ');
		if (text.n) {
			str_add(out, "**");
			add_escaped(out, text.s);
			str_add(out, "** ");
		}
		str_addc(out, '|');
		str_free(&text);
	}
	str_addc(out, '\n');
}

static void add_table(struct str *out, const struct section *s, const struct section *total)
{
	const struct table *t = &s->table;
	struct layout l;

	layout_make(&l, t, total, 0); /* for the columns that have something in them */
	add_header(out, t, &l);
	for (size_t i = 0; i < t->rows.n; i++) {
		str_addc(out, '|');
		for (size_t k = 0; k < l.columns.n; k++)
			add_cell(out, t, i, l.columns.v[k].at);
		str_addc(out, '\n');
	}
	if (total)
		add_total(out, total, t, &l);
	if (t->cut)
		str_addf(out, "\n%zu more not shown (--limit)\n", t->cut);
	layout_free(&l);
}

static void add_object(struct str *out, const struct table *t)
{
	size_t n, *shown = table_shown(t, true, &n);

	for (size_t i = 0; i < n; i++) {
		struct str text = {0};

		show_object_cell(&text, t, shown[i]);
		if (text.n) {
			str_addf(out, "- %s: ", column_title(&t->columns[shown[i]]));
			add_escaped(out, text.s);
			str_addc(out, '\n');
		}
		str_free(&text);
	}
	mem_free(shown);
}

/* A code block: nothing in it is markup, and its lines stay under one another. */
static void add_picture(struct str *out, const struct paragraph *p, bool first)
{
	str_add(out, first ? "\n    " : "    ");
	str_add(out, p->lead);
	utf8_safe(out, p->text);
	str_addc(out, '\n');
}

static void add_paragraph(struct str *out, const struct paragraph *p, bool tight)
{
	bool item = p->style == STYLE_BULLET || p->style == STYLE_INDENTED;

	if (!(item && tight))
		str_addc(out, '\n');
	if (p->style == STYLE_HEADING)
		str_add(out, "### ");
	if (item) {
		str_pad(out, 2 * p->depth);
		str_add(out, "- ");
	}
	add_text(out, p->text);
	str_addc(out, '\n');
}

static void add_paragraphs(struct str *out, const struct section *s)
{
	for (size_t i = 0; i < s->texts.n; i++) {
		enum paragraph_style before = i ? s->texts.v[i - 1].style : STYLE_PLAIN;
		if (s->texts.v[i].style == STYLE_PICTURE) {
			add_picture(out, &s->texts.v[i], before != STYLE_PICTURE);
			continue;
		}
		add_paragraph(out, &s->texts.v[i],
			      before == STYLE_BULLET || before == STYLE_INDENTED);
	}
}

static void add_footnotes(struct str *out, const struct section *s)
{
	str_addc(out, '\n');
	for (size_t i = 0; i < s->texts.n; i++) {
		str_addf(out, "- \\[%zu\\] ", i + 1);
		add_text(out, s->texts.v[i].text);
		str_addc(out, '\n');
	}
}

static void add_section(struct str *out, const struct report *r, size_t i)
{
	const struct section *s = &r->sections.v[i];

	if (s->title) {
		str_add(out, "\n## ");
		add_text(out, s->title);
		str_addc(out, '\n');
	}
	if (s->kind == SECTION_PARAGRAPHS) {
		add_paragraphs(out, s);
		return;
	}
	if (s->kind == SECTION_FOOTNOTES) {
		add_footnotes(out, s);
		return;
	}
	str_addc(out, '\n');
	if (!s->table.rows.n && s->empty) {
		add_text(out, s->empty);
		str_addc(out, '\n');
	} else if (s->kind == SECTION_OBJECT) {
		add_object(out, &s->table);
	} else {
		add_table(out, s, section_total(r, i));
	}
}

static void add_line(struct str *out, const char *before, const char *text)
{
	str_add(out, before);
	add_text(out, text);
	str_addc(out, '\n');
}

void render_markdown(struct str *out, const struct report *r)
{
	size_t start = out->n;

	if (r->title)
		add_line(out, "# ", r->title);
	if (r->policy)
		add_line(out, "\nPolicy: ", r->policy);
	for (size_t i = 0; i < r->sections.n; i++) {
		const struct section *s = &r->sections.v[i];
		if (section_is_drawn(s) && s->kind != SECTION_TOTAL && section_fits(r, i, 0))
			add_section(out, r, i);
	}
	for (size_t i = 0; i < r->notices.n; i++)
		add_line(out, "\n", r->notices.v[i]);
	/* A report without a title does not begin with the blank line that parts its sections. */
	if (out->n > start && out->s[start] == '\n') {
		memmove(out->s + start, out->s + start + 1, out->n - start);
		out->n--;
	}
}
