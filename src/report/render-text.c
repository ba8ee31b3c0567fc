/* Text for a terminal or a pipe: titles, tables under a thin rule, wrapped paragraphs. */
#include "render.h"

#include <string.h>

#include "hangar/utf8.h"
#include "layout.h"

static const char *const role_codes[] = {
    [ROLE_NONE] = "",          [ROLE_HEADING] = "\033[1m",
    [ROLE_DIM] = "\033[2m",    [ROLE_WARNING] = "\033[33m",
    [ROLE_ERROR] = "\033[31m",
};

static void begin(struct str *out, const struct render_options *o, enum role role)
{
	if (o->color)
		str_add(out, role_codes[role]);
}

static void end(struct str *out, const struct render_options *o, enum role role)
{
	if (o->color && role != ROLE_NONE)
		str_add(out, "\033[0m");
}

static void end_line(struct str *out)
{
	while (out->n && out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
	str_addc(out, '\n');
}

/* ---- wrapping ---- */

/* The bytes of s that go on a line of `width` columns, broken at a blank where there is one, all of
 * whose blanks go: one left would lead the next line and let it break inside a word.
 * *next is where the following line starts. */
static size_t line_length(const char *s, size_t width, size_t *next)
{
	size_t at = 0, columns = 0, blank = 0, n = strlen(s), used;
	int32_t code;

	while (at < n && (used = utf8_next(s + at, n - at, &code)) > 0) {
		char one[8] = {0};
		memcpy(one, s + at, used);
		if (code == ' ')
			blank = at;
		columns += utf8_width(one);
		if (columns > width && at)
			break;
		at += used;
	}
	if (at >= n || !blank || s[at] == ' ') {
		*next = at + strspn(s + at, " ");
		return at;
	}
	*next = blank + strspn(s + blank, " ");
	return blank;
}

/* Safe text, the first line after what stands there (`indent` columns of it), further ones under
 * it.
 */
static void add_wrapped(struct str *out, const struct render_options *o, const char *text,
			size_t indent, enum role role)
{
	size_t width = o->width > indent + 10 ? o->width - indent : 10, next;

	for (bool first = true; first || *text; first = false, text += next) {
		size_t n = o->width ? line_length(text, width, &next) : strlen(text);
		if (!o->width)
			next = n;
		if (!first)
			str_pad(out, indent);
		begin(out, o, role);
		str_addn(out, text, n);
		end(out, o, role);
		end_line(out);
	}
}

static void add_safe(struct str *out, const struct render_options *o, const char *text,
		     size_t indent, enum role role)
{
	struct str safe = {0};

	utf8_safe(&safe, text);
	add_wrapped(out, o, str_c(&safe), indent, role);
	str_free(&safe);
}

/* ---- tables ---- */

static void add_header(struct str *out, const struct render_options *o, const struct table *t,
		       const struct layout *l)
{
	begin(out, o, ROLE_HEADING);
	for (size_t i = 0; i < l->columns.n; i++) {
		const struct layout_column *c = &l->columns.v[i];
		str_pad(out, i ? l->gap : 0);
		utf8_fit(out, column_title(&t->columns[c->at]), c->width, c->right);
	}
	while (out->s[out->n - 1] == ' ')
		out->s[--out->n] = '\0';
	end(out, o, ROLE_HEADING);
	str_addc(out, '\n');
}

static void add_rule(struct str *out, const struct render_options *o, const struct layout *l)
{
	begin(out, o, ROLE_DIM);
	for (size_t i = 0; i < l->width && (!o->width || i < o->width); i++)
		str_add(out, "─");
	end(out, o, ROLE_DIM);
	str_addc(out, '\n');
}

/* Takes one line off the text at *s; NULL when there is none left. */
static const char *next_line(const char **s, struct str *line)
{
	size_t n;

	if (!*s)
		return NULL;
	n = strcspn(*s, "\n");
	str_clear(line);
	str_addn(line, *s, n);
	*s = (*s)[n] ? *s + n + 1 : NULL;
	return line->s;
}

/* The cells of one row, one text each; stacked amounts take further lines. */
static void add_cells(struct str *out, const struct layout *l, const struct str *cells)
{
	const char **rest = mem_alloc(l->columns.n * sizeof *rest);
	struct str line = {0};
	bool more = true;

	for (size_t i = 0; i < l->columns.n; i++)
		rest[i] = str_c(&cells[i]);
	while (more) {
		more = false;
		for (size_t i = 0; i < l->columns.n; i++) {
			const struct layout_column *c = &l->columns.v[i];
			const char *text = next_line(&rest[i], &line);
			str_pad(out, i ? l->gap : 0);
			utf8_fit(out, text ? text : "", c->width, c->right);
			more |= rest[i] != NULL;
		}
		end_line(out);
	}
	str_free(&line);
	mem_free(rest);
}

static void add_row(struct str *out, const struct table *t, size_t row, const struct layout *l,
		    struct str *cells)
{
	for (size_t i = 0; i < l->columns.n; i++) {
		str_clear(&cells[i]);
		show_table_cell(&cells[i], t, row, l->columns.v[i].at);
	}
	add_cells(out, l, cells);
}

static void add_total(struct str *out, const struct section *total, const struct table *t,
		      const struct layout *l, struct str *cells)
{
	for (size_t i = 0; i < l->columns.n; i++) {
		struct cell c = total_cell(total, t, l->columns.v[i].at, i == 0);
		str_clear(&cells[i]);
		show_cell(&cells[i], &c);
	}
	add_cells(out, l, cells);
}

static void add_dropped(struct str *out, const struct render_options *o, const struct table *t,
			const struct layout *l)
{
	struct str names = {0};

	if (!l->dropped.n)
		return;
	str_add(&names, "no room for: ");
	for (size_t i = 0; i < l->dropped.n; i++) {
		str_add(&names, i ? ", " : "");
		str_add(&names, t->columns[l->dropped.v[i]].name);
	}
	add_wrapped(out, o, names.s, 0, ROLE_DIM);
	str_free(&names);
}

static void add_table(struct str *out, const struct render_options *o, const struct section *s,
		      const struct section *total)
{
	const struct table *t = &s->table;
	struct layout l;
	struct str *cells;

	layout_make(&l, t, total, o->width);
	cells = mem_zalloc(l.columns.n * sizeof *cells);
	add_header(out, o, t, &l);
	add_rule(out, o, &l);
	for (size_t i = 0; i < t->rows.n; i++)
		add_row(out, t, i, &l, cells);
	if (t->cut) {
		str_addf(out, "… %zu more not shown (--limit)", t->cut);
		end_line(out);
	}
	if (total) {
		add_rule(out, o, &l);
		add_total(out, total, t, &l, cells);
	}
	add_dropped(out, o, t, &l);
	for (size_t i = 0; i < l.columns.n; i++)
		str_free(&cells[i]);
	mem_free(cells);
	layout_free(&l);
}

/* ---- objects: names and values ---- */

static void add_value(struct str *out, const struct render_options *o, const char *text,
		      size_t indent)
{
	const char *rest = text, *line;
	struct str one = {0};
	bool first = true;

	while ((line = next_line(&rest, &one)) != NULL) {
		str_pad(out, first ? 0 : indent);
		add_wrapped(out, o, line, indent, ROLE_NONE);
		first = false;
	}
	str_free(&one);
}

static void add_object(struct str *out, const struct render_options *o, const struct table *t)
{
	size_t n, *shown = table_shown(t, true, &n), widest = 0;
	struct str value = {0};

	for (size_t i = 0; i < n; i++) {
		size_t w = utf8_width(column_title(&t->columns[shown[i]]));
		widest = w > widest ? w : widest;
	}
	for (size_t i = 0; i < n; i++) {
		str_clear(&value);
		show_table_cell(&value, t, 0, shown[i]);
		if (!value.n)
			continue;
		begin(out, o, ROLE_DIM);
		utf8_fit(out, column_title(&t->columns[shown[i]]), widest, false);
		end(out, o, ROLE_DIM);
		str_pad(out, LAYOUT_GAP);
		add_value(out, o, value.s, widest + LAYOUT_GAP);
	}
	str_free(&value);
	mem_free(shown);
}

/* ---- paragraphs ---- */

static void add_paragraph(struct str *out, const struct render_options *o,
			  const struct paragraph *p)
{
	size_t indent = 2 * p->depth;

	if (p->style == STYLE_BULLET) {
		str_pad(out, indent);
		str_add(out, "· ");
		indent += 2;
	} else if (p->style == STYLE_INDENTED) {
		indent += 2;
		str_pad(out, indent);
	} else {
		indent = 0;
	}
	add_safe(out, o, p->text, indent,
		 p->style == STYLE_HEADING && !p->role ? ROLE_HEADING : p->role);
}

static void add_paragraphs(struct str *out, const struct render_options *o, const struct section *s)
{
	for (size_t i = 0; i < s->texts.n; i++) {
		const struct paragraph *p = &s->texts.v[i];
		bool set_off = p->style == STYLE_PLAIN || p->style == STYLE_HEADING;
		if (i && set_off)
			str_addc(out, '\n');
		add_paragraph(out, o, p);
	}
}

static void add_footnotes(struct str *out, const struct render_options *o, const struct section *s)
{
	struct str number = {0};
	size_t widest;

	str_addf(&number, "[%zu]", s->texts.n);
	widest = number.n + 1;
	for (size_t i = 0; i < s->texts.n; i++) {
		str_clear(&number);
		str_addf(&number, "[%zu]", i + 1);
		utf8_fit(out, number.s, widest, false);
		add_safe(out, o, s->texts.v[i].text, widest, ROLE_NONE);
	}
	str_free(&number);
}

/* ---- the whole ---- */

static void add_body(struct str *out, const struct render_options *o, const struct report *r,
		     size_t i)
{
	const struct section *s = &r->sections.v[i];

	if (s->kind == SECTION_PARAGRAPHS)
		add_paragraphs(out, o, s);
	else if (s->kind == SECTION_FOOTNOTES)
		add_footnotes(out, o, s);
	else if (!s->table.rows.n && !s->table.cut)
		add_safe(out, o, s->empty, 0, ROLE_NONE);
	else if (s->kind == SECTION_OBJECT)
		add_object(out, o, &s->table);
	else
		add_table(out, o, s, section_total(r, i));
}

void render_text(struct str *out, const struct report *r, const struct render_options *o)
{
	size_t start = out->n;

	if (r->title)
		add_safe(out, o, r->title, 0, ROLE_HEADING);
	if (r->policy) {
		struct str line = {0};
		str_addf(&line, "policy: %s", r->policy);
		add_safe(out, o, line.s, 0, ROLE_DIM);
		str_free(&line);
	}
	for (size_t i = 0; i < r->sections.n; i++) {
		const struct section *s = &r->sections.v[i];
		if (!section_is_drawn(s) || s->kind == SECTION_TOTAL)
			continue;
		str_add(out, out->n > start ? "\n" : "");
		if (s->title)
			add_safe(out, o, s->title, 0, ROLE_HEADING);
		add_body(out, o, r, i);
	}
	if (r->notices.n)
		str_add(out, out->n > start ? "\n" : "");
	for (size_t i = 0; i < r->notices.n; i++)
		add_safe(out, o, r->notices.v[i], 0, ROLE_NONE);
}
